"""Strategies of places."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from talentweek.strategies._building import Given, built, by, draws
from talentweek.strategies._leaves import text
from talentweek.strategies._vocabulary import TOWNS
from talentweek.values.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies._drafts import Draft

_LOCATING: Final = ("country", "subdivision", "localities")
#: The countries beside those of the towns, and the forms that a subdivision can have.
_COUNTRIES: Final = ("CN", "US", "JP", "AX", "ZW")
_SUBDIVISIONS: Final = ("A", "12", "Z9Z")

#: A country, a subdivision, and localities from large to small.
Location = tuple[str | None, str | None, tuple[str, ...]]


@cache
def _locations(lang: str | None, country: str | None, subdivision: str | None) -> tuple[Location, ...]:
    """Return what can be said of where something is: real towns, then any other codes."""
    langs = [lang] if lang else ["en", "zh-Hans", "zh-Hant"]
    towns = [(town.country, town.subdivision, town.words[one]) for one in langs for town in TOWNS]
    others = [(code, f"{code}-{end}", ()) for code in ([country] if country else _COUNTRIES) for end in _SUBDIVISIONS]
    here = [
        location
        for location in (*towns, *others)
        if country in {None, location[0]} and subdivision in {None, location[1]}
    ]
    return tuple(here) or ((country or str(subdivision)[:2], subdivision or f"{country}-A", ()),)


def _settle(draft: Draft) -> None:
    """Let something be said of a place."""
    free = draft.free("country", "venue", "localities", "subdivision", "stated")
    if not any(draft.said.values()) and not any(draft.values.values()):
        draft.said.update(dict.fromkeys(free[:1], True))


def _location(draft: Draft) -> Location:
    """Read where a place is, the same for all that is said of it, in the country or the subdivision that was given."""
    given = [draft.values[name] if name in draft.given else None for name in ("country", "subdivision")]
    country, subdivision = (code if isinstance(code, str) else None for code in given)
    first = next(name for name in draft.free(*_LOCATING) if draft.said[name])
    return draft.one_for(first, _locations(draft.manner.lang, country, subdivision))


def _localities(draft: Draft) -> tuple[str, ...]:
    """Read the localities of the place, or any words where it has none."""
    return _location(draft)[2] or (text(draft, "Place.localities", draft.manner.lang),)


@draws(
    Place,
    {
        "country": by(lambda draft: _location(draft)[0]),
        "subdivision": by(lambda draft: _location(draft)[1]),
        "localities": by(_localities, 2),
    },
    _settle,
)
def places(
    *,
    country: Given[str | None] = ...,
    subdivision: Given[str | None] = ...,
    localities: Given[str | Iterable[str]] = ...,
    venue: Given[str | None] = ...,
    stated: Given[str | None] = ...,
    lang: str | None = None,
) -> SearchStrategy[Place]:
    """Draw places from a country to a venue; a subdivision is always one of the country, and a town is in it.

    Shrinks to `Place(country="CN")`.
    """
    return built(Place, locals())
