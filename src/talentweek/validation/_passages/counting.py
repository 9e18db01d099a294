"""A number held against a passage: which of the numbers there is meant, of what it is one, and what it says.

A passage may count several things; the one whose noun fits is meant. A number within a name, a date or an amount is no
count. Where several numbers could be meant and none is the one that is held, a person has to look.

    >>> from talentweek.normalise.context import NOTHING
    >>> from talentweek.validation._passages.sentences import near
    >>> words = near("30 experts from 20 countries came", 0, 28)
    >>> judged = judge_quantity(Quantity.exact(20), words, NOTHING, "experts")
    >>> judged.outcome.value, judged.difference.value, judged.says
    ('contradicted', 'number', '30 experts')
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

import attrs

from talentweek.entities.including import MEASURES
from talentweek.normalise._find import find
from talentweek.validation._passages.checks import Difference, Judged, Outcome
from talentweek.validation._passages.denials import denied
from talentweek.validation._passages.differ import closest, differ, is_sum
from talentweek.validation._passages.measures import behind, measure_of
from talentweek.validation._passages.nouns import fits, is_known, nearness
from talentweek.validation._passages.readings import NO_VALUE, overlapping, readings
from talentweek.validation._passages.said import told
from talentweek.values.bounds import Bound
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.normalise._reading import Reading
    from talentweek.normalise.context import Context
    from talentweek.validation._passages.sentences import Near

#: Words behind a bare number that make it a multiple.
_TIMES: Final = re.compile(r"[\s-]*(?:times\b|fold\b|倍)")
#: A word before a bare number that is a label of it: Room 20; one that begins a sentence is none.
_LABEL: Final = re.compile(r"[\w)] ?[(\"“]?[A-Z][A-Za-z]* \Z|\b(?i:room|hall|no\.?|floor|page|gate|booth|phase|top) \Z")
#: What makes a share of two numbers: one in five, 9 in 10; a number in a year is none.
_SHARE: Final = re.compile(
    r" in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|[0-9]{1,2}(?![0-9]))\b"
)
_SHARED: Final = re.compile(r"\b(?i:one|two|three|four|nine|[0-9]{1,2}) in (?:every )?\Z")
#: Characters right behind a bare number with which it is a name or a word: 50人论坛.
_NAMED: Final = re.compile("[\u3400-\u9fff]")
#: What is counted before its number: academicians (18), 德国专家30名, and the words by which Chinese counts.
_LISTED: Final = re.compile(r"([A-Za-z][A-Za-z-]*|[\u3400-\u9fff]{2,8}) ?[(（]\Z")
_COUNTED: Final = re.compile("[\u3400-\u9fff]{2,8}\\Z")
_CLASSIFIERS: Final = frozenset("人名位家个個项項场場所")
#: Behind a bound with an "and" another one follows: more than 20 and less than 30.
_AND: Final = re.compile(r"\b(?:and|but|yet)(?: also| still)? \Z")


def judge_quantity(value: Quantity, around: Near, context: Context, things: str = "") -> Judged:
    """Hold a number against a passage; `things` is what the record counts, as far as it says so elsewhere."""
    found = readings(value, around, context) or tuple(_bare(around, context))
    if not found:
        if value.bound is Bound.unknown:
            return Judged(outcome=Outcome.supported, reason="the words give no number, and neither does the record")
        return Judged(outcome=Outcome.not_checkable, reason=NO_VALUE)
    said = [(one, quantity) for one in found for quantity in _quantities(one, around, context)]
    if all(denied(around.text[: one.start], around.text[one.end :]) for one, _ in said):
        return Judged(outcome=Outcome.not_checkable, reason="the words deny it")
    noun = value.unit if value.unit is not None and value.unit not in MEASURES else ""
    return _compared(value, [quantity for _, quantity in said], noun, things)


def _bare(around: Near, context: Context) -> Iterator[Reading]:
    """Go through the numbers of a passage that count nothing that is said, and are no part of anything else."""
    others = overlapping(find(around.text, context), around)
    for one in overlapping(find(around.text, context, kinds={"count"}), around):
        within = any(other.start < one.end and one.start < other.end for other in others)
        named = _LABEL.search(around.text, 0, one.start) or _NAMED.match(around.text, one.end)
        known = _TIMES.match(around.text, one.end) or behind(around.text, one.end)
        share = _SHARE.match(around.text, one.end) or _SHARED.search(around.text, 0, one.start)
        if not within and (not named or known) and not share:
            yield one


def _quantities(reading: Reading, around: Near, context: Context) -> Iterator[Quantity]:
    """Go through the numbers that a reading says: a multiple as one, of two bounds both and what lies between."""
    value = cast("Quantity", reading.value)
    if value.unit is None and _TIMES.match(around.text, reading.end):
        value = attrs.evolve(value, unit="times")
    elif value.unit is None and (measure := behind(around.text, reading.end)):
        value = attrs.evolve(value, unit=measure, stated=f"{reading.text} {measure}")
    elif noun := _counted_before(value.unit, around.text[: reading.start]):
        value = attrs.evolve(value, unit=noun)
    if value.upper is None and value.bound is not Bound.exact and _AND.search(around.text, 0, reading.start):
        for wider in find(around.text[: reading.end], context, kinds={"count"}):
            both = cast("Quantity", wider.value)
            if wider.end > reading.start and both.bound is Bound.between:
                yield attrs.evolve(both, unit=value.unit)
                yield Quantity(value=both.value, bound=Bound.more_than, unit=value.unit)
    yield value


def _counted_before(unit: str | None, before: str) -> str | None:
    """Return the noun that stands before its number, with the words before it.

    >>> _counted_before(None, "academicians ("), _counted_before("人", "外籍院士"), _counted_before("专家", "德国专家")
    ('academicians', '外籍院士', '德国专家')
    """
    if unit is None:
        listed = _LISTED.search(before)
        return listed[1] if listed and is_known(listed[1]) else None
    counted = _COUNTED.search(before)
    if counted and (counted[0].endswith(unit) or (unit in _CLASSIFIERS and is_known(counted[0]))):
        return counted[0]
    return None


def _fits(said: Quantity, noun: str, things: str) -> bool | None:
    """Whether words count what a number is one of; what the record counts is asked where its unit does not tell."""
    if said.unit is None or said.unit in MEASURES or measure_of(said.unit):
        return None
    fit = fits(noun, said.unit)
    return fits(things, said.unit) if fit is None else fit


def _compared(value: Quantity, said: list[Quantity], noun: str, things: str) -> Judged:
    known = [(one, _fits(one, noun, things)) for one in said]
    fitting = [one for one, fit in known if fit]
    near = {at: max(nearness(thing, one.unit or "") for thing in (noun, things)) for at, one in enumerate(fitting)}
    nearest = [one for at, one in enumerate(fitting) if near[at] == max(near.values())]
    meant = nearest or [one for one, fit in known if fit is None]
    other = not meant
    meant = meant or said
    differences = [differ(value, one) for one in meant]
    if None in differences and not other:
        return _of_a_measure(value, meant[differences.index(None)])
    if value.unit in MEASURES and None in [
        differ(value, attrs.evolve(one, unit=one.unit or value.unit)) for one in meant
    ]:
        return Judged(outcome=Outcome.not_checkable, reason=f"the words do not say that it is a number of {value.unit}")
    if is_sum(value, meant):
        return Judged(outcome=Outcome.not_checkable, reason="the words count several things, and do not say their sum")
    at = closest(differences, Difference.unit)
    one = meant[at]
    return Judged(
        outcome=Outcome.contradicted, difference=differences[at] or Difference.unit, says=one.stated or told(one),
        unsure=other or len(fitting or said) > 1,
    )  # fmt: skip


def _of_a_measure(value: Quantity, said: Quantity) -> Judged:
    """Judge a number that words support by the unit of measure that they give it."""
    measure, mine = measure_of(said.unit), measure_of(value.unit)
    if measure is None or value.unit is None or mine == measure:
        return Judged(outcome=Outcome.supported)
    if mine is None:
        return Judged(outcome=Outcome.not_checkable, reason=f"the words do not say that it is a number of {value.unit}")
    return Judged(outcome=Outcome.contradicted, difference=Difference.unit, says=said.stated)
