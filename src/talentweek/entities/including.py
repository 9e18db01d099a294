"""Which of two values is the narrower: what one leaves open and the other tells, with nothing between them denied.

"Over 20" includes 23, July includes 11 July, a week without a stated end includes the same week with one, Suzhou
includes Kunshan in Suzhou. The narrower of two is one of the two, never a third that neither source states.

>>> from talentweek.values.quantities import Quantity
>>> includes(Quantity.more_than(20), Quantity.exact(23)), includes(Quantity.more_than(20), Quantity.exact(20))
(True, False)
>>> apart(Quantity.more_than(20), Quantity.exact(20)), apart(Quantity.about(20), Quantity.exact(30))
(True, False)
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from talentweek.values import edtf
from talentweek.values.bounds import Bound
from talentweek.values.dates import DateSpan
from talentweek.values.durations import Duration
from talentweek.values.edtf import Precision
from talentweek.values.intervals import Interval
from talentweek.values.money import Money
from talentweek.values.names import Name
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from talentweek.values.edtf import Point

#: Units that make another number of it: 20 % is no narrower than 20, which counts something.
MEASURES: Final = frozenset({"%", "‰", "pp", "times"})

#: Words of Chinese that count people and say nothing else of them. 人次 is another one, which counts visits.
_PEOPLE: Final = frozenset({"人", "名", "位"})


def includes(wide: Any, narrow: Any, *, moment: bool = False) -> bool:  # noqa: PLR0911 - one for a class
    """Whether all that the first value says follows from the second, which is of the same class.

    `moment` tells that an interval of dates bounds a moment, as on a milestone; elsewhere it is an extent.
    """
    match wide:
        case Quantity():
            return _unit_includes(wide.unit, narrow.unit) and _number_includes(wide, narrow)
        case Money():
            return (
                wide.currency in {None, narrow.currency}
                and _number_includes(wide, narrow)
                and all(any(includes(one, other) for other in narrow.equivalents) for one in wide.equivalents)
            )
        case Rank():
            return _rank(narrow).within(_rank(wide))
        case Duration():
            told = (wide.iso, wide.upper) == (narrow.iso, narrow.upper) and narrow.bound is Bound.exact
            return told and wide.bound in {Bound.about, Bound.at_least, Bound.at_most}
        case DateSpan():
            return _moment_includes(wide, narrow) if moment else _extent_includes(wide, narrow)
        case Edition():
            return wide.number in {None, narrow.number} and wide.label in {None, narrow.label}
        case Name():
            return (wide.text, wide.kind) == (narrow.text, narrow.kind) and wide.lang in {None, narrow.lang}
        case Place():
            return _place_includes(wide, narrow)
        case _:
            return False


def apart(left: Any, right: Any) -> bool:  # noqa: PLR0911 - one for a class
    """Whether two values of one class cannot both be true; where that is not sure, they are not apart."""
    if left.__class__ is not right.__class__:  # one of them is missing
        return False
    match left:
        case Quantity() | Money():
            return _counted(left) == _counted(right) and _disjoint(left.interval, right.interval)
        case Rank():
            return _disjoint(_rank(left), _rank(right))
        case DateSpan():
            mine, theirs = covered(left), covered(right)
            return mine is not None and theirs is not None and (mine[1] < theirs[0] or theirs[1] < mine[0])
        case Edition():
            return None not in {left.number, right.number} and left.number != right.number
        case Place():
            return _differ(_country(left), _country(right)) or _differ(left.subdivision, right.subdivision)
        case _:
            return isinstance(left, StrEnum | bool | int)


def covered(span: DateSpan) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day that a date may mean, None where its year is not known.

    An end that is open or not known may be any day.

    >>> covered(DateSpan(edtf="2024-07-11/"))
    (datetime.date(2024, 7, 11), datetime.date(9999, 12, 31))
    """
    start, end = edtf.read_span(span.edtf)
    first = dt.date.min if start in {"", ".."} else _day(edtf.read_point(start).first)
    to = start if end is None else end
    last = dt.date.max if to in {"", ".."} else _day(edtf.read_point(to).last)
    return None if first is None or last is None else (first, last)


