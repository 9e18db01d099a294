"""The cattrs converter that other projects extend: their classes by cattrs, ours as strictly as ever."""

from __future__ import annotations

import json as plain
from collections import deque
from collections.abc import Sequence
from enum import IntEnum, StrEnum

import attrs
import cattrs
import pytest
from cattrs.errors import BaseValidationError

from talentweek import (
    KINDS,
    Cohort,
    Dataset,
    Event,
    InvalidDocument,
    Listing,
    Money,
    Name,
    Organisation,
    Person,
    Place,
    Quantity,
)
from talentweek.formats import converter, json, problems

from .samples import FULL, RECORDS, VALUES


@attrs.frozen
class Report:
    """A class of another project, with values of ours in it."""

    title: str
    pages: int
    event: Event
    topics: Listing[str]
    stops: Listing[Place]
    cost: Money | None = None
    others: tuple[Event, ...] = ()
    sizes: dict[str, Quantity] = attrs.field(factory=dict)


REPORT = Report(
    title="Week",
    pages=3,
    event=Event(id="week", names="Week", edition=8, when="2024-07-11/"),
    topics=Listing.open("chips"),
    stops=Listing.of(Place(country="CN"), Place(country="FR")),
    cost=Money.exact("1.50", "CNY", equivalents=Money.exact(1, "USD")),
    others=(Event(id="a", names="A"), Event(id="b", names="B")),
    sizes={"experts": Quantity.more_than(20)},
)
TREE = {
    "title": "Week",
    "pages": 3,
    "event": {"id": "week", "names": [{"text": "Week"}], "edition": {"number": 8}, "when": {"edtf": "2024-07-11/"}},
    "topics": {"items": ["chips"], "complete": False},
    "stops": {"items": [{"country": "CN"}, {"country": "FR"}]},
    "cost": {"amount": "1.5", "currency": "CNY", "equivalents": [{"amount": "1", "currency": "USD"}]},
    "others": [{"id": "a", "names": [{"text": "A"}]}, {"id": "b", "names": [{"text": "B"}]}],
    "sizes": {"experts": {"value": "20", "bound": "more_than"}},
}


def refusals(error):
    """Return what was raised within a group of errors, however deep."""
    if isinstance(error, BaseExceptionGroup):
        return [one for part in error.exceptions for one in refusals(part)]
    return [error]


def changed(*path, to):
    """Return the tree with one part replaced."""
    first, *more = path
    if not more:
        return {**TREE, first: to}
    return {**TREE, first: {**TREE[first], more[0]: to}}


def test_a_class_of_another_project_is_unstructured():
    """Ours in the wire form, theirs as cattrs does it."""
    written = plain.dumps(converter().unstructure(REPORT))  # a tuple of theirs is a tuple or a list, as cattrs likes
    assert plain.loads(written) == TREE


def test_a_class_of_another_project_is_structured():
    """There and back."""
    assert converter().structure(TREE, Report) == REPORT


@pytest.mark.parametrize("at", range(len(VALUES + RECORDS)))
def test_every_class_has_its_hooks(at):
    """The converter gives what to_dict gives, and reads it."""
    sample, _ = [*VALUES, *RECORDS][at]
    tree = converter().unstructure(sample)
    assert tree == json.to_dict(sample)
    assert converter().structure(tree, type(sample)) == sample


def test_a_dataset_is_one_of_ours_too():
    """With its version."""
    tree = converter().unstructure(FULL)
    assert tree["talentweek"] == "1.0"
    assert converter().structure(tree, Dataset) == FULL
    with pytest.raises(InvalidDocument):
        converter().structure({}, Dataset)


@pytest.mark.parametrize("kind", [list[Event], tuple[Event, ...]])
def test_collections_are_those_of_cattrs(kind):
    """A list of events is a list of what we make."""
    events = kind.__origin__([Event(id="a", names="A")])
    assert converter().structure([{"id": "a", "names": [{"text": "A"}]}], kind) == events
    assert list(converter().unstructure(events)) == [{"id": "a", "names": [{"text": "A"}]}]


def test_an_optional_value_may_be_none():
    """As cattrs has it."""
    tree = {key: value for key, value in TREE.items() if key != "cost"}
    assert converter().structure(tree, Report).cost is None
    assert converter().structure({**tree, "cost": None}, Report).cost is None


