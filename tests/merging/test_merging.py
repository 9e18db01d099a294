"""What becomes one, what is held, what stays beside it: case by case."""

import itertools

import pytest

from talentweek import (
    Agreement,
    Cohort,
    Dataset,
    DateSpan,
    Document,
    Duration,
    Edition,
    Event,
    Evidence,
    InvalidObject,
    Investment,
    Listing,
    Match,
    Milestone,
    Money,
    Name,
    Observation,
    Organisation,
    Participation,
    Person,
    Place,
    Project,
    Quantity,
    Rank,
    Ref,
)
from talentweek.entities import claims
from talentweek.entities.including import apart, includes
from talentweek.entities.narrowing import APART, narrowed
from talentweek.entities.saying import said_as
from tests.steps import assert_linear

KUNSHAN = Place(country="CN", subdivision="CN-JS", localities=["Suzhou", "Kunshan"])


def week(**said):
    return Event(id="week", **{"names": "Talent Week", **said})


def claim(path, document="release", subject="week", **said):
    return Evidence(subject=subject, path=path, document=document, exact=f"the words of {document}", **said)


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        (Quantity.more_than(20), Quantity.exact(23)),
        (Quantity.more_than(20), Quantity.between(21, 30)),
        (Quantity.about(20), Quantity.exact(20)),
        (Quantity.unknown(), Quantity.about(20)),
        (Quantity.less_than(50), Quantity.nearly(50)),
        (Quantity.at_least(5), Quantity.more_than(5)),
        (Quantity.exact(5), Quantity.exact(5, "projects")),
        (Quantity.more_than(20), Quantity.exact(23, "experts")),
        (Money.exact(5, "CNY"), Money.exact(5, "CNY", equivalents=[Money.exact(1, "USD")])),
        (
            Money.bounded("more_than", 5, "CNY", equivalents=[Money.about(1, "USD")]),
            Money.exact(6, "CNY", equivalents=[Money.exact(1, "USD"), Money.exact(2, "EUR")]),
        ),
        (Money.more_than(5, "CNY"), Money.exact(6, "CNY")),
        (Money.exact(5), Money.exact(5, "CNY")),
        (Money.about(5, "CNY"), Money.exact(5, "CNY")),
        (DateSpan(edtf="2024"), DateSpan(edtf="2024-07")),
        (DateSpan(edtf="2024"), DateSpan(edtf="2024-07-11/2024-07-18")),
        (DateSpan(edtf="2024-07-11/"), DateSpan(edtf="2024-07-11/2024-07-18")),
        (DateSpan(edtf="2024-07-11/"), DateSpan(edtf="2024-07-11/..")),
        (DateSpan(edtf="2024/2025"), DateSpan(edtf="2024-07/2025")),
        (DateSpan(edtf="XXXX-07-11"), DateSpan(edtf="2024-07-11")),
        (DateSpan(edtf="XXXX-07"), DateSpan(edtf="XXXX-07-11")),
        (Duration(iso="P7D", bound="about"), Duration(iso="P7D")),
        (Rank.among_top(20), Rank(number=3)),
        (Edition(number=8), Edition(number=8, label="the eighth")),
        (Place(country="CN"), KUNSHAN),
        (Place(localities=["Kunshan"]), KUNSHAN),
        (KUNSHAN, Place(subdivision="CN-JS", localities=["Suzhou", "Kunshan"], venue="the Expo Centre", country="CN")),
        (Listing.open("a"), Listing.only("a", "b")),
        (Listing(items=["a"]), Listing.open("a", "b")),
    ],
)
def test_the_narrower_of_two_values_is_held(wide, narrow):
    """What it says implies what the other says."""
    assert narrowed(wide, narrow) == narrowed(narrow, wide) == narrow
    assert not includes(narrow, wide)
    assert not apart(wide, narrow)


