"""Tables of rows in words: files, streams, reports, and rows that are broken."""

import csv
import io
from itertools import count, islice

import pytest

from talentweek import Cohort, Event, InvalidDocument, Organisation, Severity
from talentweek.intake import Column, Plan, read, stream, table
from talentweek.intake._csv import LINE
from talentweek.normalise import Context

PLAN = Plan({"Name": "event.names", "Date": "event.when", "Host": Column("organisation:host", role="host")})
GOOD = "Week,11 July 2024,City of A"


def of_file(text, plan=PLAN, **keywords):
    """Read a CSV file."""
    data = text if isinstance(text, bytes) else text.encode()
    return list(stream(io.BytesIO(data), plan, **keywords))


def labels(results):
    """Return the names of the events of rows."""
    return [[one.label for one in result.records if isinstance(one, Event)] for result in results]


def told(results):
    """Return what is wrong with which row: row, line, path, message."""
    return [(one.row, one.line, problem.path, problem.message) for one in results for problem in one.problems]


# streams


def test_a_stream_holds_one_row_at_a_time():
    """It takes a row when it is asked for one, and no row before."""
    taken = []

    def rows():
        for number in count(1):
            taken.append(number)
            yield {"Name": f"Week {number}"}

    results = stream(rows(), PLAN)
    assert taken == []
    first = next(results)
    assert (first.row, first.line, taken) == (1, None, [1])
    assert [result.row for result in islice(results, 3)] == [2, 3, 4]
    assert taken == [1, 2, 3, 4]


def test_a_file_is_read_as_far_as_it_is_asked_for(tmp_path):
    """And closed when nobody asks any more."""
    place = tmp_path / "rows.csv"
    place.write_text("Name,Date,Host\n" + f"{GOOD}\n" * 50_000, encoding="utf-8")
    done = []
    results = stream(place, PLAN, progress=lambda rows, size: done.append((rows, size)), every=1)
    next(results)
    next(results)
    results.close()
    assert done == [(1, done[0][1])]
    assert 0 < done[0][1] < place.stat().st_size / 10


def test_progress_is_told_every_so_many_rows_and_at_the_end(tmp_path):
    """With the bytes, where there is a file."""
    place = tmp_path / "rows.csv"
    place.write_text("Name,Date,Host\n" + f"{GOOD}\n" * 5, encoding="utf-8")
    done = []
    list(stream(str(place), PLAN, progress=lambda *told: done.append(told), every=2))
    assert [rows for rows, _ in done] == [2, 4, 5]
    assert done[-1][1] == place.stat().st_size
    done.clear()
    list(stream([{"Name": "x"}] * 4, PLAN, progress=lambda *told: done.append(told), every=2))
    assert done == [(2, None), (4, None)]
    done.clear()
    list(stream([], PLAN, progress=lambda *told: done.append(told)))
    assert done == [(0, None)]


def test_a_file_of_text_and_a_pipe_tell_no_bytes():
    """They are read all the same."""
    done = []
    text = io.StringIO(f"Name,Date,Host\n{GOOD}\n")
    assert labels(stream(text, PLAN, progress=lambda *told: done.append(told))) == [["Week"]]

    class Pipe(io.BytesIO):
        def seekable(self):
            return False

        def tell(self):
            raise OSError

    pipe = Pipe(f"Name,Date,Host\n{GOOD}\n".encode())
    assert labels(stream(pipe, PLAN, progress=lambda *told: done.append(told))) == [["Week"]]
    assert done == [(1, None), (1, None)]
    assert not pipe.closed


def test_an_unknown_column_is_told_once_and_its_words_are_kept():
    """At the first row that has it."""
    rows = [{"Name": "A", "x": "1"}, {"Name": "B", "x": "2", "y": "3"}]
    results = list(stream(rows, PLAN))
    assert [[problem.path for problem in result.problems] for result in results] == [["/x"], ["/y"]]
    assert [result.unread for result in results] == [{"x": "1"}, {"x": "2", "y": "3"}]


