"""Figures that leave something open: which number is the day (7/11/2024), which century (96): 日月顺序, 两位数年份.

A number above 12 decides which one is the day; then the country of the document does, then its language. Where neither
is known, or the country writes both or the year first, it stays undecided.

>>> from talentweek.normalise.context import Context
>>> month_and_day(16, 7, Context()), month_and_day(7, 16, Context())
((7, 16, ()), (7, 16, ()))
>>> month_and_day(7, 11, Context(country="GB")), month_and_day(7, 11, Context(country="US"))
((11, 7, ('month', 'day')), (7, 11, ('month', 'day')))
>>> month_and_day(7, 11, Context(country="CN")), month_and_day(7, 11, Context())
('day or month first is undecided', 'day or month first is undecided')
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentweek.normalise.context import Context

_MONTH_FIRST: Final = "US AS GU MH MP PW FM UM VI PR PH"
#: Where the short form of a date in figures has the month first (CLDR, date formats of the languages of the country).
MONTH_FIRST: Final = frozenset(_MONTH_FIRST.split())
_OTHERS: Final = "CN TW JP KR KP MN HU LT SE CA ZA IR AF BT NP LK MM KZ PA BZ KE GH TG EU"
#: Where it has the year first or where several orders are in use, so that it decides nothing.
UNDECIDED: Final = frozenset(_OTHERS.split())
_YEAR: Final = 12
_DAYS: Final = 31
#: A year of two digits is at most so many years ahead of the publication date.
_AHEAD: Final = 20
_CENTURY: Final = 100
#: Without a publication date: what is this century surely, and what the last one.
_THIS, _LAST = 40, 70


def month_and_day(
    first: int, second: int, context: Context, order: str | None = None
) -> tuple[int, int, tuple[str, ...]] | str:
    """Return month, day and what the context decided of two numbers, or the reason where it is undecided.

    `order` ("month" or "day" first) is what another date beside it has decided.
    """
    if order is None:
        order = decided(first, second)
        if order is None and first == second:
            return first, second, ()
        if order is None:
            order = order_of(context.country, context.language)
            if order is None:
                return "day or month first is undecided"
            return (first, second, ("month", "day")) if order == "month" else (second, first, ("month", "day"))
    return (first, second, ()) if order == "month" else (second, first, ())


def decided(first: int, second: int) -> str | None:
    """Return what stands first where a number tells, "month" or "day"; None where none is above 12.

    >>> decided(16, 7), decided(7, 16), decided(7, 11)
    ('day', 'month', None)
    """
    return "day" if first > _YEAR else "month" if second > _YEAR else None


def are_days(low: Sequence[str], high: Sequence[str]) -> bool:
    """Whether two pairs of figures are days with their months, one after the other, whatever words stand beside them.

    >>> are_days(["6", "26"], ["6", "30"]), are_days(["1", "2"], ["3", "4"]), are_days(["6", "30"], ["6", "26"])
    (True, False, False)
    """
    order = decided(int(low[0]), int(low[1]))
    if order is None or order != decided(int(high[0]), int(high[1])):
        return False
    step = 1 if order == "month" else -1
    return [int(each) for each in low[::step]] < [int(each) for each in high[::step]]


@lru_cache(maxsize=1024)
def order_of(country: str | None, language: str | None) -> str | None:
    """Return what stands first in a date in figures, "month" or "day"; None where that is not known.

    >>> order_of("HK", "en"), order_of(None, "en-AU"), order_of(None, "en"), order_of(None, None)
    ('day', 'day', 'month', None)
    """
    if country is None and language is not None:
        country = next((part for part in language.split("-")[1:] if len(part) == 2 and part.isupper()), None)  # noqa: PLR2004 - the length of a region
        if country is None:
            # English without a region is American English to CLDR
            return "month" if language == "en" else None
    if country is None or country in UNDECIDED:
        return None
    return "month" if country in MONTH_FIRST else "day"


def may_open(first: str, second: str, third: str) -> bool:
    """Whether the first of three numbers may be the year of a date: two figures, then a month and a day.

    >>> may_open("24", "09", "11"), may_open("24", "09", "2011"), may_open("3", "3", "15"), may_open("10", "31", "24")
    (True, False, False, False)
    """
    return len(first) == len(third) == len("24") and int(second) <= _YEAR and int(third) <= _DAYS


def is_open(numbers: Sequence[str], context: Context) -> bool:
    """Whether the year of three numbers may be the first or the last, and neither country nor language tells.

    >>> is_open(["24", "09", "11"], Context(country="GB")), is_open(["24", "09", "11"], Context(country="US"))
    (False, True)
    """
    if not may_open(*numbers):
        return False
    order = order_of(context.country, context.language)
    return order is None or (order == "month" and int(numbers[0]) > _YEAR)


def full_year(year: int, published: int | None) -> int | None:
    """Return a year of two digits in full: at most 20 years ahead of the publication; None where that is undecided.

    >>> full_year(96, 2012), full_year(30, 2024), full_year(50, 2024), full_year(24, None), full_year(50, None)
    (1996, 2030, 1950, 2024, None)
    """
    if published is None:
        return 2000 + year if year <= _THIS else 1900 + year if year >= _LAST else None
    latest = published + _AHEAD
    return latest - (latest - year) % _CENTURY
