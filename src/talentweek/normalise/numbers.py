"""Read a number without a unit: 1.2万, 'half a million'."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from talentweek.normalise import _find

if TYPE_CHECKING:
    from talentweek.normalise._reading import Reading
    from talentweek.normalise.context import Context
    from talentweek.values.quantities import Quantity


def find(text: str, context: Context | None = None) -> tuple[Reading, ...]:
    """Return the readings of a running text in order; never raises."""
    return _find.find(text, context, kinds={"count"})


def read(text: str, context: Context | None = None) -> Quantity:
    """Return what a whole string says; Unreadable where it says none or more."""
    return cast("Quantity", _find.read_one(text, context, "count", "number").value)
