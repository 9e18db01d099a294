"""Numbers of Chinese dates: years of two, three and four digits, and dates in figures: 2015.3.3, 108/04/26.

A year of three digits is one of the Republic (民国纪年) behind 民国 or in a Taiwanese document; one of two digits is
that of the century near the publication. In figures the year comes first, then the month.

>>> from talentweek.normalise.context import Context
>>> from talentweek.normalise._engine import reader_for
>>> taiwan = Context(country="TW")
>>> tokens = reader_for("年").tokens("114年 108/04/26 108/13/26", taiwan)
>>> year_at(tokens, 0, taiwan, alone=True), year_at(tokens, 0, Context(), alone=True)
((2025, ('year',)), 'rather a number of years')
>>> figures(tokens, 3, 8, taiwan)[0][:3], figures(tokens, 9, 14, taiwan)
((2019, 4, 26), 'no date in figures')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import before
from talentweek.normalise._calendar_figures import full_year
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._zh.numerals import DIGITS

if TYPE_CHECKING:
    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: Years that are written with four digits.
YEARS: Final = range(1000, 2200)
MONTHS, DAYS = 12, 31
#: The words before a year that may have three digits.
AGES: Final = frozenset({"公元", "纪元", "西元", "公历"})
#: Why there is no such date.
NO_DAY: Final = "no month of a year or no day of a month"
_NUMBER_OF_YEARS: Final = "rather a number of years"
_FOUR, _THREE, _TWO = 4, 3, 2
_TEN, _HUNDRED, _LAST_YEAR = 10, 100, 9999
#: The year before the first one of the Republic of China, and a number of its years that is not reached yet.
REPUBLIC, NEVER = 1911, 200


def number_at(tokens: Tokens, at: int) -> int | None:
    """Return the whole number that a token is; None where it is none, is long, or has a bound inside it."""
    says = tokens.entries[at][1]
    if "INT" not in says and "ZH" not in says:
        return None
    numeral: Numeral = says["NUM"]
    value = numeral.value
    return None if value is None or value >= YEARS.stop or tokens.words[at] == "两" else int(value)


def digits_at(tokens: Tokens, at: int) -> str:
    """Return up to four digits that a token is (2023, 二〇二三, 九八); empty for 二十三 and for longer ones."""
    says = tokens.entries[at][1]
    word: str = (says["NUM"].digits or "") if "NUM" in says else tokens.words[at]
    if len(word) > _FOUR:
        return ""
    return "".join(str(DIGITS.get(char, char)) for char in word) if all(map(_is_digit, word)) else ""


def _is_digit(char: str) -> bool:
    return char in DIGITS or char.isdecimal()


def year_at(
    tokens: Tokens, at: int, context: Context, *, alone: bool, era: bool = False, led: str = ""
) -> tuple[int, tuple[str, ...]] | str:
    """Return the year that a number before 年 is and what the context decided of it, or why it is none.

    `alone` where nothing but 年 follows, so that it may be a number of years; `era` behind 民国; `led` is a zero that
    stands before it as a token of its own.
    """
    digits = led + digits_at(tokens, at)
    value = int(digits) if digits else number_at(tokens, at)
    if not value:
        return "no number of a year"
    if era:
        return (value + REPUBLIC, ()) if value < NEVER else "no year of the Republic"
    if len(digits) == _THREE:
        return _three_digits(value, before(tokens, at, 2), context)
    if len(digits) == _TWO:
        certain = not alone or digits[0] == "0" or tokens.has(at, "ZPART")
        return _two_digits(value, context, zero=digits[0] == "0") if certain else _NUMBER_OF_YEARS
    if value not in YEARS or not (digits or value % _HUNDRED):
        return _NUMBER_OF_YEARS
    return value, ()


def _three_digits(value: int, left: str, context: Context) -> tuple[int, tuple[str, ...]] | str:
    if left in AGES:
        return value, ()
    return (value + REPUBLIC, ("year",)) if context.country == "TW" and value < NEVER else _NUMBER_OF_YEARS


def _two_digits(value: int, context: Context, *, zero: bool) -> tuple[int, tuple[str, ...]] | str:
    full = full_year(value, context.year)
    if context.country == "TW" and not zero:
        if context.year is None:
            return "of the Republic or not: undecided"
        republic, near = value + REPUBLIC, context.year
        full = republic if full is None or abs(republic - near) < abs(full - near) else full
    return "the century is undecided" if full is None else (full, ("year",))


def century_of(number: int | None, turn: str, low: int, context: Context) -> tuple[int | None, tuple[str, ...]]:
    """Return the first year of the century of a decade, and whether the publication date decided it.

    `number` is that of the century, `turn` 上 or 本 before 世纪; without both it is the last such decade before the
    publication.

    >>> from talentweek.normalise.context import Context
    >>> news = Context(published="2023")
    >>> century_of(20, "", 90, news), century_of(None, "上", 10, news), century_of(None, "", 90, news)
    ((1900, ()), (1900, ('year',)), (1900, ('year',)))
    """
    if low >= _HUNDRED:
        return 0, ()
    if number is not None:
        return (number - 1) * _HUNDRED, ()
    if context.year is None:
        return None, ()
    this = context.year // _HUNDRED * _HUNDRED
    back = turn == "上" if turn else this + low > context.year
    return this - _HUNDRED * back, ("year",)


def decade_at(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return the first years of the decades that a number before 年代 is: 90, 2010, 七八十; None for 35 and 0.

    >>> from talentweek.normalise.context import Context
    >>> from talentweek.normalise._engine import reader_for
    >>> tokens = reader_for("年").tokens("90 2010 七八十 35", Context())
    >>> [decade_at(tokens, at) for at in (0, 2, 4, 6)]
    [(90, 90), (2010, 2010), (70, 80), None]
    """
    numeral: Numeral | None = tokens.payload(at, "NUM")
    if numeral is None or numeral.value is None or (numeral.bound != "exact" and numeral.upper is None):
        return None
    low, high = int(numeral.value), int(numeral.upper or numeral.value)
    digits = len(digits_at(tokens, at))
    if (
        low % 10
        or high - low > _TEN  # 数十, some tens
        or high % 10
        or low >= _LAST_YEAR
        or digits not in {0, _TWO, _FOUR}
        or (digits == _FOUR) != (low >= _HUNDRED)
    ):
        return None
    return low, high


def figures(tokens: Tokens, first: int, last: int, context: Context) -> tuple[Point, tuple[str, ...]] | str:
    """Return the date in figures that the tokens are, and what the context decided of it; or why they are none."""
    word = tokens.words[first]
    if tokens.has(first, "D8"):
        parts = [word[:4], word[4:6], word[6:]]
    else:
        parts = word.split(".") if last == first + 1 else [tokens.words[at] for at in range(first, last, 2)]
    if len(parts) > _THREE or any(len(part) > _TWO or not part.isdecimal() for part in parts[1:]):
        return "no date in figures"
    year, month, day = int(parts[0]), int(parts[1]), int(parts[2]) if len(parts) == _THREE else None
    if not 1 <= month <= MONTHS or not 1 <= (day or 1) <= DAYS or day == 0:
        return "no date in figures"
    if len(parts[0]) == _THREE and context.country == "TW" and year < NEVER:
        return Point(year + REPUBLIC, month, day), ("year",)
    return (Point(year, month, day), ()) if len(parts[0]) == _FOUR and year in YEARS else "no year in front"