def test_a_row_that_is_none_does_not_stop_the_others():
    """Whatever stands there."""
    results = list(stream([{"Name": "A"}, None, {3: "x", "Name": "B"}], PLAN))
    assert labels(results) == [["A"], [], ["B"]]
    assert [(result.row, problem.code) for result in results for problem in result.problems] == [
        (2, "wrong_type"),
        (3, "unknown_column"),
    ]
    assert results[1].unread == {"": "None"}


# CSV


def test_rows_and_lines_are_numbered():
    """Rows from the first below the header, lines from the header on; empty lines are no rows."""
    results = of_file(f'Name,Date,Host\n{GOOD}\n\nDay,2024,"Two\nlines"\n,,\n{GOOD}\n')
    assert [(result.row, result.line) for result in results] == [(1, 2), (2, 4), (3, 6), (4, 7)]
    assert labels(results) == [["Week"], ["Day"], [], ["Week"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "big5", "utf-16", "utf-16-le"])
def test_a_file_can_be_in_any_encoding(encoding):
    """With or without a mark of byte order."""
    data = "Name,Date,Host\n臺北活動,2024,臺北市\n".encode(encoding)
    known = "utf-8-sig" if encoding == "utf-8" else encoding
    assert labels(of_file(data, encoding=known)) == [["臺北活動"]]


def test_cells_can_be_told_apart_by_other_characters():
    """A semicolon, a tabulator."""
    assert labels(of_file("Name;Date;Host\nWeek;2024;A\n", delimiter=";")) == [["Week"]]


@pytest.fixture
def usual_limit():
    """Let the csv module take cells as long as it does in a process where nobody has set another limit."""
    before = csv.field_size_limit(131_072)
    yield
    csv.field_size_limit(before)


@pytest.mark.parametrize(
    ("broken", "message", "kept"),
    [
        ("Week,2024", "too few cells", "Week,2024"),
        ("Week, the first,2024,A", "too many cells", "Week, the first,2024,A"),
        ('"Week"s,2024,A', "no row of CSV: ',' expected after '\"'", '"Week"s,2024,A'),
        ('"Week,2024,A', None, '"Week,2024,A'),
        ("x" * 200_000 + ",2024,A", "no row of CSV: field larger than field limit (131072)", "x" * 200_000 + ",2024,A"),
    ],
)
@pytest.mark.usefixtures("usual_limit")
def test_a_broken_row_does_not_stop_the_others(broken, message, kept):
    """It is not read, since it is not known which cell is under which column; its text is kept."""
    results = of_file(f"Name,Date,Host\n{GOOD}\n{broken}\n{GOOD}\n{GOOD}\n")
    assert labels(results) == [["Week"], [], ["Week"], ["Week"]]
    ((row, line, path, said),) = told(results)
    assert (row, line, path) == (2, 3, "")
    assert message in {None, said}
    assert results[1].unread == {"": kept}


def test_a_line_without_end_is_no_row():
    """What is kept of it is bounded."""
    results = of_file(f"Name,Date,Host\n{GOOD}\n" + "x" * 2_500_000 + f"\n{GOOD}\n")
    assert labels(results)[0] == labels(results)[-1] == ["Week"]
    assert {problem.code for result in results for problem in result.problems} == {"bad_row"}
    assert max(len(result.unread.get("", "")) for result in results) <= 2**20


def test_the_rest_of_a_line_that_is_too_long_is_no_row():
    """Rows and lines are counted on, also where a cell before it was not closed."""
    long = "x" * LINE + "Fake,2024,A"
    rest = "x" * (2 * LINE)
    results = of_file(f'Name,Date,Host\n{long}\n{GOOD}\n{rest}\r\n"Open\n{long}\n{GOOD}\n')
    assert labels(results) == [[], ["Week"], [], [], [], ["Week"]]
    assert [(result.row, result.line) for result in results] == [(1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7)]
    too_long = f"a line of more than {LINE} characters"
    assert [message for _, _, _, message in told(results)] == [
        too_long,
        too_long,
        f"no row of CSV: {too_long}",
        too_long,
    ]
    assert results[3].unread == {"": '"Open'}


