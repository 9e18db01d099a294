"""Counts of a shape of their own: a hundred thousand, a pair, nineteen eighty-four; 2 old and 3 new parks.

Magnitudes, pairs and digits in pairs are read where nothing but a count is asked for.

>>> from talentweek import normalise
>>> [normalise.counts.read(words).value for words in ("hundred thousand", "a pair of", "nineteen eighty-four")]
[Decimal('100000'), Decimal('2'), Decimal('1984')]
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from talentweek.normalise._amounts import bounded
from talentweek.normalise._en import count_checks as checks
from talentweek.normalise._en import count_words as words
from talentweek.normalise._en import numerals
from talentweek.normalise._plain import Counted, holdable
from talentweek.normalise._rules import Found

if TYPE_CHECKING:
    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._rules import Match
    from talentweek.normalise.context import Context

_TEN: Final = 10
_HUNDRED: Final = 100


def magnitude(match: Match, _context: Context) -> Found | str:
    """Read "hundred", "hundred thousand", and nothing else."""
    read = numerals.parse(match.tokens, match.at("scale"), led=True)
    if match.tokens.has(match.at("scale"), "VAGUE"):
        return "a vague number"
    if read is None or match.tokens.classes[read.last : read.last + 1] not in {"", " "} or not holdable(read.value):
        return "more than a magnitude"
    return match.found(Counted(read.value))


def pair(match: Match, _context: Context) -> Found:
    """Read "a pair of", "a couple of"."""
    return match.found(Counted(Decimal(2)))


def in_pairs(match: Match, _context: Context) -> Found | str:
    """Read "one twenty two", "nineteen eighty-four": the hundreds, and two digits behind them."""
    low, high = match.all("pairs", "NUM")
    if not 0 < low.value < _HUNDRED or not _TEN <= high.value < _HUNDRED:
        return "two numbers"
    return match.found(Counted(low.value * _HUNDRED + high.value))


def grown(match: Match, _context: Context) -> list[Found] | str:
    """Read two numbers after a verb of change: increased from 20 to 29."""
    tokens, readings = match.tokens, list[Found]()
    if not words.is_end(tokens, match.span("high")[1]) and not words.is_noun(tokens, match.span("high")[1]):
        return "a measure"
    for part in ("low", "high"):
        first, last = match.span(part)
        said = bounded(match.payload(part, "NUM"), None)
        if words.is_year(tokens, first) or tokens.has(first, "DECIMAL"):
            return "no counts"
        readings.append(Found(Counted(said[0], said[1], said[2]), first, last))
    return readings


def of_a_kind(match: Match, _context: Context) -> Found | str:
    """Read the first of two numbers whose noun stands behind the second: 2 national-level and 17 local experts."""
    tokens = match.tokens
    first, (low, _) = match.span()[0], match.span("low")
    numeral: Numeral = match.payload("low", "NUM")
    said = bounded(numeral, match.payload("before", "BOUND"))
    whole = numeral.value is not None and numeral.value == int(numeral.value)
    if not whole or words.is_year(tokens, low) or not words.may_list(tokens, low):
        return "a year, a day, or a fraction"
    reason = checks.unfit_left(tokens, first, low, bound=match.has("before"))
    return reason or Found(Counted(said[0], said[1], said[2]), first, match.span("mod")[1])
