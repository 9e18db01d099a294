"""Dates as the words leave them, and what they are once the publication date is known: 日期的含义.

A rule of a language hands over a `When`: how the words bound it (on, by, since, between ...) and one or two `Point`s,
each as partial as the words are. The engine calls `When.resolved` in the order of the text; what comes out is the plain
`Dated`, or the reason why it is no reading. Nothing here knows a word of any language.

    >>> from talentweek.normalise.context import Context
    >>> news = Context(published="2024-07-16")
    >>> def told(*args, context=news, previous=None, **kwargs):
    ...     made = When(*args, **kwargs).resolved(context, previous)
    ...     return made if isinstance(made, str) else made.edtf

What stands in the words is taken, what is missing comes from the other end of a range, from the publication date
(the year that puts the date nearest to it), or stays unknown:

    >>> told("on", Point(month=7, day=11)), told("on", Point(month=1)), told("on", Point(month=7), context=Context())
    ('2024-07-11', '2024-01', 'XXXX-07')
    >>> told("between", Point(month=7, day=11), Point(day=17)), told("between", Point(month=11), Point(2025, 2))
    ('2024-07-11/2024-07-17', '2024-11/2025-02')
    >>> told("by", Point(2025)), told("before", Point(2025)), told("since", Point(2017)), told("after", Point(2020, 3))
    ('../2025', '../2024', '2017/..', '2020-04/..')
    >>> told("on", Point(2024, part="Q3")), told("on", Point(1990, part="decade"))
    ('2024-35', '199X')
    >>> told("on", Point(month=7, part="T2"))
    '2024-07-11/2024-07-20'

What is relative counts from the publication date (or, with `text=True`, from the date read just before it):

    >>> told("on", Point(unit="day", shift=-1)), told("on", Point(unit="month", shift=1, day=20))
    ('2024-07-15', '2024-08-20')
    >>> told("on", Point(unit="week")), told("on", Point(unit="week", shift=-1, weekday=4))
    ('2024-07-15/2024-07-21', '2024-07-12')
    >>> told("on", Point(weekday=4, toward="past")), told("on", Point(day=12))
    ('2024-07-12', '2024-07-12')
    >>> told("on", Point(unit="day"), context=Context())
    'counts from the publication date, which is not known'
    >>> told("on", Point(2023, 2, 29))
    'the month has no such day'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.normalise._calendar_periods import Period
from talentweek.normalise._calendar_points import Around, Point, around, around_text
from talentweek.normalise._calendar_ranges import filled, pair
from talentweek.normalise._calendar_settled import settled
from talentweek.normalise._plain import Dated

if TYPE_CHECKING:
    from talentweek.normalise._plain import Plain
    from talentweek.normalise.context import Context

#: How words can bound a date. "by" includes it (../X), "before" and "after" do not; "since" includes it (X/..).
FORMS: Final = frozenset({"on", "between", "by", "before", "since", "after"})
_LONGEST: Final = 31
#: What a point says that says nothing but year, month and day.
_FREE: Final = Point()[3:]
ORDER: Final = "the end stands before the start"


class Unsaid(NamedTuple):
    """A date that the words name and EDTF or the rules cannot tell: what stands within it is no date of its own."""

    #: Why it is no reading.
    reason: str

    def resolved(self, _context: Context, _previous: Plain | None) -> str:
        """Return the reason."""
        return self.reason


def _before(point: Point, edtf: str) -> Around | None:
    """Return from where a point is seen that counts from another date; in a list behind a range, from its end."""
    end = edtf.rpartition("/")[2]
    joined = point.text and point.unit is None and point.weekday is None and end not in {"", ".."}
    return around_text(end if joined else edtf)


class When(NamedTuple):
    """A date or a range as the words leave it."""

    #: One of FORMS.
    form: str
    #: The date; of "between" the first one.
    first: Point
    #: The last date of "between".
    last: Point | None = None
    #: What the reader noticed.
    notes: tuple[str, ...] = ()
    #: Components that the reader took from the context itself, such as the order of day and month.
    inferred: tuple[str, ...] = ()

    def resolved(self, context: Context, previous: Plain | None) -> Dated | str:
        """Return the date in EDTF, or the reason why it is none."""
        year, month, day = self.first[:3]
        if self.form == "on" and self.first[3:] == _FREE and year is not None:  # the commonest: 11 July 2024
            period = Period("day" if day is not None else "year" if month is None else "month", year, month, day)
            return period.fault or self._dated(period.edtf, (), ())
        published = around(context)
        before = _before(self.first, previous.edtf) if isinstance(previous, Dated) else None
        if self.form == "between" and self.last is not None:
            return self._range(published, before)
        known = settled(self.first, published, before)
        if isinstance(known, str):
            return known
        start, end, inferred, notes = known
        if self.form == "on":
            text = start.edtf if end is None else f"{start.edtf}/{end.edtf}"
            return self._dated(text, inferred, notes)
        outer = start if self.form in {"since", "before"} or end is None else end
        if self.form in {"before", "after"}:
            outer = outer.stepped(-1 if self.form == "before" else 1)
            if outer.fault:
                return outer.fault
        text = f"{outer.edtf}/.." if self.form in {"since", "after"} else f"../{outer.edtf}"
        return self._dated(text, inferred, notes)

    def _range(self, published: Around | None, before: Around | None) -> Dated | str:
        first, last = filled(self.first, self.last or self.first)
        made = pair(first, last, published, before)
        over = first.year is not None and last.year is not None and first.year != last.year
        reckoned = ("year",) if over and None in {self.first.year, self.last and self.last.year} else ()
        if isinstance(made, str):
            return made
        low, high = made
        start, end = low.first, high.last or high.first
        if start.year is not None and end.year is not None and start.first > end.last:
            return ORDER
        if start.year is end.year is None and start.month == end.month and (start.day or 0) > (end.day or _LONGEST):
            return ORDER
        if (start.year is None) != (end.year is None):
            return "the year of one end only is known"
        inferred = (*low.inferred, *high.inferred, *reckoned)
        text = start.edtf if start == end else f"{start.edtf}/{end.edtf}"
        return self._dated(text, inferred, (*low.notes, *high.notes))

    def _dated(self, text: str, inferred: tuple[str, ...], notes: tuple[str, ...]) -> Dated:
        return Dated(text, tuple(dict.fromkeys((*inferred, *self.inferred))), (*self.notes, *notes))
