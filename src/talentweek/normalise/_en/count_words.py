"""Whether a number is a count at all: what stands around it that makes a label, a year, an age or a quota of it.

No counts: Hall 3, the top 100, 5G, 2024, one in six, 20-year plans, 1+4, "20 experts" behind "$" or "#".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._en.numerals import after, ahead, word

if TYPE_CHECKING:
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens

#: Verbs of change: the two numbers behind them are no range.
CHANGES: Final = tuple(
    """
    increased increases increasing rose risen rises rising grew grown grows growing expanded expands expanding climbed
    climbs climbing jumped jumps jumping surged soared soaring fell fallen falls falling dropped drops dropping declined
    declines declining decreased decreases decreasing reduced reduces shrank shrunk cut doubled tripled swelled went
    moved raised boosted scaled widened extended changed
    """.split()
)
#: Nouns whose number follows: a turnout of 40,206.
TALLIES: Final = tuple(
    """
    population attendance turnout headcount workforce membership readership viewership audience reach enrolment
    enrollment footfall generation total number staff registrations participants visitors attendees employees members
    followers subscribers applications
    """.split()
)
#: Verbs between such a noun and its number.
REACHES: Final = ("reached", "reaches", "totalled", "totaled", "totals", "numbered", "hit", "stood at", "stands at", "was", "is")
#: Before a number that is a label, whatever the number.
_LABELS: Final = frozenset(
    """
    top no no. nos nos. nrs number numbers id code isbn issn tel fax phone postcode zip room article fortune forbes
    global page pages version ver version v vol volume iso iec ipo x \u00d7 * # @ $ \u20ac \u00a3 \u00a5 minus negative
    hotline extension ext qq wechat windows ios android web industry expo agenda vision horizon under-30 euro
    """.split()
)
#: Before a small number: Hall 3, Phase 2.
_SMALL_LABELS: Final = frozenset(
    """
    phase stage hall level tier grade class type section chapter part figure fig table day week month year quarter
    round series issue step gate booth stand zone block building floor line route channel unit lot item question
    category appendix annex platform track terminal pier group episode season task article schedule category pillar
    ring district ward district door seat stop exit bus train flight apartment suite box age aged q h
    """.split()
)
_SMALL: Final = 100
_MONTHS: Final = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
#: Marks that may be glued to the left of a count.
_OPENERS: Final = frozenset("( [ { \" ' , ; : ! | \n * \u2022 \u00b7 \u25cf \u25cb \u25aa \u25a0 \u3001 \u3002 \u300a \u300c \u3010 \u2026 & ~".split(" ")) | {"\n", "--"}
_FIRST_YEAR: Final = "1900"
_LAST_YEAR: Final = "2099"
#: The smallest bare number behind "about" or "over" that is no hour and no age.
_SMALLEST: Final = 100
#: A number up to here at the beginning of a line may number the line.
_ITEMS: Final = 30
#: Marks and words that end a phrase.
_ENDS: Final = frozenset([*". , ; : ) ] ! ? \" ' ( -- last online".split(), "\n"])
#: Tags of words that may belong to the number before them.
_PHRASE: Final = frozenset(
    "WORD PLURAL NUM MEASURE PERCENT CURRENCY SIGN COIN NATION CENT MONTH SCALE LETTER HAN OTHER".split()
)
#: Words and marks before a number that stands for a noun said before.
_CLAUSES: Final = frozenset(
    ["", *". , ; : ( \" - -- and but of whom which while that only all the these those other".split(), "\n"]
)
_ARTICLES: Final = frozenset("a an the this that each every per any no".split())
#: Nouns that a colon may divide from their number.
_LISTED: Final = frozenset("population attendance staff participants visitors attendees employees".split())
_QUOTA: Final = 100
#: What is developed around five themes has five.
_AROUND: Final = frozenset(
    "developed centred centered focused focusing built based organised organized themed structured designed revolves "
    "revolving revolve revolved grouped gathered held evolves conducted carried".split()
)


def is_year(tokens: Tokens, at: int) -> bool:
    """Whether this number could be a year: four digits of these two centuries, without a comma."""
    digits = tokens.payload(at, "D4")
    return digits is not None and _FIRST_YEAR <= digits <= _LAST_YEAR


def is_end(tokens: Tokens, at: int) -> bool:
    """Whether a phrase ends here: the text, a line, a mark, or a word that no noun phrase goes on over."""
    at = after(tokens, at)
    said = word(tokens, at)
    if not said or said in _ENDS or tokens.has(at, "LY"):
        return True
    return said[0].isalpha() and said != "of" and _PHRASE.isdisjoint(tokens.entries[at][1])


def is_noun(tokens: Tokens, at: int) -> bool:
    """Whether a noun that is counted stands here, behind at most three words."""
    for _ in range(4):
        at = after(tokens, at)
        if tokens.has(at, "PLURAL"):
            return True
        if not tokens.has(at, "WORD"):
            return False
        at += 1
    return False


def is_sign(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen is a minus: nothing stands before it, or a bound, or a space and no number."""
    if at == 0 or word(tokens, at - 1) in {"(", "\n", ":", ","}:
        return True
    left = ahead(tokens, at)
    if left < 0 or tokens.has(left, "BOUND"):
        return True
    return tokens.classes[at - 1] == " " and tokens.classes[at + 1 : at + 2] != " " and not tokens.has(left, "NUM")


