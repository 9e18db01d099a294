"""CSV: a Data Package, there and back, safe in a spreadsheet, valid by frictionless, refused clearly where bad."""

from __future__ import annotations

import csv as plain_csv
import errno
import io
import json as plain
import os
import re
import zipfile
from decimal import Decimal

import duckdb
import frictionless
import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from releases import RELEASES

from talentweek import (
    KINDS,
    Cohort,
    Dataset,
    Event,
    EventSeries,
    Evidence,
    InvalidDocument,
    Listing,
    Money,
    Observation,
    Place,
    Quantity,
    Ref,
)
from talentweek import strategies as tws
from talentweek.formats import _csv_package, _csv_places, _csv_text, csv
from talentweek.formats._tables import columns_of
from talentweek.rules import Nested, shape_of

from .committed import GOLDEN, committed
from .samples import FULL

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "'",
    "''",
    "'=1",
    "＝1",
    "－1",
    "  =1",
    "\u3000@SUM(A1)",
    "\xa0\u2028+1",
    "\ufeff\u200b-1",
    "=cmd|' /C calc'!A0",
]
KEYS = [DESCRIPTOR := "datapackage.json", *(f"{kind.collection}.csv" for kind in KINDS.values())]


def package(**tables):
    """Return the files of a package with these tables."""
    resources = [{"name": name, "path": f"{name}.csv"} for name in tables]
    descriptor = {"talentweek": "1.0", "resources": resources}
    return {DESCRIPTOR: plain.dumps(descriptor).encode()} | {
        f"{name}.csv": data.encode() if isinstance(data, str) else data for name, data in tables.items()
    }


def told(files, **options):
    """Return code, path and line of each problem for which a package is refused."""
    with pytest.raises(InvalidDocument) as refused:
        csv.loads(files, **options)
    assert refused.value.subject == "Data Package"
    return [(one.code, one.path, one.line) for one in refused.value.problems]


def validate(folder):
    """Return what frictionless finds wrong with a package."""
    report = frictionless.validate(str(folder / DESCRIPTOR))
    return report.flatten(["type", "rowNumber", "fieldName", "note"])


# laws


@given(dataset=tws.datasets())
def test_what_is_written_is_read_back(dataset):
    """Every value of it."""
    files = csv.dumps(dataset)
    assert csv.loads(files) == dataset
    assert csv.dumps(csv.loads(files)) == files
    assert list(files) == [DESCRIPTOR, *(f"{KINDS_OF[model]}.csv" for model in dataset.models())]


KINDS_OF = {kind.model: kind.collection for kind in KINDS.values()}


@given(dataset=tws.datasets(resolving=False))
def test_references_that_lead_nowhere_are_kept(dataset):
    """They are legal in a dataset."""
    assert csv.loads(csv.dumps(dataset)) == dataset


@given(dataset=tws.edge.datasets())
def test_the_strangest_values_are_read_back(dataset):
    """Whatever a field may hold."""
    assert csv.loads(csv.dumps(dataset)) == dataset


@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20))
def test_any_text_is_read_back(text):
    """As a text of a cell, in a list, in an id."""
    token = "".join(one for one in text if one.isprintable() and one != " ") or "x"
    dataset = Dataset.of(
        Event(id=token, names=text, kind=text, part_of=[token]), Cohort(id=f"{token}-2", what=text, part_of=token)
    )
    files = csv.dumps(dataset)
    assert csv.loads(files) == dataset
    header, row = plain_csv.reader(io.StringIO(files["events.csv"].decode(), newline=""), strict=True)
    cell = row[header.index("kind")]
    assert cell.removeprefix("'") == text.removeprefix("'" * (cell == text)) or cell == f"'{text}"


@given(rows=st.lists(st.lists(st.text(alphabet='a",\r\n\t ;', max_size=6), min_size=2, max_size=4), max_size=4))
def test_rows_are_those_of_the_csv_module(rows):
    """Ours are read by it, and those that it writes are read by us."""
    ours = "".join(map(_csv_text.write_row, rows))
    assert list(plain_csv.reader(io.StringIO(ours, newline=""), strict=True)) == rows
    theirs = io.StringIO(newline="")
    plain_csv.writer(theirs).writerows(rows)
    for text in (ours, theirs.getvalue()):
        assert [cells for _, cells in _csv_text.rows(text)] == rows


