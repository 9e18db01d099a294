"""Strategies of what a source says of a thing: milestones, observations, rankings, quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.entities.statements import Milestone, Observation, Quote, Ranking, Stage, StatementStatus
from talentweek.strategies._building import Given, built, draws

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies._drafts import Draft
    from talentweek.values.bounds import Exact
    from talentweek.values.dates import Dated, Precision
    from talentweek.values.durations import Duration
    from talentweek.values.ids import Identified, Ref
    from talentweek.values.money import Money
    from talentweek.values.ordinals import Rank
    from talentweek.values.places import Place
    from talentweek.values.quantities import Quantity


def _settle_subject(draft: Draft) -> None:
    """Let something be said of a thing or of a place, and never of both."""
    if draft.holds("subject"):
        of = "subject"
    elif draft.holds("place") or "subject" in draft.given:
        of = "place"
    else:
        of = "place" if draft.said.get("place") and not draft.said.get("subject") else "subject"
    draft.said["subject"], draft.said["place"] = of == "subject", of == "place"


def _settle_observation(draft: Draft) -> None:
    """Let a number be said: a value, an amount, a change, and never a value beside an amount."""
    _settle_subject(draft)
    said, numbers = draft.said, ("value", "money", "change")
    if draft.holds("money") or (said.get("money") and not draft.holds("value")):
        said["value"] = False
    else:
        said["money"] = False
    if not any(said.get(name) or draft.holds(name) for name in numbers):
        said.update(dict.fromkeys(draft.free(*numbers)[:1], True))


@draws(Milestone)
def milestones(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    subject: Given[str | Identified] = ...,
    stage: Given[Stage | str] = ...,
    when: Given[Dated | None] = ...,
    event: Given[str | Identified | None] = ...,
    by: Given[Ref | Identified | Iterable[Ref | Identified]] = ...,
    stated: Given[str | None] = ...,
    lang: str | None = None,
    precision: Precision | str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Milestone]:
    """Draw what happened to things, and when.

    Shrinks to `Milestone(subject="event-1", stage="intended")`.
    """
    return built(Milestone, locals())


@draws(Observation, settle=_settle_observation)
def observations(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    subject: Given[Ref | Identified | None] = ...,
    place: Given[Place | None] = ...,
    measure: Given[str] = ...,
    value: Given[Quantity | Exact | None] = ...,
    money: Given[Money | None] = ...,
    change: Given[Quantity | Exact | None] = ...,
    versus: Given[Dated | None] = ...,
    status: Given[StatementStatus | str] = ...,
    period: Given[Dated | None] = ...,
    as_of: Given[Dated | None] = ...,
    due: Given[Dated | None] = ...,
    part_of: Given[str | Identified | None] = ...,
    lang: str | None = None,
    precision: Precision | str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Observation]:
    """Draw numbers that are said of a thing or of a place: exactly one of the two.

    Shrinks to `Observation(subject=Ref(id="event-1"), measure="jobs", value=0, status="reported")`.
    """
    return built(Observation, locals())


@draws(Ranking, settle=_settle_subject)
def rankings(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    subject: Given[Ref | Identified | None] = ...,
    place: Given[Place | None] = ...,
    rank: Given[Rank | int] = ...,
    of: Given[str | Identified | None] = ...,
    scope: Given[str | None] = ...,
    measure: Given[str | None] = ...,
    streak: Given[Duration | str | None] = ...,
    status: Given[StatementStatus | str] = ...,
    due: Given[Dated | None] = ...,
    lang: str | None = None,
    precision: Precision | str | None = None,
) -> SearchStrategy[Ranking]:
    """Draw places in rankings, of a thing or of a territory: exactly one of the two.

    Shrinks to `Ranking(subject=Ref(id="event-1"), rank=1, status="reported")`.
    """
    return built(Ranking, locals())


@draws(Quote)
def quotes(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    speaker: Given[Ref | Identified] = ...,
    about: Given[str | Identified | None] = ...,
    gist: Given[str | None] = ...,
    lang: str | None = None,
) -> SearchStrategy[Quote]:
    """Draw the fact that somebody is quoted.

    Shrinks to `Quote(speaker=Ref(id="event-1"))`.
    """
    return built(Quote, locals())
