"""The writer, emitted from the rules: objects of the model become trees of plain Python in the wire form.

A field that holds its default is left out (None, an empty list, the bound `exact`, the name kind `official`): the reader puts it back. Keys
stand in the order of the fields. Numbers become decimal texts, enums their word, tuples lists.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from talentweek.rules import Each, Field, Member, Nested, Number, Rule, Shape, shape_of
from talentweek.rules.numbers import write_number
from talentweek.rules.source import Source

#: What turns an object into a tree.
Writer = Callable[[Any], dict[str, Any]]


def _written(rule: Rule, value: str, source: Source, shape: Shape) -> str:
    """Return the expression for the tree of a value."""
    match rule:
        case Number():
            return f"{source.bind(write_number)}({value})"
        case Member():
            return f"{value}._value_"
        case Nested() if rule.of is shape.model:
            return f"write({value})"
        case Nested():
            return f"{source.bind(writer_of(shape_of(rule.of, rule.argument)))}({value})"
        case Each():
            item = _written(rule.item, "i", source, shape)
            return f"[*{value}]" if item == "i" else f"[{item} for i in {value}]"
        case _:
            return value


def _is_said(field: Field, source: Source) -> str:
    """Return the test whether a field holds something else than its default."""
    if field.default is None:
        return "value is not None"
    return "value" if field.default in ((), False) else f"value is not {source.bind(field.default)}"


@lru_cache(maxsize=None)
def writer_of(shape: Shape) -> Writer:
    """Emit the writer of a class."""
    source = Source()
    source.add(0, "def write(made):", "    tree = {}")
    for field in shape.fields:
        if field.demanded:
            source.add(1, f"tree[{field.name!r}] = {_written(field.rule, f'made.{field.name}', source, shape)}")
        else:
            source.add(1, f"value = made.{field.name}", f"if {_is_said(field, source)}:")
            source.add(2, f"tree[{field.name!r}] = {_written(field.rule, 'value', source, shape)}")
    source.add(1, "return tree")
    writer: Writer = source.compile(f"writer of {shape.name}", "write")
    return writer
