"""Which number of a passage is meant, of what it is one, which way it goes, and what denies it."""

from typing import Any

import pytest

from talentweek import Cohort, Duration, Observation, Project, Quantity, Ref
from talentweek.validation._passages.nouns import fits
from talentweek.validation._passages.sentences import near
from talentweek.validation._passages.turning import falls, way
from tests.validation.asking import NOT_CHECKABLE, SUPPORTED, check, contradicted, experts, output, report, said, week

Q = Quantity


@pytest.mark.parametrize(
    ("size", "text", "expected"),
    [
        (Q.exact(12), "12 percent of the experts came.", contradicted("unit")),
        (Q.exact(12, "%"), "12 of the experts came.", NOT_CHECKABLE),
        (Q.exact(13, "%"), "12 of the experts came.", contradicted("number")),
        (Q.exact(12, "%"), "12 experts came.", contradicted("unit")),
        (Q.exact(12, "pp"), "12 percent of the experts came.", contradicted("unit")),
        (Q.exact(12, "%"), "12 percentage points came.", contradicted("unit")),
        (Q.exact(3), "three times as many came.", contradicted("unit")),
        (Q.exact(3, "times"), "three times as many came.", SUPPORTED),
        (Q.exact(3, "times"), "增长了3倍。", SUPPORTED),
        (Q.exact(5000, "人"), "接待5000人次。", contradicted("unit")),
        (Q.exact(5000), "接待5000人次。", contradicted("unit")),
        (Q.exact(20, "experts"), "20 companies came.", contradicted("unit")),
        (Q.exact(20), "20 companies came.", contradicted("unit")),
        (Q.exact(20), "20 scholars came.", SUPPORTED),
        (Q.exact(20), "20 lanterns came.", SUPPORTED),
        (Q.exact(20), "30 experts from 20 countries came.", contradicted("number")),
        (Q.exact(30), "30 experts from 20 countries came.", SUPPORTED),
        (Q.exact(20), "20 companies and 30 experts came.", contradicted("number")),
        (Q.exact(30), "20 companies and 30 experts came.", SUPPORTED),
        (Q.exact(30), "20 lanterns and 30 firms came.", contradicted("number")),
        (Q.exact(20), "10 men and 10 women came.", NOT_CHECKABLE),
        (Q.exact(21), "10 men and 10 women came.", contradicted("number")),
        (Q.between(20, 30), "more than 20 and less than 30 experts came.", SUPPORTED),
        (Q.more_than(20), "more than 20 and less than 30 experts came.", SUPPORTED),
        (Q.less_than(30), "more than 20 but less than 30 experts came.", SUPPORTED),
        (Q.exact(20), "more than 20 and less than 30 experts came.", contradicted("bound")),
        (Q.less_than(30), "They left and less than 30 experts came.", SUPPORTED),
        (Q.unknown(), "3 experts came.", contradicted("number")),
    ],
)
def test_a_number_is_held_against_the_one_that_is_meant(
    size: Quantity, text: str, expected: tuple[str, str | None]
) -> None:
    exact = text.removesuffix(" came.").removesuffix("。").removeprefix("接待").removeprefix("增长了")
    assert said(experts(size), "/size", text, exact) == expected


@pytest.mark.parametrize(
    ("text", "exact", "number"),
    [
        ("中国人才50人论坛开幕", "50人", 50),
        ("In Room 20 they met.", "20", 20),
        ("They met in hall 20 there.", "20", 20),
        ("The Boeing 737 was there.", "737", 737),
        ("On 20 July they met.", "20", 20),
        ("It got 20 yuan.", "20", 20),
        ("They (Group 20) met.", "20", 20),
    ],
)
def test_a_number_of_something_else_is_no_count(text: str, exact: str, number: int) -> None:
    assert said(experts(number), "/size", text, exact) == NOT_CHECKABLE


