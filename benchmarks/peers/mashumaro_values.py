"""The values of the model in mashumaro: frozen dataclasses with slots and a check after construction.

mashumaro converts and does not check, so that the check looks at the type of each field, too.
"""

# ruff: noqa: C419 - a list is faster
# mypy: disable-error-code="redundant-expr"

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from mashumaro.config import BaseConfig
from mashumaro.mixins.orjson import DataClassORJSONMixin

from benchmarks.peers import checks
from benchmarks.peers.checks import Bound, Component, NameKind


class Base(DataClassORJSONMixin):
    """What holds for every class."""

    __slots__ = ()

    class Config(BaseConfig):
        """Nothing unknown, defaults left out, decimal strings by the reader of talentweek."""

        forbid_extra_keys = True
        omit_default = True
        lazy_compilation = True
        serialization_strategy = {Decimal: {"deserialize": checks.decimal, "serialize": str}}  # noqa: RUF012 - as mashumaro reads it


#: The most items of a list.
MOST = 10_000


def text(value: Any, longest: int = 1000) -> bool:
    """Whether this is a text."""
    return value.__class__ is str and 0 < len(value) <= longest


def each(values: Any, kind: type, least: int = 0, most: int = MOST) -> bool:
    """Whether this is a tuple of values of a class."""
    if values.__class__ is not tuple:
        return False
    return (not values and not least) or (
        least <= len(values) <= most and all([one.__class__ is kind for one in values])
    )


def ids(values: Any) -> bool:
    """Whether this is a tuple of ids."""
    return values.__class__ is tuple and len(values) <= MOST and all(map(checks.is_token, values))


def whole(value: Any, least: int = 0) -> bool:
    """Whether this is a whole number."""
    return value.__class__ is int and least <= value < 2**53


def unless(right: bool) -> None:  # noqa: FBT001 - called from the emitted checks
    """Refuse what is not right."""
    if not right:
        raise ValueError("invalid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Base):
    """A number as the source bounds it."""

    value: Decimal | None = None
    bound: Bound = Bound.exact
    upper: Decimal | None = None
    unit: str | None = None
    stated: str | None = None

    def __post_init__(self) -> None:
        unless(
            (self.value is None or checks.is_number(self.value))
            and self.bound.__class__ is Bound
            and (self.upper is None or checks.is_number(self.upper))
            and (self.unit is None or text(self.unit, 200))
            and (self.stated is None or text(self.stated))
        )
        checks.quantity(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Money(Base):
    """An amount as the source bounds it."""

    amount: Decimal | None = None
    bound: Bound = Bound.exact
    upper: Decimal | None = None
    currency: str | None = None
    inferred: bool = False
    equivalents: tuple[Money, ...] = ()
    stated: str | None = None

    def __post_init__(self) -> None:
        unless(
            (self.amount is None or checks.is_number(self.amount))
            and self.bound.__class__ is Bound
            and (self.upper is None or checks.is_number(self.upper))
            and (self.currency is None or self.currency in checks.CURRENCIES)
            and self.inferred.__class__ is bool
            and each(self.equivalents, Money)
            and (self.stated is None or text(self.stated))
        )
        checks.money(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSpan(Base):
    """A date or an interval in EDTF."""

    edtf: str
    inferred: tuple[Component, ...] = ()
    stated: str | None = None

    def __post_init__(self) -> None:
        unless(
            text(self.edtf, 21)
            and bool(checks.edtf(self.edtf))
            and each(self.inferred, Component, 0, 3)
            and (self.stated is None or text(self.stated))
        )
        checks.once(self.inferred)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration(Base):
    """A duration in ISO 8601."""

    iso: str
    bound: Bound = Bound.exact
    upper: str | None = None
    stated: str | None = None

    def __post_init__(self) -> None:
        unless(
            text(self.iso, 60)
            and bool(checks.duration(self.iso))
            and self.bound.__class__ is Bound
            and (self.upper is None or (text(self.upper, 60) and bool(checks.duration(self.upper))))
            and (self.stated is None or text(self.stated))
        )
        checks.lasting(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition(Base):
    """Which edition of a series an event is."""

    number: int | None = None
    label: str | None = None

    def __post_init__(self) -> None:
        unless((self.number is None or whole(self.number, 1)) and (self.label is None or text(self.label, 200)))
        checks.edition(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Base):
    """One name of one thing."""

    text: str
    lang: str | None = None
    kind: NameKind = NameKind.official

    def __post_init__(self) -> None:
        unless(
            text(self.text)
            and (self.lang is None or (text(self.lang, 35) and bool(checks.language(self.lang))))
            and self.kind.__class__ is NameKind
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref(Base):
    """A reference to a record."""

    id: str | None = None
    stated: str | None = None

    def __post_init__(self) -> None:
        unless((self.id is None or checks.is_token(self.id)) and (self.stated is None or text(self.stated)))
        checks.ref(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Base):
    """A place, as exact as the source."""

    country: str | None = None
    subdivision: str | None = None
    localities: tuple[str, ...] = ()
    venue: str | None = None
    stated: str | None = None

    def __post_init__(self) -> None:
        unless(
            (self.country is None or self.country in checks.COUNTRIES)
            and (self.subdivision is None or (text(self.subdivision, 6) and bool(checks.subdivision(self.subdivision))))
            and (
                self.localities == ()
                or (each(self.localities, str, 0, 20) and all([text(i, 200) for i in self.localities]))
            )
            and (self.venue is None or text(self.venue))
            and (self.stated is None or text(self.stated))
        )
        checks.place(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Strings(Base):
    """Texts that a source names."""

    items: tuple[str, ...]
    complete: bool | None = None
    stated_count: Quantity | None = None

    def __post_init__(self) -> None:
        unless(
            each(self.items, str)
            and all([text(i, 100_000) for i in self.items])
            and (self.complete is None or self.complete.__class__ is bool)
            and (self.stated_count is None or self.stated_count.__class__ is Quantity)
        )
        checks.listing(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Places(Base):
    """Places that a source names."""

    items: tuple[Place, ...]
    complete: bool | None = None
    stated_count: Quantity | None = None

    def __post_init__(self) -> None:
        unless(
            each(self.items, Place)
            and (self.complete is None or self.complete.__class__ is bool)
            and (self.stated_count is None or self.stated_count.__class__ is Quantity)
        )
        checks.listing(self)
