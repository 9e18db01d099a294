"""Values in words: as a careful person writes them, without loss or not at all."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import (
    Bound,
    DateSpan,
    Duration,
    Edition,
    InvalidObject,
    Money,
    Name,
    PartialDate,
    Quantity,
    Rank,
    TalentweekError,
)
from talentweek import strategies as tws
from talentweek.normalise._render import render
from talentweek.normalise._sayable import Unsayable
from talentweek.normalise._units import CLASSIFIERS, UNITS, head_of, unit_of

LANGUAGES = ("en", "zh-Hans", "zh-Hant")

COUNTS = [
    (Quantity.exact(286, "projects"), "286 projects", "286个项目", "286個項目"),
    (Quantity.more_than(20, "experts"), "more than 20 experts", "20余名专家", "20餘名專家"),
    (Quantity.more_than(23, "experts"), "more than 23 experts", "超过23名专家", "超過23名專家"),
    (Quantity.more_than(12000, "people"), "more than 12,000 people", "1.2万余人", "1.2萬餘人"),
    (Quantity.more_than("2.5", "projects"), "more than 2.5 projects", "超过2.5个项目", "超過2.5個項目"),
    (Quantity.more_than(0, "projects"), "more than 0 projects", "超过0个项目", "超過0個項目"),
    (Quantity.nearly(50, "companies"), "nearly 50 companies", "近50家公司", "近50家公司"),
    (Quantity.at_least(3, "universities"), "at least 3 universities", "至少3所大学", "至少3所大學"),
    (Quantity.less_than(20, "teams"), "fewer than 20 teams", "不足20个团队", "不足20個團隊"),
    (Quantity.at_most(300, "teams"), "up to 300 teams", "最多300个团队", "最多300個團隊"),
    (Quantity.about(140000, "people"), "about 140,000 people", "约14万人", "約14萬人"),
    (Quantity.between(5, 10, "countries"), "5 to 10 countries", "5至10个国家", "5至10個國家"),
    (Quantity.exact(4300000, "person-times"), "4.3 million person-times", "430万人次", "430萬人次"),
    (Quantity.vague(10, 100, "experts"), "dozens of experts", "几十名专家", "幾十名專家"),
    (Quantity.vague(100, 1000, "countries"), "hundreds of countries", "数百个国家", "數百個國家"),
    (Quantity.vague(10**4, 10**5, "people"), "tens of thousands of people", "数万人", "數萬人"),
]
NUMBERS = [
    (Quantity.about(140000), "about 140,000", "约14万", "約14萬"),
    (Quantity.more_than(20), "more than 20", "20余", "20餘"),
    (Quantity.less_than(20), "less than 20", "不足20", "不足20"),
    (Quantity.exact(1234567), "1,234,567", "1234567", "1234567"),
    (Quantity.exact("1234.5"), "1,234.5", "1234.5", "1234.5"),
    (Quantity.exact(1234500), "1,234,500", "123.45万", "123.45萬"),
    (Quantity.exact(150000000), "150 million", "1.5亿", "1.5億"),
    (Quantity.exact(10**12), "1 trillion", "1万亿", "1萬億"),
    (Quantity.exact(10**15), "1,000,000,000,000,000", "1000000000000000", "1000000000000000"),
    (Quantity.exact(-5), "-5", "负5", "負5"),
    (Quantity.more_than(-20), "more than -20", "超过负20", "超過負20"),
    (Quantity.exact("0.5"), "0.5", "0.5", "0.5"),
    (Quantity.vague(10, 100), "dozens", "几十", "幾十"),
    (Quantity.vague(10**7, 10**8), "tens of millions", "数千万", "數千萬"),
    (Quantity.between(10**7, 2 * 10**7), "10 million to 20 million", "1000万至2000万", "1000萬至2000萬"),
    (Quantity.between(900000, 10**8), "900,000 to 100,000,000", "900000至100000000", "900000至100000000"),
]
SHARES = [
    (Quantity.exact(30, "%"), "30%", "30%", "30%"),
    (Quantity.more_than(30, "%"), "more than 30%", "超过30%", "超過30%"),
    (Quantity.less_than(30, "%"), "less than 30%", "不足30%", "不足30%"),
    (Quantity.between(30, 40, "%"), "30% to 40%", "30%至40%", "30%至40%"),
    (Quantity.exact(1000000, "%"), "1,000,000%", "1000000%", "1000000%"),
    (Quantity.exact("-1.5", "%"), "-1.5%", "负1.5%", "負1.5%"),
    (Quantity.exact("1.5", "pp"), "1.5 percentage points", "1.5个百分点", "1.5個百分點"),
    (Quantity.exact(1, "pp"), "1 percentage point", "1个百分点", "1個百分點"),
    (Quantity.between(1, 2, "pp"), "1 to 2 percentage points", "1至2个百分点", "1至2個百分點"),
]
MONEY = [
    (Money.exact(10000000, "CNY"), "RMB 10 million", "人民币1000万元", "人民幣1000萬元"),
    (Money.exact(1370000, "USD"), "US$1.37 million", "137万美元", "137萬美元"),
    (Money.nearly(300000000, "EUR"), "nearly €300 million", "近3亿欧元", "近3億歐元"),
    (Money.more_than(10**10, "TWD"), "more than NT$10 billion", "超过新台币100亿元", "超過新台幣100億元"),
    (Money.at_most(5000000, "HKD"), "up to HK$5 million", "最多500万港元", "最多500萬港元"),
    (Money.less_than("12.5", "GBP"), "less than GBP 12.5", "不足12.5英镑", "不足12.5英鎊"),
    (Money.between(10**7, 2 * 10**7, "CNY"), "RMB 10 million to RMB 20 million", "人民币1000万元至2000万元",
     "人民幣1000萬元至2000萬元"),
    (Money.exact(500, "CHF"), "CHF 500", "CHF 500", "CHF 500"),
    (Money.exact("12.345", "EUR"), "€12.3450", "12.345欧元", "12.345歐元"),
    (Money.between("-1.375", "12.5", "DKK"), "-DKK 1.3750 to DKK 12.5", "DKK 负1.3750至12.5", "DKK 負1.3750至12.5"),
    (Money.exact(-500, "USD"), "-US$500", "负500美元", "負500美元"),
    (Money(amount=10**7, upper=10**8, bound="vague", currency="CNY"), "tens of millions of yuan", "人民币数千万元",
     "人民幣數千萬元"),
    (Money.exact(10000000, "CNY", equivalents=[Money.about(1370000, "USD")]),
     "RMB 10 million (about US$1.37 million)", "人民币1000万元（约137万美元）", "人民幣1000萬元（約137萬美元）"),
]  # fmt: skip
DATES = [
    ("2024", "2024", "2024年"),
    ("2024-07", "July 2024", "2024年7月"),
    ("2024-07-11", "11 July 2024", "2024年7月11日"),
    ("2024-35", "Q3 2024", "2024年第三季度"),
    ("2024-33", "Q1 2024", "2024年第一季度"),
    ("2024-40", "first half of 2024", "2024年上半年"),
    ("2024-41", "second half of 2024", "2024年下半年"),
    ("XXXX-07", "July", "7月"),
    ("XXXX-07-11", "11 July", "7月11日"),
    ("XXXX-XX-12", "the 12th", "12日"),
    ("XXXX-XX-03", "the 3rd", "3日"),
    ("XXXX-36", "Q4", "第四季度"),
    ("2024-07-11/2024-07-17", "11–17 July 2024", "2024年7月11日至17日"),
    ("2024-07-30/2024-08-02", "30 July to 2 August 2024", "2024年7月30日至8月2日"),
    ("2023-12-30/2024-01-02", "30 December 2023 to 2 January 2024", "2023年12月30日至2024年1月2日"),
    ("XXXX-12-30/XXXX-01-02", "30 December to 2 January", "12月30日至1月2日"),
    ("XXXX-07-11/XXXX-07-17", "11–17 July", "7月11日至17日"),
    ("XXXX-XX-12/XXXX-XX-14", None, "12日至14日"),
    ("XXXX-40", None, "上半年"),
    ("2023/2024-35", None, "2023年至2024年第三季度"),
    ("199X/201X", None, "20世纪90年代至21世纪10年代"),
    ("1750/1850", "from 1750 to 1850", "1750年至1850年"),
    ("2024-01/2024-06", "January to June 2024", "2024年1月至6月"),
    ("2023-11/2024-01", "November 2023 to January 2024", "2023年11月至2024年1月"),
    ("2021/2025", "2021 to 2025", "2021年至2025年"),
    ("2017/..", "since 2017", "自2017年以来"),
    ("2024-40/..", "since the first half of 2024", "自2024年上半年以来"),
    ("../2025", "by 2025", "截至2025年"),
    ("../2024-07-11", "by 11 July 2024", "截至2024年7月11日"),
]
DURATIONS = [
    (Duration(iso="P2D"), "two days", "2天", "2天"),
    (Duration(iso="P1W"), "one week", "1周", "1週"),
    (Duration(iso="P19Y"), "19 years", "19年", "19年"),
    (Duration(iso="PT8H", bound="at_most"), "up to eight hours", "最多8小时", "最多8小時"),
    (Duration(iso="P3Y", bound="nearly"), "nearly three years", "将近3年", "將近3年"),
    (Duration(iso="P3M", bound="more_than"), "more than three months", "超过3个月", "超過3個月"),
    (Duration(iso="P3M", bound="between", upper="P5M"), "three to five months", "3至5个月", "3至5個月"),
    (Duration(iso="P2W", bound="between", upper="P3M"), "two weeks to three months", "2周至3个月", "2週至3個月"),
    (Duration(iso="P1Y6M"), "one year and six months", "1年6个月", "1年6個月"),
    (
        Duration(iso="P1Y6M2D", bound="about"),
        "about one year, six months and two days",
        "约1年6个月2天",
        "約1年6個月2天",
    ),
    (Duration(iso="P1000D"), "1,000 days", "1000天", "1000天"),
]
PLACES = [
    (Edition(number=8), "8th", "第八届", "第八屆"),
    (Edition(number=1), "1st", "第一届", "第一屆"),
    (Edition(number=12), "12th", "第十二届", "第十二屆"),
    (Edition(number=21), "21st", "第二十一届", "第二十一屆"),
    (Edition(number=30), "30th", "第三十届", "第三十屆"),
    (Edition(number=112), "112th", "第112届", "第112屆"),
    (Rank(number=3), "No. 3", "第三", "第三"),
    (Rank.among_top(20), "top 20", "前20", "前20"),
    (Rank(number=100), "No. 100", "第100", "第100"),
]


@pytest.mark.parametrize(
    ("value", "english", "simplified", "traditional"), COUNTS + NUMBERS + SHARES + MONEY + DURATIONS + PLACES
)
def test_values_are_written_as_a_careful_person_writes_them(value, english, simplified, traditional):
    """With the words of the bound, a classifier, a magnitude where it is short, small durations in words."""
    assert [render(value, language) for language in LANGUAGES] == [english, simplified, traditional]


@pytest.mark.parametrize(("edtf", "english", "chinese"), DATES)
def test_dates_are_written_as_a_careful_person_writes_them(edtf, english, chinese):
    """What both ends share is said once."""
    traditional = chinese.replace("来", "來").replace("纪", "紀")
    said = [render(DateSpan(edtf=edtf), language) for language in LANGUAGES if english or language != "en"]
    assert said == [*filter(None, [english]), chinese, traditional]
    if english is None:
        with pytest.raises(Unsayable):
            render(DateSpan(edtf=edtf), "en")


@pytest.mark.parametrize(
    ("edtf", "english", "simplified", "traditional"),
    [
        ("199X", "the 1990s", "20世纪90年代", "20世紀90年代"),
        ("201X", "the 2010s", "21世纪10年代", "21世紀10年代"),
    ],
)
def test_decades_are_said_with_their_century(edtf, english, simplified, traditional):
    """A partial date is said as the span that it is."""
    for value in (DateSpan(edtf=edtf), PartialDate(edtf=edtf)):
        assert [render(value, language) for language in LANGUAGES] == [english, simplified, traditional]


def test_the_country_says_whose_yuan_it_is():
    """元 alone is an amount of the country of the document, in Chinese only."""
    cases = {("CNY", "CN"): "500元", ("TWD", "TW"): "500元", ("HKD", "HK"): "500元", ("CNY", "TW"): "人民币500元",
             ("USD", "CN"): "500美元", ("CNY", "MO"): "人民币500元"}  # fmt: skip
    for (currency, country), words in cases.items():
        assert render(Money.exact(500, currency), "zh-Hans", country=country) == words
    assert render(Money.exact(500, "CNY"), "en", country="CN") == "RMB 500"


@pytest.mark.parametrize(
    ("unit", "english", "simplified", "traditional"),
    [
        ("专家", "experts", "名专家", "名專家"),
        ("專家", "experts", "名专家", "名專家"),
        ("人", "people", "人", "人"),
        ("名", "people", "名", "名"),
        ("events", "events", "场活动", "場活動"),
        ("海外高层次人才", None, "名海外高层次人才", "名海外高层次人才"),
        ("外国人", None, None, None),
        ("家", None, "家", "家"),
        ("个", None, "个", "個"),
        ("foreign experts", "foreign experts", None, None),
        ("名专家", None, None, None),
        ("芯片", None, None, None),
        ("times", None, None, None),
        ("working days", None, None, None),
        ("million", None, None, None),
        ("USD", None, None, None),
        ("“四上”企业", None, None, None),
        ("étudiants", None, None, None),
        ("a\nb", None, None, None),
    ],
)
def test_units_are_written_where_their_words_are_known(unit, english, simplified, traditional):
    """A listed unit in any language; a noun phrase in its own, in Chinese with the classifier of its head."""
    for language, words in zip(LANGUAGES, (english, simplified, traditional), strict=True):
        value = Quantity.exact(20, unit)
        if words is None:
            with pytest.raises(Unsayable):
                render(value, language)
        else:
            assert render(value, language) == f"20 {words}".replace(" ", " " if language == "en" else "")


def test_one_of_a_unit_is_several_beside_another_number():
    """A unit that was read of one person may hold another number since."""
    cases = [
        (Quantity.exact(1, "person"), "1 person"), (Quantity.exact(20, "person"), "20 people"),
        (Quantity.between(1, 2, "expert"), "1 to 2 experts"), (Quantity.exact(1, "experts"), "1 experts"),
        (Quantity.vague(10, 100, "expert"), "dozens of experts"),
    ]  # fmt: skip
    assert [render(value, "en") for value, _ in cases] == [words for _, words in cases]


@pytest.mark.parametrize("number", [1000, 1999, 2199])
def test_years_of_the_calendar_are_no_duration_in_chinese(number):
    """1999年 is a date, wherever it stands."""
    for value in (
        Duration(iso=f"P{number}Y"), Duration(iso=f"P{number}Y6M"),
        Duration(iso="P2D", bound="between", upper=f"P{number}Y"),
        Duration(iso=f"P{number}Y", bound="between", upper="P3000Y"),
    ):  # fmt: skip
        with pytest.raises(Unsayable, match="is a year, and no duration"):
            render(value, "zh-Hans")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (Quantity.unknown("experts"), "number is not known"),
        (Quantity.unknown("%"), "number is not known"),
        (Quantity.vague(20, 40), "one power of ten to the next"),
        (Quantity.vague(1, 1000), "one power of ten to the next"),
        (Quantity.vague("0.1", 1), "one power of ten to the next"),
        (Quantity.vague(10), "one power of ten to the next"),
        (Quantity.vague(1, 10), "no word for so many"),
        (Quantity.vague(10**20, 10**21), "no word for so many"),
        (Quantity(bound="vague", unit="%", value=10, upper=100), "number is not known"),
        (Quantity.between(5, 5), "both ends"),
        (Money.exact(5), "currency is not decided"),
        (Money.unknown("CNY"), "number is not known"),
        (Money.exact(5, "CNY", equivalents=[Money.exact(1)]), "equivalent"),
        (Money.exact(5, "CNY", equivalents=[Money.exact(1, "CNY")]), "equivalent"),
        (DateSpan(edtf="2024-07-11/"), "not known"),
        (DateSpan(edtf="/2024-07-11"), "not known"),
        (DateSpan(edtf="2024/2024"), "both ends are one date"),
        (DateSpan(edtf="XXXX-07-11/2024-07-17"), "year"),
        (DateSpan(edtf="XXXX-XX-11/XXXX-07-17"), "month"),
        (DateSpan(edtf="XXXX-07-17/XXXX-07-11"), "before the start"),
        (DateSpan(edtf="0800"), "era"),
        (DateSpan(edtf="2200"), "taken for a number"),
        (DateSpan(edtf="../2200-01"), "taken for a number"),
        (DateSpan(edtf="../0800-01"), "era"),
        (Duration(iso="P5D", upper="P3D", bound="between"), "longer"),
        (Duration(iso="P1Y2M", upper="P3Y", bound="between"), "several parts"),
        (Edition(label="Spring"), "label"),
        (Edition(number=8, label="2024"), "label"),
    ],
)
def test_what_words_would_lose_is_refused(value, reason):
    """In every language, and the error says why."""
    for language in LANGUAGES:
        with pytest.raises(TalentweekError, match=reason) as caught:
            render(value, language)
        assert caught.type is Unsayable
        assert (caught.value.value, caught.value.language) == (value, language)


def test_the_first_decade_of_a_century_has_a_name_in_chinese_only():
    """The 1900s may be a hundred years."""
    with pytest.raises(Unsayable, match="a decade or a century"):
        render(DateSpan(edtf="190X"), "en")
    assert render(DateSpan(edtf="190X"), "zh-Hans") == "20世纪00年代"


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en", "nearly 50 companies"), ("en-GB", "nearly 50 companies"), ("EN-us", "nearly 50 companies"),
        ("zh", "近50个团队"), ("zh-CN", "近50个团队"), ("zh-SG", "近50个团队"), ("zh-Hans-HK", "近50个团队"),
        ("zh-TW", "近50個團隊"), ("zh-HK", "近50個團隊"), ("zh-MO", "近50個團隊"), ("zh-Hant-TW", "近50個團隊"),
    ],
)  # fmt: skip
def test_tags_fall_under_a_language(tag, words):
    """BCP 47; the region tells the script where no script stands."""
    assert render(Quantity.nearly(50, "companies" if tag[:2].lower() == "en" else "teams"), tag) == words


def test_wrong_calls_are_told():
    """Another language, no language, no country, no value of ours."""
    for language, told in (("fr", "fr"), (None, "no language")):
        with pytest.raises(Unsayable, match=f"no words in {told} for .*: the languages are en, zh-Hans and zh-Hant"):
            render(Rank(number=1), language)
    for wrong in ({"language": "English"}, {"language": "en", "country": "China"}):
        with pytest.raises(InvalidObject):
            render(Rank(number=1), **wrong)
    for value in (5, "20", None, Name(text="Kunshan")):
        with pytest.raises(TypeError, match="Quantity, Money"):
            render(value, "en")


def test_every_listed_unit_is_said_in_every_language():
    """No word stands in two entries, and none is a classifier that stands for itself."""
    words = [word for unit in UNITS for word in {unit.singular, *unit[1:4], *unit.others}]
    assert sorted(words) == sorted(set(words))
    assert CLASSIFIERS.isdisjoint(words)
    for unit in UNITS:
        for language, word in zip(LANGUAGES, unit[1:4], strict=True):
            said = render(Quantity.exact(20, unit.plural), language)
            assert said.endswith(word)
            assert {render(Quantity.exact(20, other), language) for other in unit[2:4]} == {said}
            assert unit_of(word) == head_of(word) == unit


VALUES = st.one_of(
    tws.quantities(), tws.money(), tws.date_spans(), tws.partial_dates(), tws.durations(), tws.editions(), tws.ranks()
)


@given(VALUES, st.sampled_from([*LANGUAGES, "zh-TW", "en-GB"]), st.sampled_from([None, "CN", "TW", "SG"]))
def test_any_value_is_said_on_one_line_or_refused(value, language, country):
    """The same each time, and nothing else is raised."""
    try:
        words = render(value, language, country=country)
    except Unsayable:
        return
    assert words == words.strip() != ""
    assert words.isprintable()
    assert words == render(value, language, country=country)


FIGURE = re.compile("([-负負]?)(?:US[$])?([0-9][0-9,]*(?:[.][0-9]+)?) ?(million|billion|trillion|[万萬亿億]*)")
MAGNITUDES = {"million": 10**6, "billion": 10**9, "trillion": 10**12, "": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}


def numbers_in(words):
    """Read the figures of a rendering, exactly and without the library."""
    return [
        (-1 if sign else 1)
        * Fraction(figure.replace(",", ""))
        * MAGNITUDES[word.translate(str.maketrans("萬億", "万亿"))]
        for sign, figure, word in FIGURE.findall(words)
    ]


@given(st.data(), st.sampled_from(LANGUAGES))
def test_numerals_are_kept_exactly(data, language):
    """Every digit of up to 38, whatever the context of decimals."""
    whole = st.builds(lambda digits, zeros: Decimal(digits * 10**zeros), st.integers(-999, 999), st.integers(0, 24))
    low, high = sorted(data.draw(st.lists(st.one_of(tws.numbers(), whole), min_size=2, max_size=2, unique=True)))
    for value in (
        Quantity.exact(low, "projects"), Quantity.more_than(low, "projects"), Quantity.nearly(low, "%"),
        Quantity.between(low, high), Quantity.between(low, high, "pp"), Money.at_most(low, "USD"),
        Money.between(low, high, "USD"),
    ):  # fmt: skip
        expected = [low, high] if value.bound is Bound.between else [low]
        assert numbers_in(render(value, language)) == [Fraction(number) for number in expected]
