"""All faults of a class: read off its rules and those of the classes within it, so that no field is forgotten."""

from __future__ import annotations

import copy
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from talentweek.rules import Each, Field, Member, Nested, Rule, Shape, shape_of
from talentweek.strategies._building import SOURCES
from talentweek.strategies.invalid._fault import ITEM, Fault, Plant, Wire
from talentweek.strategies.invalid._laws import BREAKS, Break
from talentweek.strategies.invalid._values import Bad, bad_values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hypothesis.strategies import DrawFn, SearchStrategy

    from talentweek.rules.texts import Path

#: What each fault is, by its name.
FAULTS: Final[Mapping[str, str]] = {
    "missing": "a key that has to be there is not",
    "unknown_key": "a key that the class does not have",
    "wrong_type": "a value of another type of JSON",
    "null": "null where the field has a value, or as an item of a list",
    "number_not_text": "a number of JSON where a decimal number is written as text",
    "id_not_reference": "a text where a reference is an object",
    "reference_not_id": "an object where an id is a text",
    "empty": "a text without a character",
    "too_long": "a text that is longer than the field holds",
    "not_storable": "a text with a NUL or a lone surrogate",
    "not_a_token": "a text that is no id",
    "malformed": "a text that is not of the notation: EDTF, ISO 8601, ISO 3166-2, BCP 47, a URL, and so on",
    "unknown_code": "none of the codes of the standard: ISO 3166-1, ISO 4217",
    "unknown_word": "none of the words of the closed vocabulary",
    "not_a_number": "a text that is no plain decimal number, or has too many digits",
    "out_of_range": "a whole number that is out of its bounds",
    "too_few": "a list without an item that has to have one",
    "too_many": "a list with more items than it holds",
    "bound_against_numbers": "a bound that does not go with the numbers: `between` without an upper one",
    "upper_below": "an upper number that is below the other",
    "no_such_bound": "a bound that ranks or durations cannot have",
    "named_twice": "a component of a date that is inferred twice",
    "nothing_said": "an object all of whose fields are left out",
    "other_country": "a subdivision of another country",
    "count_against_items": "a count that contradicts the items",
    "equivalents_of_equivalents": "an equivalent amount that has equivalents of its own",
    "not_one_subject": "both a subject and a place, or neither",
    "not_one_number": "both a value and money, or no number at all",
    "offsets_against_words": "offsets that do not span the exact words",
    "other_version": "a version of the wire form that is not read",
    "one_id_twice": "one id for two different records, or for two that may be two things",
}
_KEYS: Final = ("comment", "Names", "names ", "id_", "", "a/b~c", "类型")


def sound(shape: Shape, **given: Any) -> SearchStrategy[Any]:
    """Return the strategy of a class, listings being of what the shape says."""
    if shape.argument is None:
        return SOURCES[shape.model](**given)
    elements = st.sampled_from(["biomedicine", "集成电路"]) if shape.argument is str else SOURCES[shape.argument]()
    return SOURCES[shape.model](elements, **given)


@cache
def faults_of(shape: Shape) -> tuple[Fault, ...]:
    """Return all faults of a class: those of its own fields before those of the classes within."""
    return tuple(sorted(_faults(shape, (), (), frozenset()), key=lambda fault: len(fault.into)))


def _faults(shape: Shape, into: tuple[str, ...], laws: tuple[Any, ...], above: frozenset[Shape]) -> Iterator[Fault]:
    """Go through the faults of an object and of what is within it; a class within itself is not gone into again."""

    def fault(name: str, plant: Plant, *touches: str) -> Fault:
        return Fault(name=name, into=into, touches=touches, plant=plant, laws=laws)

    for field in shape.fields:
        if field.demanded:
            yield fault("missing", _leaving_out(field.name), field.name)
    for field in shape.fields:
        yield from (fault(name, plant, field.name) for name, plant in _faults_of_field(field))
    for one in BREAKS.get(shape.model, ()):
        yield fault(one.fault, _breaking(one), *one.touches)
    keys = [key for key in _KEYS if key not in {field.name for field in shape.fields}]
    yield fault("unknown_key", _adding_key(keys), "?")
    for field in shape.fields:
        rule = field.rule.item if isinstance(field.rule, Each) else field.rule
        if isinstance(rule, Nested):
            inner = shape_of(rule.of, rule.argument)
            steps = (field.name, ITEM) if isinstance(field.rule, Each) else (field.name,)
            if inner not in above:
                passed = (shape.laws, ()) if isinstance(field.rule, Each) else (shape.laws,)
                yield from _faults(inner, (*into, *steps), (*laws, *passed), above | {shape})


