"""What the words for a currency mean where they stand: before a number, or after it.

A word means money or something else by its capitals, by its neighbours and by the number: "COP 28" is a conference and
"COP 28 million" an amount, "5 won prizes" tells who won. A word that needs no second look has no check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.normalise._around import right_of, word, word_after
from talentweek.normalise._currencies import RISKY, narrowed
from talentweek.normalise._currency_table import LOCAL
from talentweek.normalise._en.money_words import COMMON_CODES, LETTERS, LOWER, NAMES_BEFORE, WRITTEN
from talentweek.normalise._prices import is_written_out, is_year_like
from talentweek.values._codes import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentweek.normalise._currencies import Options
    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: The words before a number that are nothing else.
_ONLY_MONEY: Final = frozenset(("ringgit", "ringgits", "rupiah", "naira"))
#: What stands behind an amount of won and not behind the verb; the end of a sentence does as well.
_NO_OBJECT: Final = frozenset(
    ("in", "of", "for", "to", "from", "at", "by", "per", "as", "and", "or", "on", "with", "worth", "each", "over",
     "between", "was", "were", "is", "are", "has")
)  # fmt: skip
#: What follows the name of a currency in the name of something else: 20 euro area members, Yuan dynasty.
_NAMED_SO: Final = frozenset(("area", "zone", "zones", "bloc", "ncap", "cup", "countries", "dynasty", "qualifiers"))
#: What stands behind a word in capitals that is no code: 300 TRY to win.
_PARTICLES: Final = frozenset(("to", "over", "up", "out", "off"))
_LEAST_WON: Final = 100
#: What stands before "c $" and makes it the name of a round: Series C $16 million.
_SERIES: Final = frozenset(
    ("series", "class", "round", "vitamin", "grade", "tier", "part", "phase", "appendix", "section", "level")
)


#: Nations behind an amount in dollars that tell whose they are.
DOLLAR_NATIONS: Final = frozenset(("canadian", "cdn", "australian", "aussie", "us", "u.s.", "american", "singaporean"))


class Meant(NamedTuple):
    """The currencies that some tokens can mean, and which tokens those are."""

    choice: Options
    first: int
    last: int


def ahead(tokens: Tokens, first: int, last: int, number: int, context: Context) -> Meant | None:
    """Return what the tokens before a number mean: the last of them that agree (USD $5, SGD $5)."""
    choice: Options | None = None
    nation: Options | None = None
    start = last
    for at in range(first, last):
        says = tokens.entries[at][1]
        if "SIGN" in says:
            means: Options = says["SIGN"]
            check = _BEFORE.get(tokens.words[at])
            if check is not None and not check(tokens, at, number, context):
                choice = nation = None
                continue
            joined = means if choice is None else narrowed(choice, means)
            if nation is not None:
                joined &= nation
            if choice is None and nation is None:
                start = at
            choice, start = (joined, start) if joined else (means, at)
            nation = None
        elif "NATION" in says and _is_nation(tokens, at):
            nation, start, choice = says["NATION"], at, None
    return None if choice is None else Meant(choice, start, last)


def behind(tokens: Tokens, first: int, last: int, numeral: Numeral, number: int) -> Meant | None:
    """Return what the tokens after a number mean: the first of them that agree (yuan renminbi, US dollars)."""
    choice: Options | None = None
    nation: Options | None = None
    end = first
    for at in range(first, last):
        says = tokens.entries[at][1]
        means: Options | None = says.get("MONEY") or says.get("SIGN")
        if means is None and nation is not None:
            means = says.get("COIN")
        if means is not None:
            check = _AFTER.get(tokens.words[at])
            if check is not None and not check(tokens, at, numeral, number):
                break
            if nation is not None:
                means, nation = means & nation, None
            joined = means if choice is None else narrowed(choice, means)
            if not joined:
                break
            choice, end = joined, at + 1
        elif "NATION" in says:
            nation = says["NATION"]
        elif tokens.words[at] == ")":
            choice, end = nation if choice is None else choice, at + 1  # $5,000 (Canadian)
    if choice is None and tokens.words[first] in DOLLAR_NATIONS and tokens.original(first)[0].isupper():
        choice, end = nation, first + 1  # $5,000 Canadian
    return None if choice is None else Meant(choice, first, end)


def clashes(tokens: Tokens, last: int, numeral: Numeral, number: int) -> bool:
    """Whether another currency closes the phrase behind the first: 5,200 yuan dollars; not 5 yuan $3."""
    at = right_of(tokens, last)
    if not tokens.has(at, "MONEY") or tokens.words[at] == tokens.words[last - 1]:
        return False
    check = _AFTER.get(tokens.words[at])
    if check is not None and not check(tokens, at, numeral, number):
        return False
    after = right_of(tokens, at + 1)
    return not any(tokens.has(after, tag) for tag in ("NUM", "WORD", "SIGN")) and word(tokens, at + 1) != "-"


def _is_nation(tokens: Tokens, at: int) -> bool:
    """Whether "us" and "c" before a spaced sign stand for a country."""
    said = tokens.words[at]
    if said == "us" and tokens.classes[at + 1] == " ":
        return tokens.original(at) == "US"
    return said != "c" or at < 1 or tokens.words[max(0, at - 2)] not in _SERIES


def _is_big(numeral: Numeral) -> bool:
    return numeral.scale > 1 or numeral.bound != "exact"


# --- before a number


def _capitals(tokens: Tokens, at: int, _number: int, _context: Context) -> bool:
    return tokens.original(at).isupper()


def _risky(tokens: Tokens, at: int, number: int, context: Context) -> bool:
    """TRY 5 million, TRY 500 where it is at home, COP $500; not TOP 10, not COP 28."""
    if not tokens.original(at).isupper():
        return False
    if tokens.words[number - 1] == "$":
        return True
    at_home = context.country is not None and LOCAL.get(context.country) == tokens.words[at].upper()
    return at_home or is_written_out(tokens.payload(number, "NUM"), tokens.words[number])


def _in_full(tokens: Tokens, at: int, number: int, _context: Context) -> bool:
    """Dollar 22.5 million, ringgit 42; not Euro 2024."""
    numeral: Numeral = tokens.payload(number, "NUM")
    if tokens.words[at] in _ONLY_MONEY:
        return not is_year_like(numeral)
    return is_written_out(numeral, tokens.words[number])


def _written(tokens: Tokens, at: int, _number: int, _context: Context) -> bool:
    return tokens.original(at) in WRITTEN[tokens.words[at]]


def _letters(tokens: Tokens, at: int, number: int, context: Context) -> bool:
    """R500 million in South Africa; one letter is glued to its number."""
    written, country, _ = LETTERS[tokens.words[at]]
    return context.country == country and tokens.original(at) == written and (at + 1 == number or len(written) > 1)


_CODES: Final = frozenset(code.lower() for code in CURRENCIES)
_BEFORE: Final[dict[str, Callable[[Tokens, int, int, Context], bool]]] = {
    **dict.fromkeys(_CODES - COMMON_CODES, _capitals), **dict.fromkeys(RISKY, _risky),
    **dict.fromkeys(NAMES_BEFORE, _in_full), **dict.fromkeys(WRITTEN, _written), **dict.fromkeys(LETTERS, _letters),
}  # fmt: skip


# --- after a number


def _code(tokens: Tokens, at: int, numeral: Numeral, _number: int) -> bool:
    """Whether 500 TRY is money: in capitals, and where it may be a word not before a noun (20 TOP companies)."""
    if not tokens.original(at).isupper():
        return False
    if tokens.words[at] not in RISKY or _is_big(numeral):
        return True
    follows = right_of(tokens, at + 1)
    if word(tokens, follows) in _PARTICLES:  # 300 TRY to win, 300 TRY to 500 TRY
        return tokens.has(right_of(tokens, follows + 1), "NUM")
    return not tokens.has(follows, "WORD")


def _lower(tokens: Tokens, at: int, numeral: Numeral, _number: int) -> bool:
    """50 rand, 50 million Rand; not 5 Rand reports."""
    return _is_big(numeral) or tokens.original(at) == tokens.words[at]


def _unnamed(tokens: Tokens, at: int, _numeral: Numeral, _number: int) -> bool:
    return word_after(tokens, at + 1) not in _NAMED_SO


def _won(tokens: Tokens, at: int, numeral: Numeral, _number: int) -> bool:
    """Whether it is the money of Korea and not the verb: nothing follows that could have been won."""
    if numeral.scale == 1 and (numeral.value is None or numeral.value < _LEAST_WON or is_year_like(numeral)):
        return False
    after = right_of(tokens, at + 1)
    said = word_after(tokens, after + 1) if tokens.has(after, "TAIL") else word(tokens, after)
    return not said[:1].isalnum() or said in _NO_OBJECT


def _pound(tokens: Tokens, at: int, _numeral: Numeral, number: int) -> bool:
    """Whether it is money and not a weight: 10 pounds of rice, a 10-pound baby, weighs 5 pounds."""
    if word_after(tokens, at + 1) == "of" or tokens.words[at - 1] == "-":
        return False
    return number < 1 or not tokens.words[max(0, number - 2)].startswith("weigh")


def _as_written(tokens: Tokens, at: int, _numeral: Numeral, _number: int) -> bool:
    return tokens.original(at) in WRITTEN[tokens.words[at]]


def _never(_tokens: Tokens, _at: int, _numeral: Numeral, _number: int) -> bool:
    return False


_AFTER: Final[dict[str, Callable[[Tokens, int, Numeral, int], bool]]] = {
    **dict.fromkeys(_CODES - COMMON_CODES, _code), **dict.fromkeys(LOWER, _lower),
    **dict.fromkeys(("euro", "yuan"), _unnamed), **dict.fromkeys(WRITTEN, _as_written),
    **dict.fromkeys(LETTERS, _never), "won": _won, "pound": _pound, "pounds": _pound,
}  # fmt: skip
