"""Flat rows: what a class is as a table, with one column for each value that is no list.

A value of a class in a field becomes the columns of its fields, named by the way to them: `count.value`, `when.edtf`.
A list stays one column.

>>> from talentweek.entities.events import EventSeries
>>> [column.name for column in columns_of(EventSeries)]
['id', 'names', 'repeats.iso', 'repeats.bound', 'repeats.upper', 'repeats.stated']
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, final

import attrs

from talentweek.rules import Field, Nested, Shape, shape_of
from talentweek.rules.meaning import meanings

if TYPE_CHECKING:
    from collections.abc import Iterator


@final
@attrs.frozen(eq=False)
class Column:
    """One column."""

    #: The way to it: the field of the record, the field of the value in it, and so on.
    path: tuple[str, ...]
    #: The field at its end.
    field: Field
    #: Whether every row has to have it.
    required: bool
    #: What it means: the words above each field of the way.
    meaning: str

    @property
    def name(self) -> str:
        """The name."""
        return ".".join(self.path)

    def value_of(self, record: object) -> Any:
        """Return what a record has in it, None where it has no value there."""
        value: Any = record
        for name in self.path:
            if value is None:
                return None
            value = getattr(value, name)
        return value


def columns_of(model: Any) -> tuple[Column, ...]:
    """Return the columns of a class of record."""
    return _find_columns(model)


@cache
def _find_columns(model: Any) -> tuple[Column, ...]:
    return tuple(_columns(shape_of(model), (), "", required=True))


def _columns(shape: Shape, above: tuple[str, ...], said: str, *, required: bool) -> Iterator[Column]:
    told = meanings(shape.model)
    for field in shape.fields:
        path, words = (*above, field.name), f"{said} {told.get(field.name, '')}".strip()
        needed = required and field.demanded
        if isinstance(field.rule, Nested):
            yield from _columns(shape_of(field.rule.of, field.rule.argument), path, words, required=needed)
        else:
            yield Column(path, field, needed, words)
