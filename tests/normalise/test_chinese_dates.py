"""Chinese dates: what the words around a date make of it, and that whatever is read can be held."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import normalise
from talentweek.values.dates import DateSpan

NEWS = normalise.Context(published="2024-07-16", country="CN", language="zh-Hans")
TAIWAN = normalise.Context(published="2024-07-16", country="TW", language="zh-Hant")


def dates(text, context=NEWS):
    """Each date with its words."""
    return [(reading.text, str(reading.value)) for reading in normalise.find(text, context) if reading.kind == "date"]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("12日前往上海", [("12日", "2024-07-12")]),
        ("于12日前提交", [("12日前", "../2024-07-12")]),
        ("12日前提交", []),
        ("12日本报讯", [("12日", "2024-07-12")]),
        ("12日本企业", []),
        ("7月1日起飞", [("7月1日", "2024-07-01")]),
        ("2020年后续投资", [("2020年", "2020")]),
        ("2020年后", [("2020年后", "2021/..")]),
        ("1980年代", [("1980年代", "198X")]),
        ("1980年代表团来访", [("1980年", "1980")]),
        ("上周五家企业签约", [("上周", "2024-07-08/2024-07-14")]),
        ("上周五签约", [("上周五", "2024-07-12")]),
        ("12月5家企业签约", [("12月", "2024-12")]),
        ("签约时间：5月3", [("5月3", "2024-05-03")]),
        ("增至2023年的300家", [("2023年", "2023")]),
        ("持续至2023年", [("至2023年", "../2023")]),
        ("本月内完成", [("本月", "2024-07")]),
        ("2000年前后", [("2000年", "2000")]),
        ("2000年前", []),
    ],
)
def test_the_characters_behind_a_date_tell_what_it_is(text, meaning):
    """A word that goes on is no bound, and a number that something is counted by no day."""
    assert dates(text) == meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("109年1月1日", "2020-01-01"),
        ("98年5月", "2009-05"),
        ("民國一〇九年", "2020"),
        ("2024年5月", "2024-05"),
        ("109.1.1", "2020-01-01"),
        ("第三季", "2024-35"),
    ],
)
def test_a_taiwanese_document_counts_from_the_republic(text, meaning):
    """Two and three digits are a year of the Republic there, four are not."""
    assert dates(text, TAIWAN) == [(text, meaning)]


def test_a_year_of_three_digits_is_none_elsewhere():
    """Without 民国 it is a number of years or nothing."""
    assert dates("109年1月1日") == []
    assert dates("民国109年1月1日") == [("民国109年1月1日", "2020-01-01")]


def test_what_the_context_decided_is_marked():
    """The year of the Republic, the century, the month of a bare day, and that 前 includes its day."""
    inferred = {
        text: normalise.find(text, context)[0].value.inferred
        for text, context in [
            ("109年1月", TAIWAN),
            ("98年5月", NEWS),
            ("12日电", NEWS),
            ("2024年8月5日前", NEWS),
            ("2024年", NEWS),
        ]
    }
    assert {text: sorted(part.value for part in parts) for text, parts in inferred.items()} == {
        "109年1月": ["year"], "98年5月": ["year"], "12日电": ["month", "year"], "2024年8月5日前": ["day"], "2024年": [],
    }  # fmt: skip


def test_a_qualifier_is_kept_as_words():
    """The period is what is known; early and late are in the notes."""
    (reading,) = normalise.find("截至2021年底", NEWS)
    assert (str(reading.value), reading.notes) == ("../2021", ("the words say 底",))


def test_a_weekday_that_the_date_is_not_is_noted():
    """The date stands."""
    (reading,) = normalise.find("7月20日（星期五）", NEWS)
    assert (str(reading.value), reading.notes) == ("2024-07-20", ("2024-07-20 is no Friday",))


def test_each_date_of_a_list_is_a_reading():
    """And what stands before the first holds for all of them."""
    assert dates("9月10号，11号和12号") == [("9月10号", "2024-09-10"), ("11号", "2024-09-11"), ("12号", "2024-09-12")]
    assert dates("2022年3、4、5月") == [("2022年3", "2022-03"), ("4", "2022-04"), ("5月", "2022-05")]


def test_a_date_of_another_calendar_holds_its_place():
    """Nothing of it is read as something else."""
    for text in ("农历2023年正月十五", "康熙20年9月", "令和6年7月11日", "公元前221年", "闰4月"):
        assert normalise.find(text, NEWS) == ()
    assert "lunar" in normalise.explain("农历八月十五", NEWS)


@pytest.mark.parametrize(
    "text", ["3.3月", "二〇二四-廿", "二〇二四/一", "q1/廿", "2024.7.16,2024.7.16", "1月－", "年底"]
)
def test_what_looks_like_figures_and_is_none_is_refused(text):
    """Numerals in words beside a slash, points and commas in a row."""
    assert all(isinstance(reading.value, DateSpan) for reading in normalise.find(text, TAIWAN, kinds={"date"}))


WORDS = """
2024 12 7 31 109 99 3.3 20240716 2024.7.16 十二 三 二〇二四 九八 零六 廿 八九十 年 年内 月 月份 日 号 季度 季 第 个 个月
的 初 底 末 上旬 下旬 上半年 今年 去年 本月 上个月 上周 这个星期 周五 天 昨天 即日 次日 同年 民国 农历 闰 公元 世纪
上世纪 年代 代 至 到 - — ~ 自 从 起 止 以来 至今 以前 之后 前 后 或之前 及以后 截至 之间 和 、 ， , ( ) （ ） / : 今 昨
下午 每 大会 企业 Q q1 推迟 世纪 上 本 ? , 闰年 含 开始
"""
PIECES = WORDS.split()


@given(
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.sampled_from(
        [None, "2024-07-16", "0001-01-01", "9999-12-31", "2024", "2024-07", "199X", "2024-07-11/2024-07-17"]
    ),
    st.sampled_from([None, "CN", "TW"]),
)
def test_whatever_is_read_can_be_held(text, published, country):
    """A value or nothing; it never raises."""
    context = normalise.Context(published=published, country=country, language="zh")
    for kinds in (None, {"date"}):
        for reading in normalise.find(text, context, kinds=kinds):
            if reading.kind == "date":
                assert isinstance(reading.value, DateSpan)
                assert text[reading.start : reading.end] == reading.text
