"""Points: dates as partial as the words are, and what one is beside a publication date: 不完整的日期.

>>> around_2024 = around_text("2024-07-16")
>>> settled(Point(month=2, day=29), around_2024, None)
Known(first=Period(size='day', year=2024, month=2, day=29), last=None, inferred=('year',), notes=())
>>> settled(Point(weekday=4), None, None)
'counts from the publication date, which is not known to the day'
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.normalise._calendar_periods import MONTHS, Period, day_at, weekday
from talentweek.values.edtf import days_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from talentweek.normalise.context import Context

#: Parts of a year, with their size and first month.
PARTS: Final = {
    "Q1": ("quarter", 1), "Q2": ("quarter", 4), "Q3": ("quarter", 7), "Q4": ("quarter", 10),
    "H1": ("half", 1), "H2": ("half", 7),
}  # fmt: skip
#: The first to fifth, and the last, of the days of the week in a month: "the first Monday of October".
COUNTED: Final = {"N1": 1, "N2": 2, "N3": 3, "N4": 4, "N5": 5, "NL": 0}
#: Weeks of a year as ISO 8601 counts them: W1 to W53.
WEEKS: Final = {f"W{number}": number for number in range(1, 54)}
#: Thirds of a month (上旬 中旬 下旬) with their first and last day; 0 is the last day that the month has.
THIRDS: Final = {"T1": (1, 10), "T2": (11, 20), "T3": (21, 0)}
NOT_KNOWN: Final = {
    "day": "counts from the publication date, which is not known to the day",
    "month": "counts from the publication date, which is not known to the month",
    "year": "counts from the publication date, which is not known",
}
#: A bare day that is further ahead of the day of publication may be of the month before: "on the 30th" on the 2nd.
_AHEAD: Final = 20
#: One that stands so far before the date read just before it is of the month after.
_HALF_MONTH: Final = 15
#: For how many days a date that was read governs the bare days behind it, where a publication date says otherwise.
_NEAR: Final = 60
#: Where to look for 29 February, which may be eight years away.
_LEAP_STEPS: Final = tuple(sorted(range(-8, 9), key=abs))
_NINE_WEEKS: Final = 64
_LEAP: Final = 2000
_LAST_YEAR: Final = 9999


class Point(NamedTuple):
    """A date as the words leave it; what they do not say is None."""

    #: The year; with the part "decade" its first year, with "century" its number (19 for 1800 to 1899).
    year: int | None = None
    #: The month, 1 to 12.
    month: int | None = None
    #: The day of the month.
    day: int | None = None
    #: Q1 to Q4, H1, H2 of a year; W1 to W53, its weeks; T1 to T3 (上旬 中旬 下旬) of a month; DL, its last day; N1 to N5,
    #: NL, its first to fifth or last of a `weekday`; week, the one around a day; decade; century.
    part: str | None = None
    #: The day of the week, 0 for Monday; beside a full date it is checked, alone it is looked for.
    weekday: int | None = None
    #: What `shift` counts: day, week, weekend, month, quarter, half, year, decade. A month, day, part or weekday
    #: beside it stands within that period: Point(day=20, unit="month", shift=1) is the 20th of next month.
    unit: str | None = None
    #: How many units after (before, where negative) the one of the publication date.
    shift: int = 0
    #: Where a missing year, or a weekday, is looked for: "near", "past" or "future" (the day itself included),
    #: "before" or "after" (not included).
    toward: str = "near"
    #: Whether it counts from the date read just before it and not from the publication date: 次日, "the following day".
    text: bool = False
    #: Whether it then counts from the publication date where no date was read before it.
    or_published: bool = False


class Around(NamedTuple):
    """The date from which a point is seen: the publication date, or the date read just before."""

    #: The period as it is known.
    period: Period
    #: Its first and last day.
    first: int
    last: int


class Known(NamedTuple):
    """What a point turned out to be: a period, or the stretch from one to another."""

    first: Period
    last: Period | None = None
    inferred: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def around(context: Context) -> Around | None:
    """Return the publication date of a context; None where there is none or it is an interval."""
    return None if context.published is None else around_text(context.published.edtf, whole=True)


@lru_cache(maxsize=4096)
def around_text(edtf: str, *, whole: bool = False) -> Around | None:
    """Return a date of EDTF as what others are seen from; of an interval its first end, or none with `whole`.

    >>> around_text("2024-07-11/2024-07-17").period.day, around_text("../2025").period.year
    (11, 2025)
    >>> around_text("2024-07-11/", whole=True)
    """
    if whole and "/" in edtf:
        return None
    text = next((end for end in edtf.split("/") if end not in {"", ".."}), "")
    year = None if text[:4] == "XXXX" else int(text[:4].replace("X", "0"))
    if len(text) == 4:  # noqa: PLR2004 - the length of a year
        period = Period("decade" if text[3] == "X" else "year", year)
    elif len(text) == 7:  # noqa: PLR2004 - the length of a month
        code = int(text[5:])
        if code > 12:  # noqa: PLR2004 - quarters and halves have higher codes
            period = Period("quarter", year, code * 3 - 98) if code < 40 else Period("half", year, code * 6 - 239)  # noqa: PLR2004 - as EDTF has them
        else:
            period = Period("month", year, code)
    else:
        period = Period("day", year, None if text[5:7] == "XX" else int(text[5:7]), int(text[8:]))
    return Around(period, period.first, period.last)


def settled(point: Point, published: Around | None, before: Around | None) -> Known | str:
    """Return what a point is, or the reason why that cannot be told."""
    seen = before if point.text else published
    if seen is None and point.or_published:
        seen = published
    if point.month == 0 or not 1 <= (point.year or 1) <= _LAST_YEAR:
        return "no year from 1 to 9999, or no month"
    if point.unit is not None:
        known = _counted(point, seen)
    elif point.year is not None:
        known = _dated(point, point.year, ())
    elif point.month is not None or point.part is not None:
        known = _without_year(point, published)
    elif point.day is not None:
        known = _bare_day(point, published, before)
    elif point.weekday is not None:
        known = _bare_weekday(point, seen)
    else:
        return "says no date"
    if isinstance(known, str):
        return known
    fault = known.first.fault or (known.last.fault if known.last is not None else None)
    if fault is None and point.part == "week":
        return _week_of(known)
    return fault or _checked(point, known)


def _week_of(known: Known) -> Known | str:
    """Return the week around a day."""
    day = known.first
    if day.size != "day" or day.year is None or day.month is None:
        return NOT_KNOWN["day"]
    monday = day_at(day.first - weekday(day.first))
    sunday = day_at(day.first - weekday(day.first) + 6)
    return monday.fault or sunday.fault or Known(monday, sunday, known.inferred, known.notes)


def _checked(point: Point, known: Known) -> Known:
    """Note a weekday that the date is not."""
    day = known.first
    if point.weekday is None or day.size != "day" or day.year is None or day.month is None:
        return known
    if weekday(day.first) == point.weekday:
        return known
    return known._replace(notes=(*known.notes, f"{day.edtf} is no {WEEKDAYS[point.weekday]}"))


WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _dated(point: Point, year: int | None, inferred: tuple[str, ...]) -> Known:
    """Return the period that a point is within a year."""
    part, month, day = point.part, point.month, point.day
    if part == "century":
        first = ((year or 1) - 1) * 100
        return Known(Period("year", first or 1), Period("year", first + 99), inferred)
    if part == "decade":
        return Known(Period("decade", year), None, inferred)
    if part in THIRDS and month is not None:
        start, end = THIRDS[part]
        last = end or days_in(year or _LEAP, month)
        return Known(Period("day", year, month, start), Period("day", year, month, last), inferred)
    if part == "DL" and month is not None:
        return Known(Period("day", year, month, days_in(year or _LEAP, month)), None, inferred)
    if part in COUNTED and month is not None and year is not None:
        return Known(_in_order(year, month, point.weekday or 0, COUNTED[part]), None, inferred)
    if part in WEEKS:
        monday = Period("day", year, 1, 4).first
        monday += 7 * (WEEKS[part] - 1) - weekday(monday)
        return Known(day_at(monday), day_at(monday + 6), inferred)
    if part is not None and part in PARTS:
        size, first = PARTS[part]
        return Known(Period(size, year, first), None, inferred)
    if day is not None:
        return Known(Period("day", year, month, day), None, inferred)
    return Known(Period("year" if month is None else "month", year, month), None, inferred)


def _in_order(year: int, month: int, day: int, number: int) -> Period:
    """Return the first to fifth of a day of the week in a month, the last for 0; a faulty one where it has none."""
    first = Period("day", year, month, 1).first
    ahead = (day - weekday(first)) % 7
    length = days_in(year, month)
    return Period("day", year, month, 1 + ahead + 7 * (number - 1 if number else (length - 1 - ahead) // 7))


def _without_year(point: Point, published: Around | None) -> Known | str:
    """Take the year that puts the date nearest to the publication date."""
    if point.part in {"decade", "century"}:
        return "says no date"
    if published is None or published.period.year is None:
        return NOT_KNOWN["year"] if point.part in WEEKS else _dated(point, None, ())
    year = published.period.year
    steps = _LEAP_STEPS if point.month == 2 and point.day == 29 else (0, -1, 1)  # noqa: PLR2004 - 29 February
    options = (_dated(point, year + step, ("year",)) for step in steps)
    made = nearest((known for known in options if not known.first.fault), published, point.toward, year)
    return made or "the month has no such day"


def nearest(options: Iterable[Known], seen: Around, toward: str, year: int | None = None) -> Known | None:
    """Return what is nearest in a direction, of two equally near ones the earlier; None where there is none.

    A date still to come in `year` stands unless another is nearer by more than nine weeks: who writes in February and
    means the August of last year says so.
    """
    best = None
    for known in options:
        first, last = known.first.first, (known.last or known.first).last
        if not _DIRECTIONS[toward](first, last, seen):
            continue
        away = max(first - seen.last, seen.first - last, 0)
        if toward == "near" and known.first.year == year and first > seen.last:
            away -= _NINE_WEEKS
        if best is None or (away, first) < best[0]:
            best = (away, first), known
    return best and best[1]


_DIRECTIONS: Final[dict[str, Callable[[int, int, Around], bool]]] = {
    "near": lambda _first, _last, _seen: True,
    "past": lambda first, _last, seen: first <= seen.last,
    "future": lambda _first, last, seen: last >= seen.first,
    "before": lambda _first, last, seen: last < seen.first,
    "after": lambda first, _last, seen: first > seen.last,
}


def _bare_day(point: Point, published: Around | None, before: Around | None) -> Known | str:
    """Take month and year from the date read just before, or from the publication date."""
    taken = ("year", "month")
    day = point.day or 0
    if (
        before is not None
        and before.period.month is not None
        and before.period.size in {"day", "month"}
        and (published is None or (before.period.year is not None and abs(before.first - published.first) < _NEAR))
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
        return nearest(options, published, point.toward) or "the month has no such day"
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
        return base.fault or _dated(
            point._replace(part=point.part or ("decade" if unit == "decade" else None)), base.year, ("year",)
        )
    if period.month is None or MONTHS[period.size] > MONTHS[unit]:
        return NOT_KNOWN["month"]
    length = MONTHS[unit]
    base = Period(unit, period.year, (period.month - 1) // length * length + 1).stepped(point.shift)
    taken = ("year", "month")
    if base.fault or unit != "month":
        return base.fault or Known(base, None, taken)
    return _dated(point._replace(month=base.month), base.year, taken)


def _counted_days(point: Point, seen: Around) -> Known | str:
    taken = ("year", "month", "day")
    if point.unit == "day":
        return Known(day_at(seen.first + point.shift), None, taken)
    monday = seen.first - weekday(seen.first) + 7 * point.shift
    if point.weekday is not None:
        return Known(day_at(monday + point.weekday), None, taken)
    first = monday + 5 if point.unit == "weekend" else monday
    return Known(day_at(first), day_at(monday + 6), taken)
