"""What the peers check where their library has no word for it: the functions of talentweek's rules.

The enums are shared, too, so that an object of any model holds the same members. Every function here is as
fast as its talentweek twin: cached where that is cached, and no slower where it is not.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from talentweek.entities.agreements import AgreementKind
from talentweek.entities.events import EventStatus, Mode
from talentweek.entities.investments import InvestmentKind
from talentweek.entities.participants import ParticipationStatus
from talentweek.provenance import POINTER, Confidence, Document
from talentweek.rules import Notation, shape_of
from talentweek.rules.numbers import DIGITS, FRACTION, is_number, read_number
from talentweek.values._codes import COUNTRIES, CURRENCIES
from talentweek.values.bounds import Bound
from talentweek.values.dates import Component
from talentweek.values.durations import ISO_DURATION
from talentweek.values.edtf import is_span
from talentweek.values.names import LANGUAGE, NameKind
from talentweek.values.places import SUBDIVISION

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "COUNTRIES",
    "CURRENCIES",
    "DIGITS",
    "FRACTION",
    "AgreementKind",
    "Bound",
    "Component",
    "Confidence",
    "EventStatus",
    "InvestmentKind",
    "Mode",
    "NameKind",
    "ParticipationStatus",
    "dataset",
    "decimal",
    "digest",
    "duration",
    "edition",
    "edtf",
    "evidence",
    "is_number",
    "is_token",
    "language",
    "lasting",
    "listing",
    "money",
    "once",
    "place",
    "pointer",
    "quantity",
    "ref",
    "subdivision",
    "url",
]


def _notation(accepts: Callable[[str], bool], standard: str) -> Callable[[str], str]:
    """Return a function that gives a text of the notation back; one seen before costs one look-up."""

    @lru_cache(maxsize=4096)
    def check(text: str) -> str:
        if not accepts(text):
            raise ValueError(f"not {standard}")
        return text

    return check


def _rule(field: str) -> Notation:
    (rule,) = (known.rule for known in shape_of(Document).fields if known.name == field)
    if not isinstance(rule, Notation):
        raise TypeError(field)
    return rule


edtf = _notation(is_span, "EDTF")
duration = _notation(ISO_DURATION.accepts, "an ISO 8601 duration")
language = _notation(LANGUAGE.accepts, "BCP 47")
subdivision = _notation(SUBDIVISION.accepts, "ISO 3166-2")
pointer = _notation(POINTER.accepts, "a JSON Pointer")
url = _notation(_rule("url").accepts, "a URL")
digest = _notation(_rule("sha256").accepts, "a SHA-256 digest")


def is_token(text: Any) -> bool:
    """Whether this is an id: what `talentweek.rules.Token` asks of it."""
    return text.__class__ is str and 0 < len(text) <= 200 and text.isprintable() and " " not in text  # noqa: PLR2004 - as the rule says


def decimal(number: Any) -> Any:
    """Read a decimal string with the cached reader of talentweek, let a Decimal of its form through."""
    kind = number.__class__
    read = read_number(number) if kind is str else number if kind is Decimal and is_number(number) else None
    if read is None:
        raise ValueError("not a decimal number")
    return read


def once(components: tuple[Component, ...]) -> tuple[Component, ...]:
    """Refuse a component that is named twice."""
    if len(set(components)) != len(components):
        raise ValueError("a component is named twice")
    return components


_EXACT, _BETWEEN, _VAGUE, _UNKNOWN = Bound.exact, Bound.between, Bound.vague, Bound.unknown

# What must hold between the fields of one object. Each law is one call, gives the object back, and serves
# every peer whose classes have these fields: as a validator of the whole, or after construction.


def _fits(bound: Bound, value: Any, upper: Any) -> bool:
    if upper is None:
        return bound is not _BETWEEN and (bound is _UNKNOWN) is (value is None)
    return (bound is _BETWEEN or bound is _VAGUE) and value is not None and value <= upper


def quantity(it: Any) -> Any:
    """Refuse numbers that do not fit their bound; the plainest case is let through at once."""
    bound, value, upper = it.bound, it.value, it.upper
    if (upper is not None or bound is not _EXACT or value is None) and not _fits(bound, value, upper):
        raise ValueError("the bound and the numbers do not fit")
    return it


def money(it: Any) -> Any:
    """Refuse amounts that do not fit their bound, and equivalents of equivalents."""
    bound, amount, upper = it.bound, it.amount, it.upper
    if (upper is not None or bound is not _EXACT or amount is None) and not _fits(bound, amount, upper):
        raise ValueError("the bound and the numbers do not fit")
    if it.equivalents and any([other.equivalents for other in it.equivalents]):  # noqa: C419 - a list is faster
        raise ValueError("an equivalent has equivalents of its own")
    return it


def lasting(it: Any) -> Any:
    """Refuse a duration whose bound does not fit."""
    bound = it.bound
    if (it.upper is not None) is not (bound is Bound.between) or bound is Bound.unknown or bound is Bound.vague:
        raise ValueError("the bound and the durations do not fit")
    return it


def edition(it: Any) -> Any:
    """Refuse an edition of which nothing is said."""
    if it.number is None and it.label is None:
        raise ValueError("neither a number nor a label")
    return it


def ref(it: Any) -> Any:
    """Refuse a reference to nothing."""
    if it.id is None and it.stated is None:
        raise ValueError("neither an id nor stated words")
    return it


def place(it: Any) -> Any:
    """Refuse a subdivision of another country, and a place of which nothing is said."""
    country, part = it.country, it.subdivision
    if part is not None and country is not None and not part.startswith(country):
        raise ValueError("the subdivision is not one of the country")
    if not (country or part or it.localities or it.venue or it.stated):
        raise ValueError("a place of which nothing is said")
    return it


def listing(it: Any) -> Any:
    """Refuse a list that contradicts its count, or says nothing."""
    items, count = it.items, it.stated_count
    if count is None:
        if not items:
            raise ValueError("a list that names nothing and counts nothing")
    elif count.bound is _EXACT and (count.value < len(items) or (it.complete and count.value != len(items))):
        raise ValueError("a complete list has as many items as are stated")
    return it


def evidence(it: Any) -> Any:
    """Refuse offsets that do not span the words."""
    start, end = it.start, it.end
    if end is not None if start is None else end is None or end - start != len(it.exact):
        raise ValueError("the offsets do not span the exact words")
    return it


def dataset(it: Any) -> Any:
    """Refuse two records with one id."""
    seen: set[str] = set()
    total = 0
    for records in (
        it.events, it.persons, it.organisations, it.cohorts, it.participations, it.projects, it.agreements,
        it.investments, it.documents, it.evidence,
    ):  # fmt: skip
        seen.update([record.id for record in records])
        total += len(records)
    if len(seen) != total:
        raise ValueError("one id for two records")
    return it