@pytest.mark.parametrize(
    ("one", "other", "disjoint"),
    [
        (Quantity.exact(23), Quantity.exact(24), True),
        (Quantity.more_than(20), Quantity.exact(20), True),
        (Quantity.more_than(20), Quantity.less_than(30), False),
        (Quantity.more_than(20, "experts"), Quantity.exact(23), False),
        (Quantity.exact(20), Quantity.exact(20, "%"), False),
        (Quantity.more_than(20), Quantity.exact(23, "%"), False),
        (Quantity.exact(20), Quantity.exact(23, "‰"), False),
        (Quantity.exact(3), Quantity.exact(3, "times"), False),
        (Quantity.unknown(), Quantity.exact(5, "pp"), False),
        (Quantity.unknown("pp"), Quantity.exact(5), False),
        (
            Money.bounded("more_than", 5, "CNY", equivalents=[Money.exact(1, "USD")]),
            Money.exact(6, "CNY"),
            False,
        ),
        (Quantity.about(20), Quantity.exact(21), False),
        (Quantity.nearly(50), Quantity.exact(49), False),
        (Quantity.exact(5, "projects"), Quantity.exact(5, "people"), False),
        (Quantity.exact(5, "projects"), Quantity.exact(6, "people"), False),
        (Quantity.more_than(3), Quantity(value=5, upper=5, bound="vague"), True),
        (Money.exact(5, "CNY"), Money.exact(6, "USD"), False),
        (Quantity.exact(5), Quantity(value=5, bound="vague"), False),
        (Money.exact(5, "CNY"), Money.exact(6, "CNY"), True),
        (Money.exact(5, "CNY"), Money.exact(5, "USD"), False),
        (Money.exact(5), Money.more_than(4, "CNY"), False),
        (
            Money.exact(5, "CNY", equivalents=[Money.exact(1, "USD")]),
            Money.exact(5, "CNY", equivalents=[Money.exact(2, "USD")]),
            False,
        ),
        (DateSpan(edtf="2024-07-11"), DateSpan(edtf="2024-07-12"), True),
        (DateSpan(edtf="2024-07-11"), DateSpan(edtf="2024-07-11/"), False),
        (DateSpan(edtf="2024-07"), DateSpan(edtf="2024-07-11/"), False),
        (DateSpan(edtf="2024-07-11/"), DateSpan(edtf="../2024-07-10"), True),
        (DateSpan(edtf="XXXX-07"), DateSpan(edtf="2024-35"), False),
        (DateSpan(edtf="2024-07-11"), DateSpan(edtf="XXXX-07-11"), None),
        (DateSpan(edtf="2024-07/"), DateSpan(edtf="2024-07/2024-08"), None),
        (Duration(iso="P7D"), Duration(iso="P1W"), False),
        (Duration(iso="P7D", bound="about"), Duration(iso="P7D", bound="at_least"), False),
        (Rank(number=3), Rank(number=4), True),
        (Rank.among_top(3), Rank(number=4), True),
        (Edition(number=7), Edition(number=8), True),
        (Edition(number=7), Edition(label="spring"), False),
        (Place(country="CN"), Place(subdivision="US-CA"), True),
        (Place(country="CN", localities=["Taizhou"]), Place(country="CN", localities=["Kunshan"]), False),
        (Place(subdivision="CN-ZJ", localities=["Taizhou"]), Place(subdivision="CN-JS", localities=["Taizhou"]), True),
        (Place(stated="the park"), KUNSHAN, False),
        (Listing.only("a"), Listing.open("a", "b"), False),
        (Listing.only("a"), Listing.open("a"), False),
        (Listing.only("a", "b"), Listing.only("a", "c"), False),
        (Listing(items=["a"], stated_count=1), Listing(items=["b"], stated_count=1), False),
        (Listing(items=["a"], stated_count=5), Listing(items=["b"], stated_count=6), False),
        (Ref.to("park"), Ref.named("the park"), False),
        (Ref.to("park"), Ref.to("the-park"), False),
        ("a gist", "another gist", False),
        (1, 2, True),
        (1, "1", None),
    ],
)
def test_neither_of_two_values_is_the_narrower(one, other, disjoint):
    """They may both be true, or they cannot."""
    expected = {True: APART, False: APART}.get(disjoint)
    if expected is not None:
        assert narrowed(one, other) is narrowed(other, one) is APART
        assert apart(one, other) is apart(other, one) is disjoint
    elif one.__class__ is other.__class__:
        assert narrowed(one, other) == narrowed(other, one) in (one, other)
    else:
        assert narrowed(one, other) is APART


def test_an_amount_has_the_equivalents_of_both():
    """One for each currency."""
    dollars, euros = (Money.exact(7, "CNY", equivalents=[Money.exact(1, currency)]) for currency in ("USD", "EUR"))
    both = narrowed(dollars, euros)
    assert both == narrowed(euros, dollars)
    assert {one.currency for one in both.equivalents} == {"USD", "EUR"}
    assert narrowed(both, Money.exact(7, "CNY")) == both
    inferred = Money(amount=7, currency="CNY", inferred=True, equivalents=[Money.exact(1, "GBP")])
    assert narrowed(inferred, Money.exact(7, "CNY")) == Money.exact(7, "CNY", equivalents=inferred.equivalents)


def test_a_number_of_people_never_becomes_a_percentage():
    """Both stay: one is held, the other is kept beside it."""
    here, there = (Dataset.of(Cohort(id="c", what="x", size=size)) for size in (20, Quantity.exact(20, "%")))
    merged = here.merge(there)
    assert {cohort.size for cohort in merged.dataset.all(Cohort)} == {Quantity.exact(20), Quantity.exact(20, "%")}
    assert [(one.path, one.disjoint) for one in merged.conflicts] == [("/size", False)]


def test_an_interval_on_a_milestone_bounds_a_moment():
    """Signed by May 2021, signed on 10 May: on a milestone the day is the narrower, elsewhere it is another extent."""
    by, on = DateSpan(edtf="../2021-05-17"), DateSpan(edtf="2021-05-10")
    assert narrowed(by, on, moment=True) == on
    assert narrowed(by, on) is APART
    assert narrowed(by, DateSpan(edtf="2021-05-18"), moment=True) is APART
    unknown = DateSpan(edtf="/2021-05-17")
    assert narrowed(unknown, on, moment=True) is APART
    here, there = (Dataset.of(Milestone(id="m", subject="week", stage="signed", when=when)) for when in (by, on))
    assert here.merge(there).dataset.get("m", Milestone).when == on
    assert not here.merge(there).conflicts


