"""What the words for a currency mean where they stand: before a number, or after it.

A word means money or something else by its capitals, by its neighbours and by the number: "COP 28" is a conference and
"COP 28 million" an amount, "5 won prizes" tells who won.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.normalise._currency_table import LOCAL
from talentweek.normalise._en.money_words import COMMON_CODES, LETTERS, LOWER, NAMES_BEFORE, RISKY
from talentweek.normalise._prices import is_written_out, is_year_like
from talentweek.values._codes import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._currencies import Options
    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_CODES: Final = frozenset(code.lower() for code in CURRENCIES)
#: How the short forms are written: Rs 5, not RS 232; RM 5, not Rm 5, which is a room.
_WRITTEN: Final[Mapping[str, tuple[str, ...]]] = {
    "rs": ("Rs", "rs"), "rm": ("RM", "rm"), "rp": ("Rp",), "dh": ("Dh", "DH"), "dhs": ("Dhs", "DHS", "dhs"), "nis": ("NIS",),
    "ush": ("USh", "Ush"), "tsh": ("TSh", "Tsh"),
}  # fmt: skip
#: The words before a number that are no words beside.
_ONLY_MONEY: Final = frozenset("ringgit rupiah naira".split())
#: Words that need a second look.
_LOOKED_AT: Final = (_CODES - COMMON_CODES) | LOWER | NAMES_BEFORE | _WRITTEN.keys() | LETTERS.keys()
#: What stands behind an amount of won and not behind the verb; the end of a sentence does as well.
_NO_OBJECT: Final = frozenset("in of for to from at by per as and or on with worth each over between was were is are has".split())
#: What follows the name of a currency in the name of something else: 20 euro area members, Yuan dynasty.
_NAMED_SO: Final = frozenset("area zone zones bloc ncap cup countries dynasty qualifiers".split())
_LEAST_WON: Final = 100
#: Letters before "c $" that make it the name of a round: Series C $16 million.
_SERIES: Final = frozenset("series class round vitamin grade tier part phase appendix section level".split())


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
            if tokens.words[at] in _LOOKED_AT and not _stands_before(tokens, at, number, context):
                choice = nation = None
                continue
            joined = means if choice is None else choice & means
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
            if tokens.words[at] in _LOOKED_AT and not _stands_after(tokens, at, numeral, number):
                break
            if nation is not None:
                means, nation = means & nation, None
            joined = means if choice is None else choice & means
            if not joined:
                break
            choice, end = joined, at + 1
        elif "NATION" in says:
            nation = says["NATION"]
        elif tokens.words[at] == ")":
            end = at + 1
        elif tokens.words[at] not in {" ", "("}:
            break
    return None if choice is None else Meant(choice, first, end)


def _is_nation(tokens: Tokens, at: int) -> bool:
    """Whether "us" and "c" before a spaced sign stand for a country."""
    word = tokens.words[at]
    if word == "us" and tokens.words[at + 1] == " ":
        return tokens.original(at) == "US"
    if word == "c":
        return not (at > 1 and tokens.words[at - 2] in _SERIES)
    return True


def _stands_before(tokens: Tokens, at: int, number: int, context: Context) -> bool:
    word = tokens.words[at]
    numeral: Numeral = tokens.payload(number, "NUM")
    if word in _CODES:
        if word not in COMMON_CODES and not tokens.original(at).isupper():
            return False
        return (
            word not in RISKY
            or is_written_out(numeral, tokens.words[number])
            or (context.country is not None and LOCAL.get(context.country) == word.upper())
        )
    if word in NAMES_BEFORE:
        return is_written_out(numeral, tokens.words[number]) or (word in _ONLY_MONEY and not is_year_like(numeral))
    if word in _WRITTEN:
        return tokens.original(at) in _WRITTEN[word]
    if word in LETTERS:
        written, country, _ = LETTERS[word]
        return context.country == country and tokens.original(at) == written and (at + 1 == number or len(word) > 1)
    return True


def _stands_after(tokens: Tokens, at: int, numeral: Numeral, number: int) -> bool:
    word = tokens.words[at]
    big = numeral.scale > 1 or numeral.bound != "exact"
    if word == "won":
        return _is_won(tokens, at, numeral)
    if word.startswith("pound"):
        return _is_pound(tokens, at, number)
    if word == "euro" or word == "yuan":
        return following(tokens, at) not in _NAMED_SO
    if word in LOWER:
        return big or tokens.original(at) == word
    if word in _CODES:
        if word not in COMMON_CODES and not tokens.original(at).isupper():
            return False
        return word not in RISKY or big or not tokens.has(at + 2, "WORD")
    if word in _WRITTEN:
        return tokens.original(at) in _WRITTEN[word]
    return word not in LETTERS


def _is_won(tokens: Tokens, at: int, numeral: Numeral) -> bool:
    """Whether it is the money of Korea and not the verb: nothing follows that could have been won."""
    if numeral.scale == 1 and (numeral.value is None or numeral.value < _LEAST_WON or is_year_like(numeral)):
        return False
    word = following(tokens, at)
    return not word[:1].isalnum() or word in _NO_OBJECT


def _is_pound(tokens: Tokens, at: int, number: int) -> bool:
    """Whether it is money and not a weight: 10 pounds of rice, a 10-pound baby, 5 pounds per square inch."""
    return following(tokens, at) != "of" and tokens.words[at - 1] != "-" and not (number > 1 and tokens.words[number - 2].startswith("weigh"))


def following(tokens: Tokens, at: int) -> str:
    """Return the word behind a token, empty at the end of the text."""
    at += 2 if tokens.words[at + 1 : at + 2] == [" "] else 1
    return tokens.words[at] if at < len(tokens.words) else ""
