"""Strategies of dates: partial dates of every precision, spans with open and unknown ends."""

from __future__ import annotations

from calendar import monthrange
from itertools import combinations
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talentweek.strategies._building import Given, Values, built, draws
from talentweek.values.dates import Component, DateSpan, PartialDate, Precision
from talentweek.values.edtf import is_span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from hypothesis.strategies import DrawFn, SearchStrategy

_SIMPLEST_FIRST: Final = (
    Precision.year,
    Precision.day,
    Precision.month,
    Precision.quarter,
    Precision.half,
    Precision.decade,
)
_INFERRED: Final = st.sampled_from([parts for size in range(4) for parts in combinations(Component, size)])
_LEAP: Final = 2000
_KNOWN: Final = 2030
_YEARS: Final = st.one_of(st.integers(_LEAP, _KNOWN), st.integers(1, 9999))
#: Years, every fourth or so not known; mapped, so that no year is no shorter way.
_YEARS_OR_NONE: Final = st.one_of(
    st.integers(_LEAP, _KNOWN + 15).map(lambda year: year if year <= _KNOWN else None), st.integers(1, 9999)
)
#: The forms of a span; a mark stands for a date.
_FORMS: Final = ("*", "*/", "*/..", "../*", "/*", "*/*")
#: The months, and one that is not known, which only a day of an unknown year can have.
_DAYS: Final = [(month, day) for month in range(1, 13) for day in range(1, monthrange(_LEAP, month)[1] + 1)]


@st.composite
def _points(draw: DrawFn, precision: Precision) -> str:
    """Draw EDTF of one date of a precision."""
    if precision is Precision.decade:
        return f"{max(draw(_YEARS), 10) // 10:03d}X"
    if precision is Precision.year:
        return f"{draw(_YEARS):04d}"
    number = draw(_YEARS_OR_NONE)
    year = "XXXX" if number is None else f"{number:04d}"
    match precision:
        case Precision.half:
            return f"{year}-{draw(st.integers(40, 41))}"
        case Precision.quarter:
            return f"{year}-{draw(st.integers(33, 36))}"
        case Precision.month:
            return f"{year}-{draw(st.integers(1, 12)):02d}"
        case _:
            month, day = draw(st.sampled_from(_DAYS if number is not None else [*_DAYS, (0, 1), (0, 31)]))
    longest = 31 if not month else monthrange(number or _LEAP, month)[1]
    return f"{year}-{month:02d}-{min(day, longest):02d}".replace("-00-", "-XX-")


def _precise(precision: object) -> list[Precision]:
    if precision is None:
        return list(_SIMPLEST_FIRST)
    if precision not in set(Precision):
        message = f"precision must be one of {', '.join(Precision)}, not {precision!r}"
        raise InvalidArgument(message)
    return [Precision(str(precision))]


def _edtf_point(precision: object = None) -> SearchStrategy[str]:
    """Draw EDTF of dates, of one precision or of any."""
    return st.one_of([_points(one) for one in _precise(precision)])


@st.composite
def _edtf_spans(draw: DrawFn, precision: object) -> str:
    form = draw(st.sampled_from(_FORMS))
    points = _edtf_point(precision)
    first = draw(points)
    if form != "*/*":
        return form.replace("*", first)
    second = draw(points)
    return f"{first}/{second}" if is_span(f"{first}/{second}") else f"{second}/{first}"


@draws(PartialDate)
def partial_dates(
    *,
    edtf: Given[str | dt.date] = ...,
    inferred: Given[Iterable[Component | str]] = ...,
    precision: Precision | str | None = None,
) -> SearchStrategy[PartialDate]:
    """Draw single dates, of one precision or of any, with and without a year.

    Shrinks to `PartialDate(edtf="2000")`.
    """
    return built(
        PartialDate,
        {"edtf": edtf, "inferred": inferred},
        {"edtf": _edtf_point(precision), "inferred": _INFERRED},
    )


@draws(DateSpan)
def date_spans(
    *,
    edtf: Given[str | dt.date] = ...,
    inferred: Given[Iterable[Component | str]] = ...,
    stated: Given[str | None] = ...,
    precision: Precision | str | None = None,
) -> SearchStrategy[DateSpan]:
    """Draw dates and intervals, their ends of any precision or of one, open and unknown ones among them.

    Shrinks to `DateSpan(edtf="2000")`.
    """

    def spans(_: Values) -> SearchStrategy[str]:
        return _edtf_spans(precision)

    _precise(precision)
    given = {"edtf": edtf, "inferred": inferred, "stated": stated}
    return built(DateSpan, given, {"edtf": spans, "inferred": _INFERRED})
