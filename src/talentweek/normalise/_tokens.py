"""Tokens: a folded text cut into words, numerals and marks, each with one class.

All packs share one lexicon: a word, its tags, and what it says under each tag (`yuan` is a CURRENCY that says CNY).
Words with the same set of tags share a class, one character; the classes of a text are the string over which the rules
run. Words of several parts ("more than") and words of Chinese, which has no spaces, are cut by one regular expression
made from the lexicon, longest first.

What is in no lexicon is classed by its shape: a numeral, a word that looks like a plural, a run of Han characters.
"""

from __future__ import annotations

import re
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from talentweek.normalise._folding import Folded

#: The class and what the word says under each of its tags.
Entry = tuple[str, "Mapping[str, Any]"]
#: The characters of classes: those that mean nothing inside the brackets of an expression. The first ones are below
#: 256, for which an expression is compiled ten times as fast; what is used most is made first.
_CLASSES: Final = [
    *filter(lambda char: char not in " \\]^-[&|~", map(chr, range(0x21, 0x7F))),
    *map(chr, range(0x80, 0x800)),
]
#: How many words that were met are remembered, and of how many characters at most.
_NOTED: Final = 8192
_LONGEST: Final = 64
#: How many alternatives of the expression that cuts a text may stand side by side, and into how many ranges of their
#: first letters more of them are divided.
_ALTERNATIVES: Final = 26
_RANGES: Final = 6
#: A number in a list without spaces: 22,24,26 are three, since no number has two groups of two digits at its end. In
#: Q3'24 the 3 is one.
_LISTED: Final = (
    "[1-4](?<=[qh].)(?='[0-9]{2}(?![0-9]))|"
    "[0-9](?<=[0-9],[0-9])[0-9]?(?=,[0-9]{1,2}(?![0-9]|['.][0-9]))"
    "|[0-9][0-9]?(?=(?:,[0-9]{1,2}){2,}(?![0-9]|[.,'][0-9]))"
)
_class: Final = itemgetter(0)
#: Letters that a Latin word is made of: čeština, café.
_LATIN: Final = "a-z\u00df-\u00f6\u00f8-\u024f"
_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_IS_HAN: Final = re.compile(f"[{_HAN}]").match