def _faults_of_field(field: Field) -> Iterator[tuple[str, Plant]]:
    for bad in bad_values(field.rule):
        yield bad.fault, _putting(field.name, bad)
    if not field.optional:
        yield "null", _putting(field.name, NULL)
    if isinstance(field.rule, Each):
        for bad in (*bad_values(field.rule.item), NULL):
            yield bad.fault, _appending(field.name, bad, field.rule.most)
        yield "too_many", _repeating(field.name, field.rule)


#: Null, where there is no place for it.
NULL: Final = Bad(fault="null", code="wrong_type", values=(None,))


#: Chooses among a few; one choice even where there is only one, so that no fault is the shorter one for that.
_ANY: Final = st.integers(0, 99)


def one_of(draw: DrawFn, values: tuple[Any, ...]) -> Any:
    """Draw one of some values, a copy that nothing else holds."""
    return copy.deepcopy(values[draw(_ANY) % len(values)])


def _leaving_out(name: str) -> Plant:
    def plant(_: DrawFn, made: Wire) -> tuple[str, Path]:
        del made[name]
        return "missing", (name,)

    return plant


def _adding_key(keys: list[str]) -> Plant:
    def plant(draw: DrawFn, made: Wire) -> tuple[str, Path]:
        key = draw(st.sampled_from(keys))
        made[key] = one_of(draw, (None, "as stated", 5, {"id": 1}))
        return "unknown_key", (key,)

    return plant


def _putting(name: str, bad: Bad) -> Plant:
    def plant(draw: DrawFn, made: Wire) -> tuple[str, Path]:
        made[name] = one_of(draw, bad.values)
        return bad.code, (name,)

    return plant


def _appending(name: str, bad: Bad, most: int) -> Plant:
    """Return what adds a bad item to a list, at its end or in front; a full list loses an item for it."""

    def plant(draw: DrawFn, made: Wire) -> tuple[str, Path]:
        items = [*made.get(name, ())][: most - 1]
        at = draw(st.sampled_from([len(items), 0])) if items else 0
        items.insert(at, one_of(draw, bad.values))
        made[name] = items
        return bad.code, (name, at)

    return plant


def _repeating(name: str, rule: Each) -> Plant:
    """Return what makes a list too long by repeating one good item."""

    def plant(draw: DrawFn, made: Wire) -> tuple[str, Path]:
        item = made[name][0] if made.get(name) else draw(_sound_item(rule.item))
        made[name] = [item] * (rule.most + 1)
        return "too_many", (name,)

    return plant


def _sound_item(rule: Rule) -> SearchStrategy[Any]:
    match rule:
        case Nested():
            from talentweek.formats import json  # noqa: PLC0415 - only where a list holds objects

            return sound(shape_of(rule.of, rule.argument)).map(json.to_dict)
        case Member(of=members):
            return st.sampled_from([member.value for member in members])
        case _:
            return _ANY.map(str)


def _breaking(one: Break) -> Plant:
    def plant(draw: DrawFn, made: Wire) -> tuple[str, Path]:
        put = one.puts[draw(_ANY) % len(one.puts)]
        for name, value in (put(made) if callable(put) else put).items():
            made.pop(name, None)
            if value is not None:
                made[name] = copy.deepcopy(value)
        return "inconsistent", (one.at,) if one.at else ()

    return plant
