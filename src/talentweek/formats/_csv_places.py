"""The files of a Data Package in a folder or in a `.zip`: written whole, read only from within.

A folder cannot be replaced in one step: the new one is written beside it, the old one moved away, the new one moved
there, the old one removed. Whoever is stopped in between has both.
"""

from __future__ import annotations

import io
import os
import shutil
import uuid
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from talentweek.errors import shown
from talentweek.formats import _files, _parse
from talentweek.formats._csv_package import DESCRIPTOR, SUBJECT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

#: The time that stands in an archive, which knows none before it: the same data are the same bytes.
_NEVER: Final = (1980, 1, 1, 0, 0, 0)


def write(place: _files.Place, files: Mapping[str, bytes], known: Iterable[str]) -> None:
    """Write the files; FileExistsError where a folder holds others than those that are known."""
    if Path(place).suffix.lower() == ".zip":
        _files.write_whole(place, _packed(files))
        return
    target = Path(os.path.realpath(place))
    if target.exists():
        foreign = sorted({file.name for file in target.iterdir()} - set(known))
        if foreign:
            message = f"{target} is no Data Package alone: it holds {shown(foreign[0])}; choose another folder"
            raise FileExistsError(message)
    token = uuid.uuid4().hex
    new, old = (target.parent / f".talentweek-{token}.{what}" for what in ("new", "old"))
    new.mkdir()
    try:
        for name, data in files.items():
            _files.write_whole(new / name, data)
        if target.exists():
            target.rename(old)
        new.rename(target)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        if old.exists() and not target.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


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
        return _gather(lambda name, left: _read_file(source, name, left), wanted, most)
    try:
        with zipfile.ZipFile(source) as archive:
            return _gather(lambda name, left: _read_entry(archive, name, left), wanted, most)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        _parse.refuse(
            SUBJECT, "bad_compression", "no folder, and no zip file that can be read", found=shown(str(error))
        )


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
        entry = archive.open(name)
    except KeyError:
        return None
    with entry as file:
        return file.read(most)
