"""English places in a ranking: "ranked 12th", No. 1, #2, "second biggest", "11th ranked", "tied at #6", "at the top".

An ordinal is a rank where the words around it say so; else it is an ordinal. A number sign is a rank where it stands in
the place of one: not behind the noun that it numbers (Decree No. 5) and not before a name (No. 3 Middle School). The
top 20 is a rank with the bound at_most, where something is among them or gets there; as a label of a list it is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._en.ordinals import combined, excluded, made
from talentweek.normalise._plain import Numeral, Ranked
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: Verbs of ranking stand inside the span; verbs of arriving and moving need a clear end and stand outside.
_VERBS: Final = {
    "rank": "ranked ranks ranking rank tied co-ranked",
    "come": "placed places came comes finished finishes finishing stood stands standing rated listed voted positioned",
    "move": "rose rises risen rising climbed climbs climbing jumped jumps jumping moved moves moving fell falls dropped "
    "drops slipped slips advanced advances advancing leapt leaped surged up down",
    "enter": "enter enters entered entering break breaks broke breaking join joins joined joining named featured "
    "remain remains remained remaining stay stays stayed",
}
_SUPERLATIVES: Final = (
    "biggest largest highest best fastest tallest oldest richest busiest longest smallest lowest youngest strongest greatest "
    "wealthiest cheapest safest smartest deepest widest heaviest latest newest greenest happiest healthiest costliest priciest "
    "fastest-growing best-performing best-selling largest-ever"
)
_LINKS: Final = "as at in to the joint jointly equal for it them"
_LISTS: Final = frozenset(
    {"list", "lists", "ranking", "rankings", "table", "tables", "league", "chart", "charts", "leaderboard", "index"}
)
#: What may follow a place at which a verb of arriving ends.
_SCOPES: Final = frozenset(
    {"globally", "nationally", "nationwide", "worldwide", "overall", "domestically", "internationally"}
)
_NAMED: Final = 3
_BACK: Final = 10
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_LARGEST: Final = 9999


def _place(tokens: Tokens, first: int, last: int) -> int | str:
    """Return the number of a place: third, twenty-first, 12th, No. 3, #6."""
    low: Numeral | None = None
    for at in range(first, last):
        ordinal = tokens.payload(at, "ORDINAL")
        if ordinal is not None:
            if low is None or low.value is None or low.bound != "exact":
                return ordinal if low is None else "no place"
            joined = combined(int(low.value), ordinal)
            return "no place" if joined is None else joined
        low = tokens.payload(at, "NUM") or low
    if low is None or low.bound != "exact" or low.value is None:
        return "no place"
    read = made(low.value)
    return read if isinstance(read, str) else read.number


def _before(tokens: Tokens, first: int) -> int:
    """Return the token before one, without the space between them; -1 for none."""
    at = first - 1
    return at - 1 if at > 0 and tokens.words[at] == " " else at


def _after(tokens: Tokens, last: int) -> int:
    """Return the token behind one, without the space between them."""
    return last + 1 if last < len(tokens.words) and tokens.words[last] == " " else last


def _word(tokens: Tokens, at: int) -> str:
    return tokens.words[at] if 0 <= at < len(tokens.words) else ""


