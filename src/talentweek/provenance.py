"""Where a fact comes from: documents, evidence, and the judgement that two records are the same.

Evidence points at a field of a record by its id and a JSON Pointer, and into a list by the item's id or value, never
by its position. It holds the exact words, and where in the text of the document they stand, in code points. Several
claims about one fact stand side by side.

    >>> Evidence(subject="week", path="/edition", document="cd-2024", exact="The 8th", start=0, end=7).confidence.value
    'stated'
    >>> Evidence(subject="week", path="edition", document="cd-2024", exact="8th", start=4, end=9)
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Evidence: 2 problems
      /path: not a JSON Pointer (RFC 6901); found 'edition', expected something like /names
      /end: the offsets do not span the exact words
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import Annotated, ClassVar, Final, cast, final

import attrs

from talentweek import rules
from talentweek.rules import Key, Law, Notation, Text, Token, Whole
from talentweek.rules.texts import storable
from talentweek.values.dates import DateSpan, maybe_span
from talentweek.values.ids import DERIVED, Ref, as_id, as_refs, identity, maybe_id, maybe_ref
from talentweek.values.names import LANGUAGE, as_language


class Confidence(StrEnum):
    """How sure it is that the passage says so."""

    stated = "stated"
    inferred = "inferred"
    doubtful = "doubtful"


class Verdict(StrEnum):
    """Whether two records are of the same thing."""

    same = "same"
    different = "different"
    unsure = "unsure"


def as_confidence(value: Confidence | str) -> Confidence:
    """Convert a word to its member."""
    return cast("Confidence", rules.as_member(Confidence, value))


def as_verdict(value: Verdict | str) -> Verdict:
    """Convert a word to its member."""
    return cast("Verdict", rules.as_member(Verdict, value))


@lru_cache(maxsize=4096)
def is_pointer(text: str) -> bool:
    """Whether this is a JSON Pointer to a part: `~` only as `~0` and `~1`."""
    return text.startswith("/") and storable(text) and all(part.startswith(("0", "1")) for part in text.split("~")[1:])


POINTER: Final = Notation("a JSON Pointer (RFC 6901)", is_pointer, "/names", longest=2000)
_HEX: Final = frozenset("0123456789abcdef")


@lru_cache(maxsize=1024)
def _is_digest(text: str) -> bool:
    return len(text) == 64 and _HEX.issuperset(text)  # noqa: PLR2004 - 256 bits in hexadecimal


@lru_cache(maxsize=1024)
def _is_url(text: str) -> bool:
    scheme, colon, rest = text.partition(":")
    return (
        bool(colon and rest)
        and scheme.isascii()
        and scheme.replace("+", "").isalnum()
        and scheme[0].isalpha()
        and text.isprintable()
        and " " not in text
    )


@final
@rules.checked
@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Document:
    """A source: a press release, a page, a file. Its text is not kept, only the digest by which it is known again."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("document")] = attrs.field(default=DERIVED)
    #: Its title.
    title: Annotated[str | None, Text(1000), Key()] = None
    #: Where it was found.
    url: Annotated[str | None, Notation("a URL", _is_url, "https:" + "//example.org/", longest=2000), Key()] = None
    #: The language of its text, as BCP 47.
    lang: Annotated[str | None, LANGUAGE] = attrs.field(default=None, converter=as_language)
    #: When it was published.
    published: Annotated[DateSpan | None, Key()] = attrs.field(default=None, converter=maybe_span)
    #: Who published it.
    publishers: tuple[Ref, ...] = attrs.field(default=(), converter=as_refs)
    #: Who wrote it.
    authors: tuple[Ref, ...] = attrs.field(default=(), converter=as_refs)
    #: Whom it names as contact.
    contact: Ref | None = attrs.field(default=None, converter=maybe_ref)
    #: The number under which it was released.
    number: Annotated[str | None, Text(200), Key()] = None
    #: The document of which it is a reprint, a translation or a summary.
    derived_from: Annotated[str | None, Token(("document",))] = attrs.field(default=None, converter=maybe_id)
    #: The SHA-256 of its text in UTF-8, in hexadecimal.
    sha256: Annotated[
        str | None, Notation("a SHA-256 digest", _is_digest, "e3b0c442... (64 digits)", longest=64), Key()
    ] = None

    @property
    def label(self) -> str:
        """Its title, or what else it is known by."""
        return self.title or self.number or self.url or self.id


@final
@rules.checked
@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Evidence:
    """A passage that says a fact: the exact words, and where they stand."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("evidence")] = attrs.field(default=DERIVED)
    #: The record that the fact belongs to.
    subject: Annotated[str, Token(("any",)), Key()] = attrs.field(converter=as_id)
    #: The field of the record, as a JSON Pointer.
    path: Annotated[str, POINTER, Key()]
    #: The document.
    document: Annotated[str, Token(("document",)), Key()] = attrs.field(converter=as_id)
    #: The exact words.
    exact: Annotated[str, Text(10_000), Key()]
    #: Where they begin in the text, in code points; None where that is not known.
    start: Annotated[int | None, Whole(0), Key()] = None
    #: Where they end in the text, in code points.
    end: Annotated[int | None, Whole(0)] = None
    #: The words right before them, to find them again in a changed text.
    prefix: Annotated[str | None, Text(1000)] = None
    #: The words right behind them.
    suffix: Annotated[str | None, Text(1000)] = None
    #: How the passage was found: by hand, by a rule, by a model.
    method: Annotated[str | None, Text(200)] = None
    #: Who asserts that the passage says so.
    asserted_by: Ref | None = attrs.field(default=None, converter=maybe_ref)
    #: How sure that is.
    confidence: Confidence = attrs.field(default=Confidence.stated, converter=as_confidence)
    #: The value that the passage supports, as JSON, where it differs from the one that the record holds.
    says: Annotated[str | None, Text(10_000)] = None
    #: A remark.
    note: Annotated[str | None, Text(2000)] = None

    laws: ClassVar[tuple[Law, ...]] = (
        Law(
            "end is None if start is None else end is not None and end - start == len(exact)", "end",
            "the offsets do not span the exact words",
        ),
    )  # fmt: skip


@final
@rules.checked
@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Match:
    """The judgement that two records are of the same thing, or are not; it is data, and merges nothing by itself."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("match")] = attrs.field(default=DERIVED)
    #: One record.
    a: Annotated[str, Token(("any",)), Key()] = attrs.field(converter=as_id)
    #: The other.
    b: Annotated[str, Token(("any",)), Key()] = attrs.field(converter=as_id)
    #: Whether they are of the same thing.
    verdict: Annotated[Verdict, Key()] = attrs.field(converter=as_verdict)
