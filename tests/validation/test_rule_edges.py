"""The edges of the rules: what is just on the one side and just on the other."""

import hashlib
from typing import Any

import pytest

from talentweek import (
    Cohort,
    Dataset,
    DateSpan,
    Document,
    Duration,
    Event,
    EventSeries,
    Evidence,
    Facility,
    Investment,
    Match,
    Milestone,
    Money,
    Name,
    Observation,
    Organisation,
    Person,
    Place,
    Quantity,
    Ranking,
    Ref,
    Severity,
)
from talentweek.rates import agrees
from talentweek.validation import validate
from talentweek.validation._world import World
from talentweek.validation.quantities import relation
from tests.validation.asking import codes

KUNSHAN = Ref.named("Kunshan")
SERIES = EventSeries(id="weeks", names="Talent Week")


def quoted(subject: Any, path: str, document: str = "page", **more: Any) -> Evidence:
    return Evidence(subject=subject, path=path, document=document, exact="these words", **more)


# dates


@pytest.mark.parametrize("stage", ["established", "launched", "inaugurated"])
def test_a_series_begins_with_any_of_three_stages(stage: str) -> None:
    began = Milestone(subject=SERIES, stage=stage, when="2019")
    assert codes(SERIES, began, Event(names="Talent Week", series=SERIES, when="2018")) == ("before_its_series",)


@pytest.mark.parametrize(("when", "found"), [("2024-05", True), ("2024-07", False), ("2024-09", True)])
def test_what_happened_at_an_event_was_neither_before_nor_after_it(when: str, found: bool) -> None:  # noqa: FBT001 - a column of the table
    week = Event(id="week", names="Talent Week", when="2024-07-11/2024-07-17")
    signed = Milestone(subject="week", stage="signed", when=when, event=week)
    assert codes(week, signed) == (("outside_its_event",) if found else ())


def test_only_what_is_reported_can_be_reported_too_early() -> None:
    page = Document(id="page", published="2024-07-16")

    def output(status: str, **when: Any) -> tuple[str, ...]:
        one = Observation(id="gdp", subject=KUNSHAN, measure="GDP", value=50, status=status, **when)
        return codes(page, one, quoted(one, "/value"))

    assert output("planned", period="2025") == ()
    assert output("reported", period="2025") == ("reported_too_early",)
    assert output("reported", as_of="2025") == ("reported_too_early",)


def test_a_number_is_reported_too_early_where_every_document_is() -> None:
    early, late = Document(id="early", published="2024-07-16"), Document(id="late", published="2026-07-16")
    one = Observation(id="gdp", subject=KUNSHAN, measure="GDP", value=50, status="reported", period="2025")
    said = quoted(one, "/value", "early"), quoted(one, "/value", "late")
    assert codes(early, one, said[0]) == ("reported_too_early",)
    assert codes(early, late, one, *said) == ()


def test_a_duration_that_is_bounded_clashes_with_no_days() -> None:
    for duration, found in ((Duration.of(days=9), ("duration_clash",)), (Duration.of(days=9, bound="about"), ())):
        assert codes(Event(names="Forum", when="2024-07-11/2024-07-12", duration=duration)) == found


def test_a_weekday_is_looked_at_wherever_a_date_stands() -> None:
    slip = DateSpan.on("2024-07-11", stated="Monday, July 11, 2024")
    observed = {"subject": KUNSHAN, "measure": "GDP", "value": 50, "status": "target"}
    for field in ("period", "as_of", "due"):
        assert codes(Observation(**observed, **{field: slip})) == ("weekday_clash",)


def test_a_rank_to_be_reached_is_due_after_it_was_said() -> None:
    page = Document(id="page", published="2024-07-16")
    goal = Ranking(id="goal", subject=KUNSHAN, measure="parks", rank=1, status="target", due="2023")
    assert codes(page, goal, quoted(goal, "/due")) == ("due_before_it_was_said",)


# one thing twice


def test_groups_that_nobody_named_may_be_two() -> None:
    groups = [Cohort(id=name, what="experts") for name in "ab"]
    assert codes(*groups) == ()


def test_the_part_of_an_edition_is_of_that_edition() -> None:
    week = Event(id="week", names="Talent Week", series=SERIES, edition=8)
    opening = Event(id="opening", names="Opening", series=SERIES, edition=8, part_of=week)
    assert codes(SERIES, week, opening) == ()
    again = Event(id="again", names="The Week", series=SERIES, edition=8)
    assert codes(SERIES, week, again) == ("same_edition_twice",)


def test_a_claim_that_says_something_else_or_is_of_somebody_else_is_another_one() -> None:
    week, page = Event(id="week", names="Talent Week", edition=8), Document(id="page")
    first = quoted(week, "/edition", id="a")
    for other in (quoted(week, "/edition", id="b", says="7"), quoted(week, "/edition", id="b", asserted_by=KUNSHAN)):
        assert "same_claim_twice" not in codes(week, page, first, other)
    assert "same_claim_twice" in codes(week, page, first, quoted(week, "/edition", id="b"))


