r"""The rows of a CSV file, one at a time, whatever is wrong with some of them.

A row with too many or too few cells is not read: it is not known which cell is under which column. A quotation mark
that is never closed would take the rest of the file with it: only its own line is lost to it. The text of a row that
is not read is kept as it stood. What stands above the names of the columns (the title of a list) is no row.

    >>> import io
    >>> for row in rows(io.BytesIO(b'Name,Date\nWeek,2024\nDay\n"Demo,2025\n'), "utf-8-sig", ","):
    ...     print(row.number, row.line, row.cells, row.problem and row.problem.message)
    1 2 [('Name', 'Week'), ('Date', '2024')] None
    2 3 [] too few cells
    3 4 [] no row of CSV: unexpected end of data
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.errors import InvalidDocument, Problem, Severity, shown
from talentweek.intake._cells import stripped
from talentweek.rules.texts import storable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: The longest line that is looked at, in characters.
LINE: Final = 2**20
#: What stands between cells where a comma does not.
_DELIMITERS: Final = (";", "\t", "|", ",", "，", "；")
#: The first line of a file in which Excel has written what stands between the cells.
_SEP: Final = re.compile('\ufeff?"?sep=([^\r\n"])"?[\r\n]*', re.IGNORECASE)
#: How many rows may stand above the names of the columns: a title, a date, who has filled the table in.
_ABOVE: Final = 10
#: Encodings whose wrong bytes cannot be kept one by one.
_WIDE: Final = ("utf-16", "utf-32", "utf-7")


@final
@attrs.frozen
class Row:
    """One row: its cells under their columns, or what is wrong with it."""

    #: The number of the row, from 1, the header not counted; 0 for what stands above it.
    number: int
    #: The line at which it begins, from 1.
    line: int
    cells: list[tuple[str, str]]
    #: What is wrong with the row as a whole.
    problem: Problem | None = None
    #: The text of a row that is not read.
    text: str = ""


@attrs.define
class _Lines:
    """Lines that can be given back."""

    file: Any
    #: How many lines were taken.
    number: int = 0
    #: The lines of the row that is being read.
    taken: list[str] = attrs.field(factory=list[str])
    _back: list[str] = attrs.field(factory=list[str])

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._back.pop() if self._back else self._next()
        if not line:
            raise StopIteration
        self.taken.append(line)
        self.number += 1
        if len(line) >= LINE:  # what is missing of it may hold the end of a cell
            raise csv.Error(f"a line of more than {LINE} characters")
        return line

    def _next(self) -> str:
        """Take a line; of one that is too long its beginning, without the rest, which is no line of its own."""
        line = rest = self.file.readline(LINE)
        while len(rest) == LINE and not rest.endswith(("\n", "\r")):
            rest = self.file.readline(LINE)
        return str(line)

    def give_back(self, kept: int = 1) -> None:
        """Give back all lines of the row but the first."""
        rest = self.taken[kept:]
        self.number -= len(rest)
        self._back += reversed(rest)
        del self.taken[kept:]


def rows(file: IO[Any], encoding: str, delimiter: str, known: Callable[[str], bool] = lambda _: False) -> Iterator[Row]:
    """Yield the rows below the header; InvalidDocument where the header cannot be read, or there is none.

    `known` says whether a name is that of a column: a single one that is none, and has another delimiter in it, is
    several. A file of bytes is decoded; bytes that are not in the encoding stay in their cell as lone surrogates.
    """
    wrapper = None
    if not isinstance(file, io.TextIOBase):
        errors = "replace" if codecs.lookup(encoding).name.startswith(_WIDE) else "surrogateescape"
        file = wrapper = io.TextIOWrapper(file, encoding=encoding, errors=errors, newline="")
    try:
        yield from _read(_Lines(file), encoding, delimiter, known)
    finally:
        if wrapper is not None:
            wrapper.detach()


def _read(lines: _Lines, encoding: str, delimiter: str, known: Callable[[str], bool]) -> Iterator[Row]:
    found = _found(lines, _told(lines) or delimiter)
    first = next(found, None)
    if first is None:
        raise _no_header("the table is empty", "", hint=None)
    above, header, held = _headed(first, found, known)
    names = _header(header, encoding)
    if not above:
        _check_delimiter(names, known)
    for one in above:
        problem = Problem(code="above_header", message="a row above the names of the columns", found=shown(one.text()),
                          severity=Severity.warning)  # fmt: skip
        yield Row(0, one.line, [], problem, one.text())
    for number, one in enumerate(chain(held, found), 1):
        cells, wrong = one.cells, one.wrong
        if wrong is None and len(cells) != len(names):
            wrong = f"too {'many' if len(cells) > len(names) else 'few'} cells"
        if wrong is None:
            yield Row(number, one.line, list(zip(names, cells, strict=True)))
            continue
        expected = f"{len(names)} cells" if cells else None
        text = str(len(cells)) if cells else shown(one.text())
        problem = Problem(code="bad_row", message=wrong, found=text, expected=expected)
        yield Row(number, one.line, [], problem, one.text())


def _told(lines: _Lines) -> str | None:
    """Return what stands between the cells, where the first line of the file says so, as Excel writes and reads it."""
    try:
        told = _SEP.fullmatch(next(lines, ""))
    except csv.Error:  # a line without end, which is told below
        told = None
    if told is None:
        lines.give_back(0)
    return told and told[1]


@final
@attrs.frozen
class _Found:
    """What was found at a line: cells, or what is wrong with them."""

    line: int
    cells: list[str]
    wrong: str | None
    lines: list[str]

    def text(self) -> str:
        """Return the text as it stood."""
        return "".join(self.lines).rstrip("\r\n")


def _found(lines: _Lines, delimiter: str) -> Iterator[_Found]:
    """Yield what stands on each line that is not empty, or on several."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.taken = []
        line, wrong = lines.number + 1, None
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            lines.give_back()
            cells, wrong = [], f"no row of CSV: {error}"
        if len(lines.taken[0]) >= LINE:
            wrong = f"a line of more than {LINE} characters"
        if cells or wrong is not None:
            yield _Found(line, cells, wrong, lines.taken)


