"""Strategies of ids and references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.strategies._building import Given, Values, built, draws
from talentweek.values.ids import Identified, Ref

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

#: Characters that an id may have: all that print, and no space.
_PRINTING: Final = st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S"))


def tokens(*, kind: str = "event") -> SearchStrategy[str]:
    """Draw ids: those that look like one of a kind of record, and any others that are allowed.

    Shrinks to `"event-1"`.
    """
    return st.one_of(
        st.integers(1, 99).map(lambda number: f"{kind}-{number}"), st.text(_PRINTING, min_size=1, max_size=12)
    )


def _something(_: DrawFn, said: set[str], values: Values) -> None:
    """Let a reference have an id or words."""
    if not said and all(values.get(name) is None for name in ("id", "stated")):
        said.add("stated" if "id" in values else "id")


@draws(Ref)
def refs(
    *,
    id: Given[str | Identified | None] = ...,  # noqa: A002 - the name of the field
    stated: Given[str | None] = ...,
) -> SearchStrategy[Ref]:
    """Draw references by id, by the words of the source, or by both.

    Shrinks to `Ref(id="event-1")`.
    """
    return built(Ref, locals(), settle=_something)
