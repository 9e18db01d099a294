"""Amounts in another currency: the figures of the table, the day, the bound, the one rounding, and what is refused."""

import csv
import datetime as dt
import decimal
import io
import sys
import zipfile
from decimal import Decimal
from fractions import Fraction

import attrs
import currency_converter
import pytest
from hypothesis import given
from hypothesis import strategies as st

import talentweek.strategies as tws
from talentweek import DateSpan, InvalidObject, Investment, Money, NoRate, PartialDate
from talentweek.rates import ECB, Converted, Rate, agrees, convert
from talentweek.rates import _ecb as ecb
from talentweek.values.rounding import before_rounding

DAY = "2024-07-11"


@attrs.frozen
class Fixed:
    """A source of rates as a person would write one: one rate, for one pair, from a day on."""

    units: str = "0.1376"

    def rate(self, base, quote, on):
        """Answer for any pair."""
        return Rate(base=base, quote=quote, quote_units=self.units, date=on, source="the bank of the firm")


def printed():
    """Read the table without the library: day -> currency -> the figure as it is printed."""
    with zipfile.ZipFile(currency_converter.CURRENCY_FILE) as folder:
        (name,) = folder.namelist()
        rows = csv.DictReader(io.StringIO(folder.read(name).decode("utf-8")))
        kept = ({code: figure for code, figure in row.items() if figure not in {"", "N/A"}} for row in rows)
        return {dt.date.fromisoformat(row["Date"]): row for row in kept}


PRINTED = printed()
QUOTED = sorted(day for day, row in PRINTED.items() if {"CNY", "USD", "JPY"} <= row.keys())


def refused(*args, **kwargs):
    """Return the one problem of a conversion that is refused."""
    with pytest.raises(NoRate) as error:
        convert(*args, **kwargs)
    (problem,) = error.value.problems
    return problem


@given(st.sampled_from(QUOTED), st.permutations(["CNY", "USD", "JPY", "EUR"]))
def test_a_rate_is_made_of_the_two_printed_figures_of_the_day(day, codes):
    """Held against the file itself, which is read without the library."""
    base, quote = codes[:2]
    figures = {"EUR": "1", **PRINTED[day]}
    rate = ECB().rate(base, quote, day)
    assert (rate.base_units, rate.quote_units, rate.date) == (Decimal(figures[base]), Decimal(figures[quote]), day)
    assert rate.ratio == Fraction(figures[quote]) / Fraction(figures[base])


@given(st.dates(QUOTED[0], QUOTED[-1]))
def test_a_day_without_a_rate_has_the_last_one_known(day):
    """Never one of a later day, never one in between."""
    rate = ECB().rate("CNY", "USD", day)
    assert rate.date == max(known for known in QUOTED if known <= day)
    assert str(rate.base_units) == PRINTED[rate.date]["CNY"].rstrip("0").removesuffix(".")


def test_both_figures_are_of_one_day():
    """Where one currency was quoted and the other not, the day before counts for both."""
    lone = [day for day, row in PRINTED.items() if "ISK" not in row and "USD" in row and day.year == 2008]
    first = min(lone)
    rate = ECB().rate("ISK", "USD", first)
    assert rate.date < first
    assert "ISK" in PRINTED[rate.date]


def test_a_currency_that_went_unquoted_for_years_is_not_bridged():
    """The Icelandic króna had no rate for nine years; the last one is no rate of 2012."""
    last = max(day for day, row in PRINTED.items() if "ISK" in row and day.year == 2008)
    assert convert(Money.exact(5, "ISK"), "USD", on=last + dt.timedelta(days=7)).date == last
    for on in (last + dt.timedelta(days=8), dt.date(2012, 3, 1)):
        problem = refused(Money.exact(5, "ISK"), "USD", on=on)
        assert (problem.code, problem.found) == ("no_recent_rate", str(on))


