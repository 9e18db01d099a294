"""Chinese numerals: 二十三, 壹佰, 两万三千, 二〇二三, and with digits before a magnitude: 1.2万, 3亿5000万.

A run of numeral characters is one token. Magnitudes alone (万, 百亿) are BARE: after digits they scale them.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._plain import Numeral, holdable
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context

_DIGITS: Final = {char: value for value, chars in enumerate(("〇零", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")) for char in chars}
_UNITS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_GROUPS: Final = {"万": 10**4, "亿": 10**8}
#: The characters of which a numeral is made.
NUMERALS: Final = "".join([*_DIGITS, *_UNITS, *_GROUPS])


def shape(word: str) -> Mapping[str, Any] | None:
    """Return the tags of a run of numeral characters, None where it is no such run."""
    if word[0] not in NUMERALS:
        return None
    if all(char in _DIGITS for char in word):
        digits = "".join(str(_DIGITS[char]) for char in word)
        tags: dict[str, Any] = {"NUM": Numeral(Decimal(digits), digits=digits), "ZH": word}
        return tags | ({"D2": digits} if len(digits) == 1 else {"D4": digits} if len(digits) == 4 else {})
    value = whole(word)
    if value is None:
        return {"HAN": True}
    if not any(char in _DIGITS for char in word) and word not in {"十"}:
        return {"NUM": Numeral(Decimal(value), scale=value), "ZH": word, "BARE": value}
    tags = {"NUM": Numeral(Decimal(value)), "ZH": word}
    return tags | {"D2": str(value)} if value < 100 else tags


def whole(word: str) -> int | None:
    """Return the whole number that a run of numeral characters says, None where it says none.

    >>> whole("一千零一万一千零一"), whole("百亿"), whole("万一亿")
    (10011001, 10000000000, None)
    """
    total = group = digit = 0
    for char in word:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _UNITS:
            group += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            group += digit
            scale = _GROUPS[char]
            total = (total + (group or 1)) * scale if scale > total else total + group * scale
            group = digit = 0
    return total + group + digit


def _scaled(match: Match, _context: Context) -> Found | str:
    numeral: Numeral = match.payload("low", "NUM")
    scale = match.payload("scale", "BARE")
    if numeral.value is None or not holdable(numeral.value * scale):
        return "more digits than a value can hold"
    return match.found({"NUM": Numeral(numeral.value * scale, scale=scale), "BIG": True})


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {}
RULES: Final = (
    Rule("zh numeral: digits and magnitude", "numeral", "low:NUM scale:BARE", _scaled),
)