def test_errors_keep_our_problems():
    """Cattrs groups the errors of a class; each of ours is in it with all its problems."""
    tree = {**TREE, "event": {"id": 3, "names": []}, "cost": {"amount": 1.5, "currncy": "CNY"}}
    with pytest.raises(BaseValidationError) as refused:
        converter().structure(tree, Report)
    found = {error.subject: [(one.code, one.path) for one in error.problems] for error in refusals(refused.value)}
    assert found == {
        "Event": [("wrong_type", "/id"), ("too_few", "/names")],
        "Money": [("wrong_type", "/amount"), ("unknown_key", "/currncy")],
    }


@pytest.mark.parametrize("bad", [None, 3.7, "1_000", "8", True, 8.0, "٨", [8], {}], ids=repr)
def test_a_number_of_ours_is_not_coerced(bad):
    """An edition is a whole number, or the document is wrong."""
    with pytest.raises(BaseValidationError) as refused:
        converter().structure(changed("event", "edition", to={"number": bad, "label": 3}), Report)
    assert {"InvalidDocument"} == {type(error).__name__ for error in refusals(refused.value)}


@pytest.mark.parametrize("bad", [None, 3, 3.7, True, b"a", ["a"], "", "a\0"], ids=repr)
def test_a_text_of_ours_is_not_coerced(bad):
    """A null is not called None, and a text is not a list of letters."""
    for tree in (
        changed("event", "names", to=[{"text": bad}]),
        changed("topics", "items", to=[bad]),
        changed("stops", "items", to=[{"country": "CN", "localities": [bad]}]),
    ):
        with pytest.raises(BaseValidationError) as refused:
            converter().structure(tree, Report)
        assert {"InvalidDocument"} == {type(error).__name__ for error in refusals(refused.value)}


@pytest.mark.parametrize("bad", ["abc", ("a", "b"), {"a": 1}, None], ids=repr)
def test_a_list_of_ours_is_a_list(bad):
    """A text is no list of its letters."""
    with pytest.raises(BaseValidationError):
        converter().structure(changed("topics", "items", to=bad), Report)


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("pages", 3.7),
        ("pages", "1_000"),
        ("pages", "٣"),
        ("pages", None),
        ("pages", True),
        ("title", None),
        ("title", 3),
    ],
)
def test_plain_fields_beside_ours_are_read_strictly(field, bad):
    """What is handed out is safe: cattrs alone would make 3, 1000, 3, an error, 1, 'None' and '3' of these."""
    with pytest.raises(BaseValidationError):
        converter().structure(changed(field, to=bad), Report)


class Tone(StrEnum):
    """An enum of another project."""

    warm = "warm"


class Level(IntEnum):
    """One of numbers."""

    high = 3


@pytest.mark.parametrize(
    ("kind", "value", "made"),
    [
        (Tone, "warm", Tone.warm),
        (Level, 3, Level.high),
        (float, 3, 3),
        (float, 1.5, 1.5),
        (bytes, b"a", b"a"),
        (list[str], ["a"], ["a"]),
        (list[str], ("a",), ["a"]),
        (tuple[str, ...], ["a"], ("a",)),
        (list[Tone], ["warm"], [Tone.warm]),
        (Sequence[int], [1], (1,)),
        (deque[int], [1], deque([1])),
    ],
    ids=repr,
)
def test_what_is_made_of_plain_values_is_made_as_cattrs_makes_it(kind, value, made):
    """An enum of its value, a collection of its own class."""
    structured = converter().structure(value, kind)
    assert structured == made
    assert type(structured) is type(made)


@pytest.mark.parametrize(
    ("kind", "bad"),
    [
        (Tone, 3),
        (Tone, None),
        (Tone, Tone.warm),
        (Level, "3"),
        (Level, 3.0),
        (Level, True),
        (float, "1.5"),
        (float, True),
        (bytes, "a"),
        (bool, 1),
        (list[str], "abc"),
        (list[str], {"a": 1}),
        (list[str], None),
        (tuple[str, ...], "abc"),
        (list[bytes], b"abc"),
    ],
    ids=repr,
)
def test_what_is_made_of_plain_values_is_made_of_nothing_else(kind, bad):
    """A text is no list of its letters, and a number in quotes no number."""
    with pytest.raises(TypeError, match="expected"):
        converter().structure(bad, kind)


