"""Passages read again: what the words say as the kind of value that they were quoted for, in their surroundings.

A passage is read within its sentence, where the text is given, so that words right beside it that belong to it count:
whoever quotes "20 experts" from "over 20 experts" has lost a bound.

    >>> from talentweek.values.quantities import Quantity
    >>> passage = Near("Over 20 experts came.", 5, 15)
    >>> [reading.text for reading in readings(Quantity.exact(20), passage, NOTHING)]
    ['Over 20 experts']
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import attrs

from talentweek.normalise._find import find
from talentweek.normalise.context import NOTHING, Context
from talentweek.validation._passages.sentences import Near
from talentweek.values._codes import COUNTRIES
from talentweek.values.dates import DateSpan
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talentweek.normalise._reading import Reading

#: The values that words say by themselves, and the kinds of reading that can be one; those of a set are read together.
KINDS: Final[dict[type, tuple[frozenset[str], ...]]] = {
    Quantity: (frozenset({"count", "percent"}),),
    Money: (frozenset({"money"}),),
    DateSpan: (frozenset({"date"}),),
    Duration: (frozenset({"duration"}),),
    Edition: (frozenset({"ordinal"}),),
    Rank: (frozenset({"ranking"}), frozenset({"ordinal"})),
}
#: The kinds of reading of which names are none.
_COUNTS: Final = frozenset({"count"})
_FIGURES: Final = re.compile("[0-9]+")
#: What makes a name of the figures before it: a capital that is no K, M or B (thousands, millions), 1+4.
_LETTERED: Final = re.compile(r"[AC-JLN-Z](?![A-Za-z])| ?\+ ?[0-9A-Z]")
_ADDED: Final = re.compile(r"[0-9] ?\+ ?\Z")
#: How many characters are looked at before the figures.
_SIGNS: Final = 4
#: Why nothing can be said where there is no reading.
NO_VALUE: Final = "the words say no value of this kind"


def readings(value: Any, around: Near, context: Context) -> tuple[Reading, ...]:
    """Return what a passage says as the kind of a value: within its sentence."""
    context = _with_country(value, context)
    for kinds in KINDS[value.__class__]:
        meant = overlapping(find(around.text, context, kinds=kinds), around)
        if meant:
            return meant
    return ()


def overlapping(found: Iterable[Reading], around: Near) -> tuple[Reading, ...]:
    """Return the readings that share words with a passage."""
    near = [one for one in found if one.start < around.end and around.start < one.end]
    return tuple(one for one in near if one.kind not in _COUNTS or not _is_named(one, around.text))


def _is_named(reading: Reading, text: str) -> bool:
    """Whether the figures of a reading are a part of a name: 5G experts, the "1+4" policy."""
    figures = _FIGURES.search(text, reading.start, reading.end)
    if figures is None:
        return False
    before = text[max(0, figures.start() - _SIGNS) : figures.start()]
    return _LETTERED.match(text, figures.end()) is not None or _ADDED.search(before) is not None


def _with_country(value: Any, context: Context) -> Context:
    """Let the currency of a record stand for the country, where nobody knows it: the words can mean that, or not."""
    if value.__class__ is not Money or context.country is not None or value.currency is None:
        return context
    country = value.currency[:2]
    return attrs.evolve(context, country=country) if country in COUNTRIES or country == "EU" else context


def sayings(value: Any, found: Iterable[Reading]) -> list[Any]:
    """Return the values of readings; of amounts those in the currency that is held, where there are any."""
    said: list[Any] = [one.value for one in found]
    same = [one for one in said if isinstance(one, Money) and one.currency == value.currency]
    return same or said


__all__ = ["KINDS", "NOTHING", "NO_VALUE", "Near", "readings", "sayings"]
