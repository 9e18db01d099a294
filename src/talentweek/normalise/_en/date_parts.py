"""What the words of one date say together: "Thursday, July 11, 2024", "the third quarter of last year".

The patterns of the rules see to the order of the words; here each word adds what it says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._around import left_of, right_of
from talentweek.normalise._calendar_figures import full_year
from talentweek.normalise._calendar_periods import Period
from talentweek.normalise._calendar_points import WEEKS, Point

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_NOTHING: Final = Point()
_HUNDRED: Final = 100
_DAYS: Final = 31
_QUARTERS: Final = 4
_PARTS: Final = frozenset({"Q1", "Q2", "Q3", "Q4", "H1", "H2", "decade", *WEEKS})


class Said:
    """What the words of one date have said so far."""

    __slots__ = ("day", "fault", "month", "part", "pending", "point", "short", "spelled", "turn", "year")

    def __init__(self) -> None:
        """Nothing is said yet."""
        self.point = Point()
        self.year: int | None = None
        self.month: int | None = None
        self.day: int | None = None
        self.part: str | None = None
        self.short: int | None = None
        self.pending = ""
        self.spelled: list[int] = []
        self.turn: str | None = None
        self.fault: str | None = None

    def _once(self, name: str, value: int) -> None:
        if getattr(self, name) is not None:
            self.fault = f"says two times which {name}"
        setattr(self, name, value)

    def say_month(self, month: int) -> None:
        """Take the name of a month."""
        self._once("month", month)

    def say_year(self, digits: str) -> None:
        """Take four digits."""
        self._once("year", int(digits))

    def say_number(self, digits: str) -> None:
        """Take one or two digits: a quarter or half, a day, then a year of two digits."""
        if self.part is not None or (self.pending == "of" and self.month is not None):
            self._once("short", int(digits))
        elif self.pending in {"Q", "H"}:
            self.part = self.pending + digits
            self.pending = ""
        elif self.day is None:
            self.day = int(digits)
        else:
            self._once("short", int(digits))

    def say_day_and_year(self, word: str) -> None:
        """Take a day and a year that only a comma divides: July 11,2024."""
        day, _, year = word.partition(",")
        self._once("day", int(day))
        self._once("year", int(year))

    def say_ordinal(self, ordinal: int) -> None:
        """Take an ordinal in words; twenty or thirty may stand before it."""
        if self.day in {20, 30} and self.pending == "+":
            self.day += ordinal
            self.pending = ""
        else:
            self._once("day", ordinal)

    def say_tens(self, tens: int) -> None:
        """Take twenty or thirty, to which an ordinal adds."""
        self._once("day", tens)
        self.pending = "+"

    def say_worded(self, numeral: Any) -> None:
        """Take a number in words: a day, a year, or half of a year: twenty five, nineteen eighty six."""
        self.spelled.append(int(numeral.value) if numeral is not True and numeral.value is not None else 0)

    def _spell(self) -> None:
        """Share out the numbers in words: a year has four figures, or two numbers; a day stands before it."""
        numbers = self.spelled
        if len(numbers) > 1 and numbers[-1] < _HUNDRED:
            low, high = numbers.pop(), numbers.pop()
            if high == 0 and numbers:  # nineteen oh five
                high = numbers.pop()
            self._once("year", high * _HUNDRED + low)
        elif numbers and numbers[-1] > _DAYS:
            self._once("year", numbers.pop())
        if numbers and self.day is None:
            self.day = numbers.pop()
        if numbers:
            self.fault = "more numbers than a date has"

    def say_weekday(self, weekday: int) -> None:
        """Take the name of a day of the week."""
        if self.point.weekday is not None and self.point.weekday != weekday:
            self.fault = "says two days of the week"
        self.point = self.point._replace(weekday=weekday)

    def say_spanned(self, letter: str) -> None:
        """Take "quarter" or "half" behind its ordinal."""
        if self.day is None:
            self.pending = letter
        else:
            self.part, self.day = f"{letter}{self.day}", None

    def say_letter(self, letter: str) -> None:
        """Take Q or H before or behind its number: Q4, 1H; in 18Q4 a year stands before it."""
        if self.day is not None and self.day > _QUARTERS:
            self.short, self.day = self.day, None
        self.say_spanned(letter)

    def say_relative(self, relative: Any) -> None:
        """Take "next month"."""
        unit, shift, text, or_published = relative
        self.point = self.point._replace(unit=unit, shift=shift, text=text, or_published=or_published)

    def say_near_day(self, shift: int) -> None:
        """Take "yesterday"."""
        self.point = self.point._replace(unit="day", shift=shift)

    def say_of(self, _value: Any) -> None:
        """Take "of" or an apostrophe: two digits behind it and a month are a year."""
        if self.month is not None:
            self.pending = "of"

    def say_turn(self, turn: str) -> None:
        """Take "this", "last", "next"."""
        self.turn = turn

    def made(self, context: Context) -> tuple[Point, tuple[str, ...]] | str:
        """Return the point and what was taken from the context, or the reason where the words do not fit together."""
        if self.spelled:
            self._spell()
        if self.fault:
            return self.fault
        inferred: tuple[str, ...] = ()
        if self.short is not None and self.year is None:
            self.year = full_year(self.short, context.year)
            if self.year is None:
                return "which century is undecided"
            inferred = ("year",)
        point = Point(self.year, self.month, self.day, self.part, *self.point[4:])
        if point.unit == "day" and self.month is not None:
            point = point._replace(unit=None, shift=0)  # yesterday (July 15)
        point = self._related(point)
        return self._fault(point) or (point, inferred)

    def _related(self, point: Point) -> Point:
        """Let "last" and "next" look for a month or a weekday, and "last quarter of 2023" be its fourth."""
        turn = self.turn
        if point.year is not None and point.unit == "quarter" and point.shift == -1:
            return point._replace(unit=None, shift=0, part="Q4")
        if turn is None or point.year is not None:
            return point
        if turn == "this":
            return point._replace(unit="year" if point.month else "week")
        if turn == "next" and point.weekday is not None and not point.month:
            return point._replace(unit="week", shift=1)
        return point._replace(toward="before" if turn == "before" else "after")

    def _fault(self, point: Point) -> str | None:
        year, month, day, part, _weekday, unit = point[:6]
        if part is not None and (part not in _PARTS or month is not None or day is not None):
            return "no part of a year, or a day or month beside one"
        if unit is not None and (year is not None or (month is not None and unit != "year")):
            return "a year or a month beside a relative one"
        if unit in {"quarter", "weekend", "decade"} and day is not None:
            return "a day within a longer period"
        if unit not in {None, "day", "week"} and self.point.weekday is not None and day is None:
            return "a day of the week within a longer period"
        return None if day is None else Period("day", None if month is None else year, month, day).fault


_HANDLERS: Final[dict[str, Callable[[Said, Any], None]]] = {
    "MONTH": Said.say_month,
    "WEEKDAY": Said.say_weekday,
    "D4": Said.say_year,
    "D2": Said.say_number,
    "DAYYEAR": Said.say_day_and_year,
    "ORDINAL": Said.say_ordinal,
    "WORDED": Said.say_worded,
    "OH": Said.say_worded,
    "SPANNED": Said.say_spanned,
    "RELATIVE": Said.say_relative,
    "NEARDAY": Said.say_near_day,
    "TURN": Said.say_turn,
    "q": lambda said, _value: said.say_letter("Q"),
    "h": lambda said, _value: said.say_letter("H"),
    "of": Said.say_of,
    "'": Said.say_of,
}


def _of_the_clock(tokens: Tokens, at: int) -> bool:
    """Whether a number is one of a time of day: 9:30, 5 pm."""
    words = tokens.words
    if at + 2 < len(words) and words[at + 1] == ":" and tokens.has(at + 2, "D2"):
        return True
    if at > 1 and words[at - 1] == ":" and tokens.has(at - 2, "D2"):
        return True
    return tokens.has(right_of(tokens, at + 1), "MERIDIEM") and not tokens.has(left_of(tokens, at), "MONTH")


def _ordinal_next(tokens: Tokens, at: int) -> bool:
    at += 1
    at += at < len(tokens.words) and tokens.words[at][0] in " -"
    return tokens.has(at, "ORDINAL")


def point(tokens: Tokens, first: int, last: int, context: Context) -> tuple[Point, tuple[str, ...]] | str:
    """Return what these tokens say, and what the context decided; the reason where they do not fit together."""
    said = Said()
    for at in range(first, last):
        tags = tokens.entries[at][1]
        if "DAYTENS" in tags and _ordinal_next(tokens, at):
            said.say_tens(tags["DAYTENS"])
            continue
        if "D2" in tags and _of_the_clock(tokens, at):
            continue
        for tag, value in tags.items():
            say = _HANDLERS.get(tag)
            if say is not None:
                say(said, tags["NUM"] if tag == "WORDED" else value)
                break
    made = said.made(context)
    return "an hour, and no day" if made[0] == _NOTHING else made
