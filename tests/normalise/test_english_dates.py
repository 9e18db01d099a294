"""English dates: what is inferred, what is noted, what is refused; every reading makes a value."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import normalise
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._en import date_words
from talentweek.normalise._en.date_parts import Said
from talentweek.normalise._plain import Numeral
from talentweek.values.dates import DateSpan

NEWS = normalise.Context(published="2024-07-16")


def dates(text, **context):
    """Return words and EDTF of each date in a text."""
    context.setdefault("published", "2024-07-16")
    readings = normalise.find(text, normalise.Context(**context))
    return [(reading.text, reading.value.edtf) for reading in readings if reading.kind == "date"]


@pytest.mark.parametrize(
    ("text", "inferred"),
    [
        ("on July 11, 2024", ()),
        ("on July 11", ("year",)),
        ("from July 11 to 17, 2024", ()),
        ("from July 11 to 17", ("year",)),
        ("on the 12th", ("year", "month")),
        ("on Friday", ("year", "month", "day")),
        ("this year", ("year",)),
        ("in 2019", ()),
        ("11 July '24", ("year",)),
    ],
)
def test_what_the_context_decided_is_marked(text, inferred):
    """And nothing else is."""
    assert normalise.dates.find(text, NEWS)[0].value.inferred == inferred


@pytest.mark.parametrize(
    ("country", "language", "meaning"),
    [
        (None, None, None),
        (None, "en", "2024-07-11"),
        (None, "en-GB", "2024-11-07"),
        ("GB", "en", "2024-11-07"),
        ("US", None, "2024-07-11"),
        ("CN", "en", None),
        ("CA", "en", None),
    ],
)
def test_the_country_tells_day_from_month_then_the_language(country, language, meaning):
    """Where both are silent the figures stay unread."""
    expected = [] if meaning is None else [("7/11/2024", meaning)]
    assert dates("7/11/2024", country=country, language=language) == expected


def test_a_number_above_twelve_decides_for_both_ends():
    """No country is needed."""
    assert dates("from 7/11/2024 to 7/19/2024") == [("from 7/11/2024 to 7/19/2024", "2024-07-11/2024-07-19")]


@pytest.mark.parametrize("text", ["spring 2024", "the summer of 2024", "autumn 2024"])
def test_a_season_is_noted(text):
    """The year is what a value can hold of it."""
    (reading,) = normalise.dates.find(text)
    season = next(word for word in text.split() if word in {"spring", "summer", "autumn"})
    assert (reading.value.edtf, reading.notes) == ("2024", (f"the words say {season}",))


@pytest.mark.parametrize(
    ("text", "edtf", "parts"),
    [
        ("early July 2024", "2024-07", ["early"]), ("mid-2024", "2024", ["mid"]), ("late in 2024", "2024", ["late"]),
        ("the end of 2024", "2024", ["end"]), ("by the end of 2024", "../2024", ["end"]),
        ("the beginning of July 2024", "2024-07", ["beginning"]),
        ("mid- to late July 2024", "2024-07", ["mid", "late"]),
        ("from early July to mid-August 2024", "2024-07/2024-08", ["early", "mid"]),
        ("early 2012 to present", "2012/..", ["early"]), ("July 2024", "2024-07", []),
    ],
)  # fmt: skip
def test_a_part_of_a_period_is_noted(text, edtf, parts):
    """The value holds the whole period, as in 2024年初."""
    (reading,) = normalise.find(text)
    assert (reading.value.edtf, reading.notes) == (edtf, tuple(f"the words say {part}" for part in parts))


@pytest.mark.parametrize("text", ["2024-13-01", "2024/13/1", "2024.13.01"])
def test_a_day_between_the_year_and_the_month_is_noted(text):
    """Above 12 it can be no month; whether it is a slip is not told."""
    (reading,) = normalise.find(text, kinds={"date"})
    assert (reading.value.edtf, reading.notes) == ("2024-01-13", ("the day stands before the month, behind a year",))
    assert [each.notes for each in normalise.find("2024-01-13, 13/01/2024, 2024-12")] == [(), (), ()]


@pytest.mark.parametrize("text", ["circa 2019", "c. 2019", "about 11 July 2024", "held around July 2024"])
def test_a_date_that_is_about_right_is_noted(text):
    """What a value holds is no more than the words say, and they say less."""
    (reading,) = normalise.dates.find(text)
    word = next(word for word in text.split() if word in {"circa", "c.", "about", "around"})
    assert reading.notes == (f"the words say {word}",)


def test_a_numbered_week_is_noted():
    """Which days it has, countries count in different ways."""
    (reading,) = normalise.find("in week 28 of 2023")
    assert (reading.text, reading.value.edtf, reading.notes) == ("week 28 of 2023", "2023", ("the words say week 28",))
    assert normalise.find("in week 3 of last month", NEWS) == ()


def test_a_weekday_that_the_date_is_not_is_noted():
    """The date stands."""
    (reading,) = normalise.dates.find("Friday, July 11, 2024", NEWS)
    assert (reading.value.edtf, reading.notes) == ("2024-07-11", ("2024-07-11 is no Friday",))


@pytest.mark.parametrize(
    ("published", "text", "meaning"),
    [
        ("2024-07-16", "the fair that ended Sunday", "2024-07-14"),
        ("2024-07-16", "the fair will end on Sunday", "2024-07-21"),
        ("2024-07-16", "by Sunday", "../2024-07-21"),
        ("2024-07-16", "since Sunday", "2024-07-14/.."),
        ("2024-07-16", "last Tuesday", "2024-07-09"),
        ("2024-07-16", "this Tuesday", "2024-07-16"),
        ("2024-07-16", "next Tuesday", "2024-07-23"),
    ],
)
def test_a_day_of_the_week_is_the_last_one_unless_it_is_to_come(published, text, meaning):
    """News speaks of the past; "will", "by", "next" tell otherwise."""
    assert [edtf for _, edtf in dates(text, published=published)] == [meaning]


@pytest.mark.parametrize("text", ["on Friday", "yesterday", "last week", "three days ago", "the next day"])
def test_what_counts_from_an_unknown_publication_is_no_date(text):
    """There is no today."""
    assert dates(text, published=None) == []


def test_what_was_published_in_some_month_is_known_to_the_month():
    """Last month is; yesterday is not."""
    assert dates("last month", published="2024-01") == [("last month", "2023-12")]
    assert dates("yesterday", published="2024-01") == []


def test_dates_alone_read_more():
    """A bare year, a short weekday, eight figures: only where dates alone are asked for."""
    for text, meaning in {"2019": "2019", "Fri": "2024-07-12", "20240711": "2024-07-11", "7/20": "2024-07-20"}.items():
        assert normalise.dates.read(text, NEWS).edtf == meaning
    assert dates("bought 2019 of them") == []


def test_a_string_that_is_no_date_says_why():
    """With a caret."""
    with pytest.raises(normalise.Unreadable, match="no date"):
        normalise.dates.read("February 30, 2024", NEWS)
    with pytest.raises(normalise.Unreadable, match="more than one date"):
        normalise.dates.read("July 11 and August 3", NEWS)


def test_what_the_words_say_twice_is_no_date():
    """Each word adds what it says, once."""
    assert said("say_month", 5, "say_month", 6) == "says two times which month"
    assert said("say_weekday", 0, "say_weekday", 1) == "says two days of the week"
    numbers = [Numeral(Decimal(number)) for number in (5, 6, 2024)]
    words = [part for number in numbers for part in ("say_worded", number)]
    assert said(*words) == "more numbers than a date has"
    assert said(*words[2:]) == (Point(2024, day=6), ())


def said(*calls):
    """Return what the words make of a point; calls are names of methods and what they are told."""
    words = Said()
    for name, value in zip(calls[::2], calls[1::2], strict=True):
        getattr(words, name)(value)
    return words.made(NEWS)


def test_figures_that_leave_the_century_or_the_order_open_are_no_date():
    """Without a publication date fifty may be 1950 or 2050."""
    assert dates("13/4/50", published=None) == []
    assert dates("Aug 9, 50", published=None) == [("Aug 9", "XXXX-08-09")]
    assert dates("7/11/2024 to 7/12/2024") == []
    assert dates("5.6 - 7.8.2024") == []
    assert dates("5.6 - 7.8.2024", country="GB") == [("5.6 - 7.8.2024", "2024-06-05/2024-08-07")]
    assert dates("the 2011-12 term") == []


FIGURES = "1 7 11 13 30 31 32 00 0 96 2024 1999 0000 9999 2100 20240711 2024.07.11 11.7.2024 7.11 11,2024"
OTHERS = """
    first third twenty nineteen oh five hundred from to through and between in on of the a at century q1 Q3 h2 1H FY18 s
    half quarter day days week months years ago , - -- / ' ( ) : . & % people yuan BCE CE
    BC present now ongoing pm a.m. noon GMT Christmas winter nineties last middle ten next after before this / . opened
"""
WORDS = [
    *date_words.MONTHS, *date_words.WEEKDAYS, *date_words.RELATIVE, *date_words.NEAR_DAYS, *date_words.TURNS,
    *date_words.LATER, *date_words.LEXICON["LIMIT"], *date_words.LEXICON["PARTOF"], *date_words.LEXICON["YEARNAME"],
    *FIGURES.split(), *OTHERS.split(),
]  # fmt: skip
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", ""])), max_size=9).map(
    lambda parts: "".join(word + space for word, space in parts)
)
CONTEXTS = st.sampled_from([None, "2024-07-16", "2024", "2024-02", "0001-01-01", "9999-12-31", "199X"]).map(
    lambda published: normalise.Context(published=published, language="en")
)


@given(TEXTS, CONTEXTS, st.booleans())
def test_every_date_that_is_read_makes_a_value(text, context, alone):
    """And stands where it says."""
    for reading in normalise.find(text, context, kinds={"date"} if alone else None):
        if reading.kind == "date":
            assert isinstance(reading.value, DateSpan)
            assert text[reading.start : reading.end] == reading.text
