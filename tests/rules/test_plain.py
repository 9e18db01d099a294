"""Plain records: what they take, what they refuse, how they show themselves."""

from __future__ import annotations

import copy
import pickle

import pytest

from talentweek.rules import Code, Nested, Text, Token, Whole
from talentweek.rules.plain import Plain


class Pair(Plain):
    """Two fields, the second with a default."""

    left: int
    right: int = 2


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), ((1, 2, 3), {}), ((1,), {"left": 1}), ((1,), {"middle": 2}), ((), {"right": 1})],
    ids=["none", "too many", "twice", "unknown", "missing"],
)
def test_a_record_takes_its_fields_and_nothing_else(values, named):
    """What does not fit is refused with the names of the fields."""
    with pytest.raises(TypeError, match="Pair takes left, right"):
        Pair(*values, **named)


def test_a_record_is_immutable():
    """A rule that changed would change what classes accept."""
    with pytest.raises(AttributeError):
        Text().longest = 3  # type: ignore[misc]  # the mistake that is refused
    assert Text().longest == Text(100_000).longest


def test_records_are_alike_where_they_say_the_same():
    """Of one class, with equal fields; a plain one is known by itself."""
    assert Whole(1) == Whole(low=1)
    assert len({Whole(1), Whole(low=1), Whole(2), Text(1)}) == 3
    assert Text(1) != Whole(1)
    assert Pair(1) != Pair(1)
    assert Token().changed(to=("event",)) == Token(("event",))


def test_long_fields_are_not_shown():
    """The codes of a standard are hundreds."""
    assert repr(Code("ISO 4217", frozenset({"CNY"}), "CNY")) == "Code(standard='ISO 4217', example='CNY')"


def test_a_record_can_be_copied():
    """Deeply, and through pickle."""
    assert copy.deepcopy(Nested(str)) == pickle.loads(pickle.dumps(Nested(str))) == Nested(str)  # noqa: S301 - our own