@pytest.mark.parametrize(
    ("size", "text", "exact", "expected"),
    [
        (5, "5G专家", "5", NOT_CHECKABLE),
        (5, "5G专家", "5G专家", NOT_CHECKABLE),
        (3, "3D printing experts", "3", NOT_CHECKABLE),
        (1, "“1+4”专家", "1+4", NOT_CHECKABLE),
        (4, "“1+4”专家", "4", NOT_CHECKABLE),
        (1, "“1+N”专家", "1", NOT_CHECKABLE),
        (20, "20 5G experts", "20", SUPPORTED),
        (20, "20 AI experts", "20", SUPPORTED),
        (20, "twenty experts", "twenty", SUPPORTED),
        (Q.at_least(20), "20+ experts", "20+", SUPPORTED),
    ],
)
def test_figures_within_a_name_count_nothing(
    size: Any, text: str, exact: str, expected: tuple[str, str | None]
) -> None:
    assert said(experts(size), "/size", text, exact) == expected


@pytest.mark.parametrize(("text", "exact"), [("Of those, 20 came.", "20"), ("Yesterday 20 came.", "20"), ("20", "20")])
def test_a_number_that_counts_nothing_that_is_said_may_be_meant(text: str, exact: str) -> None:
    assert said(experts(20), "/size", text, exact) == SUPPORTED


def test_another_noun_is_a_warning_and_another_measure_an_error() -> None:
    """Nouns are compared by a list of ours; percent is percent."""
    noun = report(experts(20), "/size", "20 companies came.", "20 companies")
    assert [(one.code, one.severity) for one in noun.problems] == [("unit_contradicted", "warning")]
    assert noun.checks[0].unsure
    percent = report(experts(12), "/size", "12 percent came.", "12 percent")
    assert [(one.code, one.severity) for one in percent.problems] == [("unit_contradicted", "error")]
    several = report(experts(9), "/size", "20 lanterns and 30 firms.", "20 lanterns and 30 firms")
    assert [(one.code, one.severity) for one in several.problems] == [("number_contradicted", "warning")]
    one = report(experts(9), "/size", "30 experts and 20 firms.", "30 experts and 20 firms")
    assert [(one.code, one.severity) for one in one.problems] == [("number_contradicted", "error")]


@pytest.mark.parametrize(
    ("record", "path", "text", "expected"),
    [
        (Project(id="p", names="talent flats", count=20), "/count", "20 flats", SUPPORTED),
        (Project(id="p", names="talent flats", count=20), "/count", "20 firms", contradicted("unit")),
        (output(measure="patents", value=20), "/value", "20 universities", contradicted("unit")),
        (output(measure="jobs for doctors", value=20), "/value", "20 doctors", SUPPORTED),
        (output(value=20), "/value", "20 universities", SUPPORTED),
        (
            Observation(id="o", subject=Ref.named("20 firms"), measure="x", value=20, status="reported"),
            "/value",
            "20 experts",
            SUPPORTED,
        ),
        (week(sectors=["a"], count=3), "/count", "three experts", contradicted("unit")),
    ],
)
def test_what_a_record_counts_is_what_it_says_itself(
    record: Any, path: str, text: str, expected: tuple[str, str | None]
) -> None:
    assert said(record, path, f"There are {text} here.", text) == expected


@pytest.mark.parametrize(
    ("held", "words", "expected"),
    [
        ("experts", "experts from abroad", True),
        ("experts from firms", "firms", False),
        ("jobs for doctors", "doctors", True),
        ("number of talents", "talents", True),
        ("专利授权", "专利", True),
        ("company representatives", "companies", False),
        ("students of universities", "universities", False),
        ("experts", "expert committees", False),
        ("talents", "talent programmes", False),
        ("人才", "人才项目", False),
        ("企业家", "企业", False),
        ("大学", "大学生", False),
        ("项目负责人", "项目", False),
        ("experts, invited by firms", "experts", True),
        ("lanterns", "flags", None),
        ("experts and firms", "firms", True),
        ("海外专家", "专家", True),
        ("项目", "创业项目", True),
        ("专家", "灯笼", None),
        ("researchers", "staff and volunteers", True),
        ("classes", "class", True),
        ("", "experts", None),
        ("countries", "cities", True),
        ("foreign experts", "foreign companies", False),
        ("企业", "国家", False),
        ("skilled talents trained", "firms", False),
        ("of", "firms", None),
    ],
)
def test_nouns_are_one_thing_or_surely_two(held: str, words: str, expected: bool | None) -> None:  # noqa: FBT001 - a table
    assert fits(held, words) is expected


