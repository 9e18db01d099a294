"""What a type checker knows of values: what a person types is accepted, what is ambiguous is not."""

import datetime as dt
from decimal import Decimal
from typing import assert_type

import attrs
import pytest

from talentweek import (
    Bound,
    DateSpan,
    Duration,
    Edition,
    Interval,
    InvalidObject,
    Listing,
    Money,
    Name,
    NameKind,
    PartialDate,
    Place,
    Precision,
    Quantity,
    Ref,
)


def test_every_named_constructor_gives_a_quantity() -> None:
    """From an int, a Decimal or a decimal text."""
    assert_type(Quantity.exact(286, "projects"), Quantity)
    assert_type(Quantity.about(Decimal("0.5")), Quantity)
    assert_type(Quantity.more_than("20", "experts", stated="over 20 foreign experts"), Quantity)
    assert_type(Quantity.at_least(20), Quantity)
    assert_type(Quantity.less_than(20), Quantity)
    assert_type(Quantity.at_most(20), Quantity)
    assert_type(Quantity.nearly(50), Quantity)
    assert_type(Quantity.between(5, 10), Quantity)
    assert_type(Quantity.vague(10, 100), Quantity)
    assert_type(Quantity.unknown("家"), Quantity)


def test_a_quantity_answers_with_three_values() -> None:
    """And its parts are Decimals."""
    experts = Quantity.more_than(20)
    assert_type(experts.contains(20), bool | None)
    assert_type(experts.exceeds("5"), bool | None)
    assert_type(experts.below(Decimal(5)), bool | None)
    assert_type(experts.overlaps(experts), bool | None)
    assert_type(experts.interval, Interval | None)
    assert_type(experts.value, Decimal | None)
    assert_type(experts.low, Decimal | None)
    assert_type(experts.low_open, bool)
    assert_type(experts.bound, Bound)


def test_a_float_is_no_number_of_a_source() -> None:
    """0.1 is not what it seems."""
    with pytest.raises(InvalidObject):
        Quantity.exact(0.1)  # type: ignore[arg-type]
    with pytest.raises(InvalidObject):
        Money(amount=1.5)  # type: ignore[arg-type]


def test_quantities_are_not_ordered() -> None:
    """More than 20 is neither below nor above 30."""
    with pytest.raises(TypeError):
        Quantity.exact(1) < Quantity.exact(2)  # type: ignore[operator]  # noqa: B015 - that it fails is the test


def test_values_are_made_by_keywords() -> None:
    """Which text is which would be a guess."""
    with pytest.raises(TypeError):
        Name("Kunshan", "en")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Quantity(20)  # type: ignore[call-arg]


def test_values_are_frozen() -> None:
    """What was said stays said."""
    name = Name(text="Kunshan")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        name.text = "Suzhou"  # type: ignore[misc]


def test_words_are_members() -> None:
    """Whether they were given as text or as member."""
    assert_type(Name(text="a", kind="short").kind, NameKind)
    assert_type(Name(text="a", kind=NameKind.short).kind, NameKind)
    assert_type(Quantity(value=1, bound="about").bound, Bound)


def test_money_has_equivalents() -> None:
    """One or several are given, a tuple is held."""
    amount = Money.exact(10_000_000, "CNY", equivalents=[Money.exact("1370000", "USD")])
    assert_type(amount, Money)
    assert_type(Money(amount=1, equivalents=Money(amount=2)).equivalents, tuple[Money, ...])
    assert_type(amount.currency, str | None)
    assert_type(Money.between(1, 2), Money)


def test_dates_are_as_precise_as_the_source() -> None:
    """From EDTF or a day of the standard library."""
    assert_type(DateSpan(edtf="2024-07-11/"), DateSpan)
    assert_type(DateSpan(edtf=dt.date(2024, 7, 11)).edtf, str)
    start = DateSpan(edtf="2024-07-11/", inferred=["year"]).start
    assert_type(start, PartialDate | None)
    assert start is not None
    assert_type(start.precision, Precision)
    assert_type(start.year, int | None)


def test_a_duration_is_made_of_its_components() -> None:
    """Or of ISO 8601."""
    assert_type(Duration.of(days=2), Duration)
    assert_type(Duration(iso="P1W").bound, Bound)


def test_an_edition_has_a_number_or_a_label() -> None:
    """Both may be missing to the checker, not to the constructor."""
    assert_type(Edition(number=8).number, int | None)
    with pytest.raises(InvalidObject):
        Edition(number="8")  # type: ignore[arg-type]


def test_a_listing_is_of_what_it_lists() -> None:
    """Texts or places, never both, never anything else."""
    assert_type(Listing.open("chips", "biomedicine"), Listing[str])
    assert_type(Listing.only(Place(country="CN"), stated_count=1), Listing[Place])
    assert_type(Listing.of("chips").items, tuple[str, ...])
    assert_type(Listing.of("chips").complete, bool | None)
    with pytest.raises(InvalidObject):
        Listing.of(1, 2)  # type: ignore[type-var]
    with pytest.raises(InvalidObject):
        Listing.of("CN", Place(country="CN"))  # type: ignore[type-var]


def test_a_reference_is_to_a_record_or_in_words() -> None:
    """And always a Ref."""
    assert_type(Ref.to("week", "the week"), Ref)
    assert_type(Ref.named("the park"), Ref)
    assert_type(Ref.to("week").id, str | None)


def test_evolve_keeps_the_class() -> None:
    """As attrs has it for any of its classes."""
    assert_type(attrs.evolve(Quantity.exact(1), unit="experts"), Quantity)
    assert_type(attrs.evolve(Listing.of("chips"), complete=True), Listing[str])
