"""English money: 10 million yuan, over US$14.5 million, Rs 5,000 to 10,000 crore, 20 dollars and 43 cents.

Where the words for the currency stand makes the rules (before the number, after it, at both ends of a range);
what they mean there is told by `money_means`.

    >>> from talentweek import normalise
    >>> for reading in normalise.find("secured 10 million yuan ($1.37 million) each, up from HK$5m in 2019"):
    ...     print(reading.text, "|", reading.value.amount, reading.value.currency)
    10 million yuan | 10000000 CNY
    $1.37 million | 1370000 None
    HK$5m | 5000000 HKD
    >>> normalise.find("at COP 28, where 5 won awards"), normalise.find("Euro 2024 in a 10-pound box")
    ((), ())
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from talentweek.normalise._amounts import bounded, ranged
from talentweek.normalise._currencies import options
from talentweek.normalise._en.money_means import Meant, ahead, behind, following
from talentweek.normalise._en.money_words import LEXICON as LEXICON
from talentweek.normalise._en.money_words import LOWER, RISKY, SCALED, WHOLE_CENTS
from talentweek.normalise._plain import EXACT, Numeral, Priced, holdable
from talentweek.normalise._prices import is_written_out, is_year_like, priced, with_part
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from talentweek.normalise._currencies import Options
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_OPENING: Final = "before:((NOT (WORD | STOP)?)? BOUND{1,2} (('a' | 'an' | 'the') WORD{0,2} LIMIT 'of')?)?"
_FRONT: Final = "front:(NATION? SIGN{1,3})"
_BACK: Final = "back:(NATION? (MONEY | SIGN | COIN){1,2} !_NUM)"
_CENTS: Final = "cents:('and'? NUM CENT)? tail:(NUM !(WORD | PLURAL | MONEY | SIGN | SCALE | CENT | COIN | NATION))? after:AFTER?"
_SEPARATOR: Final = "sep:('to' | '-' | '--' | '~' | 'and' | 'through' | 'up to')"
#: What a bound is behind "not" and "cannot go".
_NOT: Final = {"more_than": "at_most", "less_than": "at_least"}
_DIPS: Final = frozenset(("", "go", "be", "fall", "drop", "rise", "get", "cost"))
#: Verbs after which "from A to B" are two amounts and no range.
_CHANGES: Final = frozenset(
    "rose rise rises rising risen grew grow grows growing grown increase increased increases increasing jumped jump "
    "surged surge climbed climb soared soar fell fall falls fallen falling dropped drop declined decline decreased "
    "decrease reduced reduce raised raise raising up down expanded expand doubled tripled went swelled shrank cut "
    "lifted boosted slipped plunged revised changed moved compared".split()
)
_LOOKED_BACK: Final = 10
_HUNDRED: Final = 100
#: Magnitudes of other languages and abbreviations that are read as none here: RM1.5 mil, EUR 1.5 Mio.
_MAGNITUDES: Final = frozenset(
    "mil mill mio millionen millones millon milh milhao miljoen miljard milliard milliards milliarden mrd mld bil bill "
    "lac lakh crore million billion trillion thousand".split()
)
#: Currencies that are written with points between thousands where they are at home.
_POINTED: Final = options("EUR BRL IDR VND TRY DKK ARS CLP COP RON ISK PYG UYU")
_TEN: Final = 10
_CENT: Final = Decimal("0.01")


def _opening(match: Match, core: int) -> tuple[str | None, int]:
    """Return the bound of the words before an amount, and the first token of the reading."""
    first, last = match.span("before")
    if first < 0 or first == last:
        return None, core
    tokens = match.tokens
    if first and tokens.words[first - 1] == "-":  # much-talked-about $1bn
        return None, core
    at = next(at for at in range(first, last) if tokens.has(at, "BOUND"))
    bound: str = tokens.payload(at, "BOUND")
    if at > first:
        if bound in _NOT and "".join(tokens.words[first + 1 : at]).strip() in _DIPS:
            return _NOT[bound], first
        return bound, at
    return bound, first


def _closing(match: Match, last: int) -> tuple[str | None, int]:
    """Return the bound of the words after an amount, and the token after the reading: not "plus" before an addition."""
    first, end = match.span("after")
    if first < 0 or first == end:
        return None, last
    tokens = match.tokens
    if tokens.words[first] in {"plus", "+"}:
        following = end + 1 if end < len(tokens.words) and tokens.words[end] == " " else end
        if following < len(tokens.words) and tokens.words[following][0].isalnum():
            return None, last
    return tokens.payload(first, "AFTER"), end


def _with_cents(match: Match, numeral: Numeral, choice: Options) -> tuple[Numeral, Options, int | None]:
    """Add the cents, where there are any and they are of this currency; the last one tells where they end."""
    first, last = match.span("cents")
    if first < 0 or first == last:
        return numeral, choice, None
    tokens = match.tokens
    part: Numeral = match.payload("cents", "NUM")
    share, of = match.payload("cents", "CENT")
    glued = len(tokens.words[last - 1]) > 1 or tokens.has(last - 2, "NUM")
    if not choice & of or part.value is None or part.bound != "exact" or not glued:
        return numeral, choice, None
    value = EXACT.multiply(part.value, share)
    tail: Numeral | None = match.payload("tail", "NUM")
    if share > _CENT and tail is not None and tail.value is not None and tail.value < _TEN:  # five mao five
        value, last = EXACT.fma(tail.value, _CENT, value), match.span("tail")[1]
    whole = with_part(numeral, value)
    return (numeral, choice, None) if whole is None else (whole, choice & of, last)


def _number(match: Match, name: str) -> int:
    """Return the token of a number."""
    return match.span(name)[0]


def _sign_first(match: Match, context: Context) -> Found | str:
    tokens, number = match.tokens, _number(match, "low")
    low: Numeral = match.payload("low", "NUM")
    if "," in tokens.words[number] and "\uff0c" in tokens.original(number):
        return "a full-width comma may divide two amounts"
    front = ahead(tokens, *match.span("front"), number, context)
    if front is not None and _belongs_before(tokens, front.first, number):
        return "the sign belongs to the number before it"
    back = behind(tokens, *match.span("back"), low, number) if match.has("back") else None
    if front is None and back is None:
        return "no word for a currency stands here"
    choice, last = _joined(tokens, front, back, number)
    if choice is None:
        return "two currencies"
    bound, first = _opening(match, number if front is None else front.first)
    if front is None or (match.span("front")[0] < front.first):
        bound, first = None, number if front is None else front.first
    if match.has("minus") and front is not None:
        minus = match.span("minus")[0]
        if minus == 0 or tokens.words[minus - 1] in {" ", "(", "\n"}:
            low, first = _negative(low), min(first, minus)
        else:
            bound, first = None, front.first
    low, choice, ended = _with_cents(match, low, choice)
    last = last if ended is None else ended
    if last == number + 1 and (_goes_on(tokens, last) or following(tokens, number) in _MAGNITUDES):
        return "the number goes on"
    if _may_be_grouped(tokens, number, low, choice):
        return "the point may divide thousands"
    after, last = _closing(match, last)
    return _found(priced(bounded(low, bound, after), choice, tokens, context), first, last)


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a word is glued to what stands before it: $10x, 11a."""
    return at < len(tokens.words) and tokens.words[at][0].isalnum() and tokens.words[at].isascii()


