"""Units of columns, and units that say nothing of what is counted: 人, 家, %.

>>> is_unit("亿元", Money), is_unit("planned", Money), is_unit("人", Quantity), is_unit("days", Duration)
(True, False, True, True)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from talentweek.errors import InvalidData
from talentweek.intake._words import read_whole
from talentweek.normalise import counts, durations, money
from talentweek.normalise.context import Context
from talentweek.values.bounds import Bound
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from decimal import Decimal

#: Units that say nothing of what is counted.
_CLASSIFIERS: Final = frozenset("名位家个個项項场場次件份条條所座组組支%％") | {"pp"}
#: Units of counts that stand in the names of columns.
_COUNTED_IN: Final = _CLASSIFIERS | {"人", "人次", "persons", "people", "times"}
#: Classes of value and kinds of record that are counted, and that are paid.
_COUNTS: Final = frozenset({Quantity, "cohort", "facility", "project", "programme", "agreement"})
_AMOUNTS: Final = frozenset({Money, "investment"})
#: The longest unit, in characters; and the word of which only the country tells the currency.
_LONGEST: Final = 100
_YUAN: Final = re.compile("[元圆圓]|yuan", re.IGNORECASE)
#: A number that no unit is.
_FEW: Final = 20
#: What makes a number greater: 万人, thousands, '000, k.
_SCALES: Final = re.compile(
    r"^[十百千万萬亿億]{1,3}[名位家个個项項人次元]{0,2}$|\b(?:hundred|thousand|lakh|crore|million|billion|trillion|mio|mrd)s?\b"
    r"|(?<![0-9])000|^(?:k|m|mn|mln|bn|tn)\.?$",
    re.IGNORECASE,
)


def is_classifier(unit: str | None) -> bool:
    """Whether a unit says nothing of what is counted."""
    return unit is None or unit in _CLASSIFIERS


def is_unit(unit: str, kind: object) -> bool:
    """Whether bare numbers of a class of value, or of a kind of record told as a whole, can have this unit."""
    if kind in _COUNTS or kind == "observation":
        return _counts_in(unit) or (kind == "observation" and _pays_in(unit))
    if kind in _AMOUNTS:
        return _pays_in(unit)
    gap = " " if unit.isascii() else ""
    return kind is Duration and read_whole(durations, f"1{gap}{unit}", Context()) is not None


def may_have(unit: str, kind: object) -> bool:
    """Whether a plan may say that bare numbers of a class of value, or of a kind of record, have this unit.

    Anything can be counted; what is paid is paid in money, 万元/年 as well, and not in millions of nothing.

    >>> may_have("furlong", Quantity), may_have("furlong", Money), may_have("million", Money), may_have("人", "person")
    (True, False, False, False)
    """
    if kind in _COUNTS or kind == "observation" or is_unit(unit, kind):
        return True
    gap = " " if unit.isascii() else ""
    return kind in _AMOUNTS and bool(money.find(f"{_FEW}{gap}{unit}"))


def may_scale(unit: str, kind: object, *, bracketed: bool) -> bool:
    """Whether words in the name of a column, which are no unit that is known, may say what a bare number is one of.

    Whatever stands in brackets behind an amount may; what is counted is scaled by a magnitude alone.

    >>> may_scale("10 Mio. DM", Money, bracketed=True), may_scale("planned", Quantity, bracketed=True)
    (True, False)
    """
    if kind in _AMOUNTS and bracketed:
        return True
    if kind in _AMOUNTS or kind in _COUNTS or kind == "observation":
        return _SCALES.search(unit) is not None or bool(money.find(unit))
    return False


def scales(unit: str) -> bool:
    """Whether words that name a currency say how much of it a number is one of, too: 万元, "million USD".

    >>> scales("万元"), scales("元"), scales("USD m"), scales("million")
    (True, False, True, False)
    """
    one: Money | None = read_whole(money, "1", Context(unit=unit)) if len(unit) <= _LONGEST else None
    return one is not None and one.amount != 1 and (one.currency is not None or _YUAN.search(unit) is not None)


def _counts_in(unit: str) -> bool:
    if unit in _COUNTED_IN:
        return True
    gap = " " if unit.isascii() else ""
    few: Quantity | None = read_whole(counts, f"{_FEW}{gap}{unit}", Context())  # 1千人, but not 20千人
    if few is None or few.value is None or few.bound is not Bound.exact:
        return False
    return few.value > _FEW and _is_unit_like(few.value / _FEW) and (few.unit is None or few.unit in _COUNTED_IN)


def _pays_in(unit: str) -> bool:
    """Whether a unit is one of money, and one, ten, a hundred of it: nobody counts in units of 5,000."""
    try:
        one: Money | None = read_whole(money, "1", Context(unit=unit))
    except InvalidData:  # too long, or with characters that nothing stores
        return False
    return one is not None and _is_unit_like(one.amount)


def _is_unit_like(value: Decimal | None) -> bool:
    return value is not None and value.normalize().as_tuple().digits == (1,) and value >= 1
