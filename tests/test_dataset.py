"""Datasets: one of each record, look-ups both ways, the same whatever the order."""

import copy
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.vendor import pretty

import talentweek
from talentweek import (
    KINDS,
    Affiliation,
    Agreement,
    Cohort,
    Coverage,
    Dataset,
    Document,
    Event,
    EventSeries,
    Evidence,
    InvalidObject,
    Investment,
    Match,
    Milestone,
    Name,
    NotFound,
    Observation,
    Organisation,
    Participation,
    Person,
    Place,
    Project,
    Quantity,
    Ref,
)
from talentweek import strategies as tws
from talentweek.rules.references import referred_to

WEEK = Event(id="week", names="Kunshan Entrepreneurship Week", edition=8, when="2024-07-11/", series="weeks")
WEEKS = EventSeries(id="weeks", names="Entrepreneurship Week")
CEREMONY = Event(id="ceremony", names="Opening Ceremony", part_of=WEEK)
LI = Person(id="li", names="Li Wei")
OSAKA = Organisation(id="osaka", names="Osaka University")
EXPERTS = Cohort(id="experts", what="foreign experts", size=Quantity.more_than(20), members=LI)
POST = Affiliation(id="post", person=LI, organisation=OSAKA, post="director")
VISIT = Participation(id="visit", agent=EXPERTS, of=WEEK, role="attended")
SPEECH = Participation(id="speech", agent=LI, of=WEEK, role="speaker")
CHAIR = Participation(id="chair", agent=LI, of=WEEK, role="presided")
UNKNOWN = Participation(id="unknown", agent=Ref.named("the park"), of=WEEK, role="host")
DEAL = Agreement(id="deal", kind="strategic", parties=[OSAKA, Ref.named("the park")])
OTHER_DEAL = Agreement(id="other-deal", kind="other")
SIGNED = Milestone(id="signed", subject=DEAL, stage="signed", event=WEEK)
GRANT = Investment(id="grant", kind="grant", recipient=LI)
PROJECTS = Project(id="projects", names="projects", by=OSAKA, count=286)
LAUNCHED = Milestone(id="launched", subject=PROJECTS, stage="launched", event=WEEK)
GDP = Observation(id="gdp", place=Place(country="CN"), measure="GDP", value=1, status="reported")
JOBS = Observation(id="jobs", subject=PROJECTS, measure="jobs", value=20, status="planned")
PAPER = Document(id="paper", title="Week opens", publishers=OSAKA)
CLAIM = Evidence(id="claim", subject=WEEK, path="/edition/number", document=PAPER, exact="8th")
DOUBT = Evidence(id="doubt", subject=WEEK, path="/names/Kunshan", document=PAPER, exact="Kunshan", asserted_by=LI)
NAMED = attrs.evolve(CLAIM, id="named", path="/names/Kunshan Entrepreneurship Week")
SAME = Match(id="same", a=WEEK, b=CEREMONY, verdict="different")
ALL = (
    WEEK,
    WEEKS,
    CEREMONY,
    LI,
    OSAKA,
    EXPERTS,
    POST,
    VISIT,
    SPEECH,
    CHAIR,
    UNKNOWN,
    DEAL,
    OTHER_DEAL,
    SIGNED,
    GRANT,
    PROJECTS,
    LAUNCHED,
    GDP,
    JOBS,
    PAPER,
    CLAIM,
    DOUBT,
    SAME,
)
DATASET = Dataset.of(*ALL)


def test_the_example_of_the_design_reads_as_it_should():
    """Short to write and hard to get wrong."""
    dataset = Dataset.of(
        week := Event(names="Kunshan Entrepreneurship Week", edition=8, when="2024-07-11/"),
        experts := Cohort(what="foreign experts", size=Quantity.more_than(20)),
        Participation(agent=experts, of=week, role="attended"),
    )
    assert dataset.participants(week) == (experts,)
    assert len(dataset) == 3


