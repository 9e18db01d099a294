"""Lists brought together: each item once, in an order that the lists agree with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import talentweek.strategies as tws
from talentweek import Agreement, Dataset, Evidence, Listing, Money, Name, Organisation, Place, Ref
from talentweek.entities.narrowing import APART, joined, narrowed, together
from talentweek.entities.ordering import in_order
from talentweek.values.pointers import item_name
from tests.steps import assert_linear

EKOO, NETWORK, SHORT = Name(text="Ekoo"), Name(text="Network Tech"), Name(text="Ekoo", kind="short")
#: Lists of a few numbers, each without a number twice.
LISTS = st.lists(st.lists(st.integers(0, 6), max_size=7, unique=True), max_size=4)
#: Lists of items, many of which are known by one name.
ITEMS = st.one_of(
    st.lists(
        tws.names() | st.builds(Name, text=st.sampled_from("ab"), lang=st.sampled_from(["en", "zh", None])), max_size=5
    ),
    st.lists(
        st.builds(
            Place,
            country=st.sampled_from(["CN", "IT", None]),
            localities=st.sampled_from([["Suzhou", "Kunshan"], ["Jiangsu", "Kunshan"], ["Kunshan"]]),
        ),
        max_size=5,
    ),
    st.lists(st.builds(Ref, id=st.sampled_from("ab"), stated=st.sampled_from(["a", "b", None])), max_size=5),
).map(tuple)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([EKOO, NETWORK, SHORT], [NETWORK], [EKOO, NETWORK, SHORT]),
        ([EKOO, NETWORK, SHORT], [SHORT], [EKOO, NETWORK, SHORT]),
        ([NETWORK, SHORT, EKOO], [EKOO], [NETWORK, SHORT, EKOO]),
        ([NETWORK, EKOO], [NETWORK, SHORT], [NETWORK, EKOO, SHORT]),
        ([Name(text="Ekoo", lang="en"), NETWORK], [NETWORK, EKOO], [Name(text="Ekoo", lang="en"), NETWORK]),
        ([NETWORK, Name(text="Z")], [NETWORK, Name(text="A")], [NETWORK, Name(text="A"), Name(text="Z")]),
        ([Name(text="Z"), EKOO], [Name(text="B"), NETWORK], [Name(text="B"), NETWORK, Name(text="Z"), EKOO]),
        ([Ref.to("b"), Ref.to("a")], [Ref.to("a"), Ref.to("c")], [Ref.to("b"), Ref.to("a"), Ref.to("c")]),
        ([Money.exact(1)], [Money.exact(1)], [Money.exact(1)]),
        (
            [Name(text="Ekoo", lang="zh"), Name(text="Ekoo", lang="en"), EKOO],
            [EKOO],
            [Name(text="Ekoo", lang="zh"), Name(text="Ekoo", lang="en")],
        ),
    ],
)
def test_the_order_of_lists_stays(one, other, expected):
    """What one list has before another item is before it in all; the label is the label of one of them."""
    assert together(tuple(one), tuple(other)) == tuple(expected)
    assert together(tuple(other), tuple(one)) == tuple(expected)


def test_what_adds_no_name_leaves_the_label():
    """Also when it is told again."""
    whole, part = (Dataset.of(Organisation(id="o", names=names)) for names in ([EKOO, NETWORK, SHORT], [NETWORK]))
    merged = whole.merge(part).dataset
    assert merged == whole == part.merge(whole).dataset == merged.merge(part).dataset


@given(st.lists(ITEMS, min_size=1, max_size=3))
def test_lists_brought_together_once_are_brought_together(lists):
    """In any order, and each again; every item is in it, or one that is narrower."""
    whole = together(*lists)
    assert together(*reversed(lists)) == whole
    assert all(together(whole, part) == whole == together(part, whole, part) for part in lists)
    assert (
        set(together(together(*lists[:1]), *lists[1:]))
        == set(together(*lists[:-1], together(*lists[-1:])))
        == set(whole)
    )
    assert {item for part in lists for item in part} >= set(whole)
    assert all(together((item,), whole) == whole for part in lists for item in part)


@given(LISTS)
def test_every_number_is_there_once_and_the_first_is_first_somewhere(lists):
    """Where no two lists contradict each other, each keeps its order."""
    known = sorted({number for numbers in lists for number in numbers})
    lists = [[known.index(number) for number in numbers] for numbers in lists]
    made = in_order(lists, list(range(len(known))))
    assert sorted(made) == list(range(len(known)))
    assert in_order(lists[::-1], list(range(len(known)))) == made == in_order([*lists, made], list(range(len(known))))
    if made:
        assert made[0] in {numbers[0] for numbers in lists if numbers}
    rank = {number: at for at, number in enumerate(made)}
    before = {(one, other) for numbers in lists for at, one in enumerate(numbers) for other in numbers[at + 1 :]}
    if all((other, one) not in before for one, other in before) and len(lists) < 3:
        assert all(rank[one] < rank[other] for one, other in before)


def test_three_lists_that_agree_keep_their_order():
    """Each pair of them alone says less."""
    assert in_order([[3, 2], [2, 1], [1, 0]], [0, 1, 2, 3]) == [3, 2, 1, 0]
    assert in_order([[2, 0], [3, 0], [1, 3]], [0, 1, 2, 3]) == [1, 2, 3, 0]
    assert in_order([[0, 1], [1, 2], [2, 0]], [0, 1, 2]) == [0, 1, 2]
    assert in_order([[0, 1], [1, 0, 2]], [0, 1, 2]) == [1, 0, 2]
    assert in_order([], []) == []


def test_steps_grow_with_the_length_of_the_lists():
    """Two long lists, and many short ones."""

    def two(number):
        lists = ([Ref.to(f"p{at}") for at in range(start, start + number)] for start in (0, number // 2))
        assert len(together(*map(tuple, lists))) == number + number // 2

    def many(number):
        assert len(together(*((Ref.to(f"p{at}"), Ref.to(f"p{at + 1}")) for at in range(number)))) == number + 1

    assert_linear(two, (100, 1000))
    assert_linear(many, (100, 1000))


def test_an_item_that_stands_in_a_list_twice_is_no_other_item():
    """A complete list stays one where another source names what it names twice once; and takes no further item."""
    twice = Listing.only("a", "a", stated_count=2)
    assert narrowed(twice, Listing.of("a")) is APART
    assert narrowed(Listing.only("a", "a"), Listing.of("a", "b")) is APART
    assert narrowed(Listing.only("a", "a"), Listing.of("a")) == Listing.only("a")
    assert joined([twice, None, twice], narrowed) == twice


def test_several_lists_are_in_the_order_of_all():
    """Whichever of them stands first."""
    lists = [Listing.of("c", "b"), Listing.of("b", "a"), Listing.of("d", "c")]
    assert joined(lists, narrowed).items == joined(lists[::-1], narrowed).items == ("d", "c", "b", "a")
    assert joined([Listing.only("a"), Listing.of("b"), None], narrowed) == Listing.only("a")


def pact(page, *parties, path="/parties"):
    """Return the account of a source: an agreement of parties, and the passage that names them."""
    refs = [party if isinstance(party, Ref) else Ref.named(party) for party in parties]
    return Dataset.of(
        Agreement(id="pact", kind="cooperation", parties=refs),
        Evidence(id=page, subject="pact", path=path, document=page, exact=f"the words of {page}"),
    )


@pytest.mark.parametrize(
    ("one", "other", "held"),
    [
        (["昆山", "北京大学"], ["昆山", "北京大學"], ["昆山", "北京大学"]),
        (["Kunshan"], ["KUNSHAN"], ["KUNSHAN"]),
        (["Kunshan", "Osaka"], ["KUNSHAN", "Nanjing"], ["KUNSHAN", "Nanjing", "Osaka"]),
        (["昆山市"], ["昆山"], ["昆山", "昆山市"]),
        (["Class of 2023"], ["Class of 2024"], ["Class of 2023", "Class of 2024"]),
        (["!"], ["?"], ["!", "?"]),
        ([Ref.to("kunshan", "Kunshan")], ["KUNSHAN"], ["kunshan", "KUNSHAN"]),
    ],
)
def test_references_by_one_name_are_one_item(one, other, held):
    """In all spellings that matching folds; a year, an id, what may be another name are no spelling."""
    here, there = pact("a", *one), pact("b", *other)
    merged = here.merge(there).dataset
    assert sorted(item_name(ref) for ref in merged.get("pact", Agreement).parties) == sorted(held)
    assert merged == there.merge(here).dataset
    for part in (here, there, merged):
        assert merged.merge(part).dataset == merged


def test_a_passage_goes_on_naming_a_reference_in_its_own_spelling():
    """Whether it names one of the list or all of it; its path leads to the item that is held."""
    here = pact("a", "昆山", "北京大学", path="/parties/北京大学")
    there = pact("b", "昆山", "北京大學", path="/parties/北京大學")
    whole, third = pact("c", "昆山", "北京大學"), pact("d", "北京大學/", path="/parties/北京大學~1/stated")
    merged = here.merge(there).dataset.merge(whole).dataset.merge(third).dataset
    assert [(one.path, one.says) for one in merged.evidence()] == [
        ("/parties/北京大学", None),
        ("/parties/北京大学", '{"stated":"北京大學"}'),
        ("/parties", '[{"stated":"昆山"},{"stated":"北京大學"}]'),
        ("/parties/北京大学/stated", '"北京大學/"'),
    ]
    for part in (here, there, whole, third):
        assert merged.merge(part).dataset == merged
    assert Dataset().merge(there).dataset == there


def test_a_passage_about_an_item_that_is_not_held_stays_as_it_is():
    """Neither a list nor a record has to hold it."""
    here = pact("a", "Kunshan", "Osaka", path="/parties/Osaka")
    there = Dataset.of(Evidence(id="b", subject="nobody", path="/parties/Osaka", document="b", exact="Osaka"))
    merged = here.merge(there).dataset
    assert [one.path for one in merged.evidence()] == ["/parties/Osaka", "/parties/Osaka"]
