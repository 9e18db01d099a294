"""Strategies of lists as sources give them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar, cast

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talentweek.strategies._building import Given, built, by, draws, is_strategy
from talentweek.strategies._drafts import Maker
from talentweek.strategies._drafts import items as items_of
from talentweek.values.listings import Listing, as_items, maybe_count
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies._drafts import Draft
    from talentweek.values.bounds import Exact

T = TypeVar("T", str, Place)


def _agrees(count: Quantity, named: int, complete: bool | None) -> bool:  # noqa: FBT001 - the fields of a Listing
    """Whether a count that was given goes with so many items."""
    return count.contains(named) is not False if complete else count.below(named) is not True


def _ways(draft: Draft, sizes: Iterable[int]) -> list[tuple[int, bool | None]]:
    """Return the numbers of items, complete or not, that go with a count and with whatever else was given."""
    count = maybe_count(draft.values["stated_count"])
    if not isinstance(count, Quantity):  # the constructor tells what is wrong with it
        return []
    ways = [draft.values["complete"]] if "complete" in draft.given else [None, True, False]
    return [(size, complete) for complete in ways for size in sizes if _agrees(count, size, complete)]


def _settle(draft: Draft) -> None:
    """Let a list that names nothing count something, and let items that were given agree with a count that was."""
    if "items" not in draft.given:
        return
    if not draft.values["items"]:
        draft.said["stated_count"] = True
    if draft.holds("stated_count") and "complete" not in draft.given:
        ways = _ways(draft, [len(as_items(draft.values["items"]))])
        draft.values["complete"] = draft.one_for("complete", ways)[1] if ways else None


def _items(most: int, element: Maker | None) -> Maker:
    """Return what makes the items: one at least, unless an open list counts something that it does not name."""
    one = cast("Maker", element)
    some, fitting = items_of(one, 1, most), [1, 2, 0][: most + 1]

    def make(draft: Draft) -> tuple[Any, ...]:
        start, values = draft.at, draft.values
        if draft.holds("stated_count") and (ways := _ways(draft, fitting)):
            size, values["complete"] = draft.one_of(ways)
            draft.at = start
            return tuple(items_of(one, size, size).make(draft))
        if draft.said.get("complete"):
            values["complete"] = draft.one_for("complete", (True, False))
        draft.at = start
        unnamed = values.get("complete") is False and draft.said.get("stated_count")
        if unnamed and draft.draw(st.booleans()):  # a choice more, so that nothing shrinks to it
            return ()
        return tuple(some.make(draft))

    return Maker(some.width, make, some.step)


def _count(draft: Draft) -> Quantity:
    """Draw a count that agrees with the items: more may be meant, unless the list is complete."""
    items = draft.values["items"]
    named = len(cast("tuple[object, ...]", items)) if isinstance(items, list | tuple) else 1
    agreeing = [Quantity.exact(named), Quantity.at_least(named), Quantity.unknown(), Quantity.about(named)]
    more = [
        Quantity.exact(named + 1),
        Quantity.more_than(named),
        Quantity.between(named + 1, Decimal("1e3")),
        Quantity.vague(10, 100),
    ]
    return draft.one_of(agreeing if draft.values.get("complete") else [*agreeing, *more])


@draws(Listing, {"items": _items, "stated_count": by(_count)}, _settle, argument=str)
def listings(
    elements: SearchStrategy[T],
    /,
    *,
    items: Given[T | Iterable[T]] = ...,
    complete: Given[bool | None] = ...,
    stated_count: Given[Quantity | Exact | None] = ...,
    max_items: int = 2,
) -> SearchStrategy[Listing[T]]:
    """Draw lists of what `elements` draws: complete, open and undecided ones, their counts agreeing.

    Shrinks to a list of one minimal element.
    """
    if not is_strategy(elements):
        message = f"elements must be a strategy, not {elements!r}"
        raise InvalidArgument(message)
    given = {"items": items, "complete": complete, "stated_count": stated_count, "max_items": max_items}
    return cast("SearchStrategy[Listing[T]]", built(Listing, given, Maker(2, lambda draft: draft.draw(elements))))
