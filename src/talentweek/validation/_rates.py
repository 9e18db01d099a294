"""The day's rate, where talentweek.rates has its library.

>>> from talentweek.values.dates import DateSpan
>>> from talentweek.values.money import Money
>>> off_by(Money.exact(10_000_000, "CNY"), Money.exact(1_370_000, "USD"), DateSpan.on("2024-07-11")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek import rates

if TYPE_CHECKING:
    from talentweek.values.dates import DateSpan
    from talentweek.values.money import Money


class Unavailable(Exception):
    """The library behind talentweek.rates is not installed."""


def off_by(money: Money, equivalent: Money, day: DateSpan) -> str | None:
    """Return what the rate of a day makes of an amount, where a stated equivalent is surely something else."""
    try:
        fit = rates.agrees(money, equivalent, on=day)
    except ModuleNotFoundError as error:
        raise Unavailable from error
    if fit.fits is not False or fit.expected is None:
        return None
    amount, currency = fit.expected.amount, fit.expected.currency
    return f"about {amount:,.0f} {currency}, at {fit.expected.rate}"
