"""Records brought together: which can stand beside each other, and in what order.

>>> from talentweek.entities.events import Event
>>> week = Event(id="week", names="Talent Week")
>>> collect([week, week])[Event] == (week,)
True
>>> clash(week, Event(id="week", names="Demo Day")).message
'one id for two records'
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from talentweek.entities.kinds import KINDS, Record, is_record, is_told_apart, kind_of
from talentweek.errors import InvalidObject, Problem, pointer, shown
from talentweek.rules.references import derived_id, referred_to

if TYPE_CHECKING:
    from collections.abc import Iterable


_MODELS: Final = frozenset(kind.model for kind in KINDS.values())
_id_of: Final = attrgetter("id")


def collect(records: Iterable[Record]) -> dict[type, tuple[Record, ...]]:
    """Sort records by class and id; InvalidObject with every record that cannot be held beside the others."""
    many = tuple(records)
    sound = {record.__class__ for record in many} <= _MODELS
    if not sound or len({record.id for record in many}) != len(many):
        many = _first_of_each(many)
    held: dict[type[Any], list[Record]] = {kind.model: [] for kind in KINDS.values()}
    for record in many:
        held[record.__class__].append(record)
    return {model: tuple(sorted(found, key=_id_of)) for model, found in held.items() if found}


def _first_of_each(records: tuple[Record, ...]) -> tuple[Record, ...]:
    """Return the first record of each id; InvalidObject where another one cannot be left out for it."""
    known: dict[str, Record] = {}
    problems: list[Problem] = []
    for record in records:
        if not is_record(record):
            problems.append(_no_record(record))
            continue
        first = known.setdefault(record.id, record)
        if first is not record and (problem := clash(first, record)):
            problems.append(problem)
    if problems:
        raise InvalidObject("Dataset", problems)
    return tuple(known.values())


def _no_record(given: object) -> Problem:
    hint = "give each record by itself: *records" if given.__class__ in {list, tuple} else None
    message = f"no record: {type(given).__name__}"
    return Problem(code="wrong_type", message=message, found=shown(given), hint=hint)


def clash(first: Record, second: Record) -> Problem | None:
    """Return why two records cannot have one id, None where they are one record."""
    same = first == second
    if same and (is_told_apart(second) or second.id != derived_id(second)):
        return None
    return Problem(
        code="duplicate_id", path=pointer((kind_of(second.__class__).collection, second.id)),
        message="two equal records without an official name may be two things" if same else "one id for two records",
        found=shown(second),
        hint="leave it out where it is the same thing, else give it an id of its own with id=" if same
        else "give one of them an id of its own with id=, or replace() the first",
    )  # fmt: skip


def by_references(records: Iterable[Record]) -> dict[str, list[Record]]:
    """Return the records that refer to each id, in their order."""
    made: dict[str, list[Record]] = {}
    for record in records:
        for known in dict.fromkeys(referred_to(record)):
            made.setdefault(known, []).append(record)
    return made
