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

from talentweek import _arrow
from talentweek._frozen import frozen
from talentweek._hypothesis import known
from talentweek.entities.agreements import Agreement
from talentweek.entities.collecting import by_references, collect
from talentweek.entities.events import Event
from talentweek.entities.investments import Investment
from talentweek.entities.kinds import R, Record, check_model, is_record, kind_of
from talentweek.entities.participants import Affiliation, Cohort, Facility, Organisation, Participation, Person
from talentweek.entities.projects import Project
from talentweek.entities.statements import Milestone, Observation
from talentweek.errors import NotFound, need, shown
from talentweek.provenance import Evidence, Match
from talentweek.rules import same_fact
from talentweek.values.ids import Ref, id_of
from talentweek.values.places import Place

if TYPE_CHECKING:
    from talentweek.entities.covering import Coverage
    from talentweek.entities.merging import Merged
    from talentweek.entities.participants import Participant
    from talentweek.values.ids import Identified


@final
@known
@frozen(repr=False, eq=False, init=False)
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
        object.__setattr__(self, "_held", collect(records))
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

    def replace(self, *records: Record) -> Dataset:
        """Return a dataset in which each of these records stands in the place of the one with its id and class.

        NotFound where there is none.
        """
        given = Dataset(records)
        for record in given:
            if self.get(record).__class__ is not record.__class__:
                raise self._not_found(record.id, record.__class__)
        return Dataset((*(record for record in self if record.id not in given), *given))

    def remove(self, *records: str | Identified) -> Dataset:
        """Return a dataset without these; what refers to them refers to nothing. NotFound where one is not held."""
        ids = {self.get(one, cast("Any", one.__class__ if is_record(one) else None)).id for one in records}
        return Dataset(record for record in self if record.id not in ids)

    def merge(self, other: Dataset, matches: Iterable[Match] = ()) -> Merged[Dataset]:
        """Return `(dataset, joined, conflicts)`: all that both hold, records of one id or judged to be the same as one.

        InvalidObject where judgements contradict each other.
        """
        from talentweek.entities.merging import merge  # noqa: PLC0415 - only where it is used: a fifth of the import
        from talentweek.normalise._naming import taken_apart  # noqa: PLC0415 - see above

        return merge(self, other, matches, Dataset, taken_apart)

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
    def get(self, record: str | Identified) -> Record: ...
    @overload
    def get(self, record: str | Identified, model: type[R]) -> R: ...
    def get(self, record: str | Identified, model: Any = None) -> Record:
        """Return the record with this id; NotFound where there is none, or not of the class that was asked for."""
        if model is not None:
            check_model(model)
        found = self._by_id.get(id_of(record))
        if found is None or (model is not None and found.__class__ is not model):
            raise self._not_found(id_of(record), model)
        return found

    def resolve(self, reference: Ref | str) -> Record | None:
        """Return what a reference refers to, None where it names no id; NotFound where the id is not held."""
        wanted = reference.id if isinstance(reference, Ref) else reference
        return None if wanted is None else self.get(wanted)

    def models(self) -> tuple[type[Record], ...]:
        """Return the classes of which there are records."""
        return tuple(self._held)

    def held(self, model: type[Record]) -> tuple[Record, ...]:
        """Return all records of a class that is known only when the program runs; see `all`."""
        check_model(model)
        return self._held.get(model, ())

    def all(self, model: type[R]) -> tuple[R, ...]:
        """Return all records of a class; TypeError where it is none of the classes of record."""
        return cast("tuple[R, ...]", self.held(model))

    def referring(self, to: str | Identified, model: type[R]) -> tuple[R, ...]:
        """Return the records of a class that refer to this one in any field."""
        check_model(model)
        found = self._referring.get(self._named(to), ())
        return cast("tuple[R, ...]", tuple(record for record in found if record.__class__ is model))

    def coverage(self) -> Coverage:
        """Tell which facts have evidence: a fact is a field that says something, its evidence points at or into it."""
        from talentweek.entities.covering import coverage_of  # noqa: PLC0415 - as above

        return coverage_of(self, self._by_id)

    def __arrow_c_schema__(self) -> object:
        """Return the schema of its one row, as the Arrow PyCapsule protocol has it; see `talentweek.formats.arrow`."""
        return _arrow.exporter().schema_of(self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return its one row, a list for each class, as the Arrow PyCapsule protocol has it."""
        return _arrow.exporter().stream_of(self, requested_schema)

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:  # noqa: FBT001 - the protocol of IPython and Hypothesis
        """Print the repr, in notebooks and where a property test fails."""
        printer.text(repr(self))

    def __reduce__(self) -> tuple[type[Dataset], tuple[tuple[Record, ...]]]:
        """Copy and pickle the records alone; what is looked up by is made anew."""
        return Dataset, (tuple(self),)

    def events(self, agent: str | Identified | None = None) -> tuple[Event, ...]:
        """Return all events, or those in which somebody takes part."""
        if agent is None:
            return self.all(Event)
        joined = {one.of for one in self.referring(agent, Participation) if one.agent.id == id_of(agent)}
        return tuple(event for event in self.all(Event) if event.id in joined)

    def participations(
        self, of: str | Identified | None = None, *, agent: str | Identified | None = None
    ) -> tuple[Participation, ...]:
        """Return all participations, or those in one thing, or those of one agent."""
        wanted, who = self._wanted(of), self._wanted(agent)
        return tuple(one for one in self.all(Participation) if wanted in {None, one.of} and who in {None, one.agent.id})

    def participants(self, of: str | Identified, role: str | None = None) -> tuple[Participant, ...]:
        """Return whoever takes part in something, each once; agents that are not held are in `participations`."""
        need(role, str | None, "a role")
        found = [self._by_id.get(one.agent.id or "") for one in self.participations(of) if role in {None, one.role}]
        return tuple(one for one in dict.fromkeys(found) if isinstance(one, Person | Organisation | Cohort | Facility))

    def sub_events(self, of: str | Identified) -> tuple[Event, ...]:
        """Return the events that are a part of this one."""
        return tuple(event for event in self.referring(of, Event) if id_of(of) in event.part_of)

    def editions(self, of: str | Identified) -> tuple[Event, ...]:
        """Return the events of a series."""
        return tuple(event for event in self.referring(of, Event) if event.series == id_of(of))

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
        wanted = self._wanted(of)
        return tuple(one for one in self.all(Milestone) if wanted in {None, one.subject})

    def affiliations(self, of: str | Identified | None = None) -> tuple[Affiliation, ...]:
        """Return all affiliations, or those of a person, or those in an organisation."""
        return self.all(Affiliation) if of is None else self.referring(of, Affiliation)

    def observations(
        self, of: str | Identified | None = None, *, place: Place | None = None
    ) -> tuple[Observation, ...]:
        """Return all observations, or those of one thing, or those of a place."""
        need(place, Place | None, "a Place")
        wanted = self._wanted(of)
        return tuple(
            one
            for one in self.all(Observation)
            if (wanted is None or (one.subject is not None and one.subject.id == wanted))
            and (place is None or same_fact(one.place, place))
        )

    def evidence(self, of: str | Identified | None = None, path: str = "") -> tuple[Evidence, ...]:
        """Return all evidence, or that for one record, or that at or within one of its fields ("/edition")."""
        if need(path, str, "a path") and not path.startswith("/"):
            raise ValueError(f"a path is a JSON Pointer, such as {shown('/' + path)}")
        wanted, within = self._wanted(of), f"{path}/"
        claims = (claim for claim in self.all(Evidence) if wanted in {None, claim.subject})
        return tuple(claim for claim in claims if f"{claim.path}/".startswith(within))

    def _concerning(self, thing: str | Identified | None, model: type[R]) -> tuple[R, ...]:
        if thing is None:
            return self.all(model)
        direct = {record.id for record in self.referring(thing, model)}
        direct |= {one.subject for one in self.referring(thing, Milestone) if one.event == id_of(thing)}
        return tuple(record for record in self.all(model) if record.id in direct)

    def _wanted(self, record: str | Identified | None) -> str | None:
        return None if record is None else self._named(record)

    def _named(self, record: str | Identified) -> str:
        """Return the id of what is asked for; NotFound where nothing has it and nothing refers to it."""
        wanted = id_of(record)
        if wanted not in self._by_id and wanted not in self._referring:
            raise self._not_found(wanted, None)
        return wanted

    def _not_found(self, wanted: str, model: Any) -> NotFound:
        import difflib  # noqa: PLC0415 - only where nothing is found

        known = [known for known, record in self._by_id.items() if model in {None, record.__class__}]
        near = difflib.get_close_matches(wanted[:200], known, 1)
        return NotFound(wanted, kind_of(model).name if model else None, near[0] if near else None)

    @property
    def _by_id(self) -> dict[str, Record]:
        if "by_id" not in self._index:
            self._index["by_id"] = {record.id: record for record in self}
        return cast("dict[str, Record]", self._index["by_id"])

    @property
    def _referring(self) -> dict[str, list[Record]]:
        if "referring" not in self._index:
            self._index["referring"] = by_references(self)
        return cast("dict[str, list[Record]]", self._index["referring"])
