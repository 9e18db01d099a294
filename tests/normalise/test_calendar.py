"""What dates mean, whatever the language: partial dates beside a publication date, ranges, bounds."""

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek.normalise import find
from talentweek.normalise._calendar import FORMS, When
from talentweek.normalise._calendar_periods import Period, day_at
from talentweek.normalise._calendar_points import Point, around_text, within
from talentweek.normalise._calendar_settled import NOT_KNOWN, nearest, settled
from talentweek.normalise._plain import Dated
from talentweek.normalise.context import Context
from talentweek.values.dates import DateSpan

NEWS = Context(published="2024-07-16")
NOTHING = Context()


def told(form, *points, context=NEWS, previous=None):
    """Return the EDTF, or the reason."""
    before = None if previous is None else Dated(previous)
    made = When(form, *points).resolved(context, before)
    return made if isinstance(made, str) else made.edtf


@pytest.mark.parametrize(
    ("published", "point", "meaning"),
    [
        ("2020-11-22", Point(month=1), "2021-01"),
        ("2024-07-16", Point(month=12, day=30), "2024-12-30"),
        ("2024-01-05", Point(month=12, day=30), "2023-12-30"),
        ("2023", Point(month=3, day=22), "2023-03-22"),
        ("2017-03-22", Point(month=2, day=29), "2016-02-29"),
        ("2024-07-16", Point(part="Q3"), "2024-35"),
        ("2024-07-16", Point(month=5, toward="after"), "2025-05"),
        ("2024-07-16", Point(month=8, toward="before"), "2023-08"),
        ("9999-12-20", Point(month=1, day=5), "9999-01-05"),
        ("0001-01-05", Point(month=12, day=20), "0001-12-20"),
    ],
)
def test_a_missing_year_is_the_nearest_one(published, point, meaning):
    """Without a direction the year that puts the date nearest to the publication date."""
    assert told("on", point, context=Context(published=published)) == meaning
    made = When("on", point).resolved(Context(published=published), None)
    assert made.inferred == ("year",)


@given(
    st.dates(dt.date(2, 1, 1), dt.date(9998, 12, 31)).map(str),
    st.sampled_from([4, 7, 10]),
    st.integers(1, 12),
    st.none() | st.integers(1, 28),
)
@example("2024-07-16", 10, 11, 13)
@example("2024-07-16", 10, 3, 18)
@example("2024-12-01", 10, 5, 20)
@example("2024-11-30", 7, 12, None)
def test_the_year_of_a_date_close_by_is_the_nearest_of_all(published, length, month, day):
    """A date a few weeks away is not measured against its likes of the years around; they would not be nearer."""
    seen, point = around_text(published[:length]), Point(month=month, day=day)
    years = [within(point, int(published[:4]) + step, ("year",)) for step in (0, -1, 1)]
    assert settled(point, seen, None) == nearest(years, seen, "near", int(published[:4]))


@pytest.mark.parametrize(
    ("point", "meaning"),
    [
        (Point(month=7, day=11), "XXXX-07-11"),
        (Point(month=7), "XXXX-07"),
        (Point(day=12), "XXXX-XX-12"),
        (Point(part="H1"), "XXXX-40"),
    ],
)
def test_without_a_publication_date_the_year_stays_unknown(point, meaning):
    """Nothing is taken from a clock, and nothing is inferred."""
    assert told("on", point, context=NOTHING) == meaning
    assert When("on", point).resolved(NOTHING, None).inferred == ()


@pytest.mark.parametrize(
    ("published", "previous", "day", "meaning"),
    [
        ("2024-07-16", None, 12, "2024-07-12"),
        ("2024-07-16", None, 20, "2024-07-20"),
        ("2024-03-02", None, 28, "2024-02-28"),
        ("2024-06-14", None, 30, "2024-06-30"),
        ("2023-02-22", None, 29, "2023-01-29"),
        ("2024-07-16", "2024-06-28", 30, "2024-06-30"),
        ("2024-07-16", "2024-06-28/2024-06-30", 1, "2024-07-01"),
        ("2024-07-16", "2001-03", 12, "2024-07-12"),
        (None, "2001-03-05", 12, "2001-03-12"),
        (None, "XXXX-03-05", 12, "XXXX-03-12"),
        ("2024", None, 12, "XXXX-XX-12"),
    ],
)
def test_a_bare_day_takes_its_month_from_what_is_near(published, previous, day, meaning):
    """The date just before it, where that is near; else the publication date."""
    context = Context(published=published)
    assert told("on", Point(day=day), context=context, previous=previous) == meaning


