"""Tables read: rows become records, or every problem with its table, its column and its line."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.entities.kinds import Record
from talentweek.errors import InvalidDocument, Problem, pointer, shown
from talentweek.formats import _csv_text, _exact
from talentweek.formats._csv_cells import read_cell
from talentweek.formats._csv_package import SUBJECT
from talentweek.formats._tables import Column, columns_of
from talentweek.rules import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from talentweek.entities.kinds import Kind

#: What may stand between two cells where it is no comma.
_DELIMITERS: Final = (";", "\t", "|")
_BOM: Final = b"\xef\xbb\xbf"


@final
@attrs.define
class Reading:
    """Reads tables one after the other; InvalidDocument at once where there are more problems than are told."""

    #: The most problems that are told.
    most: int
    records: list[Record] = attrs.field(factory=list[Record])
    #: Where each of them stands: the table and the line.
    places: list[tuple[str, int]] = attrs.field(factory=list[tuple[str, int]])
    problems: list[Problem] = attrs.field(factory=list[Problem])

    def read(self, kind: Kind, data: bytes) -> None:
        """Read a table."""
        table = kind.collection
        try:
            text = data.removeprefix(_BOM).decode("utf-8")
        except UnicodeDecodeError as error:
            problem = Problem(
                code="not_utf8", message="not UTF-8", found=shown(error.object[error.start : error.end]),
                hint="was it saved in another encoding?",
            )  # fmt: skip
            self.tell(table, error.object.count(b"\n", 0, error.start) + 1, [problem])
            return
        rows = _csv_text.rows(text)
        try:
            columns = self._read_header(kind, *next(rows, (1, list[str]())))
            for line, cells in rows if columns is not None else ():
                self._read_row(kind, columns or (), line, cells)
        except _csv_text.NotCsv as error:
            self.tell(table, error.line, [Problem(code="bad_row", message=f"no CSV: {error.why}")])

    def tell(self, table: str, line: int, problems: Iterable[Problem]) -> None:
        """Note problems of a line."""
        for problem in problems:
            if len(self.problems) >= self.most:
                rest = Problem(code="limit_exceeded", message=f"more than {self.most} problems; the rest is not told")
                raise InvalidDocument(SUBJECT, [*self.problems, rest])
            self.problems.append(attrs.evolve(problem, path=pointer((table,)) + problem.path, line=line))

    def _read_header(self, kind: Kind, line: int, names: list[str]) -> tuple[Column, ...] | None:
        """Return the columns in the order of a table, None where its header is wrong."""
        known = {column.name: column for column in columns_of(kind.model)}
        before = len(self.problems)
        self.tell(kind.collection, line, _problems_of_header(names, known))
        return tuple(known[name] for name in names) if len(self.problems) == before else None

    def _read_row(self, kind: Kind, columns: tuple[Column, ...], line: int, cells: list[str]) -> None:
        if len(cells) != len(columns):
            wrong = f"too {'many' if len(cells) > len(columns) else 'few'} cells"
            problem = Problem(code="bad_row", message=wrong, found=str(len(cells)), expected=f"{len(columns)} cells")
            self.tell(kind.collection, line, [problem])
            return
        tree: dict[str, Any] = {}
        found = _exact.Findings(self.most)
        for column, cell in zip(columns, cells, strict=True):
            if cell:
                _put(tree, column, cell, found)
        if not found.problems:
            record = _read_tree(kind, tree, found)
            if not found.problems + found.unknown:
                self.records.append(record)
                self.places.append((kind.collection, line))
                return
        names = {column.name for column in columns_of(kind.model)}
        problems = (attrs.evolve(one, path=_by_column(one.path, names)) for one in found.problems + found.unknown)
        self.tell(kind.collection, line, problems)


def _problems_of_header(names: list[str], known: dict[str, Column]) -> Iterator[Problem]:
    if not names:
        yield Problem(code="bad_row", message="no header", expected="the names of the columns")
        return
    other = next((mark for mark in _DELIMITERS if mark in names[0]), None)
    if other is not None and not known.keys() & set(names):
        yield Problem(
            code="bad_row", message="the header cannot be read", found=shown(names[0]),
            expected="names with commas between them", hint=f"{other!r} stands between the cells",
        )  # fmt: skip
        return
    seen: set[str] = set()
    for name in names:
        here, found = pointer((name,)), shown(name)
        if name not in known:
            seeks = len(seen) < _exact.HINTS and len(name) <= _exact.LONGEST_KEY  # not for thousands
            near = difflib.get_close_matches(name, known, 1) if seeks else []
            hint = f"did you mean {near[0]!r}?" if near else None
            yield Problem(code="unknown_key", path=here, message="unknown column", found=found, hint=hint)
        elif name in seen:
            yield Problem(code="duplicate_key", path=here, message="a column that stands twice", found=found)
        seen.add(name)
    for name, column in known.items():
        if column.required and name not in seen:
            yield Problem(code="missing", path=pointer((name,)), message="a column that is missing")


def _put(tree: dict[str, Any], column: Column, cell: str, found: _exact.Findings) -> None:
    """Put what a cell says into the tree of its row."""
    try:
        value = read_cell(column.field.rule, cell)
    except InvalidDocument as refused:
        for problem in refused.problems:
            found.problems.append(attrs.evolve(problem, path=pointer(column.path) + problem.path))
        return
    for name in column.path[:-1]:
        tree = tree.setdefault(name, {})
    tree[column.path[-1]] = value


def _read_tree(kind: Kind, tree: dict[str, Any], found: _exact.Findings) -> Any:
    try:
        return _exact.reader_of(shape_of(kind.model))(tree, None, found)
    except _exact.EnoughProblems:
        return None


def _by_column(path: str, names: set[str]) -> str:
    """Return a path into the wire form as one to a column, and from there into its list."""
    parts = path.split("/")[1:]
    for size in range(len(parts), 0, -1):
        if (name := ".".join(parts[:size])) in names:
            return pointer((name,)) + "".join(f"/{part}" for part in parts[size:])
    return path
