"""Judgements: what they join and keep apart, what contradicts them, and that nothing is dropped for them."""

import pytest

from talentweek import (
    Agreement,
    Cohort,
    Dataset,
    Event,
    Evidence,
    Facility,
    InvalidObject,
    Listing,
    Match,
    Organisation,
    Participation,
    Person,
    Place,
    Programme,
    Ref,
)
from talentweek.entities.judging import Judgements
from talentweek.entities.parting import beside


def same(a, b):
    return Match(a=a, b=b, verdict="same")


def different(a, b):
    return Match(a=a, b=b, verdict="different")


def refused(one, other, *matches):
    """Return the problems for which a merge is refused."""
    with pytest.raises(InvalidObject) as error:
        one.merge(other, matches)
    assert error.value.subject == "matches"
    return error.value.problems


HALL, WEEK = Facility(id="a", names="Hall"), Event(id="b", names="Week", edition=8, when="2024")


@pytest.mark.parametrize("other", [WEEK, Person(id="b", names="Cai Hongtao")])
def test_a_row_of_judgements_by_way_of_what_nobody_holds_joins_no_two_classes(other):
    """The kinds are those of the whole row, and it is told once."""
    (problem,) = refused(Dataset.of(HALL), Dataset.of(other), same("a", "x"), same("y", "x"), same("y", "b"))
    assert problem.code == "matched_kinds"
    words = sorted(["Facility", type(other).__name__])
    assert problem.message == f"{' and '.join(words)} cannot be one"
    assert problem.path == f"/{same('a', 'x').id}"
    assert {"Facility 'a'", f"{type(other).__name__} 'b'"} == {*problem.found.split(", ")}


def test_each_row_that_joins_two_classes_is_told():
    """And rows of one class are not; of a long row some records are shown."""
    people = [Person(id=f"p{number}", names="P") for number in range(9)]
    row = [same(person.id, "x") for person in people]
    here = Dataset.of(HALL, WEEK, Event(id="c", names="C"), *people)
    problems = refused(here, Dataset(), *row, same("x", "b"), same("c", "a"), same("p0", "p1"))
    assert [problem.code for problem in problems] == ["matched_kinds"] * 2
    assert sorted(problem.found.count(", ") for problem in problems) == [1, 4]


def test_one_id_for_two_classes_is_not_judged_to_be_the_same_as_another():
    """It is not known which of the two is meant."""
    there = Dataset.of(Event(id="a", names="Week"))
    assert [problem.code for problem in refused(Dataset.of(HALL), there, same("a", "x"))] == ["matched_kinds"]


@pytest.mark.parametrize("side", [0, 1])
def test_a_join_that_a_dataset_holds_to_be_wrong_is_refused(side):
    """That two records are different is heard wherever it stands, also by way of others."""
    sides = [[HALL], [Facility(id="c", names="C")]]
    sides[side].append(different("c", "a"))
    (problem,) = refused(*map(Dataset, sides), same("a", "x"), same("x", "c"))
    assert (problem.code, problem.path) == ("contradictory_match", f"/{different('c', 'a').id}")
    assert refused(*map(Dataset, sides), same("a", "c"))[0].code == "contradictory_match"


def test_that_two_are_the_same_acts_only_where_it_is_given():
    """Held as data it joins nothing and contradicts nothing."""
    here = Dataset.of(HALL, Facility(id="c", names="C"), same("a", "c"))
    merged = here.merge(Dataset(), [different("a", "c")])
    assert {"a", "c"} <= {record.id for record in merged.dataset}
    assert sorted(match.verdict for match in merged.dataset.all(Match)) == ["different", "same"]


def test_records_that_come_to_have_one_id_by_what_they_refer_to_may_not_be_different():
    """Both hosts of the week are the same city, so that they are one participation; somebody said they are two."""
    hosts = [Participation(agent=Ref.to(city), of="week", role="host") for city in ("kunshan", "city")]
    apart = different(*hosts)
    (problem,) = refused(Dataset.of(*hosts, apart), Dataset(), same("kunshan", "city"))
    assert (problem.code, problem.path) == ("contradictory_match", f"/{apart.id}")
    assert len(Dataset.of(*hosts).merge(Dataset(), [same("kunshan", "city")]).dataset.participations()) == 1


def test_an_id_that_is_derived_anew_meets_the_judgement_about_it():
    """The judgement names the id that the participation has once its agent is known."""
    before, after = (Participation(agent=Ref.to(city), of="week", role="host") for city in ("kunshan", "city"))
    own = Participation(id="own", agent=Ref.to("city"), of="week", role="host")
    matches = [same("kunshan", "city"), same(after.id, "own")]
    merged = Dataset.of(before).merge(Dataset.of(own), matches)
    assert merged.dataset.participations() == (own,)
    assert merged.dataset.merge(Dataset.of(before), matches).dataset == merged.dataset
    (problem,) = refused(Dataset.of(before), Dataset.of(HALL), same("kunshan", "city"), same(after.id, "a"))
    assert problem.code == "matched_kinds"


# one id that is no proof


EXPERTS = [Cohort(what="experts", origins=Listing.open(Place(country=country))) for country in ("FR", "IT")]


