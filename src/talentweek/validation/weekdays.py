"""Days of the week: whether that of the words is that of the date."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from talentweek.errors import Problem, Severity
from talentweek.normalise import dates
from talentweek.normalise.context import Context
from talentweek.provenance import Evidence
from talentweek.rules.compound import Nested
from talentweek.rules.shape import shape_of
from talentweek.validation._days import reach
from talentweek.validation._rule import rule
from talentweek.values.dates import DateSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.normalise._reading import Reading
    from talentweek.validation._world import World


@rule("weekday_clash")
def weekdays(world: World) -> Iterator[Problem]:
    """A day of the week that words give is that of the date which they give.

    "Monday, July 11, 2024" was a Thursday: the source itself has a slip, or the year was taken from the wrong place.
    Words without a year are read in that of the date.

    >>> from talentweek import Dataset, DateSpan, Event
    >>> good = Event(id="week", names="Talent Week", when=DateSpan.on("2024-07-11", stated="Thursday, July 11, 2024"))
    >>> weekdays.check(Dataset.of(good))
    ()
    >>> bad = Event(id="week", names="Talent Week", when=DateSpan.on("2024-07-11", stated="Monday, July 11, 2024"))
    >>> print(*weekdays.check(Dataset.of(bad)))
    /events/week/when: 2024-07-11 is no Monday; found 'Monday, July 11, 2024'
    """
    for record in world.dataset:
        model: Any = record.__class__
        if isinstance(record, Evidence):
            value = world.value(record.subject, record.path)
            if not isinstance(value, DateSpan):
                continue
            words, context, path = record.exact, world.context(record.document), world.at(record.id, "exact")
            yield from _clashes(words, path, dates.find(words, context))
            continue
        for field in _dated(model):
            value = getattr(record, field)
            if value is not None and value.stated is not None:
                found = dates.find(value.stated, Context(published=_year_of(value)))
                yield from _clashes(value.stated, world.at(record.id, field), found)


@cache
def _dated(model: Any) -> tuple[str, ...]:
    """Return the fields of a class that hold a date."""
    return tuple(field.name for field in shape_of(model).fields if field.rule == Nested(DateSpan))


def _year_of(span: DateSpan) -> str | None:
    """Return the first day of a date where its year is known, to read its own words by."""
    first = reach(span)[0]
    return None if first is None else "{:04}-{:02}-{:02}".format(*first)


def _clashes(words: str, path: str, found: tuple[Reading, ...]) -> Iterator[Problem]:
    for one in found:
        for note in one.notes:
            if " is no " in note:
                yield Problem(
                    code="weekday_clash", path=path, message=note, found=repr(words), severity=Severity.warning
                )
