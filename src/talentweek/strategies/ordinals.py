"""Strategies of editions and ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.strategies._building import Given, built, by, draws
from talentweek.values.bounds import Bound
from talentweek.values.ordinals import Edition, Rank

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies._drafts import Draft


def _something(draft: Draft) -> None:
    """Let an edition have a number or a label."""
    if not any(draft.said.values()) and not (draft.holds("number") or draft.holds("label")):
        draft.said["label" if "number" in draft.given else "number"] = True


@draws(Edition, settle=_something)
def editions(
    *, number: Given[int | None] = ..., label: Given[str | None] = ..., lang: str | None = None
) -> SearchStrategy[Edition]:
    """Draw editions with a number, a label or both.

    Shrinks to `Edition(number=1)`.
    """
    return built(Edition, locals())


@draws(Rank, {"bound": by(lambda _: Bound.at_most)})
def ranks(
    *,
    number: Given[int] = ...,
    bound: Given[Bound | str] = ...,
    stated: Given[str | None] = ...,
    lang: str | None = None,
) -> SearchStrategy[Rank]:
    """Draw ranks, exact or among the top.

    Shrinks to `Rank(number=1)`.
    """
    return built(Rank, locals())
