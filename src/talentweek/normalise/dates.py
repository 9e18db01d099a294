"""Read dates and ranges of dates: 7月11日至17日, 'July 11'."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from talentweek.normalise import _find

if TYPE_CHECKING:
    from talentweek.normalise._reading import Reading
    from talentweek.normalise.context import Context
    from talentweek.values.dates import DateSpan


def find(text: str, context: Context | None = None) -> tuple[Reading, ...]:
    """Return the readings of a running text in order; never raises."""
    return _find.find(text, context, kinds={"date"})


def read(text: str, context: Context | None = None) -> DateSpan:
    """Return what a whole string says; Unreadable where it says none or more."""
    return cast("DateSpan", _find.read_one(text, context, "date", "date").value)
