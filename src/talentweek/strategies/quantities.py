"""Strategies of quantities: numbers as a source bounds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.strategies._building import Given, built, by, draws
from talentweek.strategies._leaves import text
from talentweek.strategies.bounds import bounding, ends
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies._drafts import Draft
    from talentweek.values.bounds import Bound, Exact


def _unit(draft: Draft) -> str:
    """Draw the unit of what is counted or measured here."""
    return text(draft, f"{draft.stands}.unit", draft.manner.lang)


@draws(Quantity, {**ends("value"), "unit": by(_unit)}, bounding("value"))
def quantities(
    *,
    value: Given[Exact | None] = ...,
    bound: Given[Bound | str] = ...,
    upper: Given[Exact | None] = ...,
    unit: Given[str | None] = ...,
    stated: Given[str | None] = ...,
    lang: str | None = None,
) -> SearchStrategy[Quantity]:
    """Draw quantities of any bound, the numbers in order.

    Shrinks to `Quantity(value=0)`.
    """
    return built(Quantity, locals())
