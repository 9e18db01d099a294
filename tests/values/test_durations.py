"""Durations in ISO 8601: one text for one duration."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek import Bound, Duration, Event, InvalidObject
from talentweek import strategies as tws
from talentweek.values.durations import maybe_duration, read_duration

NOTATION = re.compile(
    r"P(?=.)([1-9][0-9]*Y)?([1-9][0-9]*M)?([1-9][0-9]*W)?([1-9][0-9]*D)?(T(?=.)([1-9][0-9]*H)?([1-9][0-9]*M)?([1-9][0-9]*S)?)?"
)


@given(st.text("PT0123456789YMWDHS", max_size=14).map(lambda text: f"P{text}"))
@example("P")
@example("PT")
@example("P1DT")
@example("PT1D")
@example("P1M1Y")
@example("P1Y1Y")
@example("P0D")
@example("P01D")
@example("P1")
@example("PD")
@example("P1Y2M3W4DT5H6M7S")
@example("P1YT1HT1M")
def test_reading_agrees_with_the_grammar(text):
    """A regular expression as the judge; components have nine digits at most."""
    expected = NOTATION.fullmatch(text) is not None and not re.search("[0-9]{10}", text)
    assert (read_duration(text) is not None) is expected


@given(tws.durations())
def test_the_components_make_the_text(duration):
    """Nothing is added and nothing is lost."""
    date = "".join(f"{number}{unit}" for unit, number in duration.components if len(unit) == 1)
    time = "".join(f"{number}{unit[1]}" for unit, number in duration.components if len(unit) == 2)
    assert f"P{date}{'T' if time else ''}{time}" == str(duration) == duration.iso


@pytest.mark.parametrize(
    "text",
    [
        "1D",
        "p1d",
        "P1.5D",
        "P-1D",
        "P1D ",
        "P１D",
        "P1234567890D",
        "P" + "1D" * 1_000_000,
        "",
        "D",
        "P1X",
        "PT5X",
    ],
)
def test_what_is_no_duration_is_refused(text):
    """Whole numbers of ASCII digits, in order, once each."""
    assert read_duration(text) is None
    with pytest.raises(InvalidObject):
        Duration(iso=text)


def test_a_duration_is_made_from_its_components():
    """Those that are zero are left out, and something must be left."""
    assert Duration.of(weeks=1) == Duration(iso="P1W")
    assert Duration.of(years=1, months=6, hours=2, minutes=30, bound="about", stated="?").iso == "P1Y6MT2H30M"
    for nothing in ({}, {"days": 0}, {"days": -1}):
        with pytest.raises(InvalidObject):
            Duration.of(**nothing)


def test_a_text_is_taken_as_a_duration():
    """Wherever one is held."""
    assert Event(names="a", duration="P1W").duration == maybe_duration("P1W") == Duration(iso="P1W", bound=Bound.exact)
    assert maybe_duration(None) is None


def test_every_component_may_have_nine_digits():
    """All seven at once fit."""
    Duration(iso="P999999999Y999999999M999999999W999999999DT999999999H999999999M999999999S")
