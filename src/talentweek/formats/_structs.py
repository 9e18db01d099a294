"""What the parser is told of the classes of the model, and of the structs around them.

The classes are structs of msgspec (see `rules.layout`), which takes from their annotations what it looks for. Ours are
for people: they say what a field holds. What it has to be in a document is told here, class by class.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, final

from talentweek.formats import _parse
from talentweek.rules.layout import LOOKING

if TYPE_CHECKING:
    from collections.abc import Callable


def struct(name: str, fields: list[tuple[Any, ...]]) -> Any:
    """Return a struct that refuses keys it does not know, and is written without those that say nothing.

    It holds records for the time of one step: while they are read, while they are written.
    """
    options = {"kw_only": True, "forbid_unknown_fields": True, "omit_defaults": True, "gc": False, "eq": False}
    return _parse.door().defstruct(name, fields, **options)


@final
class _Told(dict[str, Any]):
    """What the parser is told of a class; it notes that the parser has asked."""

    asked = False

    def items(self) -> Any:
        """Return what is told, and note it."""
        self.asked = True
        return super().items()


class Untold(ValueError):
    """Somebody else has let msgspec read a class as it is annotated, without a limit; it does not ask again."""


def tell(kind: Any, model: Any, types: dict[str, Any]) -> None:
    """Tell the parser what to look for in the fields of a class; `kind` is the class with its type argument.

    It asks for the annotations once, and keeps the answer. So while it asks they are others. Raises Untold where it has
    asked before.
    """
    told = _Told(types)
    with LOOKING:
        said = model.__annotations__
        model.__annotations__ = told
        try:
            _parse.door().json.Decoder(kind)
        finally:
            model.__annotations__ = said
    if not told.asked:
        raise Untold(kind)


def under(key: str) -> Callable[[Any], Any]:
    """Return what puts a value under a key, to be written."""
    made: Callable[[Any], Any] = _parse.door().defstruct("Under", [(key, Any)], gc=False, eq=False)
    return made


def limited(kind: Any, **limits: Any) -> Any:
    """Return a type with limits that the parser checks: `min_length`, `max_length`, `ge`, `le`."""
    return Annotated[kind, _parse.door().Meta(**limits)]


def many(item: Any) -> Any:
    """Return the type of an array."""
    return tuple.__class_getitem__((item, ...))


def raw() -> Any:
    """Return the type of a part that is skipped and kept as bytes."""
    return _parse.door().Raw


def decoder(kind: Any, *, lines: bool = False) -> Callable[[bytes], Any]:
    """Return what decodes bytes; with `lines`, several documents, one behind the other, into a list."""
    with LOOKING:
        made = _parse.door().json.Decoder(kind)
    decode: Callable[[bytes], Any] = made.decode_lines if lines else made.decode
    return decode
