"""Files that are compressed where their name says so: `.gz` and `.zst`; the only door of zstandard.

A compressed file is read piece by piece, and never swells beyond what a piece can hold: what comes out is counted
beside what went in, and where a few bytes become millions the file is taken for a bomb and read no further. A file
that ends too early, or is damaged, gives what came out of it before; what happened to it is in `trouble`.

Written files hold neither name nor time: the same data are the same bytes with the same library.
"""

from __future__ import annotations

import io
import os
import pathlib
import zlib
from collections.abc import Callable
from contextlib import ExitStack, contextmanager
from typing import IO, TYPE_CHECKING, Any, Final, Protocol, final

import attrs

from talentweek._extras import needed
from talentweek.errors import InvalidDocument, Problem, a, need

if TYPE_CHECKING:
    from collections.abc import Generator

#: How much may come out of a file whatever went in, in bytes.
FREE: Final = 64 * 2**20
#: How much of a file is read at a time, in bytes.
_PIECE: Final = 2**20
#: The largest window of zstd that is made room for, in bytes: that of the tool at its defaults.
_WINDOW: Final = 2**27


class _Unit(Protocol):
    """One compressed stream of a file, which may hold several."""

    @property
    def eof(self) -> bool:
        """Whether the stream has come to its end."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What stands behind its end."""
        ...

    def decompress(self, data: bytes, /) -> bytes:
        """Return what comes out of the next bytes."""
        ...


@final
@attrs.frozen
class _Codec:
    """A way to compress."""

    name: str
    #: How many bytes are taken at a time: so few that what comes out of them fits into memory in any case.
    step: int
    open_unit: Callable[[], _Unit]
    #: What is raised where bytes are none of it.
    refuses: Callable[[], type[Exception]]
    #: Opens a file to write to, over a file.
    writing: Callable[[IO[bytes]], Any]


def _gzip_unit() -> _Unit:
    return zlib.decompressobj(wbits=31)


def _gzip_writing(file: IO[bytes]) -> Any:
    import gzip  # noqa: PLC0415 - loaded where it is used

    return gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=file, mtime=0)


def _zstandard() -> Any:
    needed("zstandard", "zstd")
    import zstandard  # noqa: PLC0415 - an extra

    return zstandard


def _zstd_unit() -> _Unit:
    unit: _Unit = _zstandard().ZstdDecompressor(max_window_size=_WINDOW).decompressobj()
    return unit


def _zstd_refuses() -> type[Exception]:
    error: type[Exception] = _zstandard().ZstdError
    return error


def _zstd_writing(file: IO[bytes]) -> Any:
    return _zstandard().ZstdCompressor(write_checksum=True).stream_writer(file, closefd=False)


_CODECS: Final = {
    ".gz": _Codec("gzip", 2**13, _gzip_unit, lambda: zlib.error, _gzip_writing),  # 1 byte becomes 1032 at most
    ".zst": _Codec("zstd", 2**10, _zstd_unit, _zstd_refuses, _zstd_writing),  # 4 bytes become 128 kB at most
}


def codec_of(place: str | os.PathLike[str]) -> _Codec | None:
    """Return how a file is compressed, by the end of its name; None where it is not."""
    return _CODECS.get(pathlib.Path(place).suffix.lower())


