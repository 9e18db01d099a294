"""Numbers as the source bounds them: 数量. "over 20 foreign experts" is not 20.

    >>> experts = Quantity.more_than(20, "experts", stated="over 20 foreign experts")
    >>> experts.contains(20), experts.exceeds(5), experts.exceeds(30)
    (False, True, None)
    >>> Quantity(value=20, upper=10, bound="between")
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Quantity: 1 problem
      /upper: the upper number is below the other

There is no `<` and no `>`: what lies between "surely" and "surely not" is answered with None.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.errors import need
from talentweek.rules import Law, Text, Words
from talentweek.values import bounds
from talentweek.values.bounds import Bound, Exact

if TYPE_CHECKING:
    from talentweek.values.intervals import Interval


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Quantity:
    """A number, how the source bounds it, and of what it is one."""

    #: What can be given for one, for the message where something else was.
    taken: ClassVar[str] = "20, Quantity.more_than(20), Quantity.unknown()"
    #: The number; None where it is unknown (a damaged digit, "several").
    value: Decimal | None = field(default=None, converter=bounds.maybe_number)
    #: How the source bounds it.
    bound: Bound = field(default=Bound.exact, converter=bounds.as_bound)
    #: The upper number of a range; included where the bound is `between`, not where it is `vague`.
    upper: Decimal | None = field(default=None, converter=bounds.maybe_number)
    #: What is counted or measured: a noun, `%`, `pp` (percentage points), `times`.
    unit: Annotated[str | None, Text(200)] = None
    #: The words of the source.
    stated: Annotated[str | None, Text(1000), Words()] = None

    laws: ClassVar[tuple[Law, ...]] = bounds.laws("value")

    @classmethod
    def exact(cls, value: Exact, unit: str | None = None, *, stated: str | None = None) -> Quantity:
        """286 projects."""
        return cls(value=value, unit=unit, stated=stated)

    @classmethod
    def about(cls, value: Exact, unit: str | None = None, *, stated: str | None = None) -> Quantity:
        """About 140,000, 约14万: no plus-minus is invented."""
        return cls(value=value, bound=Bound.about, unit=unit, stated=stated)

    @classmethod
    def more_than(cls, value: Exact, unit: str | None = None, *, stated: str | None = None) -> Quantity:
        """Over 20, 超过20, 50余: the number itself is ruled out."""
        return cls(value=value, bound=Bound.more_than, unit=unit, stated=stated)

    @classmethod
    def at_least(cls, value: Exact, unit: str | None = None, *, stated: str | None = None) -> Quantity:
        """At least 20, 20以上: the number is included."""
        return cls(value=value, bound=Bound.at_least, unit=unit, stated=stated)

    @classmethod
    def less_than(cls, value: Exact, unit: str | None = None, *, stated: str | None = None) -> Quantity:
        """Fewer than 20, 不足20: the number itself is ruled out."""
        return cls(value=value, bound=Bound.less_than, unit=unit, stated=stated)

    @classmethod
    def at_most(cls, value: Exact, unit: str | None = None, *, stated: str | None = None) -> Quantity:
        """Up to 20, 20以内: the number is included."""
        return cls(value=value, bound=Bound.at_most, unit=unit, stated=stated)

    @classmethod
    def nearly(cls, value: Exact, unit: str | None = None, *, stated: str | None = None) -> Quantity:
        """Nearly 50, 近50: below and close, no lower end."""
        return cls(value=value, bound=Bound.nearly, unit=unit, stated=stated)

    @classmethod
    def between(cls, value: Exact, upper: Exact, unit: str | None = None, *, stated: str | None = None) -> Quantity:
        """From 5 to 10, 5至10: both are included."""
        return cls(value=value, bound=Bound.between, upper=upper, unit=unit, stated=stated)

    @classmethod
    def vague(
        cls,
        value: Exact | None = None,
        upper: Exact | None = None,
        unit: str | None = None,
        *,
        stated: str | None = None,
    ) -> Quantity:
        """Dozens, 几十 (from 10 to below 100); without numbers where the words give none."""
        bound = Bound.unknown if value is None and upper is None else Bound.vague
        return cls(value=value, bound=bound, upper=upper, unit=unit, stated=stated)

    @classmethod
    def unknown(cls, unit: str | None = None, *, stated: str | None = None) -> Quantity:
        """Make a number that the source has and we cannot read, or several: ?0余家."""
        return cls(bound=Bound.unknown, unit=unit, stated=stated)

    @property
    def interval(self) -> Interval | None:
        """What the source leaves possible; None where it does not say."""
        return bounds.interval_of(self.bound, self.value, self.upper)

    @property
    def low(self) -> Decimal | None:
        """The lower end, None where there is none."""
        return None if (interval := self.interval) is None else interval.low

    @property
    def high(self) -> Decimal | None:
        """The upper end, None where there is none."""
        return None if (interval := self.interval) is None else interval.high

    @property
    def low_open(self) -> bool:
        """Whether the lower end itself is ruled out."""
        return (interval := self.interval) is not None and interval.low_open

    @property
    def high_open(self) -> bool:
        """Whether the upper end itself is ruled out."""
        return (interval := self.interval) is not None and interval.high_open

    def implied_interval(self) -> Interval | None:
        """Return the interval up to the next unit: 300余 implies fewer than 400. Nothing assumes it."""
        return bounds.implied_interval(self.bound, self.value)

    def contains(self, number: Exact) -> bool | None:
        """Whether the source leaves this number possible; None where it does not say."""
        return bounds.contains(self.bound, self.interval, number)

    def exceeds(self, number: Exact) -> bool | None:
        """Whether the fact is surely above this number; None where the source leaves it open."""
        return bounds.exceeds(self.interval, number)

    def below(self, number: Exact) -> bool | None:
        """Whether the fact is surely below this number; None where the source leaves it open."""
        return bounds.below(self.interval, number)

    def intersection(self, other: Quantity) -> Interval | None:
        """Return what both leave possible, perhaps empty; None where one does not say, or the units differ.

        TypeError for what is no Quantity.
        """
        need(other, Quantity, "a Quantity")
        mine, theirs = self.interval, other.interval
        if mine is None or theirs is None or not self._comparable(other):
            return None
        return mine.intersection(theirs)

    def overlaps(self, other: Quantity) -> bool | None:
        """Whether both can be true of one fact; None where that cannot be told."""
        both = self.intersection(other)
        if both is None:
            return None
        return None if not both.is_empty and Bound.nearly in {self.bound, other.bound} else not both.is_empty

    def narrower_than(self, other: Quantity) -> bool | None:
        """Whether this says more of the same fact than the other; None where that cannot be told."""
        need(other, Quantity, "a Quantity")
        mine, theirs = self.interval, other.interval
        if mine is None or theirs is None or not self._comparable(other):
            return None
        if Bound.nearly in {self.bound, other.bound}:  # how near is not said
            return None
        return mine.within(theirs) and not theirs.within(mine)

    def same_fact(self, other: Quantity) -> bool:
        """Whether both say the same, however it was worded."""
        return rules.same_fact(self, other)

    def _comparable(self, other: Quantity) -> bool:
        return self.unit is None or other.unit is None or self.unit == other.unit
