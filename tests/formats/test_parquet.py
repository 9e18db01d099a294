"""Parquet: a folder of files, whole or not at all, that other readers read and no damaged one gets past ours."""

from __future__ import annotations

import hashlib
import json
import os
import pathlib
import shutil

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from releases import RELEASES

from talentweek import KINDS, Dataset, Event, InvalidDocument, Organisation, Person, testing
from talentweek import strategies as tws
from talentweek.formats import _arrow_parquet, arrow

from .committed import GOLDEN
from .samples import FULL

COLLECTIONS = [kind.collection for kind in KINDS.values()]
OLD = Dataset.of(Event(id="old", names="Old"))


def files_in(folder):
    """Return all that is in a folder, at any depth."""
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*"))


@given(dataset=st.one_of(tws.datasets(resolving=False), tws.edge.datasets()))
def test_a_folder_comes_back_as_it_was(dataset, tmp_path_factory):
    """Lossless."""
    folder = tmp_path_factory.mktemp("parquet") / "it"
    arrow.dump(dataset, folder)
    assert arrow.load(folder) == dataset
    shutil.rmtree(folder.parent)


@pytest.mark.parametrize("name", RELEASES)
def test_a_release_is_as_it_was_committed(name, tmp_path):
    """The founding releases, written once and read by every version since; `TALENTWEEK_REMAKE=1` writes them anew."""
    golden = GOLDEN / "arrow" / name
    if os.environ.get("TALENTWEEK_REMAKE"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        arrow.dump(RELEASES[name](), golden)
    assert arrow.load(golden) == RELEASES[name]()
    arrow.dump(RELEASES[name](), tmp_path / "now")
    for collection in COLLECTIONS:
        held = pq.read_table(golden / f"{collection}.parquet")
        assert held.equals(pq.read_table(tmp_path / "now" / f"{collection}.parquet"), check_metadata=True)


@pytest.mark.parametrize("name", RELEASES)
def test_a_release_is_read_by_others(name):
    """By DuckDB, which has a reader of its own, and by polars, which has another one."""
    golden = GOLDEN / "arrow" / name
    for kind in KINDS.values():
        records = RELEASES[name]().held(kind.model)
        place = golden / f"{kind.collection}.parquet"
        wanted = pa.table(arrow.collection(records, kind.model)).to_pylist()
        assert duckdb.read_parquet(str(place)).to_arrow_table().to_pylist() == wanted
        assert pl.read_parquet(place).to_dicts() == wanted


def test_sql_joins_the_files_of_a_folder(tmp_path):
    """Every class has its file, so that a query needs no look at what is there."""
    arrow.dump(FULL, tmp_path / "it")
    asked = (
        "SELECT events.names[1].text, agent.id FROM '{0}/participations.parquet' JOIN '{0}/events.parquet' AS events "
        "ON events.id = \"of\" LEFT JOIN '{0}/rankings.parquet' AS r ON r.subject.id = events.id"
    )
    assert duckdb.sql(asked.format(tmp_path / "it")).fetchall() == [("昆山创业周", "experts")]


def test_a_folder_has_a_file_for_each_class_and_nothing_else(tmp_path):
    """With or without records; the version stands in each."""
    arrow.dump(Dataset(), tmp_path / "it")
    assert files_in(tmp_path / "it") == sorted([*(f"{one}.parquet" for one in COLLECTIONS), "talentweek.json"])
    for collection in COLLECTIONS:
        said = pq.read_metadata(tmp_path / "it" / f"{collection}.parquet").metadata
        assert (said[b"talentweek"], said[b"collection"]) == (b"1.0", collection.encode())


def test_words_of_a_closed_vocabulary_are_written_once(tmp_path):
    """In Parquet's own dictionaries, which every reader resolves; the type of the column stays plain."""
    arrow.dump(FULL, tmp_path / "it")
    group = pq.read_metadata(tmp_path / "it" / "observations.parquet").row_group(0)
    columns = [group.column(index) for index in range(group.num_columns)]
    encoded = {one.path_in_schema for one in columns if "RLE_DICTIONARY" in one.encodings}
    assert encoded >= {"status", "value.bound", "money.currency", "money.equivalents.list.element.currency"}
    assert encoded.isdisjoint({"id", "measure", "value.stated", "value.value"})
    assert {one.compression for one in columns} == {"ZSTD"}


@pytest.mark.parametrize(("group", "waiting"), [(40_000, 10**9), (10**9, 45_000)])
def test_a_stream_is_written_some_records_at_a_time(tmp_path, monkeypatch, group, waiting):
    """A row group where one class has enough for it, and where all together are too much to wait."""
    monkeypatch.setattr(_arrow_parquet, "BATCH", 16)
    monkeypatch.setattr(_arrow_parquet, "GROUP", group)
    monkeypatch.setattr(_arrow_parquet, "WAITING", waiting)
    dataset = testing.sample_dataset(40)
    arrow.dump(testing.sample_records(40), tmp_path / "it")
    assert arrow.load(tmp_path / "it") == dataset
    groups = {name: pq.read_metadata(tmp_path / "it" / f"{name}.parquet").num_row_groups for name in COLLECTIONS}
    assert groups["evidence"] > 3
    assert groups["persons"] < 3


def failing():
    """Yield a record, and fail."""
    yield Person(id="a", names="A")
    message = "the source broke off"
    raise RuntimeError(message)


def test_what_fails_leaves_the_old_folder(tmp_path):
    """Whole, and nothing beside it."""
    arrow.dump(OLD, tmp_path / "it")
    with pytest.raises(RuntimeError, match="broke off"):
        arrow.dump(failing(), tmp_path / "it")
    with pytest.raises(RuntimeError, match="broke off"):
        arrow.dump(failing(), tmp_path / "other")
    with pytest.raises(TypeError, match="a record is needed, not str"):
        arrow.dump(["a"], tmp_path / "it")
    assert arrow.load(tmp_path / "it") == OLD
    assert [one.name for one in tmp_path.iterdir()] == ["it"]


def test_a_new_folder_takes_the_place_of_the_old_one(tmp_path):
    """And nothing is left of that; a link stays a link."""
    arrow.dump(OLD, tmp_path / "it")
    (tmp_path / "link").symlink_to("it")
    arrow.dump(FULL, tmp_path / "link")
    assert arrow.load(tmp_path / "it") == FULL
    assert sorted(one.name for one in tmp_path.iterdir()) == ["it", "link"]
    assert (tmp_path / "link").is_symlink()


def test_a_folder_that_cannot_be_moved_into_place_leaves_the_old_one(tmp_path, monkeypatch):
    """It is put back."""
    arrow.dump(OLD, tmp_path / "it")
    move = pathlib.Path.rename

    def rename(self, target):
        if self.suffix == ".new":
            message = "no room"
            raise OSError(message)
        return move(self, target)

    monkeypatch.setattr(pathlib.Path, "rename", rename)
    for place in ("it", "new"):
        with pytest.raises(OSError, match="no room"):
            arrow.dump(FULL, tmp_path / place)
    assert arrow.load(tmp_path / "it") == OLD
    assert [one.name for one in tmp_path.iterdir()] == ["it"]


def test_what_is_not_ours_is_never_overwritten(tmp_path):
    """Neither a folder with other files, nor one that holds a folder with the name of a table, nor a file."""
    (tmp_path / "it" / "events.parquet").mkdir(parents=True)
    with pytest.raises(FileExistsError, match=r"other files, which would be lost.*events.parquet"):
        arrow.dump(FULL, tmp_path / "it")
    (tmp_path / "it" / "events.parquet").rmdir()
    (tmp_path / "it").rmdir()
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError, match=r"other files, which would be lost.*notes.txt"):
        arrow.dump(FULL, tmp_path)
    with pytest.raises(NotADirectoryError):
        arrow.dump(FULL, tmp_path / "notes.txt")
    assert files_in(tmp_path) == ["notes.txt"]


