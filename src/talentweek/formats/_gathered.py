"""Records that were read one by one, gathered into a dataset: sorted, and each id once."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

import attrs

from talentweek.dataset import Dataset
from talentweek.entities.collecting import clash
from talentweek.entities.kinds import KINDS
from talentweek.errors import InvalidDocument, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentweek.entities.kinds import Record

_id_of: Final = attrgetter("id")


def gathered(records: list[Record], subject: str, place_of: Callable[[int], tuple[str, int]]) -> Dataset:
    """Return the dataset of some records; InvalidDocument where two have one id.

    `place_of` tells where the id of a record stands, by its position among the records: the path, and the line.
    """
    if len({record.id for record in records}) != len(records):
        if problems := [*_clashes(records, place_of)]:
            raise InvalidDocument(subject, problems)
        return Dataset(records)
    held: dict[type, list[Record]] = {}
    for record in records:
        held.setdefault(record.__class__, []).append(record)
    ordered = {kind.model: held[kind.model] for kind in KINDS.values() if kind.model in held}
    return Dataset.trusted({model: tuple(sorted(many, key=_id_of)) for model, many in ordered.items()})


def _clashes(records: list[Record], place_of: Callable[[int], tuple[str, int]]) -> list[Problem]:
    """Tell which records cannot stand beside an earlier one: the same record twice is one."""
    first: dict[str, Record] = {}
    problems: list[Problem] = []
    for at, record in enumerate(records):
        earlier = first.setdefault(record.id, record)
        if earlier is not record and (problem := clash(earlier, record)):
            path, line = place_of(at)
            problems.append(attrs.evolve(problem, path=path, line=line))
    return problems
