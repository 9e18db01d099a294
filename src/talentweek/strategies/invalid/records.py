"""Strategies of records that are not valid: an id is always asked for, since readers derive none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.entities.agreements import Agreement
from talentweek.entities.events import Event, EventSeries
from talentweek.entities.investments import Investment
from talentweek.entities.participants import Affiliation, Cohort, Facility, Organisation, Participation, Person
from talentweek.entities.programmes import Programme
from talentweek.entities.projects import Project
from talentweek.entities.statements import Milestone, Observation, Quote, Ranking
from talentweek.provenance import Document, Evidence, Match
from talentweek.strategies.invalid._planting import Faults, planted

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies.invalid._fault import Invalid


def affiliations(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be an affiliation.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Affiliation, faults, max_faults)


def agreements(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be an agreement.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Agreement, faults, max_faults)


def cohorts(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a cohort.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Cohort, faults, max_faults)


def documents(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a document.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Document, faults, max_faults)


def event_series(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a series of events.

    Shrinks to the simplest one without its `id`.
    """
    return planted(EventSeries, faults, max_faults)


def events(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be an event.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Event, faults, max_faults)


def evidence(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be evidence.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Evidence, faults, max_faults)


def facilities(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a facility.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Facility, faults, max_faults)


def investments(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be an investment.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Investment, faults, max_faults)


def matches(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a match.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Match, faults, max_faults)


def milestones(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a milestone.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Milestone, faults, max_faults)


def observations(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be an observation.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Observation, faults, max_faults)


def organisations(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be an organisation.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Organisation, faults, max_faults)


def participations(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a participation.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Participation, faults, max_faults)


def persons(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a person.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Person, faults, max_faults)


def programmes(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a programme.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Programme, faults, max_faults)


def projects(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a project.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Project, faults, max_faults)


def quotes(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a quote.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Quote, faults, max_faults)


def rankings(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a ranking.

    Shrinks to the simplest one without its `id`.
    """
    return planted(Ranking, faults, max_faults)
