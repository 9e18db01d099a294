"""English places in a ranking: "ranked 12th", No. 1, #2, "second biggest", "11th ranked", "tied at #6", "at the top".

    >>> from talentweek import normalise
    >>> [reading.text for reading in normalise.rankings.find("ranked 12th, ahead of the world's second biggest port")]
    ['ranked 12th', 'second biggest']
    >>> normalise.rankings.find("No. 3 Middle School, one of the top 5 schools")
    ()

An ordinal is a rank where the words around it say so; else it is an ordinal. A number sign is a rank where it stands in
the place of one: not behind the noun that it numbers (Decree No. 5) and not before a name (No. 3 Middle School). The
top 20 is a rank with the bound at_most, where something is among them or gets there; as a label of a list it is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._around import left_of, right_of, word, word_after, word_before
from talentweek.normalise._en import ranking_places as places
from talentweek.normalise._en.count_words import is_end
from talentweek.normalise._en.ordinals import excluded, is_in_a_row, numbered
from talentweek.normalise._plain import Ranked
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context

#: Verbs that say the rank themselves belong to the reading.
_RANKING: Final = "ranked ranks ranking rank tied co-ranked"
_ARRIVING: Final = """
placed places placing came comes finished finishes finishing stood stands standing rated listed voted stands_at stood_at
"""
_MOVING: Final = """
rose rises risen rising climbed climbs climbing jumped jumps jumping moved moves moving fell falls dropped drops
slipped slips advanced advances advancing leapt leaped surged up down
"""
_VERBS: Final = {
    verb.replace("_", " "): kind
    for kind, verbs in (("rank", _RANKING), ("arrive", _ARRIVING), ("move", _MOVING))
    for verb in verbs.split()
}
#: Verbs that lead into the top so many.
_ENTERING: Final = """
enter enters entered entering break breaks broke breaking join joins joined joining named featured remain remains
remained remaining stay stays stayed
"""
_MOST: Final = """
biggest largest highest best fastest tallest oldest richest busiest longest smallest lowest youngest strongest greatest
wealthiest cheapest safest smartest deepest widest heaviest latest newest greenest happiest healthiest costliest
priciest fastest-growing best-performing best-selling largest-ever
"""
_SUPERLATIVES: Final = _MOST.split()
_PLACES: Final = ("ranked", "place", "placed", "position", "spot", "rank", "placing")
_LINKS: Final = ("as", "at", "in", "to", "the", "joint", "jointly", "equal", "for", "it", "them")
_TOPPED: Final = [
    f"{verb} the {what}"
    for verb in ("topped", "tops", "topping", "leads", "led")
    for what in ("list", "ranking", "rankings", "table", "chart", "charts")
]
#: Where a place is held: world No. 1.
_FIELDS: Final = frozenset({"world", "global", "globally", "worldwide", "nationwide", "nationally", "national"})
#: What has numbers of its own, and issues with numbers: Vol. 4, No. 1.
_VOLUMES: Final = frozenset({"vol", "vol.", "volume"})
#: What has a number and no rank: the No. 2 meeting room; how many tokens two words and a space are.
_PLACED: Final = frozenset({"room", "hall", "building", "gate", "exit", "pier", "platform", "factory", "workshop"})
_TWO_WORDS: Final = 3
#: The largest number that is a rank as a word ("number three"), and as digits.
_NAMED: Final = 3
#: How many tokens a hashtag may have.
_HASHTAG: Final = 12
_LARGEST: Final = 9999
_RUNNERS_UP: Final = ("runner-up", "runner up", "runners-up", "runners up")
#: How many tokens away a verb may stand.
_BACK: Final = 10


def _ranked(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first = match.span()[0]
    start, end = match.span("place")
    place = places.place_of(tokens, start, end)
    reason = excluded(tokens, start, end)
    if place is None or reason or is_in_a_row(tokens, place[1], end):
        return reason or "no place, or several"
    verb: str = match.payload("verb", "RANKVERB")
    links = match.words("link").split()
    after = right_of(tokens, end)
    following = word(tokens, after)
    noun = tokens.has(after, "WORD") and following not in places.SCOPES and following != "most"
    noun = noun and not tokens.has(after, "SUPERLATIVE") and not tokens.has(after, "PLACE")
    if noun and (verb != "rank" or "in" in links):
        return "an ordinal of a noun"
    if verb == "move" and "to" not in links:
        return "no place that is reached"
    outside = verb != "rank" or word_before(tokens, first) in {"has", "have", "had"}
    return Found(Ranked(place[0]), place[1] if outside or place[1] > start else first, end)


def _ranked_number(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    last = match.span()[1]
    number = numbered(match.payload("low", "NUM"))
    after = word_after(tokens, last)
    if match.payload("verb", "RANKVERB") != "rank" or number is None or tokens.has(last - 1, "D4"):
        return "no place"
    if after and after not in places.SCOPES and after not in places.ENDS and after not in {"in", "among", "out"}:
        return "a number of things"
    return match.found(Ranked(number))


def _labelled(match: Match, _context: Context) -> Found | str:
    number = numbered(match.payload("low", "NUM"))
    last = match.span()[1]
    free = is_end(match.tokens, last) or word(match.tokens, right_of(match.tokens, last)) == "/"
    return match.found(Ranked(number)) if number is not None and number <= _LARGEST and free else "no place"


def _superlative(match: Match, _context: Context) -> Found | str:
    place = places.place_of(match.tokens, *match.span("place"))
    return "no place" if place is None else Found(Ranked(place[0]), place[1], match.span()[1])


def _spot(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    last = match.span()[1]
    place = places.place_of(tokens, *match.span("place"))
    if place is None:
        return "no place"
    number, first = place
    if is_in_a_row(tokens, first, match.span("place")[1]) or is_in_a_row(tokens, first, last):
        return "several places"
    after = word_after(tokens, last)
    before = word_before(tokens, first)
    article = before == "the" and not places.is_taken(tokens, left_of(tokens, first))
    if match.words("spot") == "place" and (after in {"to", "where", "that", "of"} or article):
        return "a location"
    return Found(Ranked(number), first, last)


def _signed(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    number = numbered(tokens.payload(last - 1, "NUM"))
    sign = match.words("sign")
    hashtag = sign == "#" and _is_hashtag(tokens.words, first)
    before, after = left_of(tokens, first), right_of(tokens, last)
    issue = word(tokens, left_of(tokens, left_of(tokens, before))) in _VOLUMES
    if number is None or number > _LARGEST or tokens.has(last - 1, "BIG") or hashtag or issue:
        return "no place, the end of a hashtag, an extension, or an issue"
    named = number <= _NAMED and word(tokens, last - 1).isalpha()
    if sign == "number" and not named and not places.is_in_a_list(tokens, after):
        return "a numbered thing"
    noun = tokens.has(before, "WORD") or tokens.has(before, "PLURAL")
    field = word(tokens, before) in _FIELDS or word(tokens, before).endswith("'s")
    if noun and not tokens.has(before, "RANKVERB") and not field:
        return "the number of the thing before it"
    placed = any(word(tokens, at) in _PLACED for at in range(after, after + _TWO_WORDS))
    if placed or (tokens.has(after, "WORD") and (after == last or tokens.original(after)[0].isupper())):
        return "a number in a name, of a place or in a code"
    if sign == "no" and (tokens.original(first) != "No" or (tokens.has(after, "WORD") and not field)):
        return "none of them"
    return match.found(Ranked(number))


def _is_hashtag(words: list[str], at: int) -> bool:
    """Whether a sharp closes a hashtag, as in Chinese posts (#人才周# 3天), or is glued to figures (2908-9899#3079)."""
    if not at or not words[at - 1][-1].isalnum():
        return False
    return words[at - 1][-1].isdecimal() or "#" in words[max(0, at - _HASHTAG) : at]


def _top(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    following = [word(tokens, at) for at in range(last, last + places.AHEAD)]
    if "of" in following[:2] and not places.LISTS.isdisjoint(following):
        return match.found(Ranked(1))
    for at in range(first - 1, max(-1, first - _BACK), -1):
        if tokens.words[at] in places.ENDS:
            break
        if tokens.payload(at, "RANKVERB") == "rank":
            return match.found(Ranked(1))
    return "a top that is no place in a ranking"


def _one(match: Match, _context: Context) -> Found | str:
    return match.found(Ranked(1))


def _among(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    number = numbered(match.payload("low", "NUM"))
    if number is None or word_after(tokens, last) in {"%", "percent"}:
        return "no places"
    for at in range(first - 1, max(-1, first - _BACK), -1):
        if tokens.words[at] in places.ENDS or tokens.has(at, "ORDINAL") or tokens.has(at, "NUM"):
            break
        if tokens.has(at, "RANKVERB") or tokens.has(at, "ENTERVERB"):
            return match.found(Ranked(number, "at_most"))
    return "the size of a list"


def _alone(match: Match, _context: Context) -> Found | str:
    place = places.place_of(match.tokens, *match.span("place"))
    if place is None:
        return "no place"
    return match.found(Ranked(place[0], "at_most" if match.has("top") else "exact"))


_ENTER: Final = _ENTERING.split()
_PLACE: Final = "((NUM ('-' | 'and')?)? ORDINAL | NUM ENDING | RANKSIGN NUM)"
_NTH: Final = "((NUM ('-' | 'and')?)? ORDINAL | NUM ENDING)"
LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "RANKVERB": _VERBS,
    "ENTERVERB": dict.fromkeys(_ENTER, True),
    "SUPERLATIVE": dict.fromkeys(_SUPERLATIVES, True),
    "PLACE": dict.fromkeys(_PLACES, True),
    "RANKLINK": dict.fromkeys(_LINKS, True),
    "RANKSIGN": dict.fromkeys(("no.", "no", "#", "№", "number"), True),
    "SCOPE": dict.fromkeys(places.SCOPES, True),
    "WIDE": dict.fromkeys(places.WIDE, True),
    "LY": dict.fromkeys((word for word in places.SCOPES if word.endswith("ly")), True),
    "ATTOP": dict.fromkeys(("at the top", "atop"), True),
    "RANKONE": dict.fromkeys([*_TOPPED, "number one", "number-one"], True),
    "RUNNERUP": dict.fromkeys(_RUNNERS_UP, True),
    "PLURAL": dict.fromkeys(_RUNNERS_UP[2:], True),
    # These stand in noun phrases like any other word.
    "WORD": dict.fromkeys(
        [
            *filter(str.isalpha, _VERBS),
            *places.SCOPES,
            *places.WIDE,
            *_ENTER,
            *_SUPERLATIVES,
            *_PLACES,
            *_RUNNERS_UP,
            "joint",
            "jointly",
            "equal",
            "top",
            "number",
            "most",
        ],
        True,
    ),
}
RULES: Final = (
    Rule(
        "en ranking: verb and place", "ranking",
        f"verb:RANKVERB link:RANKLINK{{0,3}} place:{_PLACE}", _ranked, rank=10,
    ),
    Rule(
        "en ranking: place and superlative", "ranking",
        f"place:{_NTH} '-'? (SUPERLATIVE | 'most' '-'? WORD)", _superlative, rank=10,
    ),
    Rule("en ranking: verb and number", "ranking", "verb:RANKVERB low:NUM", _ranked_number, rank=10),
    Rule("en ranking: place and spot", "ranking", f"place:{_NTH} '-'? spot:PLACE", _spot, rank=10),
    Rule("en ranking: number sign", "ranking", "sign:RANKSIGN '-'? NUM", _signed, rank=10),
    Rule("en ranking: the top spot", "ranking", "'the' span:('top' spot:PLACE)", places.best_spot, rank=10),
    Rule(
        "en ranking: from place to place", "ranking",
        f"(verb:RANKVERB{{1,2}} | PLACE) 'from' low:{_NTH} ('in' NUM)? (('to' | 'up to') 'the'? high:{_NTH})?",
        places.reached, rank=10,
    ),
    Rule(
        "en ranking: place and scope", "ranking",
        f"place:{_NTH} scope:(SCOPE | 'in' ('the' | 'its') WIDE)", places.held, rank=9,
    ),
    Rule(
        "en ranking: and another place", "ranking",
        f"('and' | ',' | '('_) place:{_NTH} ('in' | 'among' | ')')", places.held, rank=9,
    ),
    Rule("en ranking: runner-up", "ranking", f"(place:{_NTH} '-'?)? runner:RUNNERUP", places.runner_up, rank=10),
    Rule("en ranking: label and number", "ranking", "('rank' | 'ranking') ':' low:NUM", _labelled, rank=10),
    Rule("en ranking: at the top", "ranking", "ATTOP", _top, rank=10),
    Rule("en ranking: words for one", "ranking", "RANKONE", _one, rank=10),
    Rule("en ranking: among the top", "ranking", "'top' '-'? low:NUM", _among, rank=10),
    Rule("en ranking: a place alone", "ranking", f"^ 'the'? place:({_PLACE} | NUM) $", _alone, alone=True),
    Rule("en ranking: the top alone", "ranking", "^ 'the'? top:'top' '-'? place:NUM $", _alone, alone=True),
)  # fmt: skip
