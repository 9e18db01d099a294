"""Quantities and money answer yes, no, or that it is open; what they leave possible is an interval."""

from decimal import Decimal, InvalidOperation

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek import Bound, Interval, Money, Quantity
from talentweek import strategies as tws
from talentweek.values.bounds import exactly

numbers = st.one_of(st.integers(-1, 12).map(Decimal), tws.numbers())
small = st.one_of(
    tws.quantities(
        value=st.integers(0, 10),
        upper=None,
        bound=st.sampled_from(sorted(set(Bound) - {"between", "unknown"})),
        unit=None,
    ),
    st.builds(
        lambda low, more, bound: Quantity(value=low, upper=low + more, bound=bound),
        st.integers(0, 9),
        st.integers(0, 5),
        st.sampled_from(["between", "vague"]),
    ),
    st.just(Quantity.unknown()),
)
bounded = st.one_of(small, tws.quantities(), tws.money())
NEARLY_OR_SILENT = {Bound.nearly}


@given(bounded, numbers)
@example(Quantity.nearly(50), Decimal(49))
@example(Quantity.about(5), Decimal(5))
def test_contains_follows_the_interval(quantity, number):
    """No where the interval excludes it; open where there is no interval, or how near is not said."""
    interval = quantity.interval
    if interval is None:
        assert quantity.contains(number) is None
    elif not interval.contains(number):
        assert quantity.contains(number) is False
    else:
        assert quantity.contains(number) is (None if quantity.bound is Bound.nearly else True)


@given(bounded, numbers, numbers)
def test_comparisons_agree_with_what_is_possible(quantity, limit, possible):
    """A number that is possible is above where surely above, and not above where surely not."""
    interval = quantity.interval
    if interval is None:
        assert quantity.exceeds(limit) is quantity.below(limit) is None
    elif interval.contains(possible):
        assert quantity.exceeds(limit) in {None, possible > limit}
        assert quantity.below(limit) in {None, possible < limit}


@given(bounded, numbers)
def test_nothing_is_both_above_and_below(quantity, limit):
    """An empty interval (a vague number from 5 to 5) is both, all others never."""
    interval = quantity.interval
    if interval is not None and not interval.is_empty:
        assert not (quantity.exceeds(limit) and quantity.below(limit))
        if quantity.exceeds(limit) or quantity.below(limit):
            assert quantity.contains(limit) is False


@given(small, numbers)
def test_an_open_answer_is_really_open(quantity, limit):
    """Where the answer is None, both are possible: something above, and something not above."""
    interval = quantity.interval
    if interval is not None and not interval.is_empty:
        above = Interval(low=limit, low_open=True)
        assert (quantity.exceeds(limit) is None) is (
            interval.overlaps(above) and interval.overlaps(Interval(high=limit))
        )
        below = Interval(high=limit, high_open=True)
        assert (quantity.below(limit) is None) is (interval.overlaps(below) and interval.overlaps(Interval(low=limit)))


@given(small, small)
def test_two_quantities_intersect_as_their_intervals_do(a, b):
    """None where one of them says nothing."""
    both = a.intersection(b)
    if a.interval is None or b.interval is None:
        assert both is a.overlaps(b) is a.narrower_than(b) is None
    else:
        assert both.same_as(a.interval.intersection(b.interval))
        assert a.overlaps(b) in {None, not both.is_empty}
        assert a.overlaps(b) is b.overlaps(a)


@given(small, small, small)
def test_narrower_is_a_strict_order(a, b, c):
    """Nothing is narrower than itself, nor two things than each other; and it carries over."""
    assert not a.narrower_than(a)
    assert not (a.narrower_than(b) and b.narrower_than(a))
    if a.narrower_than(b) and b.narrower_than(c):
        assert a.narrower_than(c)


def test_different_units_are_not_compared():
    """20 experts and 20 projects have no intersection; a unit that is not said may be either."""
    experts, projects, bare = (
        Quantity.exact(20, "experts"),
        Quantity.exact(20, "projects"),
        Quantity.exact(20),
    )
    assert experts.intersection(projects) is experts.overlaps(projects) is experts.narrower_than(projects) is None
    assert experts.overlaps(bare) is bare.overlaps(projects) is True


@pytest.mark.parametrize(
    ("a", "b", "overlap", "narrower"),
    [
        (Quantity.exact(25), Quantity.more_than(20), True, True),
        (Quantity.exact(20), Quantity.more_than(20), False, False),
        (Quantity.more_than(20), Quantity.at_least(20), True, True),
        (Quantity.at_least(20), Quantity.more_than(20), True, False),
        (Quantity.nearly(50), Quantity.exact(49), None, None),
        (Quantity.nearly(50), Quantity.exact(50), False, None),
        (Quantity.exact(5), Quantity.nearly(50), None, None),
        (Quantity.between(5, 10), Quantity.between(10, 15), True, False),
        (Quantity.vague(10, 100), Quantity.exact(100), False, False),
        (Quantity.about(5), Quantity.exact(5), None, None),
        (Quantity.at_most(5), Quantity.less_than(5), True, False),
    ],
)
def test_two_statements_about_one_fact(a, b, overlap, narrower):
    """Whether both can be true, and whether the first says more."""
    assert a.overlaps(b) is overlap
    assert a.narrower_than(b) is narrower


