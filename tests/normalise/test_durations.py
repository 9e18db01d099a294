"""Durations: numbers with units, bounds, ranges, parts; what is a date, an age, a rate or a rhythm instead."""

import decimal
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import normalise
from talentweek.normalise._lasting import (
    CENTURY,
    DAY,
    DECADE,
    HOUR,
    MONTH,
    WEEK,
    YEAR,
    component,
    lasting,
    together,
)
from talentweek.normalise._plain import Lasting, Numeral

PIECES = [
    "over ", "more than ", "within ", "the next ", "20", "three", " ", "-", " to ", " and ", "a ", "half", "year",
    "years",
    " days", "week", "hour", "long", " old", " ago", " or more", "+", "between ", "from ", "one ", "every ", "2024",
    "million ", "decade", "night", "second", "近", "超", "连续", "第", "三", "十", "半", "个", "年", "月", "日", "天",
    "小时", "分钟",
    "周", "世纪", "以上", "内", "余", "多", "至", "来", "前", "1夜", "2023",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def told(text, **context):
    """Return the durations of a text: words, ISO, bound, upper."""
    readings = normalise.find(text, normalise.Context(**context))
    return [(r.text, r.value.iso, r.value.bound.value, r.value.upper) for r in readings if r.kind == "duration"]


def exact(text, iso):
    """Return a reading without a bound."""
    return [(text, iso, "exact", None)]


@given(TEXTS, st.booleans())
def test_each_reading_makes_its_value(text, alone):
    """Whatever the words."""
    for reading in normalise.find(text, kinds={"duration"} if alone else None):
        assert reading.value is not None
        assert text[reading.start : reading.end] == reading.text


@pytest.mark.parametrize(
    ("number", "unit", "made"),
    [
        ("3", DAY, ("D", 3)), ("1.5", YEAR, ("M", 18)), ("1.5", DAY, ("TH", 36)), ("2", DECADE, ("Y", 20)),
        ("0.5", CENTURY, ("Y", 50)), ("0.25", HOUR, ("TM", 15)), ("1.5", WEEK, None), ("1.5", MONTH, None),
        ("1.1", YEAR, None), ("0", DAY, None),
        ("1000000000", DAY, None), ("999999999", DAY, ("D", 999_999_999)), ("-1", DAY, None),
    ],
)  # fmt: skip
def test_a_number_of_a_unit_is_a_component_or_nothing(number, unit, made):
    """A part of a whole goes to the next finer component, once."""
    found = component(Decimal(number), unit)
    assert found == made if made else isinstance(found, str)


@pytest.mark.parametrize(
    ("low", "high", "made"),
    [
        ((6, MONTH), (2, YEAR), Lasting("P6M", "between", "P2Y")),
        ((2, YEAR), (6, MONTH), Lasting("P6M", "between", "P2Y", ("the ends of the range stood in the wrong order",))),
        ((7, DAY), (1, WEEK), None),
        (("1.5", MONTH), (1, YEAR), None),
        ((1, MONTH), ("0", YEAR), None),
        ((5, DAY), (3, DAY), Lasting("P3D", "between", "P5D", ("the ends of the range stood in the wrong order",))),
        ((3, WEEK), ("3.5", WEEK), None),
        ((1, DAY), ("9e27", DAY), None),
    ],
)
def test_a_range_has_two_ends_or_is_none(low, high, made):
    """Low to high, whatever the order; ends of the same length are no range."""
    found = lasting(Numeral(Decimal(low[0])), low[1], high=Numeral(Decimal(high[0])), high_unit=high[1])
    assert found == made if made else isinstance(found, str)


def test_what_is_not_known_is_no_duration():
    """A damaged number, a vague one, a bound within a range."""
    unknown, vague = Numeral(None, "unknown"), Numeral(Decimal(10), "vague", Decimal(100))
    assert isinstance(lasting(unknown, DAY), str)
    assert isinstance(lasting(unknown, DAY, half=True), str)
    assert isinstance(lasting(vague, YEAR), str)
    assert isinstance(lasting(vague, YEAR, high=Numeral(Decimal(3)), high_unit=DAY), str)
    assert isinstance(lasting(Numeral(Decimal("9e27")), DAY, high=Numeral(Decimal("9.5e28"), scale=10)), str)
    assert isinstance(together([vague, Numeral(Decimal(3))], [YEAR, MONTH], None), str)
    assert isinstance(together([Numeral(Decimal(3)), Numeral(Decimal("0.3"))], [YEAR, MONTH], None), str)
    assert isinstance(together([Numeral(Decimal(3)), Numeral(Decimal(2))], [DAY, WEEK], None), str)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("over 3 days", [("over 3 days", "P3D", "more_than", None)]),
        ("held over 3 days", exact("3 days", "P3D")),
        ("lasting over 3 days", [("over 3 days", "P3D", "more_than", None)]),
        ("for over a year", [("over a year", "P1Y", "more_than", None)]),
        ("over one year and two months", [("over one year and two months", "P1Y2M", "more_than", None)]),
        ("planned over one year and two months", exact("one year and two months", "P1Y2M")),
        ("one day", exact("one day", "P1D")),
        ("in one day", exact("one day", "P1D")),
        ("an exciting week", exact("an exciting week", "P1W")),
        ("cut from 5 to 3 years", exact("3 years", "P3Y")),
        ("cut from 5 years to 3 years", [("5 years to 3 years", "P3Y", "between", "P5Y")]),
        ("2 weeks and 3 nights", exact("2 weeks", "P2W")),
        ("in 3 years and 5 years", exact("3 years", "P3Y") + exact("5 years", "P5Y")),
        ("phase A-3 days", []),
        ("children up to 5 years of age", []),
        ("July 3 days", []),
        ("0 days", []),
        ("1.5 months", []),
        ("dozens of years", []),
        ("10 minutes", exact("10 minutes", "PT10M")),
        ("10 min walk", exact("10 min", "PT10M")),
        ("ten min walk", []),
        ("3-second delay", exact("3-second", "PT3S")),
    ],
)  # fmt: skip
def test_english_words_around_decide(text, found):
    """A bound, a length, or none."""
    assert told(text, language="en") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第三年", []),
        ("共计3日", exact("3日", "P3D")),
        ("三日游", exact("三日", "P3D")),
        ("3日至5日", []),
        ("5年至2030年", []),
        ("2019年至2021年", []),
        ("3个月至1个月", [("3个月至1个月", "P1M", "between", "P3M")]),
        ("2023年6个月", exact("6个月", "P6M")),
        ("3年8月", []),
        ("一天24小时营业", exact("24小时", "PT24H")),
        ("1年3次", []),
        ("较22年增长", []),
        ("23年上半年", []),
        ("99年毕业", []),
        ("走过99年历程", exact("99年", "P99Y")),
        ("1500年历史", exact("1500年", "P1500Y")),
        ("超百年", [("超百年", "P100Y", "more_than", None)]),
        ("两个半月", []),
        ("一年半载", []),
        ("十几年", [("十几年", "P10Y", "more_than", None)]),
        ("几十年", []),
        ("半年至一年", [("半年至一年", "P6M", "between", "P1Y")]),
        ("半天", []),
        ("三个半小时", exact("三个半小时", "PT210M")),
        ("近半年来", exact("半年", "P6M")),
        ("历时近半年", [("近半年", "P6M", "nearly", None)]),
        ("每半年", []),
        ("半年前", []),
        ("一个世纪", exact("一个世纪", "P100Y")),
        ("3周年", []),
        ("三年前后", exact("三年", "P3Y")),
        ("3年又2个月", exact("3年又2个月", "P3Y2M")),
        ("连续第几年", []),
    ],
)
def test_chinese_characters_around_decide(text, found):
    """A length, or a date, an age, a rhythm."""
    assert told(text, language="zh-Hans") == found


