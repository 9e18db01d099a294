"""Dates in English words: "11-17 July 2024" (with an en dash), "Q3 2024", "the 1990s", "since 2017", "by 2025".

>>> render_date("2024-07-11/2024-07-17"), render_date("2024-35"), render_date("../2025")
('11–17 July 2024', 'Q3 2024', 'by 2025')
>>> render_date("190X")
Traceback (most recent call last):
talentweek.normalise._sayable.Loss: the 1900s are a decade or a century
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise import _sayable as sayable
from talentweek.normalise._sayable import Loss
from talentweek.values.edtf import Precision

if TYPE_CHECKING:
    from talentweek.values.edtf import Point

_MONTHS: Final = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
#: The precisions that stand at the ends of one range.
_POINTS: Final = frozenset({Precision.year, Precision.month, Precision.day})
#: The years that are years in a range without a word before them.
_NEWS: Final = range(1800, 2101)
_CENTURY: Final = 100
_HALF: Final = {1: "first half", 7: "second half"}


def render_date(edtf: str) -> str:
    """Return the words for a date or an interval; Loss where there are none that say the same."""
    start, end = sayable.span(edtf)
    if start is None or end is None:
        return f"since {_behind(start)}" if start else f"by {_behind(end)}" if end else ""
    if start is end:
        return _date(start)
    _joinable(start, end)
    if sayable.same_month(start, end):
        return f"{start.day}–{_date(end)}"
    if sayable.same_year(start, end):
        return f"{_within(start)} to {_date(end)}"
    years = start.precision is end.precision is Precision.year
    lead = "from " if years and not (start.year in _NEWS and end.year in _NEWS) else ""
    return f"{lead}{_date(start)} to {_date(end)}"


def _joinable(start: Point, end: Point) -> None:
    """Refuse the ends that "to" does not join to a range: decades, days of no month, a quarter and a year."""
    kinds = {start.precision, end.precision}
    if Precision.decade in kinds or (len(kinds) > 1 and not kinds <= _POINTS):
        raise Loss("the ends are periods that no words of English join")
    if start.month is end.month is start.year is None:
        raise Loss("days of a month that is not said are ordinals")


def _behind(point: Point) -> str:
    """Write a date behind a preposition."""
    return f"the {_date(point)}" if point.precision is Precision.half else _date(point)


def _date(point: Point) -> str:
    year = "" if point.year is None else f" {point.year}"
    match point.precision:
        case Precision.decade:
            if point.year is None or point.year % _CENTURY == 0:
                raise Loss(f"the {point.year}s are a decade or a century")
            return f"the {point.year}s"
        case Precision.year:
            return f"{point.year}"
        case Precision.half:
            if not year:
                raise Loss("the half of what is not said")
            return f"{_HALF[point.month or 1]} of{year}"
        case Precision.quarter:
            return f"Q{((point.month or 1) + 2) // 3}{year}"
        case _:
            return f"{_within(point)}{year}"


def _within(point: Point) -> str:
    """Write a month, or a day of one, without its year."""
    if not point.month:
        return f"the {point.day}{_suffix(point.day or 0)}"
    return f"{point.day} {_MONTHS[point.month]}" if point.day else _MONTHS[point.month]


def _suffix(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")  # noqa: PLR2004 - 11th to 13th
