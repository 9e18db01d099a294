"""Chinese money: 1000万元, 近3亿元, 人民币1100.6亿元, 7000多万美元, 美金一万元, 五块六到五块七毛八, 签约总额3578.2亿.

元 and 块 are the currency of the country, unless a word before or after them says another one. Behind 元 a word for a
currency that is not called 元 is a sign of damage: in 5200元美元 a magnitude has been lost.

    >>> from talentweek import normalise
    >>> for reading in normalise.find("总投资超100亿元，约合14亿美元", normalise.Context(country="CN")):
    ...     print(reading.text, reading.value.bound, reading.value.amount, reading.value.currency)
    超100亿元 more_than 10000000000 CNY
    约合14亿美元 about 1400000000 USD
    >>> normalise.money.find("单位：亿元"), normalise.money.find("2023元旦"), normalise.money.find("三元区")
    ((), (), ())
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from talentweek.normalise._amounts import bounded, lifted, ranged
from talentweek.normalise._currencies import YUAN
from talentweek.normalise._plain import EXACT, Numeral, Priced, holdable
from talentweek.normalise._prices import found, is_year_like, priced
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh import money_words as words
from talentweek.normalise._zh.money_sides import Side, side

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: How many tokens before a number are looked at, and the longest verb between it and its bound.
_LOOKED_BACK: Final = 6
_LONGEST_VERB: Final = 6
_WAN: Final = 10**4
_TEN: Final = 10
_CENT: Final = Decimal("0.01")
#: Magnitudes that take a classifier: 两个亿.
_COUNTED_SO: Final = frozenset((10**8, 10**12))
#: What stands before the unit of a table.
_HEADERS: Final = (["("], [":"], ["/"])


def _amount(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    number = match.at("low")
    front, last = match.span("front")
    start = front if last > front else number
    end = match.span("unit")[1]
    read = side(tokens, start, end)
    if read.numeral is None or read.choice is None:  # pragma: no cover - the pattern has both
        return "no word for a currency stands here"
    reason = _no_amount(match, number, start, read)
    if reason:
        return reason
    before, first = _opening(match, start)
    if read.damaged:
        return Found(Priced(None, "unknown", None, _only(read)), first, read.last)
    after, last = _closing(match, end) if read.last == end else (None, read.last)
    inner = match.payload("inner", "AFTER") or ("more_than" if words.MORE_YUAN in tokens.words[number:end] else None)
    if inner is not None and before == "about":  # 大约十多欧元
        before = None
    made = priced(bounded(read.numeral, before, inner or after), read.choice, tokens, context)
    return found(tokens, made, first, last)


def _only(read: Side) -> str | None:
    return next(iter(read.choice)) if read.choice is not None and len(read.choice) == 1 else None


def _no_amount(match: Match, number: int, start: int, read: Side) -> str:
    """Return why a number and a unit are no amount, nothing where they are."""
    tokens = match.tokens
    reason = _in_a_name(tokens, number, read.last)
    if reason:
        return reason
    if start == number and number and (tokens.has(number - 1, "NUM") or tokens.words[number - 1][-1] == "第"):
        return "another number stands right before, or it is a place in a row"
    if tokens.has(number, "BARE"):
        return _no_number(match, number, start)
    if start < number:
        if "," in tokens.words[number] and "\uff0c" in tokens.original(number):
            return "a full-width comma may divide two amounts"
    elif number > 1 and tokens.words[number - 1] == " " and tokens.has(number - 2, "NUM"):
        before: Numeral = tokens.payload(number - 2, "NUM")
        return "" if is_year_like(before) else "damaged: another number stands right before"
    return ""


def _in_a_name(tokens: Tokens, number: int, last: int) -> str:
    """Return why 三元区, 三元锂电池 and 3块屏幕 are no amounts."""
    if not _goes_on(tokens, last):
        return ""
    unit = tokens.entries[last - 1][1]
    if tokens.words[last - 1] == "块" or ("KUAI" in tokens.entries[last - 2][1] and "NUM" in unit):
        return "a classifier: pieces of something"
    low: Numeral = tokens.payload(number, "NUM")
    if "YUAN" in unit and low.value is not None and low.value < _TEN and tokens.has(number, "ZH"):
        return "part of a name"
    return ""


def _no_number(match: Match, number: int, start: int) -> str:
    """Return why a magnitude without a number is no amount: the unit of a table, 5万个亿元."""
    tokens = match.tokens
    if number and tokens.words[number - 1] == "个":
        return "a number stands before the magnitude"
    if match.has("before") or match.at("after") >= 0:
        return ""
    alone = start == number and tokens.payload(number, "NUM").value == _WAN
    return "the unit of a table" if alone or tokens.words[start - 1 : start] in _HEADERS else ""


def _goes_on(tokens: Tokens, last: int) -> bool:
    """Whether a Chinese word follows that is no part of an amount."""
    if last >= len(tokens.words) or tokens.has(last, "NUM"):
        return False
    character = tokens.words[last][0]
    return "\u4e00" <= character <= "\u9fff" and character not in words.AFTER_UNIT


def _opening(match: Match, core: int) -> tuple[str | None, int]:
    """Return the bound of the words before an amount, and the first token of the reading."""
    tokens = match.tokens
    first, last = match.span("before")
    if last > first >= 0:
        return tokens.payload(first, "BOUND"), first
    verb = ""
    for at in range(core - 1, max(-1, core - _LOOKED_BACK), -1):
        bound: str | None = tokens.payload(at, "BOUND")
        if bound is not None:
            if bound in {"at_most", "at_least"} and verb.endswith(words.VERBS):  # 最高可获, 最高奖励
                return bound, at
            break
        verb = tokens.words[at] + verb
        if len(verb) > _LONGEST_VERB or not "\u4e00" <= verb[0] <= "\u9fff":
            break
    return match.payload("late", "BOUND"), core


def _closing(match: Match, last: int) -> tuple[str | None, int]:
    """Return the bound of the words after an amount, and the token after the reading: 左右, （含）以上."""
    first, end = match.span("after")
    if first < 0 or (match.tokens.words[first] == "(" and not match.words("after").startswith("(含")):
        return None, last
    return match.payload("after", "AFTER"), end


def _prefixed(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    start, end = match.span("front")[0], match.at("low") + 1
    if end < len(tokens.words) and tokens.words[end][0] in words.COUNTED:
        return "the number counts something else"
    read = side(tokens, start, end)
    if read.choice is None or read.numeral is None:  # pragma: no cover - the pattern has both
        return "no word for a currency stands here"
    before, first = _opening(match, start)
    after, last = _closing(match, end)
    return found(tokens, priced(bounded(read.numeral, before, after), read.choice, tokens, context), first, last)


def _range(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    middle, after = match.span("sep")
    first, end = match.span("core")
    left, right = side(tokens, first, middle), side(tokens, after, end)
    if left.numeral is None or right.numeral is None:  # pragma: no cover - the pattern has both
        return "no two numbers"
    reason = _no_range(match, left, right)
    if reason:
        return reason
    choice = right.choice if left.choice is None else left.choice & (right.choice or left.choice)
    if not choice:
        return "no currency, or two of them"
    _bound, last = _closing(match, end) if right.last == end else (None, right.last)
    read = ranged(lifted(left.numeral, right.numeral), right.numeral)
    return found(tokens, priced(read, choice, tokens, context), match.span()[0], last)


def _no_range(match: Match, left: Side, right: Side) -> str:
    """Return why two numbers are no range, nothing where they are one."""
    tokens, middle, end = match.tokens, match.at("sep"), match.span("core")[1]
    if left.damaged or right.damaged or (left.last < middle and tokens.words[left.last] != " "):
        return "something else stands between the numbers"
    if tokens.words[middle] == "、" and not _are_neighbours(left, right):
        return "a list"
    big = right.numeral is not None and right.numeral.scale > 1
    if big and left.choice is None and left.numeral is not None and is_year_like(left.numeral):
        return "the first number may be a year"
    if right.choice is None and end < len(tokens.words) and tokens.words[end][0] in words.COUNTED:
        return "the numbers count something else"
    return ""


def _are_neighbours(left: Side, right: Side) -> bool:
    """Whether two digits with a comma between them are one or the other: 2、3亿元."""
    low, high = left.numeral, right.numeral
    if low is None or high is None or left.choice is not None or low.value is None or high.value is None:
        return False
    return low.value < _TEN and EXACT.multiply(EXACT.add(low.value, Decimal(1)), Decimal(high.scale)) == high.value


def _small(match: Match, context: Context) -> Found | str:
    """Read 九毛钱, 三毛五: parts of the unit alone."""
    tokens, number, at = match.tokens, match.at("low"), match.at("unit")
    low: Numeral = tokens.payload(number, "NUM")
    tail: Numeral | None = match.payload("tail", "NUM") if tokens.words[at] == "毛" else None
    if tail is None and not tokens.words[at].endswith("钱"):
        return "no part of a currency"
    if low.value is None or low.scale > 1 or low.bound != "exact":
        return "too many for parts of a unit"
    value = EXACT.multiply(low.value, tokens.payload(at, "PART"))
    last = at + 1
    if tail is not None:
        last = match.span("tail")[1]
        if tail.value is None or tail.value >= _TEN or _goes_on(tokens, last):
            return "no part of a currency"
        value = EXACT.fma(tail.value, _CENT, value)
    before, first = _opening(match, number)
    return found(tokens, priced(bounded(Numeral(value), before), YUAN, tokens, context), first, last)


def _unmarked(match: Match, context: Context) -> Found | str:
    """Read 签约总额3578.2亿: a number with a magnitude and no unit behind a word for an amount."""
    tokens, number = match.tokens, match.at("low")
    low: Numeral = tokens.payload(number, "NUM")
    if max(low.scale, match.payload("high", "NUM").scale if match.at("high") >= 0 else 1) < _WAN:
        return "no magnitude, and no unit"
    last = match.span()[1]
    following = tokens.words[last] if last < len(tokens.words) else "."
    if (following[0].isalnum() or following[0] == "%") and not following.startswith(("的", "大关", "左右")):
        return "something else is counted"
    start = match.span()[0]
    high: Numeral | None = match.payload("high", "NUM")
    if high is None and tokens.has(last + 1, "NUM") and not following[0].isspace():
        return "one of several numbers"
    said = "".join(tokens.words[max(0, start - _LOOKED_BACK) : start]).rstrip()
    for word in words.REACH:
        said = said.removesuffix(word)
    if not said.endswith(words.AMOUNTS):
        return "no word for an amount stands before"
    before, first = _opening(match, number)
    after, last = _closing(match, last)
    read = bounded(low, before, after) if high is None else ranged(lifted(low, high), high)
    return found(tokens, priced(read, YUAN, tokens, context), first, last)


def _hundreds_of_millions(match: Match, _context: Context) -> Found | str:
    """Read 两个亿, 三个亿: as people say it of money."""
    low: Numeral = match.payload("low", "NUM")
    scale: Numeral = match.payload("scale", "NUM")
    last = match.span()[1]
    if low.value is None or low.scale > 1 or low.bound != "exact" or scale.scale not in _COUNTED_SO:
        return "a number of something"
    if _goes_on(match.tokens, last) and not match.tokens.has(last, "CURRENCY"):
        return "a number of something"
    value = EXACT.multiply(low.value, Decimal(scale.scale))
    if not holdable(value):
        return "more digits than a value can hold"
    return match.found({"NUM": Numeral(value, scale=scale.scale), "BIG": True})


_OPENING: Final = "before:(BOUND{0,2})"
_CLOSING: Final = "after:(('(' HAN ')')? AFTER)?"
_MINOR: Final = "('零'? NUM PART){0,2}"
_BARE: Final = "('零'? NUM !(YUAN | TENDER | KUAI | PART))?"
_UNIT: Final = f"(((KUAI | YUAN) {_MINOR} {_BARE} | TENDER {_MINOR}) (YUAN | TENDER)? MONEY? ('(' TENDER ')')?)"
_NO_UNIT: Final = "!(YUAN | TENDER | KUAI | MONEY)"
_LEFT: Final = f"(SIGN | TENDER)? NUM AFTER? (YUAN | TENDER | KUAI)? {_MINOR} NUM?"
_SEPARATOR: Final = "sep:('至' | '到' | '-' | '~' | '--' | '、')"

LEXICON: Final = words.LEXICON
RULES: Final = (
    Rule("zh money: so many of 亿", "numeral", "low:NUM '个' scale:BARE", _hundreds_of_millions),
    Rule(
        "zh money: number and unit", "money",
        f"{_OPENING} front:((SIGN | TENDER){{0,2}}) late:BOUND? low:NUM inner:AFTER? unit:{_UNIT} {_CLOSING}",
        _amount, rank=1,
    ),
    Rule(
        "zh money: currency and number", "money",
        f"{_OPENING} front:(SIGN? TENDER{{1,2}} SIGN?) late:BOUND? low:NUM {_CLOSING} {_NO_UNIT}", _prefixed,
    ),
    Rule(
        "zh money: range", "money",
        f"before:BOUND? core:({_LEFT} {_SEPARATOR} (SIGN | TENDER)? NUM AFTER? {_UNIT}) {_CLOSING}", _range, rank=2,
    ),
    Rule(
        "zh money: range behind a currency", "money",
        f"before:BOUND? core:((SIGN | TENDER){{1,2}} NUM AFTER? {_SEPARATOR} (SIGN | TENDER){{0,2}} NUM) {_CLOSING} "
        f"{_NO_UNIT}", _range, rank=1,
    ),
    Rule("zh money: parts of a unit", "money", f"{_OPENING} low:NUM unit:PART tail:(NUM {_NO_UNIT})?", _small),
    Rule(
        "zh money: amount without a unit", "money", f"{_OPENING} low:(BIG | ZH) {_CLOSING} {_NO_UNIT}", _unmarked,
    ),
    Rule(
        "zh money: range without a unit", "money",
        f"{_OPENING} low:NUM ('至' | '到' | '-' | '~' | '--') high:(BIG | ZH) {_CLOSING} {_NO_UNIT}", _unmarked,
    ),
)  # fmt: skip
