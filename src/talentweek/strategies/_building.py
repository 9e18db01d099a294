"""How an object is drawn: from the rules of its class, so that a new field is drawn without a line here.

Each public function hands its arguments to `built`. What was given is drawn or taken as it is; all else is read from a
row (see `_rows`): first which fields are said, then, settled by what the laws of the class ask of several fields
together, the fields in turn. Nothing is filtered. An object within an object has its places in the same row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import EllipsisType, MappingProxyType
from typing import Any, Final, TypeAlias, TypeGuard, TypeVar, cast, final

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from talentweek.errors import InvalidData
from talentweek.rules import Each, Field, Member, Nested, Rule, Shape, Text, Token, shape_of
from talentweek.strategies._drafts import Draft, Maker, items
from talentweek.strategies._leaves import leaf_of
from talentweek.strategies._manner import ASKED, Manner, manner_of
from talentweek.strategies._rows import Row, rows_of
from talentweek.values.ids import Ref

T = TypeVar("T")
M = TypeVar("M", bound=attrs.AttrsInstance)
Function = TypeVar("Function", bound=Callable[..., SearchStrategy[Any]])

#: What an argument of a strategy can be: a value, a strategy of values, or `...` for what the strategy
#: draws by itself.
Given: TypeAlias = T | SearchStrategy[T] | EllipsisType
#: Returns what makes a field, from how many items a list may have, and what makes an item of a generic class.
Making: TypeAlias = Callable[[int, Maker | None], Maker]

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
    by: Mapping[str, Making]
    #: Settles what several fields must be together, before they are drawn.
    settle: Callable[[Draft], None] | None


_RECIPES: Final[dict[type, Recipe]] = {}


def draws(
    model: type,
    by: Mapping[str, Making] | None = None,
    settle: Callable[[Draft], None] | None = None,
    *,
    argument: type | None = None,
) -> Callable[[Function], Function]:
    """Tell that a public function is the strategy of a class, and how its objects are drawn.

    A generic class has the same fields with any type argument; `argument` is one of them.
    """

    def register(function: Function) -> Function:
        SOURCES[model] = function
        _RECIPES[model] = Recipe(shape_of(model, argument), by or {}, settle)
        return function

    return register


def by(make: Callable[[Draft], Any], width: int = 1) -> Making:
    """Tell what makes a field, from so many bytes of a row."""
    maker = Maker(width + 1, make)
    return lambda _most, _element: maker


@final
@attrs.frozen(eq=False)
class Plan:
    """Where in a row the fields of a class have their places, and what makes them."""

    recipe: Recipe
    makers: tuple[tuple[Field, int, Maker], ...]
    places: Mapping[str, int]
    width: int


@cache
def plan_of(model: Any, most: int, known: frozenset[str], element: Maker | None = None) -> Plan:
    """Plan the objects of a class of which some fields are known; their lists have no more than some items."""
    return planned(model, most, known, element, NOTHING)


def planned(model: Any, most: int, known: frozenset[str], element: Maker | None, by: Mapping[str, Making]) -> Plan:
    """Plan the objects of a class some fields of which are made in ways of their own; see `plan_of`."""
    recipe = _RECIPES[model]
    makers: list[tuple[Field, int, Maker]] = []
    width = 0
    for field in recipe.shape.fields:
        if field.name not in known:
            making = by.get(field.name) or recipe.by.get(field.name)
            where = f"{model.__name__}.{field.name}"
            maker = maker_of(field.rule, where, most, field) if making is None else making(most, element)
            makers.append((field, width, maker))
            width += maker.width
    return Plan(recipe, tuple(makers), {field.name: at for field, at, _ in makers}, width)


def maker_of(rule: Rule, place: str, most: int, field: Field | None = None) -> Maker:
    """Return what makes a field of a rule; `place` names the class and the field, for their words."""
    match rule:
        case Each(item=Member(of=members)):
            return _members(tuple(members))
        case Each(item=item, least=least, most=limit):
            return items(maker_of(item, place, most), least, max(least, min(most, limit)))
        case Nested(of=model, argument=None):
            return nested(model, place, most)
        case Nested(of=model, argument=argument):
            return nested(
                model, place, most, element=maker_of(Text() if argument is str else Nested(argument), place, most)
            )
        case _:
            return leaf_of(rule, place, field)


def _members(members: tuple[Any, ...]) -> Maker:
    """Return what makes a list of members: those that are said, in their order."""

    def make(draft: Draft) -> tuple[Any, ...]:
        return tuple([member for at, member in enumerate(members, draft.at) if draft.row.says(at)])

    return Maker(len(members), make, 1)


def nested(
    model: Any, stands: str, most: int, given: Mapping[str, Any] = NOTHING, element: Maker | None = None
) -> Maker:
    """Return what makes an object within an object; one place before its own tells whether it is there."""
    plan = plan_of(model, most, frozenset(given), element)

    def make(outer: Draft) -> Any:
        return fill(plan, outer.draw, outer.manner, stands, outer.row, outer.at + 1, given)

    return Maker(plan.width + 1, make)


def fill(  # noqa: PLR0917 - what is drawn, and how: the parts of it
    plan: Plan,
    draw: st.DrawFn,
    manner: Manner,
    stands: str,
    row: Row,
    start: int,
    given: Mapping[str, Any],
    pools: Mapping[str, Sequence[Any]] = NOTHING,
) -> Any:
    """Make an object from its places in a row; see `Draft` for the arguments."""
    values, said = dict(given), dict[str, bool]()
    draft = Draft(draw, manner, stands, row, plan.places, start, start, values, frozenset(given), said, pools)
    for field, at, maker in plan.makers:
        said[field.name] = field.required or maker.said(row, start + at)
    if plan.recipe.settle is not None:
        plan.recipe.settle(draft)
    for field, at, maker in plan.makers:
        if said[field.name] and field.name not in values:
            draft.at = start + at
            values[field.name] = maker.make(draft)
    return plan.recipe.shape.model(**values)


def is_strategy(one: object) -> TypeGuard[SearchStrategy[Any]]:
    """Whether this is a strategy."""
    return isinstance(one, SearchStrategy)


@st.composite
def _built(draw: st.DrawFn, model: type[M], given: Mapping[str, Any], manner: Manner, element: Maker | None) -> M:
    values = {name: draw(one) if is_strategy(one) else one for name, one in given.items()}
    plan = plan_of(model, manner.max_items, frozenset(values), element)
    try:
        return cast("M", fill(plan, draw, manner, "", Row.read(draw(rows_of(plan.width))), 0, values))
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
