"""Strategies of places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.strategies._building import Given, Source, Values, built, draws, texts, tuples
from talentweek.strategies._vocabulary import SUBDIVISIONS
from talentweek.values.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import DrawFn, SearchStrategy

_FIELDS: Final = frozenset({"country", "subdivision", "localities", "venue", "stated"})
_LOCALITIES: Final = tuples(texts("Place.localities"), 1)


def _something(_: DrawFn, said: set[str], values: Values) -> None:
    """Let something be said of a place."""
    if not said and not any(values.values()):
        said.update([name for name in ("country", "venue", *sorted(_FIELDS)) if name not in values][:1])


def _subdivisions(values: Values) -> SearchStrategy[str]:
    """Draw codes of subdivisions, of the country where it is known."""
    country = values.get("country")
    if country is None:
        return st.sampled_from(SUBDIVISIONS)
    known = [code for code in SUBDIVISIONS if code.startswith(f"{country}-")]
    return st.sampled_from([*known, f"{country}-A", f"{country}-12", f"{country}-Z9Z"])


def _countries(values: Values) -> SearchStrategy[str]:
    """Draw codes of countries, the one of the subdivision where that is given."""
    subdivision = values.get("subdivision")
    if isinstance(subdivision, str):
        return st.just(subdivision[:2])
    return st.sampled_from(["CN", "US", "JP", "FR", "DE", "GB", "TW", "AX", "ZW"])


@draws(Place)
def places(
    *,
    country: Given[str | None] = ...,
    subdivision: Given[str | None] = ...,
    localities: Given[str | Iterable[str]] = ...,
    venue: Given[str | None] = ...,
    stated: Given[str | None] = ...,
) -> SearchStrategy[Place]:
    """Draw places from a country to a venue; a subdivision is always one of the country.

    Shrinks to `Place(country="CN")`.
    """
    given = locals()
    by: dict[str, Source] = {"country": _countries, "subdivision": _subdivisions, "localities": _LOCALITIES}
    return built(Place, given, by, _something)
