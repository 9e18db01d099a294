"""Dates compared as days: the first and the last day that a date may mean, None where there is no such end.

>>> from talentweek.values.dates import DateSpan
>>> reach(DateSpan.on("2024-07")), reach(DateSpan.starting("2024-07-11"))
(((2024, 7, 1), (2024, 7, 31)), ((2024, 7, 11), None))
>>> this, last = DateSpan.on("2024"), DateSpan.on("2023")
>>> surely_before(last, this), surely_before(this, this)
(True, False)
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from talentweek.values import edtf

if TYPE_CHECKING:
    from talentweek.values.dates import DateSpan

#: A day as year, month and day.
Day = tuple[int, int, int]


def reach(span: DateSpan) -> tuple[Day | None, Day | None]:
    """Return the first and the last day that a span may touch."""
    start, end = edtf.read_span(span.edtf)
    return _first(start), _last(start if end is None else end)


def begins_before(left: DateSpan, right: DateSpan) -> bool:
    """Whether one begins before the other can have begun; False where that is open.

    >>> from talentweek.values.dates import DateSpan
    >>> begins_before(DateSpan.starting("2024-07-11"), DateSpan.on("2025"))
    True
    """
    last, first = _last(edtf.read_span(left.edtf)[0]), reach(right)[0]
    return last is not None and first is not None and last < first


def earliest_end(span: DateSpan) -> Day | None:
    """Return the first day on which a span may be over; None where that is not known."""
    start, end = edtf.read_span(span.edtf)
    return _first(start if not end or end == ".." else end)


def _first(text: str) -> Day | None:
    return None if text in {"", ".."} else edtf.read_point(text).first


def _last(text: str) -> Day | None:
    return None if text in {"", ".."} else edtf.read_point(text).last


def surely_before(left: DateSpan | None, right: DateSpan | None) -> bool:
    """Whether one ends before the other begins, whatever days they mean; False where that is open."""
    if left is None or right is None:
        return False
    last, first = reach(left)[1], reach(right)[0]
    return last is not None and first is not None and last < first


def days_of(span: DateSpan) -> int | None:
    """Return how many days an interval fills that is known to the day at both ends; None for all others.

    >>> from talentweek.values.dates import DateSpan
    >>> days_of(DateSpan.between("2024-07-11", "2024-07-12")), days_of(DateSpan.on("2024-07-11"))
    (2, None)
    """
    start, end = edtf.read_span(span.edtf)
    if end is None or not _is_day(start) or not _is_day(end):
        return None
    return (dt.date(*_known(end)) - dt.date(*_known(start))).days + 1


def _is_day(text: str) -> bool:
    return text not in {"", ".."} and edtf.read_point(text).precision == "day" and "X" not in text


def _known(text: str) -> Day:
    year, month, day = text.split("-")
    return int(year), int(month), int(day)
