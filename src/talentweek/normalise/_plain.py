"""Plain results: what the words say, before a value is made of it. Text -> tokens -> plain result -> value.

A plain result is cheap and knows no words; `Reading.value` makes the value when it is asked for. Numbers are checked
here against the digits that a value can hold, so that making the value cannot fail.

    >>> plain = Counted(Decimal(20), "more_than", unit="experts")
    >>> plain.told()
    {'value': 20, 'bound': 'more_than', 'upper': None, 'unit': 'experts'}
    >>> plain.made("over 20 experts")
    Quantity(value=20, bound='more_than', unit='experts', stated='over 20 experts')
"""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Any, Final, NamedTuple

from talentweek.rules import maker_of
from talentweek.values.bounds import Bound
from talentweek.values.dates import DateSpan, as_components
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

#: The digits that a value can hold before and after the point.
_WHOLE_DIGITS: Final = 28
_FRACTION_DIGITS: Final = 10
#: Numbers of so many digits are reckoned without rounding, whatever context of decimals is set.
EXACT: Final = Context(prec=100, traps=[])
_BOUNDS: Final = {bound.value: bound for bound in Bound}


class Numeral(NamedTuple):
    """A number as it is written, with the bound that stands inside it (几十, 三四十, dozens)."""

    #: The number; the lower one of a range; None where the numeral is damaged.
    value: Decimal | None
    #: How the numeral itself bounds it: exact, more_than (100余万), vague (几十), between (三四十), unknown (damaged).
    bound: str = "exact"
    #: The upper number of a range.
    upper: Decimal | None = None
    #: The literal digits, where it is nothing but ASCII digits ("07", "2024").
    digits: str | None = None
    #: The magnitude that is part of it: a million in "10 million", 10000 in 1.2万.
    scale: int = 1


def holdable(number: Decimal | None) -> bool:
    """Whether a value can hold the number: at most 28 digits before the point and 10 after it.

    >>> holdable(Decimal("1e27")), holdable(Decimal("1e28")), holdable(Decimal("0.12345678901"))
    (True, False, False)
    """
    if number is None:
        return True
    _sign, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int):
        return False
    if exponent < -_FRACTION_DIGITS:
        number = EXACT.normalize(number)
        _sign, digits, exponent = number.as_tuple()
        if not isinstance(exponent, int) or exponent < -_FRACTION_DIGITS:
            return False
    return len(digits) + exponent <= _WHOLE_DIGITS


def plain_text(number: Decimal | None) -> str | None:
    """Write a number without an exponent and without trailing zeros.

    >>> plain_text(Decimal("1E+7")), plain_text(Decimal("0.50")), plain_text(None)
    ('10000000', '0.5', None)
    """
    if number is None:
        return None
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class Counted(NamedTuple):
    """A count of something; a plain number where the unit is None."""

    value: Decimal | None
    bound: str = "exact"
    upper: Decimal | None = None
    #: The noun that is counted, as printed.
    unit: str | None = None
    #: What the reader noticed beside the value.
    notes: tuple[str, ...] = ()

    def told(self) -> dict[str, Any]:
        """Return the flat form."""
        value = None if self.value is None else _number(self.value)
        upper = None if self.upper is None else _number(self.upper)
        return {"value": value, "bound": self.bound, "upper": upper, "unit": self.unit}

    def made(self, words: str) -> Quantity:
        """Return the value."""
        return maker_of(Quantity)(
            value=self.value, bound=_BOUNDS[self.bound], upper=self.upper, unit=self.unit, stated=words
        )


class Shared(NamedTuple):
    """A percentage, or a number of percentage points."""

    value: Decimal | None
    bound: str = "exact"
    upper: Decimal | None = None
    #: "%" or "pp".
    unit: str = "%"
    notes: tuple[str, ...] = ()

    def told(self) -> dict[str, Any]:
        """Return the flat form."""
        return {
            "value": plain_text(self.value),
            "bound": self.bound,
            "upper": plain_text(self.upper),
            "unit": self.unit,
        }

    def made(self, words: str) -> Quantity:
        """Return the value."""
        return maker_of(Quantity)(
            value=self.value, bound=_BOUNDS[self.bound], upper=self.upper, unit=self.unit, stated=words
        )


class Priced(NamedTuple):
    """An amount of money."""

    value: Decimal | None
    bound: str = "exact"
    upper: Decimal | None = None
    #: The code of ISO 4217; None while it is undecided.
    currency: str | None = None
    #: Whether the country of the document decided the currency.
    inferred: bool = False
    notes: tuple[str, ...] = ()

    def told(self) -> dict[str, Any]:
        """Return the flat form."""
        return {
            "amount": plain_text(self.value),
            "bound": self.bound,
            "upper": plain_text(self.upper),
            "currency": self.currency,
            "inferred": self.inferred,
        }

    def made(self, words: str) -> Money:
        """Return the value."""
        return maker_of(Money)(
            amount=self.value,
            bound=_BOUNDS[self.bound],
            upper=self.upper,
            currency=self.currency,
            inferred=self.inferred,
            stated=words,
        )


class Ordered(NamedTuple):
    """An ordinal: 8th, 第四届."""

    number: int
    notes: tuple[str, ...] = ()

    def told(self) -> dict[str, Any]:
        """Return the flat form."""
        return {"number": self.number}

    def made(self, _words: str) -> Edition:
        """Return the value."""
        return maker_of(Edition)(number=self.number)


class Ranked(NamedTuple):
    """A place in a ranking; `at_most` among the top so many."""

    number: int
    bound: str = "exact"
    notes: tuple[str, ...] = ()

    def told(self) -> dict[str, Any]:
        """Return the flat form."""
        return {"rank": self.number, "bound": self.bound}

    def made(self, words: str) -> Rank:
        """Return the value."""
        return maker_of(Rank)(number=self.number, bound=_BOUNDS[self.bound], stated=words)


class Lasting(NamedTuple):
    """A duration of ISO 8601."""

    iso: str
    bound: str = "exact"
    upper: str | None = None
    notes: tuple[str, ...] = ()

    def told(self) -> dict[str, Any]:
        """Return the flat form."""
        return {"iso": self.iso, "bound": self.bound, "upper": self.upper}

    def made(self, words: str) -> Duration:
        """Return the value."""
        return maker_of(Duration)(iso=self.iso, bound=_BOUNDS[self.bound], upper=self.upper, stated=words)


class Dated(NamedTuple):
    """A date or a range of dates, as EDTF."""

    edtf: str
    #: The components that the context decided: year, month, day.
    inferred: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def told(self) -> str:
        """Return the flat form."""
        return self.edtf

    def made(self, words: str) -> DateSpan:
        """Return the value."""
        return maker_of(DateSpan)(edtf=self.edtf, inferred=as_components(self.inferred), stated=words)


Plain = Counted | Shared | Priced | Ordered | Ranked | Lasting | Dated


def _number(number: Decimal) -> int | str | None:
    """Return a whole number as it is, another one as text."""
    return int(number) if number == number.to_integral_value() else plain_text(number)
