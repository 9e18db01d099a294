"""Days to speak of: when a document was published, and what lies around that day.

Where words leave out the year, it is the one that puts the date nearest to the day of publication; what is drawn here
lies so near to it that no other year comes into question.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from typing import TYPE_CHECKING, Final, NamedTuple

from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

#: The day to which days shrink.
_USUAL: Final = dt.date(2024, 7, 16)
#: How far from the day of publication a date without a year lies at most, in days; and in months.
NEAR: Final = 150
NEAR_MONTHS: Final = 4
#: How far on the other side, where the verb of the sentence tells whether it was or is to come.
DELAY: Final = 14


class Dating(NamedTuple):
    """A date in words."""

    words: str
    edtf: str
    #: Which sentences can hold it.
    use: str
    #: What is not in the words.
    inferred: tuple[str, ...] = ()
    #: The day of publication; None where the words need none.
    published: dt.date | None = None


def a_day(draw: DrawFn) -> dt.date:
    """Draw a day of our times."""
    return _USUAL + dt.timedelta(days=draw(st.integers(-5000, 4000)))


def a_near_day(draw: DrawFn, published: dt.date, back: int = NEAR, ahead: int = NEAR) -> dt.date:
    """Draw a day not far from another one."""
    return published + dt.timedelta(days=draw(st.integers(-back, ahead)))


def a_day_of_its_month(draw: DrawFn, published: dt.date) -> dt.date:
    """Draw a day of the same month, not far from another one, so that no other month comes into question."""
    last = months_end(published.year, published.month)
    low, high = max(1, published.day - 9), min(last, published.day + 9)
    return published.replace(day=draw(st.integers(low, high)))


def later(draw: DrawFn, day: dt.date, most: int = 20) -> dt.date:
    """Draw a day after another one."""
    return day + dt.timedelta(days=draw(st.integers(1, most)))


def a_month(draw: DrawFn, most: int = 12) -> tuple[int, int]:
    """Draw a year and a month, or another part of a year."""
    year, part = divmod(draw(st.integers(0, 40 * most - 1)), most)
    return 2000 + year, part + 1


def months_on(year: int, month: int, more: int) -> tuple[int, int]:
    """Return the month that is so many months later.

    >>> months_on(2024, 11, 3), months_on(2024, 1, -1)
    ((2025, 2), (2023, 12))
    """
    years, rest = divmod(month - 1 + more, 12)
    return year + years, rest + 1


def months_end(year: int, month: int) -> int:
    """Return the last day of a month.

    >>> months_end(2024, 2)
    29
    """
    return monthrange(year, month)[1]


def around(published: dt.date) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what lies around a day, in EDTF, with what the words for it leave out.

    That is yesterday, today and tomorrow, then this, the last and the next month, then year.

    >>> [edtf for edtf, _ in around(dt.date(2024, 1, 1))][:5]
    ['2023-12-31', '2024-01-01', '2024-01-02', '2024-01', '2023-12']
    """
    days = [(str(published + dt.timedelta(days=more)), ("year", "month", "day")) for more in (-1, 0, 1)]
    year, month = published.year, published.month
    months = [(ym(*months_on(year, month, more)), ("year", "month")) for more in (0, -1, 1)]
    years = [(str(year + more), ("year",)) for more in (0, -1, 1)]
    return (*days, *months, *years)


def span(start: object, end: object) -> str:
    """Write an interval in EDTF."""
    return f"{start}/{end}"


def ym(year: int, month: int) -> str:
    """Write a month in EDTF, or what EDTF numbers as one: 33 is the first quarter."""
    return f"{year:04d}-{month:02d}"


#: The numbers by which EDTF calls a quarter and a half of a year, less one.
QUARTERS: Final = 32
HALVES: Final = 39
