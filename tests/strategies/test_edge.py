"""The corners: each is what its words say, each is reached, and all that is drawn there is valid."""

import inspect
import re
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import talentweek
from talentweek import Bound, Dataset, Listing, Place, Precision
from talentweek import strategies as tws
from talentweek.entities.kinds import KINDS
from talentweek.formats import json
from talentweek.rules.references import referred_to
from talentweek.strategies import edge
from talentweek.strategies._building import SOURCES
from talentweek.values.edtf import read_span
from tests.strategies.drawing import assert_healthy, simplest, values_of

SPACE = {name: getattr(talentweek, name) for name in talentweek.__all__}
STRATEGIES = {name: getattr(edge, name) for name in edge.__all__ if name != "CORNERS"}
every_strategy = pytest.mark.parametrize("name", sorted(STRATEGIES))
LARGEST = Decimal("9" * 28 + "." + "9" * 10)
LEAST = LARGEST.copy_negate()  # a minus sign would round it to the context of decimals


def _number(one):
    return one.value if hasattr(one, "value") else one.amount


def _written(*patterns):
    """Return whether EDTF has one of these forms: a digit stands for any, all else for itself."""
    forms = [re.compile(re.sub("9", "[0-9]", re.escape(pattern))) for pattern in patterns]
    return lambda one: any(form.fullmatch(one.edtf) for form in forms)


def _ends(one):
    return one.start, one.end


def _unresolved(*references):
    return any(ref is not None and ref.id is None for ref in references)


def _described(one):
    return all(name.kind == "description" for name in one.names)


def _several(one):
    return one.count is not None and one.count.contains(1) is not True


_BOUNDED = {
    "unknown": lambda one: one.bound is Bound.unknown,
    "zero": lambda one: _number(one) == 0,
    "largest": lambda one: _number(one) == LARGEST,
    "most_negative": lambda one: _number(one) == LEAST,
    "smallest": lambda one: _number(one) == Decimal("0.0000000001"),
    "vague": lambda one: one.bound is Bound.vague and one.upper is None,
    "vague_range": lambda one: one.bound is Bound.vague and one.upper is not None,
    "one_point": lambda one: one.bound is Bound.between and _number(one) == one.upper,
    "whole_range": lambda one: (_number(one), one.upper) == (LEAST, LARGEST),
    "longest_words": lambda one: len(one.stated or "") == 1000,
}
_POINTS = {
    "leap_day_of_unknown_year": lambda one: one.edtf == "XXXX-02-29",
    "unknown_year": _written("XXXX-99-99"),
    "unknown_month": _written("XXXX-XX-99"),
    "leap_day": _written("9999-02-29"),
    "decade": _written("999X"),
    "half": _written("9999-40", "9999-41", "XXXX-41"),
    "quarter": _written("9999-33", "9999-36", "XXXX-33"),
    "first_day": _written("0001", "0001-01-01"),
    "last_day": lambda one: one.edtf in {"9999", "9999-12-31"},
    "all_inferred": lambda one: set(one.inferred) == {"year", "month", "day"},
}


def _is_fall(one):
    return one.change is not None and one.change.below(0) is True


def _spans(one):
    return one.start == 0 and one.end == len(one.exact)


def _one_name(dataset):
    return len({record.names[0].text for record in dataset}) == 1 and len(dataset) == 3


def _shares_an_id(dataset):
    whole, part = sorted(dataset, key=lambda cohort: cohort.id)
    return part.part_of == whole.id and part.size.unit == "%" and whole.size.bound is Bound.more_than


def _is_dangling(dataset):
    return any(known not in dataset for record in dataset for known in referred_to(record))