def test_every_field_of_every_class_has_its_column():
    """A value in a field has the columns of its own fields; nothing is left out."""

    def leaves(shape, above=()):
        for field in shape.fields:
            if isinstance(field.rule, Nested):
                yield from leaves(shape_of(field.rule.of, field.rule.argument), (*above, field.name))
            else:
                yield ".".join((*above, field.name))

    for kind in KINDS.values():
        columns = columns_of(kind.model)
        assert [column.name for column in columns] == list(leaves(shape_of(kind.model)))
        assert all(column.meaning for column in columns)


def test_a_value_that_is_there_is_seen_in_its_columns():
    """No class can be made of defaults alone: where all its columns are empty, there is no value."""
    nested = {
        (field.rule.of, field.rule.argument)
        for kind in KINDS.values()
        for field in shape_of(kind.model).fields
        if isinstance(field.rule, Nested)
    }
    for model, argument in nested:
        shape = shape_of(model, argument)
        assert shape.laws or any(field.demanded for field in shape.fields)


# spreadsheets


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_a_text(text):
    """No cell begins as a formula does, and the text comes back unchanged, wherever it stands."""
    token = "".join(text.split()).strip("\ufeff\u200b")
    dataset = Dataset.of(
        Event(id=token, names=text, kind=text, series=token, places=Place(localities=[text], venue=text)),
        Cohort(id="group", what=text, size=Quantity.exact(-5, text)),
        Evidence(id="claim", subject=token, path="/kind", document="-paper", exact=text),
    )
    files = csv.dumps(dataset)
    assert csv.loads(files) == dataset
    for name in ("events.csv", "cohorts.csv", "evidence.csv"):
        header, *rows = plain_csv.reader(io.StringIO(files[name].decode(), newline=""))
        for column, cell in zip(header, rows[0], strict=True):
            assert not cell.startswith(tuple("\t\r\n"))
            trimmed = cell.lstrip().lstrip("\ufeff\u200b").lstrip()
            assert not trimmed.startswith(tuple("=+-@＝＋－＠")) or (column, cell) == ("size.value", "-5")


def test_nothing_is_an_empty_cell_and_an_empty_list_is_none():
    """No text of the model is empty: the empty cell, in quotation marks or not, is nothing."""
    unnamed = Cohort(id="a", what="experts", origins=Listing.open(stated_count=3))
    named = Cohort(id="b", what="experts", origins=Place(country="FR"))
    none = Cohort(id="c", what="experts")
    files = csv.dumps(Dataset.of(unnamed, named, none))
    header, *rows = plain_csv.reader(io.StringIO(files["cohorts.csv"].decode(), newline=""))
    assert [row[header.index("origins.items")] for row in rows] == ["[]", '[{"country":"FR"}]', ""]
    assert csv.loads(files) == Dataset.of(unnamed, named, none)
    assert csv.loads(package(cohorts='id,what,size.unit\nc,experts,""\n')) == Dataset.of(none)


def test_a_file_that_a_spreadsheet_has_written_is_read():
    """With a byte order mark, Windows line ends, TRUE for true, columns in another order."""
    data = '\ufeffnames,id,places.items,places.complete\r\n"[{""text"":""Week""}]",week,[],TRUE\r\n\r\n'
    with pytest.raises(InvalidDocument, match="line 2, /events/places: a list that names nothing"):
        csv.loads(package(events=data))
    data = data.replace("[],", '"[{""country"":""FR""}]",')
    files = package(events=data)
    files[DESCRIPTOR] = b"\xef\xbb\xbf" + files[DESCRIPTOR]
    place = Listing.only(Place(country="FR"))
    assert csv.loads(files) == Dataset.of(Event(id="week", names="Week", places=place))


@pytest.mark.parametrize("word", ["true", "True", "TRUE", "1"])
def test_a_yes_may_be_written_as_table_schema_allows(word):
    """And a no."""
    header = "id,kind,recipient.id,amount.amount,amount.currency,amount.inferred\n"
    (read,) = csv.loads(package(investments=f"{header}a,grant,b,5,CNY,{word}\n")).investments()
    assert (
        read.amount == Money.exact(5, "CNY", inferred=True)
        if hasattr(Money.exact, "inferred")
        else read.amount.inferred
    )


