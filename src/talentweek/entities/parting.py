"""Two things of one id: records of two classes, and records that somebody judged to be different.

One of the two keeps the id, whoever starts; the other gets one that is derived from what it says, with all that leads
to it on its side.

>>> from talentweek.entities.events import Event
>>> from talentweek.entities.participants import Person
>>> person, week = Person(id="x", names="Cai Hongtao"), Event(id="x", names="Talent Week")
>>> ((_, goes),), ((_, stays),) = told_apart([(person, person)], [(week, week)], {}).sides
>>> stays.id, goes.id == beside(person)
('x', True)
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.entities.judging import contradiction
from talentweek.entities.kinds import KINDS
from talentweek.entities.outcomes import Conflict
from talentweek.entities.renaming import rename
from talentweek.entities.saying import said_as
from talentweek.errors import InvalidObject
from talentweek.provenance import Evidence, Match, Verdict
from talentweek.rules.references import referred_to

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.entities.kinds import Record

    #: A record as it was, and as it is with its new ids.
    Pair = tuple[Record, Record]

_ORDER: Final = {kind.model: position for position, kind in enumerate(KINDS.values())}


class Parted(NamedTuple):
    """Two sides whose records of one id are of one class, and not known to be two things."""

    #: The records of each side, each with what became of it.
    sides: tuple[list[Pair], list[Pair]]
    #: What cannot be one.
    conflicts: list[Conflict]
    #: That what was judged to be different is different, under the ids that it has now.
    matches: list[Match]

    def note(self, stays: Record, goes: Record) -> None:
        """Tell that two records of one id are two things."""
        new = beside(goes)
        if stays.__class__ is goes.__class__:
            self.matches.append(Match(a=goes.id, b=new, verdict=Verdict.different))
            return
        self.conflicts.append(
            Conflict(
                id=stays.id,
                path="",
                held=stays,
                other=goes,
                disjoint=True,
                evidence=(),
                other_evidence=(),
                kept_as=new,
            )
        )


def told_apart(left: list[Pair], right: list[Pair], different: Mapping[str, Match]) -> Parted:
    """Give other ids to what is something else than the record of the other side with its id.

    `different` has the ids of which somebody said that they are of two things; equal records of one are one all the
    same, as nothing tells which is which, and passages and judgements are what they say. InvalidObject where a side
    has several records of such an id.
    """
    made = Parted((left, right), [], [])
    first, second = _by_id(left), _by_id(right)
    waiting = {known for known in first.keys() & second.keys() if _may_be_two(known, first, second, different)}
    while waiting:  # what refers to others comes after them: it has to be known whether it is to the same ones
        free = {known for known in waiting if waiting.isdisjoint(_others(known, first, second))} or {min(waiting)}
        waiting -= free
        names: tuple[dict[str, str], dict[str, str]] = {}, {}
        for known in sorted(free):
            two = _two(first[known], second[known], different.get(known))
            if two:
                stays, goes = two
                names[goes in second[known]][known] = beside(goes)
                made.note(stays, goes)
        made = made._replace(sides=(_renamed(made.sides[0], names[0]), _renamed(made.sides[1], names[1])))
        first, second = map(_by_id, made.sides)
        waiting &= first.keys() & second.keys()
    return made


def _may_be_two(
    known: str, first: Mapping[str, list[Record]], second: Mapping[str, list[Record]], different: Mapping[str, Match]
) -> bool:
    mine, theirs = first[known][0], second[known][0]
    return mine.__class__ is not theirs.__class__ or (known in different and not isinstance(mine, Evidence | Match))


def _others(known: str, *sides: Mapping[str, list[Record]]) -> set[str]:
    """Return the ids that the records of an id refer to, their own left out."""
    return {to for side in sides for record in side[known] for to in referred_to(record)} - {known}


def _two(mine: list[Record], theirs: list[Record], judged: Match | None) -> tuple[Record, Record] | None:
    """Return the record of an id that keeps it and the one that does not, None where they are equal."""
    if {*mine} == {*theirs}:
        return None
    if judged and len({*mine}) + len({*theirs}) > 2:  # noqa: PLR2004 - one on each side
        raise InvalidObject("matches", [contradiction(judged)])
    stays, goes = sorted((mine[0], theirs[0]), key=lambda one: (_ORDER[one.__class__], said_as(one)))
    return stays, goes


def beside(record: Record) -> str:
    """Return the id of a record that stays beside another one with its id: the same on every machine."""
    digest = hashlib.sha256(said_as(record).encode("utf-8"), usedforsecurity=False).hexdigest()
    return f"{record.id[:180]}~{digest[:16]}"


def _by_id(side: list[Pair]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for _, now in side:
        found.setdefault(now.id, []).append(now)
    return found


def _renamed(side: list[Pair], names: Mapping[str, str]) -> list[Pair]:
    again = rename([now for _, now in side], names)
    return [(was, now) for (was, _), (_, now) in zip(side, again, strict=True)]
