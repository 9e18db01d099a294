"""Quantities: members against sizes, parts against totals, as far as the bounds decide it.

Parts may overlap and leave a rest: they are never added up to correct a total. What is judged is only what cannot be,
and what looks like a sum that somebody made.

    >>> relation(Quantity.exact(362), [Quantity.exact(3), Quantity.exact(74), Quantity.exact(252)])
    Relation(subset=True, partition=False)
    >>> relation(Quantity.more_than(20), [Quantity.exact(12), Quantity.about(9)])
    Relation(subset=None, partition=None)
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from talentweek.entities.agreements import Agreement
from talentweek.entities.events import Event
from talentweek.entities.investments import Investment
from talentweek.entities.participants import Cohort
from talentweek.entities.programmes import Programme
from talentweek.entities.projects import Project
from talentweek.entities.statements import Observation
from talentweek.errors import Problem, Severity
from talentweek.validation._rule import rule
from talentweek.validation._said import told
from talentweek.values.bounds import Bound
from talentweek.values.money import Money
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from talentweek.entities.kinds import Record
    from talentweek.validation._world import World
    from talentweek.values.intervals import Interval

#: The number of each kind of record that can be a part of one of its kind.
_NUMBERS: Final[dict[type, tuple[str, ...]]] = {
    Cohort: ("size",),
    Project: ("count",),
    Programme: ("count",),
    Agreement: ("count",),
    Event: ("count",),
    Observation: ("value", "money"),
    Investment: ("amount",),
}


class Relation(NamedTuple):
    """How parts and a total can stand to each other: surely, surely not, or open."""

    #: Whether each part fits into the total.
    subset: bool | None
    #: Whether the parts, without overlap, are all of it.
    partition: bool | None


def relation(total: Quantity | Money, parts: Sequence[Quantity | Money]) -> Relation:
    """Tell how parts can stand to a total: `subset` is what `part_of` claims, `partition` that nothing is left."""
    fits = [_fits(part, total) for part in parts]
    subset = False if False in fits else None if None in fits else True
    numbers = [_exact(one) for one in (total, *parts)]
    whole, *rest = numbers
    known = [number for number in rest if number is not None]
    if whole is None or len(known) < len(rest):
        return Relation(subset, None)
    return Relation(subset, sum(known, Decimal(0)) == whole)


def _exact(value: Quantity | Money) -> Decimal | None:
    number = value.amount if isinstance(value, Money) else value.value
    return number if value.bound is Bound.exact else None


def _fits(part: Quantity | Money, total: Quantity | Money) -> bool | None:
    """Whether a part is at most the total; None where the bounds leave it open or the units differ."""
    if isinstance(part, Money) or isinstance(total, Money):
        if not (isinstance(part, Money) and isinstance(total, Money)) or part.currency != total.currency:
            return None
    elif part.unit == "%" and total.unit != "%":
        return _not_above(part, Decimal(100))
    elif part.unit is not None and total.unit is not None and part.unit != total.unit:
        return None
    return _within(part.interval, total.interval)


def _within(mine: Interval | None, theirs: Interval | None) -> bool | None:
    """Whether a number is at most another one."""
    if mine is None or theirs is None:
        return None
    if theirs.high is not None and mine.low is not None and mine.low >= theirs.high:
        equal = mine.low == theirs.high and not mine.low_open and not theirs.high_open
        return None if equal and mine.high != mine.low else equal
    if mine.high is not None and theirs.low is not None and mine.high <= theirs.low:
        return True
    return None


def _not_above(part: Quantity, limit: Decimal) -> bool | None:
    above = part.exceeds(limit)
    return None if above is None else not above


@rule("more_members_than_size")
def members(world: World) -> Iterator[Problem]:
    """A group does not have more members who are named than it has members.

    The named are a subset. Where they are more, the size is wrong, or they are members of another group.

    >>> from talentweek import Cohort, Dataset, Quantity, Ref
    >>> named = [Ref.named("Li Wei"), Ref.named("Zhao Min")]
    >>> members.check(Dataset.of(Cohort(what="experts", size=Quantity.more_than(20), members=named)))
    ()
    >>> print(*members.check(Dataset.of(Cohort(id="c", what="experts", size=1, members=named))))
    /cohorts/c/members: more members than the group has; found 2, expected at most 1
    """
    for cohort in world.dataset.all(Cohort):
        named = len(set(cohort.members))
        anonymous = any(isinstance(world.by_id.get(ref.id or ""), Cohort) for ref in cohort.members)
        size = cohort.size
        if size is not None and size.unit != "%" and not anonymous and size.below(named):
            yield Problem(
                code="more_members_than_size", path=world.at(cohort.id, "members"),
                message="more members than the group has", found=str(named), expected=f"at most {told(size)}",
            )  # fmt: skip


def _wholes(record: Record) -> tuple[str, ...]:
    whole: Any = getattr(record, "part_of", None)
    return (whole,) if isinstance(whole, str) else whole or ()


@rule("part_exceeds_total", "share_above_all")
def parts_of_totals(world: World) -> Iterator[Problem]:
    """A part is not larger than the whole of which it is a part.

    Only what the bounds make sure is told: "over 20" of "nearly 50" is open. A share is at most 100 percent.

    >>> from talentweek import Cohort, Dataset
    >>> all_ = Cohort(id="all", what="enterprises", size=362)
    >>> parts_of_totals.check(Dataset.of(all_, Cohort(what="listed enterprises", size=3, part_of=all_)))
    ()
    >>> print(*parts_of_totals.check(Dataset.of(all_, Cohort(id="part", what="listed", size=400, part_of=all_))))
    /cohorts/part/size: larger than the whole; found 400, expected at most 362 ('enterprises')
    """
    for model, fields in _NUMBERS.items():
        for record in world.dataset.held(model):
            for name in _wholes(record):
                whole = world.by_id.get(name)
                for field in fields if whole.__class__ is model else ():
                    yield from _too_large(world, record, whole, field)


def _too_large(world: World, record: Record, whole: Any, field: str) -> Iterator[Problem]:
    part, total = getattr(record, field), getattr(whole, field) or Quantity.unknown()
    if part is None or not _comparable(record, whole) or _fits(part, total) is not False:
        return
    share = isinstance(part, Quantity) and part.unit == "%"
    yield Problem(
        code="share_above_all" if share else "part_exceeds_total", path=world.at(record.id, field),
        message="a share of more than all" if share else "larger than the whole", found=told(part),
        expected="at most 100 %" if share else f"at most {told(total)} ({world.label(whole.id)!r})",
    )  # fmt: skip


def _comparable(part: Record, whole: Record) -> bool:
    """Whether two numbers are of one time and of one kind of thing; a plan is no part of an actual."""
    if not isinstance(part, Observation) or not isinstance(whole, Observation):
        return True
    same = (part.status, part.period, part.as_of) == (whole.status, whole.period, whole.as_of)
    return same or (part.status is whole.status and None in (part.period or part.as_of, whole.period or whole.as_of))


@rule("counted_twice")
def totals(world: World) -> Iterator[Problem]:
    """A total is what the source says, and not the sum of its parts, which may overlap.

    Where a total is just the sum of several parts and no passage says it, somebody added it up: whoever is in two
    parts is counted twice.

    >>> from talentweek import Cohort, Dataset, Document, Evidence
    >>> def data(size, *more):
    ...     all_ = Cohort(id="all", what="enterprises", size=size)
    ...     parts = [Cohort(what="listed", size=74, part_of=all_), Cohort(what="high-tech", size=252, part_of=all_)]
    ...     return Dataset.of(all_, *parts, *more)
    >>> said = Evidence(subject="all", path="/size", document="page", exact="326")
    >>> totals.check(data(362)), totals.check(data(326, said))
    ((), ())
    >>> print(*totals.check(data(326)))
    /cohorts/all/size: the sum of its parts, and no passage says it; found 326, ...
    """
    parts: dict[tuple[str, str], list[Quantity | Money]] = {}
    for model, fields in _NUMBERS.items():
        for record in world.dataset.held(model):
            for name in _wholes(record):
                whole = world.by_id.get(name)
                for field in fields if whole.__class__ is model else ():
                    value = getattr(record, field)
                    if value is not None and _exact(value) is not None:
                        parts.setdefault((name, field), []).append(value)
    for (name, field), many in parts.items():
        total = getattr(world.by_id[name], field)
        if total is None or len(many) < 2 or not relation(total, many).partition:  # noqa: PLR2004 - one part is no sum
            continue
        if not any(world.claims_for(name, field)):
            yield Problem(
                code="counted_twice", path=world.at(name, field), severity=Severity.warning,
                message="the sum of its parts, and no passage says it", found=told(total),
                expected="the total that the source states, with its passage",
                hint="parts may overlap; leave the total out where no source states it",
            )  # fmt: skip
