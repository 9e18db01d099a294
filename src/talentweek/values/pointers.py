"""Paths into a record: a JSON Pointer (RFC 6901) that names the items of a list by what they are, never by position.

`/edition/number`, `/parties/osaka-university`, `/sectors/items/biomedicine`: an item is named by its id, else by its
own words. A path stays right when a list grows or is sorted anew.

    >>> from talentweek.values.listings import Listing
    >>> find(Listing.open("new materials", "biomedicine"), "/items/biomedicine")
    'biomedicine'
    >>> find(Listing.open("new materials"), "/items/textiles")
    Traceback (most recent call last):
    talentweek.errors.NotFound: no value at the path '/items/textiles'
"""

from __future__ import annotations

from typing import Any

import attrs

from talentweek.errors import NotFound, pointer
from talentweek.values.ids import Ref
from talentweek.values.money import Money
from talentweek.values.names import Name
from talentweek.values.places import Place


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


def find(record: Any, where: str) -> Any:
    """Return the value at a path; NotFound where there is none."""
    if where and not where.startswith("/"):
        raise NotFound(where, "value")
    value = record
    for part in where.split("/")[1:]:
        value = _step(value, part.replace("~1", "/").replace("~0", "~"))
        if value is None:
            raise NotFound(where, "value")
    return value


def _step(value: Any, name: str) -> Any:
    """Return the item of a list or the field of an object, None where there is none."""
    if value.__class__ is tuple:
        return next((item for item in value if item_name(item) == name), None)
    known = attrs.has(value.__class__) and name in attrs.fields_dict(value.__class__)
    return getattr(value, name) if known else None