def test_of_two_wordings_the_one_that_infers_less_is_held():
    """What is known from the words stands before what the context gave; words before none."""
    assert narrowed(Quantity.between(5, 5, stated="five"), Quantity.exact(5)) == Quantity.between(5, 5, stated="five")
    inferred, plain = DateSpan(edtf="2024-07-11", inferred=["year"], stated="July 11"), DateSpan(edtf="2024-07-11")
    assert narrowed(inferred, plain) == plain
    worded = Quantity.exact(5, stated="five")
    assert narrowed(Quantity.exact(5), worded) == worded
    decided = Money(amount=5, currency="CNY", inferred=True)
    assert narrowed(decided, Money.exact(5, "CNY")) == Money.exact(5, "CNY")


def test_lists_have_the_items_of_both():
    """Names, parties, parts; an item that both have is there once, as the narrower of the two."""
    here = Dataset.of(week(names=["Talent Week", Name(text="人才周", lang="zh")], sectors=Listing.open("biomedicine")))
    there = Dataset.of(week(names=["Talent Week", "人才周", "TW"], sectors=Listing.open("textiles")))
    one = here.merge(there).dataset.get("week", Event)
    assert one.names == (Name(text="Talent Week"), Name(text="人才周", lang="zh"), Name(text="TW"))
    assert one.sectors == Listing.open("biomedicine", "textiles")


def test_two_places_of_one_name_stay_two():
    """Taizhou in Zhejiang is not Taizhou in Jiangsu."""
    places = [Place(subdivision=province, localities=["Taizhou"]) for province in ("CN-ZJ", "CN-JS")]
    here, there = (Dataset.of(week(places=Listing.open(place))) for place in places)
    assert {*here.merge(there).dataset.get("week", Event).places.items} == {*places}


def test_a_missing_status_is_filled_and_a_missing_count_is_not():
    """Unknown is no claim; a project without a count is one project."""
    here, there = (
        Dataset.of(week(), Project(id="p", names="P")),
        Dataset.of(week(status="concluded"), Project(id="p", names="P", count=286)),
    )
    merged = here.merge(there)
    assert merged.dataset.get("week", Event).status == "concluded"
    (conflict,) = merged.conflicts
    assert (conflict.id, conflict.path, conflict.other, conflict.disjoint) == ("p", "/count", None, False)
    assert merged.dataset.get("p", Project).count == Quantity.exact(286)
    assert merged.dataset.get(conflict.kept_as, Project).count is None


def test_evidence_for_what_is_not_held_says_it():
    """Both passages stay, each with the value that it supports; no record is made for it."""
    here = Dataset.of(week(edition=7, when="2024"), claim("/edition"), claim("/when"), claim("/names"))
    there = Dataset.of(week(edition=8, when="2024-07", names=["Talent Week", "TW"]), claim("/edition", "paper"))
    merged = here.merge(there)
    assert len(merged.dataset) == 5
    assert merged.dataset.get("week", Event).edition == Edition(number=7)
    said = {(one.path, one.document): one.says for one in merged.dataset.evidence()}
    assert said == {
        ("/edition", "release"): None,
        ("/edition", "paper"): '{"number":8}',
        ("/when", "release"): '{"edtf":"2024"}',
        ("/names", "release"): None,
    }
    (conflict,) = merged.conflicts
    assert (conflict.held, conflict.other, conflict.disjoint) == (Edition(number=7), Edition(number=8), True)
    assert ([one.document for one in conflict.evidence], [one.document for one in conflict.other_evidence]) == (
        ["release"],
        ["paper"],
    )
    assert conflict.kept_as is None
    assert merged.added == ()


def test_a_claim_with_a_passage_stands_before_one_without():
    """Whatever its value; the other is kept by a record beside it, and it is unsure whether that is another thing."""
    here, there = Dataset.of(week(edition=8), claim("/edition")), Dataset.of(week(edition=7))
    merged = here.merge(there)
    assert merged.dataset.get("week", Event).edition == Edition(number=8)
    (conflict,) = merged.conflicts
    assert merged.dataset.get(conflict.kept_as, Event).edition == Edition(number=7)
    assert Match(a="week", b=conflict.kept_as, verdict="unsure") in merged.dataset
    assert set(merged.added) == {record for record in merged.dataset if record.id not in {"week", claim("/edition").id}}


def test_what_is_too_long_to_be_said_is_kept_by_a_record(monkeypatch):
    """Evidence holds so many characters."""
    monkeypatch.setattr(claims, "_LONGEST", 5)
    here = Dataset.of(week(edition=7), claim("/edition"))
    merged = here.merge(Dataset.of(week(edition=8), claim("/edition", "paper")))
    assert all(one.says is None for one in merged.dataset.evidence())
    (conflict,) = merged.conflicts
    assert merged.dataset.get(conflict.kept_as, Event).edition == conflict.other == Edition(number=8)