def test_a_participant_is_told_once_and_only_where_it_is_resolved():
    """Two roles are two participations of one person; an agent that is only named is in `participations`."""
    assert DATASET.participants(WEEK) == (LI, EXPERTS)
    assert DATASET.participants("week", role="attended") == (EXPERTS,)
    assert DATASET.participants(CEREMONY) == ()
    assert set(DATASET.participations(WEEK)) == set(DATASET.participations()) == {VISIT, SPEECH, CHAIR, UNKNOWN}
    assert DATASET.participations("ceremony") == ()


@pytest.mark.parametrize(
    ("look_up", "arguments", "expected"),
    [
        ("sub_events", (WEEK,), [CEREMONY]),
        ("sub_events", (WEEKS,), []),
        ("editions", ("weeks",), [WEEK]),
        ("editions", (WEEK,), []),
        ("agreements", (), [DEAL, OTHER_DEAL]),
        ("agreements", (WEEK,), [DEAL]),
        ("agreements", (OSAKA,), [DEAL]),
        ("agreements", (LI,), []),
        ("investments", (), [GRANT]),
        ("investments", (LI,), [GRANT]),
        ("investments", (WEEK,), []),
        ("projects", (), [PROJECTS]),
        ("projects", (WEEK,), [PROJECTS]),
        ("projects", (OSAKA,), [PROJECTS]),
        ("milestones", (), [LAUNCHED, SIGNED]),
        ("milestones", (DEAL,), [SIGNED]),
        ("milestones", (WEEK,), []),
        ("affiliations", (), [POST]),
        ("affiliations", (LI,), [POST]),
        ("affiliations", (OSAKA,), [POST]),
        ("affiliations", (WEEK,), []),
        ("observations", (), [GDP, JOBS]),
        ("observations", (PROJECTS,), [JOBS]),
        ("observations", (WEEK,), []),
        ("evidence", (), [CLAIM, DOUBT]),
        ("evidence", (WEEK,), [CLAIM, DOUBT]),
        ("evidence", (PAPER,), []),
        ("evidence", (LI,), []),
        (
            "evidence",
            (
                WEEK,
                "/edition",
            ),
            [CLAIM],
        ),
        (
            "evidence",
            (
                WEEK,
                "/edition/number",
            ),
            [CLAIM],
        ),
        (
            "evidence",
            (
                WEEK,
                "/edition/num",
            ),
            [],
        ),
        ("evidence", (None, "/names"), [DOUBT]),
        ("evidence", (None, "/edit"), []),
        ("all", (Person,), [LI]),
        ("all", (talentweek.Quote,), []),
        (
            "referring",
            (
                LI,
                Cohort,
            ),
            [EXPERTS],
        ),
        (
            "referring",
            (
                LI,
                Evidence,
            ),
            [DOUBT],
        ),
        (
            "referring",
            (
                WEEK,
                Match,
            ),
            [SAME],
        ),
    ],
)
def test_look_ups_go_both_ways(look_up, arguments, expected):
    """Without parent pointers, in the order of the ids."""
    assert getattr(DATASET, look_up)(*arguments) == tuple(expected)


@pytest.mark.parametrize(
    ("place", "subject", "expected"),
    [
        (Place(country="CN"), None, [GDP]),
        (Place(country="CN", stated="China"), None, [GDP]),
        (Place(country="FR"), None, []),
        (Place(country="CN"), PROJECTS, []),
        (None, PROJECTS, [JOBS]),
    ],
)
def test_observations_are_also_of_a_place(place, subject, expected):
    """A place that was worded in another way is the same place."""
    assert DATASET.observations(subject, place=place) == tuple(expected)


BY_ID = pytest.mark.parametrize(
    ("look_up", "parameter", "more"),
    [
        ("events", "agent", {}),
        ("participations", "of", {}),
        ("participations", "agent", {}),
        ("participants", "of", {}),
        ("sub_events", "of", {}),
        ("editions", "of", {}),
        ("agreements", "of", {}),
        ("investments", "of", {}),
        ("projects", "of", {}),
        ("milestones", "of", {}),
        ("affiliations", "of", {}),
        ("observations", "of", {}),
        ("evidence", "of", {}),
        ("evidence", "of", {"path": "/names"}),
        ("referring", "to", {"model": Evidence}),
        ("get", "record", {}),
    ],
)


