"""Dates in Chinese words: 2024年7月11日至17日, 2024年第三季度, 20世纪90年代, 自2017年以来, 截至2025年.

>>> render_date("2024-07-11/2024-07-17"), render_date("2024-35"), render_date("../2025")
('2024年7月11日至17日', '2024年第三季度', '截至2025年')
>>> render_date("2024-07-11/")
Traceback (most recent call last):
talentweek.normalise._sayable.Loss: an end is not known, and words would leave it out
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise import _sayable as sayable
from talentweek.values.edtf import Precision

if TYPE_CHECKING:
    from talentweek.values.edtf import Point

_HALF: Final = {1: "上半年", 7: "下半年"}
_QUARTER: Final = {1: "一", 4: "二", 7: "三", 10: "四"}
_CENTURY: Final = 100


def render_date(edtf: str) -> str:
    """Return the words for a date or an interval, in simplified script; Loss where there are none that say the same."""
    start, end = sayable.span(edtf)
    if start is None or end is None:
        return f"自{_date(start)}以来" if start else f"截至{_date(end)}" if end else ""
    if start is end:
        return _date(start)
    if sayable.same_month(start, end):
        return f"{_date(start)}至{end.day}日"
    if sayable.same_year(start, end):
        return f"{_date(start)}至{_within(end)}"
    return f"{_date(start)}至{_date(end)}"


def _date(point: Point) -> str:
    year = "" if point.year is None else f"{point.year}年"
    match point.precision:
        case Precision.decade:
            century, decade = divmod(point.year or 0, _CENTURY)
            return f"{century + 1}世纪{decade:02d}年代"
        case Precision.year:
            return year
        case Precision.half:
            return year + _HALF[point.month or 1]
        case Precision.quarter:
            return f"{year}第{_QUARTER[point.month or 1]}季度"
        case _:
            return year + _within(point)


def _within(point: Point) -> str:
    """Write a month, or a day of one, without its year."""
    month = f"{point.month}月" if point.month else ""
    return month + (f"{point.day}日" if point.day else "")
