"""What the words around a date say of it: whether it is one, what bounds it, where a year stands that covers it.

"May" is a verb, "April" a name; "two days before July 11" is not before it; in "22 March, 7 June and 4 October 2023"
the year covers all three.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import left_of, right_of, word, word_after, word_before
from talentweek.normalise._calendar import Unsaid, When
from talentweek.normalise._calendar_periods import NO_SUCH_DAY
from talentweek.normalise._en.date_around import YEARS, capital, whole
from talentweek.normalise._en.date_tense import directed
from talentweek.normalise._en.date_words import ENDS, Relative
from talentweek.normalise._rules import Found

if TYPE_CHECKING:
    from talentweek.normalise._calendar_points import Point
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens

_BEHIND: Final = (
    "in of from to for during throughout within until since by and or between through till before after around the"
)
#: Behind these a month stands without a day.
PREPOSITIONS: Final = frozenset(_BEHIND.split())
_VERBS: Final = frozenset({"may", "march", "mar"})
_TIMES: Final = (
    "day days week weeks month months year years hour hours decade decades night nights evening shortly soon just"
    " immediately morning afternoon quarter"
)
_SPANS: Final = frozenset(_TIMES.split())
#: What a stretch of time does on its first day, and what makes a rhythm of it.
_BEGINNING: Final = ("beginning", "starting")
_RHYTHM: Final = frozenset({"every", "each"})
_LISTING: Final = frozenset({" ", ",", "and", "&", "or", "-", "of", "to", "the"})
A_ROUND: Final = "a round of a contest"
#: How far to look for the year that covers a list or a quarter.
_LIST: Final = 30
_REACH: Final = 14


def named(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the months in these tokens are months and no verbs: "may" and "march" in small letters are verbs.

    In a text that has no capitals around they are months where a figure stands beside them.
    """
    for at in range(first, last):
        if tokens.words[at].rstrip(".") in _VERBS and not capital(tokens, at) and tokens.has(at, "MONTH"):
            if (
                tokens.has(left_of(tokens, at), "WEEKDAY")
                or tokens.has(last - 1, "D4")
                or tokens.has(last - 1, "ENDING")
            ):
                continue
            counted = word_after(tokens, last).isalpha() and not tokens.has(right_of(tokens, last), "STOP")
            around = slice(tokens.start(max(0, at - 10)), tokens.end(min(at + 10, len(tokens.words))))
            if counted or not tokens.folded.source[around].islower():
                return False
    return True


def _form_of(match: Match) -> tuple[str, int]:
    """Return how the words bound the date, and the first token that belongs to it."""
    tokens = match.tokens
    first = match.span()[0]
    later = match.payload("later", "LATER")
    if later:
        at = left_of(tokens, first)
        return later, at if later == "since" and at >= 0 and tokens.words[at] == "from" else first
    form: str | None = match.payload("bound", "LIMIT")
    if form is not None and match.has("hour"):  # before 5 pm on June 30: the day is included
        return {"before": "by", "after": "since"}.get(form, form), first
    if form in {"before", "after"} or match.words("bound").startswith(_BEGINNING):
        left = left_of(tokens, first)
        if word(tokens, left) in _SPANS and (form != "since" or word_before(tokens, left) not in _RHYTHM):
            return "on", match.span("part" if match.has("part") else "first")[0]  # for three days starting May 5
        if form == "before" and match.has("part") and any(end in match.words("part") for end in ENDS):
            form = "by"
    return form or "on", first


def bounded(match: Match, made: tuple[Point, tuple[str, ...]] | str, notes: tuple[str, ...] = ()) -> Found | str:
    """Return one date under what bounds it, or the reason why there is none."""
    if isinstance(made, str):  # 30 February 2024 is not February 2024; "in July 45 experts" is July
        return impossible(match, first=made) if match.payload("first", "D4") else made
    form, first = _form_of(match)
    around = (match.words(side).strip() for side in ("about", "after"))
    said = tuple(f"the words say {word}" for word in around if word)
    (spot,) = directed(match, made[0])
    return Found(When(form, spot, None, (*parts(match, "part"), *said, *notes), made[1]), first, match.span()[1])


def parts(match: Match, name: str = "") -> tuple[str, ...]:
    """Return notes on what a date says that its value does not hold: early, mid-, the end of, spring."""
    return tuple(f"the words say {part}" for part in match.all(name, "PARTOF"))


def ranged(match: Match, low: tuple[Point, tuple[str, ...]], high: tuple[Point, tuple[str, ...]]) -> Found:
    """Return the range from one date to another."""
    inferred = (*low[1], *(part for part in high[1] if part not in low[1]))
    first, last = directed(match, low[0], high[0])
    return Found(When("between", first, last, parts(match), inferred), *_range_span(match))


def impossible(match: Match, **ends: object) -> Found | str:
    """Return what stands in the place of a range one end of which can be no date, or why there is none.

    In 30 Feb - 2 Mar 2024 the second date is not what the words say.
    """
    name, reason = next((name, str(end)) for name, end in ends.items() if isinstance(end, str))
    whole_day = match.payload(name, "MONTH") or match.payload(name, "D4")
    return match.found(Unsaid(reason)) if reason == NO_SUCH_DAY and whole_day else reason


