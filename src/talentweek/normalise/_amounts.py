"""What a numeral says together with the words around it: over 20, 50余, 三四十, 1000-2000万.

A rule that reads an amount names the parts of its pattern: `before` and `after` hold the words that bound it, `low`
the numeral, `high` the upper numeral of a range.

    >>> ranged(Numeral(Decimal(1000)), Numeral(Decimal(20_000_000), scale=10_000))
    (Decimal('10000000'), 'between', Decimal('20000000'), ())
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from talentweek.normalise._plain import EXACT, Numeral, holdable

if TYPE_CHECKING:
    from talentweek.normalise._rules import Match

#: Value, bound, upper value, notes.
Bounded = tuple[Decimal | None, str, Decimal | None, tuple[str, ...]]
#: Why one of two numbers that "or" links is none, where they are no stretch.
ONE_OF: Final = "one of two numbers, and not told which"
REVERSED: Final = "the ends of the range stood in the wrong order"
OPEN: Final = "whether the magnitude covers both ends of the range is open"
#: How many times the upper end a lower one is at least that has no magnitude in common with it: 500-20,000, no 5-3 万.
_FAR: Final = Decimal(10)
#: From here on a magnitude is a unit that both ends share, as a rule: 5 to 10 million, 五到十万.
_BIG: Final = 10**4
DAMAGED: Final[Bounded] = (None, "unknown", None, ())


def amount(match: Match) -> Bounded:
    """Return what the parts `before`, `low` and `after` of a match say together."""
    return bounded(match.payload("low", "NUM"), match.payload("before", "BOUND"), match.payload("after", "AFTER"))


def bounded(numeral: Numeral, before: str | None, after: str | None = None) -> Bounded:
    """Return a numeral under the bound of the words before and after it."""
    value, inner, upper = numeral.value, numeral.bound, numeral.upper
    if value is None:
        return DAMAGED
    if inner != "exact":
        return value, inner, upper, ()
    outer = before if before and before != "exact" else after
    return value, outer or "exact", None, ()


def ranged(low: Numeral, high: Numeral, besides: str = "") -> Bounded | str:
    """Return a range, both ends in; a magnitude at the right covers a bare left; low to high, whatever the order.

    A range has two ends: 三到三百 is 3 to 300, for 300 to 300 is none; 5 to 5 million is 5 million, as it is a slip.
    It has no room for what bounds it `besides` (20至30人以上, 20 to 30 or more), of which a note tells.
    """
    read = _from_to(low, high)
    return read if not besides or isinstance(read, str) else (*read[:3], (*read[3], f"the words say {besides}"))


def _from_to(low: Numeral, high: Numeral) -> Bounded | str:
    if low.value is None or high.value is None:
        return DAMAGED
    first, last = low.value, high.upper or high.value
    scaled = EXACT.multiply(first, Decimal(high.scale))
    if high.scale == 1 or low.scale > 1 or (scaled == last and high.scale < _BIG):
        pass  # no magnitude at the right, one at the left too, or 三到三百
    elif scaled <= last or last < 0:  # -3 to -5 million
        first = scaled
        if not holdable(first):
            return "more digits than a value can hold"
    elif scaled < EXACT.multiply(last, _FAR):
        return None, "unknown", None, (OPEN,)
    if first > last:
        return last, "between", first, (REVERSED,)
    if first == last:
        return first, "exact", None, ()
    return first, "between", last, ()


def is_stretch(low: Numeral, high: Numeral) -> bool:
    """Whether the second of two numbers with "or" between them is the next one: two or three, 20 or 30, 2 or 3 million.

    >>> none, one, two, thirty = (Numeral(Decimal(number)) for number in (0, 1, 2, 30))
    >>> is_stretch(one, two), is_stretch(two, thirty), is_stretch(none, one), is_stretch(Numeral(None, "unknown"), two)
    (True, False, False, False)
    """
    if low.value is None or high.value is None:
        return False
    first, last = low.value, high.value
    if low.scale == 1:
        first = EXACT.multiply(first, Decimal(high.scale))
    step = EXACT.subtract(last, first)
    # the step is the last figure of the first: 2 or 3, 20 or 30, not 5 or 10
    return 0 < first < last and step.normalize().as_tuple().digits == (1,) and not EXACT.remainder(first, step)


def lifted(low: Numeral, high: Numeral) -> Numeral:
    """Return the lower number of a Chinese range with the 万 or 亿 that it shares with the upper one: 八百到九百亿.

    >>> lifted(Numeral(Decimal(800), scale=100), Numeral(Decimal(90_000_000_000), scale=10**10)).value
    Decimal('80000000000')
    """
    group = next((group for group in (10**12, 10**8, 10**4) if high.scale >= group), 1)
    if (
        low.value is None
        or high.value is None
        or low.scale >= group
        or EXACT.multiply(low.value, Decimal(high.scale)) <= high.value
    ):
        return low
    value = EXACT.multiply(low.value, Decimal(group))
    return low._replace(value=value, scale=group) if value <= high.value else low


def negative(numeral: Numeral) -> Numeral:
    """Return the number behind a minus; unknown where a bound stands inside it (minus dozens).

    >>> negative(Numeral(Decimal(5))).value, negative(Numeral(Decimal(30), "between", Decimal(40))).bound
    (Decimal('-5'), 'unknown')
    """
    if numeral.value is None or numeral.bound != "exact":
        return Numeral(None, "unknown")
    return numeral._replace(value=numeral.value.copy_negate(), digits=None)
