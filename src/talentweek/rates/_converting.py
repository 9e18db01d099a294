"""An amount in another currency: computed exactly, rounded once, outwards where the amount is a bound.

>>> from talentweek import Money
>>> convert(Money.between(10, 20, "EUR"), "CHF", on="2024-07-14").interval
Interval(low=Decimal('9.747'), high=Decimal('19.494'), low_open=False, high_open=False)
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, Final, cast, final

import attrs

from talentweek.errors import a, need
from talentweek.rates._ecb import ECB
from talentweek.rates._sources import Rate, no_rate, undecided
from talentweek.rules.numbers import DIGITS, FRACTION, read_number_of
from talentweek.values import bounds, edtf
from talentweek.values.bounds import Bound
from talentweek.values.dates import Dated, Precision, as_span
from talentweek.values.money import Money

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentweek.rates._sources import RateSource
    from talentweek.values.intervals import Interval


@final
@attrs.frozen(kw_only=True)
class Converted:
    """An amount in another currency: computed, at the rate of a day, with the bound of what was given."""

    #: What was converted, as its source states it.
    given: Money
    #: The amount in the other currency; None where the given one is unknown.
    amount: Decimal | None
    #: How it is bounded: as the given amount.
    bound: Bound
    #: The upper amount of a range.
    upper: Decimal | None
    #: The rate, with its day and its source.
    rate: Rate

    @property
    def currency(self) -> str:
        """The currency that it was converted to."""
        return self.rate.quote

    @property
    def date(self) -> dt.date:
        """The day of the rate; it may be before the day that was asked for."""
        return self.rate.date

    @property
    def source(self) -> str:
        """Who published the rate."""
        return self.rate.source

    @property
    def interval(self) -> Interval | None:
        """What is left possible; None where the source of the amount does not say."""
        return bounds.interval_of(self.bound, self.amount, self.upper)


def convert(money: Money, currency: str, *, on: Dated, source: RateSource | None = None) -> Converted:
    """Convert an amount at the last known rate on a day, by the ECB's table unless another source is given.

    NoRate where the amount has no currency, the date is no single day, or the source has no rate; TypeError for what is
    no Money. The bound is carried through; the amounts that the source itself states beside the first (`equivalents`)
    are left alone.

    >>> from talentweek import Money
    >>> convert(Money.nearly(300, "CNY"), "EUR", on="2024-07-11").amount
    Decimal('38.0411351475')
    """
    need(money, Money, "Money")
    if money.currency is None:
        raise undecided()
    need(currency, str, "a code of ISO 4217")
    day = _day(on)
    if money.currency == currency:
        rate = Rate(base=currency, quote=currency, quote_units=1, date=day, source="one currency")
    else:
        rate = (ECB() if source is None else source).rate(money.currency, currency, day)
        if not isinstance(cast("object", rate), Rate):
            raise TypeError(f"a source of rates gives a Rate, not {a(type(rate).__name__)}")
        if (rate.base, rate.quote) != (money.currency, currency) or rate.date > day:
            message = f"asked for {money.currency} in {currency} on {day}, the source of rates answered: {rate}"
            raise ValueError(message)
    down, up = _ROUNDINGS.get(money.bound, (round, round))
    amount = None if money.amount is None else _times(money.amount, rate, down)
    upper = None if money.upper is None else _times(money.upper, rate, up)
    return Converted(given=money, amount=amount, bound=money.bound, upper=upper, rate=rate)


#: How the first and the upper number are rounded: outwards where they are ends; a single amount to the nearest.
_ROUNDINGS: Final[dict[Bound, tuple[Callable[[Fraction], int], Callable[[Fraction], int]]]] = {
    Bound.more_than: (floor, ceil),
    Bound.at_least: (floor, ceil),
    Bound.less_than: (ceil, ceil),
    Bound.at_most: (ceil, ceil),
    Bound.nearly: (ceil, ceil),
    Bound.between: (floor, ceil),
    Bound.vague: (floor, ceil),
}


def _times(number: Decimal, rate: Rate, rounded: Callable[[Fraction], int]) -> Decimal:
    """Multiply exactly and round once, to the last place that a number of the house has."""
    units = rounded(Fraction(number) * rate.ratio * 10**FRACTION)
    if abs(units) >= 10 ** (DIGITS + FRACTION):
        message, expected = "the converted amount is too large", f"at most {DIGITS} digits before the point"
        raise no_rate(code="out_of_range", path="/amount", message=message, found=f"{number:f}", expected=expected)
    whole, fraction = divmod(abs(units), 10**FRACTION)
    return cast("Decimal", read_number_of(f"{'-' if units < 0 else ''}{whole}.{fraction:0{FRACTION}}"))


def _day(on: Dated) -> dt.date:
    """Return the one day that a date says."""
    span = as_span(on)
    text = getattr(span, "edtf", None)
    if text is None:
        message = f"a date is needed, not {type(on).__name__}"
        raise TypeError(message)
    point = None if span.is_interval else edtf.read_point(text)
    if point is None or point.precision is not Precision.day or point.first is None:
        expected = "a single day with its year"
        raise no_rate(code="imprecise_date", message="a rate is of a day", found=text, expected=expected)
    return dt.date(*point.first)
