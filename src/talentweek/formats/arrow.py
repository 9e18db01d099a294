"""Arrow and Parquet: tables for pandas, polars, DuckDB and Spark, as exact as the records.

- a Dataset becomes one row in the wire form: the version, then one list for each class, empty where there is none
- a Collection (the records of one class) becomes a table, one row a record, one column a field
- a record or value becomes a struct of its fields; what equals its default is written out, and null is None
- a number of a Quantity or of Money becomes decimal128(38, 10), every digit that a number of the house can have
- a text, an id, a code, a word of a vocabulary become utf8, never a dictionary: some readers refuse those
- a date becomes its EDTF text and, beside it, `first` and `last` (date32): the days that bound it, where they are known
- a tuple becomes a list; equivalents of Money have no equivalents of their own
- the metadata of a schema name the version of the wire form

A Dataset and a Collection speak the Arrow PyCapsule protocol, so that any library that does takes them as they are.
Parquet is a folder with one file for each class, and the digests of them. Reading goes through the exact reader of
the wire form: whatever wrote a table, its records obey the same rules.

    >>> import pyarrow
    >>> from talentweek import Dataset, Event, Quantity
    >>> dataset = Dataset.of(Event(id="week", names="Kunshan Entrepreneurship Week", edition=8, when="2024-07-11/"))
    >>> table = pyarrow.table(collection(dataset, Event))
    >>> table["id"].to_pylist(), table["when"].to_pylist()[0]["first"], table["when"].to_pylist()[0]["last"]
    (['week'], datetime.date(2024, 7, 11), None)
    >>> loads({"events": table}) == dataset
    True
    >>> loads({"events": table.rename_columns({"names": "name"})})
    Traceback (most recent call last):
    talentweek.errors.InvalidDocument: Arrow tables: 2 problems
      /events/name: unknown column; found 'name', expected ...
      /events/0/names: missing; expected a list
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Generic, cast, final, get_args, get_origin

import attrs

from talentweek import _arrow
from talentweek.dataset import Dataset
from talentweek.entities.kinds import KINDS, R, Record, check_model, kind_of
from talentweek.errors import a, shown
from talentweek.formats import _arrow_arrays, _arrow_columns, _arrow_parquet, _arrow_rows, _limits
from talentweek.formats._arrow_arrays import TEXT, TooMuchText, pa
from talentweek.formats._arrow_columns import schema_of
from talentweek.formats._arrow_parquet import Limits
from talentweek.formats._documents import VERSION, VERSION_KEY, check_dataset
from talentweek.rules import Nested, shape_of
from talentweek.rules.construct import MODELS
from talentweek.values.listings import Listing

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Sequence

    from talentweek.entities.kinds import Kind

__all__ = ["DEFAULT", "Collection", "Limits", "TooMuchText", "array", "collection", "dump", "dumps", "load", "loads",
           "schema"]  # fmt: skip

DEFAULT: Final = Limits()
#: How many records are in one batch of a stream.
_ROWS: Final = 8192


@final
@attrs.frozen(eq=False, repr=False)
class Collection(Generic[R]):
    """The records of one class as a table: whatever speaks the Arrow PyCapsule protocol takes it as it is."""

    #: The class.
    model: type[R]
    #: The records.
    records: tuple[R, ...]

    def __len__(self) -> int:
        """Count the records."""
        return len(self.records)

    def __iter__(self) -> Iterator[R]:
        """Go through the records."""
        return iter(self.records)

    def __repr__(self) -> str:
        """Say how many records of which class they are."""
        return f"<Collection of {len(self.records)} {kind_of(self.model).collection}>"

    def __arrow_c_schema__(self) -> object:
        """Return the capsule of the schema."""
        made: object = schema(self.model).__arrow_c_schema__()
        return made

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the capsule of a stream; its batches are made when they are asked for."""
        return _stream(schema(self.model), _batches(self.records, kind_of(self.model)), requested_schema)


def collection(records: Dataset | Iterable[R], model: type[R]) -> Collection[R]:
    """Return the records of one class of a dataset, or such records as they are, as a table.

    TypeError where the class is none of the classes of record, or a record is of another one.

    >>> from talentweek import Event
    >>> collection(Dataset.of(Event(id="week", names="Talent Week")), Event)
    <Collection of 1 events>
    """
    check_model(model)
    if isinstance(records, Dataset):
        return Collection(model, records.all(model))
    held = tuple(records)
    for record in held:
        if record.__class__ is not model:
            message = f"{a(model.__name__)} is needed, not {shown(record)}"
            raise TypeError(message)
    return Collection(model, held)


def schema(model: Any = Dataset) -> Any:
    """Return the `pyarrow.Schema` of the tables of a class of record, or that of a dataset.

    TypeError where the class is neither.

    >>> from talentweek import Person
    >>> schema(Person).names, schema(Person).metadata[b"talentweek"]
    (['id', 'names', 'origin'], b'1.0')
    """
    if model is Dataset:
        lists = [(kind.collection, pa.list_(_arrow_columns.struct_of(shape_of(kind.model)))) for kind in KINDS.values()]
        return pa.schema([(VERSION_KEY, TEXT), *lists], metadata={VERSION_KEY: VERSION})
    check_model(model)
    return schema_of(kind_of(model))