@pytest.mark.parametrize("bad", ["cold", ""])
def test_a_word_that_an_enum_has_not_is_refused(bad):
    """As the enum itself says it."""
    with pytest.raises(ValueError, match="is not a valid Tone"):
        converter().structure(bad, Tone)


def test_each_converter_is_new():
    """What one project registers is not seen by another."""
    first = converter()
    first.register_unstructure_hook(Name, lambda name: name.text)
    assert first.unstructure(Name(text="a")) == "a"
    assert converter().unstructure(Name(text="a")) == {"text": "a"}
    assert isinstance(first, cattrs.Converter)


@attrs.frozen
class Seat:
    """A class of another project, with one of several of ours in it."""

    by: Person | Organisation | Cohort
    price: Quantity | Money | None = None
    others: list[Person | Cohort] = attrs.field(factory=list)


@pytest.mark.parametrize("record", [record for record, _ in RECORDS], ids=lambda record: type(record).__name__)
def test_one_of_several_classes_stands_under_the_word_for_it(record):
    """As in JSON Lines; every class of record can be one of all."""
    every = Person
    for kind in KINDS.values():
        every = every | kind.model
    tree = converter().unstructure(record, every)
    assert tree == {next(kind.name for kind in KINDS.values() if kind.model is type(record)): json.to_dict(record)}
    assert converter().structure(tree, every) == record


def test_values_have_the_word_for_their_class_too():
    """None is none of them, and stays what it is."""
    seat = Seat(Person(names="Li"), Money.exact(1, "CNY"), [Cohort(what="experts")])
    tree = converter().unstructure(seat)
    assert tree["price"] == {"money": {"amount": "1", "currency": "CNY"}}
    assert converter().structure(tree, Seat) == seat
    free = attrs.evolve(seat, price=None)
    assert converter().structure(converter().unstructure(free), Seat) == free


@pytest.mark.parametrize("price", [5, Person(names="Li")])
def test_none_of_several_classes_is_not_written(price):
    """It could not be read again."""
    with pytest.raises(TypeError, match="expected one of quantity, money, found"):
        converter().unstructure(Seat(Person(names="Li"), price))


@pytest.mark.parametrize(
    ("by", "told"),
    [
        ({"event": {"id": "a", "names": [{"text": "a"}]}}, [("unknown_key", "/by")]),
        ({"person": {}, "cohort": {}}, [("inconsistent", "/by")]),
        ({}, [("missing", "/by")]),
        ([], [("wrong_type", "/by")]),
        (None, [("wrong_type", "/by")]),
        ({"person": {"id": "a"}}, [("missing", "/by/person/names")]),
    ],
)
def test_a_class_that_is_not_told_is_refused(by, told):
    """With the words that would do, and the path to what is wrong within."""
    with pytest.raises(BaseValidationError) as error:
        converter().structure({"by": by}, Seat)
    assert [(one.code, one.path) for one in problems(error.value)] == told


def test_all_problems_are_told_with_their_whole_paths():
    """Within lists, mappings and classes of other projects."""
    tree = changed("sizes", "experts", to={"value": 20}) | {"pages": "3", "others": [{}, TREE["event"]], "more": 1}
    del tree["title"]
    with pytest.raises(BaseValidationError) as error:
        converter().structure(tree, Report)
    assert sorted((one.path, one.code) for one in problems(error.value)) == [
        ("/more", "unknown_key"),
        ("/others/0/id", "missing"),
        ("/others/0/names", "missing"),
        ("/pages", "wrong_type"),
        ("/sizes/experts/value", "wrong_type"),
        ("/title", "missing"),
    ]


def test_what_another_hook_raises_is_told_too():
    """Whatever it is; an error without a word has its name."""
    mine = converter()

    def refuse(value, _kind):
        raise ZeroDivisionError if value else ValueError("no number")

    mine.register_structure_hook(int, refuse)
    with pytest.raises(BaseValidationError) as error:
        mine.structure([0, 1], list[int])
    assert [(one.path, one.code, one.message) for one in problems(error.value)] == [
        ("/0", "malformed", "no number"),
        ("/1", "malformed", "ZeroDivisionError"),
    ]
    refused = InvalidDocument("x", problems(error.value))
    assert problems(refused) == refused.problems


def test_unknown_keys_can_be_left_to_cattrs():
    """Which drops them."""
    assert converter(forbid_extra_keys=False).structure(TREE | {"more": 1}, Report) == REPORT
