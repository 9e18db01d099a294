"""Files: whole or not at all, where they should be, with the permissions that they should have."""

from __future__ import annotations

import gzip
import os
import pathlib
import stat
import threading

import pytest
import zstandard

from talentweek import Dataset, Event, InvalidDocument
from talentweek.formats import _files, arrow, csv, json

from .samples import FULL

OLD = Dataset.of(Event(id="old", names="Old"))


def unpacked(data):
    """Unpack what does not say how long it was."""
    return zstandard.ZstdDecompressor().decompressobj().decompress(data)


def permissions(place):
    return stat.S_IMODE(place.stat().st_mode)


@pytest.fixture
def umask():
    """Set the permissions that new files do not get, and set them back."""
    before = os.umask(0o022)
    yield os.umask
    os.umask(before)


@pytest.mark.parametrize("name", ["data.json", "two words.json", "昆山创业周.json", ".hidden"])
@pytest.mark.parametrize("as_given", [str, lambda place: place], ids=["str", "Path"])
def test_what_is_dumped_is_loaded(tmp_path, name, as_given):
    """Through a path with spaces or Chinese characters, as a str or a Path."""
    folder = tmp_path / "新 folder"
    folder.mkdir()
    place = as_given(folder / name)
    json.dump(FULL, place)
    assert json.load(place) == FULL
    assert [name] == [file.name for file in folder.iterdir()]


def test_a_long_chinese_name_is_no_longer_than_the_system_allows(tmp_path):
    """The temporary file beside it has a name that fits, too: 84 characters are 252 bytes."""
    place = tmp_path / ("周" * 84)
    json.dump(FULL, place)
    assert json.load(place) == FULL


def test_the_file_holds_what_dumps_gives(tmp_path):
    """With the same options, and without a line of its own."""
    for options in ({}, {"canonical": True}, {"indent": 2}):
        json.dump(FULL, tmp_path / "data.json", **options)
        assert json.dumps(FULL, **options) == (tmp_path / "data.json").read_bytes()


def test_one_record_can_be_a_file(tmp_path):
    """What stands in it is told by the kind."""
    event = OLD.get("old", Event)
    json.dump(event, tmp_path / "event.json")
    assert json.load(tmp_path / "event.json", Event) == event
    with pytest.raises(InvalidDocument):
        json.load(tmp_path / "event.json")


def test_load_hands_on_its_options(tmp_path):
    """Limits and unknown keys mean the same as for loads."""
    json.dump(OLD, tmp_path / "data.json")
    with pytest.raises(InvalidDocument, match="too large"):
        json.load(tmp_path / "data.json", limits=json.Limits(bytes=10))


@pytest.mark.parametrize(("name", "unpack"), [("data.json.gz", gzip.decompress), ("data.JSON.ZST", unpacked)])
def test_a_name_tells_how_a_file_is_compressed(tmp_path, name, unpack):
    """It is written and read so; what comes out counts for the limit, and damage is told."""
    place = tmp_path / name
    json.dump(OLD, place)
    data = place.read_bytes()
    assert unpack(data) == json.dumps(OLD)
    assert json.load(place) == OLD
    with pytest.raises(InvalidDocument, match="too large; expected 10 bytes at most"):
        json.load(place, limits=json.Limits(bytes=10))
    place.write_bytes(data[:-9])
    with pytest.raises(InvalidDocument, match=r"ends within its (gzip|zstd) data"):
        json.load(place)
    place.write_bytes(json.dumps(OLD))
    with pytest.raises(InvalidDocument, match=r"not (gzip|zstd), or damaged"):
        json.load(place)


@pytest.mark.parametrize(("tables", "name"), [(csv, "talents.csv"), (csv, "talents.TSV"), (arrow, "talents.parquet")])
def test_a_folder_has_not_the_name_of_a_file(tmp_path, tables, name):
    """Whoever writes `talents.csv` hopes for one table; nothing is made."""
    with pytest.raises(ValueError, match=f"a folder is written, and '.*{name}' names a file"):
        tables.dump(OLD, tmp_path / name)
    assert list(tmp_path.iterdir()) == []
    tables.dump(OLD, tmp_path / "talents.2024")
    assert [place.name for place in tmp_path.iterdir()] == ["talents.2024"]


class BrokenError(OSError):
    """What a full disk says."""


@pytest.mark.parametrize(
    ("step", "exists"),
    [
        ((os, "fsync"), True),
        ((os, "fsync"), False),
        ((pathlib.Path, "replace"), True),
        ((pathlib.Path, "replace"), False),
        ((pathlib.Path, "chmod"), True),
        ((pathlib.Path, "open"), True),
        ((pathlib.Path, "open"), False),
    ],
    ids=lambda given: given[1] if isinstance(given, tuple) else "over an old file" if given else "a new file",
)
@pytest.mark.parametrize("error", [BrokenError, KeyboardInterrupt])
def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, step, error, exists):
    """Whatever fails, and be it the patience of the person: no half file, no temporary file."""
    place = tmp_path / "data.json"
    if exists:
        json.dump(OLD, place)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}

    def fail(*_given, **_more):
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(*step, fail)
        with pytest.raises(error):
            json.dump(FULL, place)
    assert before == {file.name: file.read_bytes() for file in tmp_path.iterdir()}


