"""The commonest amount of all, a currency and figures and nothing else, without the rules: `$46.00`, `79,50 €`.

Columns of prices are long and all alike. What is read here is what the rules would read (a law of the tests); whatever
could be anything else is left to them.

    >>> from talentweek.normalise.context import Context
    >>> alone("US$ 1,234.50", Context()).told()["amount"], alone("over $5", Context()), alone("$5m", Context())
    ('1234.5', None, None)
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from talentweek.normalise._currencies import SIGNS, YEN_OR_YUAN, decided, options
from talentweek.normalise._plain import Priced
from talentweek.normalise._shapes import shape_of

if TYPE_CHECKING:
    from decimal import Decimal

    from talentweek.normalise.context import Context

#: How `explain` and a reading call it.
RULE: Final = "money: a currency and figures alone"
_SHAPE: Final = re.compile(
    r"([^\W\d_]{0,3}[$€£₹]|[A-Z]{3})? ?("
    r"[1-9][0-9]{0,2}(?:,[0-9]{3}){0,4}(?:\.[0-9]{1,2})?"  # 46, 1,234.5
    r"|(?:0|[1-9][0-9]{0,8})[.,][0-9]{2}"  # 79,50
    r"|[1-9][0-9]{0,2}(?:[. '][0-9]{3}){1,3},[0-9]{2}"  # 1.298,00, 1 298,00
    r")(?: ?(€|£|[A-Z]{3}))?"
).fullmatch
#: The languages in which a comma before three figures groups them.
_LANGUAGES: Final = frozenset(("en", "zh"))
#: Codes that are no word of any language that is read.
_CODES: Final = frozenset(
    "USD EUR GBP CNY RMB JPY HKD SGD AUD CAD CHF INR AED MYR KRW TWD SEK".split()  # noqa: SIM905 - a list of codes
)


@lru_cache(maxsize=2048)
def _currency(sign: str, country: str | None) -> tuple[str | None, bool] | None:
    """Return what a sign or a code means in a document of a country; None where the rules have to look at it."""
    if sign in _CODES:
        return decided(options("CNY" if sign == "RMB" else sign), None, chinese=False)
    choice = None if sign.isalpha() else SIGNS.get(sign.lower())
    return None if choice is None or choice == YEN_OR_YUAN else decided(choice, country, chinese=False)


@lru_cache(maxsize=4096)
def _number(figures: str) -> Decimal | None:
    numeral = shape_of(figures.replace(" ", ".")).get("NUM")
    return None if numeral is None else numeral.value


def alone(text: str, context: Context) -> Priced | None:
    """Return the amount of a text that is a currency and figures alone; None for everything else."""
    match = _SHAPE(text)
    if match is None or context.unit is not None:  # under the unit of a header, more is to be looked at
        return None
    before, figures, after = match.groups()
    if (before is None) is (after is None) or (context.language or "en")[:2] not in _LANGUAGES:
        return None
    currency = _currency(before or after, context.country)
    number = _number(figures)
    return None if currency is None or number is None else Priced(number, "exact", None, *currency)