def _may_be_grouped(tokens: Tokens, number: int, numeral: Numeral, choice: Options) -> bool:
    """Whether a point with three digits behind it may divide thousands, as it does where the currency is at home."""
    figures: str | None = tokens.payload(number, "DECIMAL")
    return figures is not None and numeral.scale == 1 and figures[-4:-3] == "." and choice <= _POINTED


def _negative(numeral: Numeral) -> Numeral:
    return numeral if numeral.value is None else numeral._replace(value=EXACT.minus(numeral.value))


def _joined(tokens: Tokens, front: Meant | None, back: Meant | None, number: int) -> tuple[Options | None, int]:
    """Return what the words on both sides of a number mean together, None where they clash."""
    if back is None:
        return front and front.choice, number + 1
    if front is None:
        return back.choice, back.last
    joined = front.choice & back.choice
    if joined:
        return joined, back.last
    word = tokens.words[back.last - 1]
    return (front.choice, number + 1) if word in LOWER or word in RISKY else (None, number)


def _belongs_before(tokens: Tokens, sign: int, number: int) -> bool:
    """Whether the sign between two numbers is that of the first: 10 million RMB 20 projects, 10 RMB 20 USD."""
    if tokens.has(sign - 1, "NUM"):  # 1250€ 600
        return number != sign + 1
    before = sign - 2
    if before < 0 or not tokens.has(before, "NUM") or tokens.words[sign - 1] != " " or number == sign + 1:
        return False
    if is_written_out(tokens.payload(before, "NUM"), tokens.words[before]):
        return not is_written_out(tokens.payload(number, "NUM"), tokens.words[number])
    after = number + 2 if number + 1 < len(tokens.words) and tokens.words[number + 1] == " " else number + 1
    return tokens.has(after, "SIGN") and not tokens.has(after + 1, "NUM")


