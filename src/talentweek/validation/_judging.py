"""One value held against one passage: which of the ways to compare fits, and what it says.

>>> from talentweek.values.quantities import Quantity
>>> from talentweek.normalise.context import NOTHING
>>> from talentweek.validation._sentences import near
>>> judged = judge_value(Quantity.exact(200), near("over 20 experts", 0, 15), NOTHING)
>>> judged.outcome.value, judged.difference.value, judged.says
('contradicted', 'magnitude', 'over 20 experts')
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import attrs

from talentweek.normalise._folding import fold
from talentweek.validation._checks import Difference, Judged, Outcome
from talentweek.validation._cues import judge_code
from talentweek.validation._differ import differ, parts_apart, parts_shared
from talentweek.validation._readings import readings, sayings
from talentweek.validation._said import told
from talentweek.validation._sentences import Near
from talentweek.validation._words import bare, occurs
from talentweek.values.bounds import Bound
from talentweek.values.dates import DateSpan
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from enum import StrEnum

    from talentweek.normalise.context import Context

#: Words for the day of publication, or for a day shortly before it; folded.
_NOW: Final = re.compile(r"\b(to date|so far|at present|now|currently|today|recently)\b|目前|迄今|至今|近日|日前|今")
#: Words for nothing but the day of publication, as they are compared.
_THIS_DAY: Final = frozenset({"todate", "sofar", "atpresent", "currently", "today", "目前", "迄今", "至今"})
_NOTHING: Final = "the words say no value of this kind"
#: Words that turn a change downwards, and upwards; folded.
_DOWN: Final = ("fell", "fall", "drop", "declin", "decreas", "down", "lower", "shrank", "下降", "减少", "下滑", "下跌")
_UP: Final = ("rose", "rise", "grew", "grow", "increas", "up ", "climb", "gain", "增长", "增加", "上升", "上涨")
#: In which order differences are told where a passage says several things: the closest first.
_CLOSEST: Final = (
    Difference.bound, Difference.unit, Difference.currency, Difference.direction, Difference.date, Difference.magnitude,
    Difference.number,
)  # fmt: skip


def judge_value(value: Any, around: Near, context: Context, *, loosely: bool = False) -> Judged:
    """Hold a value that words say by themselves against a passage; `loosely` where it only implies it."""
    found = readings(value, around, context)
    if not found:
        return _unread(value, around, context)
    said = sayings(value, found)
    shared = _shared(value, said)
    if loosely and shared:
        return Judged(outcome=Outcome.supported, shared=shared)
    differences = [differ(value, one) for one in said]
    if None in differences and isinstance(value, Money):
        return _with_equivalents(value, [one.value for one in found])
    if None in differences or (isinstance(value, DateSpan) and _says_so_alone(value, around, context, differences)):
        return Judged(outcome=Outcome.supported, shared=shared)
    closest = min(range(len(said)), key=lambda at: _CLOSEST.index(differences[at] or Difference.number))
    other = said[closest]
    return Judged(
        outcome=Outcome.contradicted, difference=differences[closest],
        says=getattr(other, "stated", None) or told(other), by_context=_by_context(value, other),
    )  # fmt: skip


def _with_equivalents(value: Money, said: list[Any]) -> Judged:
    """Judge the equivalents of an amount that the words support: those in whose currency the words say something."""
    for other in value.equivalents:
        stated = [one for one in said if one.currency == other.currency]
        differences = [differ(other, one) for one in stated]
        if stated and None not in differences:
            return Judged(outcome=Outcome.contradicted, difference=differences[0], says=told(stated[0]))
    return Judged(outcome=Outcome.supported)


def _says_so_alone(value: DateSpan, around: Near, context: Context, differences: list[Difference | None]) -> bool:
    """Whether a date is what its words say by themselves, and others beside them were read as a part of another one."""
    if Difference.date not in differences:
        return False
    alone = readings(value, Near(around.words, 0, len(around.words)), context)
    return any(differ(value, one.value) is None for one in alone)


def _shared(value: Any, said: list[Any]) -> tuple[str, ...]:
    """Return the parts of a date that words say and a value has."""
    if not isinstance(value, DateSpan):
        return ()
    return tuple(sorted({part for one in said for part in parts_shared(value, one)}))


def _by_context(value: Any, said: Any) -> tuple[str, ...]:
    """Return the parts in which a date differs, where the passage itself names none of these."""
    if not isinstance(value, DateSpan) or not isinstance(said, DateSpan):
        return ()
    parts = parts_apart(value, said)
    return parts if set(parts) <= set(said.inferred) else ()


def _unread(value: Any, around: Near, context: Context) -> Judged:
    """Judge a value where the passage says none of its kind."""
    if isinstance(value, Quantity) and value.bound is Bound.unknown:
        return Judged(outcome=Outcome.supported, reason="the words give no number, and neither does the record")
    if isinstance(value, Edition) and value.label is not None and occurs(value.label, around.words):
        return Judged(outcome=Outcome.supported)
    if isinstance(value, DateSpan) and context.published is not None:
        return _on_publication(value, around.words, context.published)
    return Judged(outcome=Outcome.not_checkable, reason=_NOTHING)


def _on_publication(value: DateSpan, words: str, published: DateSpan) -> Judged:
    """Judge a date where the words may mean the day of publication: "to date", 近日."""
    shared = parts_shared(value, published)
    if shared == ("year", "month", "day") and _NOW.search(fold(words).text):
        return Judged(outcome=Outcome.supported, reason="the words mean the day of publication")
    if bare(words) in _THIS_DAY and (apart := parts_apart(value, published)):
        return Judged(
            outcome=Outcome.contradicted, difference=Difference.date, says=published.edtf, by_context=apart,
            reason="the words mean the day of publication",
        )  # fmt: skip
    return Judged(outcome=Outcome.not_checkable, reason=_NOTHING)


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
