"""Dates as precise as the source: 日期. July is not 1 July, and a week that opened on 11 July has no invented end.

A `DateSpan` is what every record holds: one date of any precision, or an interval, inclusive, whose ends may be open
(`..`) or unknown (nothing). A single date of low precision (2024) says that the event falls somewhere within it; an
interval fills it. A `PartialDate` is one end of it, in memory only. Both read and print EDTF (ISO 8601-2).

    >>> week = DateSpan(edtf="2024-07-11/", inferred=["year"], stated="on July 11")
    >>> week.start, week.end, week.ends_unknown
    (PartialDate(edtf='2024-07-11', inferred=('year',)), None, True)
    >>> week.start.precision.value, week.start.first
    ('day', Date(2024, 7, 11))
    >>> DateSpan(edtf="11 July 2024")
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: DateSpan: 1 problem
      /edtf: not EDTF: expected YYYY, YYYY-MM or YYYY-MM-DD at character 2; found '11 July 2024', expected ...
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.errors import Malformed, need
from talentweek.rules import Law, Notation, Some, Text, Words
from talentweek.values import edtf as notation
from talentweek.values.edtf import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pendulum


class Component(StrEnum):
    """A part of a date that a reading may take from the context."""

    year = "year"
    month = "month"
    day = "day"


def as_components(values: Iterable[Component | str]) -> tuple[Component, ...]:
    """Convert words to components."""
    return cast("tuple[Component, ...]", rules.each(lambda value: rules.as_member(Component, value), values))


def _each_once(components: tuple[Component, ...]) -> bool:
    return len(set(map(id, components))) == len(components)  # the hash of a member is a call of Python


_ONCE: Final = Law(
    "not inferred or len(inferred) < 2 or once(inferred)", "inferred", "a component is named twice",
    {"once": _each_once},
)  # fmt: skip


@lru_cache(maxsize=4096)
def _is_point(text: str) -> bool:
    return "/" not in text and notation.is_span(text)


_POINT: Final = Notation("an EDTF date", _is_point, "2024-07", notation.LONGEST, notation.reason)
_SPAN: Final = Notation(
    "EDTF", notation.is_span, "2024-07-11, 2024-07 or 2024-07-11/", notation.LONGEST, notation.reason
)


def _date(parts: tuple[int, int, int] | None) -> pendulum.Date | None:
    import pendulum  # noqa: PLC0415 - heavy, and most readers of a date never ask for one of its objects

    return None if parts is None else pendulum.Date(*parts)


def as_edtf(value: str | dt.date) -> str:
    """Convert a calendar day to EDTF; a moment (datetime) is no day and passes through unchanged."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    return cast("str", value)


def _end_of(value: str | dt.date) -> str:
    """Return an end of an interval; TypeError where it is none: 2024 is a number, and a PartialDate may be inferred."""
    return need(as_edtf(value), str, "EDTF or a date")


@final
@rules.checked
@frozen(kw_only=True, order=False)
class PartialDate:
    """One date, known to the decade, the year, the half, the quarter, the month or the day."""

    #: The date in EDTF.
    edtf: Annotated[str, _POINT] = field(converter=as_edtf)
    #: The components that were taken from the context and are not in the words.
    inferred: Annotated[tuple[Component, ...], Words()] = field(default=(), converter=as_components)

    laws: ClassVar[tuple[Law, ...]] = (_ONCE,)

    @property
    def precision(self) -> Precision:
        """The finest part that is known."""
        return notation.read_point(self.edtf).precision

    @property
    def year(self) -> int | None:
        """The year (of a decade, its first), None where it is not known."""
        return notation.read_point(self.edtf).year

    @property
    def month(self) -> int | None:
        """The month, None where it is not known; of a half or a quarter, None."""
        point = notation.read_point(self.edtf)
        return point.month if point.precision in {Precision.month, Precision.day} else None

    @property
    def day(self) -> int | None:
        """The day of the month, None where it is not known."""
        return notation.read_point(self.edtf).day

    @property
    def first(self) -> pendulum.Date | None:
        """The first day that it may mean, None where the year is not known."""
        return _date(notation.read_point(self.edtf).first)

    @property
    def last(self) -> pendulum.Date | None:
        """The last day that it may mean, None where the year is not known."""
        return _date(notation.read_point(self.edtf).last)

    def same_fact(self, other: PartialDate) -> bool:
        """Whether both say the same, whatever was inferred."""
        return rules.same_fact(self, other)

    def __str__(self) -> str:
        """Return the EDTF text."""
        return self.edtf


