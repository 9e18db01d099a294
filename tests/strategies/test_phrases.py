"""Phrases: right by how they are made, read back by what reads, and every way of saying things among them."""

import ast
import pathlib
import random
import re
import subprocess
import sys
from functools import cache

import attrs
import pytest
from hypothesis import find, given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talentweek import Bound, Edition, Money, Precision, Quantity, normalise
from talentweek import strategies as tws
from talentweek.normalise import _engine
from talentweek.normalise._folding import one_to_one
from talentweek.strategies._phrases import chinese, english
from talentweek.strategies._phrases.carriers import ALONE, CHINESE, ENGLISH
from talentweek.strategies._phrases.chinese_numbers import mixed, numeral
from talentweek.strategies._phrases.english_numbers import ordinal_words, words
from talentweek.strategies._phrases.script import traditional
from talentweek.strategies.phrases import KINDS, LANGUAGES, a_phrase
from tests.strategies.drawing import QUICK, assert_healthy, simplest

ROOM = pathlib.Path(tws.__file__).parent


@cache
def drawn(kind, lang):
    """Return many phrases of a kind, the same ones every time, each choice as likely as any other.

    The engine itself draws in clusters, and differently with every module that is loaded.
    """
    chance = random.Random(f"{kind} {lang}")  # noqa: S311 - no secret

    def draw(strategy):
        low, high = map(int, re.findall("-?[0-9]+", repr(strategy)))
        return chance.randint(low, high)

    return tuple(a_phrase(draw, kind, lang, carried=bool(number % 2)) for number in range(3000))


def read_again(phrase):
    """Return what is read of the words of a phrase, in its text.

    An amount and the source's own equivalent are two readings in a text, and one value where an amount is asked for.
    """
    readings = [one for one in normalise.find(phrase.text, phrase.context) if one.kind == phrase.kind]
    if isinstance(phrase.value, Money) and phrase.value.equivalents:
        whole = normalise.money.read(phrase.expression, phrase.context)
        alone = attrs.evolve(whole, equivalents=(), stated=re.split(" [(]|（", phrase.expression)[0])
        return whole if [one.value for one in readings] == [alone, *whole.equivalents] else None
    span = (phrase.start, phrase.end)
    return next((one.value for one in readings if (one.start, one.end) == span), None)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_each_phrase_is_read_back(kind, lang):
    """The same value, with the same words and the same marks of what was inferred."""
    wrong = [one for one in drawn(kind, lang) if read_again(one) != one.value]
    assert wrong == []


@given(tws.phrases())
def test_the_expression_is_what_the_value_states(phrase):
    """And stands where the offsets say, in the language that was asked for."""
    assert phrase.expression == phrase.text[phrase.start : phrase.end] != ""
    assert getattr(phrase.value, "stated", phrase.expression) == phrase.expression
    assert all(one.stated in phrase.expression for one in getattr(phrase.value, "equivalents", ()))
    assert phrase.context.language in LANGUAGES


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGUAGES)
@given(data=st.data())
def test_what_was_asked_for_is_drawn(kind, lang, data):
    """A kind, a language, a sentence or none; as values and as strategies."""
    alone = data.draw(tws.phrases(kind=st.just(kind), lang=lang, carrier=False))
    assert (alone.kind, alone.context.language) == (kind, lang)
    assert alone.text in {alone.expression, *(held.replace("{}", alone.expression) for held in ALONE.values())}
    held = data.draw(tws.phrases(kind=kind, lang=st.just(lang), carrier=st.just(True)))  # noqa: FBT003 - a strategy
    assert held.text[-1] in ".。"
    assert len(held.text) > len(held.expression)


def test_it_shrinks_to_what_its_docstring_says():
    """For each kind the simplest thing to say."""
    assert re.search(r"Shrinks to .*`2 experts`", tws.phrases.__doc__, re.DOTALL)
    said = {kind: simplest(tws.phrases(kind=kind)) for kind in KINDS}
    assert simplest(tws.phrases()) == said["count"]
    assert {kind: phrase.text for kind, phrase in said.items()} == {
        "count": "2 experts",
        "money": "1.1 million yuan",
        "percent": "2 percent",
        "ordinal": "2nd",
        "ranking": "ranked first",
        "date": "July 16, 2024",
        "duration": "two days",
    }


@pytest.mark.parametrize("kind", KINDS)
def test_no_health_check_fires(kind):
    """Neither too slow nor filtered, nor a warning."""
    assert_healthy(tws.phrases(kind=kind))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            {"kind": "number"},
            "kind must be one of count, money, percent, ordinal, ranking, date, duration, not 'number'",
        ),
        ({"kind": st.just("dates")}, "not 'dates'"),
        ({"lang": "zh"}, "lang must be one of en, zh-Hans, zh-Hant, not 'zh'"),
        ({"carrier": "yes"}, "carrier must be one of False, True, not 'yes'"),
        ({"kind": None}, "not None"),
    ],
)
def test_nonsense_is_refused(arguments, message):
    """With Hypothesis' own InvalidArgument, when the strategy is made or first drawn from."""
    with pytest.raises(InvalidArgument, match=re.escape(message)):
        find(tws.phrases(**arguments), lambda _: True, settings=QUICK)