class Tokens:
    """The tokens of one text."""

    __slots__ = ("classes", "entries", "folded", "starts", "words")

    def __init__(self, folded: Folded, words: list[str], entries: list[Entry], starts: list[int]) -> None:
        """Hold the words, their entries, and where each begins in the folded text; the last start is the end."""
        self.folded = folded
        self.words = words
        self.entries = entries
        self.starts = starts
        self.classes = "".join(map(_class, entries))

    def start(self, at: int) -> int:
        """Return where the token begins in the text as given."""
        return self.folded.start(self.starts[at])

    def end(self, after: int) -> int:
        """Return where the token before `after` ends in the text as given."""
        return self.folded.end(self.starts[after])

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Return where some tokens begin and end in the text as given, without a space at their end."""
        if self.classes[last - 1] == " ":
            last -= 1
        starts, folded = self.starts, self.folded
        if folded.offsets is None:
            return starts[first], starts[last]
        return folded.start(starts[first]), folded.end(starts[last])

    def original(self, at: int) -> str:
        """Return the token as it was given."""
        return self.folded.source[self.start(at) : self.end(at + 1)]

    def payload(self, at: int, tag: str) -> Any:
        """Return what the token says under a tag; None where it has not the tag or there is no such token."""
        return self.entries[at][1].get(tag) if 0 <= at < len(self.entries) else None

    def has(self, at: int, tag: str) -> bool:
        """Whether there is such a token and it has the tag."""
        return 0 <= at < len(self.entries) and tag in self.entries[at][1]

    def splice(self, runs: Iterable[tuple[int, int, Entry]]) -> Tokens:
        """Put one token in the place of each run of several; runs stand in order and do not overlap."""
        words: list[str] = []
        entries: list[Entry] = []
        starts: list[int] = []
        done = 0
        for first, last, entry in runs:
            words += self.words[done:first]
            entries += self.entries[done:first]
            starts += self.starts[done : first + 1]
            words.append("".join(self.words[first:last]))
            entries.append(entry)
            done = last
        words += self.words[done:]
        entries += self.entries[done:]
        starts += self.starts[done:]
        return Tokens(self.folded, words, entries, starts)


class Lexicon:
    """Every word of the packs with its tags, the classes of words, and the expression that cuts a text.

    >>> lexicon = Lexicon([{"CURRENCY": {"yuan": "CNY"}, "BOUND": {"more than": "more_than"}}], shape=lambda word: {})
    >>> lexicon.cut("more than 10 yuan")
    ['more than', ' ', '10', ' ', 'yuan']
    """

    def __init__(
        self,
        lexicons: Iterable[Mapping[str, Mapping[str, Any]]],
        *,
        shape: Callable[[str], Mapping[str, Any]],
        numerals: str = "",
        units: frozenset[str] = frozenset(),
        tails: str = "",
        cuts: Iterable[str] = (),
        asked: Iterable[str] = (),
        shapes: Iterable[Iterable[str]] = (),
    ) -> None:
        """Join the lexicons; `shape` tags what is in none of them.

        `numerals` are characters that make up a numeral where they stand together (二〇二三), `cuts` expressions of
        words that end although a longer word stands there (年 in 2024年会议). A word that begins with a unit (it has a
        tag of `units`) and has the tag YIELDS is cut behind that unit where a numeral, or one and one of the `tails`,
        stands directly before it. `asked` are the tags and the words that patterns name, `shapes` all sets of tags that
        something in no lexicon can have.
        """
        self._asked = frozenset(asked)
        tagged: dict[str, dict[str, Any]] = {}
        for lexicon in lexicons:
            for tag, words in lexicon.items():
                for word, says in words.items():
                    tagged.setdefault(word, {})[tag] = says
        for word in self._asked:
            if not word[0].isupper():
                tagged.setdefault(word, {})[word] = True
        #: The class of each set of tags.
        self.tag_sets: dict[frozenset[str], str] = {}
        self._of_tag: dict[str, str] = {}
        self._made: dict[tuple[str, ...], str] = {}
        self._shape = shape
        for tags in shapes:
            self.class_of(tags)
        self._entries: dict[str, Entry] = {word: (self.class_of(tags), tags) for word, tags in tagged.items()}
        self._entries |= {" ": (" ", {}), "\n": ("\n", {})}
        behind = _behind(_behind_numerals(tagged, units), numerals, tails)
        self.cut = _cutter(tagged, numerals, [*cuts, behind]).findall
        self.entry_of = _Met(self._entry_of).__getitem__

    def class_of(self, tags: Iterable[str]) -> str:
        """Return the class of a set of tags; what no pattern asks for makes no difference."""
        key = self._asked.intersection(tags)
        made = self.tag_sets.get(key)
        if made is None:
            made = self.tag_sets[key] = _CLASSES[len(self.tag_sets)]
            for tag in key:
                self._of_tag[tag] = self._of_tag.get(tag, "") + made
        return made

    def classes(self, tag: str) -> str:
        """Return the classes of all words that have a tag; ValueError where no word has it."""
        if tag not in self._of_tag:
            raise ValueError(f"no word has the tag {tag!r}")
        return self._of_tag[tag]

    def entry(self, tags: Mapping[str, Any]) -> Entry:
        """Return the entry of something that has these tags."""
        key = tuple(tags)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self.class_of(key)
        return made, tags

    def tokenise(self, folded: Folded) -> Tokens:
        """Cut a folded text into tokens."""
        words = self.cut(folded.text)
        return Tokens(folded, words, list(map(self.entry_of, words)), list(accumulate(map(len, words), initial=0)))

    def _entry_of(self, word: str) -> Entry:
        known = self._entries.get(word)
        if known is not None:
            return known
        if word[0] == " ":
            return self._entries[" "]
        squeezed = " ".join(word.split()) if " " in word else word
        return self._entries.get(squeezed) or self.entry(self._shape(squeezed))


class _Met(dict[str, Entry]):
    """The entries of the words that were met; they are forgotten when they are too many."""

    def __init__(self, made: Callable[[str], Entry]) -> None:
        """Hold what makes the entry of a word."""
        super().__init__()
        self._made = made

    def __missing__(self, word: str) -> Entry:
        """Make the entry of a word, and note it where the word is no longer than words are."""
        entry = self._made(word)
        if len(word) <= _LONGEST:
            if len(self) >= _NOTED:
                self.clear()
            self[word] = entry
        return entry


def _behind_numerals(tagged: Mapping[str, Mapping[str, Any]], units: frozenset[str]) -> list[str]:
    """Return the words that begin with a unit of one character and do not yield to it."""
    single = {word for word, tags in tagged.items() if len(word) == 1 and not units.isdisjoint(tags)}
    return [word for word, tags in tagged.items() if word[0] in single and "YIELDS" not in tags]


def _behind(words: list[str], numerals: str, tails: str) -> str:
    """Return an expression for the words directly behind a numeral, or behind a tail of one; empty for no words."""
    figures = f"[0-9{numerals}]"
    return f"(?:(?<={figures})|(?<={figures}[{tails}]))(?:{_trie(words)})" if words else ""


def _cutter(words: Iterable[str], numerals: str, cuts: Iterable[str]) -> re.Pattern[str]:
    """Return the expression that cuts a text into words; it leaves nothing out.

    A word of several parts and a word with a mark in it (`u.s.`) stand in the expression; a plain Latin word does not.
    """
    parted = [word for word in words if word[0].isascii() and not word.isalnum() and any(map(str.isalnum, word))]
    marks = [word for word in words if len(word) > 1 and not any(map(str.isalnum, word))]
    han = [word for word in words if _IS_HAN(word[0])]
    starts = "".join(sorted({word[0] for word in han} | set(numerals)))
    latin = [
        _trie(word for word in parted if not word[-1].isalnum()),
        *(f"(?:{trie})(?![a-z0-9])" for trie in [_trie(word for word in parted if word[-1].isalnum())] if trie),
        rf"[{_LATIN}]+(?:'[a-z]{{1,2}}(?![a-z]))?",
    ]
    chinese = [
        *cuts,
        _trie(han),
        f"[{numerals}]+" if numerals else "",
        f"(?:(?![{starts}])[{_HAN}])+" if starts else f"[{_HAN}]+",
    ]
    firsts = "".join(sorted({re.escape(word[0]) for word in parted}))
    # a character or a class with which an alternative begins is looked at before it is tried: the commonest stand first
    alternatives = [
        "  *",
        _LISTED,
        r"[0-9][0-9]*(?:[.,'][0-9]+)*",
        r"\.(?<![0-9a-z.]\.)[0-9]+(?![0-9a-z.,'])",  # .75, which is no 75
        f"(?=[{_LATIN}{firsts}])(?:{'|'.join(filter(None, latin))})",
        f"(?=[{_HAN}{numerals}])(?:{'|'.join(filter(None, chinese))})",
        _trie(marks),
        rf"[^\W\d_{_LATIN}{_HAN}]+",
        r"[\s\S]",
    ]
    return re.compile("|".join(filter(None, alternatives)))


def _trie(words: Iterable[str]) -> str:
    """Return an expression for any of the words, longest first, that looks at each letter once."""
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    parts: list[tuple[str, str]] = []
    for first, rests in sorted(branches.items(), reverse=True):
        if not first:
            continue
        rest = "" if rests == [""] else _trie(rests)
        optional = "?" if "" in rests and len(rests) > 1 else ""
        head = r"[ \n]{1,3}" if first == " " else re.escape(first)
        parts.append((first, f"{head}{f'(?:{rest})' if rest else ''}{optional}"))
    return _divided(parts)


def _divided(parts: list[tuple[str, str]]) -> str:
    """Return an expression for any of the parts, which stand by their first letters, last first.

    Alternatives are tried one after the other, which is quick for the letters of an alphabet; of some hundred first
    letters of Chinese words a quarter of a quarter of them is found by their range, in a quarter of the time.
    """
    if len(parts) <= _ALTERNATIVES or parts[-1][0] == " ":
        return "|".join(part for _, part in parts)
    size = -(-len(parts) // _RANGES)
    groups = [parts[at : at + size] for at in range(0, len(parts), size)]
    ranges = [f"{re.escape(group[-1][0])}-{re.escape(group[0][0])}" for group in groups]
    return "|".join(f"(?=[{span}])(?:{_divided(group)})" for span, group in zip(ranges, groups, strict=True))
