"""Strategies of records at their corners."""

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
from talentweek.strategies.edge._tables import at_corners

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies.edge._corners import Corners


def affiliations(*, corners: Corners = None) -> SearchStrategy[Affiliation]:
    """Draw affiliations at their corners.

    Shrinks to `Affiliation(person="person-1", post="director")`.
    """
    return at_corners(Affiliation, corners)


def agreements(*, corners: Corners = None) -> SearchStrategy[Agreement]:
    """Draw agreements at their corners.

    Shrinks to `Agreement(kind="cooperation")`.
    """
    return at_corners(Agreement, corners)


def cohorts(*, corners: Corners = None) -> SearchStrategy[Cohort]:
    """Draw cohorts at their corners.

    Shrinks to `Cohort(what="experts", size=Quantity.unknown())`.
    """
    return at_corners(Cohort, corners)


def documents(*, corners: Corners = None) -> SearchStrategy[Document]:
    """Draw documents at their corners.

    Shrinks to `Document()`.
    """
    return at_corners(Document, corners)


def event_series(*, corners: Corners = None) -> SearchStrategy[EventSeries]:
    """Draw series of events at their corners.

    Shrinks to `EventSeries(names="Entrepreneurship Week")`.
    """
    return at_corners(EventSeries, corners)


def events(*, corners: Corners = None) -> SearchStrategy[Event]:
    """Draw events at their corners.

    Shrinks to `Event(names="Kunshan Entrepreneurship Week")`.
    """
    return at_corners(Event, corners)


def evidence(*, corners: Corners = None) -> SearchStrategy[Evidence]:
    """Draw evidence at their corners.

    Shrinks to `Evidence(subject="event-1", path="/names", document="document-1", exact="over 20")`.
    """
    return at_corners(Evidence, corners)


def facilities(*, corners: Corners = None) -> SearchStrategy[Facility]:
    """Draw facilities at their corners.

    Shrinks to `Facility(names="Kunshan Science Park", count=Quantity.unknown())`.
    """
    return at_corners(Facility, corners)


def investments(*, corners: Corners = None) -> SearchStrategy[Investment]:
    """Draw investments at their corners.

    Shrinks to `Investment(kind="investment")`.
    """
    return at_corners(Investment, corners)


def matches(*, corners: Corners = None) -> SearchStrategy[Match]:
    """Draw matches at their corners.

    Shrinks to `Match(a="event-1", b="event-1", verdict="same")`.
    """
    return at_corners(Match, corners)


def milestones(*, corners: Corners = None) -> SearchStrategy[Milestone]:
    """Draw milestones at their corners.

    Shrinks to `Milestone(subject="event-1", stage="intended")`.
    """
    return at_corners(Milestone, corners)


def observations(*, corners: Corners = None) -> SearchStrategy[Observation]:
    """Draw observations at their corners.

    Shrinks to
    `Observation(subject=Ref(id="event-1"), measure="jobs", value=Quantity.unknown(), status="reported")`.
    """
    return at_corners(Observation, corners)


def organisations(*, corners: Corners = None) -> SearchStrategy[Organisation]:
    """Draw organisations at their corners.

    Shrinks to `Organisation(names=(Name(text="Kunshan Entrepreneurship Week", kind="description"),))`.
    """
    return at_corners(Organisation, corners)


def participations(*, corners: Corners = None) -> SearchStrategy[Participation]:
    """Draw participations at their corners.

    Shrinks to `Participation(agent=Ref.named("the park"), of="event-1", role="attended")`.
    """
    return at_corners(Participation, corners)


def persons(*, corners: Corners = None) -> SearchStrategy[Person]:
    """Draw persons at their corners.

    Shrinks to
    `Person(names=(Name(text="陳美玲", lang="zh-Hant"), Name(text="陈美玲", lang="zh-Hans"), Name(text="Mei")))`.
    """
    return at_corners(Person, corners)


def programmes(*, corners: Corners = None) -> SearchStrategy[Programme]:
    """Draw programmes at their corners.

    Shrinks to
    `Programme(names="Young talents plan", kind="plan", by=(Ref(id="organisation-1"), Ref.named("the park")))`.
    """
    return at_corners(Programme, corners)


def projects(*, corners: Corners = None) -> SearchStrategy[Project]:
    """Draw projects at their corners.

    Shrinks to `Project(names=(Name(text="projects", kind="description"),), count=286)`.
    """
    return at_corners(Project, corners)


def quotes(*, corners: Corners = None) -> SearchStrategy[Quote]:
    """Draw quotes at their corners.

    Shrinks to `Quote(speaker=Ref.named("the park"))`.
    """
    return at_corners(Quote, corners)


def rankings(*, corners: Corners = None) -> SearchStrategy[Ranking]:
    """Draw rankings at their corners.

    Shrinks to `Ranking(subject=Ref(id="event-1"), rank=1, streak="P19Y", status="reported")`.
    """
    return at_corners(Ranking, corners)
