"""What a written number may have been before it was rounded: 1.37 million is anything from 1.365 to 1.375 million.

A number was rounded at its last digit that is not zero, if it was rounded at all; that 2,000 was meant to the unit is
possible, and cannot be seen. So the range is the widest that its digits allow.

    >>> from decimal import Decimal
    >>> [float(end) for end in before_rounding(Decimal(1_370_000))]
    [1365000.0, 1375000.0]

Below a one with zeros the digits are closer: what is rounded to one digit and gives 10 is at least 9.5.

    >>> [float(end) for end in before_rounding(Decimal(10))]
    [9.5, 15.0]
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


def before_rounding(number: Decimal) -> tuple[Fraction, Fraction]:
    """Return the lowest and the highest number that rounds to this one, both included; of zero, zero."""
    figures = f"{abs(number):f}"
    digits = figures.replace(".", "").strip("0")
    exact = Fraction(number)
    if not digits:
        return exact, exact
    half = Fraction(abs(exact), int(digits)) / 2  # of one unit of the last digit
    to_zero, from_zero = (half / 10 if digits == "1" else half), half
    return (exact - to_zero, exact + from_zero) if exact > 0 else (exact - from_zero, exact + to_zero)
