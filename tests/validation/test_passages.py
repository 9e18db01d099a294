"""Where a passage stands, what belongs to it, and what becomes of a claim that leads to nothing."""

from typing import Any
from unicodedata import normalize

import pytest
from attrs import fields, has
from hypothesis import given
from hypothesis import strategies as st

import talentweek.strategies as tws
from talentweek import Dataset, Document, Evidence, Investment, Listing, Money, Organisation, Quantity
from talentweek.validation import validate
from talentweek.validation._passages.quotations import Text, within
from talentweek.validation._passages.sentences import near
from talentweek.values.pointers import item_name
from tests.validation.asking import NOT_CHECKABLE, SUPPORTED, check, contradicted, experts, report, said, week


@pytest.mark.parametrize(
    ("record", "path"),
    [
        (experts(1), "/members"),
        (experts(1), "/drawn_from"),
        (week(), "/part_of"),
        (week(when="2024"), "/when/inferred"),
        (week(sectors=Listing(items=(), stated_count=3)), "/sectors/items"),
        (Investment(id="deal", kind="investment", amount=Money.exact(5, "CNY")), "/amount/equivalents"),
    ],
)
def test_a_claim_for_an_empty_list_is_told_and_loses_no_report(record: Any, path: str) -> None:
    """A party was dropped, a list was cut."""
    only = check(record, path, "Li Wei came.", "Li Wei")
    assert (only.outcome, only.reason) == ("not_checkable", "the record holds nothing there")


def test_a_list_that_only_counts_is_held_against_its_count() -> None:
    fields = Listing[str](items=(), stated_count=3)
    assert said(week(sectors=fields), "/sectors", "In 3 fields.", "3 fields") == SUPPORTED
    assert said(week(sectors=fields), "/sectors", "In 4 fields.", "4 fields") == contradicted("number")


WORDS = [
    "over 20 experts",
    "July 11",
    "10 million yuan",
    "$1.37 million",
    "8th",
    "week-long",
    "France and Italy",
    "人才周",
    "1000万元",
    "signed",
    "ranked first",
    "等",
    "such as",
    "12日",
    "\u0301a",
    "\U00020bb7",
    "近日",
    "to date",
    "\n",
    " ",
]


def _paths(value: Any, above: str = "") -> list[str]:
    if value.__class__ is tuple:
        return [path for item in value for path in _paths(item, f"{above}/{_escaped(item_name(item))}")] + [above]
    if not has(value.__class__):
        return [above]
    inner = [(f"{above}/{field.name}", getattr(value, field.name)) for field in fields(value.__class__)]
    return [above] * bool(above) + [path for at, item in inner if item is not None for path in _paths(item, at)]


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


@given(st.data())
def test_any_words_can_be_held_against_any_value(data: st.DataObject) -> None:
    """No claim, however odd, loses the report on all others."""
    dataset = data.draw(tws.datasets())
    page = Document(id="zz", lang=data.draw(st.sampled_from(["en", "zh", None])), published="2024-07-16")
    text = "".join(data.draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9)))
    claims = [
        Evidence(
            id=f"zz{number}-{at}",
            subject=record,
            path=path,
            document=page,
            exact=text,
            start=0,
            end=len(text),
            says=data.draw(st.sampled_from([None, '{"value": "5"}', '"x"', "[]"])),
        )
        for number, record in enumerate(dataset)
        for at, path in enumerate(_paths(record)[:12])
        if text.strip()
    ]
    assert len(validate(Dataset([*dataset, page, *claims]), {"zz": text}).checks) >= len(claims)


@pytest.mark.parametrize(
    ("size", "text", "exact", "expected"),
    [
        (Quantity.more_than(20), "In all, over\n20 experts came.", "over\n20 experts", SUPPORTED),
        (Quantity.more_than(20), "In all, over\r\n20 experts came.", "20 experts", SUPPORTED),
        (Quantity.exact(20), "In all, over\n20 experts came.", "20 experts", contradicted("bound")),
        (Quantity.exact(20), "The hall is over\n\n20 experts came.", "20 experts", SUPPORTED),
        (Quantity.exact(20), "Over:\n • 20 experts", "20 experts", SUPPORTED),
        (Quantity.exact(20), "It is over!\n20 experts came.", "20 experts", SUPPORTED),
        (Quantity.about(20), "There were approx. 20 experts.", "20 experts", SUPPORTED),
        (Quantity.about(20), "There were ca. 20 experts.", "20 experts", SUPPORTED),
        (Quantity.exact(20), "They came from about. 20 experts spoke.", "20 experts", SUPPORTED),
        (Quantity.more_than(20), "超过\n20名专家", "20名专家", SUPPORTED),
        (Quantity.exact(20), "20 experts. Over 30 left.", "20 experts.", SUPPORTED),
    ],
)
def test_one_line_break_is_a_space_and_abbreviations_end_no_sentence(
    size: Quantity, text: str, exact: str, expected: tuple[str, str | None]
) -> None:
    assert said(experts(size), "/size", text, exact) == expected


@pytest.mark.parametrize(
    "text", ["It got 10\nmillion yuan.", "It got 10 million\r\nyuan.", "It got 10 million\ryuan.", "获1000\n万元"]
)
def test_an_amount_that_was_wrapped_is_read(text: str) -> None:
    deal = Investment(id="deal", kind="investment", amount=Money.exact(10_000_000, "CNY"))
    exact = text.removeprefix("It got ").removeprefix("获").removesuffix(".")
    assert said(deal, "/amount", text, exact) == SUPPORTED
    assert said(deal, "/amount", text, " ".join(exact.split()), at=None) == SUPPORTED


