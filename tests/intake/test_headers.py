"""What stands above the names of the columns: titles, dates, and what Excel says of its own file."""

import io

import pytest

from talentweek import Event, InvalidDocument
from talentweek.intake import Plan, stream, table

TITLED = (
    "2024年昆山创业周活动一览表,,\n填报单位：科技局,,2024年8月1日\n\n"
    "活动名称,时间,参会人数\n创业周,2024年7月11日,1200人\n路演,2024年7月12日,\n"
)


def labels(results):
    """Return the names of the events of rows."""
    return [record.label for result in results for record in result.records if isinstance(record, Event)]


def test_titles_above_the_names_of_the_columns_are_told_and_are_no_row():
    """They are kept; rows are numbered from the first one below the names."""
    above, also, *rows = stream(io.StringIO(TITLED))
    assert [(one.row, one.line, one.unread[""]) for one in (above, also)] == [
        (0, 1, "2024年昆山创业周活动一览表,,"), (0, 2, "填报单位：科技局,,2024年8月1日"),
    ]  # fmt: skip
    assert [(one.code, one.severity.value) for one in above.problems] == [("above_header", "warning")]
    assert [(one.row, one.line) for one in rows] == [(1, 5), (2, 6)]
    assert labels(rows) == ["创业周", "路演"]
    _, report = table(io.StringIO(TITLED))
    assert (report.rows, report.errors) == (2, ())
    assert str(report.problems[0]).startswith(
        "above the header (line 1): the whole: a row above the names of the columns"
    )


def test_a_title_may_be_one_cell_with_commas_of_its_own():
    """What stands between the cells is not asked of it."""
    assert labels(stream(io.StringIO("创业周，一览表\nName,Date\nWeek,2024\n"))) == ["Week"]


def test_a_bad_row_among_the_titles_is_told():
    """The names of the columns follow it."""
    results = list(stream(io.StringIO('A list\n"b"c,\nName,Date\nWeek,2024\n')))
    assert ([one.row for one in results], labels(results)) == ([0, 0, 1], ["Week"])


@pytest.mark.parametrize(
    "text",
    [
        "Weather,Mood\nrain,Name\nsun,Date\n",  # one name among the words of each row
        "Weather,Mood\n" + "rain,bad\n" * 10 + "Name,Date\n",  # far below
        "Weather,Mood\n",
    ],
)
def test_a_header_that_nobody_knows_is_one_where_no_other_row_is(text):
    """Its columns are told, and no row is lost."""
    results = list(stream(io.StringIO(text)))
    assert [one.row for one in results] == list(range(1, text.count("\n")))
    assert all(set(one.unread) == {"Weather", "Mood"} for one in results)


def test_a_header_of_which_one_column_is_known_is_one():
    """Whatever stands below it."""
    results = list(stream(io.StringIO("Name,Weather\nName,Date\n")))
    assert labels(results) == ["Name"]


@pytest.mark.parametrize("line", ["sep=;", "SEP=;", '"sep=;"', "\ufeffsep=;"])
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_file_may_say_what_stands_between_its_cells(line, delimiter):
    """In its first line, as Excel has it."""
    (result,) = stream(io.StringIO(f"{line}\r\nName;Date\r\nWeek, the 8th;2024\r\n"), delimiter=delimiter)
    assert (labels([result]), result.row, result.line) == (["Week, the 8th"], 1, 3)


def test_a_file_that_says_so_and_no_more_is_empty():
    """There is no header."""
    with pytest.raises(InvalidDocument, match="the table is empty"):
        list(stream(io.StringIO("sep=;\n")))


def test_a_mark_of_byte_order_in_a_text_is_no_part_of_a_name():
    """Whoever opened the file has not taken it away."""
    assert labels(stream(io.StringIO("\ufeffName,Date\nWeek,2024\n"))) == ["Week"]


def test_a_first_line_without_end_is_no_header():
    """It is told as such."""
    with pytest.raises(InvalidDocument, match="a line of more than 1048576 characters"):
        list(stream(io.StringIO("x" * 2**21)))


def test_names_of_a_plan_are_looked_for_below_titles():
    """Its own names as well."""
    plan = Plan({"Was": "event.names", "Wann": "event.when"})
    assert labels(stream(io.StringIO("Liste 2024;\nWas;Wann\nWoche;2024\n"), plan, delimiter=";")) == ["Woche"]
