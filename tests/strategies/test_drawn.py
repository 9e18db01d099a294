"""What is drawn: of every sort, sensible where it is free, and small where it fails."""

import re
from typing import TypeVar

import pytest
from hypothesis import find, given, settings

from talentweek import Dataset, DateSpan, Duration, Event, Evidence, Listing, Match, Money, Place, Quantity, Ref
from talentweek import strategies as tws
from talentweek.entities.kinds import KINDS
from talentweek.rules import shape_of
from talentweek.rules.references import referred_to
from talentweek.strategies._asked import strategy_of
from talentweek.strategies._vocabulary import TOWNS, all_names, language_of
from talentweek.strategies.dataset import ORDER, kinds_referred_to
from talentweek.values import pointers
from tests.processes import printed_by
from tests.strategies.drawing import QUICK, values_of


def test_every_form_of_a_span_is_drawn():
    """Single dates, open and unknown ends on both sides, closed intervals, unknown years."""
    forms = {re.sub(r"[^/.]+", "*", str(span)) for span in values_of(tws.date_spans(), 300)}
    assert forms == {"*", "*/", "*/..", "../*", "/*", "*/*"}
    assert any("XXXX" in str(date) for date in values_of(tws.partial_dates()))


def test_the_first_draw_in_a_new_folder_is_no_slow_one(tmp_path):
    """Hypothesis looks at a million characters for a codec, within the draw, and then refuses the test as slow."""
    code = (
        f"import os, pathlib; os.chdir({str(tmp_path)!r})\n"
        "from hypothesis import given\n"
        "from talentweek import Dataset, strategies\n"
        "@given(strategies.datasets(), strategies.tokens())\n"
        "def test(dataset: Dataset, token: str) -> None: pass\n"
        "test()\n"
        "print([path.name for path in pathlib.Path('.hypothesis').rglob('codec*')])\n"
    )
    assert printed_by(code) == "[]\n"


@given(tws.names())
def test_a_realistic_name_is_in_its_own_language(name):
    """Or none is said."""
    if name.text in all_names():
        assert name.lang in {None, language_of(name.text)}


@given(tws.tokens(kind="person"))
def test_tokens_are_ids(token):
    """Of any script."""
    assert Ref.to(token).id == token


def kinds_in(record, field, dataset):
    value = getattr(record, field.name)
    refs = value if isinstance(value, tuple) else (value,)
    for ref in refs:
        known = ref.id if isinstance(ref, Ref) else ref
        if known is not None:
            yield next(kind.name for kind in KINDS.values() if kind.model is type(dataset.get(known)))


@given(tws.datasets(max_records=12))
def test_references_lead_to_the_right_kinds(dataset):
    """As the rules of the fields say, and sensibly where they leave it open."""
    for record in dataset:
        for field in shape_of(type(record)).fields:
            if next(iter(referred_to(record)), None) and field.name != "id":
                value = getattr(record, field.name)
                if isinstance(value, Ref) or (field.rule.__class__.__name__ == "Token" and value is not None):
                    assert set(kinds_in(record, field, dataset)) <= set(kinds_referred_to(type(record), field))


@given(tws.datasets(kinds=["evidence", "event"]))
def test_evidence_points_at_something(dataset):
    """The path of each claim leads to a value of its subject."""
    for claim in dataset.evidence():
        subject = dataset.get(claim.subject)
        assert pointers.find(subject, claim.path) is not None


def test_some_references_lead_nowhere_where_that_is_asked_for():
    """And none otherwise."""

    def dangling(dataset: Dataset) -> bool:
        return any(known not in dataset for record in dataset for known in referred_to(record))

    assert any(map(dangling, values_of(tws.datasets(resolving=False))))
    assert not any(map(dangling, values_of(tws.datasets())))


def test_every_kind_of_record_is_drawn():
    """In the default dataset, and only those that were asked for and what they need."""
    found = {type(record) for dataset in values_of(tws.datasets(max_records=20), 100) for record in dataset}
    assert found == {kind.model for kind in KINDS.values()}
    assert set(ORDER) == set(KINDS)
    assert {type(record) for dataset in values_of(tws.datasets(kinds=["event"]), 30) for record in dataset} == {Event}
    assert all(len(dataset) <= 3 for dataset in values_of(tws.datasets(kinds=["person"], max_records=3), 50))


def test_ids_are_given_and_derived():
    """Both are legal, both are drawn."""
    found = values_of(tws.datasets(kinds=["event"]))
    derived = {bool(re.fullmatch("event-[a-z2-7]{16}", event.id)) for dataset in found for event in dataset}
    assert derived == {True, False}


