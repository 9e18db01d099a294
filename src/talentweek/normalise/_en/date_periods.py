"""English periods: the 1990s, the 19th century, the first half of the year, the first five months of 2024, 1270 CE.

The 1800s are a decade or a century, and no reading; the 90s are those of the last century, the 20s may be an age.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import right_of, word_after
from talentweek.normalise._calendar import Unsaid, When
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._en.date_around import YEARS, whole
from talentweek.normalise._en.date_checks import bounded, ranged
from talentweek.normalise._en.date_parts import point
from talentweek.normalise._en.date_patterns import BEFORE, PART, TO
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from talentweek.normalise.context import Context

#: Decades of two digits: those of the last century that are no ages of persons behind "the".
_SHORT: Final = range(50, 100, 10)
_LAST_CENTURY: Final = 1900
#: The first century whose first decade is the usual meaning: the 2000s.
_THIS_CENTURY: Final = 2000
_CENTURY: Final = 100
#: The centuries that stand in words before a decade.
_WORDED: Final = range(15, 21)
_CENTURIES: Final = range(1, 23)
_MOST: Final = {"month": 12, "quarter": 4}


def _decade(match: Match, _context: Context) -> Found | str:
    digits = match.payload("first", "D4")
    if digits is None:
        year = int(match.payload("first", "D2"))
        if year not in _SHORT or match.words("article") != "the":
            return "no decade"
        return bounded(match, (Point(_LAST_CENTURY + year, part="decade"), ("year",)))
    year = int(digits)
    if year % 10 or year not in YEARS:
        return "no decade"
    if year % _CENTURY == 0 and year < _THIS_CENTURY:
        return "a decade or a century"
    if match.tokens.has(right_of(match.tokens, match.span()[1]), "PLURAL"):
        return "the number of something"
    return bounded(match, (Point(year, part="decade"), ()))


def _decades(match: Match, _context: Context) -> Found | str:
    """Read the 1980s to the 2000s, from the 1990s to 2005, the 1990s to the present."""
    tokens = match.tokens
    low, high = int(match.payload("first", "D4")), int(match.payload("last", "D4") or 0)
    decade = match.words("last").endswith("s")
    if low % 10 or low not in YEARS or (high and (high not in YEARS or high <= low)):
        return "no decades of our time"
    if match.words("to") == "and" and match.words("lead") != "between":
        return "two decades"
    ends = [low, high] if decade else [low]
    if any(year % 10 or (year % _CENTURY == 0 and year < _THIS_CENTURY) for year in ends):
        return match.found(Unsaid("a decade or a century"))
    if not high:
        return match.found(When("since", Point(low, part="decade")))
    if not decade and tokens.has(right_of(tokens, match.span()[1]), "PLURAL"):
        return "a number that counts what follows"
    return ranged(match, (Point(low, part="decade"), ()), (Point(high, part="decade" if decade else None), ()))


def _century(match: Match, _context: Context) -> Found | str:
    number = match.payload("first", "ORDINAL") or int(match.payload("first", "D2"))
    number += match.payload("tens", "DAYTENS") or 0
    if number not in _CENTURIES:
        return "no century of our time"
    if word_after(match.tokens, match.span()[1]) in {"bc", "bce", "b"}:
        return "before our era"
    return bounded(match, (Point(number, part="century"), ()))


def _era(match: Match, _context: Context) -> Found | str:
    """Read 1270 CE, AD 800."""
    year = int(match.payload("first", "INT") or match.payload("last", "INT"))
    return match.found(When("on", Point(year))) if 0 < year < YEARS.stop else "no year"


def _of_the_year(match: Match, _context: Context) -> Found | str:
    """Read the end of the year, the first half of the year."""
    part = None
    if match.has("span"):
        number = match.payload("first", "ORDINAL") or int(match.payload("first", "D2"))
        part = f"{match.payload('span', 'SPANNED')}{number}"
        if part not in {"Q1", "Q2", "Q3", "Q4", "H1", "H2"} or match.payload("unit", "UNITNAME") != "year":
            return "no part of a year"
    elif not {"of", "in", "the"} & set(match.words("part").split()):
        return "a name"
    return bounded(match, (Point(part=part, unit=match.payload("unit", "UNITNAME")), ()))


def _first_of(match: Match, context: Context) -> Found | str:
    """Read the first five months of 2024, the first three quarters, the last two months of 2023."""
    numeral = match.payload("number", "NUM")
    unit: str = match.payload("unit", "PLURALUNIT")
    count = 0 if numeral.value is None or numeral.bound != "exact" else int(numeral.value)
    made: tuple[Point, tuple[str, ...]] | str
    if not match.has("year"):
        if unit != "quarter" or not _is_of_the_year(match):
            return "months or quarters of what is not said"
        made = Point(), ()
    elif match.payload("year", "UNITNAME") is not None:
        made = Point(unit=match.payload("year", "UNITNAME")), ()
    else:
        made = point(match.tokens, *match.span("year"), context)
    if isinstance(made, str) or made[0].unit not in {None, "year"} or not 1 < count <= _MOST[unit]:
        return "no part of a year"
    year, inferred = made
    low, high = (_MOST[unit] - count + 1, _MOST[unit]) if match.has("late") else (1, count)
    if unit == "quarter":
        ends = year._replace(part=f"Q{low}"), year._replace(part=f"Q{high}")
    else:
        ends = year._replace(month=low), year._replace(month=high)
    return match.found(When("between", *ends, (), inferred))


def _final(match: Match, context: Context) -> Found | str:
    """Read the final quarter of 2024."""
    made = point(match.tokens, *match.span("year"), context)
    if isinstance(made, str) or made[0].unit not in {None, "year"}:
        return "no quarter of a year"
    return match.found(When("on", made[0]._replace(part="Q4"), None, (), made[1]))


def _is_of_the_year(match: Match) -> bool:
    """Whether quarters are those of the year of which a text speaks, and not those of a match or of a product."""
    last = match.span()[1]
    owned = word_after(match.tokens, last) in {"of", "in"} or match.tokens.has(right_of(match.tokens, last), "WORD")
    return whole(match) or not owned


def _worded(match: Match, _context: Context) -> Found | str:
    """Read the nineties, the nineteen seventies."""
    decade: int = match.payload("first", "DECADE")
    numeral = match.payload("century", "NUM")
    if numeral is not None:
        known = numeral.value in _WORDED
        return (
            bounded(match, (Point(int(numeral.value) * _CENTURY + decade, part="decade"), ())) if known else "no decade"
        )
    if decade not in _SHORT:
        return "no decade"
    return bounded(match, (Point(_LAST_CENTURY + decade, part="decade"), ("year",)))


def _year_end(match: Match, _context: Context) -> Found | str:
    """Read "by year-end": the year of the publication."""
    return bounded(match, (Point(unit="year"), ()))


RULES: Final = (
    Rule("en date: decade in words", "date", f"{BEFORE} 'the'? first:(century:WORDED DECADE)", _worded),
    Rule("en date: decade of the last century in words", "date", f"{BEFORE} 'the' first:DECADE", _worded),
    Rule("en date: decade", "date", f"{BEFORE} article:'the'? '''? first:(D4 | D2)_ '''?_ 's'", _decade),
    Rule(
        "en range: decades", "date",
        f"lead:('from' | 'between')? named:('the'? {PART}?) first:D4_ '''?_ 's' to:({TO} | 'and') 'the'? {PART}?"
        " last:(D4 ('''?_ 's')? | 'present' | 'now' | 'today' | 'date')",
        _decades,
    ),
    Rule(
        "en date: century", "date",
        f"{BEFORE} tens:(DAYTENS '-'?)? first:(D2_ENDING | ORDINAL) '-'? 'century'", _century,
    ),
    Rule("en date: year of the era", "date", "first:INT ERA | ERA last:INT", _era),
    Rule(
        "en date: part of the year", "date",
        f"bound:(LIMIT 'the'?)? (part:{PART} | first:(D2_ENDING | ORDINAL) span:SPANNED 'of' 'the') unit:UNITNAME",
        _of_the_year,
    ),
    Rule(
        "en date: the end of the year", "date",
        "bound:(LIMIT 'the'?) part:('year-end' | 'year' 'end') !(WORD | PLURAL | D4 | RELATIVE | 'of')", _year_end,
    ),
    Rule(
        "en range: first months or quarters", "date",
        "'first' number:NUM unit:PLURALUNIT"
        " (('of' | 'in' | ',')? year:('the'? (D4 | RELATIVE) | 'the' UNITNAME))?",
        _first_of,
    ),
    Rule(
        "en range: last months or quarters", "date",
        "late:('last' | 'final') number:NUM unit:PLURALUNIT ('of' | 'in' | ',')?"
        " year:('the'? (D4 | RELATIVE) | 'the' UNITNAME)",
        _first_of,
    ),
    Rule(
        "en date: final quarter", "date", "'final' 'quarter' ('of' | 'in' | ',')? year:('the'? (D4 | RELATIVE))",
        _final,
    ),
)  # fmt: skip
