"""The form of an object: which of its optional fields are said, and how often.

Each choice costs the engine time, so that one choice settles all of this: a row of bytes, one for each thing that can be
said of the object, and the first of them for how much is said at all. A list has a byte for each of its items. The row
shrinks byte by byte, so that a failing example keeps only the fields that matter, and is all zero where nothing is said.

    >>> from talentweek.rules import shape_of
    >>> from talentweek.values.money import Money
    >>> form = form_of(shape_of(Money), frozenset({"amount", "bound"}), 2)
    >>> form.marks[1:4]
    (('currency', None), ('inferred', True), ('equivalents', None))
    >>> said, values = Counter(), {}
    >>> form.read(bytes([100, 0, 255, 180, 180, 150, 0]), values, said)
    >>> said, values
    (Counter({'currency': 1, 'equivalents': 1}), {'inferred': True})
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from talentweek.rules import Each, Field, Flag, Member, Rule, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum


@final
@attrs.frozen(eq=False)
class Form:
    """What can be said of the objects of a class, and the rows that say it."""

    #: What each byte says: a field, and the value that it has where the byte is one of several for it.
    marks: tuple[tuple[str, Any], ...]
    #: The lists of members, and the members in their order.
    lists: Mapping[str, tuple[StrEnum, ...]]
    rows: SearchStrategy[bytes]

    def read(self, row: bytes, values: dict[str, Any], said: Counter[str]) -> None:
        """Set the values that a row says, and count how often it says the other fields."""
        silent = 255 - row[0]
        for (name, value), byte in zip(self.marks, row[1:], strict=True):
            if byte <= silent:
                continue
            if value is None:
                said[name] += 1
            elif name in self.lists:
                values[name] = (*values.get(name, ()), value)
            else:
                values[name] = value


@cache
def form_of(shape: Shape, known: frozenset[str], max_items: int) -> Form:
    """Return the form of a class of which some fields are known, its lists of no more than some items."""
    free = [field for field in shape.fields if field.name not in known]
    marks = tuple(said for field in free for said in _said(field, max_items))
    lists = {field.name: members for field in free if (members := _members_listed(field.rule))}
    size = len(marks) + 1
    return Form(marks, lists, st.binary(min_size=size, max_size=size) if marks else st.just(b"\0"))


def _members_listed(rule: Rule) -> tuple[StrEnum, ...]:
    """Return the members of which a rule allows a list; none for any other rule."""
    return tuple(rule.item.of) if isinstance(rule, Each) and isinstance(rule.item, Member) else ()


def _said(field: Field, max_items: int) -> Iterator[tuple[str, Any]]:
    """Tell what can be said of a field beyond its default."""
    if members := _members_listed(field.rule):
        yield from ((field.name, member) for member in members)
    elif isinstance(field.rule, Flag):
        yield from ((field.name, flag) for flag in (True, False) if flag is not field.default)
    elif isinstance(field.rule, Each):
        yield from ((field.name, None) for _ in range(min(max_items, field.rule.most) - field.rule.least))
    elif not field.required:
        yield field.name, None
