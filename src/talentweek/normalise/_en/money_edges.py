"""What stands around an English amount: its bound, its cents, and what tells that it goes on or belongs elsewhere."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import right_of, word_after
from talentweek.normalise._currencies import RISKY, narrowed, options
from talentweek.normalise._en.count_words import is_noun
from talentweek.normalise._en.money_means import DOLLAR_NATIONS
from talentweek.normalise._en.money_words import INDIAN, LOWER, RUPEES, SCALED
from talentweek.normalise._plain import EXACT, Numeral, holdable
from talentweek.normalise._prices import is_written_out, is_year_like, with_part

if TYPE_CHECKING:
    from talentweek.normalise._currencies import Options
    from talentweek.normalise._en.money_means import Meant
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens

#: What a bound is behind "not" and "cannot go".
_NOT: Final = {"more_than": "at_most", "less_than": "at_least"}
_DIPS: Final = frozenset(("", "go", "be", "fall", "drop", "rise", "get", "cost"))
#: Magnitudes of other languages and abbreviations that are read as none here: EUR 1.5 Mio.
_MAGNITUDES: Final = frozenset((
    "mm", "mil", "mill", "mio", "millionen", "millones", "millon", "milh", "milhao", "miljoen", "miljard", "milliard",
    "milliards", "milliarden", "mi", "bi", "mrd", "mld", "bil", "bill", "lac", "lakh", "crore", "million",
    "billion", "trillion", "thousand", "milhões", "milhão", "bilhões", "bilhão", "millón", "tausend", "tsd", "mila",
    "miliardi", "milioni", "tys", "juta", "ribu", "miliar", "milyar", "triliun", "oku", "tỷ", "triệu",
))  # fmt: skip
#: Currencies that are written with points between thousands where they are at home.
_POINTED: Final = options(
    "EUR BRL IDR VND TRY DKK ARS CLP COP RON ISK PYG UYU SEK NOK HUF CZK PLN RUB UAH BYN KZT CRC RSD BAM MKD ALL BGN"
)
#: Those of them that have no smaller unit, so that a point before three figures can only divide thousands.
_WHOLE: Final = options("IDR VND CLP COP ISK PYG HUF CRC")
#: The longest word before a sign that is a sign with it, and unknown: XYZ$45.
_LONGEST_SIGN: Final = 4
_THOUSANDS: Final = 4
#: What links the amounts of a list, how many of them are looked at, and up to where a number may share a magnitude.
_LINKS: Final = frozenset((",", "and", "or", "&", "/"))
_LONGEST_LIST: Final = 6
_LISTED: Final = 1000
_MILLION: Final = 10**6
_PORTIONS: Final = frozenset("½⅓⅔¼¾⅛")
_TEN: Final = 10
_CENT: Final = Decimal("0.01")
#: Where more digits stand than a value can hold.
DAMAGED: Final = Numeral(None, "unknown")


def opening(match: Match, core: int) -> tuple[str | None, int]:
    """Return the bound of the words before an amount, and the first token of the reading."""
    if match.at("before") < 0:
        return None, core
    first, last = match.span("before")
    tokens = match.tokens
    ended = tokens.words[last - 1] == "c." and tokens.original(last - 1) != "c."  # a Series C. $1bn was
    if ended or (first and tokens.words[first - 1] == "-"):  # much-talked-about $1bn
        return None, core
    at = next(at for at in range(first, last) if tokens.has(at, "BOUND"))
    bound: str = tokens.payload(at, "BOUND")
    if tokens.words[last - 1] == "of" or tokens.words[last - 2] == "of":  # up to a ceiling of, a maximum grant of
        named = any(tokens.has(token, "LIMIT") for token in range(at + 1, last))
        if not named and "imum" not in tokens.words[at]:
            return None, core
    if at > first:
        if bound in _NOT and "".join(tokens.words[first + 1 : at]).strip() in _DIPS:  # cannot go below £25,000
            return _NOT[bound], first
        return bound, at
    return bound, first


def closing(match: Match, last: int) -> tuple[str | None, int]:
    """Return the bound of the words after an amount, and the token after the reading: not "plus" before an addition."""
    if match.at("after") < 0:
        return None, last
    first, end = match.span("after")
    tokens = match.tokens
    if not tokens.has(first, "AFTER"):
        at = end + 1 if tokens.words[end : end + 1] == [" "] else end
        ended = not word_after(tokens, end)[:1].isalnum() and not tokens.has(at, "SIGN")
        ended = ended and tokens.words[end : end + 1] != ["-"]  # $5m and up-front costs
        return (tokens.payload(first, "CLOSING") or "at_least", end) if ended else (None, last)
    if tokens.words[first] in {"plus", "+"}:
        at = end + 1 if tokens.words[end : end + 1] == [" "] else end
        glued = tokens.words[first] == "+" and tokens.words[first - 1] != " " and at > end  # $5m+ was raised
        if tokens.has(at, "SIGN") or (word_after(tokens, end)[:1].isalnum() and (not glued or tokens.has(at, "NUM"))):
            return None, last
    return tokens.payload(first, "AFTER"), end


def with_cents(match: Match, numeral: Numeral, choice: Options) -> tuple[Numeral, Options, int | None]:
    """Add the cents, where there are any and they are of this currency; the last one tells where they end."""
    if match.at("cents") < 0:
        return numeral, choice, None
    tokens = match.tokens
    last = match.span("tail")[0] if match.at("tail") >= 0 else match.span("cents")[1]
    if tokens.classes[last - 1] == " ":
        last -= 1
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


def joined(tokens: Tokens, front: Meant | None, back: Meant | None, number: int) -> tuple[Options | None, int]:
    """Return what the words on both sides of a number mean together, None where they clash; and where they end."""
    if back is None:
        return front and front.choice, number + 1
    if front is None:
        return back.choice, back.last
    both = narrowed(front.choice, back.choice)
    if both:
        return both, back.last
    word = tokens.words[back.last - 1]
    return (front.choice, number + 1) if word in LOWER or word in RISKY or word in DOLLAR_NATIONS else (None, number)


def belongs_before(tokens: Tokens, sign: int, number: int, *, closed: bool) -> bool:
    """Whether the sign between two numbers is that of the first: 10 million RMB 20 projects, 10 RMB 20 USD.

    `closed` tells that the second number has the same sign behind it: 5 € 10 €.
    """
    if tokens.has(sign - 1, "NUM"):  # 1250€ 600
        return number != sign + 1
    before = sign - 2
    if before < 0 or not tokens.has(before, "NUM") or tokens.classes[sign - 1] != " ":
        return False
    if closed:
        return True
    own = before - 2 if before > 1 and tokens.classes[before - 1] == " " else before - 1
    if number == sign + 1 or tokens.has(own, "SIGN"):  # 10 $20, RMB 10 USD 20
        return False
    if is_written_out(tokens.payload(number, "NUM"), tokens.words[number]):
        return False
    earlier: Numeral = tokens.payload(before, "NUM")
    return is_written_out(earlier, tokens.words[before]) or not is_year_like(earlier)


def goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a word is glued to what stands before it: $10x, 11a."""
    word = tokens.words[at] if at < len(tokens.words) else " "
    return word[0] in _PORTIONS or (word[0].isalnum() and word.isascii())


