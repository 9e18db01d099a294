"""What a source says of a thing: milestones, observations, rankings, quotes.

What happens to a thing, and when, is a `Milestone`: announced is not operating. Where only a number is said it is an
`Observation`: a tally, an indicator, or a target, by its status; a target is no actual. First, largest, record and
"for the 19th year" are a `Ranking`.

    >>> parks = Quantity.more_than(50)
    >>> Observation(subject=Ref.to("plan"), measure="parks", value=parks, status="target", due="../2025").due
    DateSpan(edtf='../2025')
    >>> Observation(measure="GDP", status="reported")
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Observation: 2 problems
      the whole: exactly one of subject and place is needed
      the whole: at least one of value, money and change is needed, and value and money exclude each other
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Final, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.rules import Key, Law, Text, Token, Words
from talentweek.values.dates import DateSpan, maybe_span
from talentweek.values.durations import Duration, maybe_duration
from talentweek.values.ids import DERIVED, Ref, as_id, as_ref, as_refs, identity, maybe_id, maybe_ref
from talentweek.values.listings import maybe_count
from talentweek.values.money import Money
from talentweek.values.ordinals import Rank, as_rank
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

#: The kinds of thing that something can be said of.
SUBJECTS: Final = (
    "event",
    "series",
    "person",
    "organisation",
    "cohort",
    "facility",
    "project",
    "programme",
    "agreement",
    "investment",
)


class Stage(StrEnum):
    """What has happened to a thing."""

    intended = "intended"
    planned = "planned"
    agreed = "agreed"
    signed = "signed"
    announced = "announced"
    unveiled = "unveiled"
    foundation_stone = "foundation_stone"
    inaugurated = "inaugurated"
    established = "established"
    launched = "launched"
    introduced = "introduced"
    appointed = "appointed"
    operating = "operating"
    closed = "closed"
    other = "other"


class StatementStatus(StrEnum):
    """Whether a number is an actual, a plan or a target."""

    reported = "reported"
    planned = "planned"
    target = "target"


def as_stage(value: Stage | str) -> Stage:
    """Convert a word to its member."""
    return cast("Stage", rules.as_member(Stage, value))


def as_statement_status(value: StatementStatus | str) -> StatementStatus:
    """Convert a word to its member."""
    return cast("StatementStatus", rules.as_member(StatementStatus, value))


_ONE_SUBJECT: Final = Law("(subject is None) is not (place is None)", "", "exactly one of subject and place is needed")


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Milestone:
    """What happened to a thing, and when; its `when` bounds a moment."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("milestone")] = field(default=DERIVED)
    #: What it happened to.
    subject: Annotated[str, Token(SUBJECTS), Key()] = field(converter=as_id)
    #: What happened.
    stage: Annotated[Stage, Key()] = field(converter=as_stage)
    #: When: an interval bounds the moment (`../2021-05-17`: on that day or before).
    when: Annotated[DateSpan | None, Key()] = field(default=None, converter=maybe_span)
    #: The event at which it happened.
    event: Annotated[str | None, Token(("event",)), Key()] = field(default=None, converter=maybe_id)
    #: Who did it.
    by: Annotated[tuple[Ref, ...], Key(ordered=False)] = field(default=(), converter=as_refs)
    #: The words of the source.
    stated: Annotated[str | None, Text(1000), Words()] = None


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Observation:
    """A number that is said of a thing or of a place: a tally, an indicator, a plan, a target."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("observation")] = field(default=DERIVED)
    #: What it is said of; none where it is said of a place.
    subject: Annotated[Ref | None, Key()] = field(default=None, converter=maybe_ref)
    #: The territory that it is said of; a territory is no agent.
    place: Annotated[Place | None, Key()] = None
    #: What is counted or measured, in an open vocabulary: GDP, population, jobs, total_investment.
    measure: Annotated[str, Text(200), Key()]
    #: The number.
    value: Quantity | None = field(default=None, converter=maybe_count)
    #: The amount, where it is money.
    money: Money | None = None
    #: By how much it changed, with its sign (a fall by 5 percent: -5 %).
    change: Quantity | None = field(default=None, converter=maybe_count)
    #: The time that the change is measured against.
    versus: DateSpan | None = field(default=None, converter=maybe_span)
    #: Whether it is an actual, a plan or a target.
    status: Annotated[StatementStatus, Key()] = field(converter=as_statement_status)
    #: The time that it covers.
    period: Annotated[DateSpan | None, Key()] = field(default=None, converter=maybe_span)
    #: The time at which it was so ("to date", "so far").
    as_of: Annotated[DateSpan | None, Key()] = field(default=None, converter=maybe_span)
    #: By when a plan or target is to be reached.
    due: Annotated[DateSpan | None, Key()] = field(default=None, converter=maybe_span)
    #: The larger number of which it is a part; parts may overlap and are never summed.
    part_of: Annotated[str | None, Token(("observation",)), Key()] = field(default=None, converter=maybe_id)

    laws: ClassVar[tuple[Law, ...]] = (
        _ONE_SUBJECT,
        Law(
            "change is not None if value is None and money is None else value is None or money is None", "",
            "at least one of value, money and change is needed, and value and money exclude each other",
        ),
    )  # fmt: skip


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Ranking:
    """A place in a ranking, a superlative, a first, a record, a streak."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("ranking")] = field(default=DERIVED)
    #: What is ranked; none where a place is.
    subject: Annotated[Ref | None, Key()] = field(default=None, converter=maybe_ref)
    #: The territory that is ranked.
    place: Annotated[Place | None, Key()] = None
    #: Its place in the ranking.
    rank: Annotated[Rank, Key()] = field(converter=as_rank)
    #: The set in which it is ranked, where that is a record (the cohort, the event).
    of: Annotated[str | None, Token(SUBJECTS), Key()] = field(default=None, converter=maybe_id)
    #: The set in which it is ranked, in words: China's top 100 county-level regions.
    scope: Annotated[str | None, Text(1000), Key()] = None
    #: What it is ranked by.
    measure: Annotated[str | None, Text(1000), Key()] = None
    #: For how long running (19 consecutive years: P19Y).
    streak: Duration | None = field(default=None, converter=maybe_duration)
    #: Whether it is an actual, a plan or a target.
    status: Annotated[StatementStatus, Key()] = field(converter=as_statement_status)
    #: By when a plan or target is to be reached.
    due: Annotated[DateSpan | None, Key()] = field(default=None, converter=maybe_span)

    laws: ClassVar[tuple[Law, ...]] = (_ONE_SUBJECT,)


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Quote:
    """That somebody is quoted; the words themselves are evidence, and a paraphrase is never printed as a quotation."""

    #: The id, derived from the natural key where it is not given.
    id: Annotated[str, identity("quote")] = field(default=DERIVED)
    #: Who speaks.
    speaker: Annotated[Ref, Key()] = field(converter=as_ref)
    #: What about.
    about: Annotated[str | None, Token(SUBJECTS), Key()] = field(default=None, converter=maybe_id)
    #: What is said, in own words.
    gist: Annotated[str | None, Text(2000), Key()] = None
