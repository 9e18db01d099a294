"""The fast reader, emitted from the rules: shadows that the parser has filled become objects of the model.

The parser has looked at types, lengths, codes and unknown keys. What is left is looked at here: notations, numbers,
laws. Anything wrong raises, without a word: the same bytes then go through the exact reader, which finds every
problem. So valid data pay for no message, and whatever is refused here for nothing is still read there.

Two lists go along. `ids` gathers every id of the document, so that all are looked at in one step; `keys` gathers how
many keys each object had, so that a key that stands twice is seen by their number.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any, Literal, cast, final

from talentweek.formats import _parse
from talentweek.rules import (
    Code,
    Each,
    Field,
    Flag,
    Member,
    Nested,
    Notation,
    Number,
    Rule,
    Shape,
    Text,
    Token,
    Whole,
    shape_of,
)  # fmt: skip
from talentweek.rules.construct import fill, law_tests, twin_of
from talentweek.rules.numbers import KNOWN, LONGEST, read_number
from talentweek.rules.source import Source
from talentweek.rules.vocabulary import REMEMBERED, TOKEN

#: What turns a shadow into an object: called with the shadow and the two lists.
Reader = Callable[[Any, list[str], list[int]], Any]
#: What turns the shadows of one class into records, and notes their ids in a third list.
Collector = Callable[[Any, list[str], list[int], list[str]], tuple[Any, ...]]
_id_of = attrgetter("id")


class NotOfTheModel(ValueError):
    """The fast reader refuses; the exact reader says why."""


def refuse() -> None:
    """Refuse whatever is being read."""
    raise NotOfTheModel


def look_at_whole(data: bytes, ids: list[str], keys: list[int]) -> None:
    """Look at what is asked of a document as a whole: no key twice, no NUL, ids without white space; refuse it else."""
    together = "".join({*ids})
    if _parse.keys_in(data) != sum(keys) or _parse.has_nul(data) or " " in together or not together.isprintable():
        refuse()


def _type_of(rule: Rule, inside: Shape) -> Any:  # noqa: C901, PLR0911 - one case for each rule
    """Return the type that the parser checks for a rule."""
    match rule:
        case Text() | Notation():
            return _parse.limited(str, min_length=1, max_length=rule.longest)
        case Token():
            return _parse.limited(str, min_length=1, max_length=TOKEN)
        case Number():
            return _parse.limited(str, max_length=LONGEST)
        case Code():
            return Literal[tuple(sorted(rule.members))]
        case Whole():
            return _parse.limited(int, ge=rule.low, le=rule.high)
        case Member():
            return rule.of
        case Nested() if rule.of is inside.model:
            return shadow_of(inside, innermost=True)
        case Nested():
            return shadow_of(shape_of(rule.of, rule.argument))
        case Each():
            items = _parse.many(_type_of(rule.item, inside))
            return _parse.limited(items, min_length=rule.least, max_length=rule.most)
        case Flag():
            return bool
        case _:
            raise TypeError(rule)


def _nests_itself(field: Field, shape: Shape) -> bool:
    rule = field.rule.item if isinstance(field.rule, Each) else field.rule
    return isinstance(rule, Nested) and rule.of is shape.model


@cache
def shadow_of(shape: Shape, *, innermost: bool = False) -> Any:
    """Return the shadow of a class; an absent field is None in it, whatever its default.

    A class that nests itself does so for one level: the shadow inside takes an empty list there and nothing else.
    """
    fields: list[tuple[Any, ...]] = []
    for field in shape.fields:
        if innermost and _nests_itself(field, shape):
            kind: Any = _parse.limited(_parse.many(str), max_length=0)
        else:
            kind = _type_of(field.rule, shape)
        absent = () if field.demanded else (None,)
        fields.append((field.name, kind | None if field.optional else kind, *absent))
    return _parse.shadow(f"{shape.name}Shadow", fields)


@final
class _Emission:
    """The lines of one emitted reader; its own variables end in an underscore, as no field does."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.source = Source()
        self.depth = 0

    def read(self, shape: Shape, shadow: str, target: str, prefix: str, indent: int) -> None:
        """Write the lines that make an object of the shadow in one variable and leave it in another."""
        add = self.source.add
        if (text := _sole_text(shape)) is not None:
            others = " and ".join(f"{shadow}.{field.name} is None" for field in shape.fields if field is not text)
            known, keep = _kept(shape, text)
            add(indent, f"if {others}:", "    present_ += 1")
            add(indent + 1, f"{target} = {self.source.bind(known)}.get({shadow}.{text.name})")
            add(indent + 1, f"if {target} is None: {target} = {self.source.bind(keep)}({shadow}.{text.name})")
            add(indent, "else:")
            indent += 1
        add(indent, f"present_ += {len(shape.fields)}")
        for field in shape.fields:
            self._field(field, shadow, prefix, indent)
        if tests := law_tests(shape, self.source, prefix):
            add(indent, f"if not ({' and '.join(tests)}): {self.source.bind(refuse)}()")
        add(indent, f"{target} = {self.source.bind(twin_of(shape.model))}()")
        fill(shape, self.source, target, indent, prefix)

    def _field(self, field: Field, shadow: str, prefix: str, indent: int) -> None:
        add, name = self.source.add, prefix + field.name
        add(indent, f"{name} = {shadow}.{field.name}")
        if field.demanded:
            self._look_closer(field.rule, name, indent)
            return
        add(indent, f"if {name} is None:", "    present_ -= 1")
        if field.default is not None:
            add(indent + 1, f"{name} = {self.source.bind(field.default)}")
        written = self.source.length
        add(indent, "else:")
        self._look_closer(field.rule, name, indent + 1)
        if self.source.length == written + 1:
            self.source.drop()

    def _look_closer(self, rule: Rule, name: str, indent: int) -> None:
        """Write the lines that convert a present value and check what the parser has not."""
        add, bind = self.source.add, self.source.bind
        match rule:
            case Token():
                add(indent, f"ids_.append({name})")
            case Each(item=Token()):
                add(indent, f"ids_.extend({name})")
            case Number():
                add(indent, f"{name} = {bind(KNOWN)}.get({name}) or {bind(read_number)}({name})")
                add(indent, f"if {name} is None: {bind(refuse)}()")
            case Notation():
                add(
                    indent, f"if {name} not in {bind(rule.seen)} and not {bind(rule.accepts)}({name}): {bind(refuse)}()"
                )
            case Nested() if rule.of is not self.shape.model and (inner := shape_of(rule.of, rule.argument)).is_leaf:
                self.depth += 1
                self.read(inner, name, f"made_{self.depth}", f"{name}__", indent)
                add(indent, f"{name} = made_{self.depth}")
            case Nested():
                add(indent, f"{name} = {self._reader(rule)}({name}, ids_, keys_)")
            case Each(item=Nested()):
                read = self._reader(rule.item)
                many = f"tuple([{read}(i_, ids_, keys_) for i_ in {name}])"
                add(indent, f"{name} = ({read}({name}[0], ids_, keys_),) if len({name}) == 1 else {many}")
            case _:
                pass  # the parser has looked at all of it

    def _reader(self, rule: Any) -> str:
        if rule.of is self.shape.model:
            return "read"
        return self.source.bind(reader_of(shape_of(rule.of, rule.argument)))