def imported(file):
    """Return the names of the modules and objects that a module imports."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)


def test_nothing_is_read_to_make_a_phrase():
    """The strategies use the context of `normalise` and nothing else of it: what judges must not be what is judged."""
    used = {name for file in ROOM.rglob("*.py") for name in imported(file) if "normalise" in name}
    assert used == {"talentweek.normalise.context.Context"}


#: Ways of saying things that have to be among what is drawn.
NOTATIONS = {
    ("count", "en"): "over|more than|upwards of|exceeding|surpassing|topping|at least|no less than|a minimum of|up to|"
    "no more than|capped at|less than|fewer than|under|below|nearly|almost|close to|approaching|about|around|some|"
    "approximately|roughly|an estimated|circa|~|-plus|[0-9][+]|or more|between|from| to |[0-9]-[0-9]|[0-9]–|dozens of|"
    "tens of thousands of|billions of|[0-9],[0-9]|[.][0-9] million|[0-9]k |hundred |thousand |twenty-|^Over",
    (
        "count",
        "zh-Hans",
    ): "超过|超[0-9]|逾|突破|余|多|至少|不少于|不低于|最多|至多|不超过|不足|不到|近|将近|接近|约|大约|"
    "以上|以内|以下|左右|几十|数百|上百|过百|[?]0|[0-9]万[0-9]千|[.][0-9]万|[０-９]|三四|两三|[一-九]十|至|到|-|—|～|~|零|人次",
    ("count", "zh-Hant"): "超過|餘|個|項|萬|將近|接近|約|幾十|數百|[?]0|兩",
    ("money", "en"): "yuan|RMB [0-9]|RMB[0-9]| RMB$|CNY|renminbi|US[$]|USD|US dollars|€|euros|pounds|yen|HK[$]|S[$]|"
    "NT[$]|^[$]|¥|£|₹|crore|lakh|won|dirhams|Rs|[0-9]m|[0-9]bn|tens of millions of|[(]|[(]about|[(]approximately|"
    "or more|between|from|[a-z] million|[.][0-9][0-9] million|billion",
    ("money", "zh-Hans"): "元$|块|人民币$|^人民币|美元|欧元|英镑|港元|日元|新台币|新加坡元|澳元|加元|韩元|0余万|亿多|"
    "[.][0-9]亿|千万|数千万|上亿|过亿|超百亿|约合|折合|（约[0-9]|以上|以内|[0-9]亿[0-9]000万|万-|万元|三四十万|[0-9],[0-9]",
    ("percent", "en"): "percent$|%|per cent|percentage points|[.]|between|nearly|%.*%|or more",
    ("percent", "zh-Hans"): "%|成|百分之|个百分点|以上|以内|左右|近|三四成|两成|至|超过",
    ("ordinal", "en"): "[0-9]th|[0-9]nd|[0-9]rd|[0-9]st|^second$|^Third$|inaugural|^first$|twenty-",
    ("ordinal", "zh-Hans"): "首届|第[0-9]+届|第二届|第[一-九]?十",
    ("ranking", "en"): "ranked [a-z]+$|ranks|ranked [0-9]|No[.]|#|top [0-9]|top [a-z]",
    ("ranking", "zh-Hans"): "排名第|位列第|位居第|名列第|居第|列第|排名前|位居前|列前|首位|榜首|第[一-九]|第[0-9]",
    ("date", "en"): "^[A-Z][a-z]+ [0-9]+, [0-9]{4}$|^[0-9]+ [A-Z][a-z]+ [0-9]{4}|^[0-9]{4}-[0-9]{2}-[0-9]{2}$|Dec[.]|"
    "day, |^[A-Z][a-z]+ [0-9]+$|the [0-9]+th|yesterday|last month|next year|quarter of|Q[1-4] 2|half of|H[12] |"
    "the 19[0-9]0s|early|late|mid-|fiscal|half of the year|quarter$|^Q[1-4]$|[0-9]-[0-9]+, |[0-9]–|from|between|"
    "by [0-9]|by the end of|until|through|as of|before|since|after|[0-9] on$| - |[a-z]-[A-Z]",
    (
        "date",
        "zh-Hans",
    ): "^[0-9]{4}年[0-9]+月[0-9]+日$|〇|（星期|[0-9]-[0-9]{2}-|[.]|民国|^[0-9]+月[0-9]+日$|^[0-9]+日$|"
    "昨天|上月|明年|季度|半年|上旬|中旬|下旬|世纪|年初|年底|至|—|到|本月[0-9]|截至|年前|日前|底前|自|以来|年后|^[0-9]+月$|今年[0-9]",
    ("duration", "en"): "-long|-day|consecutive|days|weeks|months|years|hours|minutes|to|or more|at least|up to|nearly",
    ("duration", "zh-Hans"): "天|周|个月|年|小时|分钟|夜|连续|至|余年|多年|超过|至少|不超过|约|两",
}


@pytest.mark.parametrize("which", NOTATIONS, ids="-".join)
def test_every_notation_is_drawn(which):
    """Within a few hundred examples, the same ones every time."""
    kind, lang = which
    said = {one.expression for one in drawn(kind, lang)}
    missing = [way for way in NOTATIONS[which].split("|") if not any(re.search(way, one) for one in said)]
    assert missing == []


def test_every_bound_is_drawn_in_each_language():
    """Of counts, amounts, percentages and durations; English has no word for a damaged number."""
    never = {
        "percent": {Bound.vague, Bound.unknown},
        "duration": {Bound.vague, Bound.unknown},
        "money": {Bound.unknown},
    }
    for kind in ("count", "money", "percent", "duration"):
        for lang in LANGUAGES:
            found = {one.value.bound for one in drawn(kind, lang)}
            expected = set(Bound) - never.get(kind, set()) - ({Bound.unknown} if lang == "en" else set())
            if kind == "duration" and lang != "en":
                expected -= {Bound.nearly, Bound.less_than}
            assert found == expected, (kind, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_precision_of_a_date_is_drawn(lang):
    """With and without a year, open at both sides, and every component inferred."""
    spans = [one.value for one in drawn("date", lang)]
    ends = [end for span in spans for end in (span.start, span.end) if end is not None]
    assert {end.precision for end in ends} == set(Precision)
    assert any(end.year is None for end in ends)
    assert {re.sub(r"[^/.]+", "*", str(span)) for span in spans} == {"*", "*/*", "*/..", "../*"}
    assert {tuple(map(str, span.inferred)) for span in spans} >= {
        (), ("year",), ("year", "month"), ("year", "month", "day"),
    }  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_currencies_are_said_inferred_and_undecided(lang):
    """By the words, by the country, by nothing; some amounts have the source's own equivalent."""
    amounts = [one.value for one in drawn("money", lang)]
    assert {(one.currency is None, one.inferred) for one in amounts} == {(True, False), (False, False), (False, True)}
    assert {one.bound for value in amounts for one in value.equivalents} == {Bound.exact, Bound.about}


