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

from functools import partial
from typing import TYPE_CHECKING, Final

from talentweek.normalise._amounts import bounded, negative
from talentweek.normalise._around import before as text_before
from talentweek.normalise._before import is_lost, is_negative
from talentweek.normalise._listed import shared
from talentweek.normalise._plain import Numeral, Priced
from talentweek.normalise._prices import found, is_year_like, priced
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh import money_more as more
from talentweek.normalise._zh import money_words as words
from talentweek.normalise._zh.money_below import named_once
from talentweek.normalise._zh.money_edges import closing, goes_on, opening
from talentweek.normalise._zh.money_sides import Side, side
from talentweek.normalise._zh.surroundings import is_label, is_of_class, is_open

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: What links the numbers of a list: 100万、50万和20万元.
_LISTING: Final = frozenset("、和及")
_WAN: Final = 10**4
_TEN: Final = 10
#: What stands before the unit of a table.
_HEADERS: Final = (["("], [":"], ["/"])
_UNIT_IS: Final = ("单位", "单位为", "单位是")


def _amount(match: Match, context: Context) -> Found | list[Found] | str:
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
    before, first = opening(match, start)
    if read.damaged:
        return Found(Priced(None, "unknown", None, _only(read)), first, read.last)
    numeral = read.numeral
    if first == start and is_negative(tokens, start):
        numeral, first = negative(numeral), start - 1
    after, last = closing(match, end) if read.last == end else (None, read.last)
    inner = match.payload("inner", "AFTER") or ("more_than" if tokens.words[number + 1] == words.MORE_YUAN else None)
    if inner is not None and before == "about":  # 大约十多欧元
        before = None
    choice = named_once(tokens, last, read.choice)
    made = found(tokens, priced(bounded(numeral, before, inner or after), choice, tokens, context), first, last)
    if first != number or isinstance(made, str) or tokens.words[number - 1] not in _LISTING or after or inner:
        return made
    return shared(made, tokens, number, _LISTING, partial(_unlisted, tokens))


def _unlisted(tokens: Tokens, at: int) -> bool:
    """Whether a number in a list is no amount: 2023、300元."""
    return is_label(tokens, at) or is_year_like(tokens.payload(at, "NUM"))


def _only(read: Side) -> str | None:
    return next(iter(read.choice)) if read.choice is not None and len(read.choice) == 1 else None


def _no_amount(match: Match, number: int, start: int, read: Side) -> str:
    """Return why a number and a unit are no amount, nothing where they are."""
    tokens = match.tokens
    reason = "damaged: digits were lost" if is_lost(tokens, number) else _in_a_name(tokens, number, read.last)
    if reason:
        return reason
    beside = number and (
        tokens.has(number - 1, "NUM") or tokens.has(number - 1, "DOTTED") or tokens.words[number - 1][-1] == "第"
    )
    if start == number and (beside or is_open(tokens, number)):
        return "another number stands right before, it is a place in a row, or one of two numbers"
    if tokens.has(number, "BARE"):
        return _no_number(match, number, start)
    if start < number:
        if "," in tokens.words[number] and "\uff0c" in tokens.original(number):
            return "a full-width comma may divide two amounts"
    elif number > 1 and tokens.classes[number - 1] == " " and tokens.has(number - 2, "NUM"):
        before: Numeral = tokens.payload(number - 2, "NUM")
        return "" if is_year_like(before) else "damaged: another number stands right before"
    return ""


def _is_round(numeral: Numeral) -> bool:
    return numeral.value is None or numeral.scale > 1 or numeral.bound != "exact" or not numeral.value % _TEN


def _in_a_name(tokens: Tokens, number: int, last: int) -> str:
    """Return why 三元区, 三元锂电池, 3块屏幕 and 1+4多元 are no amounts."""
    if tokens.words[number + 1].startswith(words.MORE) and not _is_round(tokens.payload(number, "NUM")):
        return "多 and 余 stand behind round numbers"
    if not goes_on(tokens, last):
        return ""
    if tokens.words[last].startswith(words.CLASS):
        return "an order of magnitude"
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
    if number and tokens.words[number - 1] == "个" and not is_of_class(tokens, number + 1):
        return "a number stands before the magnitude"
    if match.has("before") or match.at("after") >= 0:
        return ""
    alone = start == number and tokens.payload(number, "NUM").value == _WAN
    if alone or tokens.words[start - 1 : start] in _HEADERS or text_before(tokens, start, 3).endswith(_UNIT_IS):
        return "the unit of a table"
    return "the number was left out" if start == number and start and tokens.words[start - 1] in words.BLANKS else ""


