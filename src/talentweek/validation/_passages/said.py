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
from talentweek.rules.compound import Each, Member, Nested
from talentweek.rules.shape import shape_of
from talentweek.rules.vocabulary import Flag, Text
from talentweek.validation._passages.readings import KINDS
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
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from talentweek.rules.vocabulary import Rule

#: For the example below.
__all__ = ["Text", "from_json", "rule_at", "told"]


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


def rule_at(model: type[Any], parts: Sequence[str]) -> tuple[Rule | None, str]:
    """Return what a class of records accepts at a path, and the field; None for a part of a value that is one whole.

    >>> from talentweek.entities.participants import Cohort
    >>> rule_at(Cohort, ["size"]) == (Nested(Quantity), "size"), rule_at(Cohort, ["size", "value"])
    (True, (None, 'value'))
    """
    rule: Rule | None = Nested(model)
    field, whole = "", False
    for part in parts:
        if isinstance(rule, Each):  # an item of a list is no field
            rule = rule.item
        elif isinstance(rule, Nested):
            whole = whole or rule.of in KINDS
            known = {one.name: one.rule for one in shape_of(rule.of, rule.argument).fields}
            rule, field = known.get(part), part
        else:
            return None, field
    return (None if whole and not isinstance(rule, Nested | Each) else rule), field


def from_json(text: str, rule: Rule | None) -> Any:
    """Return the value that a JSON text says where a rule tells of what class it is; None where it says none.

    >>> from_json('{"value": "21"}', Nested(Quantity)), from_json("[", Nested(Quantity)), from_json("[]", Each(Text()))
    (Quantity(value=21), None, None)
    """
    try:
        made = None if rule is None else _made(json.loads(text), rule)
    except (ValueError, TypeError, RecursionError, InvalidData):
        return None
    return None if made == () else made


def _made(data: Any, rule: Rule) -> Any:
    """Return the value that a tree says; ValueError, TypeError or InvalidData where it says none that the rule accepts.

    The texts and numbers of an object are left to its class.
    """
    if isinstance(rule, Each):
        return tuple(_made(item, rule.item) for item in _only(list, data))
    if isinstance(rule, Nested):
        known = {field.name: field.rule for field in shape_of(rule.of, rule.argument).fields}
        inner = {name: known.get(name) for name in _only(dict, data)}
        return rule.of(
            **{
                name: _made(data[name], one) if isinstance(one, Each | Nested) else data[name]
                for name, one in inner.items()
            }
        )
    if isinstance(rule, Member):
        return rule.of(data)
    return _only(bool if isinstance(rule, Flag) else str, data)


def _only(model: type[Any], data: Any) -> Any:
    if data.__class__ is not model:
        raise TypeError(model)
    return data