#: What has to be so at each corner, said anew and in other words than the corners themselves.
PREDICATES = {
    "quantities": _BOUNDED
    | {"share": lambda one: one.unit == "%", "longest_unit": lambda one: len(one.unit or "") == 200},
    "money": _BOUNDED
    | {
        "undecided": lambda one: one.currency is None,
        "undecided_with_equivalents": lambda one: one.currency is None and len(one.equivalents) == 3,
        "decided_by_country": lambda one: one.inferred and one.currency is not None,
        "same_currency": lambda one: [one.currency] == [other.currency for other in one.equivalents],
        "unknown_equivalent": lambda one: any(other.amount is None for other in one.equivalents),
    },
    "partial_dates": _POINTS,
    "date_spans": _POINTS
    | {
        "unknown_end": lambda one: one.ends_unknown and one.start is not None and one.end is None,
        "unknown_start": lambda one: one.edtf.startswith("/"),
        "open_end": lambda one: one.edtf.endswith("/.."),
        "open_start": lambda one: one.edtf.startswith("../"),
        "decade_to_half": lambda one: None not in _ends(one) and one.start.precision is not one.end.precision,
        "one_day": lambda one: "/" in one.edtf and one.start == one.end and one.start.precision is Precision.day,
        "over_new_year": lambda one: (one.start.month, one.end.month) == (12, 1),
        "overlapping_ends": lambda one: "/" in one.edtf and one.start.first >= one.end.first,
        "all_there_is": lambda one: (one.start.year, one.end.year) == (1, 9999),
        "longest_words": lambda one: len(one.stated or "") == 1000,
    },
    "durations": {
        "every_unit": lambda one: len(re.findall("[0-9]+", one.iso)) == 7,
        "largest": lambda one: one.iso.count("999999999") == 7,
        "shortest": lambda one: one.iso == "PT1S",
        "not_normal": lambda one: one.iso in {"P400D", "PT90M", "P18M"},
        "unlike_ends": lambda one: one.bound is Bound.between and one.iso.endswith("W"),
        "nearly": lambda one: one.bound is Bound.nearly,
    },
    "editions": {
        "first": lambda one: one.number == 1,
        "label_alone": lambda one: one.number is None,
        "largest": lambda one: one.number == 2**53 - 1,
        "contradictory_label": lambda one: (one.number, one.label) == (8, "7th"),
        "longest_label": lambda one: len(one.label or "") == 200,
    },
    "ranks": {
        "first": lambda one: (one.number, one.bound) == (1, "exact"),
        "among_the_top": lambda one: one.bound is Bound.at_most,
        "last": lambda one: one.number == 2**53 - 1,
    },
    "names": {
        "one_character": lambda one: len(one.text) == 1 and one.text.isalpha(),
        "astral": lambda one: any(ord(character) > 0xFFFF for character in one.text),
        "combining": lambda one: unicodedata.normalize("NFC", one.text) != one.text or "\U000e0100" in one.text
        or unicodedata.normalize("NFD", one.text) == one.text,
        "right_to_left": lambda one: any(
            unicodedata.bidirectional(character) in {"R", "AL", "RLO"} for character in one.text
        ),
        "blank": lambda one: not any(unicodedata.category(character)[0] in "LMNPS" for character in one.text),
        "looks_like_data": lambda one: one.text.isascii() and len(one.text) <= 5,
        "several_subtags": lambda one: "-" in (one.lang or ""),
        "description": lambda one: one.kind == "description",
        "longest": lambda one: len(one.text) == 1000,
    },
    "places": {
        "country_alone": lambda one: json.to_dict(one).keys() == {"country"},
        "subdivision_alone": lambda one: json.to_dict(one).keys() == {"subdivision"},
        "venue_alone": lambda one: json.to_dict(one).keys() == {"venue"},
        "words_alone": lambda one: json.to_dict(one).keys() == {"stated"},
        "namesake": lambda one: one.localities == ("Taizhou",) and one.subdivision in {"CN-ZJ", "CN-JS"},
        "deepest": lambda one: len(one.localities) == 20,
        "repeated_locality": lambda one: len(set(one.localities)) < len(one.localities),
    },
    "listings": {
        "empty_and_open": lambda one: not one.items and one.complete is False and one.stated_count.bound == "unknown",
        "empty_and_many": lambda one: not one.items and one.complete is False and one.stated_count.value is not None,
        "empty_and_complete": lambda one: not one.items and one.complete is True,
        "more_than_named": lambda one: one.stated_count is not None and one.stated_count.exceeds(len(one.items)),
        "count_unknown": lambda one: one.complete is None and one.stated_count is not None,
        "vague_count": lambda one: one.stated_count is not None and one.stated_count.bound is Bound.vague,
        "undecided": lambda one: (one.complete, one.stated_count) == (None, None),
    },
    "refs": {
        "resolved_with_words": lambda one: None not in {one.id, one.stated},
        "unresolved": lambda one: one.id is None,
        "strange_id": lambda one: one.id is not None and not re.fullmatch("[a-z]+-[0-9]+", one.id),
        "longest_id": lambda one: len(one.id or "") == 200,
        "longest_words": lambda one: len(one.stated or "") == 1000,
    },
    "events": {
        "without_date": lambda one: (one.when, one.duration) == (None, None),
        "unknown_end": lambda one: one.when is not None and one.when.ends_unknown and one.duration is not None,
        "open_end": lambda one: one.when is not None and one.when.edtf.endswith("..") and one.status == "ongoing",
        "unknown_year": lambda one: one.when is not None and one.when.start.year is None,
        "before_its_time": lambda one: one.status == "concluded" and one.when.start.year == 9999,
        "longer_than_its_dates": lambda one: str(one.when.edtf) == "2024-07-11" and one.duration.iso == "P1Y",
        "in_several_places": lambda one: one.places is not None and len(one.places.items) == 2,
        "in_unnamed_places": lambda one: one.places is not None and not one.places.items,
        "label_alone": lambda one: one.edition is not None and one.edition.number is None,
        "part_of_two": lambda one: len(one.part_of) == 2,
        "several": _several,
        "description": _described,
        "most_names": lambda one: len(one.names) == 100,
    },
    "event_series": {
        "irregular": lambda one: one.repeats is None,
        "every_second_year": lambda one: one.repeats is not None and one.repeats.iso == "P2Y",
        "description": _described,
    },
    "persons": {
        "names_in_several_scripts": lambda one: {"zh-Hans", "zh-Hant"} <= {name.lang for name in one.names},
        "description": _described,
        "origin_in_words": lambda one: one.origin == Place(stated="overseas"),
    },
    "organisations": {
        "description": _described,
        "part_of_the_unresolved": lambda one: _unresolved(one.part_of),
        "astral": lambda one: any(ord(character) > 0xFFFF for character in one.names[0].text),
    },
    "cohorts": {
        "unknown_size": lambda one: one.size is not None and one.size.bound is Bound.unknown,
        "unsized": lambda one: one.size is None,
        "nobody": lambda one: one.size is not None and one.size.contains(0) is True and one.size.exceeds(0) is False,
        "share": lambda one: one.size is not None and one.size.unit == "%" and one.part_of is not None,
        "unresolved_members": lambda one: _unresolved(*one.members),
        "unnamed_origins": lambda one: one.origins is not None and not one.origins.items,
        "more_members_than_size": lambda one: one.size is not None and one.size.below(len(one.members)) is True,
    },
    "facilities": {
        "unknown_count": lambda one: one.count is not None and one.count.bound is Bound.unknown,
        "several": _several,
        "nowhere": lambda one: one.places is None,
        "description": _described,
    },
    "participations": {
        "unresolved": lambda one: _unresolved(one.agent),
        "not_there": lambda one: one.status in {"invited", "registered", "expected"},
        "undecided": lambda one: (one.status, one.when) == (None, None),
    },
    "affiliations": {
        "without_organisation": lambda one: one.organisation is None,
        "unresolved": lambda one: _unresolved(one.organisation),
    },
    "projects": {
        "many_without_names": lambda one: _described(one) and one.count is not None and one.count.exceeds(1) is True,
        "several": _several,
        "unresolved": lambda one: _unresolved(*one.by),
        "unnamed_sectors": lambda one: one.sectors is not None and not one.sectors.items,
    },
    "programmes": {
        "by_two": lambda one: len(one.by) == 2,
        "part": lambda one: one.part_of is not None,
        "several": _several,
    },
    "agreements": {
        "without_parties": lambda one: not one.parties,
        "one_party": lambda one: len(one.parties) == 1,
        "ten_parties": lambda one: len(set(one.parties)) == 10,
        "party_twice": lambda one: len(one.parties) == 2 and _unresolved(*one.parties),
        "several": _several,
    },
    "investments": {
        "without_investor": lambda one: not one.investors,
        "without_amount": lambda one: one.amount is None,
        "undecided": lambda one: one.amount is not None and one.amount.currency is None and one.amount.equivalents,
        "unknown_amount": lambda one: one.amount is not None and one.amount.amount is None,
        "many_investors": lambda one: len(one.investors) == 2 and _unresolved(*one.investors),
        "part": lambda one: one.part_of is not None,
    },
    "milestones": {
        "undated": lambda one: (one.when, one.event) == (None, None),
        "bounded_moment": lambda one: one.when is not None and one.when.edtf.startswith("../"),
        "planned": lambda one: one.stage in {"intended", "planned"},
        "unresolved": lambda one: _unresolved(*one.by),
    },
    "observations": {
        "unknown": lambda one: one.value is not None and one.value.bound is Bound.unknown,
        "target": lambda one: one.status == "target" and one.due is not None,
        "overdue_target": lambda one: one.status == "target" and one.due is None,
        "fall": _is_fall,
        "change_alone": lambda one: (one.value, one.money) == (None, None),
        "of_a_place": lambda one: one.subject is None,
        "unresolved": lambda one: _unresolved(one.subject),
        "share": lambda one: one.value is not None and one.value.unit == "%" and one.part_of is not None,
        "money": lambda one: one.money is not None and one.money.currency is None,
    },
    "rankings": {
        "streak": lambda one: one.streak is not None and one.rank.number == 1,
        "of_a_place": lambda one: one.subject is None,
        "target": lambda one: one.status == "target" and one.due is not None,
        "first_of_nothing": lambda one: {one.of, one.scope, one.measure} == {None},
    },
    "quotes": {
        "unresolved": lambda one: _unresolved(one.speaker),
        "without_gist": lambda one: (one.gist, one.about) == (None, None),
    },
    "documents": {
        "barest": lambda one: json.to_dict(one).keys() == {"id"},
        "reprint": lambda one: one.derived_from is not None,
        "unresolved": lambda one: _unresolved(*one.publishers),
        "month_of_issue": lambda one: one.published is not None and one.published.start.precision is Precision.month,
    },
    "evidence": {
        "without_offsets": lambda one: (one.start, one.end) == (None, None),
        "at_the_start": _spans,
        "astral": lambda one: len(one.exact.encode("utf-16-le")) > 2 * len(one.exact) and one.start is not None,
        "escaped_path": lambda one: "~" in one.path or one.path.endswith("/"),
        "contradicting": lambda one: one.says is not None and one.confidence == "doubtful",
        "inferred": lambda one: one.confidence == "inferred",
        "longest": lambda one: len(one.exact) == 10_000,
    },
    "matches": {
        "itself": lambda one: one.a == one.b,
        "unsure": lambda one: one.verdict == "unsure",
        "across_classes": lambda one: one.a.partition("-")[0] != one.b.partition("-")[0],
    },
    "datasets": {
        "empty": lambda one: len(one) == 0,
        "dangling": _is_dangling,
        "two_editions": lambda one: len(one.editions("series-1")) == 2 if "series-1" in one else False,
        "namesakes": lambda one: all(hasattr(record, "names") for record in one) and bool(one) and _one_name(one),
        "unresolved": lambda one: _unresolved(*(part.agent for part in one.participations())),
        "share": lambda one: len(one.all(talentweek.Cohort)) == len(one) == 2 and _shares_an_id(one),
        "nested": lambda one: len(one.events()) == 4 and all(one.sub_events(f"event-{number}") for number in (1, 2, 3)),
        "two_claims": lambda one: len({claim.says for claim in one.evidence()}) == 2,
        "target_and_actual": lambda one: {said.status for said in one.observations()} == {"reported", "target"},
        "two_groups": lambda one: len({cohort.what for cohort in one.all(talentweek.Cohort)}) == 1 and len(one) == 2,
        "every_kind": lambda one: set(one.models()) == {kind.model for kind in KINDS.values()},
    },
}  # fmt: skip
CASES = [(name, corner) for name in STRATEGIES for corner in PREDICATES[name]]


