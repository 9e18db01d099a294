"""Calls that cannot be meant: each is refused at once, and the error says what is needed."""

import datetime as dt
import io
import re
from decimal import Decimal

import pytest

from talentweek import (
    KINDS,
    Dataset,
    DateSpan,
    Document,
    Duration,
    Event,
    Evidence,
    Interval,
    InvalidDocument,
    InvalidObject,
    Money,
    PartialDate,
    Quantity,
    batches,
    intake,
    make_id,
    matching,
    normalise,
    rates,
    validation,
)
from talentweek.formats import arrow, csv, ical, json, jsonl
from talentweek.validation.quantities import relation

WEEK = Event(id="week", names="Talent Week", when="2024-07-11/")
DATA = Dataset.of(WEEK)
TWENTY = Quantity.more_than(20)
MOMENT = dt.datetime(2024, 7, 11, tzinfo=dt.UTC)
TEN = Money.exact(10, "CNY")
FIELDS = {"subject": "week", "path": "/names", "document": "release"}

CALLS = {
    "an interval and a float": (lambda: Interval().contains(1.5), "a Decimal or an int is needed, not a float"),
    "an interval and a number": (lambda: Interval().overlaps(3), "an Interval is needed, not an int"),
    "no number in an interval": (lambda: Interval().same_as(None), "an Interval is needed, not a NoneType"),
    "a quantity and a number": (lambda: TWENTY.overlaps(20), "a Quantity is needed, not an int"),
    "a quantity and money": (lambda: TWENTY.narrower_than(TEN), "a Quantity is needed, not a Money"),
    "a part and a number": (lambda: relation(TWENTY, [3]), "a Quantity or Money is needed, not an int"),
    "a total and a text": (lambda: relation("20", [TWENTY]), "a Quantity or Money is needed, not a str"),
    "days in words": (lambda: Duration.of(days="2"), "a whole number is needed, not a str"),
    "days in a float": (lambda: Duration.of(days=1.5), "a whole number is needed, not a float"),
    "a year that is a number": (lambda: DateSpan.starting(2024), "EDTF or a date is needed, not an int"),
    "an end that was inferred": (
        lambda: DateSpan.until(PartialDate(edtf="2024", inferred=["year"])),
        "EDTF or a date is needed, not a PartialDate",
    ),
    "a moment": (lambda: DateSpan.since(MOMENT), "EDTF or a date is needed, not a datetime"),
    "a date to parse": (lambda: DateSpan.parse(MOMENT.date()), "a text is needed, not a date"),
    "an id of a date": (lambda: make_id("event", MOMENT.date()), "no class of the model: <class 'datetime.date'>"),
    "an id of no kind": (lambda: make_id(None, "week"), "a kind is needed, not a NoneType"),
    "the digest of bytes": (lambda: Document.of_text(b"text"), "a text is needed, not a bytes"),
    "a quotation in nothing": (lambda: Evidence.quoting("8th", None, **FIELDS), "a text is needed, not a NoneType"),
    "no quotation": (lambda: Evidence.quoting(8, "8th", **FIELDS), "a quotation is needed, not an int"),
    "a role": (lambda: DATA.participants(WEEK, 5), "a role is needed, not an int"),
    "a place": (lambda: DATA.observations(place="CN"), "a Place is needed, not a str"),
    "a path": (lambda: DATA.evidence(WEEK, 0), "a path is needed, not an int"),
    "a class of record": (lambda: DATA.held("event"), "a class of record is needed, not 'event'"),
    "judgements": (lambda: DATA.merge(DATA, None), "a list of judgements (Match) is needed, not a NoneType"),
    "no judgement": (lambda: DATA.merge(DATA, [5]), "a list of judgements (Match) is needed, not an int"),
    "candidates": (lambda: matching.candidates(DATA, [WEEK]), "a Dataset is needed, not a list"),
    "checks of records": (lambda: validation.checks([WEEK]), "a Dataset is needed, not a list"),
    "checks of a text": (lambda: validation.checks(DATA, "text"), "a mapping from the ids of documents is needed"),
    "a rule and records": (
        lambda: validation.RULES["circles"].check([WEEK]),
        "a Dataset is needed, not a list",
    ),
    "an offset": (lambda: normalise.clean("20").source_offset("0"), "an offset is needed, not a str"),
    "a currency": (lambda: rates.convert(TEN, None, on="2024-07-11"), "a code of ISO 4217 is needed, not a NoneType"),
    "percent in words": (
        lambda: rates.agrees(TEN, TEN, on="2024-07-11", percent="2"),
        "a number of percent is needed, not a str",
    ),
    "columns": (lambda: batches.ddl(5), "the name of a column, or several is needed, not an int"),
    "a column": (lambda: batches.ddl([5]), "the name of a column is needed, not an int"),
    "a schema": (lambda: batches.schema(None, "text"), "a pyarrow.Schema is needed, not a NoneType"),
    "a file in bytes": (lambda: json.load(b"week.json"), "the path of a file is needed, or an open one, not a bytes"),
    "no file": (lambda: jsonl.load(None), "the path of a file is needed, or an open one, not a NoneType"),
    "a file in text": (lambda: json.load(io.StringIO("{}")), "a file that was opened in bytes is needed, not a str"),
    "one record as lines": (lambda: jsonl.dumps(WEEK), "a dataset, or a list of records, is needed, not an Event"),
    "a stamp": (lambda: ical.dumps(DATA, stamp=2024), "a date or its text is needed, not an int"),
    "a table of no class": (lambda: arrow.collection(DATA, "event"), "a class of record is needed, not 'event'"),
    "a schema of no class": (lambda: arrow.schema("event"), "a class of record is needed, not 'event'"),
    "an array of no class": (lambda: arrow.array([], int), "no class of the model: <class 'int'>"),
    "an address": (lambda: intake.Plan(always={5: "x"}), "what is always so is a str, not 5"),
    "what it is about": (
        lambda: intake.Plan({"Name": "event.names"}, about=["event"]),
        "about is a str | None, not list of 1",
    ),
    "rows": (lambda: intake.table(5), "source= is rows, each a mapping of columns to words, or a file, and not an int"),
}  # fmt: skip


