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
    from collections.abc import Iterable

    from talentweek.entities.claims import Claims
    from talentweek.entities.kinds import Record

#: The fields that say something where they are left out: one thing, and what the record holds.
_MEANT: Final = frozenset({"count", "says"})
#: What makes a passage or a judgement the one that it is: put together from two, it would be one that nobody gave.
_WHOLE: Final[dict[type[Record], tuple[str, ...]]] = {
    Evidence: ("subject", "path", "document", "exact"),
    Match: ("a", "b", "verdict"),
}


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
        #: That it is unsure whether what is kept beside a record is another thing.
        self._unsure: list[Match] = []

    def take(self, one: One) -> None:
        """Take a record in."""
        self._groups.setdefault(one.now.id, []).append(one)

    def settle(self) -> None:
        """Make one record of those that have one id."""
        for claims in (False, True):  # evidence last: it has to be known what the records hold
            for group in self._groups.values():
                if isinstance(group[0].now, Evidence) is claims:
                    self._settle(group)
        for match in self._unsure:
            self.add(match)

    def add(self, record: Record) -> None:
        """Hold a record that neither side had; beside another one of its id where that says something else."""
        held = self.made.get(record.id)
        if held is not None and held != record:
            record = attrs.evolve(record, id=beside(record))
        if record.id not in self.made:
            self.made[record.id] = record
            self.added.append(record)

    def _settle(self, group: list[One]) -> None:
        claims = [(one.side, one.was.id, one.now) for one in group if isinstance(one.now, Evidence)]
        kept = self._claims.kept(claims, self.made)
        records: tuple[Record, ...] = kept or tuple(dict.fromkeys(one.now for one in group))
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
        ranked = sorted(records, key=said_as)
        taken = [record for record in ranked if not self._is_kept(record)]  # what of the others could be taken in, was
        taken = inside = taken or ranked
        made = self._fused(inside)
        if made is None:  # each field is sound, and together they are not
            made, inside = taken[0], taken[:1]
            for record in taken[1:]:
                if more := self._fused([*inside, record]):
                    made = more
                    inside.append(record)
        outside = {*taken} - {*inside}
        for record in ranked:
            if record in outside:
                self._keep(made, record, "", made, record)
            else:
                self._keep_what_differs(made, record)
        return made

    def _fused(self, records: list[Record]) -> Record | None:
        """Return a record that holds what several hold, field by field; None where that would not be sound."""
        first = records[0]
        if len({tuple(getattr(record, name) for name in _WHOLE.get(first.__class__, ())) for record in records}) > 1:
            return None
        changes: dict[str, Any] = {}
        for attribute in attrs.fields(first.__class__)[1:]:
            values = dict.fromkeys(getattr(record, attribute.name) for record in records)
            if len(values) > 1:
                changes[attribute.name] = self._held(first, attribute.name, values)
        try:
            return attrs.evolve(first, **changes)
        except InvalidObject:
            return None

    def _held(self, record: Record, name: str, values: Iterable[Any]) -> Any:
        """Return what is held of a field: the claim that stands best, as narrow as the others make it."""
        stands = {value: self._claims.standing(record.id, f"/{name}", value) for value in values}
        ranked = sorted(stands, key=lambda value: (*stands[value], is_silent(value), said_as(value)))
        held = [value for value in ranked if not stands[value].passed_over]
        if ranked[0].__class__ is not tuple and not all(map(is_silent, held)):
            ranked = held  # what was passed over does not come back by being the narrower, either
        return joined(ranked, lambda one, other: _both(record, name, one, other), self._claims.alike)

    def _keep_what_differs(self, made: Record, record: Record) -> None:
        """Keep each claim of a record that does not follow from what is held."""
        for attribute in attrs.fields(made.__class__)[1:]:
            name = attribute.name
            held, other = getattr(made, name), getattr(record, name)
            if held != other and held.__class__ is not tuple:  # all that any list has is held
                both = _both(made, name, held, other)
                if both is APART or not (both == held or same_fact(both, held)):
                    self._keep(made, record, f"/{name}", held, other)

    def _keep(self, holder: Record, loser: Record, path: str, held: Any, other: Any) -> None:
        """Report a conflict, and keep the claim that is not held."""
        said = self._claims.saying(holder.id, path, other)
        kept_as = None if said else beside(loser)
        if kept_as is not None:
            if not self._is_kept(loser):
                kept_as = self._kept_beside(attrs.evolve(loser, id=kept_as))
            if not isinstance(loser, Evidence | Match):  # claims and judgements stand side by side as they are
                self._unsure.append(Match(a=holder.id, b=kept_as, verdict=Verdict.unsure))
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

    def _is_kept(self, record: Record) -> bool:
        """Whether a record is held already beside another one, as a merge keeps it."""
        known = beside(record)
        return any(one.now == attrs.evolve(record, id=known) for one in self._groups.get(known, ()))

    def _kept_beside(self, record: Record) -> str:
        """Hold a record under an id that nothing else has; return the id."""
        while record.id in self._groups:  # somebody has changed what was kept there
            record = attrs.evolve(record, id=beside(record))
        self.add(record)
        return record.id


def _both(record: Record, name: str, left: Any, right: Any) -> Any:
    """Return the value of a field that says what two say, APART where there is none."""
    if name in _MEANT and (left is None or right is None):
        return left if left == right else APART
    return narrowed(left, right, moment=isinstance(record, Milestone) and name == "when")
