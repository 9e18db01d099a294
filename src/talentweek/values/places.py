"""Places: 地点. Taizhou in Zhejiang (台州) is not Taizhou in Jiangsu (泰州).

A place is as exact as the source: a country (ISO 3166-1), a subdivision (ISO 3166-2), localities from large to
small, a venue.

    >>> Place(country="CN", subdivision="CN-ZJ", localities=["Taizhou"])
    Place(country='CN', subdivision='CN-ZJ', localities=('Taizhou',))
    >>> Place(country="JP", subdivision="CN-ZJ")
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Place: 1 problem
      /subdivision: the subdivision is not one of the country
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, ClassVar, Final, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.rules import Code, Law, Notation, Some, Text, Words
from talentweek.values._codes import COUNTRIES

if TYPE_CHECKING:
    from collections.abc import Iterable

COUNTRY: Final = Code("ISO 3166-1", COUNTRIES, "CN")


@lru_cache(maxsize=1024)
def _is_subdivision(text: str) -> bool:
    country, _, part = text.partition("-")
    plain = part.isascii() and part.isalnum() and part == part.upper()
    return country in COUNTRIES and plain and len(part) <= 3  # noqa: PLR2004 - ISO 3166-2


SUBDIVISION: Final = Notation("ISO 3166-2", _is_subdivision, "CN-ZJ", longest=6)


def as_localities(values: str | Iterable[str]) -> tuple[str, ...]:
    """Convert one locality or several, from large to small, to a tuple."""
    return cast("tuple[str, ...]", rules.as_tuple([values] if isinstance(values, str) else values))


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Place:
    """A place, as exact as the source."""

    #: What can be given for one, for the message where something else was.
    taken: ClassVar[str] = 'Place(country="CN", localities=["Suzhou"])'
    #: The country, a code of ISO 3166-1.
    country: Annotated[str | None, COUNTRY] = None
    #: The province, state or region, a code of ISO 3166-2.
    subdivision: Annotated[str | None, SUBDIVISION] = None
    #: Cities, districts and smaller places, from large to small, as the source writes them.
    localities: Annotated[tuple[str, ...], Text(200), Some(0, 20)] = field(default=(), converter=as_localities)
    #: The building or site.
    venue: Annotated[str | None, Text(1000)] = None
    #: The words of the source.
    stated: Annotated[str | None, Text(1000), Words()] = None

    laws: ClassVar[tuple[Law, ...]] = (
        Law(
            "subdivision is None or country is None or subdivision.startswith(country)", "subdivision",
            "the subdivision is not one of the country",
        ),
        Law("country or subdivision or localities or venue or stated", "", "a place of which nothing is said"),
    )  # fmt: skip

    def same_fact(self, other: Place) -> bool:
        """Whether both say the same, however it was worded."""
        return rules.same_fact(self, other)
