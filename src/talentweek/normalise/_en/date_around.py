"""The neighbourhood of a date in English: which words stand beside it, and what they can make of a number.

Each function looks at a few tokens only, so that reading stays linear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import right_of

if TYPE_CHECKING:
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens

#: Years that can be meant at all.
YEARS: Final = range(1000, 2200)
_JOINTS: Final = frozenset("-/.")
_SIGNS: Final = frozenset("$#€£¥+<>=_")
_TAILS: Final = frozenset("%+°_@")


def capital(tokens: Tokens, at: int) -> bool:
    """Whether a token begins with a capital."""
    return 0 <= at < len(tokens.words) and tokens.original(at)[:1].isupper()


def noun(tokens: Tokens, at: int) -> bool:
    """Whether a token can be the word that a number before it belongs to."""
    return tokens.has(at, "WORD") and not tokens.has(at, "STOP")


def whole(match: Match) -> bool:
    """Whether the match is the whole text, marks at its ends left out."""
    first, last = match.span()
    words = match.tokens.words
    return not any(word[0].isalnum() for word in (*words[max(0, first - 4) : first], *words[last : last + 4]))


def torn(tokens: Tokens, first: int, last: int) -> str | None:
    """Return why figures are a part of something longer or an amount: 021-2024, $2024, 2024m, 2024%."""
    words = tokens.words
    if first and words[first - 1][-1] in _SIGNS:
        return "an amount, or a code"
    if first > 1 and words[first - 1] in _JOINTS and words[first - 2][-1].isdigit():
        return "part of a longer number"
    if last < len(words):
        behind = words[last]
        if behind[0].isalnum() or behind[0] in _TAILS:
            return "part of something longer"
        if behind in _JOINTS and last + 1 < len(words) and words[last + 1][0].isdigit():
            return "part of a longer number"
    return None


def counting(tokens: Tokens, last: int) -> str | None:
    """Return why figures are an amount or a count, from what stands behind them."""
    at = right_of(tokens, last)
    if any(tokens.has(at, tag) for tag in ("CURRENCY", "SCALE", "D4", "BIG")):
        return "an amount"
    return "a number that counts what follows" if tokens.has(at, "PLURAL") and at != last else None
