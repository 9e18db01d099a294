"""One column of a table: where its words belong, and how they are read.

>>> Column("investment.amount", unit="亿元").unit
'亿元'
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, cast, final

import attrs

from talentweek.errors import shown
from talentweek.normalise.context import Context


@final
@attrs.frozen
class Column:
    """One column: where its words belong, and how they are read."""

    #: The address: `kind[:label][.field[.part]]`, with `[]` behind it where commas stand between items.
    to: str
    #: The unit of bare numbers, where the name of the column does not tell it in brackets: "亿元", "million yuan".
    unit: str | None = attrs.field(default=None, kw_only=True)
    #: The role in which whoever is named takes part in what the row is about.
    role: str | None = attrs.field(default=None, kw_only=True)
    #: How far taking part has come (invited, registered, attended).
    status: str | None = attrs.field(default=None, kw_only=True)
    #: What has happened to the thing (signed, unveiled), at the event of the row.
    stage: str | None = attrs.field(default=None, kw_only=True)
    #: Fields of the values that the column makes, always the same: `{"kind": "acronym", "lang": "en"}`.
    parts: Mapping[str, object] = attrs.field(factory=dict[str, object], kw_only=True)
    #: Words of this column alone, and the words that they stand for: `{"D1": "11 July 2024"}`.
    words: Mapping[str, str] = attrs.field(factory=dict[str, str], kw_only=True)
    #: Reads the words in place of the rule of the field; whatever it raises is a problem of the cell.
    read: Callable[[str, Context], object] | None = attrs.field(default=None, kw_only=True)


#: Where the words of a column go.
Target = str | Column
#: What a column can lead to: one address or several.
Targets = Target | Sequence[Target]


def columns_of(targets: object) -> tuple[Column, ...] | None:
    """Return what a column leads to, each as a `Column`; None where it is neither an address, a Column, nor a list."""
    many: tuple[object, ...] = tuple(cast("Any", targets)) if targets.__class__ in {list, tuple} else (targets,)
    columns = tuple(Column(one) if isinstance(one, str) else one for one in many)
    if not columns or not all(isinstance(one, Column) for one in columns):
        return None
    return cast("tuple[Column, ...]", columns)


def faults(column: Column) -> Iterator[str]:
    """Yield what of a column is of another type than it can be.

    >>> list(faults(Column("event.when", unit=5, words={"D1": 11})))
    ['unit= is a text, not 5', 'words= holds texts, not 11']
    """
    told: Any = column
    for field in ("to", "unit", "role", "status", "stage"):
        value = getattr(told, field)
        if not (isinstance(value, str) or (value is None and field != "to")):
            yield f"{field}= is a text, not {shown(value)}"
    for field in ("parts", "words"):
        if not isinstance(value := getattr(told, field), Mapping):
            yield f"{field}= is a mapping, not {shown(value)}"
    if issubclass(told.words.__class__, Mapping):
        for value in (*told.words, *told.words.values()):
            if not isinstance(value, str):
                yield f"words= holds texts, not {shown(value)}"
    if not (told.read is None or callable(told.read)):
        yield f"read= is called with words and their context, and is not {shown(told.read)}"
