"""Judgements: whether what is said of pairs of records can be so together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from talentweek.entities.judging import Judgements
from talentweek.errors import Problem, Severity
from talentweek.provenance import Match, Verdict
from talentweek.validation._rule import rule
from talentweek.values.pointers import steps

if TYPE_CHECKING:
    from collections.abc import Iterator

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


@rule("perhaps_one")
def open_judgements(world: World) -> Iterator[Problem]:
    """Nobody has left it open whether two records are one.

    A merge leaves it open where two accounts of one thing cannot both be held: whoever counts the deals, or adds up
    their amounts, counts that one twice.

    >>> from talentweek import Dataset, Event, Match
    >>> week, fair = Event(id="week", names="Talent Week"), Event(id="fair", names="Talent Fair")
    >>> open_judgements.check(Dataset.of(week, fair, Match(id="m", a=week, b=fair, verdict="different")))
    ()
    >>> print(*open_judgements.check(Dataset.of(week, fair, Match(id="m", a=week, b=fair, verdict="unsure"))))
    /matches/m/verdict: it is open whether two records are one; found 'week' and 'fair', expected same or different; ...
    """
    for match in world.dataset.all(Match):
        a, b = (world.by_id.get(one) for one in (match.a, match.b))
        if match.verdict is Verdict.unsure and a is not None and b.__class__ is a.__class__:
            yield Problem(
                code="perhaps_one", path=world.at(match.id, "verdict"), severity=Severity.note,
                message="it is open whether two records are one", found=f"{match.a!r} and {match.b!r}",
                expected="same or different", hint="what is counted or added up counts both",
            )  # fmt: skip