@pytest.mark.parametrize(
    ("quantity", "low", "high", "low_open", "high_open"),
    [
        (Quantity.exact(5), 5, 5, False, False),
        (Quantity.more_than(5), 5, None, True, False),
        (Quantity.at_least(5), 5, None, False, False),
        (Quantity.less_than(5), None, 5, False, True),
        (Quantity.at_most(5), None, 5, False, False),
        (Quantity.nearly(5), None, 5, False, True),
        (Quantity.between(5, 10), 5, 10, False, False),
        (Quantity.vague(10, 100), 10, 100, False, True),
        (Quantity.vague(10), None, None, False, False),
        (Quantity.vague(), None, None, False, False),
        (Quantity.about(5), None, None, False, False),
        (Quantity.unknown(), None, None, False, False),
    ],
)
def test_the_ends_of_each_bound(quantity, low, high, low_open, high_open):
    """What each of the ten bounds means."""
    assert (quantity.low, quantity.high, quantity.low_open, quantity.high_open) == (
        low,
        high,
        low_open,
        high_open,
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (300, (300, 400)),
        (12000, (12000, 13000)),
        (50, (50, 60)),
        (100, (100, 200)),
        (1_000_000, (1_000_000, 2_000_000)),
        (110, (110, 120)),
        ("9" * 27 + "0", ("9" * 27 + "0", "1" + "0" * 28)),
        (7, None),
        ("0.5", None),
        (0, None),
        (-300, None),
    ],
)
def test_a_round_number_implies_the_next_unit(value, expected):
    """300余 is more than 300, and implies fewer than 400; a number that is not round implies nothing."""
    implied = Quantity.more_than(value).implied_interval()
    assert Money.more_than(value).implied_interval() == implied
    if expected is None:
        assert implied is None
    else:
        low, high = map(Decimal, expected)
        assert implied == Interval(low=low, high=high, low_open=True, high_open=True)


@given(tws.quantities(bound=st.sampled_from(sorted(set(Bound) - {"more_than"}))))
def test_only_more_than_implies_anything(quantity):
    """An exact number is what it is."""
    assert quantity.implied_interval() is None


def test_the_common_money_is_short_to_write():
    """Named constructors read like English."""
    assert Money.exact(5, "CNY") == Money(amount=5, currency="CNY")
    assert Money.bounded("nearly", 3, "CNY") == Money(amount=3, bound=Bound.nearly, currency="CNY")
    assert Money.between(1, 2) == Money(amount=1, upper=2, bound="between")
    assert Money.unknown("USD").interval is None
    ten, dollars = Money.exact(10, "CNY"), Money.exact("1.4", "USD")
    assert Money(amount=10, currency="CNY", equivalents=dollars) == Money.exact(10, "CNY", equivalents=[dollars])
    assert ten.same_fact(Money(amount=10, currency="CNY", inferred=True, stated="10元"))
    assert not ten.same_fact(dollars)


@pytest.mark.parametrize(
    ("make", "bound", "contains", "exceeds", "below"),
    [
        # each answer for 4, 5 and 6
        (Money.exact, Bound.exact, (False, True, False), (True, False, False), (False, False, True)),
        (Money.about, Bound.about, (None, None, None), (None, None, None), (None, None, None)),
        (Money.more_than, Bound.more_than, (False, False, True), (True, True, None), (False, False, None)),
        (Money.at_least, Bound.at_least, (False, True, True), (True, None, None), (False, False, None)),
        (Money.less_than, Bound.less_than, (True, False, False), (None, False, False), (None, True, True)),
        (Money.at_most, Bound.at_most, (True, True, False), (None, False, False), (None, None, True)),
        (Money.nearly, Bound.nearly, (None, False, False), (None, False, False), (None, True, True)),
    ],
)
def test_an_amount_answers_as_its_bound_lets_it(make, bound, contains, exceeds, below):
    """Yes, no, or that the source leaves it open; a number below and one above."""
    money = make(5, "CNY", stated="5元")
    assert money == Money(amount=5, bound=bound, currency="CNY", stated="5元")
    assert tuple(map(money.contains, (4, 5, 6))) == contains
    assert tuple(map(money.exceeds, (4, 5, 6))) == exceeds
    assert tuple(map(money.below, (4, 5, 6))) == below


def test_amounts_between_two_ends_and_amounts_that_nobody_can_read():
    """Both ends of a range are included; of an unknown amount nothing is said."""
    between, unknown = Money.between(5, 10, "CNY"), Money.unknown("CNY", stated="?0元")
    assert (between.contains(5), between.contains(10), between.contains(11)) == (True, True, False)
    assert (between.exceeds(4), between.exceeds(7), between.below(11)) == (True, None, True)
    assert unknown.contains(5) is unknown.exceeds(5) is unknown.below(5) is None


@pytest.mark.parametrize(
    ("number", "expected"), [(5, Decimal(5)), ("5.50", Decimal("5.5")), (Decimal("5.50"), Decimal("5.50"))]
)
def test_a_number_to_compare_with_is_exact(number, expected):
    """An int, a text, a Decimal."""
    assert str(exactly(number)) == str(expected)


@pytest.mark.parametrize("number", [1.5, True, None])
def test_a_float_is_no_exact_number(number):
    """0.1 is not what it seems, and True is not 1."""
    with pytest.raises(TypeError, match="an exact number is needed"):
        Quantity.exact(5).contains(number)


@pytest.mark.parametrize("number", ["5 people", "1e5", "", "9" * 10_000])
def test_a_text_that_is_no_number_is_refused(number):
    """With the text, cut where it is long."""
    with pytest.raises(ValueError, match="not a plain decimal number") as refused:
        Quantity.exact(5).exceeds(number)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize("number", [Decimal("NaN"), Decimal("sNaN")])
@pytest.mark.parametrize("ask", [Quantity.contains, Quantity.exceeds, Quantity.below])
def test_nan_is_no_number_to_compare_with(ask, number):
    """It is refused as a text would be, and raises nothing of decimal's own."""
    with pytest.raises(ValueError, match="NaN") as refused:
        ask(Quantity.more_than(5), number)
    assert not isinstance(refused.value, InvalidOperation)
