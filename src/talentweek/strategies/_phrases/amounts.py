"""A number with its bound, and the value that it becomes with what is counted or with a currency, in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from talentweek.strategies._phrases.said import one_of
from talentweek.values.money import Money
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from decimal import Decimal

    from hypothesis.strategies import DrawFn

    from talentweek.values.bounds import Bound


class Bounded(NamedTuple):
    """A number or two, the bound, and the words with what is counted."""

    words: str
    bound: Bound
    value: Decimal
    upper: Decimal | None = None


class Currency(NamedTuple):
    """How a currency is written, and where that says which it is."""

    #: The code of ISO 4217; None where nothing decides it.
    code: str | None
    #: What stands before the number.
    before: str = ""
    #: What stands behind it.
    behind: str = ""
    #: The country that decides it; None where the words do, or nothing does.
    country: str | None = None


def quantity_of(made: Bounded, unit: str) -> Quantity:
    """Return so many of something."""
    return Quantity(value=made.value, bound=made.bound, upper=made.upper, unit=unit)


def money_of(made: Bounded, currency: Currency) -> Money:
    """Return so much money."""
    return Money(
        amount=made.value,
        bound=made.bound,
        upper=made.upper,
        currency=currency.code,
        inferred=currency.country is not None,
    )


def worth(value: Money, other: Money) -> Money:
    """Return an exact amount with what else the source says that it is."""
    return Money(amount=value.amount, currency=value.currency, inferred=value.inferred, equivalents=(other,))


def where_said(draw: DrawFn, currency: Currency) -> str | None:
    """Draw the country where an amount is said: the one that decides the currency, or any that leaves it alone."""
    return currency.country or (None if currency.code is None else one_of(draw, (None, "CN", "JP")))
