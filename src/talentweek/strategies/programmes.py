"""Strategies of programmes: plans, policies, schemes, funds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.entities.programmes import Programme, ProgrammeKind
from talentweek.strategies._building import Given, built, draws

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.values.bounds import Exact
    from talentweek.values.ids import Identified, Ref
    from talentweek.values.listings import Listing
    from talentweek.values.names import Names
    from talentweek.values.quantities import Quantity


@draws(Programme)
def programmes(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    names: Given[Names] = ...,
    kind: Given[ProgrammeKind | str] = ...,
    by: Given[Ref | Identified | Iterable[Ref | Identified]] = ...,
    sectors: Given[Listing[str] | str | Iterable[str] | None] = ...,
    count: Given[Quantity | Exact | None] = ...,
    part_of: Given[str | Identified | None] = ...,
    lang: str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Programme]:
    """Draw plans, policies, schemes, funds.

    Shrinks to `Programme(names="Young talents plan", kind="plan")`.
    """
    return built(Programme, locals())
