r"""Sentences: what stands around a passage, as far as it belongs to it.

Text is wrapped where a line was full, so that one line break is a space (and nothing between Chinese characters, beside
figures, and behind a hyphen); the signs of quoted mail are nothing, either. A blank line, or a line that begins with a
bullet, begins something new. "approx." and "Co." end no sentence.

    >>> near("They met. In all, over\n20 experts came. All left.", 23, 33).text
    'In all, over 20 experts came'
    >>> near("There were approx. 20 experts.", 19, 29).text
    'There were approx. 20 experts.'
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import normalize

from talentweek.validation._passages.typography import WIDE, unquoted

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How far around a passage its sentence may reach.
_REACH: Final = 120
#: Where a sentence may end: a mark of Chinese, one of English before white space, a blank line, the next of a list.
_STOPS: Final = re.compile(r"[。！？；]|[.!?;](?=\s)|\n\s*\n|\n(?=[ \t]*[•▪◦●■*·-] )")
#: White space, of which some is the end of a line.
_SPACE: Final = re.compile(r"\s+")
#: A figure and a character beside it; not a comma, which would make one number of two.
_FIGURE: Final = re.compile("[0-9０-９][\u3400-\u9fff]|[\u3400-\u9fff][0-9０-９]")
#: A hyphen within a word.
_HYPHEN: Final = re.compile(r"[^\W_]-")
#: A word that ends with the point of an abbreviation, and how many characters are looked at.
_WORD: Final = re.compile(r"[^\W0-9_][^\W0-9_.]*\Z|[^\W0-9_]\.[^\W0-9_.]*\Z")
_LONGEST: Final = 8
#: Words behind which a point ends no sentence.
_SHORT: Final = """
    approx ca c no nos nr co ltd inc corp dr mr mrs ms prof st jr sr vs est fig vol univ dept assn bros gen rep sen gov
    hon rev capt col jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun max min
    incl excl resp art sec ch pp p tel ext al mt ave rd blvd bldg
"""
_ABBREVIATIONS: Final = frozenset(_SHORT.split())


class Near(NamedTuple):
    """A passage among the words around it."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The passage itself."""
        return self.text[self.start : self.end]


def near(text: str, start: int, end: int) -> Near:
    """Cut out the sentence around a passage; of a very long one, whole words close to it.

    >>> near("They met. Over 20 experts came. All left.", 15, 17).text
    'Over 20 experts came'
    """
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    cut = unquoted(text[low:high], text, low).replace("\r\n", " \n").replace("\r", "\n")
    first, last = start - low, end - low
    stops = list(_stops(cut))
    begin = max((min(after, first) for before, after in stops if before < first), default=None)
    finish = min((max(before, last) for before, _ in stops if before >= max(first, last - 1)), default=None)
    if begin is None:
        begin = cut.find(" ", 0, first) + 1 if low else 0
    begin += len(cut[begin:first]) - len(cut[begin:first].lstrip())
    if finish is None:
        finish = len(cut)
        if high < len(text) and (space := cut.rfind(" ", last)) >= 0:
            finish = space
    return _unwrapped(cut[begin:first], cut[first:last], cut[last:finish])


def _stops(text: str) -> Iterator[tuple[int, int]]:
    """Go through the places where a sentence ends: where its last mark is, and where the next one begins."""
    for found in _STOPS.finditer(text):
        at = found.start()
        if text[at] != "." or not _goes_on(text, at, found.end()):
            yield at, found.end()


def _goes_on(text: str, at: int, behind: int) -> bool:
    """Whether a sentence goes on behind a point."""
    word = _WORD.search(text, max(0, at - _LONGEST), at)
    if text[behind : behind + 2].strip().islower():
        return True
    return word is not None and ("." in word[0] or len(word[0]) == 1 or word[0].lower() in _ABBREVIATIONS)


def _unwrapped(*parts: str) -> Near:
    """Make one line of the words before a passage, the passage, and those behind it; composed, as they are read."""
    made: list[str] = []
    for at, part in enumerate(parts):
        left = "".join(parts[:at])[-2:]
        right = "".join(parts[at + 1 :])[:1]
        made.append(normalize("NFC", unwrapped(part, left, right)))
    before, words, _ = made
    return Near("".join(made), len(before), len(before) + len(words))


def unwrapped(text: str, left: str = "", right: str = "") -> str:
    r"""Return a text without its line breaks, given the characters that stand before and behind it.

    >>> unwrapped("over\n20 experts"), unwrapped("超过\n二十名")
    ('over 20 experts', '超过二十名')
    """

    def glue(found: re.Match[str]) -> str:
        if "\n" not in found[0] and "\r" not in found[0]:
            return found[0]
        lead = (left + text[: found.start()])[-2:]
        before = lead[-1:]
        behind = text[found.end()] if found.end() < len(text) else right
        if (WIDE.match(before) and WIDE.match(behind)) or _FIGURE.fullmatch(before + behind):
            return ""
        return "" if _HYPHEN.fullmatch(lead) and behind.isalnum() else " "

    return _SPACE.sub(glue, text)
