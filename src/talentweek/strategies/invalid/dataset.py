"""Strategies of datasets that are not valid: bad records among good ones, and what only datasets can have."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from talentweek.dataset import Dataset
from talentweek.entities.kinds import KINDS
from talentweek.errors import pointer
from talentweek.formats import json
from talentweek.rules import Text, Token, shape_of
from talentweek.strategies._building import SOURCES
from talentweek.strategies._checked import names_of
from talentweek.strategies.dataset import ORDER
from talentweek.strategies.dataset import datasets as sound_datasets
from talentweek.strategies.invalid._catalogue import faults_of, one_of
from talentweek.strategies.invalid._planting import Faults, checked_names, damaged, invalid
from talentweek.values.names import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hypothesis.strategies import DrawFn, SearchStrategy

    from talentweek.strategies.invalid._fault import Fault, Invalid, Wire

#: The path, the code and the name of each fault.
Told = list[tuple[str, str, str]]
_KEY: Final = "talentweek"
_VERSIONS: Final = ("2.0", "1", "1.1", "", 1.0, 1, None, ["1.0"])
_NO_LISTS: Final[tuple[Any, ...]] = ({}, {"id": "event-1"}, "event-1", 5, True)
_NO_OBJECTS: Final[tuple[Any, ...]] = ("event-1", 5, True, [], [{"id": "event-1"}])
_KEYS: Final = ("event", "comment", "Events", "version", "a/b~c", "")
#: What a dataset can have at the same time, without a bad record.
_OWN: Final[tuple[str, ...]] = ("missing", "unknown_key", "wrong_type", "null")
#: What hides everything else: of another version nothing is read, and ids are compared where all records are good.
_ALONE: Final[tuple[str, ...]] = ("other_version", "one_id_twice")
#: What draws records of which two equal ones may be two things.
_TWINS: Final = {
    "cohort": {}, "agreement": {}, "investment": {}, "project": {"names": Name(text="projects", kind="description")},
}  # fmt: skip


def _leave_out_version(_: DrawFn, raw: Wire, told: Told) -> None:
    del raw[_KEY]
    told.append((f"/{_KEY}", "missing", "missing"))


def _add_key(draw: DrawFn, raw: Wire, told: Told) -> None:
    key = one_of(draw, _KEYS)
    raw[key] = one_of(draw, ([], "1.0", None, [{"id": "event-1"}]))
    told.append((pointer((key,)), "unknown_key", "unknown_key"))


def _spoil(draw: DrawFn, raw: Wire, told: Told, fault: str, collection: str) -> None:
    """Put something else in the place of a collection, or of one of its records."""
    whole = draw(st.booleans())
    put = None if fault == "null" else one_of(draw, _NO_LISTS if whole else _NO_OBJECTS)
    if whole:
        raw[collection] = put
        told.append((pointer((collection,)), "wrong_type", fault))
    else:
        told.append((_append(raw, collection, put), "wrong_type", fault))


def _append(raw: Wire, collection: str, record: Any) -> str:
    """Add a record behind all others of its collection; return its path."""
    raw.setdefault(collection, []).append(record)
    return pointer((collection, len(raw[collection]) - 1))


def _unused(raw: Wire) -> str:
    """Return an id that no record of the dataset has."""
    listed = [record for records in raw.values() if records.__class__ is list for record in records]
    ids = [record.get("id") for record in listed if record.__class__ is dict]
    own = "another"
    while own in ids:
        own += "-one"
    return own


def _unlike(kind: str, record: Wire) -> Wire:
    """Return a record that has the id of another of its class and is surely not equal to it."""
    other = copy.deepcopy(record)
    if "names" in record:
        other["names"].append({"text": "another name"})
        return other
    fields = shape_of(KINDS[kind].model).fields[1:]
    field = next(field.name for field in fields if isinstance(field.rule, Text | Token))
    other[field] = "b" if record.get(field) == "a" else "a"
    return other


def _give_one_id_twice(draw: DrawFn, raw: Wire, told: Told, kinds: tuple[str, ...]) -> None:
    """Add two records of one id: of one class or of two, different or equal where that may be two things."""
    own = _unused(raw)
    first = one_of(draw, kinds)
    twins = [kind for kind in kinds if kind in _TWINS]
    way = one_of(draw, ("alike", "across", "twins") if twins else ("alike", "across"))
    if way == "twins":
        first = second = one_of(draw, tuple(twins))
        one = json.to_dict(draw(SOURCES[KINDS[first].model](id=None, **_TWINS[first])))
        other = copy.deepcopy(one)
        many = raw.pop(KINDS[first].collection, [])
        raw[KINDS[first].collection] = [record for record in many if record["id"] != one["id"]]
    else:
        one = json.to_dict(draw(SOURCES[KINDS[first].model](id=own)))
        second = first if way == "alike" else draw(st.sampled_from([kind for kind in KINDS if kind != first]))
        other = _unlike(first, one) if way == "alike" else json.to_dict(draw(SOURCES[KINDS[second].model](id=own)))
    order = list(KINDS).index
    pair = sorted([(first, one), (second, other)], key=lambda made: order(made[0]))
    *_, later = [_append(raw, KINDS[kind].collection, made) for kind, made in pair]
    told.append((f"{later}/id", "duplicate_id", "one_id_twice"))


@st.composite
def _damaged_datasets(
    draw: DrawFn,
    sound: SearchStrategy[Dataset],
    records: Mapping[str, tuple[Fault, ...]],
    names: frozenset[str],
    most: int,
) -> Invalid:
    """Draw datasets with faults of some names; `records` are the faults that records of each kind can have."""
    raw = json.to_dict(draw(sound))
    told: Told = []
    own = [name for name in _OWN if name in names]
    alone = [name for name in _ALONE if name in names]
    way = draw(st.sampled_from([*alone, *["any"] * (5 if own or any(records.values()) else 0)]))
    if way == "other_version":
        raw[_KEY] = draw(st.sampled_from(_VERSIONS))
        told.append((f"/{_KEY}", "unsupported_version", way))
    elif way == "one_id_twice":
        _give_one_id_twice(draw, raw, told, tuple(records))
        if "unknown_key" in names and most > 1 and draw(st.booleans()):
            _add_key(draw, raw, told)
    else:
        told = _plant(draw, raw, own, {kind: faults for kind, faults in records.items() if faults}, most)
    return invalid(Dataset, raw, told)


def _plant(draw: DrawFn, raw: Wire, own: list[str], records: dict[str, tuple[Fault, ...]], most: int) -> Told:
    """Plant up to so many faults, each of the dataset's own once, the others in records that are added."""
    told: Told = []
    wanted = draw(st.integers(1, most))
    kinds = list(records or KINDS)
    while len(told) < wanted and (own or records):
        way = draw(st.sampled_from([*["record"] * (5 if records else 0), *own]))
        if way == "record":
            kind = draw(st.sampled_from(list(records)))
            bad = draw(damaged(KINDS[kind].model, records[kind], wanted - len(told)))
            if not any(further == "/id" for _, further in bad.problems):
                bad.raw["id"] = _unused(raw)  # where only keys are unknown, the ids of all records are compared
            path = _append(raw, KINDS[kind].collection, bad.raw)
            problems = zip(bad.problems, bad.faults, strict=True)
            told.extend((f"{path}{further}", code, name) for (code, further), name in problems)
            kinds = [one for one in kinds if one != kind]
            continue
        own.remove(way)
        if way == "missing":
            _leave_out_version(draw, raw, told)
        elif way == "unknown_key":
            _add_key(draw, raw, told)
        elif kinds:
            kind = kinds.pop(draw(st.integers(0, len(kinds) - 1)))
            records.pop(kind, None)
            _spoil(draw, raw, told, way, KINDS[kind].collection)
    return told


def datasets(
    *, kinds: Iterable[str] = ORDER, max_records: int = 3, faults: Faults = None, max_faults: int = 3
) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a dataset: bad records among good ones, another version, one id for two records.

    Its own faults are `missing` (the version), `unknown_key`, `wrong_type` and `null` (in the place of a list or of a
    record), `other_version` and `one_id_twice`; all others are those of its records.

    Shrinks to `{"talentweek": "2.0"}`, `("unsupported_version", "/talentweek")`.
    """
    chosen = names_of("kinds", kinds, ORDER)
    sound = sound_datasets(kinds=chosen, max_records=max_records)
    catalogues = {kind: faults_of(shape_of(KINDS[kind].model)) for kind in chosen}
    known = {fault.name for catalogue in catalogues.values() for fault in catalogue} | {*_OWN, *_ALONE}
    names = checked_names(faults, known, max_faults)
    records = {
        kind: tuple(fault for fault in catalogue if fault.name in names) for kind, catalogue in catalogues.items()
    }
    return _damaged_datasets(sound, records, names, max_faults)
