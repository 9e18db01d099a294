"""Files that are never half written: a temporary file beside the target, synced, then renamed onto it."""

from __future__ import annotations

import errno
import os
import pathlib
import uuid
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

#: A path as the standard library takes it.
Place = str | os.PathLike[str]


def check_folder(place: pathlib.Path) -> None:
    """Raise FileNotFoundError where a folder to write in is none: otherwise the error names a file of ours in it."""
    if not place.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", str(place))


def write_whole(place: Place, data: bytes) -> None:
    """Write a file; whatever happens, the old file or the new one stands there, whole."""
    with writing(place) as file:
        file.write(data)


@contextmanager
def writing(place: Place) -> Generator[IO[bytes]]:
    """Open a file to write to; it takes the place of the old one when all is written, and not if anything fails.

    A link stays a link, what it leads to is written. What is no regular file (a pipe, a device) is written to as it is.
    """
    target = pathlib.Path(os.path.realpath(place))
    if target.exists() and not target.is_file():
        with target.open("wb") as file:
            yield file
        return
    check_folder(target.parent)
    part = target.parent / f".talentweek-{uuid.uuid4().hex}.part"
    try:
        with part.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            part.chmod(target.stat().st_mode)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
