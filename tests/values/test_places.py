"""Places, listings, editions and ranks: what a person would type, and the laws between their fields."""

from decimal import Decimal

import pytest
from hypothesis import given

from talentweek import Bound, Edition, Event, InvalidObject, Listing, Place, Quantity, Rank
from talentweek import strategies as tws
from talentweek.values.listings import as_items, maybe_count, maybe_places, maybe_strings
from talentweek.values.ordinals import as_rank, maybe_edition
from talentweek.values.places import as_localities

CHINA, ZHEJIANG = Place(country="CN"), Place(subdivision="CN-ZJ", localities=["Taizhou"])


@given(tws.places())
def test_a_subdivision_is_one_of_its_country(place):
    """Two Taizhous are two places."""
    if place.country and place.subdivision:
        assert place.subdivision.startswith(f"{place.country}-")


@pytest.mark.parametrize("code", ["CN-ZJ", "FR-75C", "GB-LND", "JP-27", "US-CA", "DE-B"])
def test_a_code_of_a_subdivision_is_taken(code):
    """A country, a hyphen, one to three capital letters or digits."""
    assert Place(subdivision=code).subdivision == code


@pytest.mark.parametrize(
    "code",
    ["CN", "CN-", "-ZJ", "XX-ZJ", "CN_ZJ", "CN-zj", "CN-ABCD", "cn-ZJ", "CN-Ｚ", "CN-Z ", "CN-ZJ-1", "CN--J"],
)
def test_what_is_no_code_of_a_subdivision_is_refused(code):
    """With the path of the field."""
    with pytest.raises(InvalidObject) as refused:
        Place(subdivision=code)
    assert [problem.path for problem in refused.value.problems] == ["/subdivision"]


def test_localities_are_one_text_or_several():
    """From large to small."""
    assert as_localities("Taizhou") == as_localities(["Taizhou"]) == ("Taizhou",)
    assert Place(localities="Taizhou") == Place(localities=("Taizhou",))


def test_the_stated_words_of_a_place_are_no_fact():
    """However it was worded."""
    assert CHINA.same_fact(Place(country="CN", stated="中国"))
    assert not CHINA.same_fact(ZHEJIANG)


def test_texts_and_places_are_taken_as_listings():
    """One or several; of which the source does not say whether they are all."""
    assert maybe_strings("a") == maybe_strings(["a"]) == maybe_strings(("a",)) == Listing.of("a")
    assert maybe_places(CHINA) == maybe_places([CHINA]) == Listing.of(CHINA)
    assert maybe_strings(None) is maybe_places(None) is None
    assert maybe_strings(3) == maybe_places(3) == 3
    assert as_items(CHINA) == (CHINA,)
    assert as_items("a") == as_items(["a"]) == ("a",)
    assert Event(names="a", places=CHINA, sectors="b") == Event(
        names="a", places=Listing.of(CHINA), sectors=Listing.of("b")
    )


def test_the_common_listings_are_short_to_write():
    """Open, complete, undecided."""
    assert Listing.only("a", "b", stated_count=2) == Listing(
        items=("a", "b"), complete=True, stated_count=Quantity.exact(2)
    )
    assert Listing.open("a", stated_count="3").complete is False
    assert Listing.of("a").complete is None
    assert Listing.of("a").same_fact(Listing.of("a"))


@pytest.mark.parametrize(
    ("items", "complete", "count", "fine"),
    [
        ("ab", True, Quantity.exact(2), True),
        ("ab", True, Quantity.exact(3), False),
        ("ab", True, Quantity.more_than(1), True),
        ("ab", True, Quantity.more_than(2), False),
        ("ab", True, Quantity.about(9), True),
        ("ab", False, Quantity.exact(3), True),
        ("ab", False, Quantity.exact(1), False),
        ("ab", False, Quantity.nearly(2), False),
        ("ab", None, Quantity.exact(9), True),
        ("ab", None, Quantity.less_than(2), False),
        ("ab", None, Quantity.at_most(2), True),
        ("ab", None, Quantity.unknown(), True),
        ("", None, Quantity.exact(3), True),
        ("", True, Quantity.exact(3), False),
        ("", True, Quantity.exact(0), True),
    ],
)
def test_a_stated_count_agrees_with_the_items(items, complete, count, fine):
    """A complete list has as many; any other list has no more than are stated."""
    if fine:
        assert Listing(items=tuple(items), complete=complete, stated_count=count).stated_count == count
    else:
        with pytest.raises(InvalidObject):
            Listing(items=tuple(items), complete=complete, stated_count=count)


def test_texts_and_places_do_not_mix():
    """A list is of one kind."""
    with pytest.raises(InvalidObject):
        Listing(items=["a", CHINA])


def test_numbers_are_taken_as_counts_editions_and_ranks():
    """Exact ones."""
    assert maybe_count(3) == maybe_count("3") == Quantity.exact(3)
    assert maybe_count(None) is maybe_edition(None) is None
    assert maybe_edition(8) == Edition(number=8)
    assert as_rank(3) == Rank(number=3)
    yes = True
    assert maybe_edition(yes) is as_rank(yes) is yes
    assert Rank.among_top(20, stated="top 20") == Rank(number=20, bound=Bound.at_most, stated="top 20")
    assert Rank(number=3).same_fact(Rank(number=3, stated="third"))
    assert Edition(number=8).same_fact(Edition(number=8))
    assert not Edition(number=8).same_fact(Edition(number=8, label="Spring"))


def test_a_decimal_is_taken_as_a_count():
    """Like the int and the text of the same number."""
    assert maybe_count(Decimal(3)) == Quantity.exact(3)
