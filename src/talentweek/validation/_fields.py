"""Which way of comparing fits a field: numbers are read again, names looked for, codes have their words.

>>> from talentweek.values.quantities import Quantity
>>> from talentweek.entities.participants import Cohort
>>> carrier(Cohort(what="experts", size=20), ["size", "value"], Finder())
(Quantity(value=20), 'size')
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

import attrs

from talentweek.entities.kinds import kind_of
from talentweek.provenance import Confidence
from talentweek.validation._passages.checks import Judged, Outcome
from talentweek.validation._passages.judging import judge_change, judge_completeness, judge_value, judge_word
from talentweek.validation._passages.lists import judge_list
from talentweek.validation._passages.readings import KINDS
from talentweek.validation._passages.said import from_json, rule_at
from talentweek.validation._passages.words import place_said, said, same_script
from talentweek.validation._referring import judge_item, judge_references, names_of
from talentweek.validation._whens import judge_span
from talentweek.validation.references import reference_fields
from talentweek.values.dates import DateSpan
from talentweek.values.listings import Listing
from talentweek.values.money import Money
from talentweek.values.names import NameKind
from talentweek.values.places import Place
from talentweek.values.pointers import Finder, item_name
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from talentweek.entities.kinds import Record
    from talentweek.normalise.context import Context
    from talentweek.provenance import Evidence
    from talentweek.validation._passages.sentences import Near
    from talentweek.validation._world import World

#: The texts that a source says word by word; all other texts are our own words.
_LITERAL: Final = frozenset({"what", "number", "title", "localities", "venue", "items"})
#: The codes of an open vocabulary.
_OPEN: Final = frozenset({"kind", "role"})
_BY_HAND: Final = "the field holds words of our own"


def carrier(record: Any, parts: list[str], finder: Finder) -> tuple[Any, str]:
    """Return the value at a path, or the value of the kind that words say which it is a part of; and its own field."""
    value: Any = record
    field = ""
    read: tuple[Any, str] | None = None
    for part in parts:
        field = field if value.__class__ is tuple else part  # an item of a list is no field
        value = finder.find(value, f"/{part}")
        if value.__class__ in KINDS:
            read = value, field
    many = value.__class__ is tuple and value and isinstance(value[0], Money)
    return (value, field) if many or read is None else read


def judge(world: World, claim: Evidence, around: Near) -> Judged:
    """Hold what a record has at the path of a claim against a passage."""
    record = world.by_id[claim.subject]
    parts = claim.path.split("/")[1:]
    if claim.says is not None:
        rule, field = rule_at(record.__class__, parts)
        value = from_json(claim.says, rule)
        if value is None:
            return Judged(outcome=Outcome.not_checkable, reason="what it says instead cannot be read")
    else:
        held = world.value(claim.subject, claim.path)
        if held is None or held == ():
            return Judged(outcome=Outcome.not_checkable, reason="the record holds nothing there")
        value, field = carrier(record, parts, world.finder)
    if value.__class__ is Listing and not value.items:
        value = value.stated_count
    if value.__class__ in KINDS:
        return _number(world, claim, value, field, around)
    loosely = claim.confidence is not Confidence.stated
    if parts[0] in reference_fields(record.__class__) and len(parts) <= 2:  # noqa: PLR2004 - the field, or one of it
        if len(parts) > 1:
            return _with_its_name(judge_item(world, claim.subject, value, around), value)
        return judge_references(world, claim.subject, value, around, loosely=loosely)
    return _other(value, field, around, world.context(claim.document), loosely=loosely)


def _number(world: World, claim: Evidence, value: Any, field: str, around: Near) -> Judged:
    """Judge what words say by themselves: a number, an amount, a date."""
    context, things = world.context(claim.document), _things(world.by_id[claim.subject], field)
    if field == "change" and isinstance(value, Quantity):
        return judge_change(value, around, context, things)
    if isinstance(value, DateSpan):
        return judge_span(world, claim, value, field, around)
    judged = judge_value(value, around, context, things)
    return _with_its_name(judged, value) if isinstance(value, Money) else judged


def _with_its_name(judged: Judged, item: Any) -> Judged:
    """Say of an item which one it is, so that it counts for its list."""
    return attrs.evolve(judged, shared=(item_name(item),)) if judged.outcome is Outcome.supported else judged


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


def _other(value: Any, field: str, around: Near, context: Context, *, loosely: bool) -> Judged:
    """Judge names, words, places, codes and lists of them."""
    field = "items" if value.__class__ is Listing else field
    items: tuple[Any, ...] = value if value.__class__ is tuple else getattr(value, "items", (value,))
    first = items[0]
    if isinstance(first, bool):
        return judge_completeness(first, around)
    if isinstance(first, StrEnum):
        return judge_word(first, around, type(first).__name__)
    if isinstance(first, str) and field in _OPEN:
        return judge_word(first, around, field)
    many = [(item_name(one), _judge_items((one,), field, around, context)) for one in items]
    together = _judge_items(items, field, around, context)
    return judge_list(many, together, loosely=loosely, spare=_spare(items, field, around.words))


def _judge_items(items: tuple[Any, ...], field: str, around: Near, context: Context) -> Judged:
    """Judge whether a passage says one of several items."""
    first = items[0]
    if isinstance(first, Place):
        return place_said(items, around.words, context)
    if isinstance(first, Money):
        return judge_value(first, around, context)
    judged = said(items, around.words)
    if isinstance(first, str) and field not in _LITERAL and judged.outcome is not Outcome.supported:
        return Judged(outcome=Outcome.not_checkable, reason=_BY_HAND)
    return judged


def _spare(items: tuple[Any, ...], field: str, words: str) -> list[str]:
    """Return the names of a record beside those that words say: short ones, former ones, those in another script."""
    if field != "names":
        return []
    return [one.text for one in items if one.kind is not NameKind.official or not same_script(one.text, words)]
