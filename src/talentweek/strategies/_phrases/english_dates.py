"""Dates in English, of any precision, with and without a year."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.normalise.context import Context
from talentweek.strategies._phrases.days import (
    DELAY,
    HALVES,
    NEAR_MONTHS,
    QUARTERS,
    Dating,
    a_day,
    a_day_of_its_month,
    a_month,
    a_near_day,
    around,
    later,
    months_on,
    span,
    ym,
)
from talentweek.strategies._phrases.english_numbers import ordinal
from talentweek.strategies._phrases.said import Said, one_of
from talentweek.values.dates import DateSpan, as_components

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SHORT: Final = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDINALS: Final = ("first", "second", "third", "fourth")


def month_day(day: dt.date) -> str:
    """Write a day without its year: July 11."""
    return f"{MONTHS[day.month - 1]} {day.day}"


def month_day_year(day: dt.date) -> str:
    """Write a day as in America: July 11, 2024."""
    return f"{month_day(day)}, {day.year}"


def day_month_year(day: dt.date) -> str:
    """Write a day as in Europe: 11 July 2024."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _short(day: dt.date) -> str:
    return f"{_SHORT[day.month - 1]} {day.day}, {day.year}"


def _weekday(day: dt.date) -> str:
    return f"{_WEEKDAYS[day.weekday()]}, {month_day_year(day)}"


def _day(draw: DrawFn) -> Dating:
    write = one_of(draw, (month_day_year, day_month_year, dt.date.isoformat, _short, _weekday))
    day = a_day(draw)
    return Dating(write(day), str(day), "on")


def _day_without_year(draw: DrawFn) -> Dating:
    published = a_day(draw)
    day = a_near_day(draw, published, ahead=DELAY)  # the forum opened on it
    said = one_of(draw, (month_day(day), f"{day.day} {MONTHS[day.month - 1]}"))
    return Dating(said, str(day), "on", ("year",), published)


def _day_of_no_year(draw: DrawFn) -> Dating:
    """Nobody knows when it was published."""
    day = a_day(draw)
    return Dating(month_day(day), f"XXXX-{day:%m-%d}", "on")


def _day_of_month(draw: DrawFn) -> Dating:
    published = a_day(draw)
    day = a_day_of_its_month(draw, published)
    return Dating(f"the {ordinal(day.day)}", str(day), "on the", ("year", "month"), published)


_RELATIVE: Final = (
    "yesterday", "today", "tomorrow", "this month", "last month", "next month", "this year", "last year", "next year",
)  # fmt: skip


def _relative(draw: DrawFn) -> Dating:
    published = a_day(draw)
    said, (edtf, inferred) = one_of(draw, tuple(zip(_RELATIVE, around(published), strict=True)))
    return Dating(said, edtf, "adverb", inferred, published)


def _period(draw: DrawFn) -> Dating:
    """Write a year, a decade, a part of a year."""
    form = one_of(draw, ("year", "month", "quarter", "Q", "half", "H", "decade", "qualified", "fiscal"))
    year, number = a_month(draw, {"month": 12, "quarter": 4, "Q": 4}.get(form, 2))
    said, edtf = {
        "year": (f"{year}", f"{year}"),
        "month": (f"{MONTHS[number - 1]} {year}", ym(year, number)),
        "quarter": (f"{_ORDINALS[number % 5 - 1]} quarter of {year}", ym(year, QUARTERS + number)),
        "Q": (f"Q{number} {year}", ym(year, QUARTERS + number)),
        "half": (f"{_ORDINALS[number % 3 - 1]} half of {year}", ym(year, HALVES + number)),
        "H": (f"H{number} {year}", ym(year, HALVES + number)),
        "decade": (f"the {year - year % 10 - 20}s", f"{year // 10 - 2}X"),
        "qualified": (f"{('early', 'late')[number % 2]} {year}", f"{year}"),
        "fiscal": (f"fiscal year {year}-{(year + 1) % 100:02d}", span(year, year + 1)),
    }[form]
    return Dating(said, edtf, {"quarter": "in the", "half": "in the", "year": "year"}.get(form, "in"))


def _part_of_month(draw: DrawFn) -> Dating:
    year, month = a_month(draw)
    said = one_of(draw, ("early ", "mid-", "late "))
    return Dating(f"{said}{MONTHS[month - 1]} {year}", ym(year, month), "in")


def _period_without_year(draw: DrawFn) -> Dating:
    published = a_day(draw)
    form = one_of(draw, ("month", "quarter", "Q", "half"))
    if form == "month":
        year, month = months_on(published.year, published.month, draw(st.integers(-NEAR_MONTHS, 0)))
        return Dating(MONTHS[month - 1], ym(year, month), "in", ("year",), published)
    quarter, half = (published.month - 1) // 3 + 1, (published.month - 1) // 6 + 1
    if form == "half":
        edtf = ym(published.year, HALVES + half)
        return Dating(f"{_ORDINALS[half - 1]} half of the year", edtf, "in the", ("year",), published)
    edtf = ym(published.year, QUARTERS + quarter)
    if form == "Q":
        return Dating(f"Q{quarter}", edtf, "in", ("year",), published)
    return Dating(f"{_ORDINALS[quarter - 1]} quarter", edtf, "in the", ("year",), published)


