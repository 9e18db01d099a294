"""The model in attrs with the validators of attrs, read by a default cattrs converter with orjson."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import field, frozen
from attrs import validators as v
from cattrs.preconf.orjson import make_converter

from benchmarks.peers import checks
from benchmarks.peers.attrs_values import (
    DateSpan,
    Digest,
    Duration,
    Edition,
    Language,
    Long,
    Money,
    Name,
    Place,
    Places,
    Pointer,
    Quantity,
    Ref,
    Remark,
    Short,
    Strings,
    Text,
    Token,
    Url,
    Version,
    Whole,
    each,
    of_type,
)
from benchmarks.peers.checks import (
    AgreementKind,
    Confidence,
    EventStatus,
    InvestmentKind,
    Mode,
    ParticipationStatus,
)

if TYPE_CHECKING:
    from cattrs.preconf.orjson import OrjsonConverter


@frozen(kw_only=True)
class Event:
    """Something that takes place."""

    id: str = field(validator=Token)
    names: tuple[Name, ...] = field(validator=each(of_type(Name), 1, 100))
    kind: str | None = field(default=None, validator=v.optional(Short))
    series: str | None = field(default=None, validator=v.optional(Token))
    edition: Edition | None = field(default=None, validator=v.optional(of_type(Edition)))
    part_of: tuple[str, ...] = field(default=(), validator=each(Token))
    count: Quantity | None = field(default=None, validator=v.optional(of_type(Quantity)))
    when: DateSpan | None = field(default=None, validator=v.optional(of_type(DateSpan)))
    duration: Duration | None = field(default=None, validator=v.optional(of_type(Duration)))
    places: Places | None = field(default=None, validator=v.optional(of_type(Places)))
    mode: Mode | None = field(default=None, validator=v.optional(of_type(Mode)))
    themes: tuple[Name, ...] = field(default=(), validator=each(of_type(Name)))
    sectors: Strings | None = field(default=None, validator=v.optional(of_type(Strings)))
    status: EventStatus = field(default=EventStatus.unknown, validator=of_type(EventStatus))


@frozen(kw_only=True)
class Person:
    """A person who is named."""

    id: str = field(validator=Token)
    names: tuple[Name, ...] = field(validator=each(of_type(Name), 1, 100))
    origin: Place | None = field(default=None, validator=v.optional(of_type(Place)))


@frozen(kw_only=True)
class Organisation:
    """A body."""

    id: str = field(validator=Token)
    names: tuple[Name, ...] = field(validator=each(of_type(Name), 1, 100))
    kind: str | None = field(default=None, validator=v.optional(Short))
    place: Place | None = field(default=None, validator=v.optional(of_type(Place)))
    part_of: Ref | None = field(default=None, validator=v.optional(of_type(Ref)))


@frozen(kw_only=True)
class Cohort:
    """A group whose members are not all named."""

    id: str = field(validator=Token)
    what: str = field(validator=Text)
    size: Quantity | None = field(default=None, validator=v.optional(of_type(Quantity)))
    part_of: str | None = field(default=None, validator=v.optional(Token))
    members: tuple[Ref, ...] = field(default=(), validator=each(of_type(Ref)))
    drawn_from: tuple[Ref, ...] = field(default=(), validator=each(of_type(Ref)))
    origins: Places | None = field(default=None, validator=v.optional(of_type(Places)))


@frozen(kw_only=True)
class Participation:
    """One role of one agent in one thing."""

    id: str = field(validator=Token)
    agent: Ref = field(validator=of_type(Ref))
    of: str = field(validator=Token)
    role: str = field(validator=Short)
    status: ParticipationStatus | None = field(default=None, validator=v.optional(of_type(ParticipationStatus)))
    when: DateSpan | None = field(default=None, validator=v.optional(of_type(DateSpan)))
    stated: str | None = field(default=None, validator=v.optional(Text))


@frozen(kw_only=True)
class Project:
    """A project, or several alike."""

    id: str = field(validator=Token)
    names: tuple[Name, ...] = field(validator=each(of_type(Name), 1, 100))
    by: tuple[Ref, ...] = field(default=(), validator=each(of_type(Ref)))
    sectors: Strings | None = field(default=None, validator=v.optional(of_type(Strings)))
    count: Quantity | None = field(default=None, validator=v.optional(of_type(Quantity)))
    part_of: str | None = field(default=None, validator=v.optional(Token))


@frozen(kw_only=True)
class Agreement:
    """What parties agreed on."""

    id: str = field(validator=Token)
    kind: AgreementKind = field(validator=of_type(AgreementKind))
    parties: tuple[Ref, ...] = field(default=(), validator=each(of_type(Ref)))
    subject: str | None = field(default=None, validator=v.optional(Text))
    about: tuple[str, ...] = field(default=(), validator=each(Token))
    count: Quantity | None = field(default=None, validator=v.optional(of_type(Quantity)))
    part_of: str | None = field(default=None, validator=v.optional(Token))


@frozen(kw_only=True)
class Investment:
    """Money put into one recipient."""

    id: str = field(validator=Token)
    kind: InvestmentKind = field(validator=of_type(InvestmentKind))
    investors: tuple[Ref, ...] = field(default=(), validator=each(of_type(Ref)))
    recipient: Ref | None = field(default=None, validator=v.optional(of_type(Ref)))
    amount: Money | None = field(default=None, validator=v.optional(of_type(Money)))
    round: str | None = field(default=None, validator=v.optional(Short))
    under: str | None = field(default=None, validator=v.optional(Token))
    purpose: str | None = field(default=None, validator=v.optional(Text))
    period: DateSpan | None = field(default=None, validator=v.optional(of_type(DateSpan)))
    part_of: str | None = field(default=None, validator=v.optional(Token))


@frozen(kw_only=True)
class Document:
    """A source."""

    id: str = field(validator=Token)
    title: str | None = field(default=None, validator=v.optional(Text))
    url: str | None = field(default=None, validator=v.optional(Url))
    lang: str | None = field(default=None, validator=v.optional(Language))
    published: DateSpan | None = field(default=None, validator=v.optional(of_type(DateSpan)))
    publishers: tuple[Ref, ...] = field(default=(), validator=each(of_type(Ref)))
    authors: tuple[Ref, ...] = field(default=(), validator=each(of_type(Ref)))
    contact: Ref | None = field(default=None, validator=v.optional(of_type(Ref)))
    number: str | None = field(default=None, validator=v.optional(Short))
    derived_from: str | None = field(default=None, validator=v.optional(Token))
    sha256: str | None = field(default=None, validator=v.optional(Digest))


@frozen(kw_only=True)
class Evidence:
    """A passage that says a fact."""

    id: str = field(validator=Token)
    subject: str = field(validator=Token)
    path: str = field(validator=Pointer)
    document: str = field(validator=Token)
    exact: str = field(validator=Long)
    start: int | None = field(default=None, validator=v.optional(Whole))
    end: int | None = field(default=None, validator=v.optional(Whole))
    prefix: str | None = field(default=None, validator=v.optional(Text))
    suffix: str | None = field(default=None, validator=v.optional(Text))
    method: str | None = field(default=None, validator=v.optional(Short))
    asserted_by: Ref | None = field(default=None, validator=v.optional(of_type(Ref)))
    confidence: Confidence = field(default=Confidence.stated, validator=of_type(Confidence))
    says: str | None = field(default=None, validator=v.optional(Long))
    note: str | None = field(default=None, validator=v.optional(Remark))

    __attrs_post_init__ = checks.evidence


@frozen(kw_only=True)
class Dataset:
    """The whole document."""

    talentweek: str = field(validator=Version)
    events: tuple[Event, ...] = field(default=(), validator=each(of_type(Event)))
    persons: tuple[Person, ...] = field(default=(), validator=each(of_type(Person)))
    organisations: tuple[Organisation, ...] = field(default=(), validator=each(of_type(Organisation)))
    cohorts: tuple[Cohort, ...] = field(default=(), validator=each(of_type(Cohort)))
    participations: tuple[Participation, ...] = field(default=(), validator=each(of_type(Participation)))
    projects: tuple[Project, ...] = field(default=(), validator=each(of_type(Project)))
    agreements: tuple[Agreement, ...] = field(default=(), validator=each(of_type(Agreement)))
    investments: tuple[Investment, ...] = field(default=(), validator=each(of_type(Investment)))
    documents: tuple[Document, ...] = field(default=(), validator=each(of_type(Document)))
    evidence: tuple[Evidence, ...] = field(default=(), validator=each(of_type(Evidence)))

    __attrs_post_init__ = checks.dataset


def converter(*, detailed: bool) -> OrjsonConverter:
    """Return a default converter: nothing unknown, defaults left out, decimals from strings."""
    made = make_converter(detailed_validation=detailed, forbid_extra_keys=True, omit_if_default=True)
    made.register_structure_hook(Decimal, lambda value, _: checks.decimal(value))
    made.register_unstructure_hook(Decimal, str)
    return made