@every_strategy
def test_every_corner_is_reached_within_two_hundred_examples(name):
    """With nothing asked for."""
    found = values_of(STRATEGIES[name](), 200)
    missed = [corner for corner, holds in PREDICATES[name].items() if not any(map(_safely(holds), found))]
    assert missed == []


def _safely(holds):
    """Ask of any value what is only known to be answerable at its own corner."""

    def ask(one):
        try:
            return holds(one)
        except (AttributeError, TypeError, ValueError):
            return False

    return ask


@pytest.mark.parametrize(("name", "corner"), CASES)
def test_a_corner_that_is_asked_for_is_always_drawn(name, corner):
    """As its words say, and nothing else."""
    assert all(map(PREDICATES[name][corner], values_of(STRATEGIES[name](corners=corner), 15)))


def test_every_corner_has_its_words_and_its_predicate():
    """What is said of it can be read by a program, too."""
    assert {name: set(table) for name, table in edge.CORNERS.items()} == {
        name: set(table) for name, table in PREDICATES.items()
    }
    assert all(said and not said.endswith(".") for table in edge.CORNERS.values() for said in table.values())


def test_every_class_has_its_function():
    """The names of `talentweek.strategies`; an interval is only computed and has no corner of its own."""
    assert {function.__name__ for function in SOURCES.values()} - {"intervals"} == set(STRATEGIES)
    assert edge.__all__ == sorted(edge.__all__)
    assert tws.edge is edge


