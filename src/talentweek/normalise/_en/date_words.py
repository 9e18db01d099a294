"""The English words of dates: months, weekdays, "next week", "by", "the end of".

>>> MONTHS["sept."], WEEKDAYS["thurs"], RELATIVE["following month"]
(9, 3, Relative(unit='month', shift=1, text=True, or_published=True))
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Relative(NamedTuple):
    """A period counted from the publication date, or from the date read just before it."""

    unit: str
    shift: int
    #: Whether the date read just before it counts, where there is one.
    text: bool = False
    #: Whether the publication date counts where no date was read before.
    or_published: bool = False


def _numbered(lines: str, start: int) -> dict[str, int]:
    """Return each word of a line with the number of the line; a word with a mark at its end may have a point there."""
    words: dict[str, int] = {}
    for number, line in enumerate(lines.strip().splitlines(), start):
        for word in line.split():
            words[word.rstrip("*")] = number
            if word.endswith("*"):
                words[word[:-1] + "."] = number
    return words


MONTHS: Final = _numbered(
    """
    january jan*
    february feb* febr*
    march mar*
    april apr*
    may
    june jun*
    july jul*
    august aug*
    september sep* sept*
    october oct*
    november nov*
    december dec*
    """,
    1,
)
WEEKDAYS: Final = _numbered(
    """
    monday mon*
    tuesday tue* tues*
    wednesday wed* weds*
    thursday thu* thur* thurs*
    friday fri*
    saturday sat*
    sunday sun*
    """,
    0,
)
#: Their full names, which are dates without a number beside them.
DAYS: Final = {
    word + ending: number for word, number in WEEKDAYS.items() if word.endswith("day") for ending in ("", "'s")
}
_TURNS: Final = {
    "this": 0, "current": 0, "last": -1, "previous": -1, "next": 1, "coming": 1, "upcoming": 1, "following": 1,
}  # fmt: skip
_UNITS: Final = {
    "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "qtr": "quarter", "year": "year",
    "yr": "year", "calendar year": "year", "fiscal year": "year", "financial year": "year",
}  # fmt: skip
_TEXTUAL: Final = frozenset({"previous", "following"})
#: "Previous" and "following" look at the date read just before, where there is one: "up 20 percent on the previous
#: year".
RELATIVE: Final = {
    f"{turn} {name}": Relative(unit, shift, text=turn in _TEXTUAL, or_published=turn in _TEXTUAL)
    for turn, shift in _TURNS.items()
    for name, unit in _UNITS.items()
} | {
    "past weekend": Relative("weekend", -1),
    "this decade": Relative("decade", 0), "last decade": Relative("decade", -1),
    "next day": Relative("day", 1, text=True), "following day": Relative("day", 1, text=True),
    "previous day": Relative("day", -1, text=True), "same day": Relative("day", 0, text=True),
    "same month": Relative("month", 0, text=True), "same year": Relative("year", 0, text=True),
}  # fmt: skip
#: Days counted from the publication date.
NEAR_DAYS: Final = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "current date": 0,
    "yesterday": -1, "last night": -1, "tomorrow": 1, "today's": 0, "yesterday's": -1, "tomorrow's": 1,
    "day before yesterday": -2, "day after tomorrow": 2,
}  # fmt: skip
#: Which of its likes a weekday or a month is: "last Friday", "next March".
TURNS: Final = {
    "this": "this", "coming": "after", "upcoming": "after", "last": "before", "past": "before", "next": "next",
}  # fmt: skip
#: What bounds a date. "Starting in July" is since July; "as of June" is until June, as 截至.
LIMITS: Final = {
    "by": (
        "by, up to and including, until and including, through and including, no later than, not later than,"
        " on or before, in or before, at or before, until, till, up until, up to, through, thru, as of, as at, as on"
    ),
    "before": "before, prior to, earlier than",
    "after": "after, later than, anytime after, greater than",
    "since": (
        "since, ever since, starting, starting from, starting on, starting in, beginning, beginning from, beginning on,"
        " beginning in, effective, effective from, as from, on or after, in or after,"
        " at or after, not before, no earlier than, not earlier than"
    ),
}
LATER: Final = {
    "or later": "since", "and later": "since", "onwards": "since",
    "onward": "since", "and onwards": "since", "and onward": "since", "and beyond": "since", "or beyond": "since",
    "or earlier": "by", "and earlier": "by",
}  # fmt: skip
#: A part of a period that EDTF has no name for, or a season: the period is read, a note tells the part.
PARTS_OF: Final = (
    "early, mid, late, year-end, spring of, summer of, autumn of, fall of, spring, summer, autumn, beginning of,"
    " start of, middle of, end of, close of, turn of, latter part of, early in, late in, later in, earlier in,"
    " earlier, later, end"
)
#: The parts that end with the period: before the end of July is by July.
ENDS: Final = frozenset({"mid", "late", "middle of", "end of", "close of", "latter part of", "late in", "later", "end"})
#: The date is an estimate: DateSpan holds the date, the words keep that it is one.
ABOUT: Final = "about, around, approximately, approx, approx., circa, circ., ca, ca., roughly, ~"
#: What stands before a year that is one.
_YEARNAMES: Final = (
    "fy, fiscal, fiscal year, financial year, academic year, school year, calendar year, tax year, season"
)
#: Words that stay words of a noun phrase: "half", "late entries", "the next companies".
_WORDS: Final = (
    "quarter qtr half early late mid earlier later coming upcoming past last next ad effective starting beginning today"
    " tomorrow yesterday approx roughly fiscal season period day century week month year weekend decade oh o months"
    " quarters first spring summer autumn c end"
)
#: What stands behind a time of day.
_ZONES: Final = "gmt utc est edt cst cdt mst mdt pst pdt cet cest bst jst hkt sgt"
_DECADES: Final = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
#: Days that a year behind them does not tell by itself, and the winter, which belongs to two years.
_FEASTS: Final = (
    "christmas, christmas eve, christmas day, xmas, easter, easter sunday, good friday, thanksgiving, halloween,"
    " new year's eve, new year's day, spring festival, lunar new year, chinese new year, winter, winter of"
)

#: What is counted back: three days ago, a decade ago.
_AGO: Final = {name: name for name in ("day", "week", "fortnight", "month", "year", "decade")} | {"yr": "year"}
#: How many days those have that always have as many.
IN_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14}

LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "MONTH": MONTHS,
    "WEEKDAY": WEEKDAYS | DAYS,
    "FULLDAY": DAYS,
    "RELATIVE": RELATIVE,
    "NEARDAY": NEAR_DAYS,
    "TURN": TURNS,
    "LIMIT": {word: form for form, words in LIMITS.items() for word in words.split(", ")},
    "LATER": LATER,
    "PARTOF": {part: part.removesuffix(" of").removesuffix(" in") for part in PARTS_OF.split(", ")},
    "ABOUT": dict.fromkeys(ABOUT.split(", "), True),
    "SPANNED": {"quarter": "Q", "qtr": "Q", "half": "H"},
    "DAYTENS": {"twenty": 20, "thirty": 30},
    "CIRCA": dict.fromkeys(("c", "c."), True),
    "OH": {"oh": True, "o": True},
    "UNITNAME": {name: name for name in ("week", "month", "quarter", "year", "weekend", "decade")},
    "AGOUNIT": {name + ending: unit for name, unit in _AGO.items() for ending in ("", "s")},
    "PLURALUNIT": {"months": "month", "quarters": "quarter"},
    "YEARNAME": dict.fromkeys(_YEARNAMES.split(", "), True),
    "BC": dict.fromkeys(("bc", "bce", "b.c.", "b.c.e."), True),
    "MERIDIEM": dict.fromkeys(("am", "pm", "a.m.", "p.m."), True),
    "ZONE": dict.fromkeys(_ZONES.split(), True),
    "DECADE": _DECADES,
    "FEAST": dict.fromkeys(_FEASTS.split(", "), True),
    "ERA": dict.fromkeys(("ce", "ad", "a.d.", "c.e."), True),
    "WORD": dict.fromkeys((*_WORDS.split(), *_ZONES.split(), *_DECADES, *_FEASTS.split(", ")), True),
    "PLURAL": dict.fromkeys(("months", "quarters", *_DECADES), True),
    "ING": dict.fromkeys(("starting", "beginning"), True),
}
