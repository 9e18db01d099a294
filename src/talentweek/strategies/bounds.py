"""Strategies of numbers of the house, and how two of them go with a bound.

A number is a Decimal of at most 28 integer and 10 fractional digits.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, cast

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talentweek.rules.numbers import DIGITS, FRACTION, as_number, is_number
from talentweek.values.bounds import Bound

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from talentweek.strategies._building import Settle, Source, Values
    from talentweek.values.bounds import Exact

_TWO_ENDS: Final = (Bound.vague, Bound.between)
_UNIT: Final = 10**FRACTION
_MOST: Final = 10 ** (DIGITS + FRACTION) - 1


def _scaled(units: int) -> Decimal:
    """Return a number from its count of the smallest unit, exactly: arithmetic on Decimals would round."""
    digits = tuple(map(int, str(abs(units))))
    return cast("Decimal", as_number(Decimal((int(units < 0), digits, -FRACTION))))


def _units(number: Exact) -> int:
    held = as_number(number)
    if not is_number(held):
        message = f"not a number of talentweek: {number!r}"
        raise InvalidArgument(message)
    whole, _, fraction = f"{held:f}".partition(".")
    return int(whole + fraction.ljust(FRACTION, "0"))


def numbers(*, min_value: Exact | None = None, max_value: Exact | None = None) -> SearchStrategy[Decimal]:
    """Draw decimals in the normal form of the house, small whole ones more often than others.

    Shrinks to `Decimal("0")`, or to the number between the bounds that is nearest to it.
    """
    low = -_MOST if min_value is None else _units(min_value)
    high = _MOST if max_value is None else _units(max_value)
    if low > high:
        message = f"min_value {min_value} is above max_value {max_value}"
        raise InvalidArgument(message)
    exact = st.integers(low, high).map(_scaled)
    whole_low, whole_high = -(-low // _UNIT), high // _UNIT
    nearest = min(max(whole_low, 0), whole_high)
    small = (
        st.integers(max(whole_low, nearest - 1000), min(whole_high, nearest + 1000))
        if whole_low <= whole_high
        else None
    )
    return exact if small is None else st.one_of(small.map(Decimal), exact)


def bounding(number: str) -> Settle:
    """Settle which numbers stand beside which bound; `number` is the field of the first of the two."""

    def settle(draw: DrawFn, said: set[str], values: Values) -> None:
        said -= {number, "bound"}
        first = values.get(number)
        possible = _possible(number, values)
        if (
            number not in values
        ):  # drawn before the bound, so that "unknown" is no shorter way, and nothing shrinks to it
            first = draw(numbers(max_value=values.get("upper")))
        if "bound" not in values:
            values["bound"] = draw(st.sampled_from(possible))
        if values["bound"] != Bound.unknown:
            values.setdefault(number, first)
        if values["bound"] == Bound.between:
            said.add("upper")
        elif values["bound"] != Bound.vague:
            said.discard("upper")

    return settle


def _possible(number: str, values: Values) -> list[Bound]:
    """Return the bounds that fit the numbers that were given."""
    if values.get("upper") is not None:
        return list(_TWO_ENDS)
    if number in values and values[number] is None:
        return [Bound.unknown]
    left_out = {Bound.unknown} if number in values else set[Bound]()
    if "upper" in values:
        left_out.add(Bound.between)
    return [bound for bound in Bound if bound not in left_out]


def upper_of(number: str) -> dict[str, Source]:
    """Return how the upper number is drawn: not below the first."""

    def upper(values: Values) -> SearchStrategy[Any]:
        return numbers(min_value=values.get(number))

    return {"upper": upper}