@pytest.fixture
def folder(tmp_path):
    arrow.dump(FULL, tmp_path / "it")
    return tmp_path / "it"


def told(folder, **options):
    """Return the code and the path of each problem."""
    with pytest.raises(InvalidDocument) as refused:
        arrow.load(folder, **options)
    assert refused.value.subject == "Arrow tables"
    return [(problem.code, problem.path) for problem in refused.value.problems]


def seal(folder, **changes):
    """Make the folder say that its files are as they were written."""
    digests = {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in folder.glob("*.parquet")}
    said = {"talentweek": "1.0", "sha256": digests} | changes
    (folder / "talentweek.json").write_text(json.dumps(said), encoding="utf-8")


def test_a_file_that_went_missing_is_seen(folder):
    """A dataset without its evidence is not the dataset."""
    (folder / "evidence.parquet").unlink()
    assert told(folder) == [("missing", "/evidence")]


def test_a_file_that_is_none_of_ours_is_seen(folder):
    """Its rows would be lost in silence; what is no Parquet is left alone."""
    (folder / "_SUCCESS").touch()
    assert arrow.load(folder) == FULL
    shutil.copy(folder / "events.parquet", folder / "more.parquet")
    assert told(folder) == [("unknown_key", "/more.parquet")]


@pytest.mark.parametrize("kept", [0, 3, 4, 100, 0.5, -9, -1])
def test_a_file_that_was_cut_off_is_refused(folder, kept):
    """Wherever it was; and if somebody says that it is meant to be so, it is no Parquet."""
    data = (folder / "events.parquet").read_bytes()
    end = int(len(data) * kept) if isinstance(kept, float) else kept
    (folder / "events.parquet").write_bytes(data[:end])
    assert told(folder) == [("damaged", "/events")]
    seal(folder)
    assert told(folder) == [("not_parquet", "/events")]


def test_a_byte_that_was_changed_is_refused(folder):
    """Wherever it is: in some of its headers Parquet itself would read it as other data."""
    place = folder / "quotes.parquet"
    data = place.read_bytes()
    for offset in range(0, len(data), 100):
        place.write_bytes(data[:offset] + bytes([data[offset] ^ 1]) + data[offset + 1 :])
        assert told(folder) == [("damaged", "/quotes")]