def array(values: Sequence[Any], model: Any) -> Any:
    """Return values or records of a class of the model, or None, as a `pyarrow.StructArray`.

    TypeError where the class is none of the model, or a value is of another one.

    >>> from talentweek import Quantity
    >>> array([Quantity.more_than(20), None], Quantity).to_pylist()[0]["bound"]
    'more_than'
    """
    rule = Nested(get_origin(model) or model, next(iter(get_args(model)), None))
    if rule.of not in MODELS or (rule.of is Listing) is (rule.argument is None):
        raise TypeError(f"no class of the model: {shown(model)}")
    values = tuple(values)
    for index, value in enumerate(values):
        if value is not None and (problem := next(rule.problems(value, (index,)), None)):
            raise TypeError(str(problem))
    return _arrow_columns.spread(values, shape_of(rule.of, rule.argument))


def dumps(dataset: Dataset) -> dict[str, Any]:
    """Return a `pyarrow.Table` for each class, under the word for many, with or without records.

    TypeError for what is no dataset.

    >>> from talentweek import Event
    >>> tables = dumps(Dataset.of(Event(id="week", names="Talent Week")))
    >>> tables["events"].num_rows, tables["persons"].num_rows
    (1, 0)
    """
    check_dataset(dataset)
    return {
        kind.collection: pa.Table.from_batches(_batches(dataset.held(kind.model), kind), schema=schema_of(kind))
        for kind in KINDS.values()
    }


def loads(tables: Any, *, limits: Limits = DEFAULT) -> Dataset:
    """Read a dataset from tables under the words for many, or from its own row, as `pyarrow.table(dataset)` holds it.

    A table is whatever speaks the Arrow PyCapsule protocol: a `pyarrow.Table`, a frame of polars or pandas, a relation
    of DuckDB. Columns that are missing or null are left out; numbers have to be decimals, for a float is not exact.

    Raises InvalidDocument with every problem, TypeError for what is no table.
    """
    _limits.check(limits, Limits, "arrow")
    if isinstance(tables, Mapping):
        given = _arrow_rows.tables_in(cast("Mapping[str, Any]", tables))
    else:
        given = _arrow_rows.tables_in_row(tables)
    return _arrow_rows.read(given, limits.records, limits.problems)


def dump(records: Iterable[Record], place: str | os.PathLike[str]) -> None:
    """Write a dataset, or any records one after the other, to a folder of Parquet files, whole or not at all.

    The records are taken as they come, so that a stream of them never has to fit into memory; whether two have one id
    is seen when they are read together. A folder of ours that stands there is replaced; FileExistsError where it holds
    other files. TypeError for what is no record.

    >>> import tempfile, pathlib
    >>> from talentweek import Event
    >>> folder = pathlib.Path(tempfile.mkdtemp()) / "talents"
    >>> dump(Dataset.of(Event(id="week", names="Talent Week")), folder)
    >>> len(list(folder.iterdir())), len(load(folder))
    (20, 1)
    """
    _arrow_parquet.write_folder(records, place)


def load(place: str | os.PathLike[str], *, limits: Limits = DEFAULT) -> Dataset:
    """Read a folder of Parquet files as `dump` has written it; InvalidDocument with every problem.

    Files that were changed since are refused, for a damaged Parquet file can be read as something else. Raises
    OSError where the folder cannot be read.
    """
    _limits.check(limits, Limits, "arrow")
    return _arrow_rows.read(_arrow_parquet.tables_in(place, limits), limits.records, limits.problems)


def _batches(records: Sequence[Any], kind: Kind) -> Iterator[Any]:
    for first in range(0, len(records), _ROWS):
        yield _arrow_columns.batch_of(records[first : first + _ROWS], kind)


def _row_of(dataset: Dataset) -> Iterator[Any]:
    lists = [
        _arrow_arrays.lists([dataset.held(kind.model)], _arrow_columns.builder_of(shape_of(kind.model)))
        for kind in KINDS.values()
    ]
    yield pa.RecordBatch.from_arrays([_arrow_arrays.texts([VERSION]), *lists], schema=schema())


def _stream(kind: Any, batches: Iterator[Any], requested: object) -> object:
    made: object = pa.RecordBatchReader.from_batches(kind, batches).__arrow_c_stream__(requested)
    return made


@final
class _Exporter:
    """Gives a dataset as a stream of Arrow."""

    def schema_of(self, _dataset: Dataset) -> object:
        """Return the capsule of its schema."""
        made: object = schema().__arrow_c_schema__()
        return made

    def stream_of(self, dataset: Dataset, requested: object) -> object:
        """Return the capsule of its stream."""
        return _stream(schema(), _row_of(dataset), requested)


EXPORTER: Final = _Exporter()
_arrow.register(EXPORTER)
