"""Proposals: what makes two records one thing, what speaks against it, and what is not proposed at all."""

import pytest
from hypothesis import given

import talentweek.strategies as tws
from talentweek import (
    Cohort,
    Dataset,
    Document,
    Edition,
    Event,
    Facility,
    Listing,
    Match,
    Organisation,
    Person,
    Place,
    Programme,
    Quantity,
)
from talentweek.matching import MOST, candidates, folded
from tests.steps import assert_linear

KUNSHAN, TAIZHOU = (Place(country="CN", localities=[name]) for name in ("Kunshan", "Taizhou"))


def proposed(one, other):
    """Return the one proposal that two records lead to, or None."""
    pairs = candidates(Dataset.of(one), Dataset.of(other)).pairs
    assert len(pairs) <= 1
    return pairs[0] if pairs else None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("昆山創業週", "昆山创业周"),
        ("KUNSHAN WEEK", "Kunshan Week"),
        ("Ｋｕｎｓｈａｎ　Ｗｅｅｋ", "Kunshan-Week"),
        ("The 8th Kunshan Week", "Kunshan Week"),
        ("2024昆山创业周", "第八届昆山创业周"),
        ("2024年昆山创业周", "昆山创业周"),
        ("“Kunshan” Week", "Kunshan Week."),
        ("Vinçotte", "Vinc\u0327otte"),
        ("Eighth Kunshan Week", "Kunshan Week 2024"),
        ("The First 2024 Kunshan Week", "Kunshan Week"),
        ("首届昆山创业周", "昆山创业周2024年"),
        ("第〇八届昆山创业周", "昆山创业周"),
        ("Plan 2025", "2025 Plan"),
    ],
)
def test_names_are_compared_folded(one, other):
    """Script, case, width, punctuation, edition and year make no difference."""
    assert folded(one) == folded(other)
    pair = proposed(Event(id="a", names=one), Event(id="b", names=["something", other]))
    assert pair.reasons == (f"name: {folded(one)}",)
    assert pair.against == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Theatre Week", "theatreweek"),
        ("Thessaloniki", "thessaloniki"),
        ("North Week", "northweek"),
        ("1984", "1984"),
        ("2024年", "2024年"),
        ("The", "the"),
        ("The 2024", "the2024"),
        ("20241 Week", "20241week"),
        ("2024ers", "2024ers"),
        ("Agenda21", "agenda21"),
        ("Flight 2024", "flight"),
        ("Flight A2024", "flighta2024"),
        ("第八届", ""),
        ("the 8th", ""),
        ("8th 2024", ""),
        ("!", ""),
    ],
)
def test_what_is_no_edition_and_no_year_stays_in_a_name(name, expected):
    """Nor does a name end where a word begins with an article; a year alone is a name."""
    assert folded(name) == expected


def test_years_and_editions_in_names_speak_against_each_other():
    """The plan of 2025 is not that of 2030, and neither is another than the plan."""
    plan, later, both, some = (
        Programme(id=known, names=names, kind="plan")
        for known, names in (("a", "2025 Plan"), ("b", "Plan 2030"), ("c", ["Plan 2025", "Plan 2030"]), ("d", "Plan"))
    )
    assert proposed(plan, later) is None
    assert [proposed(one, other).against for one, other in ((plan, both), (both, later), (some, plan))] == [()] * 3
    unmarked = Programme(id="e", names=["2024 Plan", "Plan"], kind="plan")
    assert proposed(unmarked, plan).against == ()
    first, second = (Facility(id=known, names=f"{known} Hospital") for known in ("First", "Second"))
    assert proposed(first, second) is None
    halls = (
        Organisation(id=known, names=name, place=KUNSHAN)
        for known, name in (("a", "The 1st Hospital 2024"), ("b", "Second Hospital"))
    )
    pair = proposed(*halls)
    assert (pair.reasons, pair.against) == (("name: hospital", "place: kunshan"), ("editions in the name: 1 and 2",))
    named = (Event(id=known, names=f"Week {year}", when="XXXX-07") for known, year in (("a", 2024), ("b", 2025)))
    assert proposed(*named) is None


