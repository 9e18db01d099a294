"""English durations: two-day, week-long, "19 consecutive years", "within 8 hours", "three to five months", a decade.

A bound or a range stands where the words have one. "over 7 days" is during them: over is a bound only where the words
around it say so (for over 20 years, over 20 years of experience). No durations: ages (19 years old), points in the past
(two years ago), rates and rhythms (24 hours a day, every two years), working days, and "one day" for some day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise import _lasting as units
from talentweek.normalise._lasting import Unit, lasting, together
from talentweek.normalise._plain import Lasting, Numeral
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_UNITS: Final = {
    units.YEAR: "year years yr yrs", units.MONTH: "month months", units.WEEK: "week weeks wk wks",
    units.DAY: "day days", units.HOUR: "hour hours hr hrs", units.MINUTE: "minute minutes min mins",
    units.SECOND: "second seconds sec secs", units.DECADE: "decade decades", units.CENTURY: "century centuries",
    units.FORTNIGHT: "fortnight fortnights",
}  # fmt: skip
_UNIT: Final = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_LONG: Final = {
    f"{word}{mark}long": unit
    for word, unit in _UNIT.items()
    for mark in ("", "-", " ")
    if len(word) > 2 and word[-1] != "s"
}  # noqa: PLR2004
#: Said without a numeral.
_SAID: Final = {
    "half a year": "P6M", "half an hour": "PT30M", "half-hour": "PT30M", "half a decade": "P5Y", "half a century": "P50Y",
    "half-century": "P50Y", "a quarter of a century": "P25Y", "quarter of a century": "P25Y", "a quarter century": "P25Y",
    "quarter-century": "P25Y", "half a minute": "PT30S",
}  # fmt: skip
_ADJECTIVES: Final = (
    "consecutive straight successive full whole entire complete solid continuous uninterrupted packed action-packed intensive exciting "
    "busy productive inspiring memorable dynamic calendar long short additional more further extra fruitful eventful glorious remarkable"
)
_NEXT: Final = "next coming following first past last initial upcoming previous preceding"

_RHYTHM: Final = frozenset({"every", "each", "per", "aged", "age", "once", "twice", "times"})
_POINTS: Final = frozenset({"ago", "old", "earlier", "later"})
#: Before "over" or "a": what makes it a bound, or a length.
_LEADS: Final = frozenset(
    "for of with after by than just well spanning span spans lasting lasted lasts took takes take taking has have had spent "
    "spending spend boasts boasting is was in through".split()
)
_LEADS_OF_ONE: Final = frozenset(
    "for within in after than nearly almost least about over only just lasting lasted lasts last took takes take spent of during next past around under".split()
)
_BEHIND: Final = frozenset({"of", "'", "experience", "history"})
_WITHOUT_ARTICLE: Final = frozenset({"decade", "century", "fortnight"})
_CHANGES: Final = frozenset(
    "increased increase increasing rose rise rising grew grow growing extended extend extending cut reduced reduce reducing fell dropped "
    "shortened lengthened raised".split()
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def _left(tokens: Tokens, first: int) -> int:
    """Return the token before one, without the space between them."""
    at = first - 1
    return at - 1 if at > 0 and tokens.words[at] == " " else at


def _right(tokens: Tokens, last: int) -> int:
    """Return the token behind one, without the space between them."""
    return last + 1 if last < len(tokens.words) and tokens.words[last] == " " else last


def _word(tokens: Tokens, at: int) -> str:
    return tokens.words[at] if 0 <= at < len(tokens.words) else ""


def _refused(tokens: Tokens, first: int, last: int) -> str | None:
    """Return why the number and the unit at these tokens are no duration, from the words around them."""
    left, right = _left(tokens, first), _right(tokens, last)
    before, after = _word(tokens, left), _word(tokens, right)
    if before in _RHYTHM:
        return "a rhythm or an age"
    beyond = _word(tokens, right + 1) if after == "-" else after
    if beyond in _POINTS:
        return "an age or a point in time"
    if after == "of" and _word(tokens, right + 2) == "age":
        return "an age"
    if after in {"a", "an", "per", "/", "each", "every"} and tokens.has(_right(tokens, right + 1), "TIMEUNIT"):
        return "a rate"
    if before in {"-", "/", "x", "$", "#"} and left == first - 1 and left > 0 and tokens.words[left - 1] != " ":
        return "part of something longer"
    return "a date" if tokens.has(left, "MONTH") else None


def _bound(match: Match, last: int) -> tuple[str | None, bool]:
    """Return the bound of the words before, and whether they belong to the reading; over is often during."""
    bound: str | None = match.payload("before", "BOUND")
    if match.words("before") != "over":
        return bound, bound is not None
    tokens = match.tokens
    left = _left(tokens, match.span("before")[0])
    whole = left < 0 and last == len(tokens.words)
    if not match.has("next") and (
        whole or _word(tokens, left) in _LEADS or _word(tokens, _right(tokens, last)) in _BEHIND
    ):
        return bound, True
    return None, False


def _single(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    start, unit_at = match.span("low")[0], match.span("unit")[0]
    low: Numeral = match.payload("low", "NUM")
    high: Numeral | None = match.payload("high", "NUM")
    word = tokens.words[unit_at]
    if low.digits and low.value is not None and _FIRST_YEAR <= low.value <= _LAST_YEAR:
        return "a year"
    if word in {"second", "sec", "min"} and tokens.words[unit_at - 1] != "-" and not (word == "min" and low.digits):
        return "an ordinal, or a word cut short"
    if tokens.words[start] == "one" and word == "day" and not match.has("before") and tokens.words[unit_at - 1] != "-":
        if _word(tokens, _left(tokens, start)) not in _LEADS_OF_ONE and last - first != len(tokens.words):
            return "some day"
    before, inside = _bound(match, last)
    if not inside:
        first = start
    if (
        high is not None
        and _word(tokens, _left(tokens, start)) == "from"
        and _word(tokens, _left(tokens, _left(tokens, start))) in _CHANGES
    ):
        low, high, first = high, None, match.span("high")[0]
    refused = _refused(tokens, first, last)
    if refused:
        return refused
    after = match.payload("after", "AFTER") or match.payload("late", "AFTER")
    made = lasting(low, match.payload("unit", "TIMEUNIT"), high=high, before=before, after=after)
    return made if isinstance(made, str) else Found(made, first, last)


def _edges(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    if match.words("edge") == "from" and _word(tokens, _left(tokens, first)) in _CHANGES:
        return "two values, before and after a change"
    refused = _refused(tokens, first, last)
    if refused:
        return refused
    unit: Unit = match.payload("unit", "TIMEUNIT")
    low_unit: Unit = match.payload("low_unit", "TIMEUNIT") or unit
    made = lasting(match.payload("low", "NUM"), low_unit, high=match.payload("high", "NUM"), high_unit=unit)
    return made if isinstance(made, str) else match.found(made)


def _several(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    before, inside = _bound(match, last)
    if not inside:
        first = match.span("parts")[0]
    refused = _refused(tokens, first, last)
    made = refused or together(match.all("parts", "NUM"), match.all("parts", "TIMEUNIT"), before)
    return made if isinstance(made, str) else Found(made, first, last)


def _nights(match: Match, _context: Context) -> Found | str:
    if match.payload("unit", "TIMEUNIT") != units.DAY:
        return "nights without days"
    made = lasting(match.payload("low", "NUM"), units.DAY)
    return made if isinstance(made, str) else match.found(made)


def _article(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    start = match.span("article")[0]
    before, inside = _bound(match, last)
    if not inside:
        first = start
    word = match.words("unit")
    one = Numeral(_ONE)
    if word not in _WITHOUT_ARTICLE and not inside and not match.has("half") and not match.has("adjective"):
        if _word(tokens, _left(tokens, first)) not in _LEADS_OF_ONE:
            return "a rate, or some time"
    refused = _refused(tokens, first, last)
    if refused:
        return refused
    made = lasting(one, match.payload("unit", "TIMEUNIT"), half=match.has("half"), before=before)
    return made if isinstance(made, str) else Found(made, first, last)


def _said(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    before, inside = _bound(match, last)
    if not inside:
        first = match.span("said")[0]
    refused = _refused(tokens, first, last)
    return refused or Found(Lasting(match.payload("said", "LASTS"), before or "exact"), first, last)


_ONE: Final = units.Decimal(1)
LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "TIMEUNIT": _UNIT | _LONG,
    "LASTS": _SAID | {word: units.written([(unit.component, unit.times)]) for word, unit in _LONG.items()},
    "NIGHT": {"night": True, "nights": True},
    "DURADJ": dict.fromkeys(_ADJECTIVES.split(), True),
    "NEXT": dict.fromkeys(_NEXT.split(), True),
    "BOUND": {
        "no longer than": "at_most",
        "not longer than": "at_most",
        "longer than": "more_than",
        "shorter than": "less_than",
        "upwards of": "more_than",
    },
    "AFTER": {"or longer": "at_least", "or shorter": "at_most"},
    # These stand in noun phrases like any other word.
    "WORD": dict.fromkeys([*_ADJECTIVES.split(), *_NEXT.split(), "long", "half"], True),
}
_BEFORE: Final = "(before:BOUND next:('the'? NEXT)?)?"
_NUMBER: Final = "NUM '-'? DURADJ{0,2} TIMEUNIT"
RULES: Final = (
    Rule(
        "en duration: number and unit",
        "duration",
        f"{_BEFORE} low:NUM after:(AFTER | '-' 'plus')? ('-'? ('to' | '-' | 'or' | '~') high:NUM)? '-'? DURADJ{{0,2}} unit:TIMEUNIT ('-'? 'long')? late:AFTER?",
        _single,
        rank=5,
    ),
    Rule(
        "en duration: between and from",
        "duration",
        "edge:('between' | 'from') low:NUM '-'? low_unit:TIMEUNIT? ('and' | 'to' | '-') high:NUM '-'? unit:TIMEUNIT",
        _edges,
        rank=6,
    ),
    Rule(
        "en duration: two units",
        "duration",
        "low:NUM '-'? low_unit:TIMEUNIT ('to' | '-') high:NUM '-'? unit:TIMEUNIT",
        _edges,
        rank=5,
    ),
    Rule(
        "en duration: several parts",
        "duration",
        f"{_BEFORE} parts:({_NUMBER} ((',' 'and'? | 'and')? {_NUMBER}){{1,6}})",
        _several,
        rank=5,
    ),
    Rule(
        "en duration: days and nights",
        "duration",
        "low:NUM '-'? unit:TIMEUNIT (',' | 'and' | '/' | '&')? 'and'? NUM '-'? NIGHT",
        _nights,
        rank=5,
    ),
    Rule(
        "en duration: article and unit",
        "duration",
        f"{_BEFORE} article:('a' | 'an') adjective:DURADJ? unit:TIMEUNIT half:('and' 'a' 'half')?",
        _article,
        rank=5,
    ),
    Rule("en duration: words for one", "duration", f"{_BEFORE} 'a'? said:LASTS", _said, rank=5),
)
