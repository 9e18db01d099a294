"""English money: 10 million yuan, US$14.5 million, RMB 10 million."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._amounts import amount
from talentweek.normalise._plain import Priced
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context


def _priced(match: Match, _context: Context) -> Found | str:
    read = amount(match)
    if isinstance(read, str):
        return read
    value, bound, upper, notes = read
    return match.found(Priced(value, bound, upper, match.payload("currency", "CURRENCY"), notes=notes))


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "CURRENCY": {"yuan": "CNY", "rmb": "CNY", "us$": "USD", "u.s. dollars": "USD", "$": "USD"},
}
RULES: Final = (
    Rule("money: currency after the number", "money", "before:BOUND? low:NUM (('to' | '-') high:NUM)? currency:CURRENCY", _priced),
    Rule("money: currency before the number", "money", "before:BOUND? currency:CURRENCY low:NUM (('to' | '-') high:NUM)?", _priced),
)
