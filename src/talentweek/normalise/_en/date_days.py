"""English days and periods that are counted: on Friday, next week, the 20th of this month, three days ago, the 12th.

News speaks of the past: "on Friday" is the last one, unless a word beside it tells that it is to come.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import left_of, right_of, word_after, word_before
from talentweek.normalise._calendar import When
from talentweek.normalise._calendar_points import COUNTED, WEEKS, Point
from talentweek.normalise._en.date_around import capital, noun, whole
from talentweek.normalise._en.date_checks import bounded
from talentweek.normalise._en.date_parts import point
from talentweek.normalise._en.date_patterns import BEFORE, DAY, D
from talentweek.normalise._en.date_tense import COMING, told
from talentweek.normalise._en.date_words import IN_DAYS
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_NO_SINGLE: Final = "every each black good cyber super easter ash palm giving holy fat"
#: Before a day of the week: it comes again, or is the name of a feast.
_FEASTS: Final = frozenset(_NO_SINGLE.split())
_ENDS_SENTENCE: Final = frozenset(".!?;\n。")
#: How far to look for a sign that the day is still to come.
_REACH: Final = 14
_HOURS: Final = frozenset({"morning", "afternoon", "evening", "night"})
_LONG_AGO: Final = 2000
_ONE: Final = Decimal(1)


def _weekday(match: Match, context: Context) -> Found | str:
    reason = _no_day(match)
    made = reason or point(match.tokens, *match.span("first"), context)
    if isinstance(made, str):
        return made
    spot, inferred = made
    if spot.toward == "near" and spot.unit is None and spot.day is None:
        if _in_a_row(match.tokens, match.span()[0]):
            spot = spot._replace(toward="after", text=True, or_published=True)
        else:
            spot = spot._replace(toward=_direction(match))
    return bounded(match, (spot, inferred))


def _no_day(match: Match) -> str | None:
    """Return why a day of the week is no date."""
    tokens = match.tokens
    first, last = match.span("first")
    left, right = left_of(tokens, first), right_of(tokens, last)
    word = tokens.words[left] if left >= 0 else ""
    if word in _FEASTS or word_after(tokens, right + 1) == "next" or word_after(tokens, last) == "week":
        return "no single day, or the one after next"  # Saturday week
    if word == "the" and capital(tokens, right):
        return "a name"
    for at, other in ((left, left_of(tokens, left)), (right, right_of(tokens, right + 1))):
        if 0 <= at < len(tokens.words) and tokens.words[at] in {"-", "to", "through"} and tokens.has(other, "WEEKDAY"):
            return "days of every week"
    return None


def _in_a_row(tokens: Tokens, first: int) -> bool:
    """Whether another day of the week stands before it in a list: "Friday, Saturday and Sunday"."""
    at = left_of(tokens, first)
    if at < 0 or tokens.words[at] not in {",", "and", "&"}:
        return False
    at = left_of(tokens, at)
    return tokens.has(left_of(tokens, at) if at >= 0 and tokens.words[at] == "," else at, "FULLDAY")


def _direction(match: Match) -> str:
    """Return where a day of the week is looked for."""
    tokens = match.tokens
    first, last = match.span()
    if match.has("bound"):
        return "past" if match.words("bound") in {"since", "after", "ever since"} else "future"
    if told(tokens, first):
        return "past"
    for steps in (range(first - 1, max(-1, first - _REACH), -1), range(last, min(len(tokens.words), last + _REACH))):
        for at in steps:
            word = tokens.words[at]
            if word in COMING or (word == "be" and word_before(tokens, at) == "to"):
                return "future"
            if word in _ENDS_SENTENCE or (word == "-" and " " in tokens.classes[max(0, at - 1) : at + 2]):
                break
    return "past"


def _relative(match: Match, context: Context) -> Found | str:
    """Read a period counted from the publication: "the last year" is a length of time, and none."""
    tokens = match.tokens
    first = match.span("first")[0]
    word = tokens.words[first]
    lasting = word.startswith(("last ", "next ", "past ")) and word not in {"next day", "past weekend"}
    if lasting and word_before(tokens, first) == "the":
        return "a length of time"
    last = match.span("first")[1]
    if word_after(tokens, last) == "of" and word[:1] in "ln":
        return "the last one of what follows"
    return bounded(match, point(tokens, *match.span("first"), context))


def _bare_day(match: Match, context: Context) -> Found | str:
    """Read "on the 12th", where no noun follows that it would be the twelfth of."""
    tokens = match.tokens
    first, last = match.span()
    left = left_of(tokens, first)
    hours = left >= 0 and tokens.words[left] == "of" and word_before(tokens, left) in _HOURS
    if not (match.has("bound") or hours or word_before(tokens, first) == "on" or whole(match)):
        return "an ordinal"
    at = right_of(tokens, last)
    if noun(tokens, at) or (
        at < len(tokens.words) and (tokens.words[at] in {"of", "century"} or tokens.words[last] == "-")
    ):
        return "an ordinal of what follows"
    return bounded(match, point(tokens, *match.span("first"), context))


def _in_order(match: Match, context: Context) -> Found | str:
    """Read the first Monday of October, the last day of June."""
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str):
        return made
    spot, inferred = made
    number = match.payload("number", "ORDINAL") or match.payload("number", "D2") or "L"
    weekday = match.payload("day", "WEEKDAY")
    part = f"{'D' if weekday is None else 'N'}{number}"
    if (part != "DL" and part not in COUNTED) or (spot.month is None and spot.unit != "month"):
        return "no day of a month"
    return bounded(match, (spot._replace(part=part, weekday=weekday), inferred))


def _week_of(match: Match, context: Context) -> Found | str:
    """Read the week of July 8, and the one that begins or ends on a day."""
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str) or made[0].day is None or made[0].month is None:
        return made if isinstance(made, str) else "the week of no day"
    how = match.words("how")
    part = "week" if how.endswith(" of") else "week to" if how.endswith("ending") else "week from"
    return bounded(match, (made[0]._replace(part=part), made[1]))


def _week(match: Match, _context: Context) -> Found | str:
    """Read week 23, as ISO 8601 counts the weeks of a year."""
    number: str = match.payload("first", "D2")
    part, year = f"W{int(number)}", match.payload("first", "D4")
    if part not in WEEKS:
        return "no week of the year"
    return match.found(When("on", Point(None if year is None else int(year), part=part)))


def _season(match: Match, _context: Context) -> Found | str:
    """Read this summer as the year, and tell the season; last summer may be one of two."""
    last = match.span()[1]
    if noun(match.tokens, right_of(match.tokens, last)):
        return "part of a name: this summer school"
    return bounded(match, (Point(unit="year"), ("year",)), (f"the words say {match.tokens.words[last - 1]}",))


def _ago(match: Match, _context: Context) -> Found | str:
    """Read three days ago, a year ago: as precise as the unit."""
    numeral: Numeral | None = match.payload("first", "NUM")
    value = _ONE if numeral is None else numeral.value if numeral.bound == "exact" else None
    count = 0 if value is None or value != int(value) else int(value)
    if not 0 < count < _LONG_AGO:
        return "no number of units that can be counted back"
    unit: str = match.payload("unit", "AGOUNIT")
    if unit in IN_DAYS:
        unit, count = "day", count * IN_DAYS[unit]
    return match.found(When("on", Point(unit=unit, shift=-count)))


def _present(match: Match, _context: Context) -> Found | str:
    """Read "for the month" as the one of the publication; "of the month" is a title."""
    if word_before(match.tokens, match.span()[0]) not in {"for", "during", "in", "this"}:
        return "of every one, or of one that is not said"
    return match.found(When("on", Point(unit=match.payload("first", "UNITNAME"))))


RULES: Final = (
    Rule("en date: day of the week", "date", f"{BEFORE} first:('this'? TURN? FULLDAY) later:LATER?", _weekday),
    Rule("en date: day of the week, alone", "date", "first:(TURN? WEEKDAY)", _weekday, rank=-1, alone=True),
    Rule(
        "en date: counted from the publication", "date", f"{BEFORE} first:(RELATIVE | NEARDAY) later:LATER?", _relative,
    ),
    Rule(
        "en date: day within a week or month", "date",
        f"{BEFORE} first:(RELATIVE ('-' | 'on')? WEEKDAY | WEEKDAY ('of' | 'from' | 'in')? 'the'? RELATIVE"
        f" | 'the'? {D} 'day'? ('of' | 'in') 'the'? RELATIVE | WEEKDAY ','? 'the'? {D} !(':' | MONTH | '/'))"
        " later:LATER?",
        _relative,
    ),
    Rule(
        "en date: day of a month that is known", "date", "bound:LIMIT? 'the' first:(D2_ENDING ('(' WEEKDAY ')')?)",
        _bare_day,
    ),
    Rule(
        "en date: day of a month in order", "date",
        "bound:(LIMIT 'the'?)? number:(ORDINAL | D2_ENDING | 'last') day:(WEEKDAY | 'day') ('of' | 'in') 'the'?"
        " first:(MONTH (','? 'of'? D4 | 'the'? RELATIVE)? | RELATIVE)",
        _in_order,
    ),
    Rule(
        "en date: week of a day", "date",
        "bound:(LIMIT 'the'?)? how:('week' ('of' | 'ending' | 'commencing' | ('beginning' | 'starting') 'on'?"
        f" | 'beginning on' | 'starting on') | 'w'_ '/'_ 'c') first:({DAY})", _week_of, rank=1,
    ),
    Rule("en date: week of the year", "date", "first:('week' D2 ('of' D4)?)", _week, alone=True),
    Rule("en date: week of ISO 8601", "date", "first:(D4_'-'_'w'_D2)", _week),
    Rule(
        "en date: season of this year", "date",
        "bound:LIMIT? first:('this' ('spring' | 'summer' | 'autumn')) !_'-' !D4", _season,
    ),
    Rule("en date: so long ago", "date", "first:(NUM | 'a' | 'one') unit:AGOUNIT 'ago'", _ago),
    Rule("en date: the present month", "date", "first:('the' UNITNAME)", _present, alone=True),
)  # fmt: skip
