"""Values as a report tells them, and values that evidence holds as JSON.

>>> from talentweek.values.quantities import Quantity
>>> told(Quantity.more_than(20, "experts")), told(Quantity.exact(5, "%"))
('more than 20 experts', '5 %')
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.errors import InvalidData, shown
from talentweek.values.bounds import Bound
from talentweek.values.dates import DateSpan
from talentweek.values.durations import Duration
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing
from talentweek.values.money import Money
from talentweek.values.names import Name
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable

#: The values that are made of JSON.
_MADE: Final = frozenset({Quantity, Money, DateSpan, Duration, Edition, Rank, Name, Place})


def told(value: Any) -> str | None:
    """Return a value in few words; None where there is none."""
    if value is None or isinstance(value, str):
        return value if value is None else str(value)
    tell = _TELLING.get(value.__class__)
    return shown(value) if tell is None else tell(value)


def _many(values: tuple[Any, ...]) -> str:
    return "; ".join(str(told(item)) for item in values)


def _quantity(value: Quantity) -> str:
    return f"{_bounded(value.bound, value.value, value.upper)} {value.unit or ''}".strip()


def _money(value: Money) -> str:
    return f"{_bounded(value.bound, value.amount, value.upper)} {value.currency or '(no currency)'}"


def _place(value: Place) -> str:
    parts = (value.country, value.subdivision, *value.localities, value.venue, value.stated)
    return ", ".join(part for part in parts if part)


def _limited(value: Duration | Rank) -> str:
    known = value.iso if isinstance(value, Duration) else str(value.number)
    return known if value.bound is Bound.exact else f"{_words(value.bound)} {known}"


#: How values of each class are told.
_TELLING: Final[dict[type, Callable[[Any], str | None]]] = {
    Quantity: _quantity,
    Money: _money,
    Decimal: "{:,f}".format,
    DateSpan: str,
    Duration: _limited,
    Rank: _limited,
    Edition: lambda value: str(value.number or value.label),
    Name: lambda value: value.text,
    Ref: lambda value: value.id or value.stated,
    Place: _place,
    Listing: lambda value: _many(value.items),
    tuple: _many,
}


def _words(bound: Bound) -> str:
    return bound.value.replace("_", " ")


def _bounded(bound: Bound, value: Decimal | None, upper: Decimal | None) -> str:
    if value is None:
        return "unknown"
    number = f"{value:,f}" if upper is None else f"{value:,f} to {upper:,f}"
    return number if bound in {Bound.exact, Bound.between} else f"{_words(bound)} {number}"


def from_json(text: str, like: Any) -> Any:
    """Return the value of a class that a JSON text says; None where it says none.

    >>> from_json('{"value": "21"}', Quantity.exact(20)), from_json("[", Quantity.exact(20))
    (Quantity(value=21), None)
    """
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(like, str) and isinstance(data, str):
        return data
    if data.__class__ is not dict or like.__class__ not in _MADE:
        return None
    try:
        if "equivalents" in data:
            data["equivalents"] = [Money(**one) for one in data["equivalents"]]
        return like.__class__(**data)
    except (InvalidData, TypeError):
        return None
