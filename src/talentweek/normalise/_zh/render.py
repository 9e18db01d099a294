"""Values in Chinese words, simplified or traditional: 20余名专家, 近50家公司, 约14万, 人民币1000万元, 第八届, 前20.

    >>> render(Quantity.more_than(20, "experts")), render(Quantity.more_than(20, "experts"), traditional=True)
    ('20余名专家', '20餘名專家')
    >>> render(Money.exact("10000000", "CNY")), render(Money.exact("10000000", "CNY"), country="CN")
    ('人民币1000万元', '1000万元')
    >>> render(Quantity.exact(3, "foreign experts"))
    Traceback (most recent call last):
    talentweek.normalise._sayable.Loss: the unit is not listed, so that its classifier is not known

Numbers are in figures, with 万, 亿 or 万亿 where that is exact and short. 余 stands only behind a round number, 超过
before any other. 元 alone is an amount of the country of the document; without one the currency is written out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from talentweek.normalise import _sayable as sayable
from talentweek.normalise._sayable import Loss
from talentweek.normalise._units import CLASSIFIERS, head_of, unit_of
from talentweek.normalise._zh.render_dates import render_date
from talentweek.values.bounds import Bound
from talentweek.values.dates import DateSpan, PartialDate
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from decimal import Decimal

    from talentweek.normalise._sayable import Sayable, Short

_MAGNITUDES: Final = {4: "万", 8: "亿", 12: "万亿"}
_VAGUE: Final = {
    1: "几十", 2: "数百", 3: "数千", 4: "数万", 5: "数十万", 6: "数百万", 7: "数千万", 8: "数亿", 9: "数十亿",
    10: "数百亿", 11: "数千亿", 12: "数万亿",
}  # fmt: skip
_BOUNDS: Final = {
    Bound.exact: "", Bound.about: "约", Bound.more_than: "超过", Bound.at_least: "至少", Bound.less_than: "不足",
    Bound.at_most: "最多", Bound.nearly: "近",
}  # fmt: skip
#: What stands before an amount, and behind it; of all other currencies it is the code.
_CURRENCIES: Final = {
    "CNY": ("人民币", "元"), "TWD": ("新台币", "元"), "USD": ("", "美元"), "HKD": ("", "港元"), "EUR": ("", "欧元"),
    "GBP": ("", "英镑"), "JPY": ("", "日元"), "KRW": ("", "韩元"), "AUD": ("", "澳元"), "CAD": ("", "加元"),
    "SGD": ("", "新加坡元"),
}  # fmt: skip
#: Whose 元 it is in the documents of a country.
_YUAN: Final = {"CN": "CNY", "TW": "TWD", "HK": "HKD"}
_UNITS: Final = {"Y": "年", "M": "个月", "W": "周", "D": "天", "TH": "小时", "TM": "分钟", "TS": "秒"}
_NUMERALS: Final = "零一二三四五六七八九"
_NUMERAL_ENDS: Final = 100
#: The characters of this module and its sibling that traditional script writes otherwise.
_TRADITIONAL: Final = str.maketrans(
    "万亿个项场余过约负数几届纪币欧镑韩点周时钟来将", "萬億個項場餘過約負數幾屆紀幣歐鎊韓點週時鐘來將"
)


def render(value: Sayable, *, traditional: bool = False, country: str | None = None) -> str:
    """Return the words for a value; Loss where there are none that say the same."""
    said, noun = _said(value, country)
    if traditional:
        said = said.translate(_TRADITIONAL)
    return said + _written(noun, traditional=traditional)


def _said(value: Sayable, country: str | None) -> tuple[str, str]:
    """Return words of ours, in simplified script, and the unit behind them as the value has it."""
    match value:
        case Quantity():
            return _quantity(value)
        case Money():
            return _money(value, country), ""
        case DateSpan() | PartialDate():
            return render_date(value.edtf), ""
        case Duration():
            return _duration(value), ""
        case Edition():
            return f"第{_numeral(sayable.number_of(value))}届", ""
        case Rank():
            return (f"第{_numeral(value.number)}" if value.bound is Bound.exact else f"前{value.number}"), ""
        case _:  # pragma: no cover - the type checkers know that nothing is left
            assert_never(value)


def _figure(number: Decimal, short: Short) -> str:
    return f"{'负' if number < 0 else ''}{short[0]}{short[1]}"


def _bounded(bound: Bound, number: Decimal | None, before: str, behind: str) -> str:
    """Write a number with a bound that has one end, between the words for its unit."""
    words = sayable.bound_by(_BOUNDS, bound)
    known = sayable.known(number)
    return words + before + _figure(known, sayable.shortened(known, _MAGNITUDES)) + behind


def _quantity(value: Quantity) -> tuple[str, str]:
    if value.unit in {"%", "pp"}:
        return _share(value, "%" if value.unit == "%" else "个百分点"), ""
    classifier, noun = _counted(value.unit)
    if value.bound is Bound.vague:
        return _many(value.value, value.upper) + classifier, noun
    if value.bound is Bound.between:
        left, right = _range(value.value, value.upper)
        return f"{left}至{right}{classifier}", noun
    if value.bound is Bound.more_than and value.value is not None and value.value > 0:
        short = sayable.shortened(value.value, _MAGNITUDES)
        if short[1] or ("." not in short[0] and short[0].endswith("0")):
            return f"{_figure(value.value, short)}余{classifier}", noun
    return _bounded(value.bound, value.value, "", classifier), noun


def _share(value: Quantity, unit: str) -> str:
    """Percentages are never written with a magnitude, and never vague."""
    if value.bound is Bound.between:
        left, right = _range(value.value, value.upper, {})
        return f"{left}{unit if unit == '%' else ''}至{right}{unit}"
    known = sayable.known(value.value)
    return sayable.bound_by(_BOUNDS, value.bound) + _figure(known, sayable.shortened(known, {})) + unit


def _range(low: Decimal | None, high: Decimal | None, magnitudes: dict[int, str] = _MAGNITUDES) -> tuple[str, str]:
    left, right = sayable.ends(low, high, magnitudes)
    return _figure(sayable.known(low), left), _figure(sayable.known(high), right)


def _many(low: Decimal | None, high: Decimal | None) -> str:
    power = sayable.power(low, high)
    if power not in _VAGUE:
        raise Loss("Chinese has no word for so many")
    return _VAGUE[power]


def _counted(unit: str | None) -> tuple[str, str]:
    """Return the classifier, and the noun as the value has it."""
    if unit is None:
        return "", ""
    if unit in CLASSIFIERS or unit in {"名", "位"}:
        return "", unit
    listed = unit_of(unit) if unit.isascii() else head_of(unit)
    if listed is None:
        raise Loss("the unit is not listed, so that its classifier is not known")
    return listed.classifier, unit


def _written(unit: str, *, traditional: bool) -> str:
    """Return a unit in a script: a listed one translated, another one as it stands."""
    listed = unit_of(unit)
    if listed is None or unit in {"名", "位"}:
        return unit.translate(_TRADITIONAL) if traditional and unit in CLASSIFIERS else unit
    return listed.traditional if traditional else listed.chinese


def _money(value: Money, country: str | None) -> str:
    said = _amount(value, sayable.decided(value), country)
    others = "，".join(_amount(other, sayable.decided(other), country) for other in value.equivalents)
    return f"{said}（{others}）" if others else said


def _amount(value: Money, currency: str, country: str | None) -> str:
    before, behind = _CURRENCIES.get(currency) or sayable.coded(currency)
    if country is not None and _YUAN.get(country) == currency:
        before, behind = "", "元"
    if value.bound is Bound.vague:
        return before + _many(value.amount, value.upper) + behind
    if value.bound is Bound.between:
        left, right = _range(value.amount, value.upper)
        if behind[:1] == " ":  # one code behind both
            return f"{sayable.priced(left)}～{sayable.priced(right)}{behind}"
        return f"{before}{_priced(left, behind)}至{_priced(right, behind)}"
    return _priced(_bounded(value.bound, value.amount, before, ""), behind)


def _priced(figure: str, behind: str) -> str:
    """Write a figure with the word for its currency; one without it is read as an English one is."""
    return figure + behind if behind and behind[0] != " " else sayable.priced(figure) + behind


def _duration(value: Duration) -> str:
    parts, upper = sayable.lasting(value.iso, value.upper)
    if upper is not None:
        (unit, number) = parts[0]
        low, high = _lasting(unit, number), _lasting(*upper)
        return f"{number if unit == upper[0] else low}至{high}"
    # 近三年 are the last three years
    bound = "将近" if value.bound is Bound.nearly else sayable.bound_by(_BOUNDS, value.bound)
    return bound + "".join(_lasting(unit, number) for unit, number in parts)


def _lasting(unit: str, number: int) -> str:
    """Write a part of a duration; 1999年 is a year."""
    if unit == "Y" and sayable.FIRST_YEAR <= number <= sayable.LAST_YEAR:
        raise Loss(f"{number}年 is a year, and no duration")
    return f"{number}{_UNITS[unit]}"


def _numeral(number: int) -> str:
    """Write a number below a hundred in Chinese numerals, others in figures.

    >>> _numeral(8), _numeral(10), _numeral(16), _numeral(20), _numeral(100)
    ('八', '十', '十六', '二十', '100')
    """
    if number >= _NUMERAL_ENDS:
        return f"{number}"
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else f"{_NUMERALS[tens]}十"
    return ten + (_NUMERALS[ones] if ones else "")
