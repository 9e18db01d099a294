"""How long merging and matching take: two accounts of the same made-up events, with their evidence.

The second account has ids of its own, and other editions and sizes here and there. `python -m benchmarks.merging
[events ...]` prints a line for each size and step (proposing which records are of the same thing, merging by id,
merging by judgements): records of a side, seconds, and the time for one record beside that of the smallest size, which
stays about 1 where time is linear. Beside the last of each step stands whether it keeps the bound.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

import attrs

from talentweek import Cohort, Dataset, Event, Match, Quantity
from talentweek.entities.renaming import rename
from talentweek.matching import NAMED, candidates
from talentweek.testing import sample_records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from talentweek.entities.kinds import Record

#: Of how many events each account tells: about 50 records each.
SIZES = (20, 200)
#: By how much the time for one record may grow from the smallest size to the largest.
BOUND = 1.5
#: How often everything is done, in turns.
ROUNDS = 5


class Accounts(NamedTuple):
    """Two accounts of the same events."""

    #: The first.
    one: Dataset
    #: What differs here and there, under the same ids.
    changed: Dataset
    #: The same under ids of its own.
    renamed: Dataset
    #: Which ids of the first and the last are of the same things.
    matches: list[Match]


def accounts(events: int) -> Accounts:
    """Return two accounts of made-up events."""
    one = Dataset(sample_records(events))
    changed = Dataset(told_otherwise(number, record) for number, record in enumerate(one))
    names = {record.id: f"other-{record.id}" for model in NAMED for record in one.held(model)}
    renamed = Dataset(now for _, now in rename(changed, names))
    matches = [Match(a=known, b=other, verdict="same") for known, other in names.items()]
    return Accounts(one, changed, renamed, matches)


def told_otherwise(number: int, record: Record) -> Record:
    """Return what the second account says: every third event is of another edition, every third group has a size."""
    if number % 3:
        return record
    if isinstance(record, Event):
        return attrs.evolve(record, edition=99)
    return attrs.evolve(record, size=Quantity.more_than(1)) if isinstance(record, Cohort) else record


def steps(told: Accounts) -> Iterator[tuple[str, Callable[[], object]]]:
    """Go through what is timed."""
    yield "propose", lambda: candidates(told.one, told.renamed)
    yield "merge, one id", lambda: told.one.merge(told.changed)
    yield "merge, judged", lambda: told.one.merge(told.renamed, told.matches)


def timed(run: Callable[[], object]) -> float:
    """Run something, and return how much of the processor's time it took."""
    gc.collect()
    started = time.process_time()
    run()
    return time.process_time() - started


def main(arguments: Sequence[str]) -> None:
    """Print a line for each size and step."""
    sizes = sorted(int(one) for one in arguments) or SIZES
    told = {events: accounts(events) for events in sizes}
    gc.freeze()
    taken: dict[tuple[str, int], list[float]] = {}
    for _ in range(ROUNDS):
        for events in sizes:
            for step, run in steps(told[events]):
                taken.setdefault((step, events), []).append(timed(run) / len(told[events].one))
    print(f"{'step':14} {'events':>7} {'records a side':>14} {'us a record':>11} {'ratio':>6}")
    for step, _ in steps(told[sizes[0]]):
        for events in sizes:
            each = taken[step, events]
            ratio = statistics.median(now / first for now, first in zip(each, taken[step, sizes[0]], strict=True))
            kept = "" if events != sizes[-1] else f"  at most {BOUND}: {'kept' if ratio <= BOUND else 'NOT KEPT'}"
            us = statistics.median(each) * 1e6
            print(f"{step:14} {events:7} {len(told[events].one):14} {us:11.1f} {ratio:6.2f}{kept}")


if __name__ == "__main__":
    main(sys.argv[1:])
