"""talentweek itself, behind the interface of the peers."""

from __future__ import annotations

import importlib
from itertools import chain
from typing import TYPE_CHECKING, Any

import talentweek
from talentweek import Dataset, InvalidData, Listing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_json = importlib.import_module("talentweek.formats.json")
read: Callable[[bytes], Dataset] = _json.loads
write: Callable[[Dataset], bytes] = _json.dumps


def _dataset(*, talentweek: str, **collections: tuple[Any, ...]) -> Dataset:  # noqa: ARG001 - the peers have it as a field
    return Dataset(chain.from_iterable(collections.values()))


_NAMES = (
    "Agreement", "Cohort", "DateSpan", "Document", "Duration", "Edition", "Event", "Evidence", "Investment",
    "Money", "Name", "Organisation", "Participation", "Person", "Place", "Project", "Quantity", "Ref",
)  # fmt: skip
CLASSES: Mapping[str, Callable[..., Any]] = {
    **{name: getattr(talentweek, name) for name in _NAMES},
    "Strings": Listing,
    "Places": Listing,
    "Dataset": _dataset,
}


def stdlib_read() -> Callable[[bytes], Dataset]:
    """Return the reader as it is where msgspec is missing: the standard library behind the door.

    `talentweek.formats._parse.FAST` is what the door asks; the tests switch it in the same way.
    """
    door: Any = importlib.import_module("talentweek.formats._parse")

    def switched(data: bytes) -> Dataset:
        door.FAST = False
        try:
            return read(data)
        finally:
            door.FAST = True

    return switched


def problems(data: bytes) -> list[str]:
    """Return the places of all problems."""
    try:
        read(data)
    except InvalidData as error:
        return [problem.path for problem in error.problems]
    return []
