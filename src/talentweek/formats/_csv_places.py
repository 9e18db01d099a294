"""The files of a Data Package in a folder or in a `.zip`: written whole, read only from within.

Of the ways in which files are packed in an archive, the usual two are read: with them alone, what comes out can be
counted while it does. A few bytes of any other become gigabytes in one step.
"""

from __future__ import annotations

import errno
import io
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from talentweek.errors import shown
from talentweek.formats import _files, _folders, _parse
from talentweek.formats._csv_package import DESCRIPTOR, SUBJECT

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

#: The time that stands in an archive, which knows none before it: the same data are the same bytes.
_NEVER: Final = (1980, 1, 1, 0, 0, 0)
#: What the name of a file may end in that somebody hopes to get.
_FILES: Final = (".csv", ".json", ".tsv", ".txt", ".gz", ".xlsx")
#: The ways to compress that are read.
_READ: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def write(place: _files.Place, files: Mapping[str, bytes], known: Collection[str]) -> None:
    """Write the files; FileExistsError where a folder holds others than those that are known, ValueError for a name."""
    if Path(place).suffix.lower() == ".zip":
        _files.write_whole(place, _packed(files))
        return
    _folders.check_name(place, _FILES)
    with _folders.replacing(place, known) as folder:
        for name, data in files.items():
            (folder / name).write_bytes(data)


def _packed(files: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _NEVER)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return file.getvalue()


def read(place: _files.Place, wanted: Callable[[bytes], Iterable[str]], most: int) -> dict[str, bytes]:
    """Return the descriptor and the files that it names; no more than so many bytes, and none from outside."""
    source = Path(place)
    if source.is_dir():
        before = _folders.state_of(source)
        files = _gather(lambda name, left: _read_file(source, name, left), wanted, most)
        if _folders.state_of(source) != before:
            _parse.refuse(SUBJECT, "damaged", "the folder was replaced while it was read", hint="read it again")
        return files
    if source.exists() and not source.is_file():  # zipfile would read a device without end
        _refuse_archive("neither a folder nor a file")
    try:
        with zipfile.ZipFile(source) as archive:
            return _gather(lambda name, left: _read_entry(archive, name, left), wanted, most)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        _refuse_archive(error)
    except OSError as error:
        if error.errno != errno.EINVAL:  # a damaged archive leads to before its beginning
            raise
        _refuse_archive(error)


def _refuse_archive(error: Exception | str) -> NoReturn:
    _parse.refuse(SUBJECT, "bad_compression", "no folder, and no zip file that can be read", found=shown(str(error)),
                  hint="a table of your own is read by talentweek.intake.table")  # fmt: skip


def _gather(
    read_one: Callable[[str, int], bytes | None], wanted: Callable[[bytes], Iterable[str]], most: int
) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    left = most

    def take(name: str) -> bytes:
        nonlocal left
        data = read_one(name, left + 1)
        if data is None:
            _parse.refuse(SUBJECT, "missing", "a file of the package is missing", found=shown(name))
        left -= len(data)
        if left < 0:
            _parse.refuse(SUBJECT, "limit_exceeded", "the package is too large", expected=f"{most} bytes at most")
        files[name] = data
        return data

    for name in wanted(take(DESCRIPTOR)):
        take(name)
    return files


def _read_file(folder: Path, name: str, most: int) -> bytes | None:
    place = (folder / name).resolve()
    if not place.is_relative_to(folder.resolve()):
        _parse.refuse(SUBJECT, "unsafe_path", "a link that leads out of the package", found=shown(name))
    if not place.is_file():
        return None
    with place.open("rb") as file:
        return file.read(most)


def _read_entry(archive: zipfile.ZipFile, name: str, most: int) -> bytes | None:
    try:
        entry = archive.getinfo(name)
    except KeyError:
        return None
    if entry.compress_type not in _READ:
        _parse.refuse(SUBJECT, "bad_compression", "a way to compress that is not read", found=shown(name),
                      expected="a file that is stored or deflated")  # fmt: skip
    with archive.open(entry) as file:
        return file.read(most)
