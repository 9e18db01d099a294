"""Phrases with their meaning: source text, context, and the value that it says, so that a reader can be scored.

A phrase is built from its value, by a grammar of ways in which English and Chinese say it; nothing is read to make one.
Whoever extracts values from texts, by rules or by a model, can be held against it:

    @given(tws.phrases(kind="money"))
    def test_amounts_are_extracted(phrase):
        assert my_extraction(phrase.text) == phrase.value
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast, final

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talentweek.normalise.context import Context
from talentweek.strategies._building import Given, is_strategy
from talentweek.strategies._phrases import chinese, english
from talentweek.strategies._phrases.carriers import ALONE, CHINESE, ENGLISH, hold
from talentweek.strategies._phrases.said import Said, Value, one_of, with_words
from talentweek.strategies._phrases.script import traditional, value_in_traditional_script

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hypothesis.strategies import DrawFn, SearchStrategy

T = TypeVar("T")

#: The kinds of value that a phrase can say, the simplest first.
KINDS: Final = ("count", "money", "percent", "ordinal", "ranking", "date", "duration")
#: The languages in which it can say them.
LANGUAGES: Final = ("en", "zh-Hans", "zh-Hant")


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Phrase:
    """Words, alone or in a sentence, and the value that they say in their context."""

    #: The whole source text.
    text: str
    #: Where the expression starts in the text, in code points.
    start: int
    #: Where it ends.
    end: int
    #: What kind of value it says: count, money, percent, ordinal, ranking, date, duration.
    kind: str
    #: The value, with the expression as its `stated` words (an Edition keeps none).
    value: Value
    #: What a reader has to know beside the words.
    context: Context

    @property
    def expression(self) -> str:
        """The words that say the value."""
        return self.text[self.start : self.end]


@st.composite
def _phrases(
    draw: DrawFn, kinds: SearchStrategy[str], langs: SearchStrategy[str], carriers: SearchStrategy[bool]
) -> Phrase:
    kind = _known("kind", draw(kinds), KINDS)
    lang = _known("lang", draw(langs), LANGUAGES)
    return a_phrase(draw, kind, lang, carried=_known("carrier", draw(carriers), (False, True)))


def a_phrase(draw: DrawFn, kind: str, lang: str, *, carried: bool) -> Phrase:
    """Draw a phrase of a kind in a language."""
    grammar: Mapping[str, Callable[[DrawFn], Said]] = english.GRAMMAR if lang == "en" else chinese.GRAMMAR
    said = grammar[kind](draw)
    sentences = ENGLISH if lang == "en" else CHINESE
    sentence = one_of(draw, sentences[said.use]) if carried else ALONE.get(said.use, "{}")
    return _made(kind, lang, said, sentence)


def _made(kind: str, lang: str, said: Said, sentence: str) -> Phrase:
    """Put an expression into a sentence, and the words into its value."""
    words, value, context = said.words, said.value, said.context
    if lang == "zh-Hant":
        words, sentence = traditional(words), traditional(sentence)
        context = attrs.evolve(context, language=lang)
        value = value_in_traditional_script(value)
    text, start = (words, 0) if sentence == "{}" else hold(sentence, words)
    end = start + len(words)
    return Phrase(text=text, start=start, end=end, kind=kind, value=with_words(value, text[start:end]), context=context)


def _known(name: str, value: T, known: tuple[T, ...]) -> T:
    """Return one of the values that an argument can have; InvalidArgument where it is none."""
    if value not in known:
        message = f"{name} must be one of {', '.join(map(str, known))}, not {value!r}"
        raise InvalidArgument(message)
    return value


def _choice(name: str, given: object, known: tuple[T, ...]) -> SearchStrategy[T]:
    """Return the strategy of an argument; a value that it cannot have is refused at once."""
    if given is ...:
        return st.sampled_from(known)
    if is_strategy(given):
        return cast("SearchStrategy[T]", given)
    return st.just(_known(name, cast("T", given), known))


def phrases(*, kind: Given[str] = ..., lang: Given[str] = ..., carrier: Given[bool] = ...) -> SearchStrategy[Phrase]:
    """Draw phrases with their meaning, in English and in both Chinese scripts.

    They say a `kind` of value (count, money, percent, ordinal, ranking, date, duration) in a `lang` (en, zh-Hans,
    zh-Hant), in running text where `carrier` is true and alone where it is false. An amount of money with the source's
    own equivalent in parentheses is one expression, and one value; how many dollars it makes of so many yuan is drawn
    freely, since it is the source that states it, and no reader has the rate of its day. A count whose bound is
    `unknown` has a damaged numeral (?0余家): not to read it at all is right, too; any number is wrong.

    Shrinks to the count of `2 experts`, alone.
    """
    return _phrases(
        _choice("kind", kind, KINDS), _choice("lang", lang, LANGUAGES), _choice("carrier", carrier, (False, True))
    )
