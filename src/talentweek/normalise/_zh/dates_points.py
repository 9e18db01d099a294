"""What the tokens of one Chinese date say together: 2023年11月12日, 去年10月, 上周五, 民国109年, 108/04/26.

A date is read from left to right: a number waits until its unit (单位) tells what it is. What is left over is the day
of a month (1月3) or the bare end of a range, whose unit stands at the other end (7月11至17日).

>>> from talentweek.normalise.context import Context
>>> from talentweek.normalise._engine import reader_for
>>> tokens = reader_for("年").tokens("二〇二三年十一月至今", Context())
>>> made = said(tokens, 0, 4, Context())
>>> made.point.year, made.point.month, made.fine
(2023, 11, 'month')
>>> said(tokens, 4, 5, Context())
'says no date'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from talentweek.normalise._around import before, behind
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._zh.dates_figures import (
    DAYS,
    MONTHS,
    NO_DAY,
    century_of,
    decade_at,
    figures,
    number_at,
    year_at,
)
from talentweek.normalise._zh.dates_words import WEEKDAYS, WORDS_OF_DAY, is_japan

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_QUARTERS: Final = 4
_FIGURES: Final = frozenset({"DOTTED", "DECIMAL", "D8"})
#: What may stand behind a day that has no 日; a list goes on, anything else is counted (12月5家).
_BARE_ENDS: Final = frozenset("\n,。、;:)]」』》?!")


class Said(NamedTuple):
    """What the tokens say."""

    point: Point
    #: The token after the last one that belongs to it.
    last: int
    #: The finest part that the words say: decade, year, part, month, third, day.
    fine: str
    #: A number at the end whose unit is missing.
    pending: int | None = None
    #: The qualifier behind it: 初, 底, 末.
    edge: str = ""
    #: What the country or the publication decided.
    inferred: tuple[str, ...] = ()
    #: Whether the day has no unit: 1月3.
    bare: bool = False


class _Scan:
    """One pass over the tokens of a date."""

    __slots__ = (
        "context", "edge", "era", "fine", "inferred", "known", "last", "led", "number", "ordinal", "reason",
        "tokens", "turned", "waiting",
    )  # fmt: skip

    def __init__(self, tokens: Tokens, last: int, context: Context) -> None:
        self.tokens = tokens
        self.context = context
        self.last = last
        #: The parts of the point that are known.
        self.known: dict[str, Any] = {}
        #: The token of a number whose unit has not come yet.
        self.waiting: int | None = None
        self.inferred: tuple[str, ...] = ()
        self.edge = self.fine = self.led = self.reason = self.turned = ""
        #: The number of the century: 20世纪.
        self.number: int | None = None
        self.era = self.ordinal = False

    def wait(self, at: int, _says: Any) -> None:
        if self.waiting is not None and self.tokens.has(self.waiting, "D4"):  # 2024第三季度
            self.year(self.waiting, None)
        self.waiting = at

    def republic(self, _at: int, _says: Any) -> None:
        self.era = True

    def turn(self, at: int, _says: Any) -> None:
        """去(112)年: two or three digits are a year of the Republic."""
        bracket = self.tokens.words[at + 1] == "("
        self.era = bracket and (self.tokens.has(at + 2, "D3") or self.tokens.has(at + 2, "D2"))

    def zero(self, _at: int, _says: Any) -> None:
        self.led = "0"

    def century(self, at: int, _says: Any) -> None:
        """20世纪, 上世纪, 上个世纪."""
        if self.waiting is None:
            self.turned = self.tokens.words[at - 1]
        else:
            self.number, self.waiting = number_at(self.tokens, self.waiting), None

    def decade(self, _at: int, _says: Any) -> None:
        decade = None if self.waiting is None else decade_at(self.tokens, self.waiting)
        if decade is None or decade[0] < decade[1]:
            self.reason = "no decade, or several"
            return
        century, self.inferred = century_of(self.number, self.turned, decade[0], self.context)
        if century is None or self.era:
            self.reason = "ten years of the Republic" if self.era else "the century is not known"
            return
        self.known["year"], self.known["part"] = century + decade[0], "decade"
        self.fine, self.waiting = "decade", None

    def year(self, at: int, _says: Any) -> None:
        if self.waiting is None or self.tokens.has(at + 1, "代"):
            return
        made = year_at(self.tokens, self.waiting, self.context, alone=at + 1 == self.last, era=self.era, led=self.led)
        if isinstance(made, str):
            self.reason = made
        else:
            self.known["year"], self.inferred = made
            self.fine, self.waiting = "year", None

    def month(self, _at: int, _says: Any) -> None:
        if self.waiting is not None:
            self.known["month"] = number_at(self.tokens, self.waiting) or 0
            self.fine, self.waiting = "month", None

    def day(self, at: int, _says: Any) -> None:
        if self.waiting is not None:
            self.known["day"] = number_at(self.tokens, self.waiting) or 0
            self.fine, self.waiting = "day", None
        elif _begins_a_word(self.tokens, at):  # 上周日本代表团
            self.last = at
        else:  # 上周日
            self.known["weekday"], self.fine = WEEKDAYS["日"], "day"

    def quarter(self, _at: int, _says: Any) -> None:
        self.ordinal = True

    def part(self, at: int, says: Any) -> None:
        if self.waiting is not None:  # 2024上半年
            self.year(at, None)
        self.known["part"], self.fine = says, "third" if says[0] == "T" else "part"

    def qualifier(self, at: int, _says: Any) -> None:
        if self.known.get("unit") == "week":  # 本周末
            self.known["unit"] = "weekend"
            return
        self.edge = self.tokens.words[at]
        if not self.fine and self.waiting is None:  # 年底, 月初
            self.fine = "year" if self.tokens.has(at - 1, "CYEAR") else "month"
            self.known["unit"] = self.fine

    def weekday(self, _at: int, says: Any) -> None:
        self.known["weekday"], self.fine = says, "day"

    def whole(self, at: int, says: Any) -> None:
        """个月 and 个世纪 are one word."""
        word = self.tokens.words[at]
        if word == "个月":
            self.month(at, says)
        elif word == "个世纪":
            self.century(at, says)
        elif word[0] == "个" or self.tokens.has(at - 2, "NTH"):  # 2024年第三个小时, 2024年第28周
            self.reason = "no part of a year"

    def rest(self) -> None:
        """Give the number that waits its meaning, where what stands before it tells."""
        at, known = self.waiting, self.known
        if at is None:
            return
        if self.ordinal:
            number = number_at(self.tokens, at) or 0
            known["part"], self.fine, self.waiting = f"Q{number}", "part", None
            if not 1 <= number <= _QUARTERS:
                self.reason = "no quarter of a year"
        elif known.get("unit") == "week":
            day = WEEKDAYS.get(self.tokens.words[at])
            self.waiting = None
            if day is None or self.tokens.has(at + 1, "CLASSIFIER") or _begins_a_word(self.tokens, at):  # 上周三家企业
                self.last = at
            else:
                known["weekday"], self.fine = day, "day"

    def bare_day(self) -> bool:
        """Take the number behind a month as its day: 1月3."""
        at, known = self.waiting, self.known
        if at is None or "day" in known or not ("month" in known or known.get("unit") == "month"):
            return False
        known["day"] = number_at(self.tokens, at) or 0
        self.fine, self.waiting = "day", None
        return True


def _begins_a_word(tokens: Tokens, at: int) -> bool:
    """Whether 日, 天 or a numeral behind a week begins another word: 上周日本代表团, 本周日均, 上周四川."""
    right = behind(tokens, at, 3)
    return right.startswith(WORDS_OF_DAY) or is_japan(right)


def _counts(unit: str, fine: str, *, text: bool = False) -> Callable[[_Scan, int, Any], None]:
    """Return what notes a word that counts from the publication date or, with `text`, from the date before."""

    def count(scan: _Scan, at: int, says: Any) -> None:
        scan.known["unit"], scan.fine = unit, fine
        if text:
            scan.known["text"] = True
        scan.known["shift"] = says + (_further(scan.tokens, at) if unit in {"day", "year"} else 0)

    return count


def _further(tokens: Tokens, at: int) -> int:
    """Return how many more days or years a word is away: 大前天, 大大后天."""
    word = tokens.words[at]
    if word[0] not in "前后":
        return 0
    text = before(tokens, at, 3)
    more = len(text) - len(text.rstrip("大"))
    return more if word[0] == "后" else -more


#: What a token does to the date, by its tag.
_TAKES: Final[dict[str, Callable[[_Scan, int, Any], None]]] = {
    "NUM": _Scan.wait, "ZPART": _Scan.wait, "零": _Scan.zero, "CERA": _Scan.republic, "CTURN": _Scan.turn,
    "CYEAR": _Scan.year, "CMONTH": _Scan.month, "CDAY": _Scan.day, "天": _Scan.day, "ZHUNIT": _Scan.whole,
    "世纪": _Scan.century, "代": _Scan.decade, "CQUARTER": _Scan.quarter, "个季度": _Scan.quarter, "q": _Scan.quarter,
    "CHALF": _Scan.part,
    "CFIRSTQ": _Scan.part,
    "CTHIRD": _Scan.part, "CEDGE": _Scan.qualifier, "CWEEKDAY": _Scan.weekday,
    "CRELYEAR": _counts("year", "year"),
    "CRELMONTH": _counts("month", "month"), "CRELWEEK": _counts("week", "part"), "CRELQ": _counts("quarter", "part"),
    "CRELDAY": _counts("day", "day"), "CTHENYEAR": _counts("year", "year", text=True),
    "CTHENDAY": _counts("day", "day", text=True),
}  # fmt: skip


def said(tokens: Tokens, first: int, last: int, context: Context) -> Said | str:
    """Return what the tokens say together, or why they are no date."""
    single = last == first + 1 and not _FIGURES.isdisjoint(tokens.entries[first][1])
    if single or (last > first + 1 and tokens.words[first + 1] in {"-", "/"}):
        made = figures(tokens, first, last, context)
        if isinstance(made, str):
            return made
        point, inferred = made
        return Said(point, last, "month" if point.day is None else "day", inferred=inferred)
    scan = _Scan(tokens, last, context)
    for at in range(first, last):
        for tag, says in tokens.entries[at][1].items():
            take = _TAKES.get(tag)
            if take is not None:
                take(scan, at, says)
    return _said(scan)


def _said(scan: _Scan) -> Said | str:
    known = scan.known
    scan.rest()
    bare = scan.bare_day()
    if scan.reason or (not scan.fine and scan.waiting is None):
        return scan.reason or "says no date"
    if not 1 <= known.get("month", 1) <= MONTHS or not 1 <= known.get("day", 1) <= DAYS:
        return NO_DAY if "year" in known or {"month", "day"} <= known.keys() else "so many days or months"
    pending = None if scan.waiting is None else number_at(scan.tokens, scan.waiting)
    if scan.waiting is not None and pending is None:
        return "no whole number"
    return Said(Point(**known), scan.last, scan.fine, pending, scan.edge, scan.inferred, bare)


def ends_there(tokens: Tokens, at: int) -> bool:
    """Whether a number before a token can be a day without 日, since nothing follows that it counts: 7月9, 7月9:00."""
    if at >= len(tokens.words):
        return True
    time = tokens.words[at] == ":" and tokens.has(at + 1, "NUM")
    return tokens.words[at][0] in _BARE_ENDS and not time


def without_day(made: Said, tokens: Tokens) -> Said:
    """Return a date without its bare day, where what follows makes something else of the number: 12月5家."""
    if not made.bare or tokens.has(made.last, "CTAIL") or ends_there(tokens, made.last):
        return made
    last = made.last - 1
    if tokens.words[last - 1][0] == " ":
        last -= 1
    return made._replace(point=made.point._replace(day=None), last=last, fine="month", bare=False)
