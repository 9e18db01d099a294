"""The engine: patterns over tags, tokens, overlaps, errors with a caret, explanations."""

import re
from decimal import Decimal

import pytest

from talentweek import normalise
from talentweek.normalise import _engine
from talentweek.normalise._amounts import bounded, ranged
from talentweek.normalise._folding import fold
from talentweek.normalise._plain import Numeral, holdable
from talentweek.normalise._reading import width
from talentweek.normalise._rules import Compiler, Rule
from talentweek.normalise._shapes import SHAPES, shape_of
from talentweek.normalise._tokens import Lexicon

CLASSES = {"NUM": "n", "BIG": "b", "NOUN": "w", "of": "o", "-": "d", ")": ")"}


def compiled(pattern):
    """Return the expression of a pattern over one-letter classes, and the classes that it needs."""
    regex, needed = Compiler(CLASSES.__getitem__).compile(Rule("a rule", "count", pattern, lambda *_: ""))
    return re.compile(regex), needed


@pytest.mark.parametrize(
    ("pattern", "classes", "matched"),
    [
        ("NUM NOUN", "n w", "n w"),
        ("NUM NOUN", "nw", "nw"),
        ("NUM_NOUN", "n w", None),
        ("NUM_NOUN", "nw", "nw"),
        ("NUM ('-' NUM)? NOUN", "n d n w", "n d n w"),
        ("NUM NOUN{1,2}", "n w w w", "n w w "),
        ("NUM !NOUN", "n w", None),
        ("NUM !NOUN", "n o", "n "),
        ("NUM !_NOUN", "nw", None),
        ("NUM !_NOUN", "n w", "n "),
        ("(NUM ')' | 'of') NOUN", "n)w", "n)w"),
        ("<!NUM NOUN", "n w", None),
        ("<!NUM NOUN", "o w", "w"),
        ("<!_NUM NOUN", "n w", "w"),
        ("^ NUM $", " n", " n"),
        ("^ NUM $", "wn", None),
        ("(NUM | BIG)_ NOUN", "b w", None),
        ("(NUM | BIG)_ NOUN", "bw", "bw"),
        ("NUM? 'of' !(NUM | BIG)", "n o b", None),
    ],
)
def test_a_pattern_matches_what_it_says(pattern, classes, matched):
    """Glue, repeats, looks ahead and behind, alternatives."""
    found = compiled(pattern)[0].search(classes)
    assert (found and found.group()) == matched


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [("NUM? NOUN", "w"), ("(NUM | NOUN) BIG?", "nw"), ("NUM?", None), ("(NUM | BIG?)", None), ("NUM{0,2} 'of'", "o")],
)
def test_a_rule_is_tried_only_where_what_it_needs_is_there(pattern, needed):
    """One of these classes has to be in a text."""
    found = compiled(pattern)[1]
    assert (found and "".join(sorted(found))) == (needed and "".join(sorted(needed)))


@pytest.mark.parametrize("pattern", ["NUM)", "num", "NUM = NOUN"])
def test_a_pattern_that_is_none_is_refused_by_name(pattern):
    """When the pack is loaded, not when a text is read."""
    with pytest.raises(ValueError, match="a rule"):
        compiled(pattern)


def test_a_tag_that_no_word_has_is_refused():
    """A misspelt tag in a pattern would never match."""
    with pytest.raises(ValueError, match="no word has the tag 'CURENCY'"):
        Lexicon([], shape=shape_of, asked=[]).classes("CURENCY")


def test_a_text_is_cut_without_loss():
    """Words of several parts first, longest first; marks alone."""
    lexicon = Lexicon(
        [{"A": {"more than": 1, "u.s.": 2, "人次": 3, "人": 4, "--": 5}}], shape=shape_of, numerals="一二"
    )
    text = "more  than 1,234.5 u.s. people's 二一人次人们--\n\ud800é"
    words = lexicon.cut(text)
    assert "".join(words) == text
    assert words[0] == "more  than"
    assert words[2] == "1,234.5"
    assert "people's" in words
    assert words[words.index("二一") :][:4] == ["二一", "人次", "人", "们"]
    assert lexicon.entry_of("more  than") == lexicon.entry_of("more than")


