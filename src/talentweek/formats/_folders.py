"""Folders that are never half written: a new one beside the target, synced, then renamed onto it.

A folder cannot be replaced in one step: the new one is written beside it, the old one moved away, the new one moved
there, the old one removed. Whoever is stopped in between has both. Only files of known names are ever removed.
"""

from __future__ import annotations

import errno
import os
import pathlib
import shutil
import threading
import uuid
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from talentweek.formats._files import check_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Generator

    from talentweek.formats._files import Place

#: Held while folders are moved: of two threads that write to one place, the later one replaces what the other wrote.
_MOVING: Final = threading.Lock()


@contextmanager
def replacing(place: Place, ours: Collection[str]) -> Generator[pathlib.Path]:
    """Make a folder that takes the place of the one at `place` when all is written, and not if anything fails.

    A link stays a link. FileExistsError where the old one holds anything but files of the names that are `ours`.
    """
    target = pathlib.Path(os.path.realpath(place))
    check_folder(target.parent)
    with _MOVING:
        _check_replaceable(target, ours)
    token = uuid.uuid4().hex
    new, old = (target.parent / f".talentweek-{token}.{word}" for word in ("new", "old"))
    new.mkdir()
    try:
        yield new
        for written in (*new.iterdir(), new):
            _sync(written)
        with _MOVING:
            _check_replaceable(target, ours)
            if there := target.exists():
                new.chmod(target.stat().st_mode)
                target.rename(old)
            new.rename(target)
    except BaseException:
        if old.exists() and not target.exists():
            old.rename(target)
        shutil.rmtree(new, ignore_errors=True)
        raise
    if there:
        _remove(old, ours)


def check_name(place: Place, files: Collection[str]) -> None:
    """Refuse a place whose name is that of a file, with ValueError: whoever writes it waits for one.

    >>> check_name("talents.csv", [".csv"])
    Traceback (most recent call last):
    ValueError: each class of record has a table of its own, so that a folder is written, and 'talents.csv' names a file
    """
    if pathlib.Path(place).suffix.lower() in files:
        told = "each class of record has a table of its own, so that a folder is written, and"
        raise ValueError(f"{told} {str(place)!r} names a file")


def state_of(place: Place) -> tuple[int, int, int]:
    """Return what differs once a folder is replaced: whoever reads several files of it looks before and after."""
    found = pathlib.Path(place).stat()
    return found.st_dev, found.st_ino, found.st_mtime_ns


def _check_replaceable(target: pathlib.Path, ours: Collection[str]) -> None:
    """Refuse a target that holds what is not ours, such as a folder with the name of a file; it would be lost."""
    held = target.iterdir() if target.exists() else ()
    foreign = sorted(str(one) for one in held if one.name not in ours or not one.is_file())
    if foreign:
        message = "the folder holds other files, which would be lost"
        raise FileExistsError(errno.EEXIST, message, foreign[0])


def _remove(old: pathlib.Path, ours: Collection[str]) -> None:
    """Remove the old files, and their folder unless somebody has put another file there meanwhile."""
    with suppress(OSError):
        for name in ours:
            (old / name).unlink(missing_ok=True)
        old.rmdir()


def _sync(place: pathlib.Path) -> None:
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