@pytest.mark.parametrize(("call", "told"), CALLS.values(), ids=CALLS)
def test_what_is_needed_is_told(call, told):
    """TypeError, and nothing is read, written or answered."""
    with pytest.raises(TypeError, match=re.escape(told)):
        call()


@pytest.mark.parametrize("percent", [-1, Decimal("NaN"), Decimal("Infinity")])
def test_percent_is_a_number_that_can_be_between_two_amounts(percent):
    """Below zero nothing would ever fit, and of what is not finite nothing is known."""
    with pytest.raises(ValueError, match="percent= is a finite number from 0 up, not"):
        rates.agrees(TEN, TEN, on="2024-07-11", percent=percent)


@pytest.mark.parametrize("form", [json, jsonl], ids=["json", "jsonl"])
def test_what_to_do_with_unknown_keys_is_one_of_two_words(form):
    """Whatever else is given, hashable or not."""
    with pytest.raises(ValueError, match="unknown_keys is 'error' or 'warn', not list of 1"):
        form.loads('{"talentweek": "1.0"}', unknown_keys=["warn"])


def test_a_country_that_there_is_not_is_refused_by_the_checks_alone_too():
    """As by `validate`."""
    with pytest.raises(ValueError, match=r"'XY' .* is no code of ISO 3166-1"):
        validation.checks(DATA, {}, {"release": "XY"})


def test_a_text_that_no_document_can_be_has_no_digest():
    """A lone surrogate is what Python makes of bytes that are no text."""
    with pytest.raises(InvalidObject) as refused:
        Document.of_text("ab\udc80")
    (problem,) = refused.value.problems
    assert (problem.code, problem.offset) == ("not_utf8", 2)


@pytest.mark.parametrize("words", ["empty", "placeholders", "totals"])
def test_the_words_of_a_plan_are_a_set(words):
    """A text holds "a" and "n" beside "n/a", so that cells would be lost."""
    with pytest.raises(TypeError, match=f"{words} is a set of texts, not 'n/a'"):
        intake.Plan({"Name": "event.names"}, **{words: "n/a"})


def test_values_of_an_iterator_are_all_taken():
    """They are gone through twice."""
    assert [int(row["value"]) for row in arrow.array(map(Quantity.exact, (3, 4)), Quantity).to_pylist()] == [3, 4]


def test_the_converter_of_words_tells_the_fields_that_are_missing():
    """Beside those that cannot be read, and each with its path."""
    with pytest.raises(InvalidObject) as refused:
        intake.converter().structure({"id": "week", "when": "soon"}, Event)
    assert {("missing", "/names"), ("not_read", "/when")} == {(one.code, one.path) for one in refused.value.problems}


def test_a_device_is_no_package():
    """It may have no end, and whatever looks for the one of an archive reads it whole."""
    with pytest.raises(InvalidDocument, match="neither a folder nor a file"):
        csv.load("/dev/zero")


MISTAKEN = {
    "lines as a document": (json.loads, b'{"talentweek":"1.0"}\n{"event":{}}\n', "read by talentweek.formats.jsonl"),
    "a packed document": (json.loads, b"\x1f\x8b\x08\x00", "compressed with gzip: its name should end in .gz"),
    "Parquet as a document": (json.loads, b"PAR1\x15\x04", "read by talentweek.formats.arrow"),
    "packed lines": (jsonl.loads, b"\x28\xb5\x2f\xfd\x00", "compressed with zstd: its name should end in .zst"),
    "an archive as lines": (jsonl.loads, b"PK\x03\x04", "a Data Package is read by talentweek.formats.csv"),
    "a document as lines": (jsonl.loads, b'{"talentweek":"1.0","events":[]}', "read by talentweek.formats.json"),
}


@pytest.mark.parametrize(("read", "data", "hint"), MISTAKEN.values(), ids=MISTAKEN)
def test_what_was_given_in_the_place_of_something_else_is_named(read, data, hint):
    """With who reads it."""
    with pytest.raises(InvalidDocument, match=re.escape(hint)):
        read(data)


@pytest.mark.parametrize("data", [b'{"talentweek":"1.0"} {}', b"Name,Date"])
def test_what_may_be_anything_is_not_named(data):
    """No hint is better than a wrong one."""
    with pytest.raises(InvalidDocument) as refused:
        json.loads(data)
    assert refused.value.problems[0].hint is None


def test_whoever_loads_a_table_of_their_own_as_a_package_is_told_who_reads_it(tmp_path):
    """The formats are those in which a dataset travels; other tables are read by intake."""
    (tmp_path / "events.csv").write_text("Name,Date\nTalent Week,July 2024\n", encoding="utf-8")
    with pytest.raises(InvalidDocument, match=re.escape("a table of your own is read by talentweek.intake.table")):
        csv.load(tmp_path / "events.csv")


def test_the_kinds_are_nobodys_to_change():
    """All datasets of the program are written by them."""
    with pytest.raises(TypeError, match="does not support item assignment"):
        KINDS["week"] = KINDS["event"]
