"""Tables in words: a CSV file, or any rows; one at a time, or all together as a dataset with a report. 表格.

>>> rows = [{"Name": "Talent Week", "Date": "11 July 2024"}, {"Name": "Demo Day", "Date": "soon"}]
>>> dataset, report = table(rows)
>>> [event.label for event in dataset.events()], str(report.problems[0])
(['Talent Week', 'Demo Day'], "row 2: /Date: no date in these words; found 'soon', expected event.when")
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, Final, final

import attrs

from talentweek.dataset import Dataset
from talentweek.entities.collecting import clash
from talentweek.entities.kinds import Record, is_told_apart, kind_of
from talentweek.errors import Problem, Severity, a, pointer, shown
from talentweek.intake._cells import escaped
from talentweek.intake._csv import rows
from talentweek.intake.plans import Plan
from talentweek.intake.reading import checked, read_any, read_cells, usual
from talentweek.intake.results import Report, Result, RowProblem, RowRecord, RowWords
from talentweek.normalise.context import Context
from talentweek.rules import same_fact

#: Rows: the path of a CSV file, an open one, or mappings of columns to words.
Source = str | os.PathLike[str] | IO[Any] | Iterable[Mapping[str, object]]
#: Called with the number of rows done, and of bytes where there is a file.
Progress = Callable[[int, int | None], object]
#: How many rows lie between two calls of a progress callback.
EVERY: Final = 1000


def stream(
    source: Source, plan: Plan | None = None, *, context: Context | None = None, encoding: str = "utf-8-sig",
    delimiter: str = ",", progress: Progress | None = None, every: int = EVERY,
) -> Iterator[Result]:  # fmt: skip
    """Yield what each row tells, one at a time, so that memory does not grow with the table.

    A bad row is a `Result` with a problem, and the next one follows. Unknown columns are told of at the first row that
    has them. `progress` is called after every `every` rows, and at the end. Raises OSError where a file cannot be
    read, InvalidDocument where the header of a table cannot, TypeError and ValueError at once where an argument is no
    such thing.

    >>> stream([], delimiter=";;")
    Traceback (most recent call last):
    ValueError: delimiter= is one character that stands between cells, not ';;'
    """
    checked(plan, context)
    _check(every, delimiter, encoding, progress)
    _check_source(source)
    return _stream(source, plan or usual(), context, encoding=encoding, delimiter=delimiter, progress=progress,
                   every=every)  # fmt: skip


def _check_source(source: Any) -> None:
    """Raise TypeError or ValueError where what is given as rows would be taken for something else.

    >>> _check_source({"Name": "Talent Week"})
    Traceback (most recent call last):
    TypeError: source= is rows, each a mapping of columns to words; a dict is one row: give [row], or use read(row)
    """
    if isinstance(source, str) and ("\n" in source or "\r" in source):
        raise ValueError("source= is the path of a file, and not its text: give io.StringIO(text)")
    given = a(source.__class__.__name__)
    if isinstance(source, bytes | bytearray | memoryview):
        raise TypeError(f"source= is the path of a file, or rows, and not {given}: give io.BytesIO(data)")
    if issubclass(source.__class__, Mapping):
        hint = f"; {given} is one row: give [row], or use read(row)"
    elif hasattr(source, "columns"):  # a data frame, which yields its columns
        hint = f", and not {given}: give its rows, as to_dict('records') or to_dicts() makes them"
    elif source.__class__ in {list, tuple} and source and all(isinstance(row, str) for row in source):
        hint = f", and not {given} of strings: csv.DictReader(lines) makes rows of lines"
    elif isinstance(source, os.PathLike | Iterable) or hasattr(source, "readline"):
        return
    else:
        hint = f", or a file, and not {given}"
    raise TypeError(f"source= is rows, each a mapping of columns to words{hint}")


def _check(every: object, delimiter: object, encoding: Any, progress: object) -> None:
    """Raise ValueError where there is no progress, or nothing that divides cells; LookupError for no encoding."""
    if progress is not None and not callable(progress):
        raise TypeError(f"progress= is called with rows and bytes, and is not {a(type(progress).__name__)}")
    try:
        "".encode(encoding)
    except (TypeError, ValueError):
        raise ValueError(f"encoding= is the name of one, not {shown(encoding)}") from None
    if not (isinstance(every, int) and every > 0):
        raise ValueError(f"every= is how many rows lie between two calls of progress, at least 1, not {every!r}")
    if not isinstance(delimiter, str) or len(delimiter) != 1 or delimiter in '\r\n"':
        raise ValueError(f"delimiter= is one character that stands between cells, not {delimiter!r}")


def _stream(
    source: Source, plan: Plan, context: Context | None, *, encoding: str, delimiter: str, progress: Progress | None,
    every: int,
) -> Iterator[Result]:  # fmt: skip
    if isinstance(source, str | os.PathLike):
        with Path(source).open("rb") as opened:
            yield from _stream(opened, plan, context, encoding=encoding, delimiter=delimiter, progress=progress,
                               every=every)  # fmt: skip
        return
    reading, file, done = _Reading(plan, context), getattr(source, "readline", None) and source, 0
    results = reading.of_rows(source) if file is None else reading.of_file(file, encoding, delimiter)
    for done, result in enumerate(results, 1):
        yield result
        if progress is not None and done % every == 0:
            progress(done, _place(file))
    if progress is not None and (done % every or not done):
        progress(done, _place(file))


@final
@attrs.define(eq=False)
class _Reading:
    """Reads one row after the other."""

    plan: Plan
    context: Context | None
    #: The unknown columns that somebody was told of.
    known: set[str] = attrs.field(factory=set[str])

    def of_rows(self, source: Any) -> Iterator[Result]:
        for number, row in enumerate(source, 1):
            yield read_any(row, self.plan, number, self.known, self.context)

    def of_file(self, file: Any, encoding: str, delimiter: str) -> Iterator[Result]:
        for row in rows(file, encoding, delimiter, self._is_known):
            if row.problem is not None:
                yield Result(row=row.number, line=row.line, problems=(row.problem,), unread={"": escaped(row.text)})
            else:
                result = read_cells(row.cells, self.plan, context=self.context, known=self.known)
                yield attrs.evolve(result, row=row.number, line=row.line)

    def _is_known(self, name: str) -> bool:
        """Whether the plan knows a column."""
        return bool(self.plan.ready.ways(name))


def _place(file: Any) -> int | None:
    """Return how many bytes of a file were taken; None where it cannot tell."""
    try:
        return None if file is None or isinstance(file, io.TextIOBase) else int(file.tell())
    except OSError:
        return None


@final
@attrs.define(eq=False)
class _Collected:
    """What the rows tell together."""

    #: Id -> the record, and the row that told it first.
    held: dict[str, tuple[Record, Result]] = attrs.field(factory=dict[str, tuple[Record, Result]])
    problems: list[RowProblem] = attrs.field(factory=list[RowProblem])
    unread: list[RowWords] = attrs.field(factory=list[RowWords])
    left_out: list[RowRecord] = attrs.field(factory=list[RowRecord])

    def add(self, result: Result) -> None:
        """Take a row; a record whose id another one has is left out, and told."""
        row = result.row or 0
        self.problems += [RowProblem(row, result.line, problem) for problem in result.problems]
        self.unread += [RowWords(row, column, words) for column, words in result.unread.items()]
        for record in result.records:
            first, before = self.held.setdefault(record.id, (record, result))
            if first is record:
                continue
            if (problem := _clash(first, record, before.row or 0)) is not None:
                self.left_out.append(RowRecord(row, record))
            elif (problem := _doubt(record, result, before)) is None:
                continue
            self.problems.append(RowProblem(row, result.line, problem))


def _doubt(record: Record, result: Result, before: Result) -> Problem | None:
    """Return that two equal records may be two things: no official name, and rows that are not one row repeated."""
    if is_told_apart(record) or (result.records, result.unread) == (before.records, before.unread):
        return None
    return Problem(
        code="duplicate_id", path=pointer((kind_of(record.__class__).collection, record.id)),
        message=f"row {before.row} tells an equal one, and other things beside it: the two are held as one",
        found=shown(record), hint="give a column to the id, or another one that tells them apart, where they are two",
        severity=Severity.warning,
    )  # fmt: skip


def _clash(first: Record, second: Record, row: int) -> Problem | None:
    problem = clash(first, second)
    if problem is None:
        return None
    path = pointer((kind_of(second.__class__).collection, second.id))
    if first != second and same_fact(first, second):
        return Problem(code="duplicate_id", path=path, message=f"row {row} tells the same in other words",
                       found=shown(second), severity=Severity.warning)  # fmt: skip
    return attrs.evolve(problem, path=path, message=f"{problem.message}: see row {row}",
                        hint="give a column to the id, or another one that tells them apart")  # fmt: skip


def table(
    source: Source, plan: Plan | None = None, *, context: Context | None = None, encoding: str = "utf-8-sig",
    delimiter: str = ",", progress: Progress | None = None, every: int = EVERY,
) -> tuple[Dataset, Report]:  # fmt: skip
    """Return all records of a table as one dataset, and a report; see `stream`.

    The same record in several rows is one. Where an id stands for two different ones, the first is held, the other is
    in the report. Nothing is dropped: what no record holds is in the report, too.
    """
    collected, count = _Collected(), 0
    for result in stream(source, plan, context=context, encoding=encoding, delimiter=delimiter, progress=progress,
                         every=every):  # fmt: skip
        count += result.row != 0
        collected.add(result)
    dataset = Dataset(record for record, _ in collected.held.values())
    return dataset, Report(
        rows=count, records=len(dataset), problems=tuple(collected.problems), unread=tuple(collected.unread),
        left_out=tuple(collected.left_out),
    )  # fmt: skip
