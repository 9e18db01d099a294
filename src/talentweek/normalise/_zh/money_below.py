"""A currency that a text names once for all amounts in 元 from there on: 100亿元（港币，下同）, 其中20亿元.

下同 is "the same below". What stands before the brackets, but for the amount right before them, is as it was.

    >>> from talentweek import normalise
    >>> news = normalise.Context(country="CN")
    >>> found = normalise.money.find("旧基金1亿元，拨款100亿元（港币，下同），其中20亿元", news)
    >>> [reading.value.currency for reading in found]
    ['CNY', 'HKD', 'HKD']
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from talentweek.normalise._currencies import YUAN
from talentweek.normalise._zh.money_words import TENDERS

if TYPE_CHECKING:
    from talentweek.normalise._currencies import Options
    from talentweek.normalise._tokens import Tokens

#: What stands in the brackets: a currency, words for what it is, and perhaps the amount in another one.
_NAMED: Final = re.compile(
    r"\((?:(?:货币)?单位|币种)?(?:均?为|[:,])?([^(),、:;]{1,8})[,、;]?以?下同(?:[,、;][^()]{0,20})?\)"
)


def named_once(tokens: Tokens, last: int, choice: Options) -> Options:
    """Return what the words for the currency of an amount mean that ends before a token."""
    if choice != YUAN:
        return choice
    places, meanings = _named(tokens.folded.text)
    at = bisect_right(places, tokens.starts[last])
    return meanings[at - 1] if at else choice


@lru_cache(maxsize=16)
def _named(text: str) -> tuple[list[int], list[Options]]:
    """Return where a text names a currency for what is below, and which each is."""
    if "下同" not in text:  # nearly always
        return [], []
    found = [(match.start(), TENDERS.get(match[1].strip())) for match in _NAMED.finditer(text)]
    known = [(at, means) for at, means in found if means is not None]
    return [at for at, _ in known], [means for _, means in known]
