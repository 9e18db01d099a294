"""Whether an amount that a source states beside another one fits the rate of the day.

>>> from talentweek import Money
>>> wrong = agrees(Money.exact(3_000_000_000, "MYR"), Money.nearly(630_000, "USD"), on="2023-05-04")
>>> wrong.fits, wrong.expected.amount, wrong.expected.currency
(False, Decimal('673696591.1625737635'), 'USD')
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, final

import attrs

from talentweek.errors import NoRate, Problem, need, shown
from talentweek.rates._converting import Converted, convert
from talentweek.rates._sources import undecided
from talentweek.values.bounds import Bound
from talentweek.values.money import Money
from talentweek.values.rounding import before_rounding

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentweek.rates._sources import RateSource
    from talentweek.values.dates import Dated

#: Two ends, both included; None is no end.
_Range = tuple[Fraction | None, Fraction | None]


@final
@attrs.frozen(kw_only=True)
class Fit:
    """Whether a stated equivalent fits the rate of the day, and what would have."""

    #: True, False, or None where that cannot be told.
    fits: bool | None
    #: What the rate of the day makes of the first amount; None where there is no rate.
    expected: Converted | None = None
    #: Why it cannot be told; None where it can.
    reason: Problem | None = None


def agrees(
    money: Money, equivalent: Money, *, on: Dated, source: RateSource | None = None, percent: Decimal | float = 2
) -> Fit:
    """Tell whether a stated equivalent fits the rate of a day, within its own rounding and some percent.

    Its rounding is half a unit of its last digit that is not zero: 1.37 million may be anything from 1.365 to 1.375
    million. Two amounts of one currency have no percent between them. "About" counts as the number that it is said of;
    ranges fit end by end. The answer is None where no number or no rate is known, or the bounds leave room for both
    to be true ("over 3 billion", "under 700 million"): the reason is a problem then, never an error.

    >>> from talentweek import Money
    >>> agrees(Money.more_than(3_000_000_000, "MYR"), Money.unknown("USD"), on="2023-05-04").reason.code
    'open_bound'
    """
    need(equivalent, Money, "Money")
    if not (Decimal(need(percent, Decimal | float | int, "a number of percent")).is_finite() and percent >= 0):
        raise ValueError(f"percent= is a finite number from 0 up, not {shown(percent)}")
    try:
        if equivalent.currency is None:
            raise undecided()
        expected = convert(money, equivalent.currency, on=on, source=source)
    except NoRate as refused:
        return Fit(fits=None, reason=refused.problems[0])
    slack = Fraction(0) if money.currency == equivalent.currency else Fraction(percent) / 100
    fits = _compared(expected, equivalent, slack)
    if fits is not None:
        return Fit(fits=fits, expected=expected)
    why = Problem(code="open_bound", message="how the two amounts are bounded leaves open whether they are the same")
    return Fit(fits=None, expected=expected, reason=why)


#: To which side of its number an amount lies; one that is not here lies at its number, or between two.
_SIDES: Final = {
    Bound.more_than: 1, Bound.at_least: 1, Bound.less_than: -1, Bound.at_most: -1, Bound.nearly: -1
}  # fmt: skip


def _compared(expected: Converted, stated: Money, slack: Fraction) -> bool | None:
    """Compare number by number where both are bounded alike, else what the bounds leave possible."""
    if _is_open(expected) or _is_open(stated):
        return None

    def widened(number: Decimal) -> tuple[Fraction, Fraction]:
        exact = Fraction(number)
        return exact - abs(exact) * slack, exact + abs(exact) * slack

    mine, theirs = _ends(expected, widened), _ends(stated, before_rounding)
    if len(mine) == len(theirs):
        if all(map(_meet, mine, theirs)):
            return True
        if {_SIDES.get(expected.bound), _SIDES.get(stated.bound)} != {1, -1}:
            return False
    return None if _meet(_possible(expected, mine), _possible(stated, theirs)) else False


def _is_open(amount: Converted | Money) -> bool:
    """Whether nothing is said that could be compared: no number, or "some millions"."""
    return amount.amount is None or (amount.bound is Bound.vague and amount.upper is None)


def _ends(
    amount: Converted | Money, widened: Callable[[Decimal], tuple[Fraction, Fraction]]
) -> list[tuple[Fraction, Fraction]]:
    return [widened(number) for number in (amount.amount, amount.upper) if number is not None]


def _possible(amount: Converted | Money, ends: list[tuple[Fraction, Fraction]]) -> _Range:
    """Return between which ends the amount lies, each as far out as it may be."""
    side = _SIDES.get(amount.bound)
    return None if side == -1 else ends[0][0], None if side == 1 else ends[-1][1]


def _meet(left: _Range, right: _Range) -> bool:
    """Whether two ranges have a number in common."""
    return all(low is None or high is None or low <= high for low, high in ((left[0], right[1]), (right[0], left[1])))
