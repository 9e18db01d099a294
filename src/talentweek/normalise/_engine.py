"""Reading: fold, cut, compose numerals, match rules, settle overlaps.

Every step is linear in the length of the text. Rules run over the classes of the tokens; of readings that overlap the
longer one is taken, then the one of higher rank, then the earlier one. `Trace` keeps what was rejected, for `explain`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from talentweek.normalise import _packs
from talentweek.normalise._folding import fold
from talentweek.normalise._plain import Dated
from talentweek.normalise._reading import Reading
from talentweek.normalise._rules import Compiler, Found, Match, Parts, Rule, parts_of, words_of
from talentweek.normalise._shapes import SHAPES, shape_of
from talentweek.normalise._tokens import Lexicon, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talentweek.normalise._plain import Plain
    from talentweek.normalise.context import Context

#: What can be read.
KINDS: Final = frozenset({"money", "count", "percent", "date", "duration", "ordinal", "ranking"})
#: The kind of the rules that make one numeral of several tokens, before all others.
NUMERAL: Final = "numeral"
NUMERALS: Final = frozenset({NUMERAL})
#: The kinds that are asked for; None for all.
Kinds = frozenset[str] | None
#: The most characters that a value keeps as its words.
_LONGEST: Final = 1000
#: Up to how many tokens the matches over a string of classes are kept.
_SHORT: Final = 64


class Trace(NamedTuple):
    """What happened on the way to the readings."""

    #: The tokens that the rules saw, a list of one.
    tokens: list[Tokens]
    #: Rule, first and last token, and why it is no reading.
    rejected: list[tuple[Rule, int, int, str]]


class Reader:
    """The lexicon and the rules of some packs."""

    def __init__(self, packs: tuple[_packs.Pack, ...]) -> None:
        """Join the packs, and turn the patterns of their rules into expressions over the classes of their words."""
        rules = [rule for pack in packs for rule in pack.rules]
        asked = {word for rule in rules for word in words_of(rule.pattern)}
        shapes = [pack.shape for pack in packs if pack.shape is not None]
        self.lexicon = Lexicon(
            [lexicon for pack in packs for lexicon in pack.lexicons],
            shape=lambda word: next(filter(None, (shape(word) for shape in shapes)), None) or shape_of(word),
            numerals="".join(pack.numerals for pack in packs),
            units=frozenset[str]().union(*(pack.units for pack in packs)),
            tails="".join(pack.tails for pack in packs),
            cuts=(cut for pack in packs for cut in pack.cuts),
            asked=asked,
            shapes=(shape.split() for shape in SHAPES),
        )
        compiler = Compiler(self.lexicon.classes)
        #: Each rule, its expression over classes, and the classes of which a text needs one.
        self.rules = [(rule, *compiler.compile(rule)) for rule in rules]
        self._rules_for = lru_cache(maxsize=4096)(self._select)
        self._kept = lru_cache(maxsize=8192)(self._plan)

    def _select(self, present: frozenset[str], kinds: Kinds) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
        """Return the rules that can match at all where these classes are present."""
        return tuple(
            (rule, re.compile(pattern))  # at its first use: a text needs a few rules only
            for rule, pattern, needed in self.rules
            if _asked(rule, kinds) and (needed is None or not needed.isdisjoint(present))
        )

    def _plan(self, classes: str, kinds: Kinds) -> tuple[tuple[Rule, Parts], ...]:
        """Return every match of a rule over the classes, the longest first."""
        rules = self._rules_for(frozenset(classes), kinds)
        matches = [(rule, parts_of(match)) for rule, regex in rules for match in regex.finditer(classes)]
        return tuple(sorted(matches, key=_longest_first))

    def _matches(self, tokens: Tokens, kinds: Kinds) -> tuple[tuple[Rule, Parts], ...]:
        """Return the matches over the tokens; what was matched over a short string of classes is kept.

        Texts differ, their shapes recur: a column of prices has one or two.
        """
        classes = tokens.classes
        return self._kept(classes, kinds) if len(classes) <= _SHORT else self._plan(classes, kinds)

    def tokens(self, text: str, context: Context) -> Tokens:
        """Return the tokens of a text, each numeral of several tokens made one."""
        tokens = self.lexicon.tokenise(fold(text))
        matches = self._matches(tokens, NUMERALS)
        if matches:
            found = _build(tokens, matches, context, None)
            if found:
                entry = self.lexicon.entry
                chosen = _settle(found, None) if len(found) > 1 else found
                tokens = tokens.splice([(-item[2], item[0] - item[2], entry(item[4])) for item in chosen])
        return tokens

    def readings(self, text: str, context: Context, kinds: Kinds, trace: Trace | None = None) -> list[Reading]:
        """Return the readings of a text in order."""
        tokens = self.tokens(text, context)
        if trace is not None:
            trace.tokens.append(tokens)
        found = _build(tokens, self._matches(tokens, kinds), context, trace)
        if not found:
            return []
        chosen = _settle(found, trace) if len(found) > 1 else found
        readings: list[Reading] = []
        previous: Plain | None = None
        for length, _rank, first, rule, made in chosen:
            plain = made
            if rule.kind == "date" and made.__class__ is not Dated:
                plain = made.resolved(context, previous)
                if plain.__class__ is str:
                    if trace is not None:
                        trace.rejected.append((rule, -first, length - first, plain))
                    continue
                previous = plain
            start, end = tokens.start(-first), tokens.end(length - first)
            if end - start > _LONGEST:
                if trace is not None:
                    trace.rejected.append((rule, -first, length - first, "more words than a value keeps"))
                continue
            readings.append(Reading(rule.kind, start, end, text[start:end], rule.name, plain))
        return readings


def _asked(rule: Rule, kinds: Kinds) -> bool:
    """Whether a rule takes part: a rule for numerals never beside others, one that stands alone only alone."""
    if kinds is None:
        return not rule.alone and rule.kind != NUMERAL
    return rule.kind in kinds and not (rule.alone and len(kinds) > 1)


def _longest_first(match: tuple[Rule, Parts]) -> int:
    first, last = match[1][""]
    return first - last


def _build(
    tokens: Tokens, matches: Iterable[tuple[Rule, Parts]], context: Context, trace: Trace | None
) -> list[tuple[int, int, int, Rule, Any]]:
    """Return what the rules make of their matches: length, rank and first token (negative), rule, result.

    The longest come first; what lies within one that was read is not looked at any more, unless somebody asks why.
    """
    found: list[tuple[int, int, int, Rule, Any]] = []
    covered: dict[int, int] = {}
    for rule, parts in matches:
        first, last = parts[""]
        if found and trace is None:
            length = covered.get(first, 0)
            if length > last - first and covered.get(last - 1) == length:
                continue
        made = rule.build(Match(tokens, parts), context)
        if isinstance(made, Found):
            plain, first, last = made
            found.append((last - first, rule.rank, -first, rule, plain))
            covered.update(dict.fromkeys(range(first, last), last - first))
        elif isinstance(made, list):  # "July 11, 12 and 13": several readings
            found += [(last - first, rule.rank, -first, rule, plain) for plain, first, last in made]
        elif trace is not None:
            trace.rejected.append((rule, *parts[""], made))
    return found


def _settle(found: list[tuple[int, int, int, Rule, Any]], trace: Trace | None) -> list[tuple[int, int, int, Rule, Any]]:
    """Return the readings that stand, in order: none overlaps another."""
    found.sort(key=itemgetter(0, 1, 2), reverse=True)
    taken: set[int] = set()
    chosen: list[tuple[int, int, int, Rule, Any]] = []
    for item in found:
        first, last = -item[2], item[0] - item[2]
        span = range(first, last)
        if taken.isdisjoint(span):
            taken.update(span)
            chosen.append(item)
        elif trace is not None:
            trace.rejected.append((item[3], first, last, "a longer reading stands there"))
    chosen.sort(key=itemgetter(2), reverse=True)
    return chosen


@cache
def reader(languages: tuple[str, ...]) -> Reader:
    """Return the reader of some languages; it is made at its first use."""
    return Reader(tuple(_packs.PACKS[language]() for language in languages))


def reader_for(text: str, language: str | None = None) -> Reader:
    """Return the reader of the languages that a text can be in: plain ASCII is Chinese only in a Chinese document."""
    english = text.isascii() and (language is None or not language.startswith("zh"))
    return reader(("en",) if english else ("en", "zh"))


def as_kinds(kinds: Iterable[str] | str | None) -> Kinds:
    """Return the kinds that are asked for, None for all; ValueError for a word that is no kind."""
    if kinds is None:
        return None
    asked = frozenset([kinds] if isinstance(kinds, str) else kinds)
    if not asked <= KINDS:
        wrong, known = (", ".join(sorted(words)) for words in (asked - KINDS, KINDS))
        raise ValueError(f"no kind of reading: {wrong}; there are {known}")
    return asked
