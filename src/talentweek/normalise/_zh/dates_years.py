"""Years before a name and decades: 2023杭州大会, 2022(第八届), 20世纪90年代, 上世纪七八十年代.

>>> from talentweek import normalise
>>> news = normalise.Context(published="2023-11-12")
>>> for reading in normalise.find("2023杭州国际人才大会，上世纪80年代", news):
...     print(reading.text, reading.value)
2023 2023
上世纪80年代 198X
>>> normalise.find("2000人", news)[0].kind
'count'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._around import before, behind, left_of
from talentweek.normalise._calendar import When
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh import dates_checks as checks
from talentweek.normalise._zh.dates_figures import digits_at, number_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context

#: Years of which a name can be.
_YEARS: Final = range(1950, 2100)
_HUNDRED, _FOUR = 100, 4
_QUOTES: Final = '"「『《'
#: Before a number that is no year.
_BEFORE: Final = frozenset("-~/.:第?$¥余约近超")
#: The end of a name, looked for behind the year; without one what looks like a classifier counts.
_EVENTS: Final = """
大会 论坛 峰会 博览会 洽谈会 交流会 对接会 推介会 发布会 年会 会议 大赛 赛 展 节 对话 活动 行动 创业周 人才周 科技周
计划
"""
_NAMES: Final = tuple(_EVENTS.split())
_COUNTED: Final = frozenset("人名家个项位件所场次届级")
_UNITS: Final = frozenset("元万亿余多亩米吨平公千百辆台套所名位项个件号年月日")
#: How far behind the year its name is looked for.
_NAME: Final = 16
#: What makes another word of 代: 代表, 代理.
_OTHER_WORDS: Final = frozenset("表理码言号价")


def _year_before_name(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    at = match.span("p")[0]
    year = number_at(tokens, at) or 0
    left, right = before(tokens, at, 1), behind(tokens, at + 1, _NAME)
    follows = "\u4e00" <= right.lstrip(_QUOTES)[:1] <= "\u9fff" or right[:2] == "(第"
    if year not in _YEARS or not follows or left in _BEFORE or not tokens.has(at, "INT"):
        return "no year of an event"
    named = any(name in right for name in _NAMES)
    doubtful = tokens.has(at + 1, "CLASSIFIER") or right[0] in _COUNTED or not year % _HUNDRED or left.isalnum()
    if right[0] in _UNITS or (not named and (doubtful or tokens.has(left_of(tokens, at), "WORD"))):
        return "rather a count"
    return Found(When("on", Point(year)), at, at + 1)


def _decade(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    at = match.span("low")[0]
    numeral = match.payload("low", "NUM")
    if behind(tokens, match.span("p")[1], 1) in _OTHER_WORDS or numeral.value is None:
        return "another word"
    if tokens.has(left_of(tokens, first), "CERA"):
        return Found(checks.Kept("ten years of the Republic"), left_of(tokens, first), last)
    low, high = int(numeral.value), int(numeral.upper or numeral.value)
    whole = len(digits_at(tokens, at)) == _FOUR
    if low % 10 or high % 10 or whole != (low >= _HUNDRED):
        return "no decade"
    century, inferred = (0, ()) if whole else _century(match, low, context)
    if century is None:
        return "the century is not known"
    edge = match.words("edge")
    when = When("on", Point(century + low, part="decade"), None, (f"the words say {edge}",) if edge else (), inferred)
    if high > low:
        when = when._replace(form="between", last=Point(century + high, part="decade"))
    return Found(when, at if whole else first, last)


def _century(match: Match, low: int, context: Context) -> tuple[int | None, tuple[str, ...]]:
    """Return the first year of the century, and whether the publication date decided it."""
    if match.has("nth"):
        number = number_at(match.tokens, match.span("nth")[0])
        return None if number is None else (number - 1) * _HUNDRED, ()
    if context.year is None:
        return None, ()
    this = context.year // _HUNDRED * _HUNDRED
    back = match.words("turn") == "上" if match.has("turn") else this + low > context.year
    return this - _HUNDRED * back, ("year",)


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {}
_CENTURY: Final = "(nth:NUM '世纪' | turn:('上' | '本') ('世纪' | ZHUNIT))"
RULES: Final = (
    Rule("zh date: decade", "date", f"{_CENTURY}? p:(low:NUM CYEAR '代') edge:CEDGE?", _decade, rank=5),
    Rule("zh date: year before a name", "date", "p:D4", _year_before_name, rank=4),
)