def _headed(
    first: _Found, found: Iterator[_Found], known: Callable[[str], bool]
) -> tuple[list[_Found], _Found, list[_Found]]:
    """Return the rows above the names of the columns, the row of the names, and rows below it that were taken already.

    The names are in the first row, unless it names no column that is known and one of the next rows names two.
    """
    held = list[_Found]()
    if first.wrong is None and not any(map(known, first.cells)):
        for one in islice(found, _ABOVE):
            held.append(one)
            if one.wrong is None and sum(map(known, filter(str.strip, one.cells))) > 1:
                return [first, *held[:-1]], one, []
    return [], first, held


def _no_header(wrong: str, line: str, *, hint: str | None) -> InvalidDocument:
    """Return the error of a table without a header that can be read."""
    message = f"the header cannot be read: {wrong}"
    return InvalidDocument("table", [Problem(code="bad_row", message=message, found=shown(line), hint=hint)])


def _check_delimiter(header: list[str], known: Callable[[str], bool]) -> None:
    """Raise InvalidDocument where the name of the one column is several, divided by something else."""
    (name, *others) = header
    other = next((mark for mark in _DELIMITERS if mark in name), None)
    if other is not None and not others and not known(name):
        hint = f"{other!r} stands between the cells: give delimiter={other!r}"
        raise _no_header("one column, which the plan does not know", name, hint=hint)


def _header(found: _Found, encoding: str) -> list[str]:
    """Return the names of the columns, each once."""
    cells, wrong = found.cells, found.wrong
    if wrong is None and not all(map(storable, cells)):
        wrong = f"bytes that are not {encoding}"
    if wrong is not None:
        raise _no_header(wrong, found.lines[0], hint="is it another encoding= or delimiter=?")
    names: dict[str, None] = {}
    counts: dict[str, int] = {}  # the number that was last tried, so that equal names take linear time
    for at, cell in enumerate(cells, 1):
        name = stripped(cell) or f"column {at}"
        count = counts.get(name, 1)
        while (one := name if count == 1 else f"{name} ({count})") in names:
            count += 1
        counts[name] = count
        names[one] = None
    return list(names)
