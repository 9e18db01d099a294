"""Files that are never half written: a temporary file beside the target, synced, then renamed onto it."""

from __future__ import annotations

import os
import pathlib
import uuid

#: A path as the standard library takes it.
Place = str | os.PathLike[str]


def write_whole(place: Place, data: bytes) -> None:
    """Write a file; whatever happens, the old file or the new one stands there, whole.

    A link stays a link, what it leads to is written. What is no regular file (a pipe, a device) is written to as it is.
    """
    target = pathlib.Path(os.path.realpath(place))
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    part = target.parent / f".talentweek-{uuid.uuid4().hex}.part"
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            part.chmod(target.stat().st_mode)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def read_whole(place: Place) -> bytes:
    """Read a file."""
    return pathlib.Path(place).read_bytes()
