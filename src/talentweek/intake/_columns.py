"""One column of a table: where its words belong, and how they are read.

>>> Column("investment.amount", unit="亿元").unit
'亿元'
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast, final

import attrs

from talentweek.errors import need
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

    def __attrs_post_init__(self) -> None:
        """Refuse what no row could be read with."""
        need(self.to, str, "an address")
        need(self.unit, str | None, "a unit")
        need(self.parts, Mapping, "a mapping for parts=")
        need(self.words, Mapping, "a mapping for words=")


#: Where the words of a column go.
Target = str | Column
#: What a column can lead to: one address or several.
Targets = Target | Sequence[Target]


def columns_of(targets: object) -> tuple[Column, ...] | None:
    """Return what a column leads to, each as a `Column`; None where it is neither an address, a Column, nor a list."""
    many: tuple[object, ...] = tuple(cast("Any", targets)) if targets.__class__ in {list, tuple} else (targets,)
    columns = tuple(Column(one) if isinstance(one, str) else one for one in many)
    return cast("tuple[Column, ...]", columns) if all(isinstance(one, Column) for one in columns) else None
