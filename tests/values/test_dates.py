"""Dates as precise as the source: the notation, its mistakes, what each may mean, what is taken for one."""

import calendar
import datetime as dt

import pendulum
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek import Component, DateSpan, Event, InvalidObject, Malformed, PartialDate, Precision
from talentweek import strategies as tws
from talentweek.values.dates import as_edtf, as_span, maybe_span
from talentweek.values.edtf import is_span, read_point, read_span


@given(tws.partial_dates())
def test_a_date_is_read_from_its_own_text(date):
    """One text for one date: what it prints is what it was read from."""
    assert str(date) == date.edtf
    assert PartialDate(edtf=str(date), inferred=date.inferred) == date
    parts = [
        "XXXX" if date.year is None else f"{date.year:04d}",
        *([] if date.month is None and date.day is None else ["XX" if date.month is None else f"{date.month:02d}"]),
        *([] if date.day is None else [f"{date.day:02d}"]),
    ]
    if date.precision in {Precision.year, Precision.month, Precision.day}:
        assert "-".join(parts) == date.edtf


@given(tws.date_spans())
def test_a_span_is_made_of_its_ends(span):
    """Its text is its two ends."""

    def end(date, unknown):
        return str(date) if date is not None else "" if unknown else ".."

    assert DateSpan.parse(str(span)).edtf == span.edtf
    if span.is_interval:
        assert f"{end(span.start, span.starts_unknown)}/{end(span.end, span.ends_unknown)}" == span.edtf
    else:
        assert span.start == span.end == PartialDate(edtf=span.edtf, inferred=span.inferred)
        assert not span.starts_unknown
        assert not span.ends_unknown


@given(tws.partial_dates())
def test_the_first_day_is_not_behind_the_last(date):
    """Both are known or neither is, and both lie in the year."""
    assert (date.first is None) is (date.last is None)
    if date.first is not None:
        assert date.first <= date.last
        assert date.first.year == date.year
        assert date.last.year == date.year + (9 if date.precision is Precision.decade else 0)


@given(tws.date_spans())
def test_a_span_does_not_end_before_it_starts(span):
    """As far as that can be told."""
    if span.start and span.end and span.start.first and span.end.last:
        assert span.start.first <= span.end.last


@pytest.mark.parametrize(
    ("edtf", "precision", "first", "last"),
    [
        ("2024", "year", "2024-01-01", "2024-12-31"),
        ("0001", "year", "0001-01-01", "0001-12-31"),
        ("199X", "decade", "1990-01-01", "1999-12-31"),
        ("001X", "decade", "0010-01-01", "0019-12-31"),
        ("2024-40", "half", "2024-01-01", "2024-06-30"),
        ("2024-41", "half", "2024-07-01", "2024-12-31"),
        ("2024-33", "quarter", "2024-01-01", "2024-03-31"),
        ("2024-34", "quarter", "2024-04-01", "2024-06-30"),
        ("2024-35", "quarter", "2024-07-01", "2024-09-30"),
        ("2024-36", "quarter", "2024-10-01", "2024-12-31"),
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("1900-02", "month", "1900-02-01", "1900-02-28"),
        ("9999-12", "month", "9999-12-01", "9999-12-31"),
        ("2024-07-11", "day", "2024-07-11", "2024-07-11"),
        ("XXXX-07-11", "day", None, None),
        ("XXXX-07", "month", None, None),
        ("XXXX-XX-11", "day", None, None),
        ("XXXX-33", "quarter", None, None),
        ("XXXX-02-29", "day", None, None),
    ],
)
def test_what_a_date_may_mean(edtf, precision, first, last):
    """From its first to its last day; nothing where the year is not known."""
    date = PartialDate(edtf=edtf)
    assert date.precision == precision
    assert (first, last) == tuple(None if day is None else day.isoformat() for day in (date.first, date.last))


