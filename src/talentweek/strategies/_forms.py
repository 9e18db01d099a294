"""The form of an object: which of its optional fields are said, and how often.

Each choice costs the engine time, so that one choice settles all of this: a short word over an alphabet in which each
optional field has a letter, and each value of a flag or of a list of members one of its own. A letter that stands twice
makes a list of two. The word shrinks letter by letter, so that a failing example keeps only the fields that matter.

    >>> from talentweek.rules import shape_of
    >>> from talentweek.values.money import Money
    >>> form = form_of(shape_of(Money), frozenset({"amount", "bound"}))
    >>> form.letters["b"], form.letters["c"]
    (('currency', None), ('inferred', True))
"""

from __future__ import annotations

import math
import string
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final, final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from talentweek.rules import Each, Field, Flag, Member, Rule, Shape

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator
    from enum import StrEnum


_LETTERS: Final = string.ascii_letters + string.digits
#: How many letters a word may have for each letter of its alphabet: so that each is there about every second time.
_WORDY: Final = 1.4


@final
@attrs.frozen(eq=False)
class Form:
    """The alphabet of a class, and the words over it."""

    #: What each letter says: a field, and the value that it has where the letter is one of several for it.
    letters: Mapping[str, tuple[str, Any]]
    #: The lists of members, and the members in their order.
    lists: Mapping[str, tuple[Any, ...]]
    words: SearchStrategy[str]

    def read(self, word: str, values: dict[str, Any], said: Counter[str]) -> None:
        """Set the values that a word says, and count how often it says the other fields."""
        listed: dict[str, set[Any]] = {}
        for letter in word:
            name, value = self.letters[letter]
            if value is None:
                said[name] += 1
            elif name in self.lists:
                listed.setdefault(name, set()).add(value)
            else:
                values[name] = value
        for name, found in listed.items():
            values[name] = tuple([member for member in self.lists[name] if member in found])


def words_over(letters: str, most: int) -> SearchStrategy[str]:
    """Return the words over an alphabet, one choice each.

    Shrinks to the empty word.
    """
    return st.text(letters, max_size=most) if letters else st.just("")


@cache
def form_of(shape: Shape, known: frozenset[str]) -> Form:
    """Return the form of a class of which some fields are known."""
    free = [field for field in shape.fields if field.name not in known]
    letters = dict(zip(_LETTERS, [said for field in free for said in _said(field)], strict=False))
    lists = {field.name: members for field in free if (members := _members_listed(field.rule))}
    return Form(letters, lists, words_over("".join(letters), math.ceil(_WORDY * len(letters))))


def _members_listed(rule: Rule) -> tuple[StrEnum, ...]:
    """Return the members of which a rule allows a list; none for any other rule."""
    return tuple(rule.item.of) if isinstance(rule, Each) and isinstance(rule.item, Member) else ()


def _said(field: Field) -> Iterator[tuple[str, Any]]:
    """Tell what can be said of a field beyond its default."""
    if members := _members_listed(field.rule):
        yield from ((field.name, member) for member in members)
    elif isinstance(field.rule, Flag):
        yield from ((field.name, flag) for flag in (True, False) if flag is not field.default)
    elif isinstance(field.rule, Each) or not field.required:
        yield field.name, None
