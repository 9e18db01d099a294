"""English durations: two-day, week-long, "19 consecutive years", "within 8 hours", "three to five months", a decade.

    >>> from talentweek import normalise
    >>> normalise.durations.read("three to five months"), normalise.durations.find("two years ago")
    (Duration(iso='P3M', bound='between', upper='P5M', stated='three to five months'), ())

A bound or a range stands where the words have one. "over 7 days" is during them: over is a bound only where the words
around it say so (for over 20 years, over 20 years of experience). No durations: ages (19 years old), points in the past
(two years ago), rates and rhythms (24 hours a day, every two years), working days, and "one day" for some day.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise import _lasting as units
from talentweek.normalise._around import left_of, right_of, word, word_after, word_before
from talentweek.normalise._en.ordinals import combined, numbered
from talentweek.normalise._en.streaks import streak_of
from talentweek.normalise._lasting import Unit, lasting, together
from talentweek.normalise._plain import Lasting, Numeral
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_UNITS: Final = {
    units.YEAR: "year years yr yrs", units.MONTH: "month months mth mths", units.WEEK: "week weeks wk wks",
    units.DAY: "day days", units.HOUR: "hour hours hr hrs", units.MINUTE: "minute minutes min min. mins",
    units.SECOND: "second seconds sec secs", units.DECADE: "decade decades", units.CENTURY: "century centuries",
    units.FORTNIGHT: "fortnight fortnights",
}  # fmt: skip
_UNIT: Final = {word: unit for unit, words in _UNITS.items() for word in words.split()}
#: week-long, weeklong, week long.
_LONG: Final = {f"{words.split()[0]}{mark}long": unit for unit, words in _UNITS.items() for mark in ("", "-", " ")}
#: Said without a numeral.
_SAID: Final = {
    "half a year": "P6M", "half an hour": "PT30M", "half-hour": "PT30M", "half a decade": "P5Y", "half-century": "P50Y",
    "half a century": "P50Y", "a quarter of a century": "P25Y", "quarter of a century": "P25Y",
    "a quarter century": "P25Y", "a quarter-century": "P25Y", "quarter-century": "P25Y", "half a minute": "PT30S",
    "a half-year": "P6M", "a half year": "P6M",
}  # fmt: skip
_ADJECTIVES: Final = """
consecutive straight successive full whole entire complete solid continuous uninterrupted packed action-packed
intensive exciting busy productive inspiring memorable dynamic calendar long short additional more further extra
fruitful eventful glorious remarkable academic full-time fiscal financial school
"""
_NEXT: Final = "next coming following first past last initial upcoming previous preceding"

_RHYTHM: Final = frozenset({"every", "each", "per", "aged", "age", "once", "twice", "times"})
_POINTS: Final = frozenset({"ago", "old", "olds", "earlier", "later", "anniversary"})
_RATES: Final = frozenset({"a", "an", "per", "/", "each", "every"})
_GLUED: Final = frozenset({"-", "/", "x", "$", "#"})
#: Before "over": what makes it a bound, as do some words behind the unit.
_BOUNDING: Final = """
for of with after by than just well spanning span spans lasting lasted lasts took takes take taking has have had spent
spending spend boasts boasting is was in through
"""
_LEADS: Final = frozenset(_BOUNDING.split())
_BEHIND: Final = frozenset({"of", "'", "experience", "history"})
#: Before "a week" and "one day": what makes it a length.
_OF_LENGTH: Final = """
for within in after than nearly almost least about over only just lasting lasted lasts last took takes take spent of
during next past around under
"""
_LEADS_OF_ONE: Final = frozenset(_OF_LENGTH.split())
_WITHOUT_ARTICLE: Final = frozenset({"decade", "century", "fortnight"})
#: Before "from": two values follow, not a range.
_OF_CHANGE: Final = """
increased increase increasing rose rise rising grew grow growing extended extend extending cut reduced reduce reducing
fell dropped shortened lengthened raised
"""
_CHANGES: Final = frozenset(_OF_CHANGE.split())
#: How many words a name goes on behind a duration.
_OF_A_NAME: Final = 4
_PLANS: Final = frozenset({"plan", "action", "strategy", "campaign", "agenda"})
#: What is there for 24 hours is there always.
_ROUND_THE_CLOCK: Final = frozenset({"hotline", "helpline", "hotlines", "helplines", "clock"})
_CUT_SHORT: Final = frozenset({"second", "sec", "min", "min."})
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_ONE: Final = Numeral(Decimal(1))


def _before(tokens: Tokens, first: int) -> str:
    """Return the word before a token."""
    return word_before(tokens, first)


def _refused(tokens: Tokens, first: int, last: int) -> str | None:
    """Return why the number and the unit at these tokens are no duration, from the words around them."""
    left, right = left_of(tokens, first), right_of(tokens, last)
    before, after = word(tokens, left), word(tokens, right)
    if before == "+" and tokens.has(left_of(tokens, left), "NUM"):
        return "a part of a sum"  # 2+2 years
    if before in _RHYTHM:
        return "a rhythm or an age"
    beyond = word(tokens, right + 1) if after == "-" else after
    if beyond in _POINTS or (after == "of" and word(tokens, right + 2) == "age"):
        return "an age, a point in time, an anniversary"
    if after in _RATES and tokens.has(right_of(tokens, right + 1), "TIMEUNIT"):
        return "a rate"
    if before in _GLUED and 0 < left == first - 1 and tokens.words[left - 1][0] != " ":
        return "part of something longer"
    return "a date" if tokens.has(left, "MONTH") else None


def _is_plan(tokens: Tokens, unit: int) -> bool:
    """Whether the words are a name with a duration in it: the Five-Year Plan, the Three-Year Action Plan."""
    for _ in range(_OF_A_NAME):
        if unit >= len(tokens.words) or not tokens.original(unit)[0].isupper():
            return False
        if tokens.words[unit] in _PLANS:
            return True
        unit = right_of(tokens, unit + 1)
    return False


def _bound(match: Match, last: int, start: int) -> tuple[str | None, int]:
    """Return the bound of the words before, and the token where the reading begins; over is often during."""
    bound: str | None = match.payload("before", "BOUND")
    first = match.span()[0]
    if bound is None or match.words("before") != "over":
        return bound, first if bound else start
    tokens = match.tokens
    left = _before(tokens, first)
    whole = not left and last == len(tokens.words)
    bounds = whole or left in _LEADS or word_after(tokens, last) in _BEHIND
    return (bound, first) if bounds and not match.has("next") else (None, start)


def _single(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    last, start, unit_at = match.span()[1], match.span("low")[0], match.span("unit")[0]
    low: Numeral = match.payload("low", "NUM")
    high: Numeral | None = match.payload("high", "NUM")
    unit = tokens.words[unit_at]
    hyphen = tokens.words[unit_at - 1] == "-"
    clock = low.digits and low.digits[0] == "0" and low.digits[1:].isdecimal()  # at 0900 hours
    if clock or (low.digits and low.value is not None and _FIRST_YEAR <= low.value <= _LAST_YEAR):
        return "a year, or a time of day"
    alone = unit == "second" and low.value == 1 and match.span() == (0, len(tokens.words))
    if low.digits and not hyphen and unit in _WITHOUT_ARTICLE and low.value != 1:
        return "a name"  # 88 Century Avenue
    if hyphen and (_is_plan(tokens, unit_at) or (unit == "hour" and word_after(tokens, last) in _ROUND_THE_CLOCK)):
        return "a name, or what never closes"
    if unit in _CUT_SHORT and not alone and not (low.digits if unit != "sec" or hyphen else None):
        return "an ordinal, or a word cut short"
    before, first = _bound(match, last, start)
    led = before or hyphen or last - start == len(tokens.words) or _before(tokens, start) in _LEADS_OF_ONE
    if unit == "day" and tokens.words[start] == "one" and not led:
        return "some day"
    change = left_of(tokens, start)
    if high is not None and word(tokens, change) == "from" and _before(tokens, change) in _CHANGES:
        low, high, first = high, None, match.span("high")[0]
    after = match.payload("after", "AFTER") or match.payload("late", "AFTER")
    made = _refused(tokens, first, last) or lasting(
        low, match.payload("unit", "TIMEUNIT"), high=high, half=match.has("half"), before=before, after=after
    )
    return made if isinstance(made, str) else Found(made, first, last)


def _edges(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    if match.words("edge") == "from" and _before(tokens, first) in _CHANGES:
        return "two values, before and after a change"
    unit: Unit = match.payload("unit", "TIMEUNIT")
    low_unit: Unit = match.payload("low_unit", "TIMEUNIT") or unit
    made = _refused(tokens, first, last) or lasting(
        match.payload("low", "NUM"), low_unit, high=match.payload("high", "NUM"), high_unit=unit
    )
    return made if isinstance(made, str) else match.found(made)


def _several(match: Match, _context: Context) -> Found | str:
    last = match.span()[1]
    before, first = _bound(match, last, match.span("parts")[0])
    made = _refused(match.tokens, first, last) or together(
        match.all("parts", "NUM"), match.all("parts", "TIMEUNIT"), before
    )
    return made if isinstance(made, str) else Found(made, first, last)


def _nights(match: Match, _context: Context) -> Found | str:
    if match.payload("unit", "TIMEUNIT") != units.DAY:
        return "nights without days"
    made = lasting(match.payload("low", "NUM"), units.DAY)
    return made if isinstance(made, str) else match.found(made)


def _article(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    last = match.span()[1]
    before, first = _bound(match, last, match.span("article")[0])
    unit = match.words("unit")
    sure = unit in _WITHOUT_ARTICLE or before or match.has("whole") or match.has("half") or match.has("adjective")
    if unit == "second" or not (sure or _before(tokens, first) in _LEADS_OF_ONE):
        return "a rate, or some time"
    made = _refused(tokens, first, last) or lasting(
        _ONE, match.payload("unit", "TIMEUNIT"), half=match.has("half"), before=before
    )
    return made if isinstance(made, str) else Found(made, first, last)


def _said(match: Match, _context: Context) -> Found | str:
    last = match.span()[1]
    before, first = _bound(match, last, match.span("said")[0])
    refused = _refused(match.tokens, first, last)
    return refused or Found(Lasting(match.payload("said", "LASTS"), before or "exact"), first, last)


def _running(match: Match, _context: Context) -> Found | str:
    """Read the 19th consecutive year, the third day in a row."""
    streak = streak_of(match.tokens, match.span()[1])
    low, ordinal = numbered(match.payload("low", "NUM")), match.payload("ord", "ORDINAL")
    number = low if ordinal is None else ordinal if low is None else combined(low, ordinal)
    if streak is None or number is None:
        return "an ordinal, and nothing that it counts in a row"
    made = lasting(Numeral(Decimal(number)), match.tokens.payload(streak[0], "TIMEUNIT"))
    return made if isinstance(made, str) else Found(made, match.span()[0], streak[1])


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "TIMEUNIT": _UNIT | _LONG,
    "LASTS": _SAID | {words: units.written([(unit.component, unit.times)]) for words, unit in _LONG.items()},
    "NIGHT": {"night": True, "nights": True},
    "DURADJ": dict.fromkeys(_ADJECTIVES.split(), True),
    "NEXT": dict.fromkeys(_NEXT.split(), True),
    "BOUND": {
        "no longer than": "at_most", "not longer than": "at_most", "longer than": "more_than",
        "shorter than": "less_than",
    },
    "AFTER": {"or longer": "at_least", "or shorter": "at_most"},
    # These stand in noun phrases like any other word.
    "WORD": dict.fromkeys([*_ADJECTIVES.split(), *_NEXT.split(), "long", "half"], True),
}  # fmt: skip
_BOUNDED: Final = "(before:BOUND next:('the'? NEXT)?)?"
_PART: Final = "NUM '-'? DURADJ{0,2} TIMEUNIT"
_RANGE: Final = "('-'? ('to' | '-' | 'or' | '~') '-'? high:NUM)?"
_HALF: Final = "half:('-'? 'and' '-'? 'a' '-'? 'half')?"
RULES: Final = (
    Rule(
        "en duration: number and unit", "duration",
        f"{_BOUNDED} low:NUM after:(AFTER | '-' 'plus')? {_HALF} {_RANGE} '-'? DURADJ{{0,2}} unit:TIMEUNIT "
        "('-'? 'long')? (late:AFTER !NUM)?",
        _single, rank=5,
    ),
    Rule(
        "en duration: between and from", "duration",
        "edge:('between' | 'from') low:NUM '-'? low_unit:TIMEUNIT? ('and' | 'to' | '-') high:NUM '-'? unit:TIMEUNIT",
        _edges, rank=6,
    ),
    Rule(
        "en duration: two units", "duration",
        "low:NUM '-'? low_unit:TIMEUNIT ('to' | '-') high:NUM '-'? unit:TIMEUNIT", _edges, rank=5,
    ),
    Rule(
        "en duration: several parts", "duration",
        f"{_BOUNDED} parts:({_PART} ((',' 'and'? | 'and')? {_PART}){{1,6}})", _several, rank=5,
    ),
    Rule(
        "en duration: days and nights", "duration",
        "low:NUM '-'? unit:TIMEUNIT (',' | 'and' | '/' | '&' | '-')? 'and'? NUM '-'? NIGHT", _nights, rank=5,
    ),
    Rule(
        "en duration: article and unit", "duration",
        f"{_BOUNDED} article:('a' | 'an') adjective:DURADJ? unit:TIMEUNIT {_HALF}", _article, rank=5,
    ),
    Rule(
        "en duration: article and unit alone", "duration", "^ whole:(article:('a' | 'an') unit:TIMEUNIT) $", _article,
        alone=True,
    ),
    Rule("en duration: words for one", "duration", f"{_BOUNDED} 'a'? said:LASTS", _said, rank=5),
    Rule(
        "en duration: so many in a row", "duration", "low:(NUM ('-' | 'and')?)? (ENDING | ord:ORDINAL)", _running,
        rank=6,
    ),
)  # fmt: skip
