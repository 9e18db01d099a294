"""What two accounts of one field come to: the narrower of two values, all items of two lists, or nothing.

Whichever of the two comes first, the outcome is the same.

>>> from talentweek.values.quantities import Quantity
>>> narrowed(Quantity.exact(23, "experts"), Quantity.more_than(20))
Quantity(value=23, unit='experts')
>>> narrowed(Quantity.exact(23), Quantity.exact(24)) is APART
True
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

import attrs

from talentweek.entities.including import includes
from talentweek.entities.saying import said_as
from talentweek.errors import InvalidObject
from talentweek.rules import same_fact
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing
from talentweek.values.money import Money
from talentweek.values.pointers import item_name

#: What comes out where two values cannot be one.
APART: Final = object()


def is_silent(value: Any) -> bool:
    """Whether a value says nothing: missing, an empty list, a status that is unknown."""
    return value is None or value == () or (isinstance(value, StrEnum) and value.value == "unknown")


def narrowed(left: Any, right: Any, *, moment: bool = False) -> Any:  # noqa: PLR0911 - one for a class
    """Return the value that says what both say, APART where there is none; see `includes` for `moment`."""
    if left == right:
        return left
    if is_silent(left) or is_silent(right):
        return right if is_silent(left) else left
    if left.__class__ is not right.__class__:
        return APART
    if left.__class__ is tuple:
        return together(left, right)
    if same_fact(left, right):
        return _better_worded(left, right)
    if left.__class__ is Listing:
        return _listed(left, right)
    if isinstance(left, Money) and _bare(left) == _bare(right):
        return _with_equivalents(left, right)
    return _narrower(left, right, moment=moment)


def _narrower(left: Any, right: Any, *, moment: bool = False) -> Any:
    """Return the one of two values that the other includes; of two that include each other, the better worded one."""
    wider, narrower = includes(left, right, moment=moment), includes(right, left, moment=moment)
    if wider and narrower:
        return _better_worded(left, right)
    return right if wider else left if narrower else APART


def _better_worded(left: Any, right: Any) -> Any:
    """Return the value of which less is inferred and whose words are known; else the one whose text comes first."""
    return min(left, right, key=_wording)


def _wording(value: Any) -> tuple[int, bool, str]:
    inferred: Any = getattr(value, "inferred", False)
    parts = int(inferred) if inferred.__class__ is bool else len(inferred)
    return parts, getattr(value, "stated", None) is None, said_as(value)


def _bare(amount: Money) -> Money:
    return attrs.evolve(amount, equivalents=(), stated=None, inferred=False)


def _with_equivalents(left: Money, right: Money) -> Any:
    """Return one amount with what both say that it is worth, APART where they differ about a currency.

    Only for the very same amount: what "over 10 million yuan" are worth is not what 11 million are.
    """
    equivalents = together(left.equivalents, right.equivalents)
    if len({one.currency for one in equivalents}) != len(equivalents):
        return APART
    return attrs.evolve(_better_worded(left, right), equivalents=equivalents)


def _listed(left: Listing[Any], right: Listing[Any]) -> Any:
    """Return a list of all that both name; APART where one is complete without what the other names."""
    items = together(left.items, right.items)
    count = narrowed(left.stated_count, right.stated_count)
    said = {left.complete, right.complete}
    for one, other in ((left, right), (right, left)):
        more, others = len(items) > len(one.items), len(items) > len(other.items)
        if one.complete and (more or (other.complete is False and not others)):
            return APART  # "a and others" fits "a and b, no more", and not "a, no more"
    if count is APART:
        return APART
    try:
        return Listing(
            items=items, complete=True if True in said else False if False in said else None, stated_count=count
        )
    except InvalidObject:  # more than are stated
        return APART


def together(left: tuple[Any, ...], right: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the items of both lists, those that are the same item once.

    Where one list has all that the other has, its order stays; else the order is that of the words.

    >>> together(("a", "c"), ("c", "b")), together(("c", "a"), ("a",))
    (('a', 'b', 'c'), ('c', 'a'))
    """
    found: dict[tuple[object, ...], list[Any]] = {}
    for item in (*left, *right):
        alike = found.setdefault(_known_by(item), [])
        for position, other in enumerate(alike):
            one = narrowed(item, other)
            if one is not APART:
                alike[position] = one
                break
        else:
            alike.append(item)
    items = [item for alike in found.values() for item in alike]
    for order in sorted((left, right), key=said_as):
        places = {_known_by(item): position for position, item in enumerate(order)}
        if places.keys() == found.keys():
            return tuple(sorted(items, key=lambda item: (places[_known_by(item)], said_as(item))))
    return tuple(sorted(items, key=_place_in_order))


def _known_by(item: Any) -> tuple[object, ...]:
    """Return what an item of a list is known by: its name in a path, so that evidence still leads to it."""
    return item.__class__, isinstance(item, Ref) and item.id is None, item_name(item)


def _place_in_order(item: Any) -> tuple[bool, str]:
    return getattr(item, "kind", "official") != "official", said_as(item)
