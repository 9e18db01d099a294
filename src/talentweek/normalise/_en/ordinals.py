"""English ordinals: 8th, Second, twenty-first, two million three thousand and nineteenth, inaugural.

    >>> from talentweek import normalise
    >>> normalise.ordinals.read("one hundred twenty fifth").number, normalise.ordinals.find("a third of the area")
    (125, ())

Digits with any ending are one (11rd is a slip for 11). In words the last one is an ordinal, and the numeral before it
adds to it (one hundred twenty fifth) or is multiplied by it (two hundredth). No ordinals: fractions (a third of, two
thirds), the unit of time (per second), adverbs (at first, first of all), and the parts of a year, which are dates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._around import left_of, right_of, word, word_after, word_before
from talentweek.normalise._en.streaks import streak_of
from talentweek.normalise._plain import Ordered
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.rules.vocabulary import WHOLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_ONES: Final = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS: Final = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_TENS: Final = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
_SCALES: Final = {"hundredth": 10**2, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
#: How they are often misspelt.
_SLIPS: Final = {"nineth": 9, "eigth": 8, "twelvth": 12, "fourtieth": 40, "fith": 5}


def _words() -> dict[str, int]:
    """Return every word for an ordinal with its number; 21st also without its hyphen."""
    words = {word: value for value, word in enumerate(_ONES) if word}
    words |= {word: value for value, word in enumerate(_TEENS.split(), 10)}
    for tens, stem in enumerate(_TENS, 2):
        words[f"{stem}ieth"] = 10 * tens
        words |= {f"{stem}y{word}": 10 * tens + value for value, word in enumerate(_ONES) if word}
    return words | _SCALES | _SLIPS


_FRACTIONS: Final = frozenset({"third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", *_SCALES})
_ARTICLES: Final = frozenset({"a", "an"})
#: What is before "a third" that is a part: up a third, by a third.
_PORTIONING: Final = frozenset({"by", "up", "down", "only", "just", "fully", "another"})
#: What stands before the first word of a sentence.
_STARTS: Final = frozenset({"", ".", "!", "?", ";", "\n"})
_UNIT_BEFORE: Final = frozenset({"per", "every", "each", "one", "split", "a"})
#: What an ordinal with a hyphen behind it may go on with and still be one; others are adjectives (first-class).
_HYPHENED: Final = frozenset(
    {"ever", "edition", "generation", "anniversary", "annual", "grade", "year", "floor", "batch", "phase"}
)
_PERIODS: Final = frozenset({"half", "halves", "quarter", "quarters", "century", "centuries", "semester"})
#: Words behind an ordinal with which it is something else.
_IDIOMS: Final = {
    "first": frozenset({"aid", "name", "names", "lady", "responder", "responders", "class", "hand", "rate", "place"}),
    "second": frozenset({"hand", "nature", "thought", "thoughts", "language"}),
    "third": frozenset({"party", "parties", "world"}),
}
#: Between the ends of several in a row.
_ROWS: Final = frozenset({"to", "-", "through"})
_ROUND: Final = 100
#: Magnitudes that are no numeral of their own: hundred and first.
_BARE: Final = frozenset({"hundred", "thousand", "million", "billion"})


def combined(low: int, ordinal: int) -> int | None:
    """Return what a numeral and the ordinal behind it say together, None where they do not belong together.

    >>> combined(120, 5), combined(2, 100), combined(2_003_000, 19), combined(1002, 100), combined(2024, 2)
    (125, 200, 2003019, 1200, None)
    """
    if ordinal >= _ROUND:
        rest = low % (ordinal if ordinal == _ROUND else 1000)
        return low - rest + rest * ordinal if rest > 0 and (low == rest or low - rest > rest * ordinal) else None
    fits = low % 10 == 0 and low % _ROUND != 10 if ordinal < 10 else low % _ROUND == 0  # noqa: PLR2004 - digits and tens
    return low + ordinal if fits and low else None


def numbered(numeral: Numeral | None) -> int | None:
    """Return the number that a numeral says where it can be that of an ordinal, None where it cannot."""
    value = None if numeral is None or numeral.bound != "exact" else numeral.value
    return None if value is None or value != int(value) or not 0 < value <= WHOLE else int(value)


def excluded(tokens: Tokens, first: int, last: int) -> str | None:
    """Return why the ordinal at these tokens is none, from the words on its left and right; None where it is one."""
    left, right = left_of(tokens, first), right_of(tokens, last)
    said, preceding, following = tokens.words[last - 1], word(tokens, left), word(tokens, right)
    if following == "-" and right == last and (word(tokens, last + 1)[:1].isalpha() or word(tokens, last + 1) == " "):
        following = word(tokens, last + 1)  # a space in first- and second-tier cities
        if following not in _HYPHENED and not tokens.has(last + 1, "SUPERLATIVE") and not tokens.has(last + 1, "PLACE"):
            return "an adjective with a hyphen"
    if following in _PERIODS:
        return "a part of a year, or a century: a date"
    if tokens.has(left, "MONTH") or tokens.has(right, "MONTH"):
        return "a day of a month"
    if following == "of" and tokens.has(right_of(tokens, right + 1), "MONTH"):
        return "a day of a month"
    if said == "first" and tokens.has(right, "NUM") and not tokens.has(right, "D4"):
        return "the first so many"
    return None if tokens.has(last - 1, "ENDING") else _idiom(tokens, first, last, preceding, following)


def is_in_a_row(tokens: Tokens, first: int, last: int) -> bool:
    """Whether an ordinal is one end of several in a row: the 18th to 20th, third-fifth."""
    left, right = left_of(tokens, first), right_of(tokens, last)
    if word(tokens, right) in _ROWS and _is_ordinal(tokens, right_of(tokens, right + 1)):
        return True
    before = left_of(tokens, left)
    return word(tokens, left) in _ROWS and (tokens.has(before, "ORDINAL") or tokens.has(before, "ENDING"))


def _is_ordinal(tokens: Tokens, at: int) -> bool:
    return tokens.has(at, "ORDINAL") or (tokens.has(at, "NUM") and tokens.has(right_of(tokens, at + 1), "ENDING"))


def _idiom(tokens: Tokens, first: int, last: int, preceding: str, following: str) -> str | None:
    """Return why an ordinal in words is none."""
    said = tokens.words[last - 1]
    capital = tokens.original(first)[0].isupper()
    if following in _IDIOMS.get(said, ()):
        return "no ordinal with the word behind it"
    of_all = tokens.words[last : last + 4] == [" ", "of", " ", "all"]
    if said == "first" and not capital and (preceding == "at" or of_all):
        return "an adverb"
    noun = tokens.has(right_of(tokens, last), "WORD")
    if said == "second" and preceding in _UNIT_BEFORE and not (preceding == "a" and noun):
        return "the unit of time"
    share = following == "of" or (not noun and _is_share(tokens, first))
    if said in _FRACTIONS and (preceding == "one" or (preceding in _ARTICLES and share)):
        return "a fraction"
    if capital and following in {",", ":"} and preceding in _STARTS:
        return "first in an enumeration"
    return None


def _is_share(tokens: Tokens, first: int) -> bool:
    """Whether a part is said before "a third": rose by a third, nearly a fifth."""
    before = left_of(tokens, left_of(tokens, first))
    return word(tokens, before) in _PORTIONING or tokens.has(before, "BOUND")


def _found(match: Match, number: int | None, first: int, last: int) -> Found | str:
    if number is None:
        return "no whole number from 1 that can be held"
    tokens = match.tokens
    reason = excluded(tokens, first, last) or ("several in a row" if is_in_a_row(tokens, first, last) else None)
    if streak_of(tokens, last) is not None:
        reason = "so many in a row: a duration"
    return reason or Found(Ordered(number), first, last)


def _digits(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    if not tokens.words[first][0].isdigit() or tokens.has(first, "BIG"):
        return "an ending of ordinals behind no digits"
    apart = tokens.words[last - 2][0] == " " and last - first < len(tokens.words)
    if apart and tokens.words[last - 1] == "st":
        return "a saint or a street"
    return _found(match, numbered(match.payload("low", "NUM")), first, last)


def _worded(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    at, last = match.span("ord")
    number: int = match.payload("ord", "ORDINAL")
    low = numbered(match.payload("low", "NUM"))
    if low is None:
        left = left_of(tokens, at)
        if word(tokens, left) == "and" and word_before(tokens, left) in _BARE:
            return "part of a longer numeral"
        return _found(match, number, at, last)
    first = match.span()[0]
    worded = tokens.words[first][0].isalpha()
    joined = combined(low, number) if worded or number > _ROUND else None
    if worded and joined is None and number >= _ROUND:
        return "numbers that do not belong together"
    if worded and tokens.words[at] in _FRACTIONS and (joined is None or word_after(tokens, last) == "of"):
        return "a fraction"
    return _found(match, number if joined is None else joined, at if joined is None else first, last)


def _inaugural(match: Match, _context: Context) -> Found | str:
    return match.found(Ordered(1))


def _bare(match: Match, _context: Context) -> Found | str:
    number = numbered(match.payload("low", "NUM"))
    return "no whole number from 1" if number is None else match.found(Ordered(number))


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
