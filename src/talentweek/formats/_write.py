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
from typing import Any, final

from talentweek.formats import _parse
from talentweek.rules import Each, Field, Member, Nested, Number, Rule, Shape, shape_of
from talentweek.rules.numbers import PLAIN, write_number
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


@final
class _Emission:
    """The lines of one emitted packer; its own variables end in a number or an underscore, as no field does."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.source = Source()
        self.count = 0

    def pack(self, shape: Shape, made: str, indent: int) -> str:
        """Write the lines that prepare the fields of an object, and return the call that packs them."""
        values = [self._field(field, f"{made}.{field.name}", indent) for field in shape.fields]
        return f"{self.source.bind(_packing(shape))}({', '.join(values)})"

    def _field(self, field: Field, value: str, indent: int) -> str:
        """Return the expression for one field: its packing, None where there is nothing to say."""
        default = field.default
        match field.rule:
            case Number() | Nested() | Each(item=Nested()):
                name = self._name()
                self.source.add(indent, f"{name} = {value}")
                if field.demanded:
                    return self._packed(field.rule, name, indent)
                self.source.add(indent, f"if {name}{'' if default == () else ' is not None'}:")
                self.source.add(indent + 1, f"{name} = {self._packed(field.rule, name, indent + 1)}")
                if default == ():
                    self.source.add(indent, f"else: {name} = None")
                return name
            case Member() if default is not None and not field.demanded:  # the parser writes a member as its word
                name = self._name()
                self.source.add(indent, f"{name} = {value}")
                return f"None if {name} is {self.source.bind(default)} else {name}"
            case _:
                return value if field.demanded or default is None else f"{value} or None"

    def _packed(self, rule: Rule, name: str, indent: int) -> str:
        """Write the lines for what stands in a variable and is not left out, and return its packing."""
        add, bind = self.source.add, self.source.bind
        match rule:
            case Number():  # the parser writes a number as `str` does, and so with an exponent where it is tiny
                return f"{name} if {name}.adjusted() >= {PLAIN} else {bind(write_number)}({name})"
            case Nested() if rule.of is self.shape.model:
                return f"pack({name})"
            case Nested():
                inner = shape_of(rule.of, rule.argument)
                return self.pack(inner, name, indent) if inner.is_leaf else f"{bind(packer_of(inner))}({name})"
            case Each():
                many, one = self._name(), self._name()
                add(indent, f"{many} = []", f"for {one} in {name}:")
                add(indent + 1, f"{many}.append({self._packed(rule.item, one, indent + 1)})")
                return many
            case _:
                raise TypeError(rule)

    def _name(self) -> str:
        self.count += 1
        return f"part_{self.count}"


@cache
def _packing(shape: Shape) -> Any:
    return _parse.packing(f"{shape.name}Packing", [field.name for field in shape.fields])


@cache
def packer_of(shape: Shape) -> Packer:
    """Emit what makes packings of a class."""
    emission = _Emission(shape)
    emission.source.add(0, "def pack(made_):")
    emission.source.add(1, f"return {emission.pack(shape, 'made_', 1)}")
    packer: Packer = emission.source.compile(f"packer of {shape.name}", "pack")
    return packer


@cache
def collection_packer_of(shape: Shape) -> Packer:
    """Emit what makes a list of packings of all records of a class."""
    emission = _Emission(shape)
    emission.source.add(0, "def pack_all(records_):", "    packed_ = []", "    for made_ in records_:")
    emission.source.add(2, f"packed_.append({emission.pack(shape, 'made_', 2)})")
    emission.source.add(1, "return packed_")
    packer: Packer = emission.source.compile(f"packer of all {shape.name}", "pack_all")
    return packer
