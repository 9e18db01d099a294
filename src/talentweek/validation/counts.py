"""Counts: how many there are of something, which is never less than nothing.

A change, a balance or a temperature may be below zero, and so may an amount of money: observations and investments are
not looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.entities.agreements import Agreement
from talentweek.entities.events import Event
from talentweek.entities.participants import Cohort, Facility
from talentweek.entities.programmes import Programme
from talentweek.entities.projects import Project
from talentweek.errors import Problem
from talentweek.validation._passages.said import told
from talentweek.validation._rule import rule
from talentweek.values.listings import Listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.validation._world import World

#: What says how many there are, of each kind of record: its number, and its lists, which may say how many are in them.
COUNTED: Final[dict[type, tuple[str, ...]]] = {
    Cohort: ("size", "origins"),
    Facility: ("count", "places"),
    Project: ("count", "sectors"),
    Programme: ("count", "sectors"),
    Agreement: ("count",),
    Event: ("count", "places", "sectors"),
}


@rule("below_zero")
def counts(world: World) -> Iterator[Problem]:
    """A number of things or people is not below zero.

    A minus before it was a dash, or the number is a change, which is an observation.

    >>> from talentweek import Cohort, Dataset, Event
    >>> counts.check(Dataset.of(Cohort(what="experts", size=0), Event(names="forums", count=2)))
    ()
    >>> print(*counts.check(Dataset.of(Cohort(id="c", what="experts", size=-5))))
    /cohorts/c/size: a count below zero; found -5, expected 0 or more
    """
    for model, fields in COUNTED.items():
        for record in world.dataset.held(model):
            for field in fields:
                value: Any = getattr(record, field)
                parts: tuple[str, ...] = (field,)
                if value.__class__ is Listing:
                    value, parts = value.stated_count, (field, "stated_count")
                if value is not None and any(end is not None and end < 0 for end in (value.value, value.upper)):
                    yield Problem(
                        code="below_zero", path=world.at(record.id, *parts), message="a count below zero",
                        found=told(value), expected="0 or more",
                    )  # fmt: skip
