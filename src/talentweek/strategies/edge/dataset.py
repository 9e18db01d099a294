"""The corners of datasets: what only several records together can show."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from talentweek.dataset import Dataset
from talentweek.entities.events import Event, EventSeries
from talentweek.entities.kinds import KINDS
from talentweek.entities.participants import Cohort, Organisation, Participation, Person
from talentweek.entities.statements import Observation
from talentweek.provenance import Document, Evidence
from talentweek.strategies.edge._corners import Corners, alone
from talentweek.strategies.edge._tables import chosen
from talentweek.strategies.names import names
from talentweek.values.ids import Ref
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn, SearchStrategy

#: What the records of some kinds have to refer to where there is one of each kind.
_LINKS: Final[dict[str, dict[str, Any]]] = {
    "event": {"series": "series-1"},
    "participation": {"agent": Ref.to("cohort-1"), "of": "event-1"},
    "affiliation": {"person": "person-1", "organisation": Ref.to("organisation-1")},
    "milestone": {"subject": "project-1", "event": "event-1"},
    "observation": {"subject": Ref.to("event-1")},
    "ranking": {"subject": Ref.to("facility-1")},
    "quote": {"speaker": Ref.to("person-1")},
    "evidence": {"subject": "event-1", "path": "/names", "document": "document-1"},
    "match": {"a": "organisation-1", "b": "facility-1"},
}


def _together(*records: SearchStrategy[Any]) -> SearchStrategy[Dataset]:
    return st.tuples(*records).map(Dataset)


def _two_editions() -> SearchStrategy[Dataset]:
    held = [alone(Event, id=f"event-{number}", series="series-1", edition=number) for number in (7, 8)]
    return _together(alone(EventSeries, id="series-1"), *held)


@st.composite
def _namesakes(draw: DrawFn) -> Dataset:
    name = draw(names(kind="official"))
    persons = [draw(alone(Person, id=f"person-{number}", names=name)) for number in (1, 2)]
    return Dataset([*persons, draw(alone(Organisation, id="organisation-1", names=name))])


def _every_kind() -> SearchStrategy[Dataset]:
    return _together(
        *(alone(kind.model, id=f"{name}-1", **_LINKS.get(name, {})) for name, kind in KINDS.items())
    )  # fmt: skip


def _unresolved() -> SearchStrategy[Dataset]:
    somebody = Ref.named("the park")
    return _together(alone(Event, id="event-1"), alone(Participation, agent=somebody, of="event-1"))


def _dangling() -> SearchStrategy[Dataset]:
    return _together(alone(Participation, agent=Ref.to("person-404"), of="event-404"))


def _share() -> SearchStrategy[Dataset]:
    whole = alone(Cohort, id="cohort-1", size=Quantity.more_than(20))
    return _together(whole, alone(Cohort, id="cohort-2", size=Quantity.exact(30, "%"), part_of="cohort-1"))


def _nested() -> SearchStrategy[Dataset]:
    inner = [alone(Event, id=f"event-{number}", part_of=f"event-{number - 1}") for number in (2, 3, 4)]
    return _together(alone(Event, id="event-1"), *inner)


def _two_claims() -> SearchStrategy[Dataset]:
    claim = {"subject": "event-1", "path": "/count", "document": "document-1"}
    claims = [alone(Evidence, id=f"evidence-{number}", says=f'"{number}"', **claim) for number in (1, 2)]
    return _together(alone(Event, id="event-1", count=1), alone(Document, id="document-1"), *claims)


def _target_and_actual() -> SearchStrategy[Dataset]:
    said = {"subject": Ref.to("event-1"), "measure": "jobs"}
    actual = alone(Observation, id="observation-1", status="reported", value=40, due=None, **said)
    target = alone(
        Observation, id="observation-2", status="target", value=Quantity.more_than(50), due="../2025", **said
    )
    return _together(alone(Event, id="event-1"), actual, target)


def _two_groups() -> SearchStrategy[Dataset]:
    alike = {"what": "experts", "size": None, "origins": None}
    return _together(*(alone(Cohort, id=f"cohort-{number}", **alike) for number in (1, 2)))


_CORNERS: Final[dict[str, tuple[str, Callable[[], SearchStrategy[Dataset]]]]] = {
    "empty": ("no record at all", _together),
    "dangling": ("references that lead nowhere", _dangling),
    "two_editions": ("a series and two of its events", _two_editions),
    "namesakes": ("two persons and an organisation of one name", _namesakes),
    "unresolved": ("somebody takes part who is not known", _unresolved),
    "share": ("a group that is 30 % of another, whose size is not quite known", _share),
    "nested": ("an event of an event of an event of an event", _nested),
    "two_claims": ("two passages that say different things of one fact", _two_claims),
    "target_and_actual": ("a target beside what was reached", _target_and_actual),
    "two_groups": ("two groups that are described alike", _two_groups),
    "every_kind": ("a record of every kind", _every_kind),
}
#: What is so at each corner, in words.
SAID: Final = MappingProxyType({name: says for name, (says, _) in _CORNERS.items()})


def datasets(*, corners: Corners = None) -> SearchStrategy[Dataset]:
    """Draw datasets at their corners.

    Shrinks to `Dataset.of()`.
    """
    return st.one_of([_CORNERS[name][1]() for name in chosen("datasets", corners, SAID)])
