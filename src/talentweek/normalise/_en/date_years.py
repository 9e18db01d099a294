"""English years: in 2019, the 2024 edition, from 2021 to 2025, 2023-24, the 1990s, the 19th century, FY2018-19.

Four digits are a year where the words around make them one: a preposition, a name that they open or close, a bracket.
A number that counts what follows is none: "2,796 guests", "1646 projects", "2000 experts".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._calendar import When
from talentweek.normalise._calendar_figures import full_year
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._en import date_checks as checks
from talentweek.normalise._en.date_words import RELATIVE
from talentweek.normalise._en.date_parts import point
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: Years of which news speaks, and years that are ones where a word says so.
_NEWS: Final = range(1800, 2101)
_ALL: Final = range(1000, 2200)
#: Years that stand in the names of events.
_NAMES: Final = range(1950, 2051)
_IN: Final = frozenset({"in", "during", "since", "until", "till", "within", "throughout", "year", "years", "early", "late", "mid", "copyright", "(c)", "fiscal", "calendar"})
#: Behind these a number is a year unless what follows it can be counted.
_MAYBE: Final = frozenset({"of", "for", "from", "by", "before", "after", "through", "between", "with", "the", "this", "our", "its", "their", "his", "a"})
_OWNED: Final = frozenset({"the", "this", "our", "its", "their", "his", "a"})
_LISTED: Final = frozenset({",", "and", "or", "&"})
_TOTALS: Final = frozenset({"total", "totalling", "totaling", "number", "average", "consisting", "sum", "out", "some", "capacity", "maximum", "minimum", "height", "altitude", "record"})
_NUMBERED: Final = frozenset({"hall", "room", "no", "no.", "number", "box", "suite", "route", "road", "booth", "flight", "iso", "gb", "page", "model", "building", "$", "#", "top", "boeing", "act", "windows", "office"})
_MARKS_BEFORE: Final = frozenset("$#€£¥.+*=<>%")
_BORN: Final = frozenset("founded established launched opened est dated born created".split())
_ROUND: Final = 100
_DECADES: Final = range(20, 100, 10)


def _next(tokens: Tokens, last: int) -> tuple[int, bool]:
    """Return the token behind, and whether it is glued."""
    at = checks.after(tokens, last)
    return at, at == last and at < len(tokens.words)


def _no_year(match: Match, year: int, *, alone: bool) -> str | None:
    """Return why four digits are no year."""
    tokens = match.tokens
    first, last = match.span("first")
    at, glued = _next(tokens, match.span()[1])
    words = tokens.words
    left = checks.word_before(tokens, match.span()[0])
    following = words[at] if at < len(words) else ""
    if year not in (_ALL if alone or match.has("about") or match.has("named") else _NEWS):
        return "no year of our time"
    if first and words[first - 1][-1:] in {"$", "#", "€", "£", "¥", "+", "<", ">", "=", "_"}:
        return "an amount, or a code"
    if first and words[first - 1] in {"-", "/", "."} and first > 1 and words[first - 2][-1:].isdigit():
        return "part of a longer number"
    if glued and (following[0].isalnum() or following[0] in "%+°_@" or (following in {"-", "/", "."} and words[at + 1 : at + 2] and words[at + 1][:1].isdigit())):
        return "part of something longer"
    if at < len(tokens.words) and (tokens.has(at, "CURRENCY") or tokens.has(at, "SCALE") or tokens.has(at, "D4") or tokens.has(at, "BIG")):
        return "an amount"
    if left in _NUMBERED or tokens.has(checks.before(tokens, first), "CURRENCY"):
        return "the number of something"
    if tokens.has(at, "PLURAL") and not glued and not (checks.capital(tokens, at) and left in {"the", "at"}):
        return "a number that counts what follows"
    return None


def _year(match: Match, context: Context) -> Found | str:
    """A year among words."""
    year = int(match.payload("first", "D4"))
    reason = _no_year(match, year, alone=False)
    if reason:
        return reason
    if not _evident(match, year):
        return "a number, not surely a year"
    return _made(match, year, context)


def _alone(match: Match, context: Context) -> Found | str:
    """A year where dates alone are asked for."""
    year = int(match.payload("first", "D4"))
    return _no_year(match, year, alone=True) or _made(match, year, context)


def _list_of_years(tokens: Tokens, left: int) -> bool:
    """Whether a year stands before the comma or the "and" at `left`."""
    at = checks.before(tokens, left)
    if at >= 0 and tokens.words[at] == ",":
        at = checks.before(tokens, at)
    return tokens.has(at, "D4") and int(tokens.payload(at, "D4")) in _NEWS


def _spelled(match: Match, context: Context) -> Found | str:
    """Nineteen seventeen, two thousand and twenty."""
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str):
        return made
    year = made[0].year
    at = checks.after(match.tokens, match.span()[1])
    if year not in _ALL or made[0].day is not None or match.tokens.has(at, "WORD"):
        return "a number"
    form, first = checks.form_of(match, match.span()[0])
    return Found(When(form or "on", Point(year)), first, match.span()[1])


def _made(match: Match, year: int, _context: Context) -> Found | str:
    form, first = checks.form_of(match, match.span()[0])
    return Found(When(form or "on", Point(year)), first, match.span()[1])


def _evident(match: Match, year: int) -> bool:
    """Whether the words around make four digits a year."""
    tokens = match.tokens
    start, end = match.span()
    if match.has("part") or match.has("named") or match.has("later"):
        return True
    if match.has("bound"):
        return match.words("bound") not in {"up to", "greater than"} or not tokens.has(checks.after(tokens, end), "WORD")
    at, glued = _next(tokens, end)
    left = checks.before(tokens, start)
    before = tokens.words[left] if left >= 0 else ""
    following = tokens.words[at] if at < len(tokens.words) else ""
    noun = tokens.has(at, "WORD") and not tokens.has(at, "STOP")
    if match.has("about"):
        return match.words("about") in {"circa", "ca", "ca.", "c.", "circ."} or match.words() == f"c{year}"
    if before == "as" and checks.word_before(tokens, left) in {"early", "late", "far"}:
        return True
    if before in _IN or (before in _BORN and not noun):
        return True
    if before in _MAYBE:
        other = checks.word_before(tokens, left)
        if before == "of" and other in _TOTALS:
            return False
        if before in _OWNED:
            return year in _NAMES and noun and (before != "a" or year % _ROUND != 0)
        return not noun or (year in _NAMES and before in {"of", "for"})
    if before in _LISTED and _list_of_years(tokens, left):
        return not noun
    if year not in _NAMES:
        return False
    if before == "(" and following in {")", ",", ";"}:
        return True
    if checks.capital(tokens, at) and noun and not glued:
        return not (left >= 0 and tokens.has(left, "WORD") and not checks.capital(tokens, left))
    named = left >= 0 and tokens.has(left, "WORD") and checks.capital(tokens, left) and checks.after(tokens, left + 1) == start
    return named


def _ranged(match: Match, context: Context) -> Found | str:
    """Two years: 2021 to 2025, 2023-24."""
    tokens = match.tokens
    first, last = (match.payload("first", "D4"), match.payload("last", "D4"))
    low = int(first)
    if last is None:
        short = tokens.words[match.span("last")[0]]
        high = low - low % _ROUND + int(short)
        if len(short) < 2 or high <= low:  # noqa: PLR2004 - a year of two digits
            return "no range of years"
        if high % _ROUND <= 12 and not match.has("named") and match.words("lead") not in {"from", "between"}:  # noqa: PLR2004 - months
            return "a month, or two years"
    else:
        high = int(last)
    if not low < high or low not in _ALL or high not in _ALL:
        return "no range of years"
    if match.words("lead") != "between" and match.words("to") == "and":
        return "two years"
    end = match.span()[1]
    at, glued = _next(tokens, end)
    following = tokens.words[at] if at < len(tokens.words) else ""
    if glued and (following[0].isalnum() or following in {"%", "+", "/"} or (following == "-" and tokens.has(at + 1, "INT"))):
        return "part of something longer"
    start = match.span()[0]
    if start > 1 and tokens.words[start - 1] in {"-", "/", "."} and tokens.words[start - 2][-1:].isdigit():
        return "part of a longer number"
    if start and tokens.words[start - 1][-1:] in {"$", "#", "€", "£", "¥"}:
        return "an amount"
    if tokens.has(at, "PLURAL") or tokens.has(at, "CURRENCY") or tokens.has(at, "SCALE") or tokens.has(at, "%"):
        return "numbers that count what follows"
    if not (low in _NEWS and high in _NEWS) and not (match.has("lead") or checks.whole(match)):
        return "no years of our time"
    return Found(When("between", Point(low), Point(high)), *checks.range_span(match))


def _decade(match: Match, _context: Context) -> Found | str:
    """The 1990s; the 90s are those of the last century, the 20s of this one may be an age."""
    tokens = match.tokens
    digits = match.payload("first", "D4")
    form, first = checks.form_of(match, match.span()[0])
    if digits is None:
        year = int(match.payload("first", "D2"))
        if year not in _DECADES or year < 50 or match.words("article") != "the":  # noqa: PLR2004 - what may be an age
            return "no decade"
        return Found(When(form or "on", Point(1900 + year, part="decade"), None, (), ("year",)), first, match.span()[1])
    year = int(digits)
    if year % 10 or year not in _ALL:
        return "no decade"
    if year % _ROUND == 0 and year < 2000:  # noqa: PLR2004 - the only century whose first decade is its usual meaning
        return "a decade or a century"
    if tokens.has(checks.after(tokens, match.span()[1]), "PLURAL"):
        return "the number of something"
    return Found(When(form or "on", Point(year, part="decade")), first, match.span()[1])


def _century(match: Match, _context: Context) -> Found | str:
    number = match.payload("first", "ORDINAL") or int(match.payload("first", "D2") or 0)
    if match.has("tens"):
        number += match.payload("tens", "DAYTENS")
    if not 1 <= number <= 22:  # noqa: PLR2004 - centuries
        return "no century of our time"
    if match.tokens.has(checks.after(match.tokens, match.span()[1]), "ERA") or checks.word_after(match.tokens, match.span()[1]) in {"bc", "bce", "b"}:
        return "before our era"
    form, first = checks.form_of(match, match.span()[0])
    return Found(When(form or "on", Point(number, part="century")), first, match.span()[1])


def _era(match: Match, _context: Context) -> Found | str:
    year = int(match.payload("first", "INT") or match.payload("last", "INT"))
    return match.found(When("on", Point(year))) if 0 < year < _ALL.stop else "no year"


def _relative_part(match: Match, _context: Context) -> Found | str:
    """The end of the year, the first half of the year."""
    if not match.has("span") and not {"of", "in", "the"} & set(match.words("part").split()):
        return "a name"
    relative = RELATIVE[f"this {match.payload('unit', 'UNITNAME')}"]
    part = None
    if match.has("span"):
        number = match.payload("first", "ORDINAL") or int(match.payload("first", "D2"))
        part = f"{match.payload('span', 'SPANNED')}{number}"
    form, first = checks.form_of(match, match.span()[0])
    return Found(When(form or "on", Point(part=part, unit=relative.unit)), first, match.span()[1])


def _fiscal(match: Match, context: Context) -> Found | str:
    """FY18."""
    digits = match.payload("first", "D2")
    year = full_year(int(digits), context.year) if len(digits) > 1 else None
    if year is None or checks.word_after(match.tokens, match.span()[1]) in {"-", "/"}:
        return "which year is undecided"
    return match.found(When("on", Point(year), None, (), ("year",)))


def _from_on(match: Match, context: Context) -> Found | str:
    """From 2021 on."""
    made = point(match.tokens, *match.span("first"), context)
    if isinstance(made, str) or made[0].year not in _ALL:
        return made if isinstance(made, str) else "no year of our time"
    return match.found(When("since", made[0], None, (), made[1]))


def _first_of(match: Match, context: Context) -> Found | str:
    """The first five months of 2024, the first three quarters."""
    numeral = match.payload("number", "NUM")
    unit = match.payload("unit", "PLURALUNIT")
    count = 0 if numeral.value is None or numeral.bound != "exact" else int(numeral.value)
    made = point(match.tokens, *match.span("year"), context)
    if isinstance(made, str):
        return made
    if made[0].unit not in {None, "year"} or not 1 < count < (5 if unit == "quarter" else 13):
        return "no part of a year"
    year = made[0]
    if unit == "quarter":
        ends = year._replace(part="Q1"), year._replace(part=f"Q{count}")
    else:
        ends = year._replace(month=1), year._replace(month=count)
    return match.found(When("between", *ends))


_PART: Final = "('the'? PARTOF ('-'? 'to' '-'? PARTOF)? '-'? 'the'?)"
_BEFORE: Final = f"bound:(LIMIT 'the'?)? part:{_PART}? about:ABOUT?"
_TO: Final = "('-' '-'? | 'to' | 'through' | 'thru' | 'until' | 'till' | '~' | '/' | 'and')"
_NAMED: Final = "named:(YEARNAME 'of'? | 'the' 'year' 'of'? | 'year' 'of'?)"
RULES: Final = (
    Rule("en date: year", "date", f"bound:(LIMIT 'the'?)? part:{_PART}? about:(ABOUT | CIRCA)? {_NAMED}? first:D4 later:LATER?", _year),
    Rule("en date: fiscal year of two digits", "date", "first:('fy'_D2)", _fiscal),
    Rule("en date: year, alone", "date", f"bound:(LIMIT 'the'?)? part:{_PART}? about:(ABOUT | CIRCA)? {_NAMED}? first:D4 after:ABOUT?", _alone, rank=-1, alone=True),
    Rule("en date: year in words", "date", f"{_BEFORE} {_NAMED}? first:(WORDED OH WORDED | WORDED WORDED | WORDED)", _spelled, alone=True),
    Rule("en range: years", "date", f"lead:('from' | 'between' | 'in')? {_NAMED}? part:{_PART}? first:D4 to:{_TO} {_NAMED.replace('named', 'again')}? {_PART}? ABOUT? last:(D4 | D2)", _ranged),
    Rule("en date: from a year on", "date", "'from' first:(MONTH? D4) 'on' !(WORD | STOP | NUM | MONTH | WEEKDAY)", _from_on),
    Rule("en range: first months or quarters", "date", "'first' number:NUM unit:PLURALUNIT ('of' | 'in' | ',')? year:('the'? (D4 | RELATIVE))", _first_of),
    Rule("en date: decade", "date", f"{_BEFORE} article:'the'? '''? first:(D4 | D2)_ '''?_ 's'", _decade),
    Rule("en date: century", "date", f"{_BEFORE} (tens:DAYTENS '-'?)? first:(D2_ENDING | ORDINAL) '-'? 'century'", _century),
    Rule("en date: year of the era", "date", "first:INT ERA | ERA last:INT", _era),
    Rule(
        "en date: part of the year", "date",
        f"bound:(LIMIT 'the'?)? (part:{_PART} | first:(D2_ENDING | ORDINAL) span:SPANNED 'of' 'the') unit:UNITNAME", _relative_part,
    ),
)
