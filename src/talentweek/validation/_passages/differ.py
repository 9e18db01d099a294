"""Numbers, amounts, durations and ranks compared: in what a value differs from what its words say.

>>> from talentweek.values.quantities import Quantity
>>> differ(Quantity.exact(20), Quantity.more_than(20)), differ(Quantity.exact(200), Quantity.exact(20))
(<Difference.bound: 'bound'>, <Difference.magnitude: 'magnitude'>)
>>> differ(Quantity.exact(20, "experts"), Quantity.exact(20)) is None
True
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.entities.including import MEASURES
from talentweek.validation._passages.checks import Difference
from talentweek.values.bounds import Bound
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

#: In which order differences are told where words say several things: the closest first.
_CLOSEST: Final = (
    Difference.bound, Difference.unit, Difference.currency, Difference.direction, Difference.magnitude,
    Difference.number, Difference.date,
)  # fmt: skip
#: How many of a smaller unit of time a larger one always is.
_ALWAYS: Final = {"W": ("D", 7), "Y": ("M", 12)}


def differ(held: Any, said: Any) -> Difference | None:
    """Return in what a value differs from what words say, both of one kind; None where the words support it."""
    match held, said:
        case Quantity(), Quantity():
            return _numbers(held, said) or _units(held, said)
        case Money(), Money():
            return _amounts(held, said)
        case Duration(), Duration():
            return _durations(held, said)
        case _:
            return _ranks(held, said)


def closest(differences: Sequence[Difference | None], otherwise: Difference) -> int:
    """Return which of several differences is the closest; `otherwise` stands for those that there are none of.

    >>> closest([Difference.number, Difference.bound, None], Difference.unit)
    1
    """
    return min(range(len(differences)), key=lambda at: _CLOSEST.index(differences[at] or otherwise))


def is_sum(held: Quantity | Money, parts: Sequence[Quantity | Money]) -> bool:
    """Whether a number is that of several others together, all of them known and of one currency.

    >>> is_sum(Quantity.exact(20), [Quantity.exact(10)] * 2), is_sum(Quantity.exact(20), [Quantity.exact(20)])
    (True, False)
    >>> is_sum(Money.exact(2, "CNY"), [Money.exact(1, "CNY"), Money.exact(1, "USD")])
    False
    """
    currency = held.currency if isinstance(held, Money) else None
    known = [
        number
        for one in parts
        if (one.currency if isinstance(one, Money) else None) == currency and (number := _number(one)) is not None
    ]
    return len(parts) > 1 and len(known) == len(parts) and _number(held) == sum(known)


def _number(value: Quantity | Money) -> Decimal | None:
    return value.amount if isinstance(value, Money) else value.value


def _ranks(held: Any, said: Any) -> Difference | None:
    if not isinstance(said, Rank | Edition) or held.number != said.number:
        return Difference.number
    bound = said.bound if isinstance(said, Rank) else Bound.exact
    return None if isinstance(held, Edition) or held.bound is bound else Difference.bound


def _numbers(held: Quantity | Money, said: Quantity | Money) -> Difference | None:
    mine, theirs = _number(held), _number(said)
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
    return _numbers(held, said)


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
