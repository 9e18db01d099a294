"""A reading: which words were read, as what, by which rule; and the error where a whole string cannot be read.

>>> from talentweek import normalise
>>> reading, = normalise.find("signing of 286 projects spanning")
>>> reading.kind, reading.text, reading.value
('count', '286 projects', Quantity(value=286, unit='projects', stated='286 projects'))
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.errors import TalentweekError
from talentweek.normalise._plain import Plain

if TYPE_CHECKING:
    from talentweek.values.dates import DateSpan
    from talentweek.values.durations import Duration
    from talentweek.values.money import Money
    from talentweek.values.ordinals import Edition, Rank
    from talentweek.values.quantities import Quantity

#: The most characters that a value keeps as its words.
LONGEST: Final = 1000


@final
@attrs.frozen(weakref_slot=False)
class Reading:
    """Words that were read, with the rule that proves it."""

    #: What was read: money, count, percent, date, duration, ordinal, ranking.
    kind: str
    #: Where the words begin in the text as given, in code points.
    start: int
    #: Where they end.
    end: int
    #: The words as given.
    text: str
    #: The name of the rule that read them.
    rule: str
    #: What the words say, before a value is made of it.
    plain: Plain = attrs.field(repr=False)

    @property
    def value(self) -> Quantity | Money | DateSpan | Duration | Edition | Rank:
        """The value, with the words as `stated`."""
        return self.plain.made(self.text)

    @property
    def notes(self) -> tuple[str, ...]:
        """What the reader noticed beside the value: ends of a range in the wrong order, a weekday that clashes."""
        return self.plain.notes

    def to_dict(self) -> dict[str, Any]:
        """Return the flat form: kind, start, end, text, value, rule and notes."""
        return {
            "kind": self.kind,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "value": self.plain.told(),
            "rule": self.rule,
            "notes": list(self.notes),
        }


class Unreadable(TalentweekError):
    """A string that cannot be read as the kind that was asked for; `start` and `end` tell where reading stopped."""

    def __init__(self, kind: str, source: str, start: int, end: int, reason: str) -> None:
        """Hold what was asked for, the source, the part that stood in the way, and why."""
        super().__init__(kind, source, start, end, reason)
        self.kind = kind
        self.source = source
        self.start = start
        self.end = end
        self.reason = reason

    def __str__(self) -> str:
        """Return the reason, the line of the source, and a caret under the part."""
        line_start = self.source.rfind("\n", 0, self.start) + 1
        line_end = self.source.find("\n", self.start)
        line = self.source[line_start : len(self.source) if line_end < 0 else line_end]
        left = max(0, self.start - line_start - _SHOWN)
        line = line[left : left + 2 * _SHOWN]
        before = line[: self.start - line_start - left]
        marked = self.source[self.start : min(self.end, line_start + left + len(line))]
        return f"{self.reason}\n  {line}\n  {' ' * width(before)}{'^' * max(1, width(marked))}"


_SHOWN = 60


def width(text: str) -> int:
    """Return how many columns a terminal gives the text: wide characters take two.

    >>> width("50余家"), width("50 parks")
    (6, 8)
    """
    from unicodedata import combining, east_asian_width  # noqa: PLC0415 - only for messages

    return sum(0 if combining(char) else 1 + (east_asian_width(char) in "WF") for char in text)
