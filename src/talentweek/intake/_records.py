"""The records of a row: from what its cells tell, from what is always so, and from what leads to what.

A record that cannot be made takes nothing with it: its words are kept, and what leads to it does without, if it can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from talentweek.entities.kinds import KINDS, Record, is_told_apart
from talentweek.errors import InvalidData, InvalidObject, Problem, Severity, pointer, shown
from talentweek.intake._addresses import rules_of
from talentweek.intake._defaults import NAMED_BY_COLUMN
from talentweek.intake._headers import unit_of
from talentweek.intake._lists import split
from talentweek.intake._parts import join
from talentweek.intake._rows import Row, Told
from talentweek.intake._said import Unread
from talentweek.rules import Each, Nested
from talentweek.rules.references import derived_id
from talentweek.values.ids import Ref, make_id
from talentweek.values.listings import Listing
from talentweek.values.names import Name, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.intake._compile import Slot


@final
@attrs.define(eq=False)
class Sketch:
    """One record while its fields are gathered."""

    fields: dict[str, Any] = attrs.field(factory=dict[str, Any])
    #: What the words tell that tell the record as a whole; other columns know better.
    whole: dict[str, Any] = attrs.field(factory=dict[str, Any])
    #: Which cells tell of which field.
    cells: dict[str, list[Told]] = attrs.field(factory=dict[str, list[Told]])

    def put(self, field: str, value: Any, told: Told) -> None:
        self.fields[field] = value
        self.cells.setdefault(field, []).append(told)


@final
@attrs.define(eq=False)
class Builder:
    """Makes the records of one row."""

    row: Row
    #: Slot -> the records that were made for it.
    made: dict[str, list[Record]] = attrs.field(factory=dict[str, list[Record]])
    #: Id -> record, in the order in which they were made.
    records: dict[str, Record] = attrs.field(factory=dict[str, Record])

    def build(self) -> tuple[Record, ...]:
        """Make what can be made."""
        for slot in self.row.plan.ready.slots:
            sketches = self._sketches(slot) if slot.told else [Sketch()]
            made = self.made[slot.name] = list[Record]()
            for sketch in sketches:
                for linked in self._linked(slot, sketch):
                    record = self._record(slot, sketch, linked)
                    if record is not None and self._keep(record, sketch):
                        made.append(record)
        return tuple(self.records.values())

    # what the cells tell

    def _sketches(self, slot: Slot) -> list[Sketch]:
        """Gather the fields of each record that the cells tell of."""
        cells = self.row.told.get(slot.name, [])
        sketches = [
            Sketch(whole=dict(fields), cells={field: [told] for field in fields} or {"": [told]})
            for told in cells for fields in told.records
        ] or ([Sketch()] if cells else [])  # fmt: skip
        parts: dict[str, dict[str, Told]] = {}
        for told in cells:
            address = told.way.address
            if address.part is not None:
                parts.setdefault(address.field or "", {})[address.part] = told
            elif address.field is not None:
                self._spread(address.field, told, sketches)
        for field, some in parts.items():
            self._join(field, some, sketches)
        for sketch in sketches:
            self._name_by_column(slot, sketch, cells)
        return [sketch for sketch in sketches if sketch.fields or sketch.whole]

    def _spread(self, field: str, told: Told, sketches: list[Sketch]) -> None:
        """Put what a cell tells of a field into the one record, or each item into one of as many."""
        if len(sketches) == 1:
            self._put(sketches[0], field, told.value, told)
            return
        items = split(told.said.words, enumeration=False).items
        if len(items) != len(sketches) or told.way.reader is None:
            self._leave(told, _disagree(len(sketches), len(items), told.said.words))
            return
        for sketch, item in zip(sketches, items, strict=True):
            try:
                self._put(sketch, field, told.way.reader(told.said.part(item)), told)
            except (Unread, InvalidData) as error:
                self._leave(told, *_problems(error))

    def _put(self, sketch: Sketch, field: str, value: Any, told: Told) -> None:
        """Put a value into a field; lists grow, two different single values are told."""
        held = sketch.fields.get(field)
        if held is None:
            sketch.put(field, value, told)
        elif held.__class__ is value.__class__ is tuple:
            sketch.put(field, (*held, *(item for item in value if item not in held)), told)
        elif held.__class__ is value.__class__ is Listing:
            items = (*held.items, *(item for item in value.items if item not in held.items))
            complete = False if False in {held.complete, value.complete} else None
            sketch.put(field, attrs.evolve(held, items=items, complete=complete), told)
        elif held != value:
            message = f"another column tells {told.way.address}, and something else"
            self._leave(told, Problem(code="two_columns", message=message, found=shown(told.said.words)))

    def _join(self, field: str, parts: dict[str, Told], sketches: list[Sketch]) -> None:
        """Put a value together that stands in several columns."""
        some = list(parts.values())
        if len(sketches) != 1:
            for told in some:
                self._leave(told, _disagree(len(sketches), 1, told.said.words))
            return
        sketch = sketches[0]
        rule = rules_of(KINDS[some[0].way.address.kind].model)[field]
        held = sketch.fields.get(field, sketch.whole.get(field))
        try:
            value = join(held, rule, {part: (told.value, told.said) for part, told in parts.items()})
        except (Unread, InvalidData) as error:
            for told in some:
                self._leave(told, *_problems(error))
            return
        for told in some:
            sketch.put(field, value, told)

    def _name_by_column(self, slot: Slot, sketch: Sketch, cells: list[Told]) -> None:
        """Let the label or the name of the column tell what is counted, where no words do."""
        field = NAMED_BY_COLUMN.get(slot.kind)
        if field is None or field in {*sketch.fields, *sketch.whole, *slot.fixed}:
            return
        column = cells[0].column.strip()
        words = slot.label or (unit_of(column) or (column,))[0]
        if not words:
            return
        rule = rules_of(slot.model)[field]
        sketch.whole[field] = (Name(text=words, kind=NameKind.description),) if isinstance(rule, Each) else words

    # what leads to what

    def _linked(self, slot: Slot, sketch: Sketch) -> Iterator[dict[str, Any]]:
        """Yield the links of each record to make: one for each record of the one link that leads to several."""
        rules = rules_of(slot.model)
        single: dict[str, Any] = {}
        several: tuple[str, list[Record]] | None = None
        for at, (field, link) in enumerate(slot.links.items()):
            if field in sketch.fields:
                continue
            found = self.made.get(link.slot, [])
            if not found:
                if not slot.told and at == 0:
                    return
                continue
            rule = rules[field]
            if isinstance(rule, Each):
                single[field] = tuple(_reference(one, rule.item) for one in found)
            elif len(found) == 1:
                single[field] = _reference(found[0], rule)
            elif several is None:
                several = field, found
            else:
                message = f"several records of {link.slot} and of another: which belong together is not told"
                self.row.problems.append(Problem(code="inconsistent", message=message))
                return
        if several is None:
            yield single
            return
        for one in several[1]:
            yield single | {several[0]: _reference(one, rules[several[0]])}

    # the record

    def _record(self, slot: Slot, sketch: Sketch, linked: dict[str, Any]) -> Record | None:
        """Make a record; without a field that is refused, if it can be without."""
        fields = {**slot.fixed, **linked, **sketch.whole, **sketch.fields}
        if lacking := [field for field in slot.required if field not in fields]:
            message = f"no {slot.name.partition(' ')[0]} without {' and '.join(lacking)}"
            self._give_up(sketch, [Problem(code="missing", message=message, severity=_gravity(slot))])
            return None
        while True:
            try:
                record = slot.model(**fields)
            except InvalidObject as refused:
                wrong = {problem.path.split("/")[1] if problem.path else "" for problem in refused.problems}
                if not wrong.isdisjoint(("", *slot.required)) or not wrong <= fields.keys():
                    self._give_up(sketch, refused.problems)
                    return None
                for field in wrong:
                    del fields[field]
                    for told in sketch.cells.get(field, []):
                        self._leave(told, *refused.problems)
            else:
                return self._with_own_id(slot, record)

    def _with_own_id(self, slot: Slot, record: Any) -> Record:
        """Tell things without an official name apart by what the row is about: 20 experts here are not 20 there."""
        ready = self.row.plan.ready
        about = self.made.get(ready.about or "", [])
        if len(about) != 1 or slot.name == ready.about or is_told_apart(record) or not is_told_apart(about[0]):
            return record  # type: ignore[no-any-return]
        if record.id != derived_id(record):
            return record  # type: ignore[no-any-return]
        return attrs.evolve(record, id=make_id(slot.kind, about[0].id, slot.label, record.id))  # type: ignore[no-any-return]

    def _keep(self, record: Record, sketch: Sketch) -> bool:
        first = self.records.setdefault(record.id, record)
        if first == record:
            return True
        problem = Problem(code="duplicate_id", message="another record of the row has this id", found=shown(record.id))
        self._give_up(sketch, [problem])
        return False

    def _give_up(self, sketch: Sketch, problems: list[Problem] | tuple[Problem, ...]) -> None:
        """Keep the words of a record that is not made."""
        cells = {id(told): told for some in sketch.cells.values() for told in some}
        for told in cells.values():
            self.row.unread.setdefault(told.column, told.said.words)
        columns = [told.column for told in cells.values()]
        for problem in problems:
            path = pointer((columns[0],)) if len(set(columns)) == 1 else ""
            self.row.problems.append(attrs.evolve(problem, path=path, message=_within(problem)))

    def _leave(self, told: Told, *problems: Problem) -> None:
        for problem in problems:
            self.row.leave(told.column, told.said.words, attrs.evolve(problem, message=_within(problem)))


def _problems(error: Unread | InvalidData) -> tuple[Problem, ...]:
    return (error.problem,) if isinstance(error, Unread) else error.problems


def _disagree(records: int, values: int, words: str) -> Problem:
    return Problem(code="inconsistent", message=f"{records} records, and {values} values here", found=shown(words))


def _within(problem: Problem) -> str:
    return f"{problem.path[1:]}: {problem.message}" if problem.path else problem.message


def _gravity(slot: Slot) -> Severity:
    """Return how bad it is that a record is not made: one that only joins two others is less than one with words."""
    return Severity.error if slot.told else Severity.warning


def _reference(record: Record, rule: Any) -> Any:
    """Return how a field leads to a record: a reference, or its id."""
    return Ref.to(record) if isinstance(rule, Nested) else record.id
