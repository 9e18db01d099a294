"""Strategies of projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.entities.projects import Project
from talentweek.strategies._building import Given, built, draws

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.values.bounds import Exact
    from talentweek.values.ids import Identified, Ref
    from talentweek.values.listings import Listing
    from talentweek.values.names import Names
    from talentweek.values.quantities import Quantity


@draws(Project)
def projects(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    names: Given[Names] = ...,
    by: Given[Ref | Identified | Iterable[Ref | Identified]] = ...,
    sectors: Given[Listing[str] | str | Iterable[str] | None] = ...,
    count: Given[Quantity | Exact | None] = ...,
    part_of: Given[str | Identified | None] = ...,
    lang: str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Project]:
    """Draw projects and sets of projects.

    Shrinks to `Project(names="projects")`.
    """
    return built(Project, locals())