@final
class Inflated(io.RawIOBase):
    """What comes out of a compressed file."""

    def __init__(self, file: IO[bytes], codec: _Codec, ratio: int) -> None:
        """Read from a file, as long as no more than `ratio` bytes come out of one."""
        self._file, self._codec, self._ratio = file, codec, ratio
        self._unit: _Unit | None = None
        self._left = b""
        self._ready = memoryview(b"")
        self._taken = self._given = 0
        self._ends = False
        #: Why the file was not read to its end.
        self.trouble: Problem | None = None

    def readable(self) -> bool:
        """See io.RawIOBase."""
        return True

    def readinto(self, buffer: Any) -> int:
        """See io.RawIOBase."""
        while not self._ready and not self._ends:
            self._ready = memoryview(self._more())
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def _more(self) -> bytes:
        """Return what comes out of the next piece; at the end, or where something is wrong, note that and nothing."""
        data = self._left or self._file.read(self._codec.step)
        self._left = b""
        if not data:
            self._end(None if self._unit is None and self._taken else self._cut())
            return b""
        self._taken += len(data)
        if self._unit is None:
            data = data.lstrip(b"\0") if self._taken > len(data) else data  # gzip files may be padded
            if not data:
                return b""
            self._unit = self._codec.open_unit()
        try:
            made = self._unit.decompress(data)
        except self._codec.refuses() as error:
            self._end(Problem(code="bad_compression", message=f"not {self._codec.name}, or damaged", found=str(error)))
            return b""
        if self._unit.eof:
            self._left, self._unit = self._unit.unused_data, None
            self._taken -= len(self._left)
        self._given += len(made)
        if self._given > max(FREE, self._taken * self._ratio):
            found = f"{self._given} bytes out of {self._taken}"
            self._end(Problem(code="limit_exceeded", message="a small file that becomes a huge one", found=found,
                              expected=f"{self._ratio} bytes out of one at most"))  # fmt: skip
        return made

    def _cut(self) -> Problem:
        return Problem(code="truncated", message=f"the file ends within its {self._codec.name} data")

    def _end(self, trouble: Problem | None) -> None:
        self._ends, self.trouble = True, trouble


@final
@attrs.frozen
class Source:
    """A file that is read, compressed or not."""

    #: What is read, in bytes.
    file: IO[bytes]
    #: The file as it lies there.
    raw: IO[bytes]
    inflated: Inflated | None = None

    @classmethod
    def of(cls, place: str | os.PathLike[str] | IO[bytes], opened: ExitStack, ratio: int) -> Source:
        """Open a file, or take one that is open as it is."""
        if not isinstance(place, str | os.PathLike):
            if not hasattr(place, "read"):
                raise TypeError(f"the path of a file is needed, or an open one, not {a(type(place).__name__)}")
            return cls(place, place)
        raw = opened.enter_context(pathlib.Path(place).open("rb"))  # noqa: SIM115 - the stack closes it
        codec = codec_of(place)
        if codec is None:
            return cls(raw, raw)
        inflated = Inflated(raw, codec, ratio)
        return cls(opened.enter_context(io.BufferedReader(inflated)), raw, inflated)

    @property
    def position(self) -> int | None:
        """How many bytes of the file were taken; None where it cannot tell."""
        try:
            return self.raw.tell()
        except OSError:
            return None

    def take_trouble(self) -> Problem | None:
        """Return, once, why the file was not read to its end."""
        if self.inflated is None:
            return None
        trouble, self.inflated.trouble = self.inflated.trouble, None
        return trouble


def read_whole(place: str | os.PathLike[str], subject: str, most: int) -> bytes:
    """Read a file, unpacked where its name says so; InvalidDocument where more than `most` bytes come out of it."""
    pieces: list[bytes] = []
    left = most
    with ExitStack() as opened:
        source = Source.of(place, opened, ratio=most)
        while left >= 0 and (piece := source.file.read(_PIECE)):
            pieces.append(need(piece, bytes, "a file that was opened in bytes"))
            left -= len(piece)
        trouble = source.take_trouble()
    if left < 0:
        expected = f"{most} bytes at most"
        trouble = Problem(code="limit_exceeded", message="the document is too large", expected=expected)
    if trouble is not None:
        raise InvalidDocument(subject, [trouble])
    return b"".join(pieces)


@contextmanager
def deflating(file: IO[bytes], place: str | os.PathLike[str]) -> Generator[IO[bytes]]:
    """Write to a file, compressed where the name of the place says so."""
    codec = codec_of(place)
    if codec is None:
        yield file
        return
    with codec.writing(file) as packed:
        yield packed
