"""The commonest amount of all, a currency and figures, without the rules: `$46.00`, `79,50 €`, `From SGD$4.90 *`.

Columns of prices are long and all alike. What is read here is what the rules would read (a law of the tests); whatever
could be anything else is left to them. A label may stand before the amount, of words that no rule for money knows. What
the words and the figures mean is noted: they come back row after row.

    >>> from talentweek.normalise.context import Context
    >>> price("US$ 1,234.50", Context()), price("over $5", Context()), price("$5m", Context())
    ((Decimal('1234.5'), 'USD', False, 0, 12), None, None)
    >>> price("Our price: $4.90 *", Context(country="US"))
    (Decimal('4.9'), 'USD', True, 11, 16)
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from talentweek.normalise._currencies import SIGNS, YEN_OR_YUAN, Options, decided, narrowed, options
from talentweek.normalise._engine import reader
from talentweek.normalise._folding import fold
from talentweek.normalise._shapes import shape_of

if TYPE_CHECKING:
    from talentweek.normalise.context import Context

#: How `explain` and a reading call it.
RULE: Final = "money: a currency and figures alone"
#: What stands before figures, the figures, and what stands behind them.
_PARTS: Final = re.compile(r"([^0-9.]{0,24})([0-9][0-9.,' ]{0,24}(?<! ))([^0-9]{0,8})").fullmatch
_FIGURES: Final = re.compile(
    r"[1-9][0-9]{0,2}(?:,[0-9]{3}){0,4}(?:\.[0-9]{1,2})?"  # 46, 1,234.5
    r"|(?:0|[1-9][0-9]{0,8})[.,][0-9]{2}"  # 79,50
    r"|[1-9][0-9]{0,2}(?:[. '][0-9]{3}){1,3},[0-9]{2}"  # 1.298,00, 1 298,00
    r"|[1-9][0-9]{0,2}(?: [0-9]{3}){1,3}|[1-9][0-9]{3,8}"  # 2 390, 4649
).fullmatch
#: A word of a label before them, which is no part of the amount, and what English words may be that stand in one.
_LABEL: Final = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ]{2,}:?").fullmatch
_NO_MONEY: Final = frozenset(
    ("WORD", "PLURAL", "ED", "ING", "LY", "STOP", "ANAPHOR", "BE", "REACH", "from", "now", ":")
)
#: What may stand behind them: a word for a currency, and an asterisk, which is no part of the amount.
_BEHIND: Final = re.compile(r" ?([^ *]+)? ?\*?").fullmatch
#: The languages in which a comma before three figures groups them.
_LANGUAGES: Final = frozenset(("en", "zh"))
#: Codes that are no word of any language that is read.
CODES: Final = {
    **{code: options(code) for code in options(
        "USD EUR GBP CNY JPY HKD SGD AUD NZD CHF INR AED MYR KRW TWD THB IDR SEK NOK DKK QAR BRL MXN ZAR PLN CZK HUF"
    )},
    "RMB": options("CNY"),
}  # fmt: skip
#: Both together: SGD$, $ SGD.
_PAIR: Final = re.compile("([A-Z]{3}) ?([$€£₹])|([$€£₹]) ?([A-Z]{3})").fullmatch


#: The amount, its currency, whether the country decided that, and where the words begin and end in the text.
Price = tuple[Decimal, str | None, bool, int, int]


def _meant(said: str) -> Options | None:
    """Return what a code, a sign, or both together (SGD$) can mean; None where the rules have to look at it."""
    choice = CODES.get(said) or (None if said.isalpha() else SIGNS.get(said.lower()))
    if choice is not None:
        return None if choice == YEN_OR_YUAN else choice
    pair = _PAIR(said)
    choice = None if pair is None else CODES.get(pair[1] or pair[4])
    return None if pair is None or choice is None else narrowed(choice, SIGNS[pair[2] or pair[3]]) or None


def _split(before: str) -> tuple[str, str] | None:
    """Return a label and the words for a currency behind it; None where the rules have to look at them."""
    words = before.removesuffix(" ").split(" ") if before.strip() else []
    at = next((at for at in range(len(words)) if _meant(" ".join(words[at:])) is not None), len(words))
    lexicon = reader(("en",)).lexicon
    label = fold(" ".join(words[:at])).text
    known = (lexicon.entry_of(word)[1] for word in lexicon.cut(label))  # "less than" is one
    if not all(map(_LABEL, words[:at])) or not all(map(_NO_MONEY.issuperset, known)):
        return None
    front = " ".join(words[at:])
    return before[: before.rindex(front)] if front else before, front


@lru_cache(maxsize=2048)
def _around(before: str, behind: str, country: str | None) -> tuple[str | None, bool, int, int] | None:
    """Return what the words around figures mean; None where the rules have to look at them.

    That is the currency, whether the country of the document decided it, and how many characters before and behind the
    figures are no part of the amount.
    """
    split, right = _split(before), _BEHIND(behind)
    if split is None or right is None:
        return None
    label, front = split
    back = right[1] or ""
    choice, *more = [_meant(said) for said in (front, back) if said] or [None]
    if choice is not None and more:
        choice = None if more[0] is None else narrowed(choice, more[0])
    if not choice:
        return None
    currency, inferred = decided(choice, country, chinese=False)
    return currency, inferred, len(label), len(behind) - (right.end(1) if back else 0)


@lru_cache(maxsize=4096)
def _number(figures: str) -> Decimal | None:
    """Return the number that figures are; None where the rules have to look at them."""
    if _FIGURES(figures) is None:
        return None
    numeral = shape_of(figures.replace(" ", "." if "," in figures else "")).get("NUM")
    return None if numeral is None else numeral.value


def price(text: str, context: Context) -> Price | None:
    """Return the amount of a text that is a currency and figures, with a label and an asterisk at most; else None."""
    match = _PARTS(text)
    if match is None or context.unit is not None:  # under the unit of a header, more is to be looked at
        return None
    if context.language is not None and context.language[:2] not in _LANGUAGES:
        return None
    before, figures, behind = match.groups()
    number = _number(figures)
    around = None if number is None else _around(before, behind, context.country)
    if number is None or around is None:
        return None
    currency, inferred, outside, rest = around
    return number, currency, inferred, outside, len(text) - rest