def test_a_year_of_the_republic_is_no_length():
    """In a document of Taiwan."""
    assert told("109年成立", country="TW") == []
    assert told("109年成立", country="CN") == exact("109年", "P109Y")
    assert told("連續109年", country="TW") == exact("連續109年", "P109Y")


def test_a_whole_string_is_a_length_unless_it_is_a_year():
    """Where a duration alone is asked for, 60年 is one."""
    assert normalise.durations.read("60年").iso == "P60Y"
    assert normalise.durations.read("3000年").iso == "P3000Y"
    for year in ("2024年", "08年", "0年", "2024"):
        with pytest.raises(normalise.Unreadable):
            normalise.durations.read(year)


@pytest.mark.parametrize(
    "text",
    ["12345.5天", "123456天", "一百二十三万四千五百六十七天", "1234567.5年", "十几年", "123456.5 hours", "123456年半",
     "50-123,000 euros", "九块零四", "0.12345678901", "1234567.89万元"],
)  # fmt: skip
def test_no_context_of_decimals_changes_what_is_read(text):
    """However few digits it keeps, and whatever it traps."""
    expected = normalise.find(text), normalise.money.find(text)
    with decimal.localcontext() as context:
        context.prec = 5
        context.traps[decimal.Inexact] = context.traps[decimal.Rounded] = True
        assert (normalise.find(text), normalise.money.find(text)) == expected


@pytest.mark.parametrize(
    ("text", "read", "iso"),
    [
        ("for the 19th consecutive year", "19th consecutive year", "P19Y"),
        ("for the 19th year in a row, it", "19th year in a row", "P19Y"),
        ("the 19th year running", "19th year running", "P19Y"),
        ("its tenth year running.", "tenth year running", "P10Y"),
        ("held for the twenty-first successive year", "twenty-first successive year", "P21Y"),
        ("one hundred and second straight day", "one hundred and second straight day", "P102D"),
        ("2nd month running in Wuhan", "2nd month running", "P2M"),
    ],
)  # fmt: skip
def test_so_many_in_a_row_are_a_duration(text, read, iso):
    """As 连续第四年 is; and no edition, also where ordinals alone are asked for."""
    assert [(each.text, each.value.iso) for each in normalise.durations.find(text)] == [(read, iso)]
    assert [(each.kind, each.text) for each in normalise.find(text)] == [("duration", read)]
    assert [each.text for each in normalise.ordinals.find(text) if each.text in read] == []


@pytest.mark.parametrize(
    "text",
    [
        "the 19th year",
        "the 19th year running the show",
        "the 19th consecutive edition",
        "the 2nd year in a",
    ],
)
def test_an_ordinal_that_counts_nothing_in_a_row_stays_one(text):
    """Whether the 19th year is the 19th in a row is not told."""
    assert [each.kind for each in normalise.find(text)] == ["ordinal"]
    assert normalise.durations.find(text) == ()


def test_so_great_a_number_in_a_row_is_none():
    """No duration holds it."""
    assert normalise.find(f"the {'9' * 30}th year in a row") == ()


@pytest.mark.parametrize("text", ["a contract of 2+2 years", "2 + 2 years"])
def test_a_part_of_a_sum_is_no_duration(text):
    """How long the whole lasts is not said in one number."""
    assert normalise.find(text, kinds={"duration"}) == ()
    assert [each.text for each in normalise.find("C + 2 years", kinds={"duration"})] == ["2 years"]


def test_a_year_in_succession_is_one_in_a_row():
    """As the others are."""
    (reading,) = normalise.find("for the 19th year in succession")
    assert (reading.kind, reading.text, reading.value.iso) == ("duration", "19th year in succession", "P19Y")
