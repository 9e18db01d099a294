"""The corners of the values: numbers at their limits, dates with holes, lists without items, texts of other planes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.rules.numbers import DIGITS, FRACTION
from talentweek.rules.vocabulary import TOKEN, WHOLE
from talentweek.strategies.edge._corners import Corner
from talentweek.values.bounds import Bound
from talentweek.values.dates import Component
from talentweek.values.money import Money
from talentweek.values.names import NameKind
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The largest number of the house, and the smallest above zero.
LARGEST: Final = Decimal(f"{'9' * DIGITS}.{'9' * FRACTION}")
SMALLEST: Final = Decimal(f"0.{'0' * (FRACTION - 1)}1")
LEAST: Final = LARGEST.copy_negate()
_ONE_NUMBER: Final = st.sampled_from([Bound.exact, Bound.about, Bound.more_than, Bound.at_most, Bound.nearly])
#: Characters that do not lie in the first plane, combine with others, run from right to left, or are hard to see.
ASTRAL: Final = st.sampled_from(["𠮷野家", "𝒯alent 🎓", "🇨🇳", "👩‍🔬", "\U00020bb7\U0010fffd"])
COMBINING: Final = st.sampled_from(["e\u0301cole", "g\u0308\u0323", "葛\U000e0100城", "i\u0307", "\u1100\u1161\u11a8"])
_BLANK: Final = st.sampled_from([" ", "\u3000", "\n", "\u200b", "\ufeff"])


def _long(most: int) -> st.SearchStrategy[str]:
    """Draw texts of the greatest length, of one byte a character or of four."""
    return st.sampled_from(["x", "第", "𠮷"]).map(lambda character: character * most)


def _bounded(number: str) -> dict[str, Corner]:
    """Return the corners of a number as a source bounds it."""

    def at(says: str, value: object, bound: object = _ONE_NUMBER, upper: object = None) -> Corner:
        return Corner(says, {number: value, "bound": bound, "upper": upper})

    return {
        "unknown": at("a number that the source has and nobody can read", None, Bound.unknown),
        "zero": at("nothing, or more or less than nothing", 0),
        "largest": at("the largest number", LARGEST),
        "most_negative": at("the largest number below zero", LEAST),
        "smallest": at("the smallest number above zero", SMALLEST),
        "vague": at("several, without an upper number", st.integers(0, 100), Bound.vague),
        "vague_range": at("dozens: an upper number that is not reached", 10, Bound.vague, st.integers(10, 1000)),
        "one_point": at("a range whose ends are equal", LARGEST, Bound.between, LARGEST),
        "whole_range": at("all numbers that there are", LEAST, Bound.between, LARGEST),
        "longest_words": Corner(
            "words of the source at the limit", {number: 5, "bound": "exact", "stated": _long(1000)}
        ),
    }


#: The corners of each value, by the name of its function.
VALUES: Final[dict[str, Mapping[str, Corner]]] = {}

VALUES["quantities"] = (_bounded("value")
    | {
        "share": Corner("percent, above a hundred and below zero, too", {
            "value": st.sampled_from([30, 100, 250, -5, "0.1"]), "bound": _ONE_NUMBER, "unit": "%",
        }),
        "longest_unit": Corner("a unit at the limit", {"unit": _long(200)}),
    })  # fmt: skip
_EQUIVALENTS: Final = [Money.exact("1370000", "USD"), Money.about(1_250_000, "EUR"), Money.exact("1370000")]
VALUES["money"] = _bounded("amount") | {
    "undecided": Corner("a bare $: the text does not decide the currency", {"currency": None, "inferred": False}),
    "undecided_with_equivalents": Corner(
        "an undecided currency beside decided ones", {"currency": None, "equivalents": _EQUIVALENTS}
    ),
    "decided_by_country": Corner(
        "a currency that the country decided and not the words", {"currency": "CNY", "inferred": True}
    ),
    "same_currency": Corner(
        "an equivalent of the same currency",
        {"currency": "CNY", "equivalents": [Money.more_than("9999999", "CNY")]},
    ),
    "unknown_equivalent": Corner("an equivalent that cannot be read", {"equivalents": Money.unknown("USD")}),
}


def _edtf(says: str, *texts: str) -> Corner:
    return Corner(says, {"edtf": st.sampled_from(texts)})


_POINTS: Final = {
    "leap_day_of_unknown_year": _edtf("29 February of a year that is not known", "XXXX-02-29"),
    "unknown_year": _edtf("a day whose year is not known", "XXXX-07-11", "XXXX-01-01"),
    "unknown_month": _edtf("a day whose month is not known, as on the 31st", "XXXX-XX-31", "XXXX-XX-01"),
    "leap_day": _edtf("29 February", "2024-02-29", "2000-02-29", "0004-02-29"),
    "decade": _edtf("a decade, the first and the last among them", "199X", "001X", "999X"),
    "half": _edtf("a half of a year", "2024-40", "2024-41", "XXXX-41"),
    "quarter": _edtf("a quarter of a year", "2024-33", "2024-36", "XXXX-33"),
    "first_day": _edtf("the first day and the first year that there are", "0001-01-01", "0001"),
    "last_day": _edtf("the last day and the last year that there are", "9999-12-31", "9999"),
    "all_inferred": Corner("every component is taken from the context", {"inferred": tuple(Component)}),
}
VALUES["partial_dates"] = _POINTS
VALUES["date_spans"] = {
    "unknown_end": _edtf("it began, and when it ended is not said", "2024-07-11/"),
    "unknown_start": _edtf("when it began is not said", "/2024-07-17", "/0001"),
    "open_end": _edtf("it has no end", "2024-07-11/..", "199X/..", "9999-12-31/.."),
    "open_start": _edtf("on a day or before", "../2021-05-17", "../2024-36"),
    "decade_to_half": _edtf("ends of different precision", "199X/2024-40", "2024-33/2025", "2023/2024-07-11"),
    "one_day": _edtf("an interval of one day", "2024-07-11/2024-07-11", "0001-01-01/0001-01-01"),
    "over_new_year": _edtf("an interval over the end of a year", "2023-12-31/2024-01-01", "XXXX-12-31/XXXX-01-01"),
    "overlapping_ends": _edtf("an end of lower precision than the start within it", "2024-07-11/2024-07", "2024/2024"),
    "all_there_is": _edtf("from the first year to the last", "0001/9999", "0001-01-01/9999-12-31"),
    **_POINTS,
    "longest_words": Corner("words of the source at the limit", {"stated": _long(1000)}),
}
VALUES["durations"] = {
        "every_unit": Corner("all seven units", {"iso": "P1Y2M3W4DT5H6M7S"}),
        "largest": Corner("the most digits of every unit", {"iso": "P9Y9M9W9DT9H9M9S".replace("9", "9" * 9)}),
        "shortest": Corner("a second", {"iso": "PT1S"}),
        "not_normal": Corner("units beyond the next larger one", {"iso": st.sampled_from(["P400D", "PT90M", "P18M"])}),
        "unlike_ends": Corner(
            "a range from weeks to days, and one that falls", {
                "iso": "P2W", "bound": Bound.between, "upper": st.sampled_from(["P20D", "P2W", "P1D"]),
            },
        ),
        "nearly": Corner("close to it and below", {"bound": Bound.nearly}),
    }  # fmt: skip
VALUES["editions"] = {
    "first": Corner("the first", {"number": 1, "label": None}),
    "label_alone": Corner("a label and no number", {"number": None, "label": st.sampled_from(["Spring", "2024"])}),
    "largest": Corner("the largest whole number", {"number": WHOLE}),
    "contradictory_label": Corner("a label that says another number", {"number": 8, "label": "7th"}),
    "longest_label": Corner("a label at the limit", {"label": _long(200)}),
}
VALUES["ranks"] = {
        "first": Corner("the first", {"number": 1, "bound": Bound.exact}),
        "among_the_top": Corner("among the top so many, be it one", {
            "number": st.sampled_from([1, 20, 100]), "bound": Bound.at_most,
        }),
        "last": Corner("the largest whole number", {"number": WHOLE}),
    }  # fmt: skip
VALUES["names"] = {
        "one_character": Corner("a single character", {"text": st.sampled_from(["a", "周", "𠮷"])}),
        "astral": Corner("characters beyond the first plane", {"text": ASTRAL}),
        "combining": Corner("characters that combine with others, or select a form of them", {"text": COMBINING}),
        "right_to_left": Corner("from right to left", {"text": st.sampled_from(["ירושלים", "مدينة", "a\u202eb"])}),
        "blank": Corner("nothing that can be seen", {"text": _BLANK}),
        "looks_like_data": Corner(
            "a text that other formats take for something else",
            {"text": st.sampled_from(["null", "NaN", "1,000", "=1+1", '"', "\\", "<b>", "a\tb", "a;b"])},
        ),
        "several_subtags": Corner("a language with a script, a region, a variant", {
            "lang": st.sampled_from(["zh-Hant-HK", "sr-Latn-RS", "de-1996", "es-419", "sl-rozaj-biske-1994"]),
        }),
        "description": Corner("no name: what the source calls it", {"kind": NameKind.description}),
        "longest": Corner("a name at the limit", {"text": _long(1000)}),
    }  # fmt: skip
_NOWHERE: Final = {"country": None, "subdivision": None, "localities": (), "venue": None, "stated": None}
VALUES["places"] = {
        "country_alone": Corner("a country and nothing else", _NOWHERE | {"country": "CN"}),
        "subdivision_alone": Corner("a province without its country", _NOWHERE | {"subdivision": "CN-ZJ"}),
        "venue_alone": Corner("a building that is nowhere", _NOWHERE | {"venue": "Hall 3"}),
        "words_alone": Corner("nothing but words", _NOWHERE | {"stated": "the city"}),
        "namesake": Corner("one name of two cities", {
            "country": "CN", "subdivision": st.sampled_from(["CN-ZJ", "CN-JS"]), "localities": ["Taizhou"],
        }),
        "deepest": Corner("as many localities as there can be", {
            "localities": st.just([f"level {number}" for number in range(1, 21)]),
        }),
        "repeated_locality": Corner("a city within a city of the same name", {"localities": ["吉林", "吉林"]}),
    }  # fmt: skip
VALUES["listings"] = {
        "empty_and_open": Corner("nothing is named, and there are some", {
            "items": (), "complete": False, "stated_count": Quantity.unknown(),
        }),
        "empty_and_many": Corner("nothing is named, and there are many", {
            "items": (), "complete": False, "stated_count": st.sampled_from([Quantity.more_than(9), Quantity.vague(2)]),
        }),
        "empty_and_complete": Corner("there are none", {"items": (), "complete": True, "stated_count": 0}),
        "more_than_named": Corner("more are counted than named", {"complete": False, "stated_count": 100}),
        "count_unknown": Corner("a count that cannot be read", {"complete": None, "stated_count": Quantity.unknown()}),
        "vague_count": Corner(
            "several, of which some are named", {"complete": False, "stated_count": Quantity.vague(2)}
        ),
        "undecided": Corner("whether that is all is not said", {"complete": None, "stated_count": None}),
    }  # fmt: skip
VALUES["refs"] = {
        "resolved_with_words": Corner("an id beside the words", {"id": "event-1", "stated": "the park"}),
        "unresolved": Corner("words, and nobody knows what they refer to", {"id": None}),
        "strange_id": Corner("an id that other formats have to escape", {
            "id": st.sampled_from(["a/b~c", "#1", "昆山", "É-𠮷", "null", "0", "-", "..", '"']),
        }),
        "longest_id": Corner("an id at the limit", {"id": _long(TOKEN)}),
        "longest_words": Corner("words at the limit", {"stated": _long(1000)}),
    }  # fmt: skip