@pytest.mark.parametrize("exists", [True, False], ids=["to an old file", "to no file yet"])
def test_a_link_stays_a_link(tmp_path, exists):
    """What it leads to is written, whole, in its own folder."""
    (tmp_path / "store").mkdir()
    target, link = tmp_path / "store" / "data.json", tmp_path / "link.json"
    if exists:
        json.dump(OLD, target)
    link.symlink_to(target)
    json.dump(FULL, link)
    assert link.is_symlink()
    assert not target.is_symlink()
    assert json.load(target) == json.load(link) == FULL
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["data.json", "link.json", "store"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without named pipes")
def test_what_is_no_regular_file_is_written_to_as_it_is(tmp_path):
    """A pipe stays a pipe, and whoever reads it gets the document."""
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    json.dump(FULL, pipe)
    reader.join(10)
    assert pipe.is_fifo()
    assert got == [json.dumps(FULL)]
    assert [file.name for file in tmp_path.iterdir()] == ["pipe"]


def test_what_cannot_be_written_touches_no_file(tmp_path):
    """The bytes are there before the file is."""
    json.dump(OLD, tmp_path / "data.json")
    with pytest.raises(TypeError):
        json.dump([FULL], tmp_path / "data.json")  # a list is not of the model
    assert json.load(tmp_path / "data.json") == OLD
    assert [file.name for file in tmp_path.iterdir()] == ["data.json"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o666])
def test_the_permissions_of_an_old_file_are_kept(tmp_path, mode, umask):
    """Whoever opened or closed it to others meant it."""
    umask(0o077)
    place = tmp_path / "data.json"
    json.dump(OLD, place)
    place.chmod(mode)
    json.dump(FULL, place)
    assert oct(mode) == oct(permissions(place))


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o027, 0o640), (0o077, 0o600), (0o000, 0o666)])
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path, mask, mode, umask):
    """As the person's umask says, which stays as it was."""
    umask(mask)
    json.dump(FULL, tmp_path / "data.json")
    assert oct(mode) == oct(permissions(tmp_path / "data.json"))
    assert mask == umask(mask)


def test_a_directory_that_is_missing_is_not_made(tmp_path):
    """A slip of the pen makes no tree of folders."""
    with pytest.raises(FileNotFoundError):
        json.dump(FULL, tmp_path / "missing" / "data.json")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", [arrow, csv, json], ids=["arrow", "csv", "json"])
def test_the_directory_that_is_missing_is_told(tmp_path, form):
    """And not the name of the temporary file in it, which nobody gave."""
    with pytest.raises(FileNotFoundError, match="there is no such folder") as refused:
        form.dump(OLD, tmp_path / "missing" / "data")
    assert str(tmp_path / "missing") == refused.value.filename


@pytest.mark.parametrize("form", [arrow, csv, json], ids=["arrow", "csv", "json"])
def test_threads_may_write_to_one_place(tmp_path, form):
    """One after the other, and each of them the whole: the last one stays, and nothing else does."""
    refused: list[BaseException] = []

    def write(dataset):
        try:
            for _ in range(10):
                form.dump(dataset, tmp_path / "data")
        except OSError as error:
            refused.append(error)

    threads = [threading.Thread(target=write, args=(dataset,)) for dataset in (OLD, FULL, Dataset())]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refused == []
    assert form.load(tmp_path / "data") in (OLD, FULL, Dataset())
    assert [one.name for one in tmp_path.iterdir()] == ["data"]


def test_a_directory_is_no_file(tmp_path):
    """It is neither written over nor read."""
    (tmp_path / "data.json").mkdir()
    with pytest.raises(OSError, match="directory"):
        json.dump(FULL, tmp_path / "data.json")
    with pytest.raises(OSError, match="directory"):
        json.load(tmp_path / "data.json")
    assert [file.name for file in tmp_path.iterdir()] == ["data.json"]


def test_a_file_that_is_missing_is_an_os_error(tmp_path):
    """It is no problem of a document."""
    with pytest.raises(FileNotFoundError):
        json.load(tmp_path / "missing.json")


def test_a_file_in_the_folder_of_the_program_needs_no_folder(tmp_path, monkeypatch):
    """A bare name is a file here."""
    monkeypatch.chdir(tmp_path)
    json.dump(FULL, "data.json")
    assert json.load("data.json") == FULL


def test_a_file_that_is_written_piece_by_piece_appears_when_it_is_whole(tmp_path):
    """Until then the old one stands there, and where the writing fails it stays."""
    place = tmp_path / "data.json"
    json.dump(OLD, place)

    def write_half():
        with _files.writing(place) as file:
            file.write(b"half")
            file.flush()
            assert json.load(place) == OLD
            raise KeyError

    with pytest.raises(KeyError):
        write_half()
    assert json.load(place) == OLD
    assert [file.name for file in tmp_path.iterdir()] == ["data.json"]
    with _files.writing(place) as file:
        file.write(json.dumps(FULL)[:10])
        file.write(json.dumps(FULL)[10:])
    assert json.load(place) == FULL
