"""Other ids for records, and all that leads to them: references, evidence, the ids that are derived from those.

>>> from talentweek.entities.events import Event
>>> from talentweek.entities.participants import Participation
>>> from talentweek.values.ids import Ref
>>> joined = Participation(agent=Ref.to("experts"), of="week", role="attended")
>>> ((_, week), (_, after)) = rename([Event(id="week", names="Talent Week"), joined], {"week": "talent-week"})
>>> week.id, after.of, after.id == joined.id
('talent-week', 'talent-week', False)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from talentweek.errors import pointer
from talentweek.provenance import Evidence, Match
from talentweek.rules.references import derived_id, referred_to, renamed
from talentweek.values.pointers import Finder, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from talentweek.entities.kinds import Record


def rename(records: Iterable[Record], names: Mapping[str, str]) -> list[tuple[Record, Record]]:
    """Return each record with what becomes of it where ids are others.

    An id that was derived from the natural key is derived anew where the key changes, and so on; several records of
    one id go on having one. A judgement about two records that become one stays as it is: it is what tells that they
    are one.
    """
    many = tuple(records)
    turned = {old for old, new in names.items() if old != new}
    if not turned:
        return [(record, record) for record in many]
    work = _Renaming(many, names)
    while turned:
        turned = work.followed(turned)
    return list(zip(many, work.made, strict=True))


@final
class _Renaming:
    """Other ids under way, from what was renamed to what leads to it."""

    def __init__(self, records: tuple[Record, ...], names: Mapping[str, str]) -> None:
        self.made = list(records)
        self._records = records
        self._given = names
        #: The new ids that are known so far.
        self._known = dict(names)
        #: Where the records with an id stand, those that refer to it, and the evidence about it.
        self._having: dict[str, list[int]] = {}
        self._referring: dict[str, list[int]] = {}
        self._about: dict[str, list[int]] = {}
        self._finder = Finder()
        for place, record in enumerate(records):
            self._having.setdefault(record.id, []).append(place)
            for to in referred_to(record):
                self._referring.setdefault(to, []).append(place)
            if isinstance(record, Evidence):
                self._about.setdefault(record.subject, []).append(place)

    def followed(self, turned: set[str]) -> set[str]:
        """Write what leads to these ids anew; return the ids that are others for that."""
        touched = {place for old in turned for known in (self._having, self._referring) for place in known.get(old, ())}
        touched |= {claim for place in touched for claim in self._about.get(self._records[place].id, ())}
        others = set[str]()
        for place in sorted(touched):
            old = self._records[place].id
            made = self.made[place] = self._rewritten(self._records[place])
            if made.id != self._known.get(old, old):
                self._known[old] = made.id
                others.add(old)
        return others

    def _rewritten(self, record: Record) -> Record:
        names = self._known
        if isinstance(record, Match) and names.get(record.a, record.a) == names.get(record.b, record.b):
            made: Record = record
        else:
            made = renamed(record, names)
        if isinstance(made, Evidence) and isinstance(record, Evidence):
            made = attrs.evolve(made, path=self._led(record))
        if record.id not in self._given and made is not record and record.id == derived_id(record):
            new = derived_id(made) or made.id
            return attrs.evolve(made, id=self._given.get(new, new))
        new = names.get(record.id, record.id)
        return made if new == made.id else attrs.evolve(made, id=new)

    def _led(self, claim: Evidence) -> str:
        """Return a path that leads into a list of references by the new id of an item."""
        parts = steps(claim.path)
        if len(parts) == 1 or parts[1] not in self._known:
            return claim.path
        for place in self._having.get(claim.subject, ()):
            items: Any = getattr(self._records[place], parts[0], None)
            item = self._finder.item(items, parts[1]) if items.__class__ is tuple else None
            if item is not None and getattr(item, "id", item) == parts[1]:
                return pointer((parts[0], self._known[parts[1]], *parts[2:]))
        return claim.path
