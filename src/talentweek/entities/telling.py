"""Values and merges in few words, as a report tells them.

>>> from talentweek.values.quantities import Quantity
>>> told(Quantity.more_than(20, "experts")), told(Quantity.exact(5, "%"))
('more than 20 experts', '5 %')
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.entities.kinds import is_record, kind_of
from talentweek.errors import shown
from talentweek.values.bounds import Bound
from talentweek.values.dates import DateSpan
from talentweek.values.durations import Duration
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing
from talentweek.values.money import Money
from talentweek.values.names import Name
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from talentweek.entities.outcomes import Conflict, Joined
    from talentweek.provenance import Evidence


def told(value: Any) -> str | None:
    """Return a value in few words; None where there is none."""
    if value is None or isinstance(value, str):
        return value if value is None else str(value)
    tell = _TELLING.get(value.__class__)
    return shown(value) if tell is None else tell(value)


def _many(values: tuple[Any, ...]) -> str:
    return "; ".join(str(told(item)) for item in values)


def _quantity(value: Quantity) -> str:
    return f"{_bounded(value.bound, value.value, value.upper)} {value.unit or ''}".strip()


def _money(value: Money) -> str:
    return f"{_bounded(value.bound, value.amount, value.upper)} {value.currency or '(no currency)'}"


def _place(value: Place) -> str:
    parts = (value.country, value.subdivision, *value.localities, value.venue, value.stated)
    return ", ".join(part for part in parts if part)


def _limited(value: Duration | Rank) -> str:
    known = value.iso if isinstance(value, Duration) else str(value.number)
    return known if value.bound is Bound.exact else f"{_words(value.bound)} {known}"


#: How values of each class are told.
_TELLING: Final[dict[type, Callable[[Any], str | None]]] = {
    Quantity: _quantity,
    Money: _money,
    Decimal: "{:,f}".format,
    DateSpan: str,
    Duration: _limited,
    Rank: _limited,
    Edition: lambda value: str(value.number or value.label),
    Name: lambda value: value.text,
    Ref: lambda value: value.id or value.stated,
    Place: _place,
    Listing: lambda value: _many(value.items),
    tuple: _many,
}


def _words(bound: Bound) -> str:
    return bound.value.replace("_", " ")


def _bounded(bound: Bound, value: Decimal | None, upper: Decimal | None) -> str:
    if value is None:
        return "unknown"
    number = f"{value:,f}" if upper is None else f"{value:,f} to {upper:,f}"
    return number if bound in {Bound.exact, Bound.between} else f"{_words(bound)} {number}"


def joined_told(one: Joined) -> str:
    """Tell which records became one, and in what they were not equal."""
    names = ", ".join(dict.fromkeys(shown(record.id) for record in one.records))
    unsure = "" if one.sure else "; its id is derived, so that it may be two things"
    differ = f"; not equal in {', '.join(one.fields)}" if one.fields else ""
    return f"joined    {shown(one.id)} of {len(one.records)} records ({names}){differ}{unsure}"


def conflict_told(one: Conflict) -> Iterator[str]:
    """Tell what cannot be one, a line for each claim, with the passages that say it."""
    both = "cannot both be true" if one.disjoint else "neither is the narrower"
    yield f"conflict  {shown(one.id)}{' ' + one.path if one.path else ''}: {both}"
    yield f"          held: {_claimed(one.held, one.evidence)}"
    kept = "" if one.kept_as is None else f"; kept as {shown(one.kept_as)}"
    yield f"          not held: {_claimed(one.other, one.other_evidence)}{kept}"


def _claimed(value: Any, passages: Iterable[Evidence]) -> str:
    known = f"{kind_of(value.__class__).name} {shown(value.id)}" if is_record(value) else told(value) or "nothing"
    quoted = "; ".join(f"{shown(passage.exact)} in {shown(passage.document)}" for passage in passages)
    return f"{known}, by {quoted}" if quoted else known
