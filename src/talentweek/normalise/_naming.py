"""What a name comes to when it is compared with others: 名称比较.

Script, case, width, punctuation and how an accent is stored make no difference; the years and editions that stand
before or behind a name are no part of it (第八届昆山创业周, Kunshan Week 2024), and are told beside it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from talentweek.normalise import ordinals
from talentweek.normalise._folding import fold
from talentweek.normalise._reading import Unreadable

#: A year at the beginning of a word and at its end, 第八届 and 首届, and how ordinals end.
_YEAR: Final = re.compile("^((?:19|20)[0-9]{2})年?(?![0-9a-z])")
_YEAR_BEHIND: Final = re.compile("(?<![0-9a-z])((?:19|20)[0-9]{2})年?$")
_EDITION: Final = re.compile("第[0-9〇一二三四五六七八九十百]{1,5}[届次]|首届")
_ORDINALS: Final = ("st", "nd", "rd", "th", "届", "次")


class Naming(NamedTuple):
    """What a name comes to when it is compared."""

    #: The name, folded; "" where nothing but an edition is left.
    name: str
    #: The years that stood before or behind it, and which edition it is by its words.
    years: tuple[int, ...]
    editions: tuple[int, ...]


def folded(name: str) -> str:
    """Return a name as it is compared: without edition and year, script, case, width and punctuation being one.

    >>> folded("The 8th Kunshan  Week"), folded("２０２４昆山創業週·第十届"), folded("第八届")
    ('kunshanweek', '昆山创业周', '')
    """
    return taken_apart(name).name


@lru_cache(maxsize=4096)
def taken_apart(name: str) -> Naming:
    """Return a name as it is compared, and what stood beside it; a name that is a year alone is that name.

    >>> taken_apart("The Eighth Kunshan Week 2024"), taken_apart("1984").name, folded("Theatre Week")
    (Naming(name='kunshanweek', years=(2024,), editions=(8,)), '1984', 'theatreweek')
    """
    text = fold(unicodedata.normalize("NFC", name)).text
    editions = [number for words in _EDITION.findall(text) if (number := _ordinal(words))]
    words = _words(_EDITION.sub(" ", text))
    years: list[int] = []
    while words and (words[0] == "the" or _ordinal(words[0]) or _YEAR.match(words[0])):
        word = words.pop(0)
        if year := _YEAR.match(word):
            years.append(int(year[1]))
            words[:0] = filter(None, [word[year.end() :]])
        elif number := _ordinal(word):
            editions.append(number)
    if words and (year := _YEAR_BEHIND.search(words[-1])):
        years.append(int(year[1]))
        words[-1] = words[-1][: year.start()]
    left = "".join(words)
    if not left and not editions:
        return Naming("".join(_words(text)), (), ())
    return Naming(left, tuple(sorted({*years})), tuple(sorted({*editions})))


def _words(text: str) -> list[str]:
    return "".join(character if character.isalnum() else " " for character in text).split()


def _ordinal(word: str) -> int | None:
    """Return the number of an ordinal, None for any other word (the last, north)."""
    if not word.endswith(_ORDINALS):
        return None
    try:
        return ordinals.read(word).number
    except Unreadable:
        return None
