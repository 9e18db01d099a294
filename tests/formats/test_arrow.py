"""Arrow: tables that every library of tables reads, equal to what Arrow itself makes of the same data."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from decimal import Decimal
from types import SimpleNamespace

import attrs
import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from releases import RELEASES

from talentweek import (
    KINDS,
    Cohort,
    Dataset,
    DateSpan,
    Event,
    InvalidDocument,
    Listing,
    Money,
    Observation,
    Organisation,
    PartialDate,
    Person,
    Place,
    Quantity,
    Ref,
    _arrow,
)
from talentweek import strategies as tws
from talentweek.formats import _arrow_arrays, _arrow_columns, arrow
from talentweek.rules import shape_of

from .samples import FULL

WEEK = Event(
    id="week", names="Kunshan Entrepreneurship Week", edition=8, when="2024-07-11/", count=Quantity.more_than("0.5")
)
EXPERTS = Cohort(id="experts", what="外国专家", size=Quantity.unknown(stated="?0余家"))
SMALL = Dataset.of(WEEK, EXPERTS)

every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))


def days(edtf):
    """Return the days beside a date, found another way."""
    span = DateSpan(edtf=edtf)
    first, last = span.start and span.start.first, span.end and span.end.last
    return {
        "first": first and dt.date(first.year, first.month, first.day),
        "last": last and dt.date(last.year, last.month, last.day),
    }


def row_of(value):
    """Return what stands in a table for a value of the model: told without the rules."""
    if isinstance(value, tuple):
        return [*map(row_of, value)]
    if not attrs.has(type(value)):
        return value
    row = {field.name: row_of(getattr(value, field.name)) for field in attrs.fields(type(value))}
    for equivalent in row.get("equivalents", ()):
        del equivalent["equivalents"]  # they have none of their own
    return row | days(value.edtf) if isinstance(value, DateSpan) else row


@given(dataset=st.one_of(tws.datasets(resolving=False), tws.edge.datasets()))
def test_tables_come_back_as_they_were(dataset):
    """Lossless, a table for each class."""
    assert arrow.loads(arrow.dumps(dataset)) == dataset


@given(dataset=st.one_of(tws.datasets(), tws.edge.datasets()))
def test_the_row_of_a_dataset_comes_back_as_it_was(dataset):
    """Lossless, the whole in one row."""
    assert arrow.loads(pa.table(dataset)) == dataset


@given(dataset=st.one_of(tws.datasets(max_records=20), tws.edge.datasets()))
def test_columns_are_what_arrow_makes_of_the_rows(dataset):
    """The emitted columns are valid Arrow, and equal to those that `from_pylist` makes, value by value."""
    for model in dataset.models():
        made = pa.table(arrow.collection(dataset, model))
        made.validate(full=True)
        rows = [row_of(record) for record in dataset.all(model)]
        assert made.equals(pa.Table.from_pylist(rows, schema=arrow.schema(model)))


@pytest.mark.parametrize("name", RELEASES)
def test_a_release_becomes_what_arrow_makes_of_its_rows(name):
    """What people wrote by hand, and every class at once."""
    dataset = Dataset([*RELEASES[name](), *FULL])
    for model in dataset.models():
        made = pa.table(arrow.collection(dataset, model))
        made.validate(full=True)
        assert made.to_pylist() == [row_of(record) for record in dataset.all(model)]
    assert arrow.loads(arrow.dumps(dataset)) == dataset


def test_rows_are_spread_over_columns_at_every_density():
    """Objects that are always, often, seldom and never there, within objects that are so themselves."""
    records = [
        Observation(
            id=f"o{number:03}",
            subject=None if number % 7 == 0 else Ref.to("week"),
            place=Place(localities=["Suzhou", "Kunshan"]) if number % 7 == 0 else None,
            measure="projects",
            value=None if number % 3 == 0 else Quantity.exact(number, stated="x" if number % 2 else None),
            money=Money.exact(number, "CNY", equivalents=[Money.exact(1, "USD")] * (number % 4))
            if number % 3 == 0
            else None,
            status="reported",
            as_of="2024" if number % 5 == 0 else None,
        )
        for number in range(100)
    ]
    made = pa.table(arrow.collection(records, Observation))
    made.validate(full=True)
    assert made.to_pylist() == [row_of(record) for record in records]
    assert made.equals(pa.Table.from_pylist([row_of(one) for one in records], schema=arrow.schema(Observation)))


def within_absent(column):
    """Return how many values stand within objects that are absent."""
    if pa.types.is_list(column.type):
        return within_absent(column.flatten())
    if not pa.types.is_struct(column.type):
        return 0
    parts = [column.field(index) for index in range(column.type.num_fields)]
    return sum(len(part.filter(column.is_null()).drop_null()) + within_absent(part) for part in parts)


@pytest.mark.parametrize("name", RELEASES)
def test_nothing_stands_within_what_is_absent(name):
    """Some readers look at the fields of an object without asking whether it is there."""
    dataset = Dataset([*RELEASES[name](), *FULL])
    for model in dataset.models():
        columns = pa.table(arrow.collection(dataset, model)).columns
        assert [within_absent(column.combine_chunks()) for column in columns] == [0] * len(columns)


@every_kind
def test_every_field_of_every_class_is_a_column(kind):
    """In their order, and nothing else; a schema names the version, and no type is a dictionary."""
    schema = arrow.schema(kind.model)
    assert schema.names == [field.name for field in shape_of(kind.model).fields]
    assert schema.metadata == {b"talentweek": b"1.0", b"collection": kind.collection.encode()}
    assert "dictionary" not in str(schema)
    assert "large" not in str(schema)
    within = arrow.schema().field(kind.collection).type.value_type
    assert [field.name for field in within] == schema.names


def test_a_number_is_a_decimal_and_a_date_has_its_days_beside_it():
    """The types that are promised."""
    event = arrow.schema(Event)
    assert event.field("count").type.field("value").type == pa.decimal128(38, 10)
    when = event.field("when").type
    assert [field.name for field in when] == ["edtf", "inferred", "stated", "first", "last"]
    assert when.field("first").type == when.field("last").type == pa.date32()
    money = arrow.schema(Observation).field("money").type
    assert money.get_field_index("equivalents") > 0
    assert money.field("equivalents").type.value_type.get_field_index("equivalents") == -1


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-07-11", (2024, 7, 11), (2024, 7, 11)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2024-35", (2024, 7, 1), (2024, 9, 30)),
        ("2024-41", (2024, 7, 1), (2024, 12, 31)),
        ("199X", (1990, 1, 1), (1999, 12, 31)),
        ("2024-07-11/", (2024, 7, 11), None),
        ("../2025", None, (2025, 12, 31)),
        ("/2025-02", None, (2025, 2, 28)),
        ("2023/2024-02", (2023, 1, 1), (2024, 2, 29)),
        ("XXXX-07-11", None, None),
        ("0001/9999", (1, 1, 1), (9999, 12, 31)),
    ],
)
def test_the_days_beside_a_date_bound_it(edtf, first, last):
    """Where they are known, and nowhere else."""
    bounds = first and dt.date(*first), last and dt.date(*last)
    column = arrow.array([DateSpan(edtf=edtf)], DateSpan)
    assert (column.field("first")[0].as_py(), column.field("last")[0].as_py()) == bounds
    assert arrow.array([PartialDate(edtf="2024")], PartialDate).field("last")[0].as_py() == dt.date(2024, 12, 31)


@pytest.mark.parametrize(
    "read",
    [
        lambda table: pa.table(table).to_pylist(),
        lambda table: pl.DataFrame(table).to_dicts(),
        lambda held: duckdb.sql("SELECT * FROM held").to_arrow_table().to_pylist(),  # noqa: ARG005 - DuckDB finds it by its name
        lambda table: pa.Table.from_pandas(
            pd.DataFrame.from_arrow(table), schema=arrow.schema(table.model), preserve_index=False
        ).to_pylist(),
    ],
    ids=["pyarrow", "polars", "duckdb", "pandas"],
)
@every_kind
def test_a_collection_is_read_by_every_library_of_tables(read, kind):
    """With no glue, and value by value as it is."""
    records = FULL.held(kind.model)
    assert read(arrow.collection(FULL, kind.model)) == [row_of(record) for record in records]


def test_a_dataset_is_read_by_every_library_of_tables():
    """With no glue: one row, a list for each class."""
    wanted = [
        {"talentweek": "1.0"} | {kind.collection: [*map(row_of, SMALL.held(kind.model))] for kind in KINDS.values()}
    ]
    assert pa.table(SMALL).to_pylist() == wanted
    assert pl.DataFrame(SMALL).to_dicts() == wanted
    assert duckdb.sql("SELECT * FROM SMALL").to_arrow_table().to_pylist() == wanted
    assert pd.DataFrame.from_arrow(SMALL)["events"][0][0]["id"] == "week"


def test_sql_reads_what_a_release_says():
    """Names, bounds and days, without a word about how they are held."""
    weeks = arrow.collection(SMALL, Event)  # noqa: F841 - DuckDB finds it by its name
    asked = 'SELECT names[1].text, edition.number, "when".first, "when".last, count.value FROM weeks'
    assert duckdb.sql(asked).fetchall() == [
        ("Kunshan Entrepreneurship Week", 8, dt.date(2024, 7, 11), None, Decimal("0.5"))
    ]
    unnested = duckdb.sql("SELECT unnest(cohorts, recursive := true) FROM SMALL")
    assert unnested.to_arrow_table()["what"].to_pylist() == ["外国专家"]


@pytest.mark.parametrize(
    "frame",
    [
        pl.DataFrame,
        lambda held: duckdb.sql("SELECT * FROM held"),  # noqa: ARG005 - DuckDB finds it by its name
        pd.DataFrame.from_arrow,
        lambda table: pa.table(table).combine_chunks(),
    ],
    ids=["polars", "duckdb", "pandas", "pyarrow"],
)
def test_what_a_library_of_tables_holds_is_read_again(frame):
    """Frames and relations are tables, too: there and back through each."""
    tables = {kind.collection: frame(arrow.collection(FULL, kind.model)) for kind in KINDS.values()}
    assert arrow.loads(tables) == FULL


def test_many_records_are_handed_over_in_batches():
    """Which are made when they are asked for."""
    people = [Person(id=f"p{number:05}", names="A") for number in range(20_000)]
    reader = pa.RecordBatchReader.from_stream(arrow.collection(people, Person))
    assert [batch.num_rows for batch in reader] == [8192, 8192, 3616]
    assert arrow.dumps(Dataset(people))["persons"]["id"].num_chunks == 3
    assert len(pa.table(Dataset(people))["persons"][0]) == 20_000


def test_nothing_is_a_table_too():
    """With all its columns."""
    empty = arrow.collection((), Event)
    assert (pa.table(empty).num_rows, pa.table(empty).schema) == (0, arrow.schema(Event))
    assert pl.DataFrame(empty).columns == arrow.schema(Event).names
    assert pa.table(Dataset()).num_rows == 1
    assert arrow.loads(pa.table(Dataset())) == arrow.loads({}) == Dataset()


def test_a_schema_is_told_without_data():
    """By the other half of the protocol."""
    assert pa.schema(arrow.collection(SMALL, Event)) == arrow.schema(Event)
    assert pa.schema(SMALL) == arrow.schema()


def test_a_stream_can_be_asked_for_in_another_schema():
    """As far as Arrow can cast it."""
    wanted = pa.schema(
        [field.with_type(pa.large_string()) if field.name == "id" else field for field in arrow.schema(Person)]
    )
    people = arrow.collection([Person(id="a", names="A")], Person)
    assert pa.RecordBatchReader.from_stream(people, schema=wanted).read_all()["id"].type == pa.large_string()
    version = arrow.schema().set(0, pa.field("talentweek", pa.large_string()))
    assert pa.RecordBatchReader.from_stream(SMALL, schema=version).read_all()["talentweek"].type == pa.large_string()


def test_a_collection_is_a_collection():
    """Of the records of one class."""
    weeks = arrow.collection(SMALL, Event)
    assert (len(weeks), list(weeks), weeks.records, weeks.model) == (1, [WEEK], (WEEK,), Event)
    assert repr(weeks) == "<Collection of 1 events>"
    assert arrow.collection(SMALL.events(), Event).records == (WEEK,)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: arrow.collection(SMALL, Quantity), "a class of record is needed, not <class"),
        (lambda: arrow.collection([WEEK, EXPERTS], Event), "an Event is needed, not Cohort"),
        (lambda: arrow.schema(Quantity), "a class of record is needed"),
        (lambda: arrow.array([], int), "no class of the model: <class 'int'>"),
        (lambda: arrow.array([], Listing), "no class of the model: <class 'talentweek.values"),
        (lambda: arrow.array([], list[int]), r"no class of the model: list\[int\]"),
        (lambda: arrow.array([None, WEEK], Quantity), "/1: wrong type Event"),
        (lambda: arrow.array([Listing.of("a", "b")], Listing[Place]), "/0/items/0: wrong type str"),
        (lambda: arrow.loads({"events": [WEEK]}), "PyCapsule protocol, not a list"),
        (lambda: arrow.loads(WEEK), "PyCapsule protocol, not an Event"),
    ],
)
def test_a_wrong_call_is_a_type_error(make, message):
    """With what was given."""
    with pytest.raises(TypeError, match=message):
        make()


def test_values_are_columns_by_themselves():
    """Of every class of value, generic ones by their argument, records as well."""
    quantities = [Quantity.exact("-0.0000000001", "m"), None, Quantity.exact("9" * 28)]
    assert arrow.array(quantities, Quantity).to_pylist() == [row_of(one) for one in quantities]
    places = [None, Listing.of(Place(country="CN"), Place(country="FR"))]
    assert arrow.array(places, Listing[Place]).to_pylist() == [None, row_of(places[1])]
    assert arrow.array([Listing.of("a")], Listing[str]).field("items").to_pylist() == [["a"]]
    assert arrow.array([], Quantity).to_pylist() == []
    assert arrow.array([WEEK], Event).to_pylist() == [row_of(WEEK)]


def test_words_of_others_may_hold_what_ours_do_not():
    """A NUL does not shift the texts behind it."""
    assert _arrow_arrays.texts(["a\0b", "", "漢\0"]).to_pylist() == ["a\0b", "", "漢\0"]
    assert _arrow_arrays.texts_or_none(["\0", None]).to_pylist() == ["\0", None]
    assert _arrow_arrays.words([]).to_pylist() == []


def test_more_text_than_a_batch_holds_is_refused(monkeypatch):
    """A clear error instead of offsets that overflow."""
    monkeypatch.setattr(_arrow_arrays, "LARGEST", 10)
    with pytest.raises(arrow.TooMuchText, match="12 bytes of text in one column, and a batch holds 10"):
        _arrow_arrays.texts(["漢字", "漢", "a"])


def test_columns_of_nothing_are_kept_for_a_while(monkeypatch):
    """Not for ever, and not the long ones."""
    held = {}
    monkeypatch.setattr(_arrow_arrays, "_nothing", held)
    monkeypatch.setattr(_arrow_arrays, "_KEPT", 2)
    made = [_arrow_arrays.nothing(pa.string(), rows) for rows in (3, 1, 2, 1, 0, 3)]
    assert [len(one) for one in made] == [3, 1, 2, 1, 0, 3]
    assert made[1] is made[3]
    assert {rows for _, rows in held} == {0}


def test_no_pandas_is_loaded():
    """`pyarrow.array` loads it at its first call, where it is installed; neither tables nor files need it."""
    code = (
        "import sys, tempfile, pyarrow\n"
        "from talentweek import testing\n"
        "from talentweek.formats import arrow\n"
        "dataset = testing.sample_dataset(3)\n"
        "arrow.dump(dataset, tempfile.mkdtemp() + '/a')\n"
        "pyarrow.RecordBatchReader.from_stream(dataset).read_all()\n"
        "assert arrow.loads(arrow.dumps(dataset)) == dataset\n"
        "print('pandas' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONPATH": ":".join(filter(None, sys.path))},
    )
    assert (done.stdout, done.stderr) == ("False\n", "")


def test_a_dataset_speaks_arrow_before_anybody_has_asked_for_the_format(monkeypatch):
    """What answers is loaded, and stays."""
    monkeypatch.setattr(_arrow, "_REGISTERED", [])
    assert pa.table(SMALL).num_rows == 1
    assert _arrow.exporter() is arrow.EXPORTER


def test_without_pyarrow_the_extra_is_named():
    """At the first question for it, and not before."""
    code = "import sys; sys.modules['pyarrow'] = None\nfrom talentweek import Dataset\nDataset().__arrow_c_stream__()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONPATH": ":".join(filter(None, sys.path))},
    )
    assert "pyarrow is needed, which comes with the extra: pip install 'talentweek[arrow]'" in done.stderr


def changed(collection, change, source=FULL):
    """Return the tables of a dataset, a row of one of them changed."""
    rows = arrow.dumps(source)[collection].to_pylist()
    change(rows[0])
    return {collection: pa.Table.from_pylist(rows)}


def told(tables, **options):
    """Return the code and the path of each problem, and what was told."""
    with pytest.raises(InvalidDocument) as refused:
        arrow.loads(tables, **options)
    assert refused.value.subject == "Arrow tables"
    return [(problem.code, problem.path) for problem in refused.value.problems]


def within(*path, value):
    """Return what sets a part of a row."""

    def change(row):
        for step in path[:-1]:
            row = row[step]
        row[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (within("count", "value", value=1.5), ("wrong_type", "/events/0/count/value")),
        (within("count", "value", value="1e5"), ("not_a_number", "/events/0/count/value")),
        (within("count", "value", value=Decimal("1." + "1" * 11)), ("not_a_number", "/events/0/count/value")),
        (within("count", "bound", value="exactly"), ("unknown_word", "/events/0/count/bound")),
        (within("edition", "number", value="8"), ("wrong_type", "/events/0/edition/number")),
        (within("names", value="Week"), ("wrong_type", "/events/0/names")),
        (within("names", value=[]), ("too_few", "/events/0/names")),
        (within("names", value=["Week"]), ("wrong_type", "/events/0/names/0")),
        (within("names", value=None), ("missing", "/events/0/names")),
        (within("id", value="two words"), ("not_a_token", "/events/0/id")),
        (within("when", "edtf", value="2024-02-30"), ("malformed", "/events/0/when/edtf")),
        (within("when", "edtf", value=2024), ("wrong_type", "/events/0/when/edtf")),
        (within("when", "edtf", value="2024-07-12/"), ("inconsistent", "/events/0/when/first")),
        (within("when", "last", value=dt.date(2024, 7, 18)), ("inconsistent", "/events/0/when/last")),
        (within("when", "first", value="2024-07-11"), ("inconsistent", "/events/0/when/first")),
        (within("name", value="Week"), ("unknown_key", "/events/name")),
        (within("names", 0, "language", value="en"), ("unknown_key", "/events/names/language")),
        (within("when", "end", value="2024"), ("unknown_key", "/events/when/end")),
        (within("count", "first", value="2024"), ("unknown_key", "/events/count/first")),
    ],
)
def test_what_is_wrong_with_a_table_is_told_with_its_place(change, problem):
    """As it is for a document."""
    assert told(changed("events", change)) == [problem]


@pytest.mark.parametrize(
    "change",
    [
        lambda row: row["when"].pop("first"),
        lambda row: row.pop("themes") and row.pop("kind"),
        lambda row: row["count"].update(bound=None),
        lambda row: row["when"].update(inferred=None),
    ],
    ids=["no_day", "no_column", "null_word", "null_list"],
)
def test_what_is_left_out_or_null_takes_its_default(change):
    """What another tool drops, the reader puts back."""
    (event,) = arrow.loads(changed("events", change))
    assert (event.id, event.when) == ("week", FULL.get("week", Event).when)


@pytest.mark.parametrize(
    "cast",
    [
        lambda table: table.cast(pa.schema([field.with_type(pa.large_string()) for field in table.schema])),
        lambda table: pa.table({name: table[name].dictionary_encode() for name in table.column_names}),
        pl.DataFrame,
    ],
    ids=["large", "dictionary", "views"],
)
def test_texts_are_read_however_they_are_held(cast):
    """Tools choose among four ways."""
    table = arrow.dumps(FULL)["matches"]
    assert arrow.loads({"matches": cast(table)}) == Dataset(FULL.held(KINDS["match"].model))


def test_lists_are_read_however_they_are_held():
    """Long lists and lists of one size, too."""
    names = pa.array([[{"text": "A"}], [{"text": "B"}]], pa.list_(pa.struct([("text", pa.string())]), 1))
    table = pa.table({"id": ["a", "b"], "names": names})
    assert [one.label for one in arrow.loads({"persons": table})] == ["A", "B"]
    large = pa.table({"id": ["a", "b"], "names": names.cast(pa.large_list(names.type.value_type))})
    assert [one.label for one in arrow.loads({"persons": large})] == ["A", "B"]


def test_a_column_that_stands_there_twice_is_refused():
    """One of the two would be lost."""
    table = pa.Table.from_arrays([pa.array(["a"]), pa.array(["b"])], ["id", "id"])
    assert ("duplicate_key", "/persons/id") in told({"persons": table})


def test_two_records_of_one_id_are_told():
    """Across tables and within one."""
    people = pa.table(arrow.collection([Person(id="a", names="A"), Person(id="a", names="B")], Person))
    assert told({"persons": people}) == [("duplicate_id", "/persons/a")]
    others = pa.table(arrow.collection([Organisation(id="a", names="A")], Organisation))
    assert told({"persons": people.slice(1), "organisations": others}) == [("duplicate_id", "/organisations/a")]


def test_a_word_that_is_none_of_ours_is_refused():
    """A table that nobody reads would be lost in silence."""
    assert told({"event": pa.table(arrow.collection(SMALL, Event))}) == [("unknown_key", "/event")]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"events": []}, ("missing", "/talentweek")),
        ({"talentweek": "2.0", "events": []}, ("unsupported_version", "/talentweek")),
        ({"talentweek": "1.0", "event": []}, ("unknown_key", "/event")),
        ({"talentweek": "1.0", "events": [{"id": "a"}]}, ("missing", "/events/0/names")),
        ({"talentweek": "1.0", "events": ["a"]}, ("wrong_type", "/events/0")),
        ({"talentweek": "1.0", "events": "a"}, ("wrong_type", "/events")),
    ],
)
def test_a_row_that_is_no_dataset_is_refused(row, problem):
    """With its place."""
    assert told(pa.Table.from_pylist([row])) == [problem]


def test_only_one_row_is_a_dataset():
    """Two are two."""
    assert told(pa.concat_tables([pa.table(SMALL)] * 2)) == [("missing", "/talentweek")]
    assert told(pa.table(SMALL).slice(1)) == [("missing", "/talentweek")]


def test_a_table_may_not_hold_more_than_the_limits_allow():
    """Neither records nor problems."""
    people = [Person(id=f"p{number}", names="A") for number in range(100)]
    table = pa.table(arrow.collection(people, Person))
    assert len(arrow.loads({"persons": table}, limits=arrow.Limits(records=100))) == 100
    assert told({"persons": table}, limits=arrow.Limits(records=99)) == [("limit_exceeded", "/persons")]
    nameless = told({"persons": table.drop_columns("names")}, limits=arrow.Limits(problems=5))
    assert nameless == [*(("missing", f"/persons/{number}/names") for number in range(5)), ("limit_exceeded", "")]


#: A column of one text that is no UTF-8, as whoever makes buffers by hand can make one.
NO_TEXT = pa.Array.from_buffers(pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0"), pa.py_buffer(b"\xff\xfe")])
#: A day that no calendar of Python reaches.
NO_DAY = pa.array([2**31 - 1], pa.int32()).cast(pa.date32())


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ({"events": pa.table({"id": NO_TEXT})}, ("not_utf8", "/events")),
        ({"events": pa.table({"id": pa.array([2**62], pa.timestamp("s"))})}, ("malformed", "/events")),
        ({"events": pa.table({"id": NO_DAY})}, ("malformed", "/events")),
        (pa.table({"talentweek": NO_TEXT}), ("not_utf8", "")),
    ],
    ids=["text", "moment", "day", "row"],
)
def test_a_table_of_what_python_cannot_hold_is_refused(table, problem):
    """A reader of Arrow is not bound to check what it is handed."""
    assert told(table) == [problem]


def test_a_table_that_breaks_while_it_is_read_is_no_success():
    """The error of the source is not lost."""

    def batches():
        yield from pa.table(arrow.collection(SMALL, Event)).to_batches()
        message = "the line went dead"
        raise OSError(message)

    reader = pa.RecordBatchReader.from_batches(arrow.schema(Event), batches())
    with pytest.raises(OSError, match="the line went dead"):
        arrow.loads({"events": reader})


def test_a_plain_object_that_speaks_the_protocol_is_a_table():
    """Nothing but the protocol is asked of it."""
    inner = arrow.collection(SMALL, Event)
    speaker = SimpleNamespace(__arrow_c_stream__=inner.__arrow_c_stream__)
    assert arrow.loads({"events": speaker}) == Dataset.of(WEEK)
    assert _arrow_columns.bounds_of("2024/")[1] is None
