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
from typing import TYPE_CHECKING, Annotated, ClassVar, Final, Self, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.errors import InvalidObject, Problem, need, shown
from talentweek.rules import Key, Law, Notation, Text, Token, Whole
from talentweek.rules.texts import storable
from talentweek.values.dates import DateSpan, maybe_span
from talentweek.values.ids import DERIVED, Ref, as_id, as_refs, identity, maybe_id, maybe_ref
from talentweek.values.names import LANGUAGE, as_language

if TYPE_CHECKING:
    from talentweek.values.dates import Dated
    from talentweek.values.ids import Identified


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
@frozen(kw_only=True, order=False)
class Document:
    """A source: a press release, a page, a file. Its text is not kept, only the digest by which it is known again."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("document")] = field(default=DERIVED)
    #: Its title.
    title: Annotated[str | None, Text(1000), Key()] = None
    #: Where it was found.
    url: Annotated[str | None, Notation("a URL", _is_url, "https:" + "//example.org/", longest=2000), Key()] = None
    #: The language of its text, as BCP 47.
    lang: Annotated[str | None, LANGUAGE] = field(default=None, converter=as_language)
    #: When it was published.
    published: Annotated[DateSpan | None, Key()] = field(default=None, converter=maybe_span)
    #: Who published it.
    publishers: tuple[Ref, ...] = field(default=(), converter=as_refs)
    #: Who wrote it.
    authors: tuple[Ref, ...] = field(default=(), converter=as_refs)
    #: Whom it names as contact.
    contact: Ref | None = field(default=None, converter=maybe_ref)
    #: The number under which it was released.
    number: Annotated[str | None, Text(200), Key()] = None
    #: The document of which it is a reprint, a translation or a summary.
    derived_from: Annotated[str | None, Token(("document",))] = field(default=None, converter=maybe_id)
    #: The SHA-256 of its text in UTF-8, in hexadecimal.
    sha256: Annotated[
        str | None, Notation("a SHA-256 digest", _is_digest, "e3b0c442... (64 digits)", longest=64), Key()
    ] = None

    @classmethod
    def of_text(cls, text: str, *, title: str | None = None, url: str | None = None, lang: str | None = None,
                published: Dated | None = None) -> Self:  # fmt: skip
        """Describe a text that is at hand, with the digest by which it is known again.

        InvalidObject where it has no digest: a lone surrogate is no UTF-8.

        >>> Document.of_text("Over 20 experts came.", lang="en", published="2024-07-16").sha256[:8]
        '822f13d9'
        """
        import hashlib  # noqa: PLC0415 - only where it is used: it takes as long as three classes

        try:
            data = need(text, str, "a text").encode("utf-8")
        except UnicodeEncodeError as error:
            problem = Problem(code="not_utf8", message="a lone surrogate, which UTF-8 cannot carry", offset=error.start)
            raise InvalidObject("Document", [problem]) from None
        digest = hashlib.sha256(data).hexdigest()
        return cls(title=title, url=url, lang=lang, published=published, sha256=digest)

    @property
    def label(self) -> str:
        """Its title, or what else it is known by."""
        return self.title or self.number or self.url or self.id


#: How many characters on both sides of a quotation are kept to find it again.
_BESIDE: Final = 20
#: How many places of the same words are told.
_TOLD: Final = 5


def _places_of(words: str, text: str) -> list[int]:
    """Return where words stand in a text."""
    places: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return places


def _no_place(exact: str, places: list[int], start: int | None) -> Problem:
    told = ", ".join(map(str, places[:_TOLD])) + (", ..." if len(places) > _TOLD else "")
    if not places:
        return Problem(code="quotation_not_found", path="/exact", message="not in the text", found=shown(exact))
    if start is None:
        message = "the words stand in the text several times"
        return Problem(code="quotation_ambiguous", path="/start", message=message, found=shown(exact),
                       expected=f"one of {told}")  # fmt: skip
    message = "the words do not stand there"
    return Problem(code="quotation_not_found", path="/start", message=message, found=shown(start), expected=told)


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Evidence:
    """A passage that says a fact: the exact words, and where they stand."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("evidence")] = field(default=DERIVED)
    #: The record that the fact belongs to.
    subject: Annotated[str, Token(("any",)), Key()] = field(converter=as_id)
    #: The field of the record, as a JSON Pointer.
    path: Annotated[str, POINTER, Key()]
    #: The document.
    document: Annotated[str, Token(("document",)), Key()] = field(converter=as_id)
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
    asserted_by: Ref | None = field(default=None, converter=maybe_ref)
    #: How sure that is.
    confidence: Confidence = field(default=Confidence.stated, converter=as_confidence)
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

    @classmethod
    def quoting(cls, exact: str, text: str, *, subject: str | Identified, path: str, document: str | Identified,
                start: int | None = None, method: str | None = None,
                confidence: Confidence | str = Confidence.stated) -> Self:  # fmt: skip
        """Quote words of a text, with their offsets and the words on both sides.

        `start` says which ones, where they stand in the text several times. InvalidObject where they do not, or where
        it is not said which.

        >>> text = "Over 20 experts came; 20 of them stayed."
        >>> claim = Evidence.quoting("Over 20", text, subject="experts", path="/size", document="page")
        >>> claim.start, claim.end, claim.suffix
        (0, 7, ' experts came; 20 of')
        >>> Evidence.quoting("20", text, subject="experts", path="/size", document="page")
        Traceback (most recent call last):
        talentweek.errors.InvalidObject: Evidence: 1 problem
          /start: the words stand in the text several times; found '20', expected one of 5, 22
        """
        places = _places_of(need(exact, str, "a quotation"), need(text, str, "a text"))
        if start is None and len(places) == 1:
            start = places[0]
        if start not in places:
            raise InvalidObject("Evidence", [_no_place(exact, places, start)])
        end = start + len(exact)
        return cls(
            subject=subject, path=path, document=document, exact=exact, start=start, end=end, method=method,
            confidence=confidence, prefix=text[max(0, start - _BESIDE) : start] or None,
            suffix=text[end : end + _BESIDE] or None,
        )  # fmt: skip


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Match:
    """The judgement that two records are of the same thing, or are not; it is data, and merges nothing by itself."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("match")] = field(default=DERIVED)
    #: One record.
    a: Annotated[str, Token(("any",)), Key()] = field(converter=as_id)
    #: The other.
    b: Annotated[str, Token(("any",)), Key()] = field(converter=as_id)
    #: Whether they are of the same thing.
    verdict: Annotated[Verdict, Key()] = field(converter=as_verdict)
