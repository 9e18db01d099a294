"""Corners of the readers that no ordinary document reaches."""

from __future__ import annotations

import gc
import json as plain
import subprocess
import sys
from decimal import Decimal
from typing import Any

import pytest

from talentweek import (
    Bound,
    Dataset,
    DateSpan,
    Document,
    Event,
    InvalidDocument,
    Money,
    Name,
    Place,
    Quantity,
    Quote,
    Ref,
)
from talentweek.formats import _exact, _fast, _parse, _recurring, _structs, json, jsonl
from talentweek.rules import Each, Either, Flag, Member, Number, Rule, Shape, Text, Token, Whole, shape_of
from talentweek.rules.numbers import KNOWN, TINY


@pytest.mark.parametrize(
    ("rule", "sound"),
    [
        (Number(), "1.5"),
        (Member(Bound), "exact"),
        (Each(Text()), ["a"]),
        (Token(), "a"),
        (Whole(), 1),
        (Flag(), True),
    ],
    ids=repr,
)
def test_nothing_is_told_of_a_sound_value(rule: Rule, sound: Any) -> None:
    """Whoever asks about a value of the wire form that is right hears nothing."""
    assert list(_exact.wire_problems(rule, sound, ())) == []


def test_a_list_that_is_too_long_is_looked_into_all_the_same() -> None:
    """Its length is one problem, what is wrong with its items are others."""
    names: list[Any] = [{"text": "a"}] * 99 + [{"text": ""}, {"text": "a", "zz": 1}]
    with pytest.raises(InvalidDocument) as refused:
        json.from_dict({"id": "week", "names": names}, Event)
    told = [(problem.code, problem.path) for problem in refused.value.problems]
    assert told == [("too_many", "/names"), ("empty", "/names/99/text")]


def test_a_rule_that_the_parser_does_not_know_is_a_mistake_of_ours() -> None:
    """A new rule has to say what the parser makes of it; nothing is taken for anything."""
    with pytest.raises(TypeError):
        _fast._type_of(Either(()), _structs.Kind(Name))  # noqa: SLF001 - no document leads there
    with pytest.raises(TypeError):
        _fast._Emission(shape_of(Name))._look_closer(Either(()), "a", 0)  # noqa: SLF001 - nor there


@pytest.mark.parametrize("text", ["0.0000001", "-0.0000000001", "0.000001", "9" * 28, "0"])
def test_numbers_are_written_plainly_however_small(text: str) -> None:
    """`str` would write the smallest ones with an exponent, and in the case that a program's context has it."""
    assert json.dumps(Quantity(value=text)) == b'{"value":"%s"}' % text.encode()


@pytest.mark.parametrize("text", ["0.0000001", "-0.0000009", "0.000000999", "0.0000000001"])
def test_the_first_tiny_number_of_a_process_is_written_plainly_in_every_form(text: str) -> None:
    """Whoever has met none searches nothing; each of them is one to be met, however it comes."""
    for met in (lambda: Quantity(value=text), lambda: Quantity(value=Decimal(text)),
                lambda: json.loads(b'{"value":"%s"}' % text.encode(), Quantity)):  # fmt: skip
        KNOWN.clear()
        TINY.clear()
        tally = Event(id="a", names="a", count=met())
        assert f'"count":{{"value":"{text}"}}' in json.dumps(tally).decode()
        assert f'"count":{{"value":"{text}"}}' in json.dumps(tally, canonical=True).decode()
        assert f'"count":{{"value":"{text}"}}' in jsonl.dumps(Dataset.of(tally)).decode()
    assert json.dumps(Quantity(value="0.000001")) == b'{"value":"0.000001"}'


@pytest.mark.parametrize("canonical", [False, True])
def test_every_record_of_many_is_written(canonical: bool) -> None:  # noqa: FBT001 - a parameter
    """However many a class has."""
    many = Dataset(Document(id=f"d-{number}") for number in range(2_000))
    assert json.loads(json.dumps(many, canonical=canonical)) == many
    assert jsonl.loads(jsonl.dumps(many)) == many


