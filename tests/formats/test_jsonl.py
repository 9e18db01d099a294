"""JSON Lines: there and back, problems with their lines, streams in constant memory, compressed files."""

from __future__ import annotations

import gc
import gzip
import io
import itertools
import json as plain
import subprocess
import sys
import textwrap
import warnings
from unittest.mock import patch

import duckdb
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from releases import RELEASES

from talentweek import KINDS, Cohort, Dataset, Event, InvalidDocument, Severity
from talentweek import strategies as tws
from talentweek.errors import UnknownKey
from talentweek.formats import _compressed, _lines, _parse, json, jsonl

from .committed import GOLDEN, committed
from .documents import damaged
from .samples import FULL, PARSERS, RECORDS

HEAD = b'{"talentweek":"1.0"}\n'
SUFFIXES = [".jsonl", ".jsonl.gz", ".jsonl.zst"]


def week(number=1, more=b""):
    """Return the line of an event."""
    return b'{"event":{"id":"week-%d","names":[{"text":"Week"}]%s}}\n' % (number, more)


def weeks(count):
    """Return the lines of some events, the version before them."""
    return HEAD + b"".join(map(week, range(1, count + 1)))


def told(data, **options):
    """Read lines; return what was told, the ids that were read, and the report; both parsers agree."""
    found = []
    for fast in PARSERS:
        problems = []
        with patch.object(_parse, "FAST", fast):
            reading = jsonl.stream(io.BytesIO(data), on_problem=problems.append, **options)
            ids = [record.id for record in reading]
        found.append(([(one.code, one.line, one.path) for one in problems], ids, reading.report))
    assert found[0] == found[-1], "the two parsers tell different things"
    return found[0]


def refusal(data, **options):
    """Return the problems of lines that are refused at once, or together at the end."""
    found = []
    for fast in PARSERS:
        with patch.object(_parse, "FAST", fast), pytest.raises(InvalidDocument) as refused:
            jsonl.loads(data, **options)
        found.append([(one.code, one.line, one.path) for one in refused.value.problems])
    assert found[0] == found[-1], "the two parsers tell different things"
    return found[0]


# laws


@given(dataset=tws.datasets())
def test_what_is_written_is_read_back(dataset):
    """By both parsers; both write the same bytes."""
    data = jsonl.dumps(dataset)
    assert jsonl.loads(data) == dataset
    with patch.object(_parse, "FAST", new=False):
        assert jsonl.loads(data) == dataset
        assert jsonl.dumps(dataset) == data


@given(dataset=tws.edge.datasets())
def test_the_strangest_values_are_read_back(dataset):
    """Whatever a field may hold."""
    assert jsonl.loads(jsonl.dumps(dataset)) == dataset


@given(dataset=tws.datasets(resolving=False))
def test_the_lines_are_what_json_writes_of_each_record(dataset):
    """One form for both: a line is the record under the word for its class."""
    head, *lines = map(plain.loads, jsonl.dumps(dataset).splitlines())
    assert head == {"talentweek": "1.0"}
    assert [next(iter(line.values())) for line in lines] == [json.to_dict(record) for record in dataset]


@given(dataset=tws.datasets())
def test_a_batch_takes_the_fast_way(dataset):
    """Lines that our writer wrote are never read one by one, unless a text looks like a key."""
    data = jsonl.dumps(dataset).removeprefix(HEAD)
    keys = plain.loads(b"[" + data.rstrip(b"\n").replace(b"\n", b",") + b"]")
    if _parse.keys_in(data) == sum(map(_keys, keys)):
        assert _lines.read_batch(data, data.count(b"\n")) == (list(dataset) or None)


def _keys(tree):
    inner = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    return (len(tree) if isinstance(tree, dict) else 0) + sum(map(_keys, inner))


@given(tree=damaged())
def test_a_record_is_judged_in_a_line_as_it_is_in_a_document(tree):
    """The same records are refused, and the good ones beside them are read."""
    words = {kind.collection: kind.name for kind in KINDS.values()}
    lines = [
        plain.dumps({words.get(name, name): record}).encode() + b"\n"
        for name, records in tree.items()
        if isinstance(records, list)
        for record in records
    ]
    problems, ids, report = told(HEAD + b"".join(lines))
    bad = {line for _, line, _ in problems}
    for number, line in enumerate(lines, 2):
        ((word, record),) = plain.loads(line).items()
        kind = KINDS.get(word)
        good = kind is not None and _reads(record, kind.model)
        assert good == (number not in bad), line
    assert (report.lines, report.bad, report.records) == (len(lines) + 1, len(bad), len(ids))
    assert len(ids) + len(bad) == len(lines)


