"""The constructor of a class of the model, compiled from its rules.

One function for a class: where all arguments are right as they are the object is made. Where they are not, a second
function, emitted when it is first needed, converts what is not right yet and looks at it again; where anything stays
wrong *every* problem of the object is told in one `InvalidObject`. The constructor is what a call of the class calls,
with the signature that attrs would give it, from its first use on (an import compiles nothing, see `Late`). attrs
itself would call a converter and a setter for each field.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from talentweek._frozen import Said, evolve, said_by
from talentweek._hypothesis import known
from talentweek.errors import InvalidData, InvalidObject, Problem, pointer
from talentweek.rules.compound import Each
from talentweek.rules.convert import items_of, under
from talentweek.rules.facts import unordered
from talentweek.rules.layout import laid_out, unchecked
from talentweek.rules.shape import Field, Shape, shape_of
from talentweek.rules.show import shown_by
from talentweek.rules.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

T = TypeVar("T")
F = TypeVar("F", bound="Callable[..., Any]")
#: Every class of the model.
MODELS: Final[set[type[Any]]] = set()


def problems_of(shape: Shape, values: Mapping[str, Any]) -> Iterator[Problem]:
    """Tell everything that is wrong with the values of one object: each field, then the laws between sound fields."""
    unsound: set[str] = set()
    for field in shape.fields:
        value = values[field.name]
        if value is None and (field.optional or field.derived):
            continue
        if found := list(_problems_of_field(field, value)):
            unsound.add(field.name)
            yield from found
    for law in shape.laws:
        if unsound.isdisjoint(law.fields) and not law.holds(values):
            yield Problem(code="inconsistent", path=pointer((law.at,)) if law.at else "", message=law.message)


def _problems_of_field(field: Field, value: Any) -> Iterator[Problem]:
    """Tell what is wrong with what was given for a field: as it was converted, or why it could not be."""
    try:
        converted = value if field.convert is None else field.convert(value)
    except InvalidData as refused:
        items = items_of(value)
        if len(items) < 2 or not isinstance(field.rule, Each):  # noqa: PLR2004 - one item needs no search
            yield from under(refused, field.name)
            return
        for index, item in enumerate(items):  # one item may refuse its parts, and the next be no item at all
            for problem in _problems_of_field(field, [item]):
                yield evolve(problem, path=problem.path.replace("/0", f"/{index}", 1))
    else:
        yield from field.rule.problems(converted, (field.name,))


def _refuse(shape: Shape, values: Mapping[str, Any]) -> None:
    raise InvalidObject(shape.model.__name__, problems_of(shape, values))


def law_tests(shape: Shape, source: Source, prefix: str = "") -> list[str]:
    """Return the laws as expressions over variables that have the fields' names behind a prefix."""
    for law in shape.laws:
        source.space.update(law.where)
    return [f"({law.over(prefix)})" for law in shape.laws]


def _test(field: Field, source: Source) -> str:
    """Return the expression that is true where an argument is right as it is."""
    test = field.rule.test(field.name, source)
    return f"({field.name} is None or {test})" if field.optional or field.derived else test


def _settle(shape: Shape, source: Source, head: str) -> None:
    """Write the head of a function that takes all fields, and the lines behind which they are right."""
    names = ", ".join(field.name for field in shape.fields)
    arguments = ", ".join(
        field.name if field.required else f"{field.name}={source.bind(field.default)}" for field in shape.fields
    )
    tests = [*(_test(field, source) for field in shape.fields), *law_tests(shape, source)]
    source.add(0, f"def {head}*, {arguments}):")
    source.add(
        1,
        f"if not ({' and '.join(tests)}):",
        f"    {names}, = {source.bind(_settler_of)}({source.bind(shape)})({names})",
    )
    if shape.token is not None and shape.token.derive is not None:
        key = ", ".join(
            field.name if field.key.ordered else f"{source.bind(unordered)}({field.name})"
            for field in shape.fields
            if field.key is not None
        )
        source.add(1, "if id is None:", f"    id = {source.bind(shape.token.derive)}(({key},))")


def made_of(shape: Shape, source: Source) -> str:
    """Return the expression that makes the object of variables with the names of the fields."""
    return f"{source.bind(unchecked(shape.model))}({', '.join(field.name for field in shape.fields)})"


def _compile(model: type[Any]) -> Any:
    """Emit the constructor: what is right as it is is stored, all else is settled first."""
    shape = shape_of(model)
    source = Source()
    _settle(shape, source, "__call__(cls_, ")
    source.add(1, f"return {made_of(shape, source)}")
    compiled = source.compile(f"constructor of {model.__name__}", "__call__")
    compiled.__qualname__ = model.__name__  # as which Python tells of an argument that there is not
    compiled.__annotations__ = {"return": None} | {said.name: _taken_by(said) for said in said_by(model)}
    return compiled


def maker_of(model: F) -> F:
    """Return a function that makes what a call of the class makes, with its arguments and all its checks.

    It takes two thirds of the time: to call a class, Python puts the arguments into a dict and takes them out again.

    >>> from talentweek.values.ordinals import Edition
    >>> maker_of(Edition)(number=8)
    Edition(number=8)
    """
    return cast("F", _make_maker(model))


@functools.cache
def _make_maker(model: Any) -> Any:
    shape = shape_of(model)
    source = Source()
    _settle(shape, source, "make(")
    source.add(1, f"return {made_of(shape, source)}")
    return source.compile(f"maker of {shape.name}", "make")


def _taken_by(said: Said) -> Any:
    """Return the annotation of an argument: what the converter takes where there is one, else what the field holds."""
    convert = said.convert
    return next(iter(convert.__annotations__.values())) if convert else said.annotation


@functools.cache
def _settler_of(shape: Shape) -> Any:
    """Emit what converts the arguments that are not right yet, and returns all; it refuses what stays wrong."""
    source = Source()
    names = ", ".join(field.name for field in shape.fields)
    source.add(0, f"def settle({names}):", "    right_ = True")
    for field in shape.fields:
        source.add(1, f"if not {_test(field, source)}:")
        if field.convert is None:
            source.add(2, "right_ = False")
        else:
            source.add(2, "try:", f"    {field.name} = {source.bind(field.convert)}({field.name})")
            source.add(2, f"except {source.bind(InvalidData)}:", "    right_ = False", "else:")
            source.add(3, f"if not {_test(field, source)}:", "    right_ = False")
    right = " and ".join(["right_", *law_tests(shape, source)])
    values = ", ".join(f"{field.name!r}: {field.name}" for field in shape.fields)
    source.add(1, f"if not ({right}):", f"    {source.bind(_refuse)}({source.bind(shape)}, {{{values}}})")
    source.add(1, f"return {names},")
    return source.compile(f"settler of {shape.name}", "settle")


class _PrettyRepr:
    """Prints the repr of an object where a property test fails; the class itself prints as any class does."""

    def __get__(self, one: Any, _: type[Any]) -> Callable[[Any, bool], None] | None:
        """Return what prints one object, nothing for the class."""
        return None if one is None else lambda printer, _cycle: printer.text(repr(one))


def checked(model: type[T]) -> type[T]:
    """Let a class of the model construct only valid objects; stands above `frozen`.

    >>> from talentweek.values.ordinals import Edition
    >>> Edition(number=0)
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Edition: 1 problem
      /number: number out of range; found 0, expected 1 to 9007199254740991
    """
    made = laid_out(model, _compile)
    MODELS.add(made)
    made._repr_pretty_ = _PrettyRepr()
    made.__repr__ = shown_by
    return known(cast("type[T]", made))
