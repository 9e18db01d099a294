"""English numerals, counts and percentages: what goes on with a number, and what makes no count of it."""

import decimal

import pytest

from talentweek import Bound, normalise
from talentweek.normalise import counts, numbers, percents
from talentweek.normalise._en.numerals import parse
from talentweek.normalise._engine import reader
from talentweek.normalise._folding import fold
from tests.steps import assert_linear


def said(text, *, language=None, kind="count"):
    """Return the words that are read of a running text."""
    context = normalise.Context(language=language)
    return [reading.text for reading in normalise.find(text, context) if reading.kind == kind]


def rejected(text):
    """Return why something is no count, with all that was read."""
    return normalise.explain(text, kinds={"count", "percent"})


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("two hundred and two thousand", 202_000, 5),
        ("two hundred and two hundred", 200, 2),
        ("one thousand two million", 1000, 2),
        ("thirty-one million and two", 31_000_002, 6),
        ("twelve thousand, five hundred", 12_500, 5),
        ("five thousand, ten", 5000, 2),
        ("5 thousand and 10", 5000, 2),
        ("4 thousand 3 hundred and 21", 4321, 6),
        ("4000 3 hundred", None, 0),
        ("322 hundred", 32_200, 2),
        ("two hundred dozen", 2400, 3),
        ("twenty-two hundred", 2200, 4),
        ("seven lakh crore", 7 * 10**12, 3),
        ("five", None, 0),
        ("twenty 5", None, 0),
        ("ten (10)", 10, 4),
        ("ten (11)", None, 0),
        ("one point two", decimal.Decimal("1.2"), 3),
        ("one point", None, 0),
        ("one point dozens", None, 0),
        ("five hundred hundred", None, 0),
        ("two hundred and tens", 200, 2),
        ("two hundred-and-five", 205, 6),
        ("two hundred and-five", 205, 5),
        ("one hundred point five", 100, 2),
        ("two million three million", 2_000_000, 2),
        ("3 million 5000", 3_000_000, 2),
        ("two million dozen", 2_000_000, 2),
    ],
)
def test_a_number_goes_as_far_as_it_fits(text, value, words):
    """And no further: what does not fit is a number of its own."""
    tokens = reader(("en",)).lexicon.tokenise(fold(text))
    spoken = parse(tokens, 0)
    if value is None:
        assert spoken is None
    else:
        assert (spoken.value, len([word for word in tokens.words[: spoken.last] if word != " "])) == (value, words)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("45k attendees and 3M users", ["45k attendees", "3M users"]),
        ("the 100m hurdles, the 400m sprint and 4K screens", []),
        ("12 B2B meetings", ["12 B2B meetings"]),
        ("5k-20k runners", ["5k-20k runners"]),
        ("8 m of cable and 5 k on foot", []),
        ("over 45k+ attendees", ["over 45k+ attendees"]),
        ("it had 45k, then 45k big red old attendees", []),
        ("scores of 3-4-5-6-7k", []),
    ],
)
def test_a_letter_is_a_magnitude_where_it_can_be_nothing_else(text, read):
    """Beside a currency it is one as well, which is for money to read."""
    assert said(text) == read


def test_metres_are_no_number_even_where_numbers_alone_are_asked_for():
    """Neither end of a range of lengths is read; two numbers before a noun are both of it."""
    assert [reading.text for reading in numbers.find("5m to 6m wide roads")] == []
    assert [reading.value.unit for reading in counts.find("5k and 10k visitors")] == ["visitors", "visitors"]


