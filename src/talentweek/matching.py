"""Which records of two datasets may be of the same thing: proposals, each with its reasons, for somebody to judge.

Nothing is merged here. A proposal is made where two records of one class share a name, after folding: 昆山創業週 and
昆山创业周, "The 8th Kunshan Week" and "KUNSHAN WEEK". Dates that overlap, places and editions speak for it or against
it. What somebody makes of it is a `Match`, and `Dataset.merge` acts on those that it is given.

    >>> from talentweek import Dataset, Event
    >>> here = Dataset.of(Event(id="a", names="昆山創業週", edition=8, when="2024-07-11/"))
    >>> there = Dataset.of(Event(id="b", names="第八届昆山创业周", when="2024-07"))
    >>> (pair,) = candidates(here, there).pairs
    >>> pair.reasons, pair.against
    (('name: 昆山创业周', 'dates: 2024-07-11/ and 2024-07'), ())
    >>> here.merge(there, [pair.judged("same")]).dataset.events()[0].id
    'a'

Records without a name (agreements, investments, statements) are found through those that have one: once these are
judged, `Dataset.merge` derives their ids anew, and equal ones meet.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final, NamedTuple, final

import attrs

from talentweek.dataset import Dataset
from talentweek.entities.events import Event, EventSeries
from talentweek.entities.including import apart, covered
from talentweek.entities.kinds import Record
from talentweek.entities.participants import Cohort, Facility, Organisation, Person
from talentweek.entities.programmes import Programme
from talentweek.entities.projects import Project
from talentweek.errors import need
from talentweek.normalise._naming import Naming, folded, taken_apart
from talentweek.provenance import Document, Match, Verdict, as_verdict
from talentweek.values.dates import DateSpan
from talentweek.values.ordinals import Edition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.values.places import Place

#: The classes that have names, or what is as good as one.
NAMED: Final[tuple[type[Record], ...]] = (
    Event,
    EventSeries,
    Person,
    Organisation,
    Cohort,
    Facility,
    Project,
    Programme,
    Document,
)
#: How many records of a side may share all that a proposal starts from; more are told as a crowd.
MOST: Final = 20
#: The years of an end that is open or not known.
_NO_YEARS: Final = {dt.MINYEAR, dt.MAXYEAR}


@final
@attrs.frozen(kw_only=True)
class Candidate:
    """Two records that may be of the same thing."""

    #: The record of the first dataset.
    a: Record
    #: The record of the other.
    b: Record
    #: What speaks for it, in words: the name that both have comes first.
    reasons: tuple[str, ...]
    #: What speaks against it.
    against: tuple[str, ...]

    def judged(self, verdict: Verdict | str) -> Match:
        """Return what somebody makes of it, as a record."""
        return Match(a=self.a, b=self.b, verdict=as_verdict(verdict))


@final
@attrs.frozen(kw_only=True)
class Crowd:
    """More records of one name than can be told apart by it: no pair is proposed for that alone."""

    #: The name, folded, with the edition or the year where several have that.
    name: str
    #: The records of the first dataset.
    a: tuple[Record, ...]
    #: The records of the other.
    b: tuple[Record, ...]


@final
@attrs.frozen(kw_only=True)
class Candidates:
    """What was found."""

    #: The proposals; those against which nothing speaks come first, those with more reasons before others.
    pairs: tuple[Candidate, ...]
    #: What was not looked at one by one.
    crowds: tuple[Crowd, ...]


def candidates(left: Dataset, right: Dataset) -> Candidates:
    """Propose records of two datasets that may be of the same thing, in time that grows with their number.

    Records that have one id are one and are not proposed; nor are pairs about which either dataset holds a judgement,
    or for which nothing but a name speaks, and something against them: the seventh week is not the eighth.
    """
    for dataset in (left, right):
        need(dataset, Dataset, "a Dataset")
    judged = {frozenset((match.a, match.b)) for dataset in (left, right) for match in dataset.all(Match)}
    pairs: dict[frozenset[str], Candidate] = {}
    crowds: list[Crowd] = []
    others = _blocks(right)
    for (model, *words), mine in _blocks(left).items():
        theirs = others.get((model, *words), [])
        if min(len(mine), len(theirs)) and max(len(mine), len(theirs)) > MOST:
            here, there = (tuple(one.record for one in side) for side in (mine, theirs))
            crowds.append(Crowd(name=" ".join(words), a=here, b=there))
            continue
        for one in mine:
            for other in theirs:
                pair = frozenset((one.record.id, other.record.id))
                if len(pair) == 1 or pair in pairs or pair in judged:
                    continue
                made = _proposal(one, other)
                if len(made.reasons) > 1 or not made.against:
                    pairs[pair] = made
    return Candidates(pairs=tuple(sorted(pairs.values(), key=_rank)), crowds=tuple(crowds))


def _rank(pair: Candidate) -> tuple[int, int, str, str]:
    return len(pair.against), -len(pair.reasons), pair.a.id, pair.b.id


class _Called(NamedTuple):
    """A record, and what it is called."""

    record: Record
    #: Each of its names, folded, with the years and editions that stood there.
    names: dict[str, Naming]


def _blocks(dataset: Dataset) -> dict[tuple[str, ...], list[_Called]]:
    """Return the records that start from the same: class, name and, where several have that, edition or year."""
    found: dict[tuple[str, ...], list[_Called]] = {}
    for model in NAMED:
        for record in dataset.held(model):
            one = _Called(record, _names(record))
            for words in _searched(record, one.names):
                found.setdefault((model.__name__, *words), []).append(one)
    return found


def _searched(record: Any, names: dict[str, Naming]) -> Iterator[tuple[str, ...]]:
    own, years = set[int](), set[int]()
    if isinstance(record, Event):
        own |= {record.edition.number} if record.edition and record.edition.number else set()
        years |= {day.year for day in (record.when and covered(record.when)) or ()} - _NO_YEARS
    for name, naming in names.items():
        yield (name,)
        for number in sorted({*own, *naming.editions}):
            yield name, f"edition {number}"
        for year in sorted({*years, *naming.years}):
            yield name, str(year)


def _names(record: Any) -> dict[str, Naming]:
    """Return the names of a record; of a document also its address, its number and its digest."""
    match record:
        case Cohort():
            texts = [record.what]
        case Document():
            texts = [text for text in (record.title, record.url, record.number, record.sha256) if text]
        case _:
            texts = [name.text for name in record.names]
    found: dict[str, Naming] = {}
    for naming in sorted(taken_apart(text) for text in texts):
        known = found.get(naming.name, naming)
        # a name that stands there without a year, too, says nothing of one
        years = {*known.years, *naming.years} if known.years and naming.years else ()
        editions = {*known.editions, *naming.editions} if known.editions and naming.editions else ()
        found[naming.name] = Naming(naming.name, tuple(sorted(years)), tuple(sorted(editions)))
    found.pop("", None)
    return found


def _proposal(here: _Called, there: _Called) -> Candidate:
    one: Any = here.record
    other: Any = there.record
    name = max(here.names.keys() & there.names.keys(), key=lambda name: (len(name), name))
    reasons, against = [f"name: {name}"], list[str]()
    for mark in ("years", "editions"):
        mine, theirs = getattr(here.names[name], mark), getattr(there.names[name], mark)
        if mine and theirs and {*mine}.isdisjoint(theirs):
            against.append(f"{mark} in the name: {' '.join(map(str, mine))} and {' '.join(map(str, theirs))}")
    for word, field in (("edition", "edition"), ("dates", "when"), ("published", "published"), ("size", "size")):
        mine, theirs = getattr(one, field, None), getattr(other, field, None)
        if mine is None or theirs is None:
            continue
        told = f"{word}: {_told(mine)} and {_told(theirs)}"
        if apart(mine, theirs):
            against.append(told)
        elif field != "size" and _speak_for_it(mine, theirs):
            reasons.append(told)
    places, elsewhere = _places(one), _places(other)
    localities = sorted({_locality(place) for place in places} & {_locality(place) for place in elsewhere} - {""})
    if places and elsewhere and all(apart(place, another) for place in places for another in elsewhere):
        against.append("places: none in common")
    elif localities:
        reasons.append(f"place: {localities[0]}")
    return Candidate(a=one, b=other, reasons=tuple(reasons), against=tuple(against))


def _speak_for_it(mine: Any, theirs: Any) -> bool:
    """Whether two editions or dates that are not apart say the same of both records."""
    if isinstance(mine, DateSpan):
        return covered(mine) is not None and covered(theirs) is not None
    return mine.number is not None and mine.number == theirs.number


def _told(value: Any) -> str:
    match value:
        case DateSpan():
            return value.edtf
        case Edition():
            return str(value.number or value.label)
        case _:
            return f"{value.bound} {value.value}"


def _places(record: Any) -> tuple[Place, ...]:
    listed = getattr(record, "places", None)
    alone = getattr(record, "place", None) or getattr(record, "origin", None)
    return (*(listed.items if listed else ()), *((alone,) if alone else ()))


def _locality(place: Place) -> str:
    return folded(place.venue or (place.localities[-1] if place.localities else ""))
