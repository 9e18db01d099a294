"""Strategies of datasets, whose references resolve within them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast, final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from talentweek.dataset import Dataset
from talentweek.entities.kinds import KINDS, Record
from talentweek.entities.statements import SUBJECTS
from talentweek.provenance import Evidence
from talentweek.rules import Each, Field, Token, shape_of
from talentweek.strategies._building import SOURCES, Making, Plan, fill, planned, referring
from talentweek.strategies._checked import names_of, number_of
from talentweek.strategies._drafts import Draft, Maker
from talentweek.strategies._leaves import one_of
from talentweek.strategies._manner import Manner, manner_of
from talentweek.strategies._rows import Row, rows_of
from talentweek.strategies._vocabulary import words_of
from talentweek.values import pointers
from talentweek.values.ids import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from talentweek.values.dates import Precision

_AGENTS: Final = ("person", "organisation", "cohort", "facility")
_AUTHORS: Final = ("person", "organisation")

#: What a reference that its rule leaves open refers to.
_OPEN: Final = {
    "Organisation.part_of": ("organisation",),
    "Cohort.members": _AGENTS[:2],
    "Cohort.drawn_from": ("organisation", "cohort"),
    "Affiliation.organisation": ("organisation",),
    "Investment.recipient": (*_AGENTS, "project"),
    "Observation.subject": SUBJECTS,
    "Ranking.subject": SUBJECTS,
    "Document.publishers": _AUTHORS,
    "Document.authors": _AUTHORS,
    "Document.contact": _AUTHORS,
    "Evidence.asserted_by": _AUTHORS,
}

#: The kinds of record, those first to which others refer.
ORDER: Final = (
    "series", "event", "person", "organisation", "facility", "cohort", "project", "programme", "agreement",
    "investment", "participation", "affiliation", "milestone", "observation", "ranking", "quote", "document",
    "evidence", "match",
)  # fmt: skip


def kinds_referred_to(model: type[Any], field: Field) -> tuple[str, ...]:
    """Return the kinds of record that a field may refer to, the sensible ones where its rule says nothing."""
    rule = field.rule.item if isinstance(field.rule, Each) else field.rule
    if isinstance(rule, Token) and rule.to != ("any",):
        return rule.to
    if isinstance(rule, Token):
        return tuple(kind for kind in ORDER if kind not in {"evidence", "match"})
    return _OPEN.get(f"{model.__name__}.{field.name}", _AGENTS)


def _pool(
    model: type[Any], field: Field, ids: dict[str, list[str]], dangling: list[str], lang: str | None
) -> list[Any]:
    """Return what a field that refers to records can refer to."""
    present = [ids[kind] for kind in kinds_referred_to(model, field) if ids[kind]]
    longest = max(map(len, present), default=0)  # of each kind as many, so that none is rarer than the others
    pool = [*(known[at % len(known)] for at in range(longest) for known in present), *dangling]
    if isinstance(field.rule.item if isinstance(field.rule, Each) else field.rule, Token):
        return pool
    words = words_of("Ref.stated", lang)[:2]
    return [*map(Ref.to, pool), *(Ref.to(known, words[0]) for known in pool[:1]), *map(Ref.named, words)]


#: How many places a choice from a pool takes: its records may be more than a byte counts.
_WIDE: Final = 3


@cache
def _plan(model: Any, most: int) -> Plan:
    """Plan the records of a class whose references are chosen from pools."""
    known = frozenset({"subject", "path"} if model is Evidence else ())
    ways = {field.name: _choosing(field) for field in _referring(model)} | {"id": _choosing_from("id")}
    return planned(model, most, known, None, ways)


def _choosing(field: Field) -> Making:
    """Tell how a field that refers to records is made: each record that it refers to stands in it once."""
    if not isinstance(field.rule, Each):
        return _choosing_from(field.name)

    def making(most: int, _: object) -> Maker:
        def make(draft: Draft) -> tuple[Any, ...]:
            chosen: list[Any] = []
            for place in range(draft.at, draft.at + most * _WIDE, _WIDE):
                left = [known for known in draft.pools[field.name] if known not in chosen]
                if left and draft.row.refers(place):
                    draft.at = place
                    chosen.append(draft.one_of(left))
            return tuple(chosen)

        return Maker(most * _WIDE, make, _WIDE, refers=True)

    return making


def _choosing_from(name: str) -> Making:
    def make(draft: Draft) -> Any:
        return draft.one_of(draft.pools[name]) if draft.pools[name] else None

    return lambda _most, _element: Maker(_WIDE, make, refers=name != "id")


def _paths(record: Record) -> list[str]:
    """Return the paths to what a record says, down to the items of its lists."""
    found: list[str] = []
    for attribute in attrs.fields(record.__class__)[1:]:
        value = getattr(record, attribute.name)
        if value != attribute.default:
            found.append(pointers.path(attribute.name))
            items = cast("tuple[object, ...]", value if isinstance(value, tuple) else getattr(value, "items", ()))
            inner = () if isinstance(value, tuple) else ("items",)
            found.extend(pointers.path(attribute.name, *inner, item) for item in items)
    return [path for path in found if len(path) <= 500] or ["/id"]  # noqa: PLR2004 - the longest path of an Evidence


@final
@attrs.define(eq=False)
class _Growing:
    """A dataset that is being drawn; each record refers to those before it, so that there are no cycles."""

    draw: DrawFn
    manner: Manner
    resolving: bool
    held: dict[str, Record] = attrs.field(factory=dict[str, Record])
    ids: dict[str, list[str]] = attrs.field(factory=lambda: {kind: list[str]() for kind in ORDER})
    last: str | None = None

    def add(self, kind: str) -> None:
        """Draw a record, and before it what it cannot be without."""
        model = _model(kind)
        for wanted in _needs(model):
            if not any(self.ids[one] for one in wanted):
                self.add(one_of(self.draw, wanted))
        own = f"{kind}-{len(self.ids[kind]) + 1}"
        dangling = [] if self.resolving else [f"{kind}-404"]
        pools = {field.name: _pool(model, field, self.ids, dangling, self.manner.lang) for field in _referring(model)}
        given: dict[str, Any] = {}
        if kind == "evidence":
            subject = self.held[one_of(self.draw, [known for known in pools["subject"] if known in self.held])]
            given = {"subject": subject.id, "path": one_of(self.draw, _paths(subject))}
        plan = _plan(model, self.manner.max_items)
        row = Row.read(self.draw(rows_of(plan.width)))
        record: Record = fill(plan, self.draw, self.manner, "", row, 0, given, {**pools, "id": [own]})
        if record.id in self.held:  # two equal records without ids of their own may be two things
            record = attrs.evolve(record, id=own)
        self.held[record.id] = record
        self.ids[kind].append(record.id)
        self.last = kind


#: How much likelier than others the kinds are that say something of many other kinds.
_LIKELIER: Final = {
    "evidence": 3, "match": 3, "ranking": 3,
    "cohort": 2, "facility": 2, "investment": 2, "milestone": 2, "observation": 2,
    "organisation": 2, "participation": 2, "programme": 2, "quote": 2,
}  # fmt: skip
#: One of so many choices is that there are no more records, and of the others, one of so many is another of the last.
_ENOUGH: Final = 30
_AGAIN: Final = 4


@st.composite
def _grown(draw: DrawFn, growing: _Growing, kinds: tuple[str, ...]) -> bool:
    """Draw one more record, of the kind of the last one or of any; False where there are enough."""
    some = [kind for kind in kinds for _ in range(_LIKELIER.get(kind, 1))]
    some += [growing.last] * (len(some) // _AGAIN + 1) if growing.last in kinds else []
    kind = one_of(draw, [*[None] * (len(some) // _ENOUGH + 1), *some])
    if kind is not None:
        growing.add(kind)
    return kind is not None


@st.composite
def _datasets(draw: DrawFn, kinds: tuple[str, ...], max_records: int, manner: Manner, *, resolving: bool) -> Dataset:
    growing = _Growing(draw, manner, resolving)
    while len(growing.held) < max_records and draw(_grown(growing, kinds)):
        pass
    return Dataset(growing.held.values())


def _model(kind: str) -> Any:
    return KINDS[kind].model


@cache
def _needs(model: Any) -> tuple[tuple[str, ...], ...]:
    """Return what a class cannot be without: for each such field, the kinds of which one must be there before it."""
    return tuple(
        kinds_referred_to(model, field)
        for field in _referring(model)
        if field.required and isinstance(field.rule, Token)
    )


@cache
def _referring(model: Any) -> tuple[Field, ...]:
    return tuple(field for field in shape_of(model).fields if referring(field))


def datasets(
    *,
    kinds: Iterable[str] = ORDER,
    max_records: int = 16,
    resolving: bool = True,
    lang: str | None = None,
    precision: Precision | str | None = None,
    max_items: int = 2,
) -> SearchStrategy[Dataset]:
    """Draw datasets of records of some kinds: `event`, `person`, and so on.

    They hold some `max_records` at most; what those cannot be without is added. References resolve within
    the dataset and are of the right kinds, evidence points at fields that say something, and nothing is
    part of itself. With `resolving=False` some references lead nowhere.

    Shrinks to `Dataset.of()`.
    """
    chosen, most = tuple(names_of("kinds", kinds, ORDER)), number_of("max_records", max_records, 0)
    manner = manner_of({"lang": lang, "precision": precision, "max_items": max_items})
    return _datasets(chosen, most, manner, resolving=resolving)


SOURCES[Dataset] = datasets
