"""The strategies: all there, typed by their fields, shrinking to what they say, clear about nonsense."""

import importlib.util
import inspect
import os
import re
import subprocess
import sys
import warnings
from decimal import Decimal
from typing import TypeVar

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import talentweek
from talentweek import (
    Bound,
    Dataset,
    DateSpan,
    Duration,
    Event,
    Evidence,
    Listing,
    Match,
    Money,
    Name,
    Place,
    Precision,
    Quantity,
    Ref,
)  # fmt: skip
from talentweek import strategies as tws
from talentweek.entities.kinds import KINDS
from talentweek.rules import Each, Nested, Notation, Number, Text, shape_of
from talentweek.rules.references import referred_to
from talentweek.strategies._asked import strategy_of
from talentweek.strategies._building import SOURCES, maker_of
from talentweek.strategies._vocabulary import TOWNS, all_names, language_of
from talentweek.strategies.dataset import ORDER, kinds_referred_to
from talentweek.values import pointers

SPACE = {name: getattr(talentweek, name) for name in talentweek.__all__} | {"Decimal": Decimal}
#: What is no strategy of a class of the model; each has its own module of tests.
BESIDE = {"Phrase", "Release", "phrases", "releases", "invalid", "edge"}
PUBLIC = {name: getattr(tws, name) for name in tws.__all__ if name not in BESIDE}
MODELS = {function.__name__: model for model, function in SOURCES.items()}
every_strategy = pytest.mark.parametrize("name", sorted(PUBLIC))
QUICK = settings(
    max_examples=200,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate, Phase.shrink],  # with the phase that explains, `find` returns its last variation
)


def drawn(name, **arguments):
    return PUBLIC[name](tws.places(), **arguments) if name == "listings" else PUBLIC[name](**arguments)


def values_of(strategy, examples=150):
    """Draw many values, the same ones every time."""
    found = []

    @settings(QUICK, max_examples=examples, phases=[Phase.generate])
    @given(strategy)
    def collect(value):
        found.append(value)

    collect()
    return found


def test_every_class_has_its_strategy():
    """One plural function for each value, each record and the dataset."""
    assert set(MODELS) | {"numbers", "tokens"} == set(PUBLIC)
    assert {kind.model for kind in KINDS.values()} <= set(SOURCES)
    assert tws.__all__ == sorted(tws.__all__)


@every_strategy
def test_it_shrinks_to_what_its_docstring_says(name):
    """The minimum is part of the promise."""
    said = re.search(r"Shrinks to `(.+?)`", PUBLIC[name].__doc__)
    expected = eval(said[1], dict(SPACE)) if said else Listing(items=[Place(country="CN")])  # noqa: S307 - our own docstring
    assert find(drawn(name), lambda _: True, settings=QUICK) == expected


