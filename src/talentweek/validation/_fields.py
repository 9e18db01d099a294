"""Which way of comparing fits a field: numbers are read again, names looked for, codes have their words.

>>> from talentweek.values.quantities import Quantity
>>> from talentweek.entities.participants import Cohort
>>> carrier(Cohort(what="experts", size=20), ["size", "value"])
(Quantity(value=20), 'size')
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from talentweek.entities.agreements import Agreement
from talentweek.entities.kinds import kind_of
from talentweek.provenance import Confidence
from talentweek.validation._checks import Difference, Judged, Outcome
from talentweek.validation._judging import judge_change, judge_completeness, judge_value, judge_word
from talentweek.validation._readings import KINDS
from talentweek.validation._said import from_json
from talentweek.validation._words import bare, occurs, place_said, said
from talentweek.validation.references import reference_fields
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing
from talentweek.values.money import Money
from talentweek.values.places import Place
from talentweek.values.pointers import find
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from talentweek.entities.kinds import Record
    from talentweek.normalise.context import Context
    from talentweek.provenance import Evidence
    from talentweek.validation._sentences import Near
    from talentweek.validation._world import World

#: The texts that a source says word by word; all other texts are our own words.
_LITERAL: Final = frozenset({"what", "number", "title", "localities", "venue", "items"})
#: A word, or a character of Chinese, and how many of them are looked at.
_WORDS: Final = re.compile("[^\\W\u3400-\u9fff]+|[\u3400-\u9fff]")
_MANY: Final = 40
#: The codes of an open vocabulary.
_OPEN: Final = frozenset({"kind", "role"})
_BY_HAND: Final = "the field holds words of our own"


def carrier(record: Any, parts: list[str]) -> tuple[Any, str]:
    """Return the value at a path, or the value of the kind that words say which it is a part of; and its own field."""
    value: Any = record
    field = ""
    read: tuple[Any, str] | None = None
    for part in parts:
        field = field if value.__class__ is tuple else part  # an item of a list is no field
        value = find(value, f"/{part}")
        if value.__class__ in KINDS:
            read = value, field
    many = value.__class__ is tuple and value and isinstance(value[0], Money)
    return (value, field) if many or read is None else read


def judge(world: World, claim: Evidence, around: Near) -> Judged:
    """Hold what a record has at the path of a claim against a passage."""
    record = world.by_id[claim.subject]
    parts = claim.path.split("/")[1:]
    held = world.value(claim.subject, claim.path)
    if held is None or held == ():
        return Judged(outcome=Outcome.not_checkable, reason="the record holds nothing there")
    value, field = carrier(record, parts)
    if claim.says is not None:
        value = from_json(claim.says, value)
        if value is None:
            return Judged(outcome=Outcome.not_checkable, reason="what it says instead cannot be read")
    context = world.context(claim.document)
    if value.__class__ is Listing and not value.items:
        value = value.stated_count
    if value.__class__ in KINDS:
        things = _things(record, field)
        if field == "change" and isinstance(value, Quantity):
            return judge_change(value, around, context, things)
        return judge_value(value, around, context, things, loosely=claim.confidence is not Confidence.stated)
    if parts[0] in reference_fields(record.__class__) and len(parts) <= 2:  # noqa: PLR2004 - the field, or one of it
        return _reference(world, claim.subject, value, around)
    return _other(value, field, around, context)


#: What a record of a kind counts, beside what it is called.
_COUNTED: Final = {"event": "events", "project": "projects", "programme": "programmes", "agreement": "agreements"}


def _things(record: Record, field: str) -> str:
    """Return what a number of a record counts, as far as the record says so."""
    if field not in {"size", "count", "value"}:
        return ""
    named = [
        *names_of(record),
        getattr(record, "measure", None) or "",
        _COUNTED.get(kind_of(record.__class__).name, ""),
    ]
    return " and ".join(name for name in named if name)


def _other(value: Any, field: str, around: Near, context: Context) -> Judged:
    """Judge names, words, places, codes and lists of them."""
    items: tuple[Any, ...] = value if value.__class__ is tuple else getattr(value, "items", (value,))
    first = items[0]
    if isinstance(first, str) and not isinstance(first, StrEnum):
        return judge_word(first, around, field) if field in _OPEN else _text(items, field, around)
    if isinstance(first, bool):
        return judge_completeness(first, around)
    if isinstance(first, StrEnum):
        return judge_word(first, around, type(first).__name__)
    if isinstance(first, Place):
        return place_said(items, around.words, context)
    if isinstance(first, Money):
        return _best([judge_value(one, around, context) for one in items])
    return said(items, around.words)


def _best(many: list[Judged]) -> Judged:
    return next((one for one in many if one.outcome is Outcome.supported), many[0])


def _text(items: tuple[str, ...], field: str, around: Near) -> Judged:
    judged = said(items, around.words)
    if judged.outcome is Outcome.supported or field in _LITERAL:
        return judged
    return Judged(outcome=Outcome.not_checkable, reason=_BY_HAND)


def _reference(world: World, subject: str, value: Any, around: Near) -> Judged:
    """Judge a reference: the passage should name whom or what it leads to, and nobody else."""
    refs: tuple[Ref | str, ...] = value if value.__class__ is tuple else (value,)
    called = [name for ref in refs for name in _names_of(world, ref)]
    if any(occurs(name, around.words) for name in called):
        return Judged(outcome=Outcome.supported)
    kinds = {known.__class__ for ref in refs if (known := world.by_id.get(_id_of(ref) or "")) is not None}
    others = [one for one in _named_in(world, around.words) if one.__class__ in kinds and one.id != subject]
    if others:
        told = " or ".join(f"{kind_of(other.__class__).name} {other.id!r}" for other in others)
        return Judged(outcome=Outcome.contradicted, difference=Difference.words, says=told)
    if any(bare(name) in bare(around.text) for name in called if bare(name)):
        return Judged(outcome=Outcome.supported, reason="the sentence around the words names it")
    return Judged(outcome=Outcome.not_checkable, reason="the words mean it without naming it")


def _named_in(world: World, passage: str) -> list[Record]:
    """Return the records whose whole names stand in a passage."""
    words = _WORDS.findall(passage)[:_MANY]
    spans = {bare("".join(words[at:end])) for at in range(len(words)) for end in range(at + 1, len(words) + 1)}
    return [one for span in sorted(spans) for one in world.named(span)]


def _id_of(ref: Ref | str) -> str | None:
    return ref.id if isinstance(ref, Ref) else ref


def _names_of(world: World, ref: Ref | str) -> list[str]:
    known = world.by_id.get(_id_of(ref) or "")
    stated = [ref.stated] if isinstance(ref, Ref) and ref.stated else []
    return [*stated, *([] if known is None else names_of(known))]


def names_of(record: Record) -> list[str]:
    """Return what a record is called.

    >>> from talentweek.entities.participants import Cohort
    >>> names_of(Cohort(what="experts"))
    ['experts']
    """
    named = [name.text for name in getattr(record, "names", ())]
    fields = ("what", "title", *(("subject",) if isinstance(record, Agreement) else ()))
    return named + [str(value) for field in fields if (value := getattr(record, field, None)) is not None]
