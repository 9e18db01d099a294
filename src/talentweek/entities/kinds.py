"""The classes of record, each with the word for one and the word for many.

>>> kind_of(Event).name, kind_of(Event).collection, KINDS["series"].model.__name__
('event', 'events', 'EventSeries')
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar, final

from talentweek.entities.agreements import Agreement
from talentweek.entities.events import Event, EventSeries
from talentweek.entities.investments import Investment
from talentweek.entities.participants import Affiliation, Cohort, Facility, Organisation, Participation, Person
from talentweek.entities.programmes import Programme
from talentweek.entities.projects import Project
from talentweek.entities.statements import Milestone, Observation, Quote, Ranking
from talentweek.errors import shown
from talentweek.provenance import Document, Evidence, Match
from talentweek.rules.plain import Plain

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A record of any class.
Record = (
    Event | EventSeries | Person | Organisation | Cohort | Facility | Participation | Affiliation | Project | Programme
    | Agreement | Investment | Milestone | Observation | Ranking | Quote | Document | Evidence | Match
)  # fmt: skip
R = TypeVar(
    "R", Event, EventSeries, Person, Organisation, Cohort, Facility, Participation, Affiliation, Project, Programme,
    Agreement, Investment, Milestone, Observation, Ranking, Quote, Document, Evidence, Match,
)  # fmt: skip


@final
class Kind(Plain):
    """One class of record."""

    #: The word for one, as it stands in ids and in JSON Lines.
    name: str
    #: The word for many, as it stands in a dataset.
    collection: str
    #: The class.
    model: type[Record]


#: Every class of record by the word for one, in the order in which a dataset is written.
KINDS: Final[Mapping[str, Kind]] = MappingProxyType({
    name: Kind(name, collection, model)
    for name, collection, model in (
        ("event", "events", Event),
        ("series", "series", EventSeries),
        ("person", "persons", Person),
        ("organisation", "organisations", Organisation),
        ("cohort", "cohorts", Cohort),
        ("facility", "facilities", Facility),
        ("participation", "participations", Participation),
        ("affiliation", "affiliations", Affiliation),
        ("project", "projects", Project),
        ("programme", "programmes", Programme),
        ("agreement", "agreements", Agreement),
        ("investment", "investments", Investment),
        ("milestone", "milestones", Milestone),
        ("observation", "observations", Observation),
        ("ranking", "rankings", Ranking),
        ("quote", "quotes", Quote),
        ("document", "documents", Document),
        ("evidence", "evidence", Evidence),
        ("match", "matches", Match),
    )
})  # fmt: skip
_BY_MODEL: Final = {kind.model: kind for kind in KINDS.values()}


def kind_of(model: type[Record]) -> Kind:
    """Return the kind of a class of record; KeyError where it is none."""
    return _BY_MODEL[model]


def is_model(value: object) -> bool:
    """Whether this is a class of record."""
    return isinstance(value, type) and value in _BY_MODEL


def check_model(value: object) -> None:
    """Raise a TypeError where this is no class of record."""
    if not is_model(value):
        raise TypeError(f"a class of record is needed, not {shown(value)}")


def is_record(value: object) -> bool:
    """Whether this is a record of a dataset."""
    return value.__class__ in _BY_MODEL


def is_told_apart(record: Record) -> bool:
    """Whether two equal records are surely one: a statement is what it says, a thing needs an official name.

    Two groups of "experts", two unnamed investments of the same sum may well be two.
    """
    if isinstance(record, Cohort | Agreement | Investment):
        return False
    if isinstance(record, Document):
        return bool(record.url or record.number or record.sha256)
    names = getattr(record, "names", None)
    return names is None or any(name.kind == "official" for name in names)
