"""Names as they were written: 名称.

A name keeps its script, its language (BCP 47, RFC 5646) and what kind of name it is. The first of a record's names is its label.
Folding of scripts is for matching; what is stored is what was written.

    >>> Name(text="第四届中国留学生论坛", lang="zh-Hans")
    Name(text='第四届中国留学生论坛', lang='zh-Hans')
    >>> Name(text="Kunshan", lang="English")
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Name: 1 problem
      /lang: not BCP 47; found 'English', expected something like zh-Hans
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, Final, cast, final

import attrs

from talentweek import rules
from talentweek.rules import Notation, Some, Text


class NameKind(StrEnum):
    """What kind of name it is."""

    official = "official"
    short = "short"
    acronym = "acronym"
    alias = "alias"
    brand = "brand"
    former = "former"
    translation = "translation"
    transliteration = "transliteration"
    description = "description"


def _subtag(part: str, position: int) -> str | None:
    """Return a subtag in its conventional case, None where no subtag of the house can look like it."""
    size = len(part)
    if not (part.isascii() and part.isalnum()) or size > 8:
        return None
    if position == 0:
        return part.lower() if size in {2, 3} and part.isalpha() else None
    if size == 4 and part.isalpha():
        return part.title()
    if (size == 2 and part.isalpha()) or (size == 3 and part.isdecimal()):
        return part.upper()
    return part.lower() if size >= 5 or (size == 4 and part[0].isdecimal()) else None


@lru_cache(maxsize=1024)
def language_tag(text: str) -> str | None:
    """Return a language tag in the conventional case of RFC 5646, None where it is none or says nothing (`und`).

    Language, script, region and variants are read; extensions and private use say nothing about a name.

    >>> language_tag("ZH-hant-hk"), language_tag("english"), language_tag("und")
    ('zh-Hant-HK', None, None)
    """
    read = [_subtag(part, position) for position, part in enumerate(text.split("-"))]
    parts = [part for part in read if part is not None]
    order = [0, *({4: 1, 2: 2, 3: 2}.get(len(part), 3) if not part[0].isdecimal() or len(part) == 3 else 3 for part in parts[1:])]
    rising = all(left < right or left == right == 3 for left, right in zip(order, order[1:], strict=False))
    return "-".join(parts) if len(parts) == len(read) and rising and parts[0] != "und" else None


def _is_tag(text: str) -> bool:
    return language_tag(text) == text


#: The rule of a language: BCP 47 in its conventional case.
LANGUAGE: Final = Notation("BCP 47", _is_tag, "zh-Hans", longest=35)


def as_language(value: str | None) -> str | None:
    """Convert a language tag to its conventional case and `und` to None; what is no tag passes through unchanged."""
    if value.__class__ is not str or len(value) > LANGUAGE.longest:
        return value
    return None if value == "und" else language_tag(value) or value


def as_name_kind(value: NameKind | str) -> NameKind:
    """Convert a word to its member."""
    return cast("NameKind", rules.as_member(NameKind, value))


@final
@rules.checked
@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Name:
    """One name of one thing."""

    #: The name as it was written.
    text: Annotated[str, Text(1000)]
    #: The language that it is written in, as BCP 47; None where that is not known (`und`).
    lang: Annotated[str | None, LANGUAGE] = attrs.field(default=None, converter=as_language)
    #: What kind of name it is.
    kind: NameKind = attrs.field(default=NameKind.official, converter=as_name_kind)

    def __str__(self) -> str:
        """Return the name as it was written."""
        return self.text

    def same_fact(self, other: Name) -> bool:
        """Whether both say the same."""
        return rules.same_fact(self, other)


#: The names of a thing: at least one, the first is the label.
Named = Annotated[tuple[Name, ...], Some(1, 100)]
#: What can be given where names are held.
Names = str | Name | Iterable[str | Name]


def as_name(value: str | Name) -> Name:
    """Convert a text to a name of unknown language."""
    return Name(text=value) if value.__class__ is str else cast("Name", value)


def as_names(value: Names) -> tuple[Name, ...]:
    """Convert a text, a name or several of them to a tuple of names; the language of a bare text is unknown, not guessed."""
    one_or_many: Any = [value] if isinstance(value, str | Name) else value
    return cast("tuple[Name, ...]", rules.each(as_name, one_or_many))