def _sign_last(match: Match, context: Context) -> Found | str:
    tokens, number = match.tokens, _number(match, "low")
    low: Numeral = match.payload("low", "NUM")
    start, end = match.span("back")
    back = behind(tokens, start, end, low, number)
    if back is None:
        return "no word for a currency stands here"
    if match.has("of") and low.bound != "vague":
        return "a number of something"
    choice, last = back.choice, back.last
    scale = match.payload("scale", "SCALE") if last == end and match.has("scale") else None
    scale = SCALED[tokens.words[last - 1]][0] if tokens.words[last - 1] in SCALED else scale
    if scale is not None:
        scaled = _scaled(low, scale)
        if scaled is None:
            return "more digits than a value can hold"
        low = scaled
        last = match.span("scale")[1] if match.has("scale") else last
    if _may_be_grouped(tokens, number, low, choice):
        return "the point may divide thousands"
    bound, first = _opening(match, number)
    low, choice, ended = _with_cents(match, low, choice) if last == end else (low, choice, None)
    after, last = _closing(match, last if ended is None else ended) if last == end else (None, last)
    inner = match.payload("inner", "AFTER")
    return _found(priced(bounded(low, bound, inner or after), choice, tokens, context), first, last)


def _scaled(numeral: Numeral, scale: Decimal) -> Numeral | None:
    if numeral.value is None or numeral.scale > 1:
        return None
    value = EXACT.multiply(numeral.value, scale)
    return Numeral(value, numeral.bound, scale=int(scale)) if holdable(value) else None


