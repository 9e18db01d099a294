"""English counts: over 20 foreign experts, 350+ speakers, between 500 and 600 applications; six of them.

A count is a number and the noun phrase behind it, up to its head noun. What makes something else of a number is told
by `count_words`: labels (Hall 3), years, measures (20 kilometres), quotas (one in six).

    >>> from talentweek import normalise
    >>> text = "1,200 guests and experts from 52 countries took part, 339 of them online, in Hall 3 on 2 square miles"
    >>> [reading.text for reading in normalise.find(text) if reading.kind == "count"]
    ['1,200 guests and experts', '52 countries', '339']
    >>> normalise.counts.read("100 km")
    Traceback (most recent call last):
    talentweek.normalise._reading.Unreadable: words after the count that were not read
      100 km
         ^^^
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._amounts import bounded, negative, ranged
from talentweek.normalise._en import count_checks as checks
from talentweek.normalise._en import count_shapes as shapes
from talentweek.normalise._en import count_words as words
from talentweek.normalise._en.count_sides import between, unit_of, within
from talentweek.normalise._en.letters import unfit_letter
from talentweek.normalise._en.number_checks import is_chinese, is_next, torn_from, unfit_alone
from talentweek.normalise._listed import shared
from talentweek.normalise._plain import Counted, Numeral
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._units import UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from talentweek.normalise._amounts import Bounded
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: The longest unit that a value holds.
_LONGEST: Final = 200
_THOUSAND: Final = 1000
#: Figures whose point may divide thousands.
_MAY_GROUP: Final = re.compile(r"[0-9]{1,3}\.[0-9]{3}").fullmatch
#: How many times its lower end the upper end of a range is at most, where both share their thousands.
_NEAR: Final = 3
#: What links the numbers of a list.
_LISTING: Final = frozenset({",", "and", "&"})


def _said(match: Match, *, signed: bool = False) -> Bounded | str:
    """Return what number and bounds say; a definite bound behind the number is more than "about" before it."""
    parts = match.parts
    low: Numeral = match.tokens.entries[parts["low"][0]][1]["NUM"]
    if signed and "minus" in parts:
        low = negative(low)
    if "high" in parts:
        high: Numeral = match.payload("high", "NUM")
        if match.words("link") == "-" and low.digits and high.value is not None:
            low = _lifted(low, high.value)
        return ranged(low, negative(high) if "second" in parts else high, match.words("after"))
    before = match.payload("before", "BOUND") if "before" in parts and words.is_bound(match) else None
    if "after" in parts or "tail" in parts or "late" in parts or "open" in parts:
        after = match.payload("after", "AFTER") or match.payload("tail", "AFTER") or match.payload("late", "LATE")
        after = after or "at_least"  # 500 people and more
        return bounded(low, after if before == "about" else before, after)
    return bounded(low, before)


def _lifted(low: Numeral, high: Decimal) -> Numeral:
    """Return the lower end of 50-60,000, which has thousands like the upper one."""
    if low.value is None or high % _THOUSAND or not low.value * _THOUSAND < high <= low.value * _THOUSAND * _NEAR:
        return low
    return low._replace(value=low.value * _THOUSAND)


def _made(match: Match, span: tuple[int, int], *, signed: bool = False) -> Found | str:
    said = _said(match, signed=signed)
    if isinstance(said, str):
        return said
    value, bound, upper, notes = said
    unit = unit_of(match) if "noun" in match.parts else None
    if unit is not None and len(unit) > _LONGEST:
        return "a noun phrase that is too long"
    first, last = span
    if "before" in match.parts and not words.is_bound(match):
        first = match.parts["low"][0]
    return Found(Counted(value, bound, upper, unit, notes), first, last)


def _with_noun(match: Match, _context: Context) -> Found | list[Found] | str:
    """Read a number and its noun phrase, which numbers before it may share: 5k and 10k visitors."""
    tokens, low = match.tokens, match.at("low")
    made = checks.unfit(match) or torn_from(tokens, low) or _made(match, match.span())
    if isinstance(made, str) or "before" in match.parts or "of" in match.parts:
        return made
    small = partial(words.may_list, tokens)
    return shared(made, tokens, low, _LISTING, partial(_unlisted, tokens), may_be_small=small)


def _unlisted(tokens: Tokens, at: int) -> bool:
    return words.is_year(tokens, at) or checks.unfit_left(tokens, at, at, bound=False) is not None


def _singular(match: Match, _context: Context) -> Found | str:
    """Read "over 60 speaker", "one project"."""
    return checks.unfit_singular(match) or checks.unfit(match) or _made(match, match.span())


def _team(match: Match, _context: Context) -> Found | str:
    """Read "a 50-member delegation", "a 300-strong team"."""
    word = match.tokens.original(match.at("member"))
    unit = None if word.lower() == "strong" else word
    reason = checks.unfit_left(match.tokens, *match.span("before" if match.has("before") else "low"), bound=True)
    said = bounded(match.payload("low", "NUM"), match.payload("before", "BOUND"))
    return reason or match.found(Counted(said[0], said[1], said[2], unit, said[3]))


def _may_be_thousands(match: Match, part: str) -> bool:
    """Whether nobody knows what a point in a number of things divides: 30.000 attendees, 20-30.000 visitors."""
    return bool(_MAY_GROUP(match.words(part))) and match.tokens.has(match.at(part), "DECIMAL")


def _range(match: Match, _context: Context) -> Found | str:
    """Read a range, and not what grew from one number to another."""
    if _may_be_thousands(match, "high"):
        return "the point may divide thousands"
    return checks.unfit_range(match) or checks.unfit(match) or _made(match, match.span())


def _bare(match: Match, context: Context) -> Found | list[Found] | str:
    """Read a number whose noun is said elsewhere: six of them, 339 were signed online, a turnout of 40,206."""
    if is_chinese(match.tokens, *match.span("span")):  # 最高1000万资助
        return "a number in Chinese words"
    if match.words("link") == "to" and match.words("tally").startswith(("up ", "down ")):
        return shapes.grown(match, context)
    torn = torn_from(match.tokens, match.span("span")[1] + 2)
    return torn or checks.unfit_bare(match) or _made(match, match.span("span"))


def _alone(match: Match, _context: Context) -> Found | str:
    """Read a bare number where counts are asked for alone."""
    first, last = match.span()
    if is_chinese(match.tokens, first, last):
        return "a number in Chinese words"
    signed = words.is_sign(match.tokens, match.span("minus")[0]) if match.at("minus") >= 0 else True
    if not signed:
        first = match.span("low")[0]
    if match.at("link") >= 0:
        reason = checks.unfit_range(match)
        if reason is not None or not is_next(match):
            return reason or "two numbers"
    return unfit_alone(match, last) or _made(match, (first, last), signed=signed)


def _whole(match: Match, context: Context) -> Found | str:
    """Read a whole string that is a number and a noun: 2024 experts, -1.5 points."""
    if match.tokens.has(match.span("noun")[1] - 1, "MEASURE"):
        return "a measure"
    if context.language is None and (_may_be_thousands(match, "low") or _may_be_thousands(match, "high")):
        return "the point may divide thousands"
    reason = checks.unfit_range(match) if match.at("high") >= 0 else None
    return reason or unfit_letter(match.tokens, match.at("noun")) or _made(match, match.span(), signed=True)


_X: Final = "(WORD | STOP | NUM | BOUND | MEASURE | LETTER | PLURAL)"
#: A modifier: on-site, B2B, "Four Top", digitally; and a plain word that is no plural.
_MODIFIER: Final = (
    f"(({_X}_ '-'_){{1,3}} !PLURAL {_X} | (WORD | LETTER)_ NUM_ (WORD | LETTER) | NUM_ (WORD | LETTER)"
    " | LIST{1,2} NUM | '\"' (WORD | NUM | STOP | '-'){1,5} '\"' | !PLURAL WORD | BOTH)"
)
_HEAD: Final = f"({_X}_ '-'_){{0,3}} PLURAL{{1,3}}"
_AND: Final = "('and' | '&' | 'or')"
#: innovation and start-up ...
_JOINED: Final = f"({_MODIFIER}{{1,4}} (',' {_MODIFIER}{{1,3}}){{0,2}} ','? {_AND})?"
#: ... and regions
_JOINING: Final = f"({_AND} !(VERB | ED | ING | LY) (!PLURAL WORD){{0,2}} {_HEAD} | '/' {_HEAD})?"
_NOUN: Final = f"noun:({_JOINED} ({_MODIFIER} (TIME | {_MODIFIER}){{0,5}})? {_HEAD} {_JOINING})"
#: Artificial Intelligence (AI) enterprises, Research and Development (R&D) centres
_SHORTENED: Final = (
    f"noun:({_MODIFIER} ({_MODIFIER} | PLURAL | 'and' | 'of'){{0,4}} '('_ (WORD | LETTER_ '&'_ LETTER)_ ')'"
    f" {_MODIFIER}{{0,3}} {_HEAD} {_JOINING})"
)
#: One modifier, and what it modifies stands further on: 2 national-level and 17 provincial-level experts.
_EACH: Final = "(WORD_ '-'_ WORD | !PLURAL WORD)"
_LINK: Final = "link:('to' | '-' | '~' | 'and' | 'or' | 'up to')"
_REACH: Final = (
    "(REACH | ('has' | 'have' | 'had')? CHANGE ('by'? NUM PERCENT ','?)? 'to' | REACH ('up' | 'down') NUM PERCENT 'to')"
)
_SPAN: Final = "span:(before:BOUND? low:NUM after:AFTER?)"

#: The classifier of people.
_OF_PEOPLE: Final = "名"
#: People: where they reached three million, it is no amount of money.
_PEOPLE: Final = (*words.PEOPLE, *(unit.plural for unit in UNITS if unit.classifier == _OF_PEOPLE))
LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "LIST": dict.fromkeys(words.LISTS, True),
    "CHANGE": dict.fromkeys(words.CHANGES, True),
    "MEMBER": dict.fromkeys(words.MEMBERS, True),
    "TALLY": dict.fromkeys(words.TALLIES, True),
    "PLURAL": dict.fromkeys((*(word for word in words.TALLIES if word.endswith("s")), *_PEOPLE), True),
    "COUNTED": dict.fromkeys(_PEOPLE, True),
    "REACH": dict.fromkeys(words.REACHES, True),
    "BRING": dict.fromkeys(words.BRINGS, True),
    "WORD": dict.fromkeys(
        (*words.CHANGES, *words.TALLIES, *words.REACHES[:7], *words.LISTS, *words.MEMBERS, *_PEOPLE), True
    ),
}
RULES: Final = (
    Rule(
        "en count: number and noun", "count",
        f"before:BOUND? low:NUM after:AFTER? of:'of'? {_NOUN}"
        " (tail:TAIL !NUM | late:LATE !NUM | open:('and' 'more') !(WORD | PLURAL | NUM | STOP | BOUND))?", _with_noun,
    ),
    Rule(
        "en count: number and a noun with its initials", "count",
        f"before:BOUND? low:NUM after:AFTER? {_SHORTENED}", _with_noun,
    ),
    Rule(
        "en count: range and noun", "count",
        f"before:BOUND? lead:('between' | 'from')? low:NUM {_LINK} high:NUM after:AFTER? {_NOUN}", _range, rank=1,
    ),
    Rule(
        "en count: number and singular", "count",
        "before:BOUND? low:NUM after:AFTER? noun:((!PLURAL WORD){0,3} NOUN) !_'-'", _singular,
    ),
    Rule(
        "en count: numbers with a modifier each", "count",
        f"before:BOUND? low:NUM mod:{_EACH} (',' | ','? ('and' | '&')) BOUND? NUM {_EACH} PLURAL", shapes.of_a_kind,
    ),
    Rule("en count: a team of so many", "count", "before:BOUND? low:NUM_ '-'_ member:MEMBER !_'-'", _team),
    Rule("en count: so many of them", "count", f"{_SPAN} 'of' (ANAPHOR | ('the' | 'all') NUM)", _bare),
    Rule(
        "en count: so many online", "count",
        f"{_SPAN} mode:('online' | 'offline' | 'onsite' | 'on' '-'? 'site' | 'in' 'person')", _bare,
    ),
    Rule("en count: so many were", "count", f"{_SPAN} is:BE", _bare),
    Rule(
        "en count: bounded number without its noun", "count",
        "span:(before:BOUND low:NUM after:AFTER?) !(WORD | PLURAL | MEASURE | PERCENT)", _bare,
    ),
    Rule(
        "en count: a total of so many", "count",
        f"tally:((TALLY | 'no.') ('of' WORD{{1,4}})? ('of' | colon:':' | {_REACH}) | COUNTED {_REACH}"
        f" | ('up' | 'down') 'from' | BRING ('the' | 'its' | 'their') WORD? TALLY ('of' WORD{{1,4}})? 'to')"
        " span:(before:BOUND? low:NUM (link:('-' | 'to' | '~') high:NUM)? after:AFTER?)", _bare,
    ),
    Rule(
        "en count: from so many to so many", "count",
        "CHANGE WORD{0,2} 'from' low:NUM 'to' BOUND? high:NUM", shapes.grown,
    ),
    Rule(
        "en count: a bare number", "count", "before:BOUND? minus:'-'? low:NUM (after:AFTER | late:LATE !NUM)?", _alone,
        alone=True,
    ),
    Rule(
        "en count: a bare range", "count",
        f"before:BOUND? lead:('between' | 'from')? minus:'-'? low:NUM {_LINK} second:'-'? high:NUM after:AFTER?",
        _alone, rank=1, alone=True,
    ),
    Rule(
        "en count: a magnitude", "count",
        "^ scale:SCALE (SCALE | NUM | 'and' | '-'){0,9} $", shapes.magnitude, rank=1, alone=True,
    ),
    Rule("en count: a pair", "count", "'a' ('pair' | 'couple') ('of' | $)", shapes.pair, alone=True),
    Rule("en count: digits in pairs", "count", "^ pairs:(WORDED WORDED) $", shapes.in_pairs, rank=1, alone=True),
    Rule(
        "en count: more than one number and less than another", "count",
        "before:BOUND low:NUM ('and' | 'but' | ',')? other:(BOUND | TAIL) high:NUM", between, alone=True,
    ),
    Rule(
        "en count: at least one number and at most another", "count",
        f"before:BOUND low:NUM ('and' | 'but' | ',') other:BOUND high:NUM {_NOUN}", within, rank=1,
    ),
    Rule(
        "en count: a whole string", "count",
        f"^ before:BOUND? minus:'-'? low:NUM ({_LINK} second:'-'? high:NUM)? after:AFTER? {_NOUN} $",
        _whole, rank=1, alone=True,
    ),
)  # fmt: skip