@every_strategy
@given(data=st.data())
def test_what_is_drawn_is_valid_and_survives_the_wire(name, data):
    """Written and read back equal."""
    value = data.draw(STRATEGIES[name]())
    kind = Listing[str] if name == "listings" else type(value)
    assert json.loads(json.dumps(value), kind) == value


@every_strategy
def test_it_shrinks_to_what_its_docstring_says(name):
    """The minimum is part of the promise."""
    (said,) = re.findall(r"Shrinks to\s+`(.+?)`", STRATEGIES[name].__doc__)
    assert simplest(STRATEGIES[name]()) == eval(said, dict(SPACE))  # noqa: S307 - our own docstring


@every_strategy
def test_no_health_check_fires(name):
    """Neither too slow nor filtered, nor a warning."""
    assert_healthy(STRATEGIES[name]())


@every_strategy
def test_every_function_takes_the_same_keyword(name):
    """Only a listing says of what."""
    parameters = inspect.signature(STRATEGIES[name]).parameters
    assert set(parameters) - {"of"} == {"corners"}
    assert parameters["corners"].kind is inspect.Parameter.KEYWORD_ONLY


@every_strategy
@pytest.mark.parametrize("corners", ["roughly", [], ["unknown", "somewhere"]], ids=["strange", "none", "one_strange"])
def test_nonsense_is_refused(name, corners):
    """With Hypothesis' own InvalidArgument, which names what there is."""
    with pytest.raises(InvalidArgument, match=f"corners of {name} must be some of"):
        STRATEGIES[name](corners=corners)


def test_several_corners_can_be_asked_for():
    """In any order, and only these are drawn."""
    found = values_of(edge.quantities(corners=["vague", "unknown"]), 50)
    assert {one.bound for one in found} == {Bound.vague, Bound.unknown}


def test_a_listing_is_of_texts_or_of_places():
    """Whichever is asked for."""
    kinds = {type(item) for one in values_of(edge.listings(Place), 50) for item in one.items}
    assert kinds == {Place}
    assert {type(item) for one in values_of(edge.listings(), 50) for item in one.items} == {str}


def test_datasets_resolve_except_where_that_is_the_corner():
    """Nothing dangles by the way."""
    others = [corner for corner in edge.CORNERS["datasets"] if corner != "dangling"]
    assert not any(map(_is_dangling, values_of(edge.datasets(corners=others), 100)))
    assert all(isinstance(one, Dataset) for one in values_of(edge.datasets(), 10))


def test_intervals_of_the_corners_are_in_order():
    """The table of dates holds no interval that ends before it starts."""
    assert all(read_span(one.edtf) for one in values_of(edge.date_spans(), 100))
