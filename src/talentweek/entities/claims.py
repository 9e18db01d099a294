"""What each passage says while datasets are merged: the value at its path, as it was before, or what it `says`.

When a record comes to hold something else than a passage says, the evidence keeps what it says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast, final

import attrs

from talentweek.entities.narrowing import APART, Alike, as_it_is, is_named, meant, narrowed
from talentweek.entities.saying import said_as
from talentweek.errors import NotFound, pointer
from talentweek.provenance import Evidence
from talentweek.rules import shape_of
from talentweek.values.listings import Listing
from talentweek.values.pointers import Finder, item_name, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from talentweek.entities.kinds import Record

#: The most characters that evidence can say.
_LONGEST: Final[int] = cast(
    "Any", next(field.rule for field in shape_of(Evidence).fields if field.name == "says")
).longest


class Standing(NamedTuple):
    """How well a value of a field stands: what is False stands before what is True."""

    #: Whether a source knew it and held something else.
    passed_over: bool
    #: Whether no passage says it.
    unsaid: bool


@final
class Claims:
    """The claims of two sides, under the ids that their records are going to have."""

    def __init__(self, sides: Iterable[Iterable[tuple[Record, Record]]], alike: Alike = as_it_is) -> None:
        """Take the records of each side, each with what became of it, before any two became one."""
        #: What names come to when they are compared.
        self.alike = alike
        self._finder = Finder()
        #: What the record of a claim held where the claim points, by the side and the id that the claim had there.
        self._values: dict[tuple[int, str], Any] = {}
        self._said: dict[tuple[str, str, str], list[Evidence]] = {}
        #: What a passage says and the record beside it does not hold, though both were known.
        self._passed_over = set[tuple[str, str, str]]()
        for number, side in enumerate(sides):
            became = {was.id: now for was, now in side}
            for was, now in side:
                if isinstance(was, Evidence) and isinstance(now, Evidence):
                    value = self._values[number, was.id] = self._found(became.get(was.subject), now.path)
                    self._note(now, value)

    def _note(self, claim: Evidence, value: Any) -> None:
        told = said_as(value) if claim.says is None else claim.says
        if len(told) > _LONGEST or (claim.says is None and value is None):
            return
        self._said.setdefault((claim.subject, claim.path, told), []).append(claim)
        if claim.says is not None and told != said_as(value):
            self._passed_over.add((claim.subject, claim.path, told))

    def saying(self, of: str, path: str, value: Any) -> tuple[Evidence, ...]:
        """Return the evidence that says a value of a field, each passage once."""
        found = self._said.get((of, path, said_as(value)), ()) if self._said else ()
        return tuple({claim.id: claim for claim in sorted(found, key=said_as)}.values())

    def standing(self, of: str, path: str, value: Any) -> Standing:
        """Return how well a value of a field stands."""
        told = (of, path, said_as(value))
        return Standing(told in self._passed_over, told not in self._said)

    def kept(self, claims: Iterable[tuple[int, str, Evidence]], made: Mapping[str, Record]) -> tuple[Evidence, ...]:
        """Return claims of one id that still say what they said, now that their record may hold something else.

        Each is given with its side and the id that it had there. One that says no more than another one leaves to the
        record is that claim.
        """
        as_they_are: dict[Evidence, None] = {}
        in_full = set[Evidence]()
        for side, was, before in claims:
            value = self._values[side, was]
            claim = before if value is None else self._led(before, made.get(before.subject))
            told = None if value is None or claim.says is not None else said_as(value)
            if told is None or len(told) > _LONGEST:
                as_they_are[claim] = None
                continue
            full = attrs.evolve(claim, says=told)
            held = self._found(made.get(claim.subject), claim.path)
            if held == value or _has_grown(value, held):
                as_they_are[claim] = None
                in_full.add(full)
            else:
                as_they_are[full] = None
        return tuple(claim for claim in as_they_are if claim not in in_full)

    def _led(self, claim: Evidence, record: Record | None) -> Evidence:
        """Return a claim about an item of a list that is held in another spelling with the path to that one."""
        parts = steps(claim.path)
        items: Any = getattr(record, parts[0], None)
        if len(parts) == 1 or items.__class__ is not tuple or self._finder.item(items, parts[1]) is not None:
            return claim
        name = meant(parts[1], self.alike)
        spelt = (item_name(item) for item in items if is_named(item))
        found = next((one for one in spelt if meant(one, self.alike) == name), None)
        return claim if found is None else attrs.evolve(claim, path=pointer((parts[0], found, *parts[2:])))

    def _found(self, record: Record | None, path: str) -> Any:
        try:
            return self._finder.find(record, path)
        except NotFound:
            return None


def _has_grown(value: Any, held: Any) -> bool:
    """Whether a list has only got further items, so that what named some of them is as true as before."""
    if held.__class__ is not value.__class__ or not isinstance(value, tuple | Listing):
        return False
    one = narrowed(value, held)
    return one is not APART and one == held
