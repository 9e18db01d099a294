"""Whether a letter behind digits is a magnitude: 45k attendees, $1.2m; 100m is a sprint, 4K a screen, B2B no billions.

>>> from talentweek import normalise
>>> [reading.text for reading in normalise.find("45k attendees saw the 100m sprint in 4K")]
['45k attendees']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import left_of, right_of, word, word_before
from talentweek.normalise._en.nouns import listed

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens

#: How far the currency of a range may stand from its other end: $5-10m.
_NEAR: Final = 6
#: No counts: 100m hurdles, 4k screens, 100m freestyle events.
_NO_MAGNITUDE: Final = frozenset(
    listed(
        "hurdle hurdles sprint sprints race races run runs relay relays pool pools lane lanes swimmers screen screens"
        " display displays tv tvs television televisions monitor monitors camera cameras freestyle backstroke"
        " breaststroke butterfly medley jump rise"
    )
)
#: What follows a length, and no number of things: 100m tall towers, a 20m wide road.
_SIZES: Final = frozenset(listed("tall high long wide deep thick"))
#: What links the ends of a range; of two numbers with "and" between them, too, one tells what the other is.
_LINKS: Final = frozenset(listed("- ~ to or and"))


def is_short(written: str) -> bool:
    """Whether a word is made of initials: SMEs, MoUs, PhDs; not Talents.

    >>> is_short("SMEs"), is_short("MoUs"), is_short("PhDs"), is_short("Talents")
    (True, True, True, False)
    """
    return written[:2].isupper() or (written.endswith("s") and written[-2:-1].isupper())


def is_magnitude(tokens: Tokens, at: int) -> bool:
    """Whether a letter behind digits is a magnitude: beside a currency, before a counted noun, in a bare string."""
    number = left_of(tokens, at)
    if not tokens.has(number, "NUM") or tokens.has(number, "WORDED"):
        return False
    glued = tokens.has(number - 1, "WORD") or tokens.has(number - 1, "LETTER")
    if glued and (not tokens.has(number - 1, "SIGN") or tokens.words[at] == "b"):
        return False  # B2B; but Dh5m
    if tokens.words[at] == "mm":
        return _priced(tokens, number, at)
    if _priced(tokens, number, at) or _bare(tokens, number, at) or _in_range(tokens, number, at):
        return True
    letter = tokens.original(at)
    apart = number != at - 1 and letter != "K"  # 20 K people
    if apart or letter in {"t", "T"} or (letter == "K" and word(tokens, number) in {"2", "4", "8"}):
        return False
    return _counted(tokens, at + 1)


def _priced(tokens: Tokens, number: int, at: int) -> bool:
    """Whether a currency stands beside it, or beside the other end of a range."""
    left, listed_too = left_of(tokens, number), False
    for _ in range(_NEAR):
        if _has_currency(tokens, left):
            if not listed_too or _is_opened(tokens, left):
                return True
            break
        said = word(tokens, left)
        if not (tokens.has(left, "NUM") or tokens.has(left, "LETTER") or said in {"-", "to", "up to", "and"}):
            break
        listed_too = listed_too or said == "and"
        left = left_of(tokens, left)
    return _has_currency(tokens, right_of(tokens, at + 1))


def _has_currency(tokens: Tokens, at: int) -> bool:
    """Whether a word for a currency stands here; a letter behind digits is none."""
    if tokens.has(at, "LETTER") and tokens.has(at - 1, "NUM"):
        return False
    return tokens.has(at, "CURRENCY") or tokens.has(at, "SIGN")


def _is_opened(tokens: Tokens, at: int) -> bool:
    """Whether "between" stands before an amount; between the two a bound or a nation may stand."""
    at = left_of(tokens, at)
    while tokens.has(at, "BOUND") or tokens.has(at, "NATION"):
        at = left_of(tokens, at)
    return word(tokens, at) == "between"


def _bare(tokens: Tokens, number: int, at: int) -> bool:
    """Whether nothing but a sign or a bound stands around."""
    return _begins(tokens, number) and _ends(tokens, at)


def _begins(tokens: Tokens, first: int) -> bool:
    """Whether nothing but a sign or a bound stands before."""
    return first <= _NEAR and all(
        tokens.words[i][0] in " -" or tokens.has(i, "BOUND") or tokens.has(i, "NEGATIVE") for i in range(first)
    )


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether nothing but a bound stands behind."""
    after = range(at + 1, min(len(tokens.words), at + _NEAR))
    return len(tokens.words) < at + _NEAR and all(tokens.classes[i] == " " or tokens.has(i, "AFTER") for i in after)


