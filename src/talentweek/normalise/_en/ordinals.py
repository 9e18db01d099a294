"""English ordinals: 8th, Second, twenty-first, two million three thousand and nineteenth, inaugural.

Digits with any ending are one (11rd is a slip for 11). In words the last one is an ordinal, and the numeral before it
adds to it (one hundred twenty fifth) or is multiplied by it (two hundredth). No ordinals: fractions (a third of, two
thirds), the unit of time (per second), adverbs (at first, first of all), and the parts of a year, which are dates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._plain import Numeral, Ordered
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.rules.vocabulary import WHOLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_ONES: Final = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS: Final = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)  # fmt: skip
_TENS: Final = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
_SCALES: Final = {"hundredth": 10**2, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
#: How they are often misspelt.
_SLIPS: Final = {"nineth": 9, "eigth": 8, "twelvth": 12, "fourty": 40, "fourtieth": 40, "ninetenth": 19, "fith": 5}


def _words() -> dict[str, int]:
    words = {word: value for value, word in enumerate(_ONES) if word}
    words |= {word: value for value, word in enumerate(_TEENS.split(), 10)}
    for tens, stem in enumerate(_TENS, 2):
        words[f"{stem}ieth"] = 10 * tens
        words |= {f"{stem}y{word}": 10 * tens + value for value, word in enumerate(_ONES) if word}
    return words | _SCALES | {word: value for word, value in _SLIPS.items() if word.endswith("h")}


_FRACTIONS: Final = frozenset({"third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", *_SCALES})
_UNIT_BEFORE: Final = frozenset({"per", "every", "each", "one", "split", "a"})
#: What an ordinal with a hyphen behind it may go on with and still be one; others are adjectives (first-class).
_HYPHENED: Final = frozenset(
    {"ever", "edition", "generation", "anniversary", "annual", "grade", "year", "floor", "batch", "phase"}
)
_PERIODS: Final = frozenset({"half", "halves", "quarter", "quarters", "century", "centuries", "semester"})
#: Words behind an ordinal with which it is something else.
_IDIOMS: Final = {
    "first": frozenset({"aid", "name", "names", "lady", "responder", "responders", "class", "hand", "rate", "thing"}),
    "second": frozenset({"hand", "nature", "thought", "thoughts", "language"}),
    "third": frozenset({"party", "parties", "world"}),
}
_ROUND: Final = 100


def combined(low: int, ordinal: int) -> int | None:
    """Return what a numeral and the ordinal behind it say together, None where they do not belong together.

    >>> combined(120, 5), combined(2, 100), combined(2_003_000, 19), combined(1002, 100), combined(2024, 2)
    (125, 200, 2003019, 1200, None)
    """
    if ordinal >= _ROUND:
        rest = low % (ordinal if ordinal == _ROUND else 1000)
        return low - rest + rest * ordinal if 0 < rest and (low == rest or low - rest > rest * ordinal) else None
    fits = low % 10 == 0 and low % _ROUND != 10 if ordinal < 10 else low % _ROUND == 0  # noqa: PLR2004 - digits and tens
    return low + ordinal if fits and low else None


def excluded(tokens: Tokens, first: int, last: int) -> str | None:
    """Return why the ordinal at these tokens is none, from the words on its left and right; None where it is one."""
    words, text = tokens.words, tokens.folded.text
    word = words[last - 1]
    left = words[first - 1] if first else ""
    left = words[first - 2] if left == " " and first > 1 else left
    at = last
    glued = at < len(words) and words[at] == "-" and text[tokens.starts[at] + 1 : tokens.starts[at] + 2].isalnum()
    if glued:
        following = words[at + 1]
        if not following[0].isdigit() and following not in _HYPHENED and not tokens.has(at + 1, "SUPERLATIVE"):
            return "an adjective with a hyphen"
    else:
        at += at < len(words) and words[at] == " "
        following = words[at] if at < len(words) else ""
    if following in _PERIODS:
        return "a part of a year, or a century: a date"
    if tokens.has(at, "MONTH") or tokens.has(first - 2, "MONTH") or tokens.has(first - 1, "MONTH"):
        return "a day of a month"
    if following == "of" and tokens.has(at + 2, "MONTH"):
        return "a day of a month"
    if not word.isalpha() or word in {"st", "nd", "rd", "th"}:
        return None
    return _idiom(tokens, first, word, left, following)


def _idiom(tokens: Tokens, first: int, word: str, left: str, following: str) -> str | None:
    """Return why a worded ordinal is none."""
    if following in _IDIOMS.get(word, ()):
        return f"{word} {following} is no ordinal"
    if word == "first" and (following == "all" or left == "at") and tokens.original(first)[0] != "F":
        return "an adverb"
    if word == "second" and left in _UNIT_BEFORE and (left != "a" or not tokens.has(first + 2, "WORD")):
        return "the unit of time"
    if left in {"a", "one", "an"} and word in _FRACTIONS and following == "of":
        return "a fraction"
    if left == "one" and word in _FRACTIONS:
        return "a fraction"
    if word == "first" and following == "of" and tokens.words[first + 4 : first + 5] == ["all"]:
        return "an adverb"
    if following in {",", ":"} and tokens.original(first)[0].isupper() and left in {"", ".", "!", "?", ";", "\n"}:
        return "first in an enumeration"
    return None


def made(number: Any) -> Ordered | str:
    """Return an ordinal of a number; the reason where it is none."""
    if number is None or number != int(number) or not 0 < number <= WHOLE:
        return "no whole number from 1 that can be held"
    return Ordered(int(number))


def _digits(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    numeral: Numeral = match.payload("low", "NUM")
    first, last = match.span()
    if numeral.bound != "exact" or not tokens.words[first][0].isdigit() or tokens.has(first, "BIG"):
        return "an ordinal ending behind no digits"
    if tokens.words[last - 2] == " " and tokens.words[last - 1] == "st":
        return "a saint or a street"
    reason = excluded(tokens, first, last)
    read = reason or made(numeral.value)
    return read if isinstance(read, str) else match.found(read)


def _worded(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    at, last = match.span("ord")
    ordinal: int = match.payload("ord", "ORDINAL")
    first, number = at, ordinal
    low: Numeral | None = match.payload("low", "NUM")
    if low is not None and low.value is not None and low.bound == "exact" and low.value == int(low.value):
        start = match.span("low")[0]
        in_words = tokens.words[start][0].isalpha()
        joined = combined(int(low.value), ordinal) if in_words or ordinal > _ROUND else None
        if joined is not None:
            first, number = start, joined
        elif in_words and tokens.words[at] in _FRACTIONS:
            return "a fraction"
    reason = excluded(tokens, first, last)
    read = reason or made(number)
    return read if isinstance(read, str) else Found(read, first, last)


def _inaugural(match: Match, _context: Context) -> Found | str:
    return match.found(Ordered(1))


def _bare(match: Match, _context: Context) -> Found | str:
    numeral: Numeral = match.payload("low", "NUM")
    read = made(numeral.value) if numeral.bound == "exact" else "no exact number"
    return read if isinstance(read, str) else match.found(read)


def _doubled(match: Match, _context: Context) -> Found | str:
    tens, ones = match.all("both", "ORDINAL")
    number = combined(tens, ones) if ones < 10 else None  # noqa: PLR2004 - the ones
    return "two ordinals" if number is None else match.found(Ordered(number))


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "ORDINAL": _words(),
    "ENDING": dict.fromkeys(("st", "nd", "rd", "th"), True),
    "INAUGURAL": {"inaugural": 1},
    # Ordinals stand in noun phrases like any other word.
    "WORD": dict.fromkeys([*_words(), "inaugural"], True),
}
RULES: Final = (
    Rule("en ordinal: digits and ending", "ordinal", "low:NUM end:ENDING", _digits),
    Rule("en ordinal: words", "ordinal", "(low:NUM ('-' | 'and')?)? ord:ORDINAL", _worded),
    Rule("en ordinal: inaugural", "ordinal", "INAUGURAL", _inaugural),
    Rule("en ordinal: a bare number", "ordinal", "^ low:NUM $", _bare, alone=True),
    Rule("en ordinal: two ordinals for one", "ordinal", "^ both:(ORDINAL '-'? ORDINAL) $", _doubled, alone=True),
)
