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

from talentweek.normalise._before import is_lost
from talentweek.normalise._plain import EXACT, Counted, Numeral, holdable
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh import composed, included, sums
from talentweek.normalise._zh.bounds import amount
from talentweek.normalise._zh.numerals import DIGITS, FEW, GROUPS, TENS, UNITS, numeral
from talentweek.normalise._zh.phrases import is_han
from talentweek.normalise._zh.surroundings import is_label

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
_HOURS: Final = 24
#: Two of something, and no digit.
_NO_DIGIT: Final = frozenset("俩")
#: What stands behind a number that is part of a date or a code, or counted in dozens.
_NO_NUMBER: Final = frozenset("年月日号届打")
_RATIOS: Final = frozenset(":/")
_DOZEN, _TWELVE = "打", Decimal(12)
#: 比50大, 比一千小.
_THAN: Final = "比"
_COMPARED: Final = dict.fromkeys("大高", "more_than") | dict.fromkeys("小少低", "less_than")
_LOWER: Final = frozenset({"more_than", "at_least"})
_UPPER: Final = frozenset({"less_than", "at_most"})


def shape(word: str) -> Mapping[str, Any] | None:
    """Return the tags of a run of numeral characters, None where it is no such run.

    ZH marks a run that is a number, BARE one of units only (百亿), VAGUE one with a bound inside it, ZPART one that is
    no number by itself (万零, 五兆).
    """
    if word[0] not in NUMERALS:
        return None
    if word == FEW:
        return {"AFTER": "more_than", "MORE": "more_than"}
    word = word.translate(TENS)
    digits = len(word) != _PAIR and len(word) <= _LONGEST and all(char in DIGITS for char in word)
    read = _digits(word) if digits else numeral(word)
    if read is None or composed.undecided(word):
        return {"ZPART": word}
    return _tags(word, read)


def _digits(word: str) -> Numeral | None:
    """Read digit after digit: 二〇二四."""
    digits = "".join(str(DIGITS[char]) for char in word)
    return None if word in _NO_DIGIT or not holdable(Decimal(digits)) else Numeral(Decimal(digits), digits=digits)


def _tags(word: str, read: Numeral) -> Mapping[str, Any]:
    if read.bound != "exact":
        return {"NUM": read, "VAGUE": True}
    tags: dict[str, Any] = {"NUM": read, "ZH": word}
    if read.digits is not None:
        return tags | {_LENGTHS[len(word)]: read.digits} if len(word) in _LENGTHS else tags
    if word != "十" and not any(char in DIGITS for char in word):
        return tags | {"BARE": True}
    return tags | {"D2": f"{read.value}"} if read.value is not None and read.value < _HUNDRED else tags


_MAGNITUDES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_ZERO: Final = "零"
_WORDS: Final = {
    f"数{word}": Numeral(Decimal(value), "vague", Decimal(10 * value), scale=value)
    for word, value in _MAGNITUDES.items()
} | {
    f"上{word}": Numeral(Decimal(value), "at_least", scale=value)
    for word, value in _MAGNITUDES.items()
    if word != "十"
} | {
    f"数以{word}计": Numeral(Decimal(value), "vague", Decimal(10 * value), scale=value)
    for word, value in (_MAGNITUDES | {"十万": 10**5, "百万": 10**6, "千万": 10**7}).items()
}  # fmt: skip


