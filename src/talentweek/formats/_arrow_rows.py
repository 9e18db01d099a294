"""Rows of Arrow tables become trees in the wire form, and the exact reader makes records of those.

So a table obeys the rules that a JSON document obeys, and what is wrong is told in the same words, with the same
paths. What a table has beside the wire form is looked at here: numbers come as decimals, the days beside a date have
to be those of its text, and a column that no class has is refused by its name, once and not in each row.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from talentweek.dataset import Dataset
from talentweek.entities.kinds import KINDS, Kind
from talentweek.errors import InvalidDocument, InvalidObject, Problem, a, pointer, shown
from talentweek.formats import _documents, _exact
from talentweek.formats._arrow_arrays import pa
from talentweek.formats._arrow_columns import BOUNDS, DATES, bounds_of
from talentweek.formats._documents import VERSION, VERSION_KEY
from talentweek.rules import Each, Nested, Number, Rule, Shape, shape_of
from talentweek.rules.numbers import read_number_of, write_number
from talentweek.rules.texts import wrong_type
from talentweek.values.edtf import is_span

if TYPE_CHECKING:
    from talentweek.rules.texts import Path

#: What the errors name as the thing that was read.
SUBJECT: Final = "Arrow tables"
#: The table of one class: its columns, and its rows, some at a time.
Table = tuple[Kind, Iterable[Any], Iterable[Any]]
_KINDS: Final = {kind.collection: kind for kind in KINDS.values()}
#: What turns a value of a row into one of a tree: called with the value, its trail, and the findings.
Turn = Callable[[Any, _exact.Trail, _exact.Findings], Any]


def _number(value: Any, _trail: _exact.Trail, _findings: _exact.Findings) -> Any:
    """Return a decimal as the wire form writes it; what is none, or not exact, the exact reader refuses."""
    if value.__class__ is not Decimal or not value.is_finite():
        return value
    written = f"{value:f}"
    number = read_number_of(written)
    return written if number is None else write_number(number)


def _turn_of(rule: Rule) -> Turn | None:
    """Return what has to be done with the values of a rule; None where they are in the wire form already."""
    match rule:
        case Number():
            return _number
        case Nested():
            return tree_of(shape_of(rule.of, rule.argument))
        case Each(item=Nested() as item):
            return _each(tree_of(shape_of(item.of, item.argument)))
        case _:
            return None


def _each(turn: Turn) -> Turn:
    def turn_all(values: Any, trail: _exact.Trail, findings: _exact.Findings) -> Any:
        if values.__class__ is not list:
            return values
        return [turn(value, (trail, index), findings) for index, value in enumerate(values)]

    return turn_all


@cache
def _turns(shape: Shape) -> dict[str, Turn | None]:
    return {field.name: _turn_of(field.rule) for field in shape.fields}


@cache
def tree_of(shape: Shape) -> Turn:
    """Return what turns the row of an object into its tree; what is null is left out, and the reader puts it back."""

    def turn(row: Any, trail: _exact.Trail, findings: _exact.Findings) -> Any:
        if row.__class__ is not dict:
            return row
        tree: dict[str, Any] = {}
        for name, inner in _turns(shape).items():
            value = row.get(name)
            if value is not None:
                tree[name] = value if inner is None else inner(value, (trail, name), findings)
        if shape.model in DATES:
            findings.tell(_wrong_bounds(row, trail))
        return tree

    return turn


def _wrong_bounds(row: dict[str, Any], trail: _exact.Trail) -> Iterator[Problem]:
    """Tell where a day beside a date is not that of its text: one of them was changed, and which is not known."""
    edtf = row.get("edtf")
    if edtf.__class__ is not str or not is_span(edtf):
        return
    for name, day in zip(BOUNDS, bounds_of(edtf), strict=True):
        found = row.get(name)
        if found is not None and found != day:
            yield Problem(
                code="inconsistent", path=pointer((*_exact.spelt(trail), name)),
                message=f"not the {name} day that {edtf} may mean", found=_day_told(found), expected=_day_told(day),
                hint="leave the column out: it follows from the text",
            )  # fmt: skip


def _day_told(day: Any) -> str:
    return str(day) if isinstance(day, dt.date) else shown(day)


def _is_list(kind: Any) -> bool:
    types = pa.types
    return bool(types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind))


def _strange(kind: Any, rule: Rule, path: Path) -> Iterator[Problem]:
    """Tell the columns within a column that no class has."""
    if isinstance(rule, Each) and _is_list(kind):
        yield from _strange(kind.value_type, rule.item, path)
    elif isinstance(rule, Nested) and pa.types.is_struct(kind):
        yield from strange_columns(kind, shape_of(rule.of, rule.argument), path)


def strange_columns(columns: Iterable[Any], shape: Shape, path: Path) -> Iterator[Problem]:
    """Tell the columns, at any depth, that are none of a class, and those that stand there twice."""
    rules = {field.name: field.rule for field in shape.fields}
    beside = BOUNDS if shape.model in DATES else ()
    seen: set[str] = set()
    for column in columns:
        here = (*path, column.name)
        if column.name in seen:
            yield Problem(code="duplicate_key", path=pointer(here), message="a column that stands there twice")
        elif column.name in rules:
            yield from _strange(column.type, rules[column.name], here)
        elif column.name not in beside:
            yield Problem(
                code="unknown_key", path=pointer(here), message="unknown column", found=shown(column.name),
                expected=f"one of {', '.join(sorted(rules))}", hint="select the columns before",
            )  # fmt: skip
        seen.add(column.name)


def _no_collection(name: str) -> Problem:
    return Problem(
        code="unknown_key", path=pointer((name,)), message="no word for many", found=shown(name),
        expected=f"one of {', '.join(_KINDS)}",
    )  # fmt: skip


def _reader(table: Any) -> Any:
    if not hasattr(table, "__arrow_c_stream__"):
        message = f"a table is read, which speaks the Arrow PyCapsule protocol, not {a(type(table).__name__)}"
        raise TypeError(message)
    return pa.RecordBatchReader.from_stream(table)


def tables_in(tables: Mapping[str, Any]) -> Iterator[Table]:
    """Yield the table of each class; InvalidDocument for a word that is none of ours."""
    if unknown := [_no_collection(name) for name in tables if name not in _KINDS]:
        raise InvalidDocument(SUBJECT, unknown)
    for name, table in tables.items():
        reader = _reader(table)
        yield _KINDS[name], reader.schema, reader


def tables_in_row(table: Any) -> Iterator[Table]:
    """Yield the table of each class that is in the one row of a dataset; InvalidDocument where it is no such row."""
    whole = _reader(table).read_all()
    if VERSION_KEY not in whole.column_names or whole.num_rows != 1:
        told = Problem(
            code="missing", path=pointer((VERSION_KEY,)), message="no dataset, which is one row with its version",
            found=f"{whole.num_rows} rows", hint="tables of a class each are read by loads({'events': table})",
        )  # fmt: skip
        raise InvalidDocument(SUBJECT, [told])
    row = plain(whole, (), SUBJECT)[0]
    if row[VERSION_KEY] != VERSION:
        raise InvalidDocument(SUBJECT, [_documents.version_problem(row[VERSION_KEY])])
    lists = [column for column in whole.schema if column.name != VERSION_KEY]
    if unknown := [_no_collection(column.name) for column in lists if column.name not in _KINDS]:
        raise InvalidDocument(SUBJECT, unknown)
    for column in lists:
        if not _is_list(column.type):
            raise InvalidDocument(SUBJECT, [wrong_type(row[column.name], (column.name,), "a list")])
        inner = column.type.value_type
        yield _KINDS[column.name], inner if pa.types.is_struct(inner) else (), row[column.name] or ()


def _rows_of(part: Any, path: Path) -> Sequence[Any]:
    """Return the rows of a batch, or what stands in a list for one."""
    return plain(part, path, SUBJECT) if hasattr(part, "to_pylist") else (part,)


def plain(values: Any, path: Path, subject: str) -> list[Any]:
    """Return what is in an array, a batch or a table; InvalidDocument where Python has no such text, or no such day."""
    try:
        made: list[Any] = values.to_pylist()
    except UnicodeDecodeError as error:
        found = shown(error.object[error.start : error.end])
        problem = Problem(code="not_utf8", path=pointer(path), message="not UTF-8", found=found)
    except (ValueError, OverflowError) as error:
        problem = Problem(code="malformed", path=pointer(path), message="a value that none can be", found=str(error))
    else:
        return made
    raise InvalidDocument(subject, [problem])


def read(tables: Iterable[Table], most: int, problems: int) -> Dataset:
    """Make a dataset of the rows of tables; InvalidDocument with every problem, so many of them at most."""
    findings = _exact.Findings(problems)
    records: list[Any] = []
    try:
        for kind, columns, batches in tables:
            shape = shape_of(kind.model)
            findings.tell(strange_columns(columns, shape, (kind.collection,)))
            turn, make, index = tree_of(shape), _exact.reader_of(shape), 0
            for batch in batches:
                for row in _rows_of(batch, (kind.collection,)):
                    trail = ((None, kind.collection), index)
                    records.append(make(turn(row, trail, findings), trail, findings))
                    index += 1
                if len(records) > most:
                    told = Problem(code="limit_exceeded", path=pointer((kind.collection,)), message="too many records",
                                   found=f"{len(records)} so far", expected=f"{most} at most")  # fmt: skip
                    raise InvalidDocument(SUBJECT, [told])
    except _exact.EnoughProblems:
        pass
    if findings.problems:
        raise InvalidDocument(SUBJECT, findings.problems)
    try:
        return Dataset(records)
    except InvalidObject as refused:  # two records with one id
        raise InvalidDocument(SUBJECT, refused.problems) from None
