"""What is drawn for a field that is made of no others, by one choice where that is possible."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from talentweek.rules import Code, Flag, Member, Rule, Text, Token, Whole
from talentweek.strategies._vocabulary import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

    from talentweek.strategies._drafts import Draft

#: Free text: any character that a text of the house may hold.
CHARACTERS: Final = st.characters(codec="utf-8", exclude_characters="\0")
#: How long free text gets by default.
LONG: Final = 12
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
def _free(longest: int) -> SearchStrategy[str]:
    return st.text(CHARACTERS, min_size=1, max_size=min(LONG, longest))


@cache
def index(length: int) -> SearchStrategy[int]:
    """Return the positions in a sequence."""
    return st.integers(0, length - 1)


def one_of(draw: DrawFn, several: Sequence[Any]) -> Any:
    """Draw one of several, the first ones first; no choice where there is one."""
    return several[draw(index(len(several)))] if len(several) > 1 else several[0]


@cache
def _choices(place: str, lang: str | None) -> tuple[tuple[str, ...], int]:
    """Return the words for a place, and how many choices there are: those beyond the words are free text."""
    words = words_of(place, lang)
    return words, len(words) + (len(words) // _FREE + 1 if lang is None else 0)


def text(draw: DrawFn, place: str, lang: str | None = None, longest: int = LONG) -> str:
    """Draw a text for a field: realistic words first, free text beside them where no language is asked for."""
    words, choices = _choices(place, lang)
    chosen = draw(index(choices))
    return words[chosen] if chosen < len(words) else draw(_free(longest))


@cache
def texts(place: str, lang: str | None = None) -> SearchStrategy[str]:
    """Return the strategy of `text`."""
    return st.composite(lambda draw: text(draw, place, lang))()


def tuples(items: SearchStrategy[Any], least: int = 0, most: int = 2) -> SearchStrategy[tuple[Any, ...]]:
    """Return short tuples of what a strategy draws."""
    return st.lists(items, min_size=least, max_size=max(least, most)).map(tuple)


@cache
def ids_of(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Return ids of some kinds (`event-1`), and a few that look like none."""
    known = _USUAL if kinds == ("any",) else kinds
    return (*(f"{kind}-{number}" for number in range(1, 10) for kind in known), *_STRANGE)


def whole(draw: DrawFn, low: int, high: int) -> int:
    """Draw a whole number: a small one, the ends of what is allowed, or any."""
    known, anything = _whole(low, high)
    chosen = draw(index(len(known) + _ANY))
    return known[chosen] if chosen < len(known) else draw(anything)


@cache
def _whole(low: int, high: int) -> tuple[tuple[int, ...], SearchStrategy[int]]:
    small = range(max(low, 0), min(_SMALL, high) + 1)
    return tuple(dict.fromkeys([*small, low, high, high - 1])), st.integers(low, high)


def leaf_of(rule: Rule, place: str) -> Callable[[Draft], Any]:
    """Return what draws the value of a rule that is made of no others; `place` as in `text`.

    A notation (EDTF, a URL) is drawn by the module of its value and is not known here.
    """
    match rule:
        case Text(longest=longest):
            return lambda draft: text(draft.draw, place, draft.manner.lang, longest)
        case Token(to=kinds):
            several: tuple[Any, ...] = ids_of(kinds or (place.partition(".")[0].lower(),))
        case Code(members=codes):
            several = (*(code for code in _CODES if code in codes), *sorted(codes))
        case Whole(low=low, high=high):
            return lambda draft: whole(draft.draw, low, high)
        case Member(of=members):
            several = tuple(members)
        case Flag():
            several = (False, True)
        case _:
            message = f"no strategy for the rule of {place}: {rule}"
            raise TypeError(message)
    return lambda draft: one_of(draft.draw, several)
