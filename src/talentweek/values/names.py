"""Names as they were written: 名称.

A name keeps its script, its language (BCP 47, RFC 5646) and what kind of name it is. The first of a record's names
is its label. Folding of scripts is for matching; what is stored is what was written.

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
from typing import Annotated, Any, ClassVar, Final, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
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


def _kind_of_subtag(part: str, position: int) -> int | None:
    """Return what a subtag is by its shape: 0 language, 1 script, 2 region, 3 variant; None for none of ours."""
    if not (part.isascii() and part.isalnum()):
        return None
    shape = (len(part), part.isalpha(), part[0].isdecimal())
    if position == 0:
        return 0 if shape in {(2, True, False), (3, True, False)} else None
    if shape == (4, True, False):
        return 1
    if shape == (2, True, False) or (len(part) == 3 and part.isdecimal()):  # noqa: PLR2004 - UN M.49 has three digits
        return 2
    return 3 if (len(part), part[0].isdecimal()) == (4, True) or len(part) in range(5, 9) else None


#: How each kind of subtag is written (RFC 5646, 2.1.1).
_CASES: Final = (str.lower, str.title, str.upper, str.lower)


@lru_cache(maxsize=1024)
def language_tag(text: str) -> str | None:
    """Return a language tag in the conventional case of RFC 5646, None where it is none or says nothing (`und`).

    Language, script, region and variants are read; extensions and private use say nothing about a name.

    >>> language_tag("ZH-hant-hk"), language_tag("english"), language_tag("und")
    ('zh-Hant-HK', None, None)
    """
    parts = text.split("-")
    kinds = [kind for at, part in enumerate(parts) if (kind := _kind_of_subtag(part, at)) is not None]
    once = [kind for kind in kinds if kind != 3]  # noqa: PLR2004 - only variants may be several
    if len(kinds) != len(parts) or kinds != sorted(kinds) or len(set(once)) != len(once):
        return None
    tag = "-".join(_CASES[kind](part) for kind, part in zip(kinds, parts, strict=True))
    if len({*tag.split("-")}) != len(parts):  # a variant stands twice
        return None
    return None if tag.partition("-")[0] == "und" else tag


def _is_tag(text: str) -> bool:
    return language_tag(text) == text


#: The rule of a language: BCP 47 in its conventional case.
LANGUAGE: Final = Notation("BCP 47", _is_tag, "zh-Hans", longest=35)


def as_language(value: str | None) -> str | None:
    """Convert a language tag to its conventional case and `und` to None; what is no tag passes through unchanged."""
    if not isinstance(value, str) or len(value) > LANGUAGE.longest:
        return value
    return None if value == "und" else language_tag(value) or value


def as_name_kind(value: NameKind | str) -> NameKind:
    """Convert a word to its member."""
    return cast("NameKind", rules.as_member(NameKind, value))


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Name:
    """One name of one thing."""

    #: What can be given for one, for the message where something else was.
    taken: ClassVar[str] = "a text, or Name(text=..., lang=...)"
    #: The name as it was written.
    text: Annotated[str, Text(1000)]
    #: The language that it is written in, as BCP 47; None where that is not known (`und`).
    lang: Annotated[str | None, LANGUAGE] = field(default=None, converter=as_language)
    #: What kind of name it is.
    kind: NameKind = field(default=NameKind.official, converter=as_name_kind)

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
    return Name(text=value) if isinstance(value, str) else value


def as_names(value: Names) -> tuple[Name, ...]:
    """Convert texts and names, one or several, to a tuple of names; the language of a bare text stays unknown."""
    one_or_many: Any = [value] if isinstance(value, str | Name) else value
    return cast("tuple[Name, ...]", rules.each(as_name, one_or_many))
