"""Cleaning: repairs that a reader would make, damage that nobody can mend, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek.normalise._clean import clean
from talentweek.normalise._damage import garbled, lost
from tests.steps import assert_linear

#: Texts in which cleaning has something to do.
DIRTY = st.text(
    st.sampled_from("個(gè)jié結１，．３ＡÃ©â€™ä¸\u00ad\u00a0\u2028\u200b\u200d\ufeff😀?0余亿元□\ufffd<>., 106美歐⼈️")
    | st.characters(),
    max_size=60,
)


@given(DIRTY | st.text())
def test_cleaning_what_is_clean_changes_nothing(text):
    """And what was damaged is damaged still."""
    once = clean(text)
    twice = clean(once.text)
    assert twice.text == once.text
    assert not twice.repairs


@given(DIRTY | st.text())
def test_repairs_make_the_text(text):
    """The source with its repairs put in is the text; they stand in order, none over another."""
    cleaned = clean(text)
    done, made = 0, []
    for repair in cleaned.repairs:
        assert done <= repair.start < repair.end
        assert text[repair.start : repair.end] == repair.found != repair.replacement
        made += [text[done : repair.start], repair.replacement]
        done = repair.end
    assert "".join([*made, text[done:]]) == cleaned.text
    assert cleaned.source == text


@given(DIRTY | st.text())
def test_offsets_lead_back_in_order(text):
    """Each character to the one it was made of, the end to the end."""
    cleaned = clean(text)
    offsets = [cleaned.source_offset(at) for at in range(len(cleaned.text) + 1)]
    assert offsets == sorted(set(offsets))
    assert offsets[-1] == len(text)
    untouched = set(range(len(text))) - {at for one in cleaned.repairs for at in range(one.start, one.end)}
    assert all(cleaned.text[at] == text[offset] for at, offset in enumerate(offsets) if offset in untouched)


@given(DIRTY | st.text())
def test_damage_is_pointed_at(text):
    """With the words that stand there."""
    for damage in clean(text).damage:
        assert text[damage.start : damage.end] == damage.found != ""


@pytest.mark.parametrize("at", [-1, 4])
def test_an_offset_outside_the_text_is_refused(at):
    """There is no character to lead back from."""
    with pytest.raises(ValueError, match="3 characters"):
        clean("abc").source_offset(at)


@pytest.mark.parametrize(
    ("text", "kind", "meant"),
    [
        ("吹響人才“集結(jié)號”", "pinyin", "吹響人才“集結號”"),
        ("ＲＭＢ１００", "width", "RMB100"),
        ("約３．５億，１，０００人", "width", "約3.5億，1,000人"),
        ("over 20\u00a0experts", "space", "over 20 experts"),
        ("開幕\u3000閉幕", "space", "開幕 閉幕"),
        ("one\u2028two", "line_end", "one\ntwo"),
        ("\ufeffzero\u200b\u200bwidth", "unseen", "zerowidth"),
        ("人\u200d才", "unseen", "人才"),
        ("⼈才⾦額", "radical", "人才金額"),
    ],
)
def test_what_can_be_repaired_is_repaired_and_reported(text, kind, meant):
    """One repair for what stands side by side."""
    cleaned = clean(text)
    assert meant == cleaned.text
    assert {kind} == {repair.kind for repair in cleaned.repairs}


def test_what_is_not_seen_within_noise_goes_with_it():
    """One repair, not one over another."""
    cleaned = clean("個\u200b(g\u200bè)人")
    assert cleaned.text == "個人"
    assert [repair.found for repair in cleaned.repairs] == ["\u200b", "(g\u200bè)"]


def test_side_by_side_is_one_repair_and_each_noise_its_own():
    """Four digits of full width are one repair, two glosses are two."""
    assert [repair.found for repair in clean("２０２４年個(gè)(ge)").repairs] == ["２０２４", "(gè)", "(ge)"]


@pytest.mark.parametrize(
    "text",
    [
        "《開幕》：“第四屆”，１　",
        "👩\u200d🔬 ❤\ufe0f",
        "「繁體」與『简体』",
        "‘curly’ — dashes…",
        "QUIET quiet",
        "1000公顷(ha)、智能(AI)",
    ],
)
def test_what_is_no_damage_stays(text):
    """Script, case, quotation marks, the punctuation of Chinese, the joiners of emoji."""
    assert text.replace("１　", "1 ") == clean(text).text


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("近?0余家机构", "lost_digits", "?0"),
        ("共?万余人", "lost_digits", "?"),
        ("1?余家", "lost_digits", "1?"),
        ("签约1?5个项目", "lost_digits", "1?5"),
        ("about ? million people", "lost_digits", "?"),
        ("worth $? billion", "lost_digits", "?"),
        ("□0余家", "lost_digits", "□0"),
        ("近□万人", "lost_digits", "□"),
        ("2\ufffd4 projects", "lost_digits", "2\ufffd4"),
        ("12,\ufffd00.", "lost_digits", "12,\ufffd00"),
        ("again,?0余家", "lost_digits", "?0"),
        ("reached <>.<> billion yuan", "lost_digits", "<>.<>"),
        ("a total of <> million", "lost_digits", "<>"),
        ("caf\ufffd owners", "lost_characters", "\ufffd"),
        ("投资106,1000元", "grouping", "106,1000"),
        ("1,000,00 people", "grouping", "1,000,00"),
        ("签约总额3578 2亿元", "decimal_point", "3578 2"),
        ("合作的5200元美元", "two_currencies", "5200元美元"),
        ("cafÃ© owners", "mojibake", "Ã©"),
        ("itâ€™s", "mojibake", "â€™"),
        ("ä¸\u00adæ–‡", "mojibake", "ä¸\u00adæ–‡"),
        ("Ð¿Ñ€Ð¸Ð²", "mojibake", "Ð¿Ñ€Ð¸Ð²"),
        ("ðŸ˜€!", "mojibake", "ðŸ˜€"),
        ("共锟斤拷家", "mojibake", "锟斤拷"),
        ("price Â£5", "mojibake", "Â£"),
    ],
)
def test_what_cannot_be_repaired_is_reported(text, kind, found):
    """With its place in the text as given."""
    assert [(kind, found)] == [(damage.kind, damage.found) for damage in clean(text).damage]


@pytest.mark.parametrize(
    "text",
    [
        "Why? 50 firms",
        "真的吗？50家",
        "真的吗?5家",
        "吗?0元购",
        "?page=0",
        "x?0=1",
        "what??0 people",
        "July 5,2024",
        "1,000,000 and 1,00,000",
        "2024 3亿元",
        "1 234 567万",
        "□ checked",
        "a <> b",
        "€5 元",
        "元美元",
        "café\u00a0» — naïve “Ü” ‘É’",
        "Spaß“ und CAFÉ”",
        "à “bis”… é—",
        "São Paulo, Â",
        "Really? Millions came",
        "ok ? millions",
        "是吗?万科",
    ],
)
def test_honest_text_is_no_damage(text):
    """A question mark, a list, a year, an accent before a closing quote."""
    assert clean(text).damage == ()


def test_damage_is_found_across_what_was_removed():
    """A zero-width character between the hole and the digit hides nothing; offsets are of the text as given."""
    assert [damage.found for damage in clean("近?\u200b0余家").damage] == ["?\u200b0"]


def test_text_in_the_wrong_code_page_is_left_as_it_is():
    """A no-break space is half of a character there: replacing it would destroy what could still be told."""
    assert clean("Ã\u00a0 la carte").text == "Ã\u00a0 la carte"
    assert garbled("plain") == []


def test_holes_side_by_side_do_not_overlap():
    """Digits between two holes belong to the first."""
    assert [found[1:] for found in lost("?0?0余")] == [(0, 2), (2, 4)]


@pytest.mark.parametrize(
    "unit", ["?", "□1", "1,", "1 ", "<>.", "Ã\u00a0", "\u00a0", "\u200b", "個(gè)", "元美元", "1?"]
)
def test_cleaning_takes_as_many_steps_as_a_text_is_long(unit):
    """Ten times the text, about ten times the steps, whatever it holds."""
    assert_linear(lambda size: clean(unit * (size // len(unit))), (2_000, 20_000))
