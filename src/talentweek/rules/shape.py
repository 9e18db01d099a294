"""What a class of the model accepts, read off its annotations once and kept.

    >>> from talentweek.values.ordinals import Edition
    >>> [(field.name, field.rule, field.optional) for field in shape_of(Edition).fields]
    [('number', Whole(low=1, high=9007199254740991), True), ('label', Text(longest=100000), True)]
"""

from __future__ import annotations

import types
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeVar, Union, final, get_args, get_origin, get_type_hints

import attrs

from talentweek.rules.compound import Each, Either, Member, Nested, Some
from talentweek.rules.vocabulary import Flag, Number, Rule, Text, Token, Whole

if TYPE_CHECKING:
    from collections.abc import Callable

_BARE: Final[dict[Any, Rule]] = {str: Text(), int: Whole(), bool: Flag(), Decimal: Number()}


@final
@attrs.frozen
class Key:
    """Marks a field of the natural key, from which an id is derived where none is given."""

    #: False where the order of the items says nothing (the parties of an agreement).
    ordered: bool = True


@final
@attrs.frozen
class Words:
    """Marks a field that tells how a fact was worded or how it was read, not what it is."""


@final
@attrs.frozen
class Law:
    """What must hold between the fields of one object; its parameters are the fields' names."""

    #: True where it holds.
    holds: Callable[..., bool]
    #: The field that the problem is reported at; "" is the object.
    at: str
    #: What is wrong where it does not hold.
    message: str

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that it looks at."""
        code = self.holds.__code__
        return code.co_varnames[: code.co_argcount]


@final
@attrs.frozen
class Field:
    """One field: its name, what it accepts, and what becomes of it where it is left out."""

    name: str
    rule: Rule
    #: Whether None is a value of the field.
    optional: bool
    #: Whether it must be given.
    required: bool
    default: object
    #: Turns what a person would type into the value; what it cannot convert it passes through.
    convert: Callable[[Any], object] | None
    key: Key | None
    words: bool


@final
@attrs.frozen
class Shape:
    """All that is said about a class of the model."""

    model: type[attrs.AttrsInstance]
    argument: Any
    fields: tuple[Field, ...]
    laws: tuple[Law, ...]

    @property
    def name(self) -> str:
        """The name of the class, its type argument behind it."""
        return self.model.__name__ + (f"_{self.argument.__name__}" if self.argument else "")

    @property
    def token(self) -> Token | None:
        """The rule of the record's own id, None for a value."""
        first = self.fields[0]
        return first.rule if first.name == "id" and isinstance(first.rule, Token) else None


def rule_of(annotation: Any, argument: Any = None) -> tuple[Rule, bool]:
    """Return the rule that an annotation states, and whether it allows None.

    >>> rule_of(tuple[str, ...] | None)
    (Each(item=Text(longest=100000), least=0, most=10000), True)
    """
    if get_origin(annotation) is Annotated:
        base, *said = get_args(annotation)
        rule, optional = rule_of(base, argument)
        for word in said:
            if isinstance(word, Some) and isinstance(rule, Each):
                rule = attrs.evolve(rule, least=word.least, most=word.most)
            elif isinstance(word, Rule):
                rule = attrs.evolve(rule, item=word) if isinstance(rule, Each) else word
        return rule, optional
    if get_origin(annotation) in {Union, types.UnionType}:
        (inner,) = (part for part in get_args(annotation) if part is not types.NoneType)
        return rule_of(inner, argument)[0], True
    if get_origin(annotation) is tuple:
        return Each(rule_of(get_args(annotation)[0], argument)[0]), False
    if isinstance(annotation, TypeVar):
        if argument is None:
            return Either(tuple(rule_of(option)[0] for option in annotation.__constraints__)), False
        return rule_of(argument)
    return _plain(annotation), False


def _plain(annotation: Any) -> Rule:
    if annotation in _BARE:
        return _BARE[annotation]
    if get_origin(annotation) is not None:
        return Nested(get_origin(annotation), get_args(annotation)[0])
    return Member(annotation) if issubclass(annotation, StrEnum) else Nested(annotation)


@lru_cache(maxsize=None)
def shape_of(model: type[attrs.AttrsInstance], argument: Any = None) -> Shape:
    """Read what a class of the model accepts; `argument` is the type argument of a generic class."""
    hints = get_type_hints(model, include_extras=True)
    fields: list[Field] = []
    for attribute in attrs.fields(model):
        annotation = hints[attribute.name]
        rule, optional = rule_of(annotation, argument)
        said = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
        fields.append(
            Field(
                name=attribute.name, rule=rule, optional=optional,
                required=attribute.default is attrs.NOTHING,
                default=attribute.default,
                convert=attribute.converter,  # type: ignore[arg-type]  # never an attrs.Converter here
                key=next((word for word in said if isinstance(word, Key)), None),
                words=any(isinstance(word, Words) for word in said),
            )  # fmt: skip
        )
    return Shape(model=model, argument=argument, fields=tuple(fields), laws=getattr(model, "laws", ()))
