"""An amount that is a currency and figures alone is read without the rules, as the rules would read it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek import normalise
from talentweek.normalise import _figures, _find

SIGNS = st.sampled_from(
    ["$", "€", "£", "¥", "₹", "US$", "HK$", "R$", "A$", "kr$", "USD", "RMB", "CHF", "XYZ", "ALL", "a", ""]
)
FIGURES = st.one_of(
    st.sampled_from(["46.00", "79,50", "1,234", "2024", "1999.00", "0.75", "1.234", "12,34", "1.298,00", "1'298,00"]),
    st.integers(0, 10**12).map("{:,}".format),
    st.decimals(0, 10**7, places=2, allow_nan=False).map("{:,}".format),
    st.decimals(0, 10**7, places=2, allow_nan=False).map(lambda number: f"{number:,}".translate({44: " ", 46: ","})),
    st.text("0123456789.,' ", max_size=9),
)
TEXTS = st.one_of(
    st.builds("{}{}{}".format, SIGNS, st.sampled_from(["", " "]), FIGURES),
    st.builds("{}{}{}".format, FIGURES, st.sampled_from(["", " "]), SIGNS),
)
CONTEXTS = st.builds(
    normalise.Context,
    country=st.sampled_from([None, "US", "CN", "DE", "SG", "TW", "MX"]),
    language=st.sampled_from([None, "en", "zh-Hant", "de"]),
)


@given(TEXTS, CONTEXTS)
@example("$46.00", normalise.Context())
@example("12 345 678,90 €", normalise.Context(country="DE"))
def test_what_is_read_without_the_rules_is_what_they_read(text, context):
    """The same amount over the whole text, or nothing."""
    plain = _figures.alone(text, context)
    if plain is not None:
        (reading,) = _find.find(text, context, kinds={"money"})
        assert (reading.text, reading.plain) == (text, plain)
        assert normalise.money.read(text, context) == reading.value
        assert [found.value for found in normalise.money.find(text, context)] == [reading.value]


@pytest.mark.parametrize("text", ["$46.00", "79,50 €", "1,234 USD", "US$ 5", "R$ 1.298,00", "2 298,50 €", "0,75 €"])
def test_prices_take_the_short_way(text):
    """A column of prices is alike from top to bottom."""
    assert _figures.alone(text, normalise.Context()) is not None


@pytest.mark.parametrize(
    "text",
    ["over $5", "$5 million", "$5m", "-$5", "$5 USD", "5", "¥5", "XYZ 5", "kr$5", "$", "", "$1,2", "$5.123", "a$ 5\n"],
)
def test_whatever_could_be_more_is_left_to_the_rules(text):
    """Bounds, magnitudes, doubled currencies, figures that are odd."""
    assert _figures.alone(text, normalise.Context()) is None


def test_other_languages_group_otherwise():
    """1,234 is no thousand everywhere."""
    assert _figures.alone("$1,234", normalise.Context(language="de")) is None