@pytest.mark.parametrize(
    ("change", "text", "expected"),
    [
        (Q.less_than(-5, "%"), "Exports fell by more than 5 percent.", SUPPORTED),
        (Q.more_than(-5, "%"), "Exports fell by more than 5 percent.", contradicted("bound")),
        (Q.at_least(-5, "%"), "Exports fell by up to 5 percent.", SUPPORTED),
        (Q.between(-10, -5, "%"), "Exports fell by 5 to 10 percent.", SUPPORTED),
        (Q.between(5, 10, "%"), "Exports fell by 5 to 10 percent.", contradicted("direction")),
        (Q.between(-11, -5, "%"), "Exports fell by 5 to 10 percent.", contradicted("number")),
        (Q.nearly(-5, "%"), "Exports fell by nearly 5 percent.", SUPPORTED),
        (Q.exact(-5, "%"), "Sales of the Baoye Group slipped by 5 percent.", SUPPORTED),
        (Q.exact(5, "%"), "Sales of the Baoye Group fell by 5 percent.", contradicted("direction")),
        (Q.exact(5, "%"), "Sales in the downtown area jumped by 5 percent.", SUPPORTED),
        (Q.exact(5, "%"), "In the Lower Yangtze it grew by 5 percent.", SUPPORTED),
        (Q.exact(5, "%"), "It soared by 5 percent after last year's rainfall.", SUPPORTED),
        (Q.exact(5, "%"), "Exports, which fell last year, grew by 5 percent.", SUPPORTED),
        (Q.exact(-5, "%"), "It is a 5 percent decline after the growth of last year.", SUPPORTED),
        (Q.exact(-5, "%"), "Growth was 5 percent lower.", SUPPORTED),
        (Q.exact(-5, "%"), "Exports fell 5 percent to a level above that of 2019.", SUPPORTED),
        (Q.exact(-5, "%"), "They set up a firm; 5 percent less was sold.", SUPPORTED),
        (Q.exact(-5, "%"), "Exports changed by 5 percent.", NOT_CHECKABLE),
        (Q.exact(0, "%"), "Exports grew by 0 percent.", SUPPORTED),
        (Q.exact(-5, "%"), "出口同比下降5%。", SUPPORTED),
        (Q.exact(5, "%"), "出口同比下降5%。", contradicted("direction")),
        (Q.exact(5, "%"), "去年出口下降，今年增长5%。", SUPPORTED),
    ],
)
def test_a_change_is_turned_with_its_bounds(change: Quantity, text: str, expected: tuple[str, str | None]) -> None:
    words = [
        "more than 5 percent",
        "up to 5 percent",
        "5 to 10 percent",
        "nearly 5 percent",
        "0 percent",
        "5 percent",
        "5%",
    ]
    exact = next(one for one in words if one in text)
    assert said(output(change=change), "/change", text, exact) == expected