def test_one_passage_read_in_two_ways_stays_twice():
    """The same words at the same place, and each reading beside the other."""
    here, there = (Dataset.of(week(edition=number), claim("/edition")) for number in (7, 8))
    merged = here.merge(there)
    assert {one.says for one in merged.dataset.evidence()} == {None, '{"number":8}'}
    assert {conflict.path for conflict in merged.conflicts} == {"/edition", "/says"}
    assert merged.dataset.merge(here).dataset == merged.dataset.merge(there).dataset == merged.dataset


def test_evidence_for_nothing_is_left_as_it_is():
    """A path that leads nowhere, a record that is not there."""
    lost = [claim("/edition"), claim("/names", subject="nobody")]
    assert set(lost) <= set(Dataset.of(week(), *lost).merge(Dataset.of(week(edition=8))).dataset)


def test_two_records_that_cannot_be_one_stay_two():
    """Each field is sound, and together they break a law of the class: subject and place exclude each other."""
    here = Dataset.of(Observation(id="o", subject=Ref.to("week"), measure="visitors", value=5, status="reported"))
    there = Dataset.of(Observation(id="o", place=KUNSHAN, measure="visitors", value=5, status="reported"))
    merged = here.merge(there)
    (conflict,) = merged.conflicts
    assert (conflict.path, conflict.disjoint) == ("", True)
    assert {conflict.held, conflict.other} == {*here, *there}
    kept = merged.dataset.get(conflict.kept_as, Observation)
    assert (kept.place, kept.subject) == (conflict.other.place, conflict.other.subject)
    assert merged.dataset.merge(there).dataset == merged.dataset


def test_one_id_for_two_classes_is_two_things():
    """What comes later among the classes gets another id, with all that leads to it."""
    person = Person(id="x", names="Cai Hongtao")
    here = Dataset.of(person, Participation(agent=person, of="week", role="speaker"), claim("/names", subject="x"))
    there = Dataset.of(Event(id="x", names="Talent Week"))
    for merged in (here.merge(there), there.merge(here)):
        (conflict,) = merged.conflicts
        assert merged.dataset.get("x") == Event(id="x", names="Talent Week")
        assert merged.dataset.get(conflict.kept_as, Person).names == person.names
        assert merged.dataset.all(Participation)[0].agent.id == conflict.kept_as
        assert merged.dataset.evidence()[0].subject == conflict.kept_as
        assert merged.dataset.merge(here).dataset == merged.dataset


# judgements


def test_a_judgement_joins_two_records_and_all_that_leads_to_them():
    """References, derived ids, evidence with its paths; and the judgement stays as data."""
    here = Dataset.of(
        city := Organisation(id="kunshan", names="Kunshan"), Agreement(id="deal", kind="other", parties=[city]),
        Participation(agent=city, of="week", role="host"), claim("/parties/kunshan", subject="deal"),
    )  # fmt: skip
    there = Dataset.of(
        town := Organisation(id="city-of-kunshan", names="City of Kunshan"), Agreement(id="pact", kind="other"),
        Participation(agent=town, of="week", role="host"), Agreement(id="treaty", kind="other", parties=[town]),
    )  # fmt: skip
    same = Match(a="kunshan", b="city-of-kunshan", verdict="same")
    merged = here.merge(there, [same, Match(a="deal", b="pact", verdict="unsure")])
    dataset = merged.dataset
    assert dataset.get("city-of-kunshan", Organisation).names == (Name(text="City of Kunshan"), Name(text="Kunshan"))
    assert dataset.participations() == (Participation(agent=Ref.to("city-of-kunshan"), of="week", role="host"),)
    assert dataset.get("deal", Agreement).parties == (Ref.to("city-of-kunshan"),)
    assert dataset.evidence("deal")[0].path == "/parties/city-of-kunshan"
    assert {"kunshan" in dataset, same in dataset, "pact" in dataset, "deal" in dataset} == {False, True}
    assert "kunshan" not in dataset
    assert [match.verdict for match in dataset.all(Match)] == ["same", "unsure"] or len(dataset.all(Match)) == 2
    assert dataset.merge(there, [same]).dataset == dataset
    assert dataset.merge(here, [same]).dataset == dataset
    assert there.merge(here, [same, Match(a="deal", b="pact", verdict="unsure")]).dataset == dataset


def test_a_join_is_undone_by_leaving_its_judgement_out():
    """The parts are kept as they were."""
    here, there = Dataset.of(week(), claim("/names")), Dataset.of(Event(id="fair", names="Talent Fair"))
    same = Match(a="week", b="fair", verdict="same")
    merged = here.merge(there, [same])
    assert len(merged.dataset.events()) == 1
    apart_again = merged.without(same)
    assert apart_again.dataset == Dataset((*here, *there))
    assert (apart_again.matches, apart_again.parts) == ((), (here, there))


def test_records_of_one_side_can_be_one_as_well():
    """A judgement is about records, wherever they are; three that are the same are one."""
    here = Dataset.of(week(), Event(id="fair", names="Talent Fair"), Event(id="b-fair", names="TF"))
    matches = [Match(a="week", b="fair", verdict="same"), Match(a="b-fair", b="week", verdict="same")]
    merged = here.merge(Dataset(), matches)
    assert [event.id for event in merged.dataset.events()] == ["b-fair"]
    assert [len(joined.records) for joined in merged.joined] == [3]


