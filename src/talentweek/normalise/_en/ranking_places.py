"""Places that are said without a verb of ranking right before them: from 29th to 12th, 11th globally, the top spot.

>>> from talentweek import normalise
>>> [reading.text for reading in normalise.rankings.find("up from 14th to 11th globally, it won the third place")]
['14th', '11th', 'third place']
>>> normalise.rankings.find("the third place where it was held")
()
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import left_of, right_of, word, word_before
from talentweek.normalise._en.nouns import listed
from talentweek.normalise._en.ordinals import combined, excluded, numbered
from talentweek.normalise._plain import Ranked
from talentweek.normalise._rules import Found, Match

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: What may follow a rank and is no noun.
SCOPES: Final = frozenset(
    {"globally", "nationally", "nationwide", "worldwide", "overall", "domestically", "internationally"}
)
LISTS: Final = frozenset(
    {"list", "lists", "ranking", "rankings", "table", "tables", "league", "chart", "charts", "leaderboard", "index"}
)
#: In which all are ranked: third in the country.
WIDE: Final = ("world", "country", "nation", "province", "region", "continent", "eu")
#: What ends a phrase.
ENDS: Final = frozenset({",", ".", ";", ":", "\n", "!", "?"})
#: Before a place that somebody has or gets.
_TAKING: Final = frozenset(
    listed(
        """
        win won wins winning take took takes taking taken secured secures securing claimed claims claiming got earned
        earning hold holds held holding retained retains kept keeps occupied occupies occupying gained shared
        """
    )
)
#: Before one of several runners-up, and the place of the only one.
_ONE_OF_THEM: Final = frozenset({"a", "each", "every", "any", "another", "per"})
_SECOND: Final = 2
_ARTICLES: Final = frozenset({"the", "a", "an", "its", "their", "this", "his", "her"})
#: How many tokens away the place may stand on which another one goes on; how many tell that it is one.
_BACK: Final = 24
AHEAD: Final = 9


def place_of(tokens: Tokens, first: int, last: int) -> tuple[int, int] | None:
    """Return the number of a place and where it begins, None where it has none: third, twenty-first, 12th, No. 3."""
    number: int | None = None
    for at in range(first, last):
        ordinal: int | None = tokens.payload(at, "ORDINAL")
        if ordinal is not None:
            if at == first or not tokens.words[first][0].isalpha():
                return ordinal, at
            number = combined(number or 0, ordinal)
        elif tokens.has(at, "NUM"):
            number = numbered(tokens.payload(at, "NUM"))
    return None if number is None else (number, first)


def is_in_a_list(tokens: Tokens, after: int) -> bool:
    """Whether a list or the whole world follows: in the QS ranking, in the world."""
    if word(tokens, after) not in {"in", "on"}:
        return False
    following = [word(tokens, at) for at in range(after, after + AHEAD)]
    return not LISTS.isdisjoint(following) or not set(WIDE).isdisjoint(following)


def is_taken(tokens: Tokens, article: int) -> bool:
    """Whether somebody takes or reaches the place before which an article stands: won the third place."""
    at = left_of(tokens, article)
    if word(tokens, at) in {"to", "at", "up to"}:
        at = left_of(tokens, at)
    return tokens.has(at, "RANKVERB") or tokens.has(at, "CHANGE") or word(tokens, at) in _TAKING


def _placed(tokens: Tokens, span: tuple[int, int]) -> Found | str:
    place = place_of(tokens, *span)
    reason = excluded(tokens, *span)
    return reason or "no place" if reason or place is None else Found(Ranked(place[0]), place[1], span[1])


def _is_free(tokens: Tokens, last: int) -> bool:
    """Whether no noun follows to which an ordinal belongs."""
    after = right_of(tokens, last)
    return not tokens.has(after, "WORD") or tokens.has(after, "PLACE") or word(tokens, after) in SCOPES


def best_spot(match: Match, _context: Context) -> Found | str:
    """Read "the top spot"; a top position is any high one unless somebody takes it."""
    taken = match.words("spot") == "spot" or is_taken(match.tokens, match.span()[0])
    return match.found(Ranked(1)) if taken else "a high place"


def runner_up(match: Match, _context: Context) -> Found | str:
    """Read "the runner-up", who is second, and "second runner-up", who is third; of several runners-up none is."""
    tokens, first = match.tokens, match.span()[0]
    if not match.has("place"):
        several = match.words("runner") != "runner-up" or word_before(tokens, first) in _ONE_OF_THEM
        prizes = tokens.has(right_of(tokens, match.span()[1]), "PLURAL")
        return "one of several" if several or prizes else match.found(Ranked(_SECOND))
    place = place_of(tokens, *match.span("place"))
    return "no place" if place is None else Found(Ranked(place[0] + 1), place[1], match.span()[1])


def reached(match: Match, _context: Context) -> list[Found] | str:
    """Read both places of "jumped from 29th to 12th", and that of "up from 14th"."""
    tokens, readings = match.tokens, list[Found]()
    if match.payload("verb", "RANKVERB") not in {"move", None}:
        return "no verb of movement"
    for part in ("low", "high"):
        if match.has(part):
            span = match.span(part)
            made = _placed(tokens, span) if _is_free(tokens, span[1]) else "an ordinal of a noun"
            if isinstance(made, str):
                return made
            readings.append(made)
    return readings


def held(match: Match, _context: Context) -> Found | str:
    """Read "11th globally", "fourth in the world"; behind another place also "third in Asia" and "(3rd)"."""
    tokens = match.tokens
    span, end = match.span("place"), match.span()[1]
    following = right_of(tokens, end)
    if match.has("scope"):
        if word_before(tokens, span[0]) in _ARTICLES or word(tokens, following) == "to":
            return "an ordinal"
        return "an ordinal of a noun" if tokens.has(following, "WORD") else _placed(tokens, span)
    return _placed(tokens, span) if _goes_on(tokens, match.span()[0]) else "an ordinal"


def _goes_on(tokens: Tokens, first: int) -> bool:
    """Whether a place was said before, in the same sentence."""
    for at in range(first - 1, max(-1, first - _BACK), -1):
        if tokens.words[at] in ENDS - {","}:
            return False
        if tokens.payload(at, "RANKVERB") == "rank" or tokens.has(at, "RANKONE"):
            return True
    return False
