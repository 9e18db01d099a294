"""The values of the model in attrs with the validators of attrs.

`attrs.validators` wherever it has a word for a rule; a function where it has none, and for ids, where its
regular expression was slower.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import attrs
from attrs import field, frozen
from attrs import validators as v

from benchmarks.peers import checks
from benchmarks.peers.checks import Bound, Component, NameKind

if TYPE_CHECKING:
    from collections.abc import Callable

Validator = Any


def _text(longest: int) -> Validator:
    return v.and_(v.instance_of(str), v.min_len(1), v.max_len(longest))


def _notation(longest: int, check: Callable[[str], str]) -> Validator:
    def notation(_: object, __: object, value: str) -> None:
        check(value)

    return v.and_(v.instance_of(str), v.max_len(longest), notation)


def _token(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not checks.is_token(value):
        raise ValueError(f"{attribute.name} is no id")


def _number(_: object, attribute: attrs.Attribute[Decimal], value: Decimal) -> None:
    if not checks.is_number(value):
        raise ValueError(f"{attribute.name} is no number of ours")


def _whole(least: int) -> Validator:
    def whole(_: object, attribute: attrs.Attribute[int], value: int) -> None:
        if value.__class__ is not int:
            raise TypeError(f"{attribute.name} is no whole number")

    return v.and_(whole, v.ge(least), v.le(2**53 - 1))


def each(item: Validator, least: int = 0, most: int = 10_000) -> Validator:
    """Return the validator of a tuple."""
    size: Any = v.and_(v.min_len(least), v.max_len(most)) if least else v.max_len(most)
    return v.deep_iterable(item, v.and_(v.instance_of(tuple), size))


def _once(_: object, __: object, value: tuple[Component, ...]) -> None:
    checks.once(value)


of_type = v.instance_of
Short, Text, Remark, Long, Huge = map(_text, (200, 1000, 2000, 10_000, 100_000))
Token, Number, Whole, Positive = _token, _number, _whole(0), _whole(1)
Edtf, Iso = _notation(21, checks.edtf), _notation(60, checks.duration)
Language, Subdivision = _notation(35, checks.language), _notation(6, checks.subdivision)
Pointer, Url, Digest = (
    _notation(500, checks.pointer),
    _notation(2000, checks.url),
    _notation(64, checks.digest),
)
Country, Currency, Version = v.in_(checks.COUNTRIES), v.in_(checks.CURRENCIES), v.in_({"1.0"})


@frozen(kw_only=True)
class Quantity:
    """A number as the source bounds it."""

    value: Decimal | None = field(default=None, validator=v.optional(Number))
    bound: Bound = field(default=Bound.exact, validator=of_type(Bound))
    upper: Decimal | None = field(default=None, validator=v.optional(Number))
    unit: str | None = field(default=None, validator=v.optional(Short))
    stated: str | None = field(default=None, validator=v.optional(Text))

    __attrs_post_init__ = checks.quantity


def _money_list(_: object, __: object, value: tuple[Money, ...]) -> None:
    if value.__class__ is not tuple or not all(one.__class__ is Money for one in value):
        raise TypeError("no amounts")


@frozen(kw_only=True)
class Money:
    """An amount as the source bounds it."""

    amount: Decimal | None = field(default=None, validator=v.optional(Number))
    bound: Bound = field(default=Bound.exact, validator=of_type(Bound))
    upper: Decimal | None = field(default=None, validator=v.optional(Number))
    currency: str | None = field(default=None, validator=v.optional(Currency))
    inferred: bool = field(default=False, validator=of_type(bool))
    equivalents: tuple[Money, ...] = field(default=(), validator=_money_list)
    stated: str | None = field(default=None, validator=v.optional(Text))

    __attrs_post_init__ = checks.money


@frozen(kw_only=True)
class DateSpan:
    """A date or an interval in EDTF."""

    edtf: str = field(validator=Edtf)
    inferred: tuple[Component, ...] = field(default=(), validator=v.and_(each(of_type(Component), 0, 3), _once))
    stated: str | None = field(default=None, validator=v.optional(Text))


@frozen(kw_only=True)
class Duration:
    """A duration in ISO 8601."""

    iso: str = field(validator=Iso)
    bound: Bound = field(default=Bound.exact, validator=of_type(Bound))
    upper: str | None = field(default=None, validator=v.optional(Iso))
    stated: str | None = field(default=None, validator=v.optional(Text))

    __attrs_post_init__ = checks.lasting


@frozen(kw_only=True)
class Edition:
    """Which edition of a series an event is."""

    number: int | None = field(default=None, validator=v.optional(Positive))
    label: str | None = field(default=None, validator=v.optional(Short))

    __attrs_post_init__ = checks.edition


@frozen(kw_only=True)
class Name:
    """One name of one thing."""

    text: str = field(validator=Text)
    lang: str | None = field(default=None, validator=v.optional(Language))
    kind: NameKind = field(default=NameKind.official, validator=of_type(NameKind))


@frozen(kw_only=True)
class Ref:
    """A reference to a record."""

    id: str | None = field(default=None, validator=v.optional(Token))
    stated: str | None = field(default=None, validator=v.optional(Text))

    __attrs_post_init__ = checks.ref


@frozen(kw_only=True)
class Place:
    """A place, as exact as the source."""

    country: str | None = field(default=None, validator=v.optional(Country))
    subdivision: str | None = field(default=None, validator=v.optional(Subdivision))
    localities: tuple[str, ...] = field(default=(), validator=each(Short, 0, 20))
    venue: str | None = field(default=None, validator=v.optional(Text))
    stated: str | None = field(default=None, validator=v.optional(Text))

    __attrs_post_init__ = checks.place


@frozen(kw_only=True)
class Strings:
    """Texts that a source names."""

    items: tuple[str, ...] = field(validator=each(Huge))
    complete: bool | None = field(default=None, validator=v.optional(of_type(bool)))
    stated_count: Quantity | None = field(default=None, validator=v.optional(of_type(Quantity)))

    __attrs_post_init__ = checks.listing


@frozen(kw_only=True)
class Places:
    """Places that a source names."""

    items: tuple[Place, ...] = field(validator=each(of_type(Place)))
    complete: bool | None = field(default=None, validator=v.optional(of_type(bool)))
    stated_count: Quantity | None = field(default=None, validator=v.optional(of_type(Quantity)))

    __attrs_post_init__ = checks.listing
