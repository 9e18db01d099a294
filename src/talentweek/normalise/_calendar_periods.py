"""Periods of the calendar: a day, month, quarter, half, year or decade, as EDTF and as a stretch of days.

A period whose year is None is one of an unknown year. Days are counted as `datetime.date.toordinal` counts them, so
that distances are plain numbers.

    >>> july = Period("month", 2024, 7)
    >>> july.edtf, july.stepped(6).edtf, july.last - july.first
    ('2024-07', '2025-01', 30)
    >>> Period("day", None, 7, 11).edtf, Period("quarter", 2024, 7).edtf, Period("decade", 1990).edtf
    ('XXXX-07-11', '2024-35', '199X')
    >>> Period("day", 2023, 2, 29).fault
    'the month has no such day'
"""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple

from talentweek.values.edtf import days_in

#: How many months a period has; a day has none.
MONTHS: Final = {"decade": 120, "year": 12, "half": 6, "quarter": 3, "month": 1, "day": 0}
#: What a period is called in EDTF behind its year.
_CODES: Final = {"half": {1: "40", 7: "41"}, "quarter": {1: "33", 4: "34", 7: "35", 10: "36"}}
LAST_YEAR: Final = 9999
_LEAP: Final = 2000
_FIRST_DECADE: Final = 10
_YEAR: Final = 12
#: Why a day is none.
NO_SUCH_DAY: Final = "the month has no such day"


class Period(NamedTuple):
    """A stretch of the calendar that EDTF has one name for."""

    #: decade, year, half, quarter, month or day.
    size: str
    #: The year (of a decade its first one), None where it is not known.
    year: int | None
    #: The month (of a half or a quarter its first one), None where it is not known or the period is longer.
    month: int | None = None
    #: The day of the month, None where the period is longer.
    day: int | None = None

    @property
    def edtf(self) -> str:
        """The text of EDTF."""
        size, year, month, day = self
        text = "XXXX" if year is None else f"{year:04}"
        if size == "day":
            return f"{text}-{'XX' if month is None else f'{month:02}'}-{day:02}"
        if size == "month":
            return f"{text}-{month:02}"
        if size == "year":
            return text
        return f"{text[:3]}X" if size == "decade" else f"{text}-{_CODES[size][month or 1]}"

    @property
    def fault(self) -> str | None:
        """Why there is no such period; None where there is."""
        size, year, month, day = self
        if year is None:
            if size in {"year", "decade"}:
                return "the year is not known"
        elif not 1 <= year <= LAST_YEAR or (size == "decade" and year < _FIRST_DECADE):
            return "no year from 1 to 9999"
        elif size == "day" and month is None:
            return "the month is not known"
        if month is not None and not 1 <= month <= _YEAR:
            return "there is no such month"
        if day is not None and not 1 <= day <= (31 if month is None else days_in(year or _LEAP, month)):
            return NO_SUCH_DAY
        return None

    @property
    def first(self) -> int:
        """The first day, counted from the beginning of the calendar; for a known year only."""
        return dt.date(self.year or _LEAP, self.month or 1, self.day or 1).toordinal()

    @property
    def last(self) -> int:
        """The last day, counted from the beginning of the calendar; for a known year only."""
        if self.size == "day":
            return self.first
        months = ((self.year or _LEAP) * _YEAR) + (self.month or 1) - 2 + MONTHS[self.size]
        year, month = months // _YEAR, months % _YEAR + 1
        return dt.date(year, month, days_in(year, month)).toordinal()

    def stepped(self, steps: int) -> Period:
        """Return the period of the same size so many steps later; it may have a fault at the ends of the calendar.

        A period of an unknown year goes round the year.
        """
        size, year, month, day = self
        if size == "day":
            if month is None:
                return Period("day", None, None, (day or 0) + steps)
            to = day_at(self.first + steps)
            if year is not None:
                return to
            # whether 29 February lies between is not known
            leaps = {month, to.month} == {2, 3}
            return Period("day", None, 2, 30) if leaps else to._replace(year=None)
        months = ((year or 0) * _YEAR) + (month or 1) - 1 + steps * MONTHS[size]
        if month is None:
            return Period(size, months // _YEAR)
        return Period(size, None if year is None else months // _YEAR, months % _YEAR + 1)


def day_at(ordinal: int) -> Period:
    """Return the day with a number; a faulty one where the calendar ends before it.

    >>> day_at(738_000)
    Period(size='day', year=2021, month=7, day=29)
    """
    if not 1 <= ordinal <= dt.date.max.toordinal():
        return Period("day", 0, 1, 1)
    day = dt.date.fromordinal(ordinal)
    return Period("day", day.year, day.month, day.day)


def weekday(ordinal: int) -> int:
    """Return the day of the week, 0 for Monday.

    >>> weekday(Period("day", 2024, 7, 16).first)
    1
    """
    return (ordinal + 6) % 7
