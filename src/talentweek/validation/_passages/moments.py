"""Dates compared part by part: which parts of a date words say, and in which they say something else.

A date is as precise as its words and no more: what words do not say (a day, an end) is invented, unless another passage
says it. A date that is coarser than its words is right.

    >>> from talentweek.values.dates import DateSpan
    >>> parts_of(DateSpan.on("2024-07-11")), parts_of(DateSpan.between("2021", "2025"))
    (('year', 'month', 'day'), ('start year', 'end year'))
    >>> weigh(DateSpan.on("2024-07-11"), DateSpan.on("2024-07"))
    Weighed(difference=None, apart=(), said=('year', 'month'))
    >>> weigh(DateSpan.between("2021", "2025"), DateSpan.on("2021"))
    Weighed(difference=None, apart=(), said=('start year',))
    >>> weigh(DateSpan.on("2024-07-11"), DateSpan.on("2024-08-11"))
    Weighed(difference=<Difference.date: 'date'>, apart=('month',), said=('year', 'day'))
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.validation._passages.checks import Difference
from talentweek.values import edtf
from talentweek.values.edtf import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talentweek.values.dates import DateSpan
    from talentweek.values.edtf import Point

_PARTS: Final = ("year", "month", "day")
_PERIODS: Final = frozenset({Precision.decade, Precision.half, Precision.quarter})
_ENDS: Final = ("start", "end")
#: Ends of an interval that are no date: open, unknown.
_NO_DATE: Final = frozenset({"", ".."})


class Weighed(NamedTuple):
    """A date held against what words say."""

    #: In what they differ; None where the words say nothing else.
    difference: Difference | None
    #: The parts in which they differ.
    apart: tuple[str, ...]
    #: The parts that the words say, too.
    said: tuple[str, ...]


def parts_of(span: DateSpan) -> tuple[str, ...]:
    """Return the parts that a date has; those of an interval with the end to which they belong, an open end by itself.

    >>> from talentweek.values.dates import DateSpan
    >>> parts_of(DateSpan.starting("2024-07")), parts_of(DateSpan(edtf="../2025")), parts_of(DateSpan.on("199X"))
    (('start year', 'start month'), ('start', 'end year'), ('year',))
    """
    start, end = edtf.read_span(span.edtf)
    if end is None:
        return _parts(edtf.read_point(start))
    return tuple(part for name, text in zip(_ENDS, (start, end), strict=True) for part in _parts_of_end(name, text))


def _parts_of_end(name: str, text: str) -> Iterable[str]:
    if text in _NO_DATE:
        return (name,) if text else ()
    return (f"{name} {part}" for part in _parts(edtf.read_point(text)))


def _parts(point: Point) -> tuple[str, ...]:
    known = {part for part in _PARTS if _part(point, part) is not None}
    if point.precision in _PERIODS:
        known.add("year" if point.precision is Precision.decade else "month")
    return tuple(part for part in _PARTS if part in known)


def _part(point: Point, part: str) -> int | None:
    """Return a part of a date as far as it is one number: a decade is no year, a quarter no month."""
    if point.precision in _PERIODS and (part == "month" or point.precision is Precision.decade):
        return None
    number: int | None = getattr(point, part)
    return number


def weigh(held: DateSpan, said: DateSpan) -> Weighed:
    """Hold a date against the date that words say."""
    mine, theirs = edtf.read_span(held.edtf), edtf.read_span(said.edtf)
    if mine[1] is None:
        return _point(mine[0], theirs[0]) if theirs[1] is None else _point_in_words(mine[0], theirs[0], theirs[1])
    return _ends_by_a_point(mine, theirs[0]) if theirs[1] is None else _ends(mine, theirs)


def _made(apart: Iterable[str], said: Iterable[str], difference: Difference = Difference.date) -> Weighed:
    apart = tuple(apart)
    return Weighed(difference if apart else None, apart, tuple(said))


def _point(mine: str, theirs: str) -> Weighed:
    """Hold one point against another one: words that lie within it say it, a wider period says a part of it."""
    one, other = edtf.read_point(mine), edtf.read_point(theirs)
    has = _parts(one)
    known = {part: (_part(one, part), _part(other, part)) for part in _PARTS}
    apart = [part for part, (left, right) in known.items() if None not in (left, right) and left != right]
    same = [part for part in has if known[part][0] is not None and known[part][0] == known[part][1]]
    if apart:
        return _made(apart, same)
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return _made((), [part for part in has if part in same or one.precision in _PERIODS])
    if one.last < other.first or other.last < one.first:
        return _made(("month",) if one.year == other.year and one.year is not None else ("year",), same)
    within = one.first <= other.first and other.last <= one.last
    return _made((), has if within else same)


def _point_in_words(mine: str, start: str, end: str) -> Weighed:
    """Hold a single date against an interval that words give: that should lie within it."""
    has = _parts(edtf.read_point(mine))
    known = [_point(mine, text) for text in (start, end) if text not in _NO_DATE]
    apart = tuple(dict.fromkeys(part for one in known for part in one.apart))
    if apart:
        return _made(apart, [part for part in has if part not in apart])
    within = all(set(one.said) == set(has) for one in known)
    if ".." in (start, end) or (not end and (not within or has == _PARTS)):
        return Weighed(Difference.bound, (), has)
    return _made((), has if within else [part for part in has if all(part in one.said for one in known)])


def _ends_by_a_point(mine: tuple[str, str | None], theirs: str) -> Weighed:
    """Hold an interval against a single date that words give, which is one of its ends, or all of it."""
    ends = [(name, text) for name, text in zip(_ENDS, mine, strict=True) if text]
    if len(ends) == len(_ENDS) and _is_all_of(mine, theirs):
        return _made((), [part for name, text in ends for part in _parts_of_end(name, text)])
    dates = [(name, _point(text, theirs)) for name, text in ends if text != ".."]
    fitting = [(name, one) for name, one in dates if not one.apart]
    if fitting:
        return _made((), [f"{name} {part}" for name, one in fitting for part in one.said])
    name, best = min(dates, key=lambda one: len(one[1].apart))
    return _made([f"{name} {part}" for part in best.apart], [f"{name} {part}" for part in best.said])


def _is_all_of(mine: tuple[str, str | None], theirs: str) -> bool:
    """Whether an interval has the same first and last day as a period."""
    if ".." in mine:
        return False
    start, end, whole = (edtf.read_point(text or "") for text in (*mine, theirs))
    return whole.first is not None and (start.first, end.last) == (whole.first, whole.last)


def _ends(mine: tuple[str, str | None], theirs: tuple[str, str | None]) -> Weighed:
    """Hold an interval against an interval, end by end."""
    apart: list[str] = []
    said: list[str] = []
    for name, one, other in zip(_ENDS, mine, theirs, strict=True):
        if one == "..":
            (said if other == ".." else apart).append(name)
        elif one and other and other != "..":
            end = _point(one, other)
            apart += [f"{name} {part}" for part in end.apart]
            said += [f"{name} {part}" for part in end.said]
    if not apart:
        return _made((), said)
    dates = [part for part in apart if part not in _ENDS]
    if dates:
        return _made(dates, said)
    turned = ".." in theirs
    return _made(apart, said, Difference.direction if turned else Difference.bound)