@pytest.mark.parametrize(
    ("published", "ends", "meaning"),
    [
        ("2023-12-23", (2, 4), "2023-12-20/2023-12-22"),
        ("2022-10-09", (0, 4), "2022-10-10/2022-10-14"),
    ],
)
def test_a_range_of_weekdays_is_the_nearest_one(published, ends, meaning):
    """As a whole, not end by end."""
    points = [Point(weekday=day) for day in ends]
    assert told("between", *points, context=Context(published=published)) == meaning


@pytest.mark.parametrize(
    ("first", "last", "meaning"),
    [
        (Point(month=7, day=11), Point(day=17), "2024-07-11/2024-07-17"),
        (Point(day=11), Point(2023, 7, 17), "2023-07-11/2023-07-17"),
        (Point(month=11), Point(2017, 2), "2016-11/2017-02"),
        (Point(2023, 11), Point(month=1), "2023-11/2024-01"),
        (Point(month=12, day=28), Point(month=1, day=3), "2024-12-28/2025-01-03"),
        (Point(day=13, unit="month"), Point(day=16), "2024-07-13/2024-07-16"),
        (Point(day=12), Point(day=15), "2024-07-12/2024-07-15"),
        (Point(part="Q1"), Point(2023, part="Q3"), "2023-33/2023-35"),
        (Point(2019, 1), Point(unit="day"), "2019-01/2024-07-16"),
        (Point(2014), Point(2018, 5), "2014/2018-05"),
        (Point(2018), Point(2014), "the end stands before the start"),
        (Point(unit="day"), Point(weekday=4), "2024-07-16/2024-07-19"),
        (Point(month=7, part="T1"), Point(month=7, part="T2"), "2024-07-01/2024-07-20"),
    ],
)
def test_each_end_of_a_range_says_what_the_other_leaves_out(first, last, meaning):
    """And each keeps its own precision."""
    assert told("between", first, last) == meaning


@pytest.mark.parametrize(
    ("form", "points", "context", "reason"),
    [
        ("before", [Point(1)], NEWS, "no year from 1 to 9999"),
        ("on", [Point(month=13)], NEWS, "no year from 1 to 9999, or no month"),
        ("on", [Point(part="decade")], NEWS, "says no date"),
        ("on", [Point()], NEWS, "says no date"),
        ("on", [Point(part="W7")], NOTHING, "counts from the publication date, which is not known"),
        ("before", [Point(day=1)], NOTHING, "the month has no such day"),
        ("before", [Point(month=3, day=1)], NOTHING, "the month has no such day"),
        ("between", [Point(month=5, day=10), Point(day=5)], NOTHING, "the end stands before the start"),
        ("between", [Point(day=5), Point(2024)], NOTHING, "the year of one end only is known"),
        ("between", [Point(weekday=0), Point(unit="day")], NOTHING, NOT_KNOWN["year"]),
        ("between", [Point(weekday=0), Point(weekday=4)], NOTHING, NOT_KNOWN["day"]),
        ("between", [Point(weekday=0), Point(2024)], NEWS, NOT_KNOWN["day"]),
        (
            "between",
            [Point(weekday=5, toward="after"), Point(weekday=6)],
            Context(published="9999-12-31"),
            "the calendar ends",
        ),
        ("between", [Point(2024), Point(month=5)], NEWS, "2024/2024-05"),
        ("on", [Point(day=31, weekday=0)], Context(published="0001-01"), "0001-12-31"),
        ("on", [Point(day=12)], Context(published="2024-07"), "2024-07-12"),
        ("on", [Point(day=21, weekday=0)], Context(published="2019-01-25"), "2019-01-21"),
        ("on", [Point(2024, day=5)], NEWS, "the month is not known"),
        ("between", [Point(weekday=0), Point(2024, 7, 19)], NEWS, "2024-07-15/2024-07-19"),
        ("between", [Point(part="Q1"), Point(month=8)], NEWS, "2024-33/2024-08"),
        ("on", [Point(2024, 7, part="NL", weekday=4)], NEWS, "2024-07-26"),
        ("on", [Point(2024, 7, 8, part="week")], NEWS, "2024-07-08/2024-07-14"),
        ("on", [Point(2024, 7, 10, part="week from")], NEWS, "2024-07-10/2024-07-16"),
        ("on", [Point(2024, 7, 10, part="week to")], NEWS, "2024-07-04/2024-07-10"),
        ("on", [Point(month=7, part="week")], NEWS, NOT_KNOWN["day"]),
    ],
)
def test_what_cannot_be_told_is_refused_with_a_reason(form, points, context, reason):
    """And what stands at the edge is told."""
    assert told(form, *points, context=context) == reason


