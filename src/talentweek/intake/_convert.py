"""The lenient converter: where the strict one takes a value in the wire form, this one takes words, too.

It extends `formats.converter()`, so that classes of other projects with an amount or a record in them are structured
from words, and hooks of other projects are asked where a plan names their converter.

    >>> from talentweek import Event, Money
    >>> mine = converter(Context(published="2024-07-16", country="CN"))
    >>> mine.structure("1000万元", Money).currency
    'CNY'
    >>> mine.structure({"names": "Talent Week", "when": "July 11", "edition": {"number": 8}}, Event).when.edtf
    '2024-07-11'
    >>> mine.structure({"names": "Talent Week", "when": "soon"}, Event)
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Event: 1 problem
      /when: no date in these words; found 'soon'
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from numbers import Integral
from typing import TYPE_CHECKING, Any, Final, cast, get_args, get_origin

import attrs

from talentweek import formats
from talentweek.entities.kinds import KINDS
from talentweek.errors import InvalidData, InvalidObject, Problem, pointer, shown
from talentweek.formats import json
from talentweek.intake._cells import words_of
from talentweek.intake._readers import VALUES, plain, reader_of
from talentweek.intake._said import Said, Unread
from talentweek.intake._vocabulary import VOCABULARIES
from talentweek.normalise.context import NOTHING, Context
from talentweek.rules import Each, Member, Nested, Shape, shape_of
from talentweek.values.listings import Listing
from talentweek.values.money import Money
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.formats._converter import Converter


def converter(context: Context = NOTHING) -> Converter:
    """Return a new cattrs converter that takes words wherever a value of the model stands.

    A text is read as a whole, in the context; InvalidObject where it does not say what is asked for. Everything else
    is taken as the strict converter takes it.
    """
    made = formats.converter()

    def value(tree: Any, kind: Any) -> Any:
        return _value(tree, kind, context)

    def record(tree: Any, kind: Any) -> Any:
        if not isinstance(tree, Mapping):
            return json.from_dict(tree, kind)
        return kind(**dict(_fields(cast("Any", tree), shape_of(kind), context, made)))

    for kind in VALUES:
        made.register_structure_hook(kind, value)
    for known in KINDS.values():
        made.register_structure_hook(known.model, record)
    made.register_structure_hook_func(_is_listing, value)
    for vocabulary in VOCABULARIES:
        made.register_structure_hook(vocabulary, _word)
    return made


def _word(tree: Any, kind: Any) -> Any:
    """Return the member of a closed vocabulary; InvalidObject with the words that would do where it is none."""
    try:
        return kind(tree) if isinstance(tree, kind) or not isinstance(tree, str) else _member(Said(tree), kind)
    except Unread as unread:
        raise InvalidObject(kind.__name__, [unread.problem]) from None


def _member(said: Said, kind: Any) -> Any:
    return reader_of(Member(kind), plain)(said)


def _is_listing(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is Listing


@cache
def lenient() -> Converter:
    """Return the converter of the plans that name none."""
    return converter()


def _value(tree: Any, kind: Any, context: Context) -> Any:
    if tree.__class__ is Said:
        return plain(tree, kind)
    if not isinstance(tree, str):
        return json.from_dict(_with_decimals(tree) if kind in {Money, Quantity} else tree, kind)
    said = Said(tree, context)
    rule = Nested(get_origin(kind) or kind, *get_args(kind))
    try:
        made = reader_of(rule, plain)(said)
    except Unread as unread:
        raise InvalidObject(rule.of.__name__, [unread.problem]) from None
    if said.notes:  # nobody would be told of words that are left
        raise InvalidObject(rule.of.__name__, said.notes)
    return made


#: What no value of the model is made of, beside objects where words are asked for.
_WORDLESS: Final = (bool, int, float, list, tuple, type(None))


def _with_decimals(tree: Any) -> Any:
    """Return the wire form of an amount with its numbers as text, as a model of extraction does not write them."""
    if not isinstance(tree, Mapping):
        return tree
    form = cast("Mapping[str, Any]", tree)
    return {key: words_of(value) or value if _is_number(value) else value for key, value in form.items()}


def _is_number(value: Any) -> bool:
    return not isinstance(value, bool) and isinstance(value, float | Integral)


def _fields(tree: Mapping[str, Any], shape: Shape, context: Context, made: Converter) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a record; InvalidObject with every one that cannot be read, or is missing."""
    known = {field.name: field.rule for field in shape.fields}
    problems: list[Problem] = []
    for key, value in tree.items():
        if key not in known:
            problems.append(
                Problem(code="unknown_key", path=pointer((key,)), message="unknown key", found=shown(value))
            )
            continue
        said = Said(value, context) if isinstance(value, str) else None
        try:
            yield (
                key,
                given(value, known[key], made, context)
                if said is None
                else reader_of(known[key], made.structure)(said),
            )
        except Unread as unread:
            problems.append(attrs.evolve(unread.problem, path=pointer((key,))))
        except InvalidData as refused:
            problems += [attrs.evolve(one, path=pointer((key,)) + one.path) for one in refused.problems]
        if said is not None:
            problems += [attrs.evolve(note, path=pointer((key,))) for note in said.notes]
    lacking = [field.name for field in shape.fields if field.required and field.name not in tree]
    problems += [Problem(code="missing", path=pointer((name,)), message="missing") for name in lacking]
    if problems:
        raise InvalidObject(shape.name, problems)


def given(value: Any, rule: Any, made: Converter, context: Context = NOTHING) -> Any:
    """Return what a field holds where no words are given: values as they are, the wire form, lists of either."""
    inner = rule.item if rule.__class__ is Each else rule
    if inner.__class__ is not Nested:
        return value
    if isinstance(value, Mapping):
        form = cast("Any", value)
        return made.structure(form, inner.of if inner.argument is None else inner.of[inner.argument])
    if value.__class__ in {list, tuple}:
        item = inner.of if inner.argument is None else inner.argument
        return tuple(_item(one, item, made, context) for one in value)
    return value


def holds_values(rule: Any) -> bool:
    """Whether a field holds a list of values of the model: names, places, references."""
    inner = rule.item if rule.__class__ is Each else rule
    return isinstance(inner, Nested) and (inner is not rule or inner.of is Listing)


def item_of(rule: Any) -> Any:
    """Return the rule of one item of a field that holds a list of values."""
    inner: Any = rule.item if rule.__class__ is Each else rule
    return inner if inner.argument is None else Nested(inner.argument)


def _item(value: Any, item: Any, made: Converter, context: Context) -> Any:
    """Return one item of a list: its words, its wire form, or the value itself."""
    if isinstance(value, str):
        return value if item is str else made.structure(Said(value, context), item)
    if value.__class__ in _WORDLESS or (item is str and isinstance(value, Mapping)):
        wrong = cast("object", value)
        expected = "words" if item is str else item.__name__
        raise Unread.of(Problem(code="wrong_type", message=f"wrong type {type(wrong).__name__}", found=shown(wrong),
                                expected=expected))  # fmt: skip
    return made.structure(cast("Any", value), item) if isinstance(value, Mapping) else value
