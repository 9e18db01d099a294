"""A number of which the end was lost: no reading, and no date that leans on one; a question mark may end a question."""

import pytest

from talentweek import normalise
from talentweek.normalise import Context, clean

CHINA = Context(published="2024-03-16", country="CN")
LOST = "\ufffd"


def texts(text, kinds=None):
    """Return the words of each reading that has a number."""
    readings = normalise.find(text, CHINA, kinds=kinds)
    return [reading.text for reading in readings if getattr(reading.plain, "bound", "") != "unknown"]


@pytest.mark.parametrize(
    "text",
    [
        "第1?届大会", "第1□届", f"第1{LOST}届", "第1■届", "第十?届", "排名第1?", "排名第1?名", "第1?名", "百分之5?",
        "大会于7月1?日举行", "202?年", "20?4年", "July 1?, 2024", "July 1? 2024", "2024-0?-11", "?1 July 2024",
        "约$5? million", "$5?0 million", "$5□ million", "$5? USD", "5?亿元", "5?名专家", "5?0人", "5?%", "5? percent",
        "1? experts", "a 1?-day event", "ranked 1?th", "the ?1th week", "No. 1? in the world", "1?,000 people",
        "$5?-10 million", "$5? million to 10 million", "10?至20人", "10□ 至 20人", "10至2?人", "10 至 2?人",
        "7月1?日至5日", "7月1日至1?日", "7月1日 - 1?日", "-1? experts", "5?个百分点",
        "202□年7月11日", "202?年7月11日", "2024-07-1?", "二十?人", "三百?家企业", "7月1?日 至 5日", "10?人 至 20人",
        "二十?至三十人", "三?至五日", "二十?到两百人",
    ],
)  # fmt: skip
def test_a_number_without_its_end_is_not_read(text):
    """What is left of it is another number; of a range, the other end says too little."""
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Did 20 experts come in 2024?", ["20 experts", "2024"]), ("来了20人?", ["20人"]), ("投资5亿元？", ["5亿元"]),
        ("Was it $5? Experts disagree", ["$5"]), ("in 2024? Yes", ["2024"]), ("谁是第1？他们", ["第1"]),
        ("growth of 5%? 20 experts", ["5%", "20 experts"]), ("20 experts? 30 guests", ["20 experts", "30 guests"]),
        ("是第1届?是", ["第1届"]), ("what? 5 days", ["5 days"]), ("?2024-07-11", ["2024-07-11"]),
        ("$5? million and 20 experts", ["20 experts"]), ("2? people, 5 days", ["5 days"]),
        ("? 20 experts", ["20 experts"]),
    ],
)  # fmt: skip
def test_a_question_mark_that_ends_a_question_is_no_digit(text, read):
    """Nor one of full width, nor one before a year."""
    assert texts(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2024年7月1□日", ["2024年7月"]), ("2024年1?月", ["2024年"]), ("2023年7月1?日，8月5日", []),
        ("2023年7月1?日，2024年8月5日", ["2024年8月5日"]), ("8月5日，2023年7月1?日", ["8月5日"]),
        ("2024年□月11日", ["2024年"]), ("2024年□月11日，2025年3月", ["2024年", "2025年3月"]), ("7月5日□月", ["7月5日"]),
        ("7月5日，□", ["7月5日"]), ("2024年？月11日", ["2024年", "11日"]), ("on 2024-07-11?", ["2024-07-11"]),
        ("哪□月11日", ["11日"]),
    ],
)  # fmt: skip
def test_what_stands_whole_in_a_date_is_read(text, read):
    """A date behind it that would take its year from it is none."""
    assert texts(text, kinds={"date"}) == read


def test_why_nothing_is_read_is_told():
    """By the rule that would have read it."""
    assert "rejected: '第1' by 'zh ordinal: 第 and numeral': damaged: a digit was lost" in normalise.explain("第1?届")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第1?届", "1?"), ("7月1?日", "1?"), ("2024年1?月", "1?"), ("1?th", "1?"), ("5?名", "5?"), ("十?届", "?"),
        ("2? people", "2?"), ("5?-10", "5?"), ("7?天", "7?"),
    ],
)  # fmt: skip
def test_cleaning_points_at_it(text, found):
    """With the digits that are left."""
    assert [(damage.kind, damage.found) for damage in clean(text).damage] == [("lost_digits", found)]


@pytest.mark.parametrize(
    "text",
    [
        "http://x.cn/a1?page=20",
        "in 2024? Yes",
        "“Why 2024?” he said",
        "谁是第1?",
        "来了20人?3天?",
        "第1？届",
        "是2024?他说",
    ],
)
def test_cleaning_leaves_questions_alone(text):
    """And the queries of addresses."""
    assert clean(text).damage == ()
