"""How a record speaks of others: which of its fields hold the ids of records, derived from their rules.

>>> from talentweek.entities.participants import Participation
>>> from talentweek.values.ids import Ref
>>> list(referred_to(Participation(agent=Ref.to("experts"), of="week", role="attended")))
['experts', 'week']
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from talentweek._frozen import evolve
from talentweek.rules.compound import Each, Nested
from talentweek.rules.facts import unordered
from talentweek.rules.shape import shape_of
from talentweek.rules.vocabulary import Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

M = TypeVar("M")


def _fields(model: Any) -> tuple[tuple[str, bool, bool], ...]:
    return _find_fields(model)


@cache
def _find_fields(model: Any) -> tuple[tuple[str, bool, bool], ...]:
    """Return the fields that lead to ids of other records: the name, whether it is a list, whether a class nests."""
    found: list[tuple[str, bool, bool]] = []
    for field in shape_of(model).fields:
        many = isinstance(field.rule, Each)
        rule = field.rule.item if isinstance(field.rule, Each) else field.rule
        if isinstance(rule, Token) and rule.to:
            found.append((field.name, many, False))
        elif isinstance(rule, Nested) and rule.of is not model and _fields(rule.of):
            found.append((field.name, many, True))
    return tuple(found)


def referred_to(record: object) -> Iterator[str]:
    """Go through the ids that a record refers to, in the order of its fields."""
    for name, many, nests in _fields(record.__class__):
        value = getattr(record, name)
        if value is None:
            continue
        for item in value if many else (value,):
            if nests:
                yield from referred_to(item)
            else:
                yield item


def renamed(record: M, names: Mapping[str, str]) -> M:
    """Return the record with other ids for what it refers to; the same object where nothing changes.

    References that become one are one.

    >>> from talentweek.entities.agreements import Agreement
    >>> from talentweek.values.ids import Ref
    >>> signed = Agreement(id="a", kind="other", parties=[Ref.to("park"), Ref.to("city")])
    >>> [party.id for party in renamed(signed, {"park": "high-tech-park"}).parties]
    ['high-tech-park', 'city']
    """
    changes: dict[str, Any] = {}
    for name, many, nests in _fields(record.__class__):
        value = getattr(record, name)
        if value is None:
            continue
        items = value if many else (value,)
        made = tuple(renamed(item, names) if nests else names.get(item, item) for item in items)
        if made != items:
            changes[name] = tuple(dict.fromkeys(made)) if many else made[0]
    whole: Any = record
    return evolve(whole, **changes) if changes else record


def derived_id(record: Any) -> str | None:
    """Return the id that the record would have if none had been given."""
    shape = shape_of(record.__class__)
    if shape.token is None or shape.token.derive is None:
        return None
    key = tuple(
        getattr(record, field.name) if field.key.ordered else unordered(getattr(record, field.name))
        for field in shape.fields
        if field.key is not None
    )
    return shape.token.derive(key)
