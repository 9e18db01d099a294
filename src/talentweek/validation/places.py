"""Places: whether a place lies where it is said to lie, as far as that is known here.

Countries, the provinces of China, and the cities whose name in English belongs to two of them are known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from talentweek.entities.including import apart
from talentweek.errors import Problem, Severity
from talentweek.normalise import names
from talentweek.validation._passages.words import bare
from talentweek.validation._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.normalise.names import PlaceReading
    from talentweek.validation._world import World
    from talentweek.values.places import Place


def _places(world: World) -> Iterator[tuple[str, str, Place]]:
    """Go through all places: the record, the field, the place."""
    for model in world.dataset.models():
        fields = [field.name for field in attrs.fields(model) if "Place" in str(field.type)]
        for record in world.dataset.held(model) if fields else ():
            for field in fields:
                value: Any = getattr(record, field)
                many: tuple[Any, ...] = () if value is None else getattr(value, "items", (value,))
                for place in many:
                    yield record.id, field, place


def _read(world: World, name: str) -> tuple[PlaceReading, ...]:
    """Return what a name is known as, each name once."""
    known: dict[str, tuple[PlaceReading, ...]] = world.shared.setdefault("places", {})
    if name not in known:
        found = names.find(name)
        known[name] = tuple(one for one in found if len(one.text) == len(name) and not one.demonym)
    return known[name]


@rule("locality_elsewhere")
def localities(world: World) -> Iterator[Problem]:
    """A locality lies in the province that is given with it.

    Taizhou is in Zhejiang or in Jiangsu, and nowhere else; a province of another country is no locality of this one.
    A village can have the name of a city, so that this is a warning.

    >>> from talentweek import Dataset, Event, Place
    >>> def at(province):
    ...     return Dataset.of(Event(id="e", names="Forum", places=Place(subdivision=province, localities=["Taizhou"])))
    >>> localities.check(at("CN-ZJ"))
    ()
    >>> print(*localities.check(at("CN-GD")))
    /events/e/places: a locality of another province; found 'Taizhou' in CN-GD, expected CN-JS or CN-ZJ
    """
    for name, field, place in _places(world):
        where = place.subdivision or place.country
        for locality in place.localities if where is not None else ():
            for one in _read(world, locality):
                many = [one.value] if one.value is not None else list(one.candidates)
                if many and all(apart(place, other) for other in many):
                    known = sorted({str(other.subdivision or other.country) for other in many})
                    yield Problem(
                        code="locality_elsewhere", path=world.at(name, field), severity=Severity.warning,
                        message="a locality of another province", found=f"{locality!r} in {where}",
                        expected=" or ".join(known),
                    )  # fmt: skip


@rule("place_in_two_provinces")
def provinces(world: World) -> Iterator[Problem]:
    """A town that is named several times lies in one province.

    There are towns of one name; mostly one of the records has the wrong province.

    >>> from talentweek import Dataset, Event, Place
    >>> def at(*provinces):
    ...     places = [Place(subdivision=province, localities=["Keqiao"]) for province in provinces]
    ...     return Dataset(Event(id=f"e{n}", names="Forum", places=place) for n, place in enumerate(places))
    >>> provinces.check(at("CN-ZJ", "CN-ZJ"))
    ()
    >>> print(*provinces.check(at("CN-ZJ", "CN-GD")))
    /events/e1/places: 'Keqiao' lies in another province elsewhere; found CN-GD, expected CN-ZJ; as in /events/e0/places
    """
    seen: dict[tuple[str, ...], tuple[str, str]] = {}
    for name, field, place in _places(world):
        if place.subdivision is None or not place.localities:
            continue
        key = tuple(map(bare, place.localities))
        where, path = seen.setdefault(key, (place.subdivision, world.at(name, field)))
        if where != place.subdivision:
            yield Problem(
                code="place_in_two_provinces", path=world.at(name, field), severity=Severity.warning,
                message=f"{place.localities[-1]!r} lies in another province elsewhere", found=place.subdivision,
                expected=where, hint=f"as in {path}",
            )  # fmt: skip


@rule("words_of_another_place")
def stated_places(world: World) -> Iterator[Problem]:
    """A place is what its own words say.

    "Jiangsu" as the words of a place in Zhejiang: one of the two was taken from somewhere else.

    >>> from talentweek import Dataset, Event, Place
    >>> def at(province):
    ...     return Dataset.of(Event(id="e", names="Forum", places=Place(subdivision=province, stated="in Jiangsu")))
    >>> stated_places.check(at("CN-JS"))
    ()
    >>> print(*stated_places.check(at("CN-ZJ")))
    /events/e/places: its words name another place; found CN-ZJ, expected CN-JS; 'in Jiangsu'
    """
    for name, field, place in _places(world):
        if place.stated is None or (place.country is None and place.subdivision is None):
            continue
        for one in names.find(place.stated):
            if one.value is not None and not one.demonym and apart(place, one.value):
                yield Problem(
                    code="words_of_another_place", path=world.at(name, field), severity=Severity.warning,
                    message="its words name another place", found=place.subdivision or place.country,
                    expected=one.value.subdivision or one.value.country, hint=repr(place.stated),
                )  # fmt: skip
                break
