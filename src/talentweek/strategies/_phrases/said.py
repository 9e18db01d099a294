"""What is said: an expression and the value that it says; numbers as a notation writes them.

A notation writes whole numbers from one to another in one way, each as so many units: 12 as "1.2 million" where the
unit is 100,000. One choice makes a number, two make a range.

>>> million = Notation(1, 999, Decimal(100_000), lambda number: f"{number / 10:g}", " million")
>>> million.number(12)
Figure(value=Decimal('1200000'), words='1.2 million')
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar, cast

import attrs
from hypothesis import strategies as st

from talentweek.values.bounds import Bound
from talentweek.values.dates import DateSpan
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import DrawFn

    from talentweek.normalise.context import Context

T = TypeVar("T")

#: A value that a phrase says.
Value = Quantity | Money | DateSpan | Duration | Edition | Rank

V = TypeVar("V", bound=Value)


class Figure(NamedTuple):
    """A number and how it is written."""

    value: Decimal
    words: str


class Notation(NamedTuple):
    """A way of writing numbers."""

    #: The least number of units.
    low: int
    #: The greatest.
    high: int
    #: How much a unit is.
    unit: Decimal
    #: How a number of units is written.
    figure: Callable[[int], str]
    #: What stands behind it: " million", 万.
    magnitude: str = ""
    #: Whether a range may write the magnitude once, at its end: "10 to 20 million".
    shared: bool = True
    #: Whether what makes a Chinese number "more than" stands in front of the magnitude: 5000余万, but 3亿多.
    inside: bool = False

    def number(self, units: int) -> Figure:
        """Write a number of units."""
        return Figure(units * self.unit, self.figure(units) + self.magnitude)


class Said(NamedTuple):
    """An expression, the value that it says, and where it is said."""

    #: The words of the expression.
    words: str
    #: The value, without the words.
    value: Value
    #: Which sentences can hold it.
    use: str
    #: The context that it is said in.
    context: Context


#: How a bound is worded: the bound, and what stands in front, right behind the number, and at the end.
Wording = tuple[Bound, str, str, str]


def a_number(draw: DrawFn, notations: Sequence[Notation]) -> Figure:
    """Draw a notation and a number in it."""
    notation = one_of(draw, notations)
    return notation.number(draw(st.integers(notation.low, notation.high)))


def a_range(draw: DrawFn, notation: Notation) -> tuple[int, int]:
    """Draw two numbers of units, the lower one first."""
    low = draw(st.integers(notation.low, notation.high - 1))
    return low, draw(st.integers(low + 1, notation.high))


def one_of(draw: DrawFn, items: Sequence[T]) -> T:
    """Draw one of some things; Hypothesis keeps strategies of integers, so that this is cheaper than `sampled_from`."""
    return items[draw(st.integers(0, len(items) - 1))]


def with_words(value: V, words: str) -> V:
    """Return the value with the words of the source; an edition keeps none."""
    held: Any = value
    return value if isinstance(value, Edition) else cast("V", attrs.evolve(held, stated=words))


def tenths(number: int) -> str:
    """Write a number of tenths.

    >>> tenths(12), tenths(30)
    ('1.2', '3')
    """
    whole, part = divmod(number, 10)
    return f"{whole}.{part}" if part else str(whole)


def hundredths(number: int) -> str:
    """Write a number of hundredths.

    >>> hundredths(137), hundredths(150), hundredths(105), hundredths(200)
    ('1.37', '1.5', '1.05', '2')
    """
    whole, part = divmod(number, 100)
    return f"{whole}.{part:02d}".rstrip("0") if part else str(whole)


def grouped(number: int) -> str:
    """Write a number with its thousands set off.

    >>> grouped(1234567)
    '1,234,567'
    """
    return f"{number:,}"


ONE: Final = Decimal(1)
TEN_THOUSAND: Final = Decimal(10**4)
MILLION: Final = Decimal(10**6)
BILLION: Final = Decimal(10**9)
