"""The records of a row: made of what its cells tell and of what is always so, and led to each other.

A record that cannot be made takes nothing with it: its words are kept, and what leads to it does without, if it can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from talentweek.entities.kinds import Record, is_told_apart
from talentweek.errors import InvalidObject, Problem, Severity, pointer, shown
from talentweek.intake._addresses import rules_of
from talentweek.intake._rows import Row
from talentweek.intake._sketches import Sketch, gather, leave
from talentweek.intake._wholes import BESIDE
from talentweek.rules import Each, Nested
from talentweek.rules.references import derived_id
from talentweek.values.ids import Ref, make_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from talentweek.intake._compile import Slot
    from talentweek.intake._told import Told


@final
@attrs.define(eq=False)
class Builder:
    """Makes the records of one row."""

    row: Row
    #: Slot -> the records that were made for it.
    made: dict[str, list[Record]] = attrs.field(factory=dict[str, list[Record]])
    #: Slot -> the records by their places in the cells, and how many places there are, those that are left out counted.
    placed: dict[str, tuple[dict[int, Record], int]] = attrs.field(factory=dict[str, tuple[dict[int, Record], int]])
    #: Id -> record, in the order in which they were made.
    records: dict[str, Record] = attrs.field(factory=dict[str, Record])
    #: The columns of which a record holds the words.
    held: set[str] = attrs.field(factory=set[str])
    #: What was given up of which every column tells other records, too.
    waiting: list[tuple[Sketch, tuple[Problem, ...]]] = attrs.field(factory=list[tuple[Sketch, tuple[Problem, ...]]])
    #: Id -> the slot that it was made for first.
    slots: dict[str, str] = attrs.field(factory=dict[str, str])

    def build(self) -> tuple[Record, ...]:
        """Make what can be made."""
        for slot in self.row.plan.ready.slots:
            made = self.made[slot.name] = list[Record]()
            placed, _ = self.placed[slot.name] = dict[int, Record](), 0
            if slot.told and slot.name not in self.row.told:
                continue
            sketches, count = gather(self.row, slot) if slot.told else ([Sketch()], 1)
            self.placed[slot.name] = placed, count
            for sketch in sketches:
                for linked in self._linked(slot, sketch.place, count):
                    record = self._record(slot, sketch, linked)
                    if record is None or not self._keep(slot, record, sketch):
                        continue
                    placed[sketch.place] = record
                    self.held.update(told.column for told in _cells(sketch))
                    if record not in made:
                        made.append(record)
        for sketch, problems in self.waiting:
            if not {told.column for told in _cells(sketch)} <= self.held:
                self._give_up(sketch, problems)
        return tuple(self.records.values())

    # what leads to what

    def _linked(self, slot: Slot, place: int, count: int) -> Iterator[dict[str, Any]]:
        """Yield the fields that lead to other records.

        A record that only joins others is made once for each of several. A record of which cells tell is made once:
        of as many records the one in its place is meant, of another number none can be told.
        """
        rules = rules_of(slot.model)
        single: dict[str, Any] = {}
        several: dict[str, list[Record]] = {}
        found_of = {
            field: [record for to in link.slots for record in self.made[to]] for field, link in slot.links.items()
        }
        if not slot.told and found_of and not next(iter(found_of.values())):
            return  # what only joins others is not made where the first of them is not there
        for field, found in found_of.items():
            if not found:
                continue
            if isinstance(rule := rules[field], Each):
                single[field] = tuple(_reference(one, rule.item) for one in found)
            elif len(found) == 1 and (not slot.told or self._are_all(slot.links[field].slots)):
                single[field] = _reference(found[0], rule)
            elif slot.told and (one := self._in_place(slot.links[field].slots, place, count)) is not None:
                single[field] = _reference(one, rule)
            elif not slot.told and not several:
                several[field] = found
            else:
                of = sum(self.placed[to][1] for to in slot.links[field].slots)
                message = f"which of {of} records {slot.name}.{field} leads to is not told"
                self.row.problems.append(Problem(code="inconsistent", message=message))
                if not slot.told and field in slot.required:
                    return
        spread = [(field, one) for field, found in several.items() for one in found]
        yield from [single | {field: _reference(one, rules[field])} for field, one in spread] or [single]

    def _are_all(self, slots: Iterable[str]) -> bool:
        """Whether no record is left out of those that the cells of some slots tell."""
        return all(len(placed) == count for placed, count in map(self.placed.__getitem__, slots))

    def _in_place(self, slots: Sequence[str], place: int, count: int) -> Record | None:
        """Return the record in the same place of as many; None where there is another number, or it is left out."""
        placed, of = self.placed[slots[0]]
        return placed.get(place) if len(slots) == 1 and of == count else None

    # the record

    def _record(self, slot: Slot, sketch: Sketch, linked: dict[str, Any]) -> Record | None:
        """Make a record; without a field that is refused, if it can be without."""
        whole = {field: told for field, told in sketch.whole.items() if field not in BESIDE or field not in slot.always}
        otherwise = {field: "other" if self._is_left(slot, field) else value for field, value in slot.otherwise.items()}
        fields = {**otherwise, **slot.fixed, **linked, **whole, **sketch.fields}
        if lacking := [field for field in slot.required if field not in fields]:
            message = f"no {slot.name} without {' and '.join(lacking)}"
            severity = Severity.error if slot.told else Severity.warning
            self._do_without(sketch, (Problem(code="missing", message=message, severity=severity),))
            return None
        while True:
            try:
                record = slot.model(**fields)
            except InvalidObject as refused:
                wrong = dict[str, list[Problem]]()
                for problem in refused.problems:
                    wrong.setdefault(problem.path.split("/")[1] if problem.path else "", []).append(problem)
                if not wrong.keys().isdisjoint(("", *slot.required)) or not wrong.keys() <= fields.keys():
                    self._do_without(sketch, refused.problems)
                    return None
                for field, problems in wrong.items():
                    del fields[field]
                    self._leave(slot, field, sketch, problems)
            else:
                return self._with_own_id(slot, record)

    def _is_left(self, slot: Slot, field: str) -> bool:
        """Whether the words that should tell a field are among those that were not read."""
        ways = (way.address for column in self.row.unread for way in self.row.plan.ready.ways(column))
        return any((address.slot, address.field) == (slot.name, field) for address in ways)

    def _leave(self, slot: Slot, field: str, sketch: Sketch, problems: Iterable[Problem]) -> None:
        """Tell why a record does without a field, at the cells that tell it; what the plan says has none."""
        cells = sketch.cells.get(field)
        for told in cells or ():
            leave(self.row, told, *problems)
        for problem in () if cells else problems:
            message = f"{slot.name}{problem.path.replace('/', '.')}: {problem.message}"
            self.row.problems.append(attrs.evolve(problem, path="", message=message))

    def _with_own_id(self, slot: Slot, record: Any) -> Record:
        """Tell things without an official name apart by what the row is about: 20 experts here are not 20 there."""
        made: Record = record
        about = self.made.get(self.row.plan.ready.about or "", [])
        if len(about) != 1 or is_told_apart(made) or not is_told_apart(about[0]) or made.id != derived_id(made):
            return made
        own = make_id(slot.kind, about[0].id, slot.label, made.id)
        evolved: Record = attrs.evolve(record, id=own)
        return evolved

    def _keep(self, slot: Slot, record: Record, sketch: Sketch) -> bool:
        if self.records.setdefault(record.id, record) == record:
            if self.slots.setdefault(record.id, slot.name) != slot.name and slot.told and not is_told_apart(record):
                self._tell_one(record, sketch)
            return True
        problem = Problem(code="duplicate_id", message="another record of the row has this id", found=shown(record.id),
                          hint="give it an id, or what tells the two apart: a measure, a status")  # fmt: skip
        self._give_up(sketch, [problem])
        return False

    def _tell_one(self, record: Record, sketch: Sketch) -> None:
        """Tell that two columns make one record, and may well mean two things: 20 experts and 20 experts."""
        told = next(told for some in sketch.cells.values() for told in some)
        self.row.tell(told.column, Problem(
            code="duplicate_id", message="another column tells an equal one: the two are held as one",
            found=shown(record), hint="give a column to the id, where they are two", severity=Severity.warning,
        ))  # fmt: skip

    def _do_without(self, sketch: Sketch, problems: tuple[Problem, ...]) -> None:
        """Give up a record; at the end, where all that tells it tells others, too: a year that is left empty."""
        cells = _cells(sketch)
        shared = all(len(self.row.plan.ready.ways(told.column)) > 1 for told in cells)
        if cells and shared and not any(problem.path for problem in problems):
            self.waiting.append((sketch, problems))
        else:
            self._give_up(sketch, problems)

    def _give_up(self, sketch: Sketch, problems: Iterable[Problem]) -> None:
        """Keep the words of a record that is not made."""
        cells = _cells(sketch)
        columns = list(dict.fromkeys(told.column for told in cells))
        own = [column for column in columns if len(self.row.plan.ready.ways(column)) == 1]
        for told in cells:
            self.row.unread.setdefault(told.column, told.kept)
        for problem in problems:
            path = pointer(own) if len(own) == 1 else pointer(columns) if len(columns) == 1 else ""
            found = problem.found or (shown(", ".join(columns)) if len(columns) > 1 else None)
            message = f"{problem.path[1:]}: {problem.message}" if problem.path else problem.message
            self.row.problems.append(attrs.evolve(problem, path=path, message=message, found=found))


def _cells(sketch: Sketch) -> Collection[Told]:
    """Return the cells that tell of a record, each once."""
    return {id(told): told for some in sketch.cells.values() for told in some}.values()


def _reference(record: Record, rule: Any) -> Any:
    """Return how a field leads to a record: a reference, or its id."""
    return Ref.to(record) if isinstance(rule, Nested) else record.id
