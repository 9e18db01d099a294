"""How a source bounds a number: 超 (more than), 近 (nearly), 余 (and some more), 约 (about), 至少 (at least).

Nine ways to bound a number and one to say that it is unknown, shared by quantities, money and durations. "about" has
no interval: no plus-minus is invented. "nearly 50" is below 50 and close to it; how close is not said, so that it
has an upper end and no lower one, and only the numbers from 50 on are ruled out. 以上 and 以内 include the number (PRC
Civil Code, article 1259).
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, cast

from talentweek import rules
from talentweek.rules import Law
from talentweek.rules.numbers import as_number, read_number
from talentweek.values.intervals import Interval

if TYPE_CHECKING:
    from collections.abc import Callable

#: What can be given where a number is held: exact notations only, never a float.
Exact = int | str | Decimal


class Bound(StrEnum):
    """How the source bounds a number."""

    exact = "exact"
    about = "about"
    more_than = "more_than"
    at_least = "at_least"
    less_than = "less_than"
    at_most = "at_most"
    nearly = "nearly"
    between = "between"
    vague = "vague"
    unknown = "unknown"


def as_bound(value: Bound | str) -> Bound:
    """Convert the word of a bound to the bound."""
    return cast("Bound", rules.as_member(Bound, value))


def maybe_number(value: Exact | None) -> Decimal | None:
    """Convert what is exactly a number, keep None."""
    return cast("Decimal | None", as_number(value))


def ends_fit(bound: Bound, value: object, upper: object) -> bool:
    """Whether there is a number wherever it is known, and an upper end where the bound has two ends only."""
    if upper is None:
        return bound is not Bound.between and (bound is Bound.unknown) is (value is None)
    return (bound is Bound.between or bound is Bound.vague) and value is not None


#: What is wrong where `ends_fit` does not hold.
ENDS = (
    "the bound and the numbers do not fit: 'between' has a lower and an upper number, 'vague' may have both, "
    "'unknown' has none, all others have one"
)


def laws(value: str) -> tuple[Law, ...]:
    """Return the laws between a bounded number, in the field `value`, its bound and its upper number."""
    return (
        Law(
            f"(upper is None and {value} is not None and bound is not between and bound is not unknown)"
            f" or ends_fit(bound, {value}, upper)",
            "upper", ENDS, {"between": Bound.between, "unknown": Bound.unknown, "ends_fit": ends_fit},
        ),
        Law(f"upper is None or {value} is None or {value} <= upper", "upper", "the upper number is below the other"),
    )  # fmt: skip


def interval_of(bound: Bound, value: Decimal | None, upper: Decimal | None) -> Interval | None:
    """Return what the source leaves possible, None where it does not say (about, unknown, vague without numbers)."""
    made = _INTERVALS.get(bound)
    if made is None or value is None or (bound is Bound.vague and upper is None):
        return None
    return made(value, upper)


_INTERVALS: dict[Bound, Callable[[Decimal, Decimal | None], Interval]] = {
    Bound.exact: lambda value, _: Interval(low=value, high=value),
    Bound.more_than: lambda value, _: Interval(low=value, low_open=True),
    Bound.at_least: lambda value, _: Interval(low=value),
    Bound.less_than: lambda value, _: Interval(high=value, high_open=True),
    Bound.at_most: lambda value, _: Interval(high=value),
    Bound.nearly: lambda value, _: Interval(high=value, high_open=True),
    Bound.between: lambda value, upper: Interval(low=value, high=upper),
    Bound.vague: lambda value, upper: Interval(low=value, high=upper, high_open=True),
}


def implied_interval(bound: Bound, value: Decimal | None) -> Interval | None:
    """Return the interval up to the next unit of a round number: 300余 is more than 300 and implies fewer than 400.

    None where the bound is not `more_than`, or the number is not round. Nothing in the library assumes it; it is for
    those who ask.
    """
    if bound is not Bound.more_than or value is None or value <= 0 or value != value.to_integral_value():
        return None
    figures = f"{value:f}"
    zeros = len(figures) - len(figures.rstrip("0"))
    next_unit = Decimal(int(value) + 10**zeros)  # whole numbers: no context of decimal rounds them
    return Interval(low=value, low_open=True, high=next_unit, high_open=True) if zeros else None


def contains(bound: Bound, interval: Interval | None, number: Exact) -> bool | None:
    """Whether a number is among those that the source leaves possible; None where the source does not say."""
    if interval is None:
        return None
    inside = interval.contains(exactly(number))
    return None if inside and bound is Bound.nearly else inside


def exceeds(interval: Interval | None, number: Exact) -> bool | None:
    """Whether the fact is surely above the number (True), surely not (False), or open (None)."""
    if interval is None:
        return None
    limit = exactly(number)
    if interval.low is not None and (interval.low > limit or (interval.low == limit and interval.low_open)):
        return True
    return False if interval.high is not None and interval.high <= limit else None


def below(interval: Interval | None, number: Exact) -> bool | None:
    """Whether the fact is surely below the number (True), surely not (False), or open (None)."""
    if interval is None:
        return None
    limit = exactly(number)
    if interval.high is not None and (interval.high < limit or (interval.high == limit and interval.high_open)):
        return True
    return False if interval.low is not None and interval.low >= limit else None


def exactly(number: Exact) -> Decimal:
    """Return a number to compare with; TypeError for a float, ValueError for NaN or a text that is no plain number."""
    if isinstance(number, Decimal):
        if not number.is_finite():
            message = f"a finite number is needed, not {number}"
            raise ValueError(message)
        return number
    if isinstance(number, str):
        read = read_number(number)
        if read is None:
            message = f"not a plain decimal number: {number[:80]!r}"
            raise ValueError(message)
        return read
    if number.__class__ is not int:
        message = f"an exact number is needed, an int, a Decimal or a text, not {type(number).__name__}"
        raise TypeError(message)
    return Decimal(number)