def test_a_judgement_about_what_is_not_held_only_names():
    """Who refers to the one is led to the other; no record is made, and the id that is held stays."""
    here = Dataset.of(Participation(id="p", agent=Ref.to("a-nobody"), of="week", role="host"))
    there = Dataset.of(Person(id="somebody", names="Somebody"), Match(a="x", b="a-nobody", verdict="unsure"))
    merged = here.merge(there, [Match(a="a-nobody", b="somebody", verdict="same")])
    assert merged.dataset.get("p", Participation).agent.id == "somebody"
    assert {(match.a, match.b) for match in merged.dataset.all(Match)} == {("a-nobody", "somebody"), ("x", "somebody")}
    neither = Dataset.of(*here).merge(Dataset(), [Match(a="a-nobody", b="nobody", verdict="same")])
    assert neither.dataset.get("p", Participation).agent.id == "a-nobody"


def test_a_long_row_of_judgements_is_followed():
    """Each says that one is the same as the next."""
    many = [Event(id=f"e{number:03d}", names="Talent Week") for number in range(200)]
    matches = [Match(a=one, b=other, verdict="same") for one, other in itertools.pairwise(many)]
    (one,) = Dataset(many).merge(Dataset(), reversed(matches)).dataset.events()
    assert one == many[0]


def test_judgements_that_contradict_each_other_are_refused():
    """Whatever is the same by way of others may not be different."""
    matches = [
        Match(a="a", b="b", verdict="same"),
        Match(a="b", b="c", verdict="same"),
        Match(a="c", b="a", verdict="different"),
        Match(a="c", b="d", verdict="different"),
    ]
    with pytest.raises(InvalidObject, match="judged to be different, and to be the same") as refused:
        Dataset().merge(Dataset(), matches)
    assert [problem.code for problem in refused.value.problems] == ["contradictory_match"]


def test_records_of_two_classes_are_not_judged_to_be_one():
    """A person is no event."""
    here = Dataset.of(Person(id="x", names="X"), Event(id="y", names="Y"))
    with pytest.raises(InvalidObject, match="Event and Person cannot be one") as refused:
        here.merge(Dataset(), [Match(a="x", b="y", verdict="same")])
    assert [problem.code for problem in refused.value.problems] == ["matched_kinds"]


def test_two_parties_that_are_one_are_one_party():
    """Who stands in a list twice under two ids stands there once."""
    deal = Agreement(id="deal", kind="other", parties=[Ref.to("a"), Ref.to("b")])
    paths = ["/kind", "/parties/b", "/about/b"]
    here = Dataset.of(deal, *(claim(path, subject="deal") for path in paths))
    merged = here.merge(Dataset(), [Match(a="a", b="b", verdict="same")])
    assert merged.dataset.get("deal", Agreement).parties == (Ref.to("a"),)
    assert {one.path for one in merged.dataset.evidence()} == {"/kind", "/parties/a", "/about/b"}


def test_what_has_no_official_name_is_joined_and_may_be_two():
    """Two groups of experts with one derived id; an id that was given is another matter."""
    groups = [Cohort(what="experts"), Cohort(what="experts", origins=Listing.open(Place(country="IT")))]
    (joined,) = Dataset.of(groups[0]).merge(Dataset.of(groups[1])).joined
    assert (joined.sure, joined.fields, joined.records) == (False, ("origins",), tuple(groups))
    given = Dataset.of(Cohort(id="experts", what="experts"))
    assert given.merge(given).joined[0].sure is True


def test_two_accounts_of_one_week_are_merged_with_their_conflicts():
    """A town's own release and a paper's report, made independently of each other, with ids of their own."""
    town = Dataset.of(
        release := Document(id="release", title="The week opens", published="2024-07-16"),
        own := Event(id="tw-2024", names="Kunshan Talent Week", edition=8, when="2024-07-11/", duration="P1W"),
        park := Organisation(id="park", names="Kunshan High-tech Park"),
        deal := Agreement(id="deal", kind="strategic", parties=[park, Ref.named("a university")]),
        Milestone(subject=deal, stage="signed", when="../2024-07-16", event=own),
        Investment(id="round", kind="investment", recipient=park, amount=Money.more_than(10_000_000, "CNY")),
        experts := Cohort(id="experts", what="foreign experts", size=Quantity.more_than(20)),
        Participation(agent=experts, of=own, role="attended"),
        Evidence(subject=own, path="/edition", document=release, exact="the eighth"),
        Evidence(subject=experts, path="/size", document=release, exact="over 20"),
        Evidence(subject="round", path="/amount", document=release, exact="more than 10 million yuan"),
    )
    paper = Dataset.of(
        report := Document(id="report", title="Week of talents", published="2024-07-12"),
        theirs := Event(id="talent-week", names="Kunshan Talent Week", edition=9, when="2024-07-11/2024-07-17"),
        zone := Organisation(id="zone", names="Kunshan High-tech Zone"),
        Agreement(id="pact", kind="strategic", parties=[zone, Ref.named("a university")]),
        Milestone(subject="pact", stage="signed", when="2024-07-11", event=theirs),
        Investment(id="money", kind="investment", recipient=zone, amount=Money.exact(9_000_000, "CNY")),
        guests := Cohort(id="guests", what="foreign experts", size=Quantity.exact(23)),
        Participation(agent=guests, of=theirs, role="attended"),
        Evidence(subject=theirs, path="/edition", document=report, exact="ninth"),
        Evidence(subject=guests, path="/size", document=report, exact="23"),
    )
    pairs = [("tw-2024", "talent-week"), ("park", "zone"), ("deal", "pact"), ("round", "money"), ("experts", "guests")]
    merged = town.merge(paper, [Match(a=one, b=other, verdict="same") for one, other in pairs])
    data = merged.dataset
    event = data.get("talent-week", Event)
    assert (event.edition.number, event.when.edtf, event.duration.iso) == (8, "2024-07-11/2024-07-17", "P1W")
    assert [group.size for group in data.participants(event)] == [Quantity.exact(23)]
    assert [(one.subject, one.event) for one in data.milestones()] == [("deal", "talent-week")] * 2
    assert data.get("deal", Agreement).parties == (Ref.to("park"), Ref.named("a university"))
    assert {(one.id, one.path, one.disjoint, one.kept_as is None) for one in merged.conflicts} == {
        ("talent-week", "/edition", True, True),
        ("money", "/amount", True, False),
    }
    said = {(one.exact, one.says) for one in data.evidence()}
    assert said == {
        ("the eighth", None),
        ("ninth", '{"number":9}'),
        ("over 20", '{"value":"20","bound":"more_than"}'),
        ("23", None),
        ("more than 10 million yuan", None),
    }
    assert paper.merge(town, merged.matches).dataset == data


