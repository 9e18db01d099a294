"""One claim about one record, asked of one page."""

from typing import Any

import attrs

from talentweek import Cohort, Dataset, Document, Event, Evidence, Milestone, Observation, Ref
from talentweek.validation import Check, Report, validate

PAGE = Document(id="page", lang="en", published="2024-07-16")


def report(record: Any, path: str, text: str, exact: str, **more: Any) -> Report:
    """Return the report on a claim; its offsets are those of the first place, with `at=None` there are none."""
    page = attrs.evolve(PAGE, lang=more.pop("lang", "en"), published=more.pop("published", PAGE.published))
    start = more.pop("at", text.find(exact))
    place = {} if start is None or start < 0 else {"start": start, "end": start + len(exact)}
    claim = Evidence(id="claim", subject=record, path=path, document=page, exact=exact, **{**place, **more})
    return validate(Dataset.of(record, page, claim), {"page": text})


def check(record: Any, path: str, text: str, exact: str, **more: Any) -> Check:
    """Return what became of a claim."""
    (only,) = report(record, path, text, exact, **more).checks
    return only


def said(record: Any, path: str, text: str, exact: str, **more: Any) -> tuple[str, str | None]:
    """Return the outcome and the difference of a claim."""
    only = check(record, path, text, exact, **more)
    return only.outcome.value, None if only.difference is None else only.difference.value


def experts(size: Any) -> Cohort:
    """Return a group of so many experts."""
    return Cohort(id="experts", what="experts", size=size)


def codes(*records: Any) -> tuple[str, ...]:
    """Return the codes of the problems that records have together."""
    return validate(Dataset(records)).codes


def step(stage: str) -> Milestone:
    """Return a step of a project."""
    return Milestone(id="m", subject="p", stage=stage)


def week(**fields: Any) -> Event:
    """Return an event."""
    return Event(id="week", **{"names": "Talent Week", **fields})


def output(**fields: Any) -> Observation:
    """Return a figure of a town."""
    return Observation(id="output", subject=Ref.named("Kunshan"), **{"measure": "GDP", "status": "reported", **fields})


SUPPORTED = ("supported", None)
NOT_CHECKABLE = ("not_checkable", None)


def contradicted(difference: str) -> tuple[str, str]:
    """Return a contradiction."""
    return "contradicted", difference
