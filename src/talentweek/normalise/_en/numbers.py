"""English numerals of several tokens: 10 million, twenty-three, half a million, tens of thousands, 1 234 567, 45k.

Each becomes one token, so that all other rules see a number where a number stands. A numeral is taken as far as it
fits: "three hundred and two hundred" are two. The letters k, m and b say a magnitude only beside a currency, before a
noun that is counted, or where the whole string is nothing else: 100m is a sprint, 4K a screen.

    >>> from talentweek.normalise import numbers
    >>> numbers.read("two million three thousand nine hundred and eighty-four").value
    Decimal('2003984')
    >>> [reading.text for reading in numbers.find("three hundred and two hundred")]
    ['three hundred', 'two hundred']
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._around import left_of, word
from talentweek.normalise._en import numerals
from talentweek.normalise._en.count_words import MONTHS
from talentweek.normalise._en.nouns import listed
from talentweek.normalise._plain import EXACT, Numeral, holdable
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.rules.numbers import read_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_ONES: Final = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_TENS: Final = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_POWERS: Final = {
    2: "hundred hundreds", 3: "thousand thousands", 5: "lakh lakhs lac lacs", 6: "million millions",
    7: "crore crores", 9: "billion billions", 12: "trillion trillions", 15: "quadrillion quadrillions",
    18: "quintillion", 21: "sextillion", 24: "septillion",
}  # fmt: skip
#: Abbreviations: those that can be nothing else, and single letters, which can.
_SHORT: Final = {"mil": 6, "mn": 6, "mln": 6, "bn": 9, "bln": 9, "bil": 9, "trn": 12, "tn": 12}
_LETTERS: Final = {"k": 3, "m": 6, "mm": 6, "b": 9, "t": 12}
_DOZENS: Final = ("dozen", "dozens", "dozs")
_TEN: Final = Decimal(10)
_DOZEN: Final = Decimal(12)
_TWO: Final = Decimal(2)
_HALF: Final = Decimal("0.5")
_QUARTER: Final = Decimal("0.25")
_PARTS: Final = {"half": _HALF, "quarter": _QUARTER, "quarters": Decimal("0.75")}
#: Fractions in one sign, but for those that no decimal is equal to.
_PORTIONS: Final = {"\u00bd": _HALF, "\u00bc": _QUARTER, "\u00be": Decimal("0.75"), "\u215b": Decimal("0.125")}
_THOUSAND: Final = 1000
#: What stands before a magnitude and multiplies it.
_LEADS: Final = (
    ("half", _HALF, "exact"), ("quarter", _QUARTER, "exact"), ("quarters", Decimal("0.75"), "exact"),
    ("couple", _TWO, "about"),
)  # fmt: skip
_POWERS_OF_TEN: Final = frozenset(Decimal(10) ** power for power in range(1, 19))
#: Magnitudes up to here can be multiplied by a thousand and be held.
_MOST: Final = Decimal(10) ** 24
_GROUP: Final = 3

#: Languages that group by points and write a decimal comma.
_POINTED: Final = frozenset(listed("de es it pt nl id tr da el ro sl hr sr vi"))
#: Before numbers that are not one in groups: telephone numbers, lists.
_SIDE: Final = frozenset(listed("+ / # & tel fax phone no nos top room page"))
#: Marks that divide such a number from what stands before, unless that is a number too.
_DIVIDING: Final = frozenset(listed(". , : ( -"))


def _scales() -> dict[str, Decimal]:
    scales = {word: Decimal(10) ** power for power, words in _POWERS.items() for word in words.split()}
    scales |= {word: Decimal(10) ** power for word, power in (_SHORT | _LETTERS).items()}
    return scales | dict.fromkeys(_DOZENS, _DOZEN)


def _spelled() -> dict[str, Numeral]:
    ones = {word: Numeral(Decimal(at)) for at, word in enumerate([*_ONES.split(), "seventeen", "eighteen", "nineteen"])}
    ones |= dict.fromkeys(("nought", "naught", "nil"), Numeral(Decimal(0)))
    return ones | {word: Numeral(Decimal(at)) for at, word in zip(range(20, 100, 10), _TENS, strict=True)}


def _vague(power: Decimal) -> Numeral:
    return Numeral(power, "vague", EXACT.multiply(power, _TEN))


def _many() -> dict[str, Numeral]:
    """Dozens, hundreds, thousands: at least one of the power, and fewer than ten."""
    many = {word: _vague(scale) for word, scale in _scales().items() if word.endswith("s") and scale > _DOZEN}
    return many | dict.fromkeys(("dozens", "tens"), _vague(_TEN))


def _big(value: Decimal, scale: int, bound: str = "exact") -> dict[str, Any]:
    return {"NUM": Numeral(value, bound, scale=scale), "BIG": True}


def _joined(match: Match, _context: Context) -> Found | str:
    """Join words and digits as far as they make one number."""
    first = match.span()[0]
    read = numerals.parse(match.tokens, first)
    if read is None:
        return "no number of several words"
    if not holdable(read.value):
        return "more digits than a value can hold"
    tags = _big(read.value, read.scale) if read.scale > 1 else {"NUM": Numeral(read.value), "WORDED": True}
    return Found(tags, first, read.last)


def _led(match: Match, _context: Context) -> Found | str:
    """Read what begins with no number: a hundred, half a dozen, several thousand, a couple of hundred."""
    first, at = match.span()[0], match.at("scale")
    power = numerals.magnitudes(match.tokens, at)
    if power is None or power[0] > _MOST:
        return "a letter, and no magnitude"
    value, last = power
    if match.at("few") >= 0:
        return Found({"NUM": _vague(_TEN if value == _DOZEN else value), "VAGUE": True}, first, last)
    scale = 1 if value == _DOZEN else int(value)
    for part, times, bound in _LEADS:
        if match.at(part) >= 0:
            return Found(_big(EXACT.multiply(value, times), scale, bound), first, last)
    read = numerals.parse(match.tokens, at, led=True)
    if read is None or not holdable(read.value):
        return "no number of several words"
    return Found(_big(read.value, 1 if value == _DOZEN else read.scale), first, read.last)


def _and_half(match: Match, _context: Context) -> Found | str:
    """Read "two and a half million", "one and three quarters of a million"."""
    numeral: Numeral = match.payload("low", "NUM")
    scale: Decimal = match.payload("scale", "SCALE")
    if numeral.value is None or numeral.bound != "exact" or not 0 < numeral.value < _THOUSAND or scale > _MOST:
        return "no number that a half is added to"
    part = next(part for name, part in _PARTS.items() if match.at(name) >= 0)
    return match.found(_big(EXACT.multiply(EXACT.add(numeral.value, part), scale), int(scale)))


def _million_and_half(match: Match, _context: Context) -> Found | str:
    """Read "a million and a half", "two million and a half"."""
    scale: Decimal = match.payload("scale", "SCALE")
    low = Decimal(1) if match.at("low") < 0 else match.payload("low", "NUM").value
    if low is None or scale < _THOUSAND or scale > _MOST or match.tokens.has(match.at("scale"), "LETTER"):
        return "no magnitude that has a half"
    value = EXACT.multiply(EXACT.add(low, _HALF), scale)
    return match.found(_big(value, int(scale))) if holdable(value) else "more digits than a value can hold"


def _portion(match: Match, _context: Context) -> Found | str:
    """Read 2\u00bd, 1\u00bd million, \u00bd million; a fraction alone counts nothing."""
    value: Decimal = match.payload("part", "PORTION")
    digits: str = match.payload("low", "INT") or ""
    scale: Decimal = match.payload("scale", "SCALE") or Decimal(1)
    if len(digits) > _GROUP or (not digits and scale == 1):
        return "a fraction, and no number"
    if scale > _MOST or match.tokens.has(match.at("scale"), "LETTER"):
        return "a letter, and no magnitude"
    value = EXACT.add(Decimal(digits or 0), value)
    if scale == 1:
        return match.found({"NUM": Numeral(value), "DECIMAL": str(value)})
    return match.found(_big(EXACT.multiply(value, scale), int(scale)))


def _multiplied(match: Match, _context: Context) -> Found | str:
    """Read "tens of thousands", "hundreds of millions", "10s of thousands": the powers together, still vague."""
    times: Decimal = match.payload("low", "NUM").value
    power: Decimal = EXACT.multiply(times, match.payload("scale", "NUM").value)
    if power > _MOST or times not in _POWERS_OF_TEN:
        return "no power of ten, or more digits than a value can hold"
    return match.found({"NUM": _vague(power), "VAGUE": True})


def _negative(match: Match, _context: Context) -> Found | str:
    """Read "minus sixty", "negative five hundred and four"."""
    first, low = match.span()[0], match.at("low")
    numeral: Numeral = match.payload("low", "NUM")
    if numeral.value is None or numeral.bound != "exact":
        return "no number that can be negative"
    read = numerals.parse(match.tokens, low)
    if read is None:
        return match.found({"NUM": Numeral(numeral.value.copy_negate()), "WORDED": True})
    if not holdable(read.value):
        return "more digits than a value can hold"
    return Found(_big(read.value.copy_negate(), read.scale), first, read.last)


def _grouped(match: Match, _context: Context) -> Found | str:
    """Read "1 234 567": groups of three behind one to three digits, with single spaces."""
    tokens = match.tokens
    first, last = match.span()
    words = tokens.words[first:last]
    digits = "".join(words[::2])
    last_group = words[-1].partition(".")[0]
    if any(space != " " for space in words[1::2]) or digits[0] == "0" or len(last_group) != _GROUP:
        return "no groups of three"  # 12 345.5 has some, 20 0.5 not
    left = left_of(tokens, first)
    before = word(tokens, left)
    if before in _DIVIDING:
        left, before = left_of(tokens, left), ""
        if tokens.classes[first - 1] == " " and _is_set_apart(tokens, left):
            left = -1
    if before in _SIDE or before in MONTHS or tokens.has(left, "NUM"):
        return "numbers that stand side by side"
    value = read_number(digits)
    return "more digits than a value can hold" if value is None else match.found({"NUM": Numeral(value)})


def _is_set_apart(tokens: Tokens, last: int) -> bool:
    """Whether the number before a dash is in groups with spaces too: 20 000 - 25 000."""
    first = last - 2
    grouped = tokens.has(last, "D3") and word(tokens, last - 1) == " " and tokens.has(first, "INT")
    return grouped and word(tokens, last + 2) == "-" and not tokens.has(left_of(tokens, first), "NUM")


def _set_apart(match: Match, _context: Context) -> Found | str:
    """Read "1 , 234 , 567", where nothing else is in the text: a space on both sides of each comma."""
    digits = match.words()
    if digits.count(" , ") != digits.count(",") or digits[0] == "0":
        return "a list"
    value = read_number(digits.replace(" , ", ""))
    return "more digits than a value can hold" if value is None else match.found({"NUM": Numeral(value)})


def _continental(match: Match, context: Context) -> Found | str:
    """Read "30.000" as thousands where the language writes them so."""
    if context.language is None or context.language.partition("-")[0] not in _POINTED:
        return "a decimal point"
    return match.found({"NUM": Numeral(Decimal(match.payload("low", "POINTED")))})


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "SCALE": _scales(),
    "LETTER": dict.fromkeys(_LETTERS, True),
    "NUM": _spelled() | _many(),
    "WORDED": dict.fromkeys(_spelled(), True),
    "TENS": dict.fromkeys(_TENS, True),
    "VAGUE": dict.fromkeys(_many(), True),
    "NEGATIVE": {"minus": True, "negative": True},
    "PORTION": _PORTIONS,
}
RULES: Final = (
    Rule(
        "en numeral: words and magnitudes", "numeral",
        "NUM '-'? SCALE | TENS '-'? !TENS WORDED | NUM 'point' NUM | WORDED '('_ NUM | NUM '('_ WORDED", _joined,
    ),
    Rule(
        "en numeral: a hundred, half a million, several thousand", "numeral",
        "(half:('half' ('a' | '-')?) | <!ORDINAL 'a'? quarter:('quarter' ('of' 'a'? | '-')?)"
        " | quarters:('three' '-'? 'quarters' 'of' 'a'?) | few:('several' | 'a'? 'few')"
        " | 'a'? couple:('couple' 'of'?) | 'a' | 'an') scale:SCALE", _led,
    ),
    Rule(
        "en numeral: two and a half million", "numeral",
        "low:NUM '-'? 'and' '-'? ('a' '-'? (half:'half' | quarter:'quarter')"
        " | quarters:('three' '-'? 'quarters' 'of' 'a')) '-'? scale:SCALE", _and_half, rank=1,
    ),
    Rule(
        "en numeral: a million and a half", "numeral",
        "('a' | low:NUM) '-'? scale:SCALE '-'? 'and' '-'? 'a' '-'? 'half' !('-' | SCALE)", _million_and_half, rank=2,
    ),
    Rule("en numeral: 2\u00bd million", "numeral", "low:INT?_ part:PORTION scale:SCALE?", _portion),
    Rule("en numeral: tens of thousands", "numeral", "low:(VAGUE | INT_ 's') 'of' scale:VAGUE", _multiplied),
    Rule("en numeral: minus sixty", "numeral", "NEGATIVE low:NUM SCALE?", _negative),
    Rule("en numeral: groups with spaces", "numeral", "(D2 | D3) D3{0,6} (D3 | DECIMAL) !NUM", _grouped),
    Rule("en numeral: groups of a number that was set apart", "numeral", "^ D2 (',' D3){2,6} $", _set_apart),
    Rule("en numeral: points that group", "numeral", "low:POINTED", _continental),
)  # fmt: skip
