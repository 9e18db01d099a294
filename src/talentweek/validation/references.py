"""References: whether ids lead to records, to records of the right kind, and whether paths of evidence lead to values.

A dataset may be a part of a larger one, so that an id which is not held is a warning; a record of the wrong kind is an
error.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from talentweek.entities.kinds import KINDS, kind_of
from talentweek.errors import Problem, Severity, a, shown
from talentweek.provenance import Evidence, Match, Verdict
from talentweek.rules.compound import Each, Nested
from talentweek.rules.shape import shape_of
from talentweek.rules.vocabulary import Token
from talentweek.validation._rule import rule
from talentweek.values.ids import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.entities.kinds import Record
    from talentweek.validation._world import World

_AGENTS: Final = ("person", "organisation", "cohort", "facility")
_BODIES: Final = ("organisation", "cohort", "facility")
#: The kinds of record that a field which holds a Ref may lead to; the rule of a Ref alone does not say it.
_REFS: Final = {
    ("participation", "agent"): _AGENTS,
    ("affiliation", "organisation"): _BODIES,
    ("organisation", "part_of"): _BODIES,
    ("cohort", "members"): _AGENTS,
    ("cohort", "drawn_from"): _BODIES,
    ("project", "by"): _AGENTS,
    ("programme", "by"): _AGENTS,
    ("agreement", "parties"): _AGENTS,
    ("investment", "investors"): (*_AGENTS, "programme"),
    ("investment", "recipient"): (*_AGENTS, "project", "programme", "event"),
    ("milestone", "by"): _AGENTS,
    ("quote", "speaker"): _AGENTS,
    ("document", "publishers"): _AGENTS,
    ("document", "authors"): _AGENTS,
    ("document", "contact"): _AGENTS,
    ("evidence", "asserted_by"): _AGENTS,
}
#: What can be a part of a thing of its own kind, and the field that says so.
_WHOLES: Final = ("part_of", "derived_from")


class Link(NamedTuple):
    """A reference that a record makes."""

    field: str
    to: str
    #: The kinds of record that it may lead to; none where any may.
    kinds: tuple[str, ...]


@cache
def _reference_fields(model: Any) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for field in shape_of(model).fields:
        known = field.rule.item if isinstance(field.rule, Each) else field.rule
        if isinstance(known, Token) and known.to:
            found[field.name] = tuple(kind for kind in known.to if kind in KINDS)
        elif isinstance(known, Nested) and known.of is Ref:
            found[field.name] = _REFS.get((kind_of(model).name, field.name), ())
    return found


def reference_fields(model: Any) -> dict[str, tuple[str, ...]]:
    """Return the fields of a class that refer to records, and the kinds of record that they may lead to.

    >>> from talentweek.entities.events import Event
    >>> reference_fields(Event)
    {'series': ('series',), 'part_of': ('event',)}
    """
    return _reference_fields(model)


def links(record: Record) -> Iterator[Link]:
    """Go through the references that a record makes to ids."""
    for name, kinds in reference_fields(record.__class__).items():
        value: Any = getattr(record, name)
        many: tuple[Ref | str | None, ...] = value if value.__class__ is tuple else (value,)
        for item in many:
            to = item.id if isinstance(item, Ref) else item
            if to is not None:
                yield Link(name, to, kinds)


@rule("dangling_reference")
def dangling(world: World) -> Iterator[Problem]:
    """An id to which records refer should be the id of a record.

    A part of the data may be elsewhere, so that this is a warning: it tells what is missing to judge the rest. Of two
    records that a Match calls the same, one may be gone: they were merged.

    >>> from talentweek import Dataset, Event
    >>> dangling.check(Dataset.of(week := Event(names="Talent Week"), Event(names="Opening", part_of=week)))
    ()
    >>> print(*dangling.check(Dataset.of(Event(id="opening", names="Opening", part_of="week"))))
    /events/opening/part_of: no record with this id; found 'week', expected the id of an event
    """
    for record in world.dataset:
        if _is_carried_out(record, world):
            continue
        for link in links(record):
            if link.to not in world.by_id:
                wanted = " or ".join(link.kinds) or "record"
                yield Problem(
                    code="dangling_reference", path=world.at(record.id, link.field), severity=Severity.warning,
                    message="no record with this id", found=shown(link.to),
                    expected=f"the id of {a(wanted)}",
                )  # fmt: skip


def _is_carried_out(record: Record, world: World) -> bool:
    if not isinstance(record, Match) or record.verdict is not Verdict.same:
        return False
    return (record.a in world.by_id) is not (record.b in world.by_id)


@rule("wrong_kind")
def wrong_kind(world: World) -> Iterator[Problem]:
    """A reference leads to a record of a kind that the field is for.

    A person is no event, and an agreement has no event for a party: readers that follow such a reference fail.

    >>> from talentweek import Dataset, Event, Participation, Person, Ref
    >>> week, one = Event(id="week", names="Talent Week"), Person(id="li", names="Li Wei")
    >>> wrong_kind.check(Dataset.of(week, one, Participation(agent=one, of=week, role="speaker")))
    ()
    >>> wrong_kind.check(Dataset.of(week, one, Participation(agent=Ref.to(week), of=week, role="speaker")))[0].found
    "'week', an event"
    """
    for record in world.dataset:
        for link in links(record):
            known = world.by_id.get(link.to)
            if known is None or not link.kinds:
                continue
            kind = kind_of(known.__class__).name
            if kind not in link.kinds:
                yield Problem(
                    code="wrong_kind", path=world.at(record.id, link.field),
                    message="the id is that of a record of another kind",
                    found=f"{shown(link.to)}, {a(kind)}", expected=a(" or ".join(link.kinds)),
                )  # fmt: skip


@rule("part_of_itself")
def circles(world: World) -> Iterator[Problem]:
    """Nothing is a part of itself, nor derived from itself, whatever stands between.

    Whoever follows `part_of` upwards would never come to an end.

    >>> from talentweek import Cohort, Dataset
    >>> circles.check(Dataset.of(Cohort(id="all", what="experts"), Cohort(id="some", what="experts", part_of="all")))
    ()
    >>> both = Cohort(id="all", what="experts", part_of="some"), Cohort(id="some", what="experts", part_of="all")
    >>> [problem.path for problem in circles.check(Dataset.of(*both))]
    ['/cohorts/all/part_of', '/cohorts/some/part_of']
    """
    wholes = {
        record.id: [(link.field, link.to) for link in links(record) if link.field in _WHOLES and link.to in world.by_id]
        for record in world.dataset
        if not isinstance(record, Evidence | Match)
    }
    for name in sorted(_in_circles(wholes)):
        field = wholes[name][0][0]
        yield Problem(
            code="part_of_itself", path=world.at(name, field), message="a part of itself", found=shown(name),
            expected="a whole that is not within it",
        )  # fmt: skip


def _in_circles(wholes: dict[str, list[tuple[str, str]]]) -> set[str]:
    """Return what lies in a circle or leads into one: what is left when all that ends somewhere is taken away."""
    left = {name: {to for _, to in many} for name, many in wholes.items() if many}
    parts: dict[str, list[str]] = {}
    for name, many in left.items():
        for to in many:
            parts.setdefault(to, []).append(name)
    free = [name for name in parts if name not in left]
    while free:
        for part in parts.get(whole := free.pop(), ()):
            left[part].discard(whole)
            if not left[part]:
                del left[part]
                free.append(part)
    return set(left)


@rule("leads_nowhere")
def evidence_paths(world: World) -> Iterator[Problem]:
    """The path of evidence leads to something that its record holds.

    A passage that supports a value which is not there has lost it: a party was dropped, a list was cut.

    >>> from talentweek import Dataset, Document, Event, Evidence
    >>> week, page = Event(id="week", names="Talent Week", edition=8), Document(id="page")
    >>> claim = Evidence(id="e1", subject=week, path="/edition", document=page, exact="8th")
    >>> evidence_paths.check(Dataset.of(week, page, claim))
    ()
    >>> print(*evidence_paths.check(Dataset.of(Event(id="week", names="Talent Week"), page, claim)))
    /evidence/e1/path: the record holds nothing there; found '/edition', expected a path to a value of 'week'; ...
    """
    for claim in world.dataset.all(Evidence):
        if claim.says is not None or claim.subject not in world.by_id:
            continue
        value = world.value(claim.subject, claim.path)
        if value is None or value == ():
            yield Problem(
                code="leads_nowhere", path=world.at(claim.id, "path"), message="the record holds nothing there",
                found=shown(claim.path), expected=f"a path to a value of {shown(claim.subject)}",
                hint=f"the passage {shown(claim.exact)} supports a value that was dropped or renamed",
            )  # fmt: skip
