"""What is drawn for a field that is made of no others."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from talentweek.rules import Code, Field, Flag, Member, Rule, Text, Token, Whole
from talentweek.strategies._drafts import Maker
from talentweek.strategies._vocabulary import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

    from talentweek.strategies._drafts import Draft

#: Free text: any character that a text of the house may hold. Those that UTF-8 can write are all but surrogates; asked
#: for by `codec`, Hypothesis tries a million of them in the first draw, which its health check takes for a slow one.
CHARACTERS: Final = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
#: Free text is short, shorter than any field allows.
_FREE_TEXT: Final = st.text(CHARACTERS, min_size=1, max_size=12)
#: One of so many texts is free text.
_FREE: Final = 6
#: The kinds that a reference of which nothing is known leads to, and ids that are strange and allowed.
_USUAL: Final = ("event", "organisation", "person", "project")
_STRANGE: Final = ("昆山", "a/b~c", "#1", "É-𠮷", "urn:x:1", "null", "0")
#: The codes that occur in the releases, before all others.
_CODES: Final = ("CNY", "USD", "CN", "US", "JP")
#: The small whole numbers, and how many of the choices are any number at all.
_SMALL: Final = 30
_ANY: Final = 4


@cache
def _index(length: int) -> SearchStrategy[int]:
    return st.integers(0, length - 1)


def one_of(draw: DrawFn, several: Sequence[Any]) -> Any:
    """Draw one of several, the first ones first."""
    return several[draw(_index(len(several)))]


@cache
def _choices(place: str, lang: str | None) -> tuple[str | None, ...]:
    """Return the words for a place; None stands for free text, which has no language."""
    words = words_of(place, lang)
    return (*words, *([None] * (len(words) // _FREE + 1) if lang is None else []))


def text(draft: Draft, place: str, lang: str | None) -> str:
    """Draw a text for a field: realistic words first, free text beside them where no language is asked for."""
    word = draft.one_of(_choices(place, lang))
    return draft.draw(_FREE_TEXT) if word is None else word


@cache
def texts(place: str) -> SearchStrategy[str]:
    """Return the strategy of texts for a field."""
    return st.one_of(st.sampled_from(words_of(place)), _FREE_TEXT)


@cache
def ids_of(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Return ids of some kinds (`event-1`), and a few that look like none."""
    known = _USUAL if kinds == ("any",) else kinds
    return (*(f"{kind}-{number}" for number in range(1, 4) for kind in known), *_STRANGE)


def _whole(low: int, high: int) -> Maker:
    """Return what makes a whole number: a small one, the ends of what is allowed, or any."""
    known = dict.fromkeys([*range(max(low, 0), min(_SMALL, high) + 1), low, high, high - 1])
    several, anything = [*known, *[None] * _ANY], st.integers(low, high)

    def make(draft: Draft) -> int:
        found = draft.one_of(several)
        return draft.draw(anything) if found is None else found

    return Maker(2, make)


def leaf_of(rule: Rule, place: str, field: Field | None = None) -> Maker:
    """Return what draws the value of a rule that is made of no others; `place` as in `words_of`.

    Of a field that may be left out, whatever is said differs from its default. A notation (EDTF, a URL) is drawn by the
    module of its value and is not known here.
    """
    several: tuple[Any, ...]
    match rule:
        case Text():
            return Maker(2, lambda draft: text(draft, place, draft.manner.lang))
        case Whole(low=low, high=high):
            return _whole(low, high)
        case Token(to=kinds):
            several = ids_of(kinds or (place.partition(".")[0].lower(),))
        case Code(members=codes):
            usual = tuple(code for code in _CODES if code in codes)
            several = (*usual * (len(codes) // len(usual)), *sorted(codes))
        case Member(of=members):
            several = tuple(members)
        case Flag():
            several = (True, False)
        case _:
            message = f"no strategy for the rule of {place}: {rule}"
            raise TypeError(message)
    if field is not None and not field.required:
        several = tuple(one for one in several if one is not field.default)
    return Maker(2 if len(several) <= 256 else 3, lambda draft: draft.one_of(several))  # noqa: PLR2004 - bytes
