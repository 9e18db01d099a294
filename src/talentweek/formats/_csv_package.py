"""The descriptor of a Data Package: `datapackage.json`, with a Table Schema for each table.

A foreign key is declared where the rule of a column leads to one class of record, and every value of it to a row: a
reference that leads nowhere is legal in a dataset, and a key that is declared has to hold. What may lead to several
classes, and what stands in lists, is no foreign key of Table Schema.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.entities.kinds import KINDS, Kind
from talentweek.errors import InvalidDocument, pointer, shown
from talentweek.formats import _documents, _parse
from talentweek.formats._documents import VERSION, VERSION_KEY
from talentweek.formats._tables import Column, columns_of
from talentweek.rules import Each, Flag, Member, Number, Rule, Token, Whole
from talentweek.rules.meaning import meaning
from talentweek.rules.texts import wrong_type

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.dataset import Dataset

#: The name of the descriptor.
DESCRIPTOR: Final = "datapackage.json"
#: What the errors name as the thing that was read.
SUBJECT: Final = "Data Package"
_BY_COLLECTION: Final = {kind.collection: kind for kind in KINDS.values()}
_ABOUT: Final = (
    "Records of talentweek, one table for each class. A list is one cell, a JSON array. A text that a spreadsheet "
    "would take for a formula has an apostrophe before it, and so has one that begins with one: take it off to read it."
)


def describe(dataset: Dataset) -> dict[str, Any]:
    """Return the descriptor of a dataset."""
    ids = {kind.name: {record.id for record in dataset.held(kind.model)} for kind in KINDS.values()}
    resources = [_resource(kind, dataset, ids) for kind in KINDS.values() if dataset.held(kind.model)]
    return {
        "profile": "tabular-data-package",
        "name": VERSION_KEY,
        VERSION_KEY: VERSION,
        "description": _ABOUT,
        "resources": resources,
    }


def _resource(kind: Kind, dataset: Dataset, ids: Mapping[str, set[str]]) -> dict[str, Any]:
    columns = columns_of(kind.model)
    keys = [_foreign_key(kind, column, ids) for column in columns if _leads(kind, column, dataset, ids)]
    return {
        "profile": "tabular-data-resource",
        "name": kind.collection,
        "path": f"{kind.collection}.csv",
        "description": meaning(kind.model),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [_field(column) for column in columns],
            "missingValues": [""],
            "primaryKey": "id",
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _field(column: Column) -> dict[str, Any]:
    rule = column.field.rule
    limits: dict[str, Any] = {"required": True} if column.required else {}
    if isinstance(rule, Member):
        limits["enum"] = [member.value for member in rule.of]
    elif isinstance(rule, Whole):
        limits |= {"minimum": rule.low, "maximum": rule.high}
    return {
        "name": column.name,
        "type": _type_of(rule),
        "description": column.meaning,
        **({"constraints": limits} if limits else {}),
    }


def _type_of(rule: Rule) -> str:
    match rule:
        case Each():
            return "array"
        case Number():
            return "number"
        case Whole():
            return "integer"
        case Flag():
            return "boolean"
        case _:
            return "string"


def _leads(kind: Kind, column: Column, dataset: Dataset, ids: Mapping[str, set[str]]) -> bool:
    """Whether a column refers to one class of record, and every value of it to one of its records."""
    rule = column.field.rule
    if not isinstance(rule, Token) or len(rule.to) != 1 or rule.to[0] not in ids:
        return False
    values = {column.value_of(record) for record in dataset.held(kind.model)} - {None}
    return bool(values) and values <= ids[rule.to[0]]


def _foreign_key(kind: Kind, column: Column, ids: Mapping[str, set[str]]) -> dict[str, Any]:
    (target,) = (name for name in ids if isinstance(column.field.rule, Token) and name in column.field.rule.to)
    resource = "" if target == kind.name else KINDS[target].collection
    return {"fields": column.name, "reference": {"resource": resource, "fields": "id"}}


def read_descriptor(data: bytes) -> dict[str, str]:
    """Return where each table is, by its name; InvalidDocument where the descriptor is none of ours."""
    tree = _parse.parse_strictly(data.removeprefix(b"\xef\xbb\xbf"), SUBJECT)
    if tree.__class__ is not dict:
        raise InvalidDocument(SUBJECT, [wrong_type(tree, (), "an object (the descriptor of a Data Package)")])
    if VERSION_KEY not in tree:
        _parse.refuse(
            SUBJECT, "missing", "no Data Package of talentweek", path=pointer((VERSION_KEY,)), expected=repr(VERSION)
        )
    if tree[VERSION_KEY] != VERSION:
        raise InvalidDocument(SUBJECT, [_documents.version_problem(tree[VERSION_KEY])])
    resources = tree.get("resources")
    if resources.__class__ is not list:
        raise InvalidDocument(SUBJECT, [wrong_type(resources, ("resources",), "a list")])
    places: dict[str, str] = {}
    for at, resource in enumerate(resources):
        name, path = _read_resource(resource, ("resources", at))
        if name in places:
            _parse.refuse(
                SUBJECT,
                "duplicate_key",
                "two tables with one name",
                path=pointer(("resources", at, "name")),
                found=shown(name),
            )
        places[name] = path
    return places


def _read_resource(resource: Any, at: tuple[str | int, ...]) -> tuple[str, str]:
    if resource.__class__ is not dict:
        raise InvalidDocument(SUBJECT, [wrong_type(resource, at, "an object (a table)")])
    name, path = resource.get("name"), resource.get("path")
    if name.__class__ is not str or name not in _BY_COLLECTION:
        _parse.refuse(SUBJECT, "unknown_key", "no table of talentweek", path=pointer((*at, "name")),
                      found=shown(name), expected=f"one of {', '.join(_BY_COLLECTION)}")  # fmt: skip
    if path.__class__ is not str or not is_inside(path):
        _parse.refuse(SUBJECT, "unsafe_path", "no path of a file within the package", path=pointer((*at, "path")),
                      found=shown(path), expected=f"something like {name}.csv")  # fmt: skip
    return name, path


def is_inside(path: str) -> bool:
    """Whether a path leads to a file within its folder, on any system.

    >>> is_inside("events.csv"), is_inside("data/events.csv"), is_inside("../events.csv"), is_inside("c:events.csv")
    (True, True, False, False)
    """
    parts = path.split("/")
    return path.isprintable() and not any(mark in path for mark in '\\:*?"<>|') and all(
        part.strip(". ") for part in parts
    )  # fmt: skip


def kind_named(collection: str) -> Kind:
    """Return the class of the records in a table."""
    return _BY_COLLECTION[collection]