def test_the_text_of_a_claim_is_that_of_its_tree():
    """Numbers as texts, words of enums, true and false as they are."""
    assert said_as((None, True, Quantity.exact("1.5"))) == '[null,true,{"value":"1.5"}]'
    assert said_as(Money(amount=5, currency="CNY", inferred=True)) == '{"amount":"5","currency":"CNY","inferred":true}'


def test_what_is_about_a_record_follows_its_derived_id():
    """The city has another id, so has its part in the week, and so has the passage about that."""
    host = Participation(agent=Ref.to("kunshan"), of="week", role="host")
    here = Dataset.of(host, claim("/role", subject=host))
    merged = here.merge(
        Dataset(), [Match(a="city", b="kunshan", verdict="same"), Match(a="town", b="city", verdict="same")]
    )
    (after,) = merged.dataset.participations()
    assert after == Participation(agent=Ref.to("city"), of="week", role="host")
    assert merged.dataset.evidence() == (claim("/role", subject=after),)
    deal = Agreement(kind="other", parties=[Ref.to("kunshan")])
    signed = Dataset.of(deal, step := Milestone(subject=deal, stage="signed"), claim("/stage", subject=step))
    moved = signed.merge(Dataset(), [Match(a="city", b="kunshan", verdict="same")]).dataset
    then = Agreement(kind="other", parties=[Ref.to("city")])
    assert moved.milestones() == (Milestone(subject=then, stage="signed"),)
    assert moved.evidence() == (claim("/stage", subject=Milestone(subject=then, stage="signed")),)


def test_records_that_cannot_be_one_stay_the_same_either_way_round():
    """Which of the two keeps the id does not depend on who starts."""
    here = Dataset.of(Observation(id="o", subject=Ref.to("week"), measure="visitors", value=5, status="reported"))
    there = Dataset.of(Observation(id="o", place=KUNSHAN, measure="visitors", value=5, status="reported"))
    assert here.merge(there).dataset == there.merge(here).dataset


def test_judgements_and_passages_stand_side_by_side_as_they_are():
    """That two of them may be one is no question."""
    here, there = (Dataset.of(Match(id="m", a="x", b="y", verdict=verdict)) for verdict in ("same", "different"))
    assert sorted(match.verdict for match in here.merge(there).dataset.all(Match)) == ["different", "same"]


def test_what_a_passage_says_instead_is_left_alone():
    """It never supported what the record holds."""
    here = Dataset.of(week(when="2024"), claim("/when", says='{"edtf":"2023"}'))
    (said,) = here.merge(Dataset.of(week(when="2024-07"))).dataset.evidence()
    assert said.says == '{"edtf":"2023"}'


def test_a_passage_that_leads_nowhere_supports_nothing():
    """Least of all that there is one thing only."""
    here = Dataset.of(Project(id="p", names="P"), claim("/count", subject="p"))
    merged = here.merge(Dataset.of(Project(id="p", names="P", count=286)))
    assert merged.dataset.get("p", Project).count == Quantity.exact(286)
    assert merged.conflicts[0].kept_as in merged.dataset


# several records at once


def test_three_accounts_of_one_thing_are_held_against_each_other_at_once():
    """Two on one side by a judgement; what is kept is what a source held, and repeating a source adds nothing."""
    here = Dataset.of(week(names="A", edition=7), Event(id="fair", names="B", edition=8))
    there = Dataset.of(week(names="C", edition=9, when="2024"))
    matches = [Match(a="week", b="fair", verdict="same")]
    merged = here.merge(there, matches)
    held = merged.dataset.get("fair", Event)
    assert (held.edition, held.when.edtf, {name.text for name in held.names}) == (Edition(number=7), "2024", {*"ABC"})
    kept = [merged.dataset.get(conflict.kept_as, Event) for conflict in merged.conflicts]
    assert [(one.names[0].text, one.edition.number) for one in kept] == [("B", 8), ("C", 9)]
    for part in (here, there, merged.dataset):
        assert merged.dataset.merge(part, matches).dataset == merged.dataset
    assert there.merge(here, matches).dataset == merged.dataset