def test_large_numbers_keep_every_digit():
    """They are decimal numbers to the reader, as they are to frictionless."""
    number = Decimal("1234567890123456789012345678.0123456789")
    dataset = Dataset.of(
        Observation(id="a", subject=Ref.to("b"), measure="GDP", value=Quantity(value=number), status="reported")
    )
    assert csv.loads(csv.dumps(dataset)) == dataset


def test_a_cell_may_be_longer_than_the_csv_module_allows():
    """And its limit, which is one for the whole program, is left alone."""
    before = plain_csv.field_size_limit()
    dataset = Dataset.of(
        Event(id="a", names=[f"{number} {'x' * 990}" for number in range(100)], themes=["y" * 999] * 200)
    )
    assert csv.loads(csv.dumps(dataset)) == dataset
    assert plain_csv.field_size_limit() == before


# the package


@pytest.mark.parametrize("name", RELEASES)
def test_a_founding_release_is_what_was_committed(name):
    """And frictionless finds nothing wrong with it; duckdb and pandas read its rows."""
    dataset, folder = RELEASES[name](), GOLDEN / "csv" / name
    files = csv.dumps(dataset)
    assert {file: committed(folder / file, data) for file, data in files.items()} == files
    assert sorted(files) == sorted(file.name for file in folder.iterdir())
    assert csv.load(folder) == dataset
    assert validate(folder) == []
    events = duckdb.sql(
        "SELECT id FROM read_csv(?, header=true, all_varchar=true)", params=[str(folder / "events.csv")]
    )
    assert [known for (known,) in events.fetchall()] == [event.id for event in dataset.events()]
    table = pd.read_csv(folder / "events.csv", dtype=str, keep_default_na=False)
    assert list(table.columns) == [column.name for column in columns_of(Event)]
    assert list(table["when.edtf"]) == [event.when.edtf if event.when else "" for event in dataset.events()]


