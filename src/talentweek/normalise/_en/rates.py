"""English words that make a rate of an amount or a count: per person, a month, each, annually.

>>> from talentweek import normalise
>>> [reading.notes for reading in normalise.money.find("5,000 yuan a month; per capita income of $9,000; $3 a gram")]
[('the words say a month',), ('the words say per capita',), ()]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._around import left_of, right_of, word
from talentweek.normalise._rates import as_given

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._rules import Rule
    from talentweek.normalise._tokens import Tokens

_UNITS: Final = (
    "second minute hour day night week month quarter year person head employee participant student family household"
    " team company project piece unit item share ticket copy seat session visit mu"
)
#: What "a" stands before in 500 yuan a month.
_ONE: Final = frozenset(_UNITS.split())
#: Words that say as much alone.
_ALONE: Final = frozenset(("each", "apiece", "annually", "yearly", "monthly", "weekly", "daily", "hourly", "nightly"))
#: Words behind an amount, before a unit.
_OPENING: Final = frozenset(("per", "a", "an"))
#: How far before an amount "per" is looked for: per capita disposable income of.
_FAR: Final = 5
#: How many characters these words have at most: a text is not searched again and again for a "per".
_NEAR: Final = 100
#: Words over which a phrase does not go.
_ENDS: Final = frozenset(".,;:()\n")


def rate(tokens: Tokens, first: int, last: int) -> str:
    """Return the words around a reading that make a rate of it, as they are printed; empty for none."""
    at = right_of(tokens, last)
    said = word(tokens, at)
    if said in _ALONE:
        return _printed(tokens, at, at + 1)
    if said in _OPENING:
        unit = right_of(tokens, at + 1)
        if word(tokens, unit)[:1].isalpha() if said == "per" else word(tokens, unit) in _ONE:
            return _printed(tokens, at, unit + 1)
    start = tokens.starts[first]
    if start and tokens.folded.text.find("per", max(0, start - _NEAR), start) >= 0:
        return _ahead(tokens, first)
    return ""


def _ahead(tokens: Tokens, first: int) -> str:
    at = left_of(tokens, first)
    for _ in range(_FAR):
        if at < 0 or tokens.words[at] in _ENDS or tokens.has(at, "NUM"):
            break
        if tokens.words[at] == "per":
            return _printed(tokens, at, min(right_of(tokens, at + 1) + 1, first))
        at = left_of(tokens, at)
    return ""


def _printed(tokens: Tokens, first: int, last: int) -> str:
    return as_given(tokens, tokens.starts[first], tokens.starts[last])


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {}
RULES: Final[tuple[Rule, ...]] = ()
