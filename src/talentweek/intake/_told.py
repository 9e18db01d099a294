"""What one cell of a row tells of one record, on its way to a value.

>>> no_words(float("inf")).message, no_words({"a": 1}).message
('no finite number', 'wrong type dict')
"""

from __future__ import annotations

from decimal import Decimal
from typing import final

import attrs

from talentweek.errors import Problem, shown
from talentweek.intake import _cells
from talentweek.intake._draft import Route
from talentweek.intake._said import Said, Unread
from talentweek.intake._units import scales
from talentweek.intake._words import is_bare


@final
@attrs.define(eq=False)
class Told:
    """What a cell tells of one record: of one field, of a part of its value, or of the record as a whole."""

    way: Route
    column: str
    #: What stands in the cell, where that is no words.
    content: object
    #: The words; "" where something else stands there.
    said: Said

    @property
    def kept(self) -> str:
        """What stands in the cell, as it is kept where no record holds it."""
        return self.said.words if self.content is None else _cells.told(self.content)


def clear(told: Told, said: Said | None = None) -> Said:
    """Return the words of a cell; Unread for a bare number in a column of which the unit is not understood."""
    said, doubt = said or told.said, told.way.doubt
    if doubt is not None and said.context.unit is None and is_bare(said):
        raise Unread.of(Problem(code="unknown_unit", message="a bare number, and the unit of its column is not known",
                                found=shown(doubt), hint="say what it is with Column(unit=...)"))  # fmt: skip
    return said


def unit_or(way: Route, words: str | None) -> Route:
    """Return the way of words to a currency, or to the unit of the amount where they say that: 万元 is both."""
    if way.address.part != "currency" or not words or way.column.read is not None or not scales(words):
        return way
    return attrs.evolve(way, address=attrs.evolve(way.address, part="unit"), reader=str, rule=None)


def no_words(content: object) -> Problem:
    """Return that neither words nor a value stand in a cell."""
    if isinstance(content, float | Decimal):  # words_of has words for all the others
        return Problem(code="not_read", message="no finite number", found=shown(content))
    return Problem(
        code="wrong_type", message=f"wrong type {type(content).__name__}", found=shown(content), expected="words"
    )