@pytest.mark.parametrize(
    ("change", "text", "exact", "expected"),
    [
        (-3, "产量增长，出口3%的降幅", "3%", SUPPORTED),
        (3, "产量增长，出口3%的降幅", "3%", contradicted("direction")),
        (5, "出口下降，进口增长5%，环比下降3%", "5%", SUPPORTED),
        (-3, "同比增长5%，环比下降3%", "3%", SUPPORTED),
        (-5, "降幅达5%", "5%", SUPPORTED),
        (-5, "同比跌了5%", "5%", SUPPORTED),
        (5, "增速提高到5%", "5%", SUPPORTED),
        (5, "增速达到5%", "5%", SUPPORTED),
        (5, "Growth rose to 5 percent.", "5 percent", SUPPORTED),
        (5, "Exports rose by 5 percent to 8 billion.", "5 percent", SUPPORTED),
        (-5, "A rise turned into a 5 percent fall.", "5 percent", SUPPORTED),
        (-5, "Exports fell 5 percent more than imports.", "5 percent", SUPPORTED),
        (5, "Exports: +5% in all.", "+5%", SUPPORTED),
        (5, "They are to add 5 percent.", "5 percent", SUPPORTED),
        (5, "规模扩大5%", "5%", SUPPORTED),
        (5, "增幅收窄5%", "5%", NOT_CHECKABLE),
        (-5, "增幅收窄5%", "5%", NOT_CHECKABLE),
        (5, "The decline narrowed by 5 percent.", "5 percent", NOT_CHECKABLE),
        (5, "Exports are 5% of GDP.", "5%", NOT_CHECKABLE),
        (-5, "Exports were $2 billion, 5% less than in 2022.", "5% less than in 2022", SUPPORTED),
        (5, "Exports were $2 billion, 5% less than in 2022.", "5% less than in 2022", contradicted("direction")),
        (5, "Some 634 entered, 5 per cent more than in 2023.", "5 per cent more than in 2023", SUPPORTED),
        (-5, "Exports fell 5 percent more than imports.", "5 percent more than imports", SUPPORTED),
        (5, "Exports changed by 5% or more.", "5% or more", contradicted("bound")),
        (Q.at_least(5, "%"), "Exports changed by 5% or more.", "5% or more", NOT_CHECKABLE),
        (5, "参与人次较前年成长5%", "较前年成长5%", SUPPORTED),
        (5, "參與人次較前年成長5%", "較前年成長5%", SUPPORTED),
        (5, "成长型企业占5%", "5%", NOT_CHECKABLE),
        (5, "Exports rose to 5 percent.", "rose to 5 percent", NOT_CHECKABLE),
        (5, "Exports rose to nearly 5 percent.", "5 percent", contradicted("bound")),
        (-5, "Exports dropped to 5%.", "5%", NOT_CHECKABLE),
        (5, "出口占比提高到5%", "5%", NOT_CHECKABLE),
        (5, "占比增长至5%", "5%", NOT_CHECKABLE),
        (6, "Exports rose to 5 percent.", "5 percent", contradicted("number")),
    ],
)
def test_a_change_goes_by_the_nearest_word_and_is_no_level(
    change: Q | int, text: str, exact: str, expected: tuple[str, str | None]
) -> None:
    held = change if isinstance(change, Q) else Q.exact(change, "%")
    assert said(output(change=held), "/change", text, exact) == expected


def test_a_bare_number_that_something_came_to_is_no_change() -> None:
    assert said(output(change=500), "/change", "就业增加到500人", "500人") == NOT_CHECKABLE
    assert said(output(change=500), "/change", "就业增加500人", "500人") == SUPPORTED


def test_a_change_that_may_go_either_way_is_not_turned() -> None:
    changes = [Q.between(-5, 10), Q.between(-10, -5), Q.exact(-5), Q.exact(5), Q.unknown()]
    assert [falls(one) for one in changes] == [False, True, True, False, False]


def test_a_word_within_the_passage_tells_the_way() -> None:
    assert way(near("It fell by 5 percent and grew again", 3, 20)) == -1
    assert way(near("by 5 percent, in the end a decline", 0, 12)) == -1


