"""What a type checker knows of the formats beside JSON."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, assert_type

from talentweek import Dataset, Event, Problem, Record
from talentweek.formats import csv, jsonl, jsonschema


def test_lines_are_records(tmp_path: Path) -> None:
    """A stream gives records and a report, a file a dataset."""
    week = Event(id="week", names="Week")
    place = tmp_path / "data.jsonl"

    def records() -> Iterator[Record]:
        yield week

    jsonl.dump(records(), place)
    jsonl.dump(Dataset.of(week), place, progress=print)
    problems: list[Problem] = []
    reading = jsonl.stream(place, on_problem=problems.append)
    assert_type(list(reading), list[Record])
    assert_type(next(iter(reading), None), Record | None)
    assert_type(reading.report, jsonl.Report)
    assert_type(reading.report.problems, tuple[Problem, ...])
    assert_type(jsonl.load(place, limits=jsonl.Limits(line=1_000)), Dataset)
    assert_type(jsonl.loads(jsonl.dumps([week])), Dataset)


def test_a_package_is_files_by_name(tmp_path: Path) -> None:
    """In memory, in a folder."""
    files = csv.dumps(Dataset.of())
    assert_type(files, dict[str, bytes])
    assert_type(csv.loads(files, limits=csv.Limits(records=1)), Dataset)
    csv.dump(Dataset.of(), tmp_path / "made")
    assert_type(csv.load(tmp_path / "made"), Dataset)


def test_a_schema_is_a_tree(tmp_path: Path) -> None:
    """Of any class of the model."""
    assert_type(jsonschema.schema(Event, strict=True), dict[str, Any])
    assert_type(jsonschema.dumps(kinds=["event"]), bytes)
    jsonschema.dump(tmp_path / "schema.json", Event)
