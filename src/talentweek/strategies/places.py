"""Strategies of places."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from talentweek.strategies._building import Given, built, draws
from talentweek.strategies._leaves import index, text
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
    """Let something be said of a place, and let what is said of where it is be of one place."""
    free = draft.free("country", "venue", "localities", "subdivision", "stated")
    if not draft.said and not any(draft.values.values()):
        draft.said.update(free[:1])
    said = [name for name in draft.free(*_LOCATING) if draft.said[name]]
    if said:
        located: dict[str, Any] = dict(zip(_LOCATING, _location(draft), strict=True))
        draft.values |= {name: located[name] for name in said if located[name]}


def _location(draft: Draft) -> Location:
    """Draw a location, in the country or of the subdivision that was given."""
    known = [value if isinstance(value := draft.values.get(name), str) else None for name in _LOCATING[:2]]
    several = _locations(draft.manner.lang, *known)
    return several[draft.draw(index(len(several)))]


def _localities(draft: Draft) -> tuple[Any, ...]:
    """Draw localities that are any words."""
    return (text(draft.draw, "Place.localities", draft.manner.lang),)


@draws(Place, {"localities": _localities}, _settle)
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
