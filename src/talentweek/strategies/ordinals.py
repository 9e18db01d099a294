"""Strategies of editions and ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from talentweek.strategies._building import Given, Values, built, draws
from talentweek.values.bounds import Bound
from talentweek.values.ordinals import Edition, Rank

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy


def _something(_: DrawFn, said: set[str], values: Values) -> None:
    """Let an edition have a number or a label."""
    if not said and all(values.get(name) is None for name in ("number", "label")):
        said.add("label" if "number" in values else "number")


@draws(Edition)
def editions(*, number: Given[int | None] = ..., label: Given[str | None] = ...) -> SearchStrategy[Edition]:
    """Draw editions with a number, a label or both.

    Shrinks to `Edition(number=1)`.
    """
    return built(Edition, locals(), settle=_something)


@draws(Rank)
def ranks(
    *,
    number: Given[int] = ...,
    bound: Given[Bound | str] = ...,
    stated: Given[str | None] = ...,
) -> SearchStrategy[Rank]:
    """Draw ranks, exact or among the top.

    Shrinks to `Rank(number=1)`.
    """
    return built(Rank, locals(), {"bound": st.sampled_from([Bound.exact, Bound.at_most])})
