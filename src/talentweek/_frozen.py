"""Frozen classes that attrs hears of when somebody asks it about them.

To load attrs takes as long as to read two hundred small documents, and reading needs nothing of it. So a type checker
sees `attrs.frozen` and `attrs.field` here, and Python sees two of our own that do the same for what our classes need:
arguments by name, slots, equality, a hash, a repr, and nobody who changes an object. What attrs would say of the class
(`attrs.fields`, `evolve`, `asdict`, cattrs, Hypothesis) it says, of a class that it makes of the same fields then.

>>> import attrs
>>> from talentweek.errors import Problem
>>> [field.name for field in attrs.fields(Problem) if field.default is attrs.NOTHING]
['code', 'message']
>>> attrs.evolve(Problem(code="missing", message="missing"), path="/names").path
'/names'
"""

from __future__ import annotations

import functools
from threading import RLock
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar, final

__all__ = ["LOOKING", "NO_DEFAULT", "Late", "Said", "anew", "evolve", "field", "frozen", "said_by", "tell_attrs"]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
#: What stands for the default of a field that has none.
NO_DEFAULT: Final[Any] = object()
#: Held while the annotations of a class are others, for msgspec to read, and while something late is made. With a class
#: that msgspec has looked at in part, another thread would crash the process; what attrs says of a class must not be
#: replaced where somebody has resolved the types in it.
LOOKING: Final = RLock()
#: What a class does not take over when it is made anew, with slots or as a struct.
_LEFT: Final = frozenset({
    "__annotations__", "__attrs_attrs__", "__attrs_props__", "__dict__", "__signature__", "__slots__", "__weakref__",
})  # fmt: skip


@final
class Said:
    """What a class says of one field."""

    __slots__ = ("annotation", "convert", "default", "name")

    def __init__(self, default: Any = NO_DEFAULT, convert: Callable[[Any], Any] | None = None) -> None:
        """Say what stands for the field where it is not given, and what turns what is given into its value."""
        self.default: Any = default
        self.convert: Callable[[Any], Any] | None = convert
        #: The name of the field, and what it is annotated with, which the class tells.
        self.name: str = ""
        self.annotation: Any = None


class Late:
    """What is made when it is first looked up in a class, and stands in it from then on."""

    def __init__(self, owner: type[Any], name: str, make: Callable[[], Any]) -> None:
        """Stand in the class under a name, for what `make` makes."""
        self._owner, self._name, self._make = owner, name, make
        setattr(owner, name, self)

    def made(self) -> Any:
        """Put it in its place, and return it."""
        with LOOKING:
            if vars(self._owner)[self._name] is self:
                setattr(self._owner, self._name, self._make())
        return vars(self._owner)[self._name]

    def __get__(self, one: Any, owner: type[Any]) -> Any:
        """Return it as Python would have done."""
        made = self.made()
        return made.__get__(one, owner) if hasattr(made, "__get__") else made


if TYPE_CHECKING:
    from attrs import field, frozen
else:

    def field(*, default: Any = NO_DEFAULT, converter: Callable[[Any], Any] | None = None) -> Said:
        """Say more of a field than its default; for a type checker it is `attrs.field`."""
        return Said(default, converter)

    def frozen(**options: bool) -> Callable[[Any], Any]:
        """Make a frozen class of fields, without what it has itself; for a type checker it is `attrs.frozen`."""
        return functools.partial(_with_slots, options)


def said_by(model: Any) -> tuple[Said, ...]:
    """Return what a class says of its fields, in their order.

    >>> from talentweek.values.ordinals import Edition
    >>> [(said.name, said.annotation, said.default) for said in said_by(Edition)][0]
    ('number', 'Annotated[int | None, Whole(1)]', None)
    """
    said: tuple[Said, ...] = model.__said__
    return said


def anew(model: Any) -> dict[str, Any]:
    """Return what a class has beside its fields, for one that is made of it."""
    left = _LEFT.union(said.name for said in said_by(model))
    body: dict[str, Any] = {**model.__dict__}
    return {name: value for name, value in body.items() if name not in left}


