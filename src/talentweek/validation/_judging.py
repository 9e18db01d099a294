"""One value held against one passage: which of the ways to compare fits, and what it says.

>>> from talentweek.values.quantities import Quantity
>>> from talentweek.normalise.context import NOTHING
>>> from talentweek.validation._sentences import near
>>> judged = judge_value(Quantity.exact(200), near("over 20 experts", 0, 15), NOTHING)
>>> judged.outcome.value, judged.difference.value, judged.says
('contradicted', 'magnitude', 'over 20 experts')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from talentweek.normalise._folding import fold
from talentweek.validation._checks import Difference, Judged, Outcome
from talentweek.validation._cues import judge_code
from talentweek.validation._dating import judge_date
from talentweek.validation._differ import differ
from talentweek.validation._readings import NO_VALUE, readings, sayings
from talentweek.validation._said import told
from talentweek.validation._words import occurs
from talentweek.values.bounds import Bound
from talentweek.values.dates import DateSpan
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from enum import StrEnum

    from talentweek.normalise.context import Context
    from talentweek.validation._sentences import Near

#: Words that turn a change downwards, and upwards; folded.
_DOWN: Final = ("fell", "fall", "drop", "declin", "decreas", "down", "lower", "shrank", "下降", "减少", "下滑", "下跌")
_UP: Final = ("rose", "rise", "grew", "grow", "increas", "up ", "climb", "gain", "增长", "增加", "上升", "上涨")
#: In which order differences are told where a passage says several things: the closest first.
_CLOSEST: Final = (
    Difference.bound, Difference.unit, Difference.currency, Difference.direction, Difference.magnitude,
    Difference.number,
)  # fmt: skip


def judge_value(value: Any, around: Near, context: Context, *, loosely: bool = False) -> Judged:
    """Hold a value that words say by themselves against a passage; `loosely` where it only implies it."""
    if isinstance(value, DateSpan):
        return judge_date(value, around, context, loosely=loosely)
    found = readings(value, around, context)
    if not found:
        return _unread(value, around)
    said = sayings(value, found)
    differences = [differ(value, one) for one in said]
    if None in differences and isinstance(value, Money):
        return _with_equivalents(value, [one.value for one in found])
    if None in differences:
        return Judged(outcome=Outcome.supported)
    closest = min(range(len(said)), key=lambda at: _CLOSEST.index(differences[at] or Difference.number))
    other = said[closest]
    return Judged(
        outcome=Outcome.contradicted, difference=differences[closest],
        says=getattr(other, "stated", None) or told(other),
    )  # fmt: skip


def _with_equivalents(value: Money, said: list[Any]) -> Judged:
    """Judge the equivalents of an amount that the words support: those in whose currency the words say something."""
    for other in value.equivalents:
        stated = [one for one in said if one.currency == other.currency]
        differences = [differ(other, one) for one in stated]
        if stated and None not in differences:
            return Judged(outcome=Outcome.contradicted, difference=differences[0], says=told(stated[0]))
    return Judged(outcome=Outcome.supported)


def _unread(value: Any, around: Near) -> Judged:
    """Judge a value where the passage says none of its kind."""
    if isinstance(value, Quantity) and value.bound is Bound.unknown:
        return Judged(outcome=Outcome.supported, reason="the words give no number, and neither does the record")
    if isinstance(value, Edition) and value.label is not None and occurs(value.label, around.words):
        return Judged(outcome=Outcome.supported)
    return Judged(outcome=Outcome.not_checkable, reason=NO_VALUE)


def turned(value: Quantity, around: Near) -> bool:
    """Whether a change goes the other way than the words around it say.

    >>> from talentweek.validation._sentences import near
    >>> turned(Quantity.exact(5, "%"), near("exports fell by 5 percent", 12, 25))
    True
    """
    if value.value is None:
        return False
    folded = fold(around.text).text
    down, up = (any(word in folded for word in words) for words in (_DOWN, _UP))
    return down is not up and down is (value.value > 0)


def judge_change(value: Quantity, around: Near, context: Context) -> Judged:
    """Hold a change against a passage: its size, then which way it goes."""
    number = value.value
    falls = number is not None and number < 0 and value.upper is None
    judged = judge_value(attrs.evolve(value, value=-(number or 0)) if falls else value, around, context)
    if judged.outcome is Outcome.supported and turned(value, around):
        return Judged(outcome=Outcome.contradicted, difference=Difference.direction, says=around.words)
    return judged


def judge_completeness(complete: bool, around: Near) -> Judged:  # noqa: FBT001 - the field of a listing
    """Hold "this is all of it", or "there are others", against a passage."""
    folded = fold(around.text).text
    others = any(word in folded for word in ("such as", "includ", "and other", "one of", "等", "包括", "among", "e.g."))
    if others is not complete:
        known = Outcome.supported if others else Outcome.not_checkable
        return Judged(outcome=known, reason=None if others else "no words say that this is all of it")
    if others:
        return Judged(outcome=Outcome.contradicted, difference=Difference.words, says=around.words)
    return Judged(outcome=Outcome.not_checkable, reason="no words say that there are others")


def judge_word(value: StrEnum | str, around: Near, vocabulary: str) -> Judged:
    """Hold a code against a passage."""
    return judge_code(str(value), around.words, vocabulary)
