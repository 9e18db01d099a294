r"""Rows of CSV (RFC 4180): commas, quotation marks doubled, whatever stands in a cell kept as it is.

The csv module of the standard library has one limit of a cell for the whole program, and takes much that is no CSV.

>>> write_row(["a", 'the "b" park', "c,d", ""])
'a,"the ""b"" park","c,d",\n'
>>> list(rows('a,"the ""b"" park\n"\r\n,c'))
[(1, ['a', 'the "b" park\n']), (3, ['', 'c'])]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPECIAL: Final = re.compile('[,"\r\n]')
#: What stands between two rows.
END: Final = "\n"


class NotCsv(ValueError):
    """A text is no CSV: in which line, and why."""

    def __init__(self, line: int, why: str) -> None:
        """Name the line, from 1, and what is wrong there."""
        self.line, self.why = line, why
        super().__init__(line, why)


def write_row(cells: Iterable[str]) -> str:
    """Write a row."""
    return ",".join('"' + cell.replace('"', '""') + '"' if _SPECIAL.search(cell) else cell for cell in cells) + END


def rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that is not empty, with the line at which it begins; NotCsv where one cannot be taken apart."""
    position, line, size = 0, 1, len(text)
    while position < size:
        first, cells = line, list[str]()
        while True:
            if text.startswith('"', position):
                cell, position = _quoted(text, position, line)
                line += cell.count("\n") + cell.count("\r") - cell.count("\r\n")
            else:
                found = _SPECIAL.search(text, position)
                end = found.start() if found else size
                cell, position = text[position:end], end
            cells.append(cell)
            mark = text[position : position + 1]
            if mark == '"':
                raise NotCsv(line, "a quotation mark within a cell that is in none")
            if mark not in {",", "\r", "\n", ""}:
                raise NotCsv(line, "text behind the quotation mark that closes a cell")
            position += 1
            if mark != ",":
                break
        position += text.startswith("\n", position) and mark == "\r"
        line += 1
        if cells != [""]:
            yield first, cells


def _quoted(text: str, position: int, line: int) -> tuple[str, int]:
    """Return the cell whose opening mark stands at a position, and where it ends."""
    parts: list[str] = []
    begin = position + 1
    while True:
        end = text.find('"', begin)
        if end < 0:
            raise NotCsv(line, "a quotation mark that is never closed")
        if not text.startswith('""', end):
            return "".join([*parts, text[begin:end]]), end + 1
        parts.append(text[begin : end + 1])
        begin = end + 2
