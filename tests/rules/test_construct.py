"""Constructors take what a person would type and report all that is wrong at once, each with its path."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import (
    Affiliation,
    Agreement,
    Bound,
    Cohort,
    DateSpan,
    Document,
    Duration,
    Edition,
    Event,
    EventSeries,
    Evidence,
    Facility,
    InvalidObject,
    Investment,
    Listing,
    Match,
    Milestone,
    Money,
    Name,
    Observation,
    Organisation,
    PartialDate,
    Participation,
    Person,
    Place,
    Programme,
    Project,
    Quantity,
    Quote,
    Rank,
    Ranking,
    Ref,
)
from talentweek.entities.kinds import KINDS
from talentweek.rules import (
    Code,
    Each,
    Either,
    Flag,
    Member,
    Nested,
    Notation,
    Number,
    Text,
    Token,
    Whole,
    shape_of,
)
from talentweek.rules.convert import as_member, each
from talentweek.strategies._building import SOURCES

#: The least that makes a valid object.
GOOD = {
    Quantity: {"value": 1},
    Money: {"amount": 1},
    PartialDate: {"edtf": "2024"},
    DateSpan: {"edtf": "2024"},
    Duration: {"iso": "P1D"},
    Edition: {"number": 1},
    Rank: {"number": 1},
    Place: {"country": "CN"},
    Listing: {"items": ["a"]},
    Name: {"text": "a"},
    Ref: {"id": "a"},
    Event: {"names": "a"},
    EventSeries: {"names": "a"},
    Person: {"names": "a"},
    Organisation: {"names": "a"},
    Cohort: {"what": "a"},
    Facility: {"names": "a"},
    Participation: {"agent": Ref.to("a"), "of": "a", "role": "a"},
    Affiliation: {"person": "a", "post": "a"},
    Project: {"names": "a"},
    Programme: {"names": "a", "kind": "plan"},
    Agreement: {"kind": "strategic"},
    Investment: {"kind": "investment"},
    Milestone: {"subject": "a", "stage": "signed"},
    Observation: {"place": Place(country="CN"), "measure": "a", "value": 1, "status": "reported"},
    Ranking: {"place": Place(country="CN"), "rank": 1, "status": "reported"},
    Quote: {"speaker": Ref.to("a")},
    Document: {},
    Evidence: {"subject": "a", "path": "/a", "document": "a", "exact": "a"},
    Match: {"a": "a", "b": "b", "verdict": "same"},
}

every_model = pytest.mark.parametrize("model", GOOD, ids=lambda model: model.__name__)


ODD = object()
#: For each rule the values that break its constraints, one each, with the code and the place below the field.
BAD = {
    Text: lambda rule: [
        ("", "empty", ""),
        ("x" * (rule.longest + 1), "too_long", ""),
        ("\0", "not_storable", ""),
        ("\ud800", "not_storable", ""),
    ],
    Token: lambda _: [("", "not_a_token", ""), ("a b", "not_a_token", ""), ("x" * 201, "not_a_token", "")],
    Code: lambda _: [("zz", "unknown_code", "")],
    Notation: lambda _: [("?", "malformed", ""), ("x" * 3000, "malformed", "")],
    Whole: lambda rule: [
        (True, "wrong_type", ""),
        (1.0, "wrong_type", ""),
        (rule.low - 1, "out_of_range", ""),
        (rule.high + 1, "out_of_range", ""),
    ],
    Flag: lambda _: [(1, "wrong_type", "")],
    Number: lambda _: [
        (value, "not_a_number", "") for value in (1.5, True, "1e5", Decimal("NaN"), Decimal("1e28"), Decimal("1e-11"))
    ],
    Member: lambda _: [("no such word", "unknown_word", "")],
    Nested: lambda rule: {
        str: [(Listing.of(Place(country="CN")), "wrong_type", "/items/0")],
        Place: [(Listing.of("a"), "wrong_type", "/items/0")],
        None: [],
    }[rule.argument],
    Each: lambda rule: [
        (iter(()), "wrong_type", ""),
        ({"a"}, "wrong_type", ""),
        *([((), "too_few", "")] if rule.least else []),
        *(((fine,) * (rule.most + 1), "too_many", "") for fine in fine_for(rule.item)),
        *(((value,), code, f"/0{where}") for value, code, where in bad_for(rule.item)),
    ],
    Either: lambda rule: bad_for(rule.options[0])[3:4],
}


def fine_for(rule):
    """Return a good item for a list of many, nothing where many are broken by a law, too."""
    if isinstance(rule, Member):
        return []
    nested = {Name: Name(text="a"), Ref: Ref.to("a"), Money: Money.exact(1)}
    return [nested[rule.of] if isinstance(rule, Nested) else "a"]


def bad_for(rule):
    """Return a bad value for each constraint of a rule: the value, the code, and where below the field."""
    odd = "not_a_number" if isinstance(rule, Number) else "wrong_type"
    return [(ODD, odd, ""), *BAD[type(rule)](rule)]


def refused(model, arguments):
    with pytest.raises(InvalidObject) as info:
        model(**arguments)
    assert info.value.subject == model.__name__
    return info.value.problems


@every_model
def test_the_good_example_is_good(model):
    """Else the bad ones would prove nothing."""
    model(**GOOD[model])


def single_faults(model):
    return [
        (field.name, value, code, f"/{field.name}{where}")
        for field in shape_of(model).fields
        for value, code, where in bad_for(field.rule)
    ]


@every_model
def test_each_constraint_is_refused_with_its_code_and_path(model):
    """One bad value for each constraint of each field."""
    for name, value, code, path in single_faults(model):
        told = [(problem.code, problem.path) for problem in refused(model, GOOD[model] | {name: value})]
        assert (code, path) in told, (name, value if len(repr(value)) < 100 else "...", told)
        assert [one for one in told if not one[1].startswith(f"/{name}")] == []


@every_model
def test_all_problems_of_an_object_are_told_together(model):
    """One fault in every field at once: each is told, in the order of the fields."""
    faults = {name: (value, path) for name, value, _, path in reversed(single_faults(model))}
    told = refused(model, {name: value for name, (value, _) in faults.items()})
    assert [problem.path for problem in told] == [faults[field.name][1] for field in shape_of(model).fields]


@every_model
def test_none_is_refused_where_something_must_be_said(model):
    """A field that is not optional does not take None; an id that is None is derived."""
    needed = [field.name for field in shape_of(model).fields if not field.optional and not field.derived]
    for name in needed:
        assert {problem.path for problem in refused(model, GOOD[model] | {name: None})} == {f"/{name}"}


LAWS = [
    (Quantity, {"value": 1, "bound": "between"}, "/upper"),
    (Quantity, {}, "/upper"),
    (Quantity, {"value": 1, "upper": 2}, "/upper"),
    (Quantity, {"value": 1, "bound": "unknown"}, "/upper"),
    (Quantity, {"upper": 1, "bound": "unknown"}, "/upper"),
    (Quantity, {"upper": 1, "bound": "vague"}, "/upper"),
    (Quantity, {"bound": "vague"}, "/upper"),
    (Quantity, {"value": 2, "upper": 1, "bound": "between"}, "/upper"),
    (Quantity, {"value": 2, "upper": 1, "bound": "vague"}, "/upper"),
    (Money, {"bound": "about"}, "/upper"),
    (Money, {"amount": 2, "upper": "1.99", "bound": "between"}, "/upper"),
    (Money, {"amount": 2, "equivalents": [Money.exact(1, equivalents=[Money.exact(1)])]}, "/equivalents"),
    (PartialDate, {"edtf": "2024", "inferred": ["year", "year"]}, "/inferred"),
    (DateSpan, {"edtf": "2024", "inferred": ["year", "day", "year"]}, "/inferred"),
    (Duration, {"iso": "P1D", "bound": "between"}, "/upper"),
    (Duration, {"iso": "P1D", "upper": "P2D"}, "/upper"),
    (Duration, {"iso": "P1D", "bound": "unknown"}, "/bound"),
    (Duration, {"iso": "P1D", "bound": "vague"}, "/bound"),
    (Edition, {}, ""),
    (Rank, {"number": 1, "bound": "about"}, "/bound"),
    (Place, {}, ""),
    (Place, {"country": "JP", "subdivision": "CN-ZJ"}, "/subdivision"),
    (Listing, {"items": []}, ""),
    (Listing, {"items": ["a"], "complete": True, "stated_count": 2}, "/stated_count"),
    (Listing, {"items": ["a", "b"], "complete": False, "stated_count": 1}, "/stated_count"),
    (Listing, {"items": ["a", "b"], "stated_count": Quantity.less_than(2)}, "/stated_count"),
    (Ref, {}, ""),
    (Evidence, GOOD[Evidence] | {"start": 3}, "/end"),
    (Evidence, GOOD[Evidence] | {"end": 3}, "/end"),
    (Evidence, GOOD[Evidence] | {"start": 3, "end": 3}, "/end"),
    (Observation, GOOD[Observation] | {"place": None}, ""),
    (Observation, GOOD[Observation] | {"subject": Ref.to("a")}, ""),
    (Observation, GOOD[Observation] | {"value": None}, ""),
    (Observation, GOOD[Observation] | {"money": Money.exact(1)}, ""),
    (Ranking, GOOD[Ranking] | {"place": None}, ""),
    (Ranking, GOOD[Ranking] | {"subject": Ref.to("a")}, ""),
]


@pytest.mark.parametrize(("model", "arguments", "path"), LAWS)
def test_a_broken_law_is_told_at_its_field(model, arguments, path):
    """What must hold between fields is looked at where the fields themselves are sound."""
    assert [(problem.code, problem.path) for problem in refused(model, arguments)] == [("inconsistent", path)]


def test_each_law_is_broken_once():
    """No law of any class is forgotten above."""
    told = {(model, problem.message) for model, arguments, _ in LAWS for problem in refused(model, arguments)}
    assert told == {
        (model, law.message) for model in GOOD for law in shape_of(model).laws if "texts and places" not in law.message
    }


def test_a_law_over_unsound_fields_is_not_asked():
    """One mistake is told once, and no law fails on a value that it cannot read."""
    told = refused(Quantity, {"value": "x", "bound": "between", "upper": 3})
    assert [problem.path for problem in told] == ["/value"]


@pytest.mark.parametrize(
    ("model", "arguments", "expected"),
    [
        (Event, {"names": []}, [("too_few", "/names")]),
        (Event, {"names": ["a", "", 3]}, [("empty", "/names/1/text"), ("wrong_type", "/names/2")]),
        (Event, {"names": [Name, None]}, [("wrong_type", "/names/0"), ("wrong_type", "/names/1")]),
        (
            Event,
            {"names": "a", "when": "July 11", "duration": "2 days", "edition": 0},
            [
                ("out_of_range", "/edition/number"),
                ("malformed", "/when/edtf"),
                ("malformed", "/duration/iso"),
            ],
        ),
        (
            Event,
            {"names": "a", "sectors": ["a", "", 3]},
            [("empty", "/sectors/items/1"), ("wrong_type", "/sectors/items/2")],
        ),
        (Event, {"names": "a", "places": ["a"]}, [("wrong_type", "/places/items/0")]),
        (Event, {"names": "a", "sectors": Place(country="CN")}, [("wrong_type", "/sectors")]),
        (Event, {"names": "a", "count": 1.5}, [("wrong_type", "/count")]),
        (Event, {"names": "a", "count": "many"}, [("not_a_number", "/count/value")]),
        (Affiliation, {"person": "a", "post": ""}, [("empty", "/post/text")]),
        (
            Agreement,
            {"kind": "strategic", "parties": ["a", Ref.to("b"), 3]},
            [("wrong_type", "/parties/0"), ("wrong_type", "/parties/2")],
        ),
        (
            Agreement,
            {"kind": "strategic", "about": [3, "a b"]},
            [("wrong_type", "/about/0"), ("not_a_token", "/about/1")],
        ),
        (Investment, {"kind": "investment", "amount": "10 million yuan"}, [("wrong_type", "/amount")]),
        (Programme, {"names": "a", "kind": "contest"}, [("unknown_word", "/kind")]),
        (DateSpan, {"edtf": "2024", "inferred": ["era", "year"]}, [("unknown_word", "/inferred/0")]),
        (DateSpan, {"edtf": "2024", "inferred": "year"}, [("wrong_type", "/inferred")]),
        (Money, {"amount": 1, "equivalents": [3, Money.exact(1)]}, [("wrong_type", "/equivalents/0")]),
    ],
)
def test_problems_of_parts_stand_under_the_path_of_the_whole(model, arguments, expected):
    """What a converter made and refused is told as if it had been given."""
    assert expected == [(problem.code, problem.path) for problem in refused(model, arguments)]


hostile = st.sampled_from(
    [
        None,
        True,
        0,
        1.5,
        10**4000,
        "",
        "\0",
        "\ud800",
        "x" * 10_000,
        "2024",
        "9" * 5000,
        b"a",
        [],
        [None],
        [[]],
        ["a", 3],
        (),
        ("a",),
        {},
        {"id": 3},
        set(),
        object(),
        Event,
        int,
        iter("ab"),
        Decimal("sNaN"),
        Decimal("1e999999999"),
        float("nan"),
        Bound.exact,
        Ref.to("a"),
        Place(country="CN"),
        Name(text="a"),
        Person(names="a"),
        Listing.of("a"),
        Quantity.exact(1),
        DateSpan.on("2024"),
    ]
)


@every_model
@given(data=st.data())
def test_whatever_is_given_a_constructor_makes_a_valid_object_or_says_why(model, data):
    """It raises nothing but our error, with a problem at least; what it makes has no problems."""
    arguments = {
        field.name: data.draw(hostile) for field in shape_of(model).fields if field.required or data.draw(st.booleans())
    }
    try:
        made = model(**arguments)
    except InvalidObject as error:
        told = error
    else:
        told = None
    if told is None:
        for field in shape_of(model).fields:
            value = getattr(made, field.name)
            assert (value is None and field.optional) or not list(field.rule.problems(value, ()))
    else:
        assert told.problems
        assert str(told)


@every_model
def test_the_signature_stays_that_of_attrs(model):
    """Positional arguments and unknown names are refused as Python does."""
    with pytest.raises(TypeError, match="positional"):
        model("a")
    with pytest.raises(TypeError, match="unexpected"):
        model(**GOOD[model], brand_new=1)
    required = [field.name for field in shape_of(model).fields if field.required]
    if required:
        with pytest.raises(TypeError, match="missing"):
            model()


def test_the_emitted_constructor_is_shown_in_tracebacks():
    """Linecache knows the emitted lines."""
    import linecache  # noqa: PLC0415 - only here

    Edition(number=1)
    assert "def __call__" in "".join(linecache.getlines("<talentweek constructor of Edition>"))


def test_a_subject_of_a_whole_document_is_named():
    """The error says what was being made."""
    with pytest.raises(InvalidObject, match="Project: 2 problems"):
        Project(names="", part_of=3)


def test_items_are_converted_one_by_one():
    """A list or a tuple becomes a tuple; anything else passes through."""
    numbers = iter("12")
    assert each(int, ["1", "2"]) == (1, 2)
    assert each(int, numbers) is numbers
    assert as_member(Bound, "exact") is Bound.exact
    assert as_member(Bound, []) == []


def test_every_class_is_tried():
    """All records, and all values beside them."""
    assert {kind.model for kind in KINDS.values()} <= set(GOOD)


def test_every_class_has_a_strategy():
    """What is drawn is registered by its class."""
    assert set(GOOD) <= set(SOURCES)


def test_a_cohort_takes_a_number_of_any_exact_kind():
    """An int, a text and a Decimal are numbers alike."""
    sizes = [Cohort(what="experts", size=size).size for size in (20, "20", Decimal(20))]
    assert sizes == [Quantity.exact(20)] * 3


def test_a_list_of_either_tells_what_its_class_wants():
    """An empty text is no Place for being empty; a number is neither."""
    for value, said in (("", "empty text; leave the field out"), (5, "expected text or a Place")):
        with pytest.raises(InvalidObject) as refused:
            Event(names="a", sectors=[value])
        assert said in str(refused.value)
