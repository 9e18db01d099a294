"""The same words in another typography are found again; other words, and other numbers, are not."""

import pytest

from talentweek import Investment, Money, Quantity
from talentweek.validation._passages.quotations import Text
from talentweek.validation._passages.sentences import near
from talentweek.validation._passages.typography import alike, folded, unquoted
from tests.validation.asking import SUPPORTED, check, contradicted, experts, report, said


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("获得1000\n万元", "1000万元"),
        ("获得1000 万元", "1000万元"),
        ("获得1000万元", "1000 万元"),
        ("获得 1000 万 元", "1000\n万元"),
        ("got 10-\nmillion yuan", "10-million yuan"),
        ("got 10-million yuan", "10-\nmillion yuan"),
        ("> It got\n> 10 million yuan.\n", "got 10 million yuan"),
        ("> It got 10\r\n> million yuan.\n", "10 million yuan"),
        ("> > It got 10\r> > million yuan.\n", "10 million yuan"),
        ("DEJIA’s 10 million yuan", "DEJIA's 10 million yuan"),
        ("“10 million yuan” – a grant", '"10 million yuan" - a grant'),
        ("獲得１０００萬元（獎金）", "获得1000万元(奖金)"),
        ("获得1000万元，奖金", "获得1000万元, 奖金"),
        ("获得「1000万元」", "“1000万元”"),
        ("Ten million yuan came.", "ten million yuan"),
        ("it got ten million yuan", "Ten million yuan"),
        ("ten mil-\nlion. 10 million yuan for ex-\nperts", "10 million yuan for experts"),
        ("10 million yuan [ here ]", "10 million yuan[here]"),
        ("10 million yuan cafe\u0301 “a”", '10 million yuan café "a"'),
        ("項(xiàng)目 1000万元，項(xiàng)目（a）", "项目1000万元,项目"),
    ],
)
def test_the_same_words_in_another_typography_are_found(text: str, exact: str) -> None:
    deal = Investment(id="deal", kind="grant", amount=Money.exact(10_000_000, "CNY"))
    only = report(deal, "/amount", text, exact, at=None)
    assert [one.code for one in only.problems] == []
    assert [(one.outcome, one.found) for one in only.checks] in (
        [("supported", "folded")],
        [("supported", "cleaned")],
    )


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("20，300名", "20,300名"),
        ("20， 300名", "20,300名"),
        ("20 ，300名", "20,300名"),
        ("1, 200 experts", "1,200 experts"),
        ("in May they came", "in may they"),
        ("the Polish experts", "polish experts"),
        ("it may be", "May"),
        ("nobody reads", "no body"),
        ("20 30", "2030"),
        ("20. experts", "20, experts"),
        ("Experts:\n> 20 came", "Experts: 20"),
        ("re- form", "reform"),
        ("a re-\n20 form", "re20"),
        ("-\nmillion", "-million"),
    ],
)
def test_other_words_are_not_found(text: str, exact: str) -> None:
    assert Text(text).places(exact, None, None, None) == ()


def test_what_was_found_in_another_typography_is_told_as_it_stands() -> None:
    text = "共有 “20 名 專家（外國）”参加"
    only = check(experts(20), "/size", text, '20名专家(外国)"', lang="zh", at=None)
    assert (only.found, text[only.start : only.end]) == ("folded", "20 名 專家（外國）”")
    moved = report(experts(20), "/size", text, "20名专家", lang="zh", at=None, start=0, end=5)
    assert [one.code for one in moved.problems] == ["quotation_moved"]
    pinyin = "獲「項(xiàng) 目」"
    assert Text(pinyin).places("“项", None, None, None)[0].end == len("獲「項(xiàng)")


@pytest.mark.parametrize(
    ("text", "exact", "expected"),
    [
        ("> In all, over\n> 20 experts came.", "20 experts", contradicted("bound")),
        ("> In all, over\r\n> 20 experts came.", "20 experts", contradicted("bound")),
        ("Experts:\n> 20 experts", "20 experts", contradicted("bound")),
        ("> They were over.\n>\n> 20 experts came.", "20 experts", SUPPORTED),
        ("共有超过\n20名专家", "20名专家", contradicted("bound")),
        ("共有20\n余名专家", "20", contradicted("bound")),
        ("共20，\n300名专家", "300名专家", contradicted("number")),
    ],
)
def test_the_words_around_are_read_without_the_ends_of_lines(
    text: str, exact: str, expected: tuple[str, str | None]
) -> None:
    assert said(experts(20), "/size", text, exact) == expected


def test_a_hyphen_at_the_end_of_a_line_joins() -> None:
    assert near("a 10-\nmillion grant -\nhere", 2, 5).text == "a 10-million grant - here"
    assert alike("10-\nmillion") == alike("10-million") == "10-million"
    assert folded("ex-\nPerts", joined=True).text == "ex-Perts"
    assert unquoted(">a\n\n> b") == ">a\n\n> b"


@pytest.mark.parametrize("prefix", ["Over", "Over ", "came.\nOver", "came. over"[:5] + " Over", "“x” came. Over"])
def test_a_prefix_counts_without_its_blank_and_typography(prefix: str) -> None:
    text = 'The "x" came. 20 experts came. "x" came. Over 20 experts came.'
    assert [one.start for one in Text(text).places("20 experts", None, prefix, None)] == [46]
    assert said(experts(20), "/size", text, "20 experts", at=None, prefix=prefix) == contradicted("bound")


def test_a_suffix_counts_without_its_blank_and_typography() -> None:
    text = "20 experts came. 20 experts “left”."
    assert [one.start for one in Text(text).places("20 experts", None, None, '"left"')] == [17]
    assert Quantity.exact(20) == experts(20).size


def test_a_mark_above_a_letter_ends_where_it_is_written() -> None:
    """A letter and its accent are two characters of the text and one of the words."""
    words = folded("cafe\u0301 x")
    assert (words.text, list(words.starts), list(words.ends)) == ("café x", [0, 1, 2, 3, 5, 6, 7], [1, 2, 3, 5, 6, 7])
