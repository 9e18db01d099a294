"""Paths into records name the items of lists by what they are."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek import Agreement, Event, Listing, Money, Name, NotFound, Place, Quantity, Ref
from talentweek import strategies as tws
from talentweek.values.pointers import LONG, Finder, find, item_name, path
from tests.steps import assert_linear

records = st.one_of(tws.events(), tws.cohorts(), tws.agreements(), tws.investments(), tws.facilities(), tws.documents())


def walk(value, parts=()):
    """Go through all that a record says, with the parts of the paths; of items of one name, the first."""
    if parts:
        yield parts, value
    if isinstance(value, tuple):
        named = {}
        for item in value:
            named.setdefault(item_name(item), item)
        for item in named.values():
            yield from walk(item, (*parts, item))
    elif attrs.has(value.__class__):
        for field in attrs.fields(value.__class__):
            inner = getattr(value, field.name)
            if inner is not None:
                yield from walk(inner, (*parts, field.name))


@given(records)
def test_what_a_path_names_is_found(record):
    """Every value of a record has a path, and finding the path gives the value."""
    for parts, value in walk(record):
        assert find(record, path(*parts)) == value


WEEK = Event(
    names=["a/b", "~"],
    edition=8,
    when="2024-07-11/",
    sectors=["new materials"],
    places=[Place(country="CN", venue="Hall 3")],
)


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("/names/a~1b", Name(text="a/b")),
        ("/names/~0", Name(text="~")),
        ("/names/~0/text", "~"),
        ("/edition/number", 8),
        ("/when/edtf", "2024-07-11/"),
        ("/sectors/items/new materials", "new materials"),
        ("/places/items/Hall 3/country", "CN"),
        ("", WEEK),
    ],
)
def test_a_path_leads_to_a_value(where, expected):
    """Escapes as RFC 6901 has them."""
    assert find(WEEK, where) == expected


@pytest.mark.parametrize(
    "where",
    [
        "/nothing",
        "/names/0",
        "/names/c",
        "/edition/number/x",
        "/duration",
        "/sectors/new materials",
        "/",
        "/names/",
        "/__class__",
        "/names/~0/same_fact",
        "/label",
    ],
)
def test_a_path_that_leads_nowhere_is_told(where):
    """Never by position; neither into what is not said nor to what is no field."""
    with pytest.raises(NotFound) as missing:
        find(WEEK, where)
    assert missing.value.wanted == where
    assert "no value" in str(missing.value)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (Ref.to("a", "b"), "a"),
        (Ref.named("b"), "b"),
        (Name(text="a"), "a"),
        (Money.exact(1, "CNY"), "CNY"),
        (Money.exact(1), ""),
        (Place(country="CN", venue="Hall"), "Hall"),
        (Place(country="CN", localities=["a", "b"]), "b"),
        (Place(country="CN", subdivision="CN-ZJ"), "CN-ZJ"),
        (Place(country="CN"), "CN"),
        (Place(stated="somewhere"), "somewhere"),
        ("a", "a"),
        (3, "3"),
    ],
)
def test_an_item_is_named_by_what_it_is(item, expected):
    """Its id, else its own words."""
    assert item_name(item) == expected


def test_a_path_is_made_of_fields_and_items():
    """Both can be given as they are."""
    deal = Agreement(kind="strategic", parties=[Ref.to("osaka-university"), Ref.named("the park")])
    assert path("parties", deal.parties[1], "stated") == "/parties/the park/stated"
    assert find(deal, path("parties", deal.parties[1], "stated")) == "the park"
    assert find(Listing.open("a", stated_count=Quantity.exact(3)), "/stated_count/value") == 3


def test_a_path_begins_with_a_slash():
    """A bare name is no pointer."""
    with pytest.raises(NotFound):
        find(WEEK, "names")


@pytest.mark.parametrize("number", [LONG - 1, LONG, 3 * LONG])
def test_of_two_items_of_one_name_the_first_is_found(number):
    """In short lists and in long ones, the first time and the second."""
    items = (*(Ref.to(f"p{at}") for at in range(number - 2)), Ref.to("park"), Ref.to("park", "the park"))
    finder = Finder()
    assert [finder.item(items, "park") for _ in range(2)] == [Ref.to("park")] * 2
    assert finder.item(items, "city") is None


def test_lists_are_not_taken_for_each_other():
    """Each has items of its own."""
    finder = Finder()
    for at in range(3 * LONG):
        assert finder.find(tuple(f"{at}-{number}" for number in range(LONG)), f"/{at}-1") == f"{at}-1"


def test_steps_grow_with_the_number_of_paths():
    """A long list is gone through once for all of them."""

    def follow(number):
        deal, finder = Agreement(kind="other", parties=[Ref.to(f"p{at}") for at in range(number)]), Finder()
        assert all(finder.find(deal, f"/parties/p{at}").id == f"p{at}" for at in range(number))

    assert_linear(follow, (100, 1000))
