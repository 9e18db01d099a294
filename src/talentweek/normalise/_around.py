"""What stands around a reading: the next word on its left and on its right, spaces skipped; the characters beside it.

>>> from talentweek.normalise._engine import reader_for
>>> from talentweek.normalise._folding import fold
>>> tokens = reader_for("").lexicon.tokenise(fold("held in Wuhan, for three days"))
>>> word_before(tokens, 4), word_after(tokens, 4), word_before(tokens, 0), word_after(tokens, 99)
('in', 'wuhan', '', '')
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens


def left_of(tokens: Tokens, first: int) -> int:
    """Return the token before one, without a space between them; -1 for none."""
    at = first - 1
    return at - 1 if at >= 0 and tokens.words[at][0] == " " else at


def right_of(tokens: Tokens, last: int) -> int:
    """Return the token at a place, or the one behind it where there is a space."""
    return last + 1 if last < len(tokens.words) and tokens.words[last][0] == " " else last


def word(tokens: Tokens, at: int) -> str:
    """Return the folded word of a token, empty where there is none."""
    return tokens.words[at] if 0 <= at < len(tokens.words) else ""


def word_before(tokens: Tokens, first: int) -> str:
    """Return the folded word before a token, a space between them skipped; empty at the beginning."""
    return word(tokens, left_of(tokens, first))


def word_after(tokens: Tokens, last: int) -> str:
    """Return the folded word at a place, or the one behind it where there is a space; empty at the end."""
    return word(tokens, right_of(tokens, last))


def before(tokens: Tokens, first: int, length: int) -> str:
    """Return so many folded characters before a token."""
    end = tokens.starts[first]
    return tokens.folded.text[max(0, end - length) : end]


def behind(tokens: Tokens, last: int, length: int) -> str:
    """Return so many folded characters from a token on."""
    start = tokens.starts[last]
    return tokens.folded.text[start : start + length]
