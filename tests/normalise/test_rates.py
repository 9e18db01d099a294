"""Rates: what is said of one person, one month or one item has a note, so that it is not taken for a total."""

import pytest

from talentweek import normalise

NEWS = normalise.Context(published="2024-07-16", country="CN")


def notes(text):
    """Return the notes of the only amount or count of a text."""
    (found,) = normalise.find(text, NEWS, kinds={"money", "count"})
    return found.notes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("5,000 yuan per person", "per person"), ("$20 per Head", "per Head"), ("5,000 yuan a month", "a month"),
        ("$20 an hour", "an hour"), ("5 million yuan each", "each"), ("$5 million annually", "annually"),
        ("RMB 3,000/month", "/month"), ("per capita disposable income of $9,000", "per capita"),
        ("20 visits per day", "per day"), ("3000元/人", "/人"), ("3000元/平方米", "/平方米"), ("每人3000元", "每人"),
        ("每家企業最高補貼50萬元", "每家企業"), ("人均约3000元", "人均"), ("各奖励5万元", "各奖励"),
        ("获奖者各5万元", "各"), ("3000元每月", "每月"), ("3000元一个月。", "一个月"),
        ("每天接待5000人", "每天接待"), ("3000元/件", "/件"), ("一年2次", "一年"), ("第一天5000人", ""),
        ("每（měi）年投入5亿元", "每（měi）年投入"), ("per person: $20", ""), ("a total per year, $20", ""),
        ("per 100 $20", ""), ("$20 a gram", ""), ("$20 a", ""), ("$20 per 100 grams", ""), ("$20/", ""), ("$20/5", ""),
        (f"per {'x' * 120} $20", ""), ("per week of the long and dull course $20", ""),
        ("5,000 yuan/€", ""), ("paid $20 in all by way of a grant", ""), ("3000元一次性补贴", ""), ("每年，3000元", ""),
        ("各类资金5亿元", ""), ("全国各地投资5亿元", ""), ("平均，3000元", ""), ("3000元一天天", ""),
    ],
)  # fmt: skip
def test_what_is_said_of_one_has_a_note(text, words):
    """The words that make a rate of it, as they are printed."""
    assert notes(text) == ((f"the words say {words}",) if words else ())


def test_a_range_in_the_wrong_order_keeps_its_note_beside_that_of_the_rate():
    """Nothing that was noticed is lost."""
    assert notes("500 to 300 yuan per person") == (
        "the ends of the range stood in the wrong order", "the words say per person",
    )  # fmt: skip


def test_a_whole_string_is_no_plain_amount():
    """Who reads it as one amount is told of the words behind."""
    with pytest.raises(normalise.Unreadable, match="words after"):
        normalise.money.read("5000 yuan per person")


def test_what_is_said_of_a_list_is_said_of_each():
    """The words behind the last one hold for all."""
    found = normalise.find("300, 200 and 100 experts per day", NEWS)
    assert [(each.value.value, each.notes) for each in found] == [
        (number, ("the words say per day",)) for number in (300, 200, 100)
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Hall 300 and 200 experts", ["200 experts"]), ("$5,000 and 10,000 visitors", ["10,000 visitors"]),
        ("in 2019 and 300 experts", ["300 experts"]), ("at 20 and 30 experts", ["30 experts"]),
        ("aged 20 and 30 experts", ["30 experts"]), ("halls 3 and 4 experts", ["4 experts"]),
        ("5k and 10,000 visitors", ["10,000 visitors"]), ("1,000.5 and 2,000 visitors", ["2,000 visitors"]),
        ("A, and 300 experts", ["300 experts"]), ("2023、300人", ["300人"]), ("3、300人", ["300人"]),
        ("、".join(["300"] * 8) + "人", [*["300"] * 5, "300人"]), ("约300、200人", ["200人"]),
        ("5 thousand and 300 experts", ["300 experts"]), ("5万、300人", ["300人"]),
        ("300、200人，位列第", ["300", "200人"]),
    ],
)  # fmt: skip
def test_numbers_of_something_else_are_no_list(text, read):
    """A year, a hall, an amount, small numbers that may be days."""
    found = [each.text for each in normalise.find(text, NEWS) if each.kind == "count"]
    assert found == read
