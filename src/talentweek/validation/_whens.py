"""Dates that words tell together with what the records say elsewhere: an end by the duration, a weekday by the week.

A release on the week of 12 May says "on Monday", "the two-day summit ended on Friday", and in January "up on the year
before" of figures of the last year. None of these words names the date by itself, and each leaves only one.

>>> from talentweek import Dataset, Document, Event, Evidence
>>> from talentweek.validation import checks
>>> page, words = Document(id="page", lang="en", published="2025-03-03"), "It opens on Monday."
>>> week = Event(id="week", names="Talent Week", when="2025-05-12/2025-05-18")
>>> opening = Event(id="opening", names="opening", when="2025-05-12", part_of=week)
>>> claim = Evidence(subject=opening, path="/when", document=page, exact="on Monday")
>>> (one,) = checks(Dataset.of(page, week, opening, claim), {"page": words})
>>> one.outcome.value, one.reason
('supported', 'the days of its event leave only one of that name')
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import attrs

from talentweek.entities.events import Event
from talentweek.entities.statements import Milestone, Observation, Stage
from talentweek.normalise._folding import fold
from talentweek.provenance import Confidence
from talentweek.validation._days import days_of, reach
from talentweek.validation._passages.checks import Difference, Judged, Outcome
from talentweek.validation._passages.dating import judge_date
from talentweek.validation._passages.moments import parts_of
from talentweek.values.bounds import Bound
from talentweek.values.dates import DateSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.entities.kinds import Record
    from talentweek.provenance import Evidence
    from talentweek.validation._passages.sentences import Near
    from talentweek.validation._world import World

#: Stages that can be the end of something: what lasted until a day was closed on it.
_ENDINGS: Final = frozenset({Stage.closed, Stage.other})
#: Words that are nothing but a day of the week.
_WEEKDAY: Final = re.compile(
    r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:于|在)?(?:周|星期|礼拜)[一二三四五六日天]"
)
#: Words by which a period goes on from the date that they name.
_SINCE: Final = re.compile(r"\bsince\b|以来|至今")
#: The year before the one of which a text tells, which need not be the one in which it was published.
_YEAR_BEFORE: Final = re.compile("上年|上一年")
_WEEK: Final = 7
#: How many days one of a unit of time always has.
_DAYS: Final = {"W": _WEEK, "D": 1}
#: How many observations are looked through for the time that they cover.
_STEPS: Final = 20


def judge_span(world: World, claim: Evidence, value: DateSpan, field: str, around: Near) -> Judged:
    """Hold a date against a passage, then against what the passage says together with the records around it."""
    record = world.by_id[claim.subject]
    stage = record.stage if isinstance(record, Milestone) else None
    by = field in {"as_of", "due"}
    context = world.context(claim.document)
    judged = judge_date(
        value, around, context, loosely=claim.confidence is not Confidence.stated, moment=by or stage is not None,
        by=by or stage in _ENDINGS, since=stage is not None and stage is not Stage.closed,
    )  # fmt: skip
    if field == "period" and "/" not in value.edtf and _SINCE.search(fold(around.words).text):
        return _only_its_beginning(judged, around)
    if judged.outcome is not Outcome.contradicted or claim.says is not None:
        return judged
    if judged.parts in {("start",), ("end",)} and judged.reason and _fills_its_duration(record, value, field):
        return _settled("the duration gives the other end", value)
    read_on, reason = _told_elsewhere(world, record, value, field, fold(around.words).text.strip())
    if read_on is not None:
        again = judge_date(value, around, attrs.evolve(context, published=read_on))
        return _settled(reason, value) if again.outcome is Outcome.supported else judged
    return judged


def _told_elsewhere(world: World, record: Any, value: DateSpan, field: str, words: str) -> tuple[DateSpan | None, str]:
    """Return the date by which words are to be read, where it is not that of the publication, and why."""
    if _WEEKDAY.fullmatch(words) and any(_within(value, one) for one in _events(world, record)):
        return value, "the days of its event leave only one of that name"
    if field == "versus" and _YEAR_BEFORE.search(words):
        return _covered(world, record), "it is the year before the one that is told of"
    return None, ""


def _only_its_beginning(judged: Judged, around: Near) -> Judged:
    """Judge a period where the words tell with what it began: since it was founded in 2013."""
    if judged.outcome is not Outcome.supported:
        return judged
    return Judged(outcome=Outcome.contradicted, difference=Difference.bound, says=around.words)


def _settled(reason: str, value: DateSpan) -> Judged:
    return Judged(outcome=Outcome.supported, reason=reason, shared=parts_of(value))


def _fills_its_duration(record: Any, value: DateSpan, field: str) -> bool:
    """Whether an event lasts as many days as the source says."""
    duration = getattr(record, "duration", None) if field == "when" else None
    if duration is None or duration.bound is not Bound.exact:
        return False
    days = [_DAYS[unit] * number for unit, number in duration.components if unit in _DAYS]
    return len(days) == len(duration.components) and sum(days) == days_of(value)


def _events(world: World, record: Any) -> Iterator[Any]:
    """Go through the events in which a record lies, or that it is a part of."""
    ids = [*(record.part_of if isinstance(record, Event) else ()), getattr(record, "event", None)]
    yield from (world.by_id[one] for one in (*ids, getattr(record, "of", None)) if one in world.by_id)


def _within(value: DateSpan, event: Any) -> bool:
    """Whether a date is one of the days of an event, of which there is one of each name."""
    whole = getattr(event, "when", None)
    if not isinstance(whole, DateSpan) or not 0 < (days_of(whole) or 0) <= _WEEK:
        return False
    (first, last), (begins, ends) = reach(value), reach(whole)
    return first == last and first is not None and (begins or first) <= first <= (ends or first)


def _covered(world: World, record: Record) -> DateSpan | None:
    """Return the time that an observation, or the larger one of which it is a part, covers."""
    known: Any = record
    for _ in range(_STEPS):
        if not isinstance(known, Observation):
            break
        when = known.period or known.as_of
        if when is not None:
            return when
        known = world.by_id.get(known.part_of or "")
    return None