def test_the_language_says_what_a_point_divides():
    """30.000 is thirty thousand in German, and no count of anything in English."""
    assert said("30.000 visitors", language="de") == ["30.000 visitors"]
    assert counts.read("30.000 visitors", normalise.Context(language="de")).value == 30_000
    assert said("30.000 visitors", language="en") == []
    assert said("30.00 visitors", language="de") == said("0.300 visitors", language="de") == []
    assert numbers.read("1.234.567").value == 1_234_567


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("the top 100 universities", "a label"),
        ("Hall 3 exhibitors", "a label"),
        ("at Hub 71 startups meet", "a name"),
        ("on July 11 events start", "a day"),
        ("the 2024 graduates", "a year"),
        ("2.0 projects", "a fraction counts nothing"),
        ("007 agents", "a code"),
        ("zero emissions", "a word that modifies"),
        ("COVID-19 cases", "glued to what stands before"),
        ("5G stations", "glued to a word"),
        ("one in six companies", "a quota"),
        ("£20 vouchers", "glued to what stands before"),
        ("USD 20 vouchers", "an amount of money"),
        ("12 300 5 people", "two numbers side by side"),
        ("3 Forums and Roadshows", "the number of a line"),
        ("Three Gorges dams", "a name"),
        ("20 of companies", "some of them"),
        ("the hall has 60 person height", "a modifier"),
        ("a 60 person", "an adjective of several words"),
        ("one of them", "one of them"),
        ("Points 1 and 2 are open", "one of several labels"),
        ("Group of 20 leaders", "a name"),
        ("number: 12345", "a code"),
        ("over 50 in all", "an hour, an age, a part"),
        ("2021-23 projects", "years"),
        ("rose from 20 to 30 percent", "a measure"),
        ("grew from 20 to 30 companies", "what was, and what became of it"),
        ("20 and 30 companies", "two numbers"),
        ("?5%", "glued to what stands before"),
        ("two quarters", "a measure"),
        ("this one supplies", "no number before a plural"),
        ("3,000 square-metre halls", "a measure"),
        ("3 in every 4 firms", "a quota"),
        ("985 universities", "a name"),
        ("Guests: 1,200 Rooms: 30", "the next label follows"),
        ("the 10 Downing Street Offices", "a name"),
        ("the Attracting 300 talents", "a name"),
        ("in one stop shop", "no count"),
        ("20 up to 30 people", "two numbers"),
        ("dozens or hundreds people", "two numbers"),
        ("5 or 50 people", "two numbers"),
        ("the experts 339 were signed", "part of another phrase"),
        ("a staff of 300 happy", "a noun of its own follows"),
        ("a total of 3 million, all paid", "perhaps an amount of money"),
        ("20 " + "a" * 210 + "s", "a noun phrase that is too long"),
        ("increased from 2.5 to 3", "no counts"),
        ("grew from 20 to 30 big red old blue boats", "a measure"),
        ("12 online courses", "a modifier"),
        ("dozens and 30 percent", "no two percentages"),
        ("-9" + "9" * 27 + " to 2 million percent", "more digits than a value can hold"),
    ],
)
def test_what_is_no_count_says_why(text, reason):
    """`explain` prints it."""
    assert reason in rejected(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Attracting 300 talents", ["300 talents"]),
        ("Kunshan Attracts 300 Talents", ["300 Talents"]),
        ("in Beijing 300 talents", []),
        ("over20 experts and—30 guests", ["over20 experts", "30 guests"]),
        ("end.300 guests came", ["300 guests"]),
        ("Guests: 300 teachers; 10:30 sessions", ["300 teachers"]),
        ("a total of 2012 projects", ["2012 projects"]),
        ("over 2010 projects", ["over 2010 projects"]),
        ("more than 20 of them and all of the 12 teams", ["more than 20", "12 teams"]),
        ("20 companies and promote trade", ["20 companies"]),
        ("20 companies and visiting scholars", ["20 companies"]),
        ("12 Pre-Series A deals", ["12 Pre-Series A deals"]),
        ("shall not exceed 5 people", ["not exceed 5 people"]),
        ("200 firms and over 2,300 graduates", ["200 firms", "over 2,300 graduates"]),
        ("one or more files", ["one or more files"]),
        ("Participants: 450", ["450"]),
        ("China's 31 provinces", ["31 provinces"]),
        ("a quarter-million users", ["a quarter-million users"]),
        ("300 MoUs/LoIs", ["300 MoUs/LoIs"]),
        ("about 20,000 more than last year", []),
        ("soared from 250 to over 3,000 and counting", ["250", "over 3,000 and counting"]),
        ("around 5 tables, developed around 5 themes, built around 50 wells",
         ["around 5 tables", "5 themes", "around 50 wells"]),
        (" 20 experts", ["20 experts"]),
        ("dozens to hundreds people", ["dozens to hundreds people"]),
        ("over 2,500 - a record", ["over 2,500"]),
        ("grew from 20 to 30 foreign companies", ["20", "30 foreign companies"]),
        ("rose quite far from 20 to 30 people", ["20", "30 people"]),
        ("happy old crowds from 20 to 30 people", ["from 20 to 30 people"]),
        ("hundreds teachers and thousands of pupils", ["hundreds teachers", "thousands of pupils"]),
    ],
)  # fmt: skip
def test_a_count_ends_and_begins_where_its_words_do(text, read):
    """Nouns, hyphens, headlines, marks without a space."""
    assert said(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2/3", []), ("5/17/2018", ["5", "17", "2018"]), ("5 and a half", []), ("2e10", []), ("1^23", []), ("21st", []),
        ("30%", []), ("\ufffd0 people", []), ("two thirds", []), ("-5", ["-5"]),
        ("over -5", ["over -5"]), ("COVID-19", []), ("5-3", ["5-3"]),
        ("hundreds", ["hundreds"]), ("m", []), ("20 apples or 30", ["20 apples", "30"]),
        ("between 20 or 30", ["20", "30"]), ("no less than 194 and less than 12", ["no less than 194", "less than 12"]),
        ("2024 experts", ["2024 experts"]), ("-1.5 experts", ["-1.5 experts"]), ("two quarters", []),
        ("22,24,26.", ["22", "24", "26"]), ("a k", []),
        ("-9" + "9" * 27 + " to 2 million", ["-9" + "9" * 27, "2 million"]), ("(1 234 567)", ["1 234 567"]),
        ("less than 40 and more than 10", ["less than 40 and more than 10"]),
        ("more than 10 and more than 40", ["more than 10", "more than 40"]),
        ("twelve three", ["twelve", "three"]), ("a hundred hundred", []), ("minus dozens", ["dozens"]),
        ("1  234 567", ["1", "234", "567"]), ("1, 234, 567", ["1", "234", "567"]), ("012 345", ["012", "345"]),
        ("20 0.5", ["20", "0.5"]), ("20 125.5", ["20 125.5"]), ("1 234 5.5", ["1", "234", "5.5"]),
    ],
)  # fmt: skip
def test_where_counts_are_asked_for_alone_a_bare_number_is_one(text, read):
    """But no part of another number."""
    assert [reading.text for reading in counts.find(text)] == read