def test_a_dataset_is_compared_with_itself():
    """Each pair once, and no record with itself."""
    here = Dataset.of(*(Organisation(id=known, names="Park") for known in "cab"))
    assert [(pair.a.id, pair.b.id) for pair in candidates(here, here).pairs] == [("a", "b"), ("a", "c"), ("b", "c")]


@pytest.mark.parametrize("sides", [("x", Dataset()), (Dataset(), [])])
def test_what_is_no_dataset_is_told(sides):
    """Before anything is compared."""
    with pytest.raises(TypeError, match=r"a Dataset is needed, not a (str|list)"):
        candidates(*sides)


@pytest.mark.parametrize(
    ("one", "other", "reasons", "against"),
    [
        ({"edition": 8}, {"edition": 8}, ["edition: 8 and 8"], []),
        (
            {"edition": 8, "when": "2024-07"},
            {"edition": 9, "when": "2024-07-11/"},
            ["dates: 2024-07 and 2024-07-11/"],
            ["edition: 8 and 9"],
        ),
        ({"edition": Edition(label="a")}, {"edition": Edition(label="a")}, [], []),
        ({"when": "XXXX-07"}, {"when": "2024-07"}, [], []),
        ({"when": "2024"}, {}, [], []),
        ({"places": KUNSHAN}, {"places": Listing.open(TAIZHOU, KUNSHAN)}, ["place: kunshan"], []),
        ({"places": KUNSHAN}, {"places": TAIZHOU}, [], []),
        (
            {"places": KUNSHAN, "when": "2024"},
            {"places": Place(country="IT"), "when": "2024"},
            ["dates: 2024 and 2024"],
            ["places: none in common"],
        ),
    ],
)
def test_editions_dates_and_places_speak_for_it_or_against_it(one, other, reasons, against):
    """Each as far as it is known."""
    pair = proposed(Event(id="a", names="Week", **one), Event(id="b", names="Week", **other))
    assert (list(pair.reasons[1:]), list(pair.against)) == (reasons, against)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"edition": 7}, {"edition": 8}),
        ({"when": "2023"}, {"when": "2024"}),
        ({"places": KUNSHAN}, {"places": Place(country="IT")}),
    ],
)
def test_nothing_but_a_name_against_a_difference_is_no_proposal(one, other):
    """The seventh week is not the eighth."""
    assert proposed(Event(id="a", names="Week", **one), Event(id="b", names="Week", **other)) is None


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            Person(id="a", names="Cai Hongtao", origin=KUNSHAN),
            Person(id="b", names="CAI Hongtao", origin=KUNSHAN),
            "place: kunshan",
        ),
        (
            Organisation(id="a", names="Park", place=KUNSHAN),
            Organisation(id="b", names="park", place=KUNSHAN),
            "place: kunshan",
        ),
        (Facility(id="a", names="Hall"), Facility(id="b", names="HALL"), "name: hall"),
        (Cohort(id="a", what="experts"), Cohort(id="b", what="Experts"), "name: experts"),
        (Document(id="a", number="No. 5"), Document(id="b", title="x", number="no 5"), "name: no5"),
        (
            Document(id="a", title="T", published="2024"),
            Document(id="b", title="T", published="2024-07"),
            "published: 2024 and 2024-07",
        ),
    ],
)
def test_every_class_with_a_name_is_looked_at(one, other, reason):
    """Documents by their number, address and digest, too."""
    assert proposed(one, other).reasons[-1] == reason


def test_sizes_that_exclude_each_other_speak_against_it():
    """And a size that two groups share says little for it."""
    many, few = Cohort(id="a", what="experts", size=Quantity.more_than(20)), Cohort(id="b", what="experts", size=5)
    assert proposed(many, few) is None
    assert proposed(many, Cohort(id="b", what="experts", size=25)).reasons == ("name: experts",)


