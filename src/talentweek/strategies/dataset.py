"""Strategies of datasets, whose references resolve within them."""

from __future__ import annotations

import string
from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from talentweek.dataset import Dataset
from talentweek.entities.kinds import KINDS, Record
from talentweek.entities.statements import SUBJECTS
from talentweek.provenance import Evidence
from talentweek.rules import Each, Field, Token, shape_of
from talentweek.strategies._building import SOURCES, Making, Plan, by, fill, planned, referring
from talentweek.strategies._drafts import Draft, Maker, items
from talentweek.strategies._leaves import one_of
from talentweek.strategies._manner import Manner, manner_of
from talentweek.strategies._rows import Row, rows_of
from talentweek.strategies._vocabulary import words_of
from talentweek.values import pointers
from talentweek.values.ids import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import DrawFn, SearchStrategy

    from talentweek.strategies._drafts import Draft
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

#: The kinds in an order in which each refers only to those before it, or to its own; so that there are no
#: cycles.
ORDER: Final = (
    "series", "event", "person", "organisation", "facility", "cohort", "project", "programme", "agreement",
    "investment", "participation", "affiliation", "milestone", "observation", "ranking", "quote", "document",
    "evidence", "match",
)  # fmt: skip
#: What a kind cannot be without.
_NEEDS: Final = {
    "participation": ("event",),
    "affiliation": ("person",),
    "milestone": ("event",),
    "evidence": ("event", "document"),
    "match": ("event",),
}


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
    pool = [*(known for kind in kinds_referred_to(model, field) for known in ids[kind]), *dangling]
    if isinstance(field.rule.item if isinstance(field.rule, Each) else field.rule, Token):
        return pool
    words = words_of("Ref.stated", lang)
    return [*map(Ref.to, pool), *(Ref.to(known, words[0]) for known in pool), *map(Ref.named, words)]


@cache
def _plan(model: Any, most: int) -> Plan:
    """Plan the records of a class whose references are chosen from pools."""
    known = frozenset({"subject", "path"} if model is Evidence else ())
    ways = {field.name: _choosing(field) for field in _referring(model)} | {"id": _choosing_from("id")}
    return planned(model, most, known, None, ways)


def _choosing(field: Field) -> Making:
    if not isinstance(field.rule, Each):
        return _choosing_from(field.name)

    def making(most: int, _: object) -> Maker:
        some = items(_choosing_from(field.name)(most, None), 0, most)

        def make(draft: Draft) -> tuple[Any, ...]:
            return tuple(dict.fromkeys(some.make(draft))) if draft.pools[field.name] else ()

        return Maker(some.width, make, some.step)

    return making


def _choosing_from(name: str) -> Making:
    return by(lambda draft: draft.one_of(draft.pools[name]) if draft.pools[name] else None)


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


#: A letter for each kind.
_LETTERS: Final = dict(zip(string.ascii_lowercase, ORDER, strict=False))


def _wanted(draw: DrawFn, kinds: tuple[str, ...], max_records: int) -> list[str]:
    """Draw how many records there are of which kinds, by one choice, in an order in which each finds what it needs."""
    letters = "".join(letter for letter, kind in _LETTERS.items() if kind in kinds)
    wanted = [_LETTERS[letter] for letter in draw(st.text(letters, max_size=max_records))]
    wanted += [need for kind in dict.fromkeys(wanted) for need in _NEEDS.get(kind, ()) if need not in wanted]
    return sorted(wanted, key=ORDER.index)


@st.composite
def _datasets(draw: DrawFn, kinds: tuple[str, ...], max_records: int, manner: Manner, *, resolving: bool) -> Dataset:
    held: dict[str, Record] = {}
    ids: dict[str, list[str]] = {kind: [] for kind in ORDER}
    for kind in _wanted(draw, kinds, max_records):
        model: Any = KINDS[kind].model
        own = f"{kind}-{len(ids[kind]) + 1}"
        dangling = [] if resolving else [f"{kind}-404"]
        pools = {field.name: _pool(model, field, ids, dangling, manner.lang) for field in _referring(model)}
        given: dict[str, Any] = {}
        if kind == "evidence":
            subject = one_of(draw, [one for one in held.values() if not isinstance(one, Evidence)])
            given = {"subject": subject.id, "path": one_of(draw, _paths(subject))}
        plan = _plan(model, manner.max_items)
        row = Row.read(draw(rows_of(plan.width)))
        record: Record = fill(plan, draw, manner, "", row, 0, given, {**pools, "id": [own]})
        if record.id in held:  # two equal records without ids of their own may be two things
            record = attrs.evolve(record, id=own)
        held[record.id] = record
        ids[kind].append(record.id)
    return Dataset(held.values())


@cache
def _referring(model: Any) -> tuple[Field, ...]:
    return tuple(field for field in shape_of(model).fields if referring(field))


def datasets(
    *,
    kinds: Iterable[str] = ORDER,
    max_records: int = 8,
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
    chosen = tuple(kinds)
    unknown = [kind for kind in chosen if kind not in KINDS]
    if unknown or not chosen:
        message = f"kinds must be some of {', '.join(ORDER)}, not {unknown or chosen!r}"
        raise InvalidArgument(message)
    if type(max_records) is not int or max_records < 0:
        message = f"max_records must be 0 or more, not {max_records!r}"
        raise InvalidArgument(message)
    manner = manner_of({"lang": lang, "precision": precision, "max_items": max_items})
    return _datasets(chosen, max_records, manner, resolving=resolving)


SOURCES[Dataset] = datasets