def is_cut(tokens: Tokens, number: int, numeral: Numeral, choice: Options) -> bool:
    """Whether a number goes on: letters are glued to it, or a magnitude follows that is read as none."""
    words = tokens.words
    if words[number][0] == "0" and begins_with_nought(words[number]):
        return True
    if numeral.scale > 1 or number + 1 == len(words):
        return False
    at = right_of(tokens, number + 1)
    word = words[at] if at < len(words) else " "
    if word in INDIAN:
        glued = goes_on(tokens, number + 1)
        return not choice <= RUPEES or (glued and (len(word) == 1 or goes_on(tokens, number + 2)))
    apart = at > number + 1
    if (not apart and goes_on(tokens, at)) or tokens.has(at, "SCALE") or word in _MAGNITUDES:
        return True
    if word[0] in "0.,":  # RMB 30 0000, $2. 5 billion
        return (apart and begins_with_nought(word)) if word[0] == "0" else is_torn(tokens, number)
    return (word == "(" and has_unit_apart(tokens, at)) or (word == "+" and not apart and _is_added_to(tokens, at))


def has_unit_apart(tokens: Tokens, at: int) -> bool:
    """Whether a magnitude in brackets stands here: USD 5.2 (million)."""
    return tokens.words[at : at + 1] == ["("] and tokens.has(right_of(tokens, at + 1), "SCALE")


def begins_with_nought(figures: str) -> bool:
    """Whether figures begin as those of no amount do: 0000, 05."""
    return figures[:1] == "0" and figures[1:2].isdecimal()


def in_crores(tokens: Tokens, number: int, numeral: Numeral, choice: Options) -> tuple[Numeral, int] | None:
    """Return rupees with the short form of a magnitude behind them, and where it ends: ₹5 Cr, Rs 1 lakh cr."""
    if not choice <= RUPEES or (said := word_after(tokens, number + 1)) not in INDIAN:
        return None
    made = scaled(numeral._replace(scale=1), INDIAN[said])
    return (made or DAMAGED, number + 2 + (tokens.classes[number + 1] == " "))


