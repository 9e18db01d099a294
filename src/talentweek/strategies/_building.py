"""How an object is drawn: from the rules of its class, so that a new field is drawn without a line here.

Each public function hands its arguments to `built`. What was given is drawn or taken as it is; of the other fields, one
row of bytes tells which are said (see `_forms`), and then each is drawn in turn. What the laws of a class ask of several
fields together is settled before they are drawn: nothing is filtered. An object within an object is drawn by a plain
call, since a strategy within a strategy costs the engine more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import EllipsisType, MappingProxyType
from typing import Any, Final, TypeAlias, TypeGuard, TypeVar, cast, final

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from talentweek.errors import InvalidData
from talentweek.rules import Each, Field, Nested, Rule, Shape, Text, Token, shape_of
from talentweek.strategies._drafts import Draft
from talentweek.strategies._forms import form_of
from talentweek.strategies._leaves import leaf_of
from talentweek.strategies._leaves import texts as texts  # noqa: PLC0414 - for a while
from talentweek.strategies._leaves import tuples as tuples  # noqa: PLC0414 - for a while
from talentweek.strategies._manner import ASKED, Manner, manner_of
from talentweek.values.ids import Ref

T = TypeVar("T")
M = TypeVar("M", bound=attrs.AttrsInstance)
Function = TypeVar("Function", bound=Callable[..., SearchStrategy[Any]])

#: What an argument of a strategy can be: a value, a strategy of values, or `...` for what the strategy
#: draws by itself.
Given: TypeAlias = T | SearchStrategy[T] | EllipsisType
#: Draws the value of a field.
Maker: TypeAlias = Callable[[Draft], Any]

#: No values, no ways of drawing.
NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
#: The public function of each class.
SOURCES: Final[dict[type, Callable[..., SearchStrategy[Any]]]] = {}


@final
@attrs.frozen(eq=False)
class Recipe:
    """How the objects of a class are drawn beyond what its rules say."""

    shape: Shape
    #: How a field is drawn whose rule does not say enough.
    by: Mapping[str, Maker]
    #: Settles what several fields must be together, before they are drawn.
    settle: Callable[[Draft], None] | None
    #: The fields of which only `settle` tells whether they are said.
    settled: frozenset[str]


_RECIPES: Final[dict[type, Recipe]] = {}


def draws(
    model: type,
    by: Mapping[str, Maker] | None = None,
    settle: Callable[[Draft], None] | None = None,
    *,
    settled: str | None = None,
    argument: type | None = None,
) -> Callable[[Function], Function]:
    """Tell that a public function is the strategy of a class, and how its objects are drawn.

    Of the field `settled` only `settle` tells whether it is said. A generic class has the same form with any type
    argument; `argument` is one of them.
    """

    def register(function: Function) -> Function:
        SOURCES[model] = function
        _RECIPES[model] = Recipe(shape_of(model, argument), by or {}, settle, frozenset({settled} if settled else ()))
        return function

    return register


def maker_of(rule: Rule, name: str, place: str) -> Maker:
    """Return what draws a field of a rule; `place` names the class and the field, for their words."""
    match rule:
        case Each(item=item, least=least, most=most):
            one = maker_of(item, name, place)
            return lambda draft: draft.items(one, name, least, most)
        case Nested(of=model, argument=None):
            return lambda draft: make(draft.draw, model, draft.manner, place)
        case Nested(of=model, argument=argument):
            inner = maker_of(Text() if argument is str else Nested(argument), name, place)
            return lambda draft: make(draft.draw, model, draft.manner, place, element=inner)
        case _:
            return leaf_of(rule, place)


def make(  # noqa: PLR0917 - what is drawn, and how: the six parts of it
    draw: st.DrawFn,
    model: type[Any],
    manner: Manner,
    place: str = "",
    given: Mapping[str, Any] = NOTHING,
    by: Mapping[str, Maker] = NOTHING,
    element: Maker | None = None,
) -> Any:
    """Draw an object of a class, some of its fields given; see `Draft` for the arguments."""
    recipe = _RECIPES[model]
    draft = Draft(draw, manner, place, dict(given), frozenset(given), element)
    form = form_of(recipe.shape, draft.given | recipe.settled, manner.max_items)
    form.read(draw(form.rows), draft.values, draft.said)
    if recipe.settle is not None:
        recipe.settle(draft)
    values, said = draft.values, draft.said
    for field in recipe.shape.fields:
        name = field.name
        if name not in values and (field.required or said[name]):
            values[name] = (by.get(name) or recipe.by.get(name) or _by_rule(recipe.shape, field))(draft)
    return model(**values)


@cache
def _by_rule(shape: Shape, field: Field) -> Maker:
    return maker_of(field.rule, field.name, f"{shape.model.__name__}.{field.name}")


def is_strategy(one: object) -> TypeGuard[SearchStrategy[Any]]:
    """Whether this is a strategy."""
    return isinstance(one, SearchStrategy)


@st.composite
def _built(draw: st.DrawFn, model: type[M], given: Mapping[str, Any], manner: Manner, element: Maker | None) -> M:
    values = {name: draw(one) if is_strategy(one) else one for name, one in given.items()}
    try:
        return cast("M", make(draw, model, manner, "", values, element=element))
    except InvalidData as refused:
        message = f"the arguments of a strategy do not make a {model.__name__}:\n{refused}"
        raise InvalidArgument(message) from refused


def built(model: type[M], arguments: Mapping[str, object], element: Maker | None = None) -> SearchStrategy[M]:
    """Return the strategy of a class; `arguments` are those of the public function as they are."""
    fields = attrs.fields_dict(model)
    given = {name: one for name, one in arguments.items() if name in fields and one is not ...}
    manner = manner_of({name: one for name, one in arguments.items() if name in ASKED - set(fields)})
    return _built(model, given, manner, element)


def referring(field: Field) -> bool:
    """Whether a field refers to records, by their ids or by references."""
    rule = field.rule.item if isinstance(field.rule, Each) else field.rule
    return (isinstance(rule, Token) and bool(rule.to)) or (isinstance(rule, Nested) and rule.of is Ref)
