"""How the objects of the model lie in memory: what attrs says of a class, laid out as a struct of msgspec.

The parser fills structs in C and writes them in C, so that reading and writing a document makes nothing beside its
objects. To everybody else a class of the model is the attrs class that it was written as: its fields, `evolve`,
`asdict`, `match`, and any converter work on it. Where there is no msgspec the objects have slots, and nobody sees a
difference but in time.

A struct is made by a call of its class, which looks at nothing. So each class has a metaclass of its own, whose call is
the constructor that was compiled from the rules; `unchecked` is the call beneath it.

>>> from talentweek.values.ordinals import Edition
>>> unchecked(Edition)(8, None)
Edition(number=8)
>>> Edition(number=0)
Traceback (most recent call last):
talentweek.errors.InvalidObject: Edition: 1 problem
  /number: number out of range; found 0, expected 1 to 9007199254740991
"""

from __future__ import annotations

import functools
import inspect
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final, NoReturn

import attrs

from talentweek.rules.late import Late, give_back

if TYPE_CHECKING:
    from collections.abc import Callable

#: Whether msgspec is there; it is loaded with the first class of the model.
STRUCTS: Final = find_spec("msgspec") is not None
#: What attrs gives to a class, and a class that is laid out anew does not take over.
_LEFT: Final = frozenset({
    "__annotations__", "__dict__", "__eq__", "__getstate__", "__hash__", "__init__", "__setstate__", "__slots__",
    "__weakref__",
})  # fmt: skip


def laid_out(model: Any, construct: Callable[[Any], Any]) -> Any:
    """Return the class as it is used, with the constructor that `construct` writes at the first call."""
    give_back(model)
    fields = attrs.fields(model)
    body = {name: value for name, value in vars(model).items() if name not in _LEFT}
    body |= {"__init_subclass__": classmethod(_refuse_subclass), "__reduce__": _reduced, "__replace__": attrs.evolve}
    made = (_as_struct if STRUCTS else _with_slots)(model, body, fields)
    late = Late(made.__class__, "__call__", functools.partial(construct, made))
    made.__class__.__signature__ = property(functools.partial(_signature, late))
    return made


def is_required(field: Any) -> bool:
    """Whether a document has to have a field: it has no default, or one that only a constructor may fill in.

    >>> from talentweek import Event
    >>> [field.name for field in attrs.fields(Event) if is_required(field)]
    ['id', 'names']
    """
    return field.default is attrs.NOTHING or (field.default is None and "None" not in str(field.type))


def _as_struct(model: Any, body: dict[str, Any], fields: tuple[Any, ...]) -> Any:
    """Make a struct: fields in their order, so that it can be filled by position.

    What stands behind a field with a default needs one, too, as in a function; a reader looks at what is left out then.
    """
    import msgspec  # noqa: PLC0415 - the door of structs; the front door of the library loads none

    parser: Any = type(msgspec.Struct)
    given = False
    for field in fields:
        given = given or not is_required(field)
        if given:
            body[field.name] = None if field.default is attrs.NOTHING else field.default
    body["__annotations__"] = {field.name: field.type for field in fields}
    frozen = {name: body.pop(name) for name in ("__setattr__", "__delattr__")}
    made = _meta(model, parser)(
        model.__name__, (msgspec.Struct, *(base for base in model.__bases__ if base is not object)), body,
        frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True,
    )  # fmt: skip
    for name, refuse in frozen.items():  # attrs and msgspec refuse in words of their own
        setattr(made, name, refuse)
    made.__annotations__ = model.__annotations__
    return made


def _with_slots(model: Any, body: dict[str, Any], fields: tuple[Any, ...]) -> Any:
    body |= {"__slots__": tuple(field.name for field in fields), "__eq__": _equals, "__hash__": _hash}
    body["__annotations__"] = model.__annotations__
    return _meta(model, type)(model.__name__, model.__bases__, body)


def _meta(model: Any, base: type) -> Any:
    return type(f"{model.__name__}Class", (base,), {"__module__": model.__module__})


def _signature(late: Late, _: Any) -> inspect.Signature:
    """Return the signature that attrs would have given, without the class that is called."""
    said = inspect.signature(late.written())
    return said.replace(parameters=tuple(said.parameters.values())[1:])


@functools.cache
def unchecked(model: Any) -> Callable[..., Any]:
    """Return what makes an object of values in the order of the fields, without a look at them."""
    if STRUCTS:
        return functools.partial(model.__class__.__base__.__call__, model)
    stores = [vars(model)[name].__set__ for name in model.__slots__]

    def make(*values: Any) -> Any:
        made = object.__new__(model)
        for store, value in zip(stores, values, strict=True):
            store(made, value)
        return made

    return make


def _refuse_subclass(cls: type[Any], **_: object) -> NoReturn:
    model = cls.__mro__[1].__name__
    message = f"{model} is a class of the model and has no subclasses; hold one in a field of {cls.__name__} instead"
    raise TypeError(message)


def _reduced(self: Any) -> tuple[Any, ...]:
    """Tell how an object is copied and pickled: with its class and its fields, on any machine."""
    return _made_again, (self.__class__, {name: getattr(self, name) for name in self.__slots__})


def _made_again(model: Any, values: dict[str, Any]) -> Any:
    return model(**values)


def _equals(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)


def _hash(self: Any) -> int:
    return hash((self.__class__.__name__, *(getattr(self, name) for name in self.__slots__)))
