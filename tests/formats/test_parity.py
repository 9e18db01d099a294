"""All readers accept the same documents, and make the same objects of them."""

from __future__ import annotations

import json as plain
from itertools import takewhile
from threading import Thread
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given

from talentweek import Edition, Listing
from talentweek.entities.kinds import KINDS
from talentweek.formats import _exact, _fast, _parse, _structs, json
from talentweek.rules import shape_of
from tests.processes import printed_by

from .documents import damaged, exact, fast, first, read, sound, trees

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("reader", [fast, sound, first])
@given(tree=damaged())
def test_what_a_reader_accepts_the_exact_reader_reads_alike(
    reader: Callable[[bytes], Any], tree: dict[str, Any]
) -> None:
    """A damaged document is never accepted by one of the others alone, nor read differently."""
    data = plain.dumps(tree, ensure_ascii=False).encode()
    made = reader(data)
    if made is not None:
        assert exact(data) == made


@given(tree=damaged())
def test_what_is_accepted_without_nulls_is_accepted_fast(tree: dict[str, Any]) -> None:
    """The fast reader leaves to the exact one only what it cannot tell: nulls, and a record that stands there twice."""
    data = plain.dumps(tree, ensure_ascii=False).encode()
    made = exact(data)
    records = sum(len(many) for many in tree.values() if isinstance(many, list))
    if made is not None and len(made) == records and b"null" not in data and b"\\u003" not in data:
        assert fast(data) == made


@pytest.mark.parametrize("indent", [None, 1])
@given(tree=trees())
def test_good_documents_take_the_fast_way(indent: int | None, tree: dict[str, Any]) -> None:
    """A document that our writer wrote never needs the exact reader, unless a text looks like an escaped colon."""
    data = plain.dumps(tree, ensure_ascii=False, indent=indent).encode()
    if b"\\u003" not in data:
        assert fast(data) is not None


@pytest.mark.parametrize("text", ["a:b", '":', '{"id":1}', "\\", "\n", "\\u003a"])
def test_texts_like_keys_do_not_lead_to_the_exact_reader(text: str) -> None:
    """A colon in a text is a colon in what is written again; where one may be escaped, each object is looked at."""
    data = plain.dumps({"talentweek": "1.0", "persons": [{"id": "a", "names": [{"text": text}]}]}).encode()
    assert fast(data).get("a").label == text
    assert exact(data).get("a").label == text


@given(tree=damaged())
def test_both_parsers_give_the_same_verdict(tree: dict[str, Any]) -> None:
    """With the standard library behind the door the objects and the problems are the same."""
    data = plain.dumps(tree, ensure_ascii=False).encode()
    with_msgspec = read(data)
    _parse.FAST = False
    try:
        assert read(data) == with_msgspec
    finally:
        _parse.FAST = True


@given(tree=trees())
def test_both_parsers_write_the_same_bytes(tree: dict[str, Any]) -> None:
    """With the standard library behind the door the bytes are the same, canonical or not."""
    dataset = json.from_dict(tree)
    written = [json.dumps(dataset), json.dumps(dataset, canonical=True)]
    _parse.FAST = False
    try:
        assert [json.dumps(dataset), json.dumps(dataset, canonical=True)] == written
    finally:
        _parse.FAST = True


def test_both_parsers_escape_alike() -> None:
    """Every character that a text can hold is written alike by both parsers."""
    text = "".join(chr(code) for code in (*range(1, 0x800), 0x2028, 0x2029, 0xFFFD, 0xFFFF, 0x1F600))
    written = _parse.write({"a": text})
    _parse.FAST = False
    try:
        assert _parse.write({"a": text}) == written
    finally:
        _parse.FAST = True


@pytest.mark.parametrize("kind", KINDS)
def test_every_derivation_has_the_fields_of_the_rules(kind: str) -> None:
    """Parser, fast reader, exact reader and writer of a class are made for exactly its fields."""
    shape = shape_of(KINDS[kind].model)
    names = [field.name for field in shape.fields]
    read = _fast.read_as(shape).model
    assert list(read.__struct_fields__) == names
    demanded = {field.name for field in shape.fields if field.demanded}
    required = {name for name, default in zip(names, _defaults(read), strict=True) if default is msgspec.NODEFAULT}
    in_front = list(takewhile(lambda field: field.demanded, shape.fields))
    assert required == {field.name for field in in_front} <= demanded
    findings = _exact.Findings()
    _exact.reader_of(shape)({"zz": 1}, None, findings)
    assert {problem.path[1:] for problem in findings.problems} >= demanded
    assert [problem.path for problem in findings.unknown] == ["/zz"]


