"""Strategies of agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.entities.agreements import Agreement, AgreementKind
from talentweek.strategies._building import Given, built, draws

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.values.bounds import Exact
    from talentweek.values.ids import Identified, Ref
    from talentweek.values.quantities import Quantity


@draws(Agreement)
def agreements(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    kind: Given[AgreementKind | str] = ...,
    parties: Given[Ref | Identified | Iterable[Ref | Identified]] = ...,
    subject: Given[str | None] = ...,
    about: Given[str | Identified | Iterable[str | Identified]] = ...,
    count: Given[Quantity | Exact | None] = ...,
    part_of: Given[str | Identified | None] = ...,
    lang: str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Agreement]:
    """Draw agreements of any number of parties.

    Shrinks to `Agreement(kind="cooperation")`.
    """
    return built(Agreement, locals())
