"""Methods that are written when a class is first used, so that an import compiles nothing.

attrs writes a constructor, an equality and a hash for each of its classes and compiles them as the class is made. For
the classes of the model that took half the time of `import attrs` in each process, and the constructor was replaced by
ours anyway. So they are told `eq=False`, as they are told `repr=False`: `checked` gives them what attrs would have
written. A constructor attrs always writes; it is short, because the fields are kept out of it until the class is made.
`attrs.fields`, `evolve`, `asdict` and cattrs see them as they stand in the class.

>>> import attrs
>>> from talentweek.values.ordinals import Edition
>>> [(field.name, field.init, field.eq, field.default) for field in attrs.fields(Edition)]
[('number', True, True, None), ('label', True, True, None)]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.rules.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

#: attrs has frozen its fields, too.
_set: Final = object.__setattr__
#: Where the defaults of the fields are while attrs makes the class.
_KEPT: Final = "_kept_defaults"


def unwritten(model: type[Any], fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Keep the fields out of the constructor that attrs writes; the `field_transformer` of a class below `checked`."""
    setattr(model, _KEPT, [field.default for field in fields])
    for field in fields:
        _set(field, "init", False)  # noqa: FBT003 - a value
        _set(field, "default", attrs.NOTHING)
    return fields


def give_back(model: Any) -> None:
    """Make the fields of a class what they were before `unwritten`; a class that did without stays as attrs made it."""
    if _KEPT not in vars(model):
        return
    for field, default in zip(attrs.fields(model), getattr(model, _KEPT), strict=True):
        _set(field, "init", True)  # noqa: FBT003 - a value
        _set(field, "default", default)
    delattr(model, _KEPT)


@final
class Late:
    """A method that is written when it is first looked up, and stands in its class from then on."""

    def __init__(self, model: type[Any], name: str, write: Callable[[Any], Any]) -> None:
        """Stand in the class under the name of the method, which `write` makes of the class."""
        self._model, self._name, self._write = model, name, write
        setattr(model, name, self)

    def __get__(self, one: Any, model: type[Any]) -> Any:
        """Put the method in its place, and return it as Python would have done."""
        method = self._write(self._model)
        method.__module__ = self._model.__module__
        method.__qualname__ = f"{self._model.__qualname__}.{self._name}"
        setattr(self._model, self._name, method)
        return method.__get__(one, model)


def equality(model: Any) -> Any:
    """Write `__eq__`: both are of one class and hold the same."""
    source = Source()
    same = " and ".join(f"self.{field.name} == other.{field.name}" for field in attrs.fields(model))
    source.add(0, "def __eq__(self, other):")
    source.add(1, "if other.__class__ is not self.__class__: return NotImplemented", f"return {same}")
    return source.compile(f"equality of {model.__name__}", "__eq__")


def hashing(model: Any) -> Any:
    """Write `__hash__`: of what the object is and what it holds."""
    source = Source()
    held = ", ".join(f"self.{field.name}" for field in attrs.fields(model))
    source.add(0, "def __hash__(self):", f"    return hash(({model.__name__!r}, {held}))")
    return source.compile(f"hash of {model.__name__}", "__hash__")
