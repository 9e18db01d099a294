"""What can be said in words, in any language: numbers with a magnitude, powers of ten; the error where nothing can.

A value is said without loss or not at all. A number is shortened by a magnitude (million, 万) only where what is left
has two decimals at most, so that the words are exact and short.

    >>> from decimal import Decimal
    >>> shortened(Decimal(1370000), {6: "million"}), shortened(Decimal(1234567), {6: "million"})
    (('1.37', 'million'), ('1234567', ''))
    >>> raise Unsayable(None, "en", "the number is not known")
    Traceback (most recent call last):
    talentweek.normalise._sayable.Unsayable: no words in en for None: the number is not known
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from talentweek.errors import TalentweekError, shown
from talentweek.normalise._currencies import RISKY
from talentweek.rules.numbers import write_number
from talentweek.values.dates import DateSpan, PartialDate
from talentweek.values.durations import Duration, read_duration
from talentweek.values.edtf import Point, Precision, read_point, read_span
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from talentweek.values.bounds import Bound

#: What can be rendered.
Sayable = Quantity | Money | DateSpan | PartialDate | Duration | Edition | Rank
#: The start and the end of a span, None where it is open; the same one twice where it is a single date.
Ends = tuple[Point | None, Point | None]
#: Digits, and the magnitude behind them, which may be empty.
Short = tuple[str, str]
#: The most decimals that a number with a magnitude keeps, and the most digits that it has without one.
_DECIMALS: Final = 2
_LONGEST: Final = 15
#: The digits between two signs for thousands.
_GROUP: Final = 3
#: The first year that is said without an era, and the last one that words take for a year.
FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2199
#: How long each unit of a duration is, roughly, in seconds: enough to tell which end of a range is the longer one.
_SECONDS: Final = {"Y": 31_557_600, "M": 2_629_800, "W": 604_800, "D": 86_400, "TH": 3_600, "TM": 60, "TS": 1}


@final
class Unsayable(TalentweekError):
    """A value that the words of a language cannot say without loss, or a language that nobody speaks here."""

    def __init__(self, value: object, language: str, reason: str) -> None:
        """Hold the value, the language that was asked for, and why there are no words."""
        super().__init__(value, language, reason)
        self.value = value
        self.language = language
        self.reason = reason

    def __str__(self) -> str:
        """Say what could not be said, and why."""
        return f"no words in {self.language} for {shown(self.value)}: {self.reason}"


class Loss(Exception):
    """Inside of rendering: the words would say less, or something else. `render` makes it an `Unsayable`."""


def shortened(number: Decimal, magnitudes: Mapping[int, str]) -> Short:
    """Return plain digits without the sign, and a magnitude, empty where the number is not shorter with one.

    `magnitudes` maps exponents of ten to words. Texts are cut, not numbers divided: no context of decimals rounds.

    >>> from decimal import Decimal
    >>> shortened(Decimal("-150000000"), {4: "万", 8: "亿"}), shortened(Decimal("0.5"), {4: "万"})
    (('1.5', '亿'), ('0.5', ''))
    """
    figures = write_number(number).removeprefix("-")
    whole, _, fraction = figures.partition(".")
    exponent = max((exponent for exponent in magnitudes if len(whole) > exponent), default=0)
    rest = (whole[len(whole) - exponent :] + fraction).rstrip("0")
    if not exponent or len(whole) > _LONGEST or len(rest) > _DECIMALS:
        return figures, ""
    return whole[: len(whole) - exponent] + (f".{rest}" if rest else ""), magnitudes[exponent]


def ends(low: Decimal | None, high: Decimal | None, magnitudes: Mapping[int, str]) -> tuple[Short, Short]:
    """Return both ends of a range, with one magnitude or both written out.

    A magnitude at the right covers a bare number at the left, too ("10 to 20 million"), so that ends of different
    magnitudes are never mixed.

    >>> from decimal import Decimal
    >>> ends(Decimal(900000), Decimal(1000000), {6: "million"})
    (('900000', ''), ('1000000', ''))
    """
    low, high = known(low), known(high)
    if low == high:
        raise Loss("both ends of the range are one number, and no range of words is")
    left, right = shortened(low, magnitudes), shortened(high, magnitudes)
    return (left, right) if left[1] == right[1] else (shortened(low, {}), shortened(high, {}))


def known(number: Decimal | None) -> Decimal:
    """Return the number; there are no words for one that is not known."""
    if number is None:
        raise Loss("the number is not known")
    return number


def power(low: Decimal | None, high: Decimal | None) -> int:
    """Return k where a vague number is from 10^k to below 10^(k+1), the only vague ones that words have.

    >>> from decimal import Decimal
    >>> power(Decimal(10), Decimal(100))
    1
    """
    figures = write_number(known(low))
    if high is None or figures.strip("0") != "1" or figures[0] != "1" or write_number(high) != f"{figures}0":
        raise Loss("words for a vague number reach from one power of ten to the next (dozens: 10 to below 100)")
    return len(figures) - 1


def lasting(iso: str, upper: str | None) -> tuple[list[tuple[str, int]], tuple[str, int] | None]:
    """Return the parts of a duration, and the one part of the upper end of a range."""
    parts = list(read_duration(iso) or ())
    if upper is None:
        return parts, None
    others = list(read_duration(upper) or ())
    if len(parts) > 1 or len(others) > 1:
        raise Loss("an end of the range has several parts (a year and six months)")
    (unit, number), (other_unit, other_number) = parts[0], others[0]
    if number * _SECONDS[unit] >= other_number * _SECONDS[other_unit]:
        raise Loss("the upper end of the range is not the longer one")
    return parts, others[0]


def priced(figure: str) -> str:
    """Write a fourth decimal behind three: the point of €12.345 would divide thousands where euros are at home.

    >>> priced("12.345"), priced("12.5"), priced("1.01万")
    ('12.3450', '12.5', '1.01万')
    """
    fraction = figure.partition(".")[2]
    return f"{figure}0" if len(fraction) == _GROUP and fraction.isdecimal() else figure


def coded(currency: str) -> tuple[str, str]:
    """Return what stands before and behind an amount where a currency has no word but its code.

    A code that is a word as well (TOP 100, TRY 5) is one of money only behind the number.

    >>> coded("AED"), coded("TOP")
    (('AED ', ''), ('', ' TOP'))
    """
    return ("", f" {currency}") if currency.lower() in RISKY else (f"{currency} ", "")


def decided(value: Money) -> str:
    """Return the currency of an amount; what is not decided cannot be said."""
    if value.currency is None:
        raise Loss("the currency is not decided")
    if any(other.currency in {None, value.currency} for other in value.equivalents):
        raise Loss("an equivalent has no currency, or that of the amount")
    return value.currency


def bound_by(words: Mapping[Bound, str], bound: Bound) -> str:
    """Return the words of a bound; there are none for an unknown number."""
    if bound not in words:
        raise Loss("the number is not known")
    return words[bound]


def number_of(edition: Edition) -> int:
    """Return the number of an edition; a label is a name and not rendered."""
    if edition.number is None or edition.label is not None:
        raise Loss("the label of an edition is a name, which is not rendered")
    return edition.number


def span(edtf: str) -> Ends:
    """Return both ends of a span that words can say: known or open, and told from one another.

    >>> span("2024-07-11/")
    Traceback (most recent call last):
    talentweek.normalise._sayable.Loss: an end is not known, and words would leave it out
    """
    first, second = read_span(edtf)
    if "" in {first, second}:
        raise Loss("an end is not known, and words would leave it out")
    start = None if first == ".." else read_point(first)
    end = start if second is None else None if second == ".." else read_point(second)
    for year in (point.year for point in (start, end) if point and point.year is not None):
        if year < FIRST_YEAR:
            raise Loss(f"a year before {FIRST_YEAR} needs the name of an era")
        if year > LAST_YEAR:
            raise Loss(f"a year after {LAST_YEAR} would be taken for a number")
    if start is not None and end is not None and second is not None:
        _told_apart(start, end)
    return start, end


def _told_apart(start: Point, end: Point) -> None:
    """Refuse a range whose ends would borrow from one another what they do not have, or be turned round."""
    if start == end:
        raise Loss("both ends are one date, and words would make it a single date")
    if (start.year is None) is not (end.year is None):
        raise Loss("one end has a year and the other has none, and words would lend it")
    if same_month(start, end) and (start.day or 0) > (end.day or 0):
        raise Loss("the end is before the start")
    if (start.month is None) is not (end.month is None) and start.year is None:
        raise Loss("one end has a month and the other has none, and words would lend it")


def same_month(start: Point, end: Point) -> bool:
    """Whether both are days of one month, or of a month that neither has.

    >>> same_month(read_point("2024-07-11"), read_point("2024-07-17"))
    True
    """
    return start.precision is end.precision is Precision.day and (start.year, start.month) == (end.year, end.month)


def same_year(start: Point, end: Point) -> bool:
    """Whether both are days, or both months, of one year, or of a year that neither has.

    >>> same_year(read_point("2024-07"), read_point("2024-09")), same_year(read_point("2024-07"), read_point("2024"))
    (True, False)
    """
    return start.precision is end.precision in {Precision.day, Precision.month} and start.year == end.year