def test_a_page_that_was_changed_is_refused_by_its_checksum(folder):
    """Even if the folder says that it is meant to be so; compressed or not."""
    place = folder / "quotes.parquet"
    table = pq.read_table(place)
    for compression in ("zstd", "none"):
        pq.write_table(table, place, compression=compression, use_dictionary=False, write_page_checksum=True)
        data = place.read_bytes()
        at = data.index(b"PAR1") + 60 if compression == "zstd" else data.index(b"\x09\0\0\0It grows.") + 5
        place.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        seal(folder)
        assert told(folder) == [("not_parquet", "/quotes")]


@pytest.mark.parametrize("data", [b'{"talentweek":"1.0"}', b"PAR1", b"PAR1" * 100, b"\x1f\x8b", "表".encode("utf-16")])
def test_a_file_of_another_kind_is_refused(folder, data):
    """JSON, gzip, text, nothing but the magic number."""
    (folder / "persons.parquet").write_bytes(data)
    seal(folder)
    assert told(folder) == [("not_parquet", "/persons")]


def test_a_file_that_another_tool_has_written_is_read_as_a_table(folder):
    """On purpose, and not as if nothing had happened."""
    duckdb.sql(f"COPY (FROM '{folder}/persons.parquet') TO '{folder}/persons.parquet'")
    assert told(folder) == [("damaged", "/persons")]
    assert arrow.loads({"persons": pq.read_table(folder / "persons.parquet")}) == Dataset(FULL.all(Person))


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("", ("not_json", "")),
        ("[]", ("missing", "/talentweek.json")),
        ("{}", ("missing", "/talentweek.json")),
        ('{"talentweek": "2.0"}', ("unsupported_version", "/talentweek")),
        ('{"talentweek": "1.0"}', ("damaged", "/events")),
        ('{"talentweek": "1.0", "sha256": []}', ("damaged", "/events")),
        ('{"talentweek": "1.0", "sha256": {"events.parquet": 1}}', ("damaged", "/events")),
        (" " * 70_000, ("limit_exceeded", "/talentweek.json")),
    ],
    ids=range(8),
)
def test_what_the_folder_says_of_itself_is_read_strictly(folder, said, problem):
    """It is a document like any other."""
    (folder / "talentweek.json").write_text(said, encoding="utf-8")
    assert told(folder)[0] == problem


def test_a_folder_that_does_not_say_what_is_in_it_is_refused(folder):
    """Its files may be of any version."""
    (folder / "talentweek.json").unlink()
    assert told(folder) == [("missing", "/talentweek.json")]


def test_a_name_in_a_folder_leads_nowhere_else(folder):
    """A path is no name of ours."""
    seal(folder, sha256={"../events.parquet": "0"})
    assert ("unknown_key", "/..~1events.parquet") in told(folder)


@pytest.mark.parametrize("what", ["records", "bytes"])
def test_a_folder_may_not_hold_more_than_the_limits_allow(folder, what):
    """What a file says of its size is looked at before it is read."""
    assert told(folder, limits=arrow.Limits(**{what: 3}))[0][0] == "limit_exceeded"


@pytest.mark.parametrize("written_once", [False, True])
def test_a_bomb_is_not_unpacked(folder, written_once):
    """Some kilobytes that would become gigabytes: compressed, or one text for all rows."""
    rows = [{"id": f"o{number}", "names": [{"text": "A" * 50_000}]} for number in range(2_000)]
    table = pa.Table.from_pylist(rows, schema=arrow.schema(Organisation))
    place = folder / "organisations.parquet"
    pq.write_table(table, place, compression="zstd", use_dictionary=written_once)
    assert place.stat().st_size < 60_000
    seal(folder)
    assert told(folder, limits=arrow.Limits(bytes=20_000_000)) == [("limit_exceeded", "/organisations")]


def test_what_is_no_folder_is_an_error_of_the_system(tmp_path):
    """As for every file."""
    with pytest.raises(FileNotFoundError, match=r"there is no such folder.*nowhere"):
        arrow.load(tmp_path / "nowhere")
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(NotADirectoryError, match="a folder of Parquet files is read"):
        arrow.load(tmp_path / "notes.txt")


@pytest.mark.parametrize(
    ("data", "code", "path"),
    [
        (b"[" * 60_000, "limit_exceeded", ""),
        (b'{"talentweek":"1.0","talentweek":"1.0"}', "duplicate_key", "/talentweek"),
    ],
    ids=["deep", "doubled"],
)
def test_a_hostile_account_of_the_files_is_refused(folder, data, code, path):
    """As every other document."""
    (folder / "talentweek.json").write_bytes(data)
    assert told(folder) == [(code, path)]


def test_a_folder_that_is_replaced_while_it_is_read_is_no_mixture(folder, monkeypatch):
    """Tables of two datasets make none."""
    real = _arrow_parquet._batches  # noqa: SLF001 - the step between two files

    def replace(*arguments):
        monkeypatch.undo()
        arrow.dump(OLD, folder)
        return real(*arguments)

    monkeypatch.setattr(_arrow_parquet, "_batches", replace)
    assert told(folder) == [("damaged", "")]
    assert arrow.load(folder) == OLD