def test_money_has_equivalents_of_one_level():
    """Some do, and those have none."""
    found = values_of(tws.money())
    assert any(one.equivalents for one in found)
    assert not any(other.equivalents for one in found for other in one.equivalents)


def test_a_failing_example_keeps_what_matters():
    """A field that has nothing to do with it is left out, though it stands between two that have."""
    quick = settings(QUICK, max_examples=2000)
    found = find(tws.events(), lambda event: event.edition and event.duration, settings=quick)
    assert found == Event(names="Kunshan Entrepreneurship Week", edition=1, duration="P1D")
    told = find(tws.datasets(), lambda dataset: any(one.due for one in dataset.observations()), settings=quick)
    (observation,) = told.observations()
    assert (observation.due, observation.versus, observation.period) == (DateSpan(edtf="2000"), None, None)
    assert len(told) <= 3  # the observation, and a claim that it was drawn for, with the document of the claim


@pytest.mark.parametrize(
    ("strategy", "fails", "shown"),
    [
        (tws.quantities(), lambda one: one.value is not None and one.value > 100, [Quantity.exact(101)]),
        (tws.quantities(), lambda one: one.value is not None and one.value < 0, [Quantity.exact(-1)]),
        (
            tws.money(),
            lambda one: one.amount is not None and one.amount > 10**6,
            [Money(amount=2_000_000), Money(amount=1_010_000)],
        ),
        (
            tws.money(),
            lambda one: one.amount is not None and one.amount % 1,
            [Money(amount="0.01"), Money(amount="-0.01")],
        ),
        (tws.quantities(bound="between"), lambda one: one.upper - one.value > 5, [Quantity.between(0, 6)]),
        (tws.durations(), lambda one: re.fullmatch("P[3-9][0-9]D", one.iso), [Duration(iso="P30D")]),
    ],
)
def test_a_number_that_fails_is_the_least_or_a_round_one(strategy, fails, shown):
    """However large the number was that was found first."""
    assert find(strategy, fails, settings=settings(QUICK, max_examples=2000)) in shown


def test_amounts_are_small_and_large_round_and_broken():
    """Some of each, and none too often."""
    amounts = [one.amount for one in values_of(tws.money(), 500) if one.amount is not None]
    for much, least in (
        (lambda one: 0 <= one < 256 and one % 1 == 0, 100),
        (lambda one: one >= 10**6 and one % 10**4 == 0, 10),
        (lambda one: one % 1 != 0, 20),
        (lambda one: one < 0, 10),
        (lambda one: abs(one) > 10**20, 1),
    ):
        assert sum(map(much, amounts)) >= least


def test_ids_codes_and_whole_numbers_are_of_every_sort():
    """Strange ids that are allowed, currencies that are seldom met, the ends of what a number can be."""
    assert {"a/b~c", "#1", "昆山", "event-1", "person-3"} <= {one.id for one in values_of(tws.refs())}
    currencies = {one.currency for one in values_of(tws.money(), 300)}
    assert {None, "CNY", "USD"} < currencies
    assert len(currencies) > 30
    assert {1, 30, 2**53 - 1} <= {one.number for one in values_of(tws.editions(label=None), 600)}


def test_evidence_is_of_records_and_of_no_judgement():
    """Neither of other evidence nor of matches."""
    found = values_of(tws.datasets(kinds=["match", "evidence", "event"]), 200)
    kinds = {type(dataset.get(claim.subject)) for dataset in found for claim in dataset.evidence()}
    assert kinds == {Event, *kinds} - {Evidence, Match}


def test_a_town_is_in_its_country():
    """Whatever else is said of the place."""
    towns = {(one.country, town) for one in TOWNS for words in one.words.values() for town in words}
    known = {town for _, town in towns}
    for place in values_of(tws.places(stated=None, venue=None), 400):
        country = place.country or (place.subdivision or "")[:2]
        assert [town for town in place.localities if country and town in known and (country, town) not in towns] == []


def test_each_item_of_a_list_is_said_by_itself():
    """Any of the components of a date can be inferred, and no others with it."""
    inferred = {tuple(map(str, one.inferred)) for one in values_of(tws.date_spans(), 300)}
    assert {(), ("year",), ("month",), ("day",), ("year", "day"), ("year", "month", "day")} <= inferred


def test_a_vague_number_may_have_an_upper_one():
    """And may have none."""
    assert {one.upper is None for one in values_of(tws.quantities(bound="vague"), 60)} == {True, False}


def test_a_listing_of_no_known_elements_is_of_texts_or_of_places():
    """As where the type argument is a type variable."""
    listed = values_of(strategy_of(Listing[TypeVar("T")]), 60)
    assert {type(item) for one in listed for item in one.items} == {str, Place}
