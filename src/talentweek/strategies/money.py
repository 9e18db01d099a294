"""Strategies of amounts of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.strategies._building import Given, built, draws, make
from talentweek.strategies.bounds import bounding, ends
from talentweek.values.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies._drafts import Draft
    from talentweek.values.bounds import Bound, Exact


def _equivalents(draft: Draft) -> tuple[Money, ...]:
    """Draw what else the source says that it is worth; an equivalent has none of its own."""
    return draft.items(
        lambda outer: make(outer.draw, Money, outer.manner, given={"equivalents": ()}), "equivalents", 0, 2
    )


@draws(Money, {**ends("amount"), "equivalents": _equivalents}, bounding("amount"), settled="amount")
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
