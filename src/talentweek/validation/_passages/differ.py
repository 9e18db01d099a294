"""Numbers, amounts, durations and ranks compared: in what a value differs from what its words say.

>>> from talentweek.values.quantities import Quantity
>>> differ(Quantity.exact(20), Quantity.more_than(20)), differ(Quantity.exact(200), Quantity.exact(20))
(<Difference.bound: 'bound'>, <Difference.magnitude: 'magnitude'>)
>>> differ(Quantity.exact(20, "experts"), Quantity.exact(20)) is None
True
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from talentweek.validation._passages.checks import Difference
from talentweek.values.bounds import Bound
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

#: Units that are no nouns: a number with one of them is another number without it.
MEASURES: Final = frozenset({"%", "pp", "times"})
#: How many of a smaller unit of time a larger one always is.
_ALWAYS: Final = {"W": ("D", 7), "Y": ("M", 12)}


def differ(held: Any, said: Any) -> Difference | None:
    """Return in what a value differs from what words say, both of one kind; None where the words support it."""
    match held, said:
        case Quantity(), Quantity():
            return _numbers(held, said, held.value, said.value) or _units(held, said)
        case Money(), Money():
            return _amounts(held, said)
        case Duration(), Duration():
            return _durations(held, said)
        case _:
            return _ranks(held, said)


def _ranks(held: Any, said: Any) -> Difference | None:
    if not isinstance(said, Rank | Edition) or held.number != said.number:
        return Difference.number
    bound = said.bound if isinstance(said, Rank) else Bound.exact
    return None if isinstance(held, Edition) or held.bound is bound else Difference.bound


def _numbers(
    held: Quantity | Money, said: Quantity | Money, mine: Decimal | None, theirs: Decimal | None
) -> Difference | None:
    if mine is None or theirs is None:
        return None if mine is theirs else Difference.number
    if mine != theirs:
        return _two(mine, theirs)
    if held.upper is not None and said.upper is not None and held.upper != said.upper:
        return _two(held.upper, said.upper)
    return None if held.bound is said.bound and (held.upper is None) is (said.upper is None) else Difference.bound


def _two(mine: Decimal, theirs: Decimal) -> Difference:
    """Return in what two numbers differ.

    >>> from decimal import Decimal
    >>> _two(Decimal("1E+7"), Decimal("1E+11")), _two(Decimal(-5), Decimal(5)), _two(Decimal(21), Decimal(20))
    (<Difference.magnitude: 'magnitude'>, <Difference.direction: 'direction'>, <Difference.number: 'number'>)
    """
    if mine == -theirs:
        return Difference.direction
    digits = [number.normalize().as_tuple().digits for number in (mine, theirs)]
    same = digits[0] == digits[1] and (mine < 0) is (theirs < 0)
    return Difference.magnitude if same else Difference.number


def _units(held: Quantity, said: Quantity) -> Difference | None:
    mine, theirs = (one.unit if one.unit in MEASURES else None for one in (held, said))
    return None if mine == theirs else Difference.unit


def _amounts(held: Money, said: Money) -> Difference | None:
    if held.currency != said.currency:
        return Difference.currency
    return _numbers(held, said, held.amount, said.amount)


def _durations(held: Duration, said: Duration) -> Difference | None:
    if _in_small(held) == _in_small(said):
        return None if held.bound is said.bound else Difference.bound
    mine, theirs = (tuple(unit for unit, _ in one.components) for one in (held, said))
    return Difference.number if mine == theirs else Difference.unit


def _in_small(value: Duration) -> tuple[dict[str, Decimal], ...]:
    """Return a duration in units that are not always as many of a smaller one; a month is no number of days.

    >>> _in_small(Duration(iso="P1W")) == _in_small(Duration(iso="P7D"))
    True
    """
    made: list[dict[str, Decimal]] = []
    for iso in filter(None, (value.iso, value.upper)):
        sums: dict[str, Decimal] = {}
        for unit, number in Duration(iso=iso).components:
            small, times = _ALWAYS.get(unit, (unit, 1))
            sums[small] = sums.get(small, Decimal(0)) + number * times
        made.append(sums)
    return tuple(made)
