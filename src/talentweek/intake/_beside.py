"""What stands beside a value and makes it another one, or not all that the words say.

Of "634 teams (28% more)" the percentage is not all; the 5 of 2 or 5 may be the 2, what 5? was is lost, and whoever
wrote "20 (?)" was not sure of it.

>>> from talentweek.normalise.context import Context
>>> holds_number("634 teams (", Context()), holds_number("more than in 2023", Context())
(True, False)
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek import normalise
from talentweek.intake._said import Unread
from talentweek.rules import same_fact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentweek.normalise import Reading
    from talentweek.normalise.context import Context

#: A number that is a year, where it stands among words.
_YEAR: Final = re.compile(r"(?<![0-9.,])(?:19|20|21)[0-9]{2}(?![0-9,]|\.[0-9])")
#: A number of which it is open whether the point stands between thousands, as people write on the Continent.
_POINT: Final = re.compile(r"(?<![0-9.,'])[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9.,'])")
#: Words before a value that make it one of two: May or June 2025.
_OR: Final = (" or ", "或", "或者", "或是")
#: What says that the numbers behind it are parts of the one before it: 180（含外籍30）, "50 (of which 20 foreign)".
_AMONG: Final = re.compile(
    r"[\s,，;；、]*[(（\[【]?\s*(?:其中|内含|內含|包含|包括|含"
    r"|including\b|incl\b|of (?:which|whom|them|these)\b|among them\b)",
    re.IGNORECASE,
)
#: What stands between the words of two languages that say the same, and before and behind those of the second one.
_BETWEEN: Final = re.compile(r"[\s/／|·(（]*")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
#: The mark of a footnote behind a value.
_FOOTNOTE: Final = re.compile(r"\[(?:[0-9]{1,2}|[a-z])\]\Z")
#: What says that a value is in doubt.
_ASKED: Final = re.compile("[?？]")


def holds_number(words: str, context: Context) -> bool:
    """Whether there is a number in some words that is no year, and no part of a date or of a duration."""
    others = normalise.find(words, context, kinds={"date", "duration"})
    return any(
        not any(other.start < one.end and one.start < other.end for other in others)
        for one in normalise.find(_YEAR.sub("....", words), context, kinds={"count"})
    )


def must_be_certain(words: str, start: int, end: int, what: str) -> None:
    """Raise Unread where the words beside the value at this place make another one possible.

    >>> must_be_certain("20?", 0, 2, "number")
    Traceback (most recent call last):
    talentweek.intake._said.Unread: ('not_read', 'a digit may be lost at the end of the number')
    """
    if words[:start].lower().endswith(_OR):
        raise Unread(f"the {what} is one of two", words, code="several_readings")
    if words[end - 1].isdecimal() and words[end : end + 1] in {"?", "？"}:  # a cell is no sentence that asks
        raise Unread(f"a digit may be lost at the end of the {what}", words, code="not_read")
    if _ASKED.search(words, 0, start) or _ASKED.search(words, end):
        raise Unread(f"a question mark beside the {what}", words, code="not_read")


def footnote(words: str) -> str | None:
    """Return the mark of a footnote at the end of some words, None where there is none.

    >>> footnote("3.2 [1]"), footnote("[1]"), footnote("3.2 [sic]")
    ('[1]', None, None)
    """
    mark = _FOOTNOTE.search(words, max(0, len(words) - 4))
    return mark[0] if mark and words[: mark.start()].strip() else None


def first_of(words: str, readings: Sequence[Reading]) -> tuple[Any, int] | None:
    """Return the first of several values, and where its words end; None where it is not that one which is meant.

    The others are parts of it, or the second one says it again in the other language.
    """
    first, second, *others = readings
    if _AMONG.match(words, first.end):
        return first.value, first.end
    between = _BETWEEN.fullmatch(words, first.end, second.start)
    alike = type(first.value) is type(second.value) and same_fact(first.value, second.value)
    if others or not between or not alike or bool(_HAN.search(first.text)) == bool(_HAN.search(second.text)):
        return None
    return first.value, second.end + (words[second.end : second.end + 1] in {")", "）"})


def must_be_some(words: str, value: Decimal | None) -> None:
    """Raise Unread where there would be fewer things than none: the dash of -5 is one of a list, or a slip."""
    if value is not None and value < 0:
        raise Unread("a number of things below zero", words, code="not_read")


def must_be_plain(words: str, value: Decimal | None, what: str) -> None:
    """Raise Unread where a number of whole things, or of what is paid, may be a thousand times as great: 1.250.

    >>> must_be_plain("1.250 guests", Decimal("1.250"), "number")
    Traceback (most recent call last):
    talentweek.intake._said.Unread: ('several_readings', 'the point in the number may stand between thousands')
    >>> must_be_plain("1.250", Decimal(1250), "number")
    """
    if value is not None and any(Decimal(one) == value for one in _POINT.findall(words)):
        raise Unread(f"the point in the {what} may stand between thousands", words, code="several_readings")
