"""Valid data at their corners, for all that is right and seldom thought of.

    @given(tws.edge.events())
    def test_my_calendar_shows_it(event): ...

    @given(tws.edge.quantities(corners=["vague", "unknown"]))
    def test_my_sum_does_not_take_it_for_a_number(quantity): ...

One plural function for each class, as in `talentweek.strategies`: open ends, unknown years, numbers at their limits,
lists that name nothing, agents whom nobody knows. `CORNERS` names and explains the corners of each function; at a
corner some fields are given, all others are drawn.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from talentweek.strategies.edge import dataset as _dataset
from talentweek.strategies.edge._tables import SAID as _SAID
from talentweek.strategies.edge.dataset import datasets
from talentweek.strategies.edge.records import (
    affiliations,
    agreements,
    cohorts,
    documents,
    event_series,
    events,
    evidence,
    facilities,
    investments,
    matches,
    milestones,
    observations,
    organisations,
    participations,
    persons,
    programmes,
    projects,
    quotes,
    rankings,
)
from talentweek.strategies.edge.values import (
    date_spans,
    durations,
    editions,
    listings,
    money,
    names,
    partial_dates,
    places,
    quantities,
    ranks,
    refs,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What is so at each corner, in words, by the name of the function and of the corner.
CORNERS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(_SAID | {"datasets": _dataset.SAID})

__all__ = [
    "CORNERS",
    "affiliations",
    "agreements",
    "cohorts",
    "datasets",
    "date_spans",
    "documents",
    "durations",
    "editions",
    "event_series",
    "events",
    "evidence",
    "facilities",
    "investments",
    "listings",
    "matches",
    "milestones",
    "money",
    "names",
    "observations",
    "organisations",
    "partial_dates",
    "participations",
    "persons",
    "places",
    "programmes",
    "projects",
    "quantities",
    "quotes",
    "rankings",
    "ranks",
    "refs",
]