@every_strategy
def test_no_health_check_fires(name):
    """Neither too slow nor filtered, nor a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        @settings(max_examples=30, deadline=None, database=None, derandomize=True, suppress_health_check=[])
        @given(drawn(name))
        def run(_value):
            pass

        run()


@every_strategy
def test_every_field_is_a_keyword(name):
    """With the name of the field, and drawn where it is left out."""
    if name in {"datasets", "numbers", "tokens"}:
        return
    parameters = inspect.signature(PUBLIC[name]).parameters
    fields = (
        {field.name for field in shape_of(MODELS[name]).fields}
        if name != "intervals"
        else {"low", "high", "low_open", "high_open"}
    )
    assert set(parameters) - {"precision", "lang", "max_items", "elements"} == fields - {"lang"}
    for field in fields:
        assert parameters[field].kind is inspect.Parameter.KEYWORD_ONLY
        assert parameters[field].default is ...


@pytest.mark.parametrize("name", [name for name in sorted(MODELS) if name not in {"datasets", "intervals"}])
@given(data=st.data())
def test_a_field_takes_a_value_or_a_strategy(name, data):
    """Whatever one object holds can be asked for in the next, one field at a time or all together."""
    one = data.draw(drawn(name))
    held = {field.name: getattr(one, field.name) for field in shape_of(MODELS[name]).fields}
    assert data.draw(drawn(name, **held)) == one
    assert data.draw(drawn(name, **{field: st.just(value) for field, value in held.items()})) == one
    linked = {"items", "start", "end", "exact", "subject", "place", "value", "money", "change"}
    for field, value in held.items():
        if field not in linked:
            assert getattr(data.draw(drawn(name, **{field: value})), field) == value
            assert getattr(data.draw(drawn(name, **{field: st.just(value)})), field) == value


@pytest.mark.parametrize("name", [name for name in sorted(MODELS) if name not in {"datasets", "intervals"}])
def test_every_optional_field_is_drawn_both_ways(name):
    """Said and not said, and every member of every enum of few members."""
    found = values_of(drawn(name))
    for field in shape_of(MODELS[name]).fields:
        if not field.required and field.name != "id":
            assert {getattr(one, field.name) == field.default for one in found} == {True, False}, field.name


NONSENSE = [
    ("quantities", {"bound": "between", "value": 5, "upper": 3}),
    ("quantities", {"value": "many"}),
    ("quantities", {"bound": "roughly"}),
    ("events", {"names": []}),
    ("events", {"when": "July"}),
    ("editions", {"number": None, "label": None}),
    ("editions", {"number": st.just(0)}),
    ("places", {"country": "JP", "subdivision": "CN-ZJ"}),
    ("refs", {"id": None, "stated": None}),
    ("durations", {"upper": "P1D", "bound": "exact"}),
    ("listings", {"items": ["a", Place(country="CN")]}),
    ("observations", {"subject": None, "place": None}),
    ("observations", {"value": None, "money": None, "change": None}),
    ("evidence", {"start": 3, "end": None}),
    ("numbers", {"min_value": 2, "max_value": 1}),
    ("numbers", {"min_value": 1.5}),
    ("numbers", {"max_value": "1e5"}),
    ("numbers", {"max_value": Decimal("NaN")}),
    ("partial_dates", {"precision": "minute"}),
    ("date_spans", {"precision": "minute"}),
    ("datasets", {"kinds": ["nobody"]}),
    ("datasets", {"kinds": []}),
    ("datasets", {"kinds": 5}),
    ("datasets", {"kinds": [[]]}),
    ("events", {"names": st.none()}),
    ("events", {"id": [1]}),
    ("evidence", {"start": "3"}),
    ("evidence", {"start": 3, "end": 3}),
    ("evidence", {"start": 0, "end": 10_001}),
    ("evidence", {"end": 2, "exact": "more than 2"}),
    ("tokens", {"kind": "two words"}),
    ("tokens", {"kind": "x" * 500}),
    ("intervals", {"low": "5"}),
    ("intervals", {"high": Decimal("NaN")}),
    ("intervals", {"low_open": st.just(1)}),
]


@pytest.mark.parametrize(("name", "arguments"), NONSENSE)
def test_nonsense_is_refused(name, arguments):
    """With Hypothesis' own InvalidArgument, when the strategy is made or first drawn from."""
    with pytest.raises(InvalidArgument):
        find(drawn(name, **arguments), lambda _: True, settings=QUICK)


@pytest.mark.parametrize("bound", list(Bound))
@given(data=st.data())
def test_a_bound_brings_its_numbers(bound, data):
    """Quantities and money of each bound can be asked for, by the member or the word."""
    assert data.draw(tws.quantities(bound=bound)).bound is bound
    assert data.draw(tws.money(bound=bound.value)).bound is bound


@given(tws.quantities(upper=tws.numbers()))
def test_an_upper_number_brings_a_bound_of_two_ends(quantity):
    """And a lower number below it."""
    assert quantity.bound in {Bound.between, Bound.vague}
    assert quantity.value <= quantity.upper


@given(tws.quantities(value=None))
def test_no_number_is_unknown(quantity):
    """It cannot be anything else."""
    assert quantity.bound is Bound.unknown


@given(tws.durations(upper=tws.durations(upper=None).map(str)))
def test_an_upper_duration_is_one_of_a_range(duration):
    """It goes with `between` alone."""
    assert duration.bound is Bound.between


@pytest.mark.parametrize("precision", list(Precision))
@given(data=st.data())
def test_dates_are_drawn_of_a_precision(precision, data):
    """The one that was asked for, at both ends."""
    assert data.draw(tws.partial_dates(precision=precision)).precision is precision
    span = data.draw(tws.date_spans(precision=precision.value))
    assert {end.precision for end in (span.start, span.end) if end is not None} == {precision}


def test_every_form_of_a_span_is_drawn():
    """Single dates, open and unknown ends on both sides, closed intervals, unknown years."""
    forms = {re.sub(r"[^/.]+", "*", str(span)) for span in values_of(tws.date_spans(), 300)}
    assert forms == {"*", "*/", "*/..", "../*", "/*", "*/*"}
    assert any("XXXX" in str(date) for date in values_of(tws.partial_dates()))