@given(dataset=tws.datasets(), known=st.booleans())
def test_two_records_on_one_line_are_none(dataset, known):
    """Nothing is dropped in silence: neither is read, whether the reader has met their classes before or not."""
    lines = jsonl.dumps(dataset).removeprefix(HEAD).splitlines(keepends=True)
    read = _lines.Reader()
    if known and lines:
        read(b"".join(lines), len(lines))
    for one, other in itertools.pairwise(lines):
        (word,), (next_word,) = plain.loads(one), plain.loads(other)
        joined = one.removesuffix(b"}\n") + b"," + other.removeprefix(b"{")
        if word != next_word:
            with pytest.raises(ValueError):  # noqa: PT011 - whatever it is, the lines are then read one by one
                read(joined, 1)
            assert [code for code, _, _ in told(HEAD + joined)[0]] == ["inconsistent"]


def _reads(record, model):
    try:
        json.from_dict(record, model)
    except InvalidDocument:
        return False
    return True


@given(dataset=tws.datasets(), size=st.integers(0, 10_000))
def test_a_file_that_is_cut_gives_the_records_before_the_cut(dataset, size):
    """And one problem, unless it was cut between two lines."""
    data = jsonl.dumps(dataset)
    head, cut = len(HEAD), data[: len(HEAD) + size % max(len(data) - len(HEAD), 1)]
    problems, ids, report = told(cut)
    whole = cut[head:].count(b"\n")
    complete = bool(ids[whole:])
    assert ids == [record.id for record in dataset][: whole + complete]
    assert report.truncated == bool(problems) == (not cut.endswith(b"\n") and not complete)
    assert [code for code, _, _ in problems] in ([], ["truncated"])


@pytest.mark.parametrize("name", RELEASES)
def test_a_founding_release_is_what_was_committed(name):
    """And duckdb reads its lines as we wrote them."""
    dataset, place = RELEASES[name](), GOLDEN / "jsonl" / f"{name}.jsonl"
    assert committed(place, jsonl.dumps(dataset)) == jsonl.dumps(dataset)
    assert jsonl.load(place) == dataset
    rows = duckdb.sql("SELECT json::VARCHAR FROM read_ndjson_objects(?)", params=[str(place)]).fetchall()
    assert [plain.loads(row) for (row,) in rows[1:]] == [
        {line: json.to_dict(record)} for record, line in zip(dataset, _words(dataset), strict=True)
    ]


def _words(dataset):
    return [next(kind.name for kind in KINDS.values() if kind.model is type(record)) for record in dataset]


@pytest.mark.parametrize(("record", "written"), RECORDS, ids=[type(record).__name__ for record, _ in RECORDS])
def test_every_class_has_its_line(record, written):
    """Under the word for one of it."""
    assert jsonl.dumps([record]) == HEAD + b'{"%s":%s}\n' % (_words([record])[0].encode(), written.encode())
    assert jsonl.loads(jsonl.dumps([record])) == Dataset.of(record)


# lines


def test_a_bad_line_does_not_hide_the_others():
    """All its problems have its number, and a path into it."""
    data = weeks(3) + b'{"event":{"id":"bad","names":[],"edition":8}}\n' + b"{not json}\n" + week(9)
    assert told(data)[:2] == (
        [("too_few", 5, "/event/names"), ("wrong_type", 5, "/event/edition"), ("not_json", 6, "")],
        ["week-1", "week-2", "week-3", "week-9"],
    )
    report = told(data)[2]
    assert (report.lines, report.records, report.bad, report.truncated) == (7, 4, 2, False)
    assert [problem.line for problem in report.problems] == [5, 5, 6]
    assert refusal(data) == told(data)[0]


def test_nobody_misses_what_nobody_asked_for():
    """Without a callback the problems are raised, and not before the last record is given out."""
    reading = jsonl.stream(io.BytesIO(weeks(1) + b"nonsense\n" + week(2)))
    assert [record.id for record in itertools.islice(reading, 2)] == ["week-1", "week-2"]
    with pytest.raises(InvalidDocument, match="JSON Lines: 1 problem\n  line 3, offset 0: not JSON"):
        next(reading)


