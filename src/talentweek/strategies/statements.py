"""Strategies of what a source says of a thing: milestones, observations, rankings, quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.entities.statements import Milestone, Observation, Quote, Ranking, Stage, StatementStatus
from talentweek.strategies._building import Given, Values, built, draws

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import DrawFn, SearchStrategy

    from talentweek.values.bounds import Exact
    from talentweek.values.dates import Dated
    from talentweek.values.durations import Duration
    from talentweek.values.ids import Identified, Ref
    from talentweek.values.money import Money
    from talentweek.values.ordinals import Rank
    from talentweek.values.places import Place
    from talentweek.values.quantities import Quantity


def _settle_subject(_: DrawFn, said: set[str], values: Values) -> None:
    """Let something be said of a thing or of a place, and never of both."""
    if values.get("subject") is not None:
        said.discard("place")
    elif values.get("place") is not None or "subject" in values:
        said.discard("subject")
        said.add("place")
    elif "place" in said and "place" not in values:
        said.discard("subject")
    else:
        said.add("subject")


def _settle_observation(draw: DrawFn, said: set[str], values: Values) -> None:
    """Let a number be said: a value, an amount, a change, and never a value beside an amount."""
    _settle_subject(draw, said, values)
    if values.get("money") is not None:
        said.discard("value")
    elif values.get("value") is not None or "value" in said:
        said.discard("money")
    numbers = ("value", "money", "change")
    if not said & set(numbers) and all(values.get(name) is None for name in numbers):
        said.update([name for name in numbers if name not in values][:1])


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
) -> SearchStrategy[Milestone]:
    """Draw what happened to things, and when.

    Shrinks to `Milestone(subject="event-1", stage="intended")`.
    """
    return built(Milestone, locals())


@draws(Observation)
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
) -> SearchStrategy[Observation]:
    """Draw numbers that are said of a thing or of a place: exactly one of the two.

    Shrinks to `Observation(subject=Ref(id="event-1"), measure="jobs", value=0, status="reported")`.
    """
    return built(Observation, locals(), settle=_settle_observation)


@draws(Ranking)
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
) -> SearchStrategy[Ranking]:
    """Draw places in rankings, of a thing or of a territory: exactly one of the two.

    Shrinks to `Ranking(subject=Ref(id="event-1"), rank=1, status="reported")`.
    """
    return built(Ranking, locals(), settle=_settle_subject)


@draws(Quote)
def quotes(
    *,
    id: Given[str | None] = ...,  # noqa: A002 - the name of the field
    speaker: Given[Ref | Identified] = ...,
    about: Given[str | Identified | None] = ...,
    gist: Given[str | None] = ...,
) -> SearchStrategy[Quote]:
    """Draw the fact that somebody is quoted.

    Shrinks to `Quote(speaker=Ref(id="event-1"))`.
    """
    return built(Quote, locals())