@given(st.data())
def test_numbers_stay_between_their_bounds(data):
    """Bounds of any size and any fraction."""
    low, high = sorted([data.draw(tws.numbers()), data.draw(tws.numbers())])
    assert low <= data.draw(tws.numbers(min_value=low, max_value=high)) <= high
    assert data.draw(tws.numbers(min_value=low, max_value=str(low) if "E" not in str(low) else low)) == low


@pytest.mark.parametrize(
    ("strategy", "expected"),
    [
        (tws.names(lang="zh-Hant"), "zh-Hant"),
        (tws.names(lang="ja"), "ja"),
        (tws.names(text="Li Wei", lang=st.just("en")), "en"),
    ],
)
@given(data=st.data())
def test_a_name_has_the_language_that_is_asked_for(strategy, expected, data):
    """Of our words, one in that language where there is one."""
    name = data.draw(strategy)
    assert name.lang == expected
    if expected == "zh-Hant":
        assert language_of(name.text) == expected


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


def test_a_rule_without_a_strategy_is_named():
    """Whoever adds a rule is told what is missing."""
    with pytest.raises(TypeError, match=r"no strategy for the rule of Event\.kind"):
        maker_of(Number(), "Event.kind", 2)


@given(
    tws.listings(st.sampled_from(["a", "b"]), complete=True),
    tws.listings(tws.places(), items=()),
    tws.listings(tws.places(), items=Place(country="CN")),
)
def test_listings_agree_with_their_counts(complete, empty, one):
    """Items may be given, none or a single one; an empty list counts something."""
    assert complete.complete is True
    assert empty.stated_count is not None
    assert one.items == (Place(country="CN"),)


def test_money_has_equivalents_of_one_level():
    """Some do, and those have none."""
    found = values_of(tws.money())
    assert any(one.equivalents for one in found)
    assert not any(other.equivalents for one in found for other in one.equivalents)


@given(tws.events(edition=st.integers(1, 9), names="Demo Day", when=tws.date_spans(precision="day")))
def test_the_example_of_the_package_works(event):
    """Values are converted as the constructors convert them."""
    assert event.names == (Name(text="Demo Day"),)
    assert 1 <= event.edition.number <= 9


@given(
    tws.cohorts(size=Quantity.more_than(20)),
    tws.evidence(start=None),
    tws.evidence(start=3),
    tws.evidence(end=20_000),
    tws.evidence(end=None),
)
def test_linked_fields_follow_what_is_given(cohort, nowhere, somewhere, ending, endless):
    """A start brings an end, and the other way round."""
    assert cohort.size == Quantity.more_than(20)
    assert nowhere.end is None
    assert somewhere.end == 3 + len(somewhere.exact)
    assert ending.start == 20_000 - len(ending.exact)
    assert endless.start is None


PLACE, THING = Place(country="CN"), Ref.to("a")


@pytest.mark.parametrize(
    ("strategy", "left_out"),
    [
        (tws.observations(subject=THING), "place"),
        (tws.observations(place=PLACE), "subject"),
        (tws.observations(place=None), "place"),
        (tws.observations(subject=None), "subject"),
        (tws.rankings(subject=None), "subject"),
        (tws.rankings(place=PLACE), "subject"),
        (tws.observations(money=tws.money()), "value"),
        (tws.observations(value=3), "money"),
        (tws.observations(value=None), "value"),
        (tws.observations(value=None, money=None), "value"),
    ],
    ids=range(10),
)
@given(data=st.data())
def test_a_statement_is_of_one_thing_and_says_one_number(strategy, left_out, data):
    """Whatever part of it is given."""
    assert getattr(data.draw(strategy), left_out) is None


def test_a_missing_extra_is_named(monkeypatch):
    """One clear error."""
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    fresh = importlib.util.module_from_spec(importlib.util.spec_from_file_location("fresh", tws.__file__))
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'talentweek\[test\]'") as missing:
        fresh.__spec__.loader.exec_module(fresh)
    assert missing.value.name == "hypothesis"


@pytest.mark.parametrize(
    "count", [0, 1, 2, Quantity.less_than(2), Quantity.more_than(1), Quantity.nearly(2), Quantity.unknown()]
)
@given(data=st.data())
def test_the_items_agree_with_a_count_that_is_given(count, data):
    """As many as can be, complete or not."""
    counted = data.draw(tws.listings(tws.places(), stated_count=count))
    assert counted.stated_count == (Quantity.exact(count) if isinstance(count, int) else count)