@pytest.mark.parametrize(
    ("duration", "text", "exact", "expected"),
    [
        ("P7D", "A week-long event.", "week-long", SUPPORTED),
        ("P1W", "A seven-day event.", "seven-day", SUPPORTED),
        ("P12M", "A one-year plan.", "one-year", SUPPORTED),
        ("P30D", "A one-month plan.", "one-month", contradicted("unit")),
        ("P1M", "A one-week plan.", "one-week", contradicted("unit")),
        ("P3D", "A two-day plan.", "two-day", contradicted("number")),
        (Duration(iso="P7D", bound="about"), "A week-long event.", "week-long", contradicted("bound")),
        (Duration(iso="P2D", upper="P1W", bound="between"), "It takes 2 to 7 days.", "2 to 7 days", SUPPORTED),
    ],
)
def test_the_same_time_in_another_unit_is_the_same(
    duration: Any, text: str, exact: str, expected: tuple[str, str | None]
) -> None:
    assert said(week(duration=duration), "/duration", text, exact) == expected


@pytest.mark.parametrize(
    ("size", "text", "exact", "expected"),
    [
        (Q.exact(20), "Not 20 experts came.", "20 experts", NOT_CHECKABLE),
        (Q.exact(20), "20 experts did not come.", "20 experts", NOT_CHECKABLE),
        (Q.exact(20), "None of the 20 experts came.", "20 experts", NOT_CHECKABLE),
        (Q.exact(20), "20名专家尚未到场。", "20名专家", NOT_CHECKABLE),
        (Q.exact(20), "Not only 20 experts came.", "20 experts", SUPPORTED),
        (Q.exact(20), "They did not stay, but 20 experts came.", "20 experts", SUPPORTED),
        (Q.at_most(20), "No more than 20 experts came.", "No more than 20 experts", SUPPORTED),
        (Q.exact(20), "No more than 20 experts came.", "20 experts", contradicted("bound")),
        (Q.at_least(20), "不少于20名专家", "不少于20名专家", SUPPORTED),
        (Q.exact(20), "未来20名专家将到场", "20名专家", SUPPORTED),
    ],
)
def test_words_that_deny_a_number_do_not_support_it(
    size: Quantity, text: str, exact: str, expected: tuple[str, str | None]
) -> None:
    assert said(experts(size), "/size", text, exact) == expected


def test_a_number_without_one_in_its_words_is_unknown() -> None:
    only = check(Cohort(id="c", what="experts", size=Q.unknown()), "/size", "Several experts came.", "experts")
    assert only.reason == "the words give no number, and neither does the record"


@pytest.mark.parametrize(
    ("what", "right", "wrong", "text"),
    [
        ("foreign academicians", 18, 8, "18 foreign academicians and 8 national talents"),
        ("博士", 3, 5, "博士3名、硕士5名"),
        ("博士", 3, 5, "3名博士、5名硕士"),
        ("academicians", 18, 8, "academicians (18) and doctors (8)"),
        ("外籍院士", 18, 8, "外籍院士18人、国家级人才8人"),
        ("German experts", 30, 20, "20 French experts and 30 German experts"),
        ("德国专家", 30, 20, "法国专家20名、德国专家30名"),
        ("论坛", 10, 5, "10场论坛和5场路演"),
        ("forums", 10, 5, "10 forums and 5 roadshows"),
    ],
)
def test_the_number_beside_the_very_words_is_meant(what: str, right: int, wrong: int, text: str) -> None:
    assert said(Cohort(id="x", what=what, size=right), "/size", text, text) == SUPPORTED
    assert said(Cohort(id="x", what=what, size=wrong), "/size", text, text) == contradicted("number")


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("people", "20 experts (30)"),
        ("experts", "about (20)"),
        ("foreign experts", "20 experts and 30 companies"),
        ("experts", "20 French experts and 30 German experts"),
        ("海外专家", "其中专家20名、企业30家"),
        ("签约", "现场签约20个"),
    ],
)
def test_a_number_of_one_kind_supports_it_where_none_is_nearer(what: str, text: str) -> None:
    assert said(Cohort(id="x", what=what, size=20), "/size", text, text) == SUPPORTED
