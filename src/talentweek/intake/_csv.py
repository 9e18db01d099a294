r"""The rows of a CSV file, one at a time, whatever is wrong with some of them.

A row with too many or too few cells is not read: it is not known which cell is under which column. A quotation mark
that is never closed would take the rest of the file with it: only its own line is lost to it. The text of a row that
is not read is kept as it stood.

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
from typing import IO, TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.errors import InvalidDocument, Problem, shown
from talentweek.rules.texts import storable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: The longest line that is looked at, in characters.
LINE: Final = 2**20
#: What stands between cells where a comma does not.
_DELIMITERS: Final = (";", "\t", "|", ",", "，", "；")
#: Encodings whose wrong bytes cannot be kept one by one.
_WIDE: Final = ("utf-16", "utf-32", "utf-7")


@final
@attrs.frozen
class Row:
    """One row: its cells under their columns, or what is wrong with it."""

    #: The number of the row, from 1, the header not counted.
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

    def give_back(self) -> None:
        """Give back all lines of the row but the first."""
        rest = self.taken[1:]
        self.number -= len(rest)
        self._back += reversed(rest)
        del self.taken[1:]


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
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    header: list[str] | None = None
    number = 0
    while True:
        lines.taken.clear()
        line = lines.number + 1
        wrong = None
        try:
            cells = next(reader)
        except StopIteration:
            if header is None:
                raise _no_header("the table is empty", "", hint=None) from None
            return
        except csv.Error as error:
            lines.give_back()
            cells, wrong = [], f"no row of CSV: {error}"
        if len(lines.taken[0]) >= LINE:
            wrong = f"a line of more than {LINE} characters"
        if not cells and wrong is None:  # an empty line
            continue
        if header is None:
            header = _header(cells, wrong, lines, encoding)
            _check_delimiter(header, known)
            continue
        number += 1
        if wrong is None and len(cells) != len(header):
            wrong = f"too {'many' if len(cells) > len(header) else 'few'} cells"
        if wrong is None:
            yield Row(number, line, list(zip(header, cells, strict=True)))
            continue
        text = "".join(lines.taken).rstrip("\r\n")
        expected = f"{len(header)} cells" if cells else None
        found = str(len(cells)) if cells else shown(text)
        problem = Problem(code="bad_row", message=wrong, found=found, expected=expected)
        yield Row(number, line, [], problem, text)


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


def _header(cells: list[str], wrong: str | None, lines: _Lines, encoding: str) -> list[str]:
    """Return the names of the columns, each once."""
    if wrong is None and not all(map(storable, cells)):
        wrong = f"bytes that are not {encoding}"
    if wrong is not None:
        raise _no_header(wrong, lines.taken[0], hint="is it another encoding= or delimiter=?")
    names: dict[str, None] = {}
    counts: dict[str, int] = {}  # the number that was last tried, so that equal names take linear time
    for at, cell in enumerate(cells, 1):
        name = cell.strip() or f"column {at}"
        count = counts.get(name, 1)
        while (one := name if count == 1 else f"{name} ({count})") in names:
            count += 1
        counts[name] = count
        names[one] = None
    return list(names)
