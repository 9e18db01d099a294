"""English lists of days, each a reading of its own: July 11, 12 and 13; 5, 6 and 7 June 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import right_of
from talentweek.normalise._calendar import When
from talentweek.normalise._calendar_periods import Period
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._en.date_around import noun
from talentweek.normalise._en.date_checks import named, year_ahead
from talentweek.normalise._en.date_parts import point
from talentweek.normalise._en.date_patterns import AND, TAIL, WEEKDAYS, D
from talentweek.normalise._en.date_tense import directed
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from talentweek.normalise.context import Context


def _listed(match: Match, context: Context) -> list[Found] | str:
    month = _month(match, context)
    if isinstance(month, str):
        return month
    readings: list[Found] = []
    for first, last in _runs(match):
        made = point(match.tokens, first, last, context)
        day = None if isinstance(made, str) else made[0].day
        if day is None or Period("day", month.year, month.month, day).fault:
            return "no list of days"
        readings.append(Found(When("on", month._replace(day=day)), first, last))
    start, end = match.span()
    readings[0] = readings[0]._replace(first=start)
    readings[-1] = readings[-1]._replace(last=end)
    return readings


def _month(match: Match, context: Context) -> Point | str:
    """Return the month of all days with its year, or the reason why the numbers are no days of it."""
    tokens = match.tokens
    start, end = match.span("named")[0], match.span()[1]
    if not named(tokens, start, start + 1):
        return "a verb"
    if end + 1 < len(tokens.words) and tokens.words[end] == "-" and tokens.has(end + 1, "D2"):
        return "hours, or a range of days"
    bare = tokens.has(end - 1, "D2") and not match.has("year") and start < match.span("days")[0]
    if bare and noun(tokens, right_of(tokens, end)):
        return "the last number counts what follows"
    month: int = match.payload("named", "MONTH")
    glued: str | None = match.payload("days", "DAYYEAR")
    if glued is not None:  # July 11, 13 and 15,2024
        return Point(int(glued.partition(",")[2]), month)
    if not match.has("year"):
        return directed(match, Point(year_ahead(tokens, end, month), month))[0]
    made = point(tokens, *match.span("year"), context)
    return made if isinstance(made, str) else made[0]._replace(month=month)


def _runs(match: Match) -> list[tuple[int, int]]:
    """Return the tokens of each day."""
    tokens = match.tokens
    start, end = match.span("days")
    runs: list[tuple[int, int]] = []
    begin = start
    for cut in range(start, end + 1):
        if cut == end or tokens.words[cut] in {",", "and", "&", "or"}:
            first, last = right_of(tokens, begin), cut - (tokens.classes[cut - 1] == " ")
            if first < last:
                runs.append((first, last))
            begin = cut + 1
    return runs


_AND: Final = f"({AND} | 'or') 'the'?"
_DAY: Final = f"{D} !_(':' | '.')"
#: The last day may end a sentence behind "and"; behind a comma a number and a point begin the next item of a list.
_LAST_DAY: Final = f"((','? ('and' | '&') | 'or') 'the'? {D} !_':' | {_AND} ({_DAY} | DAYYEAR))"
RULES: Final = (
    Rule(
        "en date: a list of days behind a month", "date",
        f"{WEEKDAYS}? named:MONTH days:({D} ({_AND} {_DAY}){{0,9}} {_LAST_DAY}) year:({TAIL})?",
        _listed, rank=1,
    ),
    Rule(
        "en date: a list of days before a month", "date",
        f"{WEEKDAYS}? 'the'? days:({D} ({_AND} {D}){{1,9}}) 'of'? named:MONTH year:({TAIL})?", _listed, rank=1,
    ),
)  # fmt: skip
