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
from talentweek.entities.including import MEASURES
from talentweek.entities.investments import Investment
from talentweek.entities.participants import Cohort
from talentweek.entities.programmes import Programme
from talentweek.entities.projects import Project
from talentweek.entities.statements import Observation
from talentweek.errors import Problem, Severity, need
from talentweek.validation._passages.nouns import fits
from talentweek.validation._passages.said import told
from talentweek.validation._passages.words import bare
from talentweek.validation._rule import rule
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

#: What is a subset of its whole. Ten policies can be part of five schemes.
_SUBSETS: Final = frozenset({Cohort, Observation, Investment})


class Relation(NamedTuple):
    """How parts and a total can stand to each other: surely, surely not, or open."""

    #: Whether each part fits into the total.
    subset: bool | None
    #: Whether the parts, without overlap, are all of it.
    partition: bool | None


def relation(total: Quantity | Money, parts: Sequence[Quantity | Money]) -> Relation:
    """Tell how parts can stand to a total: `subset` is what `part_of` claims, `partition` that nothing is left.

    TypeError for what is neither a Quantity nor Money.
    """
    for one in (total, *parts):
        need(one, Quantity | Money, "a Quantity or Money")
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
    elif part.unit == "%":
        fits = _not_above(part, Decimal(100))
        return None if total.unit == "%" and fits else fits  # shares of two things
    elif total.unit == "%" or not _of_one_unit(part.unit, total.unit):
        return None
    return _within(part.interval, total.interval)


def _of_one_unit(part: str | None, total: str | None) -> bool:
    """Whether two units surely count the same: 名 and 人, experts and foreign experts."""
    return part is None or total is None or part == total or fits(part, total) is True


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
        size = cohort.size
        if size is None or not _counts_members(cohort, size):
            continue
        named = _named_members(world, cohort)
        if named and size.below(named):  # fewer than nobody are another problem
            yield Problem(
                code="more_members_than_size", path=world.at(cohort.id, "members"),
                message="more members than the group has", found=str(named), expected=f"at most {told(size)}",
            )  # fmt: skip


def _counts_members(cohort: Cohort, size: Quantity) -> bool:
    """Whether a size is a number of members: 20, or 20 experts of "foreign experts", but not 20 delegations."""
    return size.unit is None or bare(size.unit) in bare(cohort.what)


def _named_members(world: World, cohort: Cohort) -> int:
    """Count the members that are surely different; 0 where one of them is a group itself.

    A reference by words alone may be one of those by id, where the words are a name of that or were said of it.
    """
    ids = {ref.id for ref in cohort.members if ref.id is not None}
    if any(isinstance(world.by_id.get(known), Cohort) for known in ids):
        return 0
    said = {bare(ref.stated or "") for ref in cohort.members if ref.id is not None}
    said |= {bare(name.text) for known in ids for name in getattr(world.by_id.get(known), "names", ())}
    return len(ids) + len({bare(ref.stated or "") for ref in cohort.members if ref.id is None} - said)


def _wholes(record: Record) -> tuple[str, ...]:
    whole: Any = getattr(record, "part_of", None)
    return (whole,) if isinstance(whole, str) else whole or ()


@rule("part_exceeds_total", "share_above_all")
def parts_of_totals(world: World) -> Iterator[Problem]:
    """A part is not larger than the whole of which it is a part.

    Only what the bounds make sure is told: "over 20" of "nearly 50" is open. A group that is a share of another is at
    most 100 percent of it. Numbers below zero, and numbers of different things, are not compared; of several projects,
    policies or agreements that are part of others, more may be right, so that this is a warning there.

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
    if part is None or _is_negative(part) or not _comparable(record, whole) or _fits(part, total) is not False:
        return
    share = isinstance(record, Cohort) and part.unit == "%"
    yield Problem(
        code="share_above_all" if share else "part_exceeds_total", path=world.at(record.id, field),
        severity=Severity.error if record.__class__ in _SUBSETS else Severity.warning,
        message="a share of more than all" if share else "larger than the whole", found=told(part),
        expected="at most 100 %" if share else f"at most {told(total)} ({world.label(whole.id)!r})",
    )  # fmt: skip


def _is_negative(value: Quantity | Money) -> bool:
    number = value.amount if isinstance(value, Money) else value.value
    return number is not None and number < 0


def _comparable(part: Record, whole: Any) -> bool:
    """Whether two numbers are of one kind of thing and of one time; a plan is no part of an actual.

    Employees of enterprises may be more than the enterprises, although they are a part of the same account.
    """
    if isinstance(part, Event):
        return False  # ten forums within two weeks
    if not isinstance(part, Observation) or not isinstance(whole, Observation):
        return True
    if part.value is not None:
        units = {one.value.unit for one in (part, whole) if one.value is not None}
        if not units.isdisjoint(MEASURES) or (units == {None} and part.measure != whole.measure):
            return False
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
                    if value is not None and _exact(value) is not None and _comparable(record, whole):
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
