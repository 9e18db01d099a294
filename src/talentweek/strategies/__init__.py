"""Test data for everyone who depends on talentweek: strategies of every value, every entity and the dataset.

    from talentweek import strategies as tws

    @given(tws.events(edition=8))
    def test_something(event): ...

One plural function for each class. Every field is a keyword that takes a value or a strategy; what is left
out, or `...`, is drawn. All that is drawn is valid, built and never filtered; arguments that cannot make a
valid object give Hypothesis' InvalidArgument.
"""

from __future__ import annotations

try:
    import hypothesis as _hypothesis
except ModuleNotFoundError as _missing:
    raise ModuleNotFoundError(
        "talentweek.strategies needs Hypothesis, which comes with the extra: pip install 'talentweek[test]'",
        name="hypothesis",
    ) from _missing

from talentweek.strategies import edge as edge
from talentweek.strategies import invalid as invalid
from talentweek.strategies.agreements import agreements
from talentweek.strategies.bounds import numbers
from talentweek.strategies.dataset import datasets
from talentweek.strategies.dates import date_spans, partial_dates
from talentweek.strategies.durations import durations
from talentweek.strategies.events import event_series, events
from talentweek.strategies.ids import refs, tokens
from talentweek.strategies.intervals import intervals
from talentweek.strategies.investments import investments
from talentweek.strategies.listings import listings
from talentweek.strategies.money import money
from talentweek.strategies.names import names
from talentweek.strategies.ordinals import editions, ranks
from talentweek.strategies.participants import (
    affiliations,
    cohorts,
    facilities,
    organisations,
    participations,
    persons,
)
from talentweek.strategies.phrases import Phrase as Phrase
from talentweek.strategies.phrases import phrases
from talentweek.strategies.places import places
from talentweek.strategies.programmes import programmes
from talentweek.strategies.projects import projects
from talentweek.strategies.provenance import documents, evidence, matches
from talentweek.strategies.quantities import quantities
from talentweek.strategies.releases import Release as Release
from talentweek.strategies.releases import releases
from talentweek.strategies.statements import milestones, observations, quotes, rankings

__all__ = [
    "Phrase",
    "Release",
    "affiliations",
    "agreements",
    "cohorts",
    "datasets",
    "date_spans",
    "documents",
    "durations",
    "edge",
    "editions",
    "event_series",
    "events",
    "evidence",
    "facilities",
    "intervals",
    "invalid",
    "investments",
    "listings",
    "matches",
    "milestones",
    "money",
    "names",
    "numbers",
    "observations",
    "organisations",
    "partial_dates",
    "participations",
    "persons",
    "phrases",
    "places",
    "programmes",
    "projects",
    "quantities",
    "quotes",
    "rankings",
    "ranks",
    "refs",
    "releases",
    "tokens",
]

del _hypothesis
