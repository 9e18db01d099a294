"""The fast reader, emitted from the rules: the parser fills the objects, and what it leaves open is looked at here.

The parser looks at types, lengths, codes and unknown keys. It leaves notations, laws, and numbers, which are texts
until they are put in their place here. Anything wrong raises, without a word: the same bytes then go through the exact
reader, which finds every problem. So valid data pay for no message, and whatever is refused here for nothing is still
read there. Nobody sees an object before all of its document is known to be right.

A list goes along that gathers every id, so that all are looked at in one step. Whether a key stands twice is told by
the parser: what it has read is written again, and has as many keys as the text only if none was lost.

A call costs more than the look at a small object. So whatever a class nests is looked at where it stands, in the lines
of the class around it. A class that nests itself is looked at two levels deep, as deep as the laws let any nest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any, Final, Literal, NoReturn, Optional, final

from talentweek.formats import _parse, _structs
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
from talentweek.rules.construct import law_tests
from talentweek.rules.numbers import KNOWN, LONGEST, read_number
from talentweek.rules.source import Source
from talentweek.rules.vocabulary import TOKEN

#: What looks at an object that the parser has made: called with it and the list of ids.
Look = Callable[[Any, list[str]], None]
#: What looks at all records of one class, and notes their own ids in another list; it returns them in their order.
Collector = Callable[[tuple[Any, ...], list[str], list[str]], tuple[Any, ...]]
#: What looks at the records of one class in lines: called with a line, the lines behind it, the list of ids, and that
#: of the records; it returns the first line that holds something else, None at the end.
Runner = Callable[[Any, Iterator[Any], list[str], list[Any]], Any]
#: How deep a class that nests itself is read.
LEVELS: Final = 2
_id_of = attrgetter("id")
#: The characters of ASCII that an id may hold.
_GRAPHIC: Final = bytes(range(0x21, 0x7F))


class NotOfTheModel(ValueError):
    """The fast reader refuses; the exact reader says why."""


def refuse() -> NoReturn:
    """Refuse whatever is being read."""
    raise NotOfTheModel


def look_at_text(data: bytes, made: Any, *, lines: bool = False) -> None:
    """Refuse a document with what no object tells: a key that stands twice, a NUL. Its numbers have to be texts yet."""
    if _parse.has_nul(data) or not _parse.is_whole(data, made, lines=lines):
        refuse()


def look_at_ids(ids: list[str]) -> None:
    """Refuse ids that are not printable, or have a space; the parser has looked at their length."""
    if not _are_tokens("".join(ids)):
        refuse()


def _are_tokens(together: str) -> bool:
    r"""Whether ids, put together, are printable and without a space.

    >>> _are_tokens("event-0活动"), _are_tokens("two words"), _are_tokens("a\t")
    (True, False, False)
    """
    if together.isascii():
        return not together.encode("ascii").translate(None, _GRAPHIC)
    return together.isprintable() and " " not in together


def _type_of(rule: Rule, own: _structs.Kind) -> Any:  # noqa: PLR0911 - one case for each rule
    """Return the type that the parser looks for where a rule stands, in a class that is its `own`."""
    match rule:
        case Text() | Notation():
            return _structs.limited(str, min_length=1, max_length=rule.longest)
        case Token():
            return _structs.limited(str, min_length=1, max_length=TOKEN)
        case Number():
            return _structs.limited(str, max_length=LONGEST)
        case Code():
            return Literal[tuple(sorted(rule.members))]
        case Whole():
            return _structs.limited(int, ge=rule.low, le=rule.high)
        case Member():
            return rule.of
        case Nested():
            return own if rule.of is own.model else read_as(shape_of(rule.of, rule.argument))
        case Each():
            items = _structs.many(_type_of(rule.item, own))
            return _structs.limited(items, min_length=rule.least, max_length=rule.most)
        case Flag():
            return bool
        case _:
            raise TypeError(rule)


@cache
def read_as(shape: Shape) -> _structs.Kind:
    """Return the type as which the parser reads a class, once it has been told what to look at."""
    kind = _structs.Kind(shape.model)
    types: dict[str, Any] = {}
    for field in shape.fields:
        found = _type_of(field.rule, kind)
        types[field.name] = Optional[found] if field.optional else found  # noqa: UP045 - a kind has no `|`
    _structs.tell(kind, types)
    return kind


@final
class _Emission:
    """The lines of one emitted look; its own variables end in a number or an underscore, as no field does."""

    def __init__(self, shape: Shape, *, collects: bool = False) -> None:
        self.shape = shape
        #: Whether the records' own ids are gathered by themselves.
        self.collects = collects
        self.source = Source()
        #: The classes around the lines that are written.
        self.around: list[Any] = []
        self.depth = 0

    def look(self, shape: Shape, made: str, prefix: str, indent: int) -> None:
        """Write the lines that look at the object in a variable; none where the parser leaves nothing open."""
        in_laws = {name for law in shape.laws for name in law.fields}
        may_lack = False
        self.around.append(shape.model)
        for field in shape.fields:
            if field.derived and self.collects:  # own ids are gathered elsewhere
                continue
            may_lack = may_lack or not field.demanded
            lacks = field.demanded and may_lack
            if field.name in in_laws or lacks or self._is_open(field.rule):
                self._field(field, shape, made, prefix, indent, lacks=lacks)
        self.around.pop()
        if tests := law_tests(shape, self.source, prefix):
            self.source.add(indent, f"if not ({' and '.join(tests)}): {self.source.bind(refuse)}()")

    def _is_open(self, rule: Rule) -> bool:
        """Whether the parser has not looked at all of it."""
        inner = rule.item if isinstance(rule, Each) else rule
        if isinstance(inner, Nested) and inner.of not in self.around:
            return _is_looked_at(shape_of(inner.of, inner.argument))
        return isinstance(inner, Token | Number | Notation | Nested)

    def _field(self, field: Field, shape: Shape, made: str, prefix: str, indent: int, *, lacks: bool) -> None:
        """Write the lines for one field; `lacks` tells that a document may lack it and must not."""
        add, name = self.source.add, prefix + field.name
        add(indent, f"{name} = {made}.{field.name}")
        if lacks:
            add(indent, f"if {name} is None: {self.source.bind(refuse)}()")
        if not self._is_open(field.rule):
            return
        if not field.demanded:
            add(indent, f"if {name} is not None:" if field.default is None else f"if {name}:")
            indent += 1
        if isinstance(field.rule, Number):
            self._number(name, f"{self.source.bind(vars(shape.model)[field.name].__set__)}({made}, {name})", indent)
        else:
            self._look_closer(field.rule, name, indent)

    def _number(self, name: str, store: str, indent: int) -> None:
        add, bind = self.source.add, self.source.bind
        add(indent, f"{name} = {bind(KNOWN.get)}({name}) or {bind(read_number)}({name})")
        add(indent, f"if {name} is None: {bind(refuse)}()", store)

    def _look_closer(self, rule: Rule, name: str, indent: int) -> None:
        """Write the lines that look at a value that is there."""
        add, bind = self.source.add, self.source.bind
        match rule:
            case Token():
                add(indent, f"note_({name})")
            case Each(item=Token()):
                add(indent, f"ids_.extend({name})")
            case Notation():
                seen, accepts = bind(rule.seen), bind(rule.accepts)
                add(indent, f"if {name} not in {seen} and not {accepts}({name}): {bind(refuse)}()")
            case Nested() if self.around.count(rule.of) < LEVELS:
                self.look(shape_of(rule.of, rule.argument), name, f"{name}__", indent)
            case Nested():
                add(indent, f"{bind(refuse)}()")
            case Each():
                self.depth += 1
                one = f"one_{self.depth}"
                add(indent, f"for {one} in {name}:")
                self._look_closer(rule.item, one, indent + 1)
            case _:
                raise TypeError(rule)


@cache
def _is_looked_at(shape: Shape) -> bool:
    """Whether the parser leaves anything open of a class."""
    emission = _Emission(shape)
    emission.look(shape, "made_", "", 1)
    return emission.source.length > 0


@cache
def look_of(shape: Shape) -> Look:
    """Emit the look at one object of a class."""
    emission = _Emission(shape)
    emission.source.add(0, "def look(made_, ids_):", "    note_ = ids_.append")
    emission.look(shape, "made_", "", 1)
    emission.source.add(1, "return None")
    look: Look = emission.source.compile(f"look at {shape.name}", "look")
    return look


@cache
def collector_of(shape: Shape) -> Collector:
    """Emit the look at a collection: all records of a class, in the order of their ids."""
    emission = _Emission(shape, collects=True)
    add = emission.source.add
    add(0, "def collect(records_, ids_, own_):", "    note_, mine_ = ids_.append, own_.append")
    add(1, "last_, ordered_ = '', True", "for made_ in records_:")
    add(2, "id = made_.id", "mine_(id)", "if id < last_: ordered_ = False", "last_ = id")
    emission.look(shape, "made_", "", 2)
    add(1, "if ordered_: return records_")
    add(1, f"return tuple(sorted(records_, key={emission.source.bind(_id_of)}))")
    collector: Collector = emission.source.compile(f"look at all {shape.name}", "collect")
    return collector


@cache
def runner_of(shape: Shape, name: str, others: tuple[str, ...]) -> Runner:
    """Emit the look at lines that hold a record of a class under its name, as long as they do so, and no other."""
    emission = _Emission(shape)
    add = emission.source.add
    add(0, "def run(line_, lines_, ids_, records_):", "    note_ = ids_.append", "    while True:")
    add(2, f"made_ = line_.{name}", "if made_ is None: return line_")
    alone = " is ".join([*(f"line_.{other}" for other in others), "None"])
    add(2, f"if not ({alone}): {emission.source.bind(refuse)}()")
    emission.look(shape, "made_", "", 2)
    add(2, "records_.append(made_)", "line_ = next(lines_, None)", "if line_ is None: return None")
    runner: Runner = emission.source.compile(f"look at lines of {shape.name}", "run")
    return runner


@cache
def decoder_of(shape: Shape) -> Callable[[bytes], Any]:
    """Return what decodes the bytes of one object; what it has not looked at is still open."""
    return _structs.decoder(read_as(shape))


def read(data: bytes, shape: Shape) -> Any:
    """Read one object from bytes; any ValueError means that the exact reader has to look at it."""
    made = decoder_of(shape)(data)
    look_at_text(data, made)
    ids: list[str] = []
    look_of(shape)(made, ids)
    look_at_ids(ids)
    return made
