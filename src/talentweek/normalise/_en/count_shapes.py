"""Counts that are read where nothing but a count is asked for: a hundred thousand, a pair, nineteen eighty-four.

>>> from talentweek import normalise
>>> [normalise.counts.read(words).value for words in ("hundred thousand", "a pair of", "nineteen eighty-four")]
[Decimal('100000'), Decimal('2'), Decimal('1984')]
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from talentweek.normalise._en import numerals
from talentweek.normalise._plain import Counted, holdable

if TYPE_CHECKING:
    from talentweek.normalise._rules import Found, Match
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
