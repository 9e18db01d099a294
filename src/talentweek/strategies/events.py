"""Strategies of events and their series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.entities.events import Event, EventSeries, EventStatus, Mode
from talentweek.strategies._building import Given, built, draws

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.values.bounds import Exact
    from talentweek.values.dates import Dated, Precision
    from talentweek.values.durations import Duration
    from talentweek.values.ids import Identified
    from talentweek.values.listings import Listing
    from talentweek.values.names import Names
    from talentweek.values.ordinals import Edition
    from talentweek.values.places import Place
    from talentweek.values.quantities import Quantity


@draws(EventSeries)
def event_series(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    names: Given[Names] = ...,
    repeats: Given[Duration | str | None] = ...,
    lang: str | None = None,
    max_items: int = 2,
) -> SearchStrategy[EventSeries]:
    """Draw series of events.

    Shrinks to `EventSeries(names="Entrepreneurship Week")`.
    """
    return built(EventSeries, locals())


@draws(Event)
def events(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    names: Given[Names] = ...,
    kind: Given[str | None] = ...,
    series: Given[str | Identified | None] = ...,
    edition: Given[Edition | int | None] = ...,
    part_of: Given[str | Identified | Iterable[str | Identified]] = ...,
    count: Given[Quantity | Exact | None] = ...,
    when: Given[Dated | None] = ...,
    duration: Given[Duration | str | None] = ...,
    places: Given[Listing[Place] | Place | Iterable[Place] | None] = ...,
    mode: Given[Mode | str | None] = ...,
    themes: Given[Names] = ...,
    sectors: Given[Listing[str] | str | Iterable[str] | None] = ...,
    status: Given[EventStatus | str] = ...,
    lang: str | None = None,
    precision: Precision | str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Event]:
    """Draw events of any kind.

    Shrinks to `Event(names="Kunshan Entrepreneurship Week")`.
    """
    return built(Event, locals())
