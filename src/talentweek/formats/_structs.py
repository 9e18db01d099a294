"""What the parser is told of the classes of the model, and of the structs around them.

The classes are structs of msgspec (see `rules.layout`), which takes from their annotations what it looks for. Ours are
for people: they say what a field holds. What it has to be in a document is told here, class by class.
"""

from __future__ import annotations

from threading import get_ident
from typing import TYPE_CHECKING, Annotated, Any, Final, final

from talentweek._frozen import LOOKING
from talentweek.formats import _parse

if TYPE_CHECKING:
    from collections.abc import Callable


@final
class Kind:
    """A class as our readers have it read.

    The parser takes this for a generic class with a type argument, and keeps what it is told of the class with this
    object. So it is told nothing of the class itself, whoever else may ask it to read one, and nothing that Python
    forgets, as it does `Listing[str]` where a program has many such types.
    """

    __args__: Final = (object,)
    __parameters__: Final = ()

    def __init__(self, model: Any) -> None:
        """Stand for a class."""
        self.model = self.__origin__ = model


def struct(name: str, fields: list[tuple[Any, ...]]) -> Any:
    """Return a struct that refuses keys it does not know, and is written without those that say nothing.

    It holds records for the time of one step: while they are read, while they are written.
    """
    options = {"kw_only": True, "forbid_unknown_fields": True, "omit_defaults": True, "gc": False, "eq": False}
    return _parse.door().defstruct(name, fields, **options)


@final
class _Told(dict[str, Any]):
    """The annotations of a class as they are, but what the parser is told where this thread asks as it does.

    It notes that the parser has asked.
    """

    def __init__(self, said: dict[str, Any], types: dict[str, Any]) -> None:
        """Hold what is said to everybody else, and what is told."""
        super().__init__(said)
        self._types, self._thread = types, get_ident()
        self.asked = False

    def items(self) -> Any:
        """Return what is told, and note it; to others what is said."""
        if get_ident() != self._thread:
            return super().items()
        self.asked = True
        return self._types.items()


class Untold(ValueError):
    """The parser has not asked: it would read a class as it is annotated, without a limit."""


def tell(kind: Kind, types: dict[str, Any]) -> None:
    """Tell the parser what to look for in the fields of a class.

    It asks for the annotations once, and keeps the answer. So while it asks they are others to it. Raises Untold where
    it has taken them from elsewhere, or does not know what to do with a kind, as one of another version may not.
    """
    with LOOKING:
        said = kind.model.__annotations__
        kind.model.__annotations__ = told = _Told(said, types)
        try:
            _parse.door().json.Decoder(kind)
        except Exception as failed:  # whatever it is: documents are then read exactly
            raise Untold(kind.model) from failed
        finally:
            kind.model.__annotations__ = said
    if not told.asked:
        raise Untold(kind.model)


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


def keys_of(data: bytes) -> set[str]:
    """Return the keys of a document, whose values are skipped; ValueError where it is no object."""
    skipping = dict.__class_getitem__((str, raw()))
    return set(_parse.door().json.decode(data, type=skipping))
