"""Words that look like those of a rule and are none: what is read of them, and what is not."""

import pytest

from talentweek import normalise

NEWS = normalise.Context(country="CN", published="2024-07-16")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2024/7/11-40", []),
        ("the 1990s to the 1980s", ["the 1990s", "the 1980s"]),
        ("the 1980s and the 1990s", ["the 1980s", "the 1990s"]),
        ("the 1900s to the 1950s", []),  # a decade or a century
        ("from the 1990s to 2005 experts", ["the 1990s"]),
        ("the final quarter of last month", ["last month"]),
        ("RMB 05 million", []),
        ("$05", []),
        ("05 yuan were paid", []),
        ("5,200 yuan pounds of rice", ["5,200 yuan"]),
        ("20/ 300 experts", ["300 experts"]),
        ("about 2024, 500 experts came", ["500 experts"]),
        ("up from 300 to 500", ["300", "500"]),  # what was, and what became of it
        ("up from 300-500", ["300-500"]),
        ("down from 20 to 10 companies", ["20", "10 companies"]),
        ("2024-25至2023-24年度", ["2023-24年度"]),
        ("10人（含20人）以上", ["10人", "20人"]),
        ("50万元（不包括补贴）以上", ["50万元"]),
        ("学校5+", []),
    ],
)
def test_a_near_miss_is_read_as_far_as_it_is_clear(text, read):
    """Each of them would be another value if the rule took it."""
    assert [reading.text for reading in normalise.find(text, NEWS)] == read


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("20至30人以上", "以上"),
        ("500-1000万元以上", "以上"),
        ("投资500-1000万以上。", "以上"),
        ("10%-20%左右", "左右"),
        ("20 to 30 or more people", "or more"),
        ("$5-10 million+", "+"),
        ("5 to 10 million yuan or more", "or more"),
    ],
)
def test_what_bounds_a_range_besides_is_noted(text: str, note: str) -> None:
    """A range has two ends and no room for more; nothing is dropped without a word."""
    (reading,) = normalise.find(text)
    assert reading.plain.bound == "between"
    assert reading.notes == (f"the words say {note}",)


@pytest.mark.parametrize("text", ["20至30人", "20至30人之间", "500-1000万元", "20 to 30 people", "$5-10 million"])
def test_a_range_alone_has_no_note(text: str) -> None:
    (reading,) = normalise.find(text)
    assert reading.notes == ()
