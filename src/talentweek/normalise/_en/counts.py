"""English counts: over 20 foreign experts, 350+ speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._amounts import amount
from talentweek.normalise._plain import Counted
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context


def _counted(match: Match, _context: Context) -> Found | str:
    read = amount(match)
    if isinstance(read, str):
        return read
    value, bound, upper, notes = read
    return match.found(Counted(value, bound, upper, match.words("noun"), notes))


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {}
RULES: Final = (
    Rule(
        "en count: number and noun", "count",
        "before:BOUND? low:NUM (('to' | '-') high:NUM)? after:AFTER? noun:((WORD !STOP){0,6} PLURAL)", _counted,
    ),
)