def _range_span(match: Match) -> tuple[int, int]:
    """Return the tokens of a range."""
    first, last = match.span()
    lead = match.words("lead")
    if not lead and match.has("hour"):
        first = match.span("part" if match.has("part") else "first")[0]
    elif lead and lead != "between":
        between = match.tokens.words[match.span("first")[1] : match.span("last")[0]]
        if lead != "from" or "-" in between or "~" in between:
            first = match.span(next(name for name in ("named", "part", "first") if match.has(name)))[0]
    return first, last


def not_a_date(match: Match, point: Point) -> str | None:
    """Return why a date in words is none."""
    tokens = match.tokens
    first, last = match.span("first")
    if point.year is not None and point.year not in YEARS:
        return "no year of our time"
    if not named(tokens, first, last):
        return "a verb"
    if first > 1 and tokens.words[first - 1] in {"-", "/"} and tokens.has(first - 2, "INT"):
        return "part of something longer"
    if point.part is not None and point.year is None and point.unit is None:
        return _unbound_part(match, point.part)
    if tokens.has(last - 1, "D2") and point.year is None:
        return _number_of_the_next(match)
    return None


def is_round(tokens: Tokens, last: int) -> bool:
    """Whether finals follow: the third quarter-final is a match."""
    at = right_of(tokens, last)
    return word(tokens, at + (word(tokens, at) == "-")).startswith("final")


def _unbound_part(match: Match, part: str) -> str | None:
    """Return why a quarter or half without a year is no date."""
    tokens = match.tokens
    at = right_of(tokens, match.span("first")[1])
    if part[0] == "H" and not whole(match):
        return "half of what is not said"
    if at >= len(tokens.words):
        return None
    if is_round(tokens, at):
        return A_ROUND
    covered = tokens.words[at] in {"and", "or"} and any(tokens.has(place, "D4") for place in range(at, at + _REACH))
    if covered or tokens.has(at, "INT") or tokens.has(at, "YEARNAME"):
        return "of a year that stands further on"
    return None


def _number_of_the_next(match: Match) -> str | None:
    """Return why the number behind a month is no day: it belongs to what follows."""
    tokens = match.tokens
    first, last = match.span("first")
    at = right_of(tokens, last)
    word = tokens.words[at] if at < len(tokens.words) else ""
    if word in {"%", "percent"} or tokens.has(at, "CURRENCY") or (word == ":" and tokens.has(at + 1, "INT")):
        return "the number belongs to what follows"
    if tokens.has(at, "PLURAL") and word_before(tokens, first) == "in":
        return "the number counts what follows"
    return None


def year_ahead(tokens: Tokens, last: int, month: int | None) -> int | None:
    """Return the year at the end of a list of days: 22 March, 7 June and 4 October 2023."""
    found = _year_at(tokens, last, month)
    return found if isinstance(found, int) else None


def covered(tokens: Tokens, last: int, point: Point) -> Point:
    """Return a date with the year at the end of its list, which may be "this year": in May and June last year."""
    found = _year_at(tokens, last, point.month)
    if found is None:
        return point
    if isinstance(found, int):
        return point._replace(year=found)
    return point._replace(unit="year", shift=found.shift, text=found.text, or_published=found.or_published)


def _year_at(tokens: Tokens, last: int, month: int | None) -> int | Relative | None:
    at = right_of(tokens, last)
    if at >= len(tokens.words) or tokens.words[at] not in {",", "and", "&", "or"}:
        return None
    named_month = 0
    for place in range(at, min(at + _LIST, len(tokens.words))):
        tags = tokens.entries[place][1]
        if "D4" in tags:
            year = int(tags["D4"])
            return year if year in YEARS and named_month and (month or 0) <= named_month else None
        if "RELATIVE" in tags:
            relative: Relative = tags["RELATIVE"]
            return relative if relative.unit == "year" and named_month and (month or 0) <= named_month else None
        if "MONTH" in tags:
            named_month = tags["MONTH"]
        elif not ({"D2", "ENDING", "ORDINAL", "WEEKDAY"} & tags.keys() or tokens.words[place] in _LISTING):
            return None
    return None


def bare_month(match: Match) -> str | None:
    """Return why a month alone is none."""
    tokens = match.tokens
    first, last = match.span("first")
    if whole(match):
        return None
    if not capital(tokens, last - 1) and tokens.words[last - 1].rstrip(".") in _VERBS:
        return "a verb"
    left = word_before(tokens, match.span()[0])
    if left in {"every", "each"}:
        return "comes again every year"
    bound = match.has("bound") or match.has("part") or tokens.has(first, "TURN")
    if not bound and left not in PREPOSITIONS:
        return "a month without a word that makes it a date"
    if capital(tokens, right_of(tokens, last)) and left not in {"in", "since", "during"} and not match.has("part"):
        return "perhaps a name"
    return None
