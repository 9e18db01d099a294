"""Chronology: what happens before what, as far as the dates say it for sure.

Dates are as precise as the source: 2024 and 2024-07 do not clash, and nothing is held against an end that is not
known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.entities.events import Event, EventSeries
from talentweek.entities.including import apart
from talentweek.entities.statements import Milestone, Observation, Ranking, Stage, StatementStatus
from talentweek.errors import Problem, Severity
from talentweek.validation._days import begins_before, days_of, reach, surely_before
from talentweek.validation._rule import rule
from talentweek.values.bounds import Bound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.validation._world import World
    from talentweek.values.dates import DateSpan

#: The milestones with which a thing begins.
_BEGINNINGS: Final = frozenset({Stage.established, Stage.launched, Stage.inaugurated})


@rule("before_its_series")
def series_beginnings(world: World) -> Iterator[Problem]:
    """An edition does not take place before its series began.

    A series begins with the milestone that says so, the first where there are several (launched, then inaugurated);
    one of the dates is wrong, or it is another series.

    >>> from talentweek import Dataset, Event, EventSeries, Milestone
    >>> weeks = EventSeries(id="weeks", names="Talent Week")
    >>> began = Milestone(id="began", subject=weeks, stage="launched", when="2019")
    >>> week = Event(id="week", names="Talent Week", series=weeks, when="2024-07-11/")
    >>> series_beginnings.check(Dataset.of(weeks, began, week))
    ()
    >>> early = Event(id="week", names="Talent Week", series=weeks, when="2018")
    >>> print(*series_beginnings.check(Dataset.of(weeks, began, early)))
    /events/week/when: before its series began; found 2018, expected 2019 or later
    """
    began: dict[str, list[DateSpan]] = {}
    for one in world.dataset.all(Milestone):
        if one.stage in _BEGINNINGS and one.when and isinstance(world.by_id.get(one.subject), EventSeries):
            began.setdefault(one.subject, []).append(one.when)
    for event in world.dataset.all(Event):
        starts, when = began.get(event.series or ""), event.when
        if starts and when is not None and all(begins_before(when, start) for start in starts):
            yield Problem(
                code="before_its_series", path=world.at(event.id, "when"), message="before its series began",
                found=str(when), expected=f"{min(map(str, starts))} or later",
            )  # fmt: skip


@rule("outside_its_event")
def milestones_in_events(world: World) -> Iterator[Problem]:
    """What happened at an event happened while it was on.

    A signing at a week in July was not in May; either the date is wrong, or the event is.

    >>> from talentweek import Agreement, Dataset, Event, Milestone
    >>> week = Event(id="week", names="Talent Week", when="2024-07-11/2024-07-17")
    >>> deal = Agreement(id="a", kind="other")
    >>> milestones_in_events.check(
    ...     Dataset.of(week, deal, Milestone(subject=deal, stage="signed", when="2024-07", event=week))
    ... )
    ()
    >>> print(*milestones_in_events.check(
    ...     Dataset.of(week, deal, Milestone(id="m", subject=deal, stage="signed", when="2024-05", event=week))
    ... ))
    /milestones/m/when: outside the event at which it happened; found 2024-05, expected within 2024-07-11/2024-07-17
    """
    for one in world.dataset.all(Milestone):
        event = world.by_id.get(one.event or "")
        if isinstance(event, Event) and apart(one.when, event.when):
            yield Problem(
                code="outside_its_event", path=world.at(one.id, "when"),
                message="outside the event at which it happened", found=str(one.when), expected=f"within {event.when}",
            )  # fmt: skip


@rule("outside_its_whole")
def parts_of_events(world: World) -> Iterator[Problem]:
    """A part of an event takes place while the event is on.

    Warm-ups and after-parties exist, so that this is a warning.

    >>> from talentweek import Dataset, Event
    >>> week = Event(id="week", names="Talent Week", when="2024-07-11/2024-07-17")
    >>> parts_of_events.check(Dataset.of(week, Event(names="Opening", part_of=week, when="2024-07-11")))
    ()
    >>> print(*parts_of_events.check(Dataset.of(week, Event(id="o", names="Opening", part_of=week, when="2023-07-11"))))
    /events/o/when: outside the event of which it is a part; found 2023-07-11, expected within 2024-07-11/2024-07-17
    """
    for event in world.dataset.all(Event):
        for name in event.part_of:
            whole = world.by_id.get(name)
            if isinstance(whole, Event) and apart(event.when, whole.when):
                yield Problem(
                    code="outside_its_whole", path=world.at(event.id, "when"), severity=Severity.warning,
                    message="outside the event of which it is a part", found=str(event.when),
                    expected=f"within {whole.when}",
                )  # fmt: skip


@rule("due_before_it_was_said")
def targets_ahead(world: World) -> Iterator[Problem]:
    """A plan or a target is due after the document that tells of it was published.

    A text can look back on an old target, so that this is a warning; mostly the year is wrong.

    >>> from talentweek import Dataset, Document, Evidence, Observation, Ref
    >>> page = Document(id="page", published="2024-07-16")
    >>> def aim(due):
    ...     kunshan = Ref.named("Kunshan")
    ...     aim = Observation(id="aim", subject=kunshan, measure="parks", value=50, status="target", due=due)
    ...     return Dataset.of(page, aim, Evidence(subject=aim, path="/due", document=page, exact="by then"))
    >>> targets_ahead.check(aim("../2025"))
    ()
    >>> print(*targets_ahead.check(aim("../2023")))
    /observations/aim/due: due before the document that tells of it; found ../2023, expected after 2024-07-16
    """
    many: tuple[Observation | Ranking, ...] = (*world.dataset.all(Observation), *world.dataset.all(Ranking))
    for one in many:
        for document in world.documents(one.id) if one.due is not None else ():
            if surely_before(one.due, published := world.published(document.id)):
                yield Problem(
                    code="due_before_it_was_said", path=world.at(one.id, "due"), severity=Severity.warning,
                    message="due before the document that tells of it", found=str(one.due),
                    expected=f"after {published}",
                )  # fmt: skip
                break


@rule("reported_too_early")
def reported_ahead(world: World) -> Iterator[Problem]:
    """What a document reports as an actual is not still to come on the day of its publication.

    A number for next year is a plan or a target, however sure the text sounds.

    >>> from talentweek import Dataset, Document, Evidence, Observation, Ref
    >>> page = Document(id="page", published="2024-07-16")
    >>> def output(period):
    ...     one = Observation(
    ...         id="gdp", subject=Ref.named("Kunshan"), measure="GDP", value=50, status="reported", period=period
    ...     )
    ...     return Dataset.of(page, one, Evidence(subject=one, path="/period", document=page, exact="then"))
    >>> reported_ahead.check(output("2023"))
    ()
    >>> print(*reported_ahead.check(output("2025")))
    /observations/gdp/period: reported before it could be known; found 2025, expected not after 2024-07-16
    """
    for one in world.dataset.all(Observation):
        if one.status is not StatementStatus.reported:
            continue
        for field, span in (("period", one.period), ("as_of", one.as_of)):
            published = [world.published(document.id) for document in world.documents(one.id)] if span else []
            if published and all(surely_before(day, span) for day in published):
                yield Problem(
                    code="reported_too_early", path=world.at(one.id, field), severity=Severity.warning,
                    message="reported before it could be known", found=str(span),
                    expected=f"not after {published[0]}",
                )  # fmt: skip


@rule("edition_out_of_order")
def edition_order(world: World) -> Iterator[Problem]:
    """The editions of a series follow each other: the eighth is not held before the seventh.

    Where it is, a number or a year is wrong. A series can number its editions anew, so that this is a warning.

    >>> from talentweek import Dataset, Event, EventSeries
    >>> weeks = EventSeries(id="weeks", names="Talent Week")
    >>> seventh = Event(id="7", names="Talent Week", series=weeks, edition=7, when="2023")
    >>> eighth = Event(id="8", names="Talent Week", series=weeks, edition=8, when="2024")
    >>> edition_order.check(Dataset.of(weeks, seventh, eighth))
    ()
    >>> early = Event(id="8", names="Talent Week", series=weeks, edition=8, when="2022")
    >>> print(*edition_order.check(Dataset.of(weeks, seventh, early)))
    /events/8/when: edition 8 is before edition 7, which was in 2023; found 2022, expected after 2023
    """
    numbered: dict[str, list[tuple[int, Event]]] = {}
    for event in world.dataset.all(Event):
        if event.series and event.edition and event.edition.number and event.when:
            numbered.setdefault(event.series, []).append((event.edition.number, event))
    for many in numbered.values():
        for lower, earlier, higher, later in _followed(many):
            if surely_before(later.when, earlier.when):
                yield Problem(
                    code="edition_out_of_order", path=world.at(later.id, "when"), severity=Severity.warning,
                    message=f"edition {higher} is before edition {lower}, which was in {earlier.when}",
                    found=str(later.when), expected=f"after {earlier.when}",
                )  # fmt: skip


def _followed(numbered: list[tuple[int, Event]]) -> Iterator[tuple[int, Event, int, Event]]:
    """Go through the editions of a series, each with the one that begins last of those with a lower number."""
    last: tuple[int, Event] | None = None
    waiting: list[tuple[int, Event]] = []
    for number, event in sorted(numbered, key=lambda one: one[0]):
        if waiting and waiting[0][0] < number:
            last = max(waiting if last is None else [*waiting, last], key=_beginning)
            waiting = []
        if last is not None:
            yield *last, number, event
        waiting.append((number, event))


def _beginning(numbered: tuple[int, Event]) -> tuple[int, ...]:
    when = numbered[1].when
    return (when and reach(when)[0]) or ()


@rule("duration_clash")
def durations(world: World) -> Iterator[Problem]:
    """A duration in days or weeks fits the days on which an event begins and ends.

    Days are counted with both ends. Sources count generously, so that this is a warning.

    >>> from talentweek import Dataset, Event
    >>> durations.check(Dataset.of(Event(names="Forum", when="2024-07-11/2024-07-12", duration="P2D")))
    ()
    >>> print(*durations.check(Dataset.of(Event(id="f", names="Forum", when="2024-07-11/2024-07-17", duration="P2D"))))
    /events/f/duration: the event fills 7 days; found P2D, expected P7D
    """
    for event in world.dataset.all(Event):
        days = None if event.when is None else days_of(event.when)
        length = event.duration
        if days is None or length is None or length.bound is not Bound.exact:
            continue
        parts = dict(length.components)
        known = parts.get("W", 0) * 7 + parts.get("D", 0)
        slack = 2 if "W" in parts else 0
        if set(parts) <= {"W", "D"} and abs(known - days) > slack:
            yield Problem(
                code="duration_clash", path=world.at(event.id, "duration"), severity=Severity.warning,
                message=f"the event fills {days} days", found=length.iso, expected=f"P{days}D",
            )  # fmt: skip
