"""Quotations found again in a text: at their offsets, else by their words, after cleaning, without typography.

Where the words stand several times, the words before and behind them decide; where those do not, each place may be the
one that is meant. The middle of a longer number or word is none, as long as the words stand elsewhere, too.

    >>> text = Text("The 8th week and the 8th park.")
    >>> text.places("8th", 4, None, None)
    (Found(start=4, end=7, how='offsets'),)
    >>> text.places("8th", None, None, " park"), text.places("9th", 4, None, None)
    ((Found(start=21, end=24, how='words'),), ())
    >>> [found.start for found in Text("In 2024, 20 experts and 20 parks.").places("20", None, None, None)]
    [9, 24]
    >>> Text("集結(jié)號  opened").places("集結號 opened", None, None, None)
    (Found(start=0, end=16, how='cleaned'),)
    >>> Text("“1000 万元”").places('1000萬元"', None, None, None)
    (Found(start=1, end=9, how='folded'),)
"""

from __future__ import annotations

import re
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple, final
from unicodedata import is_normalized, normalize

from talentweek.normalise._clean import clean
from talentweek.validation._passages.typography import Folded, alike, folded

if TYPE_CHECKING:
    from collections.abc import Iterator

#: In how many places the same words are looked at.
_PLACES: Final = 1000
#: How many characters more than the quoted ones stand between the words before and behind, where somebody changed them.
_LONGER: Final = 60
#: How many blanks, quotes and brackets may stand before the first word of a sentence.
_LEADS: Final = 4
#: How many characters are shown on each side of a passage.
_AROUND: Final = 30


class Found(NamedTuple):
    """Where a quotation stands."""

    start: int
    end: int
    how: str