def _day(parts: tuple[int, int, int] | None) -> dt.date | None:
    return None if parts is None else dt.date(*parts)


def _unit_includes(wide: str | None, narrow: str | None) -> bool:
    """Whether a number with the second unit is one with the first: 5 projects are 5, and 5 % are not."""
    return _unit(wide) == _unit(narrow) or (wide is None and narrow not in MEASURES)


def _unit(unit: str | None) -> str | None:
    """Return a unit as it is compared with others: 名 is 人."""
    return "人" if unit in _PEOPLE else unit


def _counted(value: Quantity | Money) -> str | None:
    return _unit(value.unit) if isinstance(value, Quantity) else value.currency


def _number_includes(wide: Quantity | Money, narrow: Quantity | Money) -> bool:
    if wide.bound is Bound.unknown:
        return True
    mine, theirs = wide.interval, narrow.interval
    if wide.bound is Bound.about:
        return narrow.bound is Bound.exact and _first(wide) == _first(narrow)
    if wide.bound is Bound.nearly and narrow.bound is not Bound.nearly:
        return False  # 49 is below 50, and 3 is too: how near is near enough is not said
    return mine is not None and theirs is not None and not theirs.is_empty and theirs.within(mine)


def _first(value: Quantity | Money) -> Decimal | None:
    return value.value if isinstance(value, Quantity) else value.amount


def _rank(rank: Rank) -> Interval:
    number = Decimal(rank.number)
    return Interval(low=None if rank.bound is Bound.at_most else number, high=number)


def _disjoint(left: Interval | None, right: Interval | None) -> bool:
    return left is not None and right is not None and not left.overlaps(right)


def _differ(left: str | None, right: str | None) -> bool:
    return left is not None and right is not None and left != right


def _extent_includes(wide: DateSpan, narrow: DateSpan) -> bool:
    """Whether a date includes another one, each an extent or a day somewhere within what it says."""
    (start, end), (other_start, other_end) = edtf.read_span(wide.edtf), edtf.read_span(narrow.edtf)
    if end is None:  # it falls somewhere within: so does each of its ends
        return _point_includes(start, other_start) and (other_end is None or _point_includes(start, other_end))
    return other_end is not None and _end_includes(start, other_start) and _end_includes(end, other_end)


def _moment_includes(wide: DateSpan, narrow: DateSpan) -> bool:
    unknown = {wide.starts_unknown, wide.ends_unknown, narrow.starts_unknown, narrow.ends_unknown}
    mine, theirs = covered(wide), covered(narrow)
    if mine is None or theirs is None or True in unknown:
        return _extent_includes(wide, narrow)
    return mine[0] <= theirs[0] and theirs[1] <= mine[1]


def _end_includes(wide: str, narrow: str) -> bool:
    return wide in {"", narrow} or _point_includes(wide, narrow)


def _point_includes(wide: str, narrow: str) -> bool:
    if {wide, narrow} & {"", ".."}:
        return False
    mine, theirs = edtf.read_point(wide), edtf.read_point(narrow)
    if mine.first is not None and mine.last is not None:
        return (
            theirs.first is not None
            and theirs.last is not None
            and mine.first <= theirs.first
            and theirs.last <= mine.last
        )
    plain = {mine.precision, theirs.precision} <= {Precision.month, Precision.day}
    return plain and all(part in {None, other} for part, other in zip(_parts(mine), _parts(theirs), strict=True))


def _parts(point: Point) -> tuple[int | None, ...]:
    return point.year, point.month, point.day


def _place_includes(wide: Place, narrow: Place) -> bool:
    if wide == Place(stated=wide.stated or "-"):  # words alone: where they lead is not known
        return False
    inside = iter(narrow.localities)
    return (
        _country(wide) in {None, _country(narrow)}
        and wide.subdivision in {None, narrow.subdivision}
        and wide.venue in {None, narrow.venue}
        and all(locality in inside for locality in wide.localities)
    )


def _country(place: Place) -> str | None:
    return place.country or (place.subdivision and place.subdivision.partition("-")[0])
