"""What stands behind an ordinal and makes it a run of so many: the 19th consecutive year, the third day in a row.

It says how long something has lasted, as 19 consecutive years do, and of no edition which one it is. "The 19th year"
alone may be either, and "the 5th year running the fair" tells who runs it.

>>> from talentweek import normalise
>>> [(each.kind, each.text) for each in normalise.find("top for the 19th consecutive year, the third day running")]
[('duration', '19th consecutive year'), ('duration', 'third day running')]
>>> [each.kind for each in normalise.find("in the 5th year running the fair")]
['ordinal']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import right_of, word, word_after

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens

#: Before the unit: the third straight day.
_BEFORE: Final = frozenset({"consecutive", "straight", "successive"})
#: Behind "running" no object stands, but what begins another part of the sentence.
_BEYOND: Final = frozenset(
    {"in", "at", "as", "and", "with", "by", "of", "for", "on", "since", "that", "was", "is", "has"}
)


def streak_of(tokens: Tokens, last: int) -> tuple[int, int] | None:
    """Return the unit that the ordinal before a token counts in a row, and the token behind it all; None for none."""
    at = right_of(tokens, last)
    led = word(tokens, at) in _BEFORE
    if led:
        at = right_of(tokens, at + 1)
    if not tokens.has(at, "TIMEUNIT"):
        return None
    end = at + 1 if led else _end_of_row(tokens, at + 1)
    return None if end is None else (at, end)


def _end_of_row(tokens: Tokens, last: int) -> int | None:
    """Return the token behind "in a row", "in succession" or "running"; None where neither stands."""
    if "".join(tokens.words[last : last + 6]) == " in a row":
        return last + 6
    if "".join(tokens.words[last : last + 4]) == " in succession":
        return last + 4
    at = right_of(tokens, last)
    beyond = word_after(tokens, at + 1)
    return at + 1 if word(tokens, at) == "running" and (not beyond[:1].isalnum() or beyond in _BEYOND) else None
