"""How the unit of a column may be written, and how it is said beside a number: RMB '000, €m, in millions of US dollars.

>>> spellings("€m"), spellings("RMB '000"), spellings("人民币万元")
(('€m', '1 €m', '€1m'), ('RMB thousand', '1 RMB thousand'), ('人民币万元', '1 人民币万元', '人民币1万元'))
"""

from __future__ import annotations

import re
from typing import Final

#: Three noughts alone are thousands: '000, 000s.
_NOUGHTS: Final = re.compile(r"(?<![0-9.,])(?<![0-9] )['\u2018\u2019`]?000(?:'?s)?(?![0-9,.])")
#: What stands before the unit.
_INTRODUCES: Final = re.compile(r"^in +", re.IGNORECASE)
#: Millions of US dollars: a unit is one of them.
_SEVERAL: Final = re.compile(r"\b(hundred|thousand|lakh|crore|million|billion|trillion)s(?: of)?\b", re.IGNORECASE)
#: A currency that stands before the number, with nothing between them.
_SIGN: Final = re.compile(r"^([a-z]{0,3}[$€£¥￥₹₩]|人民[币幣])(?=[^0-9 ])", re.IGNORECASE)


def spellings(unit: str) -> tuple[str, ...]:
    """Return what one of a unit is called, in the order in which it should be tried.

    Some have the number in them: RMB 10,000.

    >>> spellings("in millions of US dollars")
    ('million US dollars', '1 million US dollars')
    """
    plain = _SEVERAL.sub(r"\1", _NOUGHTS.sub("thousand", _INTRODUCES.sub("", unit.strip())))
    signed = _SIGN.sub(r"\g<1>1", plain)
    return (plain, f"1 {plain}") if signed == plain else (plain, f"1 {plain}", signed)
