"""Records read from lines one after the other: whole batches where all is well, line by line where it is not.

Memory is bounded by the longest line and by the batch, whatever the file holds: problems are kept up to a limit and
counted behind it, a line that is too long is skipped piece by piece.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import IO, TYPE_CHECKING, Final, cast, final

import attrs

from talentweek.errors import InvalidDocument, Problem, Severity, shown
from talentweek.formats import _compressed, _limits, _lines, _unknown
from talentweek.formats._mistaken import hint_of

if TYPE_CHECKING:
    import os
    from collections.abc import Generator
    from typing import Self

    from talentweek.entities.kinds import Record
    from talentweek.formats._unknown import UnknownKeys

#: Called with each problem.
OnProblem = Callable[[Problem], object]
#: Called with the number of lines done, and of bytes of the file where it can tell.
Progress = Callable[[int, int | None], object]
#: How many bytes are read at a time.
CHUNK: Final = 2**16
#: What the errors name as the thing that was read.
SUBJECT: Final = "JSON Lines"
#: White space of JSON.
_BLANKS: Final = b" \t\r\n"
#: The first line as we write it.
_HEAD: Final = f"{_lines.HEAD_LINE}\n".encode()
#: How much is shown of a line that is cut off, in bytes.
_SHOWN: Final = 40
#: Problems of a text that is no JSON, as a line that is cut off is none.
_CUT: Final = {"not_json", "not_utf8"}
#: What is probably meant where the first line is an object, and not the one that names the version.
_WHOLE: Final = "a dataset in one JSON document is read by talentweek.formats.json"


@final
@attrs.frozen(kw_only=True)
class Limits:
    """How much a file may ask for, so that a hostile one costs no more than an honest one."""

    #: The longest line, in bytes.
    line: int = 64 * 2**20
    #: How many bytes may come out of one byte of a compressed file, once it has become 64 MiB.
    ratio: int = 300
    #: The most problems that are kept in a report, or told in an error; all others are counted.
    problems: int = 1_000
    #: The most records that are read together into a dataset.
    records: int = 1_000_000


DEFAULT: Final = Limits()


@final
@attrs.frozen(kw_only=True)
class Report:
    """What is to be said of lines that were read."""

    #: How many lines were read, the first one and blank ones among them.
    lines: int
    #: How many records they gave.
    records: int
    #: How many lines hold something else than a record that can be read.
    bad: int
    #: Whether the file ends in the middle of a line, or of its compressed data.
    truncated: bool
    #: What is wrong with them, each with its line; the first ones, up to the limit.
    problems: tuple[Problem, ...]


@final
class Stream(Iterator["Record"]):
    """The records of a file, one after the other; see `jsonl.stream`."""

    def __init__(
        self, source: str | os.PathLike[str] | IO[bytes], *, on_problem: OnProblem | None = None,
        unknown_keys: UnknownKeys = "error", limits: Limits = DEFAULT, progress: Progress | None = None,
    ) -> None:  # fmt: skip
        """See `jsonl.stream`; nothing is opened yet."""
        _unknown.check(unknown_keys)
        _limits.check(limits, Limits, "jsonl")
        self._source, self._on_problem, self._progress = source, on_problem, progress
        self._warns, self._limits = unknown_keys == "warn", limits
        self._lines = self._records = self._bad = self._told = 0
        self._truncated = False
        self._problems: list[Problem] = []
        self._some = self.batches()
        self._flat = (record for _, records in self._some for record in records)

    def __iter__(self) -> Iterator[Record]:  # noqa: PYI034 - a step less for each record
        """Go on with the records."""
        return self._flat

    def __next__(self) -> Record:
        """Return the next record."""
        return next(self._flat)

    def close(self) -> None:
        """Close the file before its end; there are no more records then, and no problem is raised."""
        self._flat.close()
        cast("Generator[object]", self._some).close()

    def __enter__(self) -> Self:
        """Read within a `with`, behind which the file is closed."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    @property
    def report(self) -> Report:
        """What is to be said of the lines that were read until now."""
        return Report(
            lines=self._lines, records=self._records, bad=self._bad, truncated=self._truncated,
            problems=tuple(self._problems),
        )  # fmt: skip

    def batches(self) -> Iterator[tuple[int, list[Record]]]:
        """Yield records that stand in lines side by side, some at a time, and the line of the first."""
        with ExitStack() as opened:
            source = _compressed.Source.of(self._source, opened, self._limits.ratio)
            self._read_head(source)
            for chunk in self._chunks(source.file):
                yield from self._of_chunk(chunk, source)
                if self._progress is not None:
                    self._progress(self._lines, source.position)
            self._end(source.take_trouble())

    def _read_head(self, source: _compressed.Source) -> None:
        """Read the first line; InvalidDocument where it does not name the version."""
        line = source.file.readline(self._limits.line)
        if line.__class__ is not bytes:
            message = f"a file is read that was opened in bytes, not one that gives {type(line).__name__}"
            raise TypeError(message)
        self._lines += bool(line)
        if line == _HEAD:
            return
        record, problems, unknown = _lines.read_line(line, self._limits.problems)
        self._check_version(problems)
        if record is None and not problems and (self._warns or not unknown):
            self._warn(unknown)
            return
        missing = Problem(
            code="missing", path="/talentweek", message="the first line does not name the version", line=1,
            found=shown(line.rstrip(_BLANKS)) if line else "the end of the file", expected=_lines.HEAD_LINE,
            hint=_WHOLE if line.startswith(b"{") else hint_of(line),
        )  # fmt: skip
        raise InvalidDocument(SUBJECT, [source.take_trouble() or missing])

    def _chunks(self, file: IO[bytes]) -> Iterator[bytes]:
        """Yield whole lines, of which the last of the file may lack its end; skip a line that is too long."""
        while chunk := file.read(CHUNK):
            rest = b"" if chunk.endswith(b"\n") else file.readline(self._limits.line)
            if len(rest) < self._limits.line or rest.endswith(b"\n"):
                yield chunk + rest
                continue
            yield chunk[: chunk.rfind(b"\n") + 1]
            while (rest := file.readline(CHUNK)) and not rest.endswith(b"\n"):
                pass
            self._lines += 1
            self._bad += 1
            self._tell(Problem(code="limit_exceeded", message="a line too long",
                               expected=f"{self._limits.line} bytes at most"))  # fmt: skip

    def _of_chunk(self, chunk: bytes, source: _compressed.Source) -> Iterator[tuple[int, list[Record]]]:
        if b"\r" in chunk:
            chunk = chunk.replace(b"\r\n", b"\n")
        first, count = self._lines + 1, chunk.count(b"\n")
        if (made := _lines.read_batch(chunk, count)) is not None:
            self._lines += count
            self._records += count
            yield first, made
            return
        if not chunk.strip(_BLANKS):
            self._lines += count
            return
        *lines, last = chunk.split(b"\n")
        for line in lines:
            if (record := self._of_line(line)) is not None:
                yield self._lines, [record]
        if last and (record := self._of_line(last, source)) is not None:
            yield self._lines, [record]

    def _of_line(self, line: bytes, ends: _compressed.Source | None = None) -> Record | None:
        """Return the record of a line, None where it is blank, names the version, or is bad.

        The last line may be cut off, where the source `ends`.
        """
        self._lines += 1
        if not (text := line.rstrip(_BLANKS)):
            return None
        if (made := _lines.read_batch(text + b"\n", 1)) is not None:
            self._records += 1
            return made[0]
        record, problems, unknown = _lines.read_line(text, self._limits.problems)
        self._check_version(problems)
        if not self._warns:
            problems += unknown
        if not problems:
            self._warn(unknown)
            self._records += record is not None
            return record
        self._bad += 1
        if ends is not None and problems[0].code in _CUT:
            cut = Problem(code="truncated", message="the last line is cut off", found=shown(text[-_SHOWN:]),
                          offset=len(text))  # fmt: skip
            problems = [ends.take_trouble() or cut]
            self._truncated = problems[0].code == cut.code
        for problem in problems:
            self._tell(problem)
        return None

    def _check_version(self, problems: list[Problem]) -> None:
        """Stop where another version begins."""
        for problem in problems:
            if problem.code == "unsupported_version":
                raise InvalidDocument(SUBJECT, [attrs.evolve(problem, line=self._lines)])

    def _tell(self, problem: Problem) -> None:
        self._told += 1
        problem = attrs.evolve(problem, line=self._lines)
        if self._told <= self._limits.problems:
            self._problems.append(problem)
        if self._on_problem is not None:
            self._on_problem(problem)

    def _warn(self, unknown: list[Problem]) -> None:
        """Tell keys that are not known, and left out as was asked for."""
        for problem in unknown:
            self._tell(attrs.evolve(problem, severity=Severity.warning))
            if self._on_problem is None:
                _unknown.warn(self._problems[-1])

    def _end(self, trouble: Problem | None) -> None:
        """Tell why the file was not read to its end; raise what nobody was told."""
        if trouble is not None:
            self._lines += 1
            self._bad += 1
            self._truncated = trouble.code == "truncated"
            self._tell(trouble)
        if self._bad and self._on_problem is None:
            told = list(self._problems)
            if self._told > len(told):
                told.append(Problem(code="limit_exceeded", message=f"{self._told - len(told)} other problems"))
            raise InvalidDocument(SUBJECT, told)
