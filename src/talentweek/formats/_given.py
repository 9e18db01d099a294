"""A dataset that is being exported, and the account of it: what is taken of it is carried, what is left is lost.

An exporter walks over the wire form and *takes* each value that the foreign format carries exactly. Whatever nobody
took is in the report by itself: a field that was forgotten is a loss that is told, never one that is silent.

    >>> given = Given({"edtf": "2024-07", "stated": "in July"}, ("events", 0, "when"))
    >>> given.take_part("edtf")
    '2024-07'
    >>> [loss.path for loss in given.losses("no word for it")]
    ['/events/0/when/stated']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

from talentweek.entities.kinds import KINDS
from talentweek.errors import pointer
from talentweek.formats._documents import check_dataset, write_tree
from talentweek.formats.losses import Loss

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.dataset import Dataset

#: Why something is lost, and the foreign field that it would have gone to.
Why = tuple[str, str | None]


@final
class Given:
    """A part of the wire form: an object, a list or a single value, with its path and what became of it."""

    __slots__ = ("_parts", "_taken", "_why", "path", "value")

    def __init__(self, value: Any, path: tuple[str | int, ...]) -> None:
        """Begin with nothing taken."""
        self.value = value
        self.path = path
        self._parts: dict[str | int, Given] = {}
        self._taken = False
        self._why: Why | None = None

    def part(self, key: str) -> Given | None:
        """Return a field of an object, None where it is left out."""
        return self._at(key) if key in self.value else None

    def fields(self) -> Iterator[tuple[str, Given]]:
        """Go through the fields of an object."""
        for key in self.value:
            yield key, self._at(key)

    def items(self) -> list[Given]:
        """Return the items of a list."""
        return [self._at(index) for index in range(len(self.value))]

    def take(self) -> Any:
        """Return the value, all of which the foreign format carries exactly."""
        self._taken = True
        return self.value

    def take_part(self, key: str) -> Any:
        """Take a field of an object; None where it is left out."""
        part = self.part(key)
        return None if part is None else part.take()

    def lose(self, reason: str, target: str | None = None) -> None:
        """Say why it is lost, and the foreign field that it would have gone to."""
        self._why = (reason, target)

    def losses(self, reason: str) -> Iterator[Loss]:
        """Tell what nobody took, each with the reason that was said or, where none was, this one."""
        return self._losses((reason, None))

    def _losses(self, inherited: Why) -> Iterator[Loss]:
        if self._taken:
            return
        parts = self._parts.values()
        why = self._why or inherited
        if not any(part.is_touched() for part in parts) and (self._why or not any(part.is_told() for part in parts)):
            yield Loss(path=pointer(self.path), reason=why[0], target=why[1])
            return
        keys = self.value if self.value.__class__ is dict else range(len(self.value))
        for key in keys:
            yield from self._at(key)._losses(why)  # noqa: SLF001 - of the same class

    def is_touched(self) -> bool:
        """Whether anything in it was taken."""
        return self._taken or any(part.is_touched() for part in self._parts.values())

    def is_told(self) -> bool:
        """Whether it was said of anything in it why it is lost."""
        return self._why is not None or any(part.is_told() for part in self._parts.values())

    def _at(self, key: str | int) -> Given:
        part = self._parts.get(key)
        if part is None:
            part = self._parts[key] = Given(self.value[key], (*self.path, key))
        return part


def collections_of(dataset: Dataset) -> dict[str, Given]:
    """Return the records of a dataset in the wire form, under the word for their kind, in the order of a dataset.

    TypeError for what is none.
    """
    check_dataset(dataset)
    tree = write_tree(dataset)
    return {
        name: Given(tree[kind.collection], (kind.collection,))
        for name, kind in KINDS.items()
        if kind.collection in tree
    }
