"""What the cells of a row tell of one record, gathered: fields, parts of values, records told as a whole.

Where the words of one cell tell several records (three speakers), the other cells hold one value for each of them, or
are left: which value belongs to which is not guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from talentweek.entities.statements import Stage
from talentweek.errors import InvalidData, Problem, Severity, shown
from talentweek.intake._addresses import rules_of, target_of
from talentweek.intake._defaults import NAMED_BY_COLUMN
from talentweek.intake._headers import unit_of
from talentweek.intake._lists import split
from talentweek.intake._parts import join
from talentweek.intake._places import several
from talentweek.intake._said import Unread
from talentweek.intake._told import Told
from talentweek.intake._units import is_classifier
from talentweek.intake._vocabulary import member
from talentweek.intake._wholes import COUNTED
from talentweek.rules import Each
from talentweek.values.listings import Listing
from talentweek.values.names import Name, NameKind

if TYPE_CHECKING:
    from talentweek.intake._compile import Slot
    from talentweek.intake._rows import Row


@final
@attrs.define(eq=False)
class Sketch:
    """One record while its fields are gathered."""

    #: Its place among the records that the cells tell, from 0, those that are left out (TBA) counted.
    place: int = 0
    fields: dict[str, Any] = attrs.field(factory=dict[str, Any])
    #: What the words tell that tell the record as a whole; other columns know better.
    whole: dict[str, Any] = attrs.field(factory=dict[str, Any])
    #: Which cells tell of which field.
    cells: dict[str, list[Told]] = attrs.field(factory=dict[str, list[Told]])

    def put(self, field: str, value: Any, told: Told) -> None:
        """Set a field, and note the cell that tells it."""
        self.fields[field] = value
        self.cells.setdefault(field, []).append(told)


def gather(row: Row, slot: Slot) -> tuple[list[Sketch], int]:
    """Return what the cells of a row tell of the records of a slot, and how many there are with those left out."""
    cells = row.told[slot.name]
    wholes = [
        (told, fields) for told in cells if told.way.address.field is None for fields in row.read_whole(told)
    ] or [(cells[0], dict[str, Any]())]
    sketches = [
        Sketch(place, whole=fields, cells={field: [told] for field in fields})
        for place, (told, fields) in enumerate(wholes)
        if fields is not None
    ]
    count = len(wholes)
    if count == 1 and not sketches:  # the other cells may do without it
        sketches = [Sketch()]
    parts: dict[str, dict[str, Told]] = {}
    for told in cells:
        address = told.way.address
        if address.part is not None:
            parts.setdefault(address.field or "", {})[address.part] = told
        elif address.field is not None:
            _spread(row, address.field, told, sketches, count)
    for field, some in parts.items():
        if count == 1:
            _join(row, slot, field, some, sketches[0])
        else:
            for told in some.values():
                leave(row, told, _disagree(count, 1, told))
    sketches = [sketch for sketch in sketches if sketch.fields or sketch.whole]
    for sketch in sketches:
        _name_by_column(slot, sketch, cells)
    return sketches, count


def leave(row: Row, told: Told, *problems: Problem) -> None:
    """Keep the words of a cell, and say why no record holds them."""
    for problem in problems:
        message = f"{problem.path[1:]}: {problem.message}" if problem.path else problem.message
        row.leave(told.column, told.kept, attrs.evolve(problem, message=message))


def _spread(row: Row, field: str, told: Told, sketches: list[Sketch], count: int) -> None:
    """Put what a cell tells of a field into the one record, or each item into one of as many."""
    if count == 1:
        _put(row, sketches[0], field, row.read(told), told)
        return
    items = split(told.said.words, enumeration=False).items
    if len(items) != count:
        leave(row, told, _disagree(count, len(items), told))
        return
    for sketch in sketches:
        _put(row, sketch, field, row.read_item(told, items[sketch.place]), told)
    if others := [item for place, item in enumerate(items) if place not in {sketch.place for sketch in sketches}]:
        leave(row, told, Problem(code="partly_read", message="words of a record that is left out",
                                 found=shown("; ".join(others)), severity=Severity.warning))  # fmt: skip


def _disagree(records: int, values: int, told: Told) -> Problem:
    message = f"{records} records in the row, and {values} values here"
    return Problem(code="inconsistent", message=message, found=shown(told.said.words))


def _put(row: Row, sketch: Sketch, field: str, value: Any, told: Told) -> None:
    """Put a value into a field; lists grow, a second single value is told."""
    held = sketch.fields.get(field)
    if value is None:
        return
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
        leave(row, told, Problem(code="two_columns", message=message, found=shown(told.said.words)))


def _join(row: Row, slot: Slot, field: str, parts: dict[str, Told], sketch: Sketch) -> None:
    """Put a value together that stands in several columns."""
    read = {part: (value, told.said) for part, told in parts.items() if (value := row.read(told)) is not None}
    held = sketch.fields.get(field, sketch.whole.get(field))
    if not read:
        return
    words = " ".join(f"{told.said.words} {told.said.context.unit or ''}" for told in sketch.cells.get(field, []))
    rule = rules_of(slot.model)[field]
    for part, (_, said) in read.items():
        if part == "localities" and (problem := several(said.words, one=target_of(rule) is not Listing)):
            row.tell(parts[part].column, problem, parts[part].way)
    try:
        value = join(held, rule, read, words)
    except (Unread, InvalidData) as error:
        for part in read:
            leave(row, parts[part], *((error.problem,) if isinstance(error, Unread) else error.problems))
        return
    for part in read:
        sketch.put(field, value, parts[part])


def _name_by_column(slot: Slot, sketch: Sketch, cells: list[Told]) -> None:
    """Let the label or the name of the column tell what is counted, where no words do."""
    field = NAMED_BY_COLUMN.get(slot.kind)
    if field is None or field in {*sketch.fields, *sketch.whole, *slot.fixed}:
        return
    column = cells[0].column.strip()
    number = sketch.fields.get(COUNTED[slot.kind][0]) if slot.kind in COUNTED else None
    noun = number.unit if number is not None and not is_classifier(number.unit) else None
    label = None if member(Stage, slot.label or "") else slot.label  # "signed" is said of projects, and names none
    words = noun or label or (unit_of(column) or (column,))[0]
    if words:
        named = isinstance(rules_of(slot.model)[field], Each)
        sketch.whole[field] = (Name(text=words, kind=NameKind.description),) if named else words
