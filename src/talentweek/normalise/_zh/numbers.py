"""Chinese numbers: a run of numeral characters (一千零一) is one token; alone, any number is a reading.

    >>> from talentweek.normalise import numbers
    >>> numbers.read("一萬兩千零3十四").value, numbers.read("5億1萬4千6百").value, numbers.read("负三点一四").value
    (Decimal('12034'), Decimal('500014600'), Decimal('-3.14'))
    >>> numbers.read("不少于二十")
    Quantity(value=20, bound='at_least', stated='不少于二十')
    >>> numbers.read("三分之一")
    Traceback (most recent call last):
    talentweek.normalise._reading.Unreadable: no number in these words
      三分之一
      ^^^^^^^^

兆 is 10^12 beside 亿 or 万, and where the country is Taiwan, Hong Kong, Macau or Japan; elsewhere it is undecided.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._amounts import amount, ranged
from talentweek.normalise._plain import Counted, Numeral, holdable
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh import composed
from talentweek.normalise._zh.numerals import DIGITS, FEW, GROUPS, TENS, UNITS, numeral
from talentweek.normalise._zh.surroundings import is_label, is_lost

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: The characters of which a numeral is made.
NUMERALS: Final = "".join([*DIGITS, *UNITS, *GROUPS, *map(chr, TENS), FEW])
_LENGTHS: Final = {1: "D2", 4: "D4"}
_PAIR: Final = 2
_LONGEST: Final = 60
_HUNDRED: Final = 100
#: What stands behind a number that is part of a date or a code.
_NO_NUMBER: Final = frozenset("年月日号届")
_LOWER: Final = frozenset({"more_than", "at_least"})
_UPPER: Final = frozenset({"less_than", "at_most"})


def shape(word: str) -> Mapping[str, Any] | None:
    """Return the tags of a run of numeral characters, None where it is no such run.

    ZH marks a run that is a number, BARE one of units only (百亿), VAGUE one with a bound inside it, ZPART one that is no
    number by itself (万零, 五兆).
    """
    if word[0] not in NUMERALS:
        return None
    if len(word) > _LONGEST:
        return {"ZPART": word}
    if word == FEW:
        return {"AFTER": "more_than", "MORE": "more_than"}
    word = word.translate(TENS)
    if len(word) != _PAIR and all(char in DIGITS for char in word):
        return _digits(word)
    read = numeral(word)
    if read is None or composed.undecided(word):
        return {"ZPART": word}
    if read.bound != "exact":
        return {"NUM": read, "VAGUE": True}
    tags: dict[str, Any] = {"NUM": read, "ZH": word}
    if word != "十" and not any(char in DIGITS for char in word):
        return tags | {"BARE": int(read.value or 0)}
    return tags | {"D2": f"{read.value}"} if (read.value or 0) < _HUNDRED else tags


def _digits(word: str) -> Mapping[str, Any]:
    """Read digit after digit: 二〇二四."""
    digits = "".join(str(DIGITS[char]) for char in word)
    value = Decimal(digits)
    if not holdable(value) or word == "俩":
        return {"ZPART": word}
    tags: dict[str, Any] = {"NUM": Numeral(value, digits=digits), "ZH": word}
    return tags | {_LENGTHS[len(word)]: digits} if len(word) in _LENGTHS else tags


_MAGNITUDES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_ZERO: Final = "零"
_NUM: Final = {_ZERO: Numeral(Decimal(0), digits="0")} | {
    f"数{word}": Numeral(Decimal(value), "vague", Decimal(10 * value), scale=value) for word, value in _MAGNITUDES.items()
} | {
    f"上{word}": Numeral(Decimal(value), "at_least", scale=value) for word, value in _MAGNITUDES.items() if value > 10  # noqa: PLR2004
}

def _number(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    low, _ = match.span("low")
    reason = _no_number(tokens, low, last)
    if reason or is_lost(tokens, low) or (not match.has("before") and is_label(tokens, low)):
        return reason or "a label or a part of a number"
    read = amount(match)
    return read if isinstance(read, str) else match.found(Counted(read[0], read[1], read[2], None, read[3]))


def _no_number(tokens: Tokens, low: int, last: int) -> str:
    """Return why what stands around a numeral makes it no number by itself; empty where it is one."""
    behind = "".join(tokens.words[last : last + 4]).replace(" ", "")
    if behind[:1] in _NO_NUMBER:
        return "part of a date or a code"
    if "a" <= behind[:1] <= "z" and tokens.words[last] != " ":
        return "part of a code"
    if tokens.words[last - 1] == "+" and behind[:1].isdecimal():
        return "part of a label"
    one = len(tokens.words[low]) == 1 and tokens.has(low, "ZH") and low == last - 1
    if one and behind[:1] >= "\u3400" and not tokens.has(last, "CLASSIFIER") and not tokens.has(last, "RANGE"):
        return "part of a word"
    return ""


def _both_ends(match: Match, _context: Context) -> Found | str:
    """Read 介于20和30之间, 大于12小于50, 1000以上1500以下: both ends of a range with words around them."""
    low: Numeral = match.payload("low", "NUM")
    high: Numeral = match.payload("high", "NUM")
    first = match.payload("first", "BOUND") or match.payload("first", "AFTER") or "at_least"
    second = match.payload("second", "BOUND") or match.payload("second", "AFTER") or "at_most"
    if first in _UPPER:
        low, high, first, second = high, low, second, first
    if first not in _LOWER or second not in _UPPER:
        return "not the two ends of a range"
    read = ranged(low, high) if not match.has("first") else (low.value, "between", high.value, ())
    if isinstance(read, str) or read[1] != "between" or low.bound != "exact" or high.bound != "exact":
        return "not the two ends of a range"
    value, bound, upper, notes = read
    if value is None or upper is None or value >= upper:
        return "not the two ends of a range"
    return match.found(Counted(value, bound, upper, None, notes))


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "NUM": _NUM,
    "ZH": {_ZERO: _ZERO},
    "D2": {_ZERO: "0"},
    "VAGUE": {word: True for word in _NUM if word != _ZERO},
    "FRACTION": {"一半": True},
    "NEG": {"负": True},
    "DOT": {"点": True},
}
RULES: Final = (
    *composed.RULES,
    Rule("zh number", "count", "before:BOUND? low:NUM (RANGE{1,2} high:NUM)? after:AFTER?", _number, rank=-1, alone=True),
    Rule("zh number: between", "count", "AMID? low:NUM (AND | RANGE) high:NUM BETWEEN", _both_ends, alone=True),
    Rule(
        "zh number: two bounds before", "count", "first:BOUND low:NUM (AND | ',')? second:BOUND high:NUM", _both_ends,
        alone=True,
    ),
    Rule(
        "zh number: two bounds behind", "count", "low:NUM first:AFTER ','? high:NUM second:AFTER", _both_ends,
        alone=True,
    ),
)  # fmt: skip
