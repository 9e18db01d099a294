"""What whoever wrote a cell was not sure of, or what readers would take in two ways, is no exact value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import Cohort, Event, Investment, Money, Observation, Quantity
from talentweek.intake import Column, Plan, read
from talentweek.normalise import Context

PLAN = Plan(
    {
        "Event": "event.names",
        "Date": "event.when",
        "Lasts": "event.duration",
        "Guests": Column("cohort", role="guest"),
        "Size": "cohort:invited.size",
        "Sum": "investment.amount",
        "Sum (EUR)": "investment:grant.amount",
        "Sum (EUR m)": "investment:fund.amount",
        "Index": "observation:index",
        "Growth": "observation:growth.change",
        "Rank": "ranking.rank",
    },
    context=Context(published="2024-07-16"),
)


def only(column, words, model):
    """Return the one record of a class that a cell makes, and what is told of the cell."""
    result = read({"Event": "Week", column: words}, PLAN)
    found = [record for record in result.records if isinstance(record, model)]
    return found[0] if found else None, [(one.path[1:].replace("~1", "/"), one.code) for one in result.problems]


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ("Guests", "20 (?)"), ("Guests", "20 ?"), ("Guests", "20？"), ("Guests", "? 20"), ("Guests", "20 experts?"),
        ("Size", "20 (?)"), ("Sum", "10 million yuan (?)"), ("Sum (EUR)", "20.5 (?)"), ("Index", "20（？）"),
        ("Growth", "up 8% (?)"), ("Date", "July 2024 (?)"), ("Lasts", "3 days (?)"), ("Rank", "#2 (?)"),
    ],
)  # fmt: skip
def test_a_question_mark_beside_a_value_leaves_it_open(column, words):
    """The words are kept, as unknown or as words that were not read."""
    result = read({"Event": "Week", column: words}, PLAN)
    assert [(one.path, one.code) for one in result.problems] == [(f"/{column}", "not_read")]
    values = [
        getattr(record, field)
        for record in result.records
        for field in ("size", "amount", "value", "change", "when", "duration", "rank")
        if getattr(record, field, None) is not None
    ]
    assert values or result.unread == {column: words}
    assert all((value.bound.value, value.stated) == ("unknown", words) for value in values)


@pytest.mark.parametrize("words", ["1.250", "1.250 guests", "over 30.000 guests", "10.000-20.000"])
def test_a_point_in_a_number_of_things_may_stand_between_thousands(words):
    """Nobody counts a quarter of a guest; neither is it known that there were a thousand."""
    cohort, told = only("Guests", words, Cohort)
    assert (cohort.size, told) == (Quantity.unknown(stated=words), [("Guests", "several_readings")])


@pytest.mark.parametrize("words", ["1.250", "10.000 €", "€ 10.000", "10.000 USD"])
def test_a_point_in_an_amount_may_stand_between_thousands(words):
    """Under a unit as without one: an amount has no thousandths."""
    grant, told = only("Sum (EUR)", words, Investment)
    assert (grant.amount, told) == (Money.unknown(stated=words), [("Sum (EUR)", "several_readings")])


def test_a_bare_amount_with_a_point_may_stand_between_thousands():
    """Without a currency as well."""
    investment, told = only("Sum", "1.250", Investment)
    assert (investment.amount, told) == (Money.unknown(stated="1.250"), [("Sum", "several_readings")])


@pytest.mark.parametrize(
    ("column", "words", "model", "number"),
    [
        ("Sum (EUR m)", "1.250", Investment, 1_250_000), ("Sum (EUR)", "1.250.000", Investment, 1_250_000),
        ("Sum (EUR)", "10.000,00", Investment, 10_000), ("Sum (EUR)", "10.5", Investment, "10.5"),
        ("Size", "12.500%", Cohort, "12.5"), ("Size", "0.125", Cohort, "0.125"),
        ("Index", "1.034", Observation, "1.034"),
    ],
)  # fmt: skip
def test_a_point_is_no_doubt_where_it_can_stand_in_one_place_alone(column, words, model, number):
    """Under millions, among groups, in a percentage, in what is measured."""
    record, told = only(column, words, model)
    value = next(getattr(record, field) for field in ("amount", "size", "value") if hasattr(record, field))
    found = value.amount if isinstance(value, Money) else value.value
    assert (found, told) == (Quantity.exact(number).value, [])


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(["Guests", "Size", "Sum", "Sum (EUR)"]))
def test_no_number_of_things_has_thousandths(whole, rest, column):
    """Whatever the digits are."""
    record, told = only(column, f"{whole}.{rest:03}", (Cohort, Investment))
    value = record.amount if isinstance(record, Investment) else record.size
    assert (value.bound.value, told) == ("unknown", [(column, "several_readings")])


@pytest.mark.parametrize(
    ("words", "number"), [("↓8%", -8), ("8%↓", -8), ("▼8%", -8), ("↑8%", 8), ("8% ↑", 8), ("↓8pp", -8)]
)
def test_an_arrow_is_the_sign_of_a_change(words, number):
    """Down is below zero."""
    observation, told = only("Growth", words, Observation)
    assert (observation.change.value, observation.change.stated, told) == (number, words, [])


@pytest.mark.parametrize("words", ["(3.1%)", "（3.1）", "▲3%", "△3%"])
def test_what_is_a_rise_to_some_and_a_fall_to_others_is_no_change(words):
    """Brackets are a minus sign in a balance, a triangle is one in Japan."""
    observation, told = only("Growth", words, Observation)
    assert (observation.change, told) == (Quantity.unknown(stated=words), [("Growth", "several_readings")])


def test_a_question_mark_in_a_name_is_a_part_of_it():
    """It leaves nothing open."""
    event, told = only("Event", "What Is Next?", Event)
    assert (event.label, told) == ("What Is Next?", [])
