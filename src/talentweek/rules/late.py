"""What attrs writes for a class, written when it is first used: an import compiles nothing.

attrs writes a constructor, an equality and a hash for each class, and compiles them as the class is made. For the
classes of the model that took half the time of `import attrs`, in each process, and the constructor was thrown away.
So attrs is handed fields that take part in none of the three, and they are given back as they were once the class is
there: `attrs.fields`, `evolve` and `asdict` see what stands in the class. Equality and hash are what attrs would have
written, word for word.

>>> from talentweek.values.ordinals import Edition
>>> import attrs
>>> [(field.name, field.init, field.eq, field.default) for field in attrs.fields(Edition)]
[('number', True, True, None), ('label', True, True, None)]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.rules.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_set: Final = object.__setattr__
#: Where the defaults of the fields are kept while attrs makes the class.
_KEPT: Final = "_kept_defaults"


def unwritten(model: type[Any], fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Leave attrs nothing to write a constructor of; a `field_transformer` for a class below `checked`."""
    setattr(model, _KEPT, [field.default for field in fields])
    for field in fields:
        _set(field, "init", False)  # noqa: FBT003 - a value
        _set(field, "default", attrs.NOTHING)
    return fields


def give_back(model: Any) -> None:
    """Make the fields of a class again what they were before `unwritten`."""
    for field, default in zip(attrs.fields(model), getattr(model, _KEPT), strict=True):
        _set(field, "init", True)  # noqa: FBT003 - a value
        _set(field, "default", default)
    delattr(model, _KEPT)


@final
class Late:
    """A method of a class that is compiled when it is first looked up, and stands in the class from then on."""

    def __init__(self, model: type[Any], name: str, write: Callable[[Any], Any]) -> None:
        """Take the place of a method; `write` makes it."""
        self._model, self._name, self._write = model, name, write
        setattr(model, name, self)

    def __get__(self, one: Any, model: type[Any]) -> Any:
        """Put the method in its place, and return it as Python would have done."""
        method = self._write(self._model)
        method.__qualname__ = f"{self._model.__qualname__}.{self._name}"
        method.__module__ = self._model.__module__
        setattr(self._model, self._name, method)
        return method.__get__(one, model)


def _names(model: Any) -> Sequence[str]:
    return [field.name for field in attrs.fields(model)]


def equality(model: Any) -> Any:
    """Write `__eq__`: both are of one class and hold the same."""
    source = Source()
    same = " and ".join(f"self.{name} == other.{name}" for name in _names(model))
    source.add(0, "def __eq__(self, other):")
    source.add(1, "if other.__class__ is not self.__class__: return NotImplemented", f"return {same}")
    return source.compile(f"equality of {model.__name__}", "__eq__")


def hashing(model: Any) -> Any:
    """Write `__hash__`: of the class and of what it holds."""
    source = Source()
    source.add(0, "def __hash__(self):")
    source.add(1, f"return hash(({', '.join([repr(model.__name__), *(f'self.{name}' for name in _names(model))])}))")
    return source.compile(f"hash of {model.__name__}", "__hash__")