@pytest.mark.parametrize(
    ("base", "quote", "on", "expected"),
    [
        ("CNY", "USD", "1999-01-04", f"a day from 2005-04-01 to {QUOTED[-1]}"),
        ("USD", "EUR", "1999-01-03", f"a day from 1999-01-04 to {QUOTED[-1]}"),
        ("USD", "CNY", "2100-01-01", f"a day from 2005-04-01 to {QUOTED[-1]}"),
        ("RUB", "USD", "2024-07-11", "a day from 2005-04-01 to 2022-03-01"),
    ],
)
def test_a_day_outside_the_table_is_refused(base, quote, on, expected):
    """Before the first and after the last figure of either currency; the error tells the days that there are."""
    problem = refused(Money.exact(5, base), quote, on=on)
    assert (problem.code, problem.found, problem.expected) == ("outside_table", on, expected)


def test_currencies_of_different_times_have_no_rate():
    """The old lira was gone when the yuan came."""
    with pytest.raises(NoRate, match="expected currencies of one time"):
        ECB().rate("TRL", "CNY", dt.date(2004, 5, 5))


@pytest.mark.parametrize(("base", "quote", "found"), [("MNT", "USD", "MNT"), ("CNY", "usd", "usd"), ("CNY", "", "")])
def test_a_currency_that_the_table_does_not_have_is_named(base, quote, found):
    """Whichever of the two it is."""
    problem = refused(Money.exact(5, base), quote, on=DAY)
    assert (problem.code, problem.path, problem.found) == ("unknown_currency", "/currency", found)


def test_an_undecided_currency_has_no_rate():
    """A bare $ is no US dollar."""
    assert refused(Money.exact(5), "USD", on=DAY).code == "undecided_currency"


@pytest.mark.parametrize(
    "on",
    [
        "2024",
        "2024-07",
        "2024-07-11/",
        "2024-07-11/2024-07-11",
        "../2024-07-11",
        "XXXX-07-11",
    ],
)
def test_a_date_that_is_no_single_day_is_refused(on):
    """A rate of a year or of a week would be an invention."""
    problem = refused(Money.exact(5, "CNY"), "USD", on=on)
    assert (problem.code, problem.found) == ("imprecise_date", on)


@pytest.mark.parametrize("on", [dt.date(2024, 7, 11), PartialDate(edtf=DAY), DateSpan.on(DAY), DAY])
def test_a_day_is_given_in_any_form(on):
    """As everywhere a date is taken."""
    assert convert(Money.exact(5, "CNY"), "USD", on=on).date == dt.date(2024, 7, 11)


@pytest.mark.parametrize("on", [dt.datetime(2024, 7, 11, tzinfo=dt.UTC), 20240711, None])
def test_what_is_no_date_is_a_wrong_call(on):
    """A moment is no day."""
    with pytest.raises(TypeError, match="a date is needed"):
        convert(Money.exact(5, "CNY"), "USD", on=on)


def test_a_text_that_is_no_date_is_told_as_everywhere():
    """By the date itself."""
    with pytest.raises(InvalidObject, match="not EDTF"):
        convert(Money.exact(5, "CNY"), "USD", on="11 July 2024")


@given(tws.money(), st.fractions(Fraction(1, 10**5), 10**5).filter(bool))
def test_the_bound_is_carried_and_the_one_rounding_is_outwards(money, ratio):
    """What was possible stays possible; the arithmetic is exact but for the last place of a number of the house."""
    money = attrs.evolve(money, currency="CNY", equivalents=())
    units = Decimal(ratio.numerator), Decimal(ratio.denominator)

    class Source:
        def rate(self, base, quote, on):
            return Rate(base=base, quote=quote, quote_units=units[0], base_units=units[1], date=on, source="drawn")

    largest = max((abs(number) for number in (money.amount, money.upper) if number is not None), default=0)
    if Fraction(largest) * ratio > 10**27:
        return  # see the test of what grows too large
    made = convert(money, "USD", on=DAY, source=Source())
    assert (made.bound, made.given, made.currency) == (money.bound, money, "USD")
    for before, after in ((money.amount, made.amount), (money.upper, made.upper)):
        assert (before is None) is (after is None)
        if before is not None:
            assert abs(Fraction(after) - Fraction(before) * ratio) <= Fraction(1, 10**10)
    if made.interval is not None:
        low, high = made.interval.low, made.interval.high
        assert low is None or money.bound == "exact" or Fraction(low) <= Fraction(money.interval.low) * ratio
        assert high is None or money.bound == "exact" or Fraction(high) >= Fraction(money.interval.high) * ratio


