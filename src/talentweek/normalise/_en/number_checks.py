"""Whether a bare number is a number of its own: not 2 of 2/3, 5 of "five and a half", 21 of 21st, 30 of 30%.

>>> from talentweek import normalise
>>> [reading.text for reading in normalise.numbers.find("2/3 of 40, 21st, 5 and a half")]
['40']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.normalise._around import right_of, word
from talentweek.normalise._en import count_words as words

if TYPE_CHECKING:
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens


def unfit_alone(match: Match, last: int) -> str | None:
    """Return why a bare number is only part of one: 2/3, 5 and a half, 2e10, 21st, ?0, 30%."""
    tokens, low = match.tokens, match.at("low")
    left, right = word(tokens, low - 1), word(tokens, last)
    power = left == "e" or (right == "e" and tokens.has(last + 1, "NUM"))
    if power or left in words.TORN or right in words.TORN - {"?"}:
        return "part of a number"
    if right in words.ENDINGS:
        return "an ordinal"
    at = right_of(tokens, last)
    half = tokens.words[at : at + 5] == ["and", " ", "a", " ", "half"]
    if half or _is_fraction(tokens, low) or word(tokens, at) in words.PARTS:
        return "a fraction"
    if tokens.has(at, "PERCENT") or (tokens.has(at, "SCALE") and not tokens.has(at, "LETTER")):
        return "part of a percentage or of a number"
    return None


def _is_fraction(tokens: Tokens, low: int) -> bool:
    """Whether a number is one side of 2/3; a date has two strokes."""
    left, right = word(tokens, low - 1) == "/", word(tokens, low + 1) == "/"
    if left == right:
        return False
    far = word(tokens, low - 3) if left else word(tokens, low + 3)
    near = tokens.has(low - 2 if left else low + 2, "NUM")
    return near and far != "/"