BAD_POINTS = [
    ("", 0),
    ("24", 2),
    ("20240", 4),
    ("2024-07-110", 10),
    ("July 11", 0),
    ("2024-July", 5),
    ("2024-", 5),
    ("2024-7", 6),
    ("2024-07-1", 9),
    ("2024-07-11T00:00", 10),
    ("0000", 0),
    ("XXXX", 4),
    ("20X4", 0),
    ("199x", 0),
    ("000X", 0),
    ("XXX4", 0),
    ("２０２４", 0),
    ("٢٠٢٤", 0),
    ("-024", 0),
    ("+024", 0),
    ("2024/07", 4),
    ("2024.07", 4),
    ("2024-00", 5),
    ("2024-13", 5),
    ("2024-37", 5),
    ("2024-42", 5),
    ("2024-XX", 5),
    ("2024-1２", 5),
    ("2024-07.11", 7),
    ("2024-XX-11", 5),
    ("2024-33-01", 5),
    ("2024-02-30", 8),
    ("2023-02-29", 8),
    ("1900-02-29", 8),
    ("XXXX-02-30", 8),
    ("XXXX-XX-32", 8),
    ("2024-07-00", 8),
    ("2024-07-32", 8),
    ("2024-07-XX", 8),
    ("2024-07-1 ", 8),
    ("2024-04-31", 8),
    ("XX24-07-11", 0),
    ("2024-07-²²", 8),
    ("9" * 1_000_000, 4),
]


@pytest.mark.parametrize(("text", "offset"), BAD_POINTS, ids=[text[:20] or "nothing" for text, _ in BAD_POINTS])
def test_a_mistake_in_a_date_is_pointed_at(text, offset):
    """The offset is that of the first character that does not fit."""
    with pytest.raises(Malformed) as wrong:
        read_point(text)
    assert wrong.value.offset == offset
    assert wrong.value.notation == "EDTF"
    assert wrong.value.expected
    with pytest.raises(InvalidObject) as refused:
        PartialDate(edtf=text)
    assert [problem.code for problem in refused.value.problems] == ["malformed"]


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("/", 0),
        ("../..", 0),
        ("/..", 0),
        ("../", 0),
        ("2024-02-30/", 8),
        ("/2024-13", 6),
        ("../2024-02-30", 11),
        ("2024/2023", 5),
        ("2024-07-12/2024-07-11", 11),
        ("2024-08/2024-07-31", 8),
        ("2024/2024/2024", 9),
        ("2024//", 5),
        (".../2024", 0),
        ("2024-07-11/2024-07-120", 21),
        ("2020/199X", 5),
        ("2024/ ", 5),
        ("2024-07-11/" + "9" * 100, 15),
    ],
)
def test_a_mistake_in_a_span_is_pointed_at(text, offset):
    """Counted from the start of the whole."""
    with pytest.raises(Malformed) as wrong:
        DateSpan.parse(text)
    assert wrong.value.offset == offset
    assert not is_span(text)


@pytest.mark.parametrize(
    ("make", "text", "message", "expected"),
    [
        (DateSpan, "2024-02-30", "not EDTF: expected a day that the month has at character 8",
         "something like 2024-07-11, 2024-07 or 2024-07-11/"),
        (DateSpan, "2024-07-12/2024-07-11", "not EDTF: expected an end that is not before the start at character 11",
         "something like 2024-07-11, 2024-07 or 2024-07-11/"),
        (PartialDate, "2024-13-01", "not an EDTF date: expected a month from 01 to 12 at character 5",
         "something like 2024-07"),
        (PartialDate, "2024/2025", "not an EDTF date: expected a single date", "something like 2024-07"),
    ],
)  # fmt: skip
def test_a_text_that_is_no_date_is_told_why(make, text, message, expected):
    """In the problem as in the error of a notation that is read by itself."""
    with pytest.raises(InvalidObject) as refused:
        make(edtf=text)
    (problem,) = refused.value.problems
    assert (problem.code, problem.message, problem.expected) == ("malformed", message, expected)


@pytest.mark.parametrize(
    "text",
    [
        "2024",
        "2024/",
        "/2024",
        "2024/..",
        "../2024",
        "2024/2024",
        "2024/2024-01",
        "2024-07-11/2024-07",
        "XXXX-07-12/XXXX-07-11",
        "2024-07/XXXX-06",
        "199X/1990",
        "2024-35/2024-08",
    ],
)
def test_spans_of_mixed_precision_are_fine(text):
    """The ends may be of different precision; dates without a year cannot be out of order."""
    assert is_span(text)
    assert DateSpan.parse(text).edtf == text


