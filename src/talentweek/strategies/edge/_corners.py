"""What a corner is, and the strategy that draws the corners of a class."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeAlias, final

import attrs
from hypothesis import strategies as st

from talentweek.rules import shape_of
from talentweek.strategies._building import SOURCES, referring
from talentweek.strategies._checked import names_of

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

#: Which corners are wanted: a name, some names, or None for all.
Corners: TypeAlias = str | Iterable[str] | None


@final
@attrs.frozen
class Corner:
    """Some fields of a class that are given, as values or strategies; all others are drawn."""

    #: What is so, in words.
    says: str
    given: Mapping[str, Any]


#: Every table of corners that was made, by the name of its function.
TABLES: Final[dict[str, Mapping[str, str]]] = {}


def chosen(name: str, wanted: Corners) -> list[str]:
    """Return the names of the corners that are wanted; InvalidArgument where one of them is not known."""
    return names_of(f"corners of {name}", wanted, list(TABLES[name]))


def at_corners(model: type[Any], wanted: Corners, *elements: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """Return what draws objects of a class at some of its corners; `elements` are those of a listing."""
    source: Callable[..., SearchStrategy[Any]] = SOURCES[model]
    table = _GIVEN[model]
    return st.one_of([source(*elements, **table[name].given) for name in chosen(source.__name__, wanted)])


#: The corners of each class.
_GIVEN: Final[dict[type, Mapping[str, Corner]]] = {}


def register(name: str, model: type[Any], corners: Mapping[str, Corner]) -> None:
    """Keep the corners of a class; the name is that of its function."""
    _GIVEN[model] = corners
    TABLES[name] = MappingProxyType({corner: one.says for corner, one in corners.items()})


def alone(model: type[Any], **given: Any) -> SearchStrategy[Any]:
    """Return what draws a record that refers to nothing but what is given."""
    fields = (field for field in shape_of(model).fields if referring(field) and not field.required)
    return SOURCES[model](**{field.name: field.default for field in fields} | given)