def _fields_in(model: type[Any]) -> Iterator[Said]:
    for name, annotation in model.__annotations__.items():
        if str(annotation).startswith(("ClassVar", "typing.ClassVar")):
            continue
        given = vars(model).get(name, NO_DEFAULT)
        said = given if isinstance(given, Said) else Said(given)
        said.name, said.annotation = name, annotation
        yield said


def _with_slots(options: dict[str, bool], model: Any) -> Any:
    model.__said__, model.__options__ = tuple(_fields_in(model)), options
    body = anew(model) | {"__slots__": (*(said.name for said in said_by(model)), "__weakref__")}
    body |= {name: method for name, method in _METHODS.items() if name not in body}
    body["__annotations__"] = model.__annotations__
    made = type(model)(model.__name__, model.__bases__, body)
    tell_attrs(made)
    if made.__init__ is _take:
        Late(made, "__signature__", functools.partial(_signature, made))
    return made


def evolve(one: T, /, **changes: Any) -> T:
    """Return an object that differs in these fields, as `attrs.evolve` does."""
    made: T = _made_again(one.__class__, _named_values(one) | changes)
    return made


def tell_attrs(model: Any) -> None:
    """Let attrs find in a class what it would have put there, once it looks."""
    Late(model, "__attrs_attrs__", functools.partial(_asked_of_attrs, model))


@functools.cache
def _standing_in(model: Any) -> Any:
    """Return the class that attrs makes of the same fields."""
    import attrs  # noqa: PLC0415 - this is when it is needed

    body: dict[str, Any] = {"__annotations__": {}, "__module__": model.__module__, "__qualname__": model.__qualname__}
    for said in said_by(model):
        default = attrs.NOTHING if said.default is NO_DEFAULT else said.default
        body[said.name] = attrs.field(default=default, converter=said.convert)
        body["__annotations__"][said.name] = said.annotation
    return attrs.frozen(**model.__options__)(type(model.__name__, (), body))


def _asked_of_attrs(model: Any) -> Any:
    """Put what attrs has put into its class into ours, where it looks for it; return what it says of the fields."""
    made: dict[str, Any] = {**_standing_in(model).__dict__}
    for name, value in made.items():
        if name.startswith("__attrs_"):
            setattr(model, name, value)
    return made["__attrs_attrs__"]


def _signature(model: Any) -> Any:
    import inspect  # noqa: PLC0415 - as above

    return inspect.signature(_standing_in(model))


# what a class has that says nothing else


def _take(self: Any, **given: Any) -> None:
    for said in said_by(self):
        value = given.pop(said.name, said.default)
        if value is NO_DEFAULT:
            message = f"{self.__class__.__name__}() missing the argument {said.name!r}"
            raise TypeError(message)
        object.__setattr__(self, said.name, value if said.convert is None else said.convert(value))
    if given:
        message = f"{self.__class__.__name__}() got an unexpected argument {next(iter(given))!r}"
        raise TypeError(message)


def _values(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, said.name) for said in said_by(self))


def _equals(self: Any, other: Any) -> Any:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash((self.__class__, *_values(self)))


def _shown(self: Any) -> str:
    return f"{self.__class__.__name__}({', '.join(f'{name}={value!r}' for name, value in _named_values(self).items())})"


def _refuse_change(*_: object) -> NoReturn:
    from attrs.exceptions import FrozenInstanceError  # noqa: PLC0415 - nothing else needs attrs here

    raise FrozenInstanceError


def _reduced(self: Any) -> tuple[Any, ...]:
    return _made_again, (self.__class__, _named_values(self))


def _named_values(self: Any) -> dict[str, Any]:
    return {said.name: getattr(self, said.name) for said in said_by(self)}


def _made_again(model: Any, values: dict[str, Any]) -> Any:
    return model(**values)


_METHODS: Final = {
    "__init__": _take, "__eq__": _equals, "__hash__": _hash, "__repr__": _shown, "__setattr__": _refuse_change,
    "__delattr__": _refuse_change, "__reduce__": _reduced, "__replace__": evolve, "__match_args__": (),
}  # fmt: skip