def test_problems_are_kept_up_to_a_limit_and_counted_behind_it():
    """A file of nonsense takes no more memory than its first lines."""
    data, limits = HEAD + b"nonsense\n" * 30, jsonl.Limits(problems=10)
    problems, _, report = told(data, limits=limits)
    assert (len(problems), len(report.problems), report.bad) == (30, 10, 30)
    assert refusal(data, limits=limits)[9:] == [("not_json", 11, ""), ("limit_exceeded", None, "")]


def test_a_line_tells_no_more_problems_than_the_limit():
    """However many it has."""
    data = HEAD + b'{"event":{"id":"a","names":[{"text":"a"}],%s}}\n' % b",".join(b'"k%d":1' % n for n in range(50))
    assert len(refusal(data, limits=jsonl.Limits(problems=10))) == 11


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        (b"[]", ["wrong_type"]),
        (b'"text"', ["wrong_type"]),
        (b"{}", ["missing"]),
        (b'{"week":{}}', ["missing", "unknown_key"]),
        (b'{"event":{"id":"a","names":[{"text":"a"}]},"person":{}}', ["inconsistent"]),
        (b'{"event":{"id":"a","names":[{"text":"a"}]},"person":null}', ["inconsistent"]),
        (b'{"event":{"id":"a","names":[{"text":"a"}]},"person":{"id":"p","names":[{"text":"p"}]}}', ["inconsistent"]),
        (b'{"person":{"id":"p","names":[{"text":"p"}]},"event":{"id":"a","names":[{"text":"a"}]}}', ["inconsistent"]),
        (b'{"event":{"id":"a","names":[{"text":"a"}]},"more":1}', ["unknown_key"]),
        (b'{"event":null}', ["wrong_type"]),
        (b'{"event":{"id":"a","id":"a","names":[{"text":"a"}]}}', ["duplicate_key"]),
        (b'{"event":{"id":"a","names":[{"text":"a"}]},"event":{"id":"a","names":[{"text":"a"}]}}', ["duplicate_key"]),
        (b'{"event":{"id":"a","names":[{"text":"a\\u0000"}]}}', ["not_storable"]),
        (b'{"event":{"id":"a b","names":[{"text":"a"}]}}', ["not_a_token"]),
        (b'{"event":{"id":"a","names":[{"text":"a"}],"when":{"edtf":"2024-13"}}}', ["malformed"]),
        (b'{"event":{"id":"a","names":[{"text":"a"}]}} {}', ["not_json"]),
        (b'{"event":{"id":"a","names":[{"text":"a"}]}}{"event":{"id":"b","names":[{"text":"a"}]}}', ["not_json"]),
        (b'{"event":{"id":"\xff","names":[{"text":"a"}]}}', ["not_utf8"]),
        (b'{"event":NaN}', ["not_a_number"]),
        (b'{"event":' + b"[" * 100_000, ["limit_exceeded"]),
        (b'{"event":' + b"[" * 40 + b"]" * 40 + b"}", ["limit_exceeded"]),
        (b'{"talentweek":"1.0","event":{"id":"a","names":[{"text":"a"}]}}', ["inconsistent"]),
    ],
    ids=lambda value: value[:60] if isinstance(value, bytes) else None,
)
def test_what_is_no_record_is_told(line, codes):
    """Between two good lines, which are read."""
    problems, ids, report = told(weeks(1) + line + b"\n" + week(2))
    assert sorted(code for code, _, _ in problems) == codes
    assert {number for _, number, _ in problems} == {3}
    assert (ids, report.bad) == (["week-1", "week-2"], 1)


def test_an_object_on_two_lines_is_two_bad_lines():
    """Nor are three objects on two lines two records, or the other way round."""
    broken = b'{"event":{"id":"a",\n"names":[{"text":"a"}]}}\n'
    doubled = week(7).rstrip() + week(8)
    for data in (broken, broken + doubled, doubled + broken, b'{"event":\n{"id":"a","names":[{"text":"a"}]}}\n'):
        problems, ids, report = told(HEAD + data + week(9))
        assert ids == ["week-9"]
        assert report.bad == data.count(b"\n") == len(problems)


def test_blank_lines_say_nothing():
    """Nor do spaces around a record, or the ends of lines that Windows writes."""
    data = weeks(2).replace(b"\n", b"\r\n\r\n \t\n") + b"  " + week(3) + b"\n\n"
    problems, ids, report = told(data)
    assert (problems, ids) == ([], ["week-1", "week-2", "week-3"])
    assert (report.lines, report.bad) == (data.count(b"\n"), 0)


