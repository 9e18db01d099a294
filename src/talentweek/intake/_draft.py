"""The columns of a plan: what each leads to, by its address and by what goes with it.

Everything that is wrong with a plan is collected, so that all of it is told at once.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.entities.kinds import KINDS
from talentweek.entities.participants import Participation
from talentweek.entities.statements import SUBJECTS, Milestone
from talentweek.errors import InvalidData, Problem, pointer, shown
from talentweek.intake import _words
from talentweek.intake._addresses import CONTEXT, Address, NoAddress, context_rule, parse, parts_of, rules_of, target_of
from talentweek.intake._changes import change
from talentweek.intake._columns import Column, faults
from talentweek.intake._defaults import Link, told_by_whole
from talentweek.intake._headers import fold
from talentweek.intake._readers import Reader, Structure, reader_of
from talentweek.intake._said import Said, Unread
from talentweek.intake._units import may_have
from talentweek.intake._wholes import COUNTED, WHOLE
from talentweek.normalise.context import Context
from talentweek.rules import Each, Nested, Rule, Token
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Kinds that can take part in something.
AGENTS: Final = ("person", "organisation", "cohort", "facility")


@final
@attrs.frozen(eq=False)
class Route:
    """The way of a column's words to one address."""

    column: Column
    address: Address
    #: Reads the words; None for a record as a whole.
    reader: Reader | None
    #: The rule of the field, or of the part; None for a record as a whole.
    rule: Rule | None
    #: The unit of bare numbers.
    unit: str | None = None
    #: The parts of its values that the plan fixes.
    parts: Mapping[str, object] = attrs.field(factory=dict[str, object])
    #: What stands in the name of the column where a unit stands, and is none that is known.
    doubt: str | None = None


@final
@attrs.frozen
class Implied:
    """A record that a role or a stage adds to the row."""

    kind: str
    #: The field that leads to the record of the column.
    field: str
    slot: str
    fixed: dict[str, object]


