"""Whether a letter behind digits is a magnitude: 45k attendees, $1.2m; 100m is a sprint, 4K a screen, B2B no billions.

>>> from talentweek import normalise
>>> [reading.text for reading in normalise.find("45k attendees saw the 100m sprint in 4K")]
['45k attendees']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import left_of, right_of, word, word_before
from talentweek.normalise._en.nouns import listed

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens

#: How far the currency of a range may stand from its other end: $5-10m.
_NEAR: Final = 6
#: No counts: 100m hurdles, 4k screens.
_NO_MAGNITUDE: Final = frozenset(
    listed("hurdles sprints races runs relays pools lanes swimmers screens displays tvs televisions monitors cameras")
)


def is_magnitude(tokens: Tokens, at: int) -> bool:
    """Whether a letter behind digits is a magnitude: beside a currency, before a counted noun, in a bare string."""
    number = left_of(tokens, at)
    if not tokens.has(number, "NUM") or tokens.has(number, "WORDED"):
        return False
    glued = tokens.has(number - 1, "WORD") or tokens.has(number - 1, "LETTER")
    if glued and (not tokens.has(number - 1, "SIGN") or tokens.words[at] == "b"):
        return False  # B2B; but Dh5m
    if _priced(tokens, number, at) or _bare(tokens, number, at) or _shared(tokens, number, at):
        return True
    letter = tokens.original(at)
    apart = number != at - 1 and letter != "K"  # 20 K people
    if apart or letter in {"t", "T"} or (letter == "K" and word(tokens, number) in {"2", "4", "8"}):
        return False
    return _counted(tokens, at + 1)


def _priced(tokens: Tokens, number: int, at: int) -> bool:
    """Whether a currency stands beside it, or beside the other end of a range."""
    left = left_of(tokens, number)
    for _ in range(_NEAR):
        if tokens.has(left, "CURRENCY") or tokens.has(left, "SIGN"):
            return True
        if not (tokens.has(left, "NUM") or tokens.has(left, "LETTER") or word(tokens, left) in {"-", "to", "up to"}):
            break
        left = left_of(tokens, left)
    right = right_of(tokens, at + 1)
    return tokens.has(right, "CURRENCY") or tokens.has(right, "SIGN")


def _bare(tokens: Tokens, number: int, at: int) -> bool:
    """Whether nothing but a sign or a bound stands around."""
    left, right = range(max(0, number - _NEAR), number), range(at + 1, min(len(tokens.words), at + _NEAR))
    return (
        number <= _NEAR
        and len(tokens.words) < at + _NEAR
        and all(tokens.words[i][0] in " -" or tokens.has(i, "BOUND") or tokens.has(i, "NEGATIVE") for i in left)
        and all(tokens.classes[i] == " " or tokens.has(i, "AFTER") for i in right)
    )


def _shared(tokens: Tokens, number: int, at: int) -> bool:
    """Whether the same letter stands at the other end of a range: 5k-20k."""
    letter = tokens.words[at]
    right = right_of(tokens, at + 1)
    if word(tokens, right) in {"-", "to"}:
        right = right_of(tokens, right + 1)
        return tokens.has(right, "NUM") and word(tokens, right + 1) == letter
    left = left_of(tokens, number)
    return word(tokens, left) in {"-", "to"} and word_before(tokens, left) == letter


def _counted(tokens: Tokens, at: int) -> bool:
    """Whether a noun that is counted follows, with at most two words before it."""
    if tokens.has(at, "AFTER"):
        at += 1
    for _ in range(3):
        if tokens.classes[at : at + 1] != " ":
            return False
        if tokens.has(at + 1, "PLURAL"):
            return tokens.words[at + 1] not in _NO_MAGNITUDE
        if not tokens.has(at + 1, "WORD"):
            return False
        at += 2
    return False


def unfit_letter(tokens: Tokens, noun: int) -> str | None:
    """Return why the letter with which a noun phrase begins is no part of what is counted: 20 M people."""
    apart = tokens.has(noun, "SCALE") and tokens.classes[noun + 1 : noun + 2] == " "  # and not 14 B2B meetings
    return "a letter that may be a magnitude" if apart else None
