"""Values that evidence holds as JSON: what the field at its path accepts tells how it is read.

>>> from talentweek.values.quantities import Quantity
>>> from_json('{"value": "21"}', Nested(Quantity))
Quantity(value=21)
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from talentweek.entities.telling import told
from talentweek.errors import InvalidData
from talentweek.rules.compound import Each, Member, Nested
from talentweek.rules.shape import shape_of
from talentweek.rules.vocabulary import Flag, Text
from talentweek.validation._passages.readings import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentweek.rules.vocabulary import Rule

#: `Text` is for the example below.
__all__ = ["Text", "from_json", "rule_at", "told"]


def rule_at(model: type[Any], parts: Sequence[str]) -> tuple[Rule | None, str]:
    """Return what a class of records accepts at a path, and the field; None for a part of a value that is one whole.

    >>> from talentweek.entities.participants import Cohort
    >>> from talentweek.values.quantities import Quantity
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

    >>> from talentweek.values.quantities import Quantity
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
