"""Editions and ranks: 第四届 (the fourth edition), 首届 (the first), 列第3位 (ranked third).

An edition has a number, a label, or both; a rank is a place, or among the top so many.

    >>> Edition(number=8), Rank(number=20, bound="at_most", stated="top 20")
    (Edition(number=8), Rank(number=20, bound='at_most', stated='top 20'))
    >>> Edition()
    Traceback (most recent call last):
    talentweek.errors.InvalidObject: Edition: 1 problem
      the whole: neither a number nor a label
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Final, cast, final

from talentweek import rules
from talentweek._frozen import field, frozen
from talentweek.rules import Law, Text, Whole, Words
from talentweek.values import bounds
from talentweek.values.bounds import Bound


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Edition:
    """Which edition of a series an event is."""

    #: What can be given for one, for the message where something else was.
    taken: ClassVar[str] = "8, or Edition(number=8)"
    #: The number, from 1.
    number: Annotated[int | None, Whole(1)] = None
    #: How the edition is called where that says more than the number ("Spring", "2024").
    label: Annotated[str | None, Text(200)] = None

    laws: ClassVar[tuple[Law, ...]] = (
        Law("number is not None or label is not None", "", "neither a number nor a label"),
    )

    def same_fact(self, other: Edition) -> bool:
        """Whether both say the same."""
        return rules.same_fact(self, other)


def _edition_of(value: Any) -> Any:
    return Edition(number=value) if value.__class__ is int else value


def maybe_edition(value: Edition | int | None) -> Edition | None:
    """Convert a number to an edition, keep None."""
    return cast("Edition | None", _edition_of(value))


_RANK_BOUNDS: Final = (Bound.exact, Bound.at_most)


@final
@rules.checked
@frozen(kw_only=True, order=False)
class Rank:
    """A place in a ranking: first, No. 3, among the top 20."""

    #: What can be given for one, for the message where something else was.
    taken: ClassVar[str] = "1, or Rank.among_top(20)"
    #: The place, from 1.
    number: Annotated[int, Whole(1)]
    #: `exact` for a place, `at_most` for "among the top".
    bound: Bound = field(default=Bound.exact, converter=bounds.as_bound)
    #: The words of the source.
    stated: Annotated[str | None, Text(1000), Words()] = None

    laws: ClassVar[tuple[Law, ...]] = (
        Law("bound in rank_bounds", "bound", "a rank is exact or at_most", {"rank_bounds": _RANK_BOUNDS}),
    )

    @classmethod
    def among_top(cls, number: int, *, stated: str | None = None) -> Rank:
        """Among the top 20, 前二十."""
        return cls(number=number, bound=Bound.at_most, stated=stated)

    def same_fact(self, other: Rank) -> bool:
        """Whether both say the same, however it was worded."""
        return rules.same_fact(self, other)


def _rank_of(value: Any) -> Any:
    return Rank(number=value) if value.__class__ is int else value


def as_rank(value: Rank | int) -> Rank:
    """Convert a number to a rank."""
    return cast("Rank", _rank_of(value))
