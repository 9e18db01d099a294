"""Why a number with a currency behind it is no amount: one of two, half of a fraction, torn from the number before it.

>>> from talentweek import normalise
>>> [normalise.money.find(words) for words in ("5 million or 10 million yuan", "3578 2 billion yuan", "5 yuan dollars")]
[(), (), ()]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._amounts import ONE_OF
from talentweek.normalise._around import left_of, right_of, word
from talentweek.normalise._en.count_words import SMALL_LABELS, is_noun, is_year
from talentweek.normalise._en.money_edges import begins_with_nought, has_unit_apart
from talentweek.normalise._en.money_means import clashes

if TYPE_CHECKING:
    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens

#: How many decimals a number with a magnitude has, as a rule.
_FIGURES: Final = 2
#: Why a number of which a part stands before it is none.
_TORN: Final = "perhaps a part of the number before it"
#: Before a year whose prices are meant: $3 billion in 2022 dollars.
_PRICES: Final = frozenset(("in", "constant", "real"))


def is_fraction(tokens: Tokens, number: int) -> bool:
    """Whether a number stands under a stroke: 10 1/2 pence."""
    return tokens.words[max(0, number - 1)] == "/" and tokens.has(number - 2, "D2")


def unfit(match: Match, number: int, numeral: Numeral, last: int) -> str | None:
    """Return why a number with a currency behind it, which ends at `last`, is no amount; None where it is one."""
    tokens = match.tokens
    if match.at("of") >= 0 and numeral.bound != "vague":
        return "a number of something"
    if begins_with_nought(tokens.words[number]):
        return _TORN
    reason = _unfit_before(tokens, number, numeral) if number > 0 else None
    return reason or (_unfit_behind(tokens, number, numeral, last) if last < len(tokens.words) else None)


def _unfit_before(tokens: Tokens, number: int, numeral: Numeral) -> str | None:
    if _is_alternative(tokens, number):
        return ONE_OF
    if is_fraction(tokens, number):
        return "a number of something"
    rest = not numeral.value and tokens.has(left_of(tokens, number), "INT")  # 5 0 0 yuan
    if rest or (numeral.scale > 1 and _is_torn_off(tokens, number)):
        return _TORN
    prices = word(tokens, left_of(tokens, number)) in _PRICES and is_year(tokens, number)
    return "the money of a year" if prices else None


def _unfit_behind(tokens: Tokens, number: int, numeral: Numeral, last: int) -> str | None:
    if clashes(tokens, last, numeral, number):
        return "two currencies"
    if numeral.scale == 1:
        apart = tokens.has(last, "LETTER") or has_unit_apart(tokens, right_of(tokens, last))  # 5.2 $m
        return "a magnitude behind the currency" if apart else None
    return "so many of a million, or so many millions" if _is_several(tokens, number, last) else None


def _is_alternative(tokens: Tokens, number: int) -> bool:
    """Whether a number is one of two without a currency of its own before it: 5 million or 10 million yuan."""
    left = left_of(tokens, number)
    other = left_of(tokens, left)
    if left <= 0 or tokens.words[left] != "or" or not tokens.has(other, "NUM"):
        return False
    return not tokens.has(left_of(tokens, other), "SIGN")  # $5 million or 36 million yuan


def _is_torn_off(tokens: Tokens, number: int) -> bool:
    """Whether a number goes on with the one before it: 3578 2 billion, in 2. 5 billion, 1,250 ten thousand yuan."""
    figures, left = tokens.words[number].partition(" ")[0], left_of(tokens, number)
    if left == number - 1:
        return False
    if tokens.has(left, "DECIMAL"):  # 3.5 100 million yuan, as 3.5亿元 is translated
        return True
    if figures.isdecimal():
        left -= tokens.words[left] == "."
        if len(figures) > _FIGURES or not tokens.has(left, "INT"):
            return False
    named = left_of(tokens, left)
    labelled = tokens.has(named, "MONTH") or word(tokens, named) in SMALL_LABELS or word(tokens, named) == "\n"
    return tokens.has(left, "NUM") and not (is_year(tokens, left) or labelled)


def _is_several(tokens: Tokens, number: int, last: int) -> bool:
    """Whether a number may count what is worth a million each: three billion-yuan projects, no three-billion-yuan ones.

    "A three billion-yuan project" is one.
    """
    apart = " " in tokens.words[number] and tokens.words[number + 1 : number + 2] == ["-"]
    left = left_of(tokens, number)
    return apart and is_noun(tokens, last) and not tokens.has(left, "BOUND") and word(tokens, left) not in {"a", "an"}