@pytest.mark.parametrize("held", [False, True])
def test_two_records_of_one_derived_id_are_kept_apart(held):
    """It is said of the id that it is of two things, given to the merge or held by a dataset."""
    known = EXPERTS[0].id
    no_proof = different(known, known)
    here, there = (
        Dataset.of(
            group,
            Participation(agent=group, of=of, role="attended"),
            Evidence(subject=group, path="/origins", document="d", exact=of),
        )
        for group, of in zip(EXPERTS, ("week", "fair"), strict=True)
    )
    given = [] if held else [no_proof]
    here = here.add(no_proof) if held else here
    merged = here.merge(there, given)
    other = beside(EXPERTS[1])
    assert {group.id: group.origins for group in merged.dataset.all(Cohort)} == {
        known: EXPERTS[0].origins,
        other: EXPERTS[1].origins,
    }
    assert {one.of: one.agent.id for one in merged.dataset.participations()} == {"week": known, "fair": other}
    assert {claim.exact: (claim.subject, claim.says) for claim in merged.dataset.evidence()} == {
        "week": (known, None),
        "fair": (other, None),
    }
    assert merged.joined == merged.conflicts == ()
    assert set(merged.added) == {*given, different(known, other)}
    assert there.merge(here, given).dataset == merged.dataset
    for part in (here, there, merged.dataset):
        assert merged.dataset.merge(part, given).dataset == merged.dataset
    assert len(merged.without(*given).joined) == (0 if held else 1)


def test_what_refers_to_what_is_kept_apart_is_compared_after_it():
    """The programme is of the one who got another id; it is the same when its source is merged again."""
    here = Dataset.of(Person(id="x", names="Zhao"), Programme(id="p", names="Plan", kind="plan", by=[Ref.to("x")]))
    there = Dataset.of(Person(id="x", names="Cai"))
    given = [different("x", "x"), different("p", "p")]
    merged = here.merge(there, given).dataset
    assert len(merged.all(Programme)) == 1
    assert merged.merge(here, given).dataset == here.merge(merged, given).dataset == merged
    third = Dataset.of(Programme(id="p", names="Plan", kind="plan", by=[Ref.to("x")]), Person(id="x", names="Cai"))
    assert len(here.merge(third, given).dataset.all(Programme)) == 2


def test_what_is_kept_apart_may_refer_to_each_other():
    """Two events that are a part of each other, in both accounts."""
    one, other = (
        Dataset.of(*(Event(id=a, names=name, part_of=[b]) for a, b in (("a", "b"), ("b", "a")))) for name in ("A", "B")
    )
    given = [different("a", "a"), different("b", "b")]
    merged = one.merge(other, given).dataset
    assert [(event.names[0].text, event.part_of) for event in merged.events() if event.id in {"a", "b"}] == [
        ("A", ("b",)), ("A", ("a",)),
    ]  # fmt: skip
    assert len(merged.events()) == 4
    assert merged.merge(one, given).dataset == merged.merge(other, given).dataset == merged


def test_equal_records_of_one_id_are_one_whatever_is_said():
    """Nothing tells which is which."""
    group = EXPERTS[0]
    merged = Dataset.of(group).merge(Dataset.of(group), [different(group.id, group.id)])
    assert merged.dataset.all(Cohort) == (group,)


def test_what_is_the_same_as_others_is_no_two_things():
    """Neither by a judgement, nor by what is referred to."""
    here, there = Dataset.of(HALL, Facility(id="c", names="C")), Dataset.of(Facility(id="a", names="Other hall"))
    assert [one.code for one in refused(here, there, same("a", "c"), different("a", "a"))] == ["contradictory_match"]
    one = Dataset.of(Facility(id="c", names="C"))
    assert [problem.code for problem in refused(one, there, same("a", "c"), different("a", "a"))] == [
        "contradictory_match"
    ]
    hosts = [
        Participation(agent=Ref.to(city), of="week", role="host", stated=city) for city in ("kunshan", "town", "city")
    ]
    later = hosts.pop()
    cities = [same("kunshan", "city"), same("town", "city")]
    (problem,) = refused(Dataset(hosts), Dataset.of(later), *cities, different(later.id, later.id))
    assert (problem.code, problem.path) == ("contradictory_match", f"/{different(later.id, later.id).id}")


# the judgements as data


def test_a_judgement_that_was_given_is_held_under_the_ids_that_there_are():
    """That of the row itself stays: it tells which ids a record had."""
    here = Dataset.of(HALL, Facility(id="c", names="C"), Facility(id="z", names="Z"))
    merged = here.merge(Dataset(), [same("a", "c"), different("z", "c")])
    assert set(merged.dataset.all(Match)) == {same("a", "c"), different("z", "a")}
    assert merged.dataset.merge(here, merged.matches).dataset == merged.dataset


