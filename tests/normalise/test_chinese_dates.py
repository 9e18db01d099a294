"""Chinese dates: what the words around a date make of it, and that whatever is read can be held."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import normalise
from talentweek.values.dates import DateSpan

NEWS = normalise.Context(published="2024-07-16", country="CN", language="zh-Hans")
TAIWAN = normalise.Context(published="2024-07-16", country="TW", language="zh-Hant")
HONG_KONG = normalise.Context(published="2024-07-16", country="HK", language="zh-Hant")


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


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("2024年春季", "春季"),
        ("2024年的秋天", "秋天"),
        ("2024年冬，", "冬"),
        ("今年春节", "春节"),
        ("2024年底", "底"),
        ("2024年最后一周", "最后一周"),
        ("约2024年", "约"),
        ("大约在2024年成立", "大约在"),
        ("2024年前后", "前后"),
        ("2024年左右建成", "左右"),
    ],
)
def test_a_season_or_a_guess_beside_a_year_is_noted(text, season):
    """The year is what a value can hold of it."""
    (reading,) = normalise.find(text, NEWS, kinds={"date"})
    assert (str(reading.value), reading.notes) == ("2024", (f"the words say {season}",))


def test_a_week_behind_a_month_is_noted():
    """The month is what a value can hold of it; another feast belongs to the year alone."""
    told = [(str(each.value), each.notes) for each in normalise.find("7月第一周，8月国庆", NEWS, kinds={"date"})]
    assert told == [("2024-07", ("the words say 第一周",)), ("2024-08", ())]


def test_what_only_begins_like_a_season_is_not_noted():
    """春招 is a campaign, 春茧 a stadium."""
    assert [reading.notes for reading in normalise.find("2024年春招，2024年春茧", NEWS)] == [(), ()]


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


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("预计8月投产", [("8月", "2024-08")]),
        ("临近11月", [("11月", "2024-11")]),
        ("审议通过8月施行", [("8月", "2024-08")]),
        ("连续9月", []),
        ("近9月签约额", []),
        ("8月多家企业入驻", [("8月", "2024-08")]),
        ("8月多", []),
        ("20日游客量", [("20日", "2024-07-20")]),
        ("20日游", []),
        ("上周日本商会来访", [("上周", "2024-07-08/2024-07-14")]),
        ("上周日落幕", [("上周日", "2024-07-14")]),
        ("9月6日内刊", [("9月6日", "2024-09-06")]),
        ("4个月10日内", []),
        ("6日内完成", []),
        ("8月间", [("8月", "2024-08")]),
        ("本周三一早", [("本周三", "2024-07-17")]),
        ("上周二级市场", [("上周", "2024-07-08/2024-07-14")]),
        ("上周天气", [("上周", "2024-07-08/2024-07-14")]),
        ("上周天津站", [("上周", "2024-07-08/2024-07-14")]),
        ("下周三一同启程", [("下周三", "2024-07-24")]),
        ("上周一举拿下", [("上周", "2024-07-08/2024-07-14")]),
        ("8月20日内江分会场", [("8月20日", "2024-08-20")]),
        ("2024年内蒙古专场", [("2024年", "2024")]),
    ],
)
def test_words_beside_a_date_are_words_and_no_characters(text, meaning):
    """预计 does not count, and 内蒙古 does not say within."""
    assert dates(text) == meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("9月2日开始受理", [("9月2日", "2024-09-02")]),
        ("于9月2日开始。", [("9月2日", "2024-09-02")]),
        ("9月2日开始。", [("9月2日开始", "2024-09-02/..")]),
        ("从9月2日开始受理", [("从9月2日开始", "2024-09-02/..")]),
        ("9月2日起诉", [("9月2日", "2024-09-02")]),
        ("9月2日18:00前送达", [("9月2日18:00前", "../2024-09-02")]),
        ("9月2日18:00后", [("9月2日", "2024-09-02")]),
        ("13月启动以来", []),
        ("截至八月十五", []),
        ("八月十五前", []),
        ("康熙20年登基以来", []),
    ],
)
def test_what_bounds_a_date(text, meaning):
    """开始 before a verb says when something began; a lunar date keeps its place behind a bound too."""
    assert dates(text) == meaning


@pytest.mark.parametrize("text", ["98年5月", "98年", "七八十年代", "90年代", "上周五", "三年前，"])
def test_without_a_publication_date_nothing_is_guessed(text):
    """Neither the century nor whether a year is one of the Republic."""
    assert dates(text, normalise.Context(country="TW", language="zh-Hant")) == []


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("千年古城", []),
        ("经历过8年", [("8年", "P8Y")]),
        ("过8年", [("过8年", "P8Y")]),
        ("三周到位", [("三周", "P3W")]),
        ("30至2024年", []),
    ],
)
def test_so_long(text, meaning):
    """A figure of speech is no length, and a verb takes its 过 along."""
    found = [(each.text, each.value.iso) for each in normalise.find(text, NEWS) if each.kind == "duration"]
    assert found == meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("三年前，园区还是农田", [("三年前", "2021")]),
        ("早在两个月之前", [("两个月之前", "2024-05")]),
        ("10天前提交", []),
        ("投产三年前", []),
        ("三年前进", []),
        ("两小时前", []),
        ("三天后", []),
    ],
)
def test_so_long_ago_counts_from_the_publication(text, meaning):
    """Where the phrase begins with it; what comes so long after counts from what the text tells."""
    assert dates(text) == meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("四天后", "2024-07-20"),
        ("四天起", None),
        ("两小时后", None),
        ("5日后", None),
        ("两千年", "2000"),
        ("三百年", None),
        ("15年到19年", "2015/2019"),
        ("19年到15年", None),
        ("6.300", None),
        ("13·45", None),
        ("6·30", "2024-06-30"),
    ],
)
def test_what_is_a_date_only_where_one_is_asked_for(text, meaning):
    """A column of dates may hold it; in running text it is a duration, or nothing."""
    found = [str(reading.value) for reading in normalise.find(text, NEWS, kinds={"date"})]
    assert found == ([] if meaning is None else [meaning])
    assert normalise.find("6·30", normalise.Context(), kinds={"date"}) == ()


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("首季錄得盈利", [("首季", "2024-33")]),
        ("首八個月", [("首八個月", "2024-01/2024-08")]),
        ("首兩個月", [("首兩個月", "2024-01/2024-02")]),
        ("入職首八個月", []),
        ("前八個月", []),
        ("首十三個月", []),
        ("2500年前三個月", []),
        ("7/25登場", [("7/25", "2024-07-25")]),
        ("9/25前報名", [("9/25前", "../2024-09-25")]),
        ("7/25前往", [("7/25", "2024-07-25")]),
        ("13/25登場", []),
        ("評分7/10起", []),
        ("1/3的企業", []),
    ],
)
def test_as_hong_kong_and_taiwan_write_it(text, meaning):
    """The first quarter and the first months are those of the year, and a month and a day have a slash between them."""
    assert dates(text, HONG_KONG) == meaning
    if "/" in text:
        assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("第一季开播", []),
        ("昨天，30号楼", [("昨天", "2024-07-15")]),
        ("昨天(8月12日上午)举行", [("昨天", "2024-07-15"), ("8月12日", "2024-08-12")]),
        ("周六，八月十五", []),
        ("昨天，2024年", [("昨天", "2024-07-15"), ("2024年", "2024")]),
        ("12345年", []),
        ("公元618年", [("公元618年", "0618")]),
        ("数十年代", []),
        ("几十年代", []),
        ("几年代", []),
        ("二〇年代表", [("二〇年", "2020")]),
        ("上百年代", []),
        ("十余年代", []),
        ("9月35、36日", []),
        ("2024年5、6日", [("2024年", "2024"), ("6日", "2024-07-06")]),
        ("13月5、6日", [("6日", "2024-07-06")]),
        ("5、6号楼", []),
        ("2024第三季度", [("2024第三季度", "2024-35")]),
        ("2024上半年", [("2024上半年", "2024-40")]),
        ("上个世纪90年代", [("上个世纪90年代", "199X")]),
        ("今年第三个小时", []),
        ("五至四季度", [("四季度", "2024-36")]),
        ("2024年第28周", []),
        ("2024年第三天", []),
        ("2024年的第一个星期二", []),
        ("今年第三个季度", [("今年第三个季度", "2024-35")]),
        ("今年前三个季度", [("今年前三个季度", "2024-33/2024-35")]),
        ("7月3.5日", []),
        ("12月 5家企业", [("12月", "2024-12")]),
        ("7月9:00", [("7月", "2024-07")]),
        ("07-20 14:30", [("07-20", "2024-07-20")]),
        ("7-20 14:30", []),
        ("1-07-20 14:30", []),
    ],
)
def test_what_is_said_is_taken_and_nothing_is_added(text, meaning):
    """Numbers that are too large, brackets that stay open, a number that waits for its unit."""
    assert dates(text) == meaning


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2024年7月2024年8月", ["2024-07", "2024-08"]), ("2023年5月2024年8月1日", ["2023-05", "2024-08-01"]),
        ("二〇二三年五月二〇二四年八月", ["2023-05", "2024-08"]), ("2024年7月12", ["2024-07-12"]),
    ],
)  # fmt: skip
def test_a_number_before_a_year_is_no_day(text, dates):
    """Two months with nothing between them: each has the year that stands before it."""
    assert [reading.value.edtf for reading in normalise.find(text, kinds={"date"})] == dates


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("8月1日至9月1日之前", [("8月1日", "2024-08-01"), ("至9月1日之前", "../2024-08-31")]),
        ("8月1日5家至9月1日", [("8月1日", "2024-08-01"), ("至9月1日", "../2024-09-01")]),
        ("2024.08.11-13.45", [("2024.08.11", "2024-08-11")]),
        ("8/8-8/9", []),
        ("30至2024年", [("2024年", "2024")]),
        ("8月上旬至8月中旬", [("8月上旬至8月中旬", "2024-08-01/2024-08-20")]),
        ("8月上中旬", [("8月上中旬", "2024-08-01/2024-08-20")]),
        ("13月上中旬", []),
        ("每年8月上中旬", []),
        ("农历8月上中旬", []),
        ("2008.03-2009", [("2008.03-2009", "2008-03/2009")]),
        ("3至5月", [("3至5月", "2024-03/2024-05")]),
        ("20至28日", [("20至28日", "2024-07-20/2024-07-28")]),
        ("两至八日", []),
        ("28日至2日", [("28日至2日", "2024-07-28/2024-08-02")]),
        ("3.5至8日", [("8日", "2024-07-08")]),
        ("今年9:00至明年", [("今年", "2024"), ("明年", "2025")]),
        ("10月至明年3月", [("10月至明年3月", "2024-10/2025-03")]),
        ("上周五至周一", [("上周五至周一", "2024-07-12/2024-07-15")]),
        ("12月28日至3日", [("12月28日至3日", "2024-12-28/2025-01-03")]),
        ("28日至1月2日", [("28日至1月2日", "2024-12-28/2025-01-02")]),
    ],
)
def test_the_ends_of_a_range(text, meaning):
    """What one end leaves out stands at the other, or there is no range."""
    assert dates(text) == meaning


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


@pytest.mark.parametrize("text", ["甲辰年六月", "癸卯年十二月"])
def test_a_month_of_a_year_with_a_stem_and_a_branch_is_lunar(text):
    """甲辰年六月 began in July 2024, and a month in front of it is none of it."""
    assert normalise.dates.find(text, NEWS) == ()
    assert [each.value.edtf for each in normalise.dates.find("少年六月", NEWS)] == ["2024-06"]


def test_figures_of_full_width_do_not_tell_what_stands_first():
    """５／８ may be August in a Japanese form; a document in Chinese has the month first."""
    assert not normalise.dates.find("５／８", normalise.Context(published="2024-07-16"))
    (reading,) = normalise.dates.find("５／８", normalise.Context(published="2024-07-16", language="zh-Hant"))
    assert str(reading.value) == "2024-05-08"
