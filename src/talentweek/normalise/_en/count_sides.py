"""English counts whose two sides are said apart: more than 10 and less than 40, at least two and at most five members.

>>> from talentweek import normalise
>>> normalise.counts.read("a minimum of two and a maximum of five members")
Quantity(value=2, bound='between', upper=5, unit='members', stated='a minimum of two and a maximum of five members')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._amounts import ranged
from talentweek.normalise._en import count_checks as checks
from talentweek.normalise._plain import Counted

if TYPE_CHECKING:
    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._rules import Found, Match
    from talentweek.normalise.context import Context

#: Which side of a number a bound leaves open.
_SIDES: Final = {"more_than": 1, "at_least": 1, "less_than": -1, "at_most": -1}


def unit_of(match: Match) -> str:
    """Return the noun phrase as it is printed."""
    first, last = match.parts["noun"]
    folded, starts = match.tokens.folded, match.tokens.starts
    unit = folded.source[folded.start(starts[first]) : folded.end(starts[last])]
    return unit if unit.isprintable() and "  " not in unit else " ".join(unit.split())


def between(match: Match, _context: Context) -> Found | str:
    """Read "more than 10 and less than 40"."""
    low: Numeral
    high: Numeral
    low, high = match.payload("low", "NUM"), match.payload("high", "NUM")
    other = match.payload("other", "BOUND") or match.payload("other", "AFTER")
    sides = [_SIDES.get(match.payload("before", "BOUND"), 0), _SIDES.get(other, 0)]
    if sides == [-1, 1]:
        low, high = high, low
    elif sides != [1, -1]:
        return "no lower and upper end"
    if low.value is None or high.value is None or low.value > high.value:
        return "ends that exclude each other"
    read = ranged(low, high)
    unit = unit_of(match) if "noun" in match.parts else None
    return read if isinstance(read, str) else match.found(Counted(*read[:3], unit, read[3]))


def within(match: Match, context: Context) -> Found | str:
    """Read "a minimum of two and a maximum of five members": both ends are in, as those of a range."""
    if {match.payload("before", "BOUND"), match.payload("other", "BOUND")} != {"at_least", "at_most"}:
        return "ends that are out"
    return checks.unfit(match) or between(match, context)
