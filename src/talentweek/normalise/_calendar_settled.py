"""What a point is beside a publication date: the nearest year, the weekday before, the month of the date just read.

>>> from talentweek.normalise._calendar_points import around_text
>>> news = around_text("2024-07-16")
>>> settled(Point(month=2, day=29), news, None)
Known(first=Period(size='day', year=2024, month=2, day=29), last=None, inferred=('year',), notes=())
>>> settled(Point(weekday=4), None, None)
'counts from the publication date, which is not known to the day'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._calendar_periods import LAST_YEAR, MONTHS, NO_SUCH_DAY, Period, day_at, weekday
from talentweek.normalise._calendar_points import PARTS, WEEKS, Around, Known, Point, within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NOT_KNOWN: Final = {
    "day": "counts from the publication date, which is not known to the day",
    "month": "counts from the publication date, which is not known to the month",
    "year": "counts from the publication date, which is not known",
}
#: A bare day that is further ahead of the day of publication may be of the month before: "on the 30th" on the 2nd.
_AHEAD: Final = 20
#: One that stands so far before the date read just before it is of the month after.
_HALF_MONTH: Final = 15
#: So many months back at least is one of the year after: 2023年11月5日、1月8日.
_HALF_YEAR: Final = 6
#: For how many days a date that was read governs the bare days behind it, where a publication date says otherwise.
_NEAR: Final = 60
#: Where to look for 29 February, which may be eight years away.
_LEAP_STEPS: Final = tuple(sorted(range(-8, 9), key=abs))
_NINE_WEEKS: Final = 64
#: How many days from the publication a date is in the nearest year, whichever that may be.
_CLOSE: Final = 120
_MONTHS: Final = range(1, 13)
#: The weeks that a day tells: the one around it, and how many days before it the others begin.
_WEEK_AT: Final = {"week": 0, "week from": 0, "week to": 6}
#: How many days a text may come out after a day that it says is to come, or before one that it says has been.
_LATE: Final = 21


def settled(point: Point, published: Around | None, before: Around | None) -> Known | str:
    """Return what a point is, or the reason why that cannot be told."""
    seen = before if point.text else published
    if seen is None and point.or_published:
        seen = published
    if (point.month is not None and point.month not in _MONTHS) or not 1 <= (point.year or 1) <= LAST_YEAR:
        return "no year from 1 to 9999, or no month"
    if point.unit is not None:
        known = _counted(point, seen)
    elif point.year is not None:
        return in_year(point, point.year, ())
    elif point.month is not None or point.part is not None:
        year = year_before(point, before)
        if year is not None:
            return in_year(point, year, ("year",))
        known = _without_year(point, published)
    elif point.day is not None:
        known = _bare_day(point, published, before)
    elif point.weekday is not None:
        known = _bare_weekday(point, seen)
    else:
        return "says no date"
    return known if isinstance(known, str) else _whole(point, known)


def year_before(point: Point, before: Around | None) -> int | None:
    """Return the year of a month that counts from the date read just before: the same, the next one over New Year."""
    if not point.text or before is None or before.period.year is None or point.month is None:
        return None
    ahead = point.month - (before.period.month or 1)
    over = ahead <= -_HALF_YEAR
    return before.period.year + over if over or ahead >= 0 else None


def in_year(point: Point, year: int, inferred: tuple[str, ...]) -> Known | str:
    """Return what a point is within a year, or the reason why there is no such period."""
    return _whole(point, within(point, year, inferred))


def _whole(point: Point, known: Known) -> Known | str:
    """Return what a point is where the calendar has it, else why it has not."""
    fault = known.first.fault or (known.last.fault if known.last is not None else None)
    if fault is None and point.part in _WEEK_AT:
        return _week_of(known, point.part)
    return fault or _checked(point, known)


def _week_of(known: Known, part: str) -> Known | str:
    """Return the week around a day, or the one that begins or ends with it."""
    day = known.first
    if day.size != "day" or day.year is None or day.month is None:
        return NOT_KNOWN["day"]
    first = day_at(day.first - (weekday(day.first) if part == "week" else _WEEK_AT[part]))
    last = day_at(first.first + 6)
    return first.fault or last.fault or Known(first, last, known.inferred, known.notes)


def _checked(point: Point, known: Known) -> Known:
    """Note a weekday that the date is not."""
    day = known.first
    if point.weekday is None or day.size != "day" or day.year is None or day.month is None:
        return known
    if weekday(day.first) == point.weekday:
        return known
    return known._replace(notes=(*known.notes, f"{day.edtf} is no {WEEKDAYS[point.weekday]}"))


WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _without_year(point: Point, published: Around | None) -> Known | str:
    """Take the year that puts the date nearest to the publication date."""
    if point.part in {"decade", "century"}:
        return "says no date"
    if published is None or published.period.year is None:
        return NOT_KNOWN["year"] if point.part in WEEKS else within(point, None, ())
    year = published.period.year
    this = within(point, year, ("year",))
    if point.toward == "near" and point.part is None and not this.first.fault and _is_close(this.first, published):
        return this
    steps = _LEAP_STEPS if point.month == 2 and point.day == 29 else years_of(point)  # noqa: PLR2004 - 29 February
    options = (within(point, year + step, ("year",)) for step in steps)
    made = nearest((known for known in options if not known.first.fault), published, point.toward, year)
    return made or NO_SUCH_DAY


def _is_close(period: Period, published: Around) -> bool:
    """Whether a day or a month is so close to the publication that none of another year is nearer."""
    return abs(period.first - published.first) < _CLOSE


def years_of(point: Point) -> tuple[int, ...]:
    """Return where to look for a missing year, as steps from that of the publication.

    A quarter or a half without a year is one that is spoken of as news: who means one of next year says so.
    """
    return (0, -1) if point.part in PARTS and point.toward == "near" else (0, -1, 1)


def nearest(
    options: Iterable[Known], seen: Around, toward: str, year: int | None = None, *, by_end: bool = False
) -> Known | None:
    """Return what is nearest in a direction, of two equally near ones the earlier; None where there is none.

    A date still to come in `year` stands unless another is nearer by more than nine weeks: who writes in February and
    means the August of last year says so. `by_end` measures from the end alone.
    """
    best = None
    for known in options:
        first, last = known.first.first, (known.last or known.first).last
        if not _DIRECTIONS[toward](first, last, seen):
            continue
        away = abs(last - seen.last) if by_end else max(first - seen.last, seen.first - last, 0)
        if toward == "near" and known.first.year == year and first > seen.last:
            away -= _NINE_WEEKS
        if best is None or (away, first) < best[0]:
            best = (away, first), known
    return best and best[1]


def _slack(first: int, last: int) -> int:
    """Return how many days the date of a text may be off: none for whole months, which no delay of days moves."""
    return _LATE if last - first < _LATE else 0


_DIRECTIONS: Final[dict[str, Callable[[int, int, Around], bool]]] = {
    "near": lambda _first, _last, _seen: True,
    "past": lambda first, _last, seen: first <= seen.last,
    "future": lambda _first, last, seen: last >= seen.first,
    "before": lambda _first, last, seen: last < seen.first,
    "after": lambda first, _last, seen: first > seen.last,
    "told": lambda first, last, seen: first <= seen.last + _slack(first, last),
    "coming": lambda first, last, seen: last >= seen.first - _slack(first, last),
}


def _bare_day(point: Point, published: Around | None, before: Around | None) -> Known | str:
    """Take month and year from the date read just before, or from the publication date."""
    taken = ("year", "month")
    day = point.day or 0
    if (
        before is not None
        and before.period.month is not None
        and before.period.size in {"day", "month"}
        and (
            published is None
            or point.text
            or (before.period.year is not None and abs(before.first - published.first) < _NEAR)
        )
    ):
        month = Period("month", before.period.year, before.period.month)
        if before.period.day is not None and before.period.day - day > _HALF_MONTH:
            month = month.stepped(1)
        return _in_month(month, day, taken if month.year is not None else ("month",))
    if published is None or published.period.month is None or published.period.size not in {"day", "month"}:
        return Known(Period("day", None, None, day))
    if point.weekday is not None:
        months = (
            Period("month", published.period.year, published.period.month).stepped(step) for step in range(-14, 15)
        )
        days = (month._replace(size="day", day=day) for month in months)
        options = (Known(each, None, taken) for each in days if not each.fault and weekday(each.first) == point.weekday)
        return nearest(options, published, point.toward) or NO_SUCH_DAY
    month = Period("month", published.period.year, published.period.month)
    this, last = (each._replace(size="day", day=day) for each in (month, month.stepped(-1)))
    if published.period.day is not None and not last.fault:
        ahead = day - published.period.day
        if this.fault or (ahead > _AHEAD and published.first - last.first < ahead):
            return Known(last, None, taken)
    return Known(this, None, taken)


def _in_month(month: Period, day: int, inferred: tuple[str, ...]) -> Known:
    return Known(month._replace(size="day", day=day), None, inferred)


def _bare_weekday(point: Point, seen: Around | None) -> Known | str:
    if seen is None or seen.period.size != "day" or seen.period.year is None:
        return NOT_KNOWN["day"]
    ahead = ((point.weekday or 0) - weekday(seen.first)) % 7
    days = (day_at(seen.first + step) for step in (ahead - 7, ahead, ahead + 7))
    options = (Known(day, None, ("year", "month", "day")) for day in days if not day.fault)
    return nearest(options, seen, point.toward) or "the calendar ends"


def _counted(point: Point, seen: Around | None) -> Known | str:
    """Count units from a date, and look within the unit for what the words say besides."""
    unit = point.unit or "day"
    if seen is None or seen.period.year is None:
        return NOT_KNOWN["year"]
    period = seen.period
    if unit in {"day", "week", "weekend"}:
        return _counted_days(point, seen) if period.size == "day" and period.month else NOT_KNOWN["day"]
    if unit in {"decade", "year"}:
        base = Period(unit, (period.year or 0) // 10 * 10 if unit == "decade" else period.year).stepped(point.shift)
        return base.fault or within(
            point._replace(part=point.part or ("decade" if unit == "decade" else None)), base.year, ("year",)
        )
    if period.month is None or MONTHS[period.size] > MONTHS[unit]:
        return NOT_KNOWN["month"]
    length = MONTHS[unit]
    base = Period(unit, period.year, (period.month - 1) // length * length + 1).stepped(point.shift)
    taken = ("year", "month")
    if base.fault or unit != "month":
        return base.fault or Known(base, None, taken)
    return within(point._replace(month=base.month), base.year, taken)


def _counted_days(point: Point, seen: Around) -> Known | str:
    taken = ("year", "month", "day")
    if point.unit == "day":
        return Known(day_at(seen.first + point.shift), None, taken)
    monday = seen.first - weekday(seen.first) + 7 * point.shift
    if point.weekday is not None:
        return Known(day_at(monday + point.weekday), None, taken)
    first = monday + 5 if point.unit == "weekend" else monday
    return Known(day_at(first), day_at(monday + 6), taken)
