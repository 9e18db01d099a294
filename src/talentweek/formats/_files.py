"""Files that are never half written: a temporary file beside the target, synced, then renamed onto it."""

from __future__ import annotations

import os
import pathlib
import tempfile
from typing import Final

#: A path as the standard library takes it.
Place = str | os.PathLike[str]
_MODE: Final = 0o666


def write_whole(place: Place, data: bytes) -> None:
    """Write a file; whatever happens, the old file or the new one stands there, whole."""
    target = pathlib.Path(os.path.realpath(place))  # a link stays a link, what it leads to is written
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".talentweek-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        pathlib.Path(name).chmod(target.stat().st_mode if target.exists() else _MODE & ~_umask())
        pathlib.Path(name).replace(target)
    except BaseException:
        pathlib.Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Return the permissions that new files do not get; they can only be read by setting them."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def read_whole(place: Place) -> bytes:
    """Read a file."""
    return pathlib.Path(place).read_bytes()
