"""What comes out of rows in words: records, what was not understood, and the words that no record holds.

>>> Result(row=1, records=(), unread={"Remark": "rain"}).unread["Remark"]
'rain'
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import final

import attrs

from talentweek.dataset import Dataset
from talentweek.entities.kinds import Record
from talentweek.errors import Problem, Severity

#: How many problems a report prints.
_PRINTED = 20


@final
@attrs.frozen(kw_only=True)
class Result:
    """One row."""

    #: The number of the row, from 1; the header of a table does not count, and what stands above it is 0. None where
    #: there was one mapping alone.
    row: int | None = None
    #: The line of the file at which the row begins, from 1, where there is a file.
    line: int | None = None
    #: The records that the row tells, each once, what is referred to before what refers to it.
    records: tuple[Record, ...] = ()
    #: What was not understood. The path leads to the column.
    problems: tuple[Problem, ...] = ()
    #: The words that no record holds, by column; "" is the row as a whole.
    unread: Mapping[str, str] = attrs.field(factory=dict[str, str])

    @property
    def dataset(self) -> Dataset:
        """The records as a dataset."""
        return Dataset(self.records)


@final
@attrs.frozen
class RowProblem:
    """A problem, and the row that it is in."""

    #: The number of the row, from 1; 0 for what stands above the header.
    row: int
    #: The line of the file at which the row begins, where there is a file.
    line: int | None
    #: What is wrong. The path leads to the column, or, for a record that stands in two rows, to the record.
    problem: Problem

    @property
    def code(self) -> str:
        """What kind of problem it is."""
        return self.problem.code

    @property
    def path(self) -> str:
        """Where it is: the column, or the record."""
        return self.problem.path

    @property
    def message(self) -> str:
        """What is wrong, in words."""
        return self.problem.message

    @property
    def found(self) -> str | None:
        """What stands there."""
        return self.problem.found

    @property
    def expected(self) -> str | None:
        """What should stand there."""
        return self.problem.expected

    @property
    def hint(self) -> str | None:
        """What would mend it."""
        return self.problem.hint

    @property
    def severity(self) -> Severity:
        """Whether a value is missing because of it."""
        return self.problem.severity

    def __str__(self) -> str:
        """One line: the row, then the problem."""
        row = f"row {self.row}" if self.row else "above the header"
        return f"{row}{'' if self.line is None else f' (line {self.line})'}: {self.problem}"


@final
@attrs.frozen
class RowWords:
    """Words that no record holds."""

    row: int
    #: The column; "" is the row as a whole.
    column: str
    words: str


@final
@attrs.frozen
class RowRecord:
    """A record that the dataset does not hold, since another one has its id."""

    row: int
    record: Record


@final
@attrs.frozen(kw_only=True)
class Report:
    """What is to be said of a table that was read."""

    #: How many rows there were.
    rows: int
    #: How many records the dataset holds.
    records: int
    #: What was not understood, in the order of the rows. A column that is not known is told once.
    problems: tuple[RowProblem, ...] = ()
    #: The words that no record holds, in the order of the rows.
    unread: tuple[RowWords, ...] = ()
    #: The records that are left out, since an earlier row has another one with their id.
    left_out: tuple[RowRecord, ...] = ()

    @property
    def errors(self) -> tuple[RowProblem, ...]:
        """The problems because of which a value is missing."""
        return tuple(one for one in self.problems if one.problem.severity is Severity.error)

    def __str__(self) -> str:
        """Print the numbers, then the first problems, each on its line."""
        told = [f"{self.rows} rows, {self.records} records, {len(self.problems)} problems"]
        told += [f"  {one}" for one in self.problems[:_PRINTED]]
        if len(self.problems) > _PRINTED:
            told.append(f"  and {len(self.problems) - _PRINTED} others")
        return "\n".join(told)
