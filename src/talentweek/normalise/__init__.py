"""Text to values: words are read right or not at all, each reading with its span and the rule that proves it.

    >>> from talentweek import normalise
    >>> context = normalise.Context(published="2024-07-16", country="CN", language="en")
    >>> for reading in normalise.find("over 20 foreign experts received 10 million yuan", context):
    ...     print(reading.kind, repr(reading.text), reading.rule)
    count 'over 20 foreign experts' en count: number and noun
    money '10 million yuan' money: currency after the number
"""

from __future__ import annotations

from talentweek.normalise import counts as counts
from talentweek.normalise import dates as dates
from talentweek.normalise import durations as durations
from talentweek.normalise import money as money
from talentweek.normalise import numbers as numbers
from talentweek.normalise import ordinals as ordinals
from talentweek.normalise import percents as percents
from talentweek.normalise import rankings as rankings
from talentweek.normalise._find import explain as explain
from talentweek.normalise._find import find as find
from talentweek.normalise._reading import Reading as Reading
from talentweek.normalise._reading import Unreadable as Unreadable
from talentweek.normalise.context import Context as Context
