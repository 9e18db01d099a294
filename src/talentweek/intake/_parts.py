"""Values that stand in several columns: start and end, amount and currency, country and city.

>>> from talentweek import Event
>>> from talentweek.intake._addresses import rules_of
>>> from talentweek.intake._readers import plain
>>> first, last = Said("2024-07-11"), Said("2024-07-17")
>>> days = {"start": (plain(first, DateSpan), first), "end": (plain(last, DateSpan), last)}
>>> join(None, rules_of(Event)["when"], days)
DateSpan(edtf='2024-07-11/2024-07-17', stated='2024-07-11 / 2024-07-17')
>>> where = {"country": ("CN", Said("China")), "localities": (("Kunshan",), Said("Kunshan"))}
>>> join(None, rules_of(Event)["places"], where)
Listing(items=(Place(country='CN', localities=('Kunshan',), stated='China / Kunshan'),))
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import attrs

from talentweek.errors import InvalidData
from talentweek.intake import _days
from talentweek.intake._addresses import rules_of, target_of
from talentweek.intake._said import STATED, Said, Unread
from talentweek.rules import Each, shape_of
from talentweek.values.dates import DateSpan
from talentweek.values.listings import Listing
from talentweek.values.money import Money

#: Part -> its value, and the words that say so.
Parts = Mapping[str, tuple[Any, Said]]
#: Signs of more than one currency, but not of every one.
_SYMBOL: Final = re.compile("[$＄¥￥£]")
#: The part of a place of which a column may have several, each of a place of its own.
_TOWNS: Final = "localities"
_NO_TOWNS: Final[tuple[Any, Said]] = ((), Said(""))
#: The parts of a listing itself, and not of its items.
_OF_LISTING: Final = frozenset(("complete", "stated_count"))


def join(held: Any, rule: Any, parts: Parts, words: str = "") -> Any:
    """Return a value with the parts that other columns tell; Unread where they contradict it.

    `words` are those in which the value was read, and their unit: 万元 beside 美元 is no sum in yuan.
    """
    kind = target_of(rule)
    if held.__class__ is Money and held.inferred and "currency" in parts and not _SYMBOL.search(words):
        held = attrs.evolve(held, currency=None, inferred=False)
    if kind is DateSpan and not parts.keys().isdisjoint(("start", "end")):
        return _dated(held, parts)
    if kind is Money and "unit" in parts:
        return _in_unit(held, parts)
    if kind is not Listing and rule.__class__ is not Each:
        return _with(kind, held, parts)
    listed = held.items if held.__class__ is Listing else held or ()
    own = {part: value for part, (value, _) in parts.items() if kind is Listing and part in _OF_LISTING}
    others = {part: told for part, told in parts.items() if part not in own}
    if len(listed) > 1 and others:
        raise Unread("a part of one value beside several values", _told(others), code="inconsistent")
    item = rule.argument if kind is Listing else kind
    if not listed and len((towns := others.get(_TOWNS, _NO_TOWNS))[0]) > 1:  # 昆山、太仓 are two places of one country
        items = tuple(_with(item, None, others | {_TOWNS: ((town,), towns[1].part(town))}) for town in towns[0])
    else:
        items = (_with(item, listed[0] if listed else None, others),) if others else tuple(listed)
    if rule.__class__ is Each:
        return items
    listing: Any = Listing
    return listing[item](items=items, **own) if held is None else attrs.evolve(held, items=items, **own)


def _told(parts: Parts) -> str:
    """Return the words of all parts together, as far as a field holds them."""
    return " / ".join(said.words for _, said in parts.values())[:STATED]


def _with(kind: Any, held: Any, parts: Parts) -> Any:
    """Return a value of a class with some of its fields set; Unread where one is set to something else."""
    values = {part: value for part, (value, _) in parts.items()}
    if held is None:
        if lacking := [field.name for field in shape_of(kind).fields if field.required and field.name not in values]:
            raise Unread(f"a part of a value without its {' and '.join(lacking)}", _told(parts), code="missing")
        if values.keys() == {"currency"}:
            raise Unread("a currency without an amount", _told(parts), code="missing")
        words = {"stated": _told(parts)} if "stated" in rules_of(kind) and "stated" not in values else {}
        return kind(**words, **values)
    for part, (value, said) in parts.items():
        if (other := getattr(held, part)) not in {None, (), value}:
            raise Unread(f"another column tells {other}", said.words, code="inconsistent")
    return attrs.evolve(held, **values)


def _in_unit(held: Money | None, parts: Parts) -> Money:
    """Return an amount with the words of its unit, in which it was read."""
    if held is None:
        raise Unread("a unit without an amount", _told(parts), code="missing")
    others = {part: told for part, told in parts.items() if part != "unit"}
    words = f"{held.stated} {parts['unit'][1].words}"
    made: Money = _with(Money, held, others) if others else held
    return attrs.evolve(made, stated=words) if held.stated and len(words) <= STATED else made


def _dated(held: DateSpan | None, parts: Parts) -> DateSpan:
    """Return the interval between two columns; what only one of them tells has an end that is not known."""
    if held is not None or not parts.keys() <= {"start", "end"}:
        raise Unread("another column tells the whole of it", _told(parts), code="inconsistent")
    start: DateSpan | None = parts["start"][0] if "start" in parts else None
    end: DateSpan | None = parts["end"][0] if "end" in parts else None
    if start is not None and end is not None and (end.inferred or "X" in end.edtf):  # its year is near the start's
        said = parts["end"][1]
        end = _days.span(Said(said.words, attrs.evolve(said.context, published=start), said.notes))
    ends = [one for one in (start, end) if one is not None]
    if any(one.is_interval for one in ends):
        raise Unread("an interval where one end of it should stand", _told(parts), code="inconsistent")
    inferred = tuple(dict.fromkeys(part for one in ends for part in one.inferred))
    edtf = ends[0].edtf if start is not None and start.edtf == (end and end.edtf) else f"{start or ''}/{end or ''}"
    try:
        return DateSpan(edtf=edtf, inferred=inferred, stated=_told(parts))
    except InvalidData:
        raise Unread("the end is before the start", _told(parts), code="inconsistent") from None


def fixed(value: Any, parts: Mapping[str, object]) -> Any:
    """Return a value, or each of several, with the parts that the plan fixes."""
    if value.__class__ is tuple:
        return tuple(attrs.evolve(item, **parts) for item in value)
    if value.__class__ is Listing and not parts.keys() <= _OF_LISTING:
        return attrs.evolve(value, items=fixed(value.items, parts))
    return attrs.evolve(value, **parts)
