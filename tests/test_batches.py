"""Readings in record batches: what `find` says, in every engine, by the same function."""

from __future__ import annotations

import datetime as dt
import functools
import pickle
from unittest.mock import patch

import duckdb
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import InvalidDocument, batches, normalise
from talentweek.formats import arrow, json
from talentweek.normalise import Context

CONTEXT = Context(published="2024-07-16", country="CN")
TEXTS = [
    "On July 11 over 20 foreign experts saw 10 million yuan ($1.37 million) signed.",
    "第四届大会为期三天，50余场活动",
    None,
    "",
    "nothing to read",
    "the 8th week, ranked No. 3, up 12.5%",
    "On July 11 over 20 foreign experts saw 10 million yuan ($1.37 million) signed.",
]
HELD = pa.table({"id": range(len(TEXTS)), "text": TEXTS})


def told(text, context=CONTEXT, kinds=None):
    """Return what a column of readings should hold for a text: the readings as rows, values as tables hold them."""
    if text is None:
        return None
    rows = []
    for reading in normalise.find(text, context, kinds=kinds):
        row = {name: getattr(reading, name) for name in ("kind", "start", "end", "text", "rule")}
        row["notes"] = list(reading.notes)
        for name, model in batches.VALUES.items():
            value = reading.value
            row[name] = arrow.array([value], model).to_pylist()[0] if isinstance(value, model) else None
        rows.append(row)
    return rows


WANTED = [*map(told, TEXTS)]
read = functools.partial(batches.normalise, columns="text", context=CONTEXT)


def test_a_plain_loop_gives_every_reading():
    """With its kind, span, words, rule and value; other columns are passed through."""
    (made,) = read(HELD.to_batches())
    made.validate(full=True)
    assert made.column("text_readings").to_pylist() == WANTED
    assert made.select(["id", "text"]).equals(HELD.to_batches()[0])
    assert {reading["kind"] for readings in WANTED if readings for reading in readings} == {
        "money", "count", "percent", "date", "duration", "ordinal", "ranking",
    }  # fmt: skip


def test_duckdb_runs_the_same_function():
    """Out of a query, and into the next one."""
    with duckdb.connect() as source, duckdb.connect() as target:
        reader = source.sql("SELECT * FROM HELD ORDER BY id").to_arrow_reader(2)
        made = pa.RecordBatchReader.from_batches(batches.schema(reader.schema, "text"), read(reader))
        target.register("made", made)
        asked = "SELECT id, list_transform(text_readings, lambda one: one.money.amount) FROM made ORDER BY id"
        found = target.sql(asked).fetchall()
    amounts = [[(one["money"] or {}).get("amount") for one in readings] if readings is not None else None
               for readings in WANTED]  # fmt: skip
    assert found == [*enumerate(amounts)]


def test_polars_runs_the_same_function():
    """Over its batches, which hold texts in another way."""
    frame = pl.DataFrame(HELD)
    made = pl.DataFrame(pa.Table.from_batches(read(frame.to_arrow().to_batches())))
    assert made["text_readings"].to_list() == WANTED
    assert made.select(pl.col("text_readings").explode().struct.field("kind")).to_series().drop_nulls().len() == sum(
        len(readings or ()) for readings in WANTED
    )


def test_what_is_sent_to_a_worker_arrives():
    """A cluster pickles the function with its context."""
    sent = pickle.loads(pickle.dumps(read))  # noqa: S301 - our own
    assert next(sent(HELD.to_batches())).column("text_readings").to_pylist() == WANTED


@given(st.lists(st.none() | st.text() | st.sampled_from(TEXTS), max_size=6))
def test_any_text_is_read_as_find_reads_it(texts):
    """Whatever stands in a column."""
    (made,) = read(pa.table({"text": pa.array(texts, pa.string())}).combine_chunks().to_batches() or [EMPTY])
    made.validate(full=True)
    assert made.column("text_readings").to_pylist() == [*map(told, texts)]


EMPTY = pa.RecordBatch.from_pylist([], schema=pa.schema([("text", pa.string())]))


def test_a_value_is_the_one_of_the_wire_form():
    """The fields of a reading's value are those of JSON, defaults written out."""
    (reading,) = [one for one in WANTED[0] if one["text"] == "$1.37 million"]
    (value,) = [one.value for one in normalise.find(TEXTS[0], CONTEXT) if one.text == "$1.37 million"]
    plain = {name: told for name, told in reading["money"].items() if told not in (None, [], "exact")}
    assert plain | {"amount": str(int(plain["amount"]))} == json.to_dict(value)


def test_equal_texts_of_a_batch_are_read_once():
    """However often they stand there; in the next batch they are read again."""
    with patch.object(batches, "find", wraps=batches.find) as asked:
        (made,) = read(pa.table({"text": ["20 experts", "30 experts"] * 500}).to_batches())
        assert asked.call_count == 2
        assert len(made.column("text_readings")) == 1000
        list(read(HELD.to_batches(max_chunksize=1)))
        assert asked.call_count == 2 + sum(text is not None for text in TEXTS)


def test_several_columns_are_read_at_once():
    """Each has its readings behind all that was there."""
    table = pa.table({"a": ["20 experts"], "b": ["$5"], "c": [1]})
    (made,) = batches.normalise(table.to_batches(), columns=["b", "a"], kinds=["money", "count"])
    assert made.schema.names == ["a", "b", "c", "b_readings", "a_readings"]
    assert [made.column(name)[0].as_py()[0]["kind"] for name in ("a_readings", "b_readings")] == ["count", "money"]


def test_kinds_narrow_what_is_read():
    """As they do in `find`."""
    (made,) = batches.normalise(HELD.to_batches(), columns="text", context=CONTEXT, kinds=["money"])
    assert made.column("text_readings").to_pylist() == [told(text, kinds=["money"]) for text in TEXTS]


