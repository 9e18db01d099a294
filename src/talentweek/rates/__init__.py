"""Money in another currency, at the reference rate of a day: 汇率, 折合. A conversion is computed, never a fact.

A `Converted` is a type of its own, with its rate, the day of the rate and who published it, and sits in no record.
The bundled table is that of the European Central Bank (the extra `rates`); anything with a method `rate` is another
source.

    >>> from talentweek import Money
    >>> given = convert(Money.more_than(10_000_000, "CNY"), "USD", on="2024-07-11")
    >>> given.bound.value, given.amount, str(given.rate)
    ('more_than', Decimal('1376455.0734193908'), '7.8862 CNY = 1.0855 USD on 2024-07-11')
    >>> convert(Money.exact(5), "USD", on="2024-07-11")
    Traceback (most recent call last):
    talentweek.errors.NoRate: Money: 1 problem
      /currency: the currency is not decided; expected a code such as CNY

**How precise it is.** The published figures are decimals of five or six digits and are taken as they are printed. A
rate between two currencies is the ratio of their figures against the euro on one day, kept as the two figures. The
product is exact and rounded once, to the tenth place behind the point, which is where all numbers of the house end:
a lower end down, an upper end up, so that no bound says more than it did; a single amount to the nearest, half to
even. What is known no better than the rate has five or six digits that mean something; the others are arithmetic.

**Which day.** A day, not a month or a year: an amount of "2024" has no rate. On a day without one, the last known rate
of the seven days before it counts, for both currencies on the same day; none is ever interpolated or taken from later.

**Does a stated equivalent fit?** `agrees` tells, with what the rate of the day makes of it.

    >>> agrees(Money.exact(10_000_000, "CNY"), Money.exact(1_370_000, "USD"), on="2024-07-11").fits
    True
"""

from __future__ import annotations

from talentweek.errors import NoRate as NoRate
from talentweek.rates._converting import Converted as Converted
from talentweek.rates._converting import convert as convert
from talentweek.rates._ecb import ECB as ECB
from talentweek.rates._fitting import Fit as Fit
from talentweek.rates._fitting import agrees as agrees
from talentweek.rates._sources import Rate as Rate
from talentweek.rates._sources import RateSource as RateSource

__all__ = ["ECB", "Converted", "Fit", "NoRate", "Rate", "RateSource", "agrees", "convert"]