def test_a_judgement_beside_another_one_of_its_id_is_not_dropped():
    """Each with its verdict."""
    mine, theirs = (Match(id="m", a="x", b="y", verdict=verdict) for verdict in ("unsure", "different"))
    merged = Dataset.of(mine).merge(Dataset(), [theirs])
    assert {match.verdict for match in merged.dataset.all(Match)} == {"unsure", "different"}
    assert merged.dataset.merge(Dataset.of(mine), [theirs]).dataset == merged.dataset
    assert Dataset.of(mine).merge(Dataset(), [mine]).added == ()


def test_no_judgement_is_put_together_from_two():
    """One about x and z and one about y and w, which are said to be the same, are not one about x and w."""
    here = Dataset.of(one := different("x", "z"), other := different("y", "w"), different("u", "v"))
    merged = here.merge(Dataset(), [same(one.id, other.id)])
    assert {(match.a, match.b) for match in merged.dataset.all(Match) if match.verdict == "different"} == {
        ("x", "z"), ("y", "w"), ("u", "v"),
    }  # fmt: skip
    assert merged.dataset.merge(here, merged.matches).dataset == merged.dataset


def test_no_passage_is_put_together_from_two():
    """Of two passages with one id one is kept beside the other, whole."""
    here, there = (
        Evidence(id="e", subject="a", path="/names", document="d", exact="Hall", note="a note"),
        Evidence(id="e", subject="a", path="/names", document="d", exact="The hall", start=0, end=8),
    )
    merged = Dataset.of(here).merge(Dataset.of(there))
    assert {(claim.exact, claim.start, claim.note) for claim in merged.dataset.evidence()} == {
        ("Hall", None, "a note"), ("The hall", 0, None),
    }  # fmt: skip
    assert merged.dataset.merge(Dataset.of(here)).dataset == merged.dataset


def test_a_passage_is_kept_with_its_own_words_and_remarks():
    """Though both could stand in one record."""
    here, there = (
        Evidence(id="e", subject="a", path="/names", document="d", exact=exact, note=note)
        for exact, note in (("Hall", None), ("The hall", "a note"))
    )
    merged = Dataset.of(here).merge(Dataset.of(there))
    assert {(claim.exact, claim.note) for claim in merged.dataset.evidence()} == {
        ("Hall", None),
        ("The hall", "a note"),
    }


def test_passages_are_what_they_say_and_not_kept_apart_by_their_id():
    """One that came to say what its record no longer holds is the same passage."""
    here, there = (
        Dataset.of(
            Event(id="b", names="Week", edition=number),
            Evidence(id="e", subject="b", path="/edition", document="d", exact="x"),
        )
        for number in (7, 8)
    )
    given = [different("e", "e")]
    merged = here.merge(there, given).dataset
    assert merged.merge(here, given).dataset == merged.merge(there, given).dataset == merged


def test_a_judgement_is_left_out_whichever_of_its_records_it_names_first():
    """The part that holds it goes on holding it."""
    here, there = Dataset.of(HALL), Dataset.of(Facility(id="c", names="C"), same("a", "c"))
    merged = here.merge(there, [same("a", "c")])
    assert merged.without(same("c", "a")) == here.merge(there)
    assert tuple(merged) == (merged.dataset, merged.joined, merged.conflicts)
    assert same("a", "c") in merged.without(same("c", "a")).dataset


def test_to_leave_out_what_was_not_given_is_a_mistake():
    """As is what is no judgement."""
    merged = Dataset.of(HALL).merge(Dataset(), [same("a", "c")])
    for wrong in (different("a", "c"), same("a", "d")):
        with pytest.raises(
            ValueError, match=f"nothing was merged by the judgement that a and {wrong.b} are {wrong.verdict}"
        ):
            merged.without(wrong)
    with pytest.raises(TypeError, match="Match"):
        merged.without("a")


@pytest.mark.parametrize(
    ("other", "matches", "message"),
    [
        ("x", (), "a Dataset is needed, not a str"),
        ([HALL], (), "a Dataset is needed, not a list"),
        (None, (), "a Dataset is needed, not a NoneType"),
        (Dataset(), same("a", "b"), "judgements .* not a Match"),
        (Dataset(), ["a"], "judgements .* not a str"),
        (Dataset(), [HALL], "judgements .* not a Facility"),
        (Dataset(), [None], "judgements .* needed, not a"),
    ],
)
def test_what_is_no_dataset_or_no_judgement_is_told(other, matches, message):
    """Before anything is looked at."""
    with pytest.raises(TypeError, match=message):
        Dataset.of(HALL).merge(other, matches)


def test_the_first_id_that_is_held_is_kept():
    """Of those that nobody holds the first."""
    matches = [
        same("c", "b"),
        same("b", "a"),
        same("y", "z"),
        different("q", "r"),
        Match(a="u", b="v", verdict="unsure"),
    ]
    held = Organisation(id="b", names="B")
    assert Judgements(matches, [held, Organisation(id="c", names="C")]).names == {
        "a": "b", "b": "b", "c": "b", "y": "y", "z": "y",
    }  # fmt: skip
    deal = Agreement(id="deal", kind="other", parties=[Ref.to("c"), Ref.to("z")])
    (made,) = Dataset.of(deal).merge(Dataset.of(held), matches).dataset.agreements()
    assert made.parties == (Ref.to("b"), Ref.to("y"))
