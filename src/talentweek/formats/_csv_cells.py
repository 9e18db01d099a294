"""Cells: what stands in one for a value, safe in a spreadsheet, and what it is read as.

- nothing becomes an empty cell; no text of the model is empty, so that an empty cell is nothing and never an empty text
- a list becomes a JSON array in the wire form; an empty list that says something (of items not named) `[]`
- a number becomes plain decimal notation, an enum its word, a yes `true`, a no `false`
- a text that a spreadsheet would take for a formula has an apostrophe before it; so has one that begins with one

>>> escape("=1+1"), escape("'t is"), escape("as it is"), unescape("'=1+1"), unescape("''t is")
("'=1+1", "''t is", 'as it is', '=1+1', "'t is")
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from talentweek.errors import InvalidDocument, Problem
from talentweek.formats import _parse, _write
from talentweek.rules import Each, Flag, Member, Nested, Number, Rule, Whole, shape_of
from talentweek.rules.numbers import write_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.formats._tables import Column

#: With what a text begins that a spreadsheet takes for a formula, or trims until one is left; and the mark itself.
_ESCAPED: Final = re.compile("['\\t\\r\\n]|[\\s\ufeff\u200b]*[=+@＝＋－＠-]")
_FLAGS: Final = {"true": True, "True": True, "TRUE": True, "1": True, "false": False, "False": False, "FALSE": False,
                 "0": False}  # fmt: skip
#: The most digits of a whole number that is converted.
_DIGITS: Final = 20


def escape(text: str) -> str:
    """Return a text as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if _ESCAPED.match(text) else text


def unescape(cell: str) -> str:
    """Return the text of a cell."""
    return cell.removeprefix("'")


def write_cell(column: Column, value: Any) -> str:
    """Write a value."""
    rule, cell = column.field.rule, ""
    if value is None or (value == () and not column.field.demanded):
        return cell
    match rule:
        case Number():
            cell = write_number(value)
        case Flag():
            cell = "true" if value else "false"
        case Whole():
            cell = str(value)
        case Member():
            cell = value.value
        case Each():
            cell = _parse.write([_tree_of(rule.item, item) for item in value]).decode("utf-8")
        case _:
            cell = escape(value)
    return cell


def _tree_of(rule: Rule, item: Any) -> Any:
    match rule:
        case Nested():
            return _write.writer_of(shape_of(rule.of, rule.argument))(item)
        case Member():
            return item.value
        case _:
            return item


def read_cell(rule: Rule, cell: str) -> Any:
    """Return what a cell says as a tree of the wire form; what it cannot be converted to stays a text.

    Raises InvalidDocument where a list is no JSON, or has a key that stands twice.
    """
    match rule:
        case Flag():
            return _FLAGS.get(cell, cell)
        case Whole():
            figures = cell.removeprefix("-")
            whole = figures.isascii() and figures.isdecimal() and len(figures) <= _DIGITS
            return int(cell) if whole else cell
        case Each():
            return _read_list(cell)
        case Number() | Member():
            return cell
        case _:
            return unescape(cell)


def _read_list(cell: str) -> Any:
    data = cell.encode("utf-8", "surrogatepass")
    try:
        tree = _parse.parse(data, "cell")
    except RecursionError:
        problem = Problem(code="limit_exceeded", message="the list nests too deep")
        raise InvalidDocument("cell", [problem]) from None
    if _parse.keys_in(data) != _keys(tree) and (twice := [*_parse.duplicate_keys(data, "cell")]):
        raise InvalidDocument("cell", twice)
    return tree


def _keys(tree: Any) -> int:
    """Count the keys of all objects of a tree."""
    waiting, count = [tree], 0
    while waiting:
        part = waiting.pop()
        if part.__class__ is dict:
            count += len(part)
        waiting.extend(_inner(part))
    return count


def _inner(part: Any) -> Iterator[Any]:
    yield from part.values() if part.__class__ is dict else part if part.__class__ is list else ()
