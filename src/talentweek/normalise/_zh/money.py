"""Chinese money: 1000万元, 近3亿元, 137万美元."""

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


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {"CURRENCY": {"人民币": "CNY", "美元": "USD", "元": "CNY"}}
RULES: Final = (
    Rule("zh money: currency after the number", "money", "before:BOUND? low:NUM (('至' | '到' | '-' | '~') high:NUM)? after:AFTER? currency:CURRENCY", _priced),
)
