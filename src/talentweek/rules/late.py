"""Constructors that are written when a class is first used, so that an import compiles nothing.

attrs writes a constructor, an equality and a hash for each of its classes and compiles them as the class is made. For
the classes of the model that took half the time of `import attrs` in each process, and none of the three was used. So
they are told `eq=False`, as they are told `repr=False`. A constructor attrs always writes; it is short, because the
fields are kept out of it until the class is made. `attrs.fields`, `evolve`, `asdict` and cattrs see them as they stand
in the class.

>>> import attrs
>>> from talentweek.values.ordinals import Edition
>>> [(field.name, field.init, field.eq, field.default) for field in attrs.fields(Edition)]
[('number', True, True, None), ('label', True, True, None)]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, final

import attrs

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

    def __init__(self, owner: type[Any], name: str, write: Callable[[], Any]) -> None:
        """Stand in the class under the name of the method, which `write` makes."""
        self._owner, self._name, self._write = owner, name, write
        setattr(owner, name, self)

    def written(self) -> Any:
        """Put the method in its place, and return it."""
        if vars(self._owner)[self._name] is self:
            setattr(self._owner, self._name, self._write())
        return vars(self._owner)[self._name]

    def __get__(self, one: Any, owner: type[Any]) -> Any:
        """Return the method as Python would have done."""
        return self.written().__get__(one, owner)
