"""English dates in figures: 2024-07-11, 7/11/2024, 04/2016, from 10/1 to 11/7, 20240711.

Four digits are the year; of the others `_calendar_figures` tells which is the day. What is glued to more figures is a
telephone number or a code, and no date.

>>> from talentweek import normalise
>>> normalise.dates.read("16/7/2024").edtf, normalise.dates.read("7/11/2024", normalise.Context(country="GB")).edtf
('2024-07-16', '2024-11-07')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import left_of, right_of, word, word_after, word_before
from talentweek.normalise._calendar import Unsaid, When
from talentweek.normalise._calendar_figures import are_days, decided, full_year, is_open, may_open, month_and_day
from talentweek.normalise._calendar_periods import Period
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._en.date_around import counting, torn, whole
from talentweek.normalise._en.date_checks import bounded, impossible, ranged
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise.context import Context

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens

_TRIPLE: Final = 3
_FIGURES: Final = frozenset({"DOTTED", "DECIMAL", "INT"})
_LONG: Final = 4
_MONTHS: Final = 12
#: What is noted of 2024-13-01: a month cannot be 13, but few write a date so, and it may be a slip.
TURNED: Final = "the day stands before the month, behind a year"
_YEARS: Final = range(1500, 2200)
#: Years of a date in one piece, and of a month in figures: there a code is likelier.
_NEWS: Final = range(1900, 2100)
_PREPOSITIONS: Final = "on from between since until till by before after to dated"
#: A date in figures without its year is one behind these words.
_DATING: Final = frozenset(_PREPOSITIONS.split())

#: What has versions and chapters.
_VERSIONS: Final = (
    "version v ver release build update firmware ios ipados macos watchos android python java node linux kernel chapter"
    " section article clause item figure table"
)
_VERSIONED: Final = frozenset(_VERSIONS.split())

Read = tuple[Point, tuple[str, ...]]


def figures(tokens: Tokens, first: int, last: int) -> list[str]:
    """Return the figures of a date: of its numerals, or of the one that has points in it."""
    found: list[str] = []
    for at in range(first, last):
        tags = tokens.entries[at][1]
        if not tags.keys().isdisjoint(_FIGURES):
            found += tokens.words[at].split(".")
        elif "D2" in tags or "D4" in tags:  # numerals in words, of any language: five/six
            found.append(f"{tags.get('D4') or tags['D2']}")
    return found


def read(numbers: list[str], context: Context, order: str | None = None, *, last: bool = False) -> Read | str:
    """Return what figures say: the year first or last; without a year two are a month and a day, in some order.

    `last` tells that another date beside it has its year last.
    """
    if len(numbers[0]) == _LONG:
        return _year_first(numbers)
    year: int | None = None
    inferred: tuple[str, ...] = ()
    if len(numbers) == _TRIPLE:
        year = int(numbers[2])
        if len(numbers[2]) == 1 or (not last and is_open(numbers, context)):
            return "year first or last is undecided, or no year stands there"
        if len(numbers[2]) < _LONG:
            year = full_year(year, context.year)
            inferred = ("year",)
            if year is None:
                return "which century is undecided"
    elif len(numbers[1]) == _LONG:
        return _checked(Point(int(numbers[1]), int(numbers[0])), ())
    made = month_and_day(int(numbers[0]), int(numbers[1]), context, order)
    if isinstance(made, str):
        return made
    month, day, taken = made
    return _checked(Point(year, month, day), (*inferred, *taken))


def _year_first(numbers: list[str]) -> Read | str:
    year, month = int(numbers[0]), int(numbers[1])
    if len(numbers) < _TRIPLE:
        return _checked(Point(year, month), ())
    day = int(numbers[2])
    return _checked(Point(year, day, month) if month > _MONTHS else Point(year, month, day), ())


def _checked(point: Point, inferred: tuple[str, ...]) -> Read | str:
    if point.year is not None and point.year not in _YEARS:
        return "no year of our time"
    size = "month" if point.day is None else "day"
    return Period(size, point.year, point.month, point.day).fault or (point, inferred)


def _torn(match: Match) -> str | None:
    """Return why figures are no date: more figures stand beside them, or a month in words."""
    tokens = match.tokens
    first, last = match.span("first")[0], match.span("last" if match.has("last") else "first")[1]
    joined = last + 1 < len(tokens.words) and tokens.words[last] in {"-", "/", ","} and tokens.has(last + 1, "INT")
    if first > 1 and tokens.words[first - 1] in {"-", "/", "."} and tokens.has(first - 2, "INT"):
        return "part of a longer number"
    if last == first + 1 and tokens.has(first, "DOTTED") and _is_version(tokens, first):
        return "a version"
    if joined or tokens.words[last : last + 1] in (["%"], ["+"]) or tokens.has(right_of(tokens, last), "MONTH"):
        return "part of something longer"
    return None


def _is_version(tokens: Tokens, at: int) -> bool:
    """Whether figures with points are those of a version: iOS 17.4.10, v11.5.24."""
    glued = at > 0 and tokens.words[at - 1].isascii() and tokens.words[at - 1].isalpha()
    return glued or (len(tokens.words[at].rpartition(".")[2]) < _LONG and word_before(tokens, at) in _VERSIONED)


def _single(match: Match, context: Context) -> Found | str:
    reason = _torn(match)
    if reason:
        return reason
    numbers = figures(match.tokens, *match.span("first"))
    made = read(numbers, _ordering(match, context))
    if isinstance(made, str):
        return made
    weekday = match.payload("weekday", "WEEKDAY")
    notes = (TURNED,) if len(numbers[0]) == _LONG and int(numbers[1]) > _MONTHS else ()
    return bounded(match, made if weekday is None else (made[0]._replace(weekday=weekday), made[1]), notes)


def _ordering(match: Match, context: Context) -> Context:
    """Return the context without its language where points divide: 11.07.2024 is no American date in any English."""
    dotted = match.payload("first", "DOTTED") is not None and context.country is None
    return Context(published=context.published) if dotted else context


def _without_year(match: Match, context: Context) -> Found | str:
    tokens, (first, last) = match.tokens, match.span("first")
    left = left_of(tokens, first)
    if match.payload("weekday", "WEEKDAY") is None:
        if word(tokens, left) not in _DATING or word_after(tokens, last) == "of":
            return "a fraction, or a name"
        if word(tokens, left_of(tokens, left) - 1) == "/":  # 1/2 to 3/4
            return "one of two"
    return _single(match, context)


def _month(match: Match, context: Context) -> Found | str:
    """Read a month and a year; 2011-12 may be two years as well."""
    numbers = figures(match.tokens, *match.span("first"))
    year, month = numbers if len(numbers[0]) == _LONG else (numbers[1], numbers[0])
    if whole(match):
        return _single(match, context)
    if int(year) not in _NEWS or (len(numbers[0]) == _LONG and len(month) == 1):
        return "a number"
    if len(numbers[0]) == _LONG and (int(year) + 1) % 100 == int(month):
        return "a month, or two years"
    return torn(match.tokens, *match.span("first")) or _single(match, context)


def _alone(match: Match, context: Context) -> Found | str:
    return _single(match, context) if "/" in match.words("first") or whole(match) else "two numbers"


def _digits(match: Match, _context: Context) -> Found | str:
    """Read 20240711, in one piece."""
    digits: str = match.payload("first", "D8")
    made = _checked(Point(int(digits[:4]), int(digits[4:6]), int(digits[6:])), ())
    if isinstance(made, str):
        return made
    return match.found(When("on", made[0])) if made[0].year in _NEWS else "no year of our time"


def _ranged(match: Match, context: Context) -> Found | str:
    """Read two dates; a number above 12 in one of them decides for both."""
    tokens = match.tokens
    low, high = figures(tokens, *match.span("first")), figures(tokens, *match.span("last"))
    if match.has("year"):
        high = [*high, match.payload("year", "D4")]
    full = any(len(ends) == _TRIPLE or _LONG in map(len, ends) for ends in (low, high))
    if not full and word_after(tokens, match.span()[1]) == "of":
        return match.found(Unsaid("shares of something, or days of another year"))
    named = full or match.has("lead") or ("and" not in match.words() and are_days(low, high))
    reason = _torn(match)
    if reason or not named:
        return reason or "fractions"
    order, context = _order(low) or _order(high), _ordering(match, context)
    last = any(len(ends) == _TRIPLE and not may_open(*ends) for ends in (low, high))
    if len(low[0]) == _LONG:
        order = "month"
    start, end = read(low, context, order, last=last), read(high, context, order, last=last)
    if isinstance(start, str) or isinstance(end, str):
        return impossible(match, first=start, last=end)
    return ranged(match, start, end)


def _pointed(match: Match, context: Context) -> Found | str:
    """Read dates with points: one of them has its year, or both are a year and a month."""
    low, high = (figures(match.tokens, *match.span(name)) for name in ("first", "last"))
    years = [[len(number) for number in ends].count(_LONG) for ends in (low, high)]
    if not (len(low) == _TRIPLE or len(high) == _TRIPLE or years == [1, 1]) or not any(years):
        return "numbers"
    if _LONG not in map(len, low[:1]) and len(low) == _TRIPLE != len(high):
        return "a date and a number"
    if context.country is None:
        context = Context(published=context.published, country="DE" if match.has("point") else None)
    return _ranged(match, context)


def _shared(match: Match, context: Context) -> Found | str:
    """Read 17-19.06.2024: the days of one month."""
    numbers = figures(match.tokens, *match.span("first"))
    start: str = match.payload("start", "D2")
    if len(numbers) > _TRIPLE:  # 06/17-19/2024
        numbers.remove(start)
        context = Context(published=context.published, country="US")
    elif len(numbers[-1]) != _LONG:
        return "a number before a date"
    else:
        context = Context(published=context.published, country="GB")
    end = read(numbers, context)
    reason = torn(match.tokens, *match.span())
    if isinstance(end, str) or reason:
        return reason or str(end)
    return match.found(When("between", end[0]._replace(day=int(start)), end[0]))


def _to_day(match: Match, context: Context) -> Found | str:
    """Read 2024-07-11~17, 2024/7/11-17: a date with its year first, and a later day of its month."""
    numbers = figures(match.tokens, *match.span("first"))
    day = int(match.payload("last", "D2"))
    start = read(numbers, context) if len(numbers) == _TRIPLE and len(numbers[0]) == _LONG else "no year stands first"
    reason = torn(match.tokens, *match.span()) or counting(match.tokens, match.span()[1])
    if isinstance(start, str) or reason:
        return reason or str(start)
    end = _checked(start[0]._replace(day=day), ())
    if isinstance(end, str) or not (start[0].day or 0) < day:
        return "no later day of the month"
    return ranged(match, start, end)


def _order(numbers: list[str]) -> str | None:
    return None if _LONG in map(len, numbers[:2]) else decided(int(numbers[0]), int(numbers[1]))


_SEP: Final = "('-' | '/')"
_ISO: Final = "D4_'-'_D2_'-'_D2"
_YMD: Final = f"{_ISO} | D4_'/'_D2_'/'_D2 | DOTTED"
_DMY: Final = "D2_'-'_D2_'-'_(D4 | D2) | D2_'/'_D2_'/'_D2 | D2 '/' D2 '/' D4"
#: A date in figures with its year.
FULL: Final = f"({_YMD} | {_DMY})"
_MD: Final = "D2_'/'_D2"
_MY: Final = f"D2_'/'_D4 | D4_{_SEP}_D2"
_ANY: Final = f"({_YMD} | {_DMY} | {_MY} | {_MD})"
#: With points: 17.06. - 19.06.2024, 2024.09.06-09.09, 2023.05-2024.07.
_POINTED: Final = "first:(DOTTED | DECIMAL) point:'.'? ('-' '-'? | '~' | 'to') last:(DOTTED | DECIMAL)"
#: The day or month that the first end has alone: 17-19.06.2024, 17-19/06/2024, 06/17-19/2024.
_SHARED: Final = (
    "start:(D2_'.'?)_ '-'_ first:(DOTTED | D2_'/'_D2_'/'_D4)", "first:(D2_'/'_ start:D2_ '-'_D2_'/'_D4)"
)  # fmt: skip
_TO: Final = "('-' '-'? | 'to' | 'through' | 'until' | 'till' | '~' | 'and')"
_DAY: Final = "weekday:('this'? TURN? WEEKDAY ','?)?"
RULES: Final = (
    Rule(
        "en date: year, month and day in figures", "date",
        f"bound:LIMIT? {_DAY} first:{FULL} ('(' WEEKDAY ')')? later:LATER?", _single,
    ),
    Rule(
        "en date: month and year in figures", "date", f"bound:LIMIT? first:({_MY}) later:LATER?",
        _month,
    ),
    Rule("en date: year and month in figures, alone", "date", f"first:(D4_{_SEP}_D2)", _single, rank=-1, alone=True),
    Rule("en date: day and month in figures", "date", f"bound:LIMIT? {_DAY} first:({_MD})", _without_year),
    Rule("en date: day and month in figures, alone", "date", f"first:(D2_{_SEP}_D2)", _alone, alone=True),
    Rule("en date: eight figures", "date", "first:D8", _digits, alone=True),
    Rule(
        "en range: dates in figures", "date",
        f"lead:('from' | 'between')? first:{_ANY} {_TO} last:{_ANY} (',' year:D4)?", _ranged,
    ),
    Rule("en range: ISO 8601 to month and day", "date", f"first:({_ISO}) {_TO} last:(D2_'-'_D2)", _ranged),
    Rule("en range: dates with points", "date", f"lead:('from' | 'between')? {_POINTED}", _pointed),
    Rule(
        "en range: a date in figures to a day", "date",
        f"first:({_ISO}) ('~' | 'to') last:D2 !_(':' | '/' | '.')", _to_day,
    ),
    Rule(
        "en range: a date with strokes or points to a day", "date",
        "first:(D4_'/'_D2_'/'_D2 | DOTTED) ('~' | '-' | 'to') last:D2 !_(':' | '/' | '.')", _to_day,
    ),
    Rule("en range: days before a month in figures", "date", _SHARED[0], _shared),
    Rule("en range: days behind a month in figures", "date", _SHARED[1], _shared),
    Rule("en range: ISO 8601", "date", f"first:({_ISO})_ '/'_ last:({_ISO})", _ranged),
)  # fmt: skip