def test_periods_know_their_limits():
    """There is no day before the calendar, and no period of no year."""
    assert day_at(0).fault == "no year from 1 to 9999"
    assert Period("year", None).fault == "the year is not known"
    assert Period("month", None, 12).stepped(1) == Period("month", None, 1)


def test_a_weekday_that_the_date_is_not_is_noted():
    """The date stands; the clash is a note."""
    made = When("on", Point(2024, 7, 16, weekday=4)).resolved(NEWS, None)
    assert made == Dated("2024-07-16", (), ("2024-07-16 is no Friday",))
    assert When("on", Point(2024, 7, 16, weekday=1)).resolved(NEWS, None).notes == ()


PARTS = st.sampled_from(
    [
        None,
        "Q1",
        "Q4",
        "H2",
        "T1",
        "T3",
        "W1",
        "W53",
        "N1",
        "N5",
        "NL",
        "DL",
        "week",
        "week from",
        "week to",
        "decade",
        "century",
    ]
)
UNITS = st.sampled_from([None, "day", "week", "weekend", "month", "quarter", "half", "year", "decade"])
POINTS = st.builds(
    Point,
    year=st.none() | st.integers(-1, 10_001),
    month=st.none() | st.integers(0, 13),
    day=st.none() | st.integers(0, 32),
    part=PARTS,
    weekday=st.none() | st.integers(0, 6),
    unit=UNITS,
    shift=st.sampled_from([-100_000, -1, 0, 1, 3, 100_000]),
    toward=st.sampled_from(["near", "past", "future", "before", "after", "told", "coming"]),
    text=st.booleans(),
    or_published=st.booleans(),
)
DATES = st.sampled_from(
    [None, "2024-07-16", "0001-01-01", "9999-12-31", "2024", "2024-07", "2024-35", "2024-41", "199X", "XXXX-02-29"]
)


@given(st.sampled_from(sorted(FORMS)), POINTS, POINTS | st.none(), DATES, DATES | st.just("../XXXX-XX-31"))
def test_what_comes_out_can_be_held(form, first, last, published, previous):
    """Whatever a rule hands over: a value that DateSpan takes, or a reason; it never raises."""
    before = None if previous is None else Dated(previous)
    made = When(form, first, last).resolved(Context(published=published), before)
    if isinstance(made, str):
        assert made
    else:
        assert isinstance(made.made("words"), DateSpan)


@pytest.mark.parametrize(
    ("text", "context", "edtf", "inferred"),
    [
        ("18年10月1日到19年2月3日", {}, "2018-10-01/2019-02-03", ["year"]),
        ("112/4-112/6", {"country": "TW", "language": "zh-Hant"}, "2023-04/2023-06", ["year"]),
        ("7月11日到8月3日", {"published": "2024-07-16"}, "2024-07-11/2024-08-03", ["year"]),
    ],
)
def test_what_both_ends_took_from_the_context_is_told_once(text, context, edtf, inferred):
    """A component is inferred or it is not."""
    (reading,) = find(text, Context(**context))
    assert (reading.value.edtf, [part.value for part in reading.value.inferred]) == (edtf, inferred)


def test_the_year_that_a_range_over_new_year_leaves_out_is_inferred():
    """One end has a year and the other one another, which no words say."""
    context = Context(published="2024-07-16")
    over = When("between", Point(month=12, day=28), Point(2024, 1, 3)).resolved(context, None)
    within = When("between", Point(month=7, day=11), Point(2024, 7, 17)).resolved(context, None)
    assert (over.edtf, over.inferred) == ("2023-12-28/2024-01-03", ("year",))
    assert (within.edtf, within.inferred) == ("2024-07-11/2024-07-17", ())