def test_agents_of_two_classes_are_not_one() -> None:
    pair = Organisation(id="a", names="Sci-Tech Park"), Facility(id="b", names="Sci-Tech Park")
    assert codes(*pair) == ("two_agents_of_one_name",)


def test_a_short_form_is_shared_by_many() -> None:
    for kind in ("description", "short", "acronym"):
        pair = [Organisation(id=name, names=[Name(text=f"Park {name}"), Name(text="STP", kind=kind)]) for name in "ab"]
        assert codes(*pair) == ()


def test_two_persons_of_one_name_are_a_note_and_two_bodies_a_warning() -> None:
    for model, severity in ((Person, Severity.note), (Organisation, Severity.warning)):
        report = validate(Dataset(model(id=name, names="Li Wei") for name in "ab"))
        assert [one.severity for one in report.problems] == [severity]


# money


def test_an_amount_that_nobody_knows_needs_no_currency() -> None:
    assert codes(Investment(kind="grant", amount=Money.unknown())) == ()


def test_an_equivalent_in_the_same_currency_is_held_against_the_amount_itself() -> None:
    amount = Money.exact(10_000_000, "CNY", equivalents=[Money.exact(20_000_000, "CNY")])
    assert codes(Investment(kind="grant", amount=amount)) == ("equivalents_disagree",)


def test_the_day_of_a_rate_is_that_of_any_document_that_has_one() -> None:
    amount = Money.exact(10_000_000, "CNY", equivalents=[Money.exact(13_700_000, "USD")])
    deal = Investment(id="deal", kind="grant", amount=amount)
    pages = Document(id="a-undated"), Document(id="page", published="2024-07-11")
    inside = quoted(deal, "/amount/equivalents/USD", id="b")
    assert codes(deal, *pages, quoted(deal, "/amount", "a-undated", id="a"), inside) == ("off_the_rate",)


def test_two_percent_are_allowed_and_nearly_is_below() -> None:
    given = {"on": "2024-07-11"}
    million = Money.exact(1_000_000, "EUR")
    exact = agrees(million, Money.unknown("USD"), **given).expected
    assert exact is not None
    assert exact.amount is not None
    for percent, fits in (("1.015", True), ("0.985", True), ("1.03", False), ("0.97", False)):
        number = f"{exact.amount * Money.exact(percent).amount:.2f}"  # type: ignore[operator] - it is a number
        assert agrees(million, Money.exact(number, "USD"), **given).fits is fits
    assert agrees(Money.nearly(1_000_000, "EUR"), Money.more_than(900_000, "USD"), **given).fits is None
    assert agrees(Money.nearly(1_000_000, "EUR"), Money.more_than(2_000_000, "USD"), **given).fits is False


# places


def test_only_a_whole_name_is_that_of_a_place() -> None:
    for town, found in (("Taizhou", ("locality_elsewhere",)), ("Taizhou Bay New Area", ())):
        assert codes(Event(names="Forum", places=Place(subdivision="CN-GD", localities=[town]))) == found


def test_a_town_is_known_however_it_is_written() -> None:
    places = Place(subdivision="CN-ZJ", localities=["Keqiao"]), Place(subdivision="CN-GD", localities=["KEQIAO"])
    events = [Event(id=f"e{at}", names=f"Forum {at}", places=place) for at, place in enumerate(places)]
    assert codes(*events) == ("place_in_two_provinces",)


# numbers


def test_a_part_can_be_all_of_it() -> None:
    assert relation(Quantity.at_least(50), [Quantity.at_most(50)]).subset is True
    assert relation(Quantity.at_least(50), [Quantity.at_most(51)]).subset is None


def test_one_part_is_no_sum() -> None:
    whole = Cohort(id="all", what="enterprises", size=74)
    parts = [Cohort(id=name, what=name, size=size, part_of=whole) for name, size in (("listed", 74), ("new", 0))]
    assert codes(whole, parts[0]) == ()
    assert codes(whole, *parts) == ("counted_twice",)


@pytest.mark.parametrize(
    ("whole", "part", "found"),
    [
        ({"period": "2024"}, {"period": "2024"}, True),
        ({"period": "2024"}, {"period": "2023"}, False),
        ({"period": "2024"}, {}, True),
        ({"period": "2024"}, {"status": "target"}, False),
        ({"as_of": "2024"}, {"as_of": "2023"}, False),
    ],
)
def test_numbers_of_one_time_are_compared(whole: dict[str, str], part: dict[str, str], found: bool) -> None:  # noqa: FBT001 - a column of the table
    told = {"subject": KUNSHAN, "measure": "firms", "status": "reported"}
    data = (
        Observation(**{**told, **whole}, id="all", value=5),
        Observation(**{**told, **part}, id="part", value=9, part_of="all"),
    )
    assert codes(*data) == (("part_exceeds_total",) if found else ())