def sized(number, size, **said):
    """Return the account of a source: a group, and the passage that tells its size."""
    return Dataset.of(
        Cohort(id="group", what="experts", size=size), claim("/size", f"page{number}", "group", id=f"e{number}", **said)
    )


@pytest.mark.parametrize(
    "sizes",
    list(
        itertools.permutations([Quantity.exact(20), Quantity.more_than(20), Quantity.about(20), Quantity.exact(23)], 3)
    ),
)
def test_a_source_that_is_repeated_opens_nothing_again(sizes):
    """Though what it says is narrower than what was held against it by the others; no claim stands twice."""
    one, two, three = (sized(number, size) for number, size in enumerate(sizes))
    merged = one.merge(two).dataset.merge(three).dataset
    for part in (one, two, three, merged):
        assert merged.merge(part).dataset == part.merge(merged).dataset == merged
    assert [passage.id for passage in merged.evidence()] == ["e0", "e1", "e2"]


def test_a_claim_that_says_what_the_record_holds_is_the_one_that_leaves_it_to_the_record():
    """Each source had passed over what the other holds."""
    here = sized(1, 20).add(claim("/size", "page2", "group", id="e2", says='{"value":"30"}'))
    there = sized(2, 30).add(claim("/size", "page1", "group", id="e1", says='{"value":"20"}'))
    merged = here.merge(there).dataset
    assert merged == there.merge(here).dataset == merged.merge(there).dataset
    assert [(passage.id, passage.says) for passage in merged.evidence()] == [("e1", None), ("e2", '{"value":"30"}')]


@pytest.mark.parametrize(
    ("one", "other", "held"),
    [
        (Quantity.exact(23, "名"), Quantity.exact(23, "人"), Quantity.exact(23, "人")),
        (Quantity.exact(23, "名"), Quantity.more_than(20, "位"), Quantity.exact(23, "名")),
        (Quantity.exact(23, "名"), Quantity.exact(23), Quantity.exact(23, "名")),
        (Quantity.exact(23, "名"), Quantity.exact(23, "人次"), None),
        (Quantity.exact(23, "experts"), Quantity.exact(23, "foreign experts"), None),
    ],
)
def test_what_counts_people_and_says_nothing_else_of_them_is_one_unit(one, other, held):
    """A unit that says whom it counts is another number, as are visits."""
    both = narrowed(one, other)
    assert both == narrowed(other, one)
    assert (None if both is APART else both) == held


def test_two_numbers_of_people_cannot_both_be_true():
    """However each source counts them; of other units nothing is said."""
    assert apart(Quantity.exact(23, "名"), Quantity.exact(24, "人"))
    assert not apart(Quantity.exact(23, "名"), Quantity.exact(24, "人次"))


def test_a_claim_that_was_passed_over_does_not_come_back():
    """Though its text comes first: what includes it is known, and a narrower one was held against it."""
    here = Dataset.of(Cohort(id="a", what="x", size=Quantity.at_least(10)), Cohort(id="b", what="x", size=50))
    there = Dataset.of(Cohort(id="b", what="x", size=Quantity.at_most(30)))
    matches = [Match(a="a", b="b", verdict="same")]
    merged = here.merge(there, matches)
    assert merged.dataset.get("a", Cohort).size == Quantity.exact(50)
    assert merged.dataset.merge(here, matches).dataset == merged.dataset.merge(there, matches).dataset == merged.dataset


def test_what_a_source_has_weighed_and_not_held_is_not_held():
    """It knew the passage that says nine, and held eight."""
    here = Dataset.of(week(edition=8), claim("/edition", says='{"number":9}'))
    there = Dataset.of(week(edition=9), claim("/edition", "paper"))
    merged = here.merge(there)
    assert merged.dataset.get("week", Event).edition == Edition(number=8)
    assert {(one.document, one.says) for one in merged.dataset.evidence()} == {
        ("release", '{"number":9}'),
        ("paper", '{"number":9}'),
    }
    assert there.merge(here).dataset == merged.dataset


def test_what_is_kept_beside_a_record_and_was_changed_hides_nothing():
    """The claim is kept once more, under another id."""
    here, there = Dataset.of(week(edition=7)), Dataset.of(week(edition=8))
    merged = here.merge(there)
    kept = merged.conflicts[0].kept_as
    changed = Dataset(
        Event(id=kept, names="Another week") if record.id == kept else record for record in merged.dataset
    )
    again = changed.merge(there)
    assert {8, 7, None} == {event.edition and event.edition.number for event in again.dataset.events()}
    assert again.conflicts[0].kept_as == f"{kept}~{again.conflicts[0].kept_as[-16:]}"
    assert Match(a="week", b=again.conflicts[0].kept_as, verdict="unsure") in again.dataset


