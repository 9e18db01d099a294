"""Numbers in Chinese, and how Chinese bounds them: 超过, 近, 约, 余, 多, 以上.

>>> numeral(20), numeral(105), numeral(12), numeral(2300), digits(2024)
('二十', '一百零五', '十二', '两千三百', '二〇二四')
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.strategies._phrases.amounts import Bounded
from talentweek.strategies._phrases.said import (
    MILLION,
    ONE,
    TEN_THOUSAND,
    Notation,
    Wording,
    a_range,
    grouped,
    one_of,
    tenths,
)
from talentweek.values.bounds import Bound

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import DrawFn

_DIGITS: Final = "〇一二三四五六七八九"
_FULL_WIDTH: Final = str.maketrans("0123456789", "０１２３４５６７８９")


def digits(number: int) -> str:
    """Write the digits of a number one by one, as years are written."""
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def numeral(number: int) -> str:
    """Write a number from 1 to 9999."""
    said, left, gap = "", number, False
    for unit, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        figure, left = divmod(left, unit)
        if figure:
            two = figure == 2 and (unit >= 100 or number == 2)  # noqa: PLR2004 - 两千, 两百, 两个, but 二十
            said += ("零" if gap else "") + ("两" if two else _DIGITS[figure]) + word
        gap = bool(said) and not figure
    return said.removeprefix("一") if number in range(10, 20) else said


def ordinal_numeral(number: int) -> str:
    """Write a number below a hundred as an ordinal has it.

    >>> ordinal_numeral(2), ordinal_numeral(12)
    ('二', '十二')
    """
    return "二" if number == 2 else numeral(number)  # noqa: PLR2004 - 第二, not 第两


def full_width(number: int) -> str:
    """Write a number in full width digits."""
    return str(number).translate(_FULL_WIDTH)


def mixed(number: int) -> str:
    """Write thousands with their ten thousands: 2万3千.

    >>> mixed(23), mixed(20)
    ('2万3千', '2万')
    """
    tens, ones = divmod(number, 10)
    return f"{tens}万{ones}千" if ones else f"{tens}万"


def _mixed_millions(number: int) -> str:
    yi, million = divmod(number, 10)
    return f"{yi}亿{million}000万" if million else f"{yi}亿"


def _ten(number: int) -> str:
    return f"{number}0"


def _hundred(number: int) -> str:
    return f"{number}00"


def _thousand(number: int) -> str:
    return f"{number}000"


def _ten_numeral(number: int) -> str:
    return numeral(10 * number)


def _hundred_numeral(number: int) -> str:
    return numeral(100 * number)


_THOUSAND: Final = Decimal(1000)
_TEN_MILLION: Final = 10 * MILLION
_HUNDRED_MILLION: Final = 100 * MILLION

PLAIN: Final = Notation(2, 999, ONE, str)
NUMERAL: Final = Notation(2, 999, ONE, numeral)
WAN: Final = Notation(11, 999, _THOUSAND, tenths, "万")
YI: Final = Notation(11, 999, _TEN_MILLION, tenths, "亿")
#: Numerals of one length, which a range can hold: 三到三百 could leave a hundred out.
_NUMERAL_RANGES: Final = (
    Notation(2, 9, ONE, numeral), Notation(11, 99, ONE, numeral), Notation(100, 999, ONE, numeral),
)  # fmt: skip
COUNTS: Final = (
    PLAIN, NUMERAL, WAN, Notation(1000, 99_999, ONE, str), Notation(1000, 999_999, ONE, grouped),
    Notation(2, 999, ONE, full_width), Notation(11, 99, _THOUSAND, mixed, shared=False),
)  # fmt: skip
SUMS: Final = (
    Notation(2, 9999, TEN_THOUSAND, str, "万"), YI, WAN, Notation(1, 9, _TEN_MILLION, numeral, "千万", shared=False),
    Notation(2, 99, TEN_THOUSAND, numeral, "万", shared=False), Notation(1000, 9999, ONE, grouped),
    Notation(2, 9, _HUNDRED_MILLION, numeral, "亿", shared=False),
    Notation(11, 99, _TEN_MILLION, _mixed_millions, shared=False),
)  # fmt: skip
RANGES: Final = (*_NUMERAL_RANGES, *(one for one in COUNTS if one.figure is not numeral))
#: Round numbers, behind which 余 and 多 can stand.
ROUND_COUNTS: Final = (
    Notation(1, 9, Decimal(10), _ten), Notation(1, 9, Decimal(100), _hundred), Notation(1, 9, _THOUSAND, _thousand),
    Notation(1, 9, Decimal(10), _ten_numeral), Notation(1, 9, Decimal(100), _hundred_numeral),
    Notation(11, 99, _THOUSAND, tenths, "万"),
)  # fmt: skip
ROUND_SUMS: Final = (
    Notation(1, 9, 10 * TEN_THOUSAND, _ten, "万", inside=True),
    Notation(1, 9, _TEN_MILLION, _thousand, "万", inside=True),
    Notation(1, 99, _HUNDRED_MILLION, str, "亿"), Notation(1, 9, 10 * _HUNDRED_MILLION, _ten, "亿", inside=True),
)  # fmt: skip
_EXACT: Final[Wording] = (Bound.exact, "", "", "")
#: The ways of bounding any number; the exact ones stand first and are drawn most often.
BOUNDS: Final[tuple[Wording, ...]] = (
    *[_EXACT] * 5,
    (Bound.more_than, "超过", "", ""),
    (Bound.more_than, "超", "", ""),
    (Bound.more_than, "逾", "", ""),
    (Bound.more_than, "突破", "", ""),
    (Bound.more_than, "", "余", ""),
    (Bound.more_than, "", "多", ""),
    (Bound.at_least, "至少", "", ""),
    (Bound.at_least, "不少于", "", ""),
    (Bound.at_least, "不低于", "", ""),
    (Bound.at_most, "最多", "", ""),
    (Bound.at_most, "至多", "", ""),
    (Bound.at_most, "不超过", "", ""),
    (Bound.less_than, "不足", "", ""),
    (Bound.less_than, "不到", "", ""),
    (Bound.nearly, "近", "", ""),
    (Bound.nearly, "将近", "", ""),
    (Bound.nearly, "接近", "", ""),
    (Bound.about, "约", "", ""),
    (Bound.about, "大约", "", ""),
)
#: The ways that stand behind everything.
BEHIND: Final[tuple[Wording, ...]] = (
    (Bound.at_least, "", "", "以上"),
    (Bound.at_most, "", "", "以内"),
    (Bound.at_most, "", "", "以下"),
    (Bound.about, "", "", "左右"),
)
#: Powers of ten with no other numeral, and the bound that they are said with.
POWERS: Final = (
    (Bound.vague, "几十", 1), (Bound.vague, "数十", 1), (Bound.vague, "数百", 2), (Bound.vague, "几百", 2),
    (Bound.vague, "数千", 3), (Bound.vague, "几千", 3), (Bound.vague, "数万", 4), (Bound.vague, "几十万", 5),
    (Bound.at_least, "上百", 2), (Bound.at_least, "上千", 3), (Bound.at_least, "上万", 4),
    (Bound.more_than, "超百", 2), (Bound.more_than, "过百", 2),
)  # fmt: skip
SUM_POWERS: Final = (
    (Bound.vague, "数十万", 5), (Bound.vague, "数百万", 6), (Bound.vague, "数千万", 7), (Bound.vague, "数亿", 8),
    (Bound.vague, "几十亿", 9), (Bound.vague, "数百亿", 10), (Bound.at_least, "上亿", 8), (Bound.at_least, "上千万", 7),
    (Bound.more_than, "超百亿", 10), (Bound.more_than, "过亿", 8), (Bound.more_than, "超千万", 7),
    (Bound.exact, "百亿", 10),
)  # fmt: skip
_BETWEEN: Final = ("至", "到", "-", "—", "～", "~")


def a_bounded_number(
    draw: DrawFn,
    notations: tuple[Sequence[Notation], Sequence[Notation]],
    wordings: Sequence[Wording],
    put: Callable[[str], str],
) -> Bounded:
    """Draw a number with one end, of the second notations where it must be round; `put` adds what is counted."""
    bound, lead, behind, end = one_of(draw, wordings)
    notation = one_of(draw, notations[1] if behind else notations[0])
    units = draw(st.integers(notation.low, notation.high))
    figure, magnitude = notation.figure(units), notation.magnitude
    said = f"{figure}{behind}{magnitude}" if notation.inside else f"{figure}{magnitude}{behind}"
    return Bounded(f"{lead}{put(said)}{end}", bound, units * notation.unit)


def a_bounded_range(draw: DrawFn, notations: Sequence[Notation], put: Callable[[str], str]) -> Bounded:
    """Draw a range: 5至10, 1000-2000万."""
    notation = one_of(draw, notations)
    low, high = a_range(draw, notation)
    middle = one_of(draw, _BETWEEN if notation.figure is not numeral else _BETWEEN[:2])
    left, right = notation.figure(low), notation.figure(high) + notation.magnitude
    if not notation.shared or (notation.magnitude and one_of(draw, (False, True))):
        left += notation.magnitude
    return Bounded(put(f"{left}{middle}{right}"), Bound.between, low * notation.unit, high * notation.unit)


def neighbours(draw: DrawFn, put: Callable[[str], str], magnitude: str = "", unit: Decimal = ONE) -> Bounded:
    """Draw a range of two neighbouring numerals: 三四十, 两三."""
    low = draw(st.integers(2, 8))
    ten = one_of(draw, (1, 10))
    left = "两" if low == 2 and ten == 1 else _DIGITS[low]  # noqa: PLR2004 - 两三家, but 二三十
    said = f"{left}{_DIGITS[low + 1]}{'十' if ten > 1 else ''}{magnitude}"
    return Bounded(put(said), Bound.between, low * ten * unit, (low + 1) * ten * unit)


def a_power(draw: DrawFn, powers: Sequence[tuple[Bound, str, int]], put: Callable[[str], str]) -> Bounded:
    """Draw a power of ten that is said alone: 数百, 上亿."""
    bound, said, power = one_of(draw, powers)
    upper = Decimal(10 ** (power + 1)) if bound is Bound.vague else None
    return Bounded(put(said), bound, Decimal(10**power), upper)