def test_a_date_that_was_wrapped_is_read() -> None:
    assert said(week(when="2024-07-11"), "/when", "On July\n11, 2024.", "July\n11, 2024") == SUPPORTED


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Mr. J. Li of the U.S. came. He spoke.", "Li", "Mr. J. Li of the U.S. came"),
        ("They met e.g. in Kunshan. all left", "Kunshan", "They met e.g. in Kunshan. all left"),
        ("It ended.\nOver 20 came.", "20", "Over 20 came."),
        ("他们来了。二十名\n专家参加。完", "专家", "二十名专家参加"),
        ("A week;\n\nthe park\n\nopened", "the park", "the park"),
        ("2.0. Over 20", "20", "Over 20"),
        ("20 came. Over 30 left.", "20 came.", "20 came."),
    ],
)
def test_a_sentence_ends_where_it_ends(text: str, words: str, expected: str) -> None:
    at = text.rindex(words)
    around = near(text, at, at + len(words))
    assert (around.text, around.words) == (expected, words)


def test_words_composed_and_decomposed_are_the_same() -> None:
    firm, text = Organisation(id="firm", names="Vinçotte"), "The firm Vinçotte came."
    apart = normalize("NFD", text)
    assert said(firm, "/names", apart, "Vinçotte", at=None) == SUPPORTED
    assert said(firm, "/names", text, normalize("NFD", "Vinçotte"), at=None) == SUPPORTED
    only = check(firm, "/names", apart, "Vinçotte came", at=None)
    assert apart[only.start : only.end] == normalize("NFD", "Vinçotte came")
    assert check(firm, "/names", normalize("NFD", "a Façade"), "Façade", at=None).end == len("a Façade") + 1
    assert check(firm, "/names", normalize("NFD", "a café there"), "café", at=None).end == len("a café") + 1


@pytest.mark.parametrize(
    ("size", "text", "exact", "expected"),
    [
        (Quantity.exact(20), "In 2024, 20 experts came.", "20", SUPPORTED),
        (Quantity.exact(20), "120 experts registered; 20 experts came.", "20 experts", SUPPORTED),
        (Quantity.exact(20), "20,000 flyers, 1.20 m high, for 20 experts", "20", SUPPORTED),
        (Quantity.more_than(20), "20 experts of Ruian, over 20 experts in all.", "20 experts", SUPPORTED),
        (Quantity.exact(20), "120 experts came.", "20 experts", contradicted("number")),
        (Quantity.exact(120), "120 experts registered; over 20 experts came.", "20 experts", contradicted("number")),
        (Quantity.exact(10), "二十名专家，十名学者", "十名", SUPPORTED),
        (Quantity.exact(20), "Over 20 experts. Nearly 20 experts.", "20 experts", contradicted("bound")),
        (Quantity.exact(20), "The experts. Over 20 experts.", "experts", NOT_CHECKABLE),
    ],
)
def test_without_offsets_every_place_counts(
    size: Quantity, text: str, exact: str, expected: tuple[str, str | None]
) -> None:
    assert said(experts(size), "/size", text, exact, at=None) == expected


def test_places_that_disagree_are_no_error_and_told() -> None:
    only = report(experts(20), "/size", "The experts. Over 20 experts.", "experts", at=None)
    assert only.problems == ()
    assert only.checks[0].reason == "the words stand in 2 places, and nothing tells which of them is meant"
    many = report(experts(20), "/size", "Over 20 experts. " * 60, "20 experts", at=None)
    assert [one.outcome for one in many.checks] == ["not_checkable"]


def test_the_words_around_decide_between_places_before_all_else() -> None:
    text = "Wine: 20 bottles. Guests: 120 experts, over 20 experts."
    assert Text(text).places("20", None, "1", None) == ((27, 29, "words"),)
    assert [one.start for one in Text(text).places("20", None, "Guests: ", " bottles")] == [6]
    assert Text("the park. the 20 experts").changed("30", "the ", " experts") == "20"


def test_an_offset_that_no_longer_holds_is_no_more_than_a_hint() -> None:
    text = "Over 20 experts spoke. 20 experts left."
    only = report(experts(20), "/size", text, "20 experts", start=6, end=16, at=None)
    assert [(one.code, one.severity) for one in only.problems] == [("quotation_moved", "warning")]
    assert only.checks[0].start == text.rindex("20")


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("elite", "lit", True),
        ("Li", "Li", False),
        ("20th", "20", True),
        ("20,000", "000", True),
        ("v1.5", "5", True),
        ("第20届", "20", False),
        ("20, 30", "20", False),
        ("a_b", "a", False),
        ("中大型", "大", False),
    ],
)
def test_the_middle_of_a_number_or_a_word_is_known(text: str, part: str, expected: bool) -> None:  # noqa: FBT001 - a table
    at = text.index(part)
    assert within(text, at, at + len(part)) is expected


def test_a_passage_at_the_very_beginning_is_told_with_its_place() -> None:
    told = check(experts(20), "/size", "20 experts came.", "20 experts").to_dict()
    assert (told["start"], told["end"]) == (0, 10)
    assert "difference" not in told
    assert "by_context" not in told