def test_a_line_is_looked_at_up_to_its_limit():
    """A line of so many characters is no row; one fewer is one."""
    fields = "x" * 100_000 + ","
    rest = LINE - 1 - 10 * len(fields)
    header = ",".join(f"c{at}" for at in range(11))
    for extra, problem in ((0, None), (1, f"a line of more than {LINE} characters")):
        results = of_file(f"{header}\n{fields * 10}{'y' * (rest + extra - 1)}\n{fields * 10}z\n")
        assert [result.row for result in results] == [1, 2]
        assert [result.line for result in results] == [2, 3]
        told_of_row = [one.message for one in results[0].problems if one.code == "bad_row"]
        assert told_of_row == ([problem] if problem else [])


def test_lines_are_numbered_where_rows_have_several_and_where_some_are_given_back():
    """A quotation mark that is never closed loses its own line alone."""
    results = of_file(f'Name,Date,Host\n{GOOD}\n"Two\nlines",2024,A\n"Open,2024,A\n{GOOD}\n\n{GOOD}\n')
    assert [(result.row, result.line) for result in results] == [(1, 2), (2, 3), (3, 5), (4, 6), (5, 8)]
    assert told(results)[0][:2] == (3, 5)


def test_an_unknown_column_of_a_file_is_told_once():
    """At its first row; its words are kept in all."""
    results = of_file(f"Name,Date,Host,Colour\n{GOOD},red\n{GOOD},blue\n")
    assert [[problem.path for problem in result.problems] for result in results] == [["/Colour"], []]
    assert [result.unread for result in results] == [{"Colour": "red"}, {"Colour": "blue"}]


def test_bytes_that_are_not_in_the_encoding_are_told_in_their_cell():
    """The other cells of the row are read."""
    results = of_file(b"Name,Date,Host\nWeek,2024,Ci\xffty\nWe\x00ek,2024,A\n")
    assert labels(results) == [["Week"], []]
    assert results[0].unread == {"Host": "Ci\\xffty"}
    assert told(results)[0] == (1, 2, "/Host", "a NUL, or bytes that are not in the encoding")
    assert results[1].unread["Name"] == "We\x00ek"


def test_wide_encodings_are_repaired():
    """Half a character at the end of a file is one that nobody knows."""
    data = "Name,Date,Host\nWeek,2024,A".encode("utf-16-le") + b"\x00"
    assert labels(of_file(data, encoding="utf-16-le")) == [["Week"]]


@pytest.mark.parametrize("data", [b"Na\xffme,Date\nx,2024\n", b'"Name,Date\nx,2024\n', b'"a"b,c\n'])
def test_a_header_that_cannot_be_read_is_an_error(data):
    """Nothing of the table could be; probably it is another encoding."""
    with pytest.raises(InvalidDocument) as refused:
        of_file(data)
    (problem,) = refused.value.problems
    assert (problem.code, problem.hint) == ("bad_row", "is it another encoding= or delimiter=?")


def test_columns_without_a_name_and_with_the_same_name_are_told():
    """And their words are kept."""
    (result,) = of_file("Name,,Name,Name\nWeek,0,Day,Month\n")
    assert labels([result]) == [["Week"]]
    assert result.unread == {"column 2": "0", "Name (2)": "Day", "Name (3)": "Month"}


@pytest.mark.parametrize(("text", "delimiter", "meant"), [
    ("Name;Date\nWeek;2024\n", ",", ";"), ("Name\tDate\n", ",", "\t"), ("Name|Date\n", ",", "|"), ("A,B\n", ";", ","),
])  # fmt: skip
def test_what_stands_between_the_cells_is_told_where_it_is_something_else(text, delimiter, meant):
    """Nothing of the table could be read."""
    with pytest.raises(InvalidDocument) as refused:
        of_file(text, delimiter=delimiter)
    (problem,) = refused.value.problems
    assert problem.message == "the header cannot be read: one column, which the plan does not know"
    assert problem.hint == f"{meant!r} stands between the cells: give delimiter={meant!r}"


def test_a_single_column_may_have_any_name():
    """Where the plan knows it, or nothing in it divides cells."""
    plan = Plan({"Name; place": "event.names"})
    assert labels(of_file("Name; place\nWeek\n", plan)) == [["Week"]]
    assert [one.path for one in of_file("Weather\nrain\n")[0].problems] == ["/Weather"]


