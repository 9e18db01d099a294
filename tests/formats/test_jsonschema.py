"""JSON Schema: what we write is within it, what we refuse for shape is outside, by two validators of others."""

from __future__ import annotations

import ast
import inspect
import json as plain
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from releases import RELEASES

from talentweek import KINDS, Dataset, Event, InvalidDocument, Listing, Money, Name, Place, Quantity
from talentweek import strategies as tws
from talentweek.formats import json
from talentweek.formats import jsonschema as ours
from talentweek.rules import Each, Nested, meaning, shape_of
from talentweek.rules.construct import MODELS

from .committed import committed
from .documents import damaged
from .samples import RECORDS, VALUES

WRITTEN = Path(__file__).parents[2] / "docs" / "reference" / "schema"
SCHEMA = ours.schema()
STRICT = ours.schema(strict=True)
#: Problems of the shape of a document: types, keys, sizes, words. The others are of what a text means, or of the whole.
SHAPE = {
    "wrong_type", "missing", "unknown_key", "too_few", "too_many", "empty", "too_long", "unknown_word", "unknown_code",
    "out_of_range", "not_a_number", "unsupported_version",
}  # fmt: skip
#: What structured output takes, whoever the provider is.
KEYWORDS = {"type", "enum", "anyOf", "items", "properties", "required", "additionalProperties", "$defs", "$ref",
            "description"}  # fmt: skip


class Both:
    """Two validators, which have to agree."""

    def __init__(self, schema: dict[str, Any]) -> None:
        jsonschema.Draft202012Validator.check_schema(schema)
        self.one = jsonschema.Draft202012Validator(schema)
        self.other = jsonschema_rs.Draft202012Validator(schema)

    def accept(self, tree: Any) -> bool:
        """Return the verdict of both."""
        verdict = self.one.is_valid(tree)
        try:
            assert self.other.is_valid(tree) == verdict, "the validators disagree"
        except UnicodeEncodeError:  # a lone surrogate, which one of them does not take at all
            return False
        return verdict


BOTH = Both(SCHEMA)
BOTH_STRICT = Both(STRICT)


def codes(tree: Any, kind: Any = Dataset) -> set[str]:
    """Return the codes of the problems for which our reader refuses a tree."""
    try:
        json.from_dict(tree, kind)
    except InvalidDocument as refused:
        return {problem.code for problem in refused.problems}
    return set()