# references and reports


def test_a_group_is_drawn_from_a_body() -> None:
    week = Event(id="week", names="Talent Week")
    assert codes(week, Cohort(id="c", what="experts", drawn_from=Ref.to(week))) == ("wrong_kind",)


def test_a_claim_for_a_value_of_its_own_needs_none_in_the_record() -> None:
    week, page = Event(id="week", names="Talent Week"), Document(id="page")
    assert codes(week, page, quoted(week, "/edition")) == ("leads_nowhere",)
    assert codes(week, page, quoted(week, "/edition", says='{"number":8}')) == ()


@pytest.mark.parametrize("path", ["/members", "/origins/items", "/names/x"])
def test_a_claim_for_an_empty_list_leads_nowhere(path: str) -> None:
    group, page = Cohort(id="c", what="experts"), Document(id="page")
    assert "leads_nowhere" in codes(group, page, quoted(group, path))


def test_errors_come_first_whatever_rule_found_them() -> None:
    week = Event(id="week", names="Talent Week", part_of="nowhere")
    group = Cohort(id="c", what="experts", size=1, members=[Ref.named("Li"), Ref.named("Zhao")])
    person = [Person(id=name, names="Li Wei") for name in "ab"]
    told = [one.severity.value for one in validate(Dataset.of(week, group, *person)).problems]
    assert told == ["error", "warning", "note"]


# the neighbourhood


def test_a_document_is_dated_by_what_it_was_derived_from() -> None:
    documents = [Document(id="d0", published="2023-11-12")]
    documents += [Document(id=f"d{at}", derived_from=f"d{at - 1}") for at in range(1, 5)]
    assert str(World(Dataset(documents), {}, {}).published("d4")) == "2023-11-12"


def test_a_text_is_given_by_the_digest_of_its_document() -> None:
    text = "Over 20 experts came."
    page = Document.of_text(text, lang="en")
    group = Cohort(id="c", what="experts", size=Quantity.more_than(20))
    data = Dataset.of(group, page, Evidence.quoting("Over 20", text, subject=group, path="/size", document=page))
    assert validate(data).outcomes() == {"not_checkable": 1}
    assert validate(data, {hashlib.sha256(text.encode()).hexdigest(): text}).outcomes() == {"supported": 1}


def test_the_country_of_a_document_decides_its_currency() -> None:
    text = "It got $5 million."
    deal, page = (
        Investment(id="deal", kind="grant", amount=Money.exact(5_000_000, "SGD")),
        Document(id="page", lang="en"),
    )
    claim = Evidence.quoting("$5 million", text, subject=deal, path="/amount", document=page)
    data = Dataset.of(deal, page, claim)
    assert validate(data, {"page": text}, countries={"page": "SG"}).outcomes() == {"supported": 1}
    assert validate(data, {"page": text}, countries={"page": "US"}).outcomes() == {"contradicted": 1}


def test_judgements_contradict_each_other_by_way_of_others() -> None:
    events = [Event(id=name, names=f"Week {name}") for name in ("a/b", "c", "d")]
    judged = Match(a="a/b", b="c", verdict="same"), Match(a="c", b="d", verdict="same")
    assert codes(*events, *judged) == ()
    (problem,) = validate(Dataset((*events, *judged, Match(id="x~/1", a="a/b", b="d", verdict="different")))).errors
    assert (problem.code, problem.path) == ("contradictory_match", "/matches/x~0~11")
    hall = Facility(id="hall", names="Hall")
    assert codes(*events, hall, *judged, Match(a="hall", b="d", verdict="same")) == ("matched_kinds",)
    assert codes(*events, hall, *judged, Match(a="hall", b="d", verdict="unsure")) == ()


@pytest.mark.parametrize(
    ("currency", "country", "expected"),
    [
        ("DKK", "DK", "supported"),
        ("DKK", "GB", "not_checkable"),
        ("DKK", None, "supported"),
        ("USD", "GB", "contradicted"),
    ],
)
def test_a_currency_of_several_countries_is_left_open_by_another_one(
    currency: str, country: str | None, expected: str
) -> None:
    text = "It cost 14 million kroner."
    deal = Investment(id="deal", kind="grant", amount=Money.exact(14_000_000, currency))
    page = Document(id="page", lang="en")
    claim = Evidence.quoting("14 million kroner", text, subject=deal, path="/amount", document=page)
    countries = {} if country is None else {"page": country}
    assert validate(Dataset.of(deal, page, claim), {"page": text}, countries=countries).outcomes() == {expected: 1}
