"""What a corruption is given and gives back, and how a value deep in a record is exchanged."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs

from talentweek import Dataset, Document, Evidence, NotFound
from talentweek.values.pointers import find, item_name

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator, Mapping


class Case(NamedTuple):
    """A sound dataset with the texts of its documents."""

    name: str
    records: dict[str, Any]
    texts: dict[str, str]
    countries: dict[str, str]
    rng: random.Random

    def of(self, *models: type) -> list[Any]:
        """Return all records of some classes."""
        return [record for record in self.records.values() if isinstance(record, models)]

    def pick(self, many: Any) -> Any:
        """Choose one; None where there is none."""
        known = list(many)
        return self.rng.choice(known) if known else None

    def facts(self, *models: type, where: Callable[[Any], bool] = bool) -> Iterator[tuple[Evidence, Any]]:
        """Go through the claims for values of some classes, with those values."""
        for claim in self.of(Evidence):
            try:
                value = find(self.records.get(claim.subject), claim.path)
            except NotFound:
                continue
            if isinstance(value, models) and where(value):
                yield claim, value

    def published(self) -> str | None:
        """Return the day on which its first document was published."""
        days = [one.published.edtf for one in self.of(Document) if one.published and len(one.published.edtf) == 10]
        return days[0] if days else None


class Planted(NamedTuple):
    """What became of a dataset: the records and texts that are other, or gone."""

    changed: dict[str, Any]
    #: Those of documents that are other.
    texts: Mapping[str, str] = MappingProxyType({})
    #: The fact that was corrupted, where it is one that words say.
    fact: tuple[str, str] | None = None
    gone: frozenset[str] = frozenset()

    def applied(self, case: Case) -> tuple[Dataset, dict[str, str]]:
        """Return the corrupted dataset and its texts."""
        records = {**case.records, **self.changed}
        return Dataset(one for name, one in records.items() if name not in self.gone), {**case.texts, **self.texts}


class Corruption(NamedTuple):
    """A kind of corruption."""

    name: str
    codes: frozenset[str]
    plant: Callable[[Case], Planted | None]


CORRUPTIONS: Final[list[Corruption]] = []


def corruption(name: str, *codes: str) -> Callable[[Callable[[Case], Planted | None]], Any]:
    """List a way to corrupt under a name, with the codes of which one should be reported."""

    def listed(plant: Callable[[Case], Planted | None]) -> Any:
        CORRUPTIONS.append(Corruption(name, frozenset(codes), plant))
        return plant

    return listed


def put(thing: Any, parts: list[str], new: Any) -> Any:
    """Return a record with another value at a path."""
    if not parts:
        return new
    head, *rest = parts
    if isinstance(thing, tuple):
        return tuple(put(item, rest, new) if item_name(item) == head else item for item in thing)
    return attrs.evolve(thing, **{head: put(getattr(thing, head), rest, new)})


def exchanged(case: Case, claim: Evidence, new: Any) -> Planted:
    """Exchange the value that a claim is for."""
    parts = [part.replace("~1", "/").replace("~0", "~") for part in claim.path.split("/")[1:]]
    record = put(case.records[claim.subject], parts, new)
    return Planted({record.id: record}, fact=(claim.subject, claim.path))
