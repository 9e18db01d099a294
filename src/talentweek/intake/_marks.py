"""Cells that hold no words of their own: marks of nothing, placeholders, error values; and rows of sums: 合计.

>>> is_error("#DIV/0!"), is_error("Err:502"), is_error("#innovation")
(True, True, False)
>>> folded("Grand Total:"), folded("合 计"), folded("Total (3)"), folded("Total 2024")
('grandtotal', '合计', 'total', 'total2024')
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from talentweek.errors import Problem, Severity, shown
from talentweek.intake import _cells
from talentweek.intake._addresses import target_of
from talentweek.intake._vocabulary import flag, member
from talentweek.rules import Flag, Member
from talentweek.values.money import Money
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from talentweek.intake._draft import Route
    from talentweek.intake.plans import Plan

#: What Excel, Google Sheets and LibreOffice write where a formula has no value; and where a column is too narrow.
_ERROR: Final = re.compile(
    r"#(?:DIV/0!?|N/A N/A|REF!|VALUE!|NAME\?|NUM!|NULL!|N/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!"
    r"|EXTERNAL!|PYTHON!|ERROR!|GETTING_DATA)|Err:[0-9]{3}|#{3,}",
    re.IGNORECASE,
)
#: Dashes, dots and other marks that nobody is called.
_MARKS: Final = re.compile(
    r"[\s\-~*./\\_=+,;:!'\"()\[\]\u00b7\u2010-\u2015\u2022\u2026\u2212\u3001\u3002－﹣～＊．，；：！（）]+"
)
#: What says that the cell above holds the words.
_ABOVE: Final = frozenset(('"', "''", "〃", "ditto", "as above", "same as above", "同上", "同前"))
#: How many rows are summed up, behind the word for the sum: Total (3), 合计：3项.
_OF_SO_MANY: Final = re.compile(r"(?:[(（:：][0-9]+[项項家个個场場]?|[0-9]+[项項家个個场場])[)）]?\Z")
#: The longest words that are compared with those that name a row of sums, in characters.
_LONGEST: Final = 30


def is_error(words: str) -> bool:
    """Whether words are an error value of a spreadsheet."""
    return _ERROR.fullmatch(words) is not None


def _why_no_words(words: str, *, has_reader: bool) -> str | None:
    """Return why words are none of their own; None where they are, or somebody else reads marks: three stars."""
    if is_error(words):
        return "an error value of a spreadsheet"
    if has_reader:
        return None
    if words.lower() in _ABOVE:
        return "the words of the cell above are meant"
    return "marks, and no words" if _MARKS.fullmatch(words) else None


def is_empty(words: str, ways: Iterable[Route], plan: Plan) -> bool:
    """Whether words say nothing in a column: a vocabulary may know them, as 无 says no where yes or no is asked for."""
    return not words or (words.lower() in plan.empty and not _is_known(words, ways))


def unusable(content: object, words: str, ways: Collection[Route], plan: Plan) -> Problem | None:
    """Return why what stands in a cell makes no value and no record; None where it may."""
    if reason := _cells.why_not(words):
        return Problem(code="not_storable", message=reason, found=shown(words))
    has_reader = any(way.column.read for way in ways)
    if isinstance(content, bool) and not (_is_known(words, ways) or has_reader):
        return Problem(code="wrong_type", message="wrong type bool", found=shown(content), expected="words")
    if (says := _why_no_words(words, has_reader=has_reader)) and not _is_known(words, ways):
        return Problem(code="not_read", message=says, found=shown(words))
    said = words.lower().removesuffix(".")
    if said not in plan.placeholders or _is_known(words, ways):
        return None
    if said in _cells.WITHHELD and any(_may_be_unknown(way) for way in ways):
        return None
    return Problem(code="placeholder", message="not known yet", found=shown(words), severity=Severity.warning)


def _may_be_unknown(way: Route) -> bool:
    """Whether a column holds values that can be unknown."""
    return target_of(way.rule) in {Money, Quantity} or (way.rule is None and way.address.kind == "investment")


def _is_known(words: str, ways: Iterable[Route]) -> bool:
    """Whether a column has words of its own for these, or a vocabulary that knows them."""
    return any(words in way.column.words or _in_vocabulary(words, way) for way in ways)


def _in_vocabulary(words: str, way: Route) -> bool:
    rule: Any = way.rule
    if isinstance(rule, Member):
        return member(rule.of, words) is not None
    return isinstance(rule, Flag) and flag(words) is not None


def folded(words: str) -> str:
    """Return words as they are compared with those that name a row of sums."""
    return _OF_SO_MANY.sub("", "".join(words.lower().split())).rstrip(":：") if len(words) <= _LONGEST else words


def sums_of(cells: Collection[tuple[str, str | None, tuple[Route, ...]]], plan: Plan) -> str | None:
    """Return the column whose words say that the row holds the sums of others, None where it is a row of its own.

    It is named so, or begins so and has no name, or so in a column that nobody knows, as that of the numbers of the
    rows: an organiser may well be called Total.
    """
    begin = list(cells)[:1]
    named = [cell for cell in cells if any(_names(way, plan) for way in cell[2])]
    counted = any(not ways and words is not None and folded(words) in plan.totals for _, words, ways in begin)
    asked = begin if counted else named or begin
    says = asked and all(words is not None and folded(words) in plan.totals for _, words, _ in asked)
    if not says or any(words in way.column.words for _, words, ways in asked for way in ways):
        return None
    return asked[0][0]


def _names(way: Route, plan: Plan) -> bool:
    """Whether words of a column name what the row is about."""
    return way.address.field in {None, "names"} and way.address.part is None and way.address.slot == plan.ready.about
