"""English percentages: 30 percent, over 49.8%, 10-15%, 1.5 percentage points.

A fall is its number, and a minus that is written is one: "down 5%" is 5, "-5%" is -5. Fractions and "more than half"
are none.

    >>> from talentweek import normalise
    >>> for reading in normalise.find("up 12.3% to between 30 and 40 per cent, 1.5 percentage points more"):
    ...     print(reading.text, "|", reading.value.value, reading.value.upper, reading.value.unit)
    12.3% | 12.3 None %
    between 30 and 40 per cent | 30 40 %
    1.5 percentage points | 1.5 None pp
    >>> normalise.percents.read("half of them")
    Traceback (most recent call last):
    talentweek.normalise._reading.Unreadable: no percentage in these words
      half of them
      ^^^^^^^^^^^^
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._amounts import ONE_OF, bounded, is_stretch, negative, ranged
from talentweek.normalise._around import left_of, word, word_before
from talentweek.normalise._en import count_checks as checks
from talentweek.normalise._en import count_words as words
from talentweek.normalise._en.number_checks import torn_point
from talentweek.normalise._plain import EXACT, Numeral, Shared
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context


def _numeral(match: Match, part: str, sign: str) -> Numeral:
    numeral: Numeral = match.payload(part, "NUM")
    return negative(numeral) if match.words(sign) == "-" else numeral


def _share(match: Match, _context: Context) -> Found | str:
    """Read a percentage with its bounds; a hyphen glued to a word before it is no minus."""
    tokens = match.tokens
    first, last = match.span()
    low = match.at("low")
    sign = match.at("sign")
    if sign >= 0 and not words.is_sign(tokens, sign):
        if tokens.has(sign - 1, "NUM"):
            return "the end of a range"
        return "a hyphen, and no minus" if match.at("before") >= 0 else _told(match, low, last, signed=False)
    left = left_of(tokens, first)
    if left > 0 and tokens.words[left] == "or" and tokens.has(left_of(tokens, left), "NUM"):
        return ONE_OF
    reason = checks.unfit_share(tokens, first) or torn_point(tokens, first)
    reason = reason or _unfit_pages(match) or _unfit_computers(match)
    return reason or _told(match, first, last, signed=True)


def _unfit_pages(match: Match) -> str | None:
    """Return why "120 pp" are pages: points have decimals, or a sign or "by" before them, or stand alone."""
    tokens, first = match.tokens, match.span()[0]
    if match.words("unit") != "pp" or match.has("sign") or match.has("whole") or tokens.has(match.at("low"), "DECIMAL"):
        return None
    return None if word_before(tokens, first) in _CHANGED else "pages"


def _unfit_computers(match: Match) -> str | None:
    """Return why "30 PC" are computers: of a hundred is said 6.9pc, 20pc."""
    if match.words("unit") != "pc":
        return None
    unit = match.span("unit")[0]
    return None if match.tokens.original(unit) == "pc" and match.tokens.classes[unit - 1] != " " else "computers"


def _told(match: Match, first: int, last: int, *, signed: bool) -> Found:
    numeral = _numeral(match, "low", "sign") if signed else match.payload("low", "NUM")
    if match.at("half") >= 0 and numeral.value is not None:
        numeral = numeral._replace(value=EXACT.add(numeral.value, _HALF.copy_sign(numeral.value)))
    before = match.payload("before", "BOUND")
    after = match.payload("after", "AFTER") or match.payload("tail", "AFTER") or match.payload("tail", "LATE")
    read = bounded(numeral, after if before == "about" and after else before, after)
    return Found(Shared(read[0], read[1], read[2], match.payload("unit", "PERCENT"), read[3]), first, last)


def _shares(match: Match, _context: Context) -> list[Found] | Found | str:
    """Read a range, or the two shares that something rose from and to."""
    tokens = match.tokens
    first, last = match.span()
    unit = match.payload("unit", "PERCENT")
    either = match.words("link") == "or" and not is_stretch(match.payload("low", "NUM"), match.payload("high", "NUM"))
    if match.payload("inner", "PERCENT") not in {None, unit} or either:
        return ONE_OF if either else "two units"
    lead, link = match.words("lead"), match.words("link")
    if (link == "and") != (lead == "between") and not (lead == "between" and link in {"-", "to"}):
        return _listed(match, unit)
    moved = not lead and link == "to" and match.at("inner") >= 0  # rose 5% to 20%
    if (moved or lead == "from") and words.is_changed(tokens, _by(tokens, first) if moved else first):
        return _listed(match, unit)
    low = _numeral(match, "low", "sign")
    if match.at("sign") >= 0 and not words.is_sign(tokens, match.at("sign")):
        first, low = match.at("low"), match.payload("low", "NUM")
    elif reason := checks.unfit_share(tokens, first):
        return reason
    read = ranged(low, _numeral(match, "high", "second"))
    if isinstance(read, str):
        return read
    return Found(Shared(read[0], read[1], read[2], unit, read[3]), first, last)


def _by(tokens: Tokens, first: int) -> int:
    """Return the token before which a verb of change may stand: rose by 5% to 20%."""
    left = left_of(tokens, first)
    return left if word(tokens, left) == "by" else first


def _listed(match: Match, unit: str) -> list[Found] | str:
    """Read both numbers as percentages of their own: 20 and 30 percent."""
    numbers: list[Found] = []
    if match.at("inner") >= 0:
        return "each has its percent"
    for part in ("low", "high"):
        at = match.at(part)
        numeral: Numeral = match.payload(part, "NUM")
        if numeral.bound != "exact" or words.is_year(match.tokens, at):
            return "no two percentages"
        numbers.append(Found(Shared(numeral.value, unit=unit), at, at + 1 if part == "low" else match.span()[1]))
    return numbers


def _half(match: Match, _context: Context) -> Found:
    """Read "half a percentage point"."""
    return match.found(
        Shared(_HALF, match.payload("before", "BOUND") or "exact", unit=match.payload("unit", "PERCENT"))
    )


_HALF: Final = Decimal("0.5")
#: Before points.
_CHANGED: Final = frozenset({"by", "up", "down"})
_UNITS: Final = {
    "%": "% percent percents per_cent pct prct pc percentages",
    "pp": "percentage_point percentage_points percentage-point percentage-points %-points %-point pct_points"
    " percent_points per_cent_points percentage_pts pct_pts %_points %_pts %_point ppts ppt pp",
}
LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "PERCENT": {word.replace("_", " "): unit for unit, words_ in _UNITS.items() for word in words_.split()},
}
RULES: Final = (
    Rule(
        "en percent: number and percent", "percent",
        "(before:BOUND ('a' | 'an')?)? sign:('-' | '+')?_ low:NUM half:('and' 'a' 'half')? after:AFTER?"
        " ('-' | 'of' 'a')? unit:PERCENT tail:(TAIL !NUM | '+' | '-plus' | LATE !NUM)?", _share,
    ),
    Rule(
        "en percent: range", "percent",
        "before:BOUND? lead:('between' | 'from')? sign:'-'?_ low:NUM inner:PERCENT?"
        " link:('to' | '-' | '~' | 'and' | 'or' | 'up to') second:'-'?_ high:NUM '-'? unit:PERCENT", _shares, rank=1,
    ),
    Rule(
        "en percent: points alone", "percent", "^ whole:(before:BOUND? low:NUM unit:'pp') $", _share, alone=True,
    ),
    Rule("en percent: half of one", "percent", "before:BOUND? 'half' 'of'? ('a' | 'one') '-'? unit:PERCENT", _half),
)  # fmt: skip
