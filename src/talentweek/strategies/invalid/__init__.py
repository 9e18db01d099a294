"""Data that are not valid, each with the problems that a reader has to tell: for readers, importers and services.

    @given(tws.invalid.events())
    def test_my_service_tells_all_that_is_wrong(sample):
        with pytest.raises(InvalidDocument) as refused:
            json.from_dict(sample.raw, sample.kind)
        assert sorted((one.code, one.path) for one in refused.value.problems) == sorted(sample.problems)

One plural function for each class, as in `talentweek.strategies`. A valid object is drawn, written in the wire form,
and damaged in one spot or a few; nothing is filtered. What can be wrong is read off the rules of the fields, down to
the last value within a value; `FAULTS` names and explains all of it. Some samples are large on purpose (a list of
10,001 items): they share their items, so copy before you change one.

What is not an object of the wire form (a text that is no JSON, a key that stands twice) is not drawn here. Numbers,
tokens and intervals are no objects of it either and have no function.
"""

from __future__ import annotations

from talentweek.strategies.invalid._catalogue import FAULTS
from talentweek.strategies.invalid._fault import Invalid
from talentweek.strategies.invalid.dataset import datasets
from talentweek.strategies.invalid.records import (
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
from talentweek.strategies.invalid.values import (
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

__all__ = [
    "FAULTS",
    "Invalid",
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
