"""Numbers in English, and how English bounds them.

>>> words(21), words(12), ordinal(12), ordinal(23), ordinal_words(21)
('twenty-one', 'twelve', '12th', '23rd', 'twenty-first')
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from talentweek.strategies._phrases.amounts import Bounded
from talentweek.strategies._phrases.said import (
    BILLION,
    MILLION,
    ONE,
    Notation,
    Wording,
    a_number,
    a_range,
    grouped,
    hundredths,
    one_of,
    tenths,
)
from talentweek.values.bounds import Bound

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import DrawFn

_SMALL: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR: Final = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def words(number: int) -> str:
    """Write a number below a hundred in words."""
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_SMALL[ones]}" if ones else _TENS[tens]


def ordinal(number: int) -> str:
    """Write an ordinal in figures."""
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def ordinal_words(number: int) -> str:
    """Write an ordinal below a hundred in words."""
    front, hyphen, last = words(number).rpartition("-")
    ending = _IRREGULAR.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{front}{hyphen}{ending}"


PLAIN: Final = Notation(2, 999, ONE, str)
GROUPED: Final = Notation(1000, 999_999, ONE, grouped)
WORDS: Final = Notation(2, 99, ONE, words)
MILLIONS: Final = Notation(11, 999, MILLION / 10, tenths, " million")
EXACT_MILLIONS: Final = Notation(101, 9999, MILLION / 100, hundredths, " million")
WORD_MILLIONS: Final = Notation(2, 20, MILLION, words, " million")
BILLIONS: Final = Notation(2, 999, BILLION, str, " billion")
HUNDREDS: Final = Notation(2, 9, Decimal(100), words, " hundred", shared=False)
THOUSANDS: Final = Notation(2, 99, Decimal(1000), words, " thousand", shared=False)
COUNTS: Final = (
    PLAIN, GROUPED, WORDS, HUNDREDS, THOUSANDS, MILLIONS,
    Notation(2, 99, Decimal(1000), str, "k", shared=False),
)  # fmt: skip
SUMS: Final = (
    MILLIONS, GROUPED, EXACT_MILLIONS, BILLIONS, Notation(2, 99, MILLION, str, "m", shared=False),
    Notation(11, 99, BILLION / 10, tenths, "bn", shared=False),
)  # fmt: skip
#: Sums as they are written where a word for the currency follows, and sums in India.
WORD_SUMS: Final = (*SUMS, WORD_MILLIONS)
INDIAN_SUMS: Final = (
    Notation(11, 999, Decimal(10**6), tenths, " crore"), Notation(11, 99, Decimal(10**4), tenths, " lakh"),
)  # fmt: skip

_EXACT: Final[Wording] = (Bound.exact, "", "", "")
#: The ways of bounding a number; the exact ones stand first and are drawn most often.
BOUNDS: Final[tuple[Wording, ...]] = (
    *[_EXACT] * 6,
    (Bound.more_than, "over ", "", ""),
    (Bound.more_than, "more than ", "", ""),
    (Bound.more_than, "upwards of ", "", ""),
    (Bound.more_than, "exceeding ", "", ""),
    (Bound.more_than, "surpassing ", "", ""),
    (Bound.more_than, "topping ", "", ""),
    (Bound.at_least, "at least ", "", ""),
    (Bound.at_least, "no less than ", "", ""),
    (Bound.at_least, "a minimum of ", "", ""),
    (Bound.at_most, "up to ", "", ""),
    (Bound.at_most, "no more than ", "", ""),
    (Bound.at_most, "capped at ", "", ""),
    (Bound.less_than, "less than ", "", ""),
    (Bound.less_than, "fewer than ", "", ""),
    (Bound.less_than, "under ", "", ""),
    (Bound.less_than, "below ", "", ""),
    (Bound.nearly, "nearly ", "", ""),
    (Bound.nearly, "almost ", "", ""),
    (Bound.nearly, "close to ", "", ""),
    (Bound.nearly, "approaching ", "", ""),
    (Bound.about, "about ", "", ""),
    (Bound.about, "around ", "", ""),
    (Bound.about, "some ", "", ""),
    (Bound.about, "approximately ", "", ""),
    (Bound.about, "roughly ", "", ""),
    (Bound.about, "an estimated ", "", ""),
)
#: The ways that only a count has: the words stand right behind the number.
COUNT_BOUNDS: Final[tuple[Wording, ...]] = (
    *BOUNDS,
    (Bound.about, "circa ", "", ""),
    (Bound.about, "~", "", ""),
    (Bound.at_least, "", "-plus", ""),
    (Bound.at_least, "", "+", ""),
    (Bound.at_least, "", " or more", ""),
)
MORE_OR_LESS: Final[tuple[Wording, ...]] = ((Bound.at_least, "", "", " or more"),)
#: How a range is written: what stands in front and between, and what stands at both ends: nothing, the magnitude ("10
#: million to 20 million yuan"), or what is counted, too ("10 million yuan to 20 million yuan").
_RANGES: Final = (
    ("", " to ", "nothing"), ("", "-", "nothing"), ("", "–", "nothing"), ("between ", " and ", "nothing"),
    ("", " to ", "magnitude"), ("between ", " and ", "magnitude"), ("from ", " to ", "magnitude"),
    ("", " to ", "all"), ("between ", " and ", "all"), ("from ", " to ", "all"),
)  # fmt: skip
#: Powers of ten that are said alone: dozens, tens of millions.
VAGUE: Final = (
    ("dozens of", 1), ("hundreds of", 2), ("thousands of", 3), ("tens of thousands of", 4),
    ("hundreds of thousands of", 5), ("millions of", 6), ("tens of millions of", 7), ("hundreds of millions of", 8),
    ("billions of", 9),
)  # fmt: skip


def a_bounded_number(
    draw: DrawFn, notations: Sequence[Notation], wordings: Sequence[Wording], put: Callable[[str], str]
) -> Bounded:
    """Draw a number with one end; `put` adds what is counted."""
    bound, lead, behind, end = one_of(draw, wordings)
    value, figure = a_number(draw, (PLAIN,) if behind in {"-plus", "+"} else notations)
    return Bounded(f"{lead}{put(figure + behind)}{end}", bound, value)


def a_bounded_range(
    draw: DrawFn, notations: Sequence[Notation], put: Callable[[str], str], *, twice: bool = False
) -> Bounded:
    """Draw a range of numbers; with `twice`, what is counted may stand at both ends, as currencies do."""
    notation = one_of(draw, notations)
    low, high = a_range(draw, notation)
    lead, middle, both = one_of(draw, [style for style in _RANGES if _fits(notation, style, twice=twice)])
    left, right = notation.figure(low), notation.figure(high) + notation.magnitude
    if both != "nothing":
        left += notation.magnitude
    joined = f"{put(left)}{middle}{put(right)}" if both == "all" else put(f"{left}{middle}{right}")
    return Bounded(lead + joined, Bound.between, low * notation.unit, high * notation.unit)


def _fits(notation: Notation, style: tuple[str, str, str], *, twice: bool) -> bool:
    """Whether a notation can be written as a range in this style."""
    _, middle, both = style
    if both == "nothing":
        return notation.shared and (notation.figure is not words or middle not in {"-", "–"})
    return twice or both == "magnitude"
