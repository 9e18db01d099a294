"""Errors carry data first and prose second, and stay small whatever was found."""

import copy
import pickle
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek import (
    Edition,
    Event,
    InvalidData,
    InvalidDocument,
    InvalidObject,
    Malformed,
    NoRate,
    NotFound,
    Problem,
    Severity,
    TalentweekError,
    errors,
)
from talentweek.errors import SHOWN, pointer, shown

ERRORS = [
    InvalidObject("Event", [Problem(code="empty", path="/names", message="empty text")]),
    InvalidDocument("a document", [Problem(code="malformed", message="not JSON", offset=3)]),
    Malformed("EDTF", "2024-02-30", 8, "a day that the month has"),
    NoRate("Money", [Problem(code="undecided_currency", path="/currency", message="not decided")]),
    NotFound("nobody", "person", "somebody"),
    NotFound("nobody"),
]


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (Problem(code="a", message="m"), "the whole: m"),
        (Problem(code="a", path="/p", message="m", found="f"), "/p: m; found f"),
        (
            Problem(code="a", path="/p", message="m", found="f", expected="e", hint="h"),
            "/p: m; found f, expected e; h",
        ),
        (Problem(code="a", message="m", expected="e", offset=7), "offset 7: m; expected e"),
        (
            Problem(code="a", path="/p", message="m", hint="h", severity=Severity.warning, offset=7),
            "/p: m; h",
        ),
        (Problem(code="a", message="m", found=""), "the whole: m; found "),
    ],
)
def test_a_problem_is_one_line(problem, text):
    """The place, the message, what was found, what was expected, what was probably meant."""
    assert text == str(problem)


@pytest.mark.parametrize(
    ("error", "text"),
    list(
        zip(
            ERRORS,
            [
                "Event: 1 problem\n  /names: empty text",
                "a document: 1 problem\n  offset 3: not JSON",
                "not EDTF: expected a day that the month has at character 8\n  2024-02-30\n          ^",
                "Money: 1 problem\n  /currency: not decided",
                "no person with the id 'nobody'; did you mean 'somebody'?",
                "no record with the id 'nobody'",
            ],
            strict=True,
        )
    ),
)
def test_an_error_says_what_is_wrong(error, text):
    """In words that stand alone."""
    assert text == str(error)


def test_problems_are_counted():
    """Two are problems."""
    problem = Problem(code="a", message="m")
    assert str(InvalidData("x", [problem, problem])) == "x: 2 problems\n  the whole: m\n  the whole: m"
    assert str(InvalidData("x", [])) == "x: 0 problems"


@pytest.mark.parametrize("text", ["a\nb", "x" * (SHOWN + 1), "\0", "x" * 1_000_000])
def test_a_text_that_cannot_be_pointed_into_is_quoted(text):
    """A caret under a line of a million characters helps nobody."""
    said = str(Malformed("EDTF", text, 1, "a date"))
    assert "^" not in said
    assert "\0" not in said
    assert len(said) < 300


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__ + str(len(str(error))))
def test_an_error_can_be_sent_to_another_process(error):
    """Pickle and copy keep the class and the data."""
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):  # noqa: S301 - our own bytes
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)


def test_all_errors_have_one_root():
    """And no builtin is mixed in."""
    classes = [
        one
        for one in vars(errors).values()
        if isinstance(one, type) and issubclass(one, Exception) and not issubclass(one, Warning)
    ]
    assert len(classes) >= 6
    assert all(issubclass(one, TalentweekError) for one in classes)
    assert TalentweekError.__bases__ == (Exception,)


@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.binary(), st.decimals()),
        lambda inner: st.one_of(
            st.lists(inner),
            st.tuples(inner),
            st.dictionaries(st.text(), inner),
            st.builds(bytearray, st.binary()),
        ),
    )
)
@example(10**100_000)
@example(-(10**100_000))
@example("x" * 1_000_000)
@example(b"\0" * 1_000_000)
@example("\ud800" * 100)
@example("'\"" * 60)
@example(["x" * 1_000_000] * 10)
def test_what_is_shown_is_short(value):
    """Never expanded, printable as UTF-8."""
    text = shown(value)
    assert len(text) < SHOWN * 12
    assert text.encode()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "'a'"),
        ("x" * 80, repr("x" * 80)),
        ("x" * 81, "'" + "x" * 80 + "... (81 in all)"),
        (10**100, "an integer of 333 bits"),
        (True, "True"),
        (20, "20"),
        ([1, 2], "list of 2"),
        ((), "tuple of 0"),
        ({1: 2}, "dict of 1"),
        ({1}, "set of 1"),
        (frozenset(), "frozenset of 0"),
        (1.5, "1.5"),
        (range(3), "range(0, 3)"),
        (Event, "<class 'talentweek.entities.events.Event'>"),
        (type("Long", (), {"__repr__": lambda _: "y" * 99})(), "y" * 80 + "..."),
    ],
)
def test_how_a_value_is_shown(value, text):
    """As its repr where that is short, by its size where it is a collection."""
    assert text == shown(value)


class Hostile:
    """Something that cannot be printed."""

    def __repr__(self):
        raise RuntimeError


@pytest.mark.parametrize("value", [Fraction(10**5000), Hostile()], ids=["too many digits", "a repr that raises"])
def test_what_cannot_be_printed_is_still_a_problem(value):
    """A constructor raises nothing but our error, whatever its argument prints."""
    assert shown(value)
    with pytest.raises(InvalidObject):
        Edition(label=value)


@given(st.lists(st.one_of(st.text(), st.integers())))
def test_a_pointer_can_be_taken_apart(parts):
    """Escapes are undone in the order of RFC 6901."""
    undone = [part.replace("~1", "/").replace("~0", "~") for part in pointer(parts).split("/")[1:]]
    assert undone == list(map(str, parts))


def test_a_problem_in_a_line_names_the_line_first():
    """Path and offset lead into that line."""
    assert str(Problem(code="a", path="/p", message="m", line=3)) == "line 3, /p: m"
    assert str(Problem(code="a", message="m", offset=7, line=3)) == "line 3, offset 7: m"
    assert str(Problem(code="a", message="m", line=3)) == "line 3, the whole: m"
