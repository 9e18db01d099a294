"""Strategies of ids and references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talentweek.errors import InvalidData
from talentweek.strategies._building import Given, built, draws
from talentweek.values.ids import Identified, Ref

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies._drafts import Draft

#: Characters that an id may have: all that print, and no space.
_PRINTING: Final = st.characters(categories=("L", "M", "N", "P", "S"))


def tokens(*, kind: str = "event") -> SearchStrategy[str]:
    """Draw ids: those that look like one of a kind of record, and any others that are allowed.

    Shrinks to `"event-1"`.
    """
    try:
        Ref.to(f"{kind}-99")
    except InvalidData as refused:
        message = f"there are no ids with kind={kind!r}: {refused}"
        raise InvalidArgument(message) from refused
    return st.one_of(
        st.integers(1, 99).map(lambda number: f"{kind}-{number}"), st.text(_PRINTING, min_size=1, max_size=12)
    )


def _something(draft: Draft) -> None:
    """Let a reference have an id or words."""
    if not any(draft.said.values()) and not (draft.holds("id") or draft.holds("stated")):
        draft.said["stated" if "id" in draft.given else "id"] = True


@draws(Ref, settle=_something)
def refs(
    *,
    id: Given[str | Identified | None] = ...,  # noqa: A002 - the name of the field
    stated: Given[str | None] = ...,
    lang: str | None = None,
) -> SearchStrategy[Ref]:
    """Draw references by id, by the words of the source, or by both.

    Shrinks to `Ref(id="event-1")`.
    """
    return built(Ref, locals())
