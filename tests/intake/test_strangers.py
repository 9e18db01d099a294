"""Rows, plans and files of strangers: what is wrong is told, nothing hangs, and one bad row stops no other."""

import io

import pytest

from talentweek import Cohort, InvalidObject
from talentweek.intake import Column, Plan, read, stream, table


class Rude:
    """What cannot be shown, compared or made a text."""

    def __repr__(self):
        """Refuse."""
        raise RuntimeError("no")

    __str__ = __ne__ = __eq__ = __repr__
    __hash__ = None


class RudeKey:
    """What can be a key, and no text."""

    def __str__(self):
        """Refuse."""
        raise RuntimeError("no")

    __repr__ = __str__


class Lazy(dict):
    """A row that is read when it is asked for, and cannot be."""

    def items(self):
        """Refuse."""
        raise OSError("the page is gone")


def test_a_value_that_cannot_be_shown_is_told():
    """By its class."""
    result = read({"Name": "Week", "Date": Rude(), "Speaker": Rude(), "Weather": Rude()})
    assert [one.path for one in result.problems] == ["/Date", "/Speaker", "/Weather"]
    assert set(result.unread.values()) == {"an object of the class Rude"}


def test_a_key_that_is_no_text_is_a_column():
    """With whatever name can be made of it."""
    result = read({RudeKey(): "x", None: "y", 5: "z"})
    assert result.unread == {"an object of the class RudeKey": "x", "None": "y", "5": "z"}


def test_a_row_that_cannot_be_taken_is_told_and_stops_no_other():
    """With what it raised."""
    dataset, report = table([{"Name": "Week"}, Lazy(), {"Name": "Day"}])
    assert [event.label for event in dataset.events()] == ["Week", "Day"]
    assert [(one.row, one.code, one.message) for one in report.problems] == [
        (2, "bad_row", "OSError: the page is gone")
    ]


def test_what_a_source_raises_is_raised():
    """It is not known what else there would have been: there is no half of a dataset."""

    def rows():
        yield {"Name": "Week"}
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        table(rows())
    results = stream(rows())
    assert next(results).row == 1
    with pytest.raises(ZeroDivisionError):
        next(results)


@pytest.mark.parametrize("source", [None, 5, object()])
def test_a_source_that_is_neither_a_file_nor_rows_is_refused_at_once(source):
    """By its class."""
    with pytest.raises(TypeError, match="source= is rows, each a mapping of columns to words, or a file, and not a"):
        stream(source)


@pytest.mark.parametrize("encoding", ["nope", "hex", 5, None, "utf-8\0"])
def test_an_encoding_that_is_none_is_refused_at_once(encoding):
    """Before anything is opened."""
    with pytest.raises((LookupError, ValueError), match="encoding"):
        stream("no such file.csv", encoding=encoding)


def test_progress_that_cannot_be_called_is_refused_at_once():
    """Before anything is read."""
    with pytest.raises(TypeError, match="progress= is called with rows and bytes, and is not an int"):
        stream([], progress=5)


@pytest.mark.parametrize(
    ("column", "message"),
    [
        (Column(5), "to= is a text, not 5"),
        (Column("event.when", unit=5), "unit= is a text, not 5"),
        (Column("cohort", role=5), "role= is a text, not 5"),
        (Column("event.when", words=5), "words= is a mapping, not 5"),
        (Column("event.when", words={"D1": 11}), "words= holds texts, not 11"),
        (Column("event.when", parts=5), "parts= is a mapping, not 5"),
        (Column("event.when", read=5), "read= is called with words and their context, and is not 5"),
    ],
)
def test_a_column_of_wrong_types_is_told_with_the_plan(column, message):
    """With its path, and with all else that is wrong."""
    with pytest.raises(InvalidObject) as refused:
        Plan({"A": column, "Name": "event.names", "B": "event.wen"})
    assert [(one.path, one.message) for one in refused.value.problems][:2] == [
        ("/columns/A", message), ("/columns/B", "event has no field 'wen'"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"columns": {5: "event.names"}}, "the name of a column is a str, not 5"),
        ({"always": {5: "x"}}, "what is always so is a str, not 5"),
        ({"empty": 5}, "empty is a Collection, not 5"),
        ({"empty": "n/a"}, "empty is a set of texts, not 'n/a'"),
        ({"totals": [5]}, "totals is a set of texts, not list of 1"),
        ({"about": 5}, r"about is a str \| None, not 5"),
        ({"usual": "yes"}, r"usual is a bool \| None, not 'yes'"),
        ({"converter": 5}, "converter is one of cattrs"),
    ],
)
def test_a_plan_of_wrong_types_is_a_wrong_call(options, message):
    """Before any row is read with it."""
    with pytest.raises(TypeError, match=message):
        Plan(**{"columns": {"Name": "event.names"}, **options})


def test_a_column_that_leads_nowhere_is_told():
    """An empty list is no address."""
    with pytest.raises(InvalidObject, match="no address, Column, or list of them"):
        Plan({"Name": []})


def test_two_columns_that_tell_equal_groups_are_told():
    """Nothing tells them apart: they are one record, and may be two groups."""
    plan = Plan({"Invited": "cohort:invited", "Present": "cohort:present"})
    result = read({"Invited": "20 experts", "Present": "20 experts"}, plan)
    assert [type(one) for one in result.records] == [Cohort]
    assert [(one.path, one.code, one.severity.value) for one in result.problems] == [
        ("/Present", "duplicate_id", "warning")
    ]


@pytest.mark.parametrize("cell", ["x" * 10**6, "1" * 10**6, "、" * 10**6, "1. " * 9_000, "20 ?" * 9_000, "(" * 99_999])
def test_a_cell_of_any_length_is_read_or_told(cell):
    """In time that grows with it, and with all its words."""
    result = read({"Name": "Week", "Participants": cell, "Investment": cell, "Organiser": cell, "Date": cell})
    assert {one.path for one in result.problems} >= {"/Investment", "/Date", "/Participants"}
    assert result.unread["Date"].strip() == cell.strip()


def test_ten_thousand_columns_are_ten_thousand_columns():
    """Of one name or of as many."""
    for names in (",".join(["Name"] * 10_000), ",".join(f"c{number}" for number in range(10_000))):
        (result,) = stream(io.StringIO(f"{names}\n{','.join('x' * 10_000)}\n"))
        assert len(result.problems) == len(result.unread) >= 9_999
