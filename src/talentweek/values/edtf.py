"""The part of EDTF (ISO 8601-2, Library of Congress 2019) that dates of events need.

    point     = year | decade | half | quarter | month | day
    year      = 2024, or XXXX where the year is not known
    decade    = 199X
    half      = year-40 | year-41        quarter = year-33 .. year-36
    month     = year-01 .. year-12, or XX where the month is not known and a day follows
    day       = month-01 .. month-31, as far as the month has them
    interval  = end / end, where an end is a point, `..` (open) or nothing (unknown); at least one end is a point

There is one text for one date. A date of low precision is not its first day: `2024-07` is July, and which day of
July is not known.

    >>> read_point("2024-07").precision, read_point("XXXX-07-11").precision, read_point("2024-35").precision
    (<Precision.month: 'month'>, <Precision.day: 'day'>, <Precision.quarter: 'quarter'>)
    >>> read_span("2024-02-30")
    Traceback (most recent call last):
    talentweek.errors.Malformed: not EDTF: expected a day that the month has at character 8
      2024-02-30
              ^
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple, final

from talentweek.errors import Malformed

#: The longest text that can be an interval of ours.
LONGEST: Final = 21
#: The lengths of a date to the year, the month, the day; a hyphen stands at the first two.
_YEAR, _MONTH, _DAY = 4, 7, 10
_DIGITS: Final = frozenset("0123456789")
_FIGURES: Final = _DIGITS | {"X"}
_MONTHS: Final = {f"{month:02d}": month for month in range(1, 13)}
_QUARTERS: Final = {"33": 1, "34": 4, "35": 7, "36": 10}
_HALVES: Final = {"40": 1, "41": 7}
_LEAP: Final = 2000  # the year whose calendar an unknown year may have


class Precision(StrEnum):
    """The finest part of a date that is known."""

    decade = "decade"
    year = "year"
    half = "half"
    quarter = "quarter"
    month = "month"
    day = "day"


def days_in(year: int, month: int) -> int:
    """Return how many days a month has in the Gregorian calendar.

    >>> days_in(2024, 2), days_in(1900, 2), days_in(2000, 2), days_in(2024, 4)
    (29, 28, 29, 30)
    """
    if month == 2:  # noqa: PLR2004 - February
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


@final
class Point(NamedTuple):
    """A date as it was read: the parts, each None where it is not known."""

    precision: Precision
    year: int | None
    month: int | None
    day: int | None

    @property
    def first(self) -> tuple[int, int, int] | None:
        """Year, month and day of the first day that it may mean; None where a year or a month is not known."""
        if self.year is None or (self.month is None and self.precision is Precision.day):
            return None
        return self.year, self.month or 1, self.day or 1

    @property
    def last(self) -> tuple[int, int, int] | None:
        """Year, month and day of the last day that it may mean; None where a year or a month is not known."""
        if self.year is None or (self.month is None and self.precision is Precision.day):
            return None
        year, month = self.year, (self.month or 1) + _FURTHER[self.precision]
        if self.precision is Precision.decade:
            year += 9
        return year, month, self.day or days_in(year, month)


#: How many months the last month of a period is behind its first.
_FURTHER: Final = {
    Precision.decade: 11,
    Precision.year: 11,
    Precision.half: 5,
    Precision.quarter: 2,
    Precision.month: 0,
    Precision.day: 0,
}


def _bad(text: str, offset: int, expected: str) -> Malformed:
    return Malformed("EDTF", text, offset, expected)


@lru_cache(maxsize=4096)
def read_point(text: str) -> Point:
    """Read one date; Malformed, with the offset, where it is none of ours."""
    size = len(text)
    if size not in {_YEAR, _MONTH, _DAY}:
        raise _bad(text[:LONGEST], _misfit(text), "YYYY, YYYY-MM or YYYY-MM-DD")
    if size == _YEAR and text[3] == "X" and _DIGITS.issuperset(text[:3]) and text != "000X":
        return Point(Precision.decade, int(text[:3]) * 10, None, None)
    year = _read_year(text)
    if size == _YEAR:
        if year is None:
            raise _bad(text, _YEAR, "a month behind an unknown year")
        return Point(Precision.year, year, None, None)
    for hyphen in (_YEAR, _MONTH)[: size // 3 - 1]:
        if text[hyphen] != "-":
            raise _bad(text, hyphen, "a hyphen")
    return _read_month(text, year) if size == _MONTH else _read_day(text, year)


def _misfit(text: str) -> int:
    """Return the offset of the first character that fits no date, or of the end where more is needed."""
    for offset, character in enumerate(text[:_DAY]):
        if character != "-" if offset in {_YEAR, _MONTH} else character not in _FIGURES:
            return offset
    return min(len(text), _DAY)


def _read_year(text: str) -> int | None:
    figures = text[:_YEAR]
    if figures == "XXXX":
        return None
    if not _DIGITS.issuperset(figures) or figures == "0000":
        raise _bad(text, 0, "a year from 0001 to 9999, a decade as 199X, or XXXX")
    return int(figures)


def _read_month(text: str, year: int | None) -> Point:
    figures = text[5:]
    for precision, months in ((Precision.month, _MONTHS), (Precision.quarter, _QUARTERS), (Precision.half, _HALVES)):
        if figures in months:
            return Point(precision, year, months[figures], None)
    raise _bad(text, 5, "a month (01 to 12), a quarter (33 to 36) or a half (40, 41)")


def _read_day(text: str, year: int | None) -> Point:
    figures = text[5:7]
    month = _MONTHS.get(figures)
    if month is None and (figures != "XX" or year is not None):
        raise _bad(text, 5, "a month from 01 to 12")
    longest = 31 if month is None else days_in(year or _LEAP, month)
    if not _DIGITS.issuperset(text[8:]) or not 1 <= int(text[8:]) <= longest:
        raise _bad(text, 8, "a day that the month has")
    return Point(Precision.day, year, month, int(text[8:]))


#: The two ends of an interval: a point, `..` or "" each; a single date stands as its own start and has no end.
Ends = tuple[str, str | None]


@lru_cache(maxsize=4096)
def read_span(text: str) -> Ends:
    """Read a date or an interval; Malformed, with the offset, where it is none of ours or ends before it starts.

    >>> read_span("2024-07-11/"), read_span("../2025"), read_span("2024")
    (('2024-07-11', ''), ('..', '2025'), ('2024', None))
    """
    start, slash, end = text[: LONGEST + 1].partition("/")
    if not slash:
        read_point(text)
        return text, None
    offset = len(start) + 1
    for end_text, at in ((start, 0), (end, offset)):
        if end_text not in {"", ".."}:
            try:
                read_point(end_text)
            except Malformed as error:
                raise _bad(text[: LONGEST + 1], at + error.offset, error.expected) from None
    points = [read_point(part) for part in (start, end) if part not in {"", ".."}]
    if not points:
        raise _bad(text, 0, "a date at one end at least")
    if len(points) > 1 and _ends_first(*points):
        raise _bad(text, offset, "an end that is not before the start")
    return start, end


def _ends_first(start: Point, end: Point) -> bool:
    """Whether an interval surely ends before it starts; of dates without a year that cannot be told."""
    first, last = start.first, end.last
    return first is not None and last is not None and last < first


@lru_cache(maxsize=4096)
def is_span(text: str) -> bool:
    """Whether this is a date or an interval of ours."""
    try:
        read_span(text)
    except Malformed:
        return False
    return True


def reason(text: str) -> str:
    """Return what would fit where a text is no date of ours.

    >>> reason("2024-02-30")
    'expected a day that the month has at character 8'
    """
    try:
        read_span(text)
    except Malformed as error:
        return f"expected {error.expected} at character {error.offset}"
    return "expected a single date"
