"""A folder of Parquet files, one for each class, written whole or not at all, from a stream in bounded memory.

Every class has its file, with or without records: a query names its tables without looking what is there, and a file
that went missing is seen. Records go into Arrow columns some at a time, which is a tenth of their size as objects;
columns wait until they make a row group of use, or until too much waits.
"""

from __future__ import annotations

import contextlib
import os
import pathlib
import shutil
import uuid
from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.entities.kinds import KINDS, Kind, Record, is_record
from talentweek.errors import InvalidDocument, Problem, pointer, shown
from talentweek.formats import _documents
from talentweek.formats._arrow_arrays import pa
from talentweek.formats._arrow_columns import batch_of, closed_columns, schema_of
from talentweek.formats._arrow_rows import SUBJECT
from talentweek.formats._documents import VERSION, VERSION_KEY
from talentweek.rules import shape_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

#: How many records become columns in one step.
BATCH: Final = 2048
#: How many bytes of columns of one class make a row group, and how many of all classes wait at most.
GROUP: Final = 16 * 2**20
WAITING: Final = 48 * 2**20
#: How hard the files are compressed: on text, three quarters of what level 1 leaves, at a third of its speed.
LEVEL: Final = 9
#: How many rows are read in one step.
ROWS: Final = 1024


def _parquet() -> Any:
    import pyarrow.parquet  # type: ignore[import-untyped]  # noqa: PLC0415 - where there are files

    return pyarrow.parquet


def _file(folder: pathlib.Path, kind: Kind) -> pathlib.Path:
    return folder / f"{kind.collection}.parquet"


@final
class _Table:
    """The file of one class while it is written."""

    def __init__(self, folder: pathlib.Path, kind: Kind) -> None:
        self.kind = kind
        self.records: list[Record] = []
        self.batches: list[Any] = []
        #: How many bytes of columns wait.
        self.waiting = 0
        self._writer = _parquet().ParquetWriter(
            _file(folder, kind), schema_of(kind), compression="zstd", compression_level=LEVEL,
            use_dictionary=[*closed_columns(shape_of(kind.model))], write_page_checksum=True,
        )  # fmt: skip

    def settle(self) -> int:
        """Turn the records into columns; return by how much more waits."""
        if not self.records:
            return 0
        batch = batch_of(self.records, self.kind)
        self.records = []
        self.batches.append(batch)
        self.waiting += batch.nbytes
        return int(batch.nbytes)

    def write(self) -> int:
        """Write the columns as one row group; return by how much less waits."""
        if not self.batches:
            return 0
        self._writer.write_table(pa.Table.from_batches(self.batches), row_group_size=2**31 - 1)
        written, self.batches, self.waiting = self.waiting, [], 0
        return written

    def close(self) -> None:
        """End the file."""
        self._writer.close()


def write_folder(records: Iterable[Record], place: str | os.PathLike[str]) -> None:
    """Write records to a folder; it takes the place of the old one when all is written, and not if anything fails."""
    with _replacing(place) as folder:
        tables = {kind.model: _Table(folder, kind) for kind in KINDS.values()}
        try:
            _fill(tables, records)
        finally:
            for table in tables.values():
                table.close()
        for table in tables.values():
            _sync(_file(folder, table.kind))
        _sync(folder)


def _fill(tables: dict[type[Record], _Table], records: Iterable[Record]) -> None:
    waiting = unsettled = 0
    for record in records:
        if not is_record(record):
            message = f"a record is needed, not {type(record).__name__}"
            raise TypeError(message)
        table = tables[record.__class__]
        table.records.append(record)
        unsettled += 1
        if len(table.records) == BATCH or unsettled == 4 * BATCH:
            settled = [table] if len(table.records) == BATCH else list(tables.values())
            unsettled -= sum(len(one.records) for one in settled)
            waiting += sum(one.settle() for one in settled)
            for one in settled:
                if one.waiting >= GROUP:
                    waiting -= one.write()
            if waiting >= WAITING:
                waiting -= max(tables.values(), key=lambda one: one.waiting).write()
    for table in tables.values():
        table.settle()
        table.write()


