"""Chinese words that make a rate of an amount or a count: 每人, 每家企业最高, 人均, 年均, 各奖励, 每月; and ratios.

>>> from talentweek import normalise
>>> news = normalise.Context(country="CN")
>>> [reading.notes for reading in normalise.money.find("每家企业最高补贴50万元，人均3000元，3000元每月，共5亿元", news)]
[('the words say 每家企业',), ('the words say 人均',), ('the words say 每月',), ()]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._rates import as_given

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._rules import Rule
    from talentweek.normalise._tokens import Tokens

_STOPS: Final = "，,。.；;：:、!?！？\\n（）()"
#: Before a reading, up to it: 每人每年给予, 平均为, 各奖励.
_AHEAD: Final = re.compile(
    f"(?:每|(?<!第)一(?:年|月|周|天|日|个月)(?=$)|人均|户均|亩均|年均|月均|日均|场均|平均|各(?=[奖给获得补资出投捐]|$))[^0-9{_STOPS}]{{0,10}}$"
)
#: Of what stands before it, one character at least is one of these.
_KEYS: Final = frozenset("每均各一")
#: Right behind it: 每人, 一个月.
_BEHIND: Final = re.compile(
    "每[\u4e00-\u9fff]{1,2}|一(?:个月|年|天|人|亩|平方米)(?![\u4e00-\u9fff])"
    "|/ ?(?:平方米|平米|人次|小时|公斤|公里|课时)"
)
#: With which of these it begins.
_BEGINNINGS: Final = frozenset("每一/")
#: How many characters before a reading are looked at, and how many behind it.
_LOOKED_BACK, _LOOKED_AHEAD = 14, 6


def rate(tokens: Tokens, first: int, last: int) -> str:
    """Return the words around a reading that make a rate of it, as they are printed; empty for none."""
    text, start, end = tokens.folded.text, tokens.starts[first], tokens.starts[last]
    behind_it = _BEHIND.match(text, end, end + _LOOKED_AHEAD) if text[end : end + 1] in _BEGINNINGS else None
    if behind_it is not None:
        return as_given(tokens, end, behind_it.end())
    before = text[max(0, start - _LOOKED_BACK) : start]
    ahead = _AHEAD.search(before) if not _KEYS.isdisjoint(before) else None
    return as_given(tokens, start - len(ahead[0]), start) if ahead is not None else ""


#: Both sides of a ratio: 每3家企业就有1家.
_NUMBER: Final = "[0-9.一二两三四五六七八九十百千万]"
_SIDES: Final = frozenset("每有")
_HAS: Final = re.compile(f"[^0-9{_STOPS}]{{0,6}}有{_NUMBER}")
_OF_EACH: Final = re.compile(f"每{_NUMBER}{{1,5}}[^0-9年月天周{_STOPS}]{{1,8}}有$")


def is_ratio(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a count is a side of a ratio: both of 每3家企业就有1家, but not 每3人一组."""
    beside = tokens.words[first - 1][-1] if first else ""
    if beside not in _SIDES:  # nearly always
        return False
    text, start, end = tokens.folded.text, tokens.starts[first], tokens.starts[last]
    if beside == "每":
        return _HAS.match(text, end, end + _LOOKED_BACK) is not None
    return _OF_EACH.search(text[max(0, start - _LOOKED_BACK) : start]) is not None


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {}
RULES: Final[tuple[Rule, ...]] = ()
