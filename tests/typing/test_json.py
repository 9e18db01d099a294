"""What a type checker knows of reading and writing."""

from pathlib import Path
from typing import Any, assert_type

import cattrs
import pytest

from talentweek import Dataset, Event, Listing, Money, Place, Problem, Quantity
from talentweek.formats import converter, json
from talentweek.rules import Shape, shape_of


def test_what_is_read_is_of_the_class_that_was_asked_for() -> None:
    """Without one it is a dataset."""
    week = Event(id="week", names="Week")
    assert_type(json.dumps(week), bytes)
    assert_type(json.loads(json.dumps(Dataset.of(week))), Dataset)
    assert_type(json.loads(json.dumps(week), Event), Event)
    assert_type(json.loads('{"value": "1"}', Quantity), Quantity)
    assert_type(json.loads(b'{"items": ["a"]}', Listing[str]), Listing[str])
    assert_type(json.loads(b'{"items": [{"country": "CN"}]}', Listing[Place]).items, tuple[Place, ...])


def test_what_can_be_read_can_be_typed() -> None:
    """Bytes that can change, and views of them, are read like any others."""
    data = json.dumps(Dataset.of())
    assert_type(json.loads(bytearray(data)), Dataset)
    assert_type(json.loads(memoryview(data)), Dataset)


def test_files_are_typed_alike(tmp_path: Path) -> None:
    """A path is a str or a Path."""
    place = tmp_path / "week.json"
    json.dump(Event(id="week", names="Week"), place, indent=2)
    assert_type(json.load(place, Event), Event)
    assert_type(json.load(str(place), Event, unknown_keys="warn", limits=json.Limits(depth=8)), Event)
    json.dump(Dataset.of(), place, canonical=True)
    assert_type(json.load(place), Dataset)


def test_trees_are_dicts() -> None:
    """They are read like documents."""
    assert_type(json.to_dict(Money.exact(1, "CNY")), dict[str, Any])
    assert_type(json.from_dict({"amount": "1"}, Money), Money)
    assert_type(json.from_dict({"talentweek": "1.0"}), Dataset)


def test_options_are_words_that_a_checker_knows() -> None:
    """A slip of the pen is seen before anything is read."""
    assert_type(json.loads(b'{"talentweek": "1.0"}', unknown_keys="error"), Dataset)
    with pytest.raises(TypeError):
        json.loads(b'{"talentweek": "1.0"}', strict=True)  # type: ignore[call-overload]
    with pytest.raises(TypeError):
        json.loads({"talentweek": "1.0"})  # type: ignore[call-overload]


def test_the_problems_of_a_refusal_are_data() -> None:
    """Each with its parts."""
    from talentweek import InvalidDocument  # noqa: PLC0415 - kept beside its only use

    with pytest.raises(InvalidDocument) as refused:
        json.loads(b"{}")
    assert_type(refused.value.problems, tuple[Problem, ...])
    assert_type(refused.value.problems[0].hint, str | None)


def test_the_converter_is_that_of_cattrs() -> None:
    """So that its own documentation holds."""
    assert_type(converter(), cattrs.Converter)
    assert_type(converter().structure({"value": "1"}, Quantity), Quantity)


def test_the_shape_of_a_class_is_typed() -> None:
    """For those who derive something of their own from the rules."""
    assert_type(shape_of(Event), Shape)