def _ranked(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    start, end = match.span("place")
    number = _place(tokens, start, end)
    if isinstance(number, str):
        return number
    reason = excluded(tokens, start, end)
    if reason is not None:
        return reason
    verb: str = match.payload("verb", "RANKVERB")
    links = match.words("link").split()
    after = _after(tokens, end)
    noun = tokens.has(after, "WORD") and _word(tokens, after) not in _SCOPES
    noun = (
        noun
        and not tokens.has(after, "SUPERLATIVE")
        and not tokens.has(after, "PLACE")
        and _word(tokens, after) != "most"
    )
    if noun and (verb != "rank" or "in" in links):
        return "an ordinal of a noun"
    if verb == "move" and "to" not in links:
        return "no place that is reached"
    if verb != "rank" or _word(tokens, _before(tokens, first)) in {"has", "have", "had"}:
        first = start
    return Found(Ranked(number), first, end)


def _superlative(match: Match, _context: Context) -> Found | str:
    start, end = match.span("place")
    number = _place(match.tokens, start, end)
    return number if isinstance(number, str) else match.found(Ranked(number))


def _spot(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    number = _place(tokens, *match.span("place"))
    if isinstance(number, str):
        return number
    after = _word(tokens, _after(tokens, last))
    if match.words("spot") == "place" and (
        after in {"to", "where", "that", "of"} or _word(tokens, _before(tokens, first)) == "the"
    ):
        return "a location"
    return match.found(Ranked(number))


def _signed(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    number = _place(tokens, first, last)
    if isinstance(number, str):
        return number
    before, after = _before(tokens, first), _after(tokens, last)
    sign = match.words("sign")
    if sign == "number" and (number > _NAMED or not _word(tokens, last - 1).isalpha()):
        return "a numbered thing"
    if number > _LARGEST or tokens.has(last - 1, "DECIMAL") or tokens.has(last - 1, "BIG"):
        return "a number too large for a place"
    if (
        before >= 0
        and (tokens.has(before, "WORD") or tokens.has(before, "PLURAL"))
        and not tokens.has(before, "RANKVERB")
    ):
        if _word(tokens, before)[-2:] != "'s":
            return "the number of the thing before it"
    if tokens.has(after, "WORD") and tokens.original(after)[0].isupper():
        return "a number in a name"
    if tokens.has(last, "WORD") or tokens.has(last, "NUM"):
        return "a number in a code"
    return match.found(Ranked(number))


def _top(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    words = tokens.words
    at, last = match.span("at")
    following = [_word(tokens, position) for position in range(last, min(last + 7, len(words)))]
    listed = "of" in following[:2] and not _LISTS.isdisjoint(following)
    for position in range(at - 1, max(-1, at - _BACK), -1):
        if words[position] in {",", ".", ";", ":", "\n", "!", "?"}:
            break
        if tokens.payload(position, "RANKVERB") == "rank":
            listed = True
    return match.found(Ranked(1)) if listed else "a top that is no place in a ranking"


def _topped(match: Match, _context: Context) -> Found | str:
    return match.found(Ranked(1))


def _among(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    numeral: Numeral = match.payload("low", "NUM")
    read = made(numeral.value) if numeral.bound == "exact" else "no exact number"
    if isinstance(read, str):
        return read
    if tokens.has(_after(tokens, last), "MARK") and _word(tokens, _after(tokens, last)) == "%":
        return "a share"
    for position in range(first - 1, max(-1, first - _BACK), -1):
        word = tokens.words[position]
        if (
            word in {",", ".", ";", ":", "\n", "!", "?"}
            or tokens.has(position, "ORDINAL")
            or tokens.has(position, "NUM")
        ):
            break
        if tokens.has(position, "RANKVERB") or tokens.has(position, "ENTERVERB"):
            return match.found(Ranked(read.number, "at_most"))
    return "the size of a list"


def _alone(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    number = _place(tokens, *match.span("place"))
    if isinstance(number, str):
        return number
    return match.found(Ranked(number, "at_most" if match.has("top") else "exact"))


_VERB_TAGS: Final = {word: kind for kind in ("rank", "come", "move") for word in _VERBS[kind].split()}
_ENTER: Final = dict.fromkeys(_VERBS["enter"].split(), True)
_NOUNS: Final = [
    *_VERB_TAGS,
    *_ENTER,
    *_SUPERLATIVES.split(),
    "place",
    "position",
    "spot",
    "placing",
    "joint",
    "jointly",
    "equal",
    "top",
    "number",
    "most",
]
_PLACE: Final = "((NUM ('-' | 'and')?)? ORDINAL | NUM ENDING | SIGN NUM)"
LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "RANKVERB": _VERB_TAGS,
    "ENTERVERB": _ENTER,
    "SUPERLATIVE": dict.fromkeys(_SUPERLATIVES.split(), True),
    "PLACE": dict.fromkeys(("ranked", "place", "placed", "position", "spot", "rank", "placing"), True),
    "RANKLINK": dict.fromkeys(_LINKS.split(), True),
    "SIGN": dict.fromkeys(("no.", "#", "№", "number"), True),
    "ATTOP": dict.fromkeys(("at the top", "atop"), True),
    "TOPPED": dict.fromkeys(
        [
            f"{verb} the {what}"
            for verb in ("topped", "tops", "topping", "top", "leads", "led")
            for what in ("list", "ranking", "rankings", "table", "chart", "charts")
        ],
        True,
    ),
    # All of them stand in noun phrases like any other word.
    "WORD": dict.fromkeys(_NOUNS, True),
}
RULES: Final = (
    Rule(
        "en ranking: verb and place", "ranking", f"verb:RANKVERB link:RANKLINK{{0,3}} place:{_PLACE}", _ranked, rank=10
    ),
    Rule(
        "en ranking: place and superlative",
        "ranking",
        "place:((NUM ('-' | 'and')?)? ORDINAL | NUM ENDING) '-'? (SUPERLATIVE | 'most' '-'? WORD)",
        _superlative,
        rank=10,
    ),
    Rule("en ranking: place and spot", "ranking", f"place:{_PLACE} '-'? spot:PLACE", _spot, rank=10),
    Rule("en ranking: number sign", "ranking", "sign:SIGN ('-'? low:NUM)", _signed, rank=10),
    Rule("en ranking: at the top", "ranking", "at:ATTOP", _top, rank=10),
    Rule("en ranking: topped the list", "ranking", "TOPPED", _topped, rank=10),
    Rule("en ranking: among the top", "ranking", "'top' '-'? low:NUM", _among, rank=10),
    Rule("en ranking: a place alone", "ranking", f"^ 'the'? place:({_PLACE} | NUM) $", _alone, alone=True),
    Rule("en ranking: the top alone", "ranking", "^ 'the'? top:'top' place:NUM $", _alone, alone=True),
)
