"""Amounts whose currency, or whose unit, stands in a column of its own."""

import pytest

from talentweek import Cohort, Event, Investment, Money
from talentweek.intake import read
from talentweek.normalise import Context

CONTEXT = Context(published="2024-08-01", country="CN")


def amount(**cells):
    """Return the amount that a row tells, and what is told of it."""
    result = read({"Name": "Week", **cells}, context=CONTEXT)
    found = [record.amount for record in result.records if isinstance(record, Investment)]
    return found[0] if found else None, [(one.path, one.code) for one in result.problems]


@pytest.mark.parametrize("unit", ["万元", "RMB 10k", "ten thousand yuan"])
def test_a_unit_may_stand_in_the_column_of_the_currency(unit):
    """10 under 万元 are no 10 of whatever currency."""
    found, told = amount(Investment="10", Currency=unit)
    assert (found.amount, found.currency, found.stated, told) == (100_000, "CNY", f"10 {unit}", [])


def test_an_object_may_have_the_unit_for_its_currency():
    """As columns."""
    found, told = amount(Investment={"amount": "10", "currency": "万元"})
    assert (found.amount, found.currency, told) == (100_000, "CNY", [])


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"Investment (万元)": "10", "币种": "美元"}, Money.exact(100_000, "USD")),
        ({"Investment": "10万元", "Currency": "CNY"}, Money.exact(100_000, "CNY")),
        ({"Investment": "10", "Currency": "USD"}, Money.exact(10, "USD")),
    ],
)
def test_a_currency_that_is_told_stands_before_one_that_the_country_tells(cells, expected):
    """万元 beside 美元 is 10,000 dollars."""
    found, told = amount(**cells)
    assert (found.same_fact(expected), found.inferred, told) == (True, False, [])


@pytest.mark.parametrize(
    "cells", [{"Investment": "¥5m"}, {"Investment (¥m)": "5"}, {"Investment": "5 million yuan"}, {"Investment": "$5m"}]
)
def test_a_currency_that_contradicts_the_words_is_told(cells):
    """A sign is one of few currencies, a name of one."""
    found, told = amount(**cells, Currency="GBP")
    assert (found.currency in {"CNY", "USD"}, told) == (True, [("/Currency", "inconsistent")])


def test_a_currency_without_an_amount_is_told_as_such():
    """It is none of no amount."""
    result = read({"Name": "Week", "Investment": "-", "Currency": "CNY"})
    assert [(one.code, one.message) for one in result.problems] == [("missing", "a currency without an amount")]


def test_an_end_before_the_start_is_told_as_such():
    """In both columns; which is wrong is not known."""
    result = read({"Name": "Week", "Start": "11 July 2024", "End": "10 July 2024"})
    assert {one.message for one in result.problems} == {"the end is before the start"}
    assert [record.when for record in result.records if isinstance(record, Event)] == [None]
    assert result.unread.keys() == {"Start", "End"}


@pytest.mark.parametrize("words", ["no", "Yes", "有"])
def test_yes_and_no_are_no_group(words):
    """Nobody is called so."""
    result = read({"Name": "Week", "Participants": words})
    assert not any(isinstance(record, Cohort) for record in result.records)
    assert ([one.code for one in result.problems], result.unread) == (["not_read"], {"Participants": words})


@pytest.mark.parametrize("words", ["-5", "-5 guests"])
def test_there_are_no_fewer_than_none(words):
    """The dash is one of a list, or a slip."""
    result = read({"Name": "Week", "Participants": words})
    (group,) = (record for record in result.records if isinstance(record, Cohort))
    assert (group.size.bound.value, [one.code for one in result.problems]) == ("unknown", ["not_read"])
