"""The corners of every class of values and records, and the strategy that draws them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from talentweek.strategies._building import SOURCES
from talentweek.strategies._checked import names_of
from talentweek.strategies.edge._records import RECORDS
from talentweek.strategies.edge._values import VALUES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies.edge._corners import Corners

_CORNERS: Final = {**VALUES, **RECORDS}
#: What is so at each corner, in words, by the name of the function and of the corner.
SAID: Final[dict[str, Mapping[str, str]]] = {
    function: MappingProxyType({name: corner.says for name, corner in corners.items()})
    for function, corners in _CORNERS.items()
}


def chosen(name: str, wanted: Corners, known: Iterable[str]) -> list[str]:
    """Return the names of the corners that are wanted; InvalidArgument where one of them is not known."""
    return names_of(f"corners of {name}", wanted, list(known))


def at_corners(model: type[Any], wanted: Corners, *elements: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """Return what draws objects of a class at some of its corners; `elements` are those of a listing."""
    source: Callable[..., SearchStrategy[Any]] = SOURCES[model]
    corners = _CORNERS[source.__name__]
    return st.one_of([source(*elements, **corners[name].given) for name in chosen(source.__name__, wanted, corners)])
