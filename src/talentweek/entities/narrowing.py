"""What two accounts of one field come to: the narrower of two values, all items of two lists, or nothing.

Whichever of the two comes first, the outcome is the same.

>>> from talentweek.values.quantities import Quantity
>>> narrowed(Quantity.exact(23, "experts"), Quantity.more_than(20))
Quantity(value=23, unit='experts')
>>> narrowed(Quantity.exact(23), Quantity.exact(24)) is APART
True
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from talentweek.entities.including import includes
from talentweek.entities.ordering import in_order
from talentweek.entities.saying import said_as
from talentweek.errors import InvalidObject
from talentweek.rules import same_fact
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing
from talentweek.values.money import Money
from talentweek.values.pointers import item_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: What tells what a name comes to when it is compared: the same for all its spellings, empty where nothing is left.
Alike: TypeAlias = Callable[[str], tuple[object, ...]]
#: What comes out where two values cannot be one.
APART: Final = object()


def as_it_is(name: str) -> tuple[object, ...]:
    """Return what a name comes to where nobody says how names are compared: itself."""
    return (name,)


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


def joined(values: Sequence[Any], both: Callable[[Any, Any], Any], alike: Alike = as_it_is) -> Any:
    """Return the first of several values, as narrow as those behind it make it; `both` is `narrowed` or stricter.

    The items of lists are in the order of all lists, whichever of them was first; references by words that come to the
    same (`alike`) are one item.

    >>> joined([("c", "b"), ("b", "a")], narrowed), joined([None, 3, 4], narrowed)
    (('c', 'b', 'a'), 3)
    """
    held = values[0]
    if held.__class__ is tuple:
        return together(*values, alike=alike)
    taken = [held]
    for value in values[1:]:
        one = both(held, value)
        if one is not APART:
            held = one
            taken.append(value)
    if held.__class__ is Listing and len(taken) > 1:
        items = together(*(value.items for value in taken if value is not None))
        return attrs.evolve(held, items=items) if len(items) == len(held.items) else held  # one may stand there twice
    return held


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
    mine, theirs = (len(items) > len(together(one.items)) for one in (left, right))
    for one, other, more, others in ((left, right, mine, theirs), (right, left, theirs, mine)):
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


def together(*lists: tuple[Any, ...], alike: Alike = as_it_is) -> tuple[Any, ...]:
    """Return the items of all lists, those that are the same item once, in the order of the lists.

    Of references without an id whose names come to the same, the one whose text comes first is the item.

    >>> together(("c", "a"), ("c", "b")), together(("c", "a"), ("a",))
    (('c', 'a', 'b'), ('c', 'a'))
    """
    found: dict[tuple[object, ...], dict[Any, None]] = {}
    for item in itertools.chain(*lists):
        found.setdefault(_known_by(item, alike), {})[item] = None
    items: list[Any] = []
    places: dict[Any, list[int]] = {}
    for many in found.values():
        named = all(map(is_named, many))
        kept = [min(many, key=said_as)] if named else _narrowest(many)
        for item in many:
            within = [len(items) + at for at, one in enumerate(kept) if named or narrowed(item, one) == one]
            places[item] = within if len(within) == 1 else []  # what may be either says nothing of their order
        items += kept
    orders = [list(dict.fromkeys(place for item in many for place in places[item])) for many in lists]
    return tuple(items[place] for place in in_order(orders, [_place_in_order(item) for item in items]))


def _narrowest(items: Iterable[Any]) -> list[Any]:
    """Return the items that no other one includes; whichever comes first, they are the same, in one order."""
    kept = list(items)
    if len(kept) == 1:
        return kept
    made: list[Any] = []
    for item in sorted(kept, key=said_as):
        one = item
        for other in tuple(made):
            both = narrowed(one, other)
            if both is not APART:
                made.remove(other)
                one = both
        made.append(one)
    return sorted(made, key=said_as)


def _known_by(item: Any, alike: Alike) -> tuple[object, ...]:
    """Return what an item of a list is known by: its name in a path, so that evidence still leads to it."""
    name = item_name(item)
    return item.__class__, is_named(item), meant(name, alike) if is_named(item) else name


def is_named(item: Any) -> bool:
    """Whether an item of a list is a reference by words alone."""
    return isinstance(item, Ref) and item.id is None


def meant(name: str, alike: Alike) -> tuple[object, ...]:
    """Return what a name comes to; itself where nothing is left of it."""
    made = alike(name)
    return made if any(made) else (name,)


def _place_in_order(item: Any) -> tuple[bool, str]:
    return getattr(item, "kind", "official") != "official", said_as(item)
