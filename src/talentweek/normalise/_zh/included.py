"""A bound whose number is said once more in brackets: 10人（含10人）以上, 500万元以上（含500万元）, 5%（不含5%）以下.

What stands in the brackets is no number of its own: it tells whether the bound includes it.

    >>> from talentweek import normalise
    >>> news = normalise.Context(country="CN")
    >>> words = "社保10人（含10人）以上、投资500万元以上（含500万元）、占股5%（不含5%）以上"
    >>> [(reading.text, reading.value.bound.value) for reading in normalise.find(words, news)]
    [('10人（含10人）以上', 'at_least'), ('500万元以上（含500万元）', 'at_least'), ('5%（不含5%）以上', 'more_than')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from talentweek.normalise.context import Context

_INCLUDING: Final = {"at_least": "at_least", "at_most": "at_most"}
_EXCLUDING: Final = {"at_least": "more_than", "at_most": "less_than"}
#: The word in the brackets, and what it makes of a bound.
_SAID: Final = {"含": _INCLUDING, "包含": _INCLUDING, "不含": _EXCLUDING, "不包含": _EXCLUDING}


_INNER: Final = {"more_than": "at_least", "less_than": "at_most"}
_OUTER: Final = {"more_than": "more_than", "less_than": "less_than"}
#: The same of a bound that stands before the number, and may exclude it by itself.
_WITH_IT: Final = {word: said | (_INNER if said is _INCLUDING else _OUTER) for word, said in _SAID.items()}


def _included(match: Match, _context: Context) -> Found | str:
    words = match.tokens.words
    first, last = match.span()
    begin, end = match.span("again")
    if words[begin:end] != words[first - (end - begin) : first]:
        return "another number in the brackets"
    bound = _SAID.get(match.words("said"), {}).get(match.payload("after", "AFTER"))
    return Found({"AFTER": bound}, first, last) if bound else "no bound that a number can be part of"


def _included_before(match: Match, _context: Context) -> list[Found] | str:
    """Read 不少于20人（含20人）: the number before the brackets is bound already, and the one in them is the same."""
    words = match.tokens.words
    first, last = match.span()
    begin, end = match.span("again")
    number, bracket = match.span("number")
    if words[begin:end] != words[number:bracket]:
        return "another number in the brackets"
    bound = _WITH_IT.get(match.words("said"), {}).get(match.payload("before", "BOUND"))
    if bound is None:
        return "no bound that a number can be part of"
    return [Found({"BOUND": bound}, first, number), Found({"AFTER": bound}, bracket, last)]


_SAME: Final = "(NUM (NUM | ZPART | YUAN | TENDER | CLASSIFIER | ZHUNIT | ZPERCENT){0,4})"
_AGAIN: Final = f"'('_ said:((HAN | ZNOUN){{1,3}}) again:{_SAME} ')'"
RULES: Final = (
    Rule("zh numeral: said again behind it", "numeral", f"before:BOUND number:{_SAME} {_AGAIN}", _included_before),
    Rule("zh numeral: said again before a bound", "numeral", f"{_AGAIN} after:AFTER", _included),
    Rule("zh numeral: said again behind a bound", "numeral", f"after:AFTER {_AGAIN}", _included),
)
