"""Folding: what the lexer reads, and the way back to the text as given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek.normalise._folding import fold, is_reading, one_to_one
from talentweek.normalise._script_table import NEW, OLD
from tests.steps import assert_linear

#: Texts in which folding has something to do.
FOLDABLE = st.text(
    st.sampled_from(
        "個億万参參拾○二〇aAÉİß１，．（）(xiàng)gèjin\u200b\ufeff\u00ad\u00a0\u3000\r\n—–“’～ⅷ①٣𝟏\ud800\x00"
    )
    | st.characters(),
    max_size=60,
)


@given(FOLDABLE | st.text())
def test_any_text_is_folded_and_led_back_in_order(text):
    """Offsets rise, begin where the first kept character stands and end at the end."""
    folded = fold(text)
    starts = [folded.start(at) for at in range(len(folded.text))]
    assert starts == sorted(set(starts))
    assert folded.start(len(folded.text)) == len(text)
    assert all(folded.start(at) < folded.end(at + 1) <= folded.start(at + 1) for at in range(len(folded.text)))


@given(FOLDABLE | st.text())
def test_each_folded_character_is_made_of_the_one_it_leads_back_to(text):
    """Alone or in its text, a character folds to the same, but for 參 and the circle, which look around."""
    folded = fold(text)
    alone = [one_to_one(text[folded.start(at)]) for at in range(len(folded.text))]
    assert all(
        one == other or (one, other) in {("叁", "参"), ("〇", "○")}
        for one, other in zip(folded.text, alone, strict=True)
    )


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_keeps_its_offsets(text):
    """The usual English text costs a lower()."""
    folded = fold(text)
    assert folded.offsets is None
    assert len(folded.text) == len(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Over 20 Experts", "over 20 experts"),
        ("ＲＭＢ　１，０００．５％", "rmb 1,000.5%"),
        ("３億５千萬圓", "3亿5千万圆"),
        ("伍佰參拾肆", "伍佰叁拾肆"),
        ("參拾元", "叁拾元"),
        ("參加大會的貳佰人", "参加大会的贰佰人"),
        ("二○二四年，○○公司", "二〇二四年,○○公司"),
        ("11–17 July — “the week”", '11-17 july - "the week"'),
        ("20～30 〜 ∼", "20~30 ~ ~"),
        ("20\u00a0000\u2009m\u3000²", "20 000 m ²"),
        ("a\r\nb\u2028c\u0085d\te\x0bf", "a\n\nb\nc\nd e\nf"),
        ("tab\tand\x1funit", "tab and unit"),
        ("zero\u200bwidth\ufeff, soft\u00adhyphen", "zerowidth, softhyphen"),
        ("第三、四届。完；", "第三、四届。完；"),
        ("⼈⺠⽇报", "人民日报"),
        ("İSTANBUL ÉCOLE ẞ", "istanbul école ß"),
        ("٣ ① ⅷ 𝟏", "٣ ① ⅷ 𝟏"),
        ("隻週後餘兩甯", "只周后余两宁"),
    ],
)
def test_a_text_is_folded(text, meant):
    """Lower case, half width, simplified, plain spaces, dashes and quotes."""
    assert meant == fold(text).text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("近(jin)3億(yi)元", "近3亿元"),
        ("項（xiàng）目", "项目"),
        ("個(ɡè)", "个"),
        ("個(ge\u0300)", "个"),
        ("女(nü)、女(nv)、女(nu\u0308)", "女、女、女"),
        ("個(gè)(gè)", "个"),
        ("個\u200b(g\u200bè)", "个"),
        ("合作(zuò)", "合作"),
    ],
)
def test_pinyin_behind_its_character_is_noise(text, meant):
    """With tones or without, in brackets of either width."""
    assert meant == fold(text).text


@pytest.mark.parametrize(
    "text",
    ["智能(AI)", "(gè)", "a(gè)", "公顷(ha)", "方案(a)", "个(ge3)", "个(dā)", "个()", "个(ge", "个 (gè)", "三(ABCDEF)"],
)
def test_what_only_looks_like_pinyin_stays(text):
    """Capitals, units, letters of a list, syllables of another character."""
    assert len(text) == len(fold(text).text)


def test_noise_belongs_to_the_character_before_it():
    """A span that ends with a character ends behind its noise; what is not seen belongs to none."""
    text = "項(xiàng)目２個(gè)\u200b，"
    folded = fold(text)
    assert folded.text == "项目2个,"
    assert [text[folded.start(at) : folded.end(at + 1)] for at in range(5)] == ["項(xiàng)", "目", "２", "個(gè)", "，"]
    assert folded.end(0) == 0


def test_a_bracket_that_is_no_noise_costs_no_map():
    """Only where something is removed is there a map of offsets."""
    assert fold("个(da)").offsets is None
    assert fold("个(gè)").offsets is not None


def test_a_text_of_very_many_characters_is_folded():
    """The notes on what folds to itself are full at some size, and the rest is folded all the same."""
    text = "".join(map(chr, range(0x20000, 0x20000 + 40_000)))
    assert text == fold(text).text == fold(text).text


def test_the_script_table_is_one_to_one_and_final():
    """What a character folds to is folded no further."""
    assert len(OLD) == len(NEW) == len(set(OLD))
    assert not set(OLD) & set(NEW)


def test_no_reading_belongs_to_no_character():
    """Nothing stands before a bracket that begins a text."""
    assert not is_reading("gè", "")


@pytest.mark.parametrize("unit", ["(gè)", "個(gè)", "\u200b", "(", "○", "參", "個((a)"])
def test_folding_takes_as_many_steps_as_a_text_is_long(unit):
    """Ten times the text, about ten times the steps, whatever it holds."""
    assert_linear(lambda size: fold(unit * (size // len(unit))), (5_000, 50_000))
