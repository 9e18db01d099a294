"""English years: in 2019, the 2024 edition, Expo 2025, from 2021 to 2025, 2023-24, FY2018-19, nineteen seventeen.

Four digits are a year where the words around make them one: a preposition, a name that they open or close, a bracket.
A number that counts what follows is none: "2,796 guests", "1646 projects", "2000 experts".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import left_of, right_of, word_after, word_before
from talentweek.normalise._calendar import When
from talentweek.normalise._calendar_figures import full_year
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._en.date_around import YEARS, capital, counting, noun, torn, whole
from talentweek.normalise._en.date_checks import bounded, ranged
from talentweek.normalise._en.date_parts import point
from talentweek.normalise._en.date_patterns import BEFORE, PART, SPELLED
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: Years of which news speaks, and years that stand in the names of events.
_NEWS: Final = range(1800, 2101)
_NAMES: Final = range(1950, 2051)
_DATING: Final = (
    "in during since until till within throughout year years early late mid copyright fiscal calendar founded"
    " established launched opened est est. dated born created"
)
#: Behind these it is a year.
_IN: Final = frozenset(_DATING.split())
_RELATING: Final = "of for from by before after through between with"
#: Behind these it is one unless what follows can be counted.
_MAYBE: Final = frozenset(_RELATING.split())
#: Behind these it is one where a noun follows: "the 2024 edition", "its 2022 revenue".
_OWNED: Final = frozenset({"the", "this", "our", "its", "their", "his", "a"})
_AMOUNTING: Final = (
    "total totalling totaling number average consisting sum out some capacity maximum minimum height altitude record"
)
#: "A total of 2023" is no year.
_TOTALS: Final = frozenset(_AMOUNTING.split())
_LABELS: Final = (
    "hall room no no. number box suite route road booth flight iso gb page model building top boeing act windows office"
)
#: What has numbers: "Hall 2024".
_NUMBERED: Final = frozenset(_LABELS.split())
_CIRCA: Final = frozenset({"circa", "ca", "ca.", "c.", "circ."})
_CENTURY: Final = 100
_MONTHS: Final = range(1, 13)
_SHORT: Final = 2


def _year(match: Match, _context: Context) -> Found | str:
    year = int(match.payload("first", "D4"))
    usual = YEARS if match.has("about") or match.has("named") else _NEWS
    reason = _no_year(match, year, usual)
    if reason:
        return reason
    return bounded(match, (Point(year), ())) if _evident(match, year) else "a number, not surely a year"


def _alone(match: Match, _context: Context) -> Found | str:
    """Read a year where dates alone are asked for."""
    year = int(match.payload("first", "D4"))
    return _no_year(match, year, YEARS) or bounded(match, (Point(year), ()))


def _no_year(match: Match, year: int, usual: range) -> str | None:
    """Return why four digits are no year."""
    tokens = match.tokens
    first, last = match.span("first")
    left = left_of(tokens, match.span()[0])
    word = tokens.words[left] if left >= 0 else ""
    if year not in usual:
        return "no year of our time"
    if word in _NUMBERED or tokens.has(left, "CURRENCY"):
        return "the number of something"
    if word == "," and match.span()[0] == first and any(tokens.has(at, "MONTH") for at in range(left - 4, left)):
        return "part of a date that was not read"
    named = word in {"the", "at"} and capital(tokens, right_of(tokens, last))  # the 2020 Olympics
    return torn(tokens, first, last) or (None if named else counting(tokens, last))


def _evident(match: Match, year: int) -> bool:
    """Whether the words around make four digits a year."""
    tokens = match.tokens
    start, end = match.span()
    if match.has("part") or match.has("named") or match.has("later"):
        return True
    if match.has("bound"):
        return match.words("bound") not in {"up to", "greater than"} or not tokens.has(right_of(tokens, end), "WORD")
    if match.has("about"):
        about = match.at("about")
        code = about + 1 == match.at("first") and tokens.original(about).isupper()  # flight CA1831
        return not code and (match.words("about") in _CIRCA or match.words() == f"c{year}")
    left = left_of(tokens, start)
    word = tokens.words[left] if left >= 0 else ""
    if word in _IN or (word == "as" and word_before(tokens, left) in {"early", "late", "far"}):
        return True
    if word in _MAYBE or word in _OWNED or word in {",", "and", "or", "&"}:
        return _related(tokens, left, end, year)
    return year in _NAMES and _in_a_name(tokens, start, end)


def _related(tokens: Tokens, left: int, end: int, year: int) -> bool:
    """Whether a preposition, an article or a list before four digits makes them a year."""
    word = tokens.words[left]
    counted = noun(tokens, right_of(tokens, end))
    if word in _OWNED:
        return year in _NAMES and counted and (word != "a" or year % _CENTURY != 0)
    if word in _MAYBE:
        if word == "of" and word_before(tokens, left) in _TOTALS:
            return False
        return not counted or (year in _NAMES and word in {"of", "for"})
    at = left_of(tokens, left)
    at = left_of(tokens, at) if at >= 0 and tokens.words[at] == "," else at
    listed = tokens.has(at, "D4") and int(tokens.payload(at, "D4")) in _NEWS
    return listed and not counted


def _in_a_name(tokens: Tokens, start: int, end: int) -> bool:
    """Whether four digits open or close a name, or stand in a bracket: 2025 Global Summit, Expo 2025, (2024)."""
    left, right = left_of(tokens, start), right_of(tokens, end)
    word = tokens.words[left] if left >= 0 else ""
    if word == "(" and word_after(tokens, end) in {")", ",", ";"}:
        return True
    named = tokens.has(left, "WORD") and capital(tokens, left)
    if capital(tokens, right) and noun(tokens, right) and right != end:
        return named or not tokens.has(left, "WORD")
    return named and right_of(tokens, left + 1) == start


def _spelled(match: Match, context: Context) -> Found | str:
    """Read nineteen seventeen, two thousand and twenty."""
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str):
        return made
    counted = noun(match.tokens, right_of(match.tokens, match.span()[1]))
    if made[0].year not in YEARS or made[0].day is not None or counted:
        return "a number"
    return bounded(match, made)


def _ranged(match: Match, _context: Context) -> Found | str:
    """Read two years: 2021 to 2025, 2023-24."""
    low = int(match.payload("first", "D4"))
    high = _upper(match, low)
    if isinstance(high, str):
        return high
    if not low < high or low not in YEARS or high not in YEARS:
        return "no range of years"
    if match.words("lead") != "between" and match.words("to") == "and":
        return "two years"
    if not (low in _NEWS and high in _NEWS) and not match.has("lead"):
        return "no years of our time"
    tokens = match.tokens
    reason = torn(tokens, *match.span())
    if reason is None and not match.has("named"):
        reason = counting(tokens, match.span()[1])
    return reason or ranged(match, (Point(low), ()), (Point(high), ()))


def _upper(match: Match, low: int) -> int | str:
    """Return the later year of a range; of two digits it is one of the same century."""
    digits = match.payload("last", "D4")
    if digits is not None:
        return int(digits)
    short: str = match.payload("last", "D2")
    following = (low + 1) % _CENTURY == int(short)
    sure = match.has("named") or match.words("lead") in {"from", "between"}
    if match.words("to").strip().isalpha() and not (sure or whole(match) or match.words("last").startswith("'")):
        return "a year, and what something came to"  # from 58 in 2019 to 73
    high = low + 1 if following else low - low % _CENTURY + int(short)
    if len(short) < _SHORT or high <= low:
        return "no range of years"
    return high if sure or int(short) not in _MONTHS else "a month, or two years"


def _fiscal(match: Match, context: Context) -> Found | str:
    """Read FY18."""
    digits: str = match.payload("first", "D2")
    year = full_year(int(digits), context.year) if len(digits) == _SHORT else None
    if year is None or word_after(match.tokens, match.span()[1]) in {"-", "/"}:
        return "which year is undecided"
    return match.found(When("on", Point(year), None, (), ("year",)))


def _from_on(match: Match, context: Context) -> Found | str:
    """Read "from 2021 on"."""
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str) or made[0].year not in YEARS:
        return made if isinstance(made, str) else "no year of our time"
    return match.found(When("since", made[0], None, (), made[1]))


_NAMED: Final = "(YEARNAME 'of'? | 'the'? ('year' | 'years') 'of'?)?"
_BEFORE: Final = f"bound:(LIMIT 'the'?)? part:{PART}? about:(ABOUT | CIRCA)? named:{_NAMED}"
_TO: Final = "('-' '-'? | 'to' | 'through' | 'thru' | 'until' | 'till' | '~' | '/' | 'and')"
RULES: Final = (
    Rule("en date: year", "date", f"{_BEFORE} first:D4 later:LATER?", _year),
    Rule("en date: year, alone", "date", f"{_BEFORE} first:D4 after:ABOUT?", _alone, rank=-1, alone=True),
    Rule("en date: year in words", "date", f"{BEFORE} {_NAMED} first:{SPELLED}", _spelled, alone=True),
    Rule(
        "en date: from a year on", "date", "'from' first:(MONTH? D4) 'on' !(WORD | STOP | NUM | MONTH | WEEKDAY)",
        _from_on,
    ),
    Rule("en date: fiscal year of two digits", "date", "first:('fy'_D2)", _fiscal),
    Rule(
        "en range: years", "date",
        f"lead:('from' | 'between' | 'in')? named:{_NAMED} part:{PART}? first:D4 to:{_TO} {_NAMED} {PART}? ABOUT?"
        " last:(D4 | D2 | '''_ D2)",
        _ranged,
    ),
)  # fmt: skip