def _defaults(struct: Any) -> list[Any]:
    """Return the default of each field; a struct keeps those of the last ones."""
    defaults = struct.__struct_defaults__
    return [msgspec.NODEFAULT] * (len(struct.__struct_fields__) - len(defaults)) + [*defaults]


@pytest.mark.parametrize(
    "record",
    [b'{"id":"a","person":"b","organisation":{"stated":"c"}}', b'{"id":"a","organisation":{"stated":"c"},"post":"d"}'],
)
def test_what_stands_behind_an_optional_field_and_has_to_be_there_is_missed(record: bytes) -> None:
    """A struct gives it a default, as a function would, and the fast reader looks."""
    shape = shape_of(KINDS["affiliation"].model)
    made = _fast.decoder_of(shape)
    with pytest.raises(ValueError):  # noqa: PT011 - msgspec's own, or ours without a word
        _fast.look_of(shape)(made(record), [])


@pytest.mark.parametrize(
    "record",
    [
        b'{"id":"%s","names":[{"text":"a"}]}', b'{"id":"a","names":[{"text":"a"}],"series":"%s"}',
        b'{"id":"a","names":[{"text":"a"}],"part_of":["%s"]}',
    ],
)  # fmt: skip
@pytest.mark.parametrize("longest", [199, 200, 201])
def test_an_id_is_as_long_to_every_reader(record: bytes, longest: int) -> None:
    """Two hundred characters, and no more."""
    data = b'{"talentweek":"1.0","events":[%s]}' % (record % (b"i" * longest))
    assert (fast(data) is not None) is (exact(data) is not None) is (longest <= 200)


def test_a_planted_fault_in_the_fast_reader_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fast reader that looks at nothing accepts what the exact one refuses."""
    shape = shape_of(KINDS["document"].model)
    made = _fast.decoder_of(shape)(b'{"id":"a","lang":"zz-not-a-tag"}')
    monkeypatch.setattr(_fast._Emission, "_look_closer", lambda *_: None)  # noqa: SLF001 - the fault to plant
    monkeypatch.setattr(_fast._Emission, "_is_open", lambda *_: False)  # noqa: SLF001 - as above
    _fast.look_of.__wrapped__(shape)(made, [])
    monkeypatch.undo()
    with pytest.raises(_fast.NotOfTheModel):
        _fast.look_of(shape)(made, [])


@pytest.mark.parametrize("first", [False, True], ids=["afterwards", "first"])
def test_what_nobody_has_looked_at_is_not_read(first: bool) -> None:  # noqa: FBT001 - a parameter
    """By msgspec alone, which would look at no rule and leave numbers as texts; nor where cattrs asks it to."""
    code = (
        "import msgspec\n"
        "from cattrs.preconf.msgspec import make_converter\n"
        "from talentweek import Event, Quantity\n"
        "from talentweek.formats import _first, json\n"
        "_first.takes.left = 0\n"
        "def read(): print(json.loads(json.dumps(week), Event) == week)\n"
        "week = Event(names='Week', edition=8, count=3)\n"
        f"if not {first}: read()\n"
        "for kind in (Event, Quantity):\n"
        "    for ask in (msgspec.json.Decoder, msgspec.msgpack.Decoder, make_converter().get_loads_hook,\n"
        "                lambda kind: msgspec.json.Decoder(list[kind]), lambda kind: msgspec.convert({}, kind)):\n"
        "        try: ask(kind)(b'{\"value\":1}'); print(kind, ask)\n"
        "        except TypeError as refused: assert 'is read with talentweek.formats' in str(refused), refused\n"
        "read()\n"
        "print(msgspec.json.encode(week) == json.dumps(week))\n"
        "print(len(msgspec.structs.fields(Event)) == len(Event.__struct_fields__))\n"
    )
    assert set(printed_by(code).split()) == {"True"}


@pytest.mark.parametrize("kind", [Edition, list[Edition], Listing[str], "a struct"], ids=str)
def test_a_class_is_read_by_our_readers_alone(kind: Any) -> None:
    """Whoever has it in a struct of his own, too, is told who reads it; msgspec keeps nothing of it."""
    if kind == "a struct":
        kind = msgspec.defstruct("Box", [("edition", Edition)])
    for _ in range(2):
        with pytest.raises(TypeError, match=r"is read with talentweek\.formats"):
            msgspec.json.Decoder(kind)
    assert len(msgspec.structs.fields(Edition)) == 2


def test_a_parser_that_does_not_ask_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would read a class without its limits; the document is then read by ours alone."""
    monkeypatch.setattr(msgspec.json, "Decoder", lambda kind: kind)
    with pytest.raises(ValueError, match="Edition"):
        _fast.read_as.__wrapped__(shape_of(Edition))


