"""The law of rendering: what was said is read as the same fact, in the language it was said in, or it was refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import Bound, DateSpan, Duration, Edition, Money, PartialDate, Quantity, Rank
from talentweek import strategies as tws
from talentweek.normalise import (
    Context,
    counts,
    dates,
    durations,
    money,
    numbers,
    ordinals,
    percents,
    rankings,
)
from talentweek.normalise._render import render
from talentweek.normalise._sayable import Unsayable
from talentweek.normalise._units import UNITS, unit_of
from talentweek.values._codes import CURRENCIES

#: The languages, and the field of a listed unit that is theirs.
LANGUAGES = {"en": "plural", "zh-Hans": "chinese", "zh-Hant": "traditional"}
ONE_END = [bound for bound in Bound if bound not in {Bound.between, Bound.vague, Bound.unknown}]
USUAL = ["CNY", "USD", "EUR", "TWD", "HKD", "GBP", "JPY", "KRW", "AUD", "CAD", "SGD", "INR", "AED", "CHF", "MYR"]
DECIDED = [*(USUAL * 4), *sorted(CURRENCIES)]
#: Round numbers, which words like better than what numbers() draws.
ROUND = st.builds(lambda digits, zeros: digits * 10**zeros, st.integers(1, 9999), st.integers(0, 14))
POWERS = st.integers(1, 12).map(lambda power: {"value": 10**power, "upper": 10 ** (power + 1)})


def of_money(numbers_of):
    """Return what makes an amount of what makes a quantity."""
    return {"amount" if name == "value" else name: number for name, number in numbers_of.items()}


def quantities(units):
    """Draw quantities of these units: any, round ones, vague ones."""
    return st.one_of(
        tws.quantities(unit=units),
        st.builds(Quantity, value=ROUND, bound=st.sampled_from(ONE_END), unit=units),
        st.builds(lambda ends, unit: Quantity(**ends, bound="vague", unit=unit), POWERS, units),
    )


def amounts():
    """Draw amounts in decided currencies: any, round ones, vague ones, some with an equivalent."""
    currencies = st.sampled_from(DECIDED)
    rounds = st.builds(Money.bounded, st.sampled_from(ONE_END), ROUND, currencies)
    return st.one_of(
        tws.money(equivalents=(), currency=currencies),
        rounds,
        st.builds(lambda ends, code: Money(**of_money(ends), bound="vague", currency=code), POWERS, currencies),
        st.builds(lambda amount, other: Money.exact(amount, "CNY", equivalents=[other]), ROUND, rounds),
    )


def dimension_of(value):
    """Return the module that reads a value."""
    if isinstance(value, Quantity):
        return percents if value.unit in {"%", "pp"} else numbers if value.unit is None else counts
    return {
        Money: money, DateSpan: dates, PartialDate: dates, Duration: durations, Edition: ordinals, Rank: rankings,
    }[type(value)]  # fmt: skip


def read_again(value, language, country=None):
    """Return what is read of the words for a value; None where there are no words."""
    try:
        words = render(value, language, country=country)
    except Unsayable:
        return None
    return dimension_of(value).read(words, Context(language=language, country=country))


VALUES = {
    "numbers": lambda _: quantities(st.none()),
    "counts": lambda form: quantities(st.sampled_from([getattr(unit, form) for unit in UNITS])),
    "percents": lambda _: quantities(st.sampled_from(["%", "pp"])),
    "money": lambda _: amounts(),
    "dates": lambda _: tws.date_spans(),
    "partial dates": lambda _: tws.partial_dates(),
    "durations": lambda _: tws.durations(),
    "ordinals": lambda _: tws.editions(),
    "rankings": lambda _: tws.ranks(),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", VALUES)
@given(data=st.data())
def test_what_was_said_is_read_as_the_same_fact(kind, language, data):
    """Or it was refused: nothing in between."""
    value = data.draw(VALUES[kind](LANGUAGES[language]))
    read = read_again(value, language)
    fact = DateSpan(edtf=value.edtf) if isinstance(value, PartialDate) else value
    assert read is None or read.same_fact(fact)


@pytest.mark.parametrize("currency", sorted(CURRENCIES))
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_currency_is_read_back(language, currency):
    """Whether its code is a word (TOP 100, TRY 5) or not; none is refused."""
    said = [Money.bounded(bound, number, currency) for bound in ONE_END for number in (1, 119, 2024, "1.5", 5_000_000)]
    said += [Money.exact(-20, currency), Money.between(10, 20, currency), Money.between(10**6, 2 * 10**6, currency)]
    said += [Money(amount=10**6, bound="vague", upper=10**7, currency=currency)]
    assert [value for value in said if not value.same_fact(read_again(value, language))] == []


@pytest.mark.parametrize(("country", "currency"), [("CN", "CNY"), ("TW", "TWD"), ("HK", "HKD")])
@given(amount=ROUND, bound=st.sampled_from(ONE_END), language=st.sampled_from([*LANGUAGES]))
def test_the_yuan_of_a_country_is_read_with_the_country(country, currency, amount, bound, language):
    """元 alone is decided by the context that was rendered for."""
    value = Money.bounded(bound, amount, currency)
    assert value.same_fact(read_again(value, language, country))


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.plural)
@given(
    value=ROUND, bound=st.sampled_from(ONE_END), said=st.sampled_from([*LANGUAGES]), meant=st.sampled_from([*LANGUAGES])
)
def test_a_translated_count_is_read_as_one_of_the_same_unit(unit, value, bound, said, meant):
    """A listed unit of one language is read as the same entry in another."""
    read = read_again(Quantity(value=value, bound=bound, unit=getattr(unit, LANGUAGES[meant])), said)
    assert (read.value, read.bound, unit_of(read.unit)) == (value, bound, unit)
