"""What a type checker knows of records and of the dataset that holds them."""

import datetime as dt
from typing import assert_type

import attrs
import pytest

from talentweek import (
    Agreement,
    Cohort,
    Dataset,
    DateSpan,
    Edition,
    Event,
    EventStatus,
    Evidence,
    Facility,
    InvalidObject,
    Listing,
    Milestone,
    Mode,
    Name,
    NotFound,
    Observation,
    Organisation,
    Participant,
    Participation,
    Person,
    Place,
    Quantity,
    Record,
    Ref,
)


def test_an_event_takes_what_a_person_would_type() -> None:
    """And holds one class in each field."""
    event = Event(
        names="Kunshan Entrepreneurship Week",
        edition=8,
        when="2024-07-11/",
        duration="P1W",
        places=Place(country="CN"),
        sectors=["chips"],
        mode="online",
        status="ongoing",
        count=1,
    )
    assert_type(event, Event)
    assert_type(event.id, str)
    assert_type(event.label, str)
    assert_type(event.names, tuple[Name, ...])
    assert_type(event.edition, Edition | None)
    assert_type(event.when, DateSpan | None)
    assert_type(event.places, Listing[Place] | None)
    assert_type(event.sectors, Listing[str] | None)
    assert_type(event.mode, Mode | None)
    assert_type(event.status, EventStatus)
    assert_type(event.count, Quantity | None)
    assert_type(event.part_of, tuple[str, ...])


def test_an_event_takes_values_too() -> None:
    """What was made before fits where a text does."""
    week = Event(
        names=[Name(text="昆山创业周", lang="zh"), "Week"], when=dt.date(2024, 7, 11), edition=Edition(number=8)
    )
    assert_type(Event(names=("a", "b"), part_of=week, when=DateSpan(edtf="2024")).part_of, tuple[str, ...])
    assert_type(Event(names="a", part_of=[week, "summer"]), Event)


def test_an_entity_stands_where_its_id_is_wanted() -> None:
    """A record for an id, a record or a reference for a reference; a bare text could be either."""
    week, experts = Event(names="Week"), Cohort(what="experts", size=20)
    took_part = Participation(agent=experts, of=week, role="attended")
    assert_type(took_part.of, str)
    assert_type(took_part.agent, Ref)
    assert_type(Participation(agent=Ref.named("the park"), of="week", role="host"), Participation)
    with pytest.raises(InvalidObject):
        Participation(agent="experts", of=week, role="attended")  # type: ignore[arg-type]


def test_what_nobody_should_type_is_an_error() -> None:
    """For the checker before Python meets it."""
    with pytest.raises(TypeError):
        Event("Kunshan Entrepreneurship Week")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Event()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Event(names="a", title="b")  # type: ignore[call-arg]
    with pytest.raises(InvalidObject):
        Event(names=3)  # type: ignore[arg-type]
    with pytest.raises(InvalidObject):
        Event(names="a", edition="8")  # type: ignore[arg-type]
    with pytest.raises(InvalidObject):
        Event(names="a", sectors=[Place(country="CN")])  # type: ignore[list-item]


def test_records_are_frozen() -> None:
    """They are evolved instead, and stay of their class."""
    week = Event(names="Week")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        week.kind = "forum"  # type: ignore[misc]
    assert_type(attrs.evolve(week, kind="forum"), Event)
    assert_type(attrs.evolve(Cohort(what="experts"), size=20), Cohort)


def test_a_look_up_is_of_the_class_that_was_asked_for() -> None:
    """Without one it is any record."""
    week = Event(id="week", names="Week")
    dataset = Dataset.of(week)
    assert_type(dataset, Dataset)
    assert_type(dataset.get("week", Event), Event)
    assert_type(dataset.get("week"), Record)
    assert_type(dataset.all(Event), tuple[Event, ...])
    assert_type(dataset.resolve(Ref.to("week")), Record | None)
    assert_type(dataset.add(week), Dataset)
    assert_type([record for record in dataset], list[Record])  # noqa: C416 - the type of what is gone through
    with pytest.raises(NotFound):
        dataset.get("week", Person)
    with pytest.raises(TypeError):
        dataset.get("week", str)  # type: ignore[type-var]


def test_look_ups_go_both_ways_and_are_typed() -> None:
    """From a record to whatever has to do with it."""
    week = Event(id="week", names="Week")
    dataset = Dataset.of(week)
    assert_type(dataset.get(week, Event), Event)
    assert_type(dataset.events(week), tuple[Event, ...])
    assert_type(dataset.observations(place=Place(country="CN")), tuple[Observation, ...])
    assert_type(dataset.models(), tuple[type[Record], ...])
    assert_type(dataset.participants(week), tuple[Participant, ...])
    assert_type(dataset.participants("week", role="host"), tuple[Person | Organisation | Cohort | Facility, ...])
    assert_type(dataset.participations(week), tuple[Participation, ...])
    assert_type(dataset.agreements(week), tuple[Agreement, ...])
    assert_type(dataset.sub_events(week), tuple[Event, ...])
    assert_type(dataset.milestones(), tuple[Milestone, ...])
    assert_type(dataset.evidence(week, "/edition"), tuple[Evidence, ...])
    assert_type(dataset.referring(week, Participation), tuple[Participation, ...])


def test_a_participant_is_one_of_four() -> None:
    """A checker knows that nothing is left over."""
    for participant in Dataset.of(Event(id="week", names="Week")).participants("week"):
        match participant:
            case Person() | Organisation() | Facility():
                assert_type(participant.names, tuple[Name, ...])
            case Cohort():
                assert_type(participant.what, str)


def test_a_dataset_holds_records_only() -> None:
    """Values have no id to be found by."""
    with pytest.raises(InvalidObject):
        Dataset.of(Quantity.exact(1))  # type: ignore[arg-type]
