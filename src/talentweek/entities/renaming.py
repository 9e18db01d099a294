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

from typing import TYPE_CHECKING, Any

import attrs

from talentweek.errors import pointer
from talentweek.provenance import Evidence, Match
from talentweek.rules.references import derived_id, referred_to, renamed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from talentweek.entities.kinds import Record


def rename(records: Iterable[Record], names: Mapping[str, str]) -> list[tuple[Record, Record]]:
    """Return each record with what becomes of it where ids are others.

    An id that was derived from the natural key is derived anew where the key changes, and so on. A judgement about
    two records that become one stays as it is: it is what tells that they are one.
    """
    many = tuple(records)
    known, by_id = dict(names), {record.id: record for record in many}
    made = dict(by_id)
    referring, about = _leading(many if names else ())
    turned = {old for old, new in names.items() if old != new}
    for old in turned & made.keys():
        made[old] = attrs.evolve(by_id[old], id=names[old])
    while turned:
        touched = {record.id: record for old in sorted(turned) for record in referring.get(old, ())}
        touched |= {claim.id: claim for old in tuple(touched) for claim in about.get(old, ())}
        turned = set[str]()
        for old, record in touched.items():
            made[old] = _rewritten(record, by_id, known, given=old in names)
            if made[old].id != known.get(old, old):
                known[old] = made[old].id
                turned.add(old)
    return [(record, made[record.id]) for record in many]


def _leading(records: Iterable[Record]) -> tuple[dict[str, list[Record]], dict[str, list[Record]]]:
    """Return what refers to each id, and the evidence about each."""
    referring: dict[str, list[Record]] = {}
    about: dict[str, list[Record]] = {}
    for record in records:
        for to in referred_to(record):
            referring.setdefault(to, []).append(record)
        if isinstance(record, Evidence):
            about.setdefault(record.subject, []).append(record)
    return referring, about


def _rewritten(record: Record, by_id: Mapping[str, Record], names: Mapping[str, str], *, given: bool) -> Record:
    if isinstance(record, Match) and names.get(record.a, record.a) == names.get(record.b, record.b):
        return record
    made: Record = renamed(record, names)
    if isinstance(made, Evidence) and isinstance(record, Evidence):
        made = attrs.evolve(made, path=_led(record.path, by_id.get(record.subject), names))
    new = derived_id(made) if not given and record.id == derived_id(record) else names.get(record.id)
    return made if new is None else attrs.evolve(made, id=new)


def _led(path: str, record: object, names: Mapping[str, str]) -> str:
    """Return a path that leads into a list of references by the new id of an item."""
    parts = [part.replace("~1", "/").replace("~0", "~") for part in path.split("/")[1:]]
    items: Any = getattr(record, parts[0], None)
    if len(parts) == 1 or items.__class__ is not tuple or parts[1] not in names:
        return path
    if not any(getattr(item, "id", item) == parts[1] for item in items):
        return path
    return pointer((parts[0], names[parts[1]], *parts[2:]))
