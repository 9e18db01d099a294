"""Every rule says the same twice: the compiled test and the list of problems agree on anything."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from types import SimpleNamespace

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek import Bound, Event, Listing, Name, NameKind, Place, Quantity, Ref
from talentweek import strategies as tws
from talentweek.entities.kinds import KINDS
from talentweek.errors import Problem
from talentweek.provenance import POINTER
from talentweek.rules import (
    Code,
    Each,
    Either,
    Flag,
    Member,
    Nested,
    Notation,
    Number,
    Rule,
    Some,
    Text,
    Token,
    Whole,
)
from talentweek.rules.shape import rule_of, shape_of
from talentweek.rules.source import Source
from talentweek.rules.texts import storable, wrong_type
from talentweek.rules.vocabulary import REMEMBERED
from talentweek.values.durations import ISO_DURATION
from talentweek.values.names import LANGUAGE
from talentweek.values.places import SUBDIVISION

CNY = frozenset({"CNY"})


class Word(str):
    """A str that is none of ours."""

    __slots__ = ()


class Other(StrEnum):
    """An enum of other people, with a word of ours."""

    exact = "exact"


RULES = [
    Text(),
    Text(3),
    Token(),
    Token(("event",)),
    Code("ISO 4217", frozenset({"CNY", "USD", "a"})),
    LANGUAGE,
    ISO_DURATION,
    SUBDIVISION,
    POINTER,
    Notation("EDTF", "2024".__eq__, "2024", 4),
    Whole(),
    Whole(1),
    Whole(-3, 3),
    Flag(),
    Number(),
    Member(Bound),
    Member(NameKind),
    Nested(Quantity),
    Nested(Ref),
    Nested(Listing),
    Nested(Listing, str),
    Nested(Listing, Place),
    Each(Text(2)),
    Each(Whole(0, 9), 1, 2),
    Each(Text(), 0, 0),
    Each(Nested(Ref), 2),
    Either((Text(3), Nested(Place))),
    Either((Each(Text(3)), Each(Nested(Place)))),
]

HOSTILE = [
    None,
    True,
    False,
    0,
    1,
    -1,
    4,
    2**53 - 1,
    2**53,
    -(2**53),
    10**4000,
    0.0,
    1.5,
    float("nan"),
    float("inf"),
    1j,
    Decimal(0),
    Decimal("-0"),
    Decimal("1.5"),
    Decimal("1.50"),
    Decimal("NaN"),
    Decimal("sNaN"),
    Decimal("Infinity"),
    Decimal("1e999999999"),
    Decimal("1e-999999999"),
    Decimal("0e999999999"),
    Decimal("9" * 28),
    Decimal("9" * 29),
    Decimal("1E+27"),
    Decimal("1E+28"),
    Decimal("1E-10"),
    Decimal("1E-11"),
    Decimal("0." + "1" * 10),
    Decimal("1." + "0" * 2000),
    "",
    " ",
    "a",
    "abc",
    "abcd",
    "CNY",
    "cny",
    " cny ",
    "a b",
    "a\tb",
    "\n",
    "\0",
    "a\0",
    "\ud800",
    "é",
    "𠮷",
    "\u2028",
    "\ufeff",
    "x" * 200,
    "x" * 201,
    "x" * 100_000,
    "x" * 100_001,
    "9" * 100_000,
    "P1D",
    "P0D",
    "/a",
    "/~",
    "zh-Hans",
    "ZH-hans",
    "CN-JS",
    "2024",
    "exact",
    Word("exact"),
    Word("CNY"),
    Word("a"),
    Other.exact,
    Bound.exact,
    NameKind.official,
    NameKind.short,
    b"a",
    bytearray(b"a"),
    [],
    ["a"],
    (),
    ("a",),
    ("a", "b"),
    ("a", 3),
    ("a", ""),
    (1, 2, 3),
    (True,),
    ("abc", "abc"),
    (None,),
    {},
    {"a": 1},
    set(),
    frozenset({"a"}),
    range(3),
    (n for n in "ab"),
    object(),
    Event,
    str,
    SimpleNamespace(id=3),
    dt.date(2024, 1, 1),
    dt.datetime(2024, 1, 1, tzinfo=dt.UTC),
    Quantity.exact(1),
    Ref.to("a"),
    (Ref.to("a"), Ref.to("b")),
    Place(country="CN"),
    (Place(country="CN"),),
    ("a", Place(country="CN")),
    Listing.of("a"),
    Listing.of(Place(country="CN")),
    Listing(items=(), stated_count=3),
    Name(text="a"),
]

junk = st.recursive(
    st.one_of(
        st.sampled_from(HOSTILE),
        st.text(),
        st.text(st.characters(codec=None), max_size=5),
        st.integers(),
        st.decimals(),
        tws.quantities(),
        tws.refs(),
        tws.tokens(),
        tws.places(),
        tws.numbers(),
    ),
    lambda inner: st.lists(inner, max_size=4).flatmap(lambda items: st.sampled_from([tuple(items), items])),
    max_leaves=6,
)

every_rule = pytest.mark.parametrize(
    "rule", RULES, ids=[f"{number}-{rule.__class__.__name__}" for number, rule in enumerate(RULES)]
)


def compiled(rule):
    source = Source()
    source.add(0, "def test(value):", f"    return {rule.test('value', source)}")
    return source.compile(f"test of {rule!r}", "test")


def disagreements(rule, values):
    test = compiled(rule)
    return [value for value in values if bool(test(value)) is bool(list(rule.problems(value, ("field",))))]


@every_rule
def test_test_and_problems_agree_on_hostile_values(rule):
    """A value passes exactly where nothing is wrong with it."""
    assert disagreements(rule, HOSTILE) == []


@every_rule
@given(value=junk)
def test_test_and_problems_agree_on_anything(rule, value):
    """A value passes exactly where nothing is wrong with it, and each problem is complete."""
    assert disagreements(rule, [value]) == []
    for problem in rule.problems(value, ("field", 0)):
        assert problem.path.startswith("/field/0")
        assert problem.code.isidentifier()
        assert problem.code == problem.code.lower()
        assert problem.message
        assert len(str(problem)) < 1500


@pytest.mark.parametrize(
    ("item", "sound"),
    [(Nested(Ref), Ref.to("a")), (Text(), "a"), (Token(), "a"), (Member(Bound), Bound.exact), (Whole(), 1)],
    ids=repr,
)
@pytest.mark.parametrize("bad", [None, 1.5, "", ()], ids=repr)
def test_an_item_is_looked_at_wherever_it_stands(item, sound, bad):
    """First, last, or in the middle of a list; a list is as sound as its items."""
    lists = [
        tuple(bad if place == at else sound for place in range(size)) for size in range(6) for at in range(-1, size)
    ]
    assert disagreements(Each(item), lists) == []
    test = compiled(Each(item))
    assert [bool(test(many)) for many in lists] == [bad not in many for many in lists]


@attrs.frozen
class Weakened:
    """A rule whose test lets through what its problems refuse."""

    rule: Rule

    def test(self, value, names):
        """Let any float through."""
        return f"({value}.__class__ is not float or {self.rule.test(value, names)})"

    def problems(self, value, path):
        """Tell all."""
        return self.rule.problems(value, path)


@every_rule
def test_the_comparison_sees_a_weakened_test(rule):
    """The comparison above is not blind: a rule that is weakened on one side is found."""
    assert disagreements(Weakened(rule), HOSTILE) != []


@attrs.frozen
class Silenced:
    """A rule whose problems are lost."""

    rule: Rule

    def test(self, value, names):
        """Test as the rule does."""
        return self.rule.test(value, names)

    def problems(self, *_):
        """Tell nothing."""
        return iter(())


@every_rule
def test_the_comparison_sees_problems_that_are_lost(rule):
    """Nor does it miss the other side."""
    assert disagreements(Silenced(rule), HOSTILE) != []


@every_rule
def test_a_rule_is_a_rule(rule):
    """Readers, schemas and columns match on the protocol."""
    assert isinstance(rule, Rule)


@pytest.mark.parametrize(
    ("rule", "value", "expected"),
    [
        (Text(), 3, [("wrong_type", "/f")]),
        (Text(), "", [("empty", "/f")]),
        (Text(3), "abcd", [("too_long", "/f")]),
        (Text(), "a\0", [("not_storable", "/f")]),
        (Text(), "\udfff", [("not_storable", "/f")]),
        (Token(), None, [("wrong_type", "/f")]),
        (Token(), "", [("not_a_token", "/f")]),
        (Token(), "a b", [("not_a_token", "/f")]),
        (Token(), "a\u00a0b", [("not_a_token", "/f")]),
        (Token(), "x" * 201, [("not_a_token", "/f")]),
        (Code("c", frozenset({"A"})), 3, [("wrong_type", "/f")]),
        (Code("c", frozenset({"A"})), "B", [("unknown_code", "/f")]),
        (LANGUAGE, 3, [("wrong_type", "/f")]),
        (LANGUAGE, "English", [("malformed", "/f")]),
        (LANGUAGE, "x" * 36, [("malformed", "/f")]),
        (Whole(), True, [("wrong_type", "/f")]),
        (Whole(), 1.0, [("wrong_type", "/f")]),
        (Whole(0, 9), 10, [("out_of_range", "/f")]),
        (Whole(), 10**4000, [("out_of_range", "/f")]),
        (Flag(), 1, [("wrong_type", "/f")]),
        (Number(), 1, [("not_a_number", "/f")]),
        (Number(), 1.5, [("not_a_number", "/f")]),
        (Number(), Decimal("1e999999999"), [("not_a_number", "/f")]),
        (Member(Bound), "exactly", [("unknown_word", "/f")]),
        (Member(Bound), 3, [("wrong_type", "/f")]),
        (Member(Bound), Other.exact, [("wrong_type", "/f")]),
        (Nested(Quantity), 3, [("wrong_type", "/f")]),
        (
            Nested(Listing, str),
            Listing.of(Place(country="CN"), Place(country="FR")),
            [("wrong_type", "/f/items/0"), ("wrong_type", "/f/items/1")],
        ),
        (Each(Text(3), 1, 3), ("abcd", "a", 3), [("too_long", "/f/0"), ("wrong_type", "/f/2")]),
        (Each(Text(), 1), (), [("too_few", "/f")]),
        (Each(Text(), 0, 2), ("a", "b", "c"), [("too_many", "/f")]),
        (Each(Text(), 0, 2), ("", "b", 3), [("too_many", "/f"), ("empty", "/f/0")]),
        (Each(Text()), ["a"], [("wrong_type", "/f")]),
    ],
)
def test_a_problem_has_a_code_and_a_path(rule, value, expected):
    """The codes are promised; the path leads into lists and listings."""
    assert expected == [(problem.code, problem.path) for problem in rule.problems(value, ("f",))]


def test_a_list_that_is_far_too_long_is_not_gone_through():
    """The problems of as many items are told as the list may have."""
    told = list(Each(Text(), 0, 2).problems(("",) * 1_000_000, ("f",)))
    assert [problem.path for problem in told] == ["/f", "/f/0", "/f/1"]


@pytest.mark.parametrize(
    ("problem", "hint"),
    [
        (next(iter(Code("ISO 4217", frozenset({"CNY"})).problems(" cny", ()))), "did you mean 'CNY'?"),
        (next(iter(Code("ISO 4217", frozenset({"CNY"})).problems("RMB", ()))), None),
        (next(iter(Number().problems(1.5, ()))), "a float is not exact: write '1.5' or Decimal('1.5')"),
        (
            next(iter(Number().problems("x", ()))),
            "a bound is said beside the number: Quantity.more_than(20), Money.nearly(5, 'CNY')",
        ),
        (next(iter(Number().problems(None, ()))), None),
        (next(iter(Member(Bound).problems(" More than", ()))), "did you mean 'more_than'?"),
        (next(iter(Member(Bound).problems("at-least", ()))), "did you mean 'at_least'?"),
        (next(iter(Member(Bound).problems("over", ()))), None),
        (next(iter(Nested(Quantity).problems("20", ()))), "20, Quantity.more_than(20), Quantity.unknown()"),
        (next(iter(Nested(Event).problems("week", ()))), None),
        (next(iter(Text().problems("", ()))), "leave the field out instead"),
        (wrong_type(3, (), "text", "quote it"), "quote it"),
    ],
)
def test_a_problem_says_what_was_probably_meant(problem: Problem, hint):
    """Where that can be said."""
    assert problem.hint == hint


@pytest.mark.parametrize(
    ("problem", "message", "expected"),
    [
        (next(iter(Code("ISO 4217", CNY, "CNY").problems("RMB", ()))), "not a code of ISO 4217", "a code such as CNY"),
        (next(iter(Code("ISO 4217", CNY).problems("RMB", ()))), "not a code of ISO 4217", None),
        (next(iter(Number().problems("x", ()))), "not a plain decimal number",
         "at most 28 digits before the point and 10 behind it, nothing else"),
        (next(iter(Member(Other).problems("over", ()))), "not an Other", "one of exact"),
        (next(iter(LANGUAGE.problems("English", ()))), "not BCP 47", "something like zh-Hans"),
    ],
)  # fmt: skip
def test_a_problem_says_why_and_what_would_fit(problem, message, expected):
    """A message that a person can act on, and an example."""
    assert (problem.message, problem.expected) == (message, expected)


def test_options_that_say_the_same_of_one_place_are_one_problem():
    """What fits any of them is named; of options that look at other places the nearest is told."""
    (either,) = Either((Text(), Whole(1))).problems(1.5, ("f",))
    assert (either.code, either.path, either.expected) == ("wrong_type", "/f", "text or a whole number")
    (twice,) = Either((Text(), Text(3))).problems(1.5, ("f",))
    assert twice.expected == "text"
    (nearest,) = Either((Each(Text()), Text(3))).problems((1, 2), ("f",))
    assert nearest.path == "/f"
    assert list(Either((Text(), Whole(1))).problems("a", ())) == []


@given(st.text(st.characters(codec=None)))
@example("\ud83d\ude00")
def test_what_is_storable_survives_utf8(text):
    """A text is storable exactly where UTF-8 carries it there and back, without NUL."""
    try:
        carried = text.encode().decode() == text
    except UnicodeEncodeError:
        carried = False
    assert storable(text) is (carried and "\0" not in text)


def test_an_annotation_states_the_rule():
    """Bare types have rules; what stands beside them refines."""
    from typing import Annotated  # noqa: PLC0415 - what is read here

    assert rule_of(str) == (Text(), False)
    assert rule_of(int | None) == (Whole(), True)
    assert rule_of(bool) == (Flag(), False)
    assert rule_of(Decimal) == (Number(), False)
    assert rule_of(Bound) == (Member(Bound), False)
    assert rule_of(Quantity) == (Nested(Quantity), False)
    assert rule_of(Listing[str] | None) == (Nested(Listing, str), True)
    assert rule_of(Annotated[tuple[str, ...], Text(3), Some(1, 2)]) == (Each(Text(3), 1, 2), False)
    assert rule_of(Annotated[str | None, "a remark", Text(3)]) == (Text(3), True)


def test_a_shape_says_all_of_a_class():
    """Fields in order, laws, the rule of the id, the name with its argument."""
    shape = shape_of(Event)
    assert [field.name for field in shape.fields] == [field.name for field in attrs.fields(Event)]
    assert shape.token is not None
    assert shape_of(Quantity).token is None
    assert shape_of(Ref).token is None
    assert (shape.name, shape_of(Listing, str).name) == ("Event", "Listing_str")
    assert shape_of(Listing, Place).fields[0].rule == Each(Nested(Place))


def test_every_reference_names_kinds_that_exist():
    """`Token.to` is a promise about the kind of the record."""
    named = set()
    for kind in KINDS.values():
        for field in shape_of(kind.model).fields:
            rule = field.rule.item if isinstance(field.rule, Each) else field.rule
            if isinstance(rule, Token):
                named.update(rule.to)
    assert named - {"any"} <= set(KINDS)


def test_the_memory_of_a_notation_is_bounded():
    """Texts that were accepted are remembered, up to a number of them; a text that was not is never."""
    notation = Notation("a number", str.isdecimal, "1", 9)
    test = compiled(notation)
    for number in range(REMEMBERED + 10):
        assert test(str(number))
    assert not test("a")
    assert len(notation.seen) <= REMEMBERED
    assert "a" not in notation.seen
    assert test("0")
