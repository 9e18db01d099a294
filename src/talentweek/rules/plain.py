"""Small immutable records of our own, for the rules: made when the package is imported, and a dozen of them each time.

attrs writes and compiles a constructor for each of its classes, which is worth it for the objects of the model, made by
the million. A rule is made once, and an import that needs no compiler is an import that nobody waits for.

>>> class Pair(Alike):
...     left: int
...     right: int = 2
>>> Pair(1), Pair(1) == Pair(left=1, right=2), Pair(1).changed(left=3)
(Pair(left=1, right=2), True, Pair(left=3, right=2))
"""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn, Self, dataclass_transform


@dataclass_transform(frozen_default=True)
class Plain:
    """A record whose fields are its annotations, in order; a value in the class is the default."""

    #: The names of the fields.
    _fields: ClassVar[tuple[str, ...]]
    #: The names of those without a default.
    _needed: ClassVar[frozenset[str]]
    #: Fields that the repr leaves out, because they are long.
    _hidden: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls) -> None:
        """Note the fields."""
        cls._fields = tuple(name for name in cls.__annotations__ if not name.startswith("_"))
        cls._needed = frozenset(name for name in cls._fields if not hasattr(cls, name))

    def __init__(self, *values: Any, **named: Any) -> None:
        """Take values by position or by name; TypeError where one is missing, given twice, or none of ours."""
        given = dict(zip(self._fields, values, strict=False)) | named
        once = len(given) == len(values) + len(named)
        if not (once and self._needed <= given.keys() <= set(self._fields)):
            message = f"{type(self).__name__} takes {', '.join(self._fields)}"
            raise TypeError(message)
        vars(self).update(given)

    def changed(self, **named: Any) -> Self:
        """Return a record that differs in these fields."""
        return type(self)(**{name: getattr(self, name) for name in self._fields} | named)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse: it is immutable."""
        raise AttributeError(name)

    def __repr__(self) -> str:
        """Return the call that makes an equal record, long fields left out."""
        shown = [f"{name}={getattr(self, name)!r}" for name in self._fields if name not in self._hidden]
        return f"{type(self).__name__}({', '.join(shown)})"


class Alike(Plain):
    """A record that equals every other of its class that says the same."""

    def __eq__(self, other: object) -> bool:
        """Whether both are of one class and say the same."""
        return type(other) is type(self) and self._said() == other._said()

    def __hash__(self) -> int:
        """Hash the fields."""
        return hash(self._said())

    def _said(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self._fields)