@pytest.mark.parametrize(
    ("bound", "last"),
    [("more_than", 6), ("at_least", 6), ("less_than", 7), ("at_most", 7), ("nearly", 7), ("exact", 7), ("about", 7)],
)
def test_an_end_is_rounded_outwards(bound, last):
    """A third of two ends in sixes: a lower end is one of them lower than the nearest."""
    thirds = attrs.evolve(Fixed().rate("CNY", "USD", dt.date(2024, 7, 11)), quote_units=1, base_units=3)

    class Thirds:
        def rate(self, _base, _quote, _on):
            return thirds

    made = convert(Money.bounded(bound, 2, "CNY"), "USD", on=DAY, source=Thirds())
    assert made.amount == Decimal(f"0.666666666{last}")
    between = convert(Money.between(2, 4, "CNY"), "USD", on=DAY, source=Thirds())
    assert (between.amount, between.upper) == (Decimal("0.6666666666"), Decimal("1.3333333334"))
    vague = convert(Money(amount=2, upper=4, bound="vague", currency="CNY"), "USD", on=DAY, source=Thirds())
    assert (vague.amount, vague.upper) == (between.amount, between.upper)


def test_a_single_amount_is_rounded_to_the_nearest():
    """Half to even, once, in the last place."""
    made = [
        convert(Money.about(n, "CNY"), "USD", on=DAY, source=Fixed("0.0000000001")).amount
        for n in ("0.5", "1.5", "1.1")
    ]
    assert made == [Decimal(0), Decimal("0.0000000002"), Decimal("0.0000000001")]


def test_a_sum_below_zero_is_converted_like_any_other():
    """A loss, of which the bound is rounded outwards, too."""
    made = convert(Money.between("-2", "-1", "CNY"), "USD", on=DAY, source=Fixed("0.33333333333"[:12]))
    assert (made.amount, made.upper) == (Decimal("-0.6666666666"), Decimal("-0.3333333333"))


def test_an_amount_that_grows_too_large_is_refused():
    """No number of the house has more than 28 digits before the point; the largest that has stays as it is."""
    largest = Money.exact("9" * 28, "CNY")
    assert convert(largest, "USD", on=DAY, source=Fixed("1")).amount == largest.amount
    assert refused(largest, "USD", on=DAY, source=Fixed("1.0000000001")).code == "out_of_range"
    assert refused(Money.exact("9" * 28, "USD"), "IDR", on=DAY).code == "out_of_range"


def test_the_context_of_the_caller_rounds_nothing():
    """Nor do its traps catch anything."""
    expected = convert(Money.exact(10_000_000, "CNY"), "USD", on="2024-07-10")
    with decimal.localcontext(decimal.Context(prec=1, traps=[decimal.Inexact])):
        assert convert(Money.exact(10_000_000, "CNY"), "USD", on="2024-07-10") == expected


def test_a_source_of_ones_own_is_asked_and_named():
    """Anything with a method `rate` is one."""
    made = convert(Money.exact(100, "CNY"), "USD", on=DAY, source=Fixed())
    assert (made.amount, made.source, made.date) == (Decimal("13.76"), "the bank of the firm", dt.date(2024, 7, 11))


@pytest.mark.parametrize("wrong", [{"base": "EUR"}, {"quote": "EUR"}, {"date": dt.date(2024, 7, 12)}])
def test_a_source_that_answers_another_question_is_found_out(wrong):
    """Another pair, or a rate that was not known on that day."""

    class Wrong:
        def rate(self, base, quote, on):
            return attrs.evolve(Fixed().rate(base, quote, on), **wrong)

    with pytest.raises(ValueError, match="asked for CNY in USD on 2024-07-11"):
        convert(Money.exact(100, "CNY"), "USD", on=DAY, source=Wrong())


@pytest.mark.parametrize("units", [0, -1, 0.1376, "NaN", None])
def test_a_rate_is_made_of_positive_decimals(units):
    """A float is not what it seems."""
    with pytest.raises(ValueError, match="positive decimal numbers"):
        Rate(base="CNY", quote="USD", quote_units=units, date=dt.date(2024, 7, 11), source="a mistake")