def _range(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    low: Numeral = match.payload("low", "NUM")
    high: Numeral = match.payload("high", "NUM")
    reason = _no_range(match, low, high)
    if reason:
        return reason
    lower, upper = _number(match, "low"), _number(match, "high")
    means = [
        ahead(tokens, *match.span("front"), lower, context) if match.has("front") else None,
        behind(tokens, *match.span("middle"), low, lower) if match.has("middle") else None,
        ahead(tokens, *match.span("second"), upper, context) if match.has("second") else None,
        behind(tokens, *match.span("back"), high, upper) if match.has("back") else None,
    ]
    choice: Options | None = None
    for part in means:
        if part is not None:
            choice = part.choice if choice is None else choice & part.choice
    if not choice:
        return "no currency, or two of them"
    if not means[3] and not match.has("second") and high.scale == 1 and tokens.has(upper + 2, "WORD") and match.words("sep") == "to":
        return "the second number counts something else"
    first, last = match.span()
    last = means[3].last if means[3] else upper + 1
    return _found(priced(ranged(low, high), choice, tokens, context), first, last)


def _no_range(match: Match, low: Numeral, high: Numeral) -> str:
    """Return why two numbers are no range, nothing where they are one."""
    separator, opened = match.words("sep"), match.words("open")
    if (separator == "and" and not opened) or (separator == "up to" and opened != "from"):
        return "the words between the numbers make no range"
    if is_year_like(low) and not match.has("front") and not match.has("middle") and high.scale > 1:
        return "the first number may be a year"
    if separator == "to":
        tokens, first = match.tokens, match.span()[0]
        if not _CHANGES.isdisjoint(tokens.words[max(0, first - _LOOKED_BACK) : first]):
            return "a change from one amount to another"
    return ""


def _cents(match: Match, context: Context) -> Found | str:
    tokens, number = match.tokens, _number(match, "low")
    at = match.span("unit")[0]
    word, low = tokens.words[at], match.payload("low", "NUM")
    if word not in WHOLE_CENTS or (word == "cent" and low.value != 1 and tokens.words[at - 1] != "-"):
        return "no part of a currency stands here"
    share, of = match.payload("unit", "CENT")
    if low.value is None or low.scale > 1 or low.bound != "exact":
        return "too many for parts of a unit"
    bound, first = _opening(match, number)
    low = Numeral(EXACT.multiply(low.value, share))
    if not holdable(low.value):
        return "more digits than a value can hold"
    after, last = _closing(match, at + 1)
    return _found(priced(bounded(low, bound, after), of, tokens, context), first, last)


def _one_and_cents(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    at = match.span("one")[0]
    back = behind(tokens, *match.span("back"), Numeral(Decimal(1)), at)
    if back is None:
        return "no word for a currency stands here"
    low, choice, last = _with_cents(match, Numeral(Decimal(1)), back.choice)
    if last is None:
        return "one of them, but no cents"
    bound, first = _opening(match, at)
    after, last = _closing(match, last)
    return _found(priced(bounded(low, bound, after), choice, tokens, context), first, last)


def _bare_cents(match: Match, context: Context) -> Found | str:
    tokens, number = match.tokens, _number(match, "low")
    low: Numeral = match.payload("low", "NUM")
    part: Numeral = match.payload("part", "NUM")
    front = ahead(tokens, *match.span("front"), number, context) if match.has("front") else None
    back = behind(tokens, *match.span("back"), low, number) if match.has("back") else None
    choice, _ = _joined(tokens, front, back, number)
    if not choice:
        return "no currency, or two of them"
    at = _number(match, "part")
    if _goes_on(tokens, at + 1) or (front is None and number > 1 and tokens.has(number - 2, "SIGN")):
        return "no number of cents"
    value = part.value
    if value is None or part.scale > 1 or part.bound != "exact" or value != value.to_integral_value():
        return "no number of cents"
    if tokens.words[at - 1] != " " and part.digits is not None and match.has("back"):  # 1250€60
        whole = with_part(low, value.scaleb(-len(part.digits)))
    elif value < _HUNDRED and (match.has("and") or value >= _HUNDRED // 10):
        whole = with_part(low, EXACT.multiply(value, _CENT))
    else:
        whole = None
    if whole is None:
        return "no number of cents"
    bound, first = _opening(match, number if front is None else front.first)
    return _found(priced(bounded(whole, bound), choice, tokens, context), first, at + 1)


def _found(made: Priced | str, first: int, last: int) -> Found | str:
    return Found(made, first, last) if made.__class__ is Priced else made


_NO_CENTS: Final = "!(WORD | PLURAL | MONEY | SIGN | SCALE | CENT | COIN | NATION)"

RULES: Final = (
    Rule("en money: sign and number", "money", f"{_OPENING} minus:'-'?_ {_FRONT} low:NUM back:(NATION? (MONEY | SIGN){{1,2}} !NUM | '(' NATION? (MONEY | SIGN){{1,2}} ')')? {_CENTS}", _sign_first, rank=1),
    Rule("en money: number and currency", "money", f"{_OPENING} low:NUM inner:AFTER? '-'? of:'of'? {_BACK} scale:SCALE? {_CENTS}", _sign_last),
    Rule("en money: range behind a sign", "money", f"open:('between' | 'from')? before:BOUND? {_FRONT} low:NUM middle:(NATION? MONEY)? {_SEPARATOR} second:(NATION? SIGN{{1,3}})? high:NUM '-'? back:(NATION? (MONEY | SIGN){{1,2}} !NUM)? after:AFTER?", _range, rank=1),
    Rule("en money: range before a currency", "money", f"open:('between' | 'from')? before:BOUND? low:NUM middle:(NATION? MONEY)? {_SEPARATOR} high:NUM '-'? {_BACK} after:AFTER?", _range, rank=1),
    Rule("en money: cents", "money", f"{_OPENING} low:NUM '-'? unit:CENT after:AFTER?", _cents),
    Rule("en money: one and cents", "money", f"{_OPENING} one:'a' back:(NATION? MONEY) cents:('and'? NUM CENT) after:AFTER?", _one_and_cents),
    Rule("en money: sign, number and bare cents", "money", f"{_OPENING} {_FRONT} low:NUM and:'and'? part:NUM {_NO_CENTS}", _bare_cents, alone=True),
    Rule("en money: number, currency and bare cents", "money", f"{_OPENING} low:NUM back:(NATION? MONEY) and:'and'? part:NUM {_NO_CENTS}", _bare_cents, alone=True),
)