def _days(draw: DrawFn) -> Dating:
    """Write a range of days with its year."""
    start = a_day(draw)
    return days_in_words(draw, start, later(draw, start), None)


def _days_without_year(draw: DrawFn) -> Dating:
    published = a_day(draw)
    start = a_near_day(draw, published, ahead=DELAY)
    return days_in_words(draw, start, later(draw, start), published)


def days_in_words(draw: DrawFn, start: dt.date, end: dt.date, published: dt.date | None) -> Dating:
    style = draw(st.integers(0, 5))
    year = "" if published else f", {end.year}"
    month = MONTHS[start.month - 1]
    if start.month != end.month:
        first = month_day(start) if published or start.year == end.year else month_day_year(start)
        last = month_day(end) + year
        said = (f"{first} to {last}", f"{first} - {last}", f"from {first} to {last}")[style % 3]
    else:
        said = (
            f"{month} {start.day}-{end.day}{year}",
            f"{month} {start.day} to {end.day}{year}",
            f"{month} {start.day}–{end.day}{year}",
            f"from {month} {start.day} to {end.day}{year}",
            f"between {month} {start.day} and {end.day}{year}",
            f"{start.day}-{end.day} {month}{year.replace(',', '')}",
        )[style]
    use = "adverb" if said.startswith(("from", "between")) else "on"
    return Dating(said, span(start, end), use, ("year",) if published else (), published)


def _periods(draw: DrawFn) -> Dating:
    """Write a range of years, or of months of one year."""
    year, month = a_month(draw, 11)
    more = draw(st.integers(1, 12 - month))
    first, last, end = MONTHS[month - 1], MONTHS[month + more - 1], year + more
    said, edtf = one_of(
        draw,
        (
            (f"{year}-{end}", span(year, end)),
            (f"from {year} to {end}", span(year, end)),
            (f"between {year} and {end}", span(year, end)),
            (f"{first}-{last} {year}", span(ym(year, month), ym(year, month + more))),
            (f"from {first} to {last} {year}", span(ym(year, month), ym(year, month + more))),
            (f"{first} {year} to {last} {end}", span(ym(year, month), ym(end, month + more))),
        ),
    )
    return Dating(said, edtf, "adverb" if said.startswith(("from", "between")) else "in")


def _open(draw: DrawFn) -> Dating:
    """Write until when, or since when."""
    day = a_day(draw)
    year, month = day.year, f"{MONTHS[day.month - 1]} {day.year}"
    edtf = ym(year, day.month)
    full = month_day_year(day)
    said, edtf = one_of(
        draw,
        (
            (f"by {year}", span("..", year)),
            (f"by the end of {year}", span("..", year)),
            (f"by {month}", span("..", edtf)),
            (f"by {full}", span("..", day)),
            (f"until {month}", span("..", edtf)),
            (f"through {year}", span("..", year)),
            (f"as of {full}", span("..", day)),
            (f"before {year}", span("..", year - 1)),
            (f"since {year}", span(year, "..")),
            (f"since {month}", span(edtf, "..")),
            (f"since {full}", span(day, "..")),
            (f"from {year} on", span(year, "..")),
            (f"after {year}", span(year + 1, "..")),
        ),
    )
    return Dating(said, edtf, "since" if edtf.endswith("..") else "by")


def _open_without_year(draw: DrawFn) -> Dating:
    published = a_day(draw)
    word = one_of(draw, ("as of", "by", "since"))
    day = a_near_day(draw, published, ahead=DELAY) if word == "since" else a_near_day(draw, published, back=DELAY)
    edtf = span(day, "..") if word == "since" else span("..", day)
    return Dating(f"{word} {month_day(day)}", edtf, "since" if word == "since" else "by", ("year",), published)


_FORMS: Final[tuple[Callable[[DrawFn], Dating], ...]] = (
    _day, _day_without_year, _period, _days, _open, _period_without_year, _days_without_year, _open_without_year,
    _periods, _relative, _day_of_month, _day_of_no_year, _part_of_month,
)  # fmt: skip


def a_date(draw: DrawFn) -> Said:
    """Draw a date, a period or a range of dates, of any precision, with and without a year."""
    said, edtf, use, inferred, published = one_of(draw, _FORMS)(draw)
    context = Context(language="en", published=published, country=None)
    return Said(said, DateSpan(edtf=edtf, inferred=as_components(inferred)), use, context)
