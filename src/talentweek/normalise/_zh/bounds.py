"""What a Chinese numeral says together with the words around it; a magnitude at the right covers the left number too.

>>> from talentweek.normalise import numbers
>>> numbers.read("三百到五千万").value, numbers.read("1000-2000万").value, numbers.read("近一百").value
(Decimal('3000000'), Decimal('10000000'), Decimal('100'))
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from talentweek.normalise import _amounts
from talentweek.normalise._plain import EXACT

if TYPE_CHECKING:
    from talentweek.normalise._rules import Match

_TWO: Final = Decimal(2)


def amount(match: Match) -> _amounts.Bounded:
    """Return what the parts `before`, `low`, `high` and `after` of a match say; unknown where no value can hold it."""
    if match.has("high"):
        high = match.payload("high", "NUM")
        besides = next((match.words(part) for part in ("after", "tail") if match.payload(part, "AFTER")), "")
        read = _amounts.ranged(_amounts.lifted(match.payload("low", "NUM"), high), high, besides)
    else:
        read = _amounts.amount(match)
    value, bound, upper, notes = _amounts.DAMAGED if isinstance(read, str) else read
    if bound == "vague" and value is not None and upper == EXACT.multiply(value, _TWO):
        return value, "more_than", None, notes  # 几 behind a number says that there is more: 十几个
    return value, bound, upper, notes
