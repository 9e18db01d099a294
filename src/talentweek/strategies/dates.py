"""Strategies of dates in every precision, and of spans with ends of any precision, open and unknown ones.

A date is read from its row: which form it has (of which precision, and with which year), and which day it is.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.strategies._building import Given, built, by, draws
from talentweek.values.dates import Component, DateSpan, PartialDate, Precision
from talentweek.values.edtf import is_span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies._drafts import Draft

_SIMPLEST_FIRST: Final = (
    Precision.year,
    Precision.day,
    Precision.month,
    Precision.quarter,
    Precision.half,
    Precision.decade,
)
#: The precisions that a date of an unknown year can have.
_YEARLESS: Final = frozenset({Precision.day, Precision.month, Precision.quarter, Precision.half})
#: The years that occur in press releases, all days of them, and all days that there are.
_USUAL: Final = range(dt.date(2000, 1, 1).toordinal(), dt.date(2031, 1, 1).toordinal())
#: Days on which arithmetic goes wrong; numbers from here on in a row stand for them.
_CORNERS: Final = tuple(
    dt.date.fromisoformat(day)
    for day in ("2020-02-29", "2023-12-31", "2024-01-01", "2024-01-31", "2024-02-29", "2021-02-28", "2024-03-31")
)
_CORNER: Final = 6 << 13
_ANY: Final = st.integers(1, dt.date.max.toordinal())
#: How many days an event lasts, and a plan.
_LASTING: Final = (
    *range(1, 15),
    0,
    20,
    27,
    28,
    29,
    30,
    31,
    59,
    60,
    61,
    89,
    90,
    92,
    180,
    364,
    365,
    366,
    730,
    1826,
    3652,
)
#: The forms of a span; a mark stands for a date.
_FORMS: Final = ("*", "*/", "*/..", "../*", "/*")

#: A form of a date: its precision, and whether its year is usual, none (and perhaps no month either) or any.
Point = tuple[Precision, str]


def _points(precision: Precision | None) -> tuple[Point, ...]:
    """Return the forms of a date, the simplest first; usual years are three times as likely as others."""
    wanted = _SIMPLEST_FIRST if precision is None else (precision,)
    usual = tuple((one, "usual") for one in wanted)
    yearless = tuple((one, "none") for one in wanted if one in _YEARLESS)
    monthless = tuple((one, "no month") for one in wanted if one is Precision.day)
    return (*usual, *usual, *usual, *yearless, *monthless, *((one, "any") for one in wanted))


@cache
def _spans(precision: Precision | None) -> tuple[tuple[str, tuple[Point, ...]], ...]:
    """Return the forms of a span: where its dates stand, and of which forms they are."""
    points = _points(precision)
    one = tuple((form, (point,)) for form in _FORMS for point in points)
    first = dict.fromkeys(points)
    two = tuple(("*/*", (start, end)) for start in first for end in first if start[0] is end[0] or start[1] == end[1])
    days = tuple(one for one in two if set(one[1]) == {(Precision.day, "usual")})
    return (*one, *two, *days * (len(two) // 2))


def _written(day: dt.date, point: Point) -> str:
    """Write a day in a precision, in EDTF."""
    precision, years = point
    year = f"{day.year:04d}" if years in {"usual", "any"} else "XXXX"
    match precision:
        case Precision.decade:
            return f"{max(day.year, 10) // 10:03d}X"
        case Precision.year:
            return year
        case Precision.half:
            return f"{year}-{40 + (day.month > 6)}"  # noqa: PLR2004 - the months of a half
        case Precision.quarter:
            return f"{year}-{33 + (day.month - 1) // 3}"
        case Precision.month:
            return f"{year}-{day.month:02d}"
        case _:
            return f"{year}-{'XX' if years == 'no month' else f'{day.month:02d}'}-{day.day:02d}"


def _day(draft: Draft, point: Point) -> dt.date:
    number = draft.number()
    if point[1] == "any":
        return dt.date.fromordinal(draft.draw(_ANY))
    if number >= _CORNER:
        return _CORNERS[number % len(_CORNERS)]
    return dt.date.fromordinal(_USUAL.start + number * len(_USUAL) // _CORNER)


_all_points: Final = cache(_points)


def _point(draft: Draft) -> str:
    """Draw EDTF of a date."""
    point = draft.one_of(_all_points(draft.manner.precision))
    return _written(_day(draft, point), point)


def _span(draft: Draft) -> str:
    """Draw EDTF of a date or an interval."""
    form, points = draft.one_of(_spans(draft.manner.precision))
    day = _day(draft, points[0])
    first = _written(day, points[0])
    if form != "*/*":
        return form.replace("*", first)
    last = min(day.toordinal() + draft.one_of(_LASTING), dt.date.max.toordinal())
    second = _written(dt.date.fromordinal(last), points[1])
    return f"{first}/{second}" if is_span(f"{first}/{second}") else f"{second}/{first}"


@draws(PartialDate, {"edtf": by(_point, 3)})
def partial_dates(
    *,
    edtf: Given[str | dt.date] = ...,
    inferred: Given[Iterable[Component | str]] = ...,
    precision: Precision | str | None = None,
) -> SearchStrategy[PartialDate]:
    """Draw single dates, of one precision or of any, with and without a year.

    Shrinks to `PartialDate(edtf="2000")`.
    """
    return built(PartialDate, locals())


@draws(DateSpan, {"edtf": by(_span, 5)})
def date_spans(
    *,
    edtf: Given[str | dt.date] = ...,
    inferred: Given[Iterable[Component | str]] = ...,
    stated: Given[str | None] = ...,
    lang: str | None = None,
    precision: Precision | str | None = None,
) -> SearchStrategy[DateSpan]:
    """Draw dates and intervals, their ends of any precision or of one, open and unknown ones among them.

    Shrinks to `DateSpan(edtf="2000")`.
    """
    return built(DateSpan, locals())
