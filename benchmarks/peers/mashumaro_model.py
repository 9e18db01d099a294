"""The model in mashumaro: frozen dataclasses with slots and a check after construction."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.peers import checks
from benchmarks.peers.checks import (
    AgreementKind,
    EventStatus,
    InvestmentKind,
    Mode,
    ParticipationStatus,
)
from benchmarks.peers.mashumaro_sources import Document, Evidence
from benchmarks.peers.mashumaro_values import (
    Base,
    DateSpan,
    Duration,
    Edition,
    Money,
    Name,
    Place,
    Places,
    Quantity,
    Ref,
    Strings,
    each,
    ids,
    text,
    unless,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Base):
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

    def __post_init__(self) -> None:
        unless(
            checks.is_token(self.id)
            and each(self.names, Name, 1, 100)
            and (self.kind is None or text(self.kind, 200))
            and (self.series is None or checks.is_token(self.series))
            and (self.edition is None or self.edition.__class__ is Edition)
            and ids(self.part_of)
            and (self.count is None or self.count.__class__ is Quantity)
            and (self.when is None or self.when.__class__ is DateSpan)
            and (self.duration is None or self.duration.__class__ is Duration)
            and (self.places is None or self.places.__class__ is Places)
            and (self.mode is None or self.mode.__class__ is Mode)
            and each(self.themes, Name)
            and (self.sectors is None or self.sectors.__class__ is Strings)
            and self.status.__class__ is EventStatus
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Base):
    """A person who is named."""

    id: str
    names: tuple[Name, ...]
    origin: Place | None = None

    def __post_init__(self) -> None:
        unless(
            checks.is_token(self.id)
            and each(self.names, Name, 1, 100)
            and (self.origin is None or self.origin.__class__ is Place)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Base):
    """A body."""

    id: str
    names: tuple[Name, ...]
    kind: str | None = None
    place: Place | None = None
    part_of: Ref | None = None

    def __post_init__(self) -> None:
        unless(
            checks.is_token(self.id)
            and each(self.names, Name, 1, 100)
            and (self.kind is None or text(self.kind, 200))
            and (self.place is None or self.place.__class__ is Place)
            and (self.part_of is None or self.part_of.__class__ is Ref)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort(Base):
    """A group whose members are not all named."""

    id: str
    what: str
    size: Quantity | None = None
    part_of: str | None = None
    members: tuple[Ref, ...] = ()
    drawn_from: tuple[Ref, ...] = ()
    origins: Places | None = None

    def __post_init__(self) -> None:
        unless(
            checks.is_token(self.id)
            and text(self.what)
            and (self.size is None or self.size.__class__ is Quantity)
            and (self.part_of is None or checks.is_token(self.part_of))
            and each(self.members, Ref)
            and each(self.drawn_from, Ref)
            and (self.origins is None or self.origins.__class__ is Places)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation(Base):
    """One role of one agent in one thing."""

    id: str
    agent: Ref
    of: str
    role: str
    status: ParticipationStatus | None = None
    when: DateSpan | None = None
    stated: str | None = None

    def __post_init__(self) -> None:
        unless(
            checks.is_token(self.id)
            and self.agent.__class__ is Ref
            and checks.is_token(self.of)
            and text(self.role, 200)
            and (self.status is None or self.status.__class__ is ParticipationStatus)
            and (self.when is None or self.when.__class__ is DateSpan)
            and (self.stated is None or text(self.stated))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Base):
    """A project, or several alike."""

    id: str
    names: tuple[Name, ...]
    by: tuple[Ref, ...] = ()
    sectors: Strings | None = None
    count: Quantity | None = None
    part_of: str | None = None

    def __post_init__(self) -> None:
        unless(
            checks.is_token(self.id)
            and each(self.names, Name, 1, 100)
            and each(self.by, Ref)
            and (self.sectors is None or self.sectors.__class__ is Strings)
            and (self.count is None or self.count.__class__ is Quantity)
            and (self.part_of is None or checks.is_token(self.part_of))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Base):
    """What parties agreed on."""

    id: str
    kind: AgreementKind
    parties: tuple[Ref, ...] = ()
    subject: str | None = None
    about: tuple[str, ...] = ()
    count: Quantity | None = None
    part_of: str | None = None

    def __post_init__(self) -> None:
        unless(
            checks.is_token(self.id)
            and self.kind.__class__ is AgreementKind
            and each(self.parties, Ref)
            and (self.subject is None or text(self.subject))
            and ids(self.about)
            and (self.count is None or self.count.__class__ is Quantity)
            and (self.part_of is None or checks.is_token(self.part_of))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Investment(Base):
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

    def __post_init__(self) -> None:
        unless(
            checks.is_token(self.id)
            and self.kind.__class__ is InvestmentKind
            and each(self.investors, Ref)
            and (self.recipient is None or self.recipient.__class__ is Ref)
            and (self.amount is None or self.amount.__class__ is Money)
            and (self.round is None or text(self.round, 200))
            and (self.under is None or checks.is_token(self.under))
            and (self.purpose is None or text(self.purpose))
            and (self.period is None or self.period.__class__ is DateSpan)
            and (self.part_of is None or checks.is_token(self.part_of))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset(Base):
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

    def __post_init__(self) -> None:
        unless(
            self.talentweek == "1.0"
            and each(self.events, Event)
            and each(self.persons, Person)
            and each(self.organisations, Organisation)
            and each(self.cohorts, Cohort)
            and each(self.participations, Participation)
            and each(self.projects, Project)
            and each(self.agreements, Agreement)
            and each(self.investments, Investment)
            and each(self.documents, Document)
            and each(self.evidence, Evidence)
        )
        checks.dataset(self)


read = Dataset.from_json