def test_the_context_may_differ_from_row_to_row():
    """Null leaves it to what all rows share; equal texts of different contexts are different texts."""
    table = pa.table(
        {
            "text": ["12日，$5", "12日，$5", "12日，$5", "12日，$5"],
            "day": [dt.date(2024, 7, 16), dt.date(2023, 11, 14), None, dt.date(2024, 7, 16)],
            "land": pa.array(["SG", None, "HK", "SG"]).dictionary_encode(),
        }
    )
    columns = {"published": "day", "country": "land"}
    with patch.object(batches, "find", wraps=batches.find) as asked:
        (made,) = batches.normalise(table.to_batches(), columns="text", context=CONTEXT, context_columns=columns)
        assert asked.call_count == 3
    contexts = [("2024-07-16", "SG"), ("2023-11-14", "CN"), ("2024-07-16", "HK"), ("2024-07-16", "SG")]
    wanted = [told("12日，$5", Context(published=day, country=land)) for day, land in contexts]
    assert made.column("text_readings").to_pylist() == wanted


@pytest.mark.parametrize(
    ("column", "values", "path"),
    [
        ("published", ["2024-07-16", "16 July"], "/3/said"),
        ("country", [None, "China"], "/3/said"),
        ("language", ["en", "English"], "/3/said"),
        ("published", [None, dt.datetime(2024, 7, 16)], None),  # noqa: DTZ001 - a column without a zone
        ("unit", [1, 2], None),
    ],
)
def test_what_is_no_context_is_told_with_its_row(column, values, path):
    """Counted from the first row of the first batch; a column of another type is no column for it."""
    parts = [pa.table({"text": ["a", "b"], "said": part}).to_batches()[0] for part in ([values[0]] * 2, values)]
    reading = batches.normalise(parts if path else parts[1:], columns="text", context_columns={column: "said"})
    if path is None:
        with pytest.raises(ValueError, match="text or dates should be in the column 'said', which holds"):
            list(reading)
        return
    next(reading)
    with pytest.raises(InvalidDocument) as refused:
        next(reading)
    assert [problem.path for problem in refused.value.problems] == [path]


@pytest.mark.parametrize(
    ("table", "options", "message"),
    [
        ({"text": ["a"]}, {"columns": "texts"}, "one column 'texts' is needed; there are text"),
        ({"text": [1]}, {"columns": "text"}, "text should be in the column 'text', which holds int64"),
        ({"text": ["a"], "text_readings": [1]}, {"columns": "text"}, "there is a column 'text_readings' already"),
        ({"text": ["a"]}, {"columns": "text", "context_columns": {"unit": "u"}}, "one column 'u' is needed"),
    ],
)
def test_a_batch_that_does_not_fit_is_refused(table, options, message):
    """With what is there."""
    with pytest.raises(ValueError, match=message):
        list(batches.normalise(pa.table(table).to_batches(), **options))


def test_a_wrong_call_is_refused_at_once():
    """Before any batch is read."""
    with pytest.raises(ValueError, match="a context has no lang; it has published, country, language, unit"):
        batches.normalise([], columns="text", context_columns={"lang": "lang"})


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (HELD, r"not a Table: take table.to_batches\(\)"), (HELD.to_batches()[0], r"not a RecordBatch: take \[batch\]"),
    ],
)  # fmt: skip
def test_what_is_no_row_of_batches_is_refused_at_once(given, message):
    """Its columns would be taken for batches."""
    with pytest.raises(TypeError, match=message):
        read(given)


@pytest.mark.parametrize("given", [HELD.columns, [HELD], ["text"]])
def test_what_is_no_batch_is_refused_where_it_comes(given):
    """With what it is."""
    with pytest.raises(TypeError, match=f"and not a {type(given[0]).__name__}"):
        list(read(given))


def test_two_columns_of_one_name_are_not_told_apart():
    """Neither is taken."""
    twice = pa.RecordBatch.from_arrays([pa.array(["a"])] * 2, ["text", "text"])
    with pytest.raises(ValueError, match="one column 'text' is needed"):
        list(batches.normalise([twice], columns="text"))


def test_nothing_gives_nothing():
    """A partition without rows, or without batches."""
    assert list(read([])) == []
    (made,) = read([EMPTY])
    assert (made.num_rows, made.schema) == (0, batches.schema(EMPTY.schema, "text"))


def test_the_schema_is_published():
    """As Arrow has it, and in the words of Spark; it names the version."""
    (made,) = read(HELD.to_batches())
    wanted = batches.schema(HELD.schema, "text")
    assert made.schema.equals(wanted, check_metadata=True)
    assert wanted.field("text_readings").metadata == {b"talentweek": b"1.0"}
    assert batches.ddl(["a", "b`c"]).count("ARRAY<STRUCT<`kind`: STRING") == 2
    assert "`b``c_readings` ARRAY" in batches.ddl("b`c")
    assert "`amount`: DECIMAL(38,10)" in batches.ddl("a")
    assert "`inferred`: BOOLEAN" in batches.ddl("a")
    assert "`first`: DATE" in batches.ddl("a")


def test_a_text_that_is_no_utf8_is_refused_with_its_column():
    """A reader of Arrow is not bound to check what it is handed."""
    offsets = pa.py_buffer(b"\0\0\0\0\2\0\0\0")
    text = pa.Array.from_buffers(pa.string(), 1, [None, offsets, pa.py_buffer(b"\xff\xfe")])
    with pytest.raises(InvalidDocument, match="/text: not UTF-8") as refused:
        list(batches.normalise(pa.table({"text": text}).to_batches(), columns="text"))
    assert [(one.code, one.path) for one in refused.value.problems] == [("not_utf8", "/text")]
