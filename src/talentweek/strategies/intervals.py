"""Strategies of intervals of numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talentweek.rules.numbers import is_number
from talentweek.strategies._building import SOURCES, Given, is_strategy
from talentweek.strategies.bounds import numbers
from talentweek.values.intervals import Interval

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def _interval(low: Any, high: Any, **opened: Any) -> Interval:
    """Make an interval of ends that are numbers; the class does not look at them."""
    for end in (low, high):
        if not (end is None or (isinstance(end, Decimal) and is_number(end))):
            message = f"an end of an interval is a Decimal or None, not {end!r}"
            raise InvalidArgument(message)
    for name, told in opened.items():
        if not isinstance(told, bool):
            message = f"{name} must be True or False, not {told!r}"
            raise InvalidArgument(message)
    return Interval(low=low, high=high, **opened)


def intervals(
    *,
    low: Given[Decimal | None] = ...,
    high: Given[Decimal | None] = ...,
    low_open: Given[bool] = ...,
    high_open: Given[bool] = ...,
) -> SearchStrategy[Interval]:
    """Draw intervals with closed, open and missing ends; some are empty.

    Shrinks to `Interval()`.
    """
    ends = st.one_of(st.none(), st.integers(-3, 6).map(Decimal), numbers())
    given: dict[str, object] = {
        "low": ends if low is ... else low,
        "high": ends if high is ... else high,
        "low_open": st.booleans() if low_open is ... else low_open,
        "high_open": st.booleans() if high_open is ... else high_open,
    }
    return st.builds(_interval, **{name: one if is_strategy(one) else st.just(one) for name, one in given.items()})


SOURCES[Interval] = intervals
