"""Words of a cell on their way to a value: what they are, and what is known beside them.

`Said` is a text, so that any hook that reads texts can read it; readers of the house find the context in it and leave
there what they noticed.

    >>> said = Said("over 20 foreign experts", Context(language="en"))
    >>> said.note("words that were not read", "from France")
    >>> said.upper(), said.notes[0].found
    ('OVER 20 FOREIGN EXPERTS', "'from France'")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.errors import Problem, Severity, shown
from talentweek.normalise.context import NOTHING, Context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Self

#: The longest words that a field `stated` holds, in characters.
STATED: Final = 1000


class Said(str):
    """The words of a cell, with the context to read them in and what was noticed while they were read."""

    __slots__ = ("context", "left", "notes")

    #: Where and when they were published, under which unit.
    context: Context
    #: What was noticed; problems without a place, which whoever knows the cell adds.
    notes: list[Problem]
    #: Says of an item of a list whether it is left out (TBA, an error value); whoever knows the cell tells why.
    left: Callable[[str], bool] | None

    def __new__(cls, words: str, context: Context = NOTHING, notes: list[Problem] | None = None) -> Self:
        """Put words into their context."""
        made = super().__new__(cls, words)
        made.context = context
        made.notes = [] if notes is None else notes
        made.left = None
        return made

    @property
    def words(self) -> str:
        """The words alone, as fields hold them."""
        return str.__str__(self)

    def part(self, words: str) -> Said:
        """Return a part of the words, in the same context; what is noticed of it is noticed of the whole."""
        made = Said(words, self.context, self.notes)
        made.left = self.left
        return made

    def places(self, items: Iterable[str]) -> list[Said | None]:
        """Return the items of a list, None for one that is left out; the words as a whole were looked at before."""
        return [self.part(item) if item == self or self.left is None or not self.left(item) else None for item in items]

    def parts(self, items: Iterable[str]) -> list[Said]:
        """Return the items of a list that are not left out."""
        return [part for part in self.places(items) if part is not None]

    def note(self, message: str, found: str) -> None:
        """Keep words that were left, and do not stand in the way of a value."""
        self.notes.append(Problem(code="partly_read", message=message, found=shown(found), severity=Severity.warning))

    @property
    def stated(self) -> str | None:
        """The words as a field `stated` holds them; None where they are too long for it."""
        return self.words if len(self) <= STATED else None


class Unread(Exception):
    """Inside of intake: the words do not say what was asked for; the problem says why."""

    def __init__(self, message: str, found: str, expected: str | None = None, *, code: str) -> None:
        """Hold the problem, without its place."""
        super().__init__(code, message)
        self.problem = Problem(code=code, message=message, found=shown(found), expected=expected)

    @classmethod
    def of(cls, problem: Problem) -> Unread:
        """Raise a problem as it is."""
        made = cls(problem.message, "", code=problem.code)
        made.problem = problem
        return made
