"""Judgements: whether what is said of pairs of records can be so together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from talentweek.entities.judging import Judgements
from talentweek.provenance import Match
from talentweek.validation._rule import rule
from talentweek.values.pointers import steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.errors import Problem
    from talentweek.validation._world import World


@rule("contradictory_match", "matched_kinds")
def judgements(world: World) -> Iterator[Problem]:
    """What is judged to be the same is of one class, and nowhere judged to be different.

    The same goes for what is the same as the same: a merge by these judgements would be refused.

    >>> from talentweek import Dataset, Event, Match, Person
    >>> week, fair = Event(id="week", names="Talent Week"), Event(id="fair", names="Talent Fair")
    >>> judgements.check(Dataset.of(week, fair, Match(a=week, b=fair, verdict="same")))
    ()
    >>> both = Match(id="m1", a=week, b=fair, verdict="same"), Match(id="m2", a=fair, b=week, verdict="different")
    >>> print(*judgements.check(Dataset.of(week, fair, *both)))
    /matches/m2: judged to be different, and to be the same; found ...; leave one of the judgements out
    >>> li = Person(id="li", names="Li Wei")
    >>> print(*judgements.check(Dataset.of(week, li, Match(id="m1", a=week, b=li, verdict="same"))))
    /matches/m1: Event and Person cannot be one; found Event 'week', Person 'li'; ...
    """
    held = world.dataset.all(Match)
    judged = Judgements(held, world.dataset)
    for problem in judged.problems(world.dataset, judged.names):
        yield attrs.evolve(problem, path=world.at(*steps(problem.path)))
