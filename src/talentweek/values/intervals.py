"""Intervals of numbers: what a bound leaves possible.

An interval has two ends, each of them a number or missing, each of them in it or just outside. The algebra is the
usual one of sets of real numbers; the empty interval is a value, so that an intersection always is one.

    >>> more_than_20 = Interval(low=Decimal(20), low_open=True)
    >>> more_than_20.contains(Decimal(20)), more_than_20.contains(Decimal(21))
    (False, True)
"""

from __future__ import annotations

from decimal import Decimal
from typing import final

from talentweek._frozen import frozen
from talentweek._hypothesis import known
from talentweek.errors import need

#: An end: the number, None where there is none, and whether it is outside.
End = tuple[Decimal | None, bool]


@final
@known
@frozen(kw_only=True, order=False)
class Interval:
    """A set of numbers between two ends."""

    #: The lower end, None where there is none.
    low: Decimal | None = None
    #: The upper end, None where there is none.
    high: Decimal | None = None
    #: Whether the lower end itself is outside.
    low_open: bool = False
    #: Whether the upper end itself is outside.
    high_open: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether no number is in it."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def contains(self, number: Decimal | int) -> bool:
        """Whether the number is in it; TypeError for what is none."""
        need(number, Decimal | int, "a Decimal or an int")
        above = self.low is None or (number > self.low if self.low_open else number >= self.low)
        below = self.high is None or (number < self.high if self.high_open else number <= self.high)
        return above and below

    def intersection(self, other: Interval) -> Interval:
        """Return what both have in common; it may be empty. TypeError for what is no Interval."""
        need(other, Interval, "an Interval")
        low, low_open = _stricter((self.low, self.low_open), (other.low, other.low_open), upper=False)
        high, high_open = _stricter((self.high, self.high_open), (other.high, other.high_open), upper=True)
        return Interval(low=low, high=high, low_open=low_open, high_open=high_open)

    def overlaps(self, other: Interval) -> bool:
        """Whether both have a number in common."""
        return not self.intersection(other).is_empty

    def within(self, other: Interval) -> bool:
        """Whether each of its numbers is in the other, too."""
        return self.is_empty or self.intersection(other).same_as(self)

    def same_as(self, other: Interval) -> bool:
        """Whether both hold the same numbers; all empty intervals are the same. TypeError as above."""
        need(other, Interval, "an Interval")
        if self.is_empty or other.is_empty:
            return self.is_empty and other.is_empty
        return (
            (self.low, self.high) == (other.low, other.high)
            and (self.low is None or self.low_open == other.low_open)
            and (self.high is None or self.high_open == other.high_open)
        )


def _stricter(left: End, right: End, *, upper: bool) -> End:
    """Return the end that leaves less: the lower of two upper ends, the higher of lower ones, open before closed."""
    if left[0] is None or right[0] is None:
        return right if left[0] is None else left
    if left[0] == right[0]:
        return left[0], left[1] or right[1]
    return left if (left[0] < right[0]) is upper else right
