"""One row: its cells become values, the values records, the records lead to each other.

Nothing of a row is lost: words are in a record, as a value or as `stated`, or among those that were not read; and
whatever stood in the way is a problem with the path of its column.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, cast, final

import attrs

from talentweek.errors import InvalidData, Problem, Severity, pointer, shown
from talentweek.intake import _cells, _marks
from talentweek.intake._addresses import CONTEXT
from talentweek.intake._convert import given, holds_values, item_of
from talentweek.intake._draft import Route
from talentweek.intake._objects import record_of, value_of
from talentweek.intake._parts import fixed
from talentweek.intake._readers import kept
from talentweek.intake._repeats import is_known
from talentweek.intake._said import STATED, Said, Unread
from talentweek.intake._told import Told, clear, no_words, unit_or
from talentweek.intake._wholes import whole
from talentweek.intake.plans import Plan
from talentweek.normalise.context import Context
from talentweek.rules import Each

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from talentweek.rules import Rule


#: A way, the column, what stands in the cell where that is no words, and the words.
_Waiting = tuple[Route, str, object, str]


@lru_cache(maxsize=256)
def _under(context: Context, unit: str) -> Context:
    """Return the context of a column with a unit."""
    return attrs.evolve(context, unit=unit)


@final
@attrs.define(eq=False)
class Row:
    """A row while it is read."""

    plan: Plan
    context: Context
    problems: list[Problem] = attrs.field(factory=list[Problem])
    unread: dict[str, str] = attrs.field(factory=dict[str, str])
    #: Whether the row is no row of its own, and holds the sums of others.
    sums: bool = False
    #: Slot -> what the cells tell of it.
    told: dict[str, list[Told]] = attrs.field(factory=dict[str, list[Told]])

    def take(self, cells: Iterable[tuple[str, object]], known: set[str] | None) -> None:
        """Sort the cells of the row; `known` are the unknown columns of which somebody was told."""
        waiting, units = self._sorted(cells, known), dict[tuple[str, str | None], str]()
        for way, column, content, words in waiting:
            if way.address.kind == CONTEXT:
                self._contextual(way, column, content, words)
            elif way.address.part == "unit":
                units[way.address.slot, way.address.field] = words
        for way, column, content, words in waiting:
            address = way.address
            if address.kind == CONTEXT:
                continue
            unit = None if address.part else units.get((address.slot, address.field), way.unit)
            context = self.context if unit is None else _under(self.context, unit)
            said = Said(way.column.words.get(words, words), context)
            told = Told(way, column, content, said)
            said.left = partial(self._is_left, told)
            self.told.setdefault(address.slot, []).append(told)

    def _sorted(self, cells: Iterable[tuple[str, object]], known: set[str] | None) -> list[_Waiting]:
        """Return what is to be read, each cell for each of its addresses; nothing in a row of sums."""
        waiting = list[_Waiting]()
        filled = list[tuple[str, str | None, tuple[Route, ...]]]()
        for column, content in cells:
            words = _cells.words_of(content)
            ways = self.plan.ready.ways(column)
            if words is None or not _marks.is_empty(words, ways, self.plan):
                filled.append((column, words, ways))
            elif ways:
                continue
            if not ways:
                self._unknown(column, content, words, known)
            elif words is not None and (problem := _marks.unusable(content, words, ways, self.plan)):
                self.leave(column, _cells.escaped(words), problem)
            else:
                waiting += [
                    (unit_or(way, words), column, content if words is None else None, words or "") for way in ways
                ]
        if (named := _marks.sums_of(filled, self.plan)) is not None:
            self._leave_sums(named, waiting)
            return []
        return waiting

    def _leave_sums(self, named: str, waiting: Iterable[_Waiting]) -> None:
        """Keep the words of a row of sums, which would count what it sums up once more."""
        self.sums = True
        for _, column, content, words in waiting:
            self.unread.setdefault(column, words if content is None else _cells.told(content))
        self.tell(named, Problem(code="sums", message="a row that sums up others: no records",
                                 found=shown(self.unread[named]), severity=Severity.warning))  # fmt: skip

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
            self.unread[column] = _cells.told(content) if words is None else _cells.escaped(words)
        if known is None or column not in known:
            self.tell(column, Problem(code="unknown_column", message="a column that the plan does not know",
                                      found=None if words == "" else shown(content),
                                      severity=Severity.warning))  # fmt: skip
        if known is not None:
            known.add(column)

    def _contextual(self, way: Route, column: str, content: object, words: str) -> None:
        """Take what a cell says of the words beside it; what it says badly decides nothing."""
        field = way.address.field or ""
        told = Told(way, column, content, Said(words, attrs.evolve(self.context, published=None)))
        value = self._guarded(told, lambda: content if content is not None else self._by_rule(told))
        try:
            self.context = attrs.evolve(self.context, **{field: value})
        except InvalidData as refused:
            self.context = attrs.evolve(self.context, **{field: None})
            for problem in refused.problems:
                self.leave(column, told.kept, problem)

    def read(self, told: Told) -> Any:
        """Return what a cell holds for a field; None, with its words kept, where it cannot be read."""
        value = self._guarded(told, lambda: self._value(told, told.said))
        if value is None:
            return None
        parts = told.way.parts
        return self._guarded(told, lambda: fixed(value, parts)) if parts else value

    def read_item(self, told: Told, item: str) -> Any:
        """Return what one item of a cell holds for a field."""
        said = told.said.part(item)
        return self._guarded(told, lambda: self._value(told, said), said)

    def read_whole(self, told: Told) -> tuple[dict[str, Any] | None, ...]:
        """Return the fields of the records that a cell tells as a whole, None in the place of one that is left out."""
        if told.content is None:
            return self._records(told, told.said, each=told.way.address.each)
        items = _cells.items_of(told.content)
        if items is None:
            return self._of_item(told, told.content)
        return tuple(self._numbered(items, lambda item: self._of_item(told, item)))

    def _numbered(self, items: Iterable[object], read: Callable[[object], Iterable[Any]]) -> list[Any]:
        """Return what is read of the items of a list; a problem tells of which item it is."""
        found: list[Any] = []
        for number, item in enumerate(items, 1):
            before = len(self.problems)
            found += read(item)
            for at in range(before, len(self.problems)):
                problem = self.problems[at]
                self.problems[at] = attrs.evolve(problem, message=f"item {number}: {problem.message}")
        return found

    def _usable(self, told: Told, item: object) -> object:
        """Return an item of a list, as words if it is some; None where it says nothing, and the list is kept."""
        words, ways = _cells.words_of(item), (told.way,)
        if words is None:
            return item
        if _marks.is_empty(words, ways, self.plan):
            return None
        if (problem := _marks.unusable(item, words, ways, self.plan)) is None:
            return words
        self._missing(told, None, [problem])
        return None

    def _is_left(self, told: Told, item: str) -> bool:
        return self._usable(told, item) is None

    def _of_item(self, told: Told, item: object) -> tuple[dict[str, Any] | None, ...]:
        """Return the fields of the records that an item of a list tells."""
        if (words := _cells.words_of(item)) is not None and _marks.is_empty(words, (told.way,), self.plan):
            return ()
        usable = self._usable(told, item)
        if isinstance(usable, str):
            return self._records(told, told.said.part(usable), each=False)  # the list has divided already
        if isinstance(usable, Mapping):
            kind, tree, makes = told.way.address.kind, cast("Any", usable), self.plan.makes
            return (self._guarded(told, lambda: record_of(kind, tree, makes, told.said)),)
        if usable is not None:
            self._missing(told, None, [no_words(item)])
        return (None,)

    def _of_list(self, told: Told, rule: Rule, items: Iterable[object]) -> tuple[Any, ...] | None:
        """Return the values that the items of a list tell, None where all of them say nothing."""

        def read(item: object) -> Iterable[Any]:
            usable = self._usable(told, item)
            if usable is None:
                return ()
            if isinstance(usable, Mapping) and (one := item_of(rule)).of is not str:
                made = self._guarded(told, lambda: self._as_it_is(told, one, cast("object", usable)))
                return () if made is None else (made,)
            context = told.said.context
            return self._guarded(told, lambda: given([usable], rule, self.plan.makes, context)) or ()

        return tuple(self._numbered(items, read)) or None

    def _of_one(self, told: Told, rule: Rule, items: Iterable[object]) -> Any:
        """Return the value that the one item of a list tells."""
        usable = [one for one in (self._usable(told, item) for item in items) if one is not None]
        if len(usable) > 1:
            raise Unread("several values where one is asked for", told.kept, code="several_readings")
        if not usable:
            return None
        (one,) = usable
        return self._of_words(told, told.said.part(one)) if isinstance(one, str) else self._as_it_is(told, rule, one)

    def _as_it_is(self, told: Told, rule: Rule, content: object) -> Any:
        """Return what is no words as a value: one of the model, the wire form, an object of its parts."""
        if isinstance(content, Mapping):
            return value_of(cast("Any", content), rule, self.plan.makes, told.said)
        return given(content, rule, self.plan.makes, told.said.context)

    def _records(self, told: Told, said: Said, *, each: bool) -> tuple[dict[str, Any] | None, ...]:
        kind, makes = told.way.address.kind, self.plan.makes.structure
        return self._guarded(told, lambda: tuple(whole(kind, clear(told, said), makes, each=each))) or (None,)

    def _value(self, told: Told, said: Said) -> Any:
        way = told.way
        if told.content is not None:
            if way.rule is None or way.address.part is not None:
                raise Unread.of(no_words(told.content))
            items = _cells.items_of(told.content)
            if items is not None and holds_values(way.rule):
                return self._of_list(told, way.rule, items)
            if items is not None and not isinstance(way.rule, Each):
                return self._of_one(told, way.rule, items)
            return self._as_it_is(told, way.rule, told.content)
        return self._of_words(told, said)

    def _of_words(self, told: Told, said: Said) -> Any:
        way = told.way
        if way.column.read is None:
            return self._by_rule(told, said)
        value = way.column.read(said.words, said.context)
        if value is None:
            raise Unread("the reader of the column makes nothing of these words", said.words, code="not_read")
        return value

    def _by_rule(self, told: Told, said: Said | None = None) -> Any:
        return told.way.reader(clear(told, said)) if told.way.reader is not None else None

    def _guarded(self, told: Told, read: Callable[[], Any], said: Said | None = None) -> Any:
        """Return what a reader makes of a cell; where it makes nothing, keep the words and say why."""
        value, problems = None, tuple[Problem, ...]()
        try:
            value = read()
        except Unread as unread:
            rule = told.way.rule
            value = kept(said or told.said, rule) if rule is not None and told.content is None else None
            problems = (unread.problem,)
        except InvalidData as refused:
            problems = refused.problems
        except Exception as error:
            if told.way.column.read is None and self.plan.converter is None:  # no reader of the user's: a bug of ours
                raise
            problems = (Problem(code="not_read", message=f"{type(error).__name__}: {error}", found=self._words(told)),)
        self._missing(told, value, problems)
        if value is not None and len(told.said) > STATED:  # more than a field `stated` holds
            self.unread.setdefault(told.column, told.said.words)
        for note in told.said.notes:
            if not is_known(note, told.column, told.way.column):
                self.tell(told.column, note, told.way)
        told.said.notes.clear()
        return value

    def _words(self, told: Told) -> str:
        return shown(told.said.words if told.content is None else told.content)

    def _missing(self, told: Told, value: Any, problems: Iterable[Problem]) -> None:
        for problem in problems:
            if value is None:
                self.unread.setdefault(told.column, told.kept)
            self.tell(told.column, problem, told.way)
