"""Strategies of values that are not valid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.strategies.invalid._planting import Faults, planted
from talentweek.values.dates import DateSpan, PartialDate
from talentweek.values.durations import Duration
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing
from talentweek.values.money import Money
from talentweek.values.names import Name
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies.invalid._fault import Invalid


def date_spans(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a date or an interval.

    Shrinks to `{}`, `("missing", "/edtf")`.
    """
    return planted(DateSpan, faults, max_faults)


def durations(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a duration.

    Shrinks to `{}`, `("missing", "/iso")`.
    """
    return planted(Duration, faults, max_faults)


def editions(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be an edition.

    Shrinks to `{"number": 0}`, `("out_of_range", "/number")`.
    """
    return planted(Edition, faults, max_faults)


def listings(of: type[str | Place] = str, /, *, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a listing of texts or of places.

    Shrinks to `{}`, `("missing", "/items")`.
    """
    return planted(Listing[str] if of is str else Listing[Place], faults, max_faults)


def money(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be an amount of money.

    Shrinks to `{"amount": "1,000"}`, `("not_a_number", "/amount")`.
    """
    return planted(Money, faults, max_faults)


def names(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a name.

    Shrinks to `{}`, `("missing", "/text")`.
    """
    return planted(Name, faults, max_faults)


def partial_dates(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a single date.

    Shrinks to `{}`, `("missing", "/edtf")`.
    """
    return planted(PartialDate, faults, max_faults)


def places(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a place.

    Shrinks to `{"country": "ad"}`, `("unknown_code", "/country")`.
    """
    return planted(Place, faults, max_faults)


def quantities(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a quantity.

    Shrinks to `{"value": "1,000"}`, `("not_a_number", "/value")`.
    """
    return planted(Quantity, faults, max_faults)


def ranks(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a rank.

    Shrinks to `{}`, `("missing", "/number")`.
    """
    return planted(Rank, faults, max_faults)


def refs(*, faults: Faults = None, max_faults: int = 3) -> SearchStrategy[Invalid]:
    """Draw what is meant to be a reference.

    Shrinks to `{"id": "two words"}`, `("not_a_token", "/id")`.
    """
    return planted(Ref, faults, max_faults)
