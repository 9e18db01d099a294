"""What a class of the model accepts, read off its annotations once and kept.

>>> from talentweek.values.ordinals import Edition
>>> [(field.name, field.rule, field.optional) for field in shape_of(Edition).fields]
[('number', Whole(low=1, high=9007199254740991), True), ('label', Text(longest=200), True)]
"""

from __future__ import annotations

import inspect
import re
import types
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import CodeType, MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeGuard, TypeVar, Union, final, get_args, get_origin

from talentweek._frozen import NO_DEFAULT, said_by
from talentweek.rules.compound import Each, Either, Member, Nested, Some
from talentweek.rules.plain import Alike, Plain
from talentweek.rules.vocabulary import Flag, Number, Rule, Text, Token, Whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

#: The functions and methods of Python that a law may call.
_NO_FIELDS: Final = {"len", "set", "startswith"}
#: A name in a law that is no attribute of another.
_NAME: Final = re.compile(r"(?<![.\w])[a-z_]+")
_BARE: Final[dict[Any, Rule]] = {str: Text(), int: Whole(), bool: Flag(), Decimal: Number()}


@final
class Key(Alike):
    """Marks a field of the natural key, from which an id is derived where none is given."""

    #: False where the order of the items says nothing (the parties of an agreement).
    ordered: bool = True


@final
class Words(Alike):
    """Marks a field that tells how a fact was worded or how it was read, not what it is."""

    #: The field beside which it only does so: what a reference is called is its fact as long as it has no id.
    beside: str | None = None


@final
class Law(Plain):
    """What must hold between the fields of one object.

    A law is an expression over the names of the fields, so that it stands in the emitted functions as it is; a call
    would cost more than most laws do.

    >>> law = Law("upper is None or value <= upper", "upper", "the upper number is below the other")
    >>> law.fields, law.holds({"value": 2, "upper": 1})
    (('upper', 'value'), False)
    """

    #: The expression, true where the law holds.
    test: str
    #: The field that the problem is reported at; "" is the object.
    at: str
    #: What is wrong where it does not hold.
    message: str
    #: What the expression names beside the fields.
    where: Mapping[str, object] = MappingProxyType({})

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that it looks at."""
        return _read_law(self)[0]

    def over(self, prefix: str) -> str:
        """Return the expression over variables that have the fields' names behind a prefix."""
        fields = self.fields
        return _NAME.sub(lambda name: f"{prefix}{name[0]}" if name[0] in fields else name[0], self.test)

    def holds(self, values: Mapping[str, Any]) -> bool:
        """Whether it holds for these values of the fields."""
        return bool(eval(_read_law(self)[1], dict(self.where), dict(values)))  # noqa: S307 - our own text, never a user's


@cache
def _read_law(law: Law) -> tuple[tuple[str, ...], CodeType]:
    """Return the fields that a law looks at, and its compiled expression."""
    code = compile(law.test, "<law>", "eval")
    return tuple(sorted(set(code.co_names) - set(law.where) - _NO_FIELDS)), code


@final
class Field(Plain):
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
    words: Words | None

    @property
    def derived(self) -> bool:
        """Whether a constructor derives it where it is left out: the record's own id."""
        return isinstance(self.rule, Token) and self.rule.derive is not None

    @property
    def demanded(self) -> bool:
        """Whether a document has to have it; readers derive nothing."""
        return self.required or self.derived


@final
class Shape(Plain):
    """All that is said about a class of the model; there is one for a class, and it is known by that."""

    model: type[Any]
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
        return first.rule if first.derived and isinstance(first.rule, Token) else None


def _is_rule(word: object) -> TypeGuard[Rule]:
    return hasattr(word, "problems")  # to ask whether it is an instance of the protocol takes `typing` long


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
                rule = rule.changed(least=word.least, most=word.most)
            elif _is_rule(word):
                rule = rule.changed(item=word) if isinstance(rule, Each) else word
        return rule, optional
    if get_origin(annotation) in {Union, types.UnionType}:
        (inner,) = (part for part in get_args(annotation) if part is not types.NoneType)
        return rule_of(inner, argument)[0], True
    if get_origin(annotation) is tuple:
        (item, _) = get_args(annotation)
        if isinstance(item, TypeVar) and argument is None:  # items of one class, whichever it is
            return Either(tuple(Each(rule_of(option)[0]) for option in item.__constraints__)), False
        return Each(rule_of(argument if isinstance(item, TypeVar) else item)[0]), False
    return _plain(annotation), False


def _plain(annotation: Any) -> Rule:
    if annotation in _BARE:
        return _BARE[annotation]
    if get_origin(annotation) is not None:
        return Nested(get_origin(annotation), get_args(annotation)[0])
    return Member(annotation) if issubclass(annotation, StrEnum) else Nested(annotation)


def shape_of(model: Any, argument: Any = None) -> Shape:
    """Return what a class of the model accepts; `argument` is the type argument of a generic class."""
    return _read_shape(model, argument)


@cache
def _read_shape(model: Any, argument: Any) -> Shape:
    if not hasattr(model, "__said__"):
        raise TypeError(f"no class of the model: {model!r}")
    hints: dict[str, Any] = inspect.get_annotations(model, eval_str=True)
    fields: list[Field] = []
    for said in said_by(model):
        annotation = hints[said.name]
        rule, optional = rule_of(annotation, argument)
        words = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
        fields.append(
            Field(
                name=said.name,
                rule=rule,
                optional=optional,
                required=said.default is NO_DEFAULT,
                default=said.default,
                convert=said.convert,
                key=next((word for word in words if isinstance(word, Key)), None),
                words=next((word for word in words if isinstance(word, Words)), None),
            )
        )
    return Shape(model=model, argument=argument, fields=tuple(fields), laws=getattr(model, "laws", ()))