@BY_ID
def test_a_look_up_refuses_an_id_that_nothing_has(look_up, parameter, more):
    """A slip is no empty answer; what was probably meant is told, and a record is no better than its id."""
    with pytest.raises(NotFound) as missing:
        getattr(DATASET, look_up)(**{parameter: "experst"}, **more)
    assert str(missing.value) == "no record with the id 'experst'; did you mean 'experts'?"
    with pytest.raises(NotFound):
        getattr(DATASET, look_up)(**{parameter: Person(id="nobody-at-all", names="Nobody")}, **more)


@BY_ID
@pytest.mark.parametrize("wrong", [3, [], Event, Place(country="CN"), Ref.named("the park")], ids=repr)
def test_a_look_up_refuses_what_is_neither_a_record_nor_an_id(look_up, parameter, more, wrong):
    """With what it is."""
    with pytest.raises(TypeError, match=r"a record or an id is needed, not an? "):
        getattr(DATASET, look_up)(**{parameter: wrong}, **more)


def test_what_is_referred_to_can_be_looked_up_though_it_is_not_held():
    """A part of the data may be elsewhere."""
    part = Dataset.of(VISIT, CLAIM)
    assert part.participations(WEEK) == part.participations("week") == (VISIT,)
    assert part.participations(agent="experts") == (VISIT,)
    assert part.participants("week") == part.events("experts") == ()
    assert part.evidence("week") == (CLAIM,)
    assert part.referring("paper", Evidence) == (CLAIM,)
    with pytest.raises(NotFound):
        part.get("week")


def test_a_path_is_a_json_pointer():
    """The name of a field alone would find nothing."""
    for of in (None, WEEK):
        with pytest.raises(ValueError, match="such as '/edition'"):
            DATASET.evidence(of, "edition")


@pytest.mark.parametrize("wrong", [Place, str, "Event", WEEK, None, tuple[Event]], ids=repr)
def test_all_records_are_those_of_a_class_of_record(wrong):
    """Anything else was meant in another way."""
    with pytest.raises(TypeError, match="a class of record is needed"):
        DATASET.all(wrong)


def test_the_classes_that_are_held():
    """In their order, without those of which there is none."""
    part = Dataset.of(LI, WEEK)
    assert part.models() == tuple(
        model for model in (kind.model for kind in KINDS.values()) if model in {Event, Person}
    )
    assert [part.held(model) for model in (Event, Person, Cohort)] == [(WEEK,), (LI,), ()]


@pytest.mark.parametrize("value", [DATASET, Dataset(), WEEK, Place(country="CN")])
def test_a_printer_prints_the_repr(value):
    """In a notebook, and where Hypothesis tells the example that fails."""
    assert pretty.pretty(value) == repr(value)


def test_a_record_is_got_by_its_id():
    """And by its class where that is asked for."""
    assert DATASET.get(WEEK) is DATASET.get(attrs.evolve(WEEK, edition=9), Event) is WEEK
    assert DATASET.get("week") is WEEK
    assert DATASET.get("week", Event) is WEEK
    assert DATASET.resolve(Ref.to(LI)) is DATASET.resolve("li") is LI
    assert DATASET.resolve(Ref.named("the park")) is None
    with pytest.raises(NotFound):
        DATASET.resolve(Ref.to("lee"))


@pytest.mark.parametrize(
    ("dataset", "wanted", "text"),
    [
        (DATASET, ("weak",), "no record with the id 'weak'; did you mean 'week'?"),
        (DATASET, ("week", Person), "no person with the id 'week'"),
        (DATASET, ("experts", EventSeries), "no series with the id 'experts'"),
        (DATASET, ("wek", EventSeries), "no series with the id 'wek'; did you mean 'weeks'?"),
        (DATASET, ("zzzzzzzz",), "no record with the id 'zzzzzzzz'"),
        (Dataset(), ("x",), "no record with the id 'x'"),
    ],
)
def test_what_is_not_held_is_told_with_what_was_probably_meant(dataset, wanted, text):
    """Of the class that was asked for."""
    with pytest.raises(NotFound) as missing:
        dataset.get(*wanted)
    assert text == str(missing.value)


