"""The order of several lists brought together: what stands before what in one of them does so in all of it.

Numbers stand for the items. A list that has them all gives the order; else each list says what comes before what, and
where they contradict each other, or say nothing, the items themselves decide. The first is always the first of one
of the lists, and if they agree, of each.

>>> in_order([[2, 0], [2, 1]], [0, 1, 2])
[2, 0, 1]
>>> in_order([[0, 1], [1, 0, 2]], [0, 1, 2]), in_order([[0, 1, 3], [1, 0, 2]], [0, 1, 2, 3])
([1, 0, 2], [0, 1, 2, 3])
"""

from __future__ import annotations

import heapq
from collections import deque
from itertools import pairwise
from typing import TYPE_CHECKING, Any, final

if TYPE_CHECKING:
    from collections.abc import Sequence


def in_order(lists: Sequence[Sequence[int]], keys: Sequence[Any]) -> list[int]:
    """Return the numbers of all lists, each list without a number twice; the keys decide where the lists do not."""
    whole = [numbers for numbers in lists if len(numbers) == len(keys)]
    if whole:
        return list(min(whole, key=lambda numbers: [keys[number] for number in numbers]))
    return list(_Heads(lists, keys).taken())


@final
class _Heads:
    """What is first in each list, less what was taken: from there the next is taken."""

    def __init__(self, lists: Sequence[Sequence[int]], keys: Sequence[Any]) -> None:
        self._keys = keys
        #: How many stand right before a number, in all lists, and what stands right behind it.
        self._before = [0] * len(keys)
        self._behind: list[list[int]] = [[] for _ in keys]
        #: The lists of which a number is the first.
        self._heads: dict[int, list[deque[int]]] = {}
        self._ready: list[tuple[bool, Any, int]] = []
        for numbers in lists:
            for one, other in pairwise(numbers):
                self._before[other] += 1
                self._behind[one].append(other)
        for numbers in lists:
            self._open(deque(numbers))

    def taken(self) -> dict[int, None]:
        """Take all: first what nothing stands before, then what has the first key."""
        made: dict[int, None] = {}
        while self._ready:
            *_, number = heapq.heappop(self._ready)
            if number in made:
                continue
            made[number] = None
            for other in self._behind[number]:
                self._before[other] -= 1
                if other in self._heads:
                    self._offer(other)
            for numbers in self._heads.pop(number):
                while numbers and numbers[0] in made:
                    numbers.popleft()
                self._open(numbers)
        return made

    def _open(self, numbers: deque[int]) -> None:
        if numbers:
            self._heads.setdefault(numbers[0], []).append(numbers)
            self._offer(numbers[0])

    def _offer(self, number: int) -> None:
        heapq.heappush(self._ready, (self._before[number] > 0, self._keys[number], number))
