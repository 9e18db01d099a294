"""Read amounts of money: 1000万元, '10 million yuan'."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from talentweek.normalise import _find

if TYPE_CHECKING:
    from talentweek.normalise._reading import Reading
    from talentweek.normalise.context import Context
    from talentweek.values.money import Money


def find(text: str, context: Context | None = None) -> tuple[Reading, ...]:
    """Return the readings of a running text in order; never raises."""
    return _find.find(text, context, kinds={"money"})


def read(text: str, context: Context | None = None) -> Money:
    """Return what a whole string says; Unreadable where it says none or more."""
    return cast("Money", _find.read_one(text, context, "money", "amount of money").value)
