"""Wrong documents: each a sound one with one thing wrong; and one with five things wrong.

Every fault is one that somebody's spreadsheet, model or attacker has sent. A reader that accepts one has
lost or invented a fact.
"""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, Any

from benchmarks.documents import OPTIONAL, tree

if TYPE_CHECKING:
    from collections.abc import Callable

Json = dict[str, Any]


def sound(skip: int = 0) -> Json:
    """Return a document in which no part is missing."""
    whole = (made for made in map(tree, count()) if set(OPTIONAL) <= set(made) and "place" in made["organisations"][0])
    for _ in range(skip):
        next(whole)
    return next(whole)


def _dumped(made: Json) -> bytes:
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def _set(path: str, value: object) -> Callable[[Json], None]:
    *parents, last = path.split("/")

    def change(made: Any) -> None:
        for part in parents:
            made = made[int(part) if isinstance(made, list) else part]
        made[int(last) if isinstance(made, list) else last] = value

    return change


def _drop(path: str) -> Callable[[Json], None]:
    *parents, last = path.split("/")

    def change(made: Any) -> None:
        for part in parents:
            made = made[int(part) if isinstance(made, list) else part]
        del made[last]

    return change


def _same_id(made: Json) -> None:
    made["persons"][0]["id"] = made["events"][0]["id"]


#: What is wrong in the tree.
CHANGES: dict[str, Callable[[Json], None]] = {
    "id with a space": _set("events/0/id", "two words"),
    "empty id": _set("events/0/id", ""),
    "missing id": _drop("events/1/id"),
    "two records with one id": _same_id,
    "reference to nothing": _set("participations/0/agent", {}),
    "true for a number": _set("events/0/edition", {"number": True}),
    "edition 0": _set("events/0/edition", {"number": 0}),
    "fraction for a whole number": _set("events/0/edition", {"number": 8.5}),
    "text for a whole number": _set("events/0/edition", {"number": "8"}),
    "integer of 400 digits": _set("events/0/edition", {"number": 10**399}),
    "negative offset": _set("evidence/0/start", -1),
    "offsets that do not span the words": _set(
        "evidence/0",
        {
            "id": "e",
            "subject": "s",
            "path": "/names",
            "document": "d",
            "exact": "8th",
            "start": 4,
            "end": 9,
        },
    ),
    "start without end": _set(
        "evidence/0",
        {
            "id": "e",
            "subject": "s",
            "path": "/names",
            "document": "d",
            "exact": "8th",
            "start": 4,
        },
    ),
    "path that is no JSON Pointer": _set("evidence/0/path", "names"),
    "empty text": _set("events/0/names/0/text", ""),
    "text of 2,000 characters": _set("events/0/names/0/text", "x" * 2000),
    "number for text": _set("events/0/kind", 3),
    "null for names": _set("events/0/names", None),
    "no names": _set("events/0/names", []),
    "null among names": _set("events/0/names", [None]),
    "text for a list": _set("events/1/part_of", "abc"),
    "list for an object": _set("persons/0/origin", ["CN"]),
    "text for true": _set("investments/0/amount", {"amount": "1", "inferred": "yes"}),
    "unknown country": _set("persons/0/origin", {"country": "XX"}),
    "subdivision of another country": _set("persons/0/origin", {"country": "JP", "subdivision": "CN-ZJ"}),
    "unknown currency": _set("investments/0/amount", {"amount": "1", "currency": "RMB"}),
    "number for a decimal string": _set("investments/0/amount", {"amount": 1.5}),
    "whole number for a decimal string": _set("investments/0/amount", {"amount": 5}),
    "'NaN'": _set("investments/0/amount", {"amount": "NaN"}),
    "'1e1000000'": _set("investments/0/amount", {"amount": "1e1000000"}),
    "'1e5'": _set("investments/0/amount", {"amount": "1e5"}),
    "full-width digits": _set("investments/0/amount", {"amount": "１２"}),
    "unknown word of an enum": _set("agreements/0/kind", "handshake"),
    "'between' without an upper number": _set("cohorts/0/size", {"value": "5", "bound": "between"}),
    "upper number below the lower": _set("cohorts/0/size", {"value": "5", "bound": "between", "upper": "4"}),
    "upper number of an exact one": _set("cohorts/0/size", {"value": "5", "upper": "6"}),
    "no EDTF": _set("events/0/when", {"edtf": "11 July 2024"}),
    "30 February": _set("events/0/when", {"edtf": "2024-02-30"}),
    "interval that ends before it starts": _set("events/0/when", {"edtf": "2024-07-13/2024-07-11"}),
    "text for a date": _set("events/0/when", "2024-07-11"),
    "no language": _set("events/0/names/0/lang", "English"),
    "unknown key": _set("talk", 1),
    "unknown nested key": _set("events/0/names/0/talk", 1),
    "NUL": _set("events/0/names/0/text", "Kun\0shan"),
    "another version": _set("talentweek", "2.0"),
    "no version": _drop("talentweek"),
}
#: What is wrong in the bytes.
EDITS: dict[str, Callable[[bytes], bytes]] = {
    "duplicate key": lambda data: data.replace(b'"kind":', b'"kind":"x","kind":', 1),
    "duplicate array": lambda data: data[:-1] + b',"events":[]}',
    "lone surrogate": lambda data: data.replace(b'"text":"', b'"text":"\\ud800', 1),
    "NaN": lambda data: data.replace(b'"names":', b'"count":{"value":NaN},"names":', 1),
    "not UTF-8": lambda data: data.replace(b'"text":"', b'"text":"\xff', 1),
    "cut short": lambda data: data[: len(data) // 2],
    "more behind the end": lambda data: data + b"{}",
    "nesting 100,000 deep": lambda data: data[:-1] + b',"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
}
#: Five things wrong at once, by the place at which each is to be reported.
FIVE: dict[str, object] = {
    "/events/0/edition": {"number": 0},
    "/events/1/when": {"edtf": "2024-13"},
    "/organisations/0/place/country": "XX",
    "/participations/3/status": "came",
    "/investments/0/amount": {"amount": "1", "currency": "RMB"},
}
FIVE_PLACES = frozenset(
    {
        "/events/0/edition/number",
        "/events/1/when/edtf",
        "/organisations/0/place/country",
        "/participations/3/status",
        "/investments/0/amount/currency",
    }
)


def wrong() -> dict[str, bytes]:
    """Return all wrong documents by what is wrong with them."""
    made: dict[str, bytes] = {}
    for name, change in CHANGES.items():
        document = sound()
        change(document)
        made[name] = _dumped(document)
    for name, edit in EDITS.items():
        made[name] = edit(_dumped(sound()))
    return made


def with_errors(how_many: int, documents: int) -> list[bytes]:
    """Return documents with the first one, or all five of the errors in `FIVE`."""
    made: list[bytes] = []
    for number in range(documents):
        document = sound(number)
        for place, value in list(FIVE.items())[-how_many:]:
            _set(place[1:], value)(document)
        made.append(_dumped(document))
    return made