def test_a_count_that_is_none_is_refused():
    """As is one that goes with nothing else that was given."""
    for arguments in ({"stated_count": 1.5}, {"stated_count": 1, "items": ["a", "b"]}):
        with pytest.raises(InvalidArgument):
            find(tws.listings(st.just("a"), **arguments), lambda _: True, settings=QUICK)


def places_of(rule, seen=()):
    """Tell what can be asked of all that is drawn: of texts a language, of dates a precision, of lists a length."""
    rules = [rule]
    while rules:
        one = rules.pop()
        if isinstance(one, Each):
            yield "max_items"
            rules.append(one.item)
        elif isinstance(one, Text):
            yield "lang"
        elif isinstance(one, Notation) and one.standard == "EDTF":
            yield "precision"
        elif isinstance(one, Nested) and one.of not in seen:
            seen = (*seen, one.of)
            rules += [field.rule for field in shape_of(one.of, one.argument).fields]


@pytest.mark.parametrize("name", sorted(set(MODELS) - {"datasets", "intervals", "listings", "names", "partial_dates"}))
def test_what_can_be_asked_of_all_that_is_drawn_is_a_keyword(name):
    """Where it has a meaning, and nowhere else; a field of that name is the field."""
    fields = shape_of(MODELS[name]).fields
    meant = {asked for field in fields for asked in places_of(field.rule, (MODELS[name],))}
    asked = set(inspect.signature(PUBLIC[name]).parameters) & {"lang", "precision", "max_items"}
    assert asked - {field.name for field in fields} == meant - {field.name for field in fields} - FEW.get(name, set())


#: Lists of no more than two or three, which nobody needs to be longer.
FEW = {"date_spans": {"max_items"}, "places": {"max_items"}, "rankings": {"max_items"}, "participations": {"max_items"}}


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"lang": "ja"}, "there are words in en, zh-Hans, zh-Hant, and not in lang='ja'"),
        ({"precision": "minute"}, "precision must be one of"),
        ({"max_items": 0}, "max_items must be 1 to 50, not 0"),
        ({"max_items": 10_000}, "max_items must be 1 to 50, not 10000"),
        ({"max_items": True}, "max_items must be 1 to 50, not True"),
        ({"lang": ["en"]}, "there are words in en, zh-Hans, zh-Hant, and not in"),
        ({"precision": []}, "precision must be one of"),
    ],
)
def test_what_cannot_be_asked_for_is_told(wrong, message):
    """For one record and for a dataset alike."""
    for strategy in (tws.events, tws.datasets):
        with pytest.raises(InvalidArgument, match=message):
            strategy(**wrong)


SCRIPTS = {
    "en": re.compile(r"[ -~]*"),
    "zh-Hans": re.compile("[^書會業國畢創萬臺]*"),
    "zh-Hant": re.compile("[^书会业国毕创万]*"),
}


def words_in(value):
    """Give the names and the texts within a record that are words of a language."""
    if isinstance(value, Name):
        yield value.text
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            if field.name in {"stated", "venue", "what", "post", "gist", "unit", "localities", "title"}:
                held = getattr(value, field.name)
                yield from held if isinstance(held, tuple) else [held] if isinstance(held, str) else []
            yield from words_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from words_in(item)


@pytest.mark.parametrize("lang", sorted(SCRIPTS))
@given(data=st.data())
def test_all_words_are_in_the_language_that_is_asked_for(lang, data):
    """Names, units, places, words of references, down to what is nested, and the names say so."""
    dataset = data.draw(tws.datasets(lang=lang, max_records=6))
    for record in dataset:
        assert [word for word in words_in(record) if not SCRIPTS[lang].fullmatch(word)] == []
        for name in getattr(record, "names", ()):
            assert name.lang == lang


def spans_in(value):
    """Give the dates within a record."""
    if isinstance(value, DateSpan):
        yield value
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from spans_in(getattr(value, field.name))


@given(tws.datasets(precision="day", max_records=6))
def test_all_dates_are_of_the_precision_that_is_asked_for(dataset):
    """In every record."""
    ends = [end for record in dataset for span in spans_in(record) for end in (span.start, span.end) if end is not None]
    assert {end.precision for end in ends} <= {Precision.day}


