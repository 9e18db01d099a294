"""English ranges of dates: July 11 to 17, 2024; from 28 November to 2 December; between May and July; Q1-Q3 2024.

What one end leaves out comes from the other (`_calendar_ranges`); here it is told whether two dates are a range at all,
and which words belong to it: "from" does where "to" does, not before a dash.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import right_of, word_after
from talentweek.normalise._before import LONG_DASHES
from talentweek.normalise._calendar import Unsaid, When
from talentweek.normalise._en import date_figures
from talentweek.normalise._en.date_around import YEARS, capital, torn, whole
from talentweek.normalise._en.date_checks import impossible, named, parts, ranged, year_ahead
from talentweek.normalise._en.date_parts import point
from talentweek.normalise._en.date_patterns import CHECKED, DAY, FULL, PART, QUARTER, TAIL, TIME, TO, WEEKDAYS, D
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from talentweek.normalise._calendar_points import Point
    from talentweek.normalise.context import Context

_DETERMINING: Final = frozenset({"the", "a", "an", "its", "our", "their", "your", "this", "these"})
_TRIPLE: Final = 3
_YEAR: Final = 12


def _words(match: Match, context: Context) -> Found | str:
    low, high = (point(match.tokens, *match.span(name), context) for name in ("first", "last"))
    if isinstance(low, str) or isinstance(high, str):
        return impossible(match, first=low, last=high)
    reason = _no_range(match, low[0], high[0])
    if reason is None and _is_date_line(match, low[0], high[0]):
        reason = "a date line, and a sentence behind its dash"
    if reason:
        return reason
    if high[0].year is None and high[0].unit is None:
        year = year_ahead(match.tokens, match.span()[1], high[0].month)
        if year is not None:
            high = (high[0]._replace(year=year), high[1])
    return ranged(match, low, high)


def _no_range(match: Match, low: Point, high: Point) -> str | None:
    """Return why two dates with "to" between them are no range."""
    tokens = match.tokens
    if not named(tokens, *match.span("first")) or not named(tokens, *match.span("last")):
        return "a verb"
    if any(point.year is not None and point.year not in YEARS for point in (low, high)):
        return "no year of our time"
    if match.words("lead") != "between" and "and" in tokens.words[match.span("first")[1] : match.span("last")[0]]:
        return "two dates"
    said = {_only(low), _only(high)}
    hours = match.has("clock") and _only(low) == "day"  # 6 to 8 pm on July 3
    if hours or ("day" in said and (said == {"day"} or not (low.day and high.day))):
        return "a day beside a longer period, or two numbers"
    if "year" in said and not (low.year and high.year) and not (low.unit or high.unit):
        return "a year beside a date without one"
    return None


def _is_date_line(match: Match, low: Point, high: Point) -> bool:
    """Whether a dash divides a date from the sentence behind it: July 16, 2024 — The second fair opened."""
    tokens = match.tokens
    end, start = match.span("first")[1], match.span("last")[0]
    apart = tokens.classes[end] == " " == tokens.classes[start - 1] or tokens.original(end) in LONG_DASHES
    dash = "".join(tokens.words[end:start]).strip() in {"-", "--"} and not match.has("lead")
    day = high.year is None is high.month and high.unit is None is high.weekday
    if not (apart and dash and day) or low.day is None:
        return False
    at = right_of(tokens, match.span()[1])
    if tokens.original(start) == "The" or not (tokens.has(at, "WORD") or tokens.has(at, "PLURAL")):
        return tokens.original(start) == "The"
    if low.year is not None or high.day is None or high.day < low.day:
        return True
    if _is_ordinal(match, "last"):
        return not _is_ordinal(match, "first")
    return tokens.has(at, "PLURAL") and not capital(tokens, at)


def _is_ordinal(match: Match, end: str) -> bool:
    """Whether the day is said as an ordinal: 16th, the sixteenth."""
    return any(match.tokens.has(at, "ENDING") or match.tokens.has(at, "ORDINAL") for at in range(*match.span(end)))


def _only(point: Point) -> str:
    """Return the one thing that a point says, "more" where it says more."""
    if point.unit is not None or point.part is not None or point.weekday is not None:
        return "more"
    said = [name for name in ("year", "month", "day") if getattr(point, name) is not None]
    return said[0] if len(said) == 1 else "more"


def _of_relative(match: Match, context: Context) -> Found | str:
    """Read the 4th to 23rd of next month; a week has no such days."""
    return _words(match, context) if match.payload("last", "RELATIVE")[0] == "month" else "days of no month"


def _nights(match: Match, context: Context) -> Found | str:
    """Read two days that follow one another: June 17/18; what else a stroke means is not told."""
    low, high = (point(match.tokens, *match.span(name), context) for name in ("first", "last"))
    if isinstance(low, str) or isinstance(high, str):
        return low if isinstance(low, str) else str(high)
    if torn(match.tokens, *match.span()) or not named(match.tokens, *match.span()):
        return "figures, or a verb"
    following = low[0].day is not None and low[0].day + 1 == high[0].day
    return ranged(match, low, high) if following else match.found(Unsaid("two days, or the day and the month"))


def _months(match: Match, context: Context) -> Found | str:
    """Read two months that follow one another: Sept/Oct 2023, Dec/Jan."""
    low, high = match.payload("first", "MONTH"), match.payload("last", "MONTH")
    return _words(match, context) if high == low % _YEAR + 1 else "two months"


def _until_now(match: Match, context: Context) -> Found | str:
    """Read from 2012 to present: what has begun and has no end."""
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str):
        return made
    if made[0].year is None or made[0].year not in YEARS or not named(match.tokens, *match.span("first")):
        return "no year of our time"
    at = right_of(match.tokens, match.span()[1])
    verb = (
        match.tokens.has(at, "WORD") or word_after(match.tokens, at) in _DETERMINING
    )  # founded in 2020 to present the
    firm = match.has("lead") or whole(match) or (match.words("now") == "present" and not verb)
    return match.found(When("since", made[0], None, parts(match), made[1])) if firm else "perhaps a number"


def _mixed(match: Match, context: Context) -> Found | str:
    """Read words at one end and figures at the other."""
    low, high = _end(match, "first", context), _end(match, "last", context)
    if isinstance(low, str) or isinstance(high, str):
        return impossible(match, first=low, last=high)
    if "year" in {_only(low[0]), _only(high[0])}:
        return "figures of one date"
    return ranged(match, low, high)


def _end(match: Match, name: str, context: Context) -> tuple[Point, tuple[str, ...]] | str:
    span = match.span(name)
    figures = date_figures.figures(match.tokens, *span)
    if len(figures) == _TRIPLE and not match.payload(name, "MONTH"):
        return date_figures.read(figures, context)
    return point(match.tokens, *span, context)


_END: Final = f"({PART}? ({DAY} {CHECKED} | MONTH))"
_OTHER: Final = f"{QUARTER} | D4 | NEARDAY | 'the'? RELATIVE | TURN? WEEKDAY"
_FIRST: Final = f"({PART}? ((WEEKDAY ','?)? ({FULL} {CHECKED} | 'the'? ({D} | D2_'.') {CHECKED} | MONTH) | {_OTHER}))"
_LAST: Final = (
    f"({PART}? ((WEEKDAY ','?)? ({FULL} {CHECKED} | 'the'? {D} {CHECKED} {TAIL}? | DAYYEAR | MONTH) | {_OTHER}))"
)
_ANY: Final = f"({PART}? ({DAY} | MONTH | {_OTHER}))"
_LEAD: Final = f"lead:('from' | 'between' | 'during')? hour:({TIME} ','? 'on'?)?"
#: A time of day behind the first date, and before the last one.
_TO: Final = f"((',' | 'at')? {TIME} | '(' {TIME} ')')? ','? {TO} clock:({TIME} ','? ('on' | 'of')?)?"
RULES: Final = (
    Rule("en range: the end has a month", "date", f"{_LEAD} first:{_FIRST} {_TO} last:{_END}", _words),
    Rule("en range: the start has a month", "date", f"{_LEAD} first:{_END} {_TO} last:{_LAST}", _words, rank=-1),
    Rule(
        "en range: days of a week with their dates", "date",
        f"{WEEKDAYS} first:{_END} {TO} last:{_LAST}", _words,
    ),
    Rule(
        "en range: days of a week with their dates before a month", "date",
        f"{WEEKDAYS} first:({D} | {_END}) {TO} last:{_END}", _words,
    ),
    Rule("en range: between", "date", f"lead:'between' first:{_FIRST} ('and' | {TO}) last:{_LAST}", _words),
    Rule("en range: words to figures", "date", f"{_LEAD} first:{_ANY} {TO} last:{date_figures.FULL}", _mixed),
    Rule("en range: figures to words", "date", f"{_LEAD} first:{date_figures.FULL} {TO} last:{_ANY}", _mixed),
    Rule(
        "en range: days of a week", "date",
        f"lead:('from' | 'between') first:(TURN? WEEKDAY | NEARDAY) ({TO} | 'and') last:(TURN? WEEKDAY | NEARDAY)",
        _words,
    ),
    Rule(
        "en range: days of a week that is known", "date",
        f"{_LEAD} first:WEEKDAY {TO} last:(WEEKDAY ('of' | 'in')? RELATIVE)", _words,
    ),
    Rule(
        "en range: days of a month that is known", "date",
        f"{_LEAD} first:{D} {TO} last:({D} ('of' | 'in')? 'the'? RELATIVE)", _of_relative,
    ),
    Rule(
        "en range: two days with a stroke", "date",
        f"first:(WEEKDAY? MONTH D2)_ '/'_ last:(D2 {TAIL}?)", _nights, rank=1,
    ),
    Rule(
        "en range: two days with a stroke before a month", "date", f"first:D2_ '/'_ last:(D2 MONTH {TAIL}?)", _nights,
        rank=1,
    ),
    Rule("en range: two months with a stroke", "date", f"<!'/' first:MONTH_ '/'_ last:(MONTH {TAIL}?) !'/'", _months),
    Rule(
        "en range: until now", "date",
        f"lead:'from'? first:({PART}? ({FULL} | MONTH | D4)) to:('to' | 'until' | 'till' | '-') 'the'?"
        " now:('present' | 'date' | 'now' | 'ongoing' | 'current')", _until_now,
    ),
    Rule(
        "en range: year to the present", "date",
        f"lead:'from'? first:({PART}? D4) {TO} last:(NEARDAY | 'the'? RELATIVE)", _words,
    ),
    Rule("en range: quarters and halves", "date", f"{_LEAD} first:{QUARTER} {TO} last:{QUARTER}", _words, rank=7),
)  # fmt: skip
