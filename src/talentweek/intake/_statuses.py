"""Whether the words of a cell tell of a target or a plan: 目标10万人, "6,000 visitors (expected)".

An actual is neither, and neither is a target that was met.

>>> status_of("力争突破10万人"), status_of("US$300 million (target)"), status_of("expected 6,000 visitors")
('target', 'target', 'planned')
>>> status_of("10万人"), status_of("target of 300 reached"), status_of("“千人计划”专家20名")
(None, None, None)
"""

from __future__ import annotations

import re
from typing import Final

#: Words of a target and of a plan.
_WORDS: Final = {
    "target": r"targets?\b|targeted\b|goals?\b|aims?\b|目标|目標|力争|力爭|争取|爭取",
    "planned": r"planned\b|plans?\b|expected\b|projected\b|forecast\b|计划|計劃|計畫|预计|預計|预期|預期|拟|擬",
}
#: Where they tell what the number is: before all else, or behind it in brackets.
_TOLD: Final = {
    status: re.compile(rf"\s*(?:{words})|.*[(（\[](?:{words})[)）\]]\s*\Z", re.IGNORECASE | re.DOTALL)
    for status, words in _WORDS.items()
}
#: Words that tell the status and nothing else, as a note shows them.
_ALONE: Final = re.compile(
    rf"'(?:{'|'.join(_WORDS.values())})(?:\s*(?:of|is|are|to be|at|[:：]|是|为|為|达到?|達到?))?'",
    re.IGNORECASE,
)
#: Words that tell that it is none, and nothing else.
_ACTUAL: Final = re.compile(r"'(?:actual|actually|实际|實際)'", re.IGNORECASE)
#: What tells that it is one no longer.
_MET: Final = re.compile(
    r"\b(?:reached|met|achieved|exceeded|surpassed|fulfilled|completed|actual)\b|已|实现了|實現了|完成了|超额|超額|达成|達成",
    re.IGNORECASE,
)


def status_of(words: str) -> str | None:
    """Return the status that words give a number; None where they give none."""
    if _MET.search(words):
        return None
    return next((status for status, told in _TOLD.items() if told.match(words)), None)


def says_status(found: str) -> bool:
    """Whether words that were not read, as a note shows them, tell a status and no more.

    >>> says_status("'目标'"), says_status("'target of'"), says_status("'target for 2026'")
    (True, True, False)
    """
    return _ALONE.fullmatch(found) is not None


def says_actual(found: str) -> bool:
    """Whether words that were not read, as a note shows them, tell that a number is no target, and no more.

    >>> says_actual("'实际'"), says_actual("'actual growth'")
    (True, False)
    """
    return _ACTUAL.fullmatch(found) is not None