def _sole_text(shape: Shape) -> Field | None:
    """Return the only field that a document has to have, where that is a notation: the edtf of a DateSpan."""
    demanded = [field for field in shape.fields if field.demanded]
    return demanded[0] if len(demanded) == 1 and isinstance(demanded[0].rule, Notation) else None


@cache
def _kept(shape: Shape, text: Field) -> tuple[dict[str, Any], Callable[[str], Any]]:
    """Return the objects that a text alone has made before, and what makes another: dates recur."""
    kept: dict[str, Any] = {}
    reads = cast("Notation", text.rule).accepts

    def keep(notation: str) -> Any:
        if not reads(notation):
            refuse()
        made = shape.model(**{text.name: notation})
        if len(kept) >= REMEMBERED:
            kept.clear()
        kept[notation] = made
        return made

    return kept, keep


@cache
def reader_of(shape: Shape) -> Reader:
    """Emit the reader of one object of a class."""
    emission = _Emission(shape)
    emission.source.add(0, "def read(shadow_, ids_, keys_):", "    present_ = 0")
    emission.read(shape, "shadow_", "made_", "", 1)
    emission.source.add(1, "keys_.append(present_)", "return made_")
    reader: Reader = emission.source.compile(f"reader of {shape.name}", "read")
    return reader


@cache
def collector_of(shape: Shape) -> Collector:
    """Emit the reader of a collection: all records of a class, in the order of their ids."""
    emission = _Emission(shape)
    add = emission.source.add
    add(0, "def collect(shadows_, ids_, keys_, own_):")
    add(1, "present_ = 0", "records_ = []", "last_ = ''", "in_order_ = True", "for shadow_ in shadows_:")
    emission.read(shape, "shadow_", "made_", "", 2)
    add(2, "if id <= last_: in_order_ = False", "last_ = id", "own_.append(id)", "records_.append(made_)")
    add(1, "keys_.append(present_)")
    add(1, f"if not in_order_: records_.sort(key={emission.source.bind(_id_of)})", "return tuple(records_)")
    collector: Collector = emission.source.compile(f"reader of all {shape.name}", "collect")
    return collector


@cache
def decoder_of(shape: Shape) -> Callable[[bytes], Any]:
    """Return what decodes the bytes of one object into its shadow."""
    return _parse.decoder(shadow_of(shape))
