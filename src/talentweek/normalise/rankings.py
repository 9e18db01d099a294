"""Read places in a ranking: 名次. 第一, No. 1, first, 列第3位, among the top 10, 前十.

>>> read("No. 1"), read("前十")
(Rank(number=1, stated='No. 1'), Rank(number=10, bound='at_most', stated='前十'))
>>> read("10 teams")
Traceback (most recent call last):
talentweek.normalise._reading.Unreadable: no place in a ranking in these words
  10 teams
  ^^^^^^^^
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from talentweek.normalise import _find

if TYPE_CHECKING:
    from talentweek.normalise._reading import Reading
    from talentweek.normalise.context import Context
    from talentweek.values.ordinals import Rank


def find(text: str, context: Context | None = None) -> tuple[Reading, ...]:
    """Return the places in a ranking in a running text, in order; none for none.

    >>> [reading.value.number for reading in find("ranked third in China, 位列全国第二")]
    [3, 2]
    """
    return _find.find(text, context, kinds={"ranking"})


def read(text: str, context: Context | None = None) -> Rank:
    """Return the place in a ranking that a whole string says; Unreadable where it says none, or more.

    >>> read("列第3位").number
    3
    """
    return cast("Rank", _find.read_one(text, context, "ranking", "place in a ranking").value)
