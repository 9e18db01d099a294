"""All rules asked of a dataset at once.

>>> from talentweek import Dataset, Event
>>> week = Event(id="week", names="Talent Week", when="2024-07-11/2024-07-12", duration="P5D", part_of="year")
>>> validate(Dataset.of(week)).codes
('dangling_reference', 'duration_clash')
>>> validate(Dataset.of(week), without=["durations"]).codes
('dangling_reference',)
>>> validate(Dataset.of(week), without=["clocks"])
Traceback (most recent call last):
ValueError: no rule 'clocks'; the rules are circles, concluded_events, counts, ...
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from talentweek.errors import shown
from talentweek.provenance import Document
from talentweek.validation import (
    chronology,
    counts,
    documents,
    duplicates,
    evidence,
    judgements,
    money,
    names,
    places,
    quantities,
    references,
    weekdays,
)
from talentweek.validation._rule import RULES
from talentweek.validation._world import World
from talentweek.validation.report import Report, in_order

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Mapping

    from talentweek.dataset import Dataset

#: The families of rules.
FAMILIES: Final = (
    references, chronology, weekdays, counts, quantities, money, places, names, documents, duplicates, judgements,
    evidence,
)  # fmt: skip


@contextmanager
def _uncollected() -> Generator[None, None, None]:
    """Pause the garbage collector, which would look through all records again and again; no rule makes circles."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def validate(
    dataset: Dataset,
    texts: Mapping[str, str] | None = None,
    *,
    without: Collection[str] = (),
    countries: Mapping[str, str] | None = None,
) -> Report:
    """Ask every rule of a dataset, and hold its evidence against the texts of its documents.

    `texts` are those of the documents, by the ids or the SHA-256 digests of those; without them, quotations are only
    held against what the records say. `without` names rules that are not asked. `countries` are those in which
    documents were published (ISO 3166-1), by their ids: they decide what a bare $ or 元 is.

    TypeError for what is no dataset and no mapping of texts, ValueError for a rule or a country that there is not. A
    text of a document that the dataset does not hold is told as a note: mostly its id is misspelt.
    """
    off = {without} if isinstance(without, str) else set(without)
    for name in sorted(off - RULES.keys()):
        rules = [rule.name for rule in RULES.values() if name in rule.codes]
        told = f"it is a code of {rules[0]!r}" if rules else f"the rules are {', '.join(sorted(RULES))}"
        raise ValueError(f"no rule {name!r}; {told}")
    world = World.of(dataset, texts, countries)
    _note_strangers(world)
    asked = [rule for name, rule in RULES.items() if name not in off]
    with _uncollected():
        problems = in_order(problem for rule in asked for problem in rule.judge(world))
        checks = () if evidence.evidence.name in off else evidence.of_world(world)
    return Report(problems=problems, checks=checks, notes=tuple(sorted(world.notes)))


def _note_strangers(world: World) -> None:
    """Note the ids for which something is given and which are those of no document, nor of the text of one."""
    documents = world.dataset.all(Document)
    known = {one.id for one in documents} | {one.sha256 for one in documents}
    for what, given in (("text", world.texts), ("country", world.countries)):
        for name in given.keys() - known:
            world.notes.add(f"no document has the id {shown(name)}, for which a {what} was given")
