"""Units of columns, and units that say nothing of what is counted: 人, 家, %.

>>> is_unit("亿元", Money), is_unit("planned", Money), is_unit("人", Quantity), is_unit("days", Duration)
(True, False, True, True)
"""

from __future__ import annotations

from typing import Final

from talentweek.intake._words import read_whole
from talentweek.normalise import durations, money
from talentweek.normalise.context import Context
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.quantities import Quantity

#: Units that say nothing of what is counted.
_CLASSIFIERS: Final = frozenset("名位家个個项項场場次件份条條所座组組支%％") | {"pp"}
#: Units of counts that stand in the names of columns.
_COUNTED_IN: Final = _CLASSIFIERS | {"人", "人次", "persons", "people", "times"}


def is_classifier(unit: str | None) -> bool:
    """Whether a unit says nothing of what is counted."""
    return unit is None or unit in _CLASSIFIERS


def is_unit(unit: str, kind: object) -> bool:
    """Whether bare numbers of a class of value, or of a kind of record told as a whole, can have this unit."""
    if kind in {Quantity, "cohort", "facility", "project", "programme", "agreement"}:
        return unit in _COUNTED_IN
    gap = " " if unit.isascii() else ""
    if kind == "observation" and unit in _COUNTED_IN:
        return True
    if kind in {Money, "investment", "observation"}:
        return read_whole(money, f"1{gap}{unit}", Context()) is not None
    return kind is Duration and read_whole(durations, f"1{gap}{unit}", Context()) is not None
