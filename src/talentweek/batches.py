"""Free text in columns, read at scale: the same function in a plain loop, in Spark, in DuckDB, in polars. 批量读数.

`normalise` takes Arrow record batches and gives them back with one column more for each column of text: a list of all
readings, each with its kind, its span, its words, the rule that proves it, and the value in the fields of the wire
form. Numbers are decimal128, days stand beside a date that bounds it, and all other columns are passed through.

    >>> import pyarrow
    >>> from talentweek.normalise import Context
    >>> table = pyarrow.table({"id": [1, 2], "text": ["over 20 foreign experts on July 11", None]})
    >>> context = Context(published="2024-07-16")
    >>> read = pyarrow.Table.from_batches(normalise(table.to_batches(), columns="text", context=context))
    >>> read.column_names
    ['id', 'text', 'text_readings']
    >>> for reading in read["text_readings"].to_pylist()[0]:
    ...     print(reading["kind"], "|", reading["text"], "|", (reading["quantity"] or reading["date"])["stated"])
    count | over 20 foreign experts | over 20 foreign experts
    date | July 11 | July 11
    >>> read["text_readings"].to_pylist()[1] is None
    True

A string that stands in a batch several times is read once. Nothing is taken from the machine: what a reading needs to
know beside the words is given by a `Context`, or stands in columns of the batch.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.errors import InvalidDocument, InvalidObject, a, need, pointer
from talentweek.formats._arrow_arrays import (
    DAY,
    FLAG,
    NO_NUMBER,
    NUMBER,
    TEXT,
    WHOLE,
    lists,
    pa,
    picked,
    structs,
    texts,
    wholes,
)
from talentweek.formats._arrow_columns import spread, struct_of
from talentweek.formats._arrow_rows import plain
from talentweek.formats._documents import VERSION, VERSION_KEY
from talentweek.normalise import find
from talentweek.normalise.context import NOTHING, Context
from talentweek.rules import shape_of
from talentweek.values.dates import DateSpan
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from talentweek.normalise import Reading

__all__ = ["ddl", "normalise", "schema"]

#: What the column of readings is called: the column of text, and this.
SUFFIX: Final = "_readings"
#: The classes that a value can be of, each with the name of its column; at most one of them says something.
VALUES: Final[dict[str, type[Any]]] = {
    "quantity": Quantity,
    "money": Money,
    "date": DateSpan,
    "duration": Duration,
    "edition": Edition,
    "rank": Rank,
}
_READING: Final = pa.struct(
    [
        ("kind", TEXT),
        ("start", WHOLE),
        ("end", WHOLE),
        ("text", TEXT),
        ("rule", TEXT),
        ("notes", pa.list_(TEXT)),
        *((name, struct_of(shape_of(model))) for name, model in VALUES.items()),
    ]
)
_CONTEXT: Final = tuple(field.name for field in shape_of(Context).fields)
#: The types of Arrow as Spark calls them.
_SPARK: Final = {
    TEXT: "STRING",
    WHOLE: "BIGINT",
    FLAG: "BOOLEAN",
    DAY: "DATE",
    NUMBER: "DECIMAL(38,10)",
}


def normalise(
    batches: Iterable[Any], *, columns: str | Iterable[str], context: Context | None = None,
    context_columns: Mapping[str, str] | None = None, kinds: str | Iterable[str] | None = None,
) -> Iterator[Any]:  # fmt: skip
    """Read the words in some columns of `pyarrow.RecordBatch`es; yield each batch with a column of readings for each.

    `context` is what all rows share; `context_columns` says which column holds what differs from row to row
    (`{"published": "day", "country": "country"}`): text or dates, null where the shared context decides. `kinds`
    narrows what is looked for, as in `talentweek.normalise.find`. Where the words are null the readings are null.

    Raises ValueError where a column is not there, holds no text, or its readings have no place; TypeError for what
    gives no record batches (a table, a batch alone); InvalidDocument, with the row and the column, where a column of
    the context holds what is no context, and where a text is no UTF-8.
    """
    if isinstance(batches, pa.Table | pa.RecordBatch):
        hint = "take [batch]" if isinstance(batches, pa.RecordBatch) else "take table.to_batches()"
        raise TypeError(f"batches= gives pyarrow.RecordBatch after RecordBatch, and is not {_kind(batches)}: {hint}")
    if unknown := sorted({*(context_columns or ())} - {*_CONTEXT}):
        message = f"a context has no {', '.join(unknown)}; it has {', '.join(_CONTEXT)}"
        raise ValueError(message)
    reader = _Reader(_names(columns), context or NOTHING,
                     dict(context_columns or {}),
                     None if kinds is None else frozenset([kinds] if isinstance(kinds, str) else kinds))  # fmt: skip
    return reader.read(batches)


def schema(given: Any, columns: str | Iterable[str]) -> Any:
    """Return the `pyarrow.Schema` of what `normalise` gives for batches of a schema.

    >>> import pyarrow
    >>> schema(pyarrow.schema([("text", pyarrow.string())]), "text").names
    ['text', 'text_readings']
    """
    need(given, pa.Schema, "a pyarrow.Schema")
    for column in _names(columns):
        _check(given, column, "text", _is_text)
        if column + SUFFIX in given.names:
            message = f"there is a column {column + SUFFIX!r} already"
            raise ValueError(message)
        given = given.append(pa.field(column + SUFFIX, pa.list_(_READING), metadata={VERSION_KEY: VERSION}))
    return given


def ddl(columns: str | Iterable[str]) -> str:
    """Return the columns that `normalise` adds, in the words in which Spark takes a schema.

    >>> ddl("text")[:70]
    '`text_readings` ARRAY<STRUCT<`kind`: STRING, `start`: BIGINT, `end`: B'
    """
    return ", ".join(f"{_quoted(name + SUFFIX)} {_spark_type(pa.list_(_READING))}" for name in _names(columns))


def _names(columns: str | Iterable[str]) -> tuple[str, ...]:
    """Return the names of columns; TypeError for what is none."""
    given = (columns,) if isinstance(columns, str) else need(columns, Iterable, "the name of a column, or several")
    return tuple(need(name, str, "the name of a column") for name in given)


def _quoted(name: str) -> str:
    return f"`{name.replace('`', '``')}`"


def _spark_type(kind: Any) -> str:
    if pa.types.is_list(kind):
        return f"ARRAY<{_spark_type(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"STRUCT<{', '.join(f'{_quoted(field.name)}: {_spark_type(field.type)}' for field in kind)}>"
    return _SPARK[kind]


def _check(given: Any, column: str, wanted: str, fits: Callable[[Any], bool]) -> None:
    """Refuse a schema in which a column is missing, stands twice, or is of another type; ValueError."""
    if given.names.count(column) != 1:
        message = f"one column {column!r} is needed; there are {', '.join(given.names)}"
        raise ValueError(message)
    if not fits(kind := given.field(column).type):
        message = f"{wanted} should be in the column {column!r}, which holds {kind}"
        raise ValueError(message)


def _is_text_or_day(kind: Any) -> bool:
    return _is_text(kind) or bool(pa.types.is_date(kind))


def _is_text(kind: Any) -> bool:
    types = pa.types
    if types.is_dictionary(kind):
        kind = kind.value_type
    tests = (
        types.is_string,
        types.is_large_string,
        types.is_string_view,
        types.is_null,
    )  # null: nothing is said at all
    return any(test(kind) for test in tests)


def _plain(batch: Any, column: str) -> list[Any]:
    return plain(batch.column(column), (column,), "batch")


def _kind(given: object) -> str:
    return a(type(given).__name__)


@final
@attrs.frozen
class _Reader:
    """Reads batches."""

    columns: tuple[str, ...]
    #: What all rows share.
    context: Context
    #: The column of each field of the context that differs from row to row.
    differing: dict[str, str]
    kinds: frozenset[str] | None

    def read(self, batches: Iterable[Any]) -> Iterator[Any]:
        """Yield each batch with its readings."""
        done = 0
        for batch in batches:
            yield self._batch(batch, done)
            done += batch.num_rows

    def _batch(self, batch: Any, first: int) -> Any:
        if not isinstance(batch, pa.RecordBatch):
            raise TypeError(f"batches= gives pyarrow.RecordBatch after RecordBatch, and not {_kind(batch)}")
        wanted = schema(batch.schema, self.columns)
        for column in self.differing.values():
            _check(batch.schema, column, "text or dates", _is_text_or_day)
        contexts = self._contexts(batch, first)
        added = [_column(_plain(batch, column), contexts, self.kinds) for column in self.columns]
        return pa.RecordBatch.from_arrays([*batch.columns, *added], schema=wanted)

    def _contexts(self, batch: Any, first: int) -> Sequence[Context]:
        """Return the context of each row; equal ones are one object."""
        if not self.differing:
            return [self.context] * batch.num_rows
        said = zip(*(_plain(batch, column) for column in self.differing.values()), strict=True)
        known: dict[tuple[Any, ...], Context] = {}
        made: list[Context] = []
        for row, values in enumerate(said, first):
            if values not in known:
                known[values] = self._context(values, row)
            made.append(known[values])
        return made

    def _context(self, values: Sequence[Any], row: int) -> Context:
        said = {name: value for name, value in zip(self.differing, values, strict=True) if value is not None}
        try:
            return attrs.evolve(self.context, **said)
        except InvalidObject as refused:
            problems = [
                attrs.evolve(problem, path=pointer((row, self.differing[problem.path.split("/")[1]])))
                for problem in refused.problems
            ]
            raise InvalidDocument("batch", problems) from None


def _column(words: Sequence[str | None], contexts: Sequence[Context], kinds: frozenset[str] | None) -> Any:
    """Return the column of the readings of some texts; equal words of equal contexts are read once."""
    numbers: list[int] = []
    known: dict[tuple[str, int], int] = {}
    found: list[Sequence[Reading]] = []
    for text, context in zip(words, contexts, strict=True):
        if text is None:
            numbers.append(NO_NUMBER)
            continue
        number = known.setdefault((text, id(context)), len(found))
        if number == len(found):
            found.append(find(text, context, kinds=kinds))
        numbers.append(number)
    return picked(lists(found, _structs), numbers)


def _structs(readings: Sequence[Reading]) -> Any:
    """Return the column of some readings."""
    values = [reading.value for reading in readings]
    columns = (
        texts([reading.kind for reading in readings]),
        wholes([reading.start for reading in readings]),
        wholes([reading.end for reading in readings]),
        texts([reading.text for reading in readings]),
        texts([reading.rule for reading in readings]),
        lists([reading.notes for reading in readings], texts),
        *(
            spread([value if value.__class__ is model else None for value in values], shape_of(model))
            for model in VALUES.values()
        ),
    )
    return structs(_READING, columns, len(readings))
