"""Names and their languages (BCP 47)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import InvalidObject, Name, NameKind, Person
from talentweek import strategies as tws
from talentweek.values.names import as_language, as_name, as_names, language_tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("zh-hans", "zh-Hans"),
        ("ZH-HANT-hk", "zh-Hant-HK"),
        ("zh-CN", "zh-CN"),
        ("es-419", "es-419"),
        ("yue", "yue"),
        ("sr-latn-rs", "sr-Latn-RS"),
        ("de-1996", "de-1996"),
        ("de-DE-1996", "de-DE-1996"),
        ("sl-rozaj-biske", "sl-rozaj-biske"),
        ("en-GB-oxendict", "en-GB-oxendict"),
        ("ca-ES-VALENCIA", "ca-ES-valencia"),
        ("hy-arevela", "hy-arevela"),
        ("de-1901-x", None),
        ("und", None),
        ("", None),
        ("-", None),
        ("e", None),
        ("engl", None),
        ("english", None),
        ("en-", None),
        ("-en", None),
        ("en--GB", None),
        ("en_GB", None),
        ("e1", None),
        ("en-G", None),
        ("en-GB-US", None),
        ("en-GB-Latn", None),
        ("en-Latn-Cyrl", None),
        ("en-toolongsub", None),
        ("中文", None),
        ("en-ＧＢ", None),
        ("zh-hans ", None),
        ("x-private", None),
        ("en-a-bbb", None),
        ("en-12", None),
        ("de-1996-DE", None),
    ],
)
def test_a_language_tag_is_brought_to_its_conventional_case(text, expected):
    """Language, script, region and variants in that order; what is none gives None."""
    assert language_tag(text) == expected


@given(tws.names())
def test_a_language_is_kept_in_one_case(name):
    """Reading a tag again changes nothing, however it is written."""
    if name.lang is not None:
        assert (
            language_tag(name.lang) == language_tag(name.lang.upper()) == language_tag(name.lang.lower()) == name.lang
        )
        assert Name(text=name.text, lang=name.lang.upper(), kind=name.kind.value) == name


@given(st.text(max_size=40))
def test_any_text_can_be_asked(text):
    """A tag is a tag again, and nothing is raised."""
    tag = language_tag(text)
    assert tag is None or language_tag(tag) == tag


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("ZH-hans", "zh-Hans"),
        ("und", None),
        (None, None),
        ("English", "English"),
        (3, 3),
        ("x" * 99, "x" * 99),
    ],
)
def test_a_language_that_is_none_passes_through(value, expected):
    """The rule of the field then says what is wrong; `und` is no language."""
    assert as_language(value) == expected


def test_texts_are_taken_as_names_of_unknown_language():
    """Not guessed."""
    one, other = Name(text="Li Wei", lang="en"), Name(text="李伟")
    assert as_name("李伟") == other
    assert as_names("李伟") == as_names(other) == as_names([other]) == (other,)
    assert Person(names=[one, "李伟"]).names == (one, other)
    assert as_names(3) == 3
    assert (str(one), one.kind) == ("Li Wei", NameKind.official)


@pytest.mark.parametrize("lang", ["en", "zh-Hans", "zh-Hant"])
@given(data=st.data())
def test_names_are_drawn_in_a_language(lang, data):
    """The one that was asked for."""
    assert data.draw(tws.names(lang=lang)).lang == lang


def test_a_variant_stands_once():
    """RFC 5646, 2.2.5: the same variant twice says nothing more."""
    assert (language_tag("de-1996"), language_tag("de-1996-1996")) == ("de-1996", None)


def test_a_thing_has_a_hundred_names_at_most():
    """And one at least."""
    many = [f"Name {number}" for number in range(101)]
    assert len(Person(names=many[:100]).names) == 100
    for names, code in ((many, "too_many"), ([], "too_few")):
        with pytest.raises(InvalidObject) as refused:
            Person(names=names)
        assert [problem.code for problem in refused.value.problems] == [code]
