"""Strategies of lists as sources give them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar, cast

from hypothesis import strategies as st

from talentweek.strategies._building import Given, Source, Values, built, draws, tuples
from talentweek.values.listings import Listing
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import DrawFn, SearchStrategy

    from talentweek.values.bounds import Exact

T = TypeVar("T", str, Place)


def _settle(_: DrawFn, said: set[str], values: Values) -> None:
    """Let a list that names nothing count something."""
    if "items" in values and not values["items"]:
        said.add("stated_count")


def _counts(values: Values) -> SearchStrategy[Quantity]:
    """Draw counts that agree with the items: more may be meant, unless the list is complete."""
    items = values["items"]
    named = len(cast("tuple[object, ...]", items)) if isinstance(items, list | tuple) else 1
    agreeing = [Quantity.exact(named), Quantity.at_least(named), Quantity.unknown(), Quantity.about(named)]
    more = [
        Quantity.exact(named + 1),
        Quantity.more_than(named),
        Quantity.between(named + 1, Decimal("1e3")),
        Quantity.vague(10, 100),
    ]
    return st.sampled_from(agreeing if values.get("complete") else [*agreeing, *more])


@draws(Listing)
def listings(
    elements: SearchStrategy[T],
    /,
    *,
    items: Given[T | Iterable[T]] = ...,
    complete: Given[bool | None] = ...,
    stated_count: Given[Quantity | Exact | None] = ...,
) -> SearchStrategy[Listing[T]]:
    """Draw lists of what `elements` draws: complete, open and undecided ones; a count agrees with the items.

    Shrinks to a list of one minimal element.
    """
    given: dict[str, object] = {"items": items, "complete": complete, "stated_count": stated_count}
    by: dict[str, Source] = {"items": tuples(elements, 1), "stated_count": _counts}
    return cast("SearchStrategy[Listing[T]]", built(Listing, given, by, _settle))
