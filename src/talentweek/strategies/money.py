"""Strategies of amounts of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.strategies._building import Given, built, draws, nested
from talentweek.strategies._drafts import Maker, items
from talentweek.strategies.bounds import bounding, ends
from talentweek.values.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.values.bounds import Bound, Exact


def _equivalents(most: int, _: object) -> Maker:
    """Return what makes the other amounts of a source: they have none of their own."""
    return items(nested(Money, "Money.equivalents", most, given={"equivalents": ()}), 0, most)


@draws(Money, {**ends("amount"), "equivalents": _equivalents}, bounding("amount"))
def money(
    *,
    amount: Given[Exact | None] = ...,
    bound: Given[Bound | str] = ...,
    upper: Given[Exact | None] = ...,
    currency: Given[str | None] = ...,
    inferred: Given[bool] = ...,
    equivalents: Given[Money | Iterable[Money]] = ...,
    stated: Given[str | None] = ...,
    lang: str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Money]:
    """Draw amounts of money of any bound and currency, some with equivalents of one level.

    Shrinks to `Money(amount=0)`.
    """
    return built(Money, locals())
