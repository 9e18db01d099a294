"""The converter that takes words: for classes of other projects, and for records by themselves."""

import attrs
import cattrs
import pytest

from talentweek import (
    Agreement,
    Event,
    InvalidDocument,
    InvalidObject,
    Listing,
    Mode,
    Money,
    Name,
    Organisation,
    Place,
    Quantity,
    Ref,
)
from talentweek.formats import json
from talentweek.intake import converter
from talentweek.normalise import Context

CONTEXT = Context(published="2024-07-16", country="CN", language="en")


@attrs.frozen
class Grant:
    """A class of another project."""

    title: str
    sum: Money
    places: Listing[Place]
    jobs: Quantity | None = None
    event: Event | None = None


def test_classes_of_other_projects_are_structured_from_words():
    """Values of ours in their context, their own fields as strictly as ever."""
    made = converter(CONTEXT).structure(
        {
            "title": "angel",
            "sum": "1000万元",
            "places": "Kunshan, Jiangsu; Paris",
            "jobs": "over 20 jobs",
            "event": {"names": "Week", "when": "July 11", "sectors": ["AI"], "edition": {"number": 8}},
        },
        Grant,
    )
    assert made.sum.same_fact(Money.exact(10_000_000, "CNY"))
    assert [place.localities for place in made.places.items] == [("Kunshan",), ("Paris",)]
    assert made.jobs.bound == "more_than"
    assert made.event.when.edtf == "2024-07-11"
    assert made.event.sectors == Listing.of("AI")
    assert made.event.names[0].lang == "en"


def test_the_wire_form_is_taken_as_ever():
    """Of values and of records, and values as they are."""
    event = Event(id="week", names="Week", places=Place(country="CN"), when="2024")
    mine = converter()
    assert mine.structure(json.to_dict(event), Event) == event
    assert mine.structure({"amount": "5", "currency": "CNY"}, Money) == Money.exact(5, "CNY")
    assert mine.structure({"names": [{"text": "A"}, "B"], "part_of": Ref.to("c")}, Organisation) == Organisation(
        names=[Name(text="A"), "B"], part_of=Ref.to("c")
    )
    with pytest.raises(InvalidDocument):
        mine.structure(3, Event)
    with pytest.raises(InvalidDocument):
        mine.structure(3, Money)


def test_all_problems_of_a_record_are_told():
    """Each with the path of its field."""
    with pytest.raises(InvalidObject) as refused:
        converter().structure(
            {"names": "x" * 1001, "when": "soon", "mode": "online", "kind": "x", "wen": "2024", "sectors": "AI 等"},
            Event,
        )
    assert [(one.path, one.code) for one in refused.value.problems] == [
        ("/names/text", "too_long"),
        ("/when", "not_read"),
        ("/wen", "unknown_key"),
    ]


def test_words_that_are_left_are_refused_where_nobody_would_be_told():
    """A value alone has no place for notes."""
    mine = converter()
    with pytest.raises(InvalidObject) as refused:
        mine.structure("about 10 million yuan from A", Money)
    assert refused.value.problems[0].code == "partly_read"
    with pytest.raises(InvalidObject):
        mine.structure("soon", Money)
    with pytest.raises(InvalidObject):
        mine.structure({"kind": "合作", "parties": "甲、乙等"}, Agreement)


def test_problems_are_in_the_group_of_cattrs():
    """As for the strict converter."""
    with pytest.raises(cattrs.ClassValidationError) as group:
        converter().structure({"title": "a", "sum": "much", "places": "Paris"}, Grant)
    assert isinstance(group.value.exceptions[0], InvalidObject)


def test_what_is_no_word_of_a_list_is_told_by_its_field():
    """And no error of another library."""
    with pytest.raises(InvalidObject) as refused:
        converter().structure({"names": "Week", "sectors": ["AI", {"x": 1}]}, Event)
    assert [(one.path, one.code) for one in refused.value.problems] == [("/sectors", "wrong_type")]


@attrs.frozen
class Meeting:
    """A class of another project with a word of a closed vocabulary."""

    mode: Mode


def test_closed_vocabularies_are_read_in_words():
    """As in an event; what is none of them is told with those that would do."""
    made = converter(CONTEXT)
    for mode in ("线上", "Online", Mode.online):
        assert made.structure({"mode": mode}, Meeting) == Meeting(Mode.online)
    with pytest.raises(InvalidObject, match="no Mode in these words; found 'by post', expected one of offline, online"):
        made.structure("by post", Mode)
    with pytest.raises(ValueError, match="3 is not a valid Mode"):
        made.structure(3, Mode)
