"""A folder of Parquet files, one for each class, written whole or not at all, from a stream in bounded memory.

Every class has its file, with or without records, so that a query names its tables without looking what is there.
Beside them stands what they are: `talentweek.json` holds the version and the SHA-256 of each file. The checksums of
Parquet leave out its headers, and a changed byte there reads as other data or ends the process. So a file that is not
as it was written is refused before any of it is read.

Records go into Arrow columns some at a time, which are a tenth of their size as objects; columns wait until they make
a row group of use, or until too much waits.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import pathlib
from typing import TYPE_CHECKING, Any, Final, NoReturn, final

import attrs

from talentweek.entities.kinds import KINDS, Kind, Record, is_record
from talentweek.errors import InvalidDocument, Problem, pointer, shown
from talentweek.formats import _documents, _folders, _parse
from talentweek.formats._arrow_arrays import pa
from talentweek.formats._arrow_columns import batch_of, closed_columns, schema_of
from talentweek.formats._arrow_rows import SUBJECT, Table
from talentweek.formats._documents import VERSION, VERSION_KEY
from talentweek.rules import shape_of

if TYPE_CHECKING:
    import os
    from collections.abc import Generator, Iterable, Iterator

#: How many records become columns in one step.
BATCH: Final = 2048
#: How many bytes of columns of one class make a row group, and how many of all classes wait at most.
GROUP: Final = 16 * 2**20
WAITING: Final = 48 * 2**20
#: How hard the files are compressed: on text, three quarters of what level 1 leaves, at a third of its speed.
LEVEL: Final = 9
#: How many rows are read in one step.
ROWS: Final = 256
#: What the files are, and the most bytes of that.
SEAL: Final = "talentweek.json"
#: What the name of a file may end in that somebody hopes to get.
_FILES: Final = (".parquet", ".parq", ".arrow", ".feather")
_SEAL_SIZE: Final = 2**16


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
    _folders.check_name(place, _FILES)
    ours = {SEAL, *(f"{kind.collection}.parquet" for kind in KINDS.values())}
    with _folders.replacing(place, ours) as folder:
        tables = {kind.model: _Table(folder, kind) for kind in KINDS.values()}
        try:
            _fill(tables, records)
        finally:
            for table in tables.values():
                table.close()
        sealed = {_file(folder, kind).name: _digest(_file(folder, kind)) for kind in KINDS.values()}
        (folder / SEAL).write_bytes(_parse.write({VERSION_KEY: VERSION, "sha256": sealed}, indent=2))


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


def _digest(place: pathlib.Path) -> str:
    with place.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@final
@attrs.frozen(kw_only=True)
class Limits:
    """How much tables may hold, so that hostile ones cost no more than honest ones."""

    #: The most bytes of all columns, not compressed.
    bytes: int = 2**30
    #: The most records.
    records: int = 1_000_000
    #: The most problems that are told.
    problems: int = 1_000


def _problem(name: str, message: str, **more: Any) -> Problem:
    return Problem(path=pointer((name,)), message=message, **more)


def _refuse(name: str, message: str, **more: Any) -> NoReturn:
    raise InvalidDocument(SUBJECT, [_problem(name, message, **more)])


def _sealed(folder: pathlib.Path) -> dict[str, Any]:
    """Return the digest of each file, as it was when it was written."""
    if not folder.exists():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", str(folder))
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "a folder of Parquet files is read", str(folder))
    if not (folder / SEAL).is_file():
        hint = "tables that another tool has written are read with `loads`"
        _refuse(SEAL, "the folder does not say what is in it", code="missing", hint=hint)
    with (folder / SEAL).open("rb") as file:
        data = file.read(_SEAL_SIZE + 1)
    if len(data) > _SEAL_SIZE:
        _refuse(SEAL, "too many bytes", code="limit_exceeded", expected=f"{_SEAL_SIZE} at most")
    tree = _parse.parse_strictly(data, SUBJECT)
    if tree.__class__ is not dict or VERSION_KEY not in tree:
        _refuse(SEAL, "the version is missing", code="missing", expected=repr(VERSION))
    if tree[VERSION_KEY] != VERSION:
        raise InvalidDocument(SUBJECT, [_documents.version_problem(tree[VERSION_KEY])])
    digests = tree.get("sha256")
    return digests if digests.__class__ is dict else {}


def _damages(folder: pathlib.Path, sealed: dict[str, Any]) -> Iterator[Problem]:
    """Tell which files are missing, are not as they were written, or are none of ours."""
    names = {_file(folder, kind).name: kind.collection for kind in KINDS.values()}
    for name, collection in names.items():
        if not (folder / name).is_file():
            yield _problem(collection, "a file is missing", code="missing", expected=name)
        elif sealed.get(name) != _digest(folder / name):
            hint = "read it with `loads` where it was changed on purpose"
            yield _problem(collection, f"{name} is not as it was written", code="damaged", hint=hint)
    for name in sorted({*sealed, *(one.name for one in folder.glob("*.parquet"))} - {*names}):
        yield _problem(name, "a file that is none of ours", code="unknown_key", found=shown(name))


def tables_in(place: str | os.PathLike[str], limits: Limits) -> Iterator[Table]:
    """Yield the table of each class; InvalidDocument where a file is not as it was written, or all hold too much."""
    folder = pathlib.Path(place)
    before = _folders.state_of(folder) if folder.is_dir() else None
    if damages := [*_damages(folder, _sealed(folder))]:
        raise InvalidDocument(SUBJECT, damages)
    room = limits.bytes
    for kind in KINDS.values():
        with _reading(kind), _parquet().ParquetFile(_file(folder, kind), page_checksum_verification=True) as file:
            about = file.metadata
            size = sum(about.row_group(group).total_byte_size for group in range(about.num_row_groups))
            room -= _within(size, room, kind, limits)
            yield kind, file.schema_arrow, _batches(kind, file, limits.bytes, limits)
    if _folders.state_of(folder) != before:
        told = Problem(code="damaged", message="the folder was replaced while it was read", hint="read it again")
        raise InvalidDocument(SUBJECT, [told])


def _within(size: int, room: int, kind: Kind, limits: Limits) -> int:
    if size > room:
        _refuse(kind.collection, "too many bytes", code="limit_exceeded", expected=f"{limits.bytes} in all at most")
    return size


def _batches(kind: Kind, file: Any, room: int, limits: Limits) -> Iterator[Any]:
    """Yield the rows of a file, some at a time; a text that is written once may stand in each of them."""
    with _reading(kind):
        for batch in file.iter_batches(batch_size=ROWS):
            room -= _within(batch.nbytes, room, kind, limits)
            yield batch


@contextlib.contextmanager
def _reading(kind: Kind) -> Generator[None]:
    """Tell what pyarrow makes of a file that is no Parquet."""
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        _refuse(kind.collection, f"no Parquet: {error}", code="not_parquet")
