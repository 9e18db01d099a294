"""Reading: fold, cut, compose numerals, match rules, settle overlaps.

Every step is linear in the length of the text. Rules run over the classes of the tokens; of readings that overlap the
longer one is taken, then the one of higher rank, then the earlier one. `Trace` keeps what was rejected, for `explain`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from talentweek.normalise import _packs, _torn
from talentweek.normalise._before import cut_off
from talentweek.normalise._folding import fold
from talentweek.normalise._plain import Dated
from talentweek.normalise._reading import LONGEST, Reading
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
#: The kinds of numbers that say how much or how many: before them, a minus or the front of a number may stand.
QUANTITIES: Final = frozenset({"money", "count", "percent", "duration"})
#: The kinds that are asked for; None for all.
Kinds = frozenset[str] | None
_first: Final = itemgetter(2)
_foremost: Final = itemgetter(0, 1, 2)
#: From here on characters are of East Asia, or as wide as those.
_eastern: Final = re.compile("[\u2e80-\U0010ffff]").search
#: Up to how many tokens the matches over a string of classes are kept.
_SHORT: Final = 64


#: A rule, its first token, the token after its last, and why it is no reading.
Rejected = tuple[Rule, int, int, str]


#: Each match of a rule with its parts.
Matches = tuple[tuple[Rule, Parts], ...]


class Trace(NamedTuple):
    """What happened on the way to the readings."""

    #: The tokens that the rules saw, a list of one.
    tokens: list[Tokens]
    #: What was rejected.
    rejected: list[Rejected]


#: What a rule made of a match; it stands unless another one stands in its place. Of two that overlap the lesser one
#: stands: minus its length in tokens and minus its rank, its first token; the token after its last, its rule, and the
#: plain result (of a rule for numerals the tags of the numeral).
Candidate = tuple[int, int, int, int, Rule, Any]


class Reader:
    """The lexicon and the rules of some packs."""

    def __init__(self, packs: tuple[_packs.Pack, ...]) -> None:
        """Join the packs, and turn the patterns of their rules into expressions over the classes of their words."""
        rules = [rule for pack in packs for rule in pack.rules]
        asked = {word for rule in rules for word in words_of(rule.pattern)} | {_torn.HOLE}
        shapes = [pack.shape for pack in packs if pack.shape is not None]
        self.lexicon = Lexicon(
            [*(lexicon for pack in packs for lexicon in pack.lexicons), _torn.LEXICON],
            shape=lambda word: next(filter(None, (shape(word) for shape in shapes)), None) or shape_of(word),
            numerals="".join(pack.numerals for pack in packs),
            units=frozenset[str]().union(*(pack.units for pack in packs)),
            tails="".join(pack.tails for pack in packs),
            cuts=(cut for pack in packs for cut in pack.cuts),
            asked=asked,
            shapes=(shape.split() for shape in SHAPES),
        )
        #: The class of what may stand for a lost digit: one, since no pattern asks for such a mark.
        self._hole = self.lexicon.classes(_torn.HOLE)
        compiler = Compiler(self.lexicon.classes)
        #: Each rule, its expression over classes, and the classes of which a text needs one.
        self.rules = [(rule, *compiler.compile(rule)) for rule in rules]
        self._rules_for = lru_cache(maxsize=4096)(self._select)
        self._plans = lru_cache(maxsize=8192)(self._plan)
        self._kept = lru_cache(maxsize=8192)(self._match)

    def _select(self, present: frozenset[str], kinds: Kinds) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
        """Return the rules that can match at all where these classes are present."""
        return tuple(
            (rule, re.compile(pattern))  # at its first use: a text needs a few rules only
            for rule, pattern, needed in self.rules
            if _asked(rule, kinds) and (needed is None or not needed.isdisjoint(present))
        )

    def _match(self, classes: str, kinds: Kinds) -> Matches:
        """Return every match of a rule over the classes, the longest first, of equal ones those of the highest rank."""
        rules = self._rules_for(frozenset(classes), kinds)
        matches = [(rule, parts_of(match)) for rule, regex in rules for match in regex.finditer(classes)]
        return tuple(sorted(matches, key=_longest_first))

    def _plan(self, classes: str, kinds: Kinds) -> tuple[Matches, Matches]:
        """Return the matches of the rules for numerals, and where there are none those of the others.

        Texts differ, their shapes recur: what was matched over a short string of classes is kept.
        """
        numerals = self._match(classes, NUMERALS)
        return numerals, () if numerals else self._match(classes, kinds)

    def _matched(self, text: str, context: Context, kinds: Kinds) -> tuple[Tokens, Matches]:
        """Return the tokens of a text, each numeral of several tokens made one, and the matches over them."""
        tokens = self.lexicon.tokenise(fold(text))
        classes = tokens.classes
        numerals, matches = self._plans(classes, kinds) if len(classes) <= _SHORT else self._plan(classes, kinds)
        if not numerals:
            return tokens, matches
        found = _build(tokens, numerals, context, [])
        if found:
            entry = self.lexicon.entry
            chosen = _settle(found, []) if len(found) > 1 else found
            tokens = tokens.splice([(first, last, entry(tags)) for _, _, first, last, _, tags in chosen])
            classes = tokens.classes
        return tokens, self._kept(classes, kinds) if len(classes) <= _SHORT else self._match(classes, kinds)

    def tokens(self, text: str, context: Context) -> Tokens:
        """Return the tokens of a text, each numeral of several tokens made one."""
        return self._matched(text, context, None)[0]

    def readings(self, text: str, context: Context, kinds: Kinds, trace: Trace | None = None) -> list[Reading]:
        """Return the readings of a text in order."""
        tokens, matches = self._matched(text, context, kinds)
        rejected: list[Rejected] = []
        if trace is not None:
            trace.tokens.append(tokens)
            rejected = trace.rejected
        torn = _torn.torn(tokens, self._hole) if self._hole in tokens.classes else b""
        found = _build(tokens, matches, context, rejected, torn)
        if not found:
            return []
        damaged = self._first_damaged_date(tokens, rejected) if torn else len(tokens.words)
        readings: list[Reading] = []
        previous: Plain | None = None
        for _, _, first, last, rule, made in _settle(found, rejected) if len(found) > 1 else found:
            plain: Any = made
            if rule.kind == "date" and made.__class__ is not Dated:
                plain = made.resolved(context, previous)
                if damaged < first and plain.__class__ is not str and plain.inferred:
                    plain = _torn.LEANS
                if plain.__class__ is str:
                    rejected.append((rule, first, last, plain))
                    continue
                previous = plain
            start, end = tokens.place(first, last)
            if end - start > LONGEST:
                rejected.append((rule, first, last, "more words than a value keeps"))
                continue
            readings.append(Reading(rule.kind, start, end, text[start:end], rule.name, plain))
        return readings

    def _first_damaged_date(self, tokens: Tokens, rejected: list[Rejected]) -> int:
        """Return where the first date begins that lost a digit; what a date behind it infers may be of it."""
        dates = (at for rule, at, _, why in rejected if rule.kind == "date" and why is _torn.REASON)
        return min([_torn.first_date(tokens, self._hole), *dates])


def _asked(rule: Rule, kinds: Kinds) -> bool:
    """Whether a rule takes part: a rule for numerals never beside others, one that stands alone only alone."""
    if kinds is None:
        return not rule.alone and rule.kind != NUMERAL
    return rule.kind in kinds and not (rule.alone and len(kinds) > 1)


def _longest_first(match: tuple[Rule, Parts]) -> tuple[int, int]:
    first, last = match[1][""]
    return first - last, -match[0].rank


def _build(
    tokens: Tokens, matches: Matches, context: Context, rejected: list[Rejected], torn: bytes = b""
) -> list[Candidate]:
    """Return what the rules make of their matches, but of numbers that are torn.

    The longest come first, and of equal ones those of the highest rank; what lies within one that was read and would
    not stand in its place is not looked at any more.
    """
    found: list[Candidate] = []
    over: list[Candidate | None] = []  # for each token the candidate that takes it
    for rule, parts in matches:
        first, last = parts[""]
        if over:
            one = over[first]
            if one is not None and over[last - 1] is one and one[:2] <= (first - last, -rule.rank):
                rejected.append((rule, first, last, "lies within a longer reading"))
                continue
        made = rule.build(Match(tokens, parts), context)
        if isinstance(made, str):
            rejected.append((rule, first, last, made))
            continue
        several = [made] if isinstance(made, Found) else made  # "July 11, 12 and 13"
        for plain, begin, end in several:
            reason = cut_off(tokens, begin, end) if rule.kind in QUANTITIES else None
            if torn and not reason and getattr(plain, "bound", None) != "unknown" and 1 in torn[begin:end]:
                reason = _torn.REASON
            if reason is not None:
                rejected.append((rule, begin, end, reason))
                continue
            one = (begin - end, -rule.rank, begin, end, rule, plain)
            found.append(one)
            if several is not made and len(matches) > 1:
                over = over or [None] * len(tokens.words)
                over[begin:end] = [one] * (end - begin)
    return found


def _settle(found: list[Candidate], rejected: list[Rejected]) -> list[Candidate]:
    """Return the readings that stand, in order: none overlaps another."""
    found.sort(key=_first)
    if all(one[3] <= other[2] for one, other in pairwise(found)):  # nearly always
        return found
    found.sort(key=_foremost)
    taken: set[int] = set()
    chosen: list[Candidate] = []
    for one in found:
        _, _, first, last, rule, _ = one
        span = range(first, last)
        if taken.isdisjoint(span):
            taken.update(span)
            chosen.append(one)
        else:
            rejected.append((rule, first, last, "a longer reading stands there"))
    chosen.sort(key=_first)
    return chosen


@cache
def reader(languages: tuple[str, ...]) -> Reader:
    """Return the reader of some languages; it is made at its first use."""
    return Reader(tuple(_packs.PACKS[language]() for language in languages))


def reader_for(text: str, language: str | None = None) -> Reader:
    """Return the reader of the languages that a text can be in.

    Where no character is of East Asia, as in €5 – 10, it is Chinese in a Chinese document only.
    """
    english = (language is None or not language.startswith("zh")) and (text.isascii() or not _eastern(text))
    return reader(("en",) if english else ("en", "zh"))


def as_kinds(kinds: Iterable[str] | str | None) -> Kinds:
    """Return the kinds that are asked for, None for all; ValueError for a word that is no kind."""
    if kinds is None:
        return None
    asked = frozenset([kinds] if isinstance(kinds, str) else kinds)
    if not asked <= KINDS:
        wrong = ", ".join(sorted(map(repr, asked - KINDS)))
        raise ValueError(f"no kind of reading: {wrong}; there are {', '.join(sorted(KINDS))}")
    return asked
