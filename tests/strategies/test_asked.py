"""What can be asked of a strategy, and that it is what is drawn."""

import inspect
import re
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import Bound, DateSpan, Event, Name, Place, Precision, Quantity, Ref
from talentweek import strategies as tws
from talentweek.rules import Each, Nested, Notation, Text, shape_of
from talentweek.strategies._vocabulary import language_of
from tests.strategies.drawing import MODELS, PUBLIC, values_of


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


@pytest.mark.parametrize(
    "count", [0, 1, 2, Quantity.less_than(2), Quantity.more_than(1), Quantity.nearly(2), Quantity.unknown()]
)
@given(data=st.data())
def test_the_items_agree_with_a_count_that_is_given(count, data):
    """As many as can be, complete or not."""
    counted = data.draw(tws.listings(tws.places(), stated_count=count))
    assert counted.stated_count == (Quantity.exact(count) if isinstance(count, int) else count)


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


@given(tws.evidence(exact="x" * 10_000))
def test_the_longest_passage_has_its_offsets(claim):
    """However far from the start it stands."""
    assert claim.start is None or claim.end - claim.start == 10_000


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


@pytest.mark.parametrize("end", ["9" * 28 + "." + "9" * 10, "-" + "9" * 28 + "." + "9" * 10])
@given(data=st.data())
def test_ranges_end_where_numbers_end(end, data):
    """The smallest number has none below it, the largest none above."""
    assert data.draw(tws.quantities(upper=end)).upper == Decimal(end)
    assert data.draw(tws.quantities(value=end, bound="between")).value == Decimal(end)
