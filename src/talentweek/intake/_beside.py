"""Numbers beside a percentage: of "634 teams (28% more)" the percentage is not all that the words say.

>>> from talentweek.normalise.context import Context
>>> holds_number("634 teams (", Context()), holds_number("more than in 2023", Context())
(True, False)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from talentweek import normalise

if TYPE_CHECKING:
    from talentweek.normalise.context import Context

#: A number that is a year, where it stands among words.
_YEAR: Final = re.compile(r"(?<![0-9.,])(?:19|20|21)[0-9]{2}(?![0-9,]|\.[0-9])")


def holds_number(words: str, context: Context) -> bool:
    """Whether there is a number in some words that is no year, and no part of a date or of a duration."""
    others = normalise.find(words, context, kinds={"date", "duration"})
    return any(
        not any(other.start < one.end and one.start < other.end for other in others)
        for one in normalise.find(_YEAR.sub("....", words), context, kinds={"count"})
    )
