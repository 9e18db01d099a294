"""Read ordinals: 第四届, '8th'."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from talentweek.normalise import _find

if TYPE_CHECKING:
    from talentweek.normalise._reading import Reading
    from talentweek.normalise.context import Context
    from talentweek.values.ordinals import Edition


def find(text: str, context: Context | None = None) -> tuple[Reading, ...]:
    """Return the readings of a running text in order; never raises."""
    return _find.find(text, context, kinds={"ordinal"})


def read(text: str, context: Context | None = None) -> Edition:
    """Return what a whole string says; Unreadable where it says none or more."""
    return cast("Edition", _find.read_one(text, context, "ordinal", "ordinal").value)
