"""Chinese dates counted from the publication, and those that are one only alone: 三年前, 两周后, 两千年, 14年到18年.

So long ago is as precise as the unit: 两年前 is a year, 三天前 a day. In running text it counts from the publication
where it begins its phrase, and nothing before it says what it counts from (成立三年前); so many days in figures are a
term (15天前报名). What comes so long after counts from what the text tells, so that 三天后 is one only alone.

>>> from talentweek import normalise
>>> news = normalise.Context(published="2024-07-16", language="zh")
>>> [str(reading.value) for reading in normalise.find("早在十年前，公司便已成立。三天前，论坛闭幕。", news)]
['2014', '2024-07-13']
>>> normalise.find("开幕三天前", news), str(normalise.dates.read("两周后", news))
((), '2024-07-29/2024-08-04')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise import _lasting as units
from talentweek.normalise._around import before, behind
from talentweek.normalise._calendar import When
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh.dates_checks import ADVANCES
from talentweek.normalise._zh.dates_figures import YEARS, number_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._plain import Numeral
    from talentweek.normalise.context import Context

_UNITS: Final = {units.YEAR: "year", units.MONTH: "month", units.WEEK: "week", units.DAY: "day"}
_BACK: Final = frozenset({"前", "之前", "以前"})
_AHEAD: Final = frozenset({"后", "之后", "以后"})
#: In front of 三年前, where the phrase does not begin with it.
_LEADS: Final = ("早在", "就在", "追溯到", "相比", "回到", "起源于", "始于")
#: The longest time that is counted back; a hundred years ago and more is a figure of speech.
_LONG_AGO: Final = 100
_SHORT_YEARS: Final = range(50)


def _counted(match: Match) -> int:
    """Return the whole number of units; 0 where there is none."""
    numeral: Numeral = match.payload("low", "NUM")
    value = numeral.value if numeral.bound == "exact" else None
    return 0 if value is None or value != int(value) or not 0 < value < _LONG_AGO else int(value)


def _point(match: Match, sign: int) -> When | str:
    unit = _UNITS.get(match.payload("unit", "ZHUNIT"))
    number = _counted(match)
    # 3月前 is before March, 5日前 before the fifth
    bare = match.words("unit")[0] in "月日" and not match.has("piece")
    if unit is None or not number or bare:
        return "no number of units that can be counted"
    return When("on", Point(unit=unit, shift=sign * number))


def _ago(match: Match, _context: Context) -> Found | str:
    """Read 三年前 where its phrase begins."""
    tokens = match.tokens
    first, last = match.span()
    left = before(tokens, first, 3)
    if match.words("tail") not in _BACK or (left[-1:].isalnum() and not left.endswith(_LEADS)):
        return "counts from something else"
    days = match.payload("unit", "ZHUNIT") == units.DAY and tokens.has(first, "INT")
    if days or behind(tokens, last, 1) in ADVANCES | {"进"}:
        return "a term, or another word"
    made = _point(match, -1)
    return made if isinstance(made, str) else match.found(made)


def _alone(match: Match, _context: Context) -> Found | str:
    tail = match.words("tail")
    if tail not in _BACK | _AHEAD:
        return "no time before or after"
    made = _point(match, -1 if tail in _BACK else 1)
    return made if isinstance(made, str) else match.found(made)


def _round(match: Match, _context: Context) -> Found | str:
    """Read 两千年 as a year where a date is asked for."""
    value = match.payload("low", "NUM").value or 0
    year = int(value) if value == int(value) and value in YEARS else 0
    return match.found(When("on", Point(year))) if year else "no year"


def _short(match: Match, context: Context) -> Found | str:
    """Read 14年到18年 as years of this century where a date is asked for and it was published in it."""
    tokens = match.tokens
    low, high = (number_at(tokens, match.span(part)[0]) or 0 for part in ("low", "high"))
    if context.year is None or not low < high or high not in _SHORT_YEARS:
        return "no years of this century"
    century = context.year // 100 * 100
    return match.found(When("between", Point(century + low), Point(century + high), (), ("year",)))


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {}
_SO_LONG: Final = "low:NUM piece:'个'? unit:ZHUNIT tail:CTAIL"
RULES: Final = (
    Rule("zh date: so long ago", "date", _SO_LONG, _ago, rank=6),
    Rule("zh date: so long ago or ahead, alone", "date", f"^ {_SO_LONG} $", _alone, rank=7, alone=True),
    Rule("zh date: a round year alone", "date", "^ low:NUM CYEAR $", _round, alone=True),
    Rule(
        "zh dates: short years alone", "date", "^ low:D2 CYEAR ('至' | '到' | '-') high:D2 CYEAR $", _short, alone=True
    ),
)
