"""Strategies of investments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.entities.investments import Investment, InvestmentKind
from talentweek.strategies._building import Given, built, draws

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.values.dates import Dated, Precision
    from talentweek.values.ids import Identified, Ref
    from talentweek.values.money import Money


@draws(Investment)
def investments(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    kind: Given[InvestmentKind | str] = ...,
    investors: Given[Ref | Identified | Iterable[Ref | Identified]] = ...,
    recipient: Given[Ref | Identified | None] = ...,
    amount: Given[Money | None] = ...,
    round: Given[str | None] = ...,  # noqa: A002 - the name of the field
    under: Given[str | Identified | None] = ...,
    purpose: Given[str | None] = ...,
    period: Given[Dated | None] = ...,
    part_of: Given[str | Identified | None] = ...,
    lang: str | None = None,
    precision: Precision | str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Investment]:
    """Draw money that is put into something.

    Shrinks to `Investment(kind="investment")`.
    """
    return built(Investment, locals())
