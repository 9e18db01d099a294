"""What a value says, apart from the words that said it.

Two values state the same fact where they differ only in `stated` words and in what was inferred. The fact of a value
is made of plain tuples and texts, the same on every machine, so that ids can be derived from it.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Any

from talentweek.rules.numbers import write_number
from talentweek.rules.shape import Field, shape_of


def fact(value: Any) -> object:
    """Return what a value says: names of fields and plain values, without words, without what is not said.

    >>> from talentweek.values.quantities import Quantity
    >>> fact(Quantity.more_than(20, "experts", stated="over 20 foreign experts"))
    ('Quantity', ('bound', 'more_than'), ('unit', 'experts'), ('value', '20'))
    """
    kind = value.__class__
    if kind is tuple:
        return tuple(fact(item) for item in value)
    if kind is Decimal:
        return write_number(value)
    if value is None or kind in {str, int, bool}:
        return value
    if isinstance(value, StrEnum):
        return value.value
    said: list[tuple[str, object]] = []
    for field in shape_of(kind).fields:
        content = getattr(value, field.name)
        if content is not None and content != () and not _is_wording(field, value):
            said.append((field.name, fact(content)))
    return (kind.__name__, *sorted(said))


def _is_wording(field: Field, value: object) -> bool:
    """Whether a field only tells how the fact was worded."""
    if field.words is None:
        return False
    return field.words.beside is None or getattr(value, field.words.beside) is not None


def unordered(values: tuple[object, ...]) -> tuple[object, ...]:
    """Return the facts of the items in an order that does not depend on theirs."""
    return tuple(sorted((fact(item) for item in values), key=ascii))


def same_fact(left: object, right: object) -> bool:
    """Whether two values of the model say the same, however it was worded and read."""
    return left.__class__ is right.__class__ and fact(left) == fact(right)