@pytest.mark.parametrize("text", ["Name,Date,Host", "Name,Date,Host\n"])
def test_a_table_without_rows_is_empty(text):
    """It has a header, and nothing below it."""
    assert of_file(text) == []


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_a_table_without_a_header_is_an_error(text):
    """An empty file is rather a mistake than a table of nothing."""
    with pytest.raises(InvalidDocument, match="the header cannot be read: the table is empty"):
        of_file(text)


@pytest.mark.parametrize("delimiter", ["", ";;", "\n", "\r", '"', None, 1])
def test_a_delimiter_that_is_none_is_refused_at_once(delimiter):
    """Before a file is opened."""
    with pytest.raises(ValueError, match="delimiter= is one character"):
        stream("no such file.csv", delimiter=delimiter)


@pytest.mark.parametrize("every", [0, -1, 1.5, None])
def test_rows_between_two_calls_are_at_least_one(every):
    """There is no progress in nothing."""
    with pytest.raises(ValueError, match="every= is how many rows"):
        table([], every=every)


@pytest.mark.parametrize(
    ("keywords", "message"),
    [
        ({"plan": {"Name": "event.names"}}, r"plan= is an intake.Plan, not a dict: Plan\(\{...\}\) makes one"),
        ({"plan": 5}, "plan= is an intake.Plan, not an int$"),
        ({"context": {"country": "CN"}}, "context= is a normalise.Context, not a dict"),
    ],
)
def test_what_is_no_plan_and_no_context_is_refused_by_type(keywords, message):
    """For a stream, a table and one row."""
    for call in (stream, table, read):
        with pytest.raises(TypeError, match=message):
            call({}, **keywords)


def test_a_row_is_a_mapping():
    """Nothing else has columns."""
    with pytest.raises(TypeError, match="row= is a mapping of columns to words, not a str"):
        read("Name")


class Frame:
    """What has columns, and yields their names."""

    columns = ("Name", "Date")

    def __iter__(self):
        """Yield what a data frame yields."""
        return iter(self.columns)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (Frame(), "not a Frame: give its rows"),
        (["Name,Date", "Week,2024"], "not a list of strings"),
        (("Name", "Date"), "not a tuple of strings"),
        ({"Name": "Week"}, "a dict is one row"),
        (b"Name\nWeek\n", r"not a bytes: give io.BytesIO\(data\)"),
        (bytearray(b"Name"), "not a bytearray: give io.BytesIO"),
    ],
)  # fmt: skip
def test_what_holds_no_rows_is_refused_at_once(source, message):
    """Before names of columns, or letters, are taken for rows."""
    for read_all in (stream, table):
        with pytest.raises(TypeError, match=message):
            read_all(source)


def test_the_text_of_a_table_is_no_path():
    """Whoever has it gives it as a file."""
    with pytest.raises(ValueError, match="StringIO"):
        table("Name\nWeek\n")
    assert table(io.StringIO("Name\nWeek\n"))[1].records == 1


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    """As for any file."""
    with pytest.raises(FileNotFoundError):
        list(stream(tmp_path / "none.csv"))
    with pytest.raises(LookupError):
        of_file("Name\nx\n", encoding="klingon")


# tables


def test_a_table_is_a_dataset_and_a_report():
    """The same record in several rows is one."""
    rows = [
        {"Name": "Week", "Date": "2024", "Host": "City of A"},
        {"Name": "Week", "Date": "2024", "Host": "City of B"},
        {"Name": "Day", "Date": "soon", "Host": "City of A"},
    ]
    dataset, report = table(rows, PLAN)
    assert len(dataset.events()) == 2
    assert len(dataset.all(Organisation)) == 2
    assert (report.rows, report.records) == (3, len(dataset))
    assert [str(one) for one in report.problems] == [
        "row 3: /Date: no date in these words; found 'soon', expected event.when"
    ]
    assert report.errors == report.problems
    assert [(one.row, one.column, one.words) for one in report.unread] == [(3, "Date", "soon")]
    assert str(report) == f"3 rows, {len(dataset)} records, 1 problems\n  {report.problems[0]}"


def test_a_long_report_prints_its_beginning():
    """And how many others there are."""
    _, report = table([{"Name": "x", "Date": "soon"}] * 25, PLAN)
    assert len(report.problems) == 25
    assert str(report).splitlines()[-1] == "  and 5 others"


