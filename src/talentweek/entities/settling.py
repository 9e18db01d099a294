"""One record of those that have one id: what it holds of each field, and what is kept beside it.

All records of an id are looked at together, so that it makes no difference in what order they came, or whether some
had already become one: the claim that stands best is held, as narrow as the others make it; whatever does not follow
from it is a conflict, and is said by its evidence, or kept as the record that its source held.

>>> from talentweek.entities.claims import Claims
>>> from talentweek.entities.events import Event
>>> work = Settling(Claims([]))
>>> for said in ({"edition": 8}, {"edition": 9}, {"when": "2024"}):
...     work.take(One(week := Event(id="week", names="Talent Week", **said), week, 0))
>>> work.settle()
>>> [(one.path, one.held.number, one.other.number) for one in work.conflicts], work.made["week"].when.edtf
([('/edition', 8, 9)], '2024')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, final

import attrs

from talentweek.entities.including import apart
from talentweek.entities.kinds import is_told_apart
from talentweek.entities.narrowing import APART, is_silent, joined, narrowed
from talentweek.entities.outcomes import Conflict, Joined
from talentweek.entities.parting import beside
from talentweek.entities.saying import said_as
from talentweek.entities.statements import Milestone
from talentweek.errors import InvalidObject
from talentweek.provenance import Evidence, Match, Verdict
from talentweek.rules import same_fact
from talentweek.rules.references import derived_id

if TYPE_CHECKING:
    from talentweek.entities.claims import Claims
    from talentweek.entities.kinds import Record

#: The fields that say something where they are left out: one thing, and what the record holds.
_MEANT: Final = frozenset({"count", "says"})


class One(NamedTuple):
    """A record as it was, as it is with its new ids, and whose it is."""

    was: Record
    now: Record
    side: int


@final
class Settling:
    """A merge under way."""

    def __init__(self, claims: Claims) -> None:
        """Begin with what the passages say."""
        self.made: dict[str, Record] = {}
        self.joined: list[Joined] = []
        self.conflicts: list[Conflict] = []
        self.added: list[Record] = []
        self._claims = claims
        self._groups: dict[str, list[One]] = {}
        #: The ids that came in.
        self._known = set[str]()

    def take(self, one: One) -> None:
        """Take a record in."""
        self._groups.setdefault(one.now.id, []).append(one)
        self._known |= {one.was.id, one.now.id}

    def settle(self) -> None:
        """Make one record of those that have one id."""
        for claims in (False, True):  # evidence last: it has to be known what the records hold
            for group in self._groups.values():
                if isinstance(group[0].now, Evidence) is claims:
                    self._settle(group)

    def judge(self, match: Match) -> None:
        """Hold a judgement that was given; beside another one of its id where that says something else."""
        held = self.made.get(match.id)
        if held != match:
            self._add(match if held is None else attrs.evolve(match, id=beside(match)))

    def _add(self, record: Record) -> None:
        """Hold a record that neither side had, unless one with its id is held."""
        if record.id not in self.made and record.id not in self._groups:
            self.made[record.id] = record
            self.added.append(record)

    def _settle(self, group: list[One]) -> None:
        records = tuple(
            dict.fromkeys(
                self._claims.kept(one.side, one.was.id, one.now, self.made)
                if isinstance(one.now, Evidence)
                else one.now
                for one in group
            )
        )
        fields: tuple[str, ...] = ()
        made = records[0]
        if len(records) > 1:
            made = self._one_of(records)
            names = [attribute.name for attribute in attrs.fields(made.__class__)[1:]]
            fields = tuple(sorted(name for name in names if len({getattr(one, name) for one in records}) > 1))
        self.made[made.id] = made
        if len(group) > 1:
            sure = is_told_apart(made) or any(one.was.id != derived_id(one.was) for one in group)
            self.joined.append(Joined(id=made.id, records=tuple(one.was for one in group), fields=fields, sure=sure))

    def _one_of(self, records: tuple[Record, ...]) -> Record:
        """Return a record that holds what several hold, those left out that cannot be a part of it."""
        ranked = sorted(records, key=lambda record: (self._is_beside(record), said_as(record)))
        inside: list[Record] = ranked
        outside: list[Record] = []
        made = self._fused(ranked)
        if made is None:  # each field is sound, and together they are not
            made, inside = ranked[0], ranked[:1]
            for record in ranked[1:]:
                more = self._fused([*inside, record])
                if more is None:
                    outside.append(record)
                else:
                    made = more
                    inside.append(record)
        for record in inside:
            self._keep_what_differs(made, record)
        for record in outside:
            self._keep(made, record, "", made, record)
        return made

    def _fused(self, records: list[Record]) -> Record | None:
        """Return a record that holds what several hold, field by field; None where that would not be sound."""
        first = records[0]
        changes: dict[str, Any] = {}
        for attribute in attrs.fields(first.__class__)[1:]:
            carriers: dict[Any, list[Record]] = {}
            for record in records:
                carriers.setdefault(getattr(record, attribute.name), []).append(record)
            if len(carriers) > 1:
                changes[attribute.name] = self._held(first, attribute.name, carriers)
        try:
            return attrs.evolve(first, **changes)
        except InvalidObject:
            return None

    def _held(self, record: Record, name: str, carriers: dict[Any, list[Record]]) -> Any:
        """Return what is held of a field: the claim that stands best, as narrow as the others make it."""

        def standing(value: Any) -> tuple[bool, bool, bool, bool, str]:
            passed_over, unsaid = self._claims.standing(record.id, f"/{name}", value)
            kept = all(self._is_beside(one) for one in carriers[value])
            return passed_over, unsaid, kept, is_silent(value), said_as(value)

        values = sorted(carriers, key=standing)
        return joined(values, lambda one, other: _both(record, name, one, other))

    def _keep_what_differs(self, made: Record, record: Record) -> None:
        """Keep each claim of a record that does not follow from what is held."""
        for attribute in attrs.fields(made.__class__)[1:]:
            name = attribute.name
            held, other = getattr(made, name), getattr(record, name)
            if held != other:
                both = _both(made, name, held, other)
                if both is APART or not (both == held or same_fact(both, held)):
                    self._keep(made, record, f"/{name}", held, other)

    def _keep(self, holder: Record, loser: Record, path: str, held: Any, other: Any) -> None:
        """Report a conflict, and keep the claim that is not held."""
        said = self._claims.saying(holder.id, path, other)
        kept_as = None if said else beside(loser)
        if kept_as is not None:
            self._add(attrs.evolve(loser, id=kept_as))
            if not isinstance(loser, Evidence | Match):  # claims and judgements stand side by side as they are
                self._add(Match(a=holder.id, b=kept_as, verdict=Verdict.unsure))
        self.conflicts.append(
            Conflict(
                id=holder.id,
                path=path,
                held=held,
                other=other,
                disjoint=not path or apart(held, other),
                evidence=self._claims.saying(holder.id, path, held),
                other_evidence=said,
                kept_as=kept_as,
            )
        )

    def _is_beside(self, record: Record) -> bool:
        """Whether a record is kept beside another one already: what it claims was passed over."""
        return beside(record) in self._known


def _both(record: Record, name: str, left: Any, right: Any) -> Any:
    """Return the value of a field that says what two say, APART where there is none."""
    if name in _MEANT and (left is None or right is None):
        return left if left == right else APART
    return narrowed(left, right, moment=isinstance(record, Milestone) and name == "when")
