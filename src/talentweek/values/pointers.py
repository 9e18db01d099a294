"""Paths into a record: a JSON Pointer (RFC 6901) that names the items of a list by what they are, never by position.

`/edition/number`, `/parties/osaka-university`, `/sectors/items/biomedicine`: an item is named by its id, else by its
own words. A path stays right when a list grows or is sorted anew. Who follows many paths makes a `Finder` of them.

    >>> from talentweek.values.listings import Listing
    >>> find(Listing.open("new materials", "biomedicine"), "/items/biomedicine")
    'biomedicine'
    >>> find(Listing.open("new materials"), "/items/textiles")
    Traceback (most recent call last):
    talentweek.errors.NotFound: no value at the path '/items/textiles'
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final, final

import attrs

from talentweek.errors import NotFound, pointer
from talentweek.values.ids import Ref
from talentweek.values.money import Money
from talentweek.values.names import Name
from talentweek.values.places import Place

#: From how many items on a list is worth a table of their names.
LONG: Final = 8


def item_name(item: object) -> str:
    """Return the word by which an item of a list is named in a path."""
    match item:
        case Ref():
            return item.id or item.stated or ""
        case Name():
            return item.text
        case Money():
            return item.currency or ""
        case Place():
            return (
                item.venue
                or (item.localities[-1] if item.localities else "")
                or (item.subdivision or item.country or item.stated or "")
            )
        case _:
            return str(item)


def path(*parts: object) -> str:
    """Make a path from the names of fields and the items of lists.

    >>> path("names", Name(text="Kunshan"))
    '/names/Kunshan'
    """
    return pointer(part if isinstance(part, str) else item_name(part) for part in parts)


def steps(where: str) -> list[str]:
    """Return the parts of a path, as they are without it.

    >>> steps("/parties/a~1b")
    ['parties', 'a/b']
    """
    return [part.replace("~1", "/").replace("~0", "~") for part in where.split("/")[1:]]


def find(record: Any, where: str) -> Any:
    """Return the value at a path; NotFound where there is none."""
    return Finder().find(record, where)


@final
class Finder:
    """Follows many paths: it goes through a long list once, however many of them lead into it.

    >>> finder = Finder()
    >>> [finder.find((Ref.to("park"), Ref.named("the city")), f"/{name}").id for name in ("park", "the city")]
    ['park', None]
    """

    def __init__(self) -> None:
        """Begin without any list."""
        #: The lists that were gone through, by their identity; a list is held here so that no other one gets it.
        self._lists: dict[int, tuple[tuple[Any, ...], dict[str, Any]]] = {}

    def find(self, record: Any, where: str) -> Any:
        """Return the value at a path; NotFound where there is none."""
        if where and not where.startswith("/"):
            raise NotFound(where, "value")
        value = record
        for part in steps(where):
            value = self._step(value, part)
            if value is None:
                raise NotFound(where, "value")
        return value

    def item(self, items: tuple[Any, ...], name: str) -> Any:
        """Return the first item of a list that has a name, None where there is none."""
        if len(items) < LONG:
            return next((item for item in items if item_name(item) == name), None)
        known = self._lists.get(id(items))
        if known is None:
            known = self._lists[id(items)] = (items, {item_name(item): item for item in reversed(items)})
        return known[1].get(name)

    def _step(self, value: Any, name: str) -> Any:
        """Return the item of a list or the field of an object, None where there is none."""
        if value.__class__ is tuple:
            return self.item(value, name)
        return getattr(value, name) if name in _fields_of(value.__class__) else None


@cache
def _fields_of(model: type[Any]) -> frozenset[str]:
    return frozenset(field.name for field in attrs.fields(model)) if attrs.has(model) else frozenset()
