"""Strategies of lists as sources give them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar, cast

from hypothesis import strategies as st

from talentweek.strategies._building import Given, Source, Values, built, draws, tuples
from talentweek.values.listings import Listing, as_items, maybe_count
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import DrawFn, SearchStrategy

    from talentweek.values.bounds import Exact

T = TypeVar("T", str, Place)


def _agrees(count: Quantity, named: int, complete: bool | None) -> bool:  # noqa: FBT001 - the fields of a Listing
    """Whether a count that was given goes with so many items."""
    return count.contains(named) is not False if complete else count.below(named) is not True


def _ways(values: Values) -> list[tuple[int, bool | None]]:
    """Return the numbers of items, complete or not, that go with a count and with whatever else was given."""
    count = maybe_count(values["stated_count"])
    if not isinstance(count, Quantity):  # the constructor tells what is wrong with it
        return []
    sizes = [len(as_items(values["items"]))] if "items" in values else [1, 2, 0]
    ways = [values["complete"]] if "complete" in values else [None, True, False]
    return [(size, complete) for complete in ways for size in sizes if _agrees(count, size, complete)]


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
    """Draw lists of what `elements` draws: complete, open and undecided ones, their counts agreeing.

    Shrinks to a list of one minimal element.
    """

    def settle(draw: DrawFn, said: set[str], values: Values) -> None:
        """Let a list that names nothing count something, and the items agree with a count that was given."""
        if "items" in values and not values["items"]:
            said.add("stated_count")
        if values.get("stated_count") is None or not (ways := _ways(values)):
            return
        size, values["complete"] = draw(st.sampled_from(ways))
        if "items" not in values:
            values["items"] = draw(tuples(elements, size, size))

    given: dict[str, object] = {"items": items, "complete": complete, "stated_count": stated_count}
    by: dict[str, Source] = {"items": tuples(elements, 1), "stated_count": _counts}
    return cast("SearchStrategy[Listing[T]]", built(Listing, given, by, settle))
