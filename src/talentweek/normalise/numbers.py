"""Read a number that counts nothing that is said: 数字. 1.2万, half a million, 不少于二十.

    >>> read("1.2万"), read("half a million").value
    (Quantity(value=12000, stated='1.2万'), Decimal('500000'))
    >>> read("20 experts")
    Traceback (most recent call last):
    talentweek.normalise._reading.Unreadable: a number of something, which counts.read reads
      20 experts
      ^^^^^^^^^^

A number with what it counts is for `counts`, with a currency for `money`, with a percent sign for `percents`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from talentweek.normalise import _find
from talentweek.normalise._plain import Counted
from talentweek.normalise._reading import Unreadable

if TYPE_CHECKING:
    from talentweek.normalise._reading import Reading
    from talentweek.normalise.context import Context
    from talentweek.values.quantities import Quantity


def find(text: str, context: Context | None = None) -> tuple[Reading, ...]:
    """Return the bare numbers in a running text, in order; none for none.

    >>> [reading.text for reading in find("from 12 to 20; 30 experts")]
    ['from 12 to 20']
    """
    return tuple(reading for reading in _find.find(text, context, kinds={"count"}) if _is_bare(reading))


def read(text: str, context: Context | None = None) -> Quantity:
    """Return the number that a whole string says; Unreadable where it says none, several, or what they count.

    >>> read("三百到五千万").value
    Decimal('3000000')
    """
    reading = _find.read_one(text, context, "count", "number")
    if not _is_bare(reading):
        raise Unreadable("count", text, reading.start, reading.end, "a number of something, which counts.read reads")
    return cast("Quantity", reading.value)


def _is_bare(reading: Reading) -> bool:
    return isinstance(reading.plain, Counted) and reading.plain.unit is None
