"""How a strategy of a class is made: from its rules, so that a new field is drawn without a line here.

Each public function hands its arguments to `built`. What was given is drawn or taken as it is; of the other
fields, the required ones are drawn, and *one* integer tells which of the optional ones are (its bits), since
each choice costs the engine time. What the laws of a class ask of several fields together is settled before
they are drawn: nothing is filtered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import EllipsisType
from typing import Any, Final, TypeAlias, TypeGuard, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from talentweek.errors import InvalidData
from talentweek.rules import (
    Code,
    Each,
    Field,
    Flag,
    Member,
    Nested,
    Rule,
    Text,
    Token,
    Whole,
    shape_of,
)
from talentweek.strategies._vocabulary import words_of
from talentweek.values.ids import Ref

T = TypeVar("T")
M = TypeVar("M", bound=attrs.AttrsInstance)
Function = TypeVar("Function", bound=Callable[..., SearchStrategy[Any]])

#: What an argument of a strategy can be: a value, a strategy of values, or `...` for what the strategy
#: draws by itself.
Given: TypeAlias = T | SearchStrategy[T] | EllipsisType

#: The values of an object as far as they are known.
Values = dict[str, Any]
#: How one field is drawn: a strategy, or what makes one when the fields before it are known.
Source = SearchStrategy[Any] | Callable[[Values], SearchStrategy[Any]]
#: Settles what several fields must be together: it may add to and take from the optional fields that are
#: drawn, and set values.
Settle = Callable[[st.DrawFn, set[str], Values], None]

#: The public function of each class.
SOURCES: Final[dict[type, Callable[..., SearchStrategy[Any]]]] = {}

#: Free text: any character that a text of the house may hold.
_CHARACTERS: Final = st.characters(codec="utf-8", exclude_characters="\0")
#: The kinds that a reference of which nothing is known leads to, and ids that are strange and allowed.
_USUAL: Final = ("event", "organisation", "person", "project")
_STRANGE: Final = ("昆山", "a/b~c", "#1", "É-𠮷", "urn:x:1", "null", "0")
#: The codes that occur in the releases, before all others.
_CODES: Final = ("CNY", "USD", "CN", "US", "JP")
#: How long free text and lists get by default.
LONG: Final = 12
MANY: Final = 2


def draws(model: type) -> Callable[[Function], Function]:
    """Tell that a public function is the strategy of a class."""

    def register(function: Function) -> Function:
        SOURCES[model] = function
        return function

    return register


@cache
def texts(place: str, longest: int = LONG) -> SearchStrategy[str]:
    """Draw texts for a field: realistic words first, free text beside them."""
    return st.one_of(st.sampled_from(words_of(place)), st.text(_CHARACTERS, min_size=1, max_size=min(LONG, longest)))


def tuples(items: SearchStrategy[T], least: int = 0, most: int = MANY) -> SearchStrategy[tuple[T, ...]]:
    """Draw short tuples of what a strategy draws."""
    return st.lists(items, min_size=least, max_size=max(least, min(MANY, most))).map(tuple)


@cache
def ids_of(kinds: tuple[str, ...]) -> SearchStrategy[str]:
    """Draw ids of some kinds (`event-1`), and a few that look like none; one choice."""
    known = _USUAL if kinds == ("any",) else kinds
    return st.sampled_from([*(f"{kind}-{number}" for number in range(1, 10) for kind in known), *_STRANGE])


def source_of(rule: Rule, place: str) -> SearchStrategy[Any]:
    """Return what is drawn for a rule; `place` names the class and the field, for their words.

    A notation (EDTF, a URL) is drawn by the module of its value and is not known here.
    """
    match rule:
        case Each(item=item, least=least, most=most):
            return tuples(source_of(item, place), least, most)
        case Nested(of=model, argument=None):
            words = {"text": texts(place)} if "text" in attrs.fields_dict(model) else {}
            return SOURCES[model](**words)
        case Nested(of=model, argument=argument):
            return SOURCES[model](source_of(Text() if argument is str else Nested(argument), place))
        case _:
            return _leaf(rule, place)


def _leaf(rule: Rule, place: str) -> SearchStrategy[Any]:
    """Return what is drawn for a rule that is made of no others."""
    found: SearchStrategy[Any]
    match rule:
        case Text(longest=longest):
            found = texts(place, longest)
        case Token(to=kinds):
            found = ids_of(kinds or (place.partition(".")[0].lower(),))
        case Code(members=codes):
            found = st.sampled_from([*(code for code in _CODES if code in codes), *sorted(codes)])
        case Whole(low=low, high=high):
            found = st.one_of(st.integers(max(low, 0), 30), st.integers(low, high))
        case Flag():
            found = st.booleans()
        case Member(of=members):
            found = st.sampled_from(list(members))
        case _:
            message = f"no strategy for the rule of {place}: {rule}"
            raise TypeError(message)
    return found


@cache
def _by_rule(model: type[Any], field: Field) -> SearchStrategy[Any]:
    return source_of(field.rule, f"{model.__name__}.{field.name}")


def is_strategy(one: object) -> TypeGuard[SearchStrategy[Any]]:
    """Whether this is a strategy."""
    return isinstance(one, SearchStrategy)


@st.composite
def _built(
    draw: st.DrawFn, model: type[M], given: Mapping[str, Any], by: Mapping[str, Source], settle: Settle | None
) -> M:
    values: Values = {name: draw(one) if is_strategy(one) else one for name, one in given.items()}
    fields = [field for field in shape_of(model).fields if field.name not in values]
    optional = [field.name for field in fields if not field.required]
    mask = draw(st.integers(0, 2 ** len(optional) - 1)) if optional else 0
    said = {name for bit, name in enumerate(optional) if mask >> bit & 1}
    if settle is not None:
        settle(draw, said, values)
    for field in fields:
        if field.name not in values and (field.required or field.name in said):
            source: Any = by[field.name] if field.name in by else _by_rule(model, field)
            values[field.name] = draw(source if is_strategy(source) else source(values))
    try:
        return model(**values)
    except InvalidData as refused:
        message = f"the arguments of a strategy do not make a {model.__name__}:\n{refused}"
        raise InvalidArgument(message) from refused


def built(
    model: type[M],
    given: Mapping[str, object],
    by: Mapping[str, Source] | None = None,
    settle: Settle | None = None,
) -> SearchStrategy[M]:
    """Return the strategy of a class.

    `given` are the arguments of the public function as they are; `by` says how a field is drawn where its
    rule does not say enough.
    """
    return _built(model, {name: one for name, one in given.items() if one is not ...}, by or {}, settle)


def referring(field: Field) -> bool:
    """Whether a field refers to records, by their ids or by references."""
    rule = field.rule.item if isinstance(field.rule, Each) else field.rule
    return (isinstance(rule, Token) and bool(rule.to)) or (isinstance(rule, Nested) and rule.of is Ref)
