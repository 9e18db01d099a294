"""The row of an object: the one choice that settles it.

Each choice costs the engine time, so that one choice settles an object and all that it nests: a row of bytes. Each
field has its places in the row, whether it is said or not, so that no field moves when another is left out; a failing
example shrinks to the fields that matter, one by one. The first byte of a field tells whether it is said, the others
what it says. The first byte of a row tells how much is said at all, from nothing to everything.

    >>> row = Row.read(bytes([100, 156, 7, 155, 9]))
    >>> row.says(0), row.byte(1), row.says(2)
    (True, 7, False)
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, final

import attrs
from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


@final
@attrs.frozen(eq=False)
class Row:
    """The bytes of an object."""

    data: bytes
    #: Up to which byte a field is left out.
    silent: int

    @classmethod
    def read(cls, data: bytes) -> Row:
        """Read a row, the first byte of which tells how much is said."""
        return cls(data[1:], 255 - data[0])

    def says(self, place: int) -> bool:
        """Whether the field at a place is said."""
        return self.data[place] > self.silent

    def refers(self, place: int) -> bool:
        """Whether the field at a place is said, which refers to a record: half as often left out as others."""
        return self.data[place] > self.silent // 2

    def byte(self, place: int) -> int:
        """Return what stands at a place."""
        return self.data[place]


@cache
def rows_of(width: int) -> SearchStrategy[bytes]:
    """Return the rows of objects that take so many places."""
    return st.binary(min_size=width + 1, max_size=width + 1)