def test_what_the_parser_is_told_is_for_our_readers_alone() -> None:
    """A struct that somebody else reads, too, is to each what he has said of it."""
    theirs = msgspec.defstruct("Theirs", [("number", int)])
    assert msgspec.json.Decoder(theirs).decode(b'{"number":1}').number == 1
    for kind, text, value in ((str, b'"1"', "1"), (bool, b"true", True)):
        ours = _structs.Kind(theirs)
        _structs.tell(ours, {"number": kind})
        assert msgspec.json.Decoder(ours).decode(b'{"number":%s}' % text).number == value
    assert msgspec.json.Decoder(theirs).decode(b'{"number":2}').number == 2
    assert theirs.__annotations__ == {"number": int}


def test_what_the_parser_is_told_is_said_to_its_thread_alone() -> None:
    """To every other thread the annotations of the class are what they are."""
    told = _structs._Told({"a": 1}, {"b": 2})  # noqa: SLF001 - what stands in a class for a moment
    heard: list[Any] = []
    other = Thread(target=lambda: heard.extend(told.items()))
    other.start()
    other.join()
    assert (heard, told.asked) == ([("a", 1)], False)
    assert ([*told.items()], told.asked, {**told}) == ([("b", 2)], True, {"a": 1})


def test_a_generic_class_is_known_to_the_parser_however_many_a_program_has() -> None:
    """Python forgets `Listing[str]` among them, and the parser keeps with it what it was told of its limits."""
    code = (
        "from typing import Generic, Literal, Optional, TypeVar\n"
        "from talentweek import Cohort, Event, InvalidDocument, Project\n"
        "from talentweek.formats import _first, json\n"
        "_first.takes.left = 0\n"
        "class Box(Generic[TypeVar('T')]): ...\n"
        "def forget():\n"
        "    for number in range(300): Optional[Box[Literal[number]]]\n"
        "def codes(data, kind):\n"
        "    try: json.loads(data, kind)\n"
        "    except InvalidDocument as refused: print(*[problem.code for problem in refused.problems])\n"
        "    else: print('read')\n"
        'codes(b\'{"id":"a","names":[{"text":"a"}],"sectors":{"items":["b"]}}\', Event)\n'
        "forget()\n"
        'codes(b\'{"id":"a","names":[{"text":"a"}],"sectors":{"items":[""]}}\', Project)\n'
        'codes(b\'{"id":"a","what":"a","origins":{"items":[{"venue":""}]}}\', Cohort)\n'
    )
    assert printed_by(code).split() == ["read", "empty", "empty"]


def test_a_parser_that_cannot_be_told_leaves_documents_to_the_exact_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """One of another version may ask in another way; what is read is the same."""
    said = KINDS["event"].model.__annotations__

    def refuse(_: Any) -> None:
        raise AttributeError("__parameters__")

    monkeypatch.setattr(msgspec.json, "Decoder", refuse)
    with pytest.raises(_structs.Untold):  # which is among what the readers take for a refusal
        _structs.tell(_structs.Kind(KINDS["event"].model), {})
    assert KINDS["event"].model.__annotations__ is said


@pytest.mark.parametrize("name", ["two words", "a\u00a0b", "a\u007f", "活动 一"])
@pytest.mark.parametrize("of", ["its own", "another's"])
def test_an_id_with_a_space_is_refused_fast(name: str, of: str) -> None:
    """The parser looks at its length alone."""
    person = {"id": name if of == "its own" else "a", "names": [{"text": "a"}]}
    if of != "its own":
        person["part_of"] = name
    kind = "persons" if of == "its own" else "projects"
    data = plain.dumps({"talentweek": "1.0", kind: [person]}, ensure_ascii=False).encode()
    assert fast(data) is None
    assert exact(data) is None
    assert fast(data.replace(name.encode(), b"b")) is not None
