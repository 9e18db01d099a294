"""Read durations: 为期三天, 'two-day'."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from talentweek.normalise import _find

if TYPE_CHECKING:
    from talentweek.normalise._reading import Reading
    from talentweek.normalise.context import Context
    from talentweek.values.durations import Duration


def find(text: str, context: Context | None = None) -> tuple[Reading, ...]:
    """Return the readings of a running text in order; never raises."""
    return _find.find(text, context, kinds={"duration"})


def read(text: str, context: Context | None = None) -> Duration:
    """Return what a whole string says; Unreadable where it says none or more."""
    return cast("Duration", _find.read_one(text, context, "duration", "duration").value)
