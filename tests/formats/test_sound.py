"""The reader of sound trees takes what is right, reads it as the exact reader does, and refuses all else."""

from __future__ import annotations

import json as plain
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
from hypothesis import given

from talentweek import Dataset, InvalidDocument, Money, Name, Person
from talentweek.formats import _exact, _parse, _sound, json
from talentweek.rules import shape_of

from .documents import exact, sound, trees
from .samples import FULL

if TYPE_CHECKING:
    from collections.abc import Iterator

PERSON = '{"talentweek":"1.0","persons":[{"id":"a","names":[{"text":"A"}]%s}]%s}'


@pytest.fixture
def _without_msgspec() -> Iterator[None]:
    with patch.object(_parse, "FAST", new=False):
        yield


@given(tree=trees())
def test_good_documents_need_no_other_reader(tree: dict[str, Any]) -> None:
    """A document that our writer wrote is taken, unless a text in it looks like a key."""
    data = plain.dumps(tree, ensure_ascii=False).encode()
    if _parse.keys_in(data) == keys_of(tree) and b"\\u" not in data:
        assert json.dumps(sound(data)) == json.dumps(exact(data))


def keys_of(tree: Any) -> int:
    """Count the keys of a tree."""
    inner = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    return (len(tree) if isinstance(tree, dict) else 0) + sum(map(keys_of, inner))


def test_a_dataset_of_every_class_is_taken() -> None:
    """With all that its records can nest."""
    assert sound(json.dumps(FULL)) == FULL


@pytest.mark.usefixtures("_without_msgspec")
def test_where_there_is_no_msgspec_what_is_sound_meets_no_other_reader() -> None:
    """A dataset, and an object of one class."""
    with patch.object(json, "_judged") as judged:
        assert json.loads(json.dumps(FULL)) == FULL
        name = Name(text="昆山", lang="zh")
        assert json.loads(json.dumps(name), Name) == name
    judged.assert_not_called()


@pytest.mark.parametrize(
    ("within", "behind"),
    [
        (',"origin":null', ""),
        (',"names":[{"text":"A"}]', ""),
        (',"nickname":"B"', ""),
        (',"names":[]', ""),
        (',"names":[{"text":"\\u0000"}]', ""),
        (',"names":[{"text":"\\ud83d"}]', ""),
        (',"id":"a b"', ""),
        ("", ',"events":{}'),
        ("", ',"events":null'),
        ("", ',"talentweek":"2.0"'),
        ("", ',"people":[]'),
        ("", ',"organisations":[{"id":"a","names":[{"text":"A"}]}]'),
    ],
)
def test_whatever_is_odd_gets_the_verdict_of_the_exact_reader(within: str, behind: str) -> None:
    """The same object, or the same problems, with msgspec and without."""
    data = (PERSON % (within, behind)).encode()
    told: list[Any] = []
    for fast in (True, False):
        with patch.object(_parse, "FAST", new=fast):
            try:
                told.append(json.loads(data))
            except InvalidDocument as refused:
                told.append(refused.problems)
    assert told[0] == told[1]


def test_a_null_says_that_there_is_nothing() -> None:
    """As it does to the exact reader."""
    assert sound((PERSON % (',"origin":null', "")).encode()) == Dataset.of(Person(id="a", names="A"))


def test_what_nests_itself_deeper_than_its_laws_let_it_is_refused() -> None:
    """An equivalent has no equivalents."""
    money = {"amount": "1", "currency": "CNY"}
    shape = shape_of(Money)
    data = plain.dumps(money | {"equivalents": [money | {"currency": "USD"}]}).encode()
    findings = _exact.Findings()
    assert _sound.read(data, plain.loads(data), shape) == _exact.reader_of(shape)(plain.loads(data), None, findings)
    deeper = plain.dumps(money | {"equivalents": [money | {"equivalents": [money | {"currency": "USD"}]}]}).encode()
    with pytest.raises(ValueError, match=r"^$"):
        _sound.read(deeper, plain.loads(deeper), shape)


@pytest.mark.parametrize("tree", [[], {"talentweek": "0.1"}, {"talentweek": "1.0", "people": []}])
def test_what_is_no_dataset_is_refused(tree: Any) -> None:
    """Whatever is around the records."""
    assert sound(plain.dumps(tree).encode()) is None


def test_records_out_of_order_are_put_in_order() -> None:
    """By their ids, as in any dataset."""
    many = [{"id": one, "names": [{"text": one}]} for one in "ba"]
    made = sound(plain.dumps({"talentweek": "1.0", "persons": many}).encode())
    assert [record.id for record in made] == ["a", "b"]


def test_the_id_of_a_record_by_itself_is_looked_at() -> None:
    """As those of a dataset are."""
    for name, refused in (("a", False), ("two words", True)):
        tree = {"id": name, "names": [{"text": "A"}]}
        data = plain.dumps(tree).encode()
        if refused:
            with pytest.raises(ValueError):  # noqa: PT011 - without a word
                _sound.read(data, tree, shape_of(Person))
        else:
            assert _sound.read(data, tree, shape_of(Person)) == Person(id="a", names="A")