@settings(
    max_examples=6,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(dataset=tws.datasets(max_records=5, resolving=False))
def test_frictionless_finds_nothing_wrong_with_a_drawn_dataset(dataset, tmp_path_factory):
    """Types, keys and foreign keys hold, where references lead nowhere, too."""
    folder = tmp_path_factory.mktemp("package") / "made"
    csv.dump(dataset, folder)
    if len(dataset):
        assert validate(folder) == []


def test_frictionless_sees_the_keys_that_are_declared(tmp_path):
    """A row that is taken away is missed; a value of another type, too."""
    dataset = Dataset.of(
        EventSeries(id="weeks", names="Weeks"), Event(id="week", names="Week", series="weeks", edition=8)
    )
    csv.dump(dataset, tmp_path / "made")
    assert validate(tmp_path / "made") == []
    place = tmp_path / "made" / "series.csv"
    place.write_text(place.read_text(encoding="utf-8").replace("weeks", "days"), encoding="utf-8")
    assert [row[0] for row in validate(tmp_path / "made")] == ["foreign-key"]
    csv.dump(dataset, tmp_path / "made")
    place = tmp_path / "made" / "events.csv"
    place.write_text(place.read_text(encoding="utf-8").replace(",8,", ",eighth,"), encoding="utf-8")
    assert [row[:3] for row in validate(tmp_path / "made")] == [["type-error", 2, "edition.number"]]


def test_foreign_keys_are_declared_where_they_hold():
    """One class of record, in a table of the package or in the same one; all values lead to a row."""

    def keys(*records):
        described = _csv_package.describe(Dataset.of(*records))
        return {
            (table["name"], key["fields"], key["reference"]["resource"])
            for table in described["resources"]
            for key in table["schema"].get("foreignKeys", ())
        }

    weeks = EventSeries(id="weeks", names="Weeks")
    week = Event(id="week", names="Week", series="weeks", part_of="summer")
    assert keys(weeks, week) == {("events", "series", "series")}
    assert keys(week) == set()
    assert keys(weeks, week, Event(id="day", names="Day", series="days")) == set()
    group = Cohort(id="a", what="experts")
    assert keys(group, Cohort(id="b", what="some of them", part_of="a")) == {("cohorts", "part_of", "")}


def test_the_descriptor_says_what_each_column_is():
    """Type, meaning, limits."""
    (events,) = _csv_package.describe(Dataset.of(FULL.events()[0]))["resources"]
    fields = {field["name"]: field for field in events["schema"]["fields"]}
    types = {name: fields[name]["type"] for name in ("id", "names", "edition.number", "count.value", "places.complete")}
    assert types == {"id": "string", "names": "array", "edition.number": "integer", "count.value": "number",
                     "places.complete": "boolean"}  # fmt: skip
    assert fields["id"]["constraints"] == {"required": True}
    assert fields["mode"]["constraints"] == {"enum": ["offline", "online", "mixed"]}
    assert fields["edition.number"]["constraints"]["minimum"] == 1
    assert "constraints" not in fields["when.edtf"]
    assert fields["edition.number"]["description"] == "Which edition of the series it is. The number, from 1."


# folders and archives


@pytest.mark.parametrize("name", ["made", "made.zip", "MADE.ZIP"])
def test_a_package_is_written_to_a_folder_or_to_an_archive(tmp_path, name):
    """The same data are the same bytes; nothing else is left behind."""
    place = tmp_path / name
    csv.dump(FULL, place)
    assert csv.load(place) == FULL
    before = place.read_bytes() if place.is_file() else None
    csv.dump(FULL, place)
    assert csv.load(str(place)) == FULL
    assert before is None or place.read_bytes() == before
    if before is not None:  # no time of anybody's clock
        with zipfile.ZipFile(place) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_an_older_package_is_replaced_whole(tmp_path):
    """No table of it stays behind."""
    place = tmp_path / "made"
    csv.dump(FULL, place)
    csv.dump(Dataset.of(FULL.events()[0]), place)
    assert sorted(file.name for file in place.iterdir()) == [DESCRIPTOR, "events.csv"]
    csv.dump(Dataset.of(), place)
    assert csv.load(place) == Dataset.of()


def test_a_folder_with_other_files_is_left_alone(tmp_path):
    """Nobody's files are thrown away."""
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(FileExistsError, match=r"other files, which would be lost.*thesis.txt"):
        csv.dump(FULL, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.txt"]
    (tmp_path / "empty").mkdir()
    csv.dump(FULL, tmp_path / "empty")
    assert csv.load(tmp_path / "empty") == FULL


def test_a_folder_with_the_name_of_a_table_is_left_alone(tmp_path):
    """It is none of ours, whatever its name is."""
    (tmp_path / "events.csv").mkdir()
    (tmp_path / "events.csv" / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(FileExistsError, match=r"other files, which would be lost.*events.csv"):
        csv.dump(FULL, tmp_path)
    assert (tmp_path / "events.csv" / "thesis.txt").read_text(encoding="utf-8") == "years of work"


def test_a_file_that_comes_while_a_package_is_replaced_is_kept(tmp_path, monkeypatch):
    """It stays in the old folder, from which only our files are removed."""
    place = tmp_path / "made"
    csv.dump(FULL, place)
    real = os.rename

    def rename(source, target):
        if str(target).endswith(".old"):
            (place / "thesis.txt").write_text("years of work", encoding="utf-8")
        real(source, target)

    monkeypatch.setattr(os, "rename", rename)
    csv.dump(Dataset.of(), place)
    assert csv.load(place) == Dataset.of()
    assert [[file.name for file in old.iterdir()] for old in tmp_path.glob(".talentweek-*.old")] == [["thesis.txt"]]


def test_a_replaced_folder_keeps_its_permissions(tmp_path):
    """Whoever could read the package can."""
    place = tmp_path / "made"
    csv.dump(FULL, place)
    place.chmod(0o750)
    csv.dump(FULL, place)
    assert place.stat().st_mode & 0o777 == 0o750


@pytest.mark.parametrize("step", ["rename", "mkdir"])
def test_what_fails_leaves_the_old_package(tmp_path, monkeypatch, step):
    """Whichever step it is."""
    place = tmp_path / "made"
    csv.dump(FULL, place)
    real = getattr(os, step)
    calls = []

    def fail(*arguments, **options):
        calls.append(arguments)
        if step == "mkdir" or str(arguments[0]).endswith(".new"):
            raise OSError(step)
        return real(*arguments, **options)

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(OSError, match=step):
        csv.dump(Dataset.of(), place)
    monkeypatch.undo()
    assert calls
    assert csv.load(place) == FULL
    assert [file.name for file in tmp_path.iterdir()] == ["made"]


def test_a_new_package_that_fails_is_not_there(tmp_path, monkeypatch):
    """Nor any part of it."""

    def fail(*_):
        message = "no room"
        raise OSError(message)

    monkeypatch.setattr(os, "rename", fail)
    with pytest.raises(OSError, match="no room"):
        csv.dump(FULL, tmp_path / "made")
    assert list(tmp_path.iterdir()) == []


UNSAFE = ["../events.csv", "/etc/passwd", "data/../../events.csv", "..\\events.csv", "c:events.csv", "C:/events.csv",
          "https://example.org/events.csv", "", ".", "..", "data//events.csv", "events.csv\n", "a/. ./b", 3, None,
          ["events.csv"]]  # fmt: skip


@pytest.mark.parametrize("path", UNSAFE, ids=str)
def test_a_path_out_of_the_package_is_refused(tmp_path, path):
    """Before any file is opened."""
    (tmp_path / "events.csv").write_bytes(csv.dumps(FULL)["events.csv"])
    (tmp_path / "made").mkdir()
    descriptor = {"talentweek": "1.0", "resources": [{"name": "events", "path": path}]}
    (tmp_path / "made" / DESCRIPTOR).write_text(plain.dumps(descriptor), encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "made.zip", "w") as archive:
        archive.writestr(DESCRIPTOR, plain.dumps(descriptor))
        archive.writestr("../events.csv", csv.dumps(FULL)["events.csv"])
    for place in (tmp_path / "made", tmp_path / "made.zip"):
        with pytest.raises(InvalidDocument) as refused:
            csv.load(place)
        assert [(one.code, one.path) for one in refused.value.problems] == [("unsafe_path", "/resources/0/path")]


def test_a_link_out_of_the_package_is_refused(tmp_path):
    """One within it is followed."""
    csv.dump(Dataset.of(FULL.events()[0]), tmp_path / "made")
    (tmp_path / "made" / "events.csv").rename(tmp_path / "made" / "real.csv")
    (tmp_path / "made" / "events.csv").symlink_to("real.csv")
    assert len(csv.load(tmp_path / "made")) == 1
    (tmp_path / "made" / "real.csv").rename(tmp_path / "outside.csv")
    (tmp_path / "made" / "events.csv").unlink()
    (tmp_path / "made" / "events.csv").symlink_to(tmp_path / "outside.csv")
    with pytest.raises(InvalidDocument, match="a link that leads out of the package"):
        csv.load(tmp_path / "made")


def test_a_file_in_a_folder_of_the_package_is_read(tmp_path):
    """As the specification allows."""
    descriptor = {"talentweek": "1.0", "resources": [{"name": "events", "path": "data/all.csv"}]}
    (tmp_path / "data").mkdir()
    (tmp_path / DESCRIPTOR).write_text(plain.dumps(descriptor), encoding="utf-8")
    (tmp_path / "data" / "all.csv").write_bytes(csv.dumps(FULL)["events.csv"])
    assert len(csv.load(tmp_path)) == 1


@pytest.mark.parametrize("name", [DESCRIPTOR, "events.csv"])
def test_a_file_that_is_missing_is_named(tmp_path, name):
    """In a folder, in an archive, in memory."""
    files = csv.dumps(Dataset.of(FULL.events()[0]))
    csv.dump(Dataset.of(FULL.events()[0]), tmp_path / "made")
    (tmp_path / "made" / name).unlink()
    with zipfile.ZipFile(tmp_path / "made.zip", "w") as archive:
        for file, data in files.items():
            if file != name:
                archive.writestr(file, data)
    del files[name]
    for read in (
        lambda: csv.load(tmp_path / "made"),
        lambda: csv.load(tmp_path / "made.zip"),
        lambda: csv.loads(files),
    ):
        with pytest.raises(InvalidDocument, match=f"missing; found '{name}'"):
            read()
    with pytest.raises(FileNotFoundError):
        csv.load(tmp_path / "nowhere")


def test_an_archive_does_not_become_larger_than_the_limit(tmp_path):
    """A bomb is read up to there, whatever it says of its size."""
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(DESCRIPTOR, package(events="")[DESCRIPTOR])
        archive.writestr("events.csv", b"0" * 2**24)
    with pytest.raises(InvalidDocument) as refused:
        csv.load(tmp_path / "bomb.zip", limits=csv.Limits(bytes=2**16))
    assert [one.code for one in refused.value.problems] == ["limit_exceeded"]
    assert told(package(events="0" * 2**17), limits=csv.Limits(bytes=2**16)) == [("limit_exceeded", "", None)]


def test_all_files_of_a_package_count_together(tmp_path):
    """What lies behind the limit is not even opened."""
    files = package(events="0" * 2**10, persons="0" * 2**10, cohorts="")
    del files["cohorts.csv"]
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    with pytest.raises(InvalidDocument) as refused:
        csv.load(tmp_path, limits=csv.Limits(bytes=2**10 + 2**9))
    assert [one.code for one in refused.value.problems] == ["limit_exceeded"]


def test_a_damaged_archive_is_told(tmp_path):
    """Cut, changed, or something else."""
    csv.dump(FULL, tmp_path / "made.zip")
    data = (tmp_path / "made.zip").read_bytes()
    (tmp_path / "cut.zip").write_bytes(data[: len(data) // 2])
    (tmp_path / "changed.zip").write_bytes(data[:300] + bytes(byte ^ 0xFF for byte in data[300:400]) + data[400:])
    (tmp_path / "text.zip").write_text("no archive", encoding="utf-8")
    for name in ("cut", "changed", "text"):
        with pytest.raises(InvalidDocument) as refused:
            csv.load(tmp_path / f"{name}.zip")
        assert [one.code for one in refused.value.problems] == ["bad_compression"]


# descriptors


@pytest.mark.parametrize(
    ("descriptor", "problem"),
    [
        (b"", ("not_json", "")),
        (b"\xff\xfe", ("not_utf8", "")),
        (b"[]", ("wrong_type", "")),
        (b"{}", ("missing", "/talentweek")),
        (b'{"talentweek":"2.0"}', ("unsupported_version", "/talentweek")),
        (b'{"talentweek":"1.0"}', ("wrong_type", "/resources")),
        (b'{"talentweek":"1.0","resources":[3]}', ("wrong_type", "/resources/0")),
        (b'{"talentweek":"1.0","resources":[{"path":"a.csv"}]}', ("unknown_key", "/resources/0/name")),
        (b'{"talentweek":"1.0","resources":[{"name":"weather","path":"a.csv"}]}', ("unknown_key", "/resources/0/name")),
        (
            b'{"talentweek":"1.0","resources":[{"name":"events","path":"a.csv"},{"name":"events","path":"b.csv"}]}',
            ("duplicate_key", "/resources/1/name"),
        ),
    ],
)
def test_a_descriptor_that_is_none_of_ours_is_refused(descriptor, problem):
    """With the place in it."""
    assert told({DESCRIPTOR: descriptor}) == [(*problem, None)]


# tables


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        ("", [("bad_row", "/events", 1)]),
        ("id;names;kind\nweek;[];\n", [("bad_row", "/events", 1)]),
        ("id\tnames\nweek\t[]\n", [("bad_row", "/events", 1)]),
        ("id,names,Kind\n", [("unknown_key", "/events/Kind", 1)]),
        ("id,names,names\n", [("duplicate_key", "/events/names", 1)]),
        ("id,kind\n", [("missing", "/events/names", 1)]),
        ("id,names\nweek\n", [("bad_row", "/events", 2)]),
        ("id,names\nweek,[],3\n", [("bad_row", "/events", 2)]),
        ('id,names\n"week,[]\n', [("bad_row", "/events", 2)]),
        ('id,names\n"we\nek"x,[]\n', [("bad_row", "/events", 3)]),
        ('id,names\nwe"ek,[]\n', [("bad_row", "/events", 2)]),
        ("id,names\nweek,Week\n", [("not_json", "/events/names", 2)]),
        ('id,names\nweek,"[{""text"":""a"",""text"":""b""}]"\n', [("duplicate_key", "/events/names/0/text", 2)]),
        ('id,names\nweek,"[{""text"":""a"",""colour"":1}]"\n', [("unknown_key", "/events/names/0/colour", 2)]),
        ("id,names\nweek,{}\n", [("wrong_type", "/events/names", 2)]),
        (f"id,names\nweek,{'[' * 100_000}\n", [("limit_exceeded", "/events/names", 2)]),
        ("id,names\n,[]\n", [("missing", "/events/id", 2), ("too_few", "/events/names", 2)]),
    ],
    ids=range(17),
)  # fmt: skip
def test_a_table_that_cannot_be_read_is_told_with_its_line(data, problems):
    """And its column, where it is one."""
    assert told(package(events=data)) == problems


def test_another_delimiter_is_guessed_in_the_hint_alone():
    """What was meant is said, not done."""
    with pytest.raises(InvalidDocument, match=re.escape("';' stands between the cells")):
        csv.loads(package(events="id;names\n"))


@pytest.mark.parametrize("encoding", ["utf-16", "gb18030", "cp1252"])
def test_another_encoding_is_told(encoding):
    """With the line of the first wrong byte."""
    data = 'id,names\nweek,"[{""text"":""Zürich 昆山""}]"\n'.encode(encoding, "replace")
    (problem,) = told(package(events=data))
    assert problem == ("not_utf8", "/events", 1 if encoding == "utf-16" else 2)


def test_problems_of_all_rows_and_tables_are_told_together():
    """In the columns that they are in; a row with line ends in it counts them."""
    events = (
        "id,names,kind,when.edtf,count.value,count.bound,edition.number\n"
        'a,"[{""text"":""A""}]","two\nlines",2024-13,,,\n'
        'b,"[{""text"":""B""}]",,,5,between,0\n'
        'c,"[{""text"":""C""}]",,,,exact,99999999999999999999999\n'
    )
    cohorts = "id,what,origins.complete\nd,experts,yes\n"
    assert told(package(events=events, cohorts=cohorts)) == [
        ("malformed", "/events/when.edtf", 2),
        ("out_of_range", "/events/edition.number", 4),
        ("inconsistent", "/events/count.upper", 4),
        ("wrong_type", "/events/edition.number", 5),
        ("inconsistent", "/events/count.upper", 5),
        ("missing", "/cohorts/origins.items", 2),
        ("wrong_type", "/cohorts/origins.complete", 2),
    ]


def test_problems_are_told_up_to_a_limit():
    """A table of nonsense is not read to its end."""
    data = "id,names\n" + "a b,[]\n" * 50
    found = told(package(events=data), limits=csv.Limits(problems=10))
    assert len(found) == 11
    assert found[-1] == ("limit_exceeded", "", None)
    names = plain.dumps([{"text": "a", f"k{n}": 1} for n in range(30)]).replace('"', '""')
    found = told(package(events=f'id,names\na,"{names}"\n'), limits=csv.Limits(problems=5))
    assert len(found) == 6


def test_a_header_of_many_columns_takes_no_long_search():
    """What may have been meant is sought for the first of them; the rest is not read."""
    names = [f"nam{number}" for number in range(100_000)]
    assert len(told(package(events=",".join(["id", "names", *names]) + "\n"))) == 1_001
    with pytest.raises(InvalidDocument) as refused:
        csv.loads(package(events=",".join(["id", "names", *names[:200]]) + "\n"))
    assert sum(one.hint is not None for one in refused.value.problems) == 98
    assert refused.value.problems[0].hint == "did you mean 'names'?"


def test_one_id_for_two_rows_is_told_with_its_line():
    """In one table or in two."""
    events = 'id,names\na,"[{""text"":""A""}]"\na,"[{""text"":""B""}]"\n'
    assert told(package(events=events)) == [("duplicate_id", "/events/id", 3)]
    assert told(package(events=events[: events.rindex("a,")], cohorts="id,what\na,experts\n")) == [
        ("duplicate_id", "/cohorts/id", 2)
    ]


def test_a_package_has_so_many_records_and_no_more():
    """As many as its limits allow."""
    data = "id,what\n" + "".join(f"{number},experts\n" for number in range(10))
    assert len(csv.loads(package(cohorts=data), limits=csv.Limits(records=10))) == 10
    assert told(package(cohorts=data), limits=csv.Limits(records=9)) == [("limit_exceeded", "", None)]


@given(data=st.data())
def test_a_damaged_package_is_told_or_read(data):
    """Nothing else than a dataset or problems with their places comes out, whatever stands in a file."""
    files = csv.dumps(data.draw(tws.datasets(max_records=4)))
    name = data.draw(st.sampled_from(list(files)))
    junk = data.draw(st.sampled_from([b"", b'"', b",", b"\n", b"[", b"\xff", b"=", b"'", b"0", b"x,", b"\r", b"{}"]))
    at = data.draw(st.integers(0, len(files[name])))
    files[name] = files[name][:at] + junk + files[name][at + data.draw(st.integers(0, 3)) :]
    problems = ()
    try:
        csv.loads(files)
    except InvalidDocument as refused:
        problems = refused.problems
    assert all(one.path or one.offset is not None or one.found for one in problems)


DOUBLED = b'{"talentweek":"1.0","resources":[{"name":"events","path":"events.csv"}],"resources":[]}'


@pytest.mark.parametrize(
    ("descriptor", "code", "path"),
    [
        (b"[" * 100_000, "limit_exceeded", ""),
        (b'{"talentweek":"1.0","x":' + b"[" * 100_000, "limit_exceeded", ""),
        (DOUBLED, "duplicate_key", "/resources"),
    ],
    ids=["deep", "deep within", "doubled"],
)
def test_a_hostile_descriptor_is_refused(descriptor, code, path):
    """No list of tables hides another one."""
    with pytest.raises(InvalidDocument) as refused:
        csv.loads({**csv.dumps(FULL), DESCRIPTOR: descriptor})
    assert [(one.code, one.path) for one in refused.value.problems] == [(code, path)]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_archive_whose_size_cannot_be_bounded_is_refused(tmp_path, method):
    """The library unpacks all of it before it looks at how much was asked for."""
    with zipfile.ZipFile(tmp_path / "made.zip", "w", method) as archive:
        archive.writestr(DESCRIPTOR, csv.dumps(FULL)[DESCRIPTOR])
    with pytest.raises(InvalidDocument, match=r"a way to compress that is not read; found 'datapackage.json'"):
        csv.load(tmp_path / "made.zip")


def test_an_archive_with_any_byte_damaged_is_told_as_such(tmp_path):
    """Or read as what it was, where the byte says nothing."""
    dataset, place = Dataset.of(), tmp_path / "made.zip"
    csv.dump(dataset, place)
    data = place.read_bytes()
    for at in range(len(data)):
        place.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        try:
            assert csv.load(place) == dataset
        except InvalidDocument as refused:
            assert refused.problems[0].code in {"bad_compression", "missing"}  # noqa: PT017 - either is right
    for size in range(0, len(data), 5):
        place.write_bytes(data[:size])
        with pytest.raises(InvalidDocument):
            csv.load(place)


def test_an_archive_that_cannot_be_read_is_an_error_of_the_system(tmp_path, monkeypatch):
    """It says nothing about what is in it."""
    csv.dump(FULL, tmp_path / "made.zip")

    def fail(*_):
        raise OSError(errno.EIO, "the disk")

    monkeypatch.setattr(zipfile.ZipFile, "open", fail)
    with pytest.raises(OSError, match="the disk"):
        csv.load(tmp_path / "made.zip")


def test_a_package_that_is_replaced_while_it_is_read_is_no_mixture(tmp_path, monkeypatch):
    """The descriptor of one and the tables of another make none."""
    csv.dump(FULL, tmp_path / "made")
    real = _csv_places._read_file  # noqa: SLF001 - the step between two files

    def read(folder, name, most):
        data = real(folder, name, most)
        if name == DESCRIPTOR:
            csv.dump(Dataset(reversed([*FULL])), folder)
        return data

    monkeypatch.setattr(_csv_places, "_read_file", read)
    with pytest.raises(InvalidDocument, match="replaced while it was read; read it again") as refused:
        csv.load(tmp_path / "made")
    assert [one.code for one in refused.value.problems] == ["damaged"]


@pytest.mark.parametrize("files", ["x", None, [b""], {"datapackage.json": "{}"}, b""])
def test_a_package_is_read_from_bytes_by_their_names(files):
    """Whatever else is given is a wrong call."""
    with pytest.raises(TypeError, match="a package is read from its files"):
        csv.loads(files)
