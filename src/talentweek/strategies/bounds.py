"""Strategies of numbers of the house, and how two of them go with a bound.

A number is a Decimal of at most 28 integer and 10 fractional digits.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talentweek.rules.numbers import DIGITS, FRACTION, as_number, is_number
from talentweek.strategies._building import by
from talentweek.values.bounds import Bound

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies._building import Making
    from talentweek.strategies._drafts import Draft
    from talentweek.values.bounds import Exact

_TWO_ENDS: Final = (Bound.vague, Bound.between)
_UNIT: Final = 10**FRACTION
_MOST: Final = 10 ** (DIGITS + FRACTION) - 1
#: What the byte of a number counts. A row shrinks to the first of these that will do, so the round numbers are in
#: front: ones, tens, tens of thousands (万), millions as in amounts; hundredths, negative ones, the smallest unit and
#: numbers of four digits that are not round come after them. None stands for any number at all.
_COUNTED: Final = (
    *[_UNIT] * 16, *[_UNIT * 10] * 3, *[_UNIT * 100] * 3, _UNIT * 10_000, _UNIT * 10_000, _UNIT * 1_000_000,
    *[_UNIT // 100] * 3, -_UNIT, -_UNIT, -_UNIT // 100, 1, *[_UNIT * 37] * 3, None, None,
)  # fmt: skip
_ANY: Final = st.one_of(
    st.integers(1 - 10**DIGITS, 10**DIGITS - 1).map(lambda whole: whole * _UNIT), st.integers(-_MOST, _MOST)
)
_MORE: Final = st.integers(0, 10**DIGITS)


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


def _number(draft: Draft) -> Decimal:
    """Draw any number: small whole ones most often, round, broken and negative ones, now and then any at all."""
    counted = draft.one_of(_COUNTED)
    return _scaled(draft.draw(_ANY) if counted is None else draft.byte() * counted)


def _more(draft: Draft) -> int:
    """Draw how far apart the ends of a range are."""
    counted = draft.one_of(_COUNTED)
    return draft.draw(_MORE) * _UNIT if counted is None else draft.byte() * abs(counted)


def _low(draft: Draft, high: Exact | None) -> Decimal:
    """Draw a number that is not above another."""
    return _number(draft) if high is None else _scaled(max(_units(high) - _more(draft), -_MOST))


def _high(draft: Draft, low: Exact | None) -> Decimal:
    """Draw a number that is not below another."""
    return _scaled(min((0 if low is None else _units(low)) + _more(draft), _MOST))


def bound_of(draft: Draft, possible: Sequence[Bound]) -> Bound | str:
    """Return the bound, which is the first that is possible where nothing is said."""
    if "bound" not in draft.given:
        others = possible[1:] or possible  # what is said differs from what stands where nothing is
        draft.values["bound"] = draft.one_for("bound", others) if draft.said["bound"] else possible[0]
    return cast("Bound | str", draft.values["bound"])


def bounding(name: str) -> Callable[[Draft], None]:
    """Settle which numbers stand beside which bound; `name` is the field of the first of the two."""

    def settle(draft: Draft) -> None:
        said = draft.said
        bound = bound_of(draft, _possible(name, draft))
        said[name] = bound != Bound.unknown
        said["upper"] = bound == Bound.between or (bound == Bound.vague and said.get("upper", False))

    return settle


def _possible(name: str, draft: Draft) -> list[Bound]:
    """Return the bounds that fit the numbers that were given."""
    if draft.holds("upper"):
        return list(_TWO_ENDS)
    if name in draft.given and draft.values[name] is None:
        return [Bound.unknown]
    left_out = {Bound.unknown} if name in draft.given else set[Bound]()
    if "upper" in draft.given:
        left_out.add(Bound.between)
    return [bound for bound in Bound if bound not in left_out]


def ends(name: str) -> dict[str, Making]:
    """Return how the two numbers are drawn, in order; `name` is the field of the first."""
    return {
        name: by(lambda draft: _low(draft, draft.values.get("upper")), 2),
        "upper": by(lambda draft: _high(draft, draft.values.get(name)), 2),
    }
