"""What a type checker knows of tables."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, assert_type

from talentweek import Dataset, Event, Quantity, batches
from talentweek.formats import arrow


def test_a_collection_knows_its_class() -> None:
    """And so do those who go through it."""
    dataset = Dataset.of(Event(id="week", names="Week"))
    weeks = arrow.collection(dataset, Event)
    assert_type(weeks.records, tuple[Event, ...])
    assert_type(weeks.model, type[Event])
    assert_type(list(weeks), list[Event])
    assert_type(arrow.collection(dataset.events(), Event).records, tuple[Event, ...])


def test_what_pyarrow_makes_has_no_type_of_its_own(tmp_path: Path) -> None:
    """It has no stubs; what is read is a dataset."""
    assert_type(arrow.array([Quantity.exact(1), None], Quantity), Any)
    assert_type(arrow.loads({}, limits=arrow.Limits(records=1)), Dataset)
    arrow.dump(Dataset(), tmp_path / "it")
    assert_type(arrow.load(tmp_path / "it"), Dataset)
    assert_type(batches.normalise([], columns="text"), Iterator[Any])
    assert_type(batches.ddl("text"), str)
