"""Limits and edges: how long a reading is, how many digits a value holds, where a caret and a span end."""

from decimal import Decimal

import pytest

from talentweek import normalise
from talentweek.normalise import Context, _folding, money
from talentweek.normalise._amounts import bounded
from talentweek.normalise._calendar_periods import Period, day_at
from talentweek.normalise._engine import reader
from talentweek.normalise._plain import Numeral, holdable
from talentweek.normalise._reading import LONGEST
from talentweek.normalise._shapes import shape_of


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("签约20个项目(mù)，", "20个项目(mù)"), ("签约20个项目(mù)\u200b，", "20个项目(mù)"),
        ("近(jin)3億(yi)元(yuan)的", "近(jin)3億(yi)元(yuan)"),
        ("项(xiàng)目20個(gè)(gè)，", "20個(gè)(gè)"), ("自7月11日(rì)起(qǐ)", "自7月11日(rì)起(qǐ)"),
    ],
)  # fmt: skip
def test_a_reading_ends_behind_the_noise_of_its_last_character(text, read):
    """The noise belongs to the character before it."""
    (reading,) = normalise.find(text)
    assert (reading.text, text[reading.start : reading.end]) == (read, read)


@pytest.mark.parametrize(
    ("before", "after", "bound"),
    [
        ("exact", "at_least", "at_least"), ("exact", None, "exact"), (None, "at_least", "at_least"),
        ("more_than", "about", "more_than"), (None, None, "exact"),
    ],
)  # fmt: skip
def test_the_bound_before_a_number_goes_before_the_one_behind_it(before, after, bound):
    """Unless it only says that the number is exact: exactly 20 or more."""
    assert bounded(Numeral(Decimal(20)), before, after)[1] == bound


@pytest.mark.parametrize(
    ("number", "held"),
    [
        ("9" * 28, True), ("9" * 29, False), ("1e27", True), ("1e28", False), ("-" + "9" * 28, True),
        (f"{'9' * 28}.{'9' * 10}", True), (f"{'9' * 29}.9", False), ("0." + "1" * 10, True), ("0." + "1" * 11, False),
    ],
)  # fmt: skip
def test_a_value_holds_28_digits_before_the_point_and_10_behind_it(number, held):
    """As the rule of numbers says."""
    assert holdable(Decimal(number)) is held


def test_a_reading_has_at_most_as_many_characters_as_a_value_keeps():
    """The last one that fits is read, the first that does not is not."""
    room = LONGEST - len("10yuan")
    (reading,) = money.find(f"10{' ' * room}yuan")
    assert len(reading.text) == len(reading.value.stated) == LONGEST == 1000
    assert money.find(f"10{' ' * (room + 1)}yuan") == ()


def test_an_explanation_tells_what_lies_within_a_longer_reading():
    """What find does not look at, explain does not look at."""
    said = normalise.explain("July 11 to 17, 2024").splitlines()
    assert "  rejected: '2024' by 'en date: year': lies within a longer reading" in said
    assert [line for line in normalise.explain("286 projects").splitlines() if "longer" in line] == []


def test_an_explanation_tells_what_a_longer_reading_stands_in_place_of():
    """Two readings that overlap in part: the longer one stands."""
    said = normalise.explain("from 10 to 20 to 30 people", kinds={"count"}).splitlines()
    assert "  rejected: '20 to 30 people' by 'en count: range and noun': a longer reading stands there" in said


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("1.234,5", "1234.5"), ("1.234.567,89", "1234567.89"), ("123.456,7", "123456.7"), ("1.23,5", None),
        ("1234.567,8", None), ("1.2345,6", None), ("1,234.567,8", None), ("1,2.345,6", None), ("1.234.56,7", None),
    ],
)  # fmt: skip
def test_points_before_a_comma_stand_between_groups_of_three(word, value):
    """What has other groups is damaged."""
    tags = shape_of(word)
    assert tags == {"DAMAGED": True} if value is None else tags["NUM"].value == Decimal(value)


def test_the_notes_of_folding_do_not_grow_without_end():
    """No text makes them longer than a language needs."""
    _folding.fold("".join(map(chr, range(0x20000, 0x20000 + 2 * _folding.FULL))))
    assert len(_folding.table()) <= _folding.FULL


