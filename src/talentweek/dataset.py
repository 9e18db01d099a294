"""Everything that is known together: records of all classes, looked up by id and by what they refer to.

A dataset is immutable; adding makes another one. Records refer to each other by id only, so that look-ups go both
ways without parent pointers: whatever refers to a record is found through the dataset. Ids are unique across all
classes.

    >>> from talentweek import Cohort, Event, Participation, Quantity
    >>> week = Event(names="Kunshan Entrepreneurship Week", edition=8, when="2024-07-11/")
    >>> experts = Cohort(what="foreign experts", size=Quantity.more_than(20))
    >>> dataset = Dataset.of(week, experts, Participation(agent=experts, of=week, role="attended"))
    >>> [group.label for group in dataset.participants(week)], [event.label for event in dataset.events(experts)]
    (['foreign experts'], ['Kunshan Entrepreneurship Week'])
    >>> dataset.get("nobody")
    Traceback (most recent call last):
    talentweek.errors.NotFound: no record with the id 'nobody'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast, final, overload

import attrs

from talentweek.entities.agreements import Agreement
from talentweek.entities.events import Event
from talentweek.entities.investments import Investment
from talentweek.entities.kinds import KINDS, R, Record, is_record, is_told_apart, kind_of
from talentweek.entities.participants import Affiliation, Cohort, Facility, Organisation, Participation, Person
from talentweek.entities.projects import Project
from talentweek.entities.statements import Milestone, Observation
from talentweek.errors import InvalidObject, NotFound, Problem, pointer, shown
from talentweek.provenance import Document, Evidence, Match
from talentweek.rules.references import derived_id, referred_to
from talentweek.values.ids import Ref

if TYPE_CHECKING:
    from talentweek.entities.participants import Participant
    from talentweek.values.ids import Identified


def _id_of(record: str | Identified) -> str:
    return record if isinstance(record, str) else record.id


@final
@attrs.frozen
class Coverage:
    """Which facts of a dataset have evidence, each as the id of a record and a path into it."""

    #: The facts that a passage supports.
    covered: tuple[tuple[str, str], ...]
    #: The facts that none does.
    uncovered: tuple[tuple[str, str], ...]


@final
@attrs.frozen(repr=False, eq=False, init=False)
class Dataset:
    """An immutable collection of records; one tuple for each class, in the order of their ids."""

    _held: Mapping[type, tuple[Record, ...]]
    #: What is looked up by, made when it is first asked for.
    _index: dict[str, Any]

    def __init__(self, records: Iterable[Record] = ()) -> None:
        """Collect records; InvalidObject where one is none, or an id stands for two different ones.

        The same record twice is one. Two equal records with derived ids and no official name may be two things: they
        are refused, and `id=` tells them apart.
        """
        object.__setattr__(self, "_held", _collected(records))
        object.__setattr__(self, "_index", {})

    @classmethod
    def of(cls, *records: Record) -> Dataset:
        """Collect records: `Dataset.of(week := Event(...), Participation(agent=..., of=week, role="attended"))`."""
        return cls(records)

    @classmethod
    def trusted(cls, held: Mapping[type, tuple[Record, ...]]) -> Dataset:
        """Wrap records that a reader has already sorted by class and id and found to be unique; for readers alone."""
        made = object.__new__(cls)
        object.__setattr__(made, "_held", held)
        object.__setattr__(made, "_index", {})
        return made

    def add(self, *records: Record) -> Dataset:
        """Return a dataset that holds these records, too."""
        return Dataset((*self, *records))

    def __iter__(self) -> Iterator[Record]:
        """Go through all records, class by class."""
        for records in self._held.values():
            yield from records

    def __len__(self) -> int:
        """Count the records."""
        return sum(map(len, self._held.values()))

    def __contains__(self, record: object) -> bool:
        """Whether a record, or one with this id, is held."""
        if isinstance(record, str):
            return record in self._by_id
        return is_record(record) and self._by_id.get(cast("Record", record).id) == record

    def __eq__(self, other: object) -> bool:
        """Whether both hold equal records."""
        return self._held == other._held if isinstance(other, Dataset) else NotImplemented

    def __hash__(self) -> int:
        """Hash the records."""
        return hash(tuple(self._held.values()))

    def __repr__(self) -> str:
        """Return the call that makes an equal dataset."""
        return f"Dataset.of({', '.join(map(repr, self))})"

    @overload
    def get(self, record_id: str) -> Record: ...
    @overload
    def get(self, record_id: str, model: type[R]) -> R: ...
    def get(self, record_id: str, model: Any = None) -> Record:
        """Return the record with this id; NotFound where there is none, or not of the class that was asked for."""
        found = self._by_id.get(record_id)
        if found is None or (model is not None and found.__class__ is not model):
            import difflib  # noqa: PLC0415 - only where nothing is found

            known = [known for known, record in self._by_id.items() if model in {None, record.__class__}]
            near = difflib.get_close_matches(record_id[:200], known, 1)
            raise NotFound(record_id, kind_of(model).name if model else None, near[0] if near else None)
        return found

    def resolve(self, reference: Ref | str) -> Record | None:
        """Return what a reference refers to, None where it names no id; NotFound where the id is not held."""
        wanted = reference.id if isinstance(reference, Ref) else reference
        return None if wanted is None else self.get(wanted)

    def held(self, model: type[Record]) -> tuple[Record, ...]:
        """Return all records of a class that is known only when the program runs; see `all`."""
        return self._held.get(model, ())

    def all(self, model: type[R]) -> tuple[R, ...]:
        """Return all records of a class."""
        return cast("tuple[R, ...]", self._held.get(model, ()))

    def collections(self) -> Iterator[tuple[Record, ...]]:
        """Go through the classes that are held, each with all its records."""
        return iter(self._held.values())

    def referring(self, to: str | Identified, model: type[R]) -> tuple[R, ...]:
        """Return the records of a class that refer to this one in any field."""
        found = self._referring.get(_id_of(to), ())
        return cast("tuple[R, ...]", tuple(record for record in found if record.__class__ is model))

    def coverage(self) -> Coverage:
        """Tell which facts have evidence: a fact is a field that says something, its evidence points at or into it."""
        supported = {(claim.subject, claim.path.split("/")[1]) for claim in self.evidence()}
        covered: list[tuple[str, str]] = []
        uncovered: list[tuple[str, str]] = []
        for record in self:
            if isinstance(record, Document | Evidence | Match):
                continue
            for attribute in attrs.fields(record.__class__)[1:]:
                if getattr(record, attribute.name) != attribute.default:
                    place = (record.id, pointer((attribute.name,)))
                    (covered if (record.id, attribute.name) in supported else uncovered).append(place)
        return Coverage(tuple(covered), tuple(uncovered))

    def __reduce__(self) -> tuple[type[Dataset], tuple[tuple[Record, ...]]]:
        """Copy and pickle the records alone; what is looked up by is made anew."""
        return Dataset, (tuple(self),)

    def events(self, agent: str | Identified | None = None) -> tuple[Event, ...]:
        """Return all events, or those in which somebody takes part."""
        if agent is None:
            return self.all(Event)
        joined = {one.of for one in self.participations(agent=agent)}
        return tuple(event for event in self.all(Event) if event.id in joined)

    def participations(
        self, of: str | Identified | None = None, *, agent: str | Identified | None = None
    ) -> tuple[Participation, ...]:
        """Return all participations, or those in one thing, or those of one agent."""
        return tuple(
            one
            for one in self.all(Participation)
            if (of is None or one.of == _id_of(of)) and (agent is None or one.agent.id == _id_of(agent))
        )

    def participants(self, of: str | Identified, role: str | None = None) -> tuple[Participant, ...]:
        """Return whoever takes part in something, each once; agents that are not held are in `participations`."""
        found = [self._by_id.get(one.agent.id or "") for one in self.participations(of) if role in {None, one.role}]
        return tuple(one for one in dict.fromkeys(found) if isinstance(one, Person | Organisation | Cohort | Facility))

    def sub_events(self, of: str | Identified) -> tuple[Event, ...]:
        """Return the events that are a part of this one."""
        return tuple(event for event in self.referring(of, Event) if _id_of(of) in event.part_of)

    def editions(self, of: str | Identified) -> tuple[Event, ...]:
        """Return the events of a series."""
        return tuple(event for event in self.referring(of, Event) if event.series == _id_of(of))

    def agreements(self, of: str | Identified | None = None) -> tuple[Agreement, ...]:
        """Return all agreements, or those that a thing has to do with: as party, subject, event of a milestone."""
        return self._concerning(of, Agreement)

    def investments(self, of: str | Identified | None = None) -> tuple[Investment, ...]:
        """Return all investments, or those a thing has to do with: as investor, recipient, scheme, event."""
        return self._concerning(of, Investment)

    def projects(self, of: str | Identified | None = None) -> tuple[Project, ...]:
        """Return all projects, or those that a thing has to do with: as who carries them out, or as event."""
        return self._concerning(of, Project)

    def milestones(self, of: str | Identified | None = None) -> tuple[Milestone, ...]:
        """Return all milestones, or those of one thing."""
        return tuple(one for one in self.all(Milestone) if of is None or one.subject == _id_of(of))

    def affiliations(self, of: str | Identified | None = None) -> tuple[Affiliation, ...]:
        """Return all affiliations, or those of a person, or those in an organisation."""
        return self.all(Affiliation) if of is None else self.referring(of, Affiliation)

    def observations(self, of: str | Identified | None = None) -> tuple[Observation, ...]:
        """Return all observations, or those of one thing."""
        return tuple(
            one
            for one in self.all(Observation)
            if of is None or (one.subject is not None and one.subject.id == _id_of(of))
        )

    def evidence(self, of: str | Identified | None = None, path: str = "") -> tuple[Evidence, ...]:
        """Return all evidence, or that for one record, or that at or within one of its fields."""
        claims = self.all(Evidence) if of is None else self.referring(of, Evidence)
        return tuple(
            claim for claim in claims
            if (of is None or claim.subject == _id_of(of)) and f"{claim.path}/".startswith(f"{path}/" if path else "/")
        )  # fmt: skip

    def _concerning(self, thing: str | Identified | None, model: type[R]) -> tuple[R, ...]:
        if thing is None:
            return self.all(model)
        direct = {record.id for record in self.referring(thing, model)}
        reached = {one.subject for one in self.referring(thing, Milestone) if one.event == _id_of(thing)}
        return tuple(record for record in self.all(model) if record.id in direct | reached)

    @property
    def _by_id(self) -> dict[str, Record]:
        if "by_id" not in self._index:
            self._index["by_id"] = {record.id: record for record in self}
        return cast("dict[str, Record]", self._index["by_id"])

    @property
    def _referring(self) -> dict[str, list[Record]]:
        if "referring" not in self._index:
            made: dict[str, list[Record]] = {}
            for record in self:
                for known in dict.fromkeys(referred_to(record)):
                    made.setdefault(known, []).append(record)
            self._index["referring"] = made
        return cast("dict[str, list[Record]]", self._index["referring"])


def _collected(records: Iterable[Record]) -> dict[type, tuple[Record, ...]]:
    """Sort records by class and id; InvalidObject with every record that cannot be held beside the others."""
    known: dict[str, Record] = {}
    problems: list[Problem] = []
    for record in records:
        if not is_record(record):
            problems.append(
                Problem(code="wrong_type", message=f"no record: {type(record).__name__}", found=shown(record))
            )
            continue
        first = known.setdefault(record.id, record)
        if first is not record and (problem := clash(first, record)):
            problems.append(problem)
    if problems:
        raise InvalidObject("Dataset", problems)
    held: dict[type[Any], list[Record]] = {kind.model: [] for kind in KINDS.values()}
    for _, record in sorted(known.items()):
        held[record.__class__].append(record)
    return {model: tuple(many) for model, many in held.items() if many}


def clash(first: Record, second: Record) -> Problem | None:
    """Return why two records cannot have one id, None where they are one record."""
    same = first == second
    if same and (is_told_apart(second) or second.id != derived_id(second)):
        return None
    return Problem(
        code="duplicate_id", path=pointer((kind_of(second.__class__).collection, second.id)),
        message="two equal records without an official name may be two things" if same else "one id for two records",
        found=shown(second), hint="give one of them an id of its own with id=",
    )  # fmt: skip
