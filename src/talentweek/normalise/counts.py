"""Read how many of something: 数量. 50余场, over 20 foreign experts, 数十家企业.

    >>> read("近50家企业")
    Quantity(value=50, bound='nearly', unit='企业', stated='近50家企业')
    >>> read("Hall 3")
    Traceback (most recent call last):
    talentweek.normalise._reading.Unreadable: words before the count that were not read
      Hall 3
      ^^^^^

A count is a number with what it counts, the noun phrase behind it or the noun before it; asked for alone, a bare number
is one as well. What is part of a name (世界500强, Phase 2), a measure (30亩) or a year is none in running text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from talentweek.normalise import _find

if TYPE_CHECKING:
    from talentweek.normalise._reading import Reading
    from talentweek.normalise.context import Context
    from talentweek.values.quantities import Quantity


def find(text: str, context: Context | None = None) -> tuple[Reading, ...]:
    """Return the counts in a running text, in order; none for none.

    >>> [reading.text for reading in find("300 guests from 52 countries")]
    ['300 guests', '52 countries']
    """
    return _find.find(text, context, kinds={"count"})


def read(text: str, context: Context | None = None) -> Quantity:
    """Return the count that a whole string says; Unreadable where it says none, or more.

    >>> read("over 20 foreign experts").bound
    <Bound.more_than: 'more_than'>
    """
    return cast("Quantity", _find.read_one(text, context, "count", "count").value)
