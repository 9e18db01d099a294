"""Strategies of values at their corners."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talentweek.strategies.edge._tables import at_corners
from talentweek.strategies.places import places as sound_places
from talentweek.values.dates import DateSpan, PartialDate
from talentweek.values.durations import Duration
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing
from talentweek.values.money import Money
from talentweek.values.names import Name
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies.edge._corners import Corners


def date_spans(*, corners: Corners = None) -> SearchStrategy[DateSpan]:
    """Draw dates and intervals at their corners.

    Shrinks to `DateSpan(edtf="2024-07-11/")`.
    """
    return at_corners(DateSpan, corners)


def durations(*, corners: Corners = None) -> SearchStrategy[Duration]:
    """Draw durations at their corners.

    Shrinks to `Duration(iso="P1Y2M3W4DT5H6M7S")`.
    """
    return at_corners(Duration, corners)


def editions(*, corners: Corners = None) -> SearchStrategy[Edition]:
    """Draw editions at their corners.

    Shrinks to `Edition(number=1)`.
    """
    return at_corners(Edition, corners)


@overload
def listings(of: type[str] = ..., /, *, corners: Corners = ...) -> SearchStrategy[Listing[str]]: ...
@overload
def listings(of: type[Place], /, *, corners: Corners = ...) -> SearchStrategy[Listing[Place]]: ...
def listings(of: type[str | Place] = str, /, *, corners: Corners = None) -> SearchStrategy[Any]:
    """Draw listings of texts or of places at their corners.

    Shrinks to `Listing(items=(), complete=False, stated_count=Quantity.unknown())`.
    """
    if of is not str and of is not Place:
        message = f"listings are of str or Place here, not of {of!r}"
        raise InvalidArgument(message)
    texts = st.sampled_from(["new materials", "biomedicine", "集成电路"])
    return at_corners(Listing, corners, texts if of is str else sound_places())


def money(*, corners: Corners = None) -> SearchStrategy[Money]:
    """Draw amounts of money at their corners.

    Shrinks to `Money(bound="unknown")`.
    """
    return at_corners(Money, corners)


def names(*, corners: Corners = None) -> SearchStrategy[Name]:
    """Draw names at their corners.

    Shrinks to `Name(text="a")`.
    """
    return at_corners(Name, corners)


def partial_dates(*, corners: Corners = None) -> SearchStrategy[PartialDate]:
    """Draw single dates at their corners.

    Shrinks to `PartialDate(edtf="XXXX-02-29")`.
    """
    return at_corners(PartialDate, corners)


def places(*, corners: Corners = None) -> SearchStrategy[Place]:
    """Draw places at their corners.

    Shrinks to `Place(country="CN")`.
    """
    return at_corners(Place, corners)


def quantities(*, corners: Corners = None) -> SearchStrategy[Quantity]:
    """Draw quantities at their corners.

    Shrinks to `Quantity.unknown()`.
    """
    return at_corners(Quantity, corners)


def ranks(*, corners: Corners = None) -> SearchStrategy[Rank]:
    """Draw ranks at their corners.

    Shrinks to `Rank(number=1)`.
    """
    return at_corners(Rank, corners)


def refs(*, corners: Corners = None) -> SearchStrategy[Ref]:
    """Draw references at their corners.

    Shrinks to `Ref(id="event-1", stated="the park")`.
    """
    return at_corners(Ref, corners)
