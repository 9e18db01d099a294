"""One row: its cells become values, the values records, the records lead to each other.

Nothing of a row is lost: words are in a record, as a value or as `stated`, or among those that were not read; and
whatever stood in the way is a problem with the path of its column.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, final

import attrs

from talentweek.errors import InvalidData, Problem, Severity, pointer, shown
from talentweek.intake import _cells
from talentweek.intake._addresses import CONTEXT
from talentweek.intake._convert import given
from talentweek.intake._draft import Route
from talentweek.intake._parts import fixed
from talentweek.intake._readers import kept
from talentweek.intake._said import Said, Unread
from talentweek.intake._wholes import whole
from talentweek.intake.plans import Plan
from talentweek.normalise.context import Context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@lru_cache(maxsize=256)
def _under(context: Context, unit: str) -> Context:
    """Return the context of a column with a unit."""
    return attrs.evolve(context, unit=unit)


@final
@attrs.define(eq=False)
class Told:
    """What a cell tells of one record: of one field, of a part of its value, or of the record as a whole."""

    way: Route
    column: str
    said: Said
    #: The value of the field, or of the part.
    value: Any = None
    #: The records that the words tell as a whole.
    records: tuple[dict[str, Any], ...] = ()


@attrs.define(eq=False)
class Row:
    """A row while it is read."""

    plan: Plan
    context: Context
    problems: list[Problem] = attrs.field(factory=list[Problem])
    unread: dict[str, str] = attrs.field(factory=dict[str, str])
    #: Slot -> what the cells tell of it.
    told: dict[str, list[Told]] = attrs.field(factory=dict[str, list[Told]])
    #: Units that stand in columns of their own, by the slot and the field of the amount.
    units: dict[tuple[str, str | None], str] = attrs.field(factory=dict[tuple[str, str | None], str])

    def take(self, cells: Iterable[tuple[str, object]], known: set[str] | None) -> None:
        """Read the cells of the row; `known` are the unknown columns of which somebody was told."""
        waiting: list[tuple[Route, str, object, str | None]] = []
        for column, content in cells:
            words = _cells.words_of(content)
            ways = self.plan.ready.ways(column)
            if not ways:
                self._unknown(column, content, words, known)
                continue
            if words is not None and (not words or words.lower() in self.plan.empty):
                continue
            if words is not None and (reason := _cells.why_not(words)):
                self.leave(
                    column, _cells.escaped(words), Problem(code="not_storable", message=reason, found=shown(words))
                )
                continue
            waiting += [(way, column, content, words) for way in ways]
        for way, column, content, words in waiting:
            if way.address.kind == CONTEXT:
                self._contextual(way, column, content, words)
            elif way.address.part == "unit" and words:
                self.units[way.address.slot, way.address.field] = words
        for way, column, content, words in waiting:
            if way.address.kind != CONTEXT:
                self._cell(way, column, content, words)

    def leave(self, column: str, words: str, problem: Problem) -> None:
        """Keep words that no record holds, and say why."""
        self.unread.setdefault(column, words)
        self.tell(column, problem)

    def tell(self, column: str, problem: Problem, way: Route | None = None) -> None:
        """Keep a problem under the path of its column."""
        expected = problem.expected or (None if way is None else str(way.address))
        self.problems.append(attrs.evolve(problem, path=pointer((column,)), expected=expected))

    def _unknown(self, column: str, content: object, words: str | None, known: set[str] | None) -> None:
        if words != "":
            self.unread[column] = _cells.escaped(_cells.told(content, words))
        if known is None or column not in known:
            self.tell(column, Problem(code="unknown_column", message="a column that the plan does not know",
                                      found=None if words == "" else shown(content),
                                      severity=Severity.warning))  # fmt: skip
        if known is not None:
            known.add(column)

    def _contextual(self, way: Route, column: str, content: object, words: str | None) -> None:
        """Take what a cell says of the words beside it; what it says badly decides nothing."""
        field = way.address.field or ""
        said = Said(words or "", attrs.evolve(self.context, published=None))
        value = self._guarded(way, column, said, lambda: way.reader(said) if words and way.reader else content)
        try:
            self.context = attrs.evolve(self.context, **{field: value})
        except InvalidData as refused:
            self.context = attrs.evolve(self.context, **{field: None})
            for problem in refused.problems:
                self.leave(column, _cells.told(content, words), problem)

    def _cell(self, way: Route, column: str, content: object, words: str | None) -> None:
        unit = self.units.get((way.address.slot, way.address.field), way.unit) if not way.address.part else None
        context = self.context if unit is None else _under(self.context, unit)
        said = Said(way.column.words.get(words or "", words or ""), context)
        told = Told(way, column, said)
        slot = self.told.setdefault(way.address.slot, [])
        if words is None:
            told.value = self._guarded(way, column, said, lambda: self._given(way, content, context), content)
        elif way.column.read is not None:
            read = way.column.read
            told.value = self._guarded(way, column, said, lambda: read(said.words, context))
        elif way.address.field is None:
            found = self._guarded(way, column, said, lambda: tuple(
                whole(way.address.kind, said, self.plan.makes.structure, each=way.address.each)
            ))  # fmt: skip
            told.records = found or ()
        elif way.reader is not None:
            reader = way.reader
            told.value = self._guarded(way, column, said, lambda: reader(said))
        if told.value is not None and way.column.parts:
            value = told.value
            told.value = self._guarded(way, column, said, lambda: fixed(value, way.column.parts))
        if told.value is not None or told.records:
            slot.append(told)

    def _given(self, way: Route, content: object, context: Context) -> Any:
        """Return what a cell holds that is no words: a value, its wire form, a list."""
        if way.rule is None or way.address.part is not None:
            raise Unread("wrong_type", f"wrong type {type(content).__name__}", shown(content), "words")
        return given(content, way.rule, self.plan.makes, context)

    def _guarded(self, way: Route, column: str, said: Said, read: Callable[[], Any], content: object = None) -> Any:
        """Return what a reader makes of a cell; where it makes nothing, keep the words and say why."""
        words = said.words if content is None else shown(content)
        try:
            value = read()
        except Unread as unread:
            value = kept(said, way.rule) if way.rule is not None and content is None else None
            self._missing(way, column, words, value, [unread.problem])
        except InvalidData as refused:
            value = None
            self._missing(way, column, words, None, refused.problems)
        except Exception as error:  # noqa: BLE001 - readers may be the user's own; a bad row never stops the others
            value = None
            problem = Problem(code="not_read", message=f"{type(error).__name__}: {error}", found=shown(words))
            self._missing(way, column, words, None, [problem])
        for note in said.notes:
            self.tell(column, note, way)
        said.notes.clear()
        return value

    def _missing(self, way: Route, column: str, words: str, value: Any, problems: Iterable[Problem]) -> None:
        if value is None:
            self.unread.setdefault(column, words)
        for problem in problems:
            self.tell(column, problem, way)