def test_a_hint_is_a_record_that_is_held():
    """Of a long id the first characters are looked at."""
    with pytest.raises(NotFound) as missing:
        DATASET.get("weeek", Event)
    assert (missing.value.wanted, missing.value.kind, missing.value.near) == ("weeek", "event", "week")
    with pytest.raises(NotFound) as missing:
        DATASET.get("x" * 1_000_000)
    assert missing.value.near is None
    assert len(str(missing.value)) < 200


def test_membership_is_of_records_and_ids():
    """A record with another content is another record."""
    assert WEEK in DATASET
    assert "week" in DATASET
    assert attrs.evolve(WEEK, edition=9) not in DATASET
    assert "weak" not in DATASET
    for other in ([], None, 3, Place(country="CN"), Event):
        assert other not in DATASET


def test_records_are_added_to_another_dataset():
    """The first one stays as it is; adding what is there changes nothing."""
    empty = Dataset()
    one = empty.add(LI)
    assert (len(empty), len(one), list(one)) == (0, 1, [LI])
    assert one.add(LI) == one
    assert DATASET.add(*ALL) == DATASET
    assert one.add(OSAKA) == Dataset([OSAKA, LI])


def test_a_corrected_record_takes_the_place_of_the_one_before():
    """What refers to it refers to the new one; what is not there cannot be replaced."""
    corrected = attrs.evolve(WEEK, edition=9)
    replaced = DATASET.replace(corrected, LI)
    assert (replaced.get("week"), DATASET.get("week")) == (corrected, WEEK)
    assert len(replaced) == len(DATASET)
    assert replaced.participants("week") == DATASET.participants("week")
    assert DATASET.replace() == DATASET
    for wrong in (attrs.evolve(WEEK, id="weak"), Person(id="week", names="Li")):
        with pytest.raises(NotFound):
            DATASET.replace(LI, wrong)
    with pytest.raises(InvalidObject):
        DATASET.replace(corrected, WEEK)
    with pytest.raises(InvalidObject):
        DATASET.replace([corrected])


def test_the_advice_for_a_corrected_record_is_to_replace_the_first():
    """One id for two records is refused by add."""
    with pytest.raises(InvalidObject, match=r"replace\(\)"):
        DATASET.add(attrs.evolve(WEEK, edition=9))


def test_records_are_removed():
    """What refers to them stays; what is not there cannot be removed."""
    removed = DATASET.remove(WEEK, "li")
    assert len(removed) == len(DATASET) - 2
    assert "week" not in removed
    assert removed.referring("week", Participation) == DATASET.referring("week", Participation)
    assert DATASET.remove() == DATASET
    with pytest.raises(NotFound):
        DATASET.remove("week", "weak")
    with pytest.raises(TypeError):
        DATASET.remove([WEEK])
    with pytest.raises(NotFound, match="no person with the id 'week'"):  # another thing with the id of the event
        DATASET.remove(Person(id="week", names="Li"))


def test_a_list_of_records_is_told_how_to_be_given():
    """A star before it."""
    with pytest.raises(InvalidObject, match=r"\*records"):
        Dataset.of([LI])


def test_a_dataset_cannot_be_changed():
    """Nor can its index be made wrong."""
    with pytest.raises(AttributeError):
        DATASET.extra = 1
    with pytest.raises(AttributeError):
        setattr(DATASET, "_held", {})  # noqa: B010 - a constant name, since it is private


def test_what_is_no_record_is_refused():
    """With all the others that cannot be held."""
    with pytest.raises(InvalidObject) as refused:
        Dataset.of(LI, "li", Place(country="CN"), attrs.evolve(LI, names="Li"), Person)
    assert refused.value.subject == "Dataset"
    assert [(problem.code, problem.path) for problem in refused.value.problems] == [
        ("wrong_type", ""),
        ("wrong_type", ""),
        ("duplicate_id", "/persons/li"),
        ("wrong_type", ""),
    ]


ANGEL = {"kind": "investment", "round": "angel"}