def is_bound(match: Match) -> bool:
    """Whether the words before a count bound it: not what is within 20 countries, or developed around 5 themes."""
    tokens, at = match.tokens, match.at("before")
    said = tokens.words[at]
    return said != "within" and not (said == "around" and word(tokens, ahead(tokens, at)) in _AROUND)


def unfit(match: Match) -> str | None:
    """Return why a number with a noun is no count, None where it is one."""
    tokens = match.tokens
    low, noun = match.at("low"), match.at("noun")
    bound = match.at("before")
    reason = _unfit_figure(match, low)
    if reason is not None:
        return reason
    after = match.at("after")
    if bound < 0 and after < 0 and "D4" in tokens.entries[low][1] and is_year(tokens, low) and not _is_total(tokens, low):
        return "a year"
    if match.at("of") >= 0 and not tokens.has(low, "VAGUE"):
        return "some of them"
    if tokens.classes[noun - 1] != " " and after < 0:
        return "glued to a word: a label"
    first = low if bound < 0 else bound
    lead = match.at("lead")
    if first == 0:
        return _unfit_line(match, low) if bound < 0 else None
    reason = unfit_left(tokens, lead if lead >= 0 and bound < 0 else first, low, bound=bound >= 0)
    if reason is None and bound < 0 and tokens.classes[first - 1] == "\n":
        return _unfit_line(match, low)
    return reason


def _unfit_figure(match: Match, low: int) -> str | None:
    entry = match.tokens.entries[low][1]
    if "DECIMAL" in entry:
        scaled = match.at("high") >= 0 and match.payload("high", "NUM").scale > 1
        return None if scaled else "a fraction counts nothing"
    said = match.tokens.words[low]
    if said[0] == "0" and "INT" in entry and len(said) > 1:
        return "a code"
    return "a word that modifies" if said == "zero" else None


def _is_total(tokens: Tokens, low: int) -> bool:
    """Whether "a total of" stands before."""
    left = ahead(tokens, low)
    return word(tokens, left) == "of" and word(tokens, ahead(tokens, left)) == "total"


def unfit_left(tokens: Tokens, first: int, low: int, *, bound: bool) -> str | None:
    """Return why what stands before a number makes no count of it."""
    at = first - 1
    if at < 0:
        return None
    if tokens.classes[at] != " ":
        return None if _may_be_glued(tokens, at) else "glued to what stands before: a label"
    at -= 1
    if at < 0:
        return None
    said, entry = tokens.words[at], tokens.entries[at][1]
    if said in _LABELS:
        return "a label"
    if "NUM" in entry and not is_year(tokens, at) and tokens.words[ahead(tokens, at)] not in _MONTHS:
        return "two numbers side by side"
    if ("SIGN" in entry or "CURRENCY" in entry) and (not said.isalpha() or tokens.original(at).isupper()):
        return "an amount of money"
    if said in {"in", "of"}:
        return _unfit_quota(tokens, at, low)
    if bound or "a" > said[0] or said[0] > "z":
        return None
    return _unfit_name(tokens, at, low)


def _may_be_glued(tokens: Tokens, at: int) -> bool:
    """Whether a count may stand right behind this token."""
    said, entry = tokens.words[at], tokens.entries[at][1]
    if said in _OPENERS:
        return not (said in {":", ",", "'"} and at and tokens.has(at - 1, "NUM"))
    if said == "-":
        return at == 0 or tokens.classes[at - 1] in " \n" or tokens.original(at) in "\u2014\u2013\u2015\u2500"
    if said == ".":
        return at > 0 and tokens.has(at - 1, "WORD") and len(tokens.words[at - 1]) > 2  # noqa: PLR2004 - no abbreviation
    return "STOP" in entry or "BOUND" in entry


def _unfit_quota(tokens: Tokens, at: int, low: int) -> str | None:
    """One in six, nine out of ten."""
    left = ahead(tokens, at)
    out = word(tokens, left) == "out"
    if out:
        left = ahead(tokens, left)
    elif tokens.words[at] == "of":
        return None
    part, whole = tokens.payload(left, "NUM"), tokens.payload(low, "NUM")
    if part is None or part.value is None or whole.value is None:
        return None
    return "a quota" if part.value < whole.value <= _QUOTA and not is_year(tokens, left) else None


def _unfit_name(tokens: Tokens, at: int, low: int) -> str | None:
    """Return why a word before a number makes a name of it: July 11, Hall 3, Hub 71."""
    said, entry, written = tokens.words[at], tokens.entries[at][1], tokens.original(at)
    capital = written[0].isupper()
    if said in _MONTHS and capital:
        return "a day"
    value = tokens.payload(low, "NUM").value
    if said in _SMALL_LABELS and value is not None and value < _SMALL:
        return "a label"
    if not capital or "WORD" not in entry or tokens.has(low, "WORDED") and not tokens.original(low)[0].isupper():
        return None
    if "ED" in entry or "ING" in entry or "LY" in entry or "VERB" in entry or "TALLY" in entry:
        return None
    following = after(tokens, low + 1)
    if "PLURAL" in entry and tokens.original(following)[0].isupper():
        return None  # a headline: Kunshan Attracts 300 Talents
    left = word(tokens, ahead(tokens, at))
    if left in _SENTENCE and "PLURAL" in entry:
        return None
    return "a name"


