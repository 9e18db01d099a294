"""English amounts of other shapes: ranges, cents alone, a dollar and 42 cents, 15 dollars 50; numerals of prices."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from talentweek.normalise._amounts import ONE_OF, bounded, is_stretch, negative, ranged
from talentweek.normalise._around import right_of
from talentweek.normalise._before import is_minus, is_negative
from talentweek.normalise._currencies import CENTS, RISKY, narrowed
from talentweek.normalise._en.money_edges import (
    closing,
    goes_on,
    in_crores,
    joined,
    multiplier,
    opening,
    regrouped,
    scaled,
    with_cents,
)
from talentweek.normalise._en.money_means import Meant, ahead, behind
from talentweek.normalise._en.money_unfit import is_fraction
from talentweek.normalise._en.money_words import NO_CODE, WHOLE_CENTS
from talentweek.normalise._plain import EXACT, Numeral, holdable
from talentweek.normalise._prices import found, is_year_like, may_be_year, priced, with_part
from talentweek.normalise._rules import Found
from talentweek.rules.numbers import read_number

if TYPE_CHECKING:
    from talentweek.normalise._currencies import Options
    from talentweek.normalise._rules import Match
    from talentweek.normalise.context import Context

#: How far before a range a verb of change is looked for: revenue rose by a third from $5 million to $7 million.
_LOOKED_BACK: Final = 10
_HUNDRED: Final = 100
_TEN: Final = 10
_CENT: Final = Decimal("0.01")
_THOUSAND: Final = Decimal(1000)
_GROUP: Final = 3
_DECIMALS: Final = 2


def range_(match: Match, context: Context) -> Found | str:
    """Read $5-10 million, between 10 million and 20 million yuan, Rs 5,000 to 10,000 crore."""
    tokens, lower, upper = match.tokens, match.at("low"), match.at("high")
    low: Numeral = tokens.payload(lower, "NUM")
    high: Numeral = tokens.payload(upper, "NUM")
    reason = _no_range(match, low, high)
    if reason:
        return reason
    back = behind(tokens, *match.span("back"), high, upper) if match.at("back") >= 0 else None
    second = ahead(tokens, *match.span("second"), upper, context) if match.at("second") >= 0 else None
    front = _front(match, low, high, context) if match.at("front") >= 0 else None
    middle = behind(tokens, *match.span("middle"), low, lower) if match.at("middle") >= 0 else None
    choice = _together(front, middle, second, back)
    if not choice:
        return "no currency, or two of them"
    link = match.words("sep")
    if not back and not second and ((high.scale == 1 and link == "to") or (link == "and" and match.has("front"))):
        at = right_of(tokens, upper + 1)
        if tokens.has(at, "WORD"):
            return "the second number counts something else"
    if match.words("sep").strip() == "-":
        low = _in_thousands(low, high)
    last = back.last if back else upper + 1
    crores = None if back else in_crores(tokens, upper, high, choice)
    if crores is not None:  # Rs 5-10 Cr
        high, last = crores
    both = _multiplied(match, low, high, last)
    if isinstance(both, str):
        return both
    low, high, first = _signed(match, *both)
    if match.at("middle") >= 0:  # 5 yuan to 10 million yuan
        high = high._replace(scale=1)
    at = right_of(tokens, last)
    besides = tokens.words[at] if tokens.has(at, "AFTER") else ""
    return found(tokens, priced(ranged(low, high, besides), choice, tokens, context), first, last)


def _together(*parts: Meant | None) -> Options | None:
    """Return the currencies that all words of a range can mean; None or empty where there are none."""
    choice: Options | None = None
    for part in parts:
        if part is not None:
            choice = part.choice if choice is None else narrowed(choice, part.choice)
    return choice


def _front(match: Match, low: Numeral, high: Numeral, context: Context) -> Meant | None:
    """Return what stands before a range; the upper number may be the one of money beyond doubt: SAR 3 to 5 billion."""
    tokens, upper = match.tokens, match.at("high")
    front = ahead(tokens, *match.span("front"), match.at("low"), context)
    at = right_of(tokens, upper + 1)
    if front is not None or high.scale == 1 or is_year_like(low) or tokens.has(at, "WORD") or tokens.has(at, "PLURAL"):
        return front
    return ahead(tokens, *match.span("front"), upper, context)


def _multiplied(match: Match, low: Numeral, high: Numeral, last: int) -> tuple[Numeral, Numeral] | str:
    """Return both ends in the magnitude that is part of the word for the currency (3-4 MEUR), or why they have none."""
    inner, scale = multiplier(match.tokens, *match.span("middle")), multiplier(match.tokens, match.at("high"), last)
    if match.at("middle") >= 0 and inner != scale:
        return "two ends in units of their own"
    if scale is None:
        return low, high
    first, second = scaled(low, scale), scaled(high, scale)
    if first is None or second is None or (inner is None and is_year_like(low)):
        return "no number of so many of a unit"
    return first, second


def _signed(match: Match, low: Numeral, high: Numeral) -> tuple[Numeral, Numeral, int]:
    """Return both ends, negative where a minus stands before them, and the first token of the range."""
    tokens, first = match.tokens, match.span()[0]
    minus, less = match.at("minus"), match.at("less")
    if match.at("front") < 0 and is_negative(tokens, match.at("low")):
        low, first = negative(low), match.at("low") - 1
    if minus >= 0 and is_minus(tokens, minus):
        low = negative(low)
    elif minus == first:
        first += 1
    if less >= 0 and tokens.words[less - 1] == " ":  # a dash of two signs is none
        high = negative(high)
    return low, high, first


def _in_thousands(low: Numeral, high: Numeral) -> Numeral:
    """Return the lower end of 50-60,000, which is in thousands as the upper one is."""
    if low.value is None or high.value is None or low.digits is None or high.digits is not None or high.scale > 1:
        return low
    value = EXACT.multiply(low.value, _THOUSAND)
    near = low.value > 1 and value < high.value < EXACT.multiply(value, Decimal(_TEN))
    return low._replace(value=value) if near and not EXACT.remainder(high.value, _THOUSAND) else low


def _no_range(match: Match, low: Numeral, high: Numeral) -> str:
    """Return why two numbers are no range, nothing where they are one."""
    tokens, separator, opened = match.tokens, match.words("sep"), match.words("open")
    separator = separator.strip("-") or "-"
    if (separator == "and" and not opened) or (separator == "up to" and opened != "from"):
        return "the words between the numbers make no range"
    if separator == "or" and (opened or not is_stretch(low, high)):
        return ONE_OF
    if match.at("front") < 0 and tokens.has(match.at("low") - 1, "SIGN"):
        return "a sign stands before the first number, and another one behind the second"
    bare = match.at("front") < 0 and match.at("middle") < 0
    if bare and may_be_year(tokens, low, high, match.at("sep")):
        return "the first number may be a year"
    if separator == "to":
        first = match.span()[0]
        for at in range(max(0, first - _LOOKED_BACK), first):
            if tokens.has(at, "CHANGE") or tokens.words[at] in {"up", "down"}:
                return "a change from one amount to another"
    return ""


def cents(match: Match, context: Context) -> Found | str:
    """Read 75 cents, one-cent: parts of a unit alone; the singular is a name (50 Cent)."""
    tokens, number, at = match.tokens, match.at("low"), match.at("unit")
    word, low = tokens.words[at], tokens.payload(number, "NUM")
    if (
        is_fraction(tokens, number)
        or word not in WHOLE_CENTS
        or (word == "cent" and low.value != 1 and tokens.words[at - 1] != "-")
    ):
        return "no part of a currency stands here"
    if low.value is None or low.scale > 1 or low.bound != "exact":
        return "too many for parts of a unit"
    share, of = tokens.payload(at, "CENT")
    value = EXACT.multiply(low.value, share)
    if not holdable(value):
        return "more digits than a value can hold"
    bound, first = opening(match, number)
    after, last = closing(match, at + 1)
    choice: Options = of & CENTS or of
    return found(tokens, priced(bounded(Numeral(value), bound, after), choice, tokens, context), first, last)


def one_and_cents(match: Match, context: Context) -> Found | str:
    """Read a dollar and 42 cents; a dollar alone is none."""
    tokens, at = match.tokens, match.at("one")
    back = behind(tokens, *match.span("back"), Numeral(Decimal(1)), at)
    if back is None or multiplier(tokens, *match.span("back")) is not None:
        return "no word for a currency stands here"
    low, choice, last = with_cents(match, Numeral(Decimal(1)), back.choice)
    if last is None:
        return "one of them, but no cents"
    bound, first = opening(match, at)
    after, last = closing(match, last)
    return found(tokens, priced(bounded(low, bound, after), choice, tokens, context), first, last)


def bare_cents(match: Match, context: Context) -> Found | str:
    """Read 15 dollars 50, $20 and 43, 1250€60: a number behind the unit that nothing follows."""
    tokens, number, at = match.tokens, match.at("low"), match.at("part")
    low: Numeral = tokens.payload(number, "NUM")
    whole = _with_bare(match, low, tokens.payload(at, "NUM"), glued=tokens.classes[at - 1] != " ")
    if whole is None:
        return "no number of cents"
    front: Meant | None = ahead(tokens, *match.span("front"), number, context) if match.at("front") >= 0 else None
    back = behind(tokens, *match.span("back"), low, number) if match.at("back") >= 0 else None
    choice, _ = joined(tokens, front, back, number)
    if not choice or multiplier(tokens, *match.span("back")) is not None:
        return "no currency, or two of them"
    if goes_on(tokens, at + 1) or (front is None and number > 1 and tokens.has(number - 2, "SIGN")):
        return "no number of cents"
    bound, first = opening(match, number if front is None else front.first)
    return found(tokens, priced(bounded(whole, bound), choice, tokens, context), first, at + 1)


def _with_bare(match: Match, low: Numeral, part: Numeral, *, glued: bool) -> Numeral | None:
    value = part.value
    if value is None or part.scale > 1 or part.bound != "exact" or value != value.to_integral_value():
        return None
    if glued and part.digits is not None and match.at("back") >= 0:  # 1250€60
        return with_part(low, value.scaleb(-len(part.digits), EXACT))
    if value < _HUNDRED and (match.at("and") >= 0 or value >= _TEN):
        return with_part(low, EXACT.multiply(value, _CENT))
    return None


def spaced(match: Match, _context: Context) -> Found | str:
    """Read "1 139,00": groups of three between single spaces, and two decimals."""
    tokens = match.tokens
    first, last = match.span("figures")
    words = tokens.words[first:last]
    whole, _, fraction = words[-1].partition(",")
    if len(whole) != _GROUP or len(fraction) > _DECIMALS or any(space != " " for space in words[1::2]):
        return "no groups of three with decimals"
    if first > 1 and tokens.has(first - 2, "NUM") and tokens.classes[first - 1] == " ":
        return "numbers that stand side by side"
    value = read_number(f"{''.join(words[:-1:2])}{whole}.{fraction}")
    return "more digits than a value can hold" if value is None else Found({"NUM": Numeral(value)}, first, last)


def without_cents(match: Match, _context: Context) -> Found | str:
    """Read "12,-" and "1.299,-" beside a sign: the comma is the one before the cents, a point divides thousands."""
    first, last = match.span("figures")
    tokens = match.tokens
    if match.at("back") < 0 and not (tokens.has(first - 1, "SIGN") or tokens.has(first - 2, "SIGN")):
        return "no word for a currency stands here"
    value = read_number(tokens.words[first].replace(".", ""))
    return "no figures of a price" if value is None else Found({"NUM": Numeral(value)}, first, last)


def coded(match: Match, context: Context) -> Found | str:
    """Read GEL 45 and MAD 128 where an amount is asked for and nothing else is said; a code may be a word elsewhere."""
    tokens, at = match.tokens, match.at("front")
    low: Numeral = match.payload("low", "NUM")
    word = tokens.words[at]
    if word not in RISKY or word in NO_CODE or not tokens.original(at).isupper() or is_year_like(low):
        return "a code that is a word elsewhere"
    plain = regrouped(tokens, match.at("low"), low, tokens.payload(at, "SIGN"))
    if plain is None:
        return "the point may divide thousands"
    return found(tokens, priced(bounded(plain, None), tokens.payload(at, "SIGN"), tokens, context), *match.span())


def pence(match: Match, context: Context) -> Found | str:
    """Read 50p where an amount is asked for and nothing else is said."""
    tokens = match.tokens
    low: Numeral = match.payload("low", "NUM")
    share, of = match.payload("unit", "CENT")
    if match.words("unit") != "p" or low.value is None or low.scale > 1 or low.bound != "exact":
        return "no part of a currency stands here"
    value = EXACT.multiply(low.value, share)
    if not holdable(value):
        return "more digits than a value can hold"
    return found(tokens, priced(bounded(Numeral(value), None), of, tokens, context), *match.span())
