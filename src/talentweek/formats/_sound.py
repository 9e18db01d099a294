"""The reader of what is sound, emitted from the rules: a tree that was parsed becomes objects, or is refused.

Nearly all that is read is right. So nothing is prepared for what may be wrong: no path, no finding, no note of what was
sound so far. Anything wrong raises, without a word, and the same tree then goes to the exact reader, which finds every
problem. Nobody sees an object before all of its document is known to be right.

It is for trees of JSON alone. What is wrong with characters is looked for in the bytes, once, and not in every
text; ids are gathered, and looked at in one step.

A call costs more than the look at a small object. So whatever a class nests is read where it stands, in the lines of
the class around it. A class that nests itself is read two levels deep, which is as deep as the laws let any nest.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Final, final

from talentweek.formats import _parse
from talentweek.formats._fast import LEVELS, look_at_ids, refuse
from talentweek.formats._recurring import kept_by, sole_field
from talentweek.rules import Each, Field, Member, Nested, Number, Rule, Shape, Text, Token, shape_of
from talentweek.rules.construct import law_tests
from talentweek.rules.layout import unchecked
from talentweek.rules.numbers import KNOWN, read_number
from talentweek.rules.source import Source
from talentweek.rules.vocabulary import TOKEN

#: What reads all trees of one class: called with them and the list of ids; it returns the objects, and how many keys.
Reader = Callable[[list[Any], list[str]], tuple[list[Any], int]]
#: What stands for a key that is not there, where None would be wrong.
MISSING: Final = object()


def look_at_text(data: bytes, keys: int) -> None:
    """Refuse a document with what is told by its bytes alone: a key that stands twice, a text that cannot be stored."""
    if not _is_storable(data) or _parse.keys_in(data) != keys:
        refuse()


def _is_storable(data: bytes) -> bool:
    r"""Whether each text of a JSON text can be stored: none has an escaped NUL, or half of a character.

    >>> _is_storable(rb'{"text": "\u82cf\u5dde"}'), _is_storable(rb'{"text": "\u0000"}'), _is_storable(rb'["\uD83D"]')
    (True, False, False)
    """
    return b"\\" not in data or not any(escape in data for escape in (b"\\u0000", b"\\ud", b"\\uD"))


@final
class _Emission:
    """The lines of one emitted reader; its own variables end in a number or an underscore, as no field does."""

    def __init__(self) -> None:
        self.source = Source()
        self.refuse = f"{self.source.bind(refuse)}()"
        #: The classes around the one whose lines are written.
        self.around: list[Shape] = []
        self.depth = 0

    def object(self, shape: Shape, name: str, prefix: str, indent: int) -> None:
        """Write the lines that turn the tree in a variable into an object, in the same variable."""
        add, bind, refuse = self.source.add, self.source.bind, self.refuse
        size, found = f"{prefix}size_", f"{prefix}found_"
        add(indent, f"if {name}.__class__ is not dict: {refuse}", f"{size} = len({name})", f"keys_ += {size}")
        if (sole := sole_field(shape)) is not None:
            known, keep = map(bind, kept_by(shape, sole))
            add(indent, f"if {size} == 1 and (sole_ := {name}.get({sole.name!r})).__class__ is str:")
            add(indent + 1, f"{name} = {known}.get(sole_) or {keep}(sole_)", f"if {name} is None: {refuse}")
            add(indent, "else:")
            indent += 1
        add(indent, f"{found} = {sum(field.demanded for field in shape.fields)}")
        self.around.append(shape)
        for field in shape.fields:
            self._field(field, name, prefix, indent)
        self.around.pop()
        keys = bind(frozenset(field.name for field in shape.fields))
        add(indent, f"if {found} != {size} and not {name}.keys() <= {keys}: {refuse}")  # a null is known, and not found
        if tests := law_tests(shape, self.source, prefix):
            add(indent, f"if not ({' and '.join(tests)}): {refuse}")
        values = ", ".join(prefix + field.name for field in shape.fields)
        add(indent, f"{name} = {bind(unchecked(shape.model))}({values})")

    def _field(self, field: Field, tree: str, prefix: str, indent: int) -> None:
        """Write the lines that read one field of a tree into a variable of its own."""
        add, name = self.source.add, prefix + field.name
        if field.demanded:
            add(indent, f"{name} = {tree}.get({field.name!r})")
            self._value(field.rule, name, indent)
            return
        if field.optional:
            add(indent, f"{name} = {tree}.get({field.name!r})", f"if {name} is not None:")
        else:
            missing = self.source.bind(MISSING)
            add(indent, f"{name} = {tree}.get({field.name!r}, {missing})")
            add(indent, f"if {name} is {missing}: {name} = {self.source.bind(field.default)}", "else:")
        add(indent + 1, f"{prefix}found_ += 1")
        self._value(field.rule, name, indent + 1)

    def _value(self, rule: Rule, name: str, indent: int) -> None:
        """Write the lines that turn what stands in a variable into a value of the model."""
        add, bind, refuse = self.source.add, self.source.bind, self.refuse
        match rule:
            case Text():
                add(indent, f"if {name}.__class__ is not str or not {name} or len({name}) > {rule.longest}: {refuse}")
            case Token():
                add(indent, f"if {name}.__class__ is not str or not {name} or len({name}) > {TOKEN}: {refuse}")
                add(indent, f"note_({name})")
            case Number():
                made = f"({name} := {bind(KNOWN)}.get({name}) or {bind(read_number)}({name}))"
                add(indent, f"if {name}.__class__ is not str or {made} is None: {refuse}")
            case Member():
                made = f"({name} := {bind(rule.of._value2member_map_)}.get({name}))"
                add(indent, f"if {name}.__class__ is not str or {made} is None: {refuse}")
            case Nested():
                shape = shape_of(rule.of, rule.argument)
                if self.around.count(shape) < LEVELS:
                    self.object(shape, name, f"{name}__", indent)
                else:
                    add(indent, refuse)
            case Each():
                self._items(rule, name, indent)
            case _:
                add(indent, f"if not {rule.test(name, self.source)}: {refuse}")

    def _items(self, rule: Each, name: str, indent: int) -> None:
        """Write the lines that turn a list into a tuple."""
        add = self.source.add
        self.depth += 1
        one, made = f"one_{self.depth}", f"made_{self.depth}"
        size = f"{rule.least} <= len({name}) <= {rule.most}" if rule.least else f"len({name}) <= {rule.most}"
        add(indent, f"if {name}.__class__ is not list or not {size}: {self.refuse}")
        makes = isinstance(rule.item, Member | Nested)  # what is a text stays as it is
        if makes:
            add(indent, f"{made} = []")
        add(indent, f"for {one} in {name}:")
        self._value(rule.item, one, indent + 1)
        if makes:
            add(indent + 1, f"{made}.append({one})")
        add(indent, f"{name} = tuple({made if makes else name})")


@cache
def reader_of(shape: Shape) -> Reader:
    """Emit the reader of all trees of one class."""
    emission = _Emission()
    add = emission.source.add
    add(0, "def read(trees_, ids_):", "    note_ = ids_.append", "    keys_ = 0", "    made_ = []")
    add(1, "for one_ in trees_:")
    emission.object(shape, "one_", "", 2)
    add(2, "made_.append(one_)")
    add(1, "return made_, keys_")
    reader: Reader = emission.source.compile(f"reader of sound {shape.name}", "read")
    return reader


def read(data: bytes, tree: Any, shape: Shape) -> Any:
    """Read one object from the tree of its bytes; ValueError where the exact reader has to look at it."""
    ids: list[str] = []
    (made,), keys = reader_of(shape)([tree], ids)
    look_at_ids(ids)
    look_at_text(data, keys)
    return made