@pytest.mark.parametrize(
    ("word", "tags"),
    [
        ("07", "NUM INT D2"),
        ("20240711", "NUM INT D8"),
        ("1,234,567", "NUM"),
        ("1'000", "NUM"),
        ("12.5", "NUM DECIMAL"),
        ("1.234.567", "NUM"),
        ("1.234,5", "NUM"),
        ("1,23", "NUM COMMA"),
        ("106,1000", "DAMAGED"),
        ("1,2,3", "DAMAGED"),
        ("12.34,5", "DAMAGED"),
        ("9" * 29, "DAMAGED"),
        ("1.2.3", "DOTTED"),
        ("parks", "WORD PLURAL"),
        ("process", "WORD"),
        ("signed", "WORD ED"),
        ("é", "OTHER"),
        ("人们", "HAN"),
        ("\ud800", "MARK"),
    ],
)
def test_a_token_of_no_lexicon_has_the_tags_of_its_shape(word, tags):
    """And every such set of tags is known before a rule is compiled."""
    assert frozenset(shape_of(word)) == frozenset(tags.split())
    assert frozenset(tags.split()) in {frozenset(shape.split()) for shape in SHAPES}


def test_every_class_is_known_before_the_rules_are_compiled():
    """A class made later would match no pattern."""
    reader = _engine.reader(("en", "zh"))
    before = len(reader.lexicon.tag_sets)
    normalise.find(
        "over 20 experts, 近3亿5000万元, 第四届 �0 Q3 2024 1.2.3 é \ud800 二〇二三 三十五 廿 兆 '90s $5 10:30 #4"
    )
    assert len(reader.lexicon.tag_sets) == before


def test_an_error_points_at_the_words_in_the_way():
    """A wide character takes two columns."""
    with pytest.raises(normalise.Unreadable) as caught:
        normalise.counts.read("50余场活动 和 20 experts 等")
    assert caught.value.source[caught.value.start :].startswith("20")
    lines = str(caught.value).split("\n")
    assert lines[1][2:] == "50余场活动 和 20 experts 等"
    before = lines[1][2 : 2 + caught.value.start]
    assert lines[2].index("^") == 2 + width(before)


@pytest.mark.parametrize(
    ("text", "start", "reason"),
    [
        ("nothing", 0, "no amount of money in these words"),
        ("worth 10 million yuan", 0, "words before the amount of money"),
        ("10 million yuan in all", 15, "words after the amount of money"),
        ("10 million yuan and 5 million euros", 20, "more than one amount of money"),
        ("", 0, "no amount of money"),
        ("a\nb " + "x" * 500, 0, "no amount of money"),
    ],
)
def test_a_string_that_is_not_one_amount_says_why(text, start, reason):
    """With the offset."""
    with pytest.raises(normalise.Unreadable, match=reason) as caught:
        normalise.money.read(text, normalise.Context(language="en"))
    assert caught.value.start == start
    assert "^" in str(caught.value)


def test_an_explanation_names_the_rule_and_what_was_rejected():
    """The first question of every report."""
    text = normalise.explain("signing of 286 projects worth 10 million yuan")
    assert re.search(r"read: '286 projects' as count 286 projects\n    by '[^']+'", text)
    assert re.search(r"read: '10 million yuan' as money 10000000 CNY\n    by '[^']+'", text)
    assert "286 [D3 INT NUM]" in text


def test_an_explanation_of_a_date_says_it():
    """A date is told as its EDTF text."""
    text = normalise.explain("July 11, 2024")
    assert "read: 'July 11, 2024' as date 2024-07-11" in text


def test_a_space_before_a_text_is_no_part_of_a_reading():
    """Though rules for a whole string begin at its beginning."""
    (reading,) = normalise.ordinals.find(" 20")
    assert (reading.start, reading.text) == (1, "20")