@attrs.define(eq=False)
class Draft:
    """Collects what a plan says, and what is wrong with it."""

    context: Context
    structure: Structure
    problems: list[Problem] = attrs.field(factory=list[Problem])
    routes: dict[str, tuple[Route, ...]] = attrs.field(factory=dict[str, tuple[Route, ...]])
    #: Slot -> the fields that columns tell.
    told: dict[str, set[str]] = attrs.field(factory=dict[str, set[str]])
    #: The addresses that columns tell, without their brackets.
    addresses: set[str] = attrs.field(factory=set[str])
    #: Slot -> kind and label.
    known: dict[str, tuple[str, str | None]] = attrs.field(factory=dict[str, tuple[str, str | None]])
    #: Slot -> what is always so.
    always: dict[str, dict[str, object]] = attrs.field(factory=dict[str, dict[str, object]])
    #: What a role or a stage adds.
    implied: dict[str, Implied] = attrs.field(factory=dict[str, Implied])

    def refuse(self, path: Sequence[str], message: str, code: str = "unknown_field", hint: str | None = None) -> None:
        self.problems.append(Problem(code=code, path=pointer(path), message=message, hint=hint))

    def add(self, name: str, columns: Iterable[Column], *, strictly: bool) -> None:
        path = ("columns", name)
        ways: list[Route] = []
        for column in columns:
            told = [*faults(column)]
            for message in told:
                self.refuse(path, message, code="wrong_type")
            if told:
                continue
            try:
                address = parse(column.to)
            except NoAddress as wrong:
                self.refuse(path, wrong.message, code="unknown_field", hint=wrong.hint)
                continue
            way = self._route(path, column, address)
            if way is not None:
                self._check_unit(path, way)
                self._tell(path, way, strictly=strictly)
                ways.append(way)
        folded = fold(name)
        if strictly and folded in self.routes:
            self.refuse(path, "another column has this name, apart from case, width and spaces", code="two_columns")
        self.routes.setdefault(folded, tuple(ways))

    def _route(self, path: Sequence[str], column: Column, address: Address) -> Route | None:
        if address.kind == CONTEXT:
            rule = context_rule(address.field or "")
            return Route(column, address, reader_of(rule, self.structure), rule, column.unit)
        if address.field is None:
            if address.kind not in WHOLE:
                self.refuse(path, f"{address.kind} cannot be told as a whole", hint=f"write {address.kind}.field")
                return None
            return Route(column, address, None, None, column.unit)
        rule = rules_of(KINDS[address.kind].model)[address.field]
        if address.part is not None:
            part = parts_of(rule)[address.part]
            return Route(column, address, reader_of(part, self.structure, each=address.each), part, column.unit)
        if address.each and not isinstance(rule, Each) and target_of(rule) is not Listing:
            self.refuse(path, f"{address.kind}.{address.field} holds no list", hint="leave out the []")
        reader = reader_of(rule, self.structure, each=address.each)
        if address.field == "change":  # the one number with a sign
            reader = change
        elif address.field == COUNTED.get(address.kind, ("count",))[0]:  # of whole things
            reader = _words.size
        return Route(column, address, reader, rule, column.unit, self._parts(path, column, rule))

    def _check_unit(self, path: Sequence[str], way: Route) -> None:
        """Refuse a unit that no number of the column can have; a reader of its own knows what it makes of one."""
        unit, address = way.column.unit, way.address
        if unit is None or way.column.read is not None or address.kind == CONTEXT or address.part is not None:
            return
        if not may_have(unit, address.kind if way.rule is None else target_of(way.rule)):
            self.refuse(path, f"{shown(unit)} is no unit of {address}", code="unknown_unit")

    def _parts(self, path: Sequence[str], column: Column, rule: Rule) -> dict[str, object]:
        """Return the parts of its values that a column fixes."""
        known, found = parts_of(rule), dict[str, object]()
        for part, value in column.parts.items():
            if part in known:
                found[part] = self._read(path, known[part], value)
                continue
            near = difflib.get_close_matches(part, known, 1)
            self.refuse(path, f"no part {shown(part)}", hint=f"did you mean {near[0]!r}?" if near else None)
        return found

    def _read(self, path: Sequence[str], rule: Rule, value: object, *, each: bool = False) -> object:
        """Return what the plan says in words, or as a value."""
        if not isinstance(value, str):
            return value
        try:
            return reader_of(rule, self.structure, each=each)(Said(value, self.context))
        except Unread as unread:
            self.problems.append(attrs.evolve(unread.problem, path=pointer(path)))
        except InvalidData as refused:
            self.problems += [attrs.evolve(one, path=pointer(path) + one.path) for one in refused.problems]
        return value

    def _tell(self, path: Sequence[str], way: Route, *, strictly: bool) -> None:
        """Note which record a column tells of, and which others a role or a stage adds."""
        address, column = way.address, way.column
        if address.kind == CONTEXT:
            return
        slot = address.slot
        self.known[slot] = (address.kind, address.label)
        fields = self.told.setdefault(slot, set())
        key = str(attrs.evolve(address, each=False))
        several = address.field is None or isinstance(way.rule, Each) or target_of(way.rule) is Listing
        if strictly and key in self.addresses and not (several and address.part is None):
            message, hint = f"two columns for {shown(str(address))}", "give one of them a label: kind:label"
            self.refuse(path, message, code="two_columns", hint=hint)
        self.addresses.add(key)
        fields.update(told_by_whole(address.kind) if address.field is None else (address.field,))
        if column.role is not None:
            if address.kind not in AGENTS:
                self.refuse(path, f"{address.kind} takes no role", hint=f"a role is that of {', '.join(AGENTS)}")
            fixed: dict[str, object] = {"role": column.role}
            if column.status is not None:
                fixed["status"] = self._read(path, rules_of(Participation)["status"], column.status)
            self.implied[f"participation:{slot} {column.role}"] = Implied("participation", "agent", slot, fixed)
        elif column.status is not None:
            self.refuse(path, "a status without a role", hint="say in which role: role=")
        if column.stage is not None:
            if address.kind not in SUBJECTS:
                self.refuse(
                    path, f"nothing happens to {address.kind}", hint=f"a stage is that of {', '.join(SUBJECTS)}"
                )
            self.implied[f"milestone:{slot} {column.stage}"] = Implied(
                "milestone", "subject", slot, {"stage": self._read(path, rules_of(Milestone)["stage"], column.stage)}
            )

    def fix(self, text: str, value: object) -> None:
        """Take what is always so."""
        path = ("always", text)
        try:
            address = parse(text)
        except NoAddress as wrong:
            self.refuse(path, wrong.message, code="unknown_field", hint=wrong.hint)
            return
        if address.field is None or address.part is not None or address.kind == CONTEXT:
            self.refuse(path, "not a field of a record", hint="write kind.field")
            return
        self.known.setdefault(address.slot, (address.kind, address.label))
        rule = rules_of(KINDS[address.kind].model)[address.field]
        if (link := _link(value)) is not None:
            if not leads(rule):
                self.refuse(path, f"{address.kind}.{address.field} leads to no record")
            value = link
        else:
            value = self._read(path, rule, value, each=address.each)
        self.always.setdefault(address.slot, {})[address.field] = value


def _link(value: object) -> Link | None:
    """Return where a value leads: `@slot`, or several of them."""
    many: Any = value if value.__class__ in {list, tuple} else (value,)
    if many and all(isinstance(one, str) and one.startswith("@") for one in many):
        return Link(tuple(one[1:] for one in many))
    return None


def leads(rule: Rule) -> bool:
    """Whether a field leads to other records."""
    inner = rule.item if isinstance(rule, Each) else rule
    return (isinstance(inner, Token) and bool(inner.to)) or (isinstance(inner, Nested) and inner.of is Ref)
