"""An object that is being drawn: what is known of it so far, and where it stands in its row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, final

import attrs
from hypothesis.strategies import DrawFn

from talentweek.strategies._manner import Manner
from talentweek.strategies._rows import Row

T = TypeVar("T")


@final
@attrs.define(eq=False)
class Draft:
    """An object that is being drawn; what draws a field, or settles several, looks at it and reads its row."""

    #: Hypothesis' own, for what a row cannot say: free text, numbers of any size.
    draw: DrawFn
    #: What was asked of all that is drawn.
    manner: Manner
    #: Where the object stands, as `Event.names`: for the words of a name.
    stands: str
    row: Row
    #: Where each field begins, counted from where the object does.
    places: Mapping[str, int]
    #: Where in the row the object begins.
    start: int
    #: Where in the row the last byte was read.
    at: int
    #: The values of the fields as far as they are known, the ones that were given first.
    values: dict[str, Any]
    #: The fields that were given.
    given: frozenset[str]
    #: Whether each of the other fields is said.
    said: dict[str, bool]
    #: What fields that refer to records choose from.
    pools: Mapping[str, Sequence[Any]]

    def byte(self) -> int:
        """Read the next byte of the field; the first told whether it is said."""
        self.at += 1
        return self.row.byte(self.at)

    def number(self) -> int:
        """Read the next two bytes of the field, as one number."""
        return self.byte() << 8 | self.byte()

    def one_of(self, several: Sequence[T]) -> T:
        """Choose by the next byte, or by two where there are more to choose from; the first ones first."""
        many = len(several)
        return several[self.byte() * many >> 8 if many <= 256 else self.number() * many >> 16]  # noqa: PLR2004 - bytes

    def one_for(self, name: str, several: Sequence[T]) -> T:
        """Choose by the bytes of a field."""
        self.at = self.start + self.places[name]
        return self.one_of(several)

    def free(self, *names: str) -> list[str]:
        """Return those of some fields that were not given."""
        return [name for name in names if name not in self.given]

    def holds(self, name: str) -> bool:
        """Whether a field was given, and not as None."""
        return self.values.get(name) is not None


@final
@attrs.frozen(eq=False)
class Maker:
    """Makes the value of a field from its places in a row."""

    #: How many places it takes, the one included that tells whether it is said.
    width: int
    make: Callable[[Draft], Any]
    #: How far apart the places are that tell whether something is said: one for each item of a list.
    step: int = 0
    #: Whether it refers to records of a dataset, which is said more often: there they are.
    refers: bool = False

    def said(self, row: Row, start: int) -> bool:
        """Whether anything is said of the field that begins at a place."""
        says = row.refers if self.refers else row.says
        return any(says(start + at) for at in range(0, self.width, self.step or self.width))


def items(item: Maker, least: int, most: int) -> Maker:
    """Return what makes a list: the items that must be there, and those that are said."""

    def make(draft: Draft) -> tuple[Any, ...]:
        start = draft.at
        made: list[Any] = []
        for index in range(most):
            draft.at = start + index * item.width
            if index < least or draft.row.says(draft.at):
                made.append(item.make(draft))
        return tuple(made)

    return Maker(most * item.width, make, item.width)
