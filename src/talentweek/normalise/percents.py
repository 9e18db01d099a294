"""Read percentages and percentage points: 百分比. 三成, 30 percent, 1.5个百分点, over 20%.

    >>> read("超过三成"), read("1.5个百分点").unit
    (Quantity(value=30, bound='more_than', unit='%', stated='超过三成'), 'pp')
    >>> read("one in six")
    Traceback (most recent call last):
    talentweek.normalise._reading.Unreadable: no percentage in these words
      one in six
      ^^^^^^^^^^

A fall is the number alone: its direction is in the words around it. Fractions and ratios are no percentages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from talentweek.normalise import _find

if TYPE_CHECKING:
    from talentweek.normalise._reading import Reading
    from talentweek.normalise.context import Context
    from talentweek.values.quantities import Quantity


def find(text: str, context: Context | None = None) -> tuple[Reading, ...]:
    """Return the percentages in a running text, in order; none for none.

    >>> [reading.text for reading in find("up 12.3% to nearly 30 percent")]
    ['12.3%', 'nearly 30 percent']
    """
    return _find.find(text, context, kinds={"percent"})


def read(text: str, context: Context | None = None) -> Quantity:
    """Return the percentage that a whole string says; Unreadable where it says none, or more.

    >>> read("百分之三十").value
    Decimal('30')
    """
    return cast("Quantity", _find.read_one(text, context, "percent", "percentage").value)
