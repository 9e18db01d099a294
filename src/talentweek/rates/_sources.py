"""What a rate is, and what a source of rates has to be able to do.

>>> str(Rate(base="CNY", quote="USD", quote_units="0.1376", date=dt.date(2024, 7, 11), source="the bank of the firm"))
'1 CNY = 0.1376 USD on 2024-07-11'
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, Protocol, cast, final

import attrs

from talentweek.errors import NoRate, Problem, a
from talentweek.rules.numbers import as_number, is_number

_ONE: Final = Decimal(1)


def _number(value: Any) -> Decimal:
    return cast("Decimal", as_number(value))


@final
@attrs.frozen(kw_only=True)
class Rate:
    """What one currency was worth in another one on a day: two amounts that are equal, as they were published.

    A source of rates is code, not data: ValueError where the two amounts are no positive decimal numbers, TypeError for
    what is no date.
    """

    #: The currency that is converted, a code of ISO 4217.
    base: str
    #: The currency that it is converted to.
    quote: str
    #: An amount in the first currency.
    base_units: Decimal = attrs.field(default=_ONE, converter=_number)
    #: What it is worth in the other one.
    quote_units: Decimal = attrs.field(converter=_number)
    #: The day of the rate.
    date: dt.date
    #: Who published it.
    source: str

    def __attrs_post_init__(self) -> None:
        """Refuse what is no rate."""
        if type(self.date) is not dt.date:
            raise TypeError(f"a rate is of a datetime.date, not {a(type(self.date).__name__)}")
        for units in (self.base_units, self.quote_units):
            if not is_number(units) or units <= 0:
                message = f"a rate is made of positive decimal numbers, not {units!r}"
                raise ValueError(message)

    @property
    def ratio(self) -> Fraction:
        """How many units of the other currency one unit of the first is worth, exactly."""
        return Fraction(self.quote_units) / Fraction(self.base_units)

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.base_units:f} {self.base} = {self.quote_units:f} {self.quote} on {self.date.isoformat()}"


class RateSource(Protocol):
    """Where rates come from: anything with this method."""

    def rate(self, base: str, quote: str, on: dt.date) -> Rate:
        """Return the last known rate on a day, of that day or before; NoRate where there is none."""
        ...


def no_rate(**told: str) -> NoRate:
    """Return the error, to be raised, with its one problem."""
    return NoRate("Money", [Problem(**told)])  # type: ignore[arg-type] # texts, all of them


def undecided() -> NoRate:
    """Return the error of an amount that has no currency."""
    message, expected = "the currency is not decided", "a code such as CNY"
    return no_rate(code="undecided_currency", path="/currency", message=message, expected=expected)