def test_windows_line_ends_take_the_fast_way():
    """They are taken off a whole batch."""
    data = HEAD + weeks(3).removeprefix(HEAD).replace(b"\n", b"\r\n")
    with patch.object(_lines, "read_batch", wraps=_lines.read_batch) as read:
        assert jsonl.loads(data) == jsonl.loads(weeks(3))
    assert [call.args[1] for call in read.call_args_list] == [3, 3]


def test_a_last_line_without_its_end_is_a_line():
    """Where the record in it is whole."""
    assert told(weeks(2)[:-1])[:2] == ([], ["week-1", "week-2"])


def test_a_last_line_that_is_whole_and_wrong_is_not_cut_off():
    """Its problems are told as they are."""
    assert told(weeks(1) + b'{"event":{"id":"a","names":[]}}')[0] == [("too_few", 3, "/event/names")]


def test_a_line_that_is_cut_off_is_told_with_its_end():
    """The offset is where it breaks off."""
    with pytest.raises(InvalidDocument) as refused:
        jsonl.loads(weeks(2)[:-20])
    (problem,) = refused.value.problems
    assert (problem.code, problem.line, problem.offset) == ("truncated", 3, len(week(2)) - 20)
    assert problem.found.endswith("""week-2","names":'""")


def test_files_can_be_joined():
    """The first line may stand again."""
    assert len(jsonl.loads(weeks(2) + HEAD + week(3))) == 3


def test_the_lines_are_counted_across_batches():
    """The number of a line does not depend on how the file is read."""
    count = 3_000
    data = weeks(count) + b"nonsense\n" + week(0)
    assert told(data)[0] == [("not_json", count + 2, "")]
    problems, _, report = told(data.replace(week(1500), b"{}\n"))
    assert problems == [("missing", 1501, ""), ("not_json", count + 2, "")]
    assert report.lines == count + 3


# ids


def test_one_id_for_two_records_is_told_with_its_line():
    """In a dataset; a stream does not remember what it has given out."""
    other = week(1).replace(b'"Week"', b'"Day"')
    data = weeks(2_000) + b"\n" + other
    assert refusal(data) == [("duplicate_id", 2_003, "/event/id")]
    assert told(data)[2].bad == 0


def test_the_same_record_twice_is_one():
    """As in a dataset."""
    assert jsonl.loads(weeks(2) + week(1)) == jsonl.loads(weeks(2))


def test_two_groups_that_say_the_same_may_be_two():
    """They are refused as a dataset refuses them."""
    group = Cohort(what="experts")
    assert refusal(jsonl.dumps([group, group])) == [("duplicate_id", 3, "/cohort/id")]


def test_records_in_any_order_are_a_dataset():
    """Sorted by class and id."""
    assert jsonl.loads(jsonl.dumps(reversed(list(FULL)))) == FULL
    some = jsonl.loads(weeks(9))
    assert list(jsonl.loads(jsonl.dumps(reversed(list(some))))) == list(some)


def test_a_dataset_has_so_many_records_and_no_more():
    """A file that is longer than memory can hold is streamed."""
    assert len(jsonl.loads(weeks(3), limits=jsonl.Limits(records=3))) == 3
    assert refusal(weeks(3), limits=jsonl.Limits(records=2)) == [("limit_exceeded", None, "")]


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(enabled):
    """Whatever happens."""
    assert gc.isenabled()
    if not enabled:
        gc.disable()
    try:
        jsonl.loads(weeks(1))
        refusal(b"")
        assert gc.isenabled() is enabled
    finally:
        gc.enable()


# the version


@pytest.mark.parametrize("data", [b"", b"\n", week(1), b"nonsense\n", b"[]\n", b"{}\n", b'{"talentweek":null}\n'])
def test_the_first_line_names_the_version(data):
    """Else nothing is read."""
    (code,) = {code for code, _, _ in refusal(data)}
    assert code in {"missing", "unsupported_version"}


