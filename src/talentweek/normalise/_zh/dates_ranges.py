"""Chinese ranges of dates: 7月11日至17日, 2019年1-6月, 去年10月至12月, 2015年和2018年之间, 今年前五个月.

What one end leaves out stands at the other: the unit (11至17日), the month, the year, 去年. A third of a month (旬) as
the end of a range is kept as words; the month is what is known.

>>> from talentweek import normalise
>>> news = normalise.Context(published="2023-11-12")
>>> [str(reading.value) for reading in normalise.find("去年10月至12月，9月27-28日，8月上旬至9月中旬", news)]
['2022-10/2022-12', '2023-09-27/2023-09-28', '2023-08/2023-09']
>>> normalise.find("每周一至周五", news)
()
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._around import before, word
from talentweek.normalise._calendar import When
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh import dates_checks as checks
from talentweek.normalise._zh.dates import DATE, DAY, SEASONS, YEAR, beside, led
from talentweek.normalise._zh.dates_figures import DAYS, MONTHS, REPUBLIC, YEARS, number_at
from talentweek.normalise._zh.dates_points import Said, ends_there, said
from talentweek.normalise._zh.dates_tense import directed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_LOW: Final = f"({DATE} | D2_'/'_D2 | {YEAR} NTH? NUM | CRELMONTH NUM | NUM CMONTH NUM | NTH? NUM)"
_HIGH: Final = f"({DATE} | CTHIRD | D2_('/' | '-')_D2 | D4 | D2 | DECIMAL)"
_TO: Final = "('至' | '到' | '-' | '--' | '~' | 'ー')"
# A time of the day behind the first end: 7月11日9:00至13日
_CLOCK: Final = "clock:(CTIME? NUM (':' NUM | HAN | ZNOUN))? CTIME?"
#: What may close a range and belongs to it.
_STOPS: Final = frozenset({"止", "为止"})
_HUNDRED, _QUARTERS, _TWO = 100, 4, 2
#: The end of 28日至2日 is in the month after; the one of 17日至11日 may be a slip as well.
_ROLLED: Final = "the end is taken to be in the next month"


def _ranged(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    start, begin = match.span("low")[0], match.span("high")[0]
    ends = _ends(match, context)
    if isinstance(ends, str):
        return ends
    low, high = ends
    first, last = match.span()
    if tokens.has(match.span("high")[1] - 1, "CDAY"):  # 八月十五 is of the lunar calendar, 八月十五至十七日 is not
        low = low._replace(bare=False)
    kept = checks.other_era(tokens, start) or checks.lunar(tokens, start, low) or checks.lunar(tokens, begin, high)
    reason = checks.not_a_date(tokens, start, low)
    if reason is None and low.point.month is None and low.point.year is None:
        reason = checks.not_a_date(tokens, begin, high, joined=True)
    if kept is not None or reason == checks.EVERY:
        return Found(kept or checks.Kept(checks.EVERY), first, last)
    if reason is not None:
        return reason
    bare = _without_thirds(low, high)
    points = _filled(*bare)
    rolled = bare[1].month is None is not points[1].month
    notes = (*(f"the words say {each.edge}" for each in (low, high) if each.edge), *((_ROLLED,) if rolled else ()))
    taken = (*low.inferred, *high.inferred, *(("month",) if rolled else ()))
    begins, ends_on = directed(tokens, start, last, beside(tokens, start, points[0]), points[1])
    when = When("between", begins, ends_on, notes, taken)
    return Found(when, first if match.has("lead") else led(tokens, start), last + (word(tokens, last) in _STOPS))


def _ends(match: Match, context: Context) -> tuple[Said, Said] | str:
    tokens = match.tokens
    low, high = said(tokens, *match.span("low"), context), _last(match, context)
    if isinstance(low, str):
        low = _slashed(match, context) or low
    if isinstance(low, str):
        return low
    if isinstance(high, str):
        return high
    if high.last != match.span("high")[1] or tokens.payload(high.last, "CTAIL") in {"before", "by"}:
        return "a number too many, or a bound of its own"
    if match.has("clock") and (low.fine != "day" or not _is_time(match.words("clock"))):
        return "other words stand between"
    series = tokens.words[high.last - 1] == "季" and context.country not in SEASONS
    if series or (high.fine != "part" and low.pending is not None and match.payload("low", "NTH")):
        return "parts of a series, or places in a row"
    paired = _with_unit(match, low, high, context) if low.pending is not None else low
    return paired if isinstance(paired, str) else (paired, high)


def _is_time(words: str) -> bool:
    return ":" in words or words[-1] in {"时", "点"}


def _last(match: Match, context: Context) -> Said | str:
    """Return what the last end says; it may lack its unit, or its year in figures: 2008.03-2009, 2024.07.11-07.17."""
    tokens = match.tokens
    first, last = match.span("high")
    numbers = tokens.words[first].split(".")
    if tokens.has(first, "DECIMAL") and len(numbers[0]) <= _TWO:
        return _month_and_day(match, numbers)
    if last > first + 1 and tokens.has(first, "D2") and tokens.words[first + 1] in {"-", "/"}:
        return _month_and_day(match, [tokens.words[first], tokens.words[last - 1]])
    made = said(tokens, first, last, context)
    if isinstance(made, str):
        return _short_year(match, made)
    if made.pending is not None:
        if tokens.has(first, "D2") and _in_figures(match) and _is_over(tokens, last):  # 2024.7.11-17
            return Said(Point(day=made.pending), last, "day")
        return Said(Point(made.pending), last, "year") if tokens.has(first, "D4") else "the number has no unit"
    return made


def _month_and_day(match: Match, numbers: list[str]) -> Said | str:
    """Read the last end of 2024.07.11-07.17, whose first end is a whole date in figures."""
    last = match.span("high")[1]
    whole = _in_figures(match) or match.tokens.has(match.span("low")[0], "CRELDAY")
    if not whole or max(map(len, numbers)) > _TWO:
        return "no date in figures"
    month, day = map(int, numbers)
    if not 1 <= month <= MONTHS or not 1 <= day <= DAYS:
        return "no date in figures"
    return Said(Point(month=month, day=day), last, "day")


def _is_over(tokens: Tokens, at: int) -> bool:
    """Whether nothing that a day without 日 could count stands behind it."""
    at += tokens.words[at : at + 1] == [" "]
    return ends_there(tokens, at) or (tokens.words[at - 1] == " " and not tokens.has(at, "CLASSIFIER"))


def _in_figures(match: Match) -> bool:
    """Whether the first end is a whole date in figures."""
    start, stop = match.span("low")
    return match.tokens.has(start, "DOTTED") or stop >= start + 3


def _slashed(match: Match, context: Context) -> Said | None:
    """Read 7/16 as a month and a day, where a day of the week or a day above 12 shows that it is no fraction."""
    tokens = match.tokens
    (start, stop), (begin, last) = match.span("low"), match.span("high")
    slashed = [(at, end) for at, end in ((start, stop), (begin, last)) if end == at + 3 and tokens.words[at + 1] == "/"]
    if len(slashed) < _TWO or not (context.language or "").startswith("zh"):
        return None
    days = [number_at(tokens, end - 1) or 0 for _, end in slashed]
    month = number_at(tokens, start) or 0
    if not (max(days) > MONTHS or match.has("wd")) or not 1 <= month <= MONTHS or not 1 <= days[0] <= DAYS:
        return None
    return Said(Point(month=month, day=days[0]), stop, "day")


def _short_year(match: Match, reason: str) -> Said | str:
    """Read the second year of 2018-19年."""
    tokens = match.tokens
    first, last = match.span("high")
    low = tokens.payload(match.span("low")[0], "D4")
    if not (low and tokens.has(first, "D2") and tokens.has(last - 1, "CYEAR")):
        return reason
    year = int(low) // _HUNDRED * _HUNDRED + (number_at(tokens, first) or 0)
    return Said(Point(year), last, "year") if year > int(low) else reason


def _with_unit(match: Match, low: Said, high: Said, context: Context) -> Said | str:
    """Give the number at the end of the first date the unit of the last one: 11至17日, 一至三季度, 2001到2004年."""
    point, number = low.point, low.pending or 0
    if high.fine == "day" and point.year is None and point.unit in {None, "month"} and number <= DAYS:
        return low._replace(point=point._replace(day=number), fine="day")
    if high.fine == "month" and point.month is None and point.unit in {None, "year"} and number <= MONTHS:
        return low._replace(point=point._replace(month=number), fine="month")
    if (high.point.part or "")[:1] == "Q" and point.part is None and 1 <= number <= _QUARTERS:
        return low._replace(point=point._replace(part=f"Q{number}"), fine="part")
    if high.point.year is not None and point == Point():
        if context.country == "TW" and match.payload("high", "D3") and number <= high.point.year - REPUBLIC:
            number += REPUBLIC  # 112至115年
        if number in YEARS:
            return low._replace(point=Point(number), fine="year")
    return "the number has no unit"


def _without_thirds(low: Said, high: Said) -> tuple[Point, Point]:
    """Return both ends; a third of a month as an end says no day of it, unless both are of one month."""
    first, last = low.point, high.point
    if low.fine == "third" == high.fine and last.month is None:  # 7月上旬至中旬
        return first, last._replace(month=first.month, year=first.year)
    if low.fine == "third" == high.fine and first[:2] == last[:2]:
        return first, last
    return (
        first._replace(part=None) if low.fine == "third" else first,
        last._replace(part=None) if high.fine == "third" else last,
    )


def _filled(low: Point, high: Point) -> tuple[Point, Point]:
    """Give each end the relative year or week of the other: 去年10月至12月, 本周一至周五, 11月至次年2月."""
    low, high = _over_the_month(low, high)
    over = _later(low, high)
    if high.text and high.unit == "year":
        return low, high._replace(unit=None, shift=0, text=False, year=low.year + high.shift if low.year else None)
    if low.unit == "year" and _yearless(high):
        high = high._replace(unit="year", shift=low.shift + over)
    elif high.unit == "year" and _yearless(low):
        low = low._replace(unit="year", shift=high.shift - over)
    elif low.unit == "week" and high.unit is None and high.weekday is not None and high.day is None:
        high = high._replace(unit="week", shift=low.shift + ((low.weekday or 0) > high.weekday))
    return low, high


def _over_the_month(low: Point, high: Point) -> tuple[Point, Point]:
    """Give a bare day the month after or before that of the other end, where it cannot be the same: 28日至8月2日."""
    if low.day is None or high.day is None or low.day <= high.day or low.unit is not None or high.unit is not None:
        return low, high
    if high.month is None and low.month is not None:
        year = low.year + (low.month == MONTHS) if low.year else None
        high = high._replace(month=low.month % MONTHS + 1, year=year)
    elif low.month is None and high.month is not None:
        year = high.year - (high.month == 1) if high.year else None
        low = low._replace(month=(high.month - 2) % MONTHS + 1, year=year)
    return low, high


def _yearless(point: Point) -> bool:
    return point.year is None and point.unit is None and (point.month is not None or point.part is not None)


def _later(low: Point, high: Point) -> bool:
    """Whether the first end stands later in the year, so that the range goes over New Year."""
    if low.month is None or high.month is None:
        return False
    return (low.month, low.day or 0) > (high.month, high.day or DAYS)


def _first_months(match: Match, context: Context) -> Found | str:
    """今年前五个月, 前三季度: from the beginning of the year."""
    tokens = match.tokens
    at = match.span("low")[0]
    number = _TWO if tokens.words[at] == "两" else number_at(tokens, at) or 0
    unit = match.words("unit")
    here = context.country in SEASONS
    quarters = unit in {"季度", "个季度"} or (unit == "季" and (here or match.has("year")))
    if not quarters and unit not in {"月", "个月"}:
        return "no months"
    base = said(tokens, *match.span("year"), context) if match.has("year") else Said(Point(), 0, "year")
    if isinstance(base, str):
        return base
    if not quarters and not match.has("year") and not (here and _opens(match)):
        return "of this year, or the last so many months"
    if not 1 < number <= (_QUARTERS if quarters else MONTHS):
        return "no months of a year"
    first, last = (
        base.point._replace(part=f"Q{end}") if quarters else base.point._replace(month=end) for end in (1, number)
    )
    return match.found(When("between", first, last, (), base.inferred))


def _opens(match: Match) -> bool:
    """Whether 首九个月 stands at the beginning of a phrase, so that it is said of the year and of nothing else."""
    first = match.span()[0]
    return match.words()[0] == "首" and not before(match.tokens, first, 1).isalnum()


def _thirds(match: Match, context: Context) -> Found | str:
    """7月上中旬: from the first to the second third of the month."""
    tokens = match.tokens
    start, stop = match.span("low")
    made = said(tokens, start, stop, context)
    if isinstance(made, str):
        return made
    low, high = match.payload("thirds", "CTHIRDS")
    reason = checks.other_era(tokens, start) or checks.lunar(tokens, start, made)
    if reason is not None or checks.returning(tokens, start):
        return match.found(reason or checks.Kept(checks.EVERY))
    return match.found(
        When("between", made.point._replace(part=low), made.point._replace(part=high), (), made.inferred)
    )


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {}
RULES: Final = (
    Rule(
        "zh dates: from to", "date",
        f"lead:CFROM? low:{_LOW} wd:{DAY}? {_CLOCK} (('起' | '开始') ','?)? {_TO} high:{_HIGH} ({DAY})? CBETWEEN?",
        _ranged, rank=6,
    ),
    Rule("zh dates: between", "date", f"low:{_LOW} AND high:{_HIGH} CBETWEEN", _ranged, rank=6),
    Rule("zh dates: thirds", "date", f"low:({YEAR}? NUM CMONTH | CRELMONTH) thirds:CTHIRDS", _thirds, rank=6),
    Rule(
        "zh dates: first months", "date",
        f"year:{YEAR}? ('前' | '头' | '首') low:NUM unit:('个'? CMONTH | CQUARTER | '个季度' | ZHUNIT)",
        _first_months, rank=6,
    ),
)  # fmt: skip
