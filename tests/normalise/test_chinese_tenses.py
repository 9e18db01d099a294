"""Chinese dates without a year: what stands directly beside them tells whether they were or are to come."""

import pytest

from tests.dated import dates_in

EARLY, LATE = "2024-02-26", "2024-05-14"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大会将于10月9日至12日举行", "2024-10-09/2024-10-12"),
        ("大會將於10月9日至12日舉行", "2024-10-09/2024-10-12"),
        ("展会将在10月举办", "2024-10"),
        ("即将于10月18日开幕", "2024-10-18"),
        ("定于10月18日在宁波开幕", "2024-10-18"),
        ("訂於10月18日舉行", "2024-10-18"),
        ("拟于11月开工", "2024-11"),
        ("项目计划11月投产", "2024-11"),
        ("预计将于11月投产", "2024-11"),
        ("大会10月将在杭州举行", "2024-10"),
        ("力争10月底前完成", "../2024-10"),
        ("报名将持续到10月", "../2024-10"),
        ("将于第四季度开工", "2024-36"),
        ("报名截止时间为9月30日", "2024-09-30"),
        ("预计到12月底，将引进200人", "../2024-12"),
        ("将于10月9日、10日举行", "2024-10-09 2024-10-10"),
        ("将于2月20日举行", "2024-02-20"),  # the text came out late
        ("将于1月30日举行", "2025-01-30"),
    ],
)
def test_what_is_to_come_is_of_a_day_to_come(text, expected):
    """将 and 计划 put a date far ahead, not into the year before."""
    assert expected == dates_in(text, EARLY, "zh")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一期已于11月开工", "2023-11"),
        ("一期已於11月開工", "2023-11"),
        ("大赛已在11月3日落幕", "2023-11-03"),
        ("早在11月就已完工", "2023-11"),
        ("曾于11月3日至5日来访", "2023-11-03/2023-11-05"),
        ("截至11月底，全市已引进200人", "../2023-11"),
        ("截至11月底报名", "../2024-11"),
        ("将于11月开工", "2024-11"),
        ("大会11月开幕", "2024-11"),
        ("参展企业11月将近百家", "2024-11"),
        ("11月3日，大会开幕", "2024-11-03"),
        ("已于2024年11月开工", "2024-11"),
        ("已于上月开工", "2024-04"),
        ("已于12日开工", "2024-05-12"),
    ],
)
def test_what_has_been_is_of_a_day_before(text, expected):
    """已于 puts a date into the year before; where nothing tells, the nearest one is taken."""
    assert expected == dates_in(text, LATE, "zh")
