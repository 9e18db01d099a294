"""Strategies of those who take part, and of their roles and posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.entities.participants import (
    Affiliation,
    Cohort,
    Facility,
    Organisation,
    Participation,
    ParticipationStatus,
    Person,
)
from talentweek.strategies._building import Given, built, draws

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.values.bounds import Exact
    from talentweek.values.dates import Dated, Precision
    from talentweek.values.ids import Identified, Ref
    from talentweek.values.listings import Listing
    from talentweek.values.names import Name, Names
    from talentweek.values.places import Place
    from talentweek.values.quantities import Quantity


@draws(Person)
def persons(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    names: Given[Names] = ...,
    origin: Given[Place | None] = ...,
    lang: str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Person]:
    """Draw persons who are named.

    Shrinks to `Person(names="Li Wei")`.
    """
    return built(Person, locals())


@draws(Organisation)
def organisations(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    names: Given[Names] = ...,
    kind: Given[str | None] = ...,
    place: Given[Place | None] = ...,
    part_of: Given[Ref | Identified | None] = ...,
    lang: str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Organisation]:
    """Draw bodies of any kind.

    Shrinks to `Organisation(names="Kunshan University")`.
    """
    return built(Organisation, locals())


@draws(Cohort)
def cohorts(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    what: Given[str] = ...,
    size: Given[Quantity | Exact | None] = ...,
    part_of: Given[str | Identified | None] = ...,
    members: Given[Ref | Identified | Iterable[Ref | Identified]] = ...,
    drawn_from: Given[Ref | Identified | Iterable[Ref | Identified]] = ...,
    origins: Given[Listing[Place] | Place | Iterable[Place] | None] = ...,
    lang: str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Cohort]:
    """Draw groups whose members are not all named.

    Shrinks to `Cohort(what="experts")`.
    """
    return built(Cohort, locals())


@draws(Facility)
def facilities(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    names: Given[Names] = ...,
    places: Given[Listing[Place] | Place | Iterable[Place] | None] = ...,
    count: Given[Quantity | Exact | None] = ...,
    lang: str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Facility]:
    """Draw sites with a name and a purpose.

    Shrinks to `Facility(names="Kunshan Science Park")`.
    """
    return built(Facility, locals())


@draws(Participation)
def participations(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    agent: Given[Ref | Identified] = ...,
    of: Given[str | Identified] = ...,
    role: Given[str] = ...,
    status: Given[ParticipationStatus | str | None] = ...,
    when: Given[Dated | None] = ...,
    stated: Given[str | None] = ...,
    lang: str | None = None,
    precision: Precision | str | None = None,
) -> SearchStrategy[Participation]:
    """Draw roles of agents in things.

    Shrinks to `Participation(agent=Ref(id="event-1"), of="event-1", role="attended")`.
    """
    return built(Participation, locals())


@draws(Affiliation)
def affiliations(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    person: Given[str | Identified] = ...,
    organisation: Given[Ref | Identified | None] = ...,
    post: Given[str | Name] = ...,
    lang: str | None = None,
) -> SearchStrategy[Affiliation]:
    """Draw posts of persons as they were printed.

    Shrinks to `Affiliation(person="person-1", post="director")`.
    """
    return built(Affiliation, locals())
