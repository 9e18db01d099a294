"""Duplicates: one thing in two records. What is only alike is the matter of matching; see `Match`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.entities.events import Event
from talentweek.entities.kinds import is_told_apart
from talentweek.entities.participants import Facility, Organisation, Person
from talentweek.errors import Problem, Severity
from talentweek.provenance import Evidence
from talentweek.rules.references import derived_id
from talentweek.validation._passages.words import bare
from talentweek.validation._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.entities.kinds import Record
    from talentweek.validation._world import World


#: Classes that other rules look at.
_ELSEWHERE: Final = frozenset({Evidence, Person, Organisation, Facility})


@rule("same_record_twice")
def same_facts(world: World) -> Iterator[Problem]:
    """Two records of one class do not say the same of the same thing.

    Their natural keys are equal, only the ids differ. Groups and sums without a name may well be two and are left
    alone; agents of one name are what the rules of names are for.

    >>> from talentweek import Dataset, Event
    >>> week = Event(id="week", names="Talent Week", edition=8, when="2024")
    >>> same_facts.check(Dataset.of(week, Event(id="other", names="Talent Week", edition=7, when="2023")))
    ()
    >>> print(*same_facts.check(Dataset.of(week, Event(id="again", names="Talent Week", edition=8, when="2024"))))
    /events/week: says what another record says; found 'week', expected one record; its key is that of 'again'
    """
    for model in world.dataset.models():
        alike: dict[Any, list[Record]] = {}
        for record in () if model in _ELSEWHERE else world.dataset.held(model):
            alike.setdefault(_rough(record), []).append(record)
        for many in alike.values():
            first: dict[str | None, Record] = {}
            for record in many if len(many) > 1 else ():
                known = first.setdefault(derived_id(record), record)
                if (
                    known is not record
                    and is_told_apart(record)
                    and frozenset((known.id, record.id)) not in world.decided
                ):
                    yield Problem(
                        code="same_record_twice", path=world.at(record.id), severity=Severity.warning,
                        message="says what another record says", found=repr(record.id), expected="one record",
                        hint=f"its key is that of {known.id!r}",
                    )  # fmt: skip


def _rough(record: Record) -> Any:
    """Return what equal records surely have in common, found quickly."""
    parts = ("names", "subject", "of", "agent", "person", "url", "number", "sha256", "a", "speaker")
    said: list[Any] = [getattr(record, part, None) for part in parts]
    return tuple(one if one.__class__ in {str, tuple} else getattr(one, "id", None) for one in said)


@rule("same_edition_twice")
def same_editions(world: World) -> Iterator[Problem]:
    """A series has each edition once.

    Two records of the eighth week are two accounts of one event, or one of the numbers is wrong.

    >>> from talentweek import Dataset, Event, EventSeries
    >>> weeks = EventSeries(id="weeks", names="Talent Week")
    >>> one = Event(id="8", names="Talent Week", series=weeks, edition=8)
    >>> same_editions.check(Dataset.of(weeks, one, Event(id="7", names="Talent Week", series=weeks, edition=7)))
    ()
    >>> print(*same_editions.check(Dataset.of(weeks, one, Event(id="9", names="The Week", series=weeks, edition=8))))
    /events/9/edition: another event is this edition, too; found 8, expected one event; the other one is '8'
    """
    seen = dict[Any, Event]()
    for event in world.dataset.all(Event):
        if event.series is None or event.edition is None:
            continue
        first = seen.setdefault((event.series, event.edition), event)
        part = {first.id, *first.part_of} & {event.id, *event.part_of}
        if first is event or part or frozenset((first.id, event.id)) in world.decided:
            continue
        yield Problem(
            code="same_edition_twice", path=world.at(event.id, "edition"), severity=Severity.warning,
            message="another event is this edition, too", expected="one event", hint=f"the other one is {first.id!r}",
            found=str(event.edition.number or event.edition.label),
        )  # fmt: skip


@rule("same_claim_twice")
def same_claims(world: World) -> Iterator[Problem]:
    """A passage is quoted once for a field.

    Twice the same claim is no more support than once; a count of passages would be wrong.

    >>> from talentweek import Dataset, Event, Evidence
    >>> week = Event(id="week", names="Talent Week", edition=8)
    >>> claim = Evidence(id="a", subject=week, path="/edition", document="page", exact="8th")
    >>> same_claims.check(Dataset.of(week, claim, Evidence(subject=week, path="/names", document="page", exact="Week")))
    ()
    >>> twice = Evidence(id="b", subject=week, path="/edition", document="page", exact="8th")
    >>> print(*same_claims.check(Dataset.of(week, claim, twice)))
    /evidence/b: the same claim as another one; found '8th', expected one claim; the other one is 'a'
    """
    seen: dict[tuple[Any, ...], str] = {}
    for claim in world.dataset.all(Evidence):
        key = (claim.subject, claim.path, claim.document, bare(claim.exact), claim.start, claim.says, claim.asserted_by)
        first = seen.setdefault(key, claim.id)
        if first != claim.id:
            yield Problem(
                code="same_claim_twice", path=world.at(claim.id), severity=Severity.note,
                message="the same claim as another one", found=repr(claim.exact), expected="one claim",
                hint=f"the other one is {first!r}",
            )  # fmt: skip