@pytest.mark.parametrize("data", [b'{"talentweek":"2.0"}\n', weeks(2) + b'{"talentweek":"2.0"}\n' + week(3)])
def test_another_version_ends_the_reading(data):
    """Nobody knows what its lines mean."""
    assert refusal(data) == [("unsupported_version", data.count(b"\n", 0, data.index(b"2.0")) + 1, "/talentweek")]


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (gzip.compress(weeks(1)), "gzip"),
        (zstandard.compress(weeks(1)), "zstd"),
        (b"\xef\xbb\xbf" + weeks(1), "byte order mark"),
        (json.dumps(FULL), "formats.json"),
        (json.dumps(FULL, indent=1), "formats.json"),
        (weeks(1).decode().encode("utf-16"), None),
    ],
    ids=["gzip", "zstd", "bom", "json", "json indent", "utf-16"],
)
def test_a_file_of_another_kind_is_recognised(data, hint):
    """The hint says what was probably meant."""
    with pytest.raises(InvalidDocument) as refused:
        jsonl.loads(data)
    (problem,) = refused.value.problems
    assert (problem.code, problem.line, problem.path) == ("missing", 1, "/talentweek")
    assert (problem.hint is None) if hint is None else (hint in problem.hint)


def test_a_text_is_read_like_bytes():
    """A lone surrogate is told where it stands."""
    assert jsonl.loads(weeks(2).decode()) == jsonl.loads(weeks(2))
    assert refusal(weeks(2).decode() + '{"event":"\ud800"}') == [("truncated", 4, "")]
    assert refusal(weeks(2).decode() + '{"event":"\ud800"}\n') == [("not_utf8", 4, "")]


def test_a_file_that_gives_text_is_a_wrong_call():
    """The lines are bytes."""
    with pytest.raises(TypeError, match="opened in bytes, not one that gives str"):
        list(jsonl.stream(io.StringIO(weeks(1).decode())))


# unknown keys


def test_unknown_keys_are_left_out_with_a_warning():
    """Where that is asked for; the record is read."""
    data = weeks(1) + week(2, b',"colour":"red"') + b'{"event":{"id":"a","names":[]},"more":1}\n'
    problems, ids, report = told(data, unknown_keys="warn")
    assert problems == [("unknown_key", 3, "/event/colour"), ("too_few", 4, "/event/names")]
    assert (ids, report.bad) == (["week-1", "week-2"], 1)
    assert [one.severity for one in report.problems] == [Severity.warning, Severity.error]


def test_without_a_callback_unknown_keys_are_warnings_of_the_caller():
    """They name the line of the file, and that of the program."""
    data = b'{"talentweek":"1.0","more":1}\n' + week(1, b',"colour":"red"')
    with pytest.warns(UnknownKey) as caught:
        assert len(jsonl.loads(data, unknown_keys="warn")) == 1
    assert [str(one.message)[:16] for one in caught] == ["line 1, /more: u", "line 2, /event/c"]
    assert {one.filename for one in caught} == {__file__}
    with pytest.raises(ValueError, match="'error' or 'warn'"):
        jsonl.loads(data, unknown_keys="ignore")


# files


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_is_compressed_as_its_name_says(tmp_path, suffix):
    """There and back; the tools of others read it; the same data are the same bytes."""
    place = tmp_path / f"data{suffix}"
    jsonl.dump(FULL, place)
    assert jsonl.load(place) == FULL
    unpack = {
        ".gz": gzip.decompress,
        ".zst": lambda data: zstandard.ZstdDecompressor().decompressobj().decompress(data),
    }
    assert unpack.get(place.suffix, bytes)(place.read_bytes()) == jsonl.dumps(FULL)
    before = place.read_bytes()
    jsonl.dump(FULL, place)
    assert place.read_bytes() == before
    if place.suffix == ".gz":  # neither a name nor a time
        assert before[3:8] == bytes(5)
    assert [file.name for file in tmp_path.iterdir()] == [place.name]


@pytest.mark.parametrize("suffix", [".jsonl.gz", ".jsonl.zst", ".JSONL.GZ"])
def test_a_compressed_file_may_have_several_parts(tmp_path, suffix):
    """As when files were joined; gzip files may be padded."""
    place = tmp_path / f"data{suffix}"
    jsonl.dump(FULL, place)
    padding = b"\0" * 10_000 if suffix.lower().endswith("gz") else b""
    place.write_bytes(place.read_bytes() + padding + place.read_bytes() + padding)
    reading = jsonl.stream(place)
    assert len(list(reading)) == 2 * len(FULL)
    assert reading.report.lines == 2 * len(FULL) + 2


