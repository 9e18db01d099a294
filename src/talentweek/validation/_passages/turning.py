"""Which way a change goes: "fell by more than 5 percent" is below zero, and its bound is turned over with it.

>>> from talentweek.values.quantities import Quantity
>>> from talentweek.validation._passages.sentences import near
>>> way(near("exports of the Group fell by 5 percent", 29, 38)), way(near("it is a 5 percent increase", 8, 17))
(-1, 1)
>>> way(near("exports changed by 5 percent", 19, 28)) is None
True
>>> turned(Quantity.less_than(-5)), turned(Quantity.between(-10, -5))
(Quantity(value=5, bound='more_than'), Quantity(value=5, bound='between', upper=10))
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from talentweek.normalise._folding import fold
from talentweek.values.bounds import Bound

if TYPE_CHECKING:
    from talentweek.validation._passages.sentences import Near
    from talentweek.values.quantities import Quantity

_DOWN: Final = """
fell fall falls fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
decreased decreasing shrank shrunk shrink shrinks shrinking slip slips slipped slid slide slides sliding sank sink dip
dips dipped plunge plunges plunged tumble tumbled contracted contraction reduced reduction shed down loss
"""
_UP: Final = """
rose rise rises risen rising grew grow grows grown growing growth increase increases increased increasing climb climbs
climbed climbing gain gains gained jump jumps jumped soar soared soaring surge surges surged advance advanced expand
expanded expansion improved up add adds added adding additional extra created creating
boosted
"""
#: Words that tell a way behind a number only: "5 percent lower"; before it they are names, or bounds.
_LOWER, _HIGHER = " lower less fewer below", " higher more above"
#: A number within quoted words, behind which those tell a way there, too.
_NUMBER: Final = re.compile("[0-9][0-9.,]*")
_HAN_DOWN = "下降|减少|下滑|下跌|降低|降幅|跌幅|回落|萎缩|下调|锐减|缩减|降|跌|减"
_HAN_UP = (
    r"增长|成长(?![型期性])|增加|上升|上涨|提高|提升|增幅|涨幅|上扬|攀升|回升|扩大|上调|新设|增|涨|创造|\+(?=[0-9]|\Z)"
)
#: A change of a change: growth that slows down has not fallen.
_SLOWER, _HAN_SLOWER = "narrow narrows narrowed narrowing slowed slows slowing slowdown", "收窄|放缓|趋缓"
#: What is no way: "up to 5 percent", "5 percent or more", "set up".
_NO_WAY: Final = re.compile(
    r"\b(?:up to|(?:or|and) (?:more|less|fewer|above|below))\b"
    r"|\b(?:set|sets|setting|made|make|makes|built|build|start|opened|take|took) up\b"
)


def _pattern(words: str, han: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.split())})\b|{han}")


_BEFORE: Final = {-1: _pattern(_DOWN, _HAN_DOWN), 0: _pattern(_SLOWER, _HAN_SLOWER), 1: _pattern(_UP, _HAN_UP)}
_BEHIND: Final = {
    -1: _pattern(_DOWN + _LOWER, _HAN_DOWN), 0: _BEFORE[0], 1: _pattern(_UP + _HIGHER, _HAN_UP)
}  # fmt: skip
#: Words between a verb and its number.
_BY: Final = frozenset(
    {"", "by", "about", "by about", "nearly", "by nearly", "over", "by over", "了", "约", "近", "超"}
)
#: Words before a number that is what something came to; those of a rate, of which that is the change.
_TO: Final = re.compile(r"(?:\bto|(?<!达)[到至])\s?\Z")
_RATE: Final = re.compile(r"\bgrowth\b|增速|增幅|涨幅|降幅|跌幅|增长率|增长速度")
#: Where the noun phrase of a number is over.
_OVER: Final = re.compile(r"[,;，；]|\b(?:to|from|in|of|on|since|after|against|compared|than|at|and|but|while|as)\b")
#: How far behind a number the noun of the change may stand: "a 5 percent year-on-year increase".
_CLOSE: Final = 20


def way(around: Near) -> int | None:
    """Return 1 where words around a number say that something rose, -1 where it fell, None where they do not say.

    The verb right before the number decides, else the nearest word of its noun phrase, else the nearest one before it.

    >>> from talentweek.validation._passages.sentences import near
    >>> way(near("after growth, a 5 percent decline", 16, 25)), way(near("the decline narrowed by 5 percent", 24, 33))
    (-1, None)
    """
    before = _NO_WAY.sub(_blank, fold(around.text[: around.start]).text)
    inside = _NO_WAY.sub(_blank, fold(around.words).text)
    behind = _NO_WAY.sub(_blank, fold(around.text[around.end :]).text)
    left, phrase = _last(before), _first(_OVER.split(behind)[0][:_CLOSE], _BEHIND)
    right_before = left if left is not None and before[left[1] :].strip() in _BY else None
    quoted = _first(inside, _BEFORE) or right_before or _behind_its_number(inside)
    found = quoted or phrase or left or _first(behind, _BEHIND)
    return (found[0] or None) if found else None


def comes_to(before: str) -> bool:
    """Whether a number is what something came to, by the words before it, and not by how much it changed.

    >>> comes_to("it rose to "), comes_to("it rose by "), comes_to("growth rose to ")
    (True, False, False)
    """
    folded = fold(before).text
    return _TO.search(folded) is not None and _RATE.search(folded) is None


def _behind_its_number(inside: str) -> tuple[int, int] | None:
    """Return the way that quoted words tell behind their number: 17% less than in 2022."""
    number = _NUMBER.search(inside)
    return _first(_OVER.split(inside[number.end() :])[0], _BEHIND) if number else None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _all(words: str, kinds: dict[int, re.Pattern[str]]) -> list[tuple[int, int, int]]:
    """Return where words of a way begin, which way it is, and where they end; in their order."""
    return sorted((one.start(), sign, one.end()) for sign, pattern in kinds.items() for one in pattern.finditer(words))


def _first(words: str, kinds: dict[int, re.Pattern[str]]) -> tuple[int, int] | None:
    return next(((sign, end) for _, sign, end in _all(words, kinds)), None)


def _last(words: str) -> tuple[int, int] | None:
    return next(((sign, end) for _, sign, end in reversed(_all(words, _BEFORE))), None)


#: Bounds of a number, and those of its contrary.
_TURNED: Final = {
    Bound.more_than: Bound.less_than,
    Bound.less_than: Bound.more_than,
    Bound.at_least: Bound.at_most,
    Bound.at_most: Bound.at_least,
}


def falls(value: Quantity) -> bool:
    """Whether all numbers that a change may be are below zero."""
    return value.value is not None and value.value < 0 and (value.upper is None or value.upper <= 0)


def turned(value: Quantity) -> Quantity:
    """Return a change below zero as words give it: "fell by 5 to 10 percent"; what is nearly -5 is nearly 5 there."""
    number, upper = value.value or 0, value.upper
    bound = _TURNED.get(value.bound, value.bound)
    if upper is None:
        return attrs.evolve(value, value=-number, bound=bound)
    return attrs.evolve(value, value=-upper, upper=-number, bound=bound)
