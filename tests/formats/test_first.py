"""The first documents of a process are read by the rules as they stand, and made the same objects of."""

from __future__ import annotations

import json as plain
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
from hypothesis import given

from talentweek import Dataset, DateSpan, Event, InvalidDocument, Money
from talentweek.formats import _documents, _fast, _first, _parse, json
from talentweek.rules import shape_of
from tests.processes import printed_by

from .documents import damaged, first, trees
from .samples import FULL, RECORDS, problems

if TYPE_CHECKING:
    from collections.abc import Iterator

young = pytest.mark.usefixtures("_young")
WEEK = b'{"talentweek":"1.0","events":[{"id":"week","names":[{"text":"Week"}]}]}'


@pytest.fixture
def _young() -> Iterator[None]:
    """Be a process that has read nothing yet."""
    with patch.object(_first.takes, "left", _first.BYTES):
        yield


def other_verdict(data: bytes) -> Any:
    """Return what is made of a document by a process that has read much, None where it refuses."""
    try:
        return json.loads(data)
    except InvalidDocument:
        return None


@given(tree=damaged())
def test_what_is_accepted_without_nulls_is_accepted_first(tree: dict[str, Any]) -> None:
    """The first reader leaves nothing but nulls to the others."""
    data = plain.dumps(tree, ensure_ascii=False).encode()
    other = other_verdict(data)
    if other is not None and b"null" not in data:
        assert first(data) == other


@given(tree=trees())
def test_good_documents_are_read_first(tree: dict[str, Any]) -> None:
    """A document that our writer wrote needs no other reader."""
    data = plain.dumps(tree, ensure_ascii=False).encode()
    made = first(data)
    assert made is not None
    assert json.dumps(made) == json.dumps(other_verdict(data))


def test_a_dataset_of_every_class_is_read_first() -> None:
    """In the order of the ids, as any dataset."""
    assert first(json.dumps(FULL)) == FULL


@pytest.mark.parametrize(("record", "text"), RECORDS, ids=[type(record).__name__ for record, _ in RECORDS])
def test_every_class_is_read_first(record: Any, text: str) -> None:
    """A record, by its class."""
    assert _first.read(text.encode(), shape_of(type(record))) == record


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{", b"[]", b"\xff", b"\xef\xbb\xbf" + WEEK, b"{}", b'{"talentweek":"2.0"}',
        b'{"talentweek":"1.0","x":[]}',
        b'{"talentweek":"1.0","talentweek":"1.0"}', b'{"talentweek":"1.0","events":{}}',
        b'{"talentweek":"1.0","events":[3]}', b'{"talentweek":"1.0","events":[{"id":"week"}]}',
        WEEK.replace(b'"id"', b'"x":1,"id"'), WEEK.replace(b'"id"', b'"id":"a","id"'),
        WEEK.replace(b'"id"', b'"kind":null,"id"'), WEEK.replace(b'"Week"', b"NaN"),
        WEEK.replace(b'"Week"', b'"\\u0000"'),
        WEEK.replace(b'"Week"', b'"\\ud800"'), WEEK.replace(b'"Week"', b"1" * 5000), WEEK.replace(b'"Week"', b""),
        WEEK.replace(b'[{"text":"Week"}]', b"[]"), WEEK.replace(b'[{"text":"Week"}]', b"{}"),
        WEEK.replace(b'"id"', b'"status":"x","id"'), WEEK.replace(b'"id"', b'"status":[],"id"'),
        WEEK.replace(b'"id"', b'"count":{"value":3},"id"'), WEEK.replace(b'"id"', b'"count":{"value":"1e3"},"id"'),
        WEEK.replace(b'"id"', b'"count":{"value":"2","bound":"between","upper":"1"},"id"'), b"[" * 100_000,
        WEEK.replace(b'"id":"week",', b""), WEEK.replace(b'"Week"}', b'"Week"}' + b',{"text":"a"}' * 10_000),
    ],
)  # fmt: skip
@young
def test_whatever_is_odd_is_left_to_the_others(data: bytes) -> None:
    """The first reader says nothing; what is told, and what is made, is what the others say."""
    assert first(data) is None
    told = problems(data)
    _first.takes.left = 0
    assert problems(data) == told


@young
def test_a_key_that_stands_twice_is_told_with_its_place() -> None:
    """As a process tells it that has read much."""
    assert [(one.code, one.path) for one in problems(WEEK.replace(b'"id"', b'"id":"a","id"'))] == [
        ("duplicate_key", "/events/0/id")
    ]


@young
def test_limits_hold_from_the_first_document_on() -> None:
    """Of records and of depth."""
    many = json.dumps(FULL)
    with pytest.raises(InvalidDocument, match="too many records"):
        json.loads(many, limits=json.Limits(records=1))
    with pytest.raises(InvalidDocument, match="nests too deep"):
        json.loads(many, limits=json.Limits(depth=2))
    assert json.loads(WEEK, limits=json.Limits(records=1, depth=32)).get("week", Event).label == "Week"


@young
def test_values_are_read_first_by_their_class() -> None:
    """With all that nests in them."""
    data = b'{"amount":"5","currency":"CNY","equivalents":[{"amount":"1","currency":"USD"}]}'
    with patch.object(_fast, "read", None):
        money = json.loads(data, Money)
        assert json.loads('{"edtf":"2024-07-11/"}', DateSpan) == DateSpan.on("2024-07-11/")
    assert money == Money.exact(5, "CNY", equivalents=[Money.exact(1, "USD")])


def which_readers(documents: list[bytes]) -> list[str]:
    """Return which reader each of the documents is given to."""
    asked: list[str] = []

    def noting(name: str) -> Any:
        read = getattr(_documents, name)

        def noted(*given: Any) -> Any:
            asked.append(name.removeprefix("read_"))
            return read(*given)

        return patch.object(_documents, name, noted)

    with noting("read_first"), noting("read_fast"), noting("read_exact"):
        for data in documents:
            assert json.loads(data) == Dataset.of(Event(id="week", names="Week"))
    return asked


def of_size(size: int) -> bytes:
    """Return a document of so many bytes."""
    return WEEK.ljust(size)


@pytest.mark.skipif(not _parse.FAST, reason="what comes after the first documents is read fast")
@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([_first.BYTES, 100], ["first", "fast"]),
        ([_first.BYTES + 1, 100], ["fast", "fast"]),
        ([100, _first.BYTES - 100, 100, 100], ["first", "first", "fast", "fast"]),
        ([100, _first.BYTES, 100], ["first", "fast", "fast"]),
    ],
)
@young
def test_so_many_bytes_are_read_first(sizes: list[int], expected: list[str]) -> None:
    """One document or several; once there is more to read, the fast reader is worth its making."""
    asked = which_readers([of_size(size) for size in sizes])
    assert [name for name in asked if name != "exact"] == expected
    assert asked.count("exact") == expected.count("first")  # which goes through the dataset with another reader


def test_a_short_process_loads_no_attrs_and_compiles_no_reader() -> None:
    """A document that is read first costs no more than what is read of it."""
    code = (
        "import linecache, sys\n"
        "from talentweek.formats import json\n"
        f"dataset = json.loads({json.dumps(FULL)!r})\n"
        "assert 'attr' not in sys.modules\n"
        "emitted = [name for name in linecache.cache if name.startswith(('<talentweek', '<attrs'))]\n"
        "assert not emitted, emitted\n"
        "print(len(dataset), json.loads(json.dumps(dataset)) == dataset, 'attr' in sys.modules)\n"
    )
    assert printed_by(code).split() == [str(len(FULL)), "True", "False"]
