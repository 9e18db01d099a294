"""How long: a number and a unit of time as ISO 8601, with the bound around them: 为期三天, "two to three months".

A unit is a component of ISO 8601 and how many of it one is: a decade is ten years. A part of a whole goes to the next
finer component, once: one and a half years are 18 months. What does not come out whole is not read (1.5 months).

    >>> lasting(Numeral(Decimal(5)), YEAR, high=Numeral(Decimal(10)))
    Lasting(iso='P5Y', bound='between', upper='P10Y', notes=())
    >>> lasting(Numeral(Decimal("1.5")), MONTH)
    'a part of a month that is no whole number of days'
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.normalise._amounts import REVERSED, bounded, ranged
from talentweek.normalise._plain import EXACT, Lasting, Numeral

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talentweek.normalise._amounts import Bounded


class Unit(NamedTuple):
    """A unit of time: a component of ISO 8601 (Y M W D TH TM TS), and how many of it."""

    component: str
    times: int = 1


YEAR: Final = Unit("Y")
MONTH: Final = Unit("M")
WEEK: Final = Unit("W")
DAY: Final = Unit("D")
HOUR: Final = Unit("TH")
MINUTE: Final = Unit("TM")
SECOND: Final = Unit("TS")
DECADE: Final = Unit("Y", 10)
CENTURY: Final = Unit("Y", 100)
FORTNIGHT: Final = Unit("W", 2)
QUARTER_HOUR: Final = Unit("TM", 15)

_NAMES: Final = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
#: The components in the order of ISO 8601, and roughly how many seconds each is: enough to tell the longer end.
_SECONDS: Final = {"Y": 31_557_600, "M": 2_629_800, "W": 604_800, "D": 86_400, "TH": 3_600, "TM": 60, "TS": 1}
_ORDER: Final = tuple(_SECONDS)
_FINER: Final = {"Y": ("M", 12), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}
#: The first number that a component of a duration cannot hold.
_TOO_MANY: Final = 10**9
_HALF: Final = Decimal("0.5")


def component(number: Decimal, unit: Unit) -> tuple[str, int] | str:
    """Return a component of ISO 8601 and its number; the reason where there is none.

    >>> component(Decimal("1.5"), YEAR), component(Decimal(2), DECADE), component(Decimal(0), DAY)
    (('M', 18), ('Y', 20), 'no duration is zero')
    """
    name, number = unit.component, EXACT.multiply(number, Decimal(unit.times))
    if number != number.to_integral_value():
        if name not in _FINER:
            return f"a part of a {_NAMES[name]} that is no whole number of days"
        whole, (name, times) = name, _FINER[name]
        number = EXACT.multiply(number, Decimal(times))
        if number != number.to_integral_value():
            return f"a part of a {_NAMES[whole]} that is no whole number of {_NAMES[name]}s"
    if not 0 < number < _TOO_MANY:
        return "no duration is zero" if not number else "more digits than a duration can hold"
    return name, int(number)


def written(components: Iterable[tuple[str, int]]) -> str:
    """Write components that stand in order.

    >>> written([("Y", 1), ("M", 6)]), written([("D", 2), ("TH", 3)])
    ('P1Y6M', 'P2DT3H')
    """
    date = time = ""
    for name, number in components:
        if name[0] == "T" and name != "T":
            time += f"{number}{name[1]}"
        else:
            date += f"{number}{name}"
    return f"P{date}T{time}" if time else f"P{date}"


def lasting(
    low: Numeral,
    unit: Unit,
    *,
    high: Numeral | None = None,
    high_unit: Unit | None = None,
    half: bool = False,
    before: str | None = None,
    after: str | None = None,
) -> Lasting | str:
    """Return what a number or a range with a unit says; the reason where it says nothing that can be held."""
    if half:
        low = low._replace(value=None if low.value is None else EXACT.add(low.value, _HALF))
    read: Bounded | str
    if high is None:
        read = bounded(low, before, after)
    elif high_unit is None or high_unit == unit:
        read = ranged(low, high)
    else:
        return _between(low, unit, high, high_unit)
    if isinstance(read, str):
        return read
    value, bound, upper, notes = read
    if value is None or bound in {"vague", "unknown"}:
        return "a duration without a number"
    first = component(value, unit)
    if isinstance(first, str):
        return first
    if upper is None:
        return Lasting(written([first]), bound, None, notes)
    second = component(upper, unit)
    return second if isinstance(second, str) else Lasting(written([first]), bound, written([second]), notes)


def _between(low: Numeral, unit: Unit, high: Numeral, high_unit: Unit) -> Lasting | str:
    """Return a range whose ends have a unit each: six months to two years."""
    if low.value is None or high.value is None or low.bound != "exact" or high.bound != "exact":
        return "a duration without a number"
    first, second = component(low.value, unit), component(high.value, high_unit)
    if isinstance(first, str) or isinstance(second, str):
        return first if isinstance(first, str) else str(second)
    lengths = [_SECONDS[name] * number for name, number in (first, second)]
    ends = written([first]), written([second])
    if lengths[0] < lengths[1]:
        return Lasting(ends[0], "between", ends[1])
    return Lasting(ends[1], "between", ends[0], (REVERSED,)) if lengths[0] > lengths[1] else "a range without a length"


def together(numbers: list[Numeral], units: list[Unit], before: str | None, after: str | None = None) -> Lasting | str:
    """Return several numbers with a unit each as one duration: one year and six months."""
    found: list[tuple[str, int]] = []
    for numeral, unit in zip(numbers, units, strict=True):
        if numeral.value is None or numeral.bound != "exact":
            return "a part that is not exact"
        made = component(numeral.value, unit)
        if isinstance(made, str):
            return made
        if found and _ORDER.index(made[0]) <= _ORDER.index(found[-1][0]):
            return "the units do not get smaller"
        found.append(made)
    return Lasting(written(found), before or after or "exact")
