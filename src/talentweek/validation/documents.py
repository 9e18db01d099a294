"""Documents: what they can know on the day of their publication, and whether their texts are those quoted from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.entities.events import Event, EventStatus
from talentweek.errors import Problem, Severity
from talentweek.provenance import Document
from talentweek.rules.compound import Nested
from talentweek.validation._days import earliest_end, reach, surely_before
from talentweek.validation._passages.said import from_json
from talentweek.validation._rule import rule
from talentweek.values.dates import DateSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.validation._world import World

#: How a claim says in the wire form that an event is over.
_CONCLUDED: Final = f'"{EventStatus.concluded.value}"'


@rule("over_before_it_was")
def concluded_events(world: World) -> Iterator[Problem]:
    """A document that says that an event is over was published after it.

    Either the event is still to come, or the date of one of the two is wrong. What another document said of it before,
    kept as a claim that says "planned", is no witness that it is over; one that has other days goes by those.

    >>> from talentweek import Dataset, Document, Event, Evidence
    >>> week = Event(id="week", names="Talent Week", when="2024-07-11/2024-07-17", status="concluded")
    >>> def told(published):
    ...     page = Document(id="page", published=published)
    ...     return Dataset.of(week, page, Evidence(subject=week, path="/status", document=page, exact="concluded"))
    >>> concluded_events.check(told("2024-07-18"))
    ()
    >>> print(*concluded_events.check(told("2024-07-12")))
    /events/week/status: over before it was; found concluded, expected ongoing or planned on 2024-07-12; ...
    """
    for event in world.dataset.all(Event):
        if event.when is None or event.status is not EventStatus.concluded:
            continue
        for claim in world.claims_for(event.id, "status"):
            if claim.says is not None and claim.says != _CONCLUDED:
                continue
            end = earliest_end(_days_told(world, event, claim.document) or event.when)
            published = world.published(claim.document)
            last = None if published is None else reach(published)[1]
            if last is not None and end is not None and last < end:
                yield Problem(
                    code="over_before_it_was", path=world.at(event.id, "status"), message="over before it was",
                    found="concluded", expected=f"ongoing or planned on {published}",
                    hint=f"the event: {event.when}; {claim.document}: {claim.exact!r}",
                )  # fmt: skip
                break


def _days_told(world: World, event: Event, document: str) -> DateSpan | None:
    """Return the days of an event by a document, where those are not the ones that the record holds."""
    told = (claim.says for claim in world.claims_for(event.id, "when") if claim.document == document)
    return next((from_json(says, Nested(DateSpan)) for says in told if says is not None), None)


@rule("copied_before_its_source")
def sources(world: World) -> Iterator[Problem]:
    """A reprint or a translation is not published before what it was made from.

    Where it is, the two are the other way round, or a date is wrong.

    >>> from talentweek import Dataset, Document
    >>> wire = Document(id="wire", published="2023-11-12")
    >>> sources.check(Dataset.of(wire, Document(id="copy", derived_from=wire, published="2023-11-13")))
    ()
    >>> print(*sources.check(Dataset.of(wire, Document(id="copy", derived_from=wire, published="2023-11-01"))))
    /documents/copy/published: before the document from which it is derived; found 2023-11-01, expected 2023-11-12 ...
    """
    for document in world.dataset.all(Document):
        source = world.by_id.get(document.derived_from or "")
        if isinstance(source, Document) and surely_before(document.published, source.published):
            yield Problem(
                code="copied_before_its_source", path=world.at(document.id, "published"),
                message="before the document from which it is derived", found=str(document.published),
                expected=f"{source.published} or later", severity=Severity.warning,
            )  # fmt: skip


@rule("text_differs")
def digests(world: World) -> Iterator[Problem]:
    """The text that was given for a document is the one that was quoted from.

    Its digest tells. Passages are then looked for in the other text all the same, and those that are not there are
    warnings.

    >>> from talentweek import Dataset, Document
    >>> page = Document(id="page", sha256="2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")
    >>> digests.check(Dataset.of(page), {"page": "hello"})
    ()
    >>> digests.check(Dataset.of(page), {"page": "hello!"})[0].message
    'the text is not the one that was quoted from'
    """
    for document in world.dataset.all(Document):
        if world.is_changed(document.id):
            yield Problem(
                code="text_differs", path=world.at(document.id, "sha256"), severity=Severity.warning,
                message="the text is not the one that was quoted from", expected=document.sha256,
            )  # fmt: skip