def _sync(place: pathlib.Path) -> None:
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _replacing(place: str | os.PathLike[str]) -> Generator[pathlib.Path]:
    """Make a folder that takes the place of the one at `place`, which holds nothing but what we have written."""
    target = pathlib.Path(os.path.realpath(place))
    _check_replaceable(target)
    token = uuid.uuid4().hex
    part, old = (target.parent / f".talentweek-{token}.{word}" for word in ("part", "old"))
    part.mkdir()
    try:
        yield part
        if target.exists():
            target.rename(old)
        try:
            part.rename(target)
        except BaseException:
            if old.exists():
                old.rename(target)
            raise
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _check_replaceable(target: pathlib.Path) -> None:
    """Refuse a target that holds what is not ours; it would be lost."""
    if not target.exists():
        return
    ours = {_file(target, kind) for kind in KINDS.values()}
    foreign = sorted(str(one) for one in set(target.iterdir()) - ours)
    if foreign:
        message = "the folder holds other files, which would be lost"
        raise FileExistsError(17, message, foreign[0])


@final
@attrs.frozen(kw_only=True)
class Limits:
    """How much a folder may hold, so that a hostile one costs no more than an honest one."""

    #: The most bytes of all columns, not compressed.
    bytes: int = 2**30
    #: The most values of all columns.
    values: int = 2**28
    #: The most records.
    items: int = 1_000_000
    #: The most problems that are told.
    problems: int = 1_000


def refuse(code: str, message: str, collection: str, **more: Any) -> Problem:
    """Return a problem with the table of a class."""
    return Problem(code=code, path=pointer((collection,)), message=message, **more)


def files_in(place: str | os.PathLike[str], limits: Limits) -> Iterator[tuple[Kind, Any]]:
    """Open the file of each class; InvalidDocument where one is missing or is none of ours, or all hold too much."""
    folder = pathlib.Path(place)
    if not folder.is_dir():
        raise NotADirectoryError(20, "a folder of Parquet files is read", str(folder))
    problems = [
        refuse("missing", "a file is missing", kind.collection, expected=_file(folder, kind).name)
        for kind in KINDS.values()
        if not _file(folder, kind).is_file()
    ]
    known = {_file(folder, kind).name for kind in KINDS.values()}
    problems += [
        refuse("unknown_key", "a file that is none of ours", one.stem, found=shown(one.name))
        for one in sorted(folder.glob("*.parquet"))
        if one.name not in known
    ]
    if problems:
        raise InvalidDocument(SUBJECT, problems)
    held = {"bytes": 0, "values": 0, "items": 0}
    for kind in KINDS.values():
        with _reading(kind):
            file = _parquet().ParquetFile(_file(folder, kind), page_checksum_verification=True)
            about = file.metadata
            for group in map(about.row_group, range(about.num_row_groups)):
                held["bytes"] += group.total_byte_size
                held["values"] += sum(group.column(index).num_values for index in range(group.num_columns))
            held["items"] += about.num_rows
        _check_said(kind, about.metadata or {})
        for what, count in held.items():
            if count > (most := getattr(limits, what)):
                told = refuse("limit_exceeded", f"too many {what}", kind.collection, found=f"{count} so far",
                              expected=f"{most} at most")  # fmt: skip
                raise InvalidDocument(SUBJECT, [told])
        yield kind, file


def _check_said(kind: Kind, said: dict[bytes, bytes]) -> None:
    """Look at what a file says of itself."""
    version = said.get(VERSION_KEY.encode())
    if version is None:
        told = refuse(
            "missing", "the version is missing", kind.collection, expected=f"{VERSION_KEY} {VERSION} in the metadata",
            hint="a table that another tool has written is read with `loads`",
        )  # fmt: skip
        raise InvalidDocument(SUBJECT, [told])
    if version != VERSION.encode():
        raise InvalidDocument(SUBJECT, [_documents.version_problem(version.decode("utf-8", "replace"))])
    collection = said.get(b"collection", b"").decode("utf-8", "replace")
    if collection != kind.collection:
        told = refuse("inconsistent", "the file of another class", kind.collection, found=shown(collection))
        raise InvalidDocument(SUBJECT, [told])


def batches_in(kind: Kind, file: Any) -> Iterator[Any]:
    """Yield the rows of a file, some at a time; InvalidDocument where it is damaged."""
    with _reading(kind):
        yield from file.iter_batches(batch_size=ROWS)


@contextlib.contextmanager
def _reading(kind: Kind) -> Generator[None]:
    """Tell what pyarrow makes of a file that is none, or is damaged."""
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        told = refuse("not_parquet", f"no Parquet, or damaged: {error}", kind.collection)
        raise InvalidDocument(SUBJECT, [told]) from error
