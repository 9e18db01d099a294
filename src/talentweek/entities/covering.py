"""Which facts have evidence.

>>> from talentweek.entities.events import Event
>>> week = Event(id="week", names="Talent Week", edition=2)
>>> claim = Evidence(subject=week, path="/edition", document="release", exact="Second")
>>> coverage_of([week, claim], {"week": week}).uncovered
(('week', '/names'),)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from talentweek.errors import NotFound, pointer
from talentweek.provenance import Document, Evidence, Match
from talentweek.values.pointers import Finder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from talentweek.entities.kinds import Record


@final
@attrs.frozen
class Coverage:
    """Which facts of a dataset have evidence, each as the id of a record and a path into it."""

    #: The facts that a passage supports.
    covered: tuple[tuple[str, str], ...]
    #: The facts that none does.
    uncovered: tuple[tuple[str, str], ...]


def coverage_of(records: Iterable[Record], by_id: Mapping[str, Record]) -> Coverage:
    """Tell which facts have evidence: a fact is a field that says something, its evidence points at or into it."""
    held = tuple(records)
    claims = [record for record in held if isinstance(record, Evidence)]
    finder = Finder()
    supported = {(claim.subject, claim.path.split("/")[1]) for claim in claims if _leads(claim, by_id, finder)}
    covered: list[tuple[str, str]] = []
    uncovered: list[tuple[str, str]] = []
    for record in held:
        if isinstance(record, Document | Evidence | Match):
            continue
        for attribute in attrs.fields(record.__class__)[1:]:
            if getattr(record, attribute.name) != attribute.default:
                place = (record.id, pointer((attribute.name,)))
                (covered if (record.id, attribute.name) in supported else uncovered).append(place)
    return Coverage(tuple(covered), tuple(uncovered))


def _leads(claim: Evidence, by_id: Mapping[str, Record], finder: Finder) -> bool:
    """Whether the path of a claim leads to something in its record."""
    try:
        finder.find(by_id.get(claim.subject), claim.path)
    except NotFound:
        return False
    return True
