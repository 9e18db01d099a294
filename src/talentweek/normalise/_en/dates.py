"""English dates: July 11 to 17, 2024; the third quarter of last year; since 2017; by the end of June; on Friday.

What the words of one date say together is in `date_parts`, what that is beside a publication date in `_calendar`; the
patterns are in `date_patterns`. Here are the dates that name a month or a quarter; the rest has modules of its own.

>>> from talentweek import normalise
>>> news = normalise.Context(published="2024-07-16")
>>> [str(reading.value) for reading in normalise.find("from July 11 to 17, by the end of 2025, on Friday", news)]
['2024-07-11/2024-07-17', '../2025', '2024-07-12']
>>> normalise.dates.read("July 41", news)
Traceback (most recent call last):
talentweek.normalise._reading.Unreadable: no date in these words
  July 41
  ^^^^^^^
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._calendar import Unsaid
from talentweek.normalise._en import (
    date_counted,
    date_days,
    date_figures,
    date_lists,
    date_periods,
    date_quarters,
    date_ranges,
    date_words,
    date_years,
)
from talentweek.normalise._en.date_around import whole
from talentweek.normalise._en.date_checks import bare_month, bounded, covered, not_a_date
from talentweek.normalise._en.date_parts import point
from talentweek.normalise._en.date_patterns import BEFORE, DAY, FULL, HOURS, QUARTER
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context

_DAYS: Final = 31


def _dated(match: Match, context: Context) -> Found | str:
    """Read one date, whatever bounds it."""
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str):
        return bounded(match, made)
    spot, inferred = made
    reason = _may_be_a_year(match) or not_a_date(match, spot)
    if reason:
        return reason
    if spot.year is None and spot.month is not None and spot.unit is None:
        spot = covered(match.tokens, match.span()[1], spot)
    return bounded(match, (spot, inferred))


def _may_be_a_year(match: Match) -> str | None:
    """Return why nobody can tell: Jul-24 is the 24th of July, or, as spreadsheets write it, July of 2024."""
    first, last = match.span("first")
    words = match.tokens.words[first:last]
    number = words[-1]
    return "a day, or a year" if words[1:] == ["-", number] and len(number) > 1 and number.isdigit() else None


def _short_year(match: Match, context: Context) -> Found | str:
    """Read "Aug 9, 96"; what may be a day is one: "July 11, 12 and 13"."""
    if int(match.tokens.payload(match.span()[1] - 1, "D2")) > _DAYS or (whole(match) and "," not in match.words()):
        return _dated(match, context)
    return "a day, or the hour"


def _quarter(match: Match, context: Context) -> Found | str:
    """Read Q3 2024; Q1 FY2023-24 is a quarter of a year that begins nobody says when."""
    tokens, (first, last) = match.tokens, match.span("first")
    if [tokens.original(at) for at in range(first, last)][1:-1] == ["h"]:
        return "hours and minutes"  # 1h30
    if tokens.words[last : last + 1] in (["-"], ["/"]) and tokens.has(last + 1, "D2") and tokens.has(last - 1, "D4"):
        return match.found(Unsaid("a quarter or half of a year that is not one of the calendar"))
    return _dated(match, context)


def _month(match: Match, context: Context) -> Found | str:
    return bare_month(match) or _dated(match, context)


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {**date_words.LEXICON, **date_quarters.LEXICON}
RULES: Final = (
    Rule(
        "en date: day, month and year in words", "date",
        f"{BEFORE} first:({DAY} (','? '(' WEEKDAY ')' (','? D4 !(WORD | PLURAL))?)?"
        f" | (TURN? WEEKDAY {HOURS}? | NEARDAY) ','? '(' {FULL} ')')"
        " later:LATER? after:ABOUT?",
        _dated,
    ),
    Rule(
        "en date: year of two digits behind a comma", "date",
        "first:((WEEKDAY ','?)? (MONTH D2 ',' | D2 MONTH) D2 !_(':' | '/'))", _short_year,
    ),
    Rule("en date: month", "date", f"{BEFORE} first:(TURN? MONTH) later:LATER?", _month),
    Rule("en date: quarter or half", "date", f"{BEFORE} first:{QUARTER} later:LATER?", _quarter),
    *date_days.RULES,
    *date_ranges.RULES,
    *date_lists.RULES,
    *date_years.RULES,
    *date_periods.RULES,
    *date_quarters.RULES,
    *date_counted.RULES,
    *date_figures.RULES,
)  # fmt: skip
