"""The sources of the model in mashumaro."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.peers import checks
from benchmarks.peers.checks import Confidence
from benchmarks.peers.mashumaro_values import Base, DateSpan, Ref, each, text, unless, whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Base):
    """A source."""

    id: str
    title: str | None = None
    url: str | None = None
    lang: str | None = None
    published: DateSpan | None = None
    publishers: tuple[Ref, ...] = ()
    authors: tuple[Ref, ...] = ()
    contact: Ref | None = None
    number: str | None = None
    derived_from: str | None = None
    sha256: str | None = None

    def __post_init__(self) -> None:
        unless(
            checks.is_token(self.id)
            and (self.title is None or text(self.title))
            and (self.url is None or (text(self.url, 2000) and bool(checks.url(self.url))))
            and (self.lang is None or (text(self.lang, 35) and bool(checks.language(self.lang))))
            and (self.published is None or self.published.__class__ is DateSpan)
            and each(self.publishers, Ref)
            and each(self.authors, Ref)
            and (self.contact is None or self.contact.__class__ is Ref)
            and (self.number is None or text(self.number, 200))
            and (self.derived_from is None or checks.is_token(self.derived_from))
            and (self.sha256 is None or (text(self.sha256, 64) and bool(checks.digest(self.sha256))))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Base):
    """A passage that says a fact."""

    id: str
    subject: str
    path: str
    document: str
    exact: str
    start: int | None = None
    end: int | None = None
    prefix: str | None = None
    suffix: str | None = None
    method: str | None = None
    asserted_by: Ref | None = None
    confidence: Confidence = Confidence.stated
    says: str | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        unless(
            checks.is_token(self.id)
            and checks.is_token(self.subject)
            and text(self.path, 500)
            and bool(checks.pointer(self.path))
            and checks.is_token(self.document)
            and text(self.exact, 10_000)
            and (self.start is None or whole(self.start))
            and (self.end is None or whole(self.end))
            and (self.prefix is None or text(self.prefix))
            and (self.suffix is None or text(self.suffix))
            and (self.method is None or text(self.method, 200))
            and (self.asserted_by is None or self.asserted_by.__class__ is Ref)
            and self.confidence.__class__ is Confidence
            and (self.says is None or text(self.says, 10_000))
            and (self.note is None or text(self.note, 2000))
        )
        checks.evidence(self)
