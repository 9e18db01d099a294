"""A minus, and numbers that are torn apart: read with all that stands there, or not at all."""

from decimal import Decimal

import pytest

from talentweek import normalise
from talentweek.normalise import Context, Unreadable, counts, money, numbers
from talentweek.normalise._amounts import negative, ranged
from talentweek.normalise._folding import fold
from talentweek.normalise._plain import Numeral

MINUS, EN_DASH, EM_DASH, LOST = "\u2212", "\u2013", "\u2014", "\ufffd"
TURNED, TURNED_BACK, SET_APART, SET_BACK = "\u202e", "\u202c", "\u2068", "\u2069"


def amounts(text, **context):
    """Return the number of each amount in a text, of a range both."""
    plains = [reading.plain for reading in money.find(text, Context(**context))]
    return [plain.value if plain.upper is None else (plain.value, plain.upper) for plain in plains]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("-3.2亿元", [-320_000_000]), ("亏损\uff1a-3.2亿元", [-320_000_000]), ("利润 -3.2亿元", [-320_000_000]),
        ("\uff08-3亿元\uff09", [-300_000_000]), ("-人民币3亿元", [-300_000_000]), ("-¥3亿", [-300_000_000]),
        (f"净利润{MINUS}3.2亿元", [-320_000_000]), ("\uff0d3亿元", [-300_000_000]),
        ("net profit: -3.2 million yuan", [-3_200_000]), (f"a profit of {MINUS}3 MEUR", [-3_000_000]),
        ("net: -$5 million", [-5_000_000]), (f"net:{MINUS}$5 million", [-5_000_000]),
        ("-5 to -3 million yuan", [(-5_000_000, -3_000_000)]), ("-3 to -5 million yuan", [(-5_000_000, -3_000_000)]),
        ("-5 to 3 million yuan", [(-5_000_000, 3_000_000)]), ("-500万至-300万元", [(-5_000_000, -3_000_000)]),
        ("-3至4亿元", [(-300_000_000, 400_000_000)]),
    ],
)  # fmt: skip
def test_a_minus_makes_an_amount_negative(text, read):
    """Glued to the number or its sign, behind nothing, a space or a mark; U+2212 behind a word as well."""
    assert amounts(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "净利润-3.2亿元", "项目-3.2亿元", "A-3亿元", "profit-3 million yuan", "net-$5 million", "half-$5",
        f"a profit of {MINUS} 3 MEUR", f"{MINUS} 3亿元", f"profit {EN_DASH}3 million yuan", f"{EN_DASH}$5",
        "7月-3亿元", "2019-3 MEUR", f"2019{MINUS}3 MEUR", "x/5-3亿元",
    ],
)  # fmt: skip
def test_what_may_be_a_minus_or_a_dash_leaves_no_amount(text):
    """The positive number would be wrong half of the time; that there is one may be known."""
    assert [amount for amount in amounts(text) if amount is not None] == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("3-4亿元", [(300_000_000, 400_000_000)]), (f"profit {EM_DASH} 5 million yuan", [5_000_000]),
        (f"profit{EM_DASH}5 million yuan", [5_000_000]), (f"项目{EN_DASH}3亿元", [300_000_000]),
        ("profit - 5 million yuan", [5_000_000]), ("- 5 million yuan", [5_000_000]), ("项目-近3亿元", [300_000_000]),
        (f"3 {MINUS} 4亿元", [(300_000_000, 400_000_000)]),
        ("500-2万元", [(500, 20_000)]), ("20,000 to 2 million yuan", [(20_000, 2_000_000)]),
    ],
)  # fmt: skip
def test_a_dash_that_divides_is_no_minus(text, read):
    """Between two numbers, with a space behind it, long, or before a bound."""
    assert amounts(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "-20人",
        f"{MINUS}20人",
        "人数-20人",
        "change: -20 people",
        "COVID-19 people",
        "气温-5天",
        "-3天",
        "2019-20 people",
    ],
)
def test_a_minus_before_a_count_or_a_duration_leaves_none(text):
    """Nobody counts below zero."""
    assert normalise.find(text) == ()


def test_ranges_of_counts_and_lists_with_a_hyphen_are_read():
    """Though a hyphen stands in them."""
    assert [reading.text for reading in normalise.find("10-20 people, - 30 guests")] == ["10-20 people", "30 guests"]
    assert counts.read("10-20人").upper == 20


@pytest.mark.parametrize(
    "text",
    [
        "1E5元", "3E8美元", "1.5e6 yuan", "1e+5 yuan", "10^8 yuan", "1.亿元", "1、000万元", "0、5万元", "5 . 5 million",
        "5 . 5 million yuan", "5 , 5 million yuan", "1 .5 million yuan", "20 M people", "20 k people", "4 K screens",
        "$1e5 million", "1.5e6%", "5 . 5%", "1、00天",
    ],
)  # fmt: skip
def test_the_tail_of_a_number_is_no_number(text):
    """Nor its front."""
    assert [reading.text for reading in normalise.find(text)] == []
    assert [reading.text for reading in numbers.find(text) if reading.kind == "count"] == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2024 . 5 million yuan", "5 million yuan"), ("in Hall 3. 5 million yuan", "5 million yuan"),
        ("e 5 million yuan", "5 million yuan"), ("1、5万元以上", "5万元以上"), ("+5 million yuan", "5 million yuan"),
        ("1、2亿元", "1、2亿元"), ("x . 5 million yuan", "5 million yuan"), ("a+5 million yuan", "5 million yuan"),
        (f"2019 {MINUS} 3亿元", "3亿元"), ("in Hall 5 . ten million yuan", "ten million yuan"),
        ("3a+5 million yuan", "5 million yuan"), ("投资1、0.5万元", "0.5万元"),
        ("20 K people", "20 K people"), ("14 B2B meetings", "14 B2B meetings"),
    ],
)  # fmt: skip
def test_a_mark_between_two_numbers_does_not_always_join_them(text, read):
    """The end of a sentence, a list, a year."""
    assert [reading.text for reading in normalise.find(text)] == [read]