@pytest.mark.parametrize(
    ("first", "second", "held"),
    [
        (Person(names="a"), Person(names="a"), 1),
        (Person(id="p", names="a"), Person(id="p", names="b"), None),
        (Person(id="x", names="a"), Organisation(id="x", names="a"), None),
        (
            Person(names=[Name(text="a", kind="description")]),
            Person(names=[Name(text="a", kind="description")]),
            None,
        ),
        (
            Person(id="p", names=[Name(text="a", kind="description")]),
            Person(id="p", names=[Name(text="a", kind="description")]),
            1,
        ),
        (
            Person(names=[Name(text="a", kind="description")]),
            Person(id="p", names=[Name(text="a", kind="description")]),
            2,
        ),
        (Document(title="Week opens"), Document(title="Week opens"), None),
        (Document(url="https://example.org/week"), Document(url="https://example.org/week"), 1),
        (Cohort(what="experts"), Cohort(what="experts"), None),
        (Cohort(id="c", what="experts"), Cohort(id="c", what="experts"), 1),
        (Investment(**ANGEL), Investment(**ANGEL), None),
        (Investment(**ANGEL), Investment(**ANGEL, id="second"), 2),
        (Agreement(kind="other"), Agreement(kind="other"), None),
        (Event(names="a", mode="online"), Event(names="a"), None),
        (Milestone(subject="a", stage="signed"), Milestone(subject="a", stage="signed"), 1),
        (
            Milestone(subject="a", stage="signed"),
            Milestone(subject="a", stage="signed", stated="signed"),
            None,
        ),
    ],
)
def test_one_id_is_one_record(first, second, held):
    """Equal content is one; other content, or two that may be two things, are refused with the way out."""
    if held is None:
        with pytest.raises(InvalidObject) as refused:
            Dataset.of(first, second)
        (problem,) = refused.value.problems
        assert problem.code == "duplicate_id"
        assert problem.path.endswith(f"/{second.id}")
        assert "id=" in problem.hint
        assert problem.hint.startswith("leave it out" if first == second else "give one of them")
    else:
        assert len(Dataset.of(first, second)) == held


def test_coverage_tells_which_facts_have_evidence():
    """A fact is a field that says something; provenance has none of its own."""
    coverage = Dataset.of(WEEK, PAPER, CLAIM, NAMED, SAME, CEREMONY).coverage()
    assert coverage == Coverage(
        covered=(("week", "/names"), ("week", "/edition")),
        uncovered=(("ceremony", "/names"), ("ceremony", "/part_of"), ("week", "/series"), ("week", "/when")),
    )


def test_evidence_whose_path_leads_nowhere_covers_nothing():
    """An item, a field or a record that is not there."""
    nowhere = [
        DOUBT,
        Evidence(subject=WEEK, path="/edition/label", document=PAPER, exact="8th"),
        Evidence(subject=WEEK, path="/wen", document=PAPER, exact="July 11"),
        Evidence(subject="elsewhere", path="/names", document=PAPER, exact="Week"),
    ]
    assert Dataset.of(WEEK, PAPER, *nowhere).coverage().covered == ()


@given(tws.datasets(), st.randoms(use_true_random=False))
def test_the_order_of_the_records_says_nothing(dataset, random):
    """One canonical order: class by class, id by id."""
    records = list(dataset)
    random.shuffle(records)
    again = Dataset(records)
    assert again == dataset
    assert list(again) == list(dataset)
    assert hash(again) == hash(dataset)
    assert repr(again) == repr(dataset)
    order = [kind.model for kind in KINDS.values()]
    assert list(dataset) == sorted(dataset, key=lambda record: (order.index(type(record)), record.id))


@given(tws.datasets())
def test_a_copy_of_a_dataset_is_equal(dataset):
    """Pickle, copy, deep copy, repr; also once it has been looked up in."""
    space = {name: getattr(talentweek, name) for name in talentweek.__all__}
    for _ in range(2):
        again = pickle.loads(pickle.dumps(dataset))  # noqa: S301 - our own bytes
        assert again == copy.copy(dataset) == copy.deepcopy(dataset) == eval(repr(dataset), space) == dataset  # noqa: S307 - the law is about eval
        assert len(again) == len(list(dataset)) == len(dataset)
        assert "x" not in dataset
    assert dataset != list(dataset)


