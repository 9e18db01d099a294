"""English money: 10 million yuan, over US$14.5 million, Rs 5,000 to 10,000 crore, 20 dollars and 43 cents.

Where the words for the currency stand makes the rules (before the number, after it, at both ends of a range); what they
mean there is told by `money_means`, what stands around the amount by `money_edges`.

    >>> from talentweek import normalise
    >>> for reading in normalise.money.find("secured 10 million yuan ($1.37 million) each, up from HK$5m"):
    ...     print(reading.text, "|", reading.value.amount, reading.value.currency)
    10 million yuan | 10000000 CNY
    $1.37 million | 1370000 None
    HK$5m | 5000000 HKD
    >>> normalise.money.find("at COP 28, where 5 won awards"), normalise.money.find("Euro 2024 in a 10-pound box")
    ((), ())
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._amounts import bounded, negative
from talentweek.normalise._before import is_minus, is_negative
from talentweek.normalise._en import money_more as more
from talentweek.normalise._en import money_words as words
from talentweek.normalise._en.money_edges import (
    belongs_before,
    closing,
    in_crores,
    is_cut,
    is_unknown,
    joined,
    multiplier,
    opening,
    regrouped,
    scaled,
    shares_magnitude,
    with_cents,
)
from talentweek.normalise._en.money_means import ahead, behind
from talentweek.normalise._en.money_unfit import unfit
from talentweek.normalise._prices import found, priced
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from decimal import Decimal

    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context


def _sign_first(match: Match, context: Context) -> Found | str:  # noqa: PLR0911 - each a reason of its own
    tokens, number = match.tokens, match.at("low")
    low: Numeral = tokens.entries[number][1]["NUM"]
    if "," in tokens.words[number] and "\uff0c" in tokens.original(number):
        return "a full-width comma may divide two amounts"
    start, end = match.span("front")
    front = ahead(tokens, start, end, number, context)
    closed = match.at("back") >= 0
    if front is not None:
        same = closed and tokens.words[match.span("back")[1] - 1] == tokens.words[front.first]
        if is_unknown(tokens, front.first) or belongs_before(tokens, front.first, number, closed=same):
            return "the sign belongs to what stands before it"
    back = behind(tokens, *match.span("back"), low, number) if closed else None
    if front is None and back is None:
        return "no word for a currency stands here"
    choice, last = joined(tokens, front, back, number)
    if choice is None or multiplier(tokens, number + 1, last) is not None:
        return "two currencies"
    if last == number + 1 and (is_cut(tokens, number, low, choice) or shares_magnitude(tokens, number, low)):
        return "the number goes on, or may share the magnitude of the next one"
    plain = regrouped(tokens, number, low, choice)
    if plain is None:
        return "the point may divide thousands"
    low = plain
    if front is None or start < front.first:  # words between the bound and the sign were none of it
        bound, first = None, number if front is None else front.first
    else:
        low, bound, first = _opened(match, low, front.first)
    crores = in_crores(tokens, number, low, choice)
    if crores is not None:
        low, last = crores
    low, choice, ended = with_cents(match, low, choice)
    after, last = closing(match, last if ended is None else ended)
    return found(tokens, priced(bounded(low, bound, after), choice, tokens, context), first, last)


def _opened(match: Match, low: Numeral, sign: int) -> tuple[Numeral, str | None, int]:
    """Return the number, negative where a minus stands before the sign (-$5), with its bound and the first token."""
    bound, first = opening(match, sign)
    minus = match.at("minus")
    if minus < 0:
        return low, bound, first
    if not is_minus(match.tokens, minus):
        return low, None, sign
    return negative(low), bound, min(first, minus)


def _sign_last(match: Match, context: Context) -> Found | str:
    tokens, number = match.tokens, match.at("low")
    low: Numeral = tokens.entries[number][1]["NUM"]
    start, end = match.span("back")
    back = behind(tokens, start, end, low, number)
    if back is None:
        return "no word for a currency stands here"
    reason = unfit(match, number, low, back.last)
    if reason is not None:
        return reason
    if _has_sign(tokens, number, tokens.words[back.last - 1], context):
        return "a sign stands before the number"
    choice, last = back.choice, back.last
    plain = regrouped(tokens, number, low, choice)
    if plain is None:
        return "the point may divide thousands"
    low = plain
    scale, last = _scale(match, last)
    if scale is not None:
        multiplied = scaled(low, scale)
        if multiplied is None:
            return "more digits than a value can hold"
        low = multiplied
    bound, first = opening(match, number)
    if is_negative(tokens, number):
        low, first = negative(low), number - 1
    after = None
    if back.last == end:
        low, choice, ended = with_cents(match, low, choice)
        after, last = closing(match, last if ended is None else ended)
    read = bounded(low, bound, match.payload("inner", "AFTER") or after)
    return found(tokens, priced(read, choice, tokens, context), first, last)


def _has_sign(tokens: Tokens, number: int, closing: str, context: Context) -> bool:
    """Whether a sign before a number is its own, and the words behind it are not: the $5 million won by the team."""
    sign = number - 2 if number > 1 and tokens.classes[number - 1] == " " else number - 1
    if not tokens.has(sign, "SIGN") or ahead(tokens, sign, sign + 1, number, context) is None:
        return False
    return not belongs_before(tokens, sign, number, closed=tokens.words[sign] == closing)


def _scale(match: Match, last: int) -> tuple[Decimal | None, int]:
    """Return a magnitude that is no part of the number, and where the words end: 20-odd billion yuan."""
    inside = multiplier(match.tokens, match.at("back"), last)
    if inside is not None:
        return inside, last
    if match.at("scale") >= 0:
        return match.payload("scale", "SCALE"), last
    if match.at("later") == last + 1:
        return match.payload("later", "SCALE"), last + 2
    return None, last


_OPENING: Final = "before:((NOT (WORD | STOP)?)? BOUND{1,2} (('a' | 'an' | 'the')? WORD{0,2} 'of')?)?"
_FRONT: Final = "front:(NATION? SIGN{1,3})"
_BACK: Final = "back:((NATION '-'?)? (MONEY | SIGN | COIN){1,2} !_NUM)"
_SECOND: Final = (
    "back:(NATION? (MONEY | SIGN){1,2} !NUM | '(' NATION? (MONEY | SIGN){1,2} ')' | '(' NATION ')'"
    " | NATION !(WORD | PLURAL | MONEY | SIGN | COIN | NUM | '-' | '/'))?"
)
_NOTHING: Final = "!(WORD | PLURAL | MONEY | SIGN | SCALE | CENT | COIN | NATION)"
#: Five million yuan and more.
_MORE: Final = "'and' ('more' | 'up' | 'over' | 'upward')"
_CENTS: Final = f"cents:('and'? NUM CENT tail:(NUM {_NOTHING})?)? after:(AFTER | CLOSING | {_MORE})?"
_OPENED: Final = "open:('between' | 'from')? before:BOUND?"
_SEPARATOR: Final = "sep:('-' 'to' '-' | 'to' | '-' | '--' | '~' | 'and' | 'or' | 'through' | 'up to')"

LEXICON: Final = words.LEXICON
RULES: Final = (
    Rule("en money: groups of a price", "numeral", "figures:((D2 | D3) D3{0,3} COMMA)", more.spaced),
    Rule(
        "en money: no cents", "numeral", "SIGN? figures:(NUM_ ','_ ('-' | '--')) !NUM back:SIGN?", more.without_cents,
    ),
    Rule(
        "en money: sign and number", "money", f"{_OPENING} minus:'-'?_ {_FRONT} low:NUM {_SECOND} {_CENTS}",
        _sign_first, rank=1,
    ),
    Rule(
        "en money: number and currency", "money",
        f"{_OPENING} low:NUM inner:AFTER? scale:SCALE? '-'? of:'of'? {_BACK} later:SCALE? {_CENTS}", _sign_last,
    ),
    Rule(
        "en money: range behind a sign", "money",
        f"{_OPENED} minus:'-'?_ {_FRONT} low:NUM middle:(NATION? MONEY)? {_SEPARATOR} less:'-'?_ "
        "second:(NATION? SIGN{1,3})? high:NUM '-'? back:(NATION? (MONEY | SIGN){1,2} !NUM)?", more.range_, rank=1,
    ),
    Rule(
        "en money: range before a currency", "money",
        f"{_OPENED} low:NUM middle:(NATION? MONEY)? {_SEPARATOR} less:'-'?_ high:NUM '-'? {_BACK}", more.range_, rank=1,
    ),
    Rule("en money: cents", "money", f"{_OPENING} low:NUM '-'? unit:CENT after:AFTER?", more.cents),
    Rule("en money: a code and figures alone", "money", "^ front:SIGN low:NUM $", more.coded, alone=True),
    Rule("en money: pence alone", "money", "^ low:NUM_ unit:CENT $", more.pence, alone=True),
    Rule(
        "en money: one and cents", "money",
        f"{_OPENING} one:'a' back:(NATION? MONEY) cents:('and'? NUM CENT) after:AFTER?", more.one_and_cents,
    ),
    Rule(
        "en money: sign, number and bare cents", "money",
        f"{_OPENING} {_FRONT} low:NUM and:'and'? part:(D2 | WORDED) {_NOTHING}", more.bare_cents, alone=True,
    ),
    Rule(
        "en money: number, currency and bare cents", "money",
        f"{_OPENING} low:NUM back:(NATION? MONEY) and:'and'? part:NUM {_NOTHING}", more.bare_cents, alone=True,
    ),
)  # fmt: skip
