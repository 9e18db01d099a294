"""Towns beside the province in which they lie: who says Taizhou, Zhejiang does not say Wenzhou, Zhejiang.

>>> beside("浙江台州", 0, 2), beside("held in Suzhou, Jiangsu", 16, 23), beside("浙江的企业", 0, 2)
('台州', 'Suzhou', None)
"""

from __future__ import annotations

import re
from typing import Final

from talentweek.validation._passages.nouns import is_known

#: A town of a few characters behind its province, and nothing behind it; a word of English before it.
_BEHIND: Final = re.compile("[省市]?([\u3400-\u9fff]{2,4})\\Z")
_NO_TOWN: Final = frozenset("全各等境的在举與与和及多地内內本方代")
_BEFORE: Final = re.compile(r"\b([A-Z][a-z]+(?: [A-Z][a-z]+)?), ?\Z")
#: What may stand behind the name of a town.
_KIND: Final = re.compile("(?<=..)[市县縣区區镇鎮]\\Z")


def beside(passage: str, start: int, end: int) -> str | None:
    """Return the town that a passage names beside a province, given where that stands."""
    if before := _BEFORE.search(passage, 0, start):
        return before[1]
    behind = _BEHIND.match(passage, end)
    if behind is None or _NO_TOWN & set(behind[1]) or is_known(behind[1]):
        return None
    return behind[1]


def short(town: str) -> str:
    """Return the name of a town without its kind.

    >>> short("昆山市"), short("沙市")
    ('昆山', '沙市')
    """
    return _KIND.sub("", town)
