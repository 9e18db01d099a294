"""A plan made ready: for each column the way of its words, for each record of the row what it is made of."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.entities.kinds import KINDS
from talentweek.entities.statements import SUBJECTS
from talentweek.errors import InvalidObject, shown
from talentweek.intake._addresses import rules_of, target_of
from talentweek.intake._defaults import NAMED_BY_COLUMN, Link, constants, is_open, links
from talentweek.intake._draft import Draft, Route
from talentweek.intake._headers import behind_comma, fold, unit_of
from talentweek.intake._units import is_unit, may_scale
from talentweek.rules import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How many names of columns are remembered.
_REMEMBERED: Final = 1024


@final
@attrs.frozen(eq=False)
class Slot:
    """One record of the row."""

    name: str
    kind: str
    label: str | None
    #: Field -> what it holds in each row, unless a column tells it.
    fixed: Mapping[str, object]
    #: Field -> what it holds where a column should tell it and does not; what is not understood is another one.
    otherwise: Mapping[str, object]
    #: The fields that the plan says are always so.
    always: frozenset[str]
    #: Field -> the record of the row that it leads to.
    links: Mapping[str, Link]
    #: Whether columns tell of it; otherwise it stands where the first record stands that it leads to.
    told: bool

    @property
    def model(self) -> Any:
        """The class of record."""
        return KINDS[self.kind].model

    @property
    def required(self) -> tuple[str, ...]:
        """The fields that have to be there."""
        return tuple(field.name for field in shape_of(self.model).fields if field.required)


@final
@attrs.define(eq=False)
class Compiled:
    """A plan made ready."""

    routes: Mapping[str, tuple[Route, ...]]
    #: The records of the row, each behind those that it leads to.
    slots: tuple[Slot, ...]
    #: The record that the row is about.
    about: str | None
    #: What was looked up, some of it.
    known: dict[str, tuple[Route, ...]] = attrs.field(factory=dict[str, tuple[Route, ...]], init=False)

    def ways(self, name: str) -> tuple[Route, ...]:
        """Return where the words of a column go; nowhere, if the plan does not know it."""
        found = self.known.get(name)
        if found is None:
            if len(self.known) >= _REMEMBERED:
                self.known.clear()
            found = self.known[name] = self._ways(name)
        return found

    def _ways(self, name: str) -> tuple[Route, ...]:
        ways = self.routes.get(fold(name))
        in_brackets = unit_of(name)
        parted = in_brackets or behind_comma(name)
        if parted is None:
            return ways or ()
        base, unit = parted
        if ways is not None:  # the plan has the whole name; what stands in brackets need not be a unit
            bracketed = in_brackets is not None and not name.rstrip().endswith(unit)
            return tuple(_under(way, unit, bracketed=bracketed) for way in ways)
        ways = self.routes.get(fold(base), ())
        return tuple(attrs.evolve(way, unit=unit) for way in ways) if all(_takes(way, unit) for way in ways) else ()


def _takes(way: Route, unit: str) -> bool:
    """Whether bare numbers of a column can have this unit."""
    return _may_have_one(way) and is_unit(unit, _kind(way))


def _under(way: Route, unit: str, *, bracketed: bool) -> Route:
    """Return the way under a unit, or, where that is not understood, under the doubt what a bare number would be."""
    if _takes(way, unit):
        return attrs.evolve(way, unit=unit)
    if _may_have_one(way) and may_scale(unit, _kind(way), bracketed=bracketed):
        return attrs.evolve(way, doubt=unit)
    return way


def _may_have_one(way: Route) -> bool:
    return way.unit is None and way.address.part is None


def _kind(way: Route) -> object:
    return way.address.kind if way.rule is None else target_of(way.rule)


def compiled(draft: Draft, about: str | None) -> Compiled:
    """Make a plan of what was collected; InvalidObject with all that is wrong with it."""
    if about is not None and about not in draft.known:
        draft.refuse(("about",), f"no record {shown(about)} in the row", hint=_near(about, draft.known))
    about = about or _about(draft)
    slots = {slot.name: slot for slot in _slots(draft, about)}
    for slot in slots.values():
        _check(slot, draft, slots)
    if draft.problems:
        raise InvalidObject("Plan", draft.problems)
    ordered: dict[str, Slot] = {}
    for slot in slots.values():
        _order(slot, slots, ordered)
    return Compiled(draft.routes, tuple(ordered.values()), about)


def _about(draft: Draft) -> str | None:
    if "event" in draft.known:
        return "event"
    return next((slot for slot in draft.told if draft.known[slot][0] in SUBJECTS), None)


def _near(word: str, known: Mapping[str, object]) -> str | None:
    near = difflib.get_close_matches(word[:100], known, 1)
    return f"did you mean {near[0]!r}?" if near else f"there is {', '.join(known)}" if known else None


def _slots(draft: Draft, about: str | None) -> Iterator[Slot]:
    for name, (kind, label) in draft.known.items():
        told = draft.told.get(name, set[str]())
        always = draft.always.get(name, {})
        said = {*told, *always}
        linked = {field: value for field, value in always.items() if isinstance(value, Link)}
        fixed = {field: value for field, value in always.items() if not isinstance(value, Link)}
        rules = rules_of(KINDS[kind].model)
        otherwise = constants(kind, label, rules, always)
        yield Slot(
            name, kind, label,
            fixed=constants(kind, label, rules, said) | fixed,
            otherwise={field: value for field, value in otherwise.items() if is_open(rules[field])},
            links=linked | dict(links(kind, label, draft.known, about, said)), told=name in draft.told,
            always=frozenset(always),
        )  # fmt: skip
    for name, implied in draft.implied.items():
        linked = {implied.field: Link((implied.slot,))}
        if implied.kind == "participation" and about is not None and about != implied.slot:
            linked["of"] = Link((about,))
        elif implied.kind == "milestone" and about is not None and draft.known[about][0] == "event" != implied.slot:
            linked["event"] = Link((about,))
        yield Slot(
            name, implied.kind, None, fixed=implied.fixed, otherwise={}, always=frozenset(), links=linked, told=False
        )


def _check(slot: Slot, draft: Draft, slots: Mapping[str, Slot]) -> None:
    """Tell what a record lacks, and which of its links lead nowhere."""
    for field, to in _leads(slot):
        if to not in slots:
            draft.refuse(("always", f"{slot.name}.{field}"), f"no record {shown(to)} in the row", hint=_near(to, slots))
        elif _leads_to(slot.name, to, slots, set()):
            draft.refuse(("always", f"{slot.name}.{field}"), f"{slot.name} and {to} lead to each other")
    told = draft.told.get(slot.name, set[str]())
    for field in slot.required:
        if field in {*told, *slot.fixed, *slot.links} or (told and NAMED_BY_COLUMN.get(slot.kind) == field):
            continue
        draft.refuse(
            ("columns",), f"{slot.name} needs {field}", code="missing",
            hint=f"give a column {slot.name}.{field}, or always={{'{slot.name}.{field}': ...}}",
        )  # fmt: skip


def _leads(slot: Slot) -> Iterator[tuple[str, str]]:
    """Yield the fields of a record that lead to others, and where."""
    for field, link in slot.links.items():
        for to in link.slots:
            yield field, to


def _leads_to(wanted: str, start: str, slots: Mapping[str, Slot], seen: set[str]) -> bool:
    """Whether the links of a record lead to another one."""
    if start == wanted:
        return True
    if start in seen or start not in slots:
        return False
    seen.add(start)
    return any(_leads_to(wanted, to, slots, seen) for _, to in _leads(slots[start]))


def _order(slot: Slot, slots: Mapping[str, Slot], ordered: dict[str, Slot]) -> None:
    """Put a record behind those that it leads to."""
    for _, to in _leads(slot):
        if to not in ordered:
            _order(slots[to], slots, ordered)
    ordered.setdefault(slot.name, slot)
