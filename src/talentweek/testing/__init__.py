"""Sample data without Hypothesis, and the profiles of Hypothesis: for tests, benchmarks and documentation.

    >>> from talentweek import Event
    >>> dataset = sample_dataset(2)
    >>> [(event.label, str(event.when)) for event in dataset.all(Event) if event.series]
    [('江门创新创业大赛', '2018-04-13/'), ('Dalian Innovation and Start-up Contest', '2016-08-11/')]

The releases behind the data are made up, in English or in Chinese: the towns are real, and nothing else is. The same
arguments give the same data on every machine and in every version of Python.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.dataset import Dataset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentweek.entities.kinds import Record

__all__ = ["profiles", "sample_dataset", "sample_records"]


def sample_records(n: int, seed: int = 0) -> Iterator[Record]:
    """Yield the records of `n` made-up releases, one event each; the same for the same arguments.

    A release tells of an event and its parts, of those who take part, projects, agreements, investments, of what the
    town counts and means to reach; evidence points at the words of the release, whose text itself is not kept. Series,
    governments and universities that several releases share are yielded once, so that all ids are different and a
    file of any size can be written from it as it comes. Ids hold the seed, but for those that
    all releases share.

    ValueError where `n` is below zero, TypeError where an argument is no whole number.

    >>> from collections import Counter
    >>> Counter(type(record).__name__ for record in sample_records(100)).most_common(3)
    [('Evidence', 2414), ('Participation', 508), ('Event', 308)]
    """
    for name, value in (("n", n), ("seed", seed)):
        if type(value) is not int:
            message = f"{name} must be a whole number, not {value!r}"
            raise TypeError(message)
    if n < 0:
        message = f"n must be 0 or more, not {n}"
        raise ValueError(message)
    return _records(n, seed)


def sample_dataset(n: int, seed: int = 0) -> Dataset:
    """Return the dataset of `n` made-up releases, one event each; see `sample_records`.

    >>> sample_dataset(3, seed=1) == sample_dataset(3, seed=1)
    True
    >>> len(sample_dataset(3)), sample_dataset(0)
    (150, Dataset.of())
    """
    return Dataset(sample_records(n, seed))


def profiles() -> tuple[str, ...]:
    """Register Hypothesis profiles for tests with our strategies, and return their names.

    `talentweek-fast` (25 examples, for every save), `talentweek-balanced` (100, for every push), both the same in each
    run; `talentweek-thorough` (20,000, anew in each run, for a night). None has a deadline. Load one in `conftest.py`:
    `settings.load_profile("talentweek-balanced")`.

    >>> profiles()
    ('talentweek-fast', 'talentweek-balanced', 'talentweek-thorough')
    """
    from talentweek.strategies import _profiles  # noqa: PLC0415 - Hypothesis, for those who ask

    return _profiles.register()


def _records(n: int, seed: int) -> Iterator[Record]:
    from talentweek.testing._releases import release  # noqa: PLC0415 - the words, for those who ask

    seen: set[str] = set()
    for number in range(n):
        draft = release(seed, number)
        for record in draft.shared:
            if record.id not in seen:
                seen.add(record.id)
                yield record
        yield from draft.records
