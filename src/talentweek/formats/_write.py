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


def _written(  # noqa: PLR0911 - one case for each rule that needs one
    rule: Rule, value: str, source: Source, shape: Shape, inner: Callable[[Shape], Any]
) -> str:
    """Return the expression for what a value becomes; `inner` emits the function for a class within."""
    match rule:
        case Number():
            return f"{source.bind(write_number)}({value})"
        case Member():
            return f"{value}._value_"
        case Nested() if rule.of is shape.model:
            return f"write({value})"
        case Nested():
            return f"{source.bind(inner(shape_of(rule.of, rule.argument)))}({value})"
        case Each():
            item = _written(rule.item, "i", source, shape, inner)
            if item == "i":
                return f"[*{value}]" if inner is writer_of else value
            one = item.removesuffix("(i)")
            return (
                f"[{item} for i in {value}]"
                if one == item
                else f"[{one}({value}[0])] if len({value}) == 1 else [{item} for i in {value}]"
            )
        case _:
            return value


def _is_said(field: Field, source: Source) -> str:
    """Return the test whether a field holds something else than its default."""
    if field.default is None:
        return "value_ is not None"
    return "value_" if field.default in ((), False) else f"value_ is not {source.bind(field.default)}"


@cache
def writer_of(shape: Shape) -> Writer:
    """Emit what makes trees of a class."""
    source = Source()
    source.add(0, "def write(made_):", "    tree_ = {}")
    for field in shape.fields:
        if field.demanded:
            written = _written(field.rule, f"made_.{field.name}", source, shape, writer_of)
            source.add(1, f"tree_[{field.name!r}] = {written}")
        else:
            written = _written(field.rule, "value_", source, shape, writer_of)
            source.add(1, f"value_ = made_.{field.name}", f"if {_is_said(field, source)}:")
            source.add(2, f"tree_[{field.name!r}] = {written}")
    source.add(1, "return tree_")
    writer: Writer = source.compile(f"writer of {shape.name}", "write")
    return writer


@cache
def packer_of(shape: Shape) -> Packer:
    """Emit what makes packings of a class."""
    source = Source()
    source.add(0, "def write(made_):")
    fields: list[str] = []
    for field in shape.fields:
        if field.demanded:
            fields.append(_written(field.rule, f"made_.{field.name}", source, shape, packer_of))
            continue
        written = _written(field.rule, "value_", source, shape, packer_of)
        if written == "value_" and field.default is None:
            fields.append(f"made_.{field.name}")
        else:
            said = _is_said(field, source).replace("value_", f"(value_ := made_.{field.name})", 1)
            fields.append(f"({written}) if {said} else None")
    packing = source.bind(_parse.packing(f"{shape.name}Packing", [field.name for field in shape.fields]))
    source.add(1, f"return {packing}({', '.join(fields)})")
    packer: Packer = source.compile(f"packer of {shape.name}", "write")
    return packer