def _number(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    _, last = match.span()
    low, _ = match.span("low")
    behind = tokens.words[last] if last < len(tokens.words) else ""
    special = _dozens(match) if behind == _DOZEN and last + 1 == len(tokens.words) else _compared(match)
    if special:
        return special
    labelled = not match.has("before") and is_label(tokens, low)
    if is_lost(tokens, low) or labelled or _is_ratio(tokens, match.span()[0] - 1) or _is_ratio(tokens, last):
        return "a label, or a part of a number, of a ratio or of a fraction"
    if behind[:1] in _NO_NUMBER or "a" <= behind[:1] <= "z" or (tokens.words[last - 1] == "+" and behind.isdecimal()):
        return "part of a date, a code or a label"
    if tokens.has(last, "DOT") and tokens.has(last + 1, "NUM") and match.payload("low", "NUM").value <= _HOURS:
        return "a time of day"
    if last - low == 1 and _is_in_word(tokens, low, behind):
        return "part of a word"
    value, bound, upper, notes = amount(match)
    return match.found(Counted(value, bound, upper, None, notes))


def _is_ratio(tokens: Tokens, at: int) -> bool:
    """Whether a mark stands here that makes one of two numbers: 1:2, 3/4."""
    marked = 0 < at < len(tokens.words) and tokens.words[at] in _RATIOS
    return marked and tokens.has(at - 1, "NUM") and tokens.has(at + 1, "NUM")


def _dozens(match: Match) -> Found | str:
    """Read 四打: so many times twelve."""
    first, last = match.span()
    value, bound, upper, notes = amount(match)
    if value is None or first:
        return "no number of dozens"
    value, upper = EXACT.multiply(value, _TWELVE), upper and EXACT.multiply(upper, _TWELVE)
    return Found(Counted(value, bound, upper, None, notes), first, last + 1) if holdable(value) else "no value holds it"


def _compared(match: Match) -> Found | None:
    """Read 比50大 and 比一千小; None where nothing is compared."""
    first, last = match.span()
    words = match.tokens.words
    than, how = first - 1, last
    than -= than > 0 and words[than][0] == " "
    how += how < len(words) and words[how][0] == " "
    if than < 0 or not words[than].endswith(_THAN) or how == len(words) or match.has("before") or match.has("after"):
        return None
    bound = _COMPARED.get(words[how])
    value, inner, _, notes = amount(match)
    begin = than if words[than] == _THAN else first
    return Found(Counted(value, bound, None, None, notes), begin, how + 1) if bound and inner == "exact" else None


def _is_in_word(tokens: Tokens, low: int, behind: str) -> bool:
    """Whether one numeral character is part of a word: 四川, 百度."""
    if len(tokens.words[low]) > 1 or not tokens.has(low, "ZH") or not is_han(behind):
        return False
    return not tokens.has(low + 1, "CLASSIFIER") and not tokens.has(low + 1, "RANGE")


def _between(match: Match, _context: Context) -> Found | str:
    """Read 介于20和30之间, 10000与20000间."""
    value, bound, upper, notes = amount(match)
    if bound != "between":
        return "not the two ends of a range"
    return match.found(Counted(value, bound, upper, None, notes))


def _two_bounds(match: Match, _context: Context) -> Found | str:
    """Read 大于12小于50, 1000以上1500以下."""
    low: Numeral = match.payload("low", "NUM")
    high: Numeral = match.payload("high", "NUM")
    tag = "BOUND" if match.payload("first", "BOUND") else "AFTER"
    first, second = match.payload("first", tag), match.payload("second", tag)
    if first in _UPPER:
        low, high, first, second = high, low, second, first
    if first not in _LOWER or second not in _UPPER or low.bound != "exact" or high.bound != "exact":
        return "not the two ends of a range"
    if low.value is None or high.value is None or low.value >= high.value:
        return "not the two ends of a range"
    return match.found(Counted(low.value, "between", high.value))


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    # 零 stands by itself where other rules name it; it is a number like the others
    "NUM": {_ZERO: Numeral(Decimal(0), digits="0")} | _WORDS,
    "ZH": {_ZERO: _ZERO},
    "D2": {_ZERO: "0"},
    "VAGUE": dict.fromkeys(_WORDS, True),
    "FRACTION": {"一半": True},
    "NEG": {"负": True},
    "DOT": {"点": True},
}
_RANGE: Final = "low:NUM (RANGE{1,2} high:NUM)? after:AFTER?"
_BEFORE: Final = "first:BOUND low:NUM (AND | ',')? second:BOUND high:NUM"
_BEHIND: Final = "low:NUM first:AFTER ','? high:NUM second:AFTER"
RULES: Final = (
    *composed.RULES,
    *included.RULES,
    *sums.RULES,
    Rule("zh number", "count", f"before:BOUND? {_RANGE}", _number, rank=1, alone=True),
    Rule("zh number: between", "count", "AMID? low:NUM (AND | RANGE) high:NUM BETWEEN", _between, alone=True),
    Rule("zh number: two bounds before", "count", _BEFORE, _two_bounds, alone=True),
    Rule("zh number: two bounds behind", "count", _BEHIND, _two_bounds, alone=True),
)
