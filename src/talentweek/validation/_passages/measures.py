"""Units of measure: 500 MW is no 500 kW, 5万亩 is no 50,000 square metres, and 140 km is 140公里.

What a number counts is open, and most nouns can be said in many ways; units of measure are few, and each is one thing.

>>> measure_of("square metres"), measure_of("平方米"), measure_of("MW"), measure_of("experts") is None
('m2', 'm2', 'MW', True)
>>> behind("a 500 MW wind farm", 5), behind("4.5萬平方公尺", 4), behind("100 million", 3) is None
('MW', '平方公尺', True)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from talentweek.normalise._folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The signs of each unit, which are written in one way, and its names, folded, with bars between them.
_UNITS: Final[dict[str, tuple[str, str]]] = {
    "mm": ("mm", "millimetres?|millimeters?|毫米"),
    "cm": ("cm", "centimetres?|centimeters?|厘米"),
    "m": ("m", "metres?|meters?|米|公尺"),
    "km": ("km|KM", "kilometres?|kilometers?|公里|千米"),
    "mile": ("mi", "miles?|英里"),
    "m2": ("m²|m2|sqm|sq m|㎡", "square metres?|square meters?|平方米|平米|平方公尺"),
    "km2": ("km²|km2|sq km", "square kilometres?|square kilometers?|平方公里|平方千米"),
    "sq ft": ("ft²|sq ft|sq. ft.|sqft", "square feet|square foot|平方英尺|平方呎"),
    "ping": ("坪", "ping"),
    "ha": ("ha", "hectares?|公顷"),
    "mu": ("亩", "mu"),
    "acre": ("ac", "acres?|英亩"),
    "g": ("g", "grams?|grammes?|克"),
    "kg": ("kg", "kilograms?|kilogrammes?|公斤|千克"),
    "t": ("t", "tonnes?|tons?|metric tonnes?|metric tons?|吨"),
    "l": ("l", "litres?|liters?|升"),
    "kW": ("kW|KW", "kilowatts?|千瓦"),
    "MW": ("MW", "megawatts?|兆瓦"),
    "GW": ("GW", "gigawatts?|吉瓦"),
    "kWh": ("kWh|KWh", "kilowatt hours?|千瓦时|千瓦小时"),
    "MWh": ("MWh", "megawatt hours?|兆瓦时"),
    "GWh": ("GWh", "gigawatt hours?|吉瓦时"),
    "TWh": ("TWh", "terawatt hours?|太瓦时"),
    "GB": ("GB", "gigabytes?"),
    "TB": ("TB", "terabytes?"),
}
_SIGNS: Final = {sign: unit for unit, (signs, _) in _UNITS.items() for sign in signs.split("|")}
_NAMES: Final = {unit: re.compile(names) for unit, (_, names) in _UNITS.items()}


def _longest(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


#: A sign, or a name, right behind a number; the longest of them that stands there.
_SIGN: Final = re.compile(rf"[ -]?({_longest(re.escape(sign) for sign in _SIGNS)})(?![A-Za-z0-9²-])")
_NAME: Final = re.compile(
    rf"[ -]?({_longest(name for _, names in _UNITS.values() for name in names.split('|'))})(?![a-z0-9])"
)
#: How many characters behind a number are looked at.
_NEAR: Final = 24


def measure_of(unit: str | None) -> str | None:
    """Return which unit of measure some words are; None where they are none."""
    if unit is None or unit in _SIGNS:
        return _SIGNS.get(unit or "")
    folded = fold(unit).text.replace("-", " ")
    return next((known for known, names in _NAMES.items() if names.fullmatch(folded)), None)


def behind(text: str, at: int) -> str | None:
    """Return the unit of measure that stands right behind a number, as the words say it."""
    near = text[at : at + _NEAR]
    found = _SIGN.match(near) or _NAME.match(fold(near).text.replace("-", " "))
    return None if found is None else found[1]
