"""Quotations found again in a text: at their offsets, else anywhere by their words, else after cleaning.

Where the words stand several times, the words before and behind them decide, then the distance to where they were.

    >>> text = Text("The 8th week and the 8th park.")
    >>> text.find("8th", 4, None, None)
    Found(start=4, end=7, how='offsets')
    >>> text.find("8th", None, None, " park"), text.find("9th", 4, None, None)
    (Found(start=21, end=24, how='words'), None)
    >>> Text("集結(jié)號  opened").find("集結號 opened", None, None, None)
    Found(start=0, end=16, how='cleaned')
"""

from __future__ import annotations

from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple, final

from talentweek.normalise._clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

#: In how many places the same words are looked at.
_PLACES: Final = 1000
#: How many characters more than the quoted ones stand between the words before and behind, where somebody changed them.
_LONGER: Final = 60
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
    def _plain(self) -> tuple[str, list[int]]:
        """The text as it is compared, and from where in the text as given each character of it is."""
        cleaned = clean(self.text)
        kept: list[str] = []
        places: list[int] = []
        for at, char in enumerate(cleaned.text):
            if char.isspace():
                if kept and kept[-1] == " ":
                    continue
                kept.append(" ")
            else:
                kept.append(char)
            places.append(cleaned.source_offset(at))
        return "".join(kept), [*places, len(self.text)]

    def find(self, exact: str, start: int | None, prefix: str | None, suffix: str | None) -> Found | None:
        """Return where words stand; None where they do not."""
        if start is not None and self.text.startswith(exact, start):
            return Found(start, start + len(exact), "offsets")
        at = _best(self.text, exact, start, prefix, suffix)
        if at is not None:
            return Found(at, at + len(exact), "words")
        wanted = plain(exact)
        text, places = self._plain
        if not wanted:
            return None
        at = _best(text, wanted, start, plain(prefix or "") or None, plain(suffix or "") or None)
        if at is None:
            return None
        last = at + len(wanted)
        end = places[last - 1] + 1
        if text[last - 1 : last] != " " and self.text[end : end + 1] == "(" and places[last] > end + 1:
            end = places[last]  # the pinyin behind the last character belongs to it
        return Found(places[at], end, "cleaned")

    def changed(self, exact: str, prefix: str | None, suffix: str | None) -> str | None:
        """Return what stands between the words before and behind a quotation that is not there; None without them."""
        if not prefix or not suffix:
            return None
        begin = self.text.find(prefix)
        if begin < 0:
            return None
        begin += len(prefix)
        end = self.text.find(suffix, begin, begin + len(exact) + _LONGER + len(suffix))
        return None if end < 0 else self.text[begin:end]

    def shown(self, start: int, end: int) -> str:
        """Return a passage as it is shown: in brackets, between a few words that stand around it, on one line."""
        left, right = max(0, start - _AROUND), min(len(self.text), end + _AROUND)
        before, inside, behind = self.text[left:start], self.text[start:end], self.text[end:right]
        shown = f"{'…' if left else ''}{before}[{inside}]{behind}{'…' if right < len(self.text) else ''}"
        return " ".join(shown.split())


def plain(text: str) -> str:
    r"""Return words as they are compared: cleaned, all white space one space.

    >>> plain("Over\u00a020  experts")
    'Over 20 experts'
    """
    return " ".join(clean(text).text.split())


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    for _ in range(_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(words, at + 1)


def _best(text: str, words: str, start: int | None, prefix: str | None, suffix: str | None) -> int | None:
    """Return the best of the places where words stand."""

    def merit(at: int) -> tuple[int, int, int]:
        before = bool(prefix) and text.endswith(prefix or "", 0, at)
        behind = bool(suffix) and text.startswith(suffix or "", at + len(words))
        return before + behind, -abs(at - (start or 0)), -at

    return max(_places(text, words), key=merit, default=None)
