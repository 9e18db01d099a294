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
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


def in_order(lists: Sequence[Sequence[int]], keys: Sequence[Any]) -> list[int]:
    """Return the numbers of all lists, each list without a number twice; the keys decide where the lists do not."""
    whole = [numbers for numbers in lists if len(numbers) == len(keys)]
    if whole:
        return list(min(whole, key=lambda numbers: [keys[number] for number in numbers]))
    before = [0] * len(keys)
    behind: list[list[int]] = [[] for _ in keys]
    for numbers in lists:
        for one, other in pairwise(numbers):
            before[other] += 1
            behind[one].append(other)
    left = [deque(numbers) for numbers in lists if numbers]
    heads: dict[int, list[deque[int]]] = {}
    ready: list[tuple[bool, Any, int]] = []
    for numbers in left:
        heads.setdefault(numbers[0], []).append(numbers)
    for head in heads:
        heapq.heappush(ready, (before[head] > 0, keys[head], head))
    made: dict[int, None] = {}
    while ready:
        *_, number = heapq.heappop(ready)
        if number in made:
            continue
        made[number] = None
        for other in behind[number]:
            before[other] -= 1
            if not before[other] and other in heads:
                heapq.heappush(ready, (False, keys[other], other))
        for numbers in heads.pop(number, ()):
            while numbers and numbers[0] in made:
                numbers.popleft()
            if numbers:
                heads.setdefault(numbers[0], []).append(numbers)
                heapq.heappush(ready, (before[numbers[0]] > 0, keys[numbers[0]], numbers[0]))
    return list(made)