def test_the_garbage_collector_has_nothing_to_do_with_what_is_read() -> None:
    """No object of the model holds itself, and a collector that went through all of them would take long."""
    if _parse.FAST:
        assert not gc.is_tracked(json.loads(b'{"id":"a","names":[{"text":"a"}]}', Event))
        assert not gc.is_tracked(Event(names="a"))


def test_what_recurs_is_one_object_and_the_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The memory is emptied where it is full, and what is read stays right."""
    monkeypatch.setattr(_recurring, "REMEMBERED", 2)
    shape = shape_of(DateSpan)
    known, keep = _recurring.kept_by.__wrapped__(shape, shape.fields[0])  # a memory of its own
    assert [keep(f"20{year:02d}").edtf for year in range(20, 25)] == [f"20{year:02d}" for year in range(20, 25)]
    assert 0 < len(known) <= 2
    assert [keep(text) for text in ("2024-13", "July", None)] == [None, None, None]


def test_a_date_and_a_country_alone_are_taken_from_memory() -> None:
    """What says one thing only is the same object where objects are made one by one; what says more is not kept."""
    said = b'"when":{"edtf":"2024"},"places":{"items":[{"country":"CN"},{"venue":"a"}]}'
    records = [b'{"id":"e%d","names":[{"text":"a"}],%s}' % (number, said) for number in range(2)]
    data = b'{"talentweek":"1.0","events":[%s]}' % b",".join(records)
    first, second = json.from_dict(plain.loads(data)).all(Event)
    assert first.when is second.when
    assert first.places is not None
    assert second.places is not None
    assert first.places.items[0] is second.places.items[0]
    assert first.places.items[1] is not second.places.items[1]


@pytest.mark.parametrize(
    ("shape", "sole"),
    [(shape_of(DateSpan), "edtf"), (shape_of(Place), "country"), (shape_of(Ref), None), (shape_of(Name), None),
     (shape_of(Document), None)],
    ids=lambda given: getattr(given, "name", given),
)  # fmt: skip
def test_only_notations_and_codes_recur(shape: Shape, sole: str | None) -> None:
    """A name and an id are said once; a date and a country are said all over."""
    found = _recurring.sole_field(shape)
    assert (found.name if found else None) == sole


def test_without_msgspec_the_standard_library_is_behind_the_door() -> None:
    """A machine that has no msgspec finds none, and nothing breaks."""
    week = b'{"talentweek":"1.0","events":[{"id":"week","names":[{"text":"Week"}]}]}'
    code = (
        "import sys\n"
        "sys.modules['msgspec'] = None\n"
        "from talentweek.formats import _first, _parse, json\n"
        "assert not _parse.FAST\n"
        "_first.takes.left = 0\n"
        f"sys.stdout.buffer.write(json.dumps(json.loads({week!r})))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (week, b"")


@pytest.mark.parametrize("choice", ["ignore", "", None])
def test_what_to_do_with_unknown_keys_is_said_in_known_words(choice: Any) -> None:
    """A misspelt wish is not taken for another."""
    with pytest.raises(ValueError, match="unknown_keys"):
        json.loads(b'{"talentweek":"1.0"}', unknown_keys=choice)
    with pytest.raises(ValueError, match="unknown_keys"):
        json.from_dict({"talentweek": "1.0"}, unknown_keys=choice)


def test_a_tree_without_bottom_is_refused() -> None:
    """A tree of Python objects may hold itself; it gets an error of ours."""
    amount: dict[str, Any] = {"amount": "1"}
    amount["equivalents"] = [amount]
    with pytest.raises(InvalidDocument) as refused:
        json.from_dict(amount, Money)
    assert [problem.code for problem in refused.value.problems] == ["limit_exceeded"]


def test_a_reader_keeps_what_it_has_learnt_from_a_bad_document() -> None:
    """A document that is refused late has taught the classes that it holds."""
    data = b'{"talentweek":"1.0","quotes":[{"id":"a","speaker":{}}]}'
    for _ in range(2):
        with pytest.raises(InvalidDocument) as refused:
            json.loads(data)
        assert [problem.path for problem in refused.value.problems] == ["/quotes/0/speaker"]
    read = json.loads(data.replace(b"{}", b'{"id":"b"}'))
    assert read == Dataset.of(Quote(id="a", speaker=Ref.to("b")))
