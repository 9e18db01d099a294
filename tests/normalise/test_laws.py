"""Laws of reading: they hold for any text."""

import json
import pathlib
import re
import tomllib
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek import normalise
from talentweek.normalise import _engine
from talentweek.normalise._engine import KINDS

CORPUS = pathlib.Path(__file__).parent.parent / "corpus"
PIECES = [
    "over ",
    "more than ",
    "20",
    "1,234",
    "10 million",
    "yuan",
    "$",
    "RMB ",
    " experts",
    "third",
    "8th",
    "July ",
    "11",
    ", ",
    "2024",
    "-",
    "–",
    " to ",
    "Q3 ",
    "first half of ",
    "%",
    "percent",
    "?0",
    "�",
    ".",
    " ",
    "近",
    "超",
    "50",
    "余",
    "场",
    "活动",
    "3亿",
    "元",
    "美元",
    "第四",
    "届",
    "屆",
    "7月",
    "11日",
    "2023年",
    "至",
    "以上",
    "三",
    "几",
    "十",
    "百",
    "万",
    "家企业",
    "億",
    "(jin)",
    "\u3000",
    "２０",
    "（",
    "）",
    "为期",
    "天",
    "by ",
    "since ",
    "ranked ",
    "No. ",
    "  ",
    "两",
    "半",
    "点",
    "成",
    "\n",
    "\0",
    "\ud800",
]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
CONTEXTS = st.builds(
    normalise.Context,
    published=st.sampled_from([None, "2024-07-16", "2024-02-29", "0001-01-01", "9999-12-31", "2021"]),
    country=st.sampled_from([None, "CN", "US", "HK", "TW", "SG", "JP", "EU"]),
    language=st.sampled_from([None, "en", "zh-Hans", "zh-Hant", "de"]),
)


def phrases():
    """Each phrase of the corpus with its context."""
    return [
        (row["text"], row["read"], normalise.Context(**row.get("context", {})))
        for path in sorted(CORPUS.glob("*/*.toml"))
        for row in tomllib.loads(path.read_text(encoding="utf-8")).get("phrase", [])
        if not row.get("alone")
    ]


@given(TEXTS, CONTEXTS)
@example("1" * 5000, normalise.Context())
@example("3  万元", normalise.Context())
@example("一百  二十", normalise.Context())
@example("9" * 29 + "亿亿亿元", normalise.Context(country="CN"))
@example("第" + "九" * 4000 + "届", normalise.Context())
def test_no_text_raises_and_each_reading_is_found_at_its_offsets(text, context):
    """Whatever the text and whatever is known of it; and its value can be made and written."""
    readings = normalise.find(text, context)
    for reading in readings:
        assert text[reading.start : reading.end] == reading.text
        assert reading.text.strip() == reading.text != ""
        assert getattr(reading.value, "stated", reading.text) == reading.text
        json.dumps(reading.to_dict())
    assert all(left.end <= right.start for left, right in pairwise(readings))


@given(TEXTS, CONTEXTS, st.sampled_from(sorted(KINDS)))
def test_one_kind_alone_gives_that_kind_only(text, context, kind):
    """And never raises either."""
    readings = normalise.find(text, context, kinds={kind})
    assert {reading.kind for reading in readings} <= {kind}
    assert all(reading.value is not None for reading in readings)


@given(TEXTS)
def test_a_reading_never_crosses_the_end_of_a_sentence(text):
    """A line break, 。 or ! ends it."""
    for reading in normalise.find(text):
        assert not re.search("[\n。！？]", reading.text)


def told(readings):
    """Return what the readings say, without where."""
    return [(r.kind, r.text, r.to_dict()["value"]) for r in readings]


@pytest.mark.parametrize(("text", "words", "context"), phrases())
@pytest.mark.parametrize("noise", [("Meanwhile — ", " — as planned."), ("其中，", "。此外")])
def test_noise_before_and_after_changes_no_reading(text, words, context, noise):
    """What stands in another clause takes no part."""
    here = [r for r in normalise.find(text, context) if r.text == words]
    there = [r for r in normalise.find(f"{noise[0]}{text}{noise[1]}", context) if r.text == words]
    assert told(here) == told(there)


def test_no_rule_repeats_without_a_limit():
    """So that each rule looks at a bounded neighbourhood and reading is linear."""
    reader = _engine.reader(("en", "zh"))
    for rule, pattern, _needed in reader.rules:
        bare = re.sub(r"\[[^]]*\]", "[]", pattern).replace(" ?+", "")  # any character may stand for a class
        assert not re.search(r"[)\]][*+](?!\+)|\{[0-9]*,\}|\{[0-9]{3,}", bare), rule.name


def test_the_names_of_rules_are_unique():
    """So that `explain` names one."""
    names = [rule.name for rule, _pattern, _needed in _engine.reader(("en", "zh")).rules]
    assert sorted(set(names)) == sorted(names)


def test_a_kind_that_is_none_is_refused():
    """With the kinds that there are."""
    with pytest.raises(ValueError, match="no kind of reading: 'dates'; there are count, date"):
        normalise.find("July 11", kinds={"dates"})


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("3  万元", ["3  万元"]),
        ("投资一百  二十万元", ["一百  二十万元"]),
        ("7万  5千家企业", ["7万  5千家企业"]),
        ("$  3", ["$  3"]),
    ],
)
def test_two_spaces_read_as_one(text, read):
    """With the words as they were given."""
    assert [reading.text for reading in normalise.find(text)] == read
    assert [reading.text for reading in normalise.find(text.replace("  ", " "))] == [w.replace("  ", " ") for w in read]