def test_the_notes_of_words_do_not_grow_without_end():
    """They are begun anew when they are full, and long words are not noted."""
    known = reader(("en",)).lexicon.entry_of
    first, yuan = known("w" * 64), known("yuan")
    assert known("w" * 64) is first
    assert known("w" * 65) is not known("w" * 65)
    assert {known(f"w{at}")[0] for at in range(9_000)} == {first[0]}
    assert known("w" * 64) is not first
    assert known("yuan") is yuan


@pytest.mark.parametrize("before", [0, 1, 59, 60, 61, 500])
@pytest.mark.parametrize("behind", [0, 1, 59, 60, 500])
@pytest.mark.parametrize("filler", ["x", "文"])
def test_a_caret_stands_under_the_words_however_long_the_line(before, behind, filler):
    """Some of the line is shown on both sides."""
    source = f"line\n{filler * before}[MARK]{filler * behind}\nline"
    start = source.index("[")
    error = normalise.Unreadable("count", source, start, start + len("[MARK]"), "a reason")
    reason, line, caret = str(error).split("\n")
    at = caret.index("^")
    assert reason == "a reason"
    assert line.index("[") == 2 + min(before, 60)
    assert at == 2 + min(before, 60) * (2 if filler == "文" else 1)
    assert caret[at:] == "^" * len("[MARK]")
    assert len(line) <= 2 + 120


@pytest.mark.parametrize(
    ("period", "fault"),
    [
        (Period("year", 1), None), (Period("year", 9999), None), (Period("year", 0), "no year from 1 to 9999"),
        (Period("year", 10_000), "no year from 1 to 9999"), (Period("decade", 10), None),
        (Period("decade", 9), "no year from 1 to 9999"), (Period("month", 2024, 12), None),
        (Period("month", 2024, 13), "there is no such month"), (Period("month", 2024, 0), "there is no such month"),
        (Period("day", 2024, 2, 29), None), (Period("day", 2023, 2, 29), "the month has no such day"),
        (Period("day", None, None, 31), None), (Period("day", None, None, 32), "the month has no such day"),
        (Period("day", None, 2, 29), None), (Period("day", 2024, 1, 0), "the month has no such day"),
    ],
)  # fmt: skip
def test_a_period_is_one_of_the_calendar(period, fault):
    """Years from 1 to 9999; a day of an unknown year may be one of a leap year."""
    assert period.fault == fault


@pytest.mark.parametrize(
    ("ordinal", "day"),
    [(0, (0, 1, 1)), (1, (1, 1, 1)), (3_652_059, (9999, 12, 31)), (3_652_060, (0, 1, 1))],
)
def test_the_calendar_ends_with_the_year_9999(ordinal, day):
    """Beyond it stands a day that is none."""
    assert day_at(ordinal)[1:] == day
    assert (day_at(ordinal).fault is None) is (day[0] > 0)


@pytest.mark.parametrize(
    ("text", "context", "edtf", "inferred"),
    [
        ("11/7/2024", {"country": "GB"}, "2024-07-11", ["month", "day"]),
        ("11/7/2024", {"country": "US"}, "2024-11-07", ["month", "day"]),
        ("11/7/2024", {"language": "en-GB"}, "2024-07-11", ["month", "day"]),
        ("13/7/2024", {"country": "US"}, "2024-07-13", []), ("7/13/2024", {"country": "GB"}, "2024-07-13", []),
        ("11/11/2024", {"country": "GB"}, "2024-11-11", []),
    ],
)  # fmt: skip
def test_what_country_or_language_said_of_a_date_in_figures_is_marked(text, context, edtf, inferred):
    """A number above 12 says itself what it is, and so do two equal ones."""
    value = normalise.dates.read(text, Context(**context))
    assert (value.edtf, [str(part.value) for part in value.inferred]) == (edtf, inferred)


def test_what_is_the_day_and_what_the_month_is_not_guessed():
    """Without a country and a language."""
    assert normalise.dates.find("11/7/2024") == ()


@pytest.mark.parametrize("words", ["¥500万", "¥5 million", "500万元"])
@pytest.mark.parametrize("language", [None, "zh", "en"])
def test_in_macau_yen_and_yuan_are_undecided(words, language):
    """It pays in patacas, which are neither."""
    value = money.read(words, Context(country="MO", language=language))
    assert (value.currency, value.inferred, value.amount) == (None, False, 5_000_000)


@pytest.mark.parametrize("text", ["3亿元\ufffd", "10 million yuan\ufffd", "$5\ufffd", "US$5 million\ufffd"])
def test_an_amount_before_a_lost_character_is_none(text):
    """Which may have been one of a currency, or a digit."""
    assert money.find(text) == ()
