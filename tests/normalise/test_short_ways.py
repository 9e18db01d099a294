"""Short ways to what is commonest: they say what the long way says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek.normalise import numbers
from talentweek.normalise._en.numerals import Spoken, parse
from talentweek.normalise._engine import reader
from talentweek.normalise._folding import fold

SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "crore": 10**7, "bn": 10**9}
FIGURES = st.decimals(0, 10**6, places=2, allow_nan=False)


def spoken(text):
    """Return the number with which a text begins."""
    return parse(reader(("en",)).lexicon.tokenise(fold(text)), 0)


@given(FIGURES, st.sampled_from(sorted(SCALES)), st.sampled_from(["", " yuan", " people", ".", "; 5", ": 7"]))
def test_figures_and_a_magnitude_are_their_product(figures, scale, behind):
    """Alone, and with what does not go on behind them."""
    for gap in ("", " ", "  "):
        read = spoken(f"{figures}{gap}{scale}{behind}")
        assert (read.value, read.scale) == (figures * SCALES[scale], SCALES[scale])


@pytest.mark.parametrize(
    ("text", "value", "last"),
    [
        ("3 million and yuan", 3_000_000, 3), ("3 million 200 thousand", 3_200_000, 7),
        ("3 million million", 3 * 10**12, 5), ("3 million (3,000,000)", 3_000_000, 7), ("3 million-yuan", 3_000_000, 3),
        ("2 hundred", 200, 3), ("three million", 3_000_000, 3), ("3k", 3_000, 2),
    ],
)  # fmt: skip
def test_what_goes_on_behind_a_magnitude_is_read_with_it(text, value, last):
    """A sum, a product, the same number once more."""
    read = spoken(text)
    assert (read.value, read.last) == (value, last)
    assert isinstance(read, Spoken)


@given(FIGURES, st.sampled_from("万亿"))
def test_figures_and_a_chinese_magnitude_are_their_product(figures, group):
    """With a gap or without one."""
    value = figures * (10**4 if group == "万" else 10**8)
    assert numbers.read(f"{figures}{group}").value == numbers.read(f"{figures} {group}").value == value


@pytest.mark.parametrize("digits", [24, 25])
def test_more_digits_than_a_value_holds_are_no_number(digits):
    """However short the way: 28 of them before the point."""
    read = [reading.value.value for reading in numbers.find("9" * digits + "万")]
    assert ((10**digits - 1) * 10**4 in read) is (digits == 24)
