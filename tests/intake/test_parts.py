"""The small readers: lists, places, cells, the closed vocabularies."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum

import pytest

from talentweek import (
    AgreementKind,
    EventStatus,
    InvestmentKind,
    Mode,
    Place,
    ProgrammeKind,
    Severity,
    Stage,
    StatementStatus,
)
from talentweek.intake._cells import escaped, items_of, told, words_of
from talentweek.intake._lists import split
from talentweek.intake._origins import origins
from talentweek.intake._places import place, places
from talentweek.intake._readers import plain, reader_of
from talentweek.intake._said import Said, Unread
from talentweek.intake._vocabulary import flag, member
from talentweek.normalise import Context
from talentweek.rules import Flag, Number, Whole


@pytest.mark.parametrize(
    ("words", "items", "complete"),
    [
        ("A", ["A"], None),
        ("A; B；C|D\nE", ["A", "B", "C", "D", "E"], None),
        ("A, B and C", ["A", "B", "C"], None),
        ("A, B, and C", ["A", "B", "C"], None),
        ("A, B & C", ["A", "B", "C"], None),
        ("research and development", ["research and development"], None),
        ("A, B and other companies", ["A", "B"], False),
        ("A, B and others", ["A", "B"], False),
        ("A, B, etc.", ["A", "B"], False),
        ("such as A and B, C", ["A and B", "C"], False),
        ("including A, B", ["A", "B"], False),
        ("甲、乙和丙", ["甲", "乙", "丙"], None),
        ("甲、乙等", ["甲", "乙"], False),
        ("甲、乙等国家", ["甲", "乙"], False),
        ("包括甲、乙", ["甲", "乙"], False),
        ("和平", ["和平"], None),
        ("甲、和平", ["甲", "和平"], None),
        (";;", [], None),
        ("including", ["including"], None),
    ],
)
def test_lists_are_taken_apart(words, items, complete):
    """Where commas stand between their items."""
    found = split(words, commas=True)
    assert (list(found.items), found.complete) == (items, complete)


def test_enumerations_hold_commas_otherwise():
    """And 、 where nobody says that it stands between items."""
    assert split("Foo Co., Ltd.、Bar").items == ("Foo Co., Ltd.", "Bar")
    assert split("甲、乙", enumeration=False).items == ("甲、乙",)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("China", Place(country="CN")),
        ("the United Kingdom", Place(country="GB")),
        ("Kunshan, Jiangsu", Place(country="CN", subdivision="CN-JS", localities="Kunshan")),
        ("China, Jiangsu, Kunshan", Place(country="CN", subdivision="CN-JS", localities="Kunshan")),
        ("Kunshan, Suzhou, Jiangsu", Place(country="CN", subdivision="CN-JS", localities=["Suzhou", "Kunshan"])),
        ("中国·江苏·昆山", Place(country="CN", subdivision="CN-JS", localities="昆山")),
        ("江苏省昆山市", Place(country="CN", subdivision="CN-JS", localities="昆山市")),
        ("江蘇昆山", Place(country="CN", subdivision="CN-JS", localities="昆山")),
        ("江苏省", Place(country="CN", subdivision="CN-JS")),
        ("上海市国家会展中心", Place(country="CN", subdivision="CN-SH", venue="国家会展中心")),
        (
            "Grand Hotel, Taizhou, Zhejiang",
            Place(country="CN", subdivision="CN-ZJ", localities="Taizhou", venue="Grand Hotel"),
        ),
        ("Paris", Place(localities="Paris")),
        ("昆山", Place(localities="昆山")),
        ("昆山市", Place(localities="昆山市")),
        ("Grand Hotel", Place(venue="Grand Hotel")),
        ("英国国际创新中心", Place(venue="英国国际创新中心")),
        ("台大醫院國際會議中心", Place(venue="台大醫院國際會議中心")),
    ],
)
def test_places_are_as_exact_as_their_words(words, expected):
    """What is not known by name is a locality, or a venue where it says so."""
    said = Said(words)
    assert place(said).same_fact(expected)
    assert place(said).stated == words
    assert said.notes == []


@pytest.mark.parametrize(
    "words",
    ["online", "Georgia", "Paris, Berlin", "a, b, c, d, e, f, g, h, i", "x" * 201, ",", "在那遥远的地方有位好姑娘"],
)
def test_places_that_cannot_be_told_apart_stay_words(words):
    """And are told."""
    said = Said(words)
    assert place(said) == Place(stated=words)
    assert said.notes[0].severity is Severity.warning


def test_the_country_of_the_context_decides_between_places():
    """As everywhere."""
    assert place(Said("Georgia", Context(country="US"))).subdivision == "US-GA"


def test_words_behind_a_place_are_told():
    """What is known stands."""
    said = Said("江苏省昆山市的一个美丽的地方")
    assert place(said).localities == ("昆山市",)
    assert said.notes[0].found == "'的一个美丽的地方'"


def test_places_of_a_list_are_told_apart_by_semicolons_or_commas():
    """As the plan says."""
    assert len(places(Said("Paris; Berlin"), commas=False).items) == 2
    assert places(Said("Paris, Berlin and elsewhere"), commas=True).complete is False
    assert places(Said(";"), commas=False).items == (Place(stated=";"),)


@pytest.mark.parametrize(
    ("words", "countries", "count", "complete"),
    [
        ("experts from France", ["FR"], None, None),
        ("experts, coming from France and Italy", None, None, None),
        ("experts from France, Italy", ["FR", "IT"], None, None),
        ("来自法国、意大利等30个国家的专家", ["FR", "IT"], 30, False),
        ("来自30个国家的专家", [], 30, None),
        ("experts from 30 countries", [], 30, None),
        ("experts from France, Atlantis", None, None, None),
        ("experts from several countries", None, None, None),
        ("experts from ", None, None, None),
        ("experts", None, None, None),
    ],
)
def test_origins_are_read_where_they_are_clear(words, countries, count, complete):
    """By name, or by their number."""
    found = origins(Said(words))
    if countries is None:
        assert found is None or found.origins is None
        return
    assert [one.country for one in found.origins.items] == countries
    assert (found.origins.stated_count and found.origins.stated_count.value) == count
    assert found.origins.complete is complete
    assert found.rest in {"experts", "专家"}


def test_cells_are_words_or_something_else():
    """Numbers and days as one writes them."""
    assert words_of(bool(1)) == "true"
    assert words_of(2**60 * 1.0) == "1.152921504606847e+18"
    assert words_of(0.1) == "0.1"
    assert words_of(dt.datetime(2024, 7, 11, 9, tzinfo=dt.UTC)) == "2024-07-11 09:00+00:00"
    assert words_of(dt.datetime(2024, 7, 11, 9, 0, 5, tzinfo=dt.UTC)) == "2024-07-11 09:00:05+00:00"
    assert words_of(dt.datetime(2024, 7, 11, tzinfo=dt.UTC)) == "2024-07-11"
    assert (words_of(Decimal("Infinity")), words_of(Decimal("sNaN")), words_of(10**5000)) == (None, None, None)
    assert words_of([1]) is None
    assert items_of([1, " a ", ["b"]]) == (1, " a ", ["b"])
    assert (items_of("a"), items_of({"a": 1})) == (None, None)
    assert escaped("a\ud800b\udcfe") == "a\ufffdb\\xfe"


def test_what_is_no_words_is_kept_as_json():
    """Whatever cannot be written as such is told by its size."""
    circle: list = []
    circle.append(circle)
    assert told({"a": [1, "创业"], "b": None}) == '{"a": [1, "创业"], "b": null}'
    assert told(["\udcff", dt.date(2024, 7, 11)]) == '["\\xff", "datetime.date(2024, 7, 11)"]'
    assert (told(circle), told({(1, 2): 3}), told([10**5000])) == ("list of 1", "dict of 1", "list of 1")
    assert told({1}) == "set of 1"


@pytest.mark.parametrize(("words", "expected"), [("Yes", True), ("否", False), ("perhaps", None)])
def test_yes_and_no_are_said_in_words(words, expected):
    """In either language."""
    assert flag(words) is expected


def test_words_of_a_plain_field_are_its_value_or_none():
    """A whole number, an exact one, yes or no."""
    assert reader_of(Whole(), plain)(Said("1,200")) == 1200
    assert reader_of(Number(), plain)(Said("12.5")) == Decimal("12.5")
    assert reader_of(Flag(), plain)(Said("no")) is False
    for rule, words in ((Whole(), "12.5"), (Number(), "over 12"), (Flag(), "perhaps")):
        with pytest.raises(Unread):
            reader_of(rule, plain)(Said(words))


def test_words_of_closed_vocabularies_are_known_by_the_vocabulary():
    """计划 is a plan here and planned there."""
    assert member(Mode, "线上") is Mode.online
    assert member(Stage, "Foundation-Stone") is Stage.foundation_stone
    assert member(Mode, "签约") is None


@pytest.mark.parametrize(
    ("kind", "words", "says"),
    [
        (Mode, "线上线下同步", "mixed"),
        (Mode, "線上線下同步進行", "mixed"),
        (Mode, "以线上方式举行", "online"),
        (Mode, "采用线下与线上相结合的方式", "mixed"),
        (Mode, "实体", "offline"),
        (Mode, "Online & Offline", "mixed"),
        (EventStatus, "延期举行", "postponed"),
        (EventStatus, "拟举办", "planned"),
        (EventStatus, "未举办", None),
        (EventStatus, "不举办", None),
        (EventStatus, "举办", None),
        (AgreementKind, "战略合作形式", "strategic"),
        (AgreementKind, "合作框架协议", "framework"),
        (AgreementKind, "Framework Agreement", "framework"),
        (AgreementKind, "合約", "contract"),
    ],
)
def test_how_something_is_done_is_no_part_of_the_word_for_it(kind: type[StrEnum], words: str, says: str | None):
    """线上线下同步举行 is 线上线下; what says no or not yet stays."""
    assert member(kind, words) == says


def test_members_that_are_equal_as_words_keep_their_own_words():
    """Planned, other and fund stand in several vocabularies; upcoming is said of events alone."""
    assert member(EventStatus, "upcoming") is EventStatus.planned
    assert member(StatementStatus, "upcoming") is None
    assert member(StatementStatus, "计划") is StatementStatus.planned
    assert member(Stage, "拟建") is Stage.planned
    for kind in (AgreementKind, InvestmentKind, ProgrammeKind, Stage):
        assert member(kind, "其他").__class__ is kind
    for kind in (InvestmentKind, ProgrammeKind):
        assert member(kind, "基金").__class__ is kind