def test_of_several_records_those_that_cannot_be_one_with_the_others_stay_out():
    """The others are one."""

    def seen(known, **said):
        return Observation(**{"id": known, "measure": "visitors", "value": 5, "status": "reported", **said})

    here = Dataset.of(
        seen("o", place=KUNSHAN), seen("p", subject=Ref.to("week")), seen("q", place=KUNSHAN, as_of="2024")
    )
    matches = [Match(a="o", b=other, verdict="same") for other in "pq"]
    merged = here.merge(Dataset(), matches)
    held = merged.dataset.get("o", Observation)
    (conflict,) = merged.conflicts
    assert (conflict.path, held.as_of.edtf, held.place, held.subject) == ("", "2024", KUNSHAN, None)
    assert merged.dataset.get(conflict.kept_as, Observation).subject == Ref.to("week")
    assert merged.dataset.merge(here, matches).dataset == merged.dataset


def test_an_id_that_was_given_follows_the_derived_one_that_it_equals():
    """A record changed by `evolve` keeps its id, which in the other dataset is derived from the words."""
    there = Participation(agent=Ref.to("kunshan"), of="week", role="host")
    here = Participation(id=there.id, agent=Ref.to("kunshan"), of="week", role="organiser")
    same = [Match(a="city", b="kunshan", verdict="same")]
    merged = Dataset.of(here).merge(Dataset.of(there), same)
    (conflict,) = merged.conflicts
    assert conflict.path == "/role"
    assert merged.dataset.merge(Dataset.of(there), same).dataset == merged.dataset


def test_a_path_follows_an_item_that_only_the_other_side_holds():
    """The passage came without its record."""
    here = Dataset.of(claim("/parties/kunshan", subject="deal"))
    there = Dataset.of(Agreement(id="deal", kind="other", parties=[Ref.to("kunshan")]))
    merged = here.merge(there, [Match(a="city", b="kunshan", verdict="same")])
    assert [one.path for one in merged.dataset.evidence()] == ["/parties/city"]
    worded = Dataset.of(Agreement(id="deal", kind="other", parties=[Ref.named("kunshan")]))
    merged = here.merge(worded, [Match(a="city", b="kunshan", verdict="same")])
    assert [one.path for one in merged.dataset.evidence()] == ["/parties/kunshan"]


def test_a_path_to_a_name_is_no_path_to_a_record():
    """Though the name reads as the old id does."""
    here = Dataset.of(Organisation(id="kunshan", names="kunshan"), claim("/names/kunshan", subject="kunshan"))
    merged = here.merge(
        Dataset(), [Match(a="city", b="kunshan", verdict="same"), Match(a="city", b="a", verdict="same")]
    )
    assert [(one.subject, one.path) for one in merged.dataset.evidence()] == [("kunshan", "/names/kunshan")]
    there = Dataset.of(Organisation(id="city", names="City"))
    merged = here.merge(there, [Match(a="city", b="kunshan", verdict="same")])
    assert [(one.subject, one.path) for one in merged.dataset.evidence()] == [("city", "/names/kunshan")]


def test_a_passage_about_a_passage_says_what_it_said():
    """Whatever the order of their ids."""
    for first, second in (("a", "b"), ("b", "a")):
        here, there = (
            Dataset.of(
                week(edition=8),
                Evidence(id=first, subject="week", path="/edition", document="d", exact="8", note=note),
                Evidence(id=second, subject=first, path="/note", document="d", exact=note),
            )
            for note in ("mine", "theirs")
        )
        merged = here.merge(there)
        assert there.merge(here).dataset == merged.dataset
        assert merged.dataset.merge(here).dataset == merged.dataset.merge(there).dataset == merged.dataset


def test_steps_grow_with_the_number_of_records():
    """Passages into one long list, and records in a long row of judgements."""

    def into_a_list(number):
        parties = [Organisation(id=f"p{at}", names=f"N{at}") for at in range(number)]
        deal = Agreement(id="deal", kind="other", parties=parties)
        here = Dataset.of(*parties, deal, *(claim(f"/parties/{party.id}", subject=deal) for party in parties))
        there = Dataset(Organisation(id=f"o{at}", names=f"N{at}") for at in range(number))
        merged = here.merge(there, [Match(a=f"p{at}", b=f"o{at}", verdict="same") for at in range(number)])
        assert len(merged.joined) == number

    def in_a_row(number):
        many = [Event(id=f"e{at:05}", names=f"W{at}") for at in range(number)]
        matches = [Match(a=one, b=other, verdict="same") for one, other in itertools.pairwise(many)]
        assert len(Dataset(many).merge(Dataset(), matches).dataset.events()) == 1

    def of_one_name(number):
        sides = [
            Dataset(
                record
                for at in range(number)
                for record in (
                    Cohort(id=f"c{at}", what="x", size=size),
                    claim("/size", subject=f"c{at}", document=f"d{size}"),
                )
            )
            for size in (20, 30)
        ]
        assert len(sides[0].merge(sides[1]).conflicts) == number

    for run, sizes in ((into_a_list, (40, 400)), (in_a_row, (9, 90)), (of_one_name, (50, 500))):
        assert_linear(run, sizes)
