"""Strategies of amounts of money."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentweek.strategies._building import Given, Values, built, draws, tuples
from talentweek.strategies.bounds import bounding, upper_of
from talentweek.values.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.values.bounds import Bound, Exact


def _equivalents(_: Values) -> SearchStrategy[Any]:
    return tuples(money(equivalents=()), 1)


@draws(Money)
def money(
    *,
    amount: Given[Exact | None] = ...,
    bound: Given[Bound | str] = ...,
    upper: Given[Exact | None] = ...,
    currency: Given[str | None] = ...,
    inferred: Given[bool] = ...,
    equivalents: Given[Money | Iterable[Money]] = ...,
    stated: Given[str | None] = ...,
) -> SearchStrategy[Money]:
    """Draw amounts of money of any bound and currency, some with equivalents of one level.

    Shrinks to `Money(amount=0)`.
    """
    return built(Money, locals(), {**upper_of("amount"), "equivalents": _equivalents}, bounding("amount"))
