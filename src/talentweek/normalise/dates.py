"""Read dates and ranges of dates: 日期. 7月11日至17日, July 11, Q3 2024, 上半年, by 2025.

    >>> from talentweek.normalise import Context
    >>> news = Context(published="2024-07-16", country="CN")
    >>> read("7月11日至17日", news)
    DateSpan(edtf='2024-07-11/2024-07-17', inferred=('year',), stated='7月11日至17日')
    >>> read("30 February 2024")
    Traceback (most recent call last):
    talentweek.normalise._reading.Unreadable: no date in these words
      30 February 2024
      ^^^^^^^^^^^^^^^^

A date is as precise as its words. What they leave out comes from the publication date of the context and is marked
inferred; without one, the year stays open (XXXX-07-11).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from talentweek.normalise import _find

if TYPE_CHECKING:
    from talentweek.normalise._reading import Reading
    from talentweek.normalise.context import Context
    from talentweek.values.dates import DateSpan


def find(text: str, context: Context | None = None) -> tuple[Reading, ...]:
    """Return the dates in a running text, in order; none for none.

    >>> [reading.value.edtf for reading in find("from July 2024 on; Q3 2025")]
    ['2024-07/..', '2025-35']
    """
    return _find.find(text, context, kinds={"date"})


def read(text: str, context: Context | None = None) -> DateSpan:
    """Return the date that a whole string says; Unreadable where it says none, or more.

    >>> from talentweek.normalise import Context
    >>> read("July 11").edtf, read("昨天", Context(published="2024-07-16")).edtf
    ('XXXX-07-11', '2024-07-15')
    """
    return cast("DateSpan", _find.read_one(text, context, "date", "date").value)
