"""Names: one agent under two ids, two agents under one name.

Names are compared folded: without case, script, width and punctuation. A Match that says "same" or "different" ends
the question; one that says "unsure" leaves it open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.entities.kinds import kind_of
from talentweek.entities.participants import Facility, Organisation, Person
from talentweek.errors import Problem, Severity, a
from talentweek.validation._passages.words import bare
from talentweek.validation._rule import rule
from talentweek.validation._world import NAMESAKES
from talentweek.values.listings import Listing
from talentweek.values.names import NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.validation._world import World
    from talentweek.values.places import Place

#: Names that several may have: a description is no name, a short form is not always one's own.
_SHARED: Final = frozenset({NameKind.description, NameKind.short, NameKind.acronym})
#: Agents with names.
Agent = Person | Organisation | Facility


def _pairs(world: World) -> Iterator[tuple[Agent, Agent, bool]]:
    """Go through the agents that have the name of one before them, each with that one, and whether both may be one.

    Each is held against those before it that are different from each other, some of them where there are many.
    """
    for many in _groups(world):
        different = [many[0]]
        for agent in many[1:]:
            one = next((other for other in different if _may_be_one(other, agent)), None)
            if one is None:
                yield different[0], agent, False
                if len(different) < NAMESAKES:
                    different.append(agent)
            else:
                yield one, agent, True


def _groups(world: World) -> Iterator[list[Agent]]:
    """Go through the names that several agents have, each with those agents in the order of their ids."""
    known: dict[str, list[Agent]] = {}
    data = world.dataset
    agents: tuple[Agent, ...] = (*data.all(Person), *data.all(Organisation), *data.all(Facility))
    for agent in agents:
        for name in sorted({bare(one.text) for one in agent.names if one.kind not in _SHARED} - {""}):
            known.setdefault(name, []).append(agent)
    yield from (many for _, many in sorted(known.items()) if len(many) > 1)


def _places_of(agent: Agent) -> tuple[Place, ...]:
    where = (
        agent.origin if isinstance(agent, Person) else agent.place if isinstance(agent, Organisation) else agent.places
    )
    return where.items if isinstance(where, Listing) else () if where is None else (where,)


def _may_be_one(left: Agent, right: Agent) -> bool:
    """Whether two agents of one name can be one: of one class, of one whole, not in two countries or provinces."""
    if left.__class__ is not right.__class__:
        return False
    if isinstance(left, Organisation) and isinstance(right, Organisation):
        wholes = {one.part_of for one in (left, right)} - {None}
        if len(wholes) > 1 or len({one.kind for one in (left, right)} - {None}) > 1:
            return False
    mine, theirs = _places_of(left), _places_of(right)
    return not mine or not theirs or any(_fit(one, other) for one in mine for other in theirs)


def _fit(one: Place, other: Place) -> bool:
    pairs = ((one.country, other.country), (one.subdivision, other.subdivision))
    return all(None in pair or pair[0] == pair[1] for pair in pairs)


@rule("two_ids_for_one")
def one_agent(world: World) -> Iterator[Problem]:
    """An agent has one id.

    Two records of one name and nothing that tells them apart are likely one agent; what it did is then split in two.
    A Match, "same" or "different", settles it. Persons can have one name, so that this is no error.

    >>> from talentweek import Dataset, Match, Organisation
    >>> pair = Organisation(id="a", names="Southeast University"), Organisation(id="b", names="Southeast  university")
    >>> one_agent.check(Dataset.of(*pair, Match(a="a", b="b", verdict="different")))
    ()
    >>> print(*one_agent.check(Dataset.of(*pair)))
    /organisations/b/names: the name of another record, too; found 'b', expected one record, or a Match; ...
    """
    for first, agent, may_be_one in _pairs(world):
        if may_be_one and frozenset((first.id, agent.id)) not in world.decided:
            yield Problem(
                code="two_ids_for_one", path=world.at(agent.id, "names"),
                severity=Severity.note if isinstance(agent, Person) else Severity.warning,
                message="the name of another record, too", found=repr(agent.id),
                expected="one record, or a Match", hint=f"{first.id!r} is called {first.label!r} as well",
            )  # fmt: skip


@rule("two_agents_of_one_name")
def one_name(world: World) -> Iterator[Problem]:
    """A name that two agents share is a note: a reader of the name alone cannot tell them apart.

    They are of different kinds, or in different places, so that they are not one.

    >>> from talentweek import Dataset, Organisation, Place
    >>> here = Organisation(id="a", names="Talent Bureau", place=Place(subdivision="CN-ZJ"))
    >>> one_name.check(Dataset.of(here, Organisation(id="b", names="Science Bureau", place=Place(subdivision="CN-JS"))))
    ()
    >>> there = Organisation(id="b", names="Talent Bureau", place=Place(subdivision="CN-JS"))
    >>> print(*one_name.check(Dataset.of(here, there)))
    /organisations/b/names: two agents have this name; found 'Talent Bureau', expected a name ...
    """
    for first, agent, may_be_one in _pairs(world):
        if not may_be_one and frozenset((first.id, agent.id)) not in world.decided:
            yield Problem(
                code="two_agents_of_one_name", path=world.at(agent.id, "names"), severity=Severity.note,
                message="two agents have this name", found=repr(agent.label),
                expected="a name that tells them apart, or a Match",
                hint=f"{first.id!r} is {a(kind_of(first.__class__).name)} of this name",
            )  # fmt: skip