_SENTENCE: Final = frozenset(["", "\n", ".", "!", "?", ":", ";"])


def _unfit_line(match: Match, low: int) -> str | None:
    """Return why a number at the beginning of a line is the number of the line: 1 Opening Ceremony."""
    tokens = match.tokens
    if "D2" not in tokens.entries[low][1] or match.payload("low", "NUM").value > _ITEMS:
        return None
    begin, end = match.span("noun")
    head = tokens.original(end - 1)
    named = tokens.original(begin)[0].isupper() and head[0].isupper() and not head[:2].isupper()
    return "the number of a line" if named else None


def unfit_singular(match: Match) -> str | None:
    """Return why a number before a singular is no count."""
    tokens = match.tokens
    left = word(tokens, ahead(tokens, match.span()[0]))
    if left in _ARTICLES:
        return "an adjective of several words"
    if match.words("low") == "one" and ("stop" in match.words("noun") or left in _SMALL_LABELS):
        return "no count"
    first, last = match.span("noun")
    if tokens.original(last - 1)[0].isupper() and tokens.original(first)[0].isupper():
        return "a name"
    return None


def unfit_range(match: Match) -> str | None:
    """Return why two numbers are no range."""
    tokens = match.tokens
    lead, link = match.words("lead"), match.words("link")
    low, high = match.span("low")[0], match.span("high")[0]
    if (link == "and") != (lead == "between") and not (lead == "between" and link in {"-", "to"}):
        return "two numbers"
    if link == "up to" and lead != "from":
        return "two numbers"
    if is_year(tokens, low) and (is_year(tokens, high) or (link == "-" and tokens.has(high, "D2"))):
        return "years"
    if tokens.has(low, "VAGUE") or tokens.has(high, "VAGUE"):
        return None if link == "to" else "two numbers"
    if link == "or" and not _is_or(match):
        return "two numbers"
    if lead == "from" and is_changed(tokens, match.span("lead")[0]):
        return "what was, and what became of it"
    return None


def _is_or(match: Match) -> bool:
    """Whether the second of two numbers is the next one: two or three, 20 or 30."""
    low, high = match.payload("low", "NUM").value, match.payload("high", "NUM").value
    return low is not None and high is not None and 0 < low < high <= 2 * low + 1


def unfit_share(tokens: Tokens, first: int) -> str | None:
    """Return why what is glued to the left of a percentage damages it."""
    if first == 0 or tokens.classes[first - 1] in " \n" or _may_be_glued(tokens, first - 1):
        return None
    return "glued to what stands before"


def is_changed(tokens: Tokens, at: int) -> bool:
    """Whether a verb of change stands before, with at most two words between."""
    for _ in range(3):
        at = ahead(tokens, at)
        if at < 0:
            return False
        if tokens.has(at, "CHANGE") or tokens.words[at] in {"up", "down"}:
            return True
        if not tokens.has(at, "WORD"):
            return False
    return False


def unfit_bare(match: Match) -> str | None:
    """Return why a number without its noun is no count."""
    tokens = match.tokens
    first, last = match.span("span")
    low = match.span("low")[0]
    reason = _unfit_figure(match, low) or unfit_left(tokens, first, low, bound=match.has("before"))
    if reason is None and is_year(tokens, low):
        reason = "a year"
    if reason is not None:
        return reason
    follows = after(tokens, last)
    if word(tokens, follows) == "of":
        return "one of them" if tokens.words[low] == "one" or tokens.has(low, "VAGUE") else None
    if match.has("tally"):
        return _unfit_tally(match, last)
    if match.has("is"):
        return _unfit_clause(tokens, first, low)
    if not is_end(tokens, last) or tokens.has(after(tokens, follows + 1), "NUM"):
        return "a noun of its own, or another number, follows"
    value = match.payload("low", "NUM").value
    return "an hour, an age, a part" if value is None or value < _SMALLEST else None


def _unfit_clause(tokens: Tokens, first: int, low: int) -> str | None:
    left = ahead(tokens, first)
    said = word(tokens, left)
    if said not in _CLAUSES or tokens.words[low] == "one":
        return "part of another phrase"
    return "one of several labels" if said == "and" and tokens.has(ahead(tokens, left), "NUM") else None


def _unfit_tally(match: Match, last: int) -> str | None:
    tokens = match.tokens
    if not is_end(tokens, last):
        return "a noun of its own follows"
    tally = match.words("tally").partition(" ")[0]
    if match.has("colon") and tally not in _LISTED:
        return "a code"
    if tally in {"total", "number"} and tokens.has(match.span("low")[0], "BIG"):
        return "perhaps an amount of money"
    return None
