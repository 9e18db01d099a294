"""English days that are counted within a month or from a day, and dates that cannot be told, which are no reading.

The first ten days of July and the first half of next month are days; which days "the second week of July" has, nothing
says, and what is not told would else be read in part: July. The same holds before our era, and for the year of a feast.

>>> from talentweek import normalise
>>> news = normalise.Context(published="2024-07-16")
>>> [str(each.value) for each in normalise.find("the first ten days of August, two days after tomorrow", news)]
['2024-08-01/2024-08-10', '2024-07-19']
>>> normalise.find("in the third week of August, Christmas 2023", news, kinds={"date"})
()
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import right_of
from talentweek.normalise._calendar import Unsaid, When
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._en.date_around import capital, whole
from talentweek.normalise._en.date_checks import covered, named
from talentweek.normalise._en.date_parts import point
from talentweek.normalise._en.date_patterns import BEFORE, DAY
from talentweek.normalise._en.date_words import IN_DAYS
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from talentweek.normalise._plain import Numeral
    from talentweek.normalise.context import Context

_HALVES: Final = {1: "F1", 2: "F2"}
_TEN: Final = 10
_FEWEST, _MOST = 2, 28
_FAR: Final = 1000


def _month(match: Match, context: Context) -> tuple[Point, tuple[str, ...]] | str:
    """Return the month of which some days are counted."""
    if not named(match.tokens, *match.span("first")):
        return "a verb"
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str):
        return made
    spot, inferred = made
    if spot.day is not None or spot.part is not None or (spot.month is None and spot.unit != "month"):
        return "no month"
    if spot.year is None and spot.unit is None:
        spot = covered(match.tokens, match.span()[1], spot)
    return spot, inferred


def _half(match: Match, context: Context) -> Found | str:
    """Read the first half of July: the days to the 15th, and from the 16th on."""
    made = _month(match, context)
    if isinstance(made, str):
        return made
    number = match.payload("number", "ORDINAL") or int(match.payload("number", "D2"))
    if number not in _HALVES:
        return "no half"
    return match.found(When("on", made[0]._replace(part=_HALVES[number]), None, (), made[1]))


def _days(match: Match, context: Context) -> Found | str:
    """Read the first ten days of July; which days the last ten are depends on who counts (下旬)."""
    made = _month(match, context)
    if isinstance(made, str):
        return made
    numeral: Numeral = match.payload("count", "NUM")
    count = int(numeral.value) if numeral.value is not None and numeral.bound == "exact" else 0
    spot, inferred = made
    if match.words("number") in {"middle", "second"} and count == _TEN:
        return match.found(When("on", spot._replace(part="T2"), None, (), inferred))
    if match.words("number") != "first" or not _FEWEST <= count <= _MOST:
        return match.found(Unsaid("which days they are is not told"))
    return match.found(When("between", spot._replace(day=1), spot._replace(day=count), (), inferred))


def _week(match: Match, context: Context) -> Found | str:
    """Refuse the second week of July: nothing says on which day it begins."""
    relative = match.payload("week", "RELATIVE")
    if relative is not None and not relative.unit.startswith("week"):
        return "no week"
    made = _month(match, context)
    if isinstance(made, str) and not match.has("year"):
        return made
    return match.found(Unsaid("on which day the week begins is not told"))


def _from(match: Match, _context: Context) -> Found | str:
    """Read two days after tomorrow, three weeks from now; what counts months has no day."""
    numeral: Numeral | None = match.payload("count", "NUM")
    unit: str = match.payload("unit", "AGOUNIT")
    value = 1 if numeral is None else numeral.value
    if value is None or value != int(value) or not 0 < value < _FAR or (numeral and numeral.bound != "exact"):
        return "no number of days"
    if match.words("side") == "in" and not whole(match):
        return "rather how long it takes"
    if unit not in IN_DAYS:
        return match.found(Unsaid("so many months or years from a day"))
    steps = int(value) * IN_DAYS[unit] * (-1 if match.words("side") == "before" else 1)
    return match.found(When("on", Point(unit="day", shift=(match.payload("base", "NEARDAY") or 0) + steps)))


def _ancient(match: Match, _context: Context) -> Found | str:
    """Refuse what is before our era."""
    if capital(match.tokens, right_of(match.tokens, match.span()[1])):
        return "a name: 2024 BC Tech Summit"
    return match.found(Unsaid("before our era"))


def _numbered(match: Match, context: Context) -> Found | str:
    """Read the year of "week 28 of 2024", and tell that it is a week: on which day the first one begins differs."""
    made = point(match.tokens, *match.span("year"), context)
    if isinstance(made, str) or made[0].unit not in {None, "year"}:
        return match.found(Unsaid("on which day the weeks of a month begin is not told"))
    return match.found(When("on", made[0], None, (f"the words say week {match.payload('week', 'D2')}",), made[1]))


def _feast(match: Match, _context: Context) -> Found | str:
    """Refuse the year of a feast or of a winter: it is not the whole year, nor surely a day of it."""
    return match.found(Unsaid("a feast, or a season of two years"))


def _last_of(match: Match, _context: Context) -> Found | str:
    """Read the last quarter of last year; the last week of last month begins on a day that is not told."""
    inner, outer = match.payload("inner", "RELATIVE"), match.payload("first", "RELATIVE")
    if (inner.unit, inner.shift, outer.unit) == ("quarter", -1, "year"):
        return match.found(When("on", Point(unit="year", shift=outer.shift, part="Q4")))
    return match.found(Unsaid("a part that is not told"))


_MONTH: Final = "(MONTH? 'of'? 'the'? RELATIVE | MONTH (','? 'of'? D4)?)"
_ORDER: Final = "number:(ORDINAL | D2_ENDING)"
_COUNT: Final = "count:(NUM | 'a' | 'one') unit:AGOUNIT"
RULES: Final = (
    Rule("en date: half of a month", "date", f"'the'? {_ORDER} 'half' 'of' 'the'? first:{_MONTH}", _half, rank=1),
    Rule(
        "en date: days of a month, counted", "date",
        "'the'? number:('first' | 'last' | 'final' | 'middle' | 'second') count:NUM 'days' ('of' | 'in')"
        f" first:{_MONTH}",
        _days,
    ),
    Rule(
        "en date: week of a month", "date",
        "'the'? ((ORDINAL | D2_ENDING | 'last' | 'final') (NUM? ('weeks' | 'weekends') | 'week' | 'weekend')"
        " | week:RELATIVE)"
        f" ('of' | 'in') first:(year:D4 | {_MONTH})",
        _week,
    ),
    Rule(
        "en date: days from a day", "date",
        f"{_COUNT} (side:('from' | 'after' | 'before') base:NEARDAY | 'from' 'now')", _from,
    ),
    Rule("en date: in so many days", "date", f"side:'in' {_COUNT}", _from, alone=True),
    Rule(
        "en date: before our era", "date", f"{BEFORE} ({DAY} ','? INT? | INT | DAYYEAR) ('-' INT)? BC", _ancient,
        rank=2,
    ),
    Rule(
        "en date: numbered week", "date", "'week' week:D2 ('of' | 'in' | ',')? 'the'? year:(D4 | RELATIVE)", _numbered,
    ),
    Rule("en date: last part of a year", "date", "'the'? inner:RELATIVE 'of' 'the'? first:RELATIVE", _last_of, rank=3),
    Rule(
        "en date: year of a feast", "date",
        "FEAST ','? ('of' | 'in')? D4 (('-' | '/')_ (D2 | D4))? !('-' | '/' | MONTH)", _feast, rank=2,
    ),
)  # fmt: skip
