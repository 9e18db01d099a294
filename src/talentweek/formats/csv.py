r"""CSV: a Data Package, one table for each class of record, and its schema beside them; nothing is lost.

- a Dataset becomes `datapackage.json` and a file for each class of record that it holds (`events.csv`)
- a record becomes a row; each of its fields a column, in the order of the class
- a value of a class in a field becomes the columns of its own fields: `when.edtf`, `when.stated`, `count.value`
- a list becomes one cell, a JSON array in the wire form; so do names, and the items of a listing
- nothing becomes an empty cell; defaults are written out
- a text that a spreadsheet would take for a formula gets an apostrophe before it, which is taken off when it is read
- a reference becomes the id and the words; a foreign key is declared where its rule leads to one class of record, and
  every value of the column to a row

Lists are cells and not tables of their own: a row stays a whole record, and most lists hold one item. Whoever needs
the items apart has Parquet.

    >>> from talentweek import Dataset, Event
    >>> files = dumps(Dataset.of(Event(id="week", names="=Talent Week", when="2024-07-11/", edition=8)))
    >>> list(files)
    ['datapackage.json', 'events.csv']
    >>> loads(files).events()[0].edition
    Edition(number=8)
    >>> loads({**files, "events.csv": b'id,names,edition.number\nweek,[],eighth\n'})
    Traceback (most recent call last):
    talentweek.errors.InvalidDocument: Data Package: 2 problems
      line 2, /events/names: too few items; found 0, expected 1 or more
      line 2, /events/edition.number: wrong type str; found 'eighth', expected a whole number
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, cast, final

import attrs

from talentweek.entities.kinds import KINDS
from talentweek.errors import InvalidDocument, pointer
from talentweek.formats import _csv_package, _csv_text, _limits, _parse
from talentweek.formats._csv_cells import write_cell
from talentweek.formats._csv_package import DESCRIPTOR, SUBJECT
from talentweek.formats._csv_rows import Reading
from talentweek.formats._documents import check_dataset
from talentweek.formats._gathered import gathered
from talentweek.formats._tables import columns_of

if TYPE_CHECKING:
    import os

    from talentweek.dataset import Dataset
    from talentweek.entities.kinds import Record


@final
@attrs.frozen(kw_only=True)
class Limits:
    """How much a package may hold, so that a hostile one costs no more than an honest one."""

    #: The most bytes of all files together, unpacked.
    bytes: int = 256 * 2**20
    #: The most records.
    records: int = 1_000_000
    #: The most problems that are told; a package with more is not read to its end.
    problems: int = 1_000


DEFAULT: Final = Limits()


def dumps(dataset: Dataset) -> dict[str, bytes]:
    """Write a dataset; return its files by their names, in UTF-8. TypeError for what is no dataset."""
    check_dataset(dataset)
    files = {DESCRIPTOR: _parse.write(_csv_package.describe(dataset), indent=2) + b"\n"}
    for kind in KINDS.values():
        if records := dataset.held(kind.model):
            files[f"{kind.collection}.csv"] = _table(kind.model, records)
    return files


def loads(files: Mapping[str, bytes], *, limits: Limits = DEFAULT) -> Dataset:
    """Read a dataset from its files; InvalidDocument with all problems, each with its table, column and line."""
    _limits.check(limits, Limits, "csv")
    if not _is_package(files):
        message = "a package is read from its files, bytes by their names; load() reads a folder or a .zip"
        raise TypeError(message)
    if (size := sum(map(len, files.values()))) > limits.bytes:
        most = f"{limits.bytes} at most"
        _parse.refuse(SUBJECT, "limit_exceeded", "the package is too large", found=f"{size} bytes", expected=most)
    for name in (DESCRIPTOR, *(_wanted(files[DESCRIPTOR]) if DESCRIPTOR in files else ())):
        if name not in files:
            _parse.refuse(SUBJECT, "missing", "a file of the package is missing", found=repr(name))
    reading = Reading(limits.problems)
    for table, name in _csv_package.read_descriptor(files[DESCRIPTOR]).items():
        reading.read(_csv_package.kind_named(table), files[name])
        if len(reading.records) > limits.records:
            most = f"{limits.records} at most"
            _parse.refuse(SUBJECT, "limit_exceeded", "too many records", expected=most)
    if reading.problems:
        raise InvalidDocument(SUBJECT, reading.problems)

    def place_of(at: int) -> tuple[str, int]:
        table, line = reading.places[at]
        return pointer((table, "id")), line

    return gathered(reading.records, SUBJECT, place_of)


def _is_package(files: object) -> bool:
    return isinstance(files, Mapping) and all(data.__class__ is bytes for data in cast("Any", files).values())


def dump(dataset: Dataset, place: str | os.PathLike[str]) -> None:
    """Write a dataset to a folder, or to one file where the name ends in `.zip`; whole or not at all.

    Raises FileExistsError where the folder holds anything else than a package.
    """
    from talentweek.formats import _csv_places  # noqa: PLC0415 - what files need is loaded where there is one

    known = [DESCRIPTOR, *(f"{kind.collection}.csv" for kind in KINDS.values())]
    _csv_places.write(place, dumps(dataset), known)


def load(place: str | os.PathLike[str], *, limits: Limits = DEFAULT) -> Dataset:
    """Read a folder or a `.zip`; see `loads`. Nothing outside of it is read, whatever its descriptor says.

    Raises OSError where a file cannot be read.
    """
    from talentweek.formats import _csv_places  # noqa: PLC0415 - what files need is loaded where there is one

    _limits.check(limits, Limits, "csv")
    return loads(_csv_places.read(place, _wanted, limits.bytes), limits=limits)


def _wanted(descriptor: bytes) -> tuple[str, ...]:
    return tuple(_csv_package.read_descriptor(descriptor).values())


def _table(model: type[Record], records: tuple[Record, ...]) -> bytes:
    columns = columns_of(model)
    rows = [_csv_text.write_row(column.name for column in columns)]
    rows += [
        _csv_text.write_row(write_cell(column, column.value_of(record)) for column in columns) for record in records
    ]
    return "".join(rows).encode("utf-8")
