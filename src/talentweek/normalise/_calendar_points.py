"""Points: dates as partial as the words are, and what one is within a year: 不完整的日期.

>>> known = within(Point(month=2, part="T3"), 2024, ("year",))
>>> known.first.edtf, known.last.edtf, known.inferred
('2024-02-21', '2024-02-29', ('year',))
>>> around_text("2024-02-30")
Traceback (most recent call last):
ValueError: day is out of range for month
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.normalise._calendar_periods import LAST_YEAR, Period, day_at, weekday
from talentweek.values.edtf import days_in

if TYPE_CHECKING:
    from talentweek.normalise.context import Context

#: Parts of a year, with their size and first month.
PARTS: Final = {
    "Q1": ("quarter", 1), "Q2": ("quarter", 4), "Q3": ("quarter", 7), "Q4": ("quarter", 10),
    "H1": ("half", 1), "H2": ("half", 7),
}  # fmt: skip
#: The first to fifth, and the last, of the days of the week in a month: "the first Monday of October".
COUNTED: Final = {"N1": 1, "N2": 2, "N3": 3, "N4": 4, "N5": 5, "NL": 0}
#: Weeks of a year as ISO 8601 counts them: W1 to W53.
WEEKS: Final = {f"W{number}": number for number in range(1, 54)}
#: Thirds of a month (上旬 中旬 下旬), and its halves, with their first and last day; 0 is the last day that it has.
THIRDS: Final = {"T1": (1, 10), "T2": (11, 20), "T3": (21, 0), "F1": (1, 15), "F2": (16, 0)}
#: The codes of EDTF for what has no month.
_CODES: Final = {33: PARTS["Q1"], 34: PARTS["Q2"], 35: PARTS["Q3"], 36: PARTS["Q4"], 40: PARTS["H1"], 41: PARTS["H2"]}
_YEAR_LENGTH: Final = 4
_MONTH_LENGTH: Final = 7
_LEAP: Final = 2000


class Point(NamedTuple):
    """A date as the words leave it; what they do not say is None."""

    #: The year; with the part "decade" its first year, with "century" its number (19 for 1800 to 1899).
    year: int | None = None
    #: The month, 1 to 12.
    month: int | None = None
    #: The day of the month.
    day: int | None = None
    #: Q1 to Q4, H1, H2 of a year; W1 to W53, its weeks; T1 to T3 (上旬 中旬 下旬), F1 and F2 (its halves) of a
    #: month; DL, its last day; N1 to N5, NL, its first to fifth or last of a `weekday`; week, the one around a day,
    #: "week from" and "week to" those that it begins and ends; decade; century.
    part: str | None = None
    #: The day of the week, 0 for Monday; beside a full date it is checked, alone it is looked for.
    weekday: int | None = None
    #: What `shift` counts: day, week, weekend, month, quarter, half, year, decade. A month, day, part or weekday
    #: beside it stands within that period: Point(day=20, unit="month", shift=1) is the 20th of next month.
    unit: str | None = None
    #: How many units after (before, where negative) the one of the publication date.
    shift: int = 0
    #: Where a missing year, or a weekday, is looked for: "near", "past" or "future" (the day itself included),
    #: "before" or "after" (not included), "told" or "coming" (as the verb says, a delay of some days allowed).
    toward: str = "near"
    #: Whether it counts from the date read just before it and not from the publication date: 次日, "the following day".
    text: bool = False
    #: Whether it then counts from the publication date where no date was read before it.
    or_published: bool = False


def lack_years(points: tuple[Point, ...]) -> bool:
    """Whether no point tells its year, and one tells more than a day: only then a verb can tell of the year."""
    told = any(each.year is not None or each.unit is not None for each in points)
    return not told and any(each.month or each.part for each in points)


def turned(points: tuple[Point, ...], toward: str) -> tuple[Point, ...]:
    """Return points that are looked for in a direction; near is where all of them are looked for."""
    return points if toward == "near" else tuple(each._replace(toward=toward) for each in points)


class Around(NamedTuple):
    """The date from which a point is seen: the publication date, or the date read just before."""

    #: The period as it is known.
    period: Period
    #: Its first and last day.
    first: int
    last: int


class Known(NamedTuple):
    """What a point turned out to be: a period, or the stretch from one to another."""

    first: Period
    last: Period | None = None
    inferred: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def around(context: Context) -> Around | None:
    """Return the publication date of a context; None where there is none or it is an interval."""
    return None if context.published is None else around_text(context.published.edtf, whole=True)


@lru_cache(maxsize=4096)
def around_text(edtf: str, *, whole: bool = False) -> Around | None:
    """Return a date of EDTF as what others are seen from; of an interval its first end, or none with `whole`.

    >>> around_text("2024-07-11/2024-07-17").period.day, around_text("../2025").period.year
    (11, 2025)
    >>> around_text("2024-07-11/", whole=True)
    """
    if whole and "/" in edtf:
        return None
    text = next((end for end in edtf.split("/") if end not in {"", ".."}), "")
    year = None if text[:4] == "XXXX" else int(text[:4].replace("X", "0"))
    if len(text) == _YEAR_LENGTH:
        period = Period("decade" if text[3] == "X" else "year", year)
    elif len(text) == _MONTH_LENGTH:
        code = int(text[5:])
        size, month = _CODES.get(code) or ("month", code)
        period = Period(size, year, month)
    else:
        period = Period("day", year, None if text[5:7] == "XX" else int(text[5:7]), int(text[8:]))
    return Around(period, period.first, period.last)


def within(point: Point, year: int | None, inferred: tuple[str, ...]) -> Known:
    """Return the period that a point is within a year; it may have a fault."""
    part, month, day = point.part, point.month, point.day
    if year is not None and not 1 <= year <= LAST_YEAR:
        return Known(Period("year", year))
    stretch = None if part is None else _stretch(part, year, month)
    if stretch is not None:
        return Known(*stretch, inferred)
    if part in COUNTED and month is not None and year is not None:
        return Known(_in_order(year, month, point.weekday or 0, COUNTED[part]), None, inferred)
    if part == "DL" and month is not None:
        day = days_in(year or _LEAP, month)
    if day is not None:
        return Known(Period("day", year, month, day), None, inferred)
    return Known(Period("year" if month is None else "month", year, month), None, inferred)


def _stretch(part: str, year: int | None, month: int | None) -> tuple[Period, Period | None] | None:
    """Return the part of a year or of a month that has a name of its own."""
    if part == "century":
        first = ((year or 1) - 1) * 100
        return Period("year", first or 1), Period("year", first + 99)
    if part == "decade":
        return Period("decade", None if year is None else year - year % 10), None
    if part in THIRDS and month is not None:
        start, end = THIRDS[part]
        return Period("day", year, month, start), Period("day", year, month, end or days_in(year or _LEAP, month))
    if part in WEEKS:
        monday = Period("day", year, 1, 4).first
        monday += 7 * (WEEKS[part] - 1) - weekday(monday)
        return day_at(monday), day_at(monday + 6)
    if part in PARTS:
        size, first = PARTS[part]
        return Period(size, year, first), None
    return None


def _in_order(year: int, month: int, day: int, number: int) -> Period:
    """Return the first to fifth of a day of the week in a month, the last for 0; a faulty one where it has none."""
    first = Period("day", year, month, 1).first
    ahead = (day - weekday(first)) % 7
    length = days_in(year, month)
    return Period("day", year, month, 1 + ahead + 7 * (number - 1 if number else (length - 1 - ahead) // 7))
