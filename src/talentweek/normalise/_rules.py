"""Rules: patterns over the tags of tokens, each with a name.

A text becomes a string of classes, one character for each token, so that a rule is a short regular expression over
tags instead of a long one over letters. A pattern is written in words:

    NOUN            a token with that tag            'of'           the very word
    A B             A, then B, spaces allowed        A_B            A and B glued together
    (A | B)  A?  A*  A+  A{1,3}                      low:NUM        a named part
    !A  !_A         not followed by A (glued)        <!A  <!_A      not preceded by A (glued)
    ^  $            begin and end of the text

    >>> sorted(words_of("NUM ('to' | '-') NUM"))
    ['-', 'NUM', 'to']
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_WORD: Final = re.compile(
    r"\s+|'(?P<literal>[^']+|')'|(?P<tag>[A-Z][A-Z0-9]*)|(?P<name>[a-z_0-9]+):|(?P<mark><!_?|!_?|\{[0-9,]+\}|[()|?*+_^$])"
)
#: What ends a sequence of items.
_ENDS: Final = (("end", ""), ("mark", "|"), ("mark", ")"))


class Found(NamedTuple):
    """What a rule made of a match."""

    #: The plain result.
    plain: Any
    #: The first token.
    first: int
    #: The token after the last one.
    last: int


class Rule(NamedTuple):
    """A named pattern, and what is made of a match: a plain result, or the reason why it is none."""

    #: The name, as `explain` prints it.
    name: str
    #: What it reads: money, count, percent, date, duration, ordinal, ranking.
    kind: str
    #: The pattern over tags.
    pattern: str
    #: Make a plain result of a match: Found, several of it, or the reason for the rejection.
    build: Callable[[Match, Context], Found | list[Found] | str]
    #: Among readings of equal length the higher one is taken.
    rank: int = 0
    #: Whether the rule holds only where its kind alone is asked for (a bare number is then a count).
    alone: bool = False


#: Where a part is not there.
_NOWHERE: Final = (-1, -1)
#: The named parts of a match that are there, each as its first token and the token after its last; "" is the whole.
Parts = dict[str, tuple[int, int]]


def parts_of(match: re.Match[str]) -> Parts:
    """Return the parts of a match, without the spaces around them: they depend on the classes alone."""
    classes = match.string
    parts: Parts = {}
    for name in ("", *match.re.groupindex):
        first, last = match.span(name or 0)
        if first >= 0:
            while last > first and classes[last - 1] == " ":
                last -= 1
            while first < last and classes[first] == " ":
                first += 1
            parts[name] = (first, last)
    return parts


class Match:
    """A match of a rule over the tokens of a text. A part that the pattern does not name is one that is not there."""

    __slots__ = ("parts", "tokens")

    def __init__(self, tokens: Tokens, parts: Parts) -> None:
        """Hold the tokens and where the parts of the match are."""
        self.tokens = tokens
        self.parts = parts

    def span(self, name: str = "") -> tuple[int, int]:
        """Return the first token of a part (of all without a name) and the token after its last; (-1, -1) for none."""
        return self.parts.get(name, _NOWHERE)

    def at(self, name: str) -> int:
        """Return the first token of a part, -1 where it is not there."""
        return self.parts.get(name, _NOWHERE)[0]

    def has(self, name: str) -> bool:
        """Whether the part is there."""
        first, last = self.parts.get(name, _NOWHERE)
        return last > first

    def payload(self, name: str, tag: str) -> Any:
        """Return what the lexicon says of the first token with the tag in the part; None where there is none."""
        part = self.parts.get(name)
        if part is None:
            return None
        entries = self.tokens.entries
        at, last = part
        while at < last:
            says = entries[at][1]
            if tag in says:
                return says[tag]
            at += 1
        return None

    def words(self, name: str = "") -> str:
        """Return the folded words of a part; empty where it is not there."""
        part = self.parts.get(name)
        return "".join(self.tokens.words[part[0] : part[1]]) if part is not None else ""

    def all(self, name: str, tag: str) -> list[Any]:
        """Return what the lexicon says of each token with the tag in the part."""
        first, last = self.parts.get(name, _NOWHERE)
        return [entry[1][tag] for entry in self.tokens.entries[max(first, 0) : max(last, 0)] if tag in entry[1]]

    def found(self, plain: Any) -> Found:
        """Return the plain result over the whole match, or over its part `span` where the pattern names one."""
        return Found(plain, *(self.parts.get("span") or self.parts[""]))


def words_of(pattern: str) -> set[str]:
    """Return the tags and the words that a pattern names."""
    return {match[match.lastgroup] for match in _WORD.finditer(pattern) if match.lastgroup in {"tag", "literal"}}


class Compiler:
    """Turns patterns into regular expressions over classes; `classes` gives the characters of a tag or a word."""

    def __init__(self, classes: Callable[[str], str]) -> None:
        """Hold the classes of a lexicon."""
        self._classes = classes
        self._items: list[tuple[str, str]] = []
        self._at = 0

    def compile(self, rule: Rule) -> tuple[str, frozenset[str] | None]:
        """Return the text of the expression, and the classes of which a text needs one for it to match at all."""
        self._items, self._at, end = [], 0, 0
        for match in _WORD.finditer(rule.pattern):
            if match.start() != end:
                break
            end = match.end()
            if match.lastgroup:
                self._items.append((match.lastgroup, match[match.lastgroup]))
        if end != len(rule.pattern):
            raise ValueError(f"{rule.name}: pattern not understood at {rule.pattern[end:]!r}")
        regex, needed = self._alternatives()
        if self._at != len(self._items):
            raise ValueError(f"{rule.name}: unbalanced pattern")
        return regex, needed

    def _peek(self) -> tuple[str, str]:
        return self._items[self._at] if self._at < len(self._items) else ("end", "")

    def _take(self) -> tuple[str, str]:
        self._at += 1
        return self._items[self._at - 1]

    def _alternatives(self) -> tuple[str, frozenset[str] | None]:
        regex, needed = self._sequence()
        while self._peek() == ("mark", "|"):
            self._take()
            more, also = self._sequence()
            regex = f"{regex}|{more}"
            needed = needed | also if needed is not None and also is not None else None
        return regex, needed

    def _sequence(self) -> tuple[str, frozenset[str] | None]:
        parts: list[str] = []
        best: frozenset[str] | None = None
        while self._peek() not in _ENDS:
            regex, needed = self._item()
            parts.append(regex)
            if needed is not None and (best is None or len(needed) < len(best)):
                best = needed
        return "".join(parts), best

    def _item(self) -> tuple[str, frozenset[str] | None]:
        kind, text = self._take()
        name = ""
        if kind == "name":
            name = text
            kind, text = self._take()
        if kind == "mark" and text in {"^", "$"}:
            return (r"\A ?" if text == "^" else r"\Z"), None
        if kind == "mark" and "!" in text:
            return self._look(text), None
        chars = self._classes(text) if kind != "mark" else self._either()
        needed: frozenset[str] | None
        if chars:
            needed = frozenset(chars)
            times, glued = self._repeat()
            regex = f"[{chars}]" if glued else f"[{chars}] ?+"
        else:
            regex, needed = self._alternatives()
            self._take()
            times, glued = self._repeat()
            regex = f"(?:{regex})(?<! )" if glued else regex
        regex = f"(?P<{name}>{regex})" if name else f"(?:{regex})"
        if times and (times[0] in "?*" or times.startswith(("{0", "{,"))):
            needed = None
        return regex + times, needed

    def _either(self) -> str:
        """Take "A | B | C)" of tags and words only and return all their classes; empty, and nothing taken, for more."""
        end = self._at
        while True:
            here, following = (self._items[at] if at < len(self._items) else ("end", "") for at in (end, end + 1))
            if here[0] not in {"tag", "literal"} or following not in {("mark", "|"), ("mark", ")")}:
                return ""
            end += 2
            if following[1] == ")":
                break
        words = self._items[self._at : end : 2]
        self._at = end
        return "".join(dict.fromkeys(char for _, word in words for char in self._classes(word)))

    def _repeat(self) -> tuple[str, bool]:
        """Return how often the item stands, and whether it is glued to the next one."""
        times = self._take()[1] if self._peek()[0] == "mark" and self._peek()[1][0] in "?*+{" else ""
        glued = self._peek() == ("mark", "_")
        if glued:
            self._take()
        return times, glued

    def _look(self, mark: str) -> str:
        kind, text = self._take()
        if (kind, text) == ("mark", "("):
            chars = ""
            while self._peek() != ("mark", ")"):
                word = self._take()
                chars += "" if word == ("mark", "|") else self._classes(word[1])
            self._take()
        else:
            chars = self._classes(text)
        if mark == "!_":
            return f"(?:(?<= )|(?![{chars}]))"
        if mark == "!":
            return f"(?![{chars}])(?! [{chars}])"
        return f"(?<![{chars}])" if mark == "<!_" else f"(?<![{chars}])(?<![{chars}] )"