def test_lists_are_as_long_as_is_asked_for():
    """No longer, and that long now and then."""
    found = values_of(tws.events(max_items=5), 200)
    assert max(len(event.names) for event in found) == 5
    assert max(len(event.places.items) for event in found if event.places) == 5
    assert {len(event.names) for event in values_of(tws.events(max_items=1), 100)} == {1}


def test_a_failing_example_keeps_what_matters():
    """A field that has nothing to do with it is left out, though it stands between two that have."""
    quick = settings(QUICK, max_examples=2000)
    found = find(tws.events(), lambda event: event.edition and event.duration, settings=quick)
    assert found == Event(names="Kunshan Entrepreneurship Week", edition=1, duration="P1D")
    told = find(tws.datasets(), lambda dataset: any(one.due for one in dataset.observations()), settings=quick)
    (observation,) = told.observations()
    assert (observation.due, observation.versus, observation.period) == (DateSpan(edtf="2000"), None, None)
    assert len(told) <= 3  # the observation, and a claim that it was drawn for, with the document of the claim


@given(tws.evidence(exact="x" * 10_000))
def test_the_longest_passage_has_its_offsets(claim):
    """However far from the start it stands."""
    assert claim.start is None or claim.end - claim.start == 10_000


def test_a_dataset_of_no_size_is_refused():
    """And one of no whole number of records."""
    for wrong in (-1, 2.5, True):
        with pytest.raises(InvalidArgument, match="max_records must be 0 or more"):
            tws.datasets(max_records=wrong)


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


@pytest.mark.parametrize("wrong", [5, [[]], "nobody", [], st.just("vague")])
def test_names_that_are_none_are_refused(wrong):
    """Of corners, of faults and of kinds alike."""
    for strategy in (
        lambda: tws.edge.quantities(corners=wrong),
        lambda: tws.edge.datasets(corners=wrong),
        lambda: tws.invalid.events(faults=wrong),
        lambda: tws.invalid.datasets(kinds=wrong),
        lambda: tws.datasets(kinds=wrong),
    ):
        with pytest.raises(InvalidArgument, match="must be some of"):
            strategy()


def test_a_single_name_is_enough():
    """Without a list around it."""
    assert {type(one) for dataset in values_of(tws.datasets(kinds="event"), 20) for one in dataset} == {Event}
    assert {one.bound for one in values_of(tws.edge.quantities(corners="unknown"), 20)} == {Bound.unknown}


@given(tws.evidence(start=3, end=5), tws.evidence(end=2), tws.evidence(start=2**53 - 3))
def test_words_fit_between_the_offsets_that_are_given(between, before, behind):
    """As long as the offsets say, where both are given; no longer than there is room for where one is."""
    assert (len(between.exact), between.start, between.end) == (2, 3, 5)
    assert 1 <= len(before.exact) <= 2
    assert 1 <= len(behind.exact) <= 2


def test_elements_that_are_no_strategy_are_refused():
    """And listings of what none are made of."""
    with pytest.raises(InvalidArgument, match="elements must be a strategy, not 5"):
        tws.listings(5)
    with pytest.raises(InvalidArgument, match="listings are of str or Place here, not of <class 'int'>"):
        tws.edge.listings(int)


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


@pytest.mark.parametrize("end", ["9" * 28 + "." + "9" * 10, "-" + "9" * 28 + "." + "9" * 10])
@given(data=st.data())
def test_ranges_end_where_numbers_end(end, data):
    """The smallest number has none below it, the largest none above."""
    assert data.draw(tws.quantities(upper=end)).upper == Decimal(end)
    assert data.draw(tws.quantities(value=end, bound="between")).value == Decimal(end)


def test_a_listing_of_no_known_elements_is_of_texts_or_of_places():
    """As where the type argument is a type variable."""
    listed = values_of(strategy_of(Listing[TypeVar("T")]), 60)
    assert {type(item) for one in listed for item in one.items} == {str, Place}


def test_the_profiles_have_no_deadline():
    """Those that draw the same in each run keep no examples; asked where the settings are Hypothesis' own."""
    asked = (
        "from hypothesis import settings; from talentweek.testing import profiles;"
        "told = [settings.get_profile(name) for name in profiles()];"
        "print([one.deadline for one in told], [one.database is None for one in told])"
    )
    plain = {name: value for name, value in os.environ.items() if name not in {"CI", "GITHUB_ACTIONS", "TF_BUILD"}}
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, encoding="utf-8", check=True, env=plain)
    assert told.stdout == "[None, None, None] [True, True, False]\n"
