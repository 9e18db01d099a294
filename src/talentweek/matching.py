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
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.entities.events import Event, EventSeries
from talentweek.entities.including import apart, covered
from talentweek.entities.kinds import Record
from talentweek.entities.participants import Cohort, Facility, Organisation, Person
from talentweek.entities.programmes import Programme
from talentweek.entities.projects import Project
from talentweek.normalise._folding import fold
from talentweek.provenance import Document, Match, Verdict, as_verdict
from talentweek.values.dates import DateSpan
from talentweek.values.ordinals import Edition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.dataset import Dataset
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
#: What stands before and behind a name without being part of it, once it is folded: the, the 8th, 2024, 第八届.
_THE: Final = re.compile("^(?:the)?(?:[0-9]{1,3}(?:st|nd|rd|th)|(?:19|20)[0-9]{2}年?)?")
_EDITION: Final = re.compile("第[0-9〇一二三四五六七八九十百]{1,5}[届次]")
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
    judged = {frozenset((match.a, match.b)) for dataset in (left, right) for match in dataset.all(Match)}
    pairs: dict[tuple[str, str], Candidate] = {}
    crowds: list[Crowd] = []
    others = _blocks(right)
    for (_, *words), mine in _blocks(left).items():
        theirs = others.get((mine[0].__class__.__name__, *words), [])
        if min(len(mine), len(theirs)) and max(len(mine), len(theirs)) > MOST:
            crowds.append(Crowd(name=" ".join(words), a=tuple(mine), b=tuple(theirs)))
            continue
        for one in mine:
            for other in theirs:
                pair = one.id, other.id
                if one.id == other.id or pair in pairs or frozenset(pair) in judged:
                    continue
                made = _proposal(one, other)
                if len(made.reasons) > 1 or not made.against:
                    pairs[pair] = made
    order = sorted(pairs.items(), key=lambda item: (len(item[1].against), -len(item[1].reasons), item[0]))
    return Candidates(pairs=tuple(pair for _, pair in order), crowds=tuple(crowds))


def _blocks(dataset: Dataset) -> dict[tuple[str, ...], list[Record]]:
    """Return the records that start from the same: class, name and, where several have that, edition or year."""
    found: dict[tuple[str, ...], list[Record]] = {}
    for model in NAMED:
        for record in dataset.held(model):
            for words in _searched(record):
                found.setdefault((model.__name__, *words), []).append(record)
    return found


def _searched(record: Any) -> Iterator[tuple[str, ...]]:
    for name in _names(record):
        yield (name,)
        if isinstance(record, Event):
            if record.edition is not None and record.edition.number is not None:
                yield name, f"edition {record.edition.number}"
            days = record.when and covered(record.when)
            for year in sorted({day.year for day in days or ()} - _NO_YEARS):
                yield name, str(year)


def _names(record: Any) -> list[str]:
    """Return the names of a record, folded; of a document also its address, its number and its digest."""
    match record:
        case Cohort():
            texts = [record.what]
        case Document():
            texts = [text for text in (record.title, record.url, record.number, record.sha256) if text]
        case _:
            texts = [name.text for name in record.names]
    return sorted({name for text in texts if (name := folded(text))})


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Return a name as it is compared: script, case, width, punctuation, edition and year make no difference.

    >>> folded("The 8th Kunshan  Week"), folded("２０２４昆山創業週·第十届"), folded("第八届")
    ('kunshanweek', '昆山创业周', '')
    """
    plain = "".join(character for character in fold(name).text if character.isalnum())
    return _THE.sub("", _EDITION.sub("", plain))


def _proposal(one: Any, other: Any) -> Candidate:
    shared = [name for name in _names(one) if name in _names(other)]
    reasons, against = [f"name: {max(shared, key=lambda name: (len(name), name))}"], list[str]()
    for word, field in (("edition", "edition"), ("dates", "when"), ("published", "published"), ("size", "size")):
        mine, theirs = getattr(one, field, None), getattr(other, field, None)
        if mine is None or theirs is None:
            continue
        told = f"{word}: {_told(mine)} and {_told(theirs)}"
        if apart(mine, theirs):
            against.append(told)
        elif field != "size" and _speak_for_it(mine, theirs):
            reasons.append(told)
    here, there = _places(one), _places(other)
    localities = sorted({_locality(place) for place in here} & {_locality(place) for place in there} - {""})
    if here and there and all(apart(place, elsewhere) for place in here for elsewhere in there):
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
