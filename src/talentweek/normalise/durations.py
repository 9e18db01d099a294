"""Read how long something lasts: 期间. 为期三天, two-day, 连续9年, up to six months.

    >>> read("不少于6个月")
    Duration(iso='P6M', bound='at_least', stated='不少于6个月')
    >>> read("三天后")
    Traceback (most recent call last):
    talentweek.normalise._reading.Unreadable: no duration in these words
      三天后
      ^^^^^^

A point in time (三年前), a rhythm (每三年), an age and an anniversary are no durations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from talentweek.normalise import _find

if TYPE_CHECKING:
    from talentweek.normalise._reading import Reading
    from talentweek.normalise.context import Context
    from talentweek.values.durations import Duration


def find(text: str, context: Context | None = None) -> tuple[Reading, ...]:
    """Return the durations in a running text, in order; none for none.

    >>> [reading.value.iso for reading in find("a two-day forum, for 19 consecutive years")]
    ['P2D', 'P19Y']
    """
    return _find.find(text, context, kinds={"duration"})


def read(text: str, context: Context | None = None) -> Duration:
    """Return the duration that a whole string says; Unreadable where it says none, or more.

    >>> read("2天1夜").iso
    'P2D'
    """
    return cast("Duration", _find.read_one(text, context, "duration", "duration").value)
