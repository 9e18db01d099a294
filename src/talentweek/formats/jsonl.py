"""JSON Lines: the wire form, version 1.0, one record a line, written and read in constant memory.

- the first line names the version: `{"talentweek":"1.0"}`
- a record becomes one line: an object with one key, the word for its class, and in it the record as JSON has it
- a Dataset becomes the lines of its records, class by class, in the order of their ids
- a file is compressed where its name ends in `.gz` or `.zst` (the extra `zstd`)
- blank lines say nothing, and the first line may stand again: files of this form can be joined

A bad line does not hide the others: reading goes on behind it, and its problems name the line. Nothing is dropped in
silence: whoever does not ask for the problems one by one gets them as an error behind the last record.

    >>> from talentweek import Dataset, Event
    >>> data = dumps(Dataset.of(Event(id="week", names="Talent Week"), Event(id="day", names="Demo Day")))
    >>> print(data.decode(), end="")
    {"talentweek":"1.0"}
    {"event":{"id":"day","names":[{"text":"Demo Day"}]}}
    {"event":{"id":"week","names":[{"text":"Talent Week"}]}}
    >>> import io
    >>> reading = stream(io.BytesIO(data.replace(b"[", b"{", 1)), on_problem=print)
    >>> [record.label for record in reading], reading.report.lines, reading.report.bad
    line 2, offset 30: not JSON: Expecting property name enclosed in double quotes; found '{"text":"Demo Day"}]'
    (['Talent Week'], 3, 1)
"""

from __future__ import annotations

import gc
import io
from bisect import bisect_right
from operator import itemgetter
from typing import IO, TYPE_CHECKING

from talentweek.entities.kinds import kind_of
from talentweek.errors import pointer
from talentweek.formats import _compressed, _files, _lines, _parse
from talentweek.formats._gathered import gathered
from talentweek.formats._stream import (
    DEFAULT,
    SUBJECT,
    Limits,
    OnProblem,
    Progress,
    Report,
    Stream,
)  # fmt: skip

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from talentweek.dataset import Dataset
    from talentweek.entities.kinds import Record
    from talentweek.formats._unknown import UnknownKeys

__all__ = ["DEFAULT", "Limits", "Report", "Stream", "dump", "dumps", "load", "loads", "stream"]


def dumps(records: Iterable[Record]) -> bytes:
    """Write a dataset, or any records, as UTF-8; TypeError for what is no record."""
    return b"".join(lines for lines, _ in _lines.write_batches(records))


def dump(records: Iterable[Record], place: str | os.PathLike[str], *, progress: Progress | None = None) -> None:
    """Write a dataset, or any records one after the other, to a file, whole or not at all.

    The records are taken as they come, so that a stream of them never has to fit into memory; whether two have one id
    is seen when they are read together. `progress` is told the number of lines that are written, and of bytes.
    """
    with _files.writing(place) as file, _compressed.deflating(file, place) as packed:
        done = 0
        for lines, count in _lines.write_batches(records):
            packed.write(lines)
            done += count
            if progress is not None:
                progress(done, file.tell() if file.seekable() else None)


def stream(
    source: str | os.PathLike[str] | IO[bytes], *, on_problem: OnProblem | None = None,
    unknown_keys: UnknownKeys = "error", limits: Limits = DEFAULT, progress: Progress | None = None,
) -> Stream:  # fmt: skip
    """Read records one after the other, from a file or from an open one (in bytes, and not compressed).

    Each problem goes to `on_problem`, with its line. Without it they are raised together, as InvalidDocument, when all
    records have been given out. `report` of what is returned says how many lines were read, and which were bad.
    `unknown_keys="warn"` makes warnings of keys that are not known. `progress` is told the number of lines that were
    read, and of bytes of the file.

    Raises InvalidDocument at once where the first line does not name the version, or any line another one; OSError
    where the file cannot be read.
    """
    return Stream(source, on_problem=on_problem, unknown_keys=unknown_keys, limits=limits, progress=progress)


def loads(
    data: bytes | bytearray | memoryview[int] | str, *, unknown_keys: UnknownKeys = "error", limits: Limits = DEFAULT
) -> Dataset:
    """Read a dataset; InvalidDocument with the problems of all lines, TypeError for what is no text."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else _parse.bytes_of(data)
    return _together(Stream(io.BytesIO(raw), unknown_keys=unknown_keys, limits=limits), limits)


def load(
    place: str | os.PathLike[str] | IO[bytes], *, unknown_keys: UnknownKeys = "error", limits: Limits = DEFAULT,
    progress: Progress | None = None,
) -> Dataset:  # fmt: skip
    """Read a file, see `stream`, into a dataset; InvalidDocument with the problems of all lines."""
    return _together(Stream(place, unknown_keys=unknown_keys, limits=limits, progress=progress), limits)


def _together(reading: Stream, limits: Limits) -> Dataset:
    """Collect the records of all lines; the collector rests meanwhile, since all that is made is kept."""
    records: list[Record] = []
    lines: list[tuple[int, int]] = []
    rests = gc.isenabled()
    gc.disable()
    try:
        for line, some in reading.batches():
            lines.append((line, len(records)))
            records += some
            if len(records) > limits.records:
                most = f"{limits.records} at most"
                _parse.refuse(SUBJECT, "limit_exceeded", "too many records", found=str(len(records)), expected=most)
    finally:
        if rests:
            gc.enable()

    def place_of(at: int) -> tuple[str, int]:
        line, start = lines[bisect_right(lines, at, key=itemgetter(1)) - 1]
        return pointer((kind_of(records[at].__class__).name, "id")), line + at - start

    return gathered(records, SUBJECT, place_of)
