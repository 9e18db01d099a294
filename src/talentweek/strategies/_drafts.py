"""An object that is being drawn: what is known of it so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any, final

import attrs
from hypothesis.strategies import DrawFn

from talentweek.strategies._manner import Manner


@final
@attrs.define(eq=False)
class Draft:
    """An object that is being drawn; what draws a field, or settles several, looks at it and draws from it."""

    #: Hypothesis' own.
    draw: DrawFn
    #: What was asked of all that is drawn.
    manner: Manner
    #: Where the object stands, as `Event.names`: for the words of a name.
    place: str
    #: The values of the fields as far as they are known, the ones that were given first.
    values: dict[str, Any]
    #: The fields that were given.
    given: frozenset[str]
    #: Draws an item of a list whose class leaves open what its items are.
    element: Callable[[Draft], Any] | None = None
    #: The other fields that are drawn, and how often each was said.
    said: Counter[str] = attrs.field(factory=Counter[str])

    def free(self, *names: str) -> list[str]:
        """Return those of some fields that were not given."""
        return [name for name in names if name not in self.given]

    def holds(self, name: str) -> bool:
        """Whether a field was given, and not as None."""
        return self.values.get(name) is not None

    def items(self, item: Callable[[Draft], Any], name: str, least: int, most: int) -> tuple[Any, ...]:
        """Draw one item beyond the least for each time that the field was said, as many as were asked for at most."""
        most = max(least, min(self.manner.max_items, most))
        return tuple([item(self) for _ in range(min(least + self.said[name], most))])