@given(tws.datasets())
def test_referring_is_the_inverse_of_being_referred_to(dataset):
    """What refers to a record is what finds it, in every class."""
    forth = {(record.id, known) for record in dataset for known in referred_to(record)}
    back = {
        (found.id, record.id)
        for record in dataset
        for kind in KINDS.values()
        for found in dataset.referring(record, kind.model)
    }
    assert back == {(one, other) for one, other in forth if other in dataset}


@given(tws.datasets())
def test_every_reference_resolves(dataset):
    """To a record of a kind that its field asks for, which is not the record itself."""
    for record in dataset:
        for known in referred_to(record):
            assert dataset.resolve(known).id == known
            assert known != record.id


@given(tws.datasets())
def test_each_record_is_found(dataset):
    """By its id, in its class and through the specific look-ups."""
    for record in dataset:
        assert record in dataset
        assert dataset.get(record.id) is dataset.get(record.id, type(record)) is record
        assert record in dataset.all(type(record))
    for visit in dataset.all(Participation):
        assert visit in dataset.participations(visit.of)
        if visit.agent.id is not None:
            assert dataset.get(visit.agent.id) in dataset.participants(visit.of)
    for event in dataset.all(Event):
        assert all(event in dataset.sub_events(whole) for whole in event.part_of)
    for claim in dataset.evidence():
        assert claim in dataset.evidence(claim.subject, claim.path)


@given(tws.datasets())
def test_coverage_is_a_partition_of_the_facts(dataset):
    """Each fact is covered or not, once; each claim covers the fact that it points at."""
    coverage = dataset.coverage()
    facts = [*coverage.covered, *coverage.uncovered]
    assert len(facts) == len(set(facts))
    for claim in dataset.evidence():
        subject = dataset.get(claim.subject)
        if not isinstance(subject, Document | Evidence | Match) and claim.path != "/id":
            assert (claim.subject, "/" + claim.path.split("/")[1]) in coverage.covered


def test_events_are_all_or_those_that_somebody_takes_part_in():
    """The way back from an agent to its events."""
    week, other = Event(names="Talent Week"), Event(names="Demo Day")
    experts = Cohort(what="experts")
    dataset = Dataset.of(week, other, experts, Participation(agent=experts, of=week, role="attended"))
    assert set(dataset.events()) == {week, other}
    assert dataset.events(experts) == (week,)
    assert dataset.participations(agent=other) == ()


class Counted(str):
    """An id that counts how often any of them is compared."""

    __slots__ = ()
    compared = 0

    def __eq__(self, other):
        """Compare as texts do, and count."""
        Counted.compared += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


@pytest.mark.parametrize(
    ("look_up", "made"),
    [
        ("projects", lambda at, week: Project(id=f"p{at}", names="a", by=Ref.to(week))),
        ("agreements", lambda at, week: Agreement(id=f"p{at}", kind="other", parties=Ref.to(week))),
        ("investments", lambda at, week: Investment(id=f"p{at}", kind="other", investors=Ref.to(week))),
    ],
)
def test_a_look_up_compares_each_record_a_few_times_at_most(look_up, made):
    """Of 3,000 records, and not each with each: those that refer to an event are also reached by a milestone."""
    week, number = Event(id="week", names="Week"), 1500
    things = [made(at, week) for at in range(number)]
    steps = [Milestone(subject=f"p{at}", stage="signed", event=week) for at in range(number)]
    dataset = Dataset.of(week, *things, *steps)
    expected = getattr(dataset, look_up)(week)
    assert len(expected) == number
    for thing, step in zip(things, steps, strict=True):  # equal ids, no two of them one object
        type(thing).id.__set__(thing, Counted(thing.id))
        type(step).subject.__set__(step, Counted(step.subject))
    Counted.compared = 0
    assert len(getattr(dataset, look_up)(week)) == number
    assert Counted.compared < 20 * number


@pytest.mark.parametrize("wrong", [str, Place, Dataset, talentweek.Record, "event", 3], ids=repr)
def test_a_look_up_by_class_refuses_what_is_no_class_of_record(wrong):
    """It would be an empty answer to a question that has none."""
    for look_up, more in ((DATASET.get, [WEEK]), (DATASET.referring, [WEEK]), (DATASET.all, [])):
        with pytest.raises(TypeError, match="a class of record is needed"):
            look_up(*more, wrong)
