"""The fast reader, emitted from the rules: shadows that the parser has filled become objects of the model.

The parser has looked at types, lengths, codes and unknown keys. What is left is looked at here: notations, numbers, laws. Anything
wrong raises, without a word: the same bytes then go through the exact reader, which finds every problem. So valid data pay for
no message, and whatever is refused here for nothing is still read there.

Two lists go along. `ids` gathers every id of the document, so that all are looked at in one step; `keys` gathers how many keys
each object had, so that a key that stands twice is seen by their number.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Literal

from talentweek.formats import _parse
from talentweek.rules import (
    Code, Each, Field, Flag, Member, Nested, Notation, Number, Rule, Shape, Text, Token, Whole, shape_of,
)  # fmt: skip
from talentweek.rules.construct import fill, law_tests, twin_of
from talentweek.rules.numbers import LONGEST, read_number
from talentweek.rules.source import Source
from talentweek.rules.vocabulary import REMEMBERED, TOKEN

#: What turns a shadow into an object: called with the shadow and the two lists.
Reader = Callable[[Any, list[str], list[int]], Any]


class NotOfTheModel(ValueError):
    """The fast reader refuses; the exact reader says why."""


def refuse() -> None:
    """Refuse whatever is being read."""
    raise NotOfTheModel


def _type_of(rule: Rule, inside: Shape) -> Any:
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
            item = _type_of(rule.item, inside)
            return _parse.limited(tuple[item, ...], min_length=rule.least, max_length=rule.most)
        case Flag():
            return bool
        case _:
            raise TypeError(rule)


def _nests_itself(field: Field, shape: Shape) -> bool:
    rule = field.rule.item if isinstance(field.rule, Each) else field.rule
    return isinstance(rule, Nested) and rule.of is shape.model


@lru_cache(maxsize=None)
def shadow_of(shape: Shape, *, innermost: bool = False) -> Any:
    """Return the shadow of a class; an absent field is None in it, whatever its default.

    A class that nests itself does so for one level: the shadow inside takes an empty list there and nothing else.
    """
    fields: list[tuple[Any, ...]] = []
    for field in shape.fields:
        if innermost and _nests_itself(field, shape):
            kind: Any = _parse.limited(tuple[str, ...], max_length=0)
        else:
            kind = _type_of(field.rule, shape)
        absent = () if field.demanded else (None,)
        fields.append((field.name, kind | None if field.optional else kind, *absent))
    return _parse.shadow(f"{shape.name}Shadow", fields)


def _converted(rule: Rule, value: str, source: Source, inside: Shape) -> str:
    """Return the expression that turns a value of the shadow into one of the model; the value itself where it is one."""
    match rule:
        case Number():
            return f"{source.bind(read_number)}({value})"
        case Nested() if rule.of is inside.model:
            return f"read({value}, ids, keys)"
        case Nested():
            return f"{source.bind(reader_of(shape_of(rule.of, rule.argument)))}({value}, ids, keys)"
        case Each() if (item := _converted(rule.item, "i", source, inside)) != "i":
            one = item.replace("(i,", f"({value}[0],")
            return f"({one},) if len({value}) == 1 else tuple([{item} for i in {value}])"
        case _:
            return value


def _look_closer(field: Field, source: Source, indent: int, inside: Shape) -> None:
    """Write the lines that convert a present value and check what the parser has not."""
    name, rule = field.name, field.rule
    converted = _converted(rule, name, source, inside)
    if converted != name:
        source.add(indent, f"{name} = {converted}")
    if isinstance(rule, Token):
        source.add(indent, f"ids.append({name})")
    elif isinstance(rule, Each) and isinstance(rule.item, Token):
        source.add(indent, f"ids.extend({name})")
    elif isinstance(rule, Number):
        source.add(indent, f"if {name} is None: {source.bind(refuse)}()")
    elif isinstance(rule, Notation):
        seen, accepts = source.bind(rule.seen), source.bind(rule.accepts)
        source.add(indent, f"if {name} not in {seen} and not {accepts}({name}): {source.bind(refuse)}()")


def _sole_text(shape: Shape) -> Field | None:
    """Return the only field that a document has to have, where that is a notation: the edtf of a DateSpan."""
    demanded = [field for field in shape.fields if field.demanded]
    return demanded[0] if len(demanded) == 1 and isinstance(demanded[0].rule, Notation) else None


def _read_alone(shape: Shape, text: Field, source: Source) -> None:
    """Write the lines that hand out one object for one text, where the text is all there is: dates recur."""
    kept: dict[str, Any] = {}

    def keep(notation: str) -> Any:
        made = shape.model(**{text.name: notation})
        if len(kept) >= REMEMBERED:
            kept.clear()
        kept[notation] = made
        return made

    others = [f"shadow.{field.name} is None" for field in shape.fields if field is not text]
    source.add(1, f"if {' and '.join(others)}:", "    keys.append(1)")
    source.add(2, f"return {source.bind(kept)}.get(shadow.{text.name}) or {source.bind(keep)}(shadow.{text.name})")


@lru_cache(maxsize=None)
def reader_of(shape: Shape) -> Reader:
    """Emit the reader of a class."""
    source = Source()
    source.add(0, "def read(shadow, ids, keys):")
    if (text := _sole_text(shape)) is not None:
        _read_alone(shape, text, source)
    source.add(1, f"present = {len(shape.fields)}")
    for field in shape.fields:
        source.add(1, f"{field.name} = shadow.{field.name}")
        if field.demanded:
            _look_closer(field, source, 1, shape)
            continue
        source.add(1, f"if {field.name} is None:", "    present -= 1")
        if field.default is not None:
            source.add(2, f"{field.name} = {source.bind(field.default)}")
        written = source.length
        source.add(1, "else:")
        _look_closer(field, source, 2, shape)
        if source.length == written + 1:
            source.drop()
    if tests := law_tests(shape, source):
        source.add(1, f"if not ({' and '.join(tests)}): {source.bind(refuse)}()")
    source.add(1, "keys.append(present)", f"made = {source.bind(twin_of(shape.model))}()")
    fill(shape, source, "made", 1)
    source.add(1, "return made")
    reader: Reader = source.compile(f"reader of {shape.name}", "read")
    return reader


@lru_cache(maxsize=None)
def decoder_of(shape: Shape) -> Callable[[bytes], Any]:
    """Return what decodes the bytes of one object into its shadow."""
    return _parse.decoder(shadow_of(shape))
