"""Ordinals and ranks: which is which, what is held, whole strings."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek import Edition, Rank, normalise
from talentweek.normalise._en.ordinals import combined
from talentweek.normalise._en.render import render as english
from talentweek.normalise._zh.render import render as chinese
from talentweek.rules.vocabulary import WHOLE

PIECES = [
    "ranked ", "ranks ", "No. ", "#", "third", "twenty-first", " largest", "8th", " place", "top ", "20", "and ", "-",
    "one hundred ", "fifth", "hundredth", "first", "the ", "at ", "to ", "in ", "of all", ", ", ".", "half", "million ",
    "2024 ", "th", "st", "第", "一", "十", "百万", "3", "届", "名", "位", "首", "位列", "居", "全国", "前", "强",
    "大", "榜首", "、",
    "。", "几", "至", "９",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
NUMBERS = st.integers(1, 200) | st.integers(1, WHOLE)


def told(text, kind):
    """Return the readings of a kind: words and number."""
    return [
        (reading.text, reading.value.number)
        for reading in normalise.find(text, normalise.Context(language="en"))
        if reading.kind == kind
    ]


@given(TEXTS, st.sampled_from([None, {"ordinal"}, {"ranking"}]))
def test_each_reading_makes_its_value(text, kinds):
    """Whatever the words: a number from 1 on that can be held, and words that are found at their place."""
    for reading in normalise.find(text, kinds=kinds):
        if reading.kind in {"ordinal", "ranking"}:
            assert 1 <= reading.value.number <= WHOLE
            assert text[reading.start : reading.end] == reading.text


@given(NUMBERS)
@example(1950)  # 第1950届 alone, and not 第1950届毕业生
def test_an_edition_is_read_as_it_is_said(number):
    """In both languages and both scripts."""
    edition = Edition(number=number)
    for words in (english(edition), chinese(edition), chinese(edition, traditional=True)):
        assert normalise.ordinals.read(words) == edition


@given(NUMBERS, st.sampled_from(["exact", "at_most"]))
def test_a_rank_is_read_as_it_is_said(number, bound):
    """In both languages and both scripts."""
    rank = Rank(number=number, bound=bound)
    for words in (english(rank), chinese(rank), chinese(rank, traditional=True)):
        assert normalise.rankings.read(words).same_fact(rank)


@pytest.mark.parametrize(
    ("low", "ordinal", "number"),
    [
        (20, 5, 25), (10, 5, None), (1000, 5, 1005), (110, 5, None), (21, 5, None), (300, 15, 315), (320, 15, None),
        (1, 100, 100), (11, 100, 1100), (1002, 100, 1200), (100, 100, None), (3, 1000, 3000),
        (2_000_003, 1000, 2_003_000), (5, 10**6, 5 * 10**6), (2003, 10**6, None), (0, 5, None), (0, 1000, None),
    ],
)  # fmt: skip
def test_a_numeral_and_an_ordinal_belong_together_or_not(low, ordinal, number):
    """Adding where the places are free, multiplying by a hundred and more."""
    assert combined(low, ordinal) == number


@pytest.mark.parametrize(
    ("text", "ordinals", "ranks"),
    [
        ("has ranked third at the third fair", [("third", 3)], [("third", 3)]),
        ("in the 5th year it ranked 5th", [("5th", 5)], [("ranked 5th", 5)]),
        ("第三届排名第三", [("第三届", 3)], [("排名第三", 3)]),
        ("第二名、第三名", [], [("第二名", 2), ("第三名", 3)]),
        ("two second prizes", [], []),
        ("in 2020 and third place", [], [("third place", 3)]),
        ("two thousand hundredth", [], []),
        ("No. 12345 in line", [], []),
        ("number 2 in line", [], []),
        ("a twenty-second talk", [("twenty-second", 22)], []),
        ("St. John met Nd.", [], []),
        ("5 St John", [], []),
        ("ten th", [], []),
        ("1.5th", [], []),
        ("first, last", [("first", 1)], []),
        ("Second, last", [], []),
        ("the city rose third", [("third", 3)], []),
        ("ranked 2023 first", [], [("first", 1)]),
        ("位列系列活动第三", [], [("第三", 3)]),
        ("安排第三", [("第三", 3)], []),
        ("收获第三", [("第三", 3)], []),
        ("促进前十", [], []),
        ("首位", [], [("首位", 1)]),
        ("ranked 15 in the world", [], [("ranked 15", 15)]),
        ("ranked 15 cities", [], []),
        ("in the two hundred hundredth place", [], []),
        ("it was ranked. At the top, a view", [], []),
        ("the second of the top 10", [("second", 2)], []),
        ("第二十一大经济体", [], [("第二十一", 21)]),
        ("位列第三方阵", [], []),
        ("排名前几位", [], []),
        ("number one in Asia", [], [("number one", 1)]),
        ("the hundred and first fair", [], []),
        ("the first and second fair", [("first", 1), ("second", 2)], []),
        ("排名倒数第二", [], []),
        ("倒数第二次", [], []),
        ("倒数第二十次", [], []),
        ("第零届", [], []),
        ("第0届", [], []),
        ("前0名入选，排名前0", [], []),
        ("列" + "第" * 3 + "三", [], [("第三", 3)]),
    ],
)
def test_an_ordinal_is_a_rank_where_the_words_say_so(text, ordinals, ranks):
    """And nothing where it is neither."""
    assert (told(text, "ordinal"), told(text, "ranking")) == (ordinals, ranks)


@pytest.mark.parametrize("text", ["July 11th", "11th July", "the 11th of July", "Q3 and the third quarter"])
def test_a_day_and_a_quarter_are_no_editions(text):
    """Where ordinals alone are asked for, and no date takes the words."""
    assert normalise.ordinals.find(text) == ()


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("8", 8),
        ("Eighth", 8),
        ("8th", 8),
        ("the 8th", None),
        ("fiftieth fifth", 55),
        ("fiftieth tenth", None),
        ("0", None),
        ("八", 8),
    ],
)
def test_a_whole_string_is_an_edition(words, number):
    """A bare number is one where an edition is asked for."""
    if number is None:
        with pytest.raises(normalise.Unreadable):
            normalise.ordinals.read(words)
    else:
        assert normalise.ordinals.read(words) == Edition(number=number)


@pytest.mark.parametrize(
    ("words", "rank"),
    [
        ("3", Rank(number=3)), ("the third", Rank(number=3)), ("#6", Rank(number=6)), ("top 10", Rank.among_top(10)),
        ("第三", Rank(number=3)), ("第三名", Rank(number=3)), ("前十强", Rank.among_top(10)),
        ("twenty-first", Rank(number=21)),
        ("0", None), ("第0", None), ("前几名", None), ("top dozens", None), ("五百三百", None),
    ],
)  # fmt: skip
def test_a_whole_string_is_a_rank(words, rank):
    """A bare number is one where a rank is asked for."""
    if rank is None:
        with pytest.raises(normalise.Unreadable):
            normalise.rankings.read(words)
    else:
        assert normalise.rankings.read(words).same_fact(rank)