def test_one_id_for_two_records_is_told_with_both_rows():
    """The first is held, the other is in the report: nothing is lost."""
    plan = Plan({"Id": "event.id", "Name": "event.names"})
    text = "Id,Name\nweek,Talent Week\nweek,Demo Day\nweek,Talent Week\n"
    dataset, report = table(io.BytesIO(text.encode()), plan)
    assert dataset.get("week", Event).label == "Talent Week"
    (one,) = report.problems
    assert (one.row, one.line, one.problem.code, one.problem.path) == (2, 3, "duplicate_id", "/events/week")
    assert one.problem.message == "one id for two records: see row 1"
    assert str(one).startswith("row 2 (line 3): /events/week: one id for two records: see row 1")
    assert [(left.row, left.record.label) for left in report.left_out] == [(2, "Demo Day")]


def test_the_same_fact_in_other_words_is_a_warning():
    """The first words are kept, the others are in the report."""
    rows = [{"Name": "Week", "Date": "11 July 2024"}, {"Name": "Week", "Date": "July 11, 2024"}]
    dataset, report = table(rows, PLAN)
    assert dataset.events()[0].when.stated == "11 July 2024"
    assert report.errors == ()
    assert report.problems[0].problem.message == "row 1 tells the same in other words"
    assert report.left_out[0].record.when.stated == "July 11, 2024"


def test_two_groups_that_nothing_tells_apart_are_not_made_one():
    """Rows without an event: two groups of 20 experts may be two."""
    dataset, report = table([{"Who": "20 experts"}] * 2, Plan({"Who": "cohort"}))
    assert len(dataset.all(Cohort)) == 1
    (one,) = report.problems
    assert one.problem.message.endswith("see row 1")
    assert len(report.left_out) == 1


def test_two_equal_things_of_rows_that_differ_may_be_two():
    """One is held, and a warning says so; a row that stands twice tells nothing twice."""
    row = {"Name": "Week", "Investment": "5m yuan", "Speaker": "Li"}
    assert table([row, row])[1].problems == ()
    dataset, report = table([row, {**row, "Speaker": "Wang"}, {**row, "Weather": "rain"}])
    assert len(dataset.investments()) == 1
    assert report.left_out == report.errors == ()
    problems = [one for one in report.problems if one.code == "duplicate_id"]
    assert [one.row for one in problems] == [2, 3]
    assert {one.path for one in problems} == {f"/investments/{dataset.investments()[0].id}"}
    assert problems[0].message == "row 1 tells an equal one, and other things beside it: the two are held as one"
    assert problems[0].severity is Severity.warning


def test_a_problem_of_a_row_has_what_a_problem_has():
    """So that it is asked as one of a result is."""
    _, report = table([{"Name": "Week", "Date": "soon"}])
    (one,) = report.problems
    for field in ("code", "path", "message", "found", "expected", "hint", "severity"):
        assert getattr(one, field) == getattr(one.problem, field)


def test_the_context_of_a_call_stands_in_for_that_of_the_plan():
    """For all rows."""
    dataset, _ = table([{"Name": "Week", "Date": "July 11"}], PLAN, context=Context(published="2021-08-01"))
    assert dataset.events()[0].when.edtf == "2021-07-11"
    (result,) = of_file("Name,Date,Host\nWeek,July 11,A\n", context=Context(published="2021-08-01"))
    assert next(one for one in result.records if isinstance(one, Event)).when.edtf == "2021-07-11"


def test_a_table_needs_no_plan():
    """Its columns are known by their usual names."""
    dataset, report = table([{"名称": "人才周", "日期": "2024年7月11日"}])
    assert dataset.events()[0].when.edtf == "2024-07-11"
    assert report.problems == ()


def test_each_of_many_equal_names_of_columns_is_told_apart():
    """By a number, and never as another column that has such a name already."""
    (result,) = of_file(f"X (3){',X' * 3000}\n{','.join(map(str, range(3001)))}\n")
    numbers = [n for n in range(1, 3002) if n != 3]
    expected = ["X (3)", *("X" if n == 1 else f"X ({n})" for n in numbers)]
    assert result.unread == dict(zip(expected, map(str, range(3001)), strict=True))