def test_numbers_in_words_have_no_sign_before_them():
    """A hyphen between words joins them."""
    assert [reading.text for reading in numbers.find("three-nought-four, no-four")][-2:] == ["four", "four"]


def test_a_minus_before_a_sign_is_one_of_the_number():
    """Where numbers are asked for alone, too."""
    assert [reading.text for reading in numbers.find("net: -$5 million, $6 million")] == ["6 million"]


def test_a_capital_k_behind_a_space_is_a_thousand_before_people():
    """20 K people are 20,000."""
    (reading,) = normalise.find("20 K people")
    assert (reading.plain.value, reading.plain.unit) == (20_000, "people")


@pytest.mark.parametrize(
    "text",
    [f"1{TURNED}2{TURNED_BACK}亿元", f"1{SET_APART}2{SET_BACK}亿元", f"{TURNED}321{TURNED_BACK}元", "10\u200f0 yuan",
     f"5{TURNED}3%", "1\u202a23 people", f"3{LOST}亿元", f"{LOST}3 days"],
)  # fmt: skip
def test_digits_that_may_stand_in_another_order_are_not_read(text):
    """What a reader sees need not be what is stored; at most it is known that a number stood there."""
    assert [reading for reading in normalise.find(text) if reading.plain.bound != "unknown"] == []


@pytest.mark.parametrize("text", [f"3{LOST}天", f"{LOST}3天", f"3{LOST} people", f"{LOST}3 days"])
def test_beside_a_lost_character_stands_no_number(text):
    """It may have been a digit."""
    assert numbers.find(text) == normalise.find(text) == ()


def test_a_character_that_was_lost_behind_a_word_is_no_digit():
    """A closing quotation mark, say."""
    assert [reading.text for reading in normalise.find(f"20 experts{LOST}, 3天{LOST}")] == ["20 experts", "3天"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        (f"{SET_APART}20{SET_BACK} experts", "20 experts"), ("1\u200e2", "12"), ("1\u200b2", "12"),
        (f"a{TURNED}b", "ab"), (f"{TURNED}1", f"{LOST}1"), (f"1\u200b{TURNED}\u200b2", f"1{LOST}2"), ("1\u200f", "1"),
    ],
)  # fmt: skip
def test_marks_of_direction_that_turn_nothing_are_taken_out(text, folded):
    """Around a number, or among letters."""
    assert fold(text).text == folded
    assert fold(text).source == text


@pytest.mark.parametrize(
    ("words", "unit", "amount"),
    [
        ("1.5", "亿元", 150_000_000), ("-1.5", "亿元", -150_000_000), ("99999999", "亿元", 9_999_999_900_000_000),
        ("150000000", "亿元", None), ("-150000000", "亿元", None), ("$1.5", "亿元", None), ("¥3", "亿元", None),
        ("0.1234567891", "美分", None), ("1.5亿元", "亿元", 150_000_000),
        ("1234567", "万元", 12_345_670_000), ("100000000", "万元", None),
        ("1500000", "million yuan", None), ("999999", "million yuan", 999_999_000_000), ("1-100000000", "亿元", None),
        ("200000000", "元", 200_000_000), ("$1.5", "元", "1.5"), ("US$1.5 million", "亿元", 1_500_000),
    ],
)  # fmt: skip
def test_a_unit_is_not_taken_twice(words, unit, amount):
    """A number as great as the unit of its column has it in it already; a sign without a magnitude leaves it open."""
    context = Context(unit=unit, country="CN")
    if amount is None:
        with pytest.raises(Unreadable):
            money.read(words, context)
    else:
        assert str(money.read(words, context).amount) == str(amount)


def test_a_bound_inside_a_number_behind_a_minus_is_unknown():
    """Minus dozens say nothing of which side is more."""
    assert negative(Numeral(None)).bound == negative(Numeral(Decimal(1), "vague", Decimal(2))).bound == "unknown"
    assert ranged(negative(Numeral(Decimal(3))), negative(Numeral(Decimal(5_000_000), scale=10**6)))[:3] == (
        -5_000_000, "between", -3_000_000,
    )  # fmt: skip


@pytest.mark.parametrize("text", ["投资1、5万元", "吸纳2、5万人", "奖励各1、5万元"])
def test_a_mark_between_a_digit_and_a_number_with_a_magnitude_leaves_open_what_it_is(text):
    """A point, or a comma between two of a list: 10,000 and 50,000."""
    assert normalise.find(text) == ()


def test_a_list_of_three_is_one():
    """Its last number is one by itself."""
    assert [reading.text for reading in normalise.find("资助2、3、5万元")] == ["5万元"]
