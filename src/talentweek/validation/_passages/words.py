"""Names, places and other words held against a passage, which says them or not.

What is compared is folded: without case, script, width, punctuation and white space.

    >>> from talentweek.values.names import Name
    >>> said([Name(text="Talent Week")], "the 8th Talent Week opened").outcome.value
    'supported'
    >>> said([Name(text="Talent Day")], "the 8th Talent Week opened").outcome.value
    'contradicted'
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final
from unicodedata import normalize

from talentweek.entities.including import apart
from talentweek.normalise import names
from talentweek.normalise._folding import fold
from talentweek.validation._passages.bodies import is_generic
from talentweek.validation._passages.checks import Difference, Judged, Outcome
from talentweek.validation._passages.towns import beside, short
from talentweek.values.names import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from talentweek.normalise.context import Context
    from talentweek.values.places import Place

#: What does not count when words are compared.
_BETWEEN: Final = re.compile(r"[\W_]+")
#: Between the words of two paragraphs that were glued together.
_GLUED: Final = re.compile("(?<=[a-z])(?=[A-Z])")
_HAN: Final = re.compile("[\u3400-\u9fff]")
_LATIN: Final = re.compile("[a-z]")
#: How many characters of Chinese, and how many letters, are enough to name something.
_LEAST: Final = 2
_LETTERS: Final = 3
#: Words of so many letters that name nothing.
_EMPTY: Final = frozenset({"the", "and", "for", "with", "this", "that", "from", "its", "their", "also", "were", "was"})
#: What part of a text has to be quoted; several passages may say it together.
_TEXT: Final = 5
#: How many characters the name of a town has at most, and those that point at one without a name.
_SHORT: Final = 6
_POINTING: Final = frozenset("本我该該此")


@lru_cache(maxsize=65_536)
def bare(text: str) -> str:
    """Return words as they are compared.

    >>> bare("“創客天下·杭向未來” 2023")
    '创客天下杭向未来2023'
    """
    return _BETWEEN.sub("", fold(normalize("NFC", text)).text)


@lru_cache(maxsize=65_536)
def _edges(text: str) -> frozenset[int]:
    """Return where words begin and end in the `bare` words: a character of Chinese is one by itself."""
    edges, length = {0}, 0
    for part in _BETWEEN.split(fold(_GLUED.sub(" ", normalize("NFC", text))).text):
        edges |= {length + at for at in range(1, len(part)) if _HAN.match(part[at - 1]) or _HAN.match(part[at])}
        length += len(part)
        edges.add(length)
    return frozenset(edges)


def holds(passage: str, words: str) -> bool:
    """Whether a passage holds some words as whole ones; their last one may be in the plural.

    >>> holds("the elite of Kunshan's parks", "Li"), holds("the elite of Kunshan's parks", "Kunshan park")
    (False, False)
    >>> holds("Li Wei of the Kunshan parks", "Li"), holds("Li Wei of the Kunshan parks", "Kunshan park")
    (True, True)
    """
    one, other, edges = bare(words), bare(passage), _edges(passage)
    if len(one) < _LEAST and _HAN.search(one):
        return one == other
    at = other.find(one) if one else -1
    while at >= 0:
        end = at + len(one)
        if at in edges and (end in edges or (other[end : end + 1] == "s" and end + 1 in edges)):
            return True
        at = other.find(one, at + 1)
    return False


def occurs(words: str, passage: str, *, part: int = 2) -> bool:
    """Whether words stand in a passage, or a passage is a good part of the words: a half of a name, a fifth of a text.

    >>> occurs("Kunshan Talent Week", "Talent Week"), occurs("Kunshan Talent Week", "week"), occurs("昆山创业周", "周")
    (True, False, False)
    """
    if holds(passage, words):
        return True
    one, other = bare(words), bare(passage)
    enough = (
        other not in _EMPTY
        and len(other) >= (_LEAST if _HAN.search(other) else _LETTERS)
        and len(other) * part >= len(one)
    )
    return enough and holds(words, passage)


def same_script(words: str, passage: str) -> bool:
    """Whether words and a passage have letters of one script; a translation cannot be found by its letters."""
    return any(pattern.search(bare(words)) and pattern.search(bare(passage)) for pattern in (_HAN, _LATIN))


def said(values: Iterable[Any], passage: str) -> Judged:
    """Tell whether a passage says one of several names or words."""
    known = [(value.text, 2) if isinstance(value, Name) else (str(value), _TEXT) for value in values]
    texts = [text for text, _ in known]
    found = [(text, part) for text, part in known if occurs(text, passage, part=part)]
    if any(part == _TEXT or not is_generic(passage.strip(), text) for text, part in found):
        return Judged(outcome=Outcome.supported)
    if found:
        return Judged(outcome=Outcome.not_checkable, reason="many names have these words")
    if any(same_script(text, passage) for text in texts):
        return Judged(outcome=Outcome.contradicted, difference=Difference.words, says=passage)
    return Judged(
        outcome=Outcome.not_checkable, reason="the words are in another language than the passage, or our own"
    )


def place_said(places: Sequence[Place], passage: str, context: Context) -> Judged:
    """Tell whether a passage names one of several places, or something that one of them lies within.

    >>> from talentweek.normalise.context import NOTHING
    >>> from talentweek.values.places import Place
    >>> place_said([Place(country="CN", subdivision="CN-ZJ")], "in Jiangsu", NOTHING).outcome.value
    'contradicted'
    """
    found = [one for one in names.find(passage, context) if one.value is not None]
    held = [
        _names_another_town(place, one.value, beside(passage, one.start, one.end), passage)
        for place in places for one in found if one.value is not None and _holds(place, one.value)
    ]  # fmt: skip
    if held and all(held):
        return Judged(outcome=Outcome.not_checkable, reason="the words name another town there, or one around it")
    if held:
        return Judged(outcome=Outcome.supported)
    surely = [one.value for one in found if one.value is not None and not one.demonym]
    others = [one for one in surely if all(apart(place, one) for place in places)]
    if others:
        told = " or ".join(str(one.subdivision or one.country) for one in others)
        return Judged(outcome=Outcome.contradicted, difference=Difference.words, says=told)
    own = [word for place in places for word in (*place.localities, place.venue, place.stated) if word]
    if any(occurs(word, passage) for word in own):
        return Judged(outcome=Outcome.supported)
    if own and _is_name(passage) and all(same_script(word, passage) for word in own):
        return Judged(outcome=Outcome.contradicted, difference=Difference.words, says=passage)
    return Judged(outcome=Outcome.not_checkable, reason="the words name no place that is known here")


def _is_name(passage: str) -> bool:
    """Whether a passage is nothing but a name: capitals, or a few characters that do not point at something.

    >>> _is_name("Linhu"), _is_name("South Guangdong"), _is_name("held in our city"), _is_name("本市")
    (True, True, False, False)
    """
    if passage.isascii():
        return all(word[:1].isupper() for word in passage.split())
    return len(passage) <= _SHORT and not set(passage) & _POINTING


def _holds(place: Place, read: Place) -> bool:
    """Whether a place lies in one that was read, as far as that goes."""
    if read.subdivision is not None:
        return place.subdivision == read.subdivision
    return read.country is not None and place.country == read.country


def _names_another_town(place: Place, read: Place, town: str | None, passage: str) -> bool:
    """Whether a passage names a town where a place lies, and none of its own; it may be the one around it."""
    if any(occurs(short(one), passage) for one in place.localities):
        return False
    others = (*read.localities, *((town,) if town else ()))
    return any(same_script(own, other) for own in place.localities for other in others)
