"""An amount that is a currency and figures alone is read without the rules, as the rules would read it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek import normalise
from talentweek.normalise import _currencies, _figures, _find
from talentweek.normalise._packs import PACKS
from talentweek.normalise._plain import Priced

PACK = PACKS["en"]()
CODES = sorted(_figures.CODES)
SIGNS = st.one_of(
    st.sampled_from(["$", "€", "£", "¥", "₹", "US$", "HK$", "R$", "A$", "NT$", "kr$", "XYZ", "ALL", "a", ""]),
    st.sampled_from(CODES),
    st.sampled_from(sorted(_currencies.SIGNS)),
    st.builds("{}{}{}".format, st.sampled_from(CODES), st.sampled_from(["", " "]), st.sampled_from(["$", "€", "R$"])),
    st.builds("{}{}{}".format, st.sampled_from(["$", "£", "NT$"]), st.sampled_from(["", " "]), st.sampled_from(CODES)),
)
FIGURES = st.one_of(
    st.sampled_from(["46.00", "79,50", "1,234", "2024", "1999.00", "0.75", "1.234", "12,34", "1.298,00", "1'298,00"]),
    st.sampled_from(["2 390", "12 345 678", "4649", ".75", "1 000,00", "100 000,5", "12.345"]),
    st.integers(0, 10**12).map("{:,}".format),
    st.integers(0, 10**12).map(lambda number: f"{number:,}".replace(",", " ")),
    st.integers(0, 10**10).map(str),
    st.decimals(0, 10**7, places=2, allow_nan=False).map("{:,}".format),
    st.decimals(0, 10**7, places=2, allow_nan=False).map(lambda number: f"{number:,}".translate({44: " ", 46: ","})),
    st.text("0123456789.,' ", max_size=9),
)
WORDS = st.one_of(
    st.sampled_from(["from", "our", "price", "list", "now", "was", "RRP", "größe", "over", "Hall", "two", "c"]),
    st.sampled_from(sorted(word for lexicon in PACK.lexicons for words in lexicon.values() for word in words)),
    st.text("aeinrst", min_size=1, max_size=6),
).flatmap(lambda word: st.sampled_from([word, word.capitalize(), word.upper()]))
LABELS = st.one_of(
    st.just(""),
    st.builds("{}{}".format, WORDS, st.sampled_from([" ", ": ", ":", " : "])),
    st.builds("{} {}{}".format, WORDS, WORDS, st.sampled_from([" ", ": "])),
)
ENDS = st.sampled_from(["", "", " ", "*", " *", "**", " * ", " m", "+", ".", "\n"])
GAPS = st.sampled_from(["", " "])
TEXTS = st.one_of(
    st.builds("{}{}{}{}{}".format, LABELS, SIGNS, GAPS, FIGURES, ENDS),
    st.builds("{}{}{}{}{}{}".format, LABELS, GAPS, FIGURES, GAPS, SIGNS, ENDS),
    st.builds("{}{}{}{}{}{}{}".format, LABELS, SIGNS, GAPS, FIGURES, GAPS, SIGNS, ENDS),
)
CONTEXTS = st.builds(
    normalise.Context,
    country=st.sampled_from([None, "US", "CN", "DE", "SG", "TW", "MX"]),
    language=st.sampled_from([None, "en", "zh-Hant", "de"]),
)


@given(TEXTS, CONTEXTS)
@example("$46.00", normalise.Context())
@example("12 345 678,90 €", normalise.Context(country="DE"))
@example("Our Price: SGD$4.90 *", normalise.Context())
@example("$5 ", normalise.Context())
@example(" 5 €", normalise.Context())
def test_what_is_read_without_the_rules_is_what_they_read(text, context):
    """The same amount, over the same words, or nothing."""
    price = _figures.price(text, context)
    if price is not None:
        (reading,) = _find.find(text, context, kinds={"money"})
        number, currency, inferred, start, end = price
        assert (reading.start, reading.end) == (start, end)
        assert reading.plain == Priced(number, "exact", None, currency, inferred)
        assert [found.value for found in normalise.money.find(text, context)] == [reading.value]


@given(TEXTS, CONTEXTS)
@example("Our Price: $149.95", normalise.Context())
@example("34,50 € *", normalise.Context())
@example(" $5", normalise.Context())
def test_a_whole_string_is_read_or_refused_as_by_the_rules(text, context):
    """The same value, or the same error."""

    def told(read):
        try:
            return read()
        except normalise.Unreadable as error:
            return error.args

    def by_rules():
        found = _find.find(text, context, kinds={"money"})
        return _find.only_one(found, text, "money", "amount of money").value

    if _figures.price(text, context) is not None:
        assert told(lambda: normalise.money.read(text, context)) == told(by_rules)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("$46.00", 0, 6), ("79,50 €", 0, 7), ("1,234 USD", 0, 9), ("US$ 5", 0, 5), ("R$ 1.298,00", 0, 11),
        ("2 298,50 €", 0, 10), ("0,75 €", 0, 6), ("60,00 DKK", 0, 9), ("₹ 4649", 0, 6), ("2 390 €", 0, 7),
        ("1 NT$", 0, 5), ("SGD$4.90", 0, 8), ("$ SGD4.90", 0, 9), ("$1,190.00 AUD", 0, 13),
        ("From $ 24.95", 5, 12), ("Our Price: $149.95", 11, 18), ("34,50 € *", 0, 7), ("was £5*", 4, 6),
        ("Precio: 5,00 €", 8, 14), ("now from USD $5", 9, 15), (" 5 €", 1, 4),
    ],
)  # fmt: skip
def test_prices_take_the_short_way(text, start, end):
    """A column of prices is alike from top to bottom."""
    price = _figures.price(text, normalise.Context())
    assert price is not None
    assert price[-2:] == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "over $5", "$5 million", "$5m", "-$5", "$5 EUR", "5", "¥5", "XYZ 5", "kr$5", "$", "", "$1,2", "$5.123",
        "a$ 5\n", "$5 **", "$5.", "€ £ 5", "$€ 5", "XYZ$5", "5 USD $", "$05", "$USD CHF 5", "less than $5",
        "two $5", "minus $5", "Price : $5", "A $5", "CAD 5", "BRLR$ 5", ".75 €",
    ],
)  # fmt: skip
def test_whatever_could_be_more_is_left_to_the_rules(text):
    """Bounds, magnitudes, two currencies, figures that are odd."""
    assert _figures.price(text, normalise.Context()) is None


def test_other_languages_group_otherwise():
    """1,234 is no thousand everywhere."""
    assert _figures.price("$1,234", normalise.Context(language="de")) is None
