"""Read which one in a row: 序数. 第四届, 8th, the second, 首届, inaugural.

>>> read("第四届"), read("8th")
(Edition(number=4), Edition(number=8))
>>> read("8 teams")
Traceback (most recent call last):
talentweek.normalise._reading.Unreadable: no ordinal in these words
  8 teams
  ^^^^^^^
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from talentweek.normalise import _find

if TYPE_CHECKING:
    from talentweek.normalise._reading import Reading
    from talentweek.normalise.context import Context
    from talentweek.values.ordinals import Edition


def find(text: str, context: Context | None = None) -> tuple[Reading, ...]:
    """Return the ordinals in a running text, in order; none for none.

    >>> [reading.value.number for reading in find("the inaugural contest and the 11th forum")]
    [1, 11]
    """
    return _find.find(text, context, kinds={"ordinal"})


def read(text: str, context: Context | None = None) -> Edition:
    """Return the ordinal that a whole string says; Unreadable where it says none, or more.

    >>> read("首届").number
    1
    """
    return cast("Edition", _find.read_one(text, context, "ordinal", "ordinal").value)
