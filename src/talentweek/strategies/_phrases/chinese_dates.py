"""Dates in Chinese, of any precision, with and without a year: 7月11日至17日, 2024年上半年, 7月上旬, 自2021年以来."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.normalise.context import Context
from talentweek.strategies._phrases.chinese_numbers import digits, ordinal_numeral
from talentweek.strategies._phrases.days import (
    DELAY,
    HALVES,
    NEAR,
    NEAR_MONTHS,
    QUARTERS,
    Dating,
    a_day,
    a_day_of_its_month,
    a_month,
    a_near_day,
    around,
    later,
    months_end,
    months_on,
    span,
    ym,
)
from talentweek.strategies._phrases.said import Said, one_of
from talentweek.values.dates import DateSpan, as_components

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn

_WEEKDAYS: Final = "一二三四五六日"
#: The Republic of China counts its years from 1912.
_REPUBLIC: Final = 1911


def month_day(day: dt.date) -> str:
    """Write a day without its year: 7月11日."""
    return f"{day.month}月{day.day}日"


def year_month_day(day: dt.date) -> str:
    """Write a day: 2024年7月11日."""
    return f"{day.year}年{month_day(day)}"


def _in_numerals(day: dt.date) -> str:
    return f"{digits(day.year)}年{ordinal_numeral(day.month)}月{ordinal_numeral(day.day)}日"


def _weekday(day: dt.date) -> str:
    return f"{year_month_day(day)}（星期{_WEEKDAYS[day.weekday()]}）"


def _republican(day: dt.date) -> str:
    return f"民国{day.year - _REPUBLIC}年{month_day(day)}"


def _dotted(day: dt.date) -> str:
    return f"{day.year}.{day.month:02d}.{day.day:02d}"


_WRITTEN: Final[tuple[Callable[[dt.date], str], ...]] = (
    year_month_day, _in_numerals, _weekday, dt.date.isoformat, _dotted, _republican,
)  # fmt: skip


def _day(draw: DrawFn) -> Dating:
    write = one_of(draw, _WRITTEN)
    day = a_day(draw)
    return Dating(write(day), str(day), "when")


def _day_without_year(draw: DrawFn) -> Dating:
    published = a_day(draw)
    day = a_near_day(draw, published)
    said = one_of(draw, (month_day(day), f"{ordinal_numeral(day.month)}月{ordinal_numeral(day.day)}日"))
    return Dating(said, str(day), "when", ("year",), published)


def _day_of_no_year(draw: DrawFn) -> Dating:
    """Nobody knows when it was published."""
    day = a_day(draw)
    return Dating(month_day(day), f"XXXX-{day:%m-%d}", "when")


def _day_of_month(draw: DrawFn) -> Dating:
    published = a_day(draw)
    day = a_day_of_its_month(draw, published)
    return Dating(f"{day.day}日", str(day), "when", ("year", "month"), published)


_RELATIVE: Final = (
    "昨天", "今天", "明天", "本月", "上月", "下月", "今年", "去年", "明年",
)  # fmt: skip


def _relative(draw: DrawFn) -> Dating:
    published = a_day(draw)
    known = tuple(zip(_RELATIVE, around(published), strict=True))
    month = (f"今年{published.month}月", (ym(published.year, published.month), ("year",)))
    said, (edtf, inferred) = one_of(draw, (*known, month))
    return Dating(said, edtf, "when", inferred, published)


def _period(draw: DrawFn) -> Dating:
    """Write a year, a decade, a part of a year or of a month."""
    form = one_of(draw, ("year", "month", "quarter", "half", "third", "decade", "qualified", "republican"))
    year, number = a_month(draw, {"month": 12, "quarter": 4, "third": 12}.get(form, 2))
    if form == "third":
        first, last, word = one_of(draw, ((1, 10, "上"), (11, 20, "中"), (21, months_end(year, number), "下")))
        edtf = span(f"{ym(year, number)}-{first:02d}", f"{ym(year, number)}-{last:02d}")
        return Dating(f"{year}年{number}月{word}旬", edtf, "when")
    said, edtf = {
        "year": (f"{year}年", f"{year}"),
        "month": (f"{year}年{number}月", ym(year, number)),
        "quarter": (f"{year}年第{ordinal_numeral(number)}季度", ym(year, QUARTERS + number)),
        "half": (f"{year}年{'上下'[number % 3 - 1]}半年", ym(year, HALVES + number)),
        "decade": (f"20世纪{'八九'[number % 3 - 1]}十年代", f"19{number + 7}X"),
        "qualified": (f"{year}年{'初底'[number % 3 - 1]}", f"{year}"),
        "republican": (f"民国{year - _REPUBLIC}年", f"{year}"),
    }[form]
    return Dating(said, edtf, "when")


def _period_without_year(draw: DrawFn) -> Dating:
    published = a_day(draw)
    form = one_of(draw, ("month", "third", "quarter", "half"))
    year, month = months_on(published.year, published.month, draw(st.integers(-NEAR_MONTHS, NEAR_MONTHS)))
    if form == "month":
        said, edtf = f"{month}月", ym(year, month)
    elif form == "third":
        said, edtf = f"{month}月上旬", span(f"{ym(year, month)}-01", f"{ym(year, month)}-10")
    elif form == "quarter":
        quarter = (published.month - 1) // 3 + 1
        said, edtf = f"第{ordinal_numeral(quarter)}季度", ym(published.year, QUARTERS + quarter)
    else:
        half = (published.month - 1) // 6 + 1
        said, edtf = f"{'上下'[half - 1]}半年", ym(published.year, HALVES + half)
    return Dating(said, edtf, "when", ("year",), published)


def _days(draw: DrawFn) -> Dating:
    """Write a range of days with its year."""
    start = a_day(draw)
    end = later(draw, start)
    middle = one_of(draw, ("至", "-", "—", "到"))
    if start.year != end.year:
        last = year_month_day(end)
    elif start.month != end.month:
        last = month_day(end)
    else:
        last = f"{end.day}日"
    return Dating(f"{year_month_day(start)}{middle}{last}", span(start, end), "when")


def _days_without_year(draw: DrawFn) -> Dating:
    published = a_day(draw)
    start = a_near_day(draw, published, NEAR - 20, NEAR - 20)
    end = later(draw, start)
    middle = one_of(draw, ("至", "-", "—", "到"))
    last = month_day(end) if start.month != end.month else f"{end.day}日"
    return Dating(f"{month_day(start)}{middle}{last}", span(start, end), "when", ("year",), published)


def _days_of_month(draw: DrawFn) -> Dating:
    published = a_day(draw)
    start = published.replace(day=draw(st.integers(1, 20)))
    end = start.replace(day=start.day + draw(st.integers(1, 8)))
    return Dating(f"本月{start.day}至{end.day}日", span(start, end), "when", ("year", "month"), published)


def _periods(draw: DrawFn) -> Dating:
    """Write a range of years, or of months."""
    year, month = a_month(draw, 11)
    more = draw(st.integers(1, 12 - month))
    said, edtf = one_of(
        draw,
        (
            (f"{year}年至{year + more}年", span(year, year + more)),
            (f"{year}-{year + more}年", span(year, year + more)),
            (f"{year}年{month}月至{month + more}月", span(ym(year, month), ym(year, month + more))),
            (f"{year}年{month}月-{year + more}年{month}月", span(ym(year, month), ym(year + more, month))),
        ),
    )
    return Dating(said, edtf, "when")


def _open(draw: DrawFn) -> Dating:
    """Write until when, or since when."""
    day = a_day(draw)
    year, month = day.year, ym(day.year, day.month)
    said, edtf, inferred = one_of(
        draw,
        (
            (f"到{year}年", span("..", year), ()),
            (f"到{year}年底", span("..", year), ()),
            (f"截至{year}年{day.month}月", span("..", month), ()),
            (f"截至{year_month_day(day)}", span("..", day), ()),
            (f"{year}年前", span("..", year - 1), ()),
            (f"{year}年底前", span("..", year), ()),
            (f"{year_month_day(day)}前", span("..", day), ("day",)),
            (f"自{year}年以来", span(year, ".."), ()),
            (f"{year}年{day.month}月以来", span(month, ".."), ()),
            (f"{year}年以来", span(year, ".."), ()),
            (f"{year}年后", span(year + 1, ".."), ()),
        ),
    )
    return Dating(said, edtf, "since" if edtf.endswith("..") else "by", inferred)


def _open_without_year(draw: DrawFn) -> Dating:
    published = a_day(draw)
    day = a_near_day(draw, published, back=DELAY)  # the city plans to have it done by then
    said, inferred = one_of(draw, ((f"截至{month_day(day)}", ("year",)), (f"{month_day(day)}前", ("year", "day"))))
    return Dating(said, span("..", day), "by", inferred, published)


_FORMS: Final[tuple[Callable[[DrawFn], Dating], ...]] = (
    _day, _day_without_year, _period, _days, _open, _period_without_year, _days_without_year, _open_without_year,
    _periods, _relative, _day_of_month, _days_of_month, _day_of_no_year,
)  # fmt: skip


def a_date(draw: DrawFn) -> Said:
    """Draw a date, a period or a range of dates, of any precision, with and without a year."""
    said, edtf, use, inferred, published = one_of(draw, _FORMS)(draw)
    context = Context(language="zh-Hans", published=published)
    return Said(said, DateSpan(edtf=edtf, inferred=as_components(inferred)), use, context)
