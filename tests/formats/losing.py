"""The law of an export that loses: the report names exactly the paths that differ after reading back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentweek.formats import json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from talentweek import Dataset
    from talentweek.formats.losses import Loss

#: The records of a dataset in the wire form, by the word for many and the id.
Records = dict[str, dict[str, dict[str, Any]]]
#: Where a value stands: the word for many, the id, the fields.
Place = tuple[str | int, ...]


def leaves(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Go through the single values of a tree; an empty list is one."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    inner = [leaf for key, part in parts for leaf in leaves(part, (*place, key))]
    yield from inner or [(place, value)]


def records_of(dataset: Dataset) -> Records:
    """Return the records of a dataset in the wire form."""
    tree = json.to_dict(dataset)
    return {name: {one["id"]: one for one in many} for name, many in tree.items() if name != "talentweek"}


def places_lost(dataset: Dataset, losses: Iterable[Loss]) -> list[Place]:
    """Return the single values that a report names, each told once."""
    tree = json.to_dict(dataset)
    found: list[Place] = []
    for loss in losses:
        steps: list[Any] = []
        value: Any = tree
        for text in loss.path.split("/")[1:]:
            step = text.replace("~1", "/").replace("~0", "~")
            key = int(step) if isinstance(value, list) else step
            value = value[key]
            steps.append(key)
        if len(steps) == 1:
            found += [(steps[0], one["id"], *place) for one in value for place, _ in leaves(one)]
        else:
            found += [(steps[0], tree[steps[0]][steps[1]]["id"], *steps[2:], *place) for place, _ in leaves(value)]
    return found


def places_changed(dataset: Dataset, back: Records) -> set[Place]:
    """Return the single values that are not in what was read back, or are others there."""
    before, after = dict(leaves(records_of(dataset))), dict(leaves(back))
    missing = {place for place, value in before.items() if place not in after or after[place] != value}
    invented = {place for place in after if place not in before}
    return {place for place in missing | invented if place}


def check(dataset: Dataset, losses: tuple[Loss, ...], back: Records) -> None:
    """Fail where the report does not name exactly what differs."""
    told = places_lost(dataset, losses)
    assert len(told) == len(set(told)), "a value is told twice"
    assert sorted(map(str, told)) == sorted(map(str, places_changed(dataset, back)))