def test_every_day_of_every_month_is_checked_against_the_calendar():
    """Leap years by the rule of Gregory, with its four cases; an unknown year may be one."""
    for year in (1, 1600, 1900, 1996, 2000, 2023, 2024, 2100, 9999):
        for month in range(1, 13):
            length = calendar.monthrange(year, month)[1]
            good = [is_span(f"{year:04d}-{month:02d}-{day:02d}") for day in range(32)]
            assert good == [1 <= day <= length for day in range(32)]
            assert PartialDate(edtf=f"{year:04d}-{month:02d}").last.day == length
    for month in range(1, 13):
        length = calendar.monthrange(2000, month)[1]
        assert [is_span(f"XXXX-{month:02d}-{day:02d}") for day in range(32)] == [
            1 <= day <= length for day in range(32)
        ]
    leap = [year for year in range(1, 10_000) if is_span(f"{year:04d}-02-29")]
    assert leap == [year for year in range(1, 10_000) if calendar.isleap(year)]


@given(st.text("0123456789X-/. ", max_size=23))
@example("2024-07-11/2024-07-12")
def test_a_text_is_a_span_or_it_is_malformed(text):
    """Nothing else is raised, and the two ways to ask agree."""
    if is_span(text):
        start, end = read_span(text)
        assert text == (start if end is None else f"{start}/{end}")
    else:
        with pytest.raises(Malformed) as wrong:
            read_span(text)
        assert 0 <= wrong.value.offset <= len(text)
        assert str(wrong.value)


@given(st.dates())
def test_a_calendar_day_is_taken_as_a_date(day):
    """A date of the standard library or of pendulum, wherever a date is held."""
    for given_ in (day, pendulum.Date(day.year, day.month, day.day)):
        assert PartialDate(edtf=given_) == PartialDate(edtf=day.isoformat())
        assert (
            DateSpan(edtf=given_)
            == DateSpan.on(given_)
            == as_span(given_)
            == maybe_span(given_)
            == DateSpan(edtf=day.isoformat())
        )
        assert Event(names="a", when=given_).when == DateSpan(edtf=day.isoformat())
    assert PartialDate(edtf=day).first == PartialDate(edtf=day).last == day


@pytest.mark.parametrize("moment", [dt.datetime(2024, 7, 11), pendulum.datetime(2024, 7, 11)])  # noqa: DTZ001 - a moment without a zone, too
def test_a_moment_is_no_day(moment):
    """Which day it is depends on the time zone."""
    assert as_edtf(moment) is moment
    assert maybe_span(moment) is moment
    for make in (
        lambda: DateSpan(edtf=moment),
        lambda: PartialDate(edtf=moment),
        lambda: Event(names="a", when=moment),
    ):
        with pytest.raises(InvalidObject) as refused:
            make()
        assert [problem.code for problem in refused.value.problems] == ["wrong_type"]


def test_a_partial_date_is_taken_as_a_span():
    """With what was inferred."""
    july = PartialDate(edtf="2024-07", inferred=["year"])
    assert as_span(july) == DateSpan(edtf="2024-07", inferred=["year"])
    assert maybe_span(None) is None
    assert as_span("2024-07-11/") == DateSpan.starting("2024-07-11")
    span = DateSpan.on("2024")
    assert as_span(span) is span


def test_the_common_spans_are_short_to_write():
    """Named constructors read like English."""
    day = dt.date(2024, 7, 11)
    assert DateSpan.between(day, "2024-07") == DateSpan(edtf="2024-07-11/2024-07")
    assert DateSpan.starting(day, stated="on July 11") == DateSpan(edtf="2024-07-11/", stated="on July 11")
    assert DateSpan.since("2021") == DateSpan(edtf="2021/..")
    assert DateSpan.until("2025") == DateSpan(edtf="../2025")
    assert DateSpan.since("2021").end is None
    assert not DateSpan.since("2021").ends_unknown
    assert DateSpan(edtf="/2025").starts_unknown


def test_inferred_components_follow_to_the_ends():
    """What was taken from the context is so for both ends."""
    span = DateSpan(edtf="2024-07-11/2024-07-12", inferred=["year", Component.month])
    assert span.start.inferred == span.end.inferred == (Component.year, Component.month)
    assert span.same_fact(DateSpan(edtf="2024-07-11/2024-07-12", stated="July 11-12"))


@given(tws.partial_dates(precision="quarter"))
def test_the_months_of_a_quarter_are_not_one_month(date):
    """Of a half or a quarter there is no month."""
    assert date.month is None
    assert date.day is None
