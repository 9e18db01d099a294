"""Intervals as what they are: sets of numbers, with the algebra of sets."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek import Interval
from talentweek import strategies as tws

ends = st.one_of(st.none(), st.integers(0, 4).map(Decimal))
close = tws.intervals(low=ends, high=ends)  # close together, so that ends meet often
numbers = st.one_of(
    st.integers(-1, 5).map(Decimal),
    st.sampled_from([Decimal("0.5"), Decimal("2.5"), Decimal("3.9999999999")]),
    tws.numbers(),
)
intervals = st.one_of(close, tws.intervals())


@given(intervals, intervals)
def test_intersection_commutes(a, b):
    """A and b is b and a."""
    assert a.intersection(b).same_as(b.intersection(a))


@given(intervals, intervals, intervals)
def test_intersection_is_associative(a, b, c):
    """The order of narrowing does not matter."""
    assert a.intersection(b).intersection(c).same_as(a.intersection(b.intersection(c)))


@given(intervals)
def test_intersection_is_idempotent(a):
    """Saying it twice says no more; saying nothing changes nothing."""
    assert a.intersection(a).same_as(a)
    assert a.intersection(Interval()).same_as(a)


@given(intervals, intervals, numbers)
def test_a_number_is_in_the_intersection_if_it_is_in_both(a, b, number):
    """What an intersection is."""
    assert a.intersection(b).contains(number) is (a.contains(number) and b.contains(number))


@given(intervals, intervals)
def test_intervals_overlap_unless_their_intersection_is_empty(a, b):
    """Overlap is symmetric, and an empty interval overlaps nothing, itself included."""
    assert a.overlaps(b) is (not a.intersection(b).is_empty)
    assert a.overlaps(b) is b.overlaps(a)
    assert a.overlaps(a) is (not a.is_empty)


@given(intervals, numbers)
def test_an_empty_interval_contains_nothing(a, number):
    """And what contains something is not empty."""
    assert not (a.is_empty and a.contains(number))


@given(close)
@example(Interval(low=Decimal(1), high=Decimal(1)))
def test_an_interval_that_is_not_empty_contains_a_number(a):
    """Its middle, or a number behind its end."""
    if not a.is_empty:
        low = a.low if a.low is not None else (Decimal(-9) if a.high is None else a.high - 9)
        high = a.high if a.high is not None else low + 9
        assert a.contains((low + high) / 2)


@given(intervals, intervals, intervals)
def test_within_is_a_partial_order(a, b, c):
    """Reflexive, antisymmetric, transitive; an intersection is within both."""
    assert a.within(a)
    assert (a.within(b) and b.within(a)) is a.same_as(b)
    if a.within(b) and b.within(c):
        assert a.within(c)
    assert a.intersection(b).within(a)
    assert a.intersection(b).within(b)
    assert a.within(Interval())


@given(intervals, intervals, numbers)
def test_within_keeps_each_number(a, b, number):
    """What is in the narrower interval is in the wider one."""
    if a.within(b) and a.contains(number):
        assert b.contains(number)


@pytest.mark.parametrize(
    ("interval", "empty"),
    [
        (Interval(), False),
        (Interval(low=Decimal(1)), False),
        (Interval(low=Decimal(1), high=Decimal(1)), False),
        (Interval(low=Decimal(1), high=Decimal(1), low_open=True), True),
        (Interval(low=Decimal(1), high=Decimal(1), high_open=True), True),
        (Interval(low=Decimal(2), high=Decimal(1)), True),
        (Interval(low=Decimal(1), high=Decimal(2), low_open=True, high_open=True), False),
    ],
)
def test_emptiness(interval, empty):
    """The numbers are dense: between two there is always another."""
    assert interval.is_empty is empty


def test_a_missing_end_is_neither_open_nor_closed():
    """Infinity is no number."""
    assert Interval(low_open=True).same_as(Interval())
    assert Interval(high_open=True).same_as(Interval())
    assert Interval(low=Decimal(3), high=Decimal(1)).same_as(Interval(low=Decimal(0), high=Decimal(0), low_open=True))
    assert not Interval(low=Decimal(3), high=Decimal(1)).same_as(Interval())
