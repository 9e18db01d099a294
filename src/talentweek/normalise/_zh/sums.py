"""A plus sign between two numbers that have their units: 5年+3年, 20人+5人, 3000元+500元 are two each.

Behind a unit it says "or more" (20人+) only where no other number follows.

    >>> from talentweek import normalise
    >>> [(reading.text, reading.value.bound.value) for reading in normalise.find("20人+5人，30人+")]
    [('20人', 'exact'), ('5人', 'exact'), ('30人+', 'at_least')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from talentweek.normalise.context import Context


def _plus(match: Match, _context: Context) -> Found:
    return Found({"MARK": True}, *match.span("plus"))


RULES: Final = (Rule("zh numeral: sum", "numeral", "(CLASSIFIER | YUAN | TENDER | ZHUNIT) plus:'+' NUM", _plus),)
