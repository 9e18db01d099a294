"""The writer, emitted from the rules: objects become trees in the wire form, or what the parser writes fastest.

A field that holds its default is left out (None, an empty list, the bound `exact`, the name kind `official`): the
reader puts it back. Keys stand in the order of the fields. Numbers become decimal texts, enums their word, tuples
lists.

A *tree* is made of dicts, for those who go on with it. A *packing* is made of structs that the parser encodes twice
as fast: one of them takes all fields in order, None where there is nothing to say.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from talentweek.formats import _parse
from talentweek.rules import Each, Field, Member, Nested, Number, Rule, Shape, shape_of
from talentweek.rules.numbers import write_number
from talentweek.rules.source import Source

#: What turns an object into a tree.
Writer = Callable[[Any], dict[str, Any]]
#: What turns an object into a packing.
Packer = Callable[[Any], Any]


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


def _packed(rule: Rule, value: str, source: Source, shape: Shape) -> str:
    """Return the expression for the packing of a value; that of a class without classes in it stands there as it is."""
    match rule:
        case Nested() if rule.of is not shape.model and (inner := shape_of(rule.of, rule.argument)).is_leaf:
            return _packing_of(inner, value, source)
        case Nested() if rule.of is not shape.model:
            return f"{source.bind(packer_of(shape_of(rule.of, rule.argument)))}({value})"
        case Each():
            item = _packed(rule.item, "i_", source, shape)
            if item == "i_":
                return value
            only = item.replace("i_", f"(i_ := {value}[0])", 1)  # a list of one, the most frequent, needs no loop
            return f"([{only}] if len({value}) == 1 else [{item} for i_ in {value}])"
        case _:
            return _written(rule, value, source, shape)


def _packing_of(shape: Shape, made: str, source: Source) -> str:
    """Return the call that packs an object: all fields in order, None where there is nothing to say."""
    fields: list[str] = []
    for field in shape.fields:
        value = f"{made}.{field.name}"
        packed = _packed(field.rule, value, source, shape)
        if field.demanded or (packed == value and field.default is None):
            fields.append(packed)
        else:
            fields.append(f"{packed} if {_is_said(field, value, source)} else None")
    return f"{source.bind(_packing(shape))}({', '.join(fields)})"


@cache
def _packing(shape: Shape) -> Any:
    return _parse.packing(f"{shape.name}Packing", [field.name for field in shape.fields])


@cache
def packer_of(shape: Shape) -> Packer:
    """Emit what makes packings of a class."""
    source = Source()
    source.add(0, "def write(made_):", f"    return {_packing_of(shape, 'made_', source)}")
    packer: Packer = source.compile(f"packer of {shape.name}", "write")
    return packer
