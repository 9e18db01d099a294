"""One value held against one passage: which of the ways to compare fits, and what it says.

>>> from talentweek.values.quantities import Quantity
>>> from talentweek.normalise.context import NOTHING
>>> from talentweek.validation._passages.sentences import near
>>> judged = judge_value(Quantity.exact(200), near("over 20 experts", 0, 15), NOTHING)
>>> judged.outcome.value, judged.difference.value, judged.says
('contradicted', 'magnitude', 'over 20 experts')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from talentweek.normalise._folding import fold
from talentweek.validation._passages.checks import Difference, Judged, Outcome
from talentweek.validation._passages.counting import judge_quantity
from talentweek.validation._passages.cues import judge_code
from talentweek.validation._passages.differ import closest, differ, is_sum
from talentweek.validation._passages.readings import NO_VALUE, readings, sayings
from talentweek.validation._passages.said import told
from talentweek.validation._passages.turning import comes_to, falls, turned, way
from talentweek.validation._passages.words import occurs
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from enum import StrEnum

    from talentweek.normalise.context import Context
    from talentweek.validation._passages.sentences import Near


def judge_value(value: Any, around: Near, context: Context, things: str = "") -> Judged:
    """Hold a value that words say by themselves against a passage.

    `things` is what a number counts, as far as the record says so.
    """
    if isinstance(value, Quantity):
        return judge_quantity(value, around, context, things)
    found = readings(value, around, context)
    if not found:
        return _unread(value, around)
    said = sayings(value, found)
    differences = [differ(value, one) for one in said]
    if None in differences:
        return _with_equivalents(value, [one.value for one in found])
    return _another(value, said, differences, around, context)


def _another(
    value: Any, said: list[Any], differences: list[Difference | None], around: Near, context: Context
) -> Judged:
    """Judge a value where the words say another one: an amount may be their sum, or of the currency that they mean."""
    at = closest(differences, Difference.number)
    other = said[at]
    if isinstance(value, Money):
        if is_sum(value, said):
            return Judged(outcome=Outcome.not_checkable, reason="the words say several amounts, and not their sum")
        if other.currency is None and _can_mean(value, around, context):
            return Judged(outcome=Outcome.not_checkable, reason="the words leave open in which currency it is")
    return Judged(
        outcome=Outcome.contradicted, difference=differences[at],
        says=getattr(other, "stated", None) or told(other),
    )  # fmt: skip


def _can_mean(value: Money, around: Near, context: Context) -> bool:
    """Whether words mean a currency in its own country: kroner in Denmark, and in Norway."""
    found = readings(value, around, attrs.evolve(context, country=None))
    return None in [differ(value, one) for one in sayings(value, found)]


def _with_equivalents(value: Any, said: list[Any]) -> Judged:
    """Judge the equivalents of an amount that the words support: those in whose currency the words say something."""
    for other in value.equivalents if isinstance(value, Money) else ():
        stated = [one for one in said if one.currency == other.currency]
        differences = [differ(other, one) for one in stated]
        if stated and None not in differences:
            return Judged(outcome=Outcome.contradicted, difference=differences[0], says=told(stated[0]))
    return Judged(outcome=Outcome.supported)


def _unread(value: Any, around: Near) -> Judged:
    """Judge a value where the passage says none of its kind."""
    if isinstance(value, Edition) and value.label is not None and occurs(value.label, around.words):
        return Judged(outcome=Outcome.supported)
    return Judged(outcome=Outcome.not_checkable, reason=NO_VALUE)


def judge_change(value: Quantity, around: Near, context: Context, things: str) -> Judged:
    """Hold a change against a passage: its size, then which way it goes."""
    judged = judge_quantity(turned(value) if falls(value) else value, around, context, things)
    if judged.outcome is not Outcome.supported or not value.value:
        return judged
    said = readings(value, around, context)
    if said and all(comes_to(around.text[: one.start]) for one in said):
        return Judged(outcome=Outcome.not_checkable, reason="the words say what it came to, not by how much it changed")
    known = way(around)
    if known is None:
        return Judged(outcome=Outcome.not_checkable, reason="the words do not say which way it went")
    if (known < 0) is not falls(value):
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
    return judge_code(str(value), around.words, vocabulary, around.text[: around.start], around.text[around.end :])
