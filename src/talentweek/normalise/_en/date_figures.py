"""English dates in figures: 2024-07-11, 7/11/2024, 04/2016, 10/1 to 11/7.

Four digits are the year; of the others `_calendar_figures` tells which is the day. What is glued to more figures is a
telephone number or a code, and no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._calendar import When
from talentweek.normalise._calendar_figures import decided, full_year, month_and_day
from talentweek.normalise._calendar_periods import Period
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._en import date_checks as checks
from talentweek.normalise._rules import Found, Match, Rule

from talentweek.normalise.context import Context

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens

_TRIPLE: Final = 3
_YEARS: Final = range(1500, 2200)
_D8_YEARS: Final = range(1900, 2100)
#: A date in figures without its year is one behind these words.
_DATING: Final = frozenset({"on", "from", "between", "since", "until", "till", "by", "before", "after", "to", "dated"})

Read = tuple[Point, tuple[str, ...]]


def figures(tokens: Tokens, first: int, last: int) -> list[str]:
    """Return the figures of a date: of its numerals, or of the one that has points in it."""
    found: list[str] = []
    for at in range(first, last):
        tags = tokens.entries[at][1]
        if "DOTTED" in tags or "INT" in tags:
            found += tokens.words[at].split(".")
    return found


def read(numbers: list[str], context: Context, order: str | None = None) -> Read | str:
    """Return what figures say: year first or last; without a year two are a month and a day."""
    inferred: tuple[str, ...] = ()
    year: int | None = None
    if len(numbers[0]) == 4:  # noqa: PLR2004 - a year
        said = int(numbers[0])
        if len(numbers) < _TRIPLE:
            return _checked(Point(said, int(numbers[1])), ())
        month, day = int(numbers[1]), int(numbers[2])
        return _checked(Point(said, day, month) if month > 12 else Point(said, month, day), ())  # noqa: PLR2004 - months
    if len(numbers) == _TRIPLE:
        year = int(numbers[2])
        if len(numbers[2]) == 2:  # noqa: PLR2004 - a year of two digits
            year = full_year(year, context.year)
            inferred = ("year",)
            if year is None:
                return "which century is undecided"
    elif len(numbers[1]) == 4:  # noqa: PLR2004 - a month and a year
        return _checked(Point(int(numbers[1]), int(numbers[0])), ())
    made = month_and_day(int(numbers[0]), int(numbers[1]), context, order)
    if isinstance(made, str):
        return made
    month, day, taken = made
    return _checked(Point(year, month, day), (*inferred, *taken))


def _checked(point: Point, inferred: tuple[str, ...]) -> Read | str:
    if point.year is not None and point.year not in _YEARS:
        return "no year of our time"
    size = "month" if point.day is None else "day"
    return Period(size, point.year, point.month, point.day).fault or (point, inferred)


def _glued(match: Match) -> str | None:
    """Return why figures with more figures beside them are no date."""
    tokens = match.tokens
    first, last = match.span("first")[0], match.span("last" if match.has("last") else "first")[1]
    if first > 1 and tokens.words[first - 1] in {"-", "/", "."} and tokens.has(first - 2, "INT"):
        return "part of a longer number"
    if tokens.words[last : last + 1] in (["-"], ["/"], [","]) and tokens.has(last + 1, "INT") and match.tokens.words[last + 1] != " ":
        return "part of a longer number"
    if tokens.words[last : last + 1] in (["%"], ["+"]) or tokens.has(checks.after(tokens, last), "MONTH"):
        return "a number"
    return None


def _single(match: Match, context: Context) -> Found | str:
    reason = _glued(match)
    if reason:
        return reason
    if match.payload("first", "DOTTED") is not None and context.country is None:
        context = Context(published=context.published)  # 11.07.2024 is no American date, whatever the language
    made = read(figures(match.tokens, *match.span("first")), context)
    if isinstance(made, str):
        return made
    point, inferred = made
    point = point._replace(weekday=match.payload("weekday", "WEEKDAY"))
    form, first = checks.form_of(match, match.span()[0])
    return Found(When(form or "on", point, None, (), inferred), first, match.span()[1])


def _without_year(match: Match, context: Context) -> Found | str:
    left = checks.word_before(match.tokens, match.span("first")[0])
    if left in _DATING or match.payload("weekday", "WEEKDAY") is not None:
        return _single(match, context)
    return "a fraction, or a name"


def _digits(match: Match, _context: Context) -> Found | str:
    """20240711 in one piece."""
    digits: str = match.payload("first", "D8")
    made = _checked(Point(int(digits[:4]), int(digits[4:6]), int(digits[6:])), ())
    if isinstance(made, str):
        return made
    if made[0].year not in _D8_YEARS:
        return "no year of our time"
    return match.found(When("on", made[0]))


def _ranged(match: Match, context: Context) -> Found | str:
    reason = _glued(match)
    if reason:
        return reason
    tokens = match.tokens
    low, high = figures(tokens, *match.span("first")), figures(tokens, *match.span("last"))
    if match.has("year"):
        high = [*high, tokens.words[match.span("year")[1] - 1]]
    if len(low) == len(high) == 2 and not match.has("lead"):  # noqa: PLR2004 - day and month
        return "fractions"
    order = _order(low) or _order(high)
    first, last = read(low, context, order), read(high, context, order)
    if isinstance(first, str) or isinstance(last, str):
        return first if isinstance(first, str) else str(last)
    inferred = (*first[1], *(part for part in last[1] if part not in first[1]))
    return Found(When("between", first[0], last[0], (), inferred), *checks.range_span(match))


def _order(numbers: list[str]) -> str | None:
    return decided(int(numbers[0]), int(numbers[1])) if len(numbers[0]) < 4 else None  # noqa: PLR2004 - a year


def _month(match: Match, context: Context) -> Found | str:
    """A month and a year; 2011-12 may be two years as well."""
    numbers = figures(match.tokens, *match.span("first"))
    if len(numbers[0]) == 4 and not checks.whole(match):  # noqa: PLR2004 - a year
        if len(numbers[1]) < 2:  # noqa: PLR2004 - a month of two figures
            return "a number"
        if (int(numbers[0]) + 1) % 100 == int(numbers[1]):
            return "a month, or two years"
    return _single(match, context)


def _alone(match: Match, context: Context) -> Found | str:
    return _single(match, context) if "/" in match.words("first") or checks.whole(match) else "two numbers"


_SEP: Final = "('-' | '/')"
_YMD: Final = f"D4_{_SEP}_D2_{_SEP}_D2 | DOTTED"
_DMY: Final = f"D2_{_SEP}_D2_{_SEP}_(D4 | D2)"
FULL: Final = f"({_YMD} | {_DMY})"
_MD: Final = "D2_'/'_D2"
_TO: Final = "('-' '-'? | 'to' | 'through' | 'until' | 'till' | '~' | 'and')"
_DAY: Final = "weekday:('this'? TURN? WEEKDAY ','?)?"
RULES: Final = (
    Rule(
        "en date: year, month and day in figures", "date",
        f"bound:LIMIT? {_DAY} first:({_YMD} | {_DMY}) ('(' WEEKDAY ')')? later:LATER?", _single,
    ),
    Rule("en date: month and year in figures", "date", f"bound:LIMIT? first:(D2_'/'_D4 | D4_{_SEP}_D2) later:LATER?", _month),
    Rule("en date: year and month in figures, alone", "date", f"first:(D4_{_SEP}_D2)", _single, rank=-1, alone=True),
    Rule("en date: day and month in figures", "date", f"bound:LIMIT? {_DAY} first:({_MD})", _without_year),
    Rule("en date: day and month in figures, alone", "date", "first:(D2_('-' | '/')_D2)", _alone, alone=True),
    Rule("en date: eight figures", "date", "first:D8", _digits, alone=True),
    Rule(
        "en range: dates in figures", "date",
        f"lead:('from' | 'between')? first:({_YMD} | {_DMY} | {_MD}) {_TO} last:({_YMD} | {_DMY} | {_MD}) (',' year:D4)?", _ranged,
    ),
)
