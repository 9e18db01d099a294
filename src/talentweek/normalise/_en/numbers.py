"""English numerals of several tokens: 10 million, twenty-three, 45k."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._plain import Numeral, holdable
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context

_SCALES: Final = {"thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6, "mln": 6, "billion": 9, "bn": 9, "bln": 9, "trillion": 12, "tn": 12}


def _scaled(match: Match, _context: Context) -> Found | str:
    numeral: Numeral = match.payload("low", "NUM")
    scale = 10 ** match.payload("scale", "SCALE")
    if numeral.value is None or not holdable(numeral.value * scale):
        return "more digits than a value can hold"
    return match.found({"NUM": Numeral(numeral.value * scale, scale=scale), "BIG": True})


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {"SCALE": _SCALES}
RULES: Final = (
    Rule("en numeral: digits and magnitude", "numeral", "low:NUM '-'? scale:SCALE", _scaled),
)