def _is_added_to(tokens: Tokens, at: int) -> bool:
    """Whether a plus sign glued to a number has the rest of it behind: $5+ million, USD 1+2 million."""
    return tokens.words[at] == "+" and (goes_on(tokens, at + 1) or word_after(tokens, at + 1) in _MAGNITUDES)


def is_torn(tokens: Tokens, number: int) -> bool:
    """Whether a space tears figures apart: £12 .50, $ 12 , 500, $1, 299.00."""
    here = "".join(tokens.words[number + 1 : number + 5])
    if here[:2] in {" .", " ,"}:
        return here[2:3].isdecimal() or (here[2:3] == " " and _is_group(tokens, number + 4))
    if here[:2] == ". ":  # $2. 5 billion
        return tokens.has(number + 3, "BIG") and tokens.words[number + 3][0].isdecimal()
    three = tokens.has(number + 3, "D3") and not is_noun(tokens, number + 4)  # not for $25, 300 people came
    return here[:2] == ", " and (three or ("." in here and _is_group(tokens, number + 3)))


def _is_group(tokens: Tokens, at: int) -> bool:
    """Whether a number has three figures before its point."""
    return (
        tokens.has(at, "NUM") and tokens.words[at].partition(".")[0].isdecimal() and tokens.words[at][3:4] in {"", "."}
    )


def shares_magnitude(tokens: Tokens, number: int, numeral: Numeral) -> bool:
    """Whether the magnitude of an amount further on in a list may be that of this one: $5, $10 and $20 million."""
    if numeral.scale > 1 or word_after(tokens, number + 1) not in _LINKS:
        return False
    if numeral.value is None or numeral.value >= _LISTED:
        return False
    at = number
    for _ in range(_LONGEST_LIST):
        at = right_of(tokens, at + 1)
        linked = False
        while at < len(tokens.words) and tokens.words[at] in _LINKS:
            linked, at = True, right_of(tokens, at + 1)
        signed = tokens.has(at, "SIGN")
        at = right_of(tokens, at + 1) if signed else at
        following: Numeral | None = tokens.payload(at, "NUM")
        plain = following is not None and following.value is not None and following.value < _LISTED
        if not linked or following is None or not (signed or following.scale > 1 or plain):
            return False
        if following.scale >= _MILLION:
            return signed or not tokens.has(right_of(tokens, at + 1), "WORD")
    return False


def is_unknown(tokens: Tokens, sign: int) -> bool:
    """Whether letters that are glued to a sign make an unknown one of it (XYZ$45), or it is minus $5."""
    before = tokens.words[sign - 1] if sign else ""
    if before[:1] == " ":
        return tokens.has(sign - 2, "NEGATIVE")
    if not before.isalpha() or len(before) > _LONGEST_SIGN or tokens.words[sign][0].isalnum():
        return False
    return tokens.original(sign - 1)[0].isupper() and not (
        tokens.has(sign - 1, "STOP") or tokens.has(sign - 1, "BOUND")
    )


def is_double(tokens: Tokens, number: int, numeral: Numeral, choice: Options) -> bool:
    """Whether the point of a number may divide thousands, as it does where the currency is at home: 300.000 €."""
    figures: str | None = tokens.payload(number, "DECIMAL")
    return figures is not None and numeral.scale == 1 and figures[-_THOUSANDS:][:1] == "." and choice <= _POINTED


def regrouped(tokens: Tokens, number: int, numeral: Numeral, choice: Options) -> Numeral | None:
    """Return the number, in thousands where the currency has no smaller unit (Rp 150.000); None where it is open."""
    if not is_double(tokens, number, numeral, choice):
        return numeral
    value = numeral.value
    if value is None or not choice <= _WHOLE or tokens.words[number].startswith("0"):
        return None
    return Numeral(EXACT.multiply(value, Decimal(1000)))


def scaled(numeral: Numeral, scale: Decimal) -> Numeral | None:
    """Return a number with a magnitude that stands behind its currency: 80 USD million."""
    if numeral.value is None or numeral.scale > 1:
        return None
    value = EXACT.multiply(numeral.value, scale)
    upper = None if numeral.upper is None else EXACT.multiply(numeral.upper, scale)
    return Numeral(value, numeral.bound, upper, scale=int(scale)) if holdable(value) and holdable(upper) else None


def multiplier(tokens: Tokens, first: int, last: int) -> Decimal | None:
    """Return the magnitude that is part of a word for a currency (MEUR); None where there is none."""
    for at in range(first, last):
        if tokens.words[at] in SCALED:
            return SCALED[tokens.words[at]][0]
    return None