def _prefixed(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    start, end = match.span("front")[0], match.at("low") + 1
    if end < len(tokens.words) and tokens.words[end][0] in words.COUNTED:
        return "the number counts something else"
    read = side(tokens, start, end)
    if read.choice is None or read.numeral is None:  # pragma: no cover - the pattern has both
        return "no word for a currency stands here"
    before, first = opening(match, start)
    after, last = closing(match, end)
    return found(tokens, priced(bounded(read.numeral, before, after), read.choice, tokens, context), first, last)


_OPENING: Final = "before:(BOUND{0,2})"
_CLOSING: Final = "after:(('(' (HAN | ZNOUN){1,3} ')')? AFTER)?"
_MINOR: Final = "('零'? NUM PART){0,2}"
_BARE: Final = "('零'? NUM !(YUAN | TENDER | KUAI | PART) | '半')?"
_UNIT: Final = f"(((KUAI | YUAN) {_MINOR} {_BARE} | TENDER {_MINOR}) (YUAN | TENDER)? MONEY? ('(' TENDER ')')?)"
_NO_UNIT: Final = "!(YUAN | TENDER | KUAI | MONEY)"
_LEFT: Final = f"(SIGN | TENDER)? NUM AFTER? (YUAN | TENDER | KUAI)? {_MINOR} NUM? ('(' HAN{{1,2}} ')')?"
_SEPARATOR: Final = "sep:('至' | '到' | '-' | '~' | '--' | '、' | '或' | '和' | '与')"

CUTS: Final = words.CUTS
LEXICON: Final = words.LEXICON
RULES: Final = (
    Rule("zh money: so many of 亿", "numeral", "low:NUM '个' more:MORE? scale:BARE", more.hundreds_of_millions),
    Rule(
        "zh money: number and unit", "money",
        f"{_OPENING} front:((SIGN | TENDER){{0,2}}) late:BOUND? low:NUM inner:AFTER? unit:{_UNIT} {_CLOSING}",
        _amount, rank=1,
    ),
    Rule(
        "zh money: currency in brackets", "money", f"before:BOUND? low:BIG unit:('('_ TENDER ')') {_CLOSING}", _amount,
    ),
    Rule(
        "zh money: currency and number", "money",
        f"{_OPENING} front:(SIGN? TENDER{{1,2}} SIGN?) late:BOUND? low:NUM {_CLOSING} {_NO_UNIT}", _prefixed,
    ),
    Rule(
        "zh money: range", "money",
        f"before:BOUND? core:({_LEFT} {_SEPARATOR} less:'-'?_ (SIGN | TENDER)? NUM AFTER? {_UNIT}) {_CLOSING}",
        more.range_, rank=2,
    ),
    Rule(
        "zh money: range behind a currency", "money",
        f"before:BOUND? core:((SIGN | TENDER){{1,2}} NUM AFTER? {_SEPARATOR} (SIGN | TENDER){{0,2}} NUM) {_CLOSING} "
        f"{_NO_UNIT}", more.range_, rank=1,
    ),
    Rule(
        "zh money: parts of a unit", "money", f"{_OPENING} low:NUM unit:PART tail:(NUM PART? {_NO_UNIT})?", more.small,
    ),
    Rule(
        "zh money: a part of a unit and nothing else", "money", f"^ {_OPENING} low:NUM unit:(PART | HAN) $", more.whole,
        rank=-1, alone=True,
    ),
    Rule(
        "zh money: amount without a unit", "money", f"{_OPENING} low:(BIG | ZH | VAGUE) {_CLOSING} {_NO_UNIT}",
        more.unmarked,
    ),
    Rule(
        "zh money: range without a unit", "money",
        f"{_OPENING} low:NUM ('至' | '到' | '-' | '~' | '--') high:(BIG | ZH) {_CLOSING} {_NO_UNIT}", more.unmarked,
    ),
)  # fmt: skip
