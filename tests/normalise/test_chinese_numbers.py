"""Chinese numerals, counts and percentages: what is drawn as words is read as the number it was drawn from."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import normalise
from talentweek.normalise import Context, counts, numbers
from talentweek.normalise._zh.numerals import numeral

DIGITS = "零一二三四五六七八九"
#: Units of a section, and the magnitudes behind sections.
UNITS = ["", "十", "百", "千"]
GROUPS = ["", "万", "亿", "兆"]
#: The same characters in the capitals of cheques, and in traditional script.
CAPITALS = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("万亿点负", "萬億點負")


def section(number):
    """Write a number below 10000."""
    words, zero = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            words += ("零" if zero else "") + DIGITS[digit] + UNITS[power]
            zero = False
        else:
            zero = bool(words)
    return words


def written(number):
    """Write a whole number below 10^16 as Chinese does."""
    words, gap = "", False
    for power in (3, 2, 1, 0):
        part = number // 10 ** (4 * power) % 10_000
        if part:
            words += ("零" if words and (gap or part < 1000) else "") + section(part) + GROUPS[power]
        gap = bool(words) and not part
    return words or "零"


WHOLE = st.integers(0, 10**16 - 1) | st.integers(0, 99_999) | st.integers(1, 9999).map(lambda part: part * 10**8)


@given(WHOLE, st.booleans(), st.booleans())
def test_a_whole_number_is_read_as_it_is_written(number, capitals, traditional):
    """In small characters and in capitals, in both scripts."""
    words = written(number)
    words = words.translate(CAPITALS) if capitals else words
    words = words.translate(TRADITIONAL) if traditional else words
    assert numbers.read(words, Context(country="TW")).value == number


@given(st.integers(0, 10**8 - 1), st.text("零一二三四五六七八九", min_size=1, max_size=9), st.booleans())
def test_digits_behind_a_point_are_read_one_by_one(whole, fraction, negative):
    """三十四点五二一, and below zero."""
    digits = "".join(str(DIGITS.index(char)) for char in fraction)
    value = Decimal(f"{'-' * negative}{whole}.{digits}")
    assert numbers.read(f"{'负' * negative}{written(whole)}点{fraction}").value == value


@given(st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(["", " "]))
def test_digits_take_magnitudes(high, low, gap):
    """3亿5000万, with or without a gap before a magnitude."""
    assert numbers.read(f"{high}{gap}亿").value == high * 10**8
    if low >= 10:
        assert numbers.read(f"{high}亿{low}万").value == high * 10**8 + low * 10**4


@given(st.integers(1, 9), st.sampled_from([("百", 100), ("千", 1000), ("万", 10**4), ("亿", 10**8)]), st.integers(1, 9))
def test_a_last_digit_belongs_to_the_next_lower_place(first, unit, last):
    """五千二 is 5200; with 零 it is 5002."""
    word, scale = unit
    assert numbers.read(DIGITS[first] + word + DIGITS[last]).value == first * scale + last * scale // 10
    assert numbers.read(DIGITS[first] + word + "零" + DIGITS[last]).value == first * scale + last


@given(st.integers(1, 8), st.sampled_from(["十", "百", "千", "万", "十万", "亿"]))
def test_neighbouring_digits_are_the_ends_of_a_range(low, unit):
    """三四十."""
    read = numbers.read(DIGITS[low] + DIGITS[low + 1] + unit)
    scale = numbers.read(f"一{unit}").value
    assert (read.value, read.bound, read.upper) == (low * scale, "between", (low + 1) * scale)


@pytest.mark.parametrize(
    "words",
    [
        "五十千", "几千亿亿亿亿", "1.5千百", "1.5几万", "15.5百",
        "三万五万", "五千二万", "零五百", "一百零零三",
        "一百零", "二三万四万", "几千几百", "几", "俩",
        "两百万亿亿亿亿",
        "一" * 80, "亿" * 80, "九百九十九兆亿亿亿", "1.2万3千", "3万1.5", "2031千", "31百", "五千六2万", "负几十",
        "3.5点2",
        "八点几", "三点两", "十余点五", "dozens万", "12345678901234567890123456789万", "5兆", "兆",
        "五点1234567890123", "负十余万",
        "一点一点二", "二千百", "十余多万",
    ],
)  # fmt: skip
def test_what_is_not_well_made_is_no_number(words):
    """No guess is made; a part of it may stand for itself, but not for the whole."""
    assert all(reading.text != words for reading in numbers.find(words))
    assert all(not reading.text.startswith(words) for reading in counts.find(f"{words}家企业"))


def test_a_numeral_of_no_items_is_none():
    """The reader of items is total."""
    assert numeral([]) is None


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        ("100万 200万 300万", ["100万", "200万", "300万"]),
        ("1亿 2000万", ["1亿", "2000万"]),
        ("20 三百万", ["20", "三百万"]),
        ("3 千", ["3", "千"]),
        ("一百万 亿", ["一百万", "亿"]),
        ("2031 5万", ["2031", "5万"]),
        ("1万 600", ["1万", "600"]),
    ],
)
def test_a_gap_divides_two_numbers(words, texts):
    """But for a magnitude behind the gap, or lower places."""
    assert [reading.text for reading in numbers.find(words, Context(language="zh"))] == texts


@pytest.mark.parametrize(
    ("words", "value"),
    [("七 万", 70_000), ("五十 多 万", 500_000), ("三 点 五", Decimal("3.5")), ("二百 三十", 230), ("2万 5千", 25_000)],
)
def test_a_gap_inside_a_numeral_is_bridged(words, value):
    """As some converters leave it behind."""
    assert numbers.read(words).value == value


@pytest.mark.parametrize(
    ("text", "value", "upper"),
    [("三、四百名学者", 300, 400), ("五、六家企业", 5, 6), ("7、8个项目", 7, 8), ("二、三十人", 20, 30)],
)
def test_one_number_or_the_next_is_a_range(text, value, upper):
    """Whatever stands between them."""
    reading = next(reading for reading in normalise.find(text) if reading.kind == "count")
    assert (reading.value.value, reading.value.upper, reading.start) == (value, upper, 0)


@pytest.mark.parametrize(
    "text", ["一、二名", "三、五名", "1、2、3名", "12、13名", "第二、三名", "三、四", "三、四等奖", "1、2、3个"]
)
def test_a_list_of_numbers_is_no_range(text):
    """一、二 is a list, as is what goes on."""
    assert all(reading.value.bound != "between" for reading in normalise.find(text) if reading.kind == "count")


@pytest.mark.parametrize(
    ("words", "value"),
    [("20几万", (200_000, "more_than", None)), ("三一四点一五", (Decimal("314.15"), "exact", None))],
)
def test_digits_beside_characters(words, value):
    """More of them, and digit after digit before a point."""
    read = numbers.read(words)
    assert (read.value, read.bound, read.upper) == value


def test_what_a_trillion_is_depends_on_the_country():
    """兆 is undecided on the mainland, but not beside 亿."""
    assert numbers.read("五兆", Context(country="TW")).value == 5 * 10**12
    assert numbers.read("3.5兆", Context(country="HK")).value == 35 * 10**11
    assert numbers.find("五兆", Context(country="CN")) == ()
    assert numbers.read("五兆二亿", Context(country="CN")).value == 5 * 10**12 + 2 * 10**8


def test_a_torn_numeral_is_no_quantity():
    """Digits were lost in the gap."""
    assert [r.kind for r in normalise.find("签约金额4321 5亿家") if r.kind == "count"] == []
    assert counts.find("4321 5亿") == ()


@pytest.mark.parametrize(
    "text",
    [
        "三分之二", "十一又四分之一", "五分 之三", "9点30分", "KL20", "第3", "前 20", "2031年", "5打", "11+7",
        "12.5.30", "3/4", "3:2",
        "四川省", "百度公司", "5g网络", "甲第", "x3",
    ],
)  # fmt: skip
def test_what_is_part_of_something_else_is_no_number(text):
    """Asked alone, in Chinese text."""
    read = numbers.find(f"，{text}，")
    assert [r for r in read if r.rule.startswith("zh number")] == []


@pytest.mark.parametrize(
    "text", ["大于9小于5", "大于5大于9", "小于5小于9", "十余以上二十以下", "9以上5以下", "介于5和5之间", "5以下3以下"]
)
def test_ends_that_make_no_range_stay_apart(text):
    """No range is invented of two bounds."""
    assert all(reading.value.bound != "between" for reading in counts.find(text))


def test_bounds_may_stand_in_either_order():
    """不大于80不小于60."""
    for text in ["不大于80不小于60", "60以上80以下", "80以下60以上", "大于等于60"]:
        read = counts.find(text)
        assert text == "大于等于60" or [(r.value.value, r.value.upper) for r in read] == [(60, 80)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # who is counted with 名 and 位
        ("12位作曲家演出", "12位作曲家"),
        ("5名高校毕业生", "5名高校毕业生"),
        ("8位知名音乐制作人出席", "8位知名音乐制作人"),
        ("6名专家和企业代表", "6名专家和企业代表"),
        ("20名高校", "20名"),
        # clauses that 的 closes
        ("4家完成融资的企业", "4家完成融资的企业"),
        ("4家完成融资", "4家"),
        ("4家获得基金支持的企业", "4家获得基金支持的企业"),
        ("30名在新加坡的学者", "30名在新加坡的学者"),
        ("10家海外获得资助的机构", "10家海外获得资助的机构"),
        ("12个国家的代表", "12个国家"),
        ("5家的企业", "5家"),
        ("40个国家和地区高新项目", "40个国家和地区"),
        ("8家龙头为例", "8家龙头"),
        ("901个自初赛中胜出的项目", "901个自初赛中胜出的项目"),
        # and, such as
        ("20个项目、团队组8个", "20个项目"),
        ("20个项目、团队8个", "20个项目"),
        ("3个平台、5个基地", "3个平台"),
        ("3个平台和", "3个平台"),
        ("7家与众不同", "7家"),
        ("6项技术和本地海外成果", "6项技术和本地海外成果"),
        ("9场论坛、展览等活动", "9场论坛、展览等活动"),
        ("9场等活动", "9场"),
        ("5项本地和海外技术", "5项本地和海外技术"),
        # words that are in no list
        ("6条临港专线开通", "6条临港专线"),
        ("6条鎏金走廊，", "6条鎏金走廊"),
        ("6条鎏金走廊开通", "6条鎏金走廊"),
        ("全国31个省（区、市）", "31个省"),
        ("8家甲，", "8家"),
        ("8家鎏金的，", "8家"),
        ("25家三一重工供应商", "25家三一重工供应商"),
        ("18家500强企业", "18家500强企业"),
        ("18家5g企业", "18家5g企业"),
        ("18家AI 初创企业", "18家AI 初创企业"),
        ("18家 5个", "18家"),
        ("18家企业 论坛", "18家企业"),
        ("18家基因企业", "18家基因企业"),
        ("18家三亿元项目", "18家"),
        ("18家超过部分", "18家"),
        ("18家美元项目", "18家"),
        ("2项国家科技进步奖", "2项国家科技进步奖"),
        # names in quotes
        ("7个“双创”示范基地", "7个“双创”示范基地"),
        ("7个“双创”，", "7个"),
        ("7个“双创基地", "7个"),
        ("7场“政策进园区”宣讲", "7场“政策进园区”宣讲"),
        ("7家企业“双创”基地", "7家企业"),
        # limits
        ("7个" + "新老" * 12 + "基地", "7个"),
        ("7个" + "新" * 20, "7个"),
        ("7个基地", "7个基地"),
    ],
)
def test_a_phrase_ends_with_its_head_noun(text, read):
    """Modifiers are in it, verbs and other phrases are not."""
    assert next(reading.text for reading in normalise.find(text) if reading.kind == "count") == read


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("項目共96個", "項目"), ("專家 30位", "專家"), ("共96个", "个"), ("十项目标", "目标"),
        ("項(xiàng)目96個(gè)", "項目"),
        ("20個高端項(xiàng)目", "高端項目"), ("到场150人", "人"), ("数万名学子", "学子"), ("成果，30项", "项"),
    ],
)  # fmt: skip
def test_the_unit_is_the_noun_as_printed(text, unit):
    """Behind the classifier, or before the number; else the classifier itself. Pinyin noise is no part of it."""
    reading = next(reading for reading in normalise.find(text) if reading.kind == "count")
    assert reading.value.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "三分之二的企业", "第3家企业", "前 20家企业", "前20家企业", "KL20国", "1,2,3家", "+7个", "2031千家", "0余家",
        "“杭五条”",
        "5期", "三点", "5个“一”", "2027张江论坛", "2027届毕业生", "2027双创周", "八国集团", "五国领导人", "20国集团",
        "50人论坛", "3人制",
        "两位数", "二期工程", "百人", "千家", "一个平台", "100强企业", "世界100强企业", "过3亿元企业",
        "1+计划", "三省一市", "1.5万的人才",
        "200企业",
        "百万人才", "破3企业", "3亿项目", "超过的企业", "超1.5人才", "第2万人才",
    ],
)  # fmt: skip
def test_names_labels_and_measures_are_no_counts(text):
    """Wrong is worse than missing."""
    assert [(r.text, r.rule) for r in normalise.find(text) if r.kind == "count"] == []


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("两位数学家", 2, "exact"), ("2027名学员", 2027, "exact"), ("2027家，", 2027, "exact"), ("12国", 12, "exact"),
        ("仅百家企业", 100, "exact"), ("千家企业", 1000, "exact"), ("引进过3名人才", 3, "exact"),
        ("引进过30余名人才", 30, "more_than"), ("举办过5场", 5, "exact"),
        ("举办过50余场", 50, "more_than"),
        ("过百家", 100, "more_than"), ("破千人", 1000, "more_than"), ("1.5个", Decimal("1.5"), "exact"),
        ("5场以内", 5, "at_most"),
        ("20家多", 20, "exact"), ("超5万余名", 50_000, "more_than"), ("3到5个之间", 3, "between"),
        ("几十名", 10, "vague"),
        ("不到20名以上", 20, "less_than"),
    ],
)  # fmt: skip
def test_bounds_around_a_count(text, value, bound):
    """Before it, inside it, behind the classifier."""
    reading = next(reading for reading in normalise.find(text) if reading.kind == "count")
    assert (reading.value.value, reading.value.bound) == (value, bound)


@pytest.mark.parametrize("mark", ["?", "\ufffd", "□"])
def test_a_lost_digit_makes_the_number_unknown(mark):
    """Never a number; a question mark of full width is punctuation."""
    found = normalise.find(f"吸引{mark}0余家机构，占{mark}5%")
    assert [(r.value.value, r.value.bound) for r in found] == [(None, "unknown"), (None, "unknown")]
    assert [r.value.value for r in normalise.find("来了多少？30家") if r.kind == "count"] == [30]


@pytest.mark.parametrize("text", ["十一成", "三成12", "半数", "第3%", "千分之二", "成立三周年", "三成员", "?", "K5%"])
def test_what_is_no_percentage(text):
    """Tenths are ten at most, half of something is a fraction."""
    assert [r.text for r in normalise.find(text) if r.kind == "percent"] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("增速-2.5%", "-2.5"),
        ("——2.5%", "2.5"),
        ("—2.5%", "2.5"),
        ("3%-5%", "3"),
        ("三成五", "35"),
        ("近6成5", "65"),
        ("一成半", "15"),
        ("占三成五家企业", "30"),
    ],
)
def test_signs_and_halves_of_percentages(text, value):
    """A minus sign is no dash; half a tenth is five percent, unless things are counted."""
    reading = next(reading for reading in normalise.find(text) if reading.kind == "percent")
    assert reading.value.value == Decimal(value)


@pytest.mark.parametrize(
    "hostile",
    [
        "一",
        "万",
        "亿零",
        "1万",
        "一 ",
        "1万 ",
        "3家",
        "百分之",
        "点五",
        "余万",
        "负",
        "几",
        "数十",
        "的",
        "、企业",
        "“",
        "超",
        "和",
        "成",
    ],
)
def test_repeated_words_are_read_in_linear_time_and_never_raise(hostile):
    """Whatever is repeated: readings are found again at their offsets."""
    text = f"签约{hostile * 2000}家企业"
    for kinds in (None, {"count"}, {"percent"}):
        for reading in normalise.find(text, kinds=kinds):
            assert text[reading.start : reading.end] == reading.text


@given(
    st.text(
        st.sampled_from("一二十百千万亿兆零两几数余多点负近超第前个家名人企业的和、项目%成至到-~ 0123456789.?“”强国届"),
        max_size=40,
    )
)
def test_words_of_counts_in_any_order_never_raise(text):
    """And a value can be made of each reading."""
    for reading in [*normalise.find(text), *normalise.find(text, kinds={"count"})]:
        assert re.sub(r"\s", "", reading.text)
        assert reading.value is not None


@pytest.mark.parametrize("text", ["带来四打", "四打啤酒", "9" * 28 + "打", "点百"])
def test_dozens_and_points_hold_only_where_nothing_else_is_there(text):
    """In running text 打 begins a verb, and 点 ends a noun."""
    assert not [
        reading for reading in normalise.find(text, kinds={"count"}) if "打" in reading.text or "点" in reading.text
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("实名注册用户数已超过60万。", "用户数"),
        ("高校毕业生总数首次突破12万", "毕业生"),
        ("机器人专利数量超2万；", "专利"),
        ("粉丝: 超百万", "粉丝"),
        ("线上累计曝光量达2亿 ", "曝光量"),
    ],
)
def test_a_great_number_counts_the_noun_before_it(text, unit):
    """With a bound or a verb of reaching between them, and nothing behind."""
    reading = normalise.find(text)[-1]
    assert (reading.kind, reading.value.unit) == ("count", unit)


@pytest.mark.parametrize(
    "text",
    [
        "abc超100万",
        "产值总量超5万",
        "发展速度超5万",
        "资助博士后超过20万",
        "粉丝超50万,200",
        "人才不足30万。",
        "选手超?0万",
    ],
)
def test_a_great_number_is_no_count_of_what_may_be_paid_or_measured(text):
    """Nor where no noun stands before it."""
    assert not [reading for reading in normalise.find(text) if reading.kind == "count" and reading.value.value]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("15國", "國"), ("15国", "国"), ("20餘場", "場"), ("3屆", "屆"), ("20項", "項"), ("專案12個", "個"),
        ("100輛", "輛"), ("3項目標", "目標"), ("2277個(gè)", "個"), ("5萬人次", "人次"),
        ("項目(mù)96個", "項目"),
    ],
)  # fmt: skip
def test_a_unit_is_kept_as_it_is_printed(text, unit):
    """In the script of the text, without noise."""
    (reading,) = normalise.find(text)
    assert reading.value.unit == unit


def test_a_long_list_of_nouns_is_a_unit_that_a_value_can_hold():
    """The last ones are printed."""
    (reading,) = normalise.find("、".join(["博士"] * 60) + "300名")
    assert reading.value.unit == "、".join(["博士"] * 7)