def test_the_ends_of_a_range_are_stored_low_to_high():
    """With a note that says so."""
    (reading,) = counts.find("30 to 20 experts")
    assert (reading.value.value, reading.value.upper) == (20, 30)
    assert reading.notes == ("the ends of the range stood in the wrong order",)


def test_the_decimal_context_of_the_caller_changes_nothing():
    """A program that rounds to two digits reads the same numbers."""
    with decimal.localcontext(prec=2, traps=[decimal.Inexact]):
        reading = numbers.read("one million two hundred thirty-four thousand five hundred sixty-seven")
        many = numbers.read("12.345 million")
    assert (reading.value, many.value) == (1_234_567, 12_345_000)


@pytest.mark.parametrize(
    "text",
    [
        "nine septillion nonillion",
        "9" * 29,
        "minus 99999 septillion",
        "trillions of quadrillions",
        "dozens and a half million",
        "one" + " thousand" * 60,
        "12" + " , 345" * 9,
        "hundreds of quadrillions of",
        "one and a half septillion lakh crore",
    ],
)
def test_what_no_value_can_hold_is_no_number(text):
    """It is refused, and nothing raises."""
    for reading in numbers.find(text):
        assert reading.value.value is None or reading.value.value < 10**28


def test_a_bound_behind_the_number_is_more_definite_than_about():
    """About five hundred or more: at least that, about."""
    assert counts.read("about 500 teams or more").bound is Bound.at_least
    assert percents.read("about 50% or less").bound is Bound.at_most


@pytest.mark.parametrize(
    "unit",
    ["one hundred ", "million ", "twenty ", "1 234 ", "5k-", "and a half ", "a ", "of them ", "12,", "20 to ",
     "between ",
     "on-", '"', "Fortune 500 ", "one in ", "projects and ", "- ", "%-", "up to 5% ", "hundreds of "],
)  # fmt: skip
def test_reading_takes_as_many_steps_as_a_hostile_text_is_long(unit):
    """Ten times the text, about ten times the steps."""

    def read(length):
        text = (unit * (length // len(unit) + 1))[:length]
        normalise.find(text)
        counts.find(text)

    assert_linear(read, (2_000, 20_000))


@pytest.mark.parametrize("gap", [" ", "  "])
def test_the_day_of_a_month_begins_no_groups_of_three(gap):
    """May 20 is a date, however wide the gap behind it is."""
    text = f"on May 20{gap}000 people"
    assert [reading.text for reading in normalise.find(text)] == ["May 20"]
    assert [reading.text for reading in numbers.find(text)] == ["20", "000"]


@pytest.mark.parametrize(
    ("words", "thousands"), [("30.000 attendees", 30_000), ("1.250 points", 1250), ("20-30.000 visitors", 20_000)]
)
def test_a_point_may_divide_thousands_of_things(words, thousands):
    """Who writes 30.000 attendees means thirty thousand of them; the language or the country may tell."""
    with pytest.raises(normalise.Unreadable):
        counts.read(words)
    assert not normalise.find(words)
    assert counts.read(words, normalise.Context(language="de")).value == thousands
    assert counts.read(words, normalise.Context(language="en")).value < thousands
