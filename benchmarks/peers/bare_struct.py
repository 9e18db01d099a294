"""The limit: bare `msgspec.Struct`, types alone, dates and numbers as texts, defaults omitted."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from benchmarks.peers.checks import (
    AgreementKind,
    Bound,
    Component,
    Confidence,
    EventStatus,
    InvestmentKind,
    Mode,
    NameKind,
    ParticipationStatus,
)


class Quantity(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A number as the source bounds it."""

    value: str | None = None
    bound: Bound = Bound.exact
    upper: str | None = None
    unit: str | None = None
    stated: str | None = None


class Money(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An amount as the source bounds it."""

    amount: str | None = None
    bound: Bound = Bound.exact
    upper: str | None = None
    currency: str | None = None
    inferred: bool = False
    equivalents: tuple[Money, ...] = ()
    stated: str | None = None


class DateSpan(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A date or an interval in EDTF."""

    edtf: str
    inferred: tuple[Component, ...] = ()
    stated: str | None = None


class Duration(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A duration in ISO 8601."""

    iso: str
    bound: Bound = Bound.exact
    upper: str | None = None
    stated: str | None = None


class Edition(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Which edition of a series an event is."""

    number: int | None = None
    label: str | None = None


class Name(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One name of one thing."""

    text: str
    lang: str | None = None
    kind: NameKind = NameKind.official


class Ref(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A reference to a record."""

    id: str | None = None
    stated: str | None = None


class Place(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place, as exact as the source."""

    country: str | None = None
    subdivision: str | None = None
    localities: tuple[str, ...] = ()
    venue: str | None = None
    stated: str | None = None


class Strings(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Texts that a source names."""

    items: tuple[str, ...]
    complete: bool | None = None
    stated_count: Quantity | None = None


class Places(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Places that a source names."""

    items: tuple[Place, ...]
    complete: bool | None = None
    stated_count: Quantity | None = None


class Event(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something that takes place."""

    id: str
    names: tuple[Name, ...]
    kind: str | None = None
    series: str | None = None
    edition: Edition | None = None
    part_of: tuple[str, ...] = ()
    count: Quantity | None = None
    when: DateSpan | None = None
    duration: Duration | None = None
    places: Places | None = None
    mode: Mode | None = None
    themes: tuple[Name, ...] = ()
    sectors: Strings | None = None
    status: EventStatus = EventStatus.unknown


class Person(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A person who is named."""

    id: str
    names: tuple[Name, ...]
    origin: Place | None = None


class Organisation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A body."""

    id: str
    names: tuple[Name, ...]
    kind: str | None = None
    place: Place | None = None
    part_of: Ref | None = None


class Cohort(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A group whose members are not all named."""

    id: str
    what: str
    size: Quantity | None = None
    part_of: str | None = None
    members: tuple[Ref, ...] = ()
    drawn_from: tuple[Ref, ...] = ()
    origins: Places | None = None


class Participation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One role of one agent in one thing."""

    id: str
    agent: Ref
    of: str
    role: str
    status: ParticipationStatus | None = None
    when: DateSpan | None = None
    stated: str | None = None


class Project(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A project, or several alike."""

    id: str
    names: tuple[Name, ...]
    by: tuple[Ref, ...] = ()
    sectors: Strings | None = None
    count: Quantity | None = None
    part_of: str | None = None


class Agreement(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What parties agreed on."""

    id: str
    kind: AgreementKind
    parties: tuple[Ref, ...] = ()
    subject: str | None = None
    about: tuple[str, ...] = ()
    count: Quantity | None = None
    part_of: str | None = None


class Investment(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Money put into one recipient."""

    id: str
    kind: InvestmentKind
    investors: tuple[Ref, ...] = ()
    recipient: Ref | None = None
    amount: Money | None = None
    round: str | None = None
    under: str | None = None
    purpose: str | None = None
    period: DateSpan | None = None
    part_of: str | None = None


class Document(Struct, frozen=True, kw_only=True, omit_defaults=True):
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


class Evidence(Struct, frozen=True, kw_only=True, omit_defaults=True):
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


class Dataset(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The whole document."""

    talentweek: str
    events: tuple[Event, ...] = ()
    persons: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    cohorts: tuple[Cohort, ...] = ()
    participations: tuple[Participation, ...] = ()
    projects: tuple[Project, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    investments: tuple[Investment, ...] = ()
    documents: tuple[Document, ...] = ()
    evidence: tuple[Evidence, ...] = ()


read = msgspec.json.Decoder(Dataset).decode
write = msgspec.json.Encoder().encode