def test_one_currency_needs_no_table(monkeypatch):
    """Neither the library nor a source is asked."""
    monkeypatch.setattr(ecb, "needed", None)
    made = convert(Money.nearly(5, "MNT"), "MNT", on="1850-01-01")
    assert (made.amount, made.rate.ratio, made.bound) == (Decimal(5), 1, "nearly")


def test_a_missing_library_is_named_with_its_extra(monkeypatch):
    """When a rate is asked for, and not before."""
    ecb._table.cache_clear()  # noqa: SLF001 - it remembers what was loaded
    monkeypatch.setitem(sys.modules, "currency_converter", None)
    with pytest.raises(ModuleNotFoundError, match=r"talentweek\[rates\]"):
        convert(Money.exact(5, "CNY"), "USD", on=DAY)


def test_a_converted_amount_sits_in_no_record():
    """It is no fact of the source."""
    made = convert(Money.exact(5, "CNY"), "USD", on=DAY)
    assert isinstance(made, Converted)
    with pytest.raises(InvalidObject, match="/amount: "):
        Investment(kind="investment", amount=made)


# stated equivalents


MILLION = 10**6


@pytest.mark.parametrize(
    ("money", "stated", "on", "fits"),
    [
        # the pair of the founding release; the rate of the day makes 1.3764 million of it
        (Money.exact(10 * MILLION, "CNY"), Money.exact(1_370_000, "USD"), DAY, True),
        (Money.exact(10 * MILLION, "CNY"), Money.exact(1_400_000, "USD"), DAY, True),
        (Money.exact(10 * MILLION, "CNY"), Money.exact(1_340_000, "USD"), DAY, False),
        (Money.exact(10 * MILLION, "CNY"), Money.exact(1_410_000, "USD"), DAY, False),
        (Money.exact(10 * MILLION, "CNY"), Money.exact(1_870_000, "USD"), DAY, False),
        (Money.exact(10 * MILLION, "CNY"), Money.exact(MILLION, "USD"), DAY, True),  # to a million: up to 1.5
        (Money.exact(10 * MILLION, "CNY"), Money.exact(2 * MILLION, "USD"), DAY, False),  # from 1.5 on
        (Money.exact(10 * MILLION, "CNY"), Money.exact(137 * MILLION, "USD"), DAY, False),
        # a unit that was lost on the way
        (Money.exact(3_000 * MILLION, "MYR"), Money.nearly(630_000, "USD"), "2023-05-04", False),
        (Money.exact(3_000 * MILLION, "MYR"), Money.nearly(680 * MILLION, "USD"), "2023-05-04", True),
        (Money.more_than(3_000 * MILLION, "MYR"), Money.more_than(630_000, "USD"), "2023-05-04", False),
        (Money.about(3_000 * MILLION, "MYR"), Money.exact(630_000, "USD"), "2023-05-04", False),
        # bounds that face each other
        (Money.more_than(3_000 * MILLION, "MYR"), Money.less_than(900 * MILLION, "USD"), "2023-05-04", None),
        (Money.more_than(3_000 * MILLION, "MYR"), Money.less_than(630_000, "USD"), "2023-05-04", False),
        (Money.at_most(3_000 * MILLION, "MYR"), Money.at_least(630_000, "USD"), "2023-05-04", None),
        (Money.more_than(3_000 * MILLION, "MYR"), Money.nearly(680 * MILLION, "USD"), "2023-05-04", True),
        # ranges
        (Money.between(10 * MILLION, 20 * MILLION, "CNY"), Money.between(1_380_000, 2_750_000, "USD"), DAY, True),
        (Money.between(10 * MILLION, 20 * MILLION, "CNY"), Money.between(1_380_000, 3_750_000, "USD"), DAY, False),
        (Money.between(10 * MILLION, 20 * MILLION, "CNY"), Money.exact(2_100_000, "USD"), DAY, None),
        (Money.between(10 * MILLION, 20 * MILLION, "CNY"), Money.exact(210_000, "USD"), DAY, False),
        (Money.between(10 * MILLION, 20 * MILLION, "CNY"), Money.exact(21 * MILLION, "USD"), DAY, False),
        (Money.between(10 * MILLION, 20 * MILLION, "CNY"), Money.more_than(21 * MILLION, "USD"), DAY, False),
        (Money.between(10 * MILLION, 20 * MILLION, "CNY"), Money.more_than(210_000, "USD"), DAY, None),
        # no number
        (Money.unknown("CNY"), Money.exact(5, "USD"), DAY, None),
        (Money.exact(5, "CNY"), Money.unknown("USD"), DAY, None),
        (Money.bounded("vague", 10 * MILLION, "CNY"), Money.exact(1_370_000, "USD"), DAY, None),
        (Money.exact(10 * MILLION, "CNY"), Money.bounded("vague", MILLION, "USD"), DAY, None),
        # one currency: nothing but the rounding
        (Money.exact(1_370_000, "CNY"), Money.exact(1_400_000, "CNY"), DAY, True),
        (Money.exact(1_340_000, "CNY"), Money.exact(1_400_000, "CNY"), DAY, False),
        (Money.exact(0, "CNY"), Money.exact(0, "USD"), DAY, True),
        (Money.exact(-10 * MILLION, "CNY"), Money.exact(-1_370_000, "USD"), DAY, True),
    ],
)
def test_an_equivalent_is_held_against_the_rate_of_the_day(money, stated, on, fits):
    """Within half a unit of its last digit and two percent, as its bounds allow."""
    told = agrees(money, stated, on=on)
    assert told.fits is fits
    assert told.expected == convert(money, stated.currency, on=on)
    assert (told.reason is None) is (fits is not None)


