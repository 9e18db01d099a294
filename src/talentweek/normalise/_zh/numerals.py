"""Chinese numerals: 汉字数字, strictly read; what is not well made is no number.

A numeral is a row of items: a character, or a Decimal for digits that stand among the characters (3亿5000万). The
grammar, with its Chinese terms: sections (节) of up to four places, each with digits (数字) before units (十 百 千)
that fall from left to right; behind a section its magnitude (万 亿 兆), falling as well, or rising where the whole
before it is multiplied (一万五千亿). 零 marks places that are left out; without it a last digit belongs to the next
lower place (五千二 is 5200).

    >>> numeral("一千零一万一千零一").value, numeral("壹佰壹拾壹亿").value, numeral("两千六").value
    (Decimal('10011001'), Decimal('11100000000'), Decimal('2600'))
    >>> numeral("三四十")[:3], numeral("几百亿")[:3]
    ((Decimal('30'), 'between', Decimal('40')), (Decimal('10000000000'), 'vague', Decimal('100000000000')))
    >>> numeral("十三五") is None, numeral("万一亿") is None, numeral("五十千") is None
    (True, True, True)
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._plain import Numeral, holdable

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Digits, the capitals of cheques among them; traditional forms are folded before.
DIGITS: Final = {
    char: value
    for value, chars in enumerate(("〇零", "一壹", "二贰两俩", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"))
    for char in chars
}
#: The units inside a section.
UNITS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
#: The magnitudes behind a section; 兆 is 10^12 in numerals and 10^6 in units of measure.
GROUPS: Final = {"万": 10**4, "亿": 10**8, "兆": 10**12}
#: Numbers of two tens and three tens that have a character of their own, written out.
TENS: Final = str.maketrans({"廿": "二十", "卅": "三十", "卌": "四十"})
FEW: Final = "几"
_TEN: Final = 10
_ZEROS: Final = frozenset("零〇")
#: Longer ones say more than a value can hold.
_LONGEST: Final = 60

Item = str | Decimal


def numeral(items: Sequence[Item]) -> Numeral | None:
    """Return what the items say, with the bound inside them (几十, 三四十); None where they are no numeral."""
    if not 0 < len(items) <= _LONGEST:
        return None
    if FEW in items:
        return _few(list(items))
    for at in range(len(items) - 1):
        if _neighbours(items[at], items[at + 1], first=not at):
            low = cardinal([*items[: at + 1], *items[at + 2 :]])
            high = cardinal([*items[:at], *items[at + 1 :]])
            if low is None or high is None:
                return None
            return Numeral(low, "between", high, scale=magnitude(items))
    value = cardinal(items)
    return None if value is None else Numeral(value, scale=magnitude(items))


def _few(items: list[Item]) -> Numeral | None:
    """Read 几: in front it makes the whole vague, behind a number it says that there is more."""
    at = items.index(FEW)
    before, after = items[:at], items[at + 1 :]
    if FEW in after or not (before or after):
        return None
    if any(isinstance(item, Decimal) for item in before):  # 20几万, 100几万
        tens = before[-1]
        is_round = isinstance(tens, Decimal) and is_whole(tens) and int(tens) and not int(tens) % _TEN
        value = cardinal([*before, *after]) if is_round else None
        return None if value is None else Numeral(value, "more_than", scale=magnitude(items))
    one, two = (_whole([*before, digit, *after]) for digit in "一二")
    if one is None or two is None:
        return None
    known, weight = 2 * one - two, two - one
    bound = "more_than" if known and before != ["十"] else "vague"
    value, upper = Decimal(known or weight), Decimal(2 * known or weight * _TEN)
    if not holdable(upper):
        return None
    return Numeral(value, bound, upper if bound == "vague" else None, scale=magnitude(items))


def _neighbours(low: Item, high: Item, *, first: bool) -> bool:
    """Whether two digits side by side mean one or the other: 三四十, 两三家, 三五个."""
    if isinstance(low, str) and isinstance(high, str) and DIGITS.get(low):
        return DIGITS.get(high) == DIGITS[low] + 1 or (first and low == "三" and high == "五")
    return False


def cardinal(items: Sequence[Item]) -> Decimal | None:
    """Return the number that the items say; None where they are not well made, or too long to be held.

    >>> cardinal("一百零十万三千"), cardinal(["二", "三"]), cardinal([Decimal("1.5"), "亿"])
    (Decimal('1103000'), None, Decimal('150000000.0'))
    """
    first = items[0]
    if isinstance(first, Decimal) and not is_whole(first):
        scale = _whole([1, *items[1:]])
        if scale is None or any(item not in UNITS and item not in GROUPS for item in items[1:]):
            return None
        if first >= _TEN and items[1:2] and items[1] in UNITS:
            return None
        _sign, digits, exponent = first.as_tuple()
        whole = int("".join(map(str, digits))) * scale
        total = Decimal(f"{whole}e{exponent}")
        return total if holdable(total) else None
    if any(isinstance(item, Decimal) and not is_whole(item) for item in items):
        return None
    value = _whole([int(item) if isinstance(item, Decimal) else item for item in items])
    return Decimal(value) if value is not None and holdable(Decimal(value)) else None


def is_whole(number: Decimal) -> bool:
    """Whether a number has no fraction, whatever the decimal context of the caller.

    >>> is_whole(Decimal("2.00")), is_whole(Decimal("2.5"))
    (True, False)
    """
    return number == number.to_integral_value()


def _whole(items: list[Any]) -> int | None:
    """Return the whole number that characters and integers say."""
    if len(items) == 1 and items[0] in _ZEROS:
        return 0
    sections: list[tuple[list[Any], int]] = []
    section: list[Any] = []
    for item in items:
        if item in GROUPS:
            sections.append((section, GROUPS[item]))
            section = []
        else:
            section.append(item)
    if sections and not sections[0][0] and (section or any(part for part, _ in sections)):
        return None  # 万 stands for one of them, but not in front of more: 万一
    closed = part = last = 0
    for places, group in sections:
        value = _section(places, leading=not last, above=None) if places else 0
        if value is None or (places and (group == last or (group > last and closed) or group < last <= value * group)):
            return None
        if not places:  # 万, 万亿
            part, last = (part or 1) * group, (last or 1) * group
        elif group < last:
            closed, part, last = closed + part, value * group, group
        else:
            part, last = (part + value) * group, group
    rest = _section(section, leading=not last, above=last) if section else 0
    return None if rest is None or 0 < last <= rest else closed + part + rest


def _section(items: list[Any], *, leading: bool, above: int | None) -> int | None:  # noqa: PLR0911 - so many faults
    """Return what up to four places say; `above` is the magnitude before them, None where more follows."""
    value = unit = 0
    digit: int | None = None
    zero = False
    for at, item in enumerate(items):
        step = UNITS.get(item)
        if step:
            if (unit and step >= unit) or (digit or 0) >= _TEN or (digit is None and at and not zero and step != _TEN):
                return None
            value += (1 if digit is None else digit) * step
            unit, digit, zero = step, None, False
        elif digit is not None:
            return None
        elif item not in _ZEROS:
            digit = DIGITS.get(item, item)
        elif zero or (leading and not at):
            return None
        else:
            zero = True
    if digit is None:
        return None if zero else value
    before = unit or above or 0
    if digit >= _TEN:
        return value + digit if not before or digit < before else None
    if zero or before in {0, _TEN}:
        return value + digit
    return None if above is None else value + digit * before // _TEN


def magnitude(items: Sequence[Item]) -> int:
    """Return what stands behind the last digit, without tens: 5千万 and 五千万 say ten million, 三十万 ten thousand."""
    scale = 1
    for item in reversed(items):
        if not isinstance(item, str) or (item not in UNITS and item not in GROUPS) or UNITS.get(item) == _TEN:
            break
        scale *= UNITS.get(item) or GROUPS[item]
    return scale
