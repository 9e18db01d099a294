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


def told_apart(left: list[Pair], right: list[Pair], different: Mapping[str, Match]) -> Parted:
    """Give other ids to what is something else than the record of the other side with its id.

    `different` has the ids of which somebody said that they are of two things; equal records of one are one all the
    same, as nothing tells which is which, and passages and judgements are what they say. InvalidObject where a side
    has several records of such an id.
    """
    names: tuple[dict[str, str], dict[str, str]] = {}, {}
    conflicts: list[Conflict] = []
    matches: list[Match] = []
    first = _by_id(left)
    for known, theirs in _by_id(right).items():
        mine = first.get(known)
        if mine is None:
            continue
        judged = known in different and not isinstance(mine[0], Evidence | Match) and {*mine} != {*theirs}
        if judged and len({*mine}) + len({*theirs}) > 2:  # noqa: PLR2004 - one on each side
            raise InvalidObject("matches", [contradiction(different[known])])
        if not judged and mine[0].__class__ is theirs[0].__class__:
            continue
        stays, goes = sorted((mine[0], theirs[0]), key=lambda one: (_ORDER[one.__class__], said_as(one)))
        new = names[goes is theirs[0]][known] = beside(goes)
        if judged:
            matches.append(Match(a=known, b=new, verdict=Verdict.different))
        else:
            conflicts.append(
                Conflict(
                    id=known,
                    path="",
                    held=stays,
                    other=goes,
                    disjoint=True,
                    evidence=(),
                    other_evidence=(),
                    kept_as=new,
                )
            )
    return Parted((_renamed(left, names[0]), _renamed(right, names[1])), conflicts, matches)


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