@pytest.mark.parametrize("suffix", [".jsonl.gz", ".jsonl.zst"])
def test_a_compressed_file_that_is_cut_gives_what_came_before(tmp_path, suffix):
    """Wherever it was cut: all records in it are read, and that some may be missing is told."""
    place = tmp_path / f"data{suffix}"
    jsonl.dump(jsonl.loads(weeks(20_000)), place)
    data = place.read_bytes()
    for size in (0, 5, 30, 2_000, len(data) // 2, len(data) - 9, len(data) - 1):
        place.write_bytes(data[:size])
        problems = []
        reading = jsonl.stream(place, on_problem=problems.append)
        try:
            count = len(list(reading))
        except InvalidDocument as refused:  # nothing came out of it, not even the first line
            problems, count = refused.problems, None
        if count is None:
            assert [one.code for one in problems] == ["truncated"]
            continue
        assert (reading.report.truncated, [one.code for one in problems]) == (True, ["truncated"])
        assert reading.report.lines == count + 2 == problems[0].line
        assert size < len(data) - 1 or count == 20_000


@pytest.mark.parametrize("suffix", [".jsonl.gz", ".jsonl.zst"])
def test_a_damaged_compressed_file_is_told(tmp_path, suffix):
    """A byte that was changed, and a file that is something else."""
    place = tmp_path / f"data{suffix}"
    jsonl.dump(jsonl.loads(weeks(2_000)), place)
    data = bytearray(place.read_bytes())
    data[-6] ^= 0xFF
    place.write_bytes(data)
    with pytest.raises(InvalidDocument, match="or damaged") as refused:
        jsonl.load(place)
    assert [problem.code for problem in refused.value.problems] == ["bad_compression"]
    place.write_bytes(weeks(2))
    with pytest.raises(InvalidDocument, match="or damaged"):
        jsonl.load(place)


@pytest.mark.parametrize("bomb", [b"\n" * 2**26, b'{"event":' + b" " * 2**25], ids=["lines", "a line"])
@pytest.mark.parametrize(("suffix", "compress"), [(".gz", gzip.compress), (".zst", zstandard.compress)])
def test_a_small_file_does_not_become_a_huge_one(tmp_path, suffix, compress, bomb, monkeypatch):
    """A bomb is read until it is known to be one; what stands before it is given out."""
    monkeypatch.setattr(_compressed, "FREE", 2**20)
    place = tmp_path / f"bomb.jsonl{suffix}"
    place.write_bytes(compress(weeks(10)) + compress(bomb))
    problems = []
    reading = jsonl.stream(place, on_problem=problems.append)
    assert len(list(reading)) == 10
    assert [one.code for one in problems] == ["limit_exceeded"]
    assert reading.report.bad == 1
    assert not reading.report.truncated
    if bomb.startswith(b"\n"):
        assert len(jsonl.load(place, limits=jsonl.Limits(ratio=2**20))) == 10


def test_what_compresses_well_is_no_bomb(tmp_path):
    """As long as it stays small."""
    place = tmp_path / "data.jsonl.gz"
    place.write_bytes(gzip.compress(weeks(1) + b"\n" * 2**20))
    assert len(jsonl.load(place, limits=jsonl.Limits(ratio=1))) == 1


@pytest.mark.parametrize("count", [1, 5_000])
def test_a_line_that_is_too_long_is_skipped(count):
    """Without taking it into memory; the lines around it are read."""
    limits = jsonl.Limits(line=2**17)
    data = weeks(count) + b'{"event":' + b" " * 2**19 + b"}\n" + week(0)
    problems, ids, report = told(data, limits=limits)
    assert problems == [("limit_exceeded", count + 2, "")]
    assert (len(ids), report.lines, report.bad) == (count + 1, count + 3, 1)
    assert told(data[: -len(week(0)) - 2], limits=limits)[0] == problems


def test_a_stream_takes_no_more_than_it_gives():
    """An endless file is read as far as one likes."""

    class Endless:
        taken = 0

        def read(self, size):
            self.taken += size // 100
            return b"".join(week(self.taken + number) for number in range(size // 100))

        def readline(self, size):
            assert size
            return HEAD

        def tell(self):
            return self.taken

    endless = Endless()
    reading = jsonl.stream(endless)
    assert sum(1 for _ in itertools.islice(reading, 5_000)) == 5_000
    assert endless.taken < 7_000
    assert iter(reading) is not None
    assert next(reading).id.startswith("week-")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_records_are_written_as_they_come(tmp_path, suffix):
    """A stream of them never has to fit into memory; the file appears when it is whole."""
    place, done = tmp_path / f"data{suffix}", []

    def records():
        for number in range(50_000):
            yield Event(id=f"week-{number}", names="Week")
        assert sum(1 for _ in tmp_path.iterdir()) == 1
        assert len(done) > 200
        assert not place.exists()

    jsonl.dump(records(), place, progress=lambda lines, taken: done.append((lines, taken)))
    assert done[-1][0] == 50_001
    assert done == sorted(done)
    assert 0 < done[-1][1] <= place.stat().st_size
    assert sum(1 for _ in jsonl.stream(place)) == 50_000


def test_what_cannot_be_written_leaves_the_old_file(tmp_path):
    """And no other."""
    place = tmp_path / "data.jsonl.zst"
    jsonl.dump(FULL, place)
    with pytest.raises(TypeError, match="a record is needed, not str"):
        jsonl.dump([*FULL, "nonsense"], place)
    with pytest.raises(TypeError, match="a record is needed, not Name"):
        jsonl.dumps([FULL.events()[0].names[0]])
    assert jsonl.load(place) == FULL
    assert [file.name for file in tmp_path.iterdir()] == [place.name]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_process_that_is_killed_leaves_the_old_file(tmp_path, suffix):
    """In the middle of writing: the old file stands there, whole."""
    place = tmp_path / f"data{suffix}"
    jsonl.dump(FULL, place)
    killed = f"""
        import os
        from talentweek import Event
        from talentweek.formats import jsonl

        def records():
            for number in range(5_000):
                yield Event(id=f"week-{{number}}", names="Week")
            os._exit(9)

        jsonl.dump(records(), {str(place)!r})
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(killed)], check=False)
    assert done.returncode == 9
    assert jsonl.load(place) == FULL


def test_progress_of_reading_tells_lines_and_bytes(tmp_path):
    """Of the file as it lies there."""
    place, done = tmp_path / "data.jsonl.gz", []
    jsonl.dump(jsonl.loads(weeks(5_000)), place)
    jsonl.load(place, progress=lambda lines, taken: done.append((lines, taken)))
    assert len(done) > 2
    assert done == sorted(done)
    assert done[-1] == (5_001, place.stat().st_size)


def test_progress_says_nothing_of_bytes_where_there_is_no_place():
    """A pipe cannot tell."""

    class Pipe(io.BytesIO):
        def tell(self):
            raise OSError

    done = []
    list(jsonl.stream(Pipe(weeks(2)), progress=lambda lines, taken: done.append((lines, taken))))
    assert done == [(3, None)]


def test_a_stream_can_be_closed_before_its_end(tmp_path):
    """By itself, or behind a with; there are no more records then."""
    place = tmp_path / "weeks.jsonl"
    place.write_bytes(weeks(3) + b"{}\n")
    with jsonl.stream(place) as reading:
        assert next(reading).id == "week-1"
    assert list(reading) == []
    reading = jsonl.stream(place)
    reading.close()
    assert (list(reading), reading.report.lines) == ([], 0)
    opened = place.open("rb")
    with opened, jsonl.stream(opened) as reading:
        assert next(iter(reading)).id == "week-1"
        reading.close()
        assert not opened.closed  # whoever opened it closes it


def test_a_missing_file_is_an_os_error(tmp_path):
    """It is no problem of a line."""
    with pytest.raises(FileNotFoundError):
        jsonl.load(tmp_path / "missing.jsonl")


def test_an_extra_that_is_missing_is_named(tmp_path, monkeypatch):
    """Before anything is written."""
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(ModuleNotFoundError, match=r"talentweek\[zstd\]"):
        jsonl.dump(FULL, tmp_path / "data.jsonl.zst")
    assert list(tmp_path.iterdir()) == []


def test_nothing_warns(tmp_path):
    """No file is left open, whatever is read of it."""
    place = tmp_path / "data.jsonl.gz"
    jsonl.dump(FULL, place)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        reading = jsonl.stream(place)
        next(reading)
        del reading


@pytest.mark.parametrize("data", [5, None, [1, 2]], ids=repr)
def test_what_is_neither_bytes_nor_a_text_is_not_read(data):
    """A number is not so many bytes."""
    with pytest.raises(TypeError, match="bytes or a text are read, not "):
        jsonl.loads(data)
