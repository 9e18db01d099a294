"""Both ends of a range: what one end leaves out is taken from the other: 7月11日至17日, "July 30 to August 2, 2024".

>>> first, last = filled(Point(day=11), Point(2024, 7, 17))
>>> first.year, first.month, first.day
(2024, 7, 11)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.normalise._calendar_periods import day_at, weekday
from talentweek.normalise._calendar_points import PARTS, Around, Known, Point
from talentweek.normalise._calendar_settled import NOT_KNOWN, in_year, nearest, settled, year_before, years_of

if TYPE_CHECKING:
    from talentweek.normalise._calendar_periods import Period


def filled(first: Point, last: Point) -> tuple[Point, Point]:
    """Return both ends, each with what the other one says of its month and year."""
    first, last = _of_one_year(first, last)
    if _bare(last) and not _bare(first) and first.day is not None:
        last = last._replace(month=first.month, unit=first.unit, shift=first.shift, year=last.year or first.year)
    elif _bare(first) and not _bare(last) and last.day is not None:
        first = first._replace(month=last.month, unit=last.unit, shift=last.shift, year=first.year or last.year)
    if first.year is None and last.year is not None and _yearless(first):
        first = first._replace(year=last.year - 1 if _later(first, last) else last.year)
    elif last.year is None and first.year is not None and _yearless(last):
        last = last._replace(year=first.year + 1 if _later(first, last) else first.year)
    return first, last


def _of_one_year(first: Point, last: Point) -> tuple[Point, Point]:
    """Let "this year" behind the last end hold for the first one: "March 5 to 8 last year"."""
    if last.unit != "year" or not _yearless(first) or first.year is not None:
        return first, last
    if last.month is None and last.day is not None:
        last = last._replace(month=first.month)
    if last.month is None and last.part is None:
        return first, last
    return first._replace(unit="year", shift=last.shift - _later(first, last), text=last.text), last


def pair(first: Point, last: Point, published: Around | None, before: Around | None) -> tuple[Known, Known] | str:
    """Return what two filled ends are, or the reason why that cannot be told."""
    if _weekday_only(first) or _weekday_only(last):
        return _weekdays(first, last, published, before)
    if first.year is None and last.year is None and _yearless(first) and _yearless(last):
        return _years(first, last, published, year_before(first, before))
    low = settled(first, published, before)
    if isinstance(low, str):
        return low
    seen = before
    if _bare(last) and low.first.size == "day":
        seen = Around(low.first, low.first.first, low.first.first)
        published = published and seen
    high = settled(last, published, seen)
    return high if isinstance(high, str) else (low, high)


def _bare(point: Point) -> bool:
    """Whether a day stands without a month."""
    return point.day is not None and point.month is None and point.unit is None


def _yearless(point: Point) -> bool:
    return (point.month is not None or point.part is not None) and point.unit is None


def _weekday_only(point: Point) -> bool:
    return point.weekday is not None and point.day is None and point.unit is None


def _later(first: Point, last: Point) -> bool:
    """Whether the first end stands later in the year than the last, so that the range goes over New Year."""
    if first.part is not None or last.part is not None:
        return first.month is None and last.month is None and (first.part or "") > (last.part or "")
    if first.month is None or last.month is None:
        return False
    return first.month > last.month


def _from_new_year(first: Point, last: Point) -> bool:
    """Whether a range is the year up to a month or a quarter, of which figures come out when it has ended."""
    if first.part in PARTS:
        return first.part == "Q1" != last.part
    whole_months = first.day is None and last.day is None and first.part is None and last.part is None
    return whole_months and first.month == 1 != last.month


def _years(first: Point, last: Point, published: Around | None, known: int | None) -> tuple[Known, Known] | str:
    """Take the years that put a range nearest to the publication date, or the one that is known of the first end."""
    over = 1 if _later(first, last) else 0
    if known is not None:
        low, high = in_year(first, known, ("year",)), in_year(last, known + over, ("year",))
    elif published is None or published.period.year is None:
        low, high = settled(first, None, None), settled(last, None, None)
    else:
        near: list[tuple[Known, Known]] = []
        for step in years_of(first):
            year = published.period.year + step
            low, high = in_year(first, year, ("year",)), in_year(last, year + over, ("year",))
            if not isinstance(low, str) and not isinstance(high, str):
                near.append((low, high))
        best = nearest(
            (Known(low.first, high.last or high.first) for low, high in near),
            published,
            first.toward,
            published.period.year,
            by_end=_from_new_year(first, last),
        )
        if best is not None:
            return next(each for each in near if each[0].first == best.first)
        low, high = settled(first, published, None), settled(last, published, None)
    if isinstance(low, str):
        return low
    return high if isinstance(high, str) else (low, high)


def _weekdays(first: Point, last: Point, published: Around | None, before: Around | None) -> tuple[Known, Known] | str:
    """Take the weekdays that put a range nearest to the publication date, or next to its other end."""
    if not _weekday_only(last):
        high = settled(last, published, before)
        low = high if isinstance(high, str) else _beside(high.first, first.weekday or 0, -1)
    elif not _weekday_only(first):
        low = settled(first, published, before)
        high = low if isinstance(low, str) else _beside((low.last or low.first), last.weekday or 0, 1)
    else:
        return _week(first, last, published)
    if isinstance(low, str):
        return low
    return high if isinstance(high, str) else (low, high)


def _week(first: Point, last: Point, published: Around | None) -> tuple[Known, Known] | str:
    if published is None or published.period.size != "day" or published.period.year is None:
        return NOT_KNOWN["day"]
    length = ((last.weekday or 0) - (first.weekday or 0)) % 7
    options = (
        Known(day_at(start), day_at(start + length), ("year", "month", "day"))
        for start in range(published.first - 13, published.first + 8)
        if weekday(start) == first.weekday
    )
    best = nearest((each for each in options if not each.first.fault), published, first.toward)
    if best is None or best.last is None or best.last.fault:
        return "the calendar ends"
    return best._replace(last=None), best._replace(first=best.last, last=None)


def _beside(day: Period, wanted: int, step: int) -> Known | str:
    """Return the weekday next to a day, in a direction."""
    if day.size != "day" or day.year is None or day.month is None:
        return NOT_KNOWN["day"]
    found = day_at(day.first + step * (step * (wanted - weekday(day.first)) % 7))
    return found.fault or Known(found, None, ("year", "month", "day"))
