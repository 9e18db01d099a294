"""The writer, emitted from the rules: objects become trees of dicts in the wire form.

A field that holds its default is left out (None, an empty list, the bound `exact`, the name kind `official`): the
reader puts it back. Keys stand in the order of the fields. Numbers become decimal texts, enums their word, tuples
lists. The parser writes objects in the same form, without a tree; one is made for those who go on with it, and where
there is no such parser.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from talentweek.rules import Each, Field, Member, Nested, Number, Rule, Shape, shape_of
from talentweek.rules.numbers import write_number
from talentweek.rules.source import Source

#: What turns an object into a tree.
Writer = Callable[[Any], dict[str, Any]]


def _is_said(field: Field, value: str, source: Source) -> str:
    """Return the test whether a field holds something else than its default."""
    if field.default is None:
        return f"{value} is not None"
    return value if field.default in ((), False) else f"{value} is not {source.bind(field.default)}"


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
            item = _written(rule.item, "i_", source, shape)
            return f"[*{value}]" if item == "i_" else f"[{item} for i_ in {value}]"
        case _:
            return value


@cache
def writer_of(shape: Shape) -> Writer:
    """Emit what makes trees of a class."""
    source = Source()
    source.add(0, "def write(made_):", "    tree_ = {}")
    for field in shape.fields:
        if field.demanded:
            written = _written(field.rule, f"made_.{field.name}", source, shape)
            source.add(1, f"tree_[{field.name!r}] = {written}")
        else:
            source.add(1, f"value_ = made_.{field.name}", f"if {_is_said(field, 'value_', source)}:")
            source.add(2, f"tree_[{field.name!r}] = {_written(field.rule, 'value_', source, shape)}")
    source.add(1, "return tree_")
    writer: Writer = source.compile(f"writer of {shape.name}", "write")
    return writer
