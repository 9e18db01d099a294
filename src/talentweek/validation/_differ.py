"""Numbers, amounts, dates and ranks compared: in what a value differs from what its words say.

>>> from talentweek.values.quantities import Quantity
>>> differ(Quantity.exact(20), Quantity.more_than(20)), differ(Quantity.exact(200), Quantity.exact(20))
(<Difference.bound: 'bound'>, <Difference.magnitude: 'magnitude'>)
>>> differ(Quantity.exact(20, "experts"), Quantity.exact(20)) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentweek.validation._checks import Difference
from talentweek.values import edtf
from talentweek.values.bounds import Bound
from talentweek.values.dates import DateSpan
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from decimal import Decimal

    from talentweek.values.edtf import Point

#: Units that are no nouns: a number with one of them is another number without it.
_MEASURES = frozenset({"%", "pp", "times"})


def differ(held: Any, said: Any) -> Difference | None:
    """Return in what a value differs from what words say, both of one kind; None where the words support it."""
    match held, said:
        case Quantity(), Quantity():
            return _numbers(held, said, held.value, said.value) or _units(held, said)
        case Money(), Money():
            return _amounts(held, said)
        case DateSpan(), DateSpan():
            return _dates(held, said)[0]
        case Duration(), Duration():
            return _durations(held, said)
        case _:
            return _ranks(held, said)


def _ranks(held: Any, said: Any) -> Difference | None:
    if not isinstance(said, Rank | Edition) or held.number != said.number:
        return Difference.number
    bound = said.bound if isinstance(said, Rank) else Bound.exact
    return None if isinstance(held, Edition) or held.bound is bound else Difference.bound


def _numbers(
    held: Quantity | Money, said: Quantity | Money, mine: Decimal | None, theirs: Decimal | None
) -> Difference | None:
    if mine is None or theirs is None:
        return None if mine is theirs else Difference.number
    if mine != theirs:
        return _two(mine, theirs)
    if held.upper is not None and said.upper is not None and held.upper != said.upper:
        return _two(held.upper, said.upper)
    return None if held.bound is said.bound and (held.upper is None) is (said.upper is None) else Difference.bound


def _two(mine: Decimal, theirs: Decimal) -> Difference:
    """Return in what two numbers differ.

    >>> from decimal import Decimal
    >>> _two(Decimal("1E+7"), Decimal("1E+11")), _two(Decimal(-5), Decimal(5)), _two(Decimal(21), Decimal(20))
    (<Difference.magnitude: 'magnitude'>, <Difference.direction: 'direction'>, <Difference.number: 'number'>)
    """
    if mine == -theirs:
        return Difference.direction
    digits = [number.normalize().as_tuple().digits for number in (mine, theirs)]
    same = digits[0] == digits[1] and (mine < 0) is (theirs < 0)
    return Difference.magnitude if same else Difference.number


def _units(held: Quantity, said: Quantity) -> Difference | None:
    mine, theirs = held.unit, said.unit
    odd = mine != theirs and mine is not None and theirs is not None and not _MEASURES.isdisjoint((mine, theirs))
    return Difference.unit if odd else None


def _amounts(held: Money, said: Money) -> Difference | None:
    if held.currency != said.currency:
        return Difference.currency
    return _numbers(held, said, held.amount, said.amount)


def _durations(held: Duration, said: Duration) -> Difference | None:
    if (held.iso, held.upper) == (said.iso, said.upper):
        return None if held.bound is said.bound else Difference.bound
    mine, theirs = (tuple(unit for unit, _ in one.components) for one in (held, said))
    return Difference.number if mine == theirs else Difference.unit


def _dates(held: DateSpan, said: DateSpan) -> tuple[Difference | None, tuple[str, ...]]:
    """Return in what dates differ, and in which parts of a date."""
    mine, theirs = edtf.read_span(held.edtf), edtf.read_span(said.edtf)
    if theirs[1] is None:
        best = min((_parts(end, theirs[0]) for end in mine if end), key=len, default=())
        return (Difference.date, best) if best else (None, ())
    if mine[1] is None:
        return _point_in_words(mine[0], theirs[0], theirs[1])
    parts = tuple(part for one, other in zip(mine, theirs, strict=True) if one for part in _parts(one, other or ""))
    if parts:
        return Difference.date, parts
    turned = any(one == ".." and other not in {"", "..", None} for one, other in zip(mine, theirs, strict=True))
    return (Difference.direction, ()) if turned and ".." in theirs else (None, ())


def _point_in_words(mine: str, start: str, end: str) -> tuple[Difference | None, tuple[str, ...]]:
    """Compare a single date with an interval that words give: it should be the whole of that."""
    if "" in (start, end) or ".." in (start, end):
        parts = _parts(mine, start if end in {"", ".."} else end)
        return (Difference.date, parts) if parts else (Difference.bound, ())
    whole, first, last = (edtf.read_point(text) for text in (mine, start, end))
    same = whole.first is not None and (whole.first, whole.last) == (first.first, last.last)
    return (None, ()) if same else (Difference.date, _parts(mine, start) + _parts(mine, end))


def _parts(mine: str, theirs: str) -> tuple[str, ...]:
    """Return the parts in which two dates differ; a part that one of them leaves open is no difference."""
    if {"", ".."} & {mine, theirs} or mine == theirs:
        return ()
    one, other = edtf.read_point(mine), edtf.read_point(theirs)
    if _is_period(one) or _is_period(other):
        return () if _touch(one, other) else ("year",)
    pairs = (("year", one.year, other.year), ("month", one.month, other.month), ("day", one.day, other.day))
    return tuple(name for name, left, right in pairs if left is not None and right is not None and left != right)


def _is_period(point: Point) -> bool:
    return point.precision in {edtf.Precision.decade, edtf.Precision.half, edtf.Precision.quarter}


def _touch(one: Point, other: Point) -> bool:
    """Whether two dates can be of one day."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return True
    return one.first <= other.last and other.first <= one.last


def parts_apart(held: DateSpan, said: DateSpan) -> tuple[str, ...]:
    """Return the parts of a date in which a value differs from words.

    >>> parts_apart(DateSpan.on("2023-07-11"), DateSpan.on("2024-07-11"))
    ('year',)
    """
    return _dates(held, said)[1]


def parts_shared(held: DateSpan, said: DateSpan) -> tuple[str, ...]:
    """Return the parts of a date that words say themselves and a value has, too.

    >>> parts_shared(DateSpan.on("2024-07-11"), DateSpan.on("2024-07-16"))
    ('year', 'month')
    """
    shared: set[str] = set()
    for mine in filter(_given, edtf.read_span(held.edtf)):
        for theirs in filter(_given, edtf.read_span(said.edtf)):
            one, other = edtf.read_point(str(mine)), edtf.read_point(str(theirs))
            for part in ("year", "month", "day"):
                known = getattr(one, part)
                if known is not None and known == getattr(other, part) and part not in said.inferred:
                    shared.add(part)
    return tuple(part for part in ("year", "month", "day") if part in shared)


def _given(text: str | None) -> bool:
    return text not in {None, "", ".."}