@final
@rules.checked
@frozen(kw_only=True, order=False)
class DateSpan:
    """A date or an interval of dates, inclusive, as precise as the source."""

    #: What can be given for one, for the message where something else was.
    taken: ClassVar[str] = 'EDTF such as "2024-07-11" or "2024-07-11/", a date, or DateSpan(edtf=...)'
    #: The date or interval in EDTF; `..` is an open end, nothing an unknown one.
    edtf: Annotated[str, _SPAN] = field(converter=as_edtf)
    #: The components that were taken from the context and are not in the words.
    inferred: Annotated[tuple[Component, ...], Some(0, 3), Words()] = field(default=(), converter=as_components)
    #: The words of the source.
    stated: Annotated[str | None, Text(1000), Words()] = None

    laws: ClassVar[tuple[Law, ...]] = (_ONCE,)

    @classmethod
    def parse(cls, text: str) -> DateSpan:
        """Read EDTF; Malformed, with a caret under the mistake, where it is none of ours."""
        notation.read_span(need(text, str, "a text"))
        return cls(edtf=text)

    @classmethod
    def on(cls, date: str | dt.date, *, stated: str | None = None) -> DateSpan:
        """Make a single date of any precision: `on("2024-07-11")`, `on("2024")`."""
        return cls(edtf=date, stated=stated)

    @classmethod
    def between(cls, start: str | dt.date, end: str | dt.date, *, stated: str | None = None) -> DateSpan:
        """Make an interval, both ends included."""
        return cls(edtf=f"{_end_of(start)}/{_end_of(end)}", stated=stated)

    @classmethod
    def starting(cls, start: str | dt.date, *, stated: str | None = None) -> DateSpan:
        """Make an interval whose end is not known."""
        return cls(edtf=f"{_end_of(start)}/", stated=stated)

    @classmethod
    def since(cls, start: str | dt.date, *, stated: str | None = None) -> DateSpan:
        """Make an interval that is open at its end: 自2021年以来."""
        return cls(edtf=f"{_end_of(start)}/..", stated=stated)

    @classmethod
    def until(cls, end: str | dt.date, *, stated: str | None = None) -> DateSpan:
        """Make an interval that is open at its start: by 2025, 到2025年."""
        return cls(edtf=f"../{_end_of(end)}", stated=stated)

    @property
    def is_interval(self) -> bool:
        """Whether it is an interval, and not a single date within which the event falls."""
        return "/" in self.edtf

    @property
    def start(self) -> PartialDate | None:
        """The date at which it starts (of a single date, the date), None where the end is open or unknown."""
        return self._end(notation.read_span(self.edtf)[0])

    @property
    def end(self) -> PartialDate | None:
        """The date at which it ends (of a single date, the date), None where the end is open or unknown."""
        start, end = notation.read_span(self.edtf)
        return self._end(start if end is None else end)

    @property
    def starts_unknown(self) -> bool:
        """Whether it has a start that is not known."""
        return notation.read_span(self.edtf)[0] == ""

    @property
    def ends_unknown(self) -> bool:
        """Whether it has an end that is not known."""
        return notation.read_span(self.edtf)[1] == ""

    def same_fact(self, other: DateSpan) -> bool:
        """Whether both say the same, however it was worded and whatever was inferred."""
        return rules.same_fact(self, other)

    def __str__(self) -> str:
        """Return the EDTF text."""
        return self.edtf

    def _end(self, text: str) -> PartialDate | None:
        return PartialDate(edtf=text, inferred=self.inferred) if text not in {"", ".."} else None


def _span_of(value: Any) -> Any:
    if value.__class__ is str or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
        return DateSpan(edtf=value)
    return DateSpan(edtf=value.edtf, inferred=value.inferred) if isinstance(value, PartialDate) else value


#: What can be given where a DateSpan is held: EDTF, a calendar day, a partial date.
Dated = DateSpan | PartialDate | dt.date | str


def as_span(value: Dated) -> DateSpan:
    """Convert EDTF, a calendar day or a partial date to a span."""
    return cast("DateSpan", _span_of(value))


def maybe_span(value: Dated | None) -> DateSpan | None:
    """Convert EDTF, a calendar day or a partial date to a span, keep None."""
    return cast("DateSpan | None", _span_of(value))


__all__ = ["Component", "DateSpan", "Dated", "Malformed", "PartialDate", "Precision", "as_span", "maybe_span"]
