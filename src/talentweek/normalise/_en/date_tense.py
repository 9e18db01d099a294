"""What the verb before a date tells of its year: opened in November has been, will open in November is to come.

Where no year is written and no verb tells, the nearest one is taken; that is wrong for a date far from the publication:
in February a fair that "will be held in October" is not the one of last year. Only the verb of the same clause tells.

>>> from talentweek import normalise
>>> early, late = (normalise.Context(published=day) for day in ("2024-02-26", "2024-05-14"))
>>> [str(each.value) for each in normalise.find("The fair will be held from October 9 to 12", early)]
['2024-10-09/2024-10-12']
>>> [str(each.value) for each in normalise.find("launched in November, and open to all since December", late)]
['2023-11', '2023-12/..']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import left_of, right_of, word, word_after, word_before
from talentweek.normalise._calendar_points import lack_years, turned

if TYPE_CHECKING:
    from talentweek.normalise._calendar_points import Point
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens

_SIGNS: Final = (
    "will opens begins starts kicks runs upcoming scheduled coming shall expected takes slated planned tomorrow hosts"
)
#: What tells that something is still to come.
COMING: Final = frozenset(_SIGNS.split())
_BEGUN: Final = "said told began held met ran closed kicked took went came got wrote"
#: Verbs of the past that do not end in -ed, or may stand in a text for one.
PAST: Final = frozenset(_BEGUN.split())
#: Those of them that are no participles.
_FINITE: Final = frozenset({"began", "took", "went", "came", "wrote", "ran", "won", "saw", "gave", "drew", "became"})
_PARTICLES: Final = frozenset({"off", "up", "out", "down", "here", "there"})
#: Before a participle: what is done to something, at any time.
_PASSIVE: Final = frozenset({"be", "being", "is", "are", "get", "to"})
#: The same of what was done.
_DONE: Final = frozenset({"was", "were", "been", "had"})
_BEFORE_DATES: Final = frozenset({"on", "in", "at", "late", "early", "during", "between"})
_WILL: Final = frozenset({"will", "shall"})
_DEADLINE: Final = "deadline"
#: What is scheduled is to come, but what was; and how it was expected is no sign.
_PLANNED: Final = frozenset({"scheduled", "slated", "planned", "expected", "due"})
_NO_PLAN: Final = _DONE | {"as", "than"}
#: Before "to open in May".
_PLANS: Final = frozenset({"is", "are", "plans", "plan", "aims", "aim", "intends", "intend", "hopes", "hope", "set"})
#: Beside them what was received in November may be what is to be received.
_MODALS: Final = _WILL | {"must", "should", "may", "can"}
_DIVIDING: Final = (
    "that which who whom whose where when while after before since until if and or but for of than as because"
)
#: What the clause of a date does not go on over.
_DIVIDES: Final = frozenset((*'.!?;:\n。()"-', "--", *_DIVIDING.split()))
_ENDS: Final = frozenset(".!?;\n。")
_SAYING: Final = frozenset({"said", "told", "announced", "reported", "hoped", "agreed", "confirmed"})
_DETERMINERS: Final = frozenset({"a", "an", "the", "its", "their", "his", "her", "our", "this", "these"})
#: How far to look for the verb, and for a modal verb beside it.
_REACH: Final = 14


def told(tokens: Tokens, first: int) -> bool:
    """Whether a verb of the past stands directly before the day: said on Thursday, which opened Saturday."""
    return _auxiliary(tokens, first) is not None


def _auxiliary(tokens: Tokens, first: int) -> str | None:
    """Return what stands before the verb of the past that stands before a day; None where there is no such verb."""
    at = left_of(tokens, first)
    at = left_of(tokens, at) if at >= 0 and tokens.words[at] in _BEFORE_DATES else at
    at = left_of(tokens, at) if at >= 0 and tokens.words[at] in _PARTICLES else at
    if at < 0 or not (tokens.has(at, "ED") or tokens.words[at] in PAST) or tokens.words[at] in COMING:
        return None
    left = left_of(tokens, at)
    if left >= 0 and tokens.has(left, "LY"):
        left = left_of(tokens, left)
    said = word(tokens, left)
    return None if said in _PASSIVE else said


def directed(match: Match, *points: Point) -> tuple[Point, ...]:
    """Return points without a year as the verb before them directs them: towards what was, or what is to come."""
    if not lack_years(points):
        return points
    if match.words("bound") in {"since", "ever since"}:
        toward = "told"
    else:
        toward = _tense(match.tokens, *match.span())
        if toward == "told" and match.has("bound"):
            return points  # postponed until May, to be submitted after May 5
    return turned(points, toward)


def _tense(tokens: Tokens, first: int, last: int) -> str:
    """Return where the verb of the clause puts a date."""
    auxiliary = _auxiliary(tokens, first)
    if auxiliary is not None:
        return "told" if auxiliary in _DONE or not _may(tokens, first, last) else "near"
    at = left_of(tokens, first) if word_before(tokens, first) == "for" else first  # scheduled for May
    for _ in range(_REACH):
        at = left_of(tokens, at)
        said = word(tokens, at)
        noun = word_before(tokens, at) if said == "for" else said  # the deadline for applications is
        if said in _WILL or noun == _DEADLINE:
            return "coming"
        if not said or said in _DIVIDES or (said == "," and not _is_place(tokens, at + 1, first)):
            break
        if said in _FINITE:
            return "told"
        if said in _PLANNED or (said == "to" and not _is_name(tokens, at, first)):
            return _plan(tokens, at)
        before = word_before(tokens, at)
        if (tokens.has(at, "ED") or said in PAST) and before != "be":
            sure = before in _DONE or (_has_object(tokens, at) and not _may(tokens, first, last))
            return "told" if sure else "near"
    return "near"


def _has_object(tokens: Tokens, verb: int) -> bool:
    """Whether what a verb of the past is about follows it: opened its doors, visited Leeds; not: selected teams."""
    at = right_of(tokens, verb + 1)
    if tokens.words[verb] in _SAYING or tokens.original(verb)[0].isupper():  # said the plant would open in May
        return False
    return word(tokens, at) in _DETERMINERS or tokens.has(at, "NUM") or tokens.original(at)[0].isupper()


def _is_name(tokens: Tokens, at: int, first: int) -> bool:
    """Whether "to" leads to a place and no verb or date: fly to Berlin in May."""
    at = right_of(tokens, at + 1)
    return at < first and tokens.original(at)[0].isupper()


def _plan(tokens: Tokens, at: int) -> str:
    """Return where "planned for" or "to be held in" puts a date; what was decided to be done in May may be long ago."""
    before = left_of(tokens, at)
    if tokens.words[at] == "to":
        if word(tokens, before) in _PLANNED:
            before = left_of(tokens, before)
        elif tokens.has(before, "ED") or not (word_after(tokens, at + 1) == "be" or word(tokens, before) in _PLANS):
            return "near"
    return "near" if word(tokens, before) in _NO_PLAN else "coming"


def _is_place(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a name or the date stands behind a comma: held in Dalian, Liaoning, in May."""
    at = right_of(tokens, at)
    return at >= first or tokens.original(at)[0].isupper() or tokens.words[at] in _BEFORE_DATES


def _may(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a modal verb stands in the same sentence: what is received in November will be looked at in May."""
    for steps in (range(first - 1, max(-1, first - _REACH), -1), range(last, min(len(tokens.words), last + _REACH))):
        for at in steps:
            if tokens.words[at] in _MODALS:
                return True
            if tokens.words[at] in _ENDS:
                break
    return False
