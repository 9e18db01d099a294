"""Decimal numbers as the house keeps them: exact, finite, bounded, one form for one value.

At most 28 digits before the point and 10 behind it, no exponent, no trailing zero behind the point, no minus zero.
Sizes are looked at before anything is converted: `int()` of `Decimal("1e999999999")` never ends.

    >>> as_number("1.50"), as_number(20), as_number("1e5")
    (Decimal('1.5'), Decimal('20'), '1e5')
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final, cast

#: Numbers that were read before: plain notations recur, and a dict is the fastest memory there is.
KNOWN: Final[dict[str, Decimal]] = {}
#: The first number that was met of those so small that `str` writes an exponent; empty in nearly every process.
TINY: Final[set[Decimal]] = set()
#: How many numbers are remembered.
REMEMBERED: Final = 4096
#: The most digits before the point.
DIGITS: Final = 28
#: The most digits behind the point.
FRACTION: Final = 10
#: The most digits, zeros behind the point among them, that somebody may have meant.
MEANT: Final = 1000
#: The longest notation that can be within both: a sign, the digits, a point.
LONGEST: Final = DIGITS + FRACTION + 2
#: A number of the house whose first digit stands at this power of ten or above is written plainly by `str`.
PLAIN: Final = -6
_FIGURES: Final = frozenset("0123456789")


def read_number(text: str) -> Decimal | None:
    """Read plain decimal notation, ASCII digits only; None where it is anything else or out of bounds.

    >>> read_number("-0.50"), read_number("1,000"), read_number("1e3"), read_number("٣")
    (Decimal('-0.5'), None, None, None)
    """
    if (known := KNOWN.get(text)) is not None:
        return known
    if len(text) > LONGEST:
        return None
    whole, point, fraction = text.removeprefix("-").partition(".")
    if not whole or not _FIGURES.issuperset(whole) or not _FIGURES.issuperset(fraction) or (point and not fraction):
        return None
    fraction = fraction.rstrip("0")
    whole = whole.lstrip("0")
    if len(whole) > DIGITS or len(fraction) > FRACTION:
        return None
    minus = "-" if text[0] == "-" and (whole or fraction) else ""
    number = Decimal(f"{minus}{whole or '0'}{'.' if fraction else ''}{fraction}")
    if len(KNOWN) >= REMEMBERED:
        KNOWN.clear()
    if number.adjusted() >= PLAIN:
        KNOWN[str(number)] = number
    elif not TINY:
        TINY.add(number)
    KNOWN[text] = number
    return number


def write_number(number: Decimal) -> str:
    """Write a number of the house in plain notation: one text for one value.

    >>> write_number(Decimal("0.0000001"))
    '0.0000001'
    """
    text = str(number)  # with an exponent, written as the context of the caller has it, where the number is tiny
    return f"{number:f}" if "E" in text or "e" in text else text


def _settle(number: Decimal) -> Decimal | None:
    """Bring any Decimal into the form of the house, None where it is out of bounds; its size is asked first."""
    if not number.is_finite() or number.adjusted() >= DIGITS or number.adjusted() < -FRACTION:
        return Decimal(0) if number.is_finite() and not number else None
    if len(number.as_tuple().digits) > MEANT:
        return None
    return read_number_of(f"{number:f}")


def read_number_of(text: str) -> Decimal | None:
    """Read a plain notation that may carry more zeros behind the point than a number of the house."""
    if "." in text:
        text = text.rstrip("0").removesuffix(".")
    return read_number(text)


def is_number(value: Any) -> bool:
    """Whether this is a Decimal in the form of the house; its size is asked before it is spelt out.

    >>> is_number(Decimal("1.5")), is_number(Decimal("1.50")), is_number(Decimal("NaN")), is_number(2)
    (True, False, False, False)
    """
    if value.__class__ is not Decimal:
        return False
    number: Decimal = value
    text = str(number)
    known = KNOWN.get(text)
    if known is not None and (known is number or str(known) == text):  # what was read is in the form of the house
        return True
    if not number.is_finite() or not -FRACTION <= number.adjusted() < DIGITS:
        return False
    known = read_number(f"{number:f}")
    return known is not None and known.compare_total(number) == 0


def as_number(value: object) -> object:
    """Convert what is exactly a number (an int, a Decimal, plain decimal notation); all else passes through unchanged.

    A float is not converted: 0.1 is not what it seems. Nor is a subclass, whose equality may be its own.
    """
    kind = value.__class__
    number: Decimal | None = None
    if kind is str:
        number = read_number(cast("str", value))
    elif kind is Decimal:
        number = cast("Decimal", value) if is_number(value) else _settle(cast("Decimal", value))
    elif kind is int and -(10**DIGITS) < cast("int", value) < 10**DIGITS:
        number = Decimal(cast("int", value))
    return value if number is None else number