def _in_range(tokens: Tokens, number: int, at: int) -> bool:
    """Whether it ends one end of a range, and the other end tells that it is a magnitude: 5k-20k, 900k to 2m yuan."""
    letter, right = tokens.words[at], right_of(tokens, at + 1)
    link = word(tokens, right)
    if link in _LINKS:
        other = right_of(tokens, right + 1)
        if not tokens.has(other, "NUM"):
            return False
        same = word(tokens, other + 1) == letter
        if same and (link in {"-", "to"} or _is_whole(tokens, number, other + 1)):
            return not _is_length(tokens, other + 1)
        return _is_scaled(tokens, other)
    left = left_of(tokens, number)
    link = word(tokens, left)
    if word_before(tokens, left) != letter or _is_length(tokens, at):
        return False
    first = left_of(tokens, left) - 1
    return link in {"-", "to"} or (link == "and" and _is_whole(tokens, first, at))


def _is_length(tokens: Tokens, at: int) -> bool:
    """Whether what follows makes metres of the letter: 5m to 6m wide."""
    following = right_of(tokens, at + 1)
    return _is_size(tokens, following) or word(tokens, following) in _NO_MAGNITUDE


def _is_size(tokens: Tokens, at: int) -> bool:
    """Whether a word says in which direction a length goes: high, not high-tech."""
    return word(tokens, at) in _SIZES and word(tokens, at + 1) != "-"


def _is_whole(tokens: Tokens, number: int, at: int) -> bool:
    """Whether there is nothing but two numbers behind "between"."""
    lead = left_of(tokens, number)
    return word(tokens, lead) == "between" and _begins(tokens, lead) and _ends(tokens, at)


def _is_scaled(tokens: Tokens, number: int) -> bool:
    """Whether a number is in millions, or has a letter that a currency or a noun behind it makes a magnitude."""
    at = right_of(tokens, number + 1)
    if not tokens.has(at, "LETTER"):
        return tokens.has(at, "SCALE")
    return at == number + 1 and (_has_currency(tokens, right_of(tokens, at + 1)) or _counted(tokens, at + 1))


def _counted(tokens: Tokens, at: int) -> bool:
    """Whether a noun that is counted follows, with at most two words before it: visitors, young high-tech firms."""
    after = right_of(tokens, at)
    if tokens.has(after, "AFTER"):
        at = after + 1
    for _ in range(3):
        if tokens.classes[at : at + 1] != " ":
            return False
        at += 1
        if _is_size(tokens, at):
            return False
        while word(tokens, at + 1) == "-" and word(tokens, at + 2).isalpha() and word(tokens, at) not in _NO_MAGNITUDE:
            at += 2
        if word(tokens, at) in _NO_MAGNITUDE:
            return False
        if tokens.has(at, "PLURAL"):
            return True
        if not tokens.has(at, "WORD"):
            return False
        at += 1
    return False


def unfit_letter(tokens: Tokens, noun: int) -> str | None:
    """Return why the letter with which a noun phrase begins is no part of what is counted: 20 M people."""
    apart = tokens.has(noun, "SCALE") and tokens.classes[noun + 1 : noun + 2] == " "  # and not 14 B2B meetings
    return "a letter that may be a magnitude" if apart else None
