"""Two collections of records brought together: what is one becomes one, what differs stays, nothing is dropped.

Records are one where they have one id, or where a judgement (`Match`, with the verdict `same`) says so. Field by
field, the narrower of two compatible values is held and lists have the items of both. Where two values cannot be one,
one is held, the other stays as evidence that says it, or, where no passage does, as a record of its own beside it.

>>> from talentweek.entities.events import Event
>>> here, there = (Event(id="week", names="Talent Week", **said) for said in ({"edition": 8}, {"when": "2024-07"}))
>>> ((one,), *_) = both = merge((here,), (there,), (), tuple)
>>> one.edition.number, one.when.edtf, both.joined[0].fields, both.conflicts
(8, '2024-07', ('edition', 'when'), ())
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Generic, NamedTuple, TypeVar, final

import attrs

from talentweek.entities.claims import Claims
from talentweek.entities.including import apart
from talentweek.entities.judging import canonical
from talentweek.entities.kinds import KINDS, Record, is_told_apart
from talentweek.entities.narrowing import APART, is_silent, narrowed
from talentweek.entities.renaming import rename
from talentweek.entities.saying import said_as
from talentweek.entities.statements import Milestone
from talentweek.errors import InvalidObject
from talentweek.provenance import Evidence, Match, Verdict
from talentweek.rules.references import derived_id

#: What holds records: a dataset.
D = TypeVar("D", bound=Iterable[Record])
_ORDER: Final = {kind.model: position for position, kind in enumerate(KINDS.values())}


@final
@attrs.frozen(kw_only=True)
class Joined:
    """Records that became one."""

    #: The id of the record that they became.
    id: str
    #: The records as they were.
    records: tuple[Record, ...]
    #: The fields in which they were not equal.
    fields: tuple[str, ...]
    #: Whether they are surely one: False for what has a derived id and no official name, and may be two things.
    sure: bool


@final
@attrs.frozen(kw_only=True)
class Conflict:
    """Two claims that cannot be one."""

    #: The record.
    id: str
    #: The field, as a JSON Pointer; "" where the records as wholes cannot be one.
    path: str
    #: What the record holds.
    held: Any
    #: What it does not hold.
    other: Any
    #: True where both cannot be true; False where neither is the narrower, and both may be.
    disjoint: bool
    #: The evidence for what is held.
    evidence: tuple[Evidence, ...]
    #: The evidence for the other, each of which says it in the merged dataset.
    other_evidence: tuple[Evidence, ...]
    #: The record that keeps the other claim where no evidence does.
    kept_as: str | None


@final
@attrs.frozen(kw_only=True)
class Merged(Generic[D]):
    """What came of a merge; it can be taken apart: `dataset, joined, conflicts = ...`."""

    #: All that both hold.
    dataset: D
    #: The records that became one.
    joined: tuple[Joined, ...]
    #: The claims that cannot be one.
    conflicts: tuple[Conflict, ...]
    #: The records that neither held: the judgements that were given, what keeps a claim, and that it is unsure.
    added: tuple[Record, ...]
    #: What was merged, as it was.
    parts: tuple[D, D]
    #: The judgements by which it was merged.
    matches: tuple[Match, ...]
    #: What makes a dataset of records.
    make: Callable[[Iterable[Record]], D] = attrs.field(repr=False, eq=False)

    def __iter__(self) -> Iterator[Any]:
        """Go through the dataset, what was joined and the conflicts."""
        return iter((self.dataset, self.joined, self.conflicts))

    def without(self, *matches: Match) -> Merged[D]:
        """Return what comes of the same parts without some of the judgements: a join is undone."""
        left = tuple(match for match in self.matches if match not in matches)
        return merge(*self.parts, left, self.make)


def merge(left: D, right: D, matches: Iterable[Match], make: Callable[[Iterable[Record]], D]) -> Merged[D]:
    """Merge two collections; see `Dataset.merge`."""
    judgements = tuple(matches)
    sides = [tuple(left), tuple(right)]
    names = canonical(judgements, (record for side in sides for record in side))
    work = _Work()
    renamed = [rename(side, own) for side, own in zip(sides, work.told_apart(sides, names), strict=True)]
    work.claims = Claims(renamed)
    for number, side in enumerate(renamed):
        for was, now in side:
            work.groups.setdefault(now.id, []).append(_One(was, now, number))
    for claims in (False, True):  # evidence last: it has to be known what the records hold
        for group in work.groups.values():
            if isinstance(group[0].now, Evidence) is claims:
                work.settle(group)
    for match in judgements:
        work.add(match)
    return Merged(
        dataset=make(work.made.values()),
        joined=tuple(work.joined),
        conflicts=tuple(work.conflicts),
        added=tuple(work.added),
        parts=(left, right),
        matches=judgements,
        make=make,
    )


class _One(NamedTuple):
    """A record as it was, as it is with its new ids, and whose it is."""

    was: Record
    now: Record
    side: int


@final
class _Work:
    """A merge under way."""

    claims: Claims

    def __init__(self) -> None:
        self.groups: dict[str, list[_One]] = {}
        self.made: dict[str, Record] = {}
        self.joined: list[Joined] = []
        self.conflicts: list[Conflict] = []
        self.added: list[Record] = []

    def add(self, record: Record) -> None:
        """Hold a record that neither side had, unless one with its id is held."""
        if record.id not in self.made and record.id not in self.groups:
            self.made[record.id] = record
            self.added.append(record)

    def told_apart(self, sides: list[tuple[Record, ...]], names: dict[str, str]) -> list[dict[str, str]]:
        """Return the new ids for each side: two records of different classes with one id are two things."""
        own = [dict(names), dict(names)]
        first = {record.id: record for record in sides[0]}
        for record in sides[1]:
            other = first.get(record.id)
            if other is not None and other.__class__ is not record.__class__:
                stays, goes = sorted((other, record), key=lambda one: _ORDER[one.__class__])
                new = _beside(goes)
                own[goes is record][goes.id] = new
                self.conflicts.append(
                    Conflict(
                        id=names.get(stays.id, stays.id),
                        path="",
                        held=stays,
                        other=goes,
                        disjoint=True,
                        evidence=(),
                        other_evidence=(),
                        kept_as=new,
                    )
                )
        return own

    def settle(self, group: list[_One]) -> None:
        """Make one record of those that have one id."""
        records = [
            self.claims.kept(one.side, one.was.id, one.now, self.made) if isinstance(one.now, Evidence) else one.now
            for one in group
        ]
        fields = set[str]()
        one, *others = records
        if any(other != one for other in others):
            one, *others = sorted(records, key=said_as)
        for other in others:
            if other != one:
                one = self._fused(one, other, fields)
        self.made[one.id] = one
        if others:
            sure = is_told_apart(one) or any(each.was.id != derived_id(each.was) for each in group)
            was = tuple(each.was for each in group)
            self.joined.append(Joined(id=one.id, records=was, fields=tuple(sorted(fields)), sure=sure))

    def _fused(self, left: Record, right: Record, fields: set[str]) -> Record:
        """Return a record that holds what two hold, field by field."""
        changes: dict[str, Any] = {}
        disputed: list[str] = []
        for attribute in attrs.fields(left.__class__)[1:]:
            name = attribute.name
            mine, theirs = getattr(left, name), getattr(right, name)
            if mine == theirs:
                continue
            fields.add(name)
            missing = name in _MEANT and (mine is None or theirs is None)
            moment = isinstance(left, Milestone) and name == "when"
            one = APART if missing else narrowed(mine, theirs, moment=moment)
            if one is APART:
                disputed.append(name)
                stands = self._standing(left.id, name, mine) < self._standing(left.id, name, theirs)
                one = mine if stands else theirs
            changes[name] = one
        try:
            made = attrs.evolve(left, **changes)
        except InvalidObject:  # each field is sound, and together they are not
            self._keep(left, right, "", left, right)
            return left
        for name in disputed:
            held, loser = getattr(made, name), right if getattr(made, name) == getattr(left, name) else left
            self._keep(made, loser, f"/{name}", held, getattr(loser, name))
        return made

    def _standing(self, of: str, name: str, value: Any) -> tuple[bool, bool, str]:
        """Return how well a claim stands: one that a passage says before one that none does; then by its text."""
        return not self.claims.saying(of, f"/{name}", value), is_silent(value), said_as(value)

    def _keep(self, holder: Record, loser: Record, path: str, held: Any, other: Any) -> None:
        """Report a conflict, and keep the claim that is not held."""
        said = self.claims.saying(holder.id, path, other)
        beside = None if said else _beside(loser)
        if beside is not None:
            self.add(attrs.evolve(loser, id=beside))
            if not isinstance(loser, Evidence | Match):  # claims and judgements stand side by side as they are
                self.add(Match(a=holder.id, b=beside, verdict=Verdict.unsure))
        self.conflicts.append(
            Conflict(
                id=holder.id,
                path=path,
                held=held,
                other=other,
                disjoint=not path or apart(held, other),
                evidence=self.claims.saying(holder.id, path, held),
                other_evidence=said,
                kept_as=beside,
            )
        )


#: The fields that say something where they are left out: one thing, and what the record holds.
_MEANT: Final = frozenset({"count", "says"})


def _beside(record: Record) -> str:
    """Return the id of a record that stays beside another one with its id: the same on every machine."""
    digest = hashlib.sha256(said_as(record).encode("utf-8"), usedforsecurity=False).hexdigest()
    return f"{record.id[:180]}~{digest[:16]}"
