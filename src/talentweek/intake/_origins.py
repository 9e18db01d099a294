"""Where a group comes from, where the words clearly say so: "from France, Italy and other countries", 来自10个国家.

>>> from talentweek.intake._said import Said
>>> clause = origins(Said("over 20 foreign experts from France, Italy and other countries"))
>>> clause.origins.complete, [place.country for place in clause.origins.items], clause.rest
(False, ['FR', 'IT'], 'over 20 foreign experts')
>>> origins(Said("20 experts from leading universities"))
Origins(origins=None, clause='leading universities', rest='20 experts')
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from talentweek.intake import _words
from talentweek.intake._lists import split
from talentweek.intake._named import known_place
from talentweek.values.listings import Listing
from talentweek.values.places import Place

if TYPE_CHECKING:
    from talentweek.intake._said import Said
    from talentweek.values.quantities import Quantity

_FROM: Final = re.compile(r"(?:,? (?:coming|hailing|who come|who came))?,? from ")
_LAIZI: Final = re.compile(r"(?:分别|分別)?[来來]自([^的。；;]{1,200})的?")
#: What a number of countries ends in.
_COUNTRIES: Final = ("countries", "countries and regions", "国家", "國家", "国", "國", "国家和地区", "國家和地區")


class Origins(NamedTuple):
    """Where a group comes from, the clause that says so, and the words without it."""

    #: None where the clause is not clear.
    origins: Listing[Place] | None
    clause: str
    rest: str


def origins(said: Said) -> Origins | None:
    """Return where a group comes from, by names that are known or by their number; None where that is not clear."""
    if found := _FROM.search(said.words):
        clause, rest = said.words[found.end() :], said.words[: found.start()]
    elif found := _LAIZI.search(said.words):
        clause, rest = found[1], said.words[: found.start()] + said.words[found.end() :]
    else:
        return None
    return Origins(_listed(said, clause.strip(" .。，,")), clause, rest.strip(" ,，"))


def _listed(said: Said, clause: str) -> Listing[Place] | None:
    if number := _number(said, clause):
        return Listing[Place](items=(), stated_count=number)
    named, others, behind = clause.partition("等")
    number = _number(said, behind) if others else None
    items = split(named if number else clause, commas=True)
    found: list[Place] = []
    for item in items.items:
        known = known_place(said.part(item))
        if known is None:
            return None
        found.append(attrs.evolve(known, stated=item))
    if not found:
        return None
    complete = False if number else items.complete
    return Listing[Place](items=tuple(found), complete=complete, stated_count=number)


def _number(said: Said, clause: str) -> Quantity | None:
    """Return the number of countries that the words are."""
    return _words.bare_count(said.part(clause)) if clause.casefold().endswith(_COUNTRIES) else None
