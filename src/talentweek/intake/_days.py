"""Days in the words of a cell, as tables have them: 2024.07, and what only looks like one: 11/07/2024, 45484.

>>> span(Said("2024.07-2024.09")).edtf
'2024-07/2024-09'
>>> span(Said("45484"))
Traceback (most recent call last):
talentweek.intake._said.Unread: ('not_read', 'a number, as spreadsheets have for days, and no date')
"""

from __future__ import annotations

import re
from typing import Final, cast

from talentweek.errors import Problem, shown
from talentweek.intake._said import Said, Unread
from talentweek.intake._words import one, read_whole, with_words
from talentweek.normalise import dates
from talentweek.values.dates import DateSpan
from talentweek.values.edtf import is_span

#: A year and a month. That 2024.1 is not October, which a spreadsheet shortens to it, is not known.
_MONTH: Final = re.compile(r"(?<![0-9.])((?:19|20)[0-9]{2})\.(0[1-9]|1[0-2]|[2-9])(?![0-9.])")
#: Numbers on both sides of a mark, of which either is the day.
_EITHER: Final = re.compile(r"(?:0?[1-9]|1[0-2])([/.-])(?:0?[1-9]|1[0-2])(?:\1[0-9]{2}(?:[0-9]{2})?)?\b")
#: The number of a day in this century, as spreadsheets count them: from 1900, or from 1904.
_SERIAL: Final = re.compile(r"[345][0-9]{4}(?:\.[0-9]+)?")


def span(said: Said) -> DateSpan:
    """Read a date or a range of dates, in words or in EDTF."""
    if "/" in said and read_whole(dates, said.words, said.context) is None and is_span(said.words):
        return DateSpan(edtf=said.words)
    try:
        return cast("DateSpan", one(said, "date", dates, "date"))
    except Unread as unread:
        if months := _MONTH.sub(r"\1年\2月", said.words) if _MONTH.search(said.words) else "":
            return cast("DateSpan", with_words(one(said.part(months), "date", dates, "date"), said))
        raise Unread.of(_why(said.words) or unread.problem) from None


def _why(words: str) -> Problem | None:
    """Return why words that look like a date are none; None where they look like none."""
    if _EITHER.match(words):
        return Problem(code="several_readings", message="day and month cannot be told apart", found=shown(words),
                       hint="the country of the context tells which stands first")  # fmt: skip
    if _SERIAL.fullmatch(words):
        return Problem(code="not_read", message="a number, as spreadsheets have for days, and no date",
                       found=shown(words), hint="write it as a date: it is not known from when they count")  # fmt: skip
    return None
