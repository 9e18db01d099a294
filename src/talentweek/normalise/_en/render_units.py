"""What is counted, in English: the noun behind a number, and which words behind it make no count of it.

>>> noun_for("metaverse companies"), noun_for("专家"), noun_for(None)
('metaverse companies', 'experts', '')
>>> noun_for("working days")
Traceback (most recent call last):
talentweek.normalise._sayable.Loss: a number with 'days' is no count
"""

from __future__ import annotations

import re
from typing import Final

from talentweek.normalise._sayable import Loss
from talentweek.normalise._units import unit_of
from talentweek.values._codes import CURRENCIES

#: A noun phrase: words of letters, with hyphens and apostrophes.
_PHRASE: Final = re.compile("[A-Za-z]+(?:[-' ][A-Za-z]+)*")
#: Words that make something else of a number before them: a magnitude, a bound, an amount, a duration, a measure.
_OTHER_KINDS: Final = """
thousand million billion trillion thousands millions billions trillions hundred hundreds dozen dozens k m mn mln bn tn
lakh lakhs crore crores percent per cent percentage point points pp times fold half halves third thirds quarter
quarters or more plus less fewer to than over ago st nd rd th second seconds minute minutes hour hours day days week
weeks month months year years decade decades century centuries night nights am pm january february march april may
june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec yuan renminbi
rmb dollar dollars euro euros pound pounds sterling yen won rupee rupees rs dirham dirhams cent cents kip ringgit rm
square cubic metre metres meter meters km kilometre kilometres kilometer kilometers mile miles foot feet hectare
hectares acre acres mu kg kilogram kilograms ton tons tonne tonnes watt watts kw mw gw megawatt megawatts gigawatt
gigawatts degree degrees
"""
_OTHERS: Final = frozenset(_OTHER_KINDS.split())


def noun_for(unit: str | None, *, one: bool = False) -> str:
    """Return the noun for a unit: a listed one in English, of `one` as it stands; a phrase of English as it stands."""
    if unit is None:
        return ""
    listed = unit_of(unit)
    if listed is not None and (not unit.isascii() or (unit == listed.singular and not one)):
        return listed.plural
    if not _PHRASE.fullmatch(unit):
        raise Loss("the unit is no noun of English, and not listed")
    for word in unit.split():
        if word.lower() in _OTHERS or word in CURRENCIES:
            raise Loss(f"a number with {word!r} is no count")
    return unit
