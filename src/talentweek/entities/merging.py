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

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Generic, TypeVar, cast, final

import attrs

from talentweek.entities.claims import Claims
from talentweek.entities.judging import Judgements
from talentweek.entities.kinds import Record
from talentweek.entities.narrowing import Alike, as_it_is
from talentweek.entities.outcomes import Conflict, Joined
from talentweek.entities.parting import told_apart
from talentweek.entities.renaming import rename
from talentweek.entities.settling import One, Settling
from talentweek.entities.telling import conflict_told, joined_told
from talentweek.errors import a, need, shown
from talentweek.provenance import Match

#: What holds records: a dataset.
D = TypeVar("D", bound=Iterable[Record])


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
    #: What tells which names of references are one.
    alike: Alike = attrs.field(repr=False, eq=False)

    def __iter__(self) -> Iterator[Any]:
        """Go through the dataset, what was joined and the conflicts."""
        return iter((self.dataset, self.joined, self.conflicts))

    def __str__(self) -> str:
        """Tell what became one and what cannot, in a few lines, and which ids of judgements nobody holds."""
        sizes = " and ".join(str(sum(1 for _ in part)) for part in self.parts)
        counts = f"{len(self.joined)} joined, {len(self.conflicts)} in conflict, {len(self.added)} added"
        lines = [f"{sum(1 for _ in self.dataset)} records of {sizes}: {counts}"]
        lines += [joined_told(one) for one in self.joined if not one.is_plain]
        lines += [line for one in self.conflicts for line in conflict_told(one)]
        lines += [f"judged    {shown(known)} is held by nobody" for known in self.unknown]
        return "\n".join(lines)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The ids in the judgements of which nobody holds a record: a slip of the pen, or one end of a row of them."""
        held = {record.id for many in (*self.parts, self.dataset) for record in many}
        return tuple(sorted({known for match in self.matches for known in (match.a, match.b)} - held))

    def without(self, *matches: Match) -> Merged[D]:
        """Return what comes of the same parts without some of the judgements: a join is undone.

        Which of its two records a judgement names first makes no difference. ValueError for a judgement by which
        nothing was merged. A part that holds the judgement as data goes on holding it.
        """
        out = {_told(match) for match in _judgements(matches)}
        if lost := out - {_told(match) for match in self.matches}:
            message = f"nothing was merged by the judgement that {min(lost)[0]} and {min(lost)[1]} are {min(lost)[2]}"
            raise ValueError(message)
        return merge(*self.parts, (match for match in self.matches if _told(match) not in out), self.make, self.alike)


def merge(
    left: D, right: D, matches: Iterable[Match], make: Callable[[Iterable[Record]], D], alike: Alike = as_it_is
) -> Merged[D]:
    """Merge two collections; see `Dataset.merge`.

    `alike` tells what the name of a reference comes to: those of which it is the same are one item of a list.
    """
    if right.__class__ is not left.__class__:
        raise TypeError(f"{a(type(left).__name__)} is needed, not {a(type(right).__name__)}")
    given = _judgements(matches)
    sides = [tuple(left), tuple(right)]
    both = [record for side in sides for record in side]
    judged = Judgements(given, both)
    renamed = rename((*both, *given), judged.names)
    names = judged.names | {was.id: now.id for was, now in renamed}
    judged.check(both, names)
    parted = told_apart(renamed[: len(sides[0])], renamed[len(sides[0]) : len(both)], judged.told_apart(names))
    work = Settling(Claims(parted.sides, alike))
    for number, side in enumerate(parted.sides):
        for was, now in side:
            work.take(One(was, now, number))
    work.conflicts += parted.conflicts
    work.settle()
    for match in (*(now for _, now in renamed[len(both) :]), *parted.matches):
        work.add(match)
    return Merged(
        dataset=make(work.made.values()),
        joined=tuple(work.joined),
        conflicts=tuple(work.conflicts),
        added=tuple(work.added),
        parts=(left, right),
        matches=given,
        make=make,
        alike=alike,
    )


#: What a merge is given.
_JUDGEMENTS: Final = "a list of judgements (Match)"


def _judgements(matches: object) -> tuple[Match, ...]:
    if isinstance(matches, Match) or not isinstance(matches, Iterable):
        raise TypeError(f"{_JUDGEMENTS} is needed, not {a(type(matches).__name__)}")
    return tuple(need(one, Match, _JUDGEMENTS) for one in cast("Iterable[Match]", matches))


def _told(match: Match) -> tuple[str, str, str]:
    """Return what a judgement says, whichever of its records it names first."""
    return min(match.a, match.b), max(match.a, match.b), match.verdict
