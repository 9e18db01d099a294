"""The strategy of invalid data: faults are chosen, a valid object with a place for each is drawn, and damaged there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, TypeAlias, get_args, get_origin

from hypothesis import strategies as st

from talentweek.errors import pointer
from talentweek.formats import json
from talentweek.rules import Each, Nested, Shape, shape_of
from talentweek.strategies._checked import MOST, names_of, number_of
from talentweek.strategies.invalid._catalogue import FAULTS, faults_of, sound
from talentweek.strategies.invalid._fault import ITEM, Fault, Invalid, Wire, goes_with
from talentweek.values.bounds import Bound
from talentweek.values.listings import Listing
from talentweek.values.money import Money

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

#: Which faults are wanted: a name, some names, or None for all.
Faults: TypeAlias = str | Iterable[str] | None
Ways = frozenset[tuple[str, ...]]
#: What a part must be like for the laws of the whole, beside which it is drawn alone.
_PARTS: Final[dict[tuple[Any, str], dict[str, Any]]] = {
    (Listing, "stated_count"): {
        "value": st.integers(2, 99), "upper": None, "bound": st.sampled_from([Bound.exact, Bound.at_least]),
    },
    (Money, "equivalents"): {"equivalents": ()},
}  # fmt: skip


@cache
def _with_parts(shape: Shape, ways: Ways, **given: Any) -> SearchStrategy[Any]:
    """Return what draws objects in which none of these ways leads to something that is left out."""
    for field in shape.fields:
        rests = frozenset(way[1:] for way in ways if way[0] == field.name)
        rule = field.rule.item if isinstance(field.rule, Each) else field.rule
        if rests and isinstance(rule, Nested):
            further = frozenset(rest[1:] if isinstance(field.rule, Each) else rest for rest in rests)
            extra = _PARTS.get((shape.model, field.name), {})
            inner = _with_parts(shape_of(rule.of, rule.argument), further - {()}, **extra)
            some = st.lists(inner, min_size=1, max_size=2).map(tuple)
            given[field.name] = some if isinstance(field.rule, Each) else inner
    return sound(shape, **given)


def _walk(draw: DrawFn, raw: Wire, way: tuple[str, ...]) -> tuple[Any, tuple[str | int, ...]]:
    """Go to the object that is to be damaged; return it and its path."""
    made: Any = raw
    path: list[str | int] = []
    for step in way:
        at = draw(st.integers(0, len(made) - 1)) if step == ITEM else step
        made = made[at]
        path.append(at)
    return made, tuple(path)


def checked_names(wanted: Faults, known: Iterable[str], max_faults: int) -> frozenset[str]:
    """Return the names of the faults that are wanted; InvalidArgument where one of them is not known."""
    possible = [name for name in FAULTS if name in set(known)]
    number_of("max_faults", max_faults, 1, MOST)
    return frozenset(names_of("faults", wanted, possible))


def shape_for(kind: Any) -> Shape:
    """Return the shape of a class, `Listing[str]` among them."""
    return shape_of(get_origin(kind), *get_args(kind)) if get_origin(kind) else shape_of(kind)


def planted(kind: Any, faults: Faults, max_faults: int) -> SearchStrategy[Invalid]:
    """Return the strategy of invalid data that are meant to be of a class."""
    shape = shape_for(kind)
    names = checked_names(faults, [fault.name for fault in faults_of(shape)], max_faults)
    return damaged(kind, tuple(fault for fault in faults_of(shape) if fault.name in names), max_faults)


@st.composite
def damaged(draw: DrawFn, kind: Any, catalogue: tuple[Fault, ...], max_faults: int) -> Invalid:
    """Draw invalid data with up to so many faults of a catalogue."""
    chosen = [draw(st.sampled_from(catalogue))]
    for _ in range(draw(st.integers(1, max_faults)) - 1):
        at = draw(st.integers(0, len(catalogue) - 1))
        others = (*catalogue[at:], *catalogue[:at])
        fitting = (fault for fault in others if all(goes_with(fault, one) for one in chosen))
        chosen.extend(islice(fitting, 1))
    ways = frozenset(fault.into for fault in chosen if fault.into)
    raw = json.to_dict(draw(_with_parts(shape_for(kind), ways)))
    told: list[tuple[str, str, str]] = []
    for fault in chosen:
        made, path = _walk(draw, raw, fault.into)
        code, further = fault.plant(draw, made)
        told.append((pointer((*path, *further)), code, fault.name))
    return invalid(kind, raw, told)


def invalid(kind: Any, raw: Wire, told: Iterable[tuple[str, str, str]]) -> Invalid:
    """Return invalid data; what is told are the path, the code and the name of each fault."""
    ordered = sorted(told)
    return Invalid(
        kind=kind,
        raw=raw,
        problems=tuple((code, path) for path, code, _ in ordered),
        faults=tuple(name for _, _, name in ordered),
    )
