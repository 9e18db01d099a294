"""JSON Schema 2020-12 of the wire form, made from the rules of the fields and the words that stand above them.

- a Dataset becomes an object: the version, and an array for each class of record
- a class becomes a definition with its fields, their meaning, and which of them have to be there
- an enum becomes the list of its words, the codes of a standard the list of them, a number a pattern for its text
- a limit becomes `minLength`, `maxLength`, `minItems`, `maxItems`, `minimum`, `maximum`
- what a default is, is said; a field may be null where its rule allows it

The schema is an outer wall: what our writer writes is within it, and so is everything that our reader takes. What it
cannot say stays with the reader: notations (a date that is no date), laws between fields, ids that stand twice, keys
that stand twice, and the number 8.0, which is an integer to JSON Schema.

The `strict` one is for models that write JSON under a schema (structured output). It keeps to what the providers have
in common: every field is required, null or empty where there is nothing to say; no other keys; no recursion; and of
all keywords `type`, `enum`, `anyOf`, `items`, `properties`, `required`, `additionalProperties`, `$defs`, `$ref` and
`description`. What it admits is read by `json.loads` where it is right; limits are told in words.

    >>> from talentweek import Edition
    >>> schema(Edition)["properties"]["number"]["anyOf"]
    [{'type': 'integer', 'minimum': 1, 'maximum': 9007199254740991}, {'type': 'null'}]
    >>> schema(Edition, strict=True)["properties"]["number"]
    {'description': 'The number, from 1.', 'anyOf': [{'type': 'integer'}, {'type': 'null'}]}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, final, get_args, get_origin

from talentweek.dataset import Dataset
from talentweek.entities.kinds import KINDS
from talentweek.formats import _parse
from talentweek.formats._documents import VERSION, VERSION_KEY
from talentweek.rules import (
    Code,
    Each,
    Field,
    Flag,
    Member,
    Nested,
    Notation,
    Number,
    Rule,
    Shape,
    Text,
    Token,
    Whole,
    shape_of,
)  # fmt: skip
from talentweek.rules.construct import MODELS
from talentweek.rules.meaning import meaning, meanings
from talentweek.rules.numbers import DIGITS, FRACTION
from talentweek.rules.vocabulary import TOKEN
from talentweek.values.listings import Listing
from talentweek.values.places import Place

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

Tree = dict[str, Any]
#: The dialect.
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_NUMBER: Final = f"^-?[0-9]{{1,{DIGITS}}}(\\.[0-9]{{1,{FRACTION}}})?$"
#: What no text may hold, and what no id may.
_NUL: Final = "\0"
_NO_ID: Final = "[\\s\0-\x1f\x7f-\x9f]"
_NULL: Final[Tree] = {"type": "null"}


def schema(
    kind: Any = Dataset,
    *,
    strict: bool = False,
    kinds: str | Iterable[str] | None = None,
    uri: str | None = None,
) -> Tree:
    """Return the schema of a dataset, or of any class of the model, as `json.dumps` writes it.

    `kinds` leaves only these kinds of record in a dataset (`event`, `cohort`): models are better at little. `uri` is
    the schema's own name, its `$id`: with one it can stand within another document (the components of OpenAPI 3.1),
    since what it refers to is then looked for within itself. Raises TypeError where the class is none of the model,
    ValueError where a kind is none.
    """
    made = _Making(strict=strict)
    if kind is Dataset:
        root = made.of_dataset(_chosen(kinds))
        title, what = "talentweek", "The wire form of a dataset of talentweek"
    elif kinds is not None:
        message = "kinds are those of a dataset"
        raise TypeError(message)
    else:
        if kind not in MODELS and kind not in {Listing[str], Listing[Place]}:
            message = f"no class of the model: {getattr(kind, '__name__', kind)!r}"
            raise TypeError(message)
        shape = shape_of(get_origin(kind) or kind, *get_args(kind))
        root = made.of_class(shape)
        title, what = shape.name, root.pop("description")
        root.pop("title", None)
    head: Tree = {"description": f"{what}, version {VERSION}." if kind is Dataset else what}
    if not strict:
        head = {"$schema": DIALECT, "title": title, **head}
    if uri is not None:
        head = {"$id": uri, **head}
    definitions = {name: made.definitions[name] for name in sorted(made.definitions)}
    return {**head, **root, **({"$defs": definitions} if definitions else {})}


def dumps(
    kind: Any = Dataset,
    *,
    strict: bool = False,
    kinds: str | Iterable[str] | None = None,
    uri: str | None = None,
) -> bytes:
    """Write a schema, see `schema`, as UTF-8, spread over lines."""
    return _parse.write(schema(kind, strict=strict, kinds=kinds, uri=uri), indent=2) + b"\n"


def dump(
    place: str | os.PathLike[str],
    kind: Any = Dataset,
    *,
    strict: bool = False,
    kinds: str | Iterable[str] | None = None,
    uri: str | None = None,
) -> None:
    """Write a schema, see `schema`, to a file, whole or not at all."""
    from talentweek.formats import _files  # noqa: PLC0415 - what files need is loaded where there is one

    _files.write_whole(place, dumps(kind, strict=strict, kinds=kinds, uri=uri))


def _chosen(kinds: str | Iterable[str] | None) -> list[str]:
    chosen = set(KINDS if kinds is None else [kinds] if isinstance(kinds, str) else kinds)
    if unknown := sorted(map(str, chosen - set(KINDS))):
        message = f"no kinds of record: {', '.join(unknown)}; there are {', '.join(KINDS)}"
        raise ValueError(message)
    return [name for name in KINDS if name in chosen]


def _named(name: str) -> str:
    """Return the name of a field or class as a title: `part_of` is "part of", `EventSeries` "Event Series"."""
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ")


@final
class _Making:
    """Makes one schema, and gathers the definitions that its parts refer to."""

    def __init__(self, *, strict: bool) -> None:
        self.strict = strict
        self.definitions: dict[str, Tree] = {}

    def of_dataset(self, kinds: list[str]) -> Tree:
        """Return the object that a dataset is."""
        version: Tree = {"type": "string", "enum": [VERSION], "description": "The version of the wire form."}
        properties: dict[str, Tree] = {VERSION_KEY: version}
        for name in kinds:
            kind = KINDS[name]
            properties[kind.collection] = {
                "type": "array",
                "items": self._refer(shape_of(kind.model)),
                "description": meaning(kind.model),
            }
        return self._object(properties, [VERSION_KEY])

    def of_class(self, shape: Shape, *, innermost: bool = False) -> Tree:
        """Return the object that a class is; one that nests itself does so for one level."""
        told = meanings(shape.model)
        properties: dict[str, Tree] = {}
        for field in shape.fields:
            nests = isinstance(field.rule, Each) and field.rule.item == Nested(shape.model)
            if nests and innermost and self.strict:
                continue
            properties[field.name] = self._field(field, told.get(field.name, ""), shape, empty=nests and innermost)
        made = self._object(properties, [field.name for field in shape.fields if field.demanded])
        return {**self._told(_named(shape.name), meaning(shape.model)), **made}

    def _object(self, properties: dict[str, Tree], demanded: list[str]) -> Tree:
        required = list(properties) if self.strict else demanded
        return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}

    def _told(self, title: str, description: str) -> Tree:
        said = {"description": re.sub(r"\bNone\b", "null", description)} if description else {}
        return said if self.strict else {"title": title, **said}

    def _field(self, field: Field, said: str, shape: Shape, *, empty: bool) -> Tree:
        value: Tree = self._value(field.rule, shape)
        if empty:
            value = {"type": "array", "maxItems": 0}
        if self.strict and (limit := _limit_told(field.rule)):
            said = f"{said.removesuffix('.')} ({limit})."
        if field.optional:
            value = {"anyOf": [value, _NULL]}
        elif self.strict and "$ref" in value:  # some take no word beside a reference
            value = {"anyOf": [value]}
        elif not self.strict and not field.demanded:
            value["default"] = [] if field.default == () else getattr(field.default, "value", field.default)
        return {**self._told(_named(field.name), said), **value}

    def _refer(self, shape: Shape, *, innermost: bool = False) -> Tree:
        name = shape.name + ("_innermost" if innermost else "")
        if name not in self.definitions:
            self.definitions[name] = {}  # a class that is being made is not made again
            self.definitions[name] = self.of_class(shape, innermost=innermost)
        return {"$ref": f"#/$defs/{name}"}

    def _value(self, rule: Rule, inside: Shape) -> Tree:
        """Return what a value of a rule is."""
        match rule:
            case Nested():
                return self._refer(shape_of(rule.of, rule.argument), innermost=rule.of is inside.model)
            case Each():
                least = {"minItems": rule.least} if rule.least else {}
                size = {} if self.strict else {**least, "maxItems": rule.most}
                return {"type": "array", "items": self._value(rule.item, inside), **size}
            case Member():
                words = [member.value for member in rule.of]
                return self._words(rule.of.__name__, words, meaning(rule.of))
            case Code():
                return self._words(rule.standard.replace(" ", "_"), sorted(rule.members), f"A code of {rule.standard}.")
            case _:
                return {"type": _type_of(rule)} if self.strict else {"type": _type_of(rule), **_limits(rule)}

    def _words(self, name: str, words: list[str], said: str) -> Tree:
        made: Tree = {"type": "string", "enum": words}
        if self.strict:
            return made
        self.definitions[name] = {"title": _named(name), "description": said, **made}
        return {"$ref": f"#/$defs/{name}"}


def _type_of(rule: Rule) -> str:
    return "integer" if isinstance(rule, Whole) else "boolean" if isinstance(rule, Flag) else "string"


def _limits(rule: Rule) -> Tree:
    """Return the keywords for what a rule accepts beside the type."""
    match rule:
        case Token():
            return {"minLength": 1, "maxLength": TOKEN, "not": {"pattern": _NO_ID}}
        case Text():
            return {"minLength": 1, "maxLength": rule.longest, "not": {"pattern": _NUL}}
        case Notation():
            return {"minLength": 1, "maxLength": rule.longest, "$comment": f"{rule.standard}, such as {rule.example}"}
        case Number():
            return {"pattern": _NUMBER}
        case Whole():
            return {"minimum": rule.low, "maximum": rule.high}
        case _:
            return {}


def _limit_told(rule: Rule) -> str:
    """Return in words what the keywords of a strict schema cannot say."""
    told = ""
    match rule:
        case Token(to=()):
            told = "an id: no spaces, and no other record has it"
        case Token():
            told = "the id of a record"
        case Each(item=Token()):
            told = "the ids of records"
        case Notation():
            told = f"{rule.standard}, such as {rule.example}"
        case Number():
            told = "a decimal number as text, without separators"
        case Each() if rule.least:
            told = f"{rule.least} or more"
        case _:
            pass
    return told