@pytest.mark.parametrize(
    ("money", "stated", "on", "code"),
    [
        (Money.exact(5), Money.exact(5, "USD"), DAY, "undecided_currency"),
        (Money.exact(5, "USD"), Money.exact(5), DAY, "undecided_currency"),
        (Money.exact(5, "CNY"), Money.exact(5, "USD"), "2024-07", "imprecise_date"),
        (Money.exact(5, "CNY"), Money.exact(5, "USD"), "1998-07-11", "outside_table"),
    ],
)
def test_without_a_rate_the_answer_is_open(money, stated, on, code):
    """With the reason as a problem: a rule that asks has something to print."""
    told = agrees(money, stated, on=on)
    assert (told.fits, told.expected, told.reason.code) == (None, None, code)


def test_the_percent_is_the_callers():
    """The pair of the release fits within one percent, and not within a tenth."""
    pair = Money.exact(10 * MILLION, "CNY"), Money.exact(1_370_000, "USD")
    assert agrees(*pair, on=DAY, percent=1).fits is True
    assert agrees(*pair, on=DAY, percent=Decimal("0.1")).fits is False
    assert agrees(*pair, on=DAY, source=Fixed("0.2")).fits is False


@given(st.integers(1, 999), st.integers(-10, 20), st.sampled_from([1, -1]))
def test_what_rounds_to_a_number_is_in_its_range(digits, zeros, sign):
    """The ends round to it, half away from zero or half to it; a little further does not."""
    number = Decimal(sign * digits).scaleb(zeros)
    low, high = before_rounding(number)
    assert low < Fraction(number) < high
    figures = str(digits).rstrip("0")
    near, far = sorted((abs(low), abs(high)))
    unit = abs(Fraction(number)) / int(figures)
    assert far - abs(Fraction(number)) == unit / 2
    assert abs(Fraction(number)) - near == (unit / 20 if figures == "1" else unit / 2)


def test_what_is_no_money_and_no_rate_is_a_wrong_call():
    """Each with what is needed, whoever gives it."""
    five = Money.exact(5, "CNY")
    for call in (lambda: convert("5 CNY", "USD", on="2024-07-11"), lambda: agrees(five, "1 USD", on="2024-07-11")):
        with pytest.raises(TypeError, match="Money is needed, not a str"):
            call()

    class Nothing:
        def rate(self, base, quote, on):
            """Answer nothing."""

    with pytest.raises(TypeError, match="a source of rates gives a Rate, not a NoneType"):
        convert(five, "USD", on="2024-07-11", source=Nothing())
    with pytest.raises(TypeError, match=r"a rate is of a datetime\.date, not a datetime"):
        Rate(base="CNY", quote="USD", quote_units="0.1376", date=dt.datetime(2024, 7, 11, tzinfo=dt.UTC), source="x")
