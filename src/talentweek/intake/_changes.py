"""By how much something changed, with its sign: 下降5% is -5 %, "up 12 percent" is 12 %.

>>> change(Said("fell by more than 5%"))
Quantity(value=-5, bound='less_than', unit='%', stated='fell by more than 5%')
>>> change(Said("增长12%")).value
Decimal('12')
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from talentweek.intake._said import Said, Unread
from talentweek.intake._words import is_percentage, quantity, with_words
from talentweek.values.bounds import Bound

if TYPE_CHECKING:
    from talentweek.values.quantities import Quantity

#: Verbs of a fall and of a rise, by which a clause can tell of a change.
_FELL: Final = r"down|fell|decreas\w+|declin\w+|dropped"
_ROSE: Final = r"up|rose|grew|increas\w+"
_HAN_FELL: Final = "下降|减少|減少|降低|回落|下滑|下跌"
_HAN_ROSE: Final = "增长|增長|成长|成長|增加|上升|提高|提升|上涨|上漲"
_FALL: Final = re.compile(
    rf"^[-−–－]|[↓▼▽]|\b(?:{_FELL}|fall|falls|drop|lower|shrank|reduced)\b(?: by)?|{_HAN_FELL}|缩减|縮減", re.IGNORECASE
)
_RISE: Final = re.compile(
    rf"^[+＋]|↑|\b(?:{_ROSE}|rise|rises|grow|growth|higher|gain\w*)\b(?: by| of)?|{_HAN_ROSE}|增幅", re.IGNORECASE
)
#: Where an observation says by how much it changed: 8.64万人，同比增长6.2%; not "up to 20", 增加值 and 增长率.
_CLAUSE: Final = re.compile(
    r"(?:\A|[,，;；、(（\s])[^,，;；、(（\s]{0,12}?"
    rf"(?:\b(?:{_ROSE}|{_FELL})\b(?! to\b)|(?:{_HAN_ROSE}|{_HAN_FELL})(?![率值点點速]))",
    re.IGNORECASE,
)
#: What means a rise to some and a fall to others: (3.1%) in a balance, ▲3% in Japan.
_EITHER: Final = re.compile(r"[(（][0-9., ]+[%％]?[)）]|.*[▲△].*", re.DOTALL)
#: What stands around a clause.
_MARKS: Final = " ,，;；、(（)）"
#: What a bound becomes on the other side of zero.
_MIRRORED: Final = {
    Bound.exact: Bound.exact, Bound.about: Bound.about, Bound.unknown: Bound.unknown,
    Bound.more_than: Bound.less_than, Bound.less_than: Bound.more_than,
    Bound.at_least: Bound.at_most, Bound.at_most: Bound.at_least, Bound.between: Bound.between,
}  # fmt: skip


def change(said: Said) -> Quantity:
    """Read by how much something changed, with its sign: 下降5% is -5 %."""
    if _EITHER.fullmatch(said.words):
        raise Unread("a rise to some, and a fall to others", said.words, code="several_readings")
    fell = _FALL.search(said.words)
    if fell and _RISE.search(said.words):
        raise Unread("a rise and a fall in these words", said.words, code="several_readings")
    told = said.part((_FALL if fell else _RISE).sub(" ", said.words).strip())
    read: Quantity = with_words(quantity(told), said)
    if not fell:
        return read
    bound = _MIRRORED.get(read.bound)
    if bound is None or read.value is None:
        raise Unread("a fall by a number that cannot be held below zero", said.words, code="not_read")
    ends = sorted(-end for end in (read.value, read.upper) if end is not None)
    return attrs.evolve(read, value=ends[0], upper=ends[1] if len(ends) > 1 else None, bound=bound)


def changed(said: Said) -> tuple[Said, Said] | None:
    """Return what comes before the percentage by which something changed, and that; None where there is none.

    >>> changed(Said("634 teams, up 28%")), changed(Said("634 teams")), changed(Said("up to 20%"))
    (('634 teams', 'up 28%'), None, None)
    """
    clause = _CLAUSE.search(said.words)
    if clause is None:
        return None
    before, behind = (said.part(part.strip(_MARKS)) for part in (said[: clause.start()], said[clause.start() :]))
    return (before, behind) if is_percentage(behind) and not is_percentage(before) else None