@final
class Text:
    """The text of a document, in which quotations are looked for."""

    def __init__(self, text: str) -> None:
        """Hold a text."""
        self.text: Final = text

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the text in UTF-8; of a text that has no UTF-8, nothing."""
        try:
            return sha256(self.text.encode("utf-8"), usedforsecurity=False).hexdigest()
        except UnicodeEncodeError:
            return ""

    @cached_property
    def _plain(self) -> Folded:
        """The text as it is compared, and where in the text as given each character of it begins and ends."""
        cleaned = clean(self.text)
        kept: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        apart = not is_normalized("NFC", cleaned.text)
        for at, char in enumerate(cleaned.text):
            here = cleaned.source_offset(at)
            if char.isspace():
                if kept and kept[-1] == " ":
                    continue
                kept.append(" ")
            elif apart and kept and len(both := normalize("NFC", kept[-1] + char)) == 1:
                kept[-1], ends[-1] = both, here + 1
                continue
            else:
                kept.append(char)
            starts.append(here)
            ends.append(here + 1)
        return Folded("".join(kept), [*starts, len(self.text)], ends)

    @cached_property
    def _even(self) -> Folded:
        return folded(self.text)

    @cached_property
    def _joined(self) -> Folded:
        return folded(self.text, joined=True)

    def places(self, exact: str, start: int | None, prefix: str | None, suffix: str | None) -> tuple[Found, ...]:
        """Return where words may stand, the nearest to where they were first; none where they do not."""
        if start is not None and self.text.startswith(exact, start):
            return (Found(start, start + len(exact), "offsets"),)
        many = _places(self.text, exact, start, prefix, suffix)
        if many:
            return tuple(Found(at, at + len(exact), "words") for at in many)
        wanted = plain(exact)
        if not wanted:
            return ()
        many = _places(self._plain.text, wanted, start, prefix, suffix)
        if many:
            return tuple(self._found(self._plain, at, at + len(wanted), "cleaned") for at in many)
        return self._folded(exact, start, prefix, suffix)

    def _folded(self, exact: str, start: int | None, prefix: str | None, suffix: str | None) -> tuple[Found, ...]:
        """Return the places where words stand in another typography: as they are, then without hyphens at line ends."""
        for text, wanted in ((self._even, alike(exact)), (self._joined, alike(exact, joined=True))):
            for words, anywhere in _cased(wanted):
                many = _places(text.text, words, start, prefix, suffix)
                many = [at for at in many if anywhere or _begins(text.text, at)]
                if many:
                    return tuple(self._found(text, at, at + len(words), "folded") for at in many)
        return ()

    def _found(self, known: Folded, first: int, last: int, how: str) -> Found:
        """Return where a part of the text as it is compared stands in the text as given."""
        text, starts, ends = known
        end = ends[last - 1]
        if text[last - 1 : last] != " " and self.text[end : end + 1] == "(" and starts[last] > end + 1:
            end += len(self.text[end : starts[last]].rstrip())  # the pinyin behind the last character belongs to it
        return Found(starts[first], end, how)

    def changed(self, exact: str, prefix: str | None, suffix: str | None) -> str | None:
        """Return what stands between the words before and behind a quotation that is not there; None without them."""
        if not prefix or not suffix:
            return None
        begins = [at + len(prefix) for at in _all(self.text, prefix)]
        ends = [self.text.find(suffix, begin, begin + len(exact) + _LONGER + len(suffix)) for begin in begins]
        between = [self.text[begin:end] for begin, end in zip(begins, ends, strict=True) if end >= 0]
        return min(between, key=len, default=None)

    def shown(self, start: int, end: int) -> str:
        """Return a passage as it is shown: in brackets, between a few words that stand around it, on one line."""
        left, right = max(0, start - _AROUND), min(len(self.text), end + _AROUND)
        before, inside, behind = self.text[left:start], self.text[start:end], self.text[end:right]
        shown = f"{'…' if left else ''}{before}[{inside}]{behind}{'…' if right < len(self.text) else ''}"
        return " ".join(shown.split())


def plain(text: str) -> str:
    r"""Return words as they are compared: cleaned, composed, all white space one space.

    >>> plain("Over\u00a020  experts")
    'Over 20 experts'
    """
    return normalize("NFC", " ".join(clean(text).text.split()))


def _all(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    for _ in range(_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(words, at + 1)


def _cased(words: str) -> Iterator[tuple[str, bool]]:
    """Go through words with their first letter in both cases, and whether they may stand anywhere like this.

    A capital tells nothing where a sentence begins, or several words that were quoted; elsewhere it makes another word.
    """
    yield words, True
    first = words[:1]
    if first.islower():
        yield first.upper() + words[1:], False
    elif first.isupper() and " " in words:
        yield first.lower() + words[1:], True


def _begins(text: str, at: int) -> bool:
    """Whether a sentence begins somewhere."""
    before = text[max(0, at - _LEADS) : at].rstrip(" \"'(-")
    return not before or before[-1] in ".!?:;。！？"


def _places(text: str, words: str, start: int | None, prefix: str | None, suffix: str | None) -> list[int]:
    """Return the places where words may stand: between the right words, then as whole words, the nearest first."""
    left, right = alike(prefix or ""), alike(suffix or "")

    def merit(at: int) -> tuple[int, bool]:
        end = at + len(words)
        before = prefix is not None and (
            text.endswith(prefix, 0, at) or alike(text[max(0, at - len(prefix) - _AROUND) : at]).endswith(left)
        )
        behind = suffix is not None and (
            text.startswith(suffix, end) or alike(text[end : end + len(suffix) + _AROUND]).startswith(right)
        )
        return before + behind, not within(text, at, end)

    known = {at: merit(at) for at in _all(text, words)}
    best = max(known.values(), default=None)
    return sorted((at for at in known if known[at] == best), key=lambda at: (abs(at - (start or 0)), at))


def within(text: str, first: int, last: int) -> bool:
    """Whether a part of a text begins or ends in the middle of a number or a word.

    >>> within("120 experts", 1, 3), within("20,000", 0, 2), within("二十名", 1, 3), within("20 experts", 0, 2)
    (True, True, True, False)
    """
    if first and _joined(text[first - 1], text[first]):
        return True
    if last < len(text) and _joined(text[last - 1], text[last]):
        return True
    return any(_POINT.match(text, at) is not None for at in (first - 2, last - 1) if at >= 0)


#: A letter, a figure of a number, and a point or a comma within a number.
_LETTER: Final = re.compile("[^\\W_\u3040-\u30ff\u3400-\u9fff]")
_FIGURE: Final = re.compile("[0-9０-９〇零一二三四五六七八九十百千万亿萬億兩两]")
_POINT: Final = re.compile("[0-9][.,][0-9]")


def _joined(left: str, right: str) -> bool:
    """Whether two characters are of one number or one word."""
    return any(kind.match(left) and kind.match(right) for kind in (_LETTER, _FIGURE))
