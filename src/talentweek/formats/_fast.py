"""The fast reader, emitted from the rules: shadows that the parser has filled become objects of the model.

The parser has looked at types, lengths, codes and unknown keys. What is left is looked at here: notations, numbers,
laws. Anything wrong raises, without a word: the same bytes then go through the exact reader, which finds every
problem. So valid data pay for no message, and whatever is refused here for nothing is still read there.

A list goes along that gathers every id, so that all are looked at in one step. Whether a key stands twice is told by
the parser: what it has read is written again, and has as many keys as the text only if none was lost.

A call costs as much as filling a small object. So a class that nests no other is read where it stands, in the lines of
the class around it, and so are the items of a list of such a class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any, Final, Literal, NoReturn, final

from talentweek.formats import _parse
from talentweek.formats._recurring import kept_by, sole_field
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
from talentweek.rules.construct import law_tests, twin_of
from talentweek.rules.numbers import KNOWN, LONGEST, read_number
from talentweek.rules.source import Source
from talentweek.rules.vocabulary import TOKEN

#: What turns a shadow into an object: called with the shadow and the list of ids.
Reader = Callable[[Any, list[str]], Any]
#: What turns the shadows of one class into records, and notes their own ids in another list.
Collector = Callable[[Any, list[str], list[str]], tuple[Any, ...]]
#: What turns lines into records of one class: called with a line, the lines behind it, the list of ids, and that of the
#: records; it returns the first line that holds something else, None at the end.
Runner = Callable[[Any, Iterator[Any], list[str], list[Any]], Any]
_id_of = attrgetter("id")
#: The characters of ASCII that an id may hold.
_GRAPHIC: Final = bytes(range(0x21, 0x7F))


class NotOfTheModel(ValueError):
    """The fast reader refuses; the exact reader says why."""


def refuse() -> NoReturn:
    """Refuse whatever is being read."""
    raise NotOfTheModel


def look_at_whole(data: bytes, shadow: Any, ids: list[str], *, lines: bool = False) -> None:
    """Look at what is asked of a document as a whole: no key twice, no NUL, ids without white space; refuse it else."""
    if not _are_tokens("".join(ids)) or _parse.has_nul(data) or not _parse.is_whole(data, shadow, lines=lines):
        refuse()


def _are_tokens(together: str) -> bool:
    r"""Whether ids, put together, are printable and without a space; the parser has looked at their length.

    >>> _are_tokens("event-0活动"), _are_tokens("two words"), _are_tokens("a\t")
    (True, False, False)
    """
    if together.isascii():
        return not together.encode("ascii").translate(None, _GRAPHIC)
    return together.isprintable() and " " not in together


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

    def __init__(self, shape: Shape, *, collects: bool = False) -> None:
        self.shape = shape
        #: Whether the records' own ids are gathered by themselves.
        self.collects = collects
        self.source = Source()
        self.depth = 0

    def read(self, shape: Shape, shadow: str, target: str, prefix: str, indent: int) -> None:
        """Write the lines that make an object of the shadow in one variable and leave it in another."""
        add = self.source.add
        if (sole := sole_field(shape)) is not None:
            others = " and ".join(f"{shadow}.{field.name} is None" for field in shape.fields if field is not sole)
            known, keep = map(self.source.bind, kept_by(shape, sole))
            add(indent, f"if {others}:")
            add(indent + 1, f"{target} = {known}.get({shadow}.{sole.name}) or {keep}({shadow}.{sole.name})")
            add(indent + 1, f"if {target} is None: {self.source.bind(refuse)}()")
            add(indent, "else:")
            indent += 1
        add(indent, f"{target} = {self.source.bind(twin_of(shape.model))}()")
        in_laws = {name for law in shape.laws for name in law.fields}
        looked_at = [field for field in shape.fields if field.name in in_laws or not self._is_sound(field)]
        for field in shape.fields:
            if field in looked_at:
                self._field(field, shadow, prefix, indent)
            else:
                add(indent, f"{target}.{field.name} = {shadow}.{field.name}")
        if tests := law_tests(shape, self.source, prefix):
            add(indent, f"if not ({' and '.join(tests)}): {self.source.bind(refuse)}()")
        for field in looked_at:
            add(indent, f"{target}.{field.name} = {prefix}{field.name}")
        add(indent, f"{target}.__class__ = {self.source.bind(shape.model)}")

    def _is_sound(self, field: Field) -> bool:
        """Whether a field can be taken over as it stands in the shadow: the parser has looked at all of it."""
        if field.derived and self.collects:  # the record's own id, which is gathered elsewhere
            return True
        rule = field.rule.item if isinstance(field.rule, Each) else field.rule
        return isinstance(rule, Text | Code | Whole | Flag | Member) and (field.demanded or field.default is None)

    def _field(self, field: Field, shadow: str, prefix: str, indent: int) -> None:
        add, name = self.source.add, prefix + field.name
        add(indent, f"{name} = {shadow}.{field.name}")
        if field.demanded:
            self._look_closer(field.rule, name, indent)
            return
        if field.default is None:
            add(indent, f"if {name} is not None:")
        else:
            add(indent, f"if {name} is None:", f"    {name} = {self.source.bind(field.default)}", "else:")
        written = self.source.length
        self._look_closer(field.rule, name, indent + 1)
        if self.source.length == written:
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
                seen, accepts = bind(rule.seen), bind(rule.accepts)
                add(indent, f"if {name} not in {seen} and not {accepts}({name}): {bind(refuse)}()")
            case Nested() if self._is_read_here(rule):
                add(indent, f"{name} = {self._read_here(rule, name, name, indent)}")
            case Nested():
                add(indent, f"{name} = {self._reader(rule)}({name}, ids_)")
            case Each(item=Nested()) if self._is_read_here(rule.item):
                self.depth += 1
                many, one = f"many_{self.depth}", f"one_{self.depth}"
                add(indent, f"{many} = []", f"for {one} in {name}:")
                add(indent + 1, f"{many}.append({self._read_here(rule.item, one, name, indent + 1)})")
                add(indent, f"{name} = tuple({many})")
            case Each(item=Nested()):
                add(indent, f"{name} = tuple([{self._reader(rule.item)}(i_, ids_) for i_ in {name}])")
            case _:
                pass  # the parser has looked at all of it

    def _is_read_here(self, rule: Any) -> bool:
        """Whether the lines for a nested class stand within those of this one."""
        return rule.of is not self.shape.model and shape_of(rule.of, rule.argument).is_leaf

    def _read_here(self, rule: Any, shadow: str, name: str, indent: int) -> str:
        """Write the lines that read a nested class, and return the variable in which its object is left."""
        self.depth += 1
        made = f"made_{self.depth}"
        self.read(shape_of(rule.of, rule.argument), shadow, made, f"{name}__", indent)
        return made

    def _reader(self, rule: Any) -> str:
        if rule.of is self.shape.model:
            return "read"
        return self.source.bind(reader_of(shape_of(rule.of, rule.argument)))


@cache
def reader_of(shape: Shape) -> Reader:
    """Emit the reader of one object of a class."""
    emission = _Emission(shape)
    emission.source.add(0, "def read(shadow_, ids_):")
    emission.read(shape, "shadow_", "made_", "", 1)
    emission.source.add(1, "return made_")
    reader: Reader = emission.source.compile(f"reader of {shape.name}", "read")
    return reader


@cache
def collector_of(shape: Shape) -> Collector:
    """Emit the reader of a collection: all records of a class, in the order of their ids."""
    emission = _Emission(shape, collects=True)
    add = emission.source.add
    add(0, "def collect(shadows_, ids_, own_):")
    add(1, "records_ = []", "for shadow_ in shadows_:")
    emission.read(shape, "shadow_", "made_", "", 2)
    add(2, "records_.append(made_)")
    add(1, "mine_ = [shadow_.id for shadow_ in shadows_]", "own_.extend(mine_)")
    add(1, f"if mine_ != sorted(mine_): records_.sort(key={emission.source.bind(_id_of)})", "return tuple(records_)")
    collector: Collector = emission.source.compile(f"reader of all {shape.name}", "collect")
    return collector


@cache
def runner_of(shape: Shape, name: str, others: tuple[str, ...]) -> Runner:
    """Emit the reader of lines that hold a record of a class under its name, as long as they do so, and no other."""
    emission = _Emission(shape)
    add = emission.source.add
    add(0, "def run(line_, lines_, ids_, records_):", "    while True:")
    add(2, f"shadow_ = line_.{name}", "if shadow_ is None: return line_")
    alone = " is ".join([*(f"line_.{other}" for other in others), "None"])
    add(2, f"if not ({alone}): {emission.source.bind(refuse)}()")
    emission.read(shape, "shadow_", "made_", "", 2)
    add(2, "records_.append(made_)", "line_ = next(lines_, None)", "if line_ is None: return None")
    runner: Runner = emission.source.compile(f"reader of lines of {shape.name}", "run")
    return runner


@cache
def decoder_of(shape: Shape) -> Callable[[bytes], Any]:
    """Return what decodes the bytes of one object into its shadow."""
    return _parse.decoder(shadow_of(shape))


def read(data: bytes, shape: Shape) -> Any:
    """Read one object from bytes; any ValueError means that the exact reader has to look at it."""
    shadow = decoder_of(shape)(data)
    ids: list[str] = []
    made = reader_of(shape)(shadow, ids)
    look_at_whole(data, shadow, ids)
    return made
