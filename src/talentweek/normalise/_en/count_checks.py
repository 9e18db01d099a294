"""Whether a number is a count at all: what stands around it makes a label, a year, an age or a quota of it.

Each check returns why it is none, and None where nothing speaks against it. No counts: Hall 3, the top 100, 5G, 2024,
one in six, 20-year plans, 1+4, the 20 of $20.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._amounts import ONE_OF, is_stretch
from talentweek.normalise._around import left_of, right_of, word, word_before
from talentweek.normalise._en import count_words as words
from talentweek.normalise._en.letters import is_short, unfit_letter
from talentweek.normalise._en.money_words import is_sign
from talentweek.normalise._en.number_checks import is_quoted

if TYPE_CHECKING:
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens

#: The smallest bare number behind "about" or "over" that is no hour and no age.
_SMALLEST: Final = 100
#: A number up to here at the beginning of a line may number the line.
_ITEMS: Final = 30
#: Of how many a quota is said: one in six.
_QUOTA: Final = 100


def unfit(match: Match) -> str | None:  # noqa: PLR0911 - one reason a line
    """Return why a number with a noun is no count, None where it is one."""
    tokens, parts = match.tokens, match.parts
    low = parts["low"][0]
    noun, last = parts["noun"]
    reason = _unfit_figure(match, low) or unfit_letter(tokens, noun)
    if reason is not None:
        return reason
    free = "before" not in parts
    entry = tokens.entries[low][1]
    if "D4" in entry and free and "after" not in parts and words.is_year(tokens, low) and not _is_total(tokens, low):
        return "a year"
    if "of" in parts and "VAGUE" not in entry:
        return "some of them"
    if tokens.classes[noun - 1] != " " and "after" not in parts:
        return "glued to a word: a label"
    if "MEASURE" in tokens.entries[last - 1][1] or _is_measured(tokens, noun) or tokens.words[last - 1] == "olds":
        return "a measure, or an age"
    if free and (_is_named(match, low) or is_quoted(tokens, low, noun, last)):
        return "a name"
    first = parts[""][0]
    if first:
        reason = unfit_left(tokens, first, low, bound=not free)
    if reason is None and word(tokens, last) == ":" and word_before(tokens, first) == ":":
        return "the next label follows"
    if reason is None and free and (first == 0 or tokens.classes[first - 1] == "\n"):
        reason = _unfit_line(match, low)
    return reason


def _is_measured(tokens: Tokens, noun: int) -> bool:
    """Whether a noun phrase begins with a measure: 3,000 square-metre halls; hour-long sessions are counted."""
    entry = tokens.entries[noun][1]
    return "MEASURE" in entry and "TIME" not in entry


def _is_named(match: Match, low: int) -> bool:
    """Whether number and noun are a name, or part of one: 100 Talents Program, Three Gorges, 10 Downing Street."""
    tokens = match.tokens
    first, last = match.span("noun")
    if tokens.words[low] in words.PROGRAMME_NUMBERS and not words.OF_PROGRAMMES.isdisjoint(tokens.words[first:last]):
        others = {tokens.words[at] for at in (match.at("high"), match.at("after")) if at >= 0}  # not 985+ projects
        if others <= words.PROGRAMME_NUMBERS:
            return True
    if not tokens.original(first)[0].isupper():
        return False
    at = right_of(tokens, last)
    after = word(tokens, at) if tokens.original(last - 1)[0].isupper() else ""
    if after in words.AFTER_NAMES and tokens.original(at)[0].isupper():
        return True
    if not words.STREETS.isdisjoint(tokens.words[first:last]):
        return True
    spelled = "WORDED" in tokens.entries[low][1] and tokens.original(low)[0].isupper()
    return (
        spelled
        and "PLURAL" in tokens.entries[first][1]
        and "BOTH" not in tokens.entries[first][1]
        and not is_short(tokens.original(first))
    )


def _unfit_figure(match: Match, low: int) -> str | None:
    entry = match.tokens.entries[low][1]
    if "DECIMAL" in entry or "COMMA" in entry:
        scaled = match.at("high") >= 0 and match.payload("high", "NUM").scale > 1
        return None if scaled else "a fraction counts nothing"
    said = match.tokens.words[low]
    if said[0] == "0" and "INT" in entry and len(said) > 1:
        return "a code"
    if said == "one" and "after" not in match.parts and "high" not in match.parts and _is_several(match):
        return "no number before a plural"
    return "a word that modifies" if said in words.ZEROS else None


def _is_several(match: Match) -> bool:
    """Whether the noun is a plural."""
    return match.at("noun") >= 0 and "PLURAL" in match.tokens.entries[match.span("noun")[1] - 1][1]


def _is_total(tokens: Tokens, low: int) -> bool:
    """Whether "a total of" stands before."""
    left = left_of(tokens, low)
    return word(tokens, left) == "of" and word_before(tokens, left) == "total"


def unfit_left(tokens: Tokens, first: int, low: int, *, bound: bool) -> str | None:  # noqa: PLR0911 - as above
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
    if said in words.LABELS or "TAIL" in entry or (said in words.ADDING and words.is_added(tokens, at)):
        return "a label, one of two numbers, or bounded by the words before it"  # 20 parks and above 30 firms
    if "NUM" in entry and not words.is_year(tokens, at) and word_before(tokens, at) not in words.MONTHS:
        return "two numbers side by side"
    if ("SIGN" in entry or "CURRENCY" in entry) and is_sign(tokens.original(at)):
        return "an amount of money"
    if said in {"in", "of", "every"}:
        left = left_of(tokens, at)
        if said == "of" and word(tokens, left) == "group" and tokens.original(left)[0] == "G":
            return "a name"
        return _unfit_quota(tokens, at, low)
    if bound or not "a" <= said[0] <= "z":
        return None
    return _unfit_name(tokens, at, low)


def _may_be_glued(tokens: Tokens, at: int) -> bool:
    """Whether a count may stand right behind this token."""
    said, entry = tokens.words[at], tokens.entries[at][1]
    if said in words.OPENERS:
        return not (said in {":", ",", "'", "*", "\u00b7"} and at and tokens.has(at - 1, "NUM"))
    if said == "-":
        return at == 0 or tokens.classes[at - 1] in " \n" or tokens.original(at) in words.DASHES
    if said == ".":
        return at > 0 and tokens.has(at - 1, "WORD") and len(tokens.words[at - 1]) > 2  # noqa: PLR2004 - no abbreviation
    return "STOP" in entry or "BOUND" in entry


def _unfit_quota(tokens: Tokens, at: int, low: int) -> str | None:
    """One in six, nine out of ten."""
    left = left_of(tokens, at)
    if tokens.words[at] == "every":
        left = left_of(tokens, left)
    out = word(tokens, left) == "out"
    if out:
        left = left_of(tokens, left)
    elif tokens.words[at] == "of":
        return None
    part, whole = tokens.payload(left, "NUM"), tokens.payload(low, "NUM")
    if part is None or part.value is None or whole.value is None:
        return None
    return "a quota" if part.value < whole.value <= _QUOTA and not words.is_year(tokens, left) else None


def _unfit_name(tokens: Tokens, at: int, low: int) -> str | None:
    """Return why a word before a number makes a name of it: July 11, Hall 3, Hub 71."""
    said, entry, written = tokens.words[at], tokens.entries[at][1], tokens.original(at)
    capital = not written.islower()  # Hub 71, iPhone 15
    if said.endswith("'s") or said in words.NO_NAMES:
        return None
    if said in words.MONTHS and capital:
        return "a day"
    value = tokens.payload(low, "NUM").value
    if value is not None and value < words.SMALL and words.is_label(tokens, at):
        return "a label"
    if not capital or "WORD" not in entry or (tokens.has(low, "WORDED") and not tokens.original(low)[0].isupper()):
        return None
    if not words.VERBAL.isdisjoint(entry) and said not in words.NAMES_IN_ING:
        heads = word_before(tokens, at) in words.SENTENCE and not written.isupper()  # NUTS 2 regions
        following = right_of(tokens, low + 1)
        if heads or following >= len(tokens.words) or tokens.original(following)[0].isupper():
            return None  # Attracting 300 talents; a headline: Kunshan Attracts 300 Talents
    return "a name"


def _unfit_line(match: Match, low: int) -> str | None:
    """Return why a number at the beginning of a line is the number of the line: 1 Opening Ceremony."""
    tokens = match.tokens
    if "D2" not in tokens.entries[low][1] or match.payload("low", "NUM").value > _ITEMS:
        return None
    begin, end = match.span("noun")
    head = tokens.original(end - 1)
    named = tokens.original(begin)[0].isupper() and head[0].isupper() and not is_short(head)
    return "the number of a line" if named else None


def unfit_singular(match: Match) -> str | None:
    """Return why a number before a singular is no count."""
    tokens = match.tokens
    left = word_before(tokens, match.span()[0])
    if left in words.ARTICLES:
        return "an adjective of several words"
    if match.words("low") == "one" and ("stop" in match.words("noun") or left in words.SMALL_LABELS):
        return "no count"
    first, last = match.span("noun")
    follows = right_of(tokens, last)
    modified = tokens.has(follows, "WORD") and not (tokens.has(follows, "ED") or tokens.has(follows, "LY"))
    if modified or tokens.has(follows, "MEASURE"):
        return "a modifier"
    if tokens.original(last - 1)[0].isupper() and tokens.original(first)[0].isupper():
        return "a name"
    return None


def unfit_range(match: Match) -> str | None:  # noqa: PLR0911 - as above
    """Return why two numbers are no range."""
    tokens = match.tokens
    lead, link = match.words("lead"), match.words("link")
    low, high = match.span("low")[0], match.span("high")[0]
    if (link == "and") != (lead == "between") and not (lead == "between" and link in {"-", "to"}):
        return "two numbers"
    if link == "up to" and lead != "from":
        return "two numbers"
    if words.is_year(tokens, low) and (words.is_year(tokens, high) or (link == "-" and tokens.has(high, "D2"))):
        return "years"
    if tokens.has(low, "VAGUE") or tokens.has(high, "VAGUE"):
        return None if link == "to" else "two numbers"
    if link == "or" and not is_stretch(match.payload("low", "NUM"), match.payload("high", "NUM")):
        return ONE_OF
    if link == "-" and tokens.has(low, "WORDED") != tokens.has(high, "WORDED"):
        return "a name"  # 7-Eleven
    if lead == "from" and words.is_changed(tokens, match.span("lead")[0]):
        return "what was, and what became of it"
    return None


def unfit_share(tokens: Tokens, first: int) -> str | None:
    """Return why what is glued to the left of a percentage damages it."""
    left = left_of(tokens, first)
    if word(tokens, left) == "±" or (word(tokens, left) == "or" and word_before(tokens, left) == "plus"):
        return "a tolerance"
    if first == 0 or tokens.classes[first - 1] in " \n" or _may_be_glued(tokens, first - 1):
        return None
    return "glued to what stands before"


def unfit_bare(match: Match) -> str | None:  # noqa: PLR0911 - as above
    """Return why a number without its noun is no count."""
    tokens = match.tokens
    first, last = match.span("span")
    low = match.span("low")[0]
    reason = _unfit_figure(match, low) or unfit_left(tokens, first, low, bound=match.has("before"))
    if reason is None and (words.is_year(tokens, low) or (tokens.has(low, "D4") and match.words("before") == "c.")):
        reason = "a year"
    if reason is not None:
        return reason
    follows = right_of(tokens, last)
    if word(tokens, follows) == "of":
        return "one of them" if tokens.words[low] == "one" or tokens.has(low, "VAGUE") else None
    if match.has("tally"):
        return _unfit_tally(match, last)
    if match.has("mode"):
        return None if words.is_end(tokens, match.span()[1]) else "a modifier"
    if match.has("is"):
        return _unfit_clause(match, first, low)
    if not words.is_end(tokens, last) or tokens.has(right_of(tokens, follows + 1), "NUM"):
        return "a noun of its own, or another number, follows"
    value = match.payload("low", "NUM").value
    return "an hour, an age, a part" if value is None or value < _SMALLEST else None


def _unfit_clause(match: Match, first: int, low: int) -> str | None:
    tokens, left = match.tokens, left_of(match.tokens, first)
    said, verb = word(tokens, left), match.span("is")[0]
    month = tokens.has(verb, "MONTH") and tokens.original(verb)[0].isupper()  # some 3 May
    if said not in words.CLAUSES or tokens.words[low] == "one" or month:
        return "part of another phrase"
    return "one of several labels" if said == "and" and tokens.has(left_of(tokens, left), "NUM") else None


def _unfit_tally(match: Match, last: int) -> str | None:
    tokens = match.tokens
    if not words.is_end(tokens, last) or (word(tokens, last) == ":" and tokens.has(last + 1, "NUM")):
        return "a noun of its own follows, or the minutes"
    tally = tokens.words[match.at("tally")]
    if match.has("colon") and tally not in words.COLUMNS:
        head = left_of(tokens, match.at("colon"))  # Number of teams: 5
        return None if tally in {"number", "no."} and tokens.has(head, "PLURAL") else "a code"
    if (tally == "total" or tokens.has(match.at("tally"), "BRING")) and tokens.has(match.span("low")[0], "BIG"):
        return "perhaps an amount of money"
    return None
