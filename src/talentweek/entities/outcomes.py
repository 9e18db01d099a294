"""What a merge tells of itself: which records became one, and which claims cannot be one.

>>> from talentweek.entities.events import Event
>>> week = Event(id="week", names="Talent Week")
>>> Joined(id="week", records=(week, week), fields=(), sure=True).fields
()
"""

from __future__ import annotations

from typing import Any, final

import attrs

from talentweek.entities.kinds import Record
from talentweek.provenance import Evidence


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

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to tell of it: surely one, equal in all fields, and known by one id."""
        return self.sure and not self.fields and len({record.id for record in self.records}) == 1


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
    #: The record that keeps the other claim where no evidence does: as its source held it, under an id of its own.
    kept_as: str | None
