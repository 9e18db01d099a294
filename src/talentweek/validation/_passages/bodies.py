"""Names of bodies: what in them is theirs alone, and what many others have as well.

"Biotech Co., Ltd." is the end of many names and names nobody; a whole name that has words of its own, and not those of
a body, names another one.

    >>> is_generic("生物科技有限公司", "德佳生物科技有限公司"), is_generic("University of", "University of Oxford")
    (True, True)
    >>> is_another("University of Cambridge", "University of Oxford"), is_another("Deputy Mayor", "Li Wei")
    (True, False)
"""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

#: The words for bodies, and those that stand in many names.
_BODIES: Final = frozenset({
    "university", "college", "institute", "school", "academy", "company", "corporation", "corp", "co", "ltd", "inc",
    "llc", "plc", "group", "holdings", "limited", "hospital", "laboratory", "bureau", "committee", "commission",
    "council", "association", "society", "foundation", "bank",
})  # fmt: skip
#: Small words, which give an abbreviation no letter.
_SMALL: Final = frozenset({"of", "the", "for", "and", "at", "in"})
_ENGLISH: Final = _BODIES | _SMALL
_LEGAL: Final = frozenset({"co", "ltd", "inc", "llc", "corp", "plc"})
_CHINESE: Final = re.compile(
    "(?:大学|大學|学院|學院|公司|集团|集團|研究院|研究所|医院|醫院|协会|協會|委员会|委員會|银行|銀行|基金会|基金會)\\Z"
)
_HAN: Final = re.compile("[\u3400-\u9fff]+")
_WORD: Final = re.compile(r"[^\W\d_][\w'’&-]*")
_MARKS: Final = re.compile("[\u0300-\u036f]")
#: How many characters at the beginning of a name of Chinese are its own.
_OWN: Final = 2


def is_generic(passage: str, name: str) -> bool:
    """Whether a passage is nothing of a name but what it is, without which one."""
    if _HAN.search(passage):
        return _CHINESE.search(passage) is not None and name != passage and name.endswith(passage)
    words, all_words = _words(passage), _words(name)
    if words == all_words:
        return False
    ends = len(words) > 1 and bool(_LEGAL & set(words[-2:])) and all_words[-len(words) :] == words
    return ends or set(words) <= _ENGLISH


def is_another(passage: str, name: str) -> bool:
    """Whether a passage is the whole name of a body, and cannot be this one.

    >>> is_another("德康生物科技有限公司", "德佳生物科技有限公司"), is_another("Zurich University", "Zürich University")
    (True, False)
    >>> is_another("the university", "Peking University"), is_another("MIT", "Massachusetts Institute of Technology")
    (False, False)
    """
    if _HAN.search(passage):
        return (
            _HAN.fullmatch(passage) is not None
            and _CHINESE.search(passage) is not None
            and _CHINESE.search(name) is not None
            and passage[:_OWN] not in name
            and name[:_OWN] not in passage
        )
    theirs, own = _words(passage), _words(name)
    if not set(theirs) & set(own) & _BODIES or any(
        word[0].islower() for word in _written(passage) if word not in _SMALL
    ):
        return False
    apart = [set(one) - set(other) - _ENGLISH for one, other in ((theirs, own), (own, theirs))]
    return all(apart) and not (_short(theirs, own) or _short(own, theirs))


def _written(text: str) -> list[str]:
    return [_MARKS.sub("", normalize("NFD", word)) for word in _WORD.findall(text) if not _HAN.search(word)]


def _words(text: str) -> list[str]:
    return [re.sub("['’]s\\Z", "", word.lower()) for word in _written(text)]


def _short(one: list[str], other: list[str]) -> bool:
    """Whether some word of one is made of the first letters of the other, or is the beginning of a word of it."""
    letters = "".join(word[0] for word in other)
    capitals = "".join(word[0] for word in other if word not in _SMALL)
    return any(
        word in {letters, capitals} or any(long != word and long.startswith(word) for long in other) for word in one
    )
