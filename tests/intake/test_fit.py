"""Numbers that do not fit their column are problems: a magnitude twice, an amount of money among counts."""

from decimal import Decimal

import pytest

from talentweek import Cohort, intake
from talentweek.normalise import Context


def size(words, column="Participants"):
    """Return the number of participants that a cell says, and its problems."""
    result = intake.read({"Name": "Talent Week", column: words}, intake.Plan(context=Context(country="CN")))
    (group,) = (record for record in result.dataset if isinstance(record, Cohort))
    return group.size.value, [(problem.code, problem.severity.value) for problem in result.problems]


@pytest.mark.parametrize("words", ["30 million yuan", "3亿元", "3 days", "12日", "占比30%的人", "July 2024 ,"])
def test_what_counts_nothing_is_no_number_of_people(words):
    """The words stay, the number is not known, and the problem is an error."""
    assert size(words) == (None, [("not_read", "error")])


@pytest.mark.parametrize(
    ("words", "column", "number"),
    [
        ("3.5", "Participants (万人)", 35_000), ("9999", "参会人数（万人）", 99_990_000),
        ("999,999", "Participants (thousands)", 999_999_000), ("35000人", "Participants (万人)", 35_000),
        ("3.5万人", "Participants (万人)", 35_000), ("300000", "Participants (人)", 300_000),
        ("over 20", "Participants (thousands)", 20_000), ("2-3", "Participants (万人)", 20_000),
        ("30,000", "Participants", 30_000), ("3万", "Participants (人)", 30_000),
    ],
)  # fmt: skip
def test_a_number_that_fits_the_unit_of_its_column_is_so_many(words, column, number):
    """As great as the unit makes it."""
    assert size(words, column) == (Decimal(number), [])


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("300000", "Participants (万人)"), ("10000", "参会人数（万人）"), ("1,000,000", "Participants (thousands)"),
        ("1200000", "Participants (million)"), ("3.5万", "Participants (万人)"), ("20 thousand", "Participants (万人)"),
        ("20k", "Participants (thousands)"), ("2-30000", "Participants (万人)"),
    ],
)  # fmt: skip
def test_a_number_that_seems_to_have_the_magnitude_of_its_column_already_is_told(words, column):
    """Multiplied it would be wrong, as it stands it may be."""
    assert size(words, column) == (None, [("not_read", "error")])


def test_a_date_beside_a_count_is_none_of_it():
    """It is told as words that were not read."""
    assert size("300 people in July") == (300, [("partly_read", "warning")])


@pytest.mark.parametrize(
    ("column", "words", "told"),
    [
        ("Investment", "500万元至300万元", "the ends of the range stood in the wrong order"),
        ("Investment", "10-5", "the ends of the range stood in the wrong order"),
        ("Investment (万元)", "10-5", "the ends of the range stood in the wrong order"),
        ("Participants", "10-5", "the ends of the range stood in the wrong order"),
        ("Participants (万人)", "10-5", "the ends of the range stood in the wrong order"),
        ("Investment", "5 to 3 million yuan", "whether the magnitude covers both ends of the range is open"),
        ("Participants", "20 to 10 people", "the ends of the range stood in the wrong order"),
        ("Participants", "20 to 10 people in all halls", "the ends of the range stood in the wrong order"),
        ("Date", "spring 2024", "the words say spring"),
        ("Date", "2021年底", "the words say 底"),
        ("Date", "circa 2019", "the words say circa"),
        ("Date", "Friday, July 11, 2024", "2024-07-11 is no Friday"),
    ],
)
def test_what_the_reader_noticed_is_a_warning(column, words, told):
    """The value stands."""
    result = intake.read({"Name": "Talent Week", column: words})
    problem = result.problems[0]
    assert (problem.message, problem.code, problem.severity.value) == (told, "partly_read", "warning")
    assert not result.unread


@pytest.mark.parametrize("words", ["3000元/人", "人均3000元", "5000 yuan per person"])
def test_a_rate_is_told_once(words):
    """The words that make one of the amount stand beside it, and were not read."""
    result = intake.read({"Name": "Talent Week", "Investment": words})
    assert [problem.code for problem in result.problems] == ["partly_read"]


@pytest.mark.parametrize("words", ["2?", "?2", "2□", "2\ufffd", "5?名", "20? people", "1,00?"])
def test_a_number_of_which_a_digit_was_lost_is_no_number(words):
    """A cell is no sentence that would ask: what is left of the number is another one."""
    assert size(words)[0] is None
    assert size("20人?")[0] is None


@pytest.mark.parametrize("words", ["第1?届", "1?", "第1?", "第1□届", "1?th"])
def test_an_edition_of_which_a_digit_was_lost_is_no_edition(words):
    """Nor is the first one of what may be the eleventh."""
    result = intake.read({"Name": "Talent Week", "Edition": words})
    assert [event.edition for event in result.dataset] == [None]
    assert [problem.code for problem in result.problems] == ["not_read"]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("early July 2024", ["partly_read"]), ("2024年7月初", ["partly_read"]), ("2024-13-01", ["partly_read"]),
        ("2024-07-11", []), ("2024-07", []), ("July 2024", []),
    ],
)  # fmt: skip
def test_what_a_date_does_not_hold_is_told(words, codes):
    """A part of a period, and a day that stands where the month should."""
    result = intake.read({"Name": "Talent Week", "Dates": words})
    assert [problem.code for problem in result.problems] == codes
