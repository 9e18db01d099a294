"""Whether a bare number is a number of its own: not 2 of 2/3, 5 of "five and a half", 21 of 21st, 30 of 30%.

>>> from talentweek import normalise
>>> [reading.text for reading in normalise.numbers.find("2/3 of 40, 21st, 5 and a half")]
['40']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import left_of, right_of, word
from talentweek.normalise._en import count_words as words

if TYPE_CHECKING:
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens

#: The first of the Chinese characters.
_HAN: Final = "\u3400"
#: How far a quote goes that is the name of something.
_FEW: Final = 8


def is_chinese(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a number is written in Chinese, or stands beside it: then the Chinese rules read it."""
    beside = tokens.words[max(0, first - 1) : last + 1]
    return any(word[-1] >= _HAN or word[0] >= _HAN for word in beside)


def unfit_alone(match: Match, last: int) -> str | None:
    """Return why a bare number is only part of one: 2/3, 5 and a half, 2e10, 21st, ?0, 30%."""
    tokens, low = match.tokens, match.at("low")
    left, right = word(tokens, low - 1), word(tokens, last)
    power = left == "e" or (right == "e" and tokens.has(last + 1, "NUM"))
    if power or left in words.TORN or right in words.TORN - {"?"}:
        return "part of a number"
    if right in words.ENDINGS:
        return "an ordinal"
    if right == "x" or (right == "-" and word(tokens, last + 1) == "fold"):
        return "how many times as much"
    at = right_of(tokens, last)
    half = tokens.words[at : at + 5] == ["and", " ", "a", " ", "half"]
    if half or _is_fraction(tokens, low) or word(tokens, at) in words.PARTS:
        return "a fraction"
    if tokens.has(at, "PERCENT") or tokens.has(at, "SCALE"):
        return "part of a percentage or of a number"
    return None


def torn_from(tokens: Tokens, low: int) -> str | None:
    """Return why a number may be the end of the one before it: 2, 500 experts, 2 ,500 experts; not July 2, 500."""
    front = low - 3
    if not tokens.has(low, "D3") or not tokens.has(front, "INT"):
        return None
    beside = "".join(tokens.words[low - 2 : low])
    if beside not in {", ", " ,"}:
        return None
    if beside == ", " and (tokens.has(front, "D4") or not words.may_list(tokens, front)):
        return None
    named = left_of(tokens, front)
    label = word(tokens, named) in words.LABELS or word(tokens, named) in words.SMALL_LABELS
    return None if label or tokens.has(named, "MONTH") else "the end of a number that a space tears apart"


def torn_point(tokens: Tokens, first: int) -> str | None:
    """Return why a number may be the decimals of the one before it: rose 3. 5 percent; a line may have a number."""
    front = first - 3
    if tokens.words[max(0, first - 2) : first] != [".", " "] or not tokens.has(front, "INT") or tokens.has(front, "D4"):
        return None
    named = left_of(tokens, front)
    label = tokens.has(named, "MONTH") or word(tokens, named) in words.SMALL_LABELS or word(tokens, named) == "\n"
    return None if label else "the decimals of a number that a space tears apart"


def is_next(match: Match) -> bool:
    """Whether the numbers that an "or" links can be one with no noun: two or three, 20 or 30, not ten or twelve."""
    low, high = match.payload("low", "NUM").value, match.payload("high", "NUM").value
    if match.words("link") != "or" or not low or not high:
        return True
    step = 1
    while not low % (step * 10) and not high % (step * 10):
        step *= 10
    return bool(high == low + step)


def is_quoted(tokens: Tokens, low: int, noun: int, last: int) -> bool:
    """Whether a number and its noun are all that is quoted: the "10,000 Talents" plan, the "two sessions"."""
    if word(tokens, low - 1) != '"':
        return False
    after = word(tokens, last)
    if tokens.original(noun)[0].isupper():  # "35 Innovators Under 35"
        after += "".join(tokens.words[last : last + _FEW])
    return '"' in after


def _is_fraction(tokens: Tokens, low: int) -> bool:
    """Whether a number is one side of 2/3; a date has two strokes."""
    left, right = word(tokens, low - 1) == "/", word(tokens, low + 1) == "/"
    if left == right:
        return False
    far = word(tokens, low - 3) if left else word(tokens, low + 3)
    near = tokens.has(low - 2 if left else low + 2, "NUM")
    return near and far != "/"
