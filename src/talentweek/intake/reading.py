"""One mapping in words, read: a row of a spreadsheet, the answer of an extraction model.

>>> result = read({"Name": "Kunshan Week", "When": "11 July 2024", "Participants": "over 20 foreign experts"})
>>> [type(record).__name__ for record in result.records], result.problems
(['Event', 'Cohort', 'Participation'], ())
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from talentweek.errors import Problem, a, pointer, shown
from talentweek.intake._records import Builder
from talentweek.intake._rows import Row
from talentweek.intake.plans import Plan
from talentweek.intake.results import Result
from talentweek.normalise.context import Context

if TYPE_CHECKING:
    from collections.abc import Collection


@cache
def usual() -> Plan:
    """Return the plan that knows columns by their usual names."""
    return Plan()


def read(row: Mapping[str, object], plan: Plan | None = None, *, context: Context | None = None) -> Result:
    """Read one mapping of columns to words; without a plan the columns are known by their usual names.

    `context` stands in for that of the plan. Never raises, whatever the words: what cannot be read is among the
    problems, and its words are kept.

    >>> read(["Talent Week"])
    Traceback (most recent call last):
    TypeError: row= is a mapping of columns to words, not a list
    """
    checked(plan, context, row)
    return read_cells(_cells(row), plan or usual(), context=context)


_NO_ROW: Final[Mapping[str, object]] = {}


def checked(plan: Any, context: Any, row: Any = _NO_ROW) -> None:
    """Raise TypeError where something else stands in the place of a plan, a context or a row.

    >>> checked({"Name": "event.names"}, None)
    Traceback (most recent call last):
    TypeError: plan= is an intake.Plan, not a dict: Plan({...}) makes one of columns
    """
    if plan is not None and not isinstance(plan, Plan):
        given = a(type(plan).__name__)
        hint = ": Plan({...}) makes one of columns" if isinstance(plan, Mapping) else ""
        raise TypeError(f"plan= is an intake.Plan, not {given}{hint}")
    if not isinstance(row, Mapping):
        raise TypeError(f"row= is a mapping of columns to words, not {a(type(row).__name__)}")
    if context is not None and not isinstance(context, Context):
        raise TypeError(f"context= is a normalise.Context, not {a(type(context).__name__)}")


def _cells(row: Mapping[Any, object]) -> list[tuple[str, object]]:
    """Return the cells of a row, each under its column as a string, whatever the key is."""
    return [(column if isinstance(column, str) else _named(column), value) for column, value in row.items()]


def _named(column: object) -> str:
    try:
        return str(column)
    except Exception:  # noqa: BLE001 - whatever a stranger's key raises, its words are those of a column
        return shown(column)


def read_cells(
    cells: Collection[tuple[str, object]],
    plan: Plan,
    *,
    context: Context | None = None,
    known: set[str] | None = None,
) -> Result:
    """Read the cells of a row; `known` holds the unknown columns that were told of, and grows."""
    row = Row(plan, plan.context if context is None else context)
    row.take(cells, known)
    records = () if row.sums else Builder(row).build()
    if len(row.problems) > 1:
        order = {pointer((column,)): at for at, (column, _) in enumerate(cells)}
        row.problems.sort(key=lambda problem: order.get(problem.path, len(order)))
    return Result(records=records, problems=tuple(row.problems), unread=row.unread)


def read_any(row: object, plan: Plan, number: int, known: set[str], context: Context | None) -> Result:
    """Read one of many rows, whatever it is."""
    if not issubclass(row.__class__, Mapping):
        problem = Problem(code="wrong_type", message=f"wrong type {type(row).__name__}", found=shown(row),
                          expected="a mapping of columns to words")  # fmt: skip
        return Result(row=number, problems=(problem,), unread={"": shown(row)})
    try:
        cells = _cells(cast("Mapping[Any, object]", row))
    except Exception as error:  # noqa: BLE001 - a row that is read when it is asked for, and cannot be
        problem = Problem(code="bad_row", message=f"{type(error).__name__}: {error}", found=shown(row))
        return Result(row=number, problems=(problem,), unread={"": shown(row)})
    return attrs.evolve(read_cells(cells, plan, context=context, known=known), row=number)
