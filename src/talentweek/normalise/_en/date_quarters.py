"""English quarters and halves together: the first to third quarters of 2024, Q1 and Q2 2024, Q1-3 2024.

Each of a list is a reading of its own, and the year behind the last one holds for all.

>>> from talentweek import normalise
>>> news = normalise.Context(published="2024-07-16")
>>> [str(each.value) for each in normalise.find("from the first to the third quarter of 2023, Q1 and Q2 2022", news)]
['2023-33/2023-35', '2022-33', '2022-34']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from talentweek.normalise._around import right_of, word
from talentweek.normalise._calendar import Unsaid, When
from talentweek.normalise._calendar_figures import full_year
from talentweek.normalise._calendar_points import PARTS, Point
from talentweek.normalise._en.count_words import is_noun
from talentweek.normalise._en.date_around import whole
from talentweek.normalise._en.date_checks import A_ROUND, is_round, ranged
from talentweek.normalise._en.date_parts import point
from talentweek.normalise._en.date_patterns import AND, OF_YEAR, TO
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context

_PAIR: Final = 2
_LISTING: Final = frozenset({",", "and", "&"})
_BETWEEN: Final = frozenset({*_LISTING, "/", "-", "to", "through", "thru", "until", "till", "~", "up", "or"})


class _Part(NamedTuple):
    """One quarter or half: what it is called, and its tokens."""

    name: str
    first: int
    last: int


def _parts(match: Match, stop: int) -> list[_Part]:
    """Return the quarters or halves that are named before a token."""
    tokens, parts = match.tokens, list[_Part]()
    letter: str = match.payload("unit", "SPANNED") or match.payload("unit", "SPANNEDS") or ""
    for at in range(match.at("first"), stop):
        number: int | None = tokens.payload(at, "ORDINAL") or int(tokens.payload(at, "D2") or 0)
        if not number:
            continue
        first, last = at, at + 1
        if letter:
            last += tokens.has(last, "ENDING")
            spanned = right_of(tokens, last)
            last = spanned + 1 if tokens.has(spanned, "SPANNED") else last
        elif word(tokens, at - 1) in {"q", "h"}:
            first -= 1
        elif tokens.words[last : last + 1] in (["q"], ["h"]):
            last += 1
        said = letter or next((each.upper() for each in tokens.words[first:last] if each in {"q", "h"}), "")
        parts.append(_Part(f"{said or parts[-1].name[0]}{number}", first, last))  # Q1-3
    return parts


def _together(match: Match, context: Context) -> Found | list[Found] | str:
    tokens = match.tokens
    year = next((name for name in ("year", "short") if match.has(name)), None)
    parts = _parts(match, match.span()[1] if year is None else match.at(year))
    base: tuple[Point, tuple[str, ...]] | str = (Point(), ())
    if year == "year":
        base = point(tokens, *match.span("year"), context)
    elif year == "short":
        base = Point(full_year(int(match.payload("short", "D2")), context.year)), ("year",)
    if isinstance(base, str) or base[0].unit not in {None, "year"} or any(part.name not in PARTS for part in parts):
        return match.found(Unsaid("no parts of one year"))
    reason = None if year is not None else _unbound(match, parts)
    if reason is not None:
        return reason
    links = {each for each in tokens.words[parts[0].last : parts[-1].first] if each in _BETWEEN}
    points = [(base[0]._replace(part=part.name), base[1]) for part in parts]
    if links <= _LISTING and not match.has("bound") and match.words("lead") != "between":
        ends = [*(part.last for part in parts[:-1]), match.span()[1]]
        return [
            Found(When("on", spot, None, (), inferred), part.first, end)
            for (spot, inferred), part, end in zip(points, parts, ends, strict=True)
        ]
    open_ = match.has("bound") or "or" in links or ("/" in links and _apart(parts))
    if len(parts) == _PAIR and parts[0].name < parts[1].name and not open_:
        return ranged(match, points[0], points[1])
    return match.found(Unsaid("which quarters or halves are meant is not said"))


def _apart(parts: list[_Part]) -> bool:
    """Whether a stroke divides two that do not follow one another."""
    low, high = (int(part.name[1:]) for part in parts)
    return high != low + 1


def _unbound(match: Match, parts: list[_Part]) -> str | None:
    """Return why quarters and halves without a year are no dates."""
    tokens, last = match.tokens, match.span()[1]
    if any(part.name[0] == "H" for part in parts) and not whole(match):
        return "half of what is not said"
    return A_ROUND if is_round(tokens, last) else None


def _of_years(match: Match, context: Context) -> list[Found] | str:
    """Read the first halves of 2023 and 2024; "the first half of 2023 and 2024" leaves open what is meant of 2024."""
    tokens, (first, last) = match.tokens, match.span()
    places = [at for at in range(match.at("years"), last) if tokens.has(at, "D4")]
    if is_noun(tokens, last):
        return "the last number counts what follows"
    plural: str | None = match.payload("unit", "SPANNEDS")
    if plural is None:
        part = point(tokens, first, places[0] + 1, context)
    else:
        number = match.payload("number", "ORDINAL") or match.payload("number", "D2")
        part = Point(int(tokens.payload(places[0], "D4")), part=f"{plural}{number}"), ()
    if isinstance(part, str) or part[0].part not in PARTS:
        return "no part of a year"
    readings = [Found(When("on", part[0]), first, places[0] + 1)]
    for at in places[1:]:
        spot = When("on", part[0]._replace(year=int(tokens.payload(at, "D4"))))
        readings.append(Found(Unsaid("the year, or a part of it") if plural is None else spot, at, at + 1))
    return readings


#: More than one of them.
LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {"SPANNEDS": {"quarters": "Q", "halves": "H"}}
_LEAD: Final = "(bound:LIMIT 'the'? | lead:('from' | 'between') 'the'?)?"
_LINK: Final = f"({TO} | {AND} | '/' | 'or') 'the'?"
_LETTERED: Final = "('q'_D2 | 'h'_D2 | D2_'q' | D2_'h')"
_BEHIND: Final = "(D2_('q' | 'h'))"
_NTH: Final = "(D2_ENDING | ORDINAL)"
RULES: Final = (
    Rule(
        "en dates: quarters together", "date",
        f"{_LEAD} <!_D2 first:{_LETTERED} ({_LINK} {_LETTERED}){{0,2}} {_LINK} last:{_LETTERED} year:({OF_YEAR})?",
        _together, rank=6,
    ),
    Rule(
        "en dates: quarters together of a year of two digits", "date",
        f"{_LEAD} <!_D2 first:{_BEHIND} ({_LINK} {_BEHIND}){{0,2}} {_LINK} last:{_BEHIND}_ short:D2", _together, rank=7,
    ),
    Rule(
        "en dates: quarters of one letter", "date", f"first:('q'_D2)_ '-'_ last:D2 year:({OF_YEAR})?", _together,
        rank=6,
    ),
    Rule(
        "en dates: quarters together in words", "date",
        f"{_LEAD} first:{_NTH} SPANNED? ({_LINK} {_NTH} SPANNED?){{0,2}} {_LINK}"
        f" last:{_NTH} '-'? unit:(SPANNED | SPANNEDS) year:({OF_YEAR})?",
        _together, rank=6,
    ),
    Rule(
        "en dates: a part of several years", "date",
        f"(number:{_NTH} '-'? (SPANNED | unit:SPANNEDS) ('of' | 'in') | ('q'_D2 | 'h'_D2) 'of'?)"
        f" years:(D4 ({AND} D4){{0,3}} {AND} D4) !_('-' | '/') !MONTH", _of_years, rank=8,
    ),
)  # fmt: skip
