"""The model in pydantic v2: frozen, strict, nothing unknown allowed, read by its Rust core.

What was tried and was slower is told in README.md, "Fairness".
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from benchmarks.peers import checks

Short = Annotated[str, Field(min_length=1, max_length=200)]
Text = Annotated[str, Field(min_length=1, max_length=1000)]
Long = Annotated[str, Field(min_length=1, max_length=10_000)]
Token = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\s\p{C}]+$")]
Number = Annotated[Decimal, BeforeValidator(checks.decimal)]
Edtf = Annotated[str, Field(max_length=21), AfterValidator(checks.edtf)]
Iso = Annotated[str, Field(max_length=60), AfterValidator(checks.duration)]
Language = Annotated[str, Field(max_length=35), AfterValidator(checks.language)]
Subdivision = Annotated[str, Field(max_length=6), AfterValidator(checks.subdivision)]
Pointer = Annotated[str, Field(max_length=500), AfterValidator(checks.pointer)]
Url = Annotated[str, Field(max_length=2000), AfterValidator(checks.url)]
Digest = Annotated[str, Field(max_length=64), AfterValidator(checks.digest)]
Country = Literal[tuple(sorted(checks.COUNTRIES))]  # type: ignore[valid-type]
Currency = Literal[tuple(sorted(checks.CURRENCIES))]  # type: ignore[valid-type]
Whole = Annotated[int, Field(ge=0, le=2**53 - 1)]


Inferred = Annotated[tuple[checks.Component, ...], Field(max_length=3), AfterValidator(checks.once)]


class Base(BaseModel):
    """What holds for every class."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Quantity(Base):
    """A number as the source bounds it."""

    value: Number | None = None
    bound: checks.Bound = checks.Bound.exact
    upper: Number | None = None
    unit: Short | None = None
    stated: Text | None = None

    _laws = model_validator(mode="after")(checks.quantity)


class Money(Base):
    """An amount as the source bounds it."""

    amount: Number | None = None
    bound: checks.Bound = checks.Bound.exact
    upper: Number | None = None
    currency: Currency | None = None  # type: ignore[valid-type]
    inferred: bool = False
    equivalents: tuple[Money, ...] = ()
    stated: Text | None = None

    _laws = model_validator(mode="after")(checks.money)


class DateSpan(Base):
    """A date or an interval in EDTF."""

    edtf: Edtf
    inferred: Inferred = ()
    stated: Text | None = None


class Duration(Base):
    """A duration in ISO 8601."""

    iso: Iso
    bound: checks.Bound = checks.Bound.exact
    upper: Iso | None = None
    stated: Text | None = None

    _laws = model_validator(mode="after")(checks.lasting)


class Edition(Base):
    """Which edition of a series an event is."""

    number: Annotated[int, Field(ge=1, le=2**53 - 1)] | None = None
    label: Short | None = None

    _laws = model_validator(mode="after")(checks.edition)


class Name(Base):
    """One name of one thing."""

    text: Text
    lang: Language | None = None
    kind: checks.NameKind = checks.NameKind.official


class Ref(Base):
    """A reference to a record."""

    id: Token | None = None
    stated: Text | None = None

    _laws = model_validator(mode="after")(checks.ref)


class Place(Base):
    """A place, as exact as the source."""

    country: Country | None = None  # type: ignore[valid-type]
    subdivision: Subdivision | None = None
    localities: Annotated[tuple[Short, ...], Field(max_length=20)] = ()
    venue: Text | None = None
    stated: Text | None = None

    _laws = model_validator(mode="after")(checks.place)


Item = TypeVar("Item")


class Listing(Base, Generic[Item]):
    """Items that a source names."""

    items: Annotated[tuple[Item, ...], Field(max_length=10_000)]
    complete: bool | None = None
    stated_count: Quantity | None = None

    _laws = model_validator(mode="after")(checks.listing)


Strings = Listing[Annotated[str, Field(min_length=1, max_length=100_000)]]
Places = Listing[Place]
Named = Annotated[tuple[Name, ...], Field(min_length=1, max_length=100)]
Refs = Annotated[tuple[Ref, ...], Field(max_length=10_000)]
Tokens = Annotated[tuple[Token, ...], Field(max_length=10_000)]


class Event(Base):
    """Something that takes place."""

    id: Token
    names: Named
    kind: Short | None = None
    series: Token | None = None
    edition: Edition | None = None
    part_of: Tokens = ()
    count: Quantity | None = None
    when: DateSpan | None = None
    duration: Duration | None = None
    places: Places | None = None
    mode: checks.Mode | None = None
    themes: Annotated[tuple[Name, ...], Field(max_length=10_000)] = ()
    sectors: Strings | None = None
    status: checks.EventStatus = checks.EventStatus.unknown


class Person(Base):
    """A person who is named."""

    id: Token
    names: Named
    origin: Place | None = None


class Organisation(Base):
    """A body."""

    id: Token
    names: Named
    kind: Short | None = None
    place: Place | None = None
    part_of: Ref | None = None


class Cohort(Base):
    """A group whose members are not all named."""

    id: Token
    what: Text
    size: Quantity | None = None
    part_of: Token | None = None
    members: Refs = ()
    drawn_from: Refs = ()
    origins: Places | None = None


class Participation(Base):
    """One role of one agent in one thing."""

    id: Token
    agent: Ref
    of: Token
    role: Short
    status: checks.ParticipationStatus | None = None
    when: DateSpan | None = None
    stated: Text | None = None


class Project(Base):
    """A project, or several alike."""

    id: Token
    names: Named
    by: Refs = ()
    sectors: Strings | None = None
    count: Quantity | None = None
    part_of: Token | None = None


class Agreement(Base):
    """What parties agreed on."""

    id: Token
    kind: checks.AgreementKind
    parties: Refs = ()
    subject: Text | None = None
    about: Tokens = ()
    count: Quantity | None = None
    part_of: Token | None = None


class Investment(Base):
    """Money put into one recipient."""

    id: Token
    kind: checks.InvestmentKind
    investors: Refs = ()
    recipient: Ref | None = None
    amount: Money | None = None
    round: Short | None = None
    under: Token | None = None
    purpose: Text | None = None
    period: DateSpan | None = None
    part_of: Token | None = None


class Document(Base):
    """A source."""

    id: Token
    title: Text | None = None
    url: Url | None = None
    lang: Language | None = None
    published: DateSpan | None = None
    publishers: Refs = ()
    authors: Refs = ()
    contact: Ref | None = None
    number: Short | None = None
    derived_from: Token | None = None
    sha256: Digest | None = None


class Evidence(Base):
    """A passage that says a fact."""

    id: Token
    subject: Token
    path: Pointer
    document: Token
    exact: Long
    start: Whole | None = None
    end: Whole | None = None
    prefix: Text | None = None
    suffix: Text | None = None
    method: Short | None = None
    asserted_by: Ref | None = None
    confidence: checks.Confidence = checks.Confidence.stated
    says: Long | None = None
    note: Annotated[str, Field(min_length=1, max_length=2000)] | None = None

    _laws = model_validator(mode="after")(checks.evidence)


class Dataset(Base):
    """The whole document."""

    talentweek: Literal["1.0"]
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

    _laws = model_validator(mode="after")(checks.dataset)


read = Dataset.__pydantic_validator__.validate_json
write = Dataset.__pydantic_serializer__.to_json
