"""Years before a name, of schools and budgets, until now, and several decades: 2023杭州大会, 2024学年, 2023/24年度.

>>> from talentweek import normalise
>>> news = normalise.Context(published="2023-11-12")
>>> for reading in normalise.find("2023杭州国际人才大会，上世纪七八十年代", news):
...     print(reading.text, reading.value)
2023 2023
上世纪七八十年代 197X/198X
>>> normalise.find("2000人", news)[0].kind
'count'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._around import before, behind, left_of
from talentweek.normalise._calendar import When
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh.dates_figures import NEVER, REPUBLIC, YEARS, century_of, decade_at, digits_at, number_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context

#: Years of which a name can be.
_YEARS: Final = range(1950, 2100)
_HUNDRED, _TWO = 100, 2
#: The digits of a year that look like a number between two others: 二三.
_PLAIN: Final = str.maketrans("一二三四五六七八九", "123456789")
_QUOTES: Final = '"「『《'
#: Before a number that is no year.
_BEFORE: Final = frozenset("-~/.:第?$¥余约近超")
#: The end of a name, looked for behind the year; without one what looks like a classifier counts.
_EVENTS: Final = """
大会 论坛 峰会 博览会 洽谈会 交流会 对接会 推介会 发布会 研讨会 交易会 年会 会议 大赛 赛 展 节 对话 活动 行动 计划
创业周 人才周 科技周 海创周 创新周 双创周 设计周 海交会 高交会 广交会 进博会 服贸会 数博会 智博会 科博会 嘉年华 训练营
"""
_NAMES: Final = tuple(_EVENTS.split())
_COUNTED: Final = frozenset("人名家个项位件所场次届级")
_UNITS: Final = frozenset("元万亿余多亩米吨平公千百辆台套所名位项个件号年月日")
#: How far behind the year its name is looked for.
_NAME: Final = 16


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


def _school_year(match: Match, context: Context) -> Found | str:
    """Read 2024学年, 113學年度: from that year to the next."""
    tokens, at = match.tokens, match.at("p")
    year = number_at(tokens, at) or 0
    republic = tokens.has(at, "D3") and context.country == "TW" and year < NEVER
    year += REPUBLIC * republic
    if match.words("of") != "学" or year not in _YEARS or before(tokens, at, 1) in _BEFORE:
        return "no school year"
    return match.found(When("between", Point(year), Point(year + 1), (), ("year",) if republic else ()))


def _over_new_year(match: Match, _context: Context) -> Found | str:
    """2023/24年度, 二〇二二至二三年度."""
    tokens = match.tokens
    low, high = (digits_at(tokens, match.at(end)) for end in ("low", "high"))
    high = high or match.words("high").translate(_PLAIN)  # 二三, which elsewhere is two or three
    follows = match.has("year") or behind(tokens, match.span()[1], 2) in {"财政", "财年", "学年"}
    year = int(low) if low.isdecimal() and high.isdecimal() else 0
    if len(high) != _TWO or (year + 1) % _HUNDRED != int(high) or year not in YEARS or not follows:
        return "no two years in a row"
    return match.found(When("between", Point(year), Point(year + 1)))


def _budgets(match: Match, _context: Context) -> Found | str:
    """2023-24至2025-26年度: from the first of several such years to the last."""
    tokens = match.tokens
    years = [int(tokens.words[match.at(part)]) for part in ("low", "one", "high", "two")]
    told = all((years[at] + 1) % _HUNDRED == years[at + 1] and years[at] in YEARS for at in (0, 2))
    if not told or years[0] >= years[2]:
        return "no two years in a row"
    return match.found(When("between", Point(years[0]), Point(years[2] + 1)))


def _until_now(match: Match, _context: Context) -> Found | str:
    """Read 2019至今, 2019-今: since that year."""
    year = number_at(match.tokens, match.at("p")) or 0
    if year not in _YEARS or before(match.tokens, match.at("p"), 1) in _BEFORE:
        return "no year of our time, or a part of a number"
    return match.found(When("since", Point(year)))


def _decades(match: Match, context: Context) -> Found | str:
    """上世纪七八十年代."""
    tokens = match.tokens
    first, last = match.span()
    decade = decade_at(tokens, match.span("low")[0])
    if decade is None or decade[0] == decade[1]:
        return "one decade, or none"
    number = number_at(tokens, match.span("nth")[0]) if match.has("nth") else None
    century, inferred = century_of(number, match.words("turn"), decade[1], context)
    if century is None:
        return "the century is not known"
    low, high = (Point(century + ten, part="decade") for ten in decade)
    return Found(When("between", low, high, (), inferred), first, last)


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {}
_CENTURY: Final = "(nth:NUM ('世纪' | ZHUNIT) | turn:('上' | '本') ('世纪' | ZHUNIT))"
RULES: Final = (
    Rule("zh dates: decades", "date", f"{_CENTURY}? low:VAGUE CYEAR '代' CEDGE?", _decades, rank=6),
    Rule("zh date: year before a name", "date", "p:D4", _year_before_name, rank=4),
    Rule("zh date: school year", "date", "p:(D4 | D3)_ of:HAN_ CYEAR", _school_year, rank=4),
    Rule(
        "zh dates: over New Year", "date", "low:D4_ ('/' | '-' | '至')_ high:(D2 | ZPART | VAGUE) year:CYEAR?",
        _over_new_year, rank=5,
    ),
    Rule(
        "zh dates: several such years", "date",
        "low:D4_ ('/' | '-')_ one:D2 ('至' | '到') high:D4_ ('/' | '-')_ two:D2 CYEAR?", _budgets, rank=7,
    ),
    Rule("zh date: a year until now", "date", "p:D4_ ('至' | ('-' | '--')_ '至'?_)_ '今'", _until_now, rank=4),
)  # fmt: skip
