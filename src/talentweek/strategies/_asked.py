"""The strategy of a type that somebody asks Hypothesis for, with `from_type` or a type hint."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, get_args, get_origin

from hypothesis import strategies as st

from talentweek.strategies._building import SOURCES
from talentweek.strategies._leaves import texts
from talentweek.strategies.listings import listings
from talentweek.strategies.places import places
from talentweek.values.listings import Listing
from talentweek.values.places import Place

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def strategy_of(asked: Any) -> Any:
    """Return the strategy of a class, also with a type argument (`Listing[str]`); NotImplemented where there is none.

    >>> strategy_of(int)
    NotImplemented
    """
    if asked is Listing or get_origin(asked) is Listing:
        return _listings_of(*(get_args(asked) or (str, Place)))
    return SOURCES[asked]() if asked in SOURCES else NotImplemented


def strategy_of_field(model: type[Any], name: str) -> SearchStrategy[Any]:
    """Return the strategy of one field: what it is in a whole object, so that the object was valid with it."""
    whole: SearchStrategy[Any] = strategy_of(model)
    return whole.map(attrgetter(name))


def _listings_of(*elements: Any) -> Any:
    """Return lists of texts, of places, or, where it is a type variable, of either."""
    known: dict[Any, SearchStrategy[Any]] = {str: texts("Event.sectors"), Place: places()}
    chosen = [one for one in elements if one in known] or list(known)
    return st.one_of([listings(known[one]) for one in chosen])
