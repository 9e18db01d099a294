"""Words beside a value that its column says already: 奖金5万元 under 奖金, "286 projects signed" under what was signed.

They were understood, and a note that they were not read would be none.

>>> from talentweek.intake import Column
>>> repeats("投资额", "投资额（亿元）", Column("investment.amount"))
True
>>> column = Column("project", stage="signed")
>>> repeats("signed", "Deals", column), repeats("签约", "Deals", column), repeats("intended", "Deals", column)
(True, True, False)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentweek.entities.participants import ParticipationStatus
from talentweek.entities.statements import Stage
from talentweek.intake._headers import fold, unit_of
from talentweek.intake._vocabulary import member

if TYPE_CHECKING:
    from talentweek.errors import Problem
    from talentweek.intake._columns import Column


def repeats(words: str, name: str, column: Column) -> bool:
    """Whether words say what the name of their column says, or what the plan says of it."""
    folded = fold(words)
    if folded in {fold(name), fold((unit_of(name) or (name,))[0])}:
        return True
    told: tuple[tuple[Any, str | None], ...] = ((Stage, column.stage), (ParticipationStatus, column.status))
    return any(said is not None and member(kind, said) is member(kind, words) is not None for kind, said in told)


def is_known(note: Problem, name: str, column: Column) -> bool:
    """Whether a note is of words that the column says already."""
    return note.code == "partly_read" and note.found is not None and repeats(note.found[1:-1], name, column)