def with_whole_numbers(tree: Any) -> Any:
    """Return a tree as JSON Schema sees it, to which 8.0 is the integer 8."""
    if isinstance(tree, dict):
        return {key: with_whole_numbers(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [with_whole_numbers(item) for item in tree]
    return int(tree) if isinstance(tree, float) and tree.is_integer() else tree


def spelt_out(value: Any) -> Any:
    """Return a dataset or value in the wire form as a strict schema asks for it: all keys, null and empty ones, too."""
    if isinstance(value, Dataset):
        return {"talentweek": "1.0"} | {
            kind.collection: [spelt_out(record) for record in value.held(kind.model)] for kind in KINDS.values()
        }
    return _spelt_out(value, outer=True)


def _spelt_out(value: Any, *, outer: bool) -> Any:
    if isinstance(value, tuple):
        return [_spelt_out(item, outer=outer) for item in value]
    if not attrs.has(type(value)):
        return (
            json.to_dict(Quantity(value=value))["value"]
            if isinstance(value, Decimal)
            else getattr(value, "value", value)
        )
    said = {one.name: getattr(value, one.name) for one in attrs.fields(type(value))}
    if isinstance(value, Money) and not outer:
        del said["equivalents"]
    return {name: _spelt_out(part, outer=not isinstance(value, Money)) for name, part in said.items()}


# the committed files


@pytest.mark.parametrize(("name", "strict"), [("1.0.json", False), ("1.0-strict.json", True)])
def test_the_schema_is_what_was_committed(name, strict):
    """A change of the wire form is a change of the file; within a version it only grows."""
    made = ours.dumps(strict=strict)
    assert committed(WRITTEN / name, made) == made
    assert plain.loads(made) == ours.schema(strict=strict)


@pytest.mark.parametrize("model", sorted(MODELS, key=lambda model: model.__name__), ids=lambda model: model.__name__)
def test_every_field_says_what_it_means(model):
    """In the words that stand above it in the source."""
    shape = shape_of(model, str) if model is Listing else shape_of(model)
    told = meaning.meanings(model)
    assert {field.name for field in shape.fields} <= set(told)
    assert all(told[field.name].endswith(".") for field in shape.fields)
    assert meaning.meaning(model)


def test_every_field_of_every_class_is_in_the_schema():
    """With title and description, or a word of its class where it is one."""
    for kind in KINDS.values():
        made = SCHEMA["$defs"][kind.model.__name__]
        fields = shape_of(kind.model).fields
        assert list(made["properties"]) == [field.name for field in fields]
        assert all(one["title"] and one["description"] for one in made["properties"].values())
        assert made["required"] == [field.name for field in fields if field.demanded]
        assert SCHEMA["properties"][kind.collection]["items"] == {"$ref": f"#/$defs/{kind.model.__name__}"}
    assert SCHEMA["$defs"]["EventSeries"]["title"] == "Event Series"
    assert SCHEMA["$defs"]["Event"]["properties"]["part_of"]["title"] == "part of"


def test_a_class_without_its_source_has_no_words_to_say(monkeypatch):
    """In an installation of compiled files the schema has the same shape and no descriptions of fields."""

    def missing(model):
        raise OSError(model)

    monkeypatch.setattr(inspect, "getsourcelines", missing)
    meaning._read_meanings.cache_clear()  # noqa: SLF001 - what was read before is to be read again
    try:
        assert "description" not in ours.schema(Name)["properties"]["text"]
    finally:
        meaning._read_meanings.cache_clear()  # noqa: SLF001 - as above


def test_the_words_are_those_of_the_source():
    """Every `#:` comment of a model class is found, whatever stands around it."""
    source = ast.parse(Path(inspect.getsourcefile(Event)).read_text(encoding="utf-8"))
    (found,) = [node for node in source.body if isinstance(node, ast.ClassDef) and node.name == "Event"]
    fields = [node.target.id for node in found.body if isinstance(node, ast.AnnAssign)]
    assert list(meaning.meanings(Event)) == fields


# the wall


@given(dataset=tws.datasets())
def test_what_our_writer_writes_is_valid(dataset):
    """By both validators."""
    assert BOTH.accept(json.to_dict(dataset))


@given(dataset=tws.edge.datasets())
def test_the_strangest_values_are_valid(dataset):
    """Texts and lists as long as they may be, numbers as large."""
    assert BOTH.accept(json.to_dict(dataset))
    assert BOTH_STRICT.accept(spelt_out(dataset))


@pytest.mark.parametrize("build", RELEASES.values(), ids=RELEASES)
def test_the_founding_releases_are_valid(build):
    """And spelt out they are what a model would write under the strict schema."""
    assert BOTH.accept(json.to_dict(build()))
    assert BOTH_STRICT.accept(spelt_out(build()))
    assert BOTH.accept(spelt_out(build()))


@given(tree=damaged())
def test_what_our_reader_refuses_for_its_shape_is_refused(tree):
    """And what the schema refuses, our reader does not take."""
    told = codes(tree)
    if told & SHAPE:
        assert not BOTH.accept(tree)
    if not told:
        assert BOTH.accept(tree)


@given(sample=tws.invalid.datasets())
def test_invalid_datasets_are_refused_for_their_shape(sample):
    """Whatever can be wrong with one."""
    assert codes(sample.raw)
    if codes(with_whole_numbers(sample.raw)) & SHAPE:
        assert not BOTH.accept(sample.raw)


CLASSES = [name for name in tws.invalid.__all__ if name in tws.__all__ and name not in {"datasets", "listings"}]


@given(data=st.data())
@pytest.mark.parametrize("name", CLASSES)
def test_invalid_objects_are_refused_for_their_shape(name, data):
    """One class at a time, by its own schema."""
    sample = data.draw(getattr(tws.invalid, name)())
    both = _both_of(sample.kind)
    if codes(with_whole_numbers(sample.raw), sample.kind) & SHAPE:
        assert not both.accept(sample.raw)
    assert both.accept(json.to_dict(data.draw(getattr(tws, name)())))


_KNOWN: dict[Any, Both] = {}


def _both_of(kind: Any) -> Both:
    if kind not in _KNOWN:
        _KNOWN[kind] = Both(ours.schema(kind))
    return _KNOWN[kind]


@pytest.mark.parametrize(
    ("value", "written"), [*VALUES, *RECORDS], ids=[json_text for _, json_text in [*VALUES, *RECORDS]]
)
def test_a_sample_of_each_class_is_valid(value, written):
    """By its own schema, and spelt out by the strict one."""
    kind = Listing[type(value.items[0])] if isinstance(value, Listing) else type(value)
    assert _both_of(kind).accept(plain.loads(written))
    strict = ours.schema(kind, strict=True)
    assert Both(strict).accept(spelt_out(value))
    assert json.from_dict(spelt_out(value), kind) == value


def test_what_the_schema_cannot_say_is_left_to_the_reader():
    """A date that is no date, laws between fields, one id for two, 8.0 for 8: the schema takes them."""
    week = {"id": "week", "names": [{"text": "Week"}]}

    def both(*events):
        tree = {"talentweek": "1.0", "events": list(events)}
        return BOTH.accept(tree), codes(tree)

    assert both(week | {"when": {"edtf": "2024-02-30"}}) == (True, {"malformed"})
    assert both(week | {"count": {"value": "2", "bound": "between"}}) == (True, {"inconsistent"})
    assert both(week, week | {"kind": "forum"}) == (True, {"duplicate_id"})
    assert both(week | {"edition": {"number": 8.0}}) == (True, {"wrong_type"})
    assert both(week | {"id": "two words"}) == (False, {"not_a_token"})
    assert both(week | {"kind": "a\0b"}) == (False, {"not_storable"})
    assert both(week | {"count": {"value": "1e5"}}) == (False, {"not_a_number"})


def test_equivalents_have_none_of_their_own():
    """A class that nests itself does so for one level."""
    money = {"amount": "1", "currency": "CNY", "equivalents": [{"amount": "2", "currency": "USD", "equivalents": []}]}
    deeper = {"amount": "3", "currency": "EUR", "equivalents": [money]}
    assert (_both_of(Money).accept(money), _both_of(Money).accept(deeper)) == (True, False)
    assert (codes(money, Money), codes(deeper, Money)) == (set(), {"inconsistent"})


# structured output


def parts(schema: Any) -> list[dict[str, Any]]:
    """Return every schema within a schema."""
    found = [schema]
    inner = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values(), *schema.get("anyOf", [])]
    for one in [*inner, *([schema["items"]] if "items" in schema else [])]:
        found += parts(one)
    return found


@given(dataset=tws.datasets())
def test_a_dataset_that_is_spelt_out_is_valid_and_read_back(dataset):
    """What a model writes under the strict schema needs no other reader than ours."""
    tree = spelt_out(dataset)
    assert BOTH_STRICT.accept(tree)
    assert json.from_dict(tree) == dataset


@pytest.mark.parametrize("kind", [Dataset, Listing[str], Listing[Place], *sorted(MODELS - {Listing}, key=str)], ids=str)
def test_a_strict_schema_keeps_to_what_providers_take(kind):
    """Objects with all their keys and no others; no keyword beyond; nothing beside a reference."""
    schema = ours.schema(kind, strict=True)
    assert (schema["type"], "anyOf" in schema) == ("object", False)
    for part in parts(schema):
        assert set(part) <= KEYWORDS
        assert "$ref" not in part or len(part) == 1
        if part.get("type") == "object":
            assert part["additionalProperties"] is False
            assert part["required"] == list(part["properties"])
    assert sum(len(part.get("properties", ())) for part in parts(schema)) <= 5_000
    assert sum(len(part.get("enum", ())) for part in parts(schema)) <= 1_000
    names = [name for part in parts(schema) for name in (*part.get("properties", ()), *part.get("$defs", ()))]
    words = [word for part in parts(schema) for word in part.get("enum", ())]
    assert sum(map(len, names + words)) <= 120_000


def test_a_strict_schema_has_no_circle_and_is_not_deep():
    """Some providers follow no recursion, some no more than ten levels."""

    def depth(part: dict[str, Any], above: tuple[str, ...]) -> int:
        if "$ref" in part:
            name = part["$ref"].removeprefix("#/$defs/")
            assert name not in above
            return depth(STRICT["$defs"][name], (*above, name))
        inner = [*part.get("properties", {}).values(), *part.get("anyOf", [])]
        inner += [part["items"]] if "items" in part else []
        return (part.get("type") in {"object", "array"}) + max((depth(one, above) for one in inner), default=0)

    assert depth(STRICT, ()) <= 10


def test_limits_that_have_no_keyword_are_told_in_words():
    """A model reads the description."""
    event = STRICT["$defs"]["Event"]["properties"]
    assert event["names"]["description"] == "What it is called; the first name is the label (1 or more)."
    assert event["id"]["description"].endswith("(an id: no spaces, and no other record has it).")
    assert event["series"]["description"] == "The series of which it is an edition (the id of a record)."
    assert event["part_of"]["description"] == "The events of which it is a part (the ids of records)."
    assert "EDTF, such as 2024-07-11" in STRICT["$defs"]["DateSpan"]["properties"]["edtf"]["description"]
    assert "null" in STRICT["$defs"]["Quantity"]["properties"]["value"]["description"]


# the functions


def test_some_kinds_alone():
    """A model that looks for events need not know of rankings."""
    made = ours.schema(strict=True, kinds=["cohort", "event"])
    assert list(made["properties"]) == ["talentweek", "events", "cohorts"]
    assert "Ranking" not in made["$defs"]
    assert Both(ours.schema(kinds=iter(["event"]))).accept({"talentweek": "1.0", "events": []})
    with pytest.raises(ValueError, match="no kinds of record: events; there are event, series"):
        ours.schema(kinds=["events"])
    with pytest.raises(TypeError, match="kinds are those of a dataset"):
        ours.schema(Event, kinds=["event"])
    with pytest.raises(TypeError, match="no class of the model: 'dict'"):
        ours.schema(dict)
    with pytest.raises(TypeError, match="no class of the model: 3"):
        ours.schema(3)


@pytest.mark.parametrize("strict", [True, False])
def test_a_schema_with_a_name_stands_within_another_document(strict):
    """What it refers to is looked for within itself, as OpenAPI 3.1 has it."""
    named = ours.schema(Event, strict=strict, uri="https://example.org/event")
    assert {key: value for key, value in named.items() if key != "$id"} == ours.schema(Event, strict=strict)
    document = {"$schema": ours.DIALECT, "$defs": {"Event": named}, "$ref": "#/$defs/Event"}
    event = Event(id="a", names="a", edition=8)
    written = spelt_out(event) if strict else json.to_dict(event)
    assert jsonschema_rs.is_valid(document, written)
    assert not jsonschema_rs.is_valid(document, written | {"names": [{"text": 3}]})


def test_a_schema_is_written_with_its_name(tmp_path):
    """As it is made."""
    ours.dump(tmp_path / "event.json", Event, uri="https://example.org/event")
    assert plain.loads((tmp_path / "event.json").read_bytes()) == ours.schema(Event, uri="https://example.org/event")


def test_a_schema_is_written_whole(tmp_path):
    """To a file, like any other format."""
    ours.dump(tmp_path / "event.json", Event, strict=True)
    assert plain.loads((tmp_path / "event.json").read_bytes()) == ours.schema(Event, strict=True)


def test_a_class_that_nests_itself_is_found_by_its_rule():
    """Money alone does, as far as the rules know."""
    nesting = {
        model.__name__
        for model in MODELS - {Listing}
        for field in shape_of(model).fields
        if isinstance(field.rule, Each) and field.rule.item == Nested(model)
    }
    assert nesting == {"Money"}
