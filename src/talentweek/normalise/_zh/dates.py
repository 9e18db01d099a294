"""Chinese dates: 2023年11月12日, 去年10月, 上周五, 昨天(7月12日), 108/04/26(五), 今(15)日.

The pattern of one date is put together here; what its words say together is in `dates_points`, what the characters
around it make of it in `dates_checks`. Ranges are in `dates_ranges`, words that bound a date in `dates_bounds`.

>>> from talentweek import normalise
>>> news = normalise.Context(published="2023-11-12", country="CN", language="zh")
>>> [str(reading.value) for reading in normalise.find("昨天下午，2023西湖对话在杭州举行，去年10月", news)]
['2023-11-11', '2023', '2022-10']
>>> normalise.dates.read("农历八月十五", news)
Traceback (most recent call last):
talentweek.normalise._reading.Unreadable: no date in these words
  农历八月十五
  ^^^^^^^^^^^^
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._around import before, word
from talentweek.normalise._calendar import When
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh import dates_checks as checks
from talentweek.normalise._zh import dates_cuts, dates_words
from talentweek.normalise._zh.dates_figures import AGES, NO_DAY
from talentweek.normalise._zh.dates_points import Said, said, without_day
from talentweek.normalise._zh.dates_tense import directed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._calendar_points import Point
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

LEXICON: Final[Mapping[str, Mapping[str, Any]]] = dates_words.LEXICON
CUTS: Final = dates_cuts.CUTS

#: The number of a decade, with its century.
DECADE: Final = "(CERA | NUM ('世纪' | ZHUNIT) | ('上' | '本') ('世纪' | ZHUNIT))? NUM CYEAR"
#: A year in words.
YEAR: Final = "(CERA? ('零'_)? (NUM | ZPART) CYEAR | CRELYEAR | CTHENYEAR)"
# What may stand behind a year or alone: a month with its day, the third month, a quarter. A number before 年 is a year:
# 2024年7月2024年8月.
_MONTH: Final = "('零'_)? NUM CMONTH (('零'_)? NUM !_CYEAR CDAY? | '的'? CTHIRD | CEDGE)?"
_NTH: Final = "NTH NUM ('个' CMONTH | '个季度' | ZHUNIT)"
_QUARTER: Final = "(NTH? NUM CQUARTER | 'q'_NUM CQUARTER?) CEDGE?"
_OF_YEAR: Final = f"{YEAR} ((',' | '的')? {_MONTH} | '的'? ({_NTH} | {_QUARTER} | CHALF | CFIRSTQ) | CYEAR? CEDGE)?"
_OF_FIGURES: Final = "D4 (CHALF | NTH NUM CQUARTER)"
# What counts from the publication; the number in brackets says which one it is: 今(15)日, 去(112)年, 本(11)月20日.
_NEAR: Final = "CRELMONTH ('的'? NUM CDAY | CTHIRD | CEDGE)? | CRELQ | CRELDAY | CTHENDAY | CWEEKDAY"
_WEEK: Final = "CRELWEEK (NUM | CDAY | '天' | CEDGE)?"
_TURNED: Final = "CTURN '(' NUM ')' (CDAY | CMONTH (NUM CDAY)? | CYEAR (NUM CMONTH (NUM CDAY)?)?)"
_FIGURES: Final = "((D4 | D3)_('-'_D2_'-'_D2 | '/'_D2_'/'_D2 | '/'_D2) | DOTTED | D8)"
#: One date.
DATE: Final = (
    f"({DECADE}_ '代' CEDGE? | {_OF_YEAR} | {_OF_FIGURES} | {_MONTH} | {_QUARTER} | CHALF | CFIRSTQ | {_NEAR} | {_WEEK}"
    f" | NUM CDAY | (CYEAR | CMONTH) CEDGE | {_TURNED} | {_FIGURES})"
)
#: The day of the week behind a date, or 今天 in brackets.
DAY: Final = "('(' (CWEEKDAY | NUM | CDAY | CRELDAY) ')' | ','? CWEEKDAY)"
_TURN: Final = "(CRELDAY CTIME? | CRELWEEK (NUM | CDAY | '天') | CWEEKDAY)"
#: Where 第一季 and 首季 are a quarter of the year.
SEASONS: Final = frozenset({"TW", "HK", "MO"})
_AGE_LENGTH: Final = 2
#: What joins the dates of a list.
_JOINS: Final = frozenset("、和及与")


def dated(tokens: Tokens, first: int, last: int, context: Context) -> Said | checks.Kept | str:
    """Return the date that the tokens are, as far as what stands around them lets it be one."""
    era = checks.other_era(tokens, first)
    made = said(tokens, first, last, context)
    if era is not None or isinstance(made, str):
        return era or (checks.Kept(NO_DAY) if made == NO_DAY else str(made))
    if made.bare:
        made = without_day(made, tokens)
    point = made.point
    if (
        tokens.words[made.last - 1] in {"季", "首季"}
        and point.year is None
        and point.unit is None
        and context.country not in SEASONS
    ):
        return "the first one of something, or a quarter"
    refused = checks.lunar(tokens, first, made) or checks.not_a_date(tokens, first, made)
    if refused is not None:
        return refused
    (spot,) = directed(tokens, first, made.last, point)
    return made._replace(point=spot)


def beside(tokens: Tokens, first: int, point: Point) -> Point:
    """Return a day or a month as one of the year of the date before it, where a list joins them: 3月5日至7日、10日."""
    if word(tokens, first - 1) not in _JOINS or not (tokens.has(first - 2, "CDAY") or tokens.has(first - 2, "CMONTH")):
        return point
    if point.year is not None or point.unit is not None or point.day is point.month is None:
        return point
    return point._replace(text=True, or_published=True)


def led(tokens: Tokens, first: int) -> int:
    """Return the first token of a date with the words that belong in front of it: 公元 a year, 大 in 大后天."""
    text = before(tokens, first, _AGE_LENGTH)
    front = _AGE_LENGTH if text in AGES else len(text) - len(text.rstrip("大")) if tokens.has(first, "CRELDAY") else 0
    start, at = tokens.starts[first] - front, first
    while tokens.starts[at] > start:
        at -= 1
    return at if tokens.starts[at] == start else first


def on(made: Said, weekday: int | None = None) -> When:
    """Return a date without a bound."""
    point = made.point if weekday is None or made.fine != "day" else made.point._replace(weekday=weekday)
    notes = (f"the words say {made.edge}",) if made.edge else ()
    return When("on", point, None, notes, made.inferred)


def weekday(match: Match) -> int | None:
    """Return the day of the week that stands behind a date: (星期五), (五)."""
    named: int | None = match.payload("wd", "CWEEKDAY")
    if named is None and match.has("wd"):
        return dates_words.WEEKDAYS.get(match.words("wd").strip("() "))
    return named


def _dated(match: Match, context: Context) -> Found | str:
    first, last = match.span("p")
    tokens = match.tokens
    made = dated(tokens, first, last, context)
    if isinstance(made, str):
        return made
    if isinstance(made, checks.Kept):
        return Found(made, first, last)
    end = made.last
    if end == last and match.has("wd") and made.fine == "day":
        end = match.span("wd")[1]
    elif end == last and match.has("time") and tokens.has(first, "CRELDAY"):
        end = match.span("time")[1]
    around = checks.time_of_year(tokens, made) or checks.roughly(tokens, first, end)
    made = made._replace(edge=made.edge or around, point=beside(tokens, first, made.point))
    return Found(on(made, weekday(match) if end > last else None), led(tokens, first), end)


def _with_turn(match: Match, context: Context) -> Found | str:
    """昨天(7月12日), 周日, 二月十号: the date tells which day it is."""
    tokens = match.tokens
    made = dated(tokens, *match.span("p"), context)
    if isinstance(made, str):
        return made
    first, last = match.span()
    opened, closed = "(" in match.words("pre"), tokens.words[last - 1] == ")"
    if opened and not closed:
        return "a bracket that is not closed"
    last -= closed and not opened
    if isinstance(made, checks.Kept):
        return Found(made, first, last)
    if made.point.day is None or made.point.unit is not None or made.last != match.span("p")[1]:
        return "no day behind it"
    return Found(on(made, match.payload("pre", "CWEEKDAY")), first, last)


RULES: Final = (
    Rule("zh date", "date", f"p:{DATE} (time:CTIME | wd:{DAY})?", _dated, rank=5),
    Rule("zh date: a day and its date", "date", f"pre:({_TURN} ('(' | ',')?) p:{DATE} ')'?", _with_turn, rank=5),
)
