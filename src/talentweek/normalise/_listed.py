"""Numbers that share what the last of them counts: 5,000 and 10,000 visitors; 300、200和100人.

Small numbers are left alone unless the words before them are known to make counts of them: they may be days, ages or
halls (on July 11 and 30 experts). A number with a magnitude shares what is counted only with others that have their
own.

>>> from talentweek import normalise
>>> [(each.value.value, each.value.unit) for each in normalise.find("5k and 10k visitors, 300、200和100人")]
[(Decimal('5000'), 'visitors'), (Decimal('10000'), 'visitors'), (Decimal('300'), '人'), (Decimal('200'), '人'), (Decimal('100'), '人')]
"""  # noqa: E501 - what is printed is one line

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import left_of
from talentweek.normalise._rules import Found

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._tokens import Tokens

_SMALL: Final = 100
#: How many numbers of a list are looked at.
_MOST: Final = 5


def shared(
    made: Found,
    tokens: Tokens,
    last: int,
    links: frozenset[str],
    refused: Callable[[int], bool],
    *,
    may_be_small: Callable[[int], bool] = lambda _at: False,
) -> Found | list[Found]:
    """Return a count with those of the numbers before it that share its unit; `last` is the token of its own number.

    `links` stand between them; `refused` tells what is no count for another reason, and then there is no list.
    `may_be_small` tells of the first number whether those of a list can be small.
    """
    earlier = _before(tokens, last, links, refused)
    if not earlier:
        return made
    numbers: list[Numeral] = [*(numeral for _, numeral in earlier), tokens.payload(last, "NUM")]
    if not all(map(_is_great, numbers)):
        alike = len({numeral.digits is None for numeral in numbers}) == 1  # not: points 1 and 2, and three states
        open_ = tokens.words[left_of(tokens, last)] == ","  # in Hall 2, 30 experts
        if open_ or not alike or not may_be_small(earlier[0][0]):
            return made
    return [*(Found(made.plain._replace(value=each.value), at, at + 1) for at, each in earlier), made]


def _before(
    tokens: Tokens, last: int, links: frozenset[str], refused: Callable[[int], bool]
) -> list[tuple[int, Numeral]]:
    """Return the numbers before the last one of a list, each with its token, the first one first."""
    end: Numeral = tokens.payload(last, "NUM")
    found: list[tuple[int, Numeral]] = []
    at = last
    while len(found) < _MOST:
        at = left_of(tokens, at)
        if at < 0 or tokens.words[at] not in links:
            break
        while at >= 0 and tokens.words[at] in links:  # 5,000, and 6,000
            at = left_of(tokens, at)
        numeral: Numeral | None = tokens.payload(at, "NUM")
        if numeral is None:
            break
        if not _is_alike(numeral, end) or tokens.has(left_of(tokens, at), "BOUND") or refused(at):
            return []
        found.insert(0, (at, numeral))
    return found


def _is_alike(numeral: Numeral, end: Numeral) -> bool:
    whole = numeral.value is not None and numeral.value == int(numeral.value)
    return numeral.bound == "exact" and whole and (numeral.scale > 1) == (end.scale > 1)


def _is_great(numeral: Numeral) -> bool:
    return numeral.value is not None and numeral.value >= _SMALL and numeral.value == int(numeral.value)
