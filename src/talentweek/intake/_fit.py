"""Whether what was read fits its column: no magnitude twice, nothing else where things are counted; and its notes.

Under 万人 a cell with 300000, or with 3.5万, holds the number itself, or a slip: multiplied it would be thousands of
millions of people. And 30 million yuan are no 30 million, 3 days no three.

>>> from talentweek.normalise import numbers
>>> misfit("300000", numbers.read("300000"), "万人"), misfit("3.5", numbers.read("3.5"), "万人")
('so great a number under a unit that it seems to have the magnitude of the unit in it already', None)
>>> [scale_of(unit) for unit in ("万人", "thousands", "people", "days")]
[Decimal('10000'), Decimal('1000'), Decimal('1'), Decimal('1')]
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from talentweek import normalise
from talentweek.normalise import counts
from talentweek.normalise.context import Context
from talentweek.values.bounds import Bound

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from talentweek.normalise import Reading
    from talentweek.values.quantities import Quantity

#: A magnitude that a number has of its own.
_MAGNITUDE: Final = re.compile(
    r"[百佰千仟万萬亿億兆]|hundred|thousand|lakh|crore|illion|[0-9] ?(?:k|m|mn|mln|bn|tn)\b", re.IGNORECASE
)
#: Numbers with which a unit is tried: 20 thousands, 1千人.
_TRIED: Final = (20, 1)
#: From this magnitude on a number as great as it is too great; under a smaller one, what makes a billion of it.
_WAN: Final = 10**4
_BILLION: Final = 10**9
#: What is no count although a number stands in it.
_OTHERS: Final = {
    "money": "an amount of money", "date": "a date", "duration": "a duration", "percent": "a percentage",
}  # fmt: skip
#: Kinds of which something may be noticed, and bounds under which it is; a date has none. Of its figures nothing is.
_NOTED: Final = frozenset({"money", "count", "percent", "date"})
_DOUBTED: Final = frozenset({Bound.between, Bound.unknown})
#: Of a date that stands so nothing is noticed, and the reader need not be asked again: 2024-07-11.
_SILENT: Final = re.compile("[0-9]{4}-(?:0[0-9]|1[0-2])(?:-[0-9]{2})?")
#: How a note begins on words that stand beside a reading: whoever asks is told of those as words that were not read.
_BESIDE: Final = "the words say "
_ONE: Final = Decimal(1)


@lru_cache(maxsize=256)
def scale_of(unit: str) -> Decimal:
    """Return how many one of a unit is; one where it says no magnitude."""
    gap = " " if unit.isascii() else ""
    for number in _TRIED:
        try:
            value = counts.read(f"{number}{gap}{unit}", Context()).value
        except normalise.Unreadable:
            continue
        return _ONE if value is None else value / number
    return _ONE


def misfit(words: str, number: Quantity, unit: str) -> str | None:
    """Return why a bare number cannot be one of so many of the unit of its column; None where it can."""
    scale = scale_of(unit)
    if scale <= 1:
        return None
    if _MAGNITUDE.search(words):
        return "a number with a magnitude of its own under a unit that has one"
    limit = scale if scale >= _WAN else _BILLION / scale
    if any(end is not None and abs(end) >= limit for end in (number.value, number.upper)):
        return "so great a number under a unit that it seems to have the magnitude of the unit in it already"
    return None


def other(words: str, context: Context, readings: Sequence[Reading]) -> str | None:
    """Return what the words say where they were read as a count: an amount of money, a date; None where they count.

    >>> other("30 million yuan", Context(), normalise.find("30 million yuan", kinds={"count"}))
    'an amount of money'
    """
    for said in normalise.find(words, context, kinds=_OTHERS):
        if any(said.start < reading.end and reading.start < said.end for reading in readings):
            return _OTHERS[said.kind]
    return None


def noticed(value: object, kind: str, words: str, context: Context) -> tuple[str, ...]:
    """Return what the reader noticed of a whole cell: a range that was turned round, a season, a weekday that clashes.

    >>> noticed(normalise.dates.read("spring 2024"), "date", "spring 2024", Context())
    ('the words say spring',)
    """
    bound = getattr(value, "bound", Bound.between)
    if kind not in _NOTED or bound not in _DOUBTED or (kind == "date" and _SILENT.fullmatch(words)):
        return ()
    readings = normalise.find(words, context, kinds={kind})
    return tuple(dict.fromkeys(note for reading in readings for note in reading.notes))


def noticed_beside(readings: Iterable[Reading]) -> tuple[str, ...]:
    """Return what the reader noticed of readings that other words stand beside."""
    notes = dict.fromkeys(note for reading in readings for note in reading.notes)
    return tuple(note for note in notes if not note.startswith(_BESIDE))
