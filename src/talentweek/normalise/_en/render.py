"""Values in English words, as a careful person writes them: "more than 20 experts", "RMB 10 million", "top 20".

    >>> render(Quantity.nearly(50, "metaverse companies")), render(Money.exact("1370000", "USD"))
    ('nearly 50 metaverse companies', 'US$1.37 million')
    >>> render(Money.exact(5))
    Traceback (most recent call last):
    talentweek.normalise._sayable.Loss: the currency is not decided

Numbers are in figures, grouped by commas, with a magnitude (million, billion, trillion) where that is exact and short;
durations below ten in words. Currencies have their prefix where it is theirs alone, and their code else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from talentweek.normalise import _sayable as sayable
from talentweek.normalise._en.render_dates import render_date
from talentweek.normalise._en.render_units import noun_for
from talentweek.normalise._sayable import Loss
from talentweek.values.bounds import Bound
from talentweek.values.dates import DateSpan, PartialDate
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from decimal import Decimal

    from talentweek.normalise._sayable import Sayable, Short

_MAGNITUDES: Final = {6: "million", 9: "billion", 12: "trillion"}
_VAGUE: Final = {
    1: "dozens", 2: "hundreds", 3: "thousands", 4: "tens of thousands", 5: "hundreds of thousands", 6: "millions",
    7: "tens of millions", 8: "hundreds of millions", 9: "billions", 10: "tens of billions",
    11: "hundreds of billions", 12: "trillions", 13: "tens of trillions", 14: "hundreds of trillions",
}  # fmt: skip
_BOUNDS: Final = {
    Bound.exact: "", Bound.about: "about ", Bound.more_than: "more than ", Bound.at_least: "at least ",
    Bound.less_than: "less than ", Bound.at_most: "up to ", Bound.nearly: "nearly ",
}  # fmt: skip
#: What stands before an amount; the code of all other currencies stands before it, or behind it.
_PREFIXES: Final = {
    "CNY": "RMB ", "USD": "US$", "EUR": "€", "HKD": "HK$", "TWD": "NT$", "SGD": "S$", "AUD": "A$", "CAD": "C$",
}  # fmt: skip
#: What is said where no figure can follow the prefix (tens of millions of yuan).
_NOUNS: Final = {"CNY": "yuan", "USD": "US dollars", "EUR": "euros", "JPY": "Japanese yen"}
_WORDS: Final = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_UNITS: Final = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
_ORDINALS: Final = {1: "st", 2: "nd", 3: "rd"}


def render(value: Sayable) -> str:
    """Return the words for a value; Loss where there are none that say the same."""
    match value:
        case Quantity():
            return _quantity(value)
        case Money():
            return _money(value)
        case DateSpan() | PartialDate():
            return render_date(value.edtf)
        case Duration():
            return _duration(value)
        case Edition():
            return _nth(sayable.number_of(value))
        case Rank():
            return f"{'No.' if value.bound is Bound.exact else 'top'} {value.number}"
        case _:  # pragma: no cover - the type checkers know that nothing is left
            assert_never(value)


def _figure(number: Decimal, short: Short) -> str:
    """Write digits in groups of three, with their sign and their magnitude."""
    whole, point, fraction = short[0].partition(".")
    first = len(whole) % 3 or 3
    groups = [whole[:first], *(whole[at : at + 3] for at in range(first, len(whole), 3))]
    sign = "-" if number < 0 else ""
    return f"{sign}{','.join(groups)}{point}{fraction}{' ' if short[1] else ''}{short[1]}"


def _quantity(value: Quantity) -> str:
    if value.unit in {"%", "pp"}:
        return _share(value)
    noun = noun_for(value.unit, one=value.value == 1 and value.upper is None)
    if value.bound is Bound.vague:
        many = _many(value.value, value.upper)
        return f"{many} of {noun}" if noun else many
    if value.bound is Bound.between:
        left, right = _range(value.value, value.upper)
        said = f"{left} to {right}"
    else:
        less = value.bound is Bound.less_than and noun
        bound = "fewer than " if less else sayable.bound_by(_BOUNDS, value.bound)
        number = sayable.known(value.value)
        said = bound + _figure(number, sayable.shortened(number, _MAGNITUDES))
    return f"{said} {noun}" if noun else said


def _range(low: Decimal | None, high: Decimal | None, magnitudes: dict[int, str] = _MAGNITUDES) -> tuple[str, str]:
    left, right = sayable.ends(low, high, magnitudes)
    return _figure(sayable.known(low), left), _figure(sayable.known(high), right)


def _many(low: Decimal | None, high: Decimal | None) -> str:
    power = sayable.power(low, high)
    if power not in _VAGUE:
        raise Loss("English has no word for so many")
    return _VAGUE[power]


def _share(value: Quantity) -> str:
    """Percentages are never written with a magnitude, and never vague."""
    if value.bound is Bound.between:
        left, right = _range(value.value, value.upper, {})
        return f"{left}% to {right}%" if value.unit == "%" else f"{left} to {right} percentage points"
    bound = sayable.bound_by(_BOUNDS, value.bound)
    number = sayable.known(value.value)
    figure = _figure(number, sayable.shortened(number, {}))
    if value.unit == "%":
        return f"{bound}{figure}%"
    return f"{bound}{figure} percentage point{'' if figure in {'1', '-1'} else 's'}"


def _money(value: Money) -> str:
    said = _amount(value, sayable.decided(value))
    others = ", ".join(_amount(other, sayable.decided(other)) for other in value.equivalents)
    return f"{said} ({others})" if others else said


def _amount(value: Money, currency: str) -> str:
    if value.bound is Bound.vague:
        return f"{_many(value.amount, value.upper)} of {_NOUNS.get(currency, currency)}"
    prefix, behind = sayable.coded(currency) if currency not in _PREFIXES else (_PREFIXES[currency], "")
    if value.bound is Bound.between:
        left, right = _range(value.amount, value.upper)
        left, right = (_signed(prefix, sayable.priced(figure)) for figure in (left, right))
        return f"{left} to {right}{behind}"
    bound = sayable.bound_by(_BOUNDS, value.bound)
    amount = sayable.known(value.amount)
    figure = _figure(amount, sayable.shortened(amount, _MAGNITUDES))
    return bound + _signed(prefix, sayable.priced(figure)) + behind


def _signed(prefix: str, figure: str) -> str:
    """Put the prefix between the sign and the figure."""
    return f"-{prefix}{figure[1:]}" if figure[0] == "-" else prefix + figure


def _duration(value: Duration) -> str:
    parts, upper = sayable.lasting(value.iso, value.upper)
    if upper is not None:
        (unit, number) = parts[0]
        left = _worded(number) if unit == upper[0] else _lasting(unit, number)
        return f"{left} to {_lasting(*upper)}"
    said = [_lasting(unit, number) for unit, number in parts]
    listed = " and ".join(filter(None, (", ".join(said[:-1]), said[-1])))
    return sayable.bound_by(_BOUNDS, value.bound) + listed


def _lasting(unit: str, number: int) -> str:
    return f"{_worded(number)} {_UNITS[unit]}{'' if number == 1 else 's'}"


def _worded(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else f"{number:,}"


def _nth(number: int) -> str:
    """Write an ordinal: 1st, 11th, 21st, 112th.

    >>> _nth(1), _nth(12), _nth(23)
    ('1st', '12th', '23rd')
    """
    teens = number // 10 % 10 == 1
    return f"{number}{'th' if teens else _ORDINALS.get(number % 10, 'th')}"
