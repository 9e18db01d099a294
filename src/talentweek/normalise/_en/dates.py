"""English dates: July 11 to 17, 2024; the third quarter of last year; since 2017; by the end of June; on Friday.

The pattern of one date in words is put together here; what its words say together is in `date_parts`, what that is
beside a publication date in `_calendar`. Dates in figures are in `date_figures`, years in `date_years`.

>>> from talentweek import normalise
>>> news = normalise.Context(published="2024-07-16")
>>> [str(reading.value) for reading in normalise.find("from July 11 to 17, by the end of 2025, on Friday", news)]
['2024-07-11/2024-07-17', '../2025', '2024-07-12']
>>> normalise.dates.read("March 41", news)
Traceback (most recent call last):
talentweek.normalise._reading.Unreadable: words after the date that were not read
  March 41
        ^^
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._calendar import When
from talentweek.normalise._calendar_periods import Period
from talentweek.normalise._calendar_points import COUNTED, WEEKS, Point
from talentweek.normalise._en import date_checks as checks
from talentweek.normalise._en import date_figures, date_words, date_years
from talentweek.normalise._en.date_parts import point
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context

LEXICON: Final[Mapping[str, Mapping[str, Any]]] = date_words.LEXICON

# A day; a year behind a date, with its comma or its "of"; the three orders of a date; a month with its year.
_D: Final = "(D2_ENDING | DAYTENS '-'? ORDINAL | ORDINAL | D2 | WORDED)"
_SPELLED: Final = "(WORDED OH WORDED | WORDED WORDED | WORDED)"
_TAIL: Final = f"(','? ('of' | 'in')? (D4 | {_SPELLED} !(WORD | NUM)) | ','? ('of' | 'in')? 'the'? RELATIVE)"
_MDY: Final = f"MONTH ('-' | '/' | ',')? 'the'? {_D} ({_TAIL} | ''' D2)?"
_MOY: Final = "MONTH 'the'? ORDINAL D2 !(WORD | ENDING | ':') | MONTH DAYYEAR | MONTH WORDED OH WORDED"
_DMY: Final = (
    f"'the'? ({_D} 'day'? ('of' | '-' | '/')? | D2_'.') MONTH "
    f"({_TAIL} | ('-' | '/' | '.') D4 | ('-' | '/')_D2 !_(':' | ENDING) | ('of' '''? | ''') D2)? | D2 ',' MONTH ','? D4 | D2_'-'_D4_'-'_MONTH"
)
_YMD: Final = f"D4 ('-' | '/')? MONTH (('-' | '/')? {_D})?"
_MY: Final = (
    f"MONTH ('-' | '/' | ',' | 'of' | 'in')? 'the'? (D4 | RELATIVE) | MONTH ('of' '''? | ''') D2 | MONTH {_SPELLED}"
)
_FULL: Final = f"({_MOY} | {_MDY} | {_DMY} | {_YMD} | {_MY})"
_DAY: Final = f"(WEEKDAY ','? ('the' | 'on')?)? (TURN WEEKDAY '(' | TURN)? {_FULL}"
_PART: Final = "('the'? PARTOF ('-'? 'to' '-'? PARTOF)? '-'? 'the'?)"
_QUARTER: Final = (
    "('q'_D2 (('of' | ',' | '-' | '/')? 'the'? 'fy'? (D4 | RELATIVE) | 'fy'_D2 | '''_D2)? | D2_('q' | 'h')_D2 | D2_'q' D4 | D4 ('-' | '/')? 'q'_D2 | D4 ('-' | '/')? 'h'_D2"
    " | 'h'_D2 ('of' | ',' | '-' | '/')? 'the'? (D4 | RELATIVE) | D2_'h' ('of' | ',')? D4"
    " | (D2_ENDING | ORDINAL) '-'? SPANNED (('of' | 'in' | ',')? 'the'? (D4 | RELATIVE))? | D4 (D2_ENDING | ORDINAL) SPANNED"
    " | RELATIVE 'of' D4)"
)
_BEFORE: Final = f"bound:(LIMIT 'the'?)? part:{_PART}? about:ABOUT?"


def _on(form: str | None, first: tuple[Point, tuple[str, ...]]) -> When:
    return When(form or "on", first[0], None, (), first[1])


def _dated(match: Match, context: Context) -> Found | str:
    """One date, whatever bounds it."""
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str):
        return made
    first, last = match.span()
    reason = checks.not_a_date(match, made[0])
    if reason:
        return reason
    form, first = checks.form_of(match, first)
    if made[0].year is None and made[0].month is not None and made[0].unit is None:
        year = checks.year_ahead(match.tokens, last, made[0].month)
        made = (made[0]._replace(year=year), made[1])
    return Found(_on(form, made), first, last)


def _short_year(match: Match, context: Context) -> Found | str:
    """Aug 9, 96; what may be a day is one: "July 11, 12 and 13"."""
    digits = match.tokens.words[match.span()[1] - 1]
    if int(digits) > _DAYS or (checks.whole(match) and "," not in match.words()):
        return _dated(match, context)
    return "a day, or the hour"


def _bare_month(match: Match, context: Context) -> Found | str:
    return checks.bare_month(match) or _dated(match, context)


def _weekday(match: Match, context: Context) -> Found | str:
    reason = checks.bare_weekday(match)
    if reason:
        return reason
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str):
        return made
    spot = made[0]
    if spot.toward == "near" and spot.unit is None and spot.day is None:
        if checks.behind_another(match):
            spot = spot._replace(toward="after", text=True, or_published=True)
        else:
            spot = spot._replace(toward=checks.direction(match))
        made = (spot, made[1])
    form, first = checks.form_of(match, match.span()[0])
    return Found(_on(form, made), first, match.span()[1])


def _relative(match: Match, context: Context) -> Found | str:
    reason = checks.bare_relative(match)
    if reason:
        return reason
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str):
        return made
    form, first = checks.form_of(match, match.span()[0])
    return Found(_on(form, made), first, match.span()[1])


def _in_order(match: Match, context: Context) -> Found | str:
    """The first Monday of October, the last day of 2024."""
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str):
        return made
    spot, inferred = made
    if spot.month is None and spot.unit != "month":
        return "of no month"
    number = match.payload("number", "ORDINAL") or match.payload("number", "D2") or "L"
    weekday = match.payload("day", "WEEKDAY")
    part = "DL" if weekday is None and number == "L" else f"N{number}" if weekday is not None else None
    if part is None or (weekday is not None and part not in COUNTED):
        return "no day of a month"
    form, first = checks.form_of(match, match.span()[0])
    return Found(_on(form, (spot._replace(part=part, weekday=weekday), inferred)), first, match.span()[1])


def _week_of(match: Match, context: Context) -> Found | str:
    """The week of July 8."""
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str):
        return made
    if made[0].day is None or made[0].month is None:
        return "the week of no day"
    form, first = checks.form_of(match, match.span()[0])
    return Found(_on(form, (made[0]._replace(part="week"), made[1])), first, match.span()[1])


def _ago(match: Match, _context: Context) -> Found | str:
    """Three days ago, a year ago: as precise as the unit."""
    numeral = match.payload("first", "NUM")
    if numeral is not None and (numeral.value is None or numeral.bound != "exact" or numeral.value != int(numeral.value)):
        return "no number of whole units"
    count = 1 if numeral is None else int(numeral.value)
    if not 0 < count < _LONG_AGO:
        return "too long ago"
    return match.found(When("on", Point(unit=match.payload("unit", "AGOUNIT"), shift=-count)))


def _week(match: Match, _context: Context) -> Found | str:
    """Week 23, as ISO 8601 counts the weeks of a year."""
    number, year = match.payload("first", "D2"), match.payload("first", "D4")
    if f"W{int(number)}" not in WEEKS:
        return "no week of the year"
    return match.found(When("on", Point(None if year is None else int(year), part=f"W{int(number)}")))


def _present(match: Match, _context: Context) -> Found | str:
    """ "For the month": the one of the publication; "of the month" is a title."""
    if checks.word_before(match.tokens, match.span()[0]) not in {"for", "during", "in", "this"}:
        return "of every one, or of one that is not said"
    return match.found(When("on", Point(unit=match.payload("first", "UNITNAME"))))


def _bare_day(match: Match, context: Context) -> Found | str:
    return checks.bare_day(match) or _relative(match, context)


def _ranged(match: Match, context: Context) -> Found | str:
    """Two dates with "to" between them."""
    low = point(match.tokens, *match.span("first"), context)
    high = point(match.tokens, *match.span("last"), context)
    if isinstance(low, str) or isinstance(high, str):
        return low if isinstance(low, str) else str(high)
    reason = checks.not_a_range(match, low[0], high[0])
    if reason:
        return reason
    inferred = (*low[1], *(part for part in high[1] if part not in low[1]))
    first, last = checks.range_span(match)
    year = checks.year_ahead(match.tokens, last, high[0].month) if high[0].year is None and high[0].unit is None else None
    return Found(When("between", low[0], high[0]._replace(year=year) if year else high[0], (), inferred), first, last)


def _mixed(match: Match, context: Context) -> Found | str:
    """Words at one end and figures at the other."""
    ends = []
    for name in ("first", "last"):
        span = match.span(name)
        figures = date_figures.figures(match.tokens, *span)
        in_figures = len(figures) == len(("year", "month", "day")) and not match.payload(name, "MONTH")
        made = date_figures.read(figures, context) if in_figures else point(match.tokens, *span, context)
        if isinstance(made, str):
            return made
        ends.append(made)
    inferred = (*ends[0][1], *(part for part in ends[1][1] if part not in ends[0][1]))
    return Found(When("between", ends[0][0], ends[1][0], (), inferred), *checks.range_span(match))


def _listed(match: Match, context: Context) -> list[Found] | str:
    """July 11, 12 and 13; 5 and 6 June 2023: a reading for each day."""
    tokens = match.tokens
    reason = checks.not_a_list(match)
    if reason:
        return reason
    start = match.span("named")[0]
    known = point(tokens, start, start + 1, context)
    year = point(tokens, *match.span("year"), context) if match.has("year") else (Point(), ())
    if isinstance(known, str) or isinstance(year, str):
        return "no list of days"
    ahead = checks.year_ahead(tokens, match.span()[1], known[0].month) if not match.has("year") else None
    month = year[0]._replace(month=known[0].month, year=year[0].year or ahead)
    readings = []
    for first, last in checks.days_of(match):
        day = point(tokens, first, last, context)
        if isinstance(day, str) or day[0].day is None or Period("day", month.year, month.month, day[0].day).fault:
            return "no list of days"
        readings.append(Found(When("on", month._replace(day=day[0].day), None, (), year[1]), first, last))
    whole = match.span()
    readings[0] = readings[0]._replace(first=whole[0])
    readings[-1] = readings[-1]._replace(last=whole[1])
    return readings


_TO: Final = "('-' '-'? | 'to' | 'through' | 'thru' | 'until' | 'till' | '~' | 'up' 'to')"
_END: Final = f"({_PART}? ({_DAY} | MONTH))"
_OTHER: Final = f"{_QUARTER} | D4 | NEARDAY | 'the'? RELATIVE | TURN? WEEKDAY"
_FIRST: Final = f"({_PART}? ((WEEKDAY ','?)? ({_FULL} | 'the'? {_D} | MONTH) | {_OTHER}))"
_LAST: Final = f"({_PART}? ((WEEKDAY ','?)? ({_FULL} | 'the'? {_D} {_TAIL}? | MONTH) | {_OTHER}))"
_FIGURES: Final = date_figures.FULL
_WORDS: Final = f"({_PART}? ({_DAY} | MONTH | {_OTHER}))"
_LEAD: Final = "lead:('from' | 'between' | 'during')?"
_DAYS: Final = 31
_LONG_AGO: Final = 2000
_AND: Final = "(',' 'and' | ',' | 'and' | '&')"
RULES: Final = (
    Rule(
        "en date: day, month and year in words", "date",
        f"{_BEFORE} first:({_DAY} (','? '(' WEEKDAY ')')? | ((TURN? WEEKDAY) | NEARDAY) ','? '(' {_FULL} ')') later:LATER? after:ABOUT?",
        _dated,
    ),
    Rule("en date: a year of two digits behind a comma", "date", f"first:((WEEKDAY ','?)? (MONTH D2 ',' | D2 MONTH) D2 !_(':' | '/'))", _short_year),
    Rule("en date: month", "date", f"{_BEFORE} first:(TURN? MONTH) later:LATER?", _bare_month),
    Rule("en date: day of the week", "date", f"{_BEFORE} first:('this'? TURN? FULLDAY) later:LATER?", _weekday),
    Rule("en date: day of the week, alone", "date", "first:(TURN? WEEKDAY)", _weekday, rank=-1, alone=True),
    Rule("en date: week of the year", "date", "first:('week' D2 ('of' D4)?)", _week, alone=True),
    Rule("en date: the present month", "date", "first:('the' UNITNAME)", _present, alone=True),
    Rule(
        "en date: day within a week or month", "date",
        f"{_BEFORE} first:(RELATIVE ('-' | 'on')? WEEKDAY | WEEKDAY ('of' | 'from' | 'in')? 'the'? RELATIVE"
        f" | 'the'? {_D} 'day'? ('of' | 'in') 'the'? RELATIVE | WEEKDAY ','? 'the'? {_D} !(':' | MONTH | '/')) later:LATER?",
        _relative,
    ),
    Rule("en date: counted from the publication", "date", f"{_BEFORE} first:(RELATIVE | NEARDAY) later:LATER?", _relative),
    Rule("en date: day of a month that is known", "date", "bound:LIMIT? 'the' first:(D2_ENDING ('(' WEEKDAY ')')?)", _bare_day),
    Rule(
        "en date: day of a month in order", "date",
        "bound:(LIMIT 'the'?)? number:(ORDINAL | D2_ENDING | 'last') day:(WEEKDAY | 'day') ('of' | 'in') 'the'?"
        " first:(MONTH (','? 'of'? D4 | 'the'? RELATIVE)? | RELATIVE)", _in_order,
    ),
    Rule("en date: week of a day", "date", f"bound:(LIMIT 'the'?)? 'week' 'of' first:({_DAY})", _week_of),
    Rule("en date: so long ago", "date", "first:(NUM | 'a' | 'one') unit:AGOUNIT 'ago'", _ago),
    Rule("en date: quarter or half", "date", f"{_BEFORE} first:{_QUARTER} later:LATER?", _dated),
    Rule("en range: the end has a month", "date", f"{_LEAD} first:{_FIRST} ','? {_TO} last:{_END}", _ranged),
    Rule("en range: the start has a month", "date", f"{_LEAD} first:{_END} ','? {_TO} last:{_LAST}", _ranged, rank=-1),
    Rule("en range: between", "date", f"lead:'between' first:{_FIRST} ('and' | {_TO}) last:{_LAST}", _ranged),
    Rule("en range: words to figures", "date", f"{_LEAD} first:{_WORDS} {_TO} last:{_FIGURES}", _mixed),
    Rule("en range: figures to words", "date", f"{_LEAD} first:{_FIGURES} {_TO} last:{_WORDS}", _mixed),
    Rule(
        "en range: days of a week", "date",
        f"lead:('from' | 'between') first:(TURN? WEEKDAY | NEARDAY) ({_TO} | 'and') last:(TURN? WEEKDAY | NEARDAY)", _ranged,
    ),
    Rule("en range: year to the present", "date", f"lead:'from'? first:({_PART}? D4) {_TO} last:(NEARDAY | 'the'? RELATIVE)", _ranged),
    Rule("en range: quarters and halves", "date", f"{_LEAD} first:{_QUARTER} ({_TO}) last:{_QUARTER}", _ranged),
    Rule(
        "en date: a list of days behind a month", "date",
        f"named:MONTH days:({_D} ({_AND} 'the'? {_D} !_(':' | '.')){{1,9}}) year:({_TAIL})?", _listed, rank=1,
    ),
    Rule(
        "en date: a list of days before a month", "date",
        f"'the'? days:({_D} ({_AND} 'the'? {_D}){{1,9}}) 'of'? named:MONTH year:({_TAIL})?", _listed, rank=1,
    ),
    *date_years.RULES,
    *date_figures.RULES,
)
