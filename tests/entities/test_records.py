"""Records: their labels, their kinds, the words that stand for members."""

import enum

import pytest
from hypothesis import given

from talentweek import (
    KINDS,
    Agreement,
    AgreementKind,
    Cohort,
    Confidence,
    Document,
    Event,
    EventSeries,
    EventStatus,
    Evidence,
    Facility,
    InvalidObject,
    Investment,
    InvestmentKind,
    Match,
    Milestone,
    Mode,
    Name,
    NameKind,
    Observation,
    Organisation,
    Participation,
    ParticipationStatus,
    Person,
    Place,
    Programme,
    ProgrammeKind,
    Project,
    Quote,
    Ranking,
    Ref,
    Stage,
    StatementStatus,
    Verdict,
)
from talentweek import strategies as tws
from talentweek.entities.kinds import is_record, is_told_apart, kind_of
from talentweek.rules import Member, shape_of
from talentweek.rules.references import derived_id, referred_to

NAMED = (Event, EventSeries, Person, Organisation, Facility, Project)


@pytest.mark.parametrize("model", NAMED)
def test_the_first_name_is_the_label(model):
    """Whatever its kind."""
    assert model(names=[Name(text="b", kind="short"), "a"]).label == "b"


def test_a_thing_without_a_name_has_a_label():
    """A cohort is what its members are, a document is known by what it has."""
    assert Programme(names="a", kind="plan").label == "a"
    assert Cohort(what="foreign experts").label == "foreign experts"
    assert Document(title="t", number="1", url="urn:x").label == "t"
    assert Document(number="1", url="urn:x").label == "1"
    assert Document(url="urn:x").label == "urn:x"
    assert Document(id="d").label == "d"


def test_each_kind_has_two_words():
    """One for one record, one for many, both once."""
    assert {kind.name: kind for kind in KINDS.values()} == KINDS
    assert len({kind.collection for kind in KINDS.values()}) == len(KINDS)
    assert all(kind_of(kind.model) is kind for kind in KINDS.values())
    with pytest.raises(KeyError):
        kind_of(Place)


def test_what_is_a_record():
    """Values, classes and anything else are none."""
    assert is_record(Person(names="a"))
    assert not any(map(is_record, [Place(country="CN"), Person, "a", None, [], Ref.to("a")]))


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (Person(names="a"), True),
        (Person(names=[Name(text="a", kind="description")]), False),
        (Person(names=[Name(text="a", kind="short"), "b"]), True),
        (Cohort(what="a"), False),
        (Agreement(kind="other"), False),
        (Investment(kind="other"), False),
        (Quote(speaker=Ref.to("a")), True),
        (Document(), False),
        (Document(title="Week opens", published="2024-07-11"), False),
        (Document(url="https://example.org/week"), True),
        (Document(number="2024-12"), True),
        (Document(sha256="0" * 64), True),
        (Match(a="a", b="b", verdict="same"), True),
    ],
)
def test_whether_equal_records_are_surely_one(record, told):
    """A statement is what it says; a thing needs an official name."""
    assert is_told_apart(record) is told


WORDS = [
    (lambda word: Event(names="a", mode=word).mode, Mode),
    (lambda word: Event(names="a", status=word).status, EventStatus),
    (
        lambda word: Participation(agent=Ref.to("a"), of="b", role="c", status=word).status,
        ParticipationStatus,
    ),
    (lambda word: Programme(names="a", kind=word).kind, ProgrammeKind),
    (lambda word: Agreement(kind=word).kind, AgreementKind),
    (lambda word: Investment(kind=word).kind, InvestmentKind),
    (lambda word: Milestone(subject="a", stage=word).stage, Stage),
    (
        lambda word: Observation(place=Place(country="CN"), measure="a", value=1, status=word).status,
        StatementStatus,
    ),
    (lambda word: Ranking(place=Place(country="CN"), rank=1, status=word).status, StatementStatus),
    (lambda word: Name(text="a", kind=word).kind, NameKind),
    (
        lambda word: Evidence(subject="a", path="/a", document="b", exact="c", confidence=word).confidence,
        Confidence,
    ),
    (lambda word: Match(a="a", b="b", verdict=word).verdict, Verdict),
]


@pytest.mark.parametrize(
    ("make", "words"), WORDS, ids=[f"{number}-{words.__name__}" for number, (_, words) in enumerate(WORDS)]
)
def test_a_word_is_taken_as_the_member(make, words):
    """Each word of each enum, and the member itself; a word of another enum is refused."""
    for member in words:
        assert make(member.value) is make(member) is member
    with pytest.raises(InvalidObject, match="expected one of"):
        make("no such word")
    with pytest.raises(InvalidObject):
        make(enum.StrEnum("Other", {member.name: member.value for member in words})(next(iter(words)).value))


def test_each_enum_of_a_record_is_tried():
    """None is forgotten above."""
    used = {
        field.rule.of
        for kind in KINDS.values()
        for field in shape_of(kind.model).fields
        if isinstance(field.rule, Member)
    }
    assert used <= {words for _, words in WORDS}


def test_an_event_is_a_part_of_several():
    """A joint event."""
    one, other = Event(names="a"), Event(names="b")
    assert Event(names="c", part_of=[one, other]).part_of == (one.id, other.id)
    assert list(referred_to(Event(names="c", part_of=[one, other], series="s"))) == ["s", one.id, other.id]


def test_references_are_found_in_the_order_of_the_fields():
    """Those that name no id are none, and those that nest are found."""
    deal = Agreement(kind="other", parties=[Ref.to("a"), Ref.named("b"), Ref.to("c")], about=["d"], part_of="e")
    assert list(referred_to(deal)) == ["a", "c", "d", "e"]
    assert list(referred_to(Place(country="CN"))) == []
    assert list(referred_to(Investment(kind="other", recipient=Ref.named("x")))) == []
    assert derived_id(Place(country="CN")) is None


@given(tws.agreements())
def test_the_parties_of_an_agreement_can_be_given_in_any_order(deal):
    """The id is the same; the record keeps the order of the source."""
    turned = Agreement(
        kind=deal.kind,
        parties=deal.parties[::-1],
        subject=deal.subject,
        about=deal.about[::-1],
        count=deal.count,
        part_of=deal.part_of,
    )
    assert turned.id == derived_id(deal)