def test_every_sentence_is_drawn():
    """And none is there that nothing needs."""
    for lang, sentences in (("en", ENGLISH), ("zh-Hans", CHINESE)):
        held = {f"{one.text[: one.start]}{{}}{one.text[one.end :]}" for kind in KINDS for one in drawn(kind, lang)}
        assert {sentence for many in sentences.values() for sentence in many} <= held


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_grammar_says_every_kind(lang):
    """The kinds of phrase are the kinds of reading."""
    grammar = english.GRAMMAR if lang == "en" else chinese.GRAMMAR
    assert set(grammar) == set(KINDS) == _engine.KINDS


def test_our_words_are_in_traditional_script():
    """They fold to what they were, and nothing of them is left in simplified script."""
    sources = [file.read_text(encoding="utf-8") for file in (ROOM / "_phrases").glob("c*.py")]
    words_used = "".join(sorted(set(re.findall("[\u4e00-\u9fff]", "".join(sources)))))
    assert one_to_one(traditional(words_used)) == one_to_one(words_used)
    assert len(traditional(words_used)) == len(words_used)


def test_no_number_that_names_a_programme_counts_anything():
    """985 universities are those of a programme: the next number is said."""

    def draw(strategy):
        low, high = map(int, re.findall("-?[0-9]+", repr(strategy)))
        return 985 if low < 985 <= high else low

    assert a_phrase(draw, "count", "en", carried=False).expression == "986 experts"


@given(st.integers(1, 9999))
def test_numerals_are_read_as_their_number(number):
    """Every one that the grammar can write, and some more."""
    assert normalise.numbers.read(numeral(number)) == Quantity(value=number, stated=numeral(number))


@given(st.integers(11, 99))
def test_words_of_numbers_are_read_as_their_number(number):
    """In English, and the thousands beside ten thousands of Chinese."""
    assert normalise.numbers.read(words(number)).value == number
    assert normalise.ordinals.read(ordinal_words(number)) == Edition(number=number)
    assert normalise.numbers.read(mixed(number)).value == number * 1000


def test_english_ordinals_are_spelt_as_they_are():
    """A reader may forgive what we should not write."""
    assert " ".join(map(ordinal_words, range(1, 13))) == (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    )
    assert [ordinal_words(number) for number in (13, 20, 32, 99)] == [
        "thirteenth", "twentieth", "thirty-second", "ninety-ninth",
    ]  # fmt: skip


def test_importing_phrases_loads_no_reader():
    """Nothing but the context is loaded."""
    code = "import sys; from talentweek import strategies; print([m for m in sys.modules if 'normalise._' in m])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert shown.stdout.strip() == "[]"
