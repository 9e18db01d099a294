"""How the objects of the model lie in memory: what attrs says of a class, laid out as a struct of msgspec.

The parser fills structs in C and writes them in C, so that reading and writing a document makes nothing beside its
objects. To everybody else a class of the model is the attrs class that it is written as: its fields, `evolve`,
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
from inspect import currentframe
from typing import TYPE_CHECKING, Any, Final, NoReturn, final

from talentweek._frozen import NO_DEFAULT, Late, Said, anew, said_by, tell_attrs

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

#: Whether msgspec is there; it is loaded with the first class of the model.
STRUCTS: Final = find_spec("msgspec") is not None
#: What a struct has of its own, or a class whose constructor is the call of its metaclass.
_STRUCT: Final = frozenset({"__init__", "__eq__", "__hash__", "__setattr__", "__delattr__"})


def laid_out(model: Any, construct: Callable[[Any], Any]) -> Any:
    """Return the class as it is used, with the constructor that `construct` writes at the first call."""
    body = anew(model) | {"__init_subclass__": classmethod(_refuse_subclass)}
    made = _as_struct(model, body) if STRUCTS else _with_slots(model, body)
    tell_attrs(made)
    calls = made.__class__
    late = Late(calls, "__call__", functools.partial(construct, made))
    Late(calls, "__signature__", functools.partial(_signature, late))
    return made


def is_required(said: Said) -> bool:
    """Whether a document has to have a field: it has no default, or one that only a constructor may fill in.

    >>> from talentweek import Event
    >>> [said.name for said in said_by(Event) if is_required(said)]
    ['id', 'names']
    """
    return said.default is NO_DEFAULT or (said.default is None and "None" not in str(said.annotation))


def _as_struct(model: Any, body: dict[str, Any]) -> Any:
    """Make a struct: fields in their order, so that it can be filled by position.

    What stands behind a field with a default needs one, too, as in a function; a reader looks at what is left out then.
    """
    import msgspec  # noqa: PLC0415 - the door of structs; the front door of the library loads none

    parser: Any = type(msgspec.Struct)
    for name in _STRUCT:
        del body[name]
    given = False
    for said in said_by(model):
        given = given or not is_required(said)
        if given:
            body[said.name] = None if said.default is NO_DEFAULT else said.default
    body["__annotations__"] = model.__annotations__
    bases = (msgspec.Struct, *(base for base in model.__bases__ if base is not object))
    made = _meta(model, parser)(
        model.__name__, bases, body, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True
    )
    for name in ("__setattr__", "__delattr__"):  # msgspec refuses in words of its own
        setattr(made, name, vars(model)[name])
    made.__annotations__ = _Annotations(model)
    return made


@final
class _Annotations(dict[str, Any]):
    """The annotations of a struct, which say nothing to msgspec where somebody has it read one.

    What it reads no rule has looked at. It may write objects, and tell what fields there are.
    """

    def __init__(self, model: Any) -> None:
        """Hold what is said of the fields of a class."""
        super().__init__(model.__annotations__)
        self._name = model.__name__

    def items(self) -> Any:
        """Return what is said; TypeError where msgspec asks in order to read."""
        asking = currentframe()
        modules = [_module(asking := asking and asking.f_back) for _ in range(2)]
        if modules[0] == "msgspec._utils" and not modules[1].startswith("msgspec."):
            message = f"{self._name} is read with talentweek.formats: msgspec alone would look at none of its rules"
            raise TypeError(message)
        return super().items()


def _module(frame: FrameType | None) -> str:
    return "" if frame is None else str(frame.f_globals.get("__name__"))


def _with_slots(model: Any, body: dict[str, Any]) -> Any:
    del body["__init__"]
    body |= {"__slots__": tuple(said.name for said in said_by(model)), "__annotations__": model.__annotations__}
    return _meta(model, type)(model.__name__, model.__bases__, body)


def _meta(model: Any, base: type) -> Any:
    body = {"__module__": model.__module__, "__match_args__": model.__match_args__}  # which msgspec says for itself
    return type(f"{model.__name__}Class", (base,), body)


def _signature(constructor: Late) -> Any:
    """Return the signature that attrs would have given, without the class that is called."""
    said = inspect.signature(constructor.made())
    return said.replace(parameters=tuple(said.parameters.values())[1:])


def unchecked(model: Any) -> Callable[..., Any]:
    """Return what makes an object of values in the order of the fields, without a look at them."""
    return _unchecked(model)


@functools.cache
def _unchecked(model: Any) -> Callable[..., Any]:
    if STRUCTS:
        parser: Any = type(model).__base__
        call: Callable[..., Any] = parser.__call__.__get__(model)  # quicker than a partial of it
        return call
    stores: list[Callable[[Any, Any], None]] = [model.__dict__[name].__set__ for name in model.__slots__]

    def make(*values: Any) -> Any:
        made = object.__new__(model)
        for store, value in zip(stores, values, strict=True):
            store(made, value)
        return made

    return make


def _refuse_subclass(cls: type[Any], /, **_: object) -> NoReturn:
    model = cls.__mro__[1].__name__
    message = f"{model} is a class of the model and has no subclasses; hold one in a field of {cls.__name__} instead"
    raise TypeError(message)