@pytest.mark.parametrize(
    ("number", "held"),
    [("NaN", False), ("Infinity", False), ("1.00000000000", True), ("0.12345678901", False), ("1e27", True)],
)
def test_a_number_can_be_held_where_its_digits_fit(number, held):
    """Zeros at the end are none of them; what is no number is never held."""
    assert holdable(Decimal(number)) is held


def test_of_a_range_with_a_damaged_end_nothing_is_known():
    """No number, and the bound says so."""
    assert ranged(Numeral(None), Numeral(Decimal(5))) == (None, "unknown", None, ())
    assert bounded(Numeral(None), "more_than") == (None, "unknown", None, ())


@pytest.mark.parametrize(
    ("published", "date", "year"),
    [
        ("2024-07-16", (2024, 7, 16), 2024),
        ("2024-07", None, 2024),
        ("2024/2025", None, None),
        (None, None, None),
    ],
)
def test_a_publication_date_is_known_to_the_day_or_not(published, date, year):
    """What is relative to it is read only as far."""
    context = normalise.Context(published=published)
    assert (context.date, context.year) == (date, year)


def test_the_names_of_the_package_are_listed():
    """Though they are loaded at their first use."""
    assert {"find", "Context", "money"} <= set(dir(normalise))


@pytest.mark.parametrize("text", ["下周 二十", "下周  二十", "上周 ", "next week 20"])
def test_a_space_behind_a_word_is_no_part_of_a_reading(text):
    """Though a rule may have looked at what stands behind it."""
    (reading,) = normalise.find(text, normalise.Context(published="2024-07-16"), kinds={"date"})
    assert reading.text == reading.value.stated == reading.text.strip()


def test_folding_keeps_the_way_back():
    """A reading is found in the text as given."""
    text = "共\u200b簽約１２０個(gè)項(xiàng)目"
    (reading,) = normalise.find(text)
    assert text[reading.start : reading.end] == reading.text
    assert reading.text.startswith("１２０")
    assert fold(text).text == "共签约120个项目"


def test_a_reading_is_no_longer_than_what_a_value_keeps():
    """Its words stand in the value."""
    text = f"10{' ' * 3000}yuan, 5 yuan"
    assert [reading.text for reading in normalise.find(text, kinds={"money"})] == ["5 yuan"]
    assert "more words than a value keeps" in normalise.explain(text, kinds={"money"})


@pytest.mark.parametrize(
    ("text", "amount"),
    [(".75 billion dollars", "750000000"), ("约.5亿元", "50000000"), (".5 million yuan", "500000"), ("$.75", "0.75")],
)
def test_a_number_may_begin_with_its_point(text, amount):
    """And is not the number behind the point."""
    (reading,) = normalise.find(text, normalise.Context(country="CN"))
    assert reading.to_dict()["value"]["amount"] == amount


@pytest.mark.parametrize("text", ["a.5", "v.2.0", "1..5 million"])
def test_a_point_behind_something_begins_no_number(text):
    """A version, a sentence without a space."""
    assert [reading.text for reading in normalise.find(text) if reading.text.startswith(".")] == []


@pytest.mark.parametrize("text", ["€5 – 10", "“70%” plus 25%", "São Tomé", "5 ± 1", "№ 7"])
def test_a_text_without_a_character_of_east_asia_is_read_as_english(text):
    """But in a Chinese document, or where figures have the width of Chinese."""
    english, both = (_engine.reader(languages) for languages in (("en",), ("en", "zh")))
    assert _engine.reader_for(text) is english
    assert _engine.reader_for(text, "zh-Hans") is both
    assert all(_engine.reader_for(f"{text} {wide}") is both for wide in "人５")


def test_english_beside_a_sign_is_read_as_english_without_one_is():
    """A plus between two percentages adds, whatever currency the sentence has."""
    for sign in ("USD ", "€"):
        readings = normalise.find(f"a grant of {sign}5 million (70% plus 25% overhead)")
        assert [reading.plain.bound for reading in readings] == ["exact"] * 3