def test_what_is_one_or_was_judged_is_not_proposed():
    """Nor are records of two classes, or without a name that is left after folding."""
    week, fair = Event(id="a", names="Week"), Event(id="b", names="Week")
    assert proposed(week, Event(id="a", names="Week", edition=8)) is None
    judged = Dataset.of(fair, Match(a="b", b="a", verdict="different"))
    assert candidates(Dataset.of(week), judged).pairs == ()
    assert proposed(week, Person(id="b", names="Week")) is None
    assert proposed(Event(id="a", names="第八届"), Event(id="b", names="第八届")) is None


def test_a_proposal_becomes_a_judgement():
    """Which merging is given."""
    here, there = (
        Dataset.of(Event(id="a", names="Week", edition=8)),
        Dataset.of(Event(id="b", names="week", when="2024")),
    )
    (pair,) = candidates(here, there).pairs
    assert pair.judged("unsure") == Match(a="a", b="b", verdict="unsure")
    (one,) = here.merge(there, [pair.judged("same")]).dataset.events()
    assert (one.edition.number, one.when.edtf) == (8, "2024")


def test_the_best_supported_come_first():
    """What nothing speaks against, then what has more reasons."""
    here = Dataset.of(Event(id="a", names="Week", edition=8, when="2024"))
    there = Dataset.of(
        Event(id="x", names="Week"),
        Event(id="y", names="Week", edition=9, when="2024"),
        Event(id="z", names="Week", when="2024-07"),
    )
    assert [pair.b.id for pair in candidates(here, there).pairs] == ["z", "x", "y"]


def test_a_crowd_is_told_apart_by_edition_and_year():
    """A name that many share is nothing to start from alone."""
    here = Dataset(Event(id=f"a{number}", names="Week", edition=number) for number in range(1, 2 * MOST))
    there = Dataset(Event(id=f"b{number}", names="Week", edition=number) for number in range(1, 2 * MOST))
    found = candidates(here, there)
    assert {(pair.a.edition, pair.b.edition) for pair in found.pairs} == {(one.edition, one.edition) for one in here}
    (crowd,) = found.crowds
    assert (crowd.name, len(crowd.a), len(crowd.b)) == ("week", len(here), len(there))
    years = [
        Dataset(Event(id=f"{side}{year}", names="Week", when=f"{year}/") for year in range(1980, 2020)) for side in "ab"
    ]
    found = candidates(*years)
    assert {pair.a.when == pair.b.when for pair in found.pairs} == {True}
    assert [crowd.name for crowd in found.crowds] == ["week"]
    years = [Dataset(Event(id=f"{side}{at}", names=f"Week {at}") for at in range(1980, 2020)) for side in "ab"]
    assert {pair.a.names == pair.b.names for pair in candidates(*years).pairs} == {True}
    numbers = [Dataset(Event(id=f"{side}{at}", names=f"第{at}届周") for at in range(20, 60)) for side in "ab"]
    assert len(candidates(*numbers).pairs) == 40


@given(tws.datasets())
def test_whatever_the_data_proposals_are_of_two_records(dataset):
    """Each is of one class, with a name for a reason, and merging takes it."""
    renamed = Dataset(record for record in dataset)
    for pair in candidates(dataset, renamed).pairs:
        assert pair.a.__class__ is pair.b.__class__
        assert pair.a.id != pair.b.id
        assert pair.reasons[0].startswith("name: ")
        assert pair.judged("unsure") in dataset.merge(renamed, [pair.judged("unsure")]).dataset


def test_steps_grow_with_the_number_of_records():
    """Ten times as many, about ten times the steps: no pair is looked at that shares nothing."""

    def compare(number):
        sides = [
            Dataset(Event(id=f"{side}{at}", names=f"Week of {at}", edition=8) for at in range(number)) for side in "ab"
        ]
        assert len(candidates(*sides).pairs) == number

    assert_linear(compare, (200, 2000))
