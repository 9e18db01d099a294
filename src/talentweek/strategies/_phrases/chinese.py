"""Values in Chinese: 数量, 金额, 百分比, 届次, 名次, 时长. Written in simplified script.

Each function draws one thing that is said, with few choices.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.normalise.context import Context
from talentweek.strategies._phrases.amounts import Bounded, Currency, money_of, quantity_of, where_said, worth
from talentweek.strategies._phrases.chinese_dates import a_date
from talentweek.strategies._phrases.chinese_numbers import (
    BEHIND,
    BOUNDS,
    COUNTS,
    NUMERAL,
    PLAIN,
    POWERS,
    RANGES,
    ROUND_COUNTS,
    ROUND_SUMS,
    SUM_POWERS,
    SUMS,
    a_bounded_number,
    a_bounded_range,
    a_power,
    neighbours,
    numeral,
    ordinal_numeral,
)
from talentweek.strategies._phrases.said import ONE, TEN_THOUSAND, Notation, Said, one_of, tenths
from talentweek.values.bounds import Bound
from talentweek.values.durations import Duration
from talentweek.values.money import Money
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn

_HERE: Final = Context(language="zh-Hans")
#: How a place and a length of time are written.
_WRITTEN: Final[tuple[Callable[[int], str], ...]] = (str, ordinal_numeral)
_LENGTHS: Final[tuple[Callable[[int], str], ...]] = (str, numeral)
#: What is counted: the classifier, the noun, and which sentences hold it.
_NOUNS: Final = (
    ("名", "专家", "people"), ("名", "海外专家", "people"), ("位", "学者", "people"), ("名", "学生", "people"),
    ("名", "高层次人才", "people"), ("", "人", "people"), ("", "人次", "people"), ("家", "企业", "bodies"),
    ("家", "科技企业", "bodies"), ("所", "大学", "bodies"), ("个", "团队", "bodies"), ("个", "项目", "things"),
    ("个", "创业项目", "things"), ("份", "协议", "things"), ("项", "专利", "things"), ("个", "岗位", "things"),
    ("个", "国家", "places"), ("个", "国家和地区", "places"), ("个", "城市", "places"),
)  # fmt: skip


CURRENCIES: Final = (
    Currency("CNY", behind="元", country="CN"), Currency("TWD", behind="元", country="TW"),
    Currency("HKD", behind="元", country="HK"), Currency(None, behind="元"),
    Currency("CNY", behind="块", country="CN"), Currency("CNY", behind="元人民币"), Currency("CNY", "人民币", "元"),
    Currency("USD", behind="美元"), Currency("EUR", behind="欧元"), Currency("GBP", behind="英镑"),
    Currency("HKD", behind="港元"), Currency("JPY", behind="日元"), Currency("TWD", behind="元新台币"),
    Currency("TWD", "新台币", "元"), Currency("SGD", behind="新加坡元"), Currency("AUD", behind="澳元"),
    Currency("CAD", behind="加元"), Currency("KRW", behind="韩元"),
)  # fmt: skip


def a_count(draw: DrawFn) -> Said:
    """Draw a count: 50余家企业, 三四十个项目, 上千人次, and a damaged one: ?0余家企业."""
    form = one_of(draw, ("number", "number", "behind", "range", "neighbours", "power", "damaged"))
    classifier, noun, use = one_of(draw, _NOUNS if form != "behind" else _NOUNS[5:7])

    def put(figure: str) -> str:
        return f"{figure}{classifier}{noun}"

    if form == "number":
        made = a_bounded_number(draw, (COUNTS, ROUND_COUNTS), BOUNDS, put)
    elif form == "behind":
        made = a_bounded_number(draw, (COUNTS, ROUND_COUNTS), BEHIND, put)
    elif form == "range":
        made = a_bounded_range(draw, RANGES, put)
    elif form == "neighbours":
        made = neighbours(draw, put)
    elif form == "power":
        made = a_power(draw, POWERS, put)
    else:
        damaged = put(f"?0{one_of(draw, ('余', '多', ''))}")
        return Said(damaged, Quantity(bound=Bound.unknown, unit=noun), use, _HERE)
    return Said(made.words, quantity_of(made, noun), use, _HERE)


def an_amount(draw: DrawFn) -> Said:
    """Draw an amount of money: 近3亿元, 5000余万元, 1000万元（约合137万美元）."""
    form = one_of(draw, ("number", "number", "equivalent", "behind", "range", "neighbours", "power"))
    currency = one_of(draw, CURRENCIES)

    def put(figure: str) -> str:
        return f"{currency.before}{figure}{currency.behind}"

    if form in {"number", "equivalent"}:
        made = a_bounded_number(draw, (SUMS, ROUND_SUMS), BOUNDS if form == "number" else BOUNDS[:1], put)
    elif form == "behind":
        made = a_bounded_number(draw, (SUMS, ROUND_SUMS), BEHIND, put)
    elif form == "range":
        made = a_bounded_range(draw, SUMS, put)
    elif form == "neighbours":
        made = neighbours(draw, put, "万", TEN_THOUSAND)
    else:
        made = a_power(draw, SUM_POWERS, put)
    said, value = made.words, money_of(made, currency)
    if form == "equivalent":
        said, value = with_equivalent(draw, said, value)
    return Said(said, value, "money", Context(language="zh-Hans", country=where_said(draw, currency)))


def with_equivalent(draw: DrawFn, said: str, value: Money) -> tuple[str, Money]:
    """Add what the source itself says that it is in another currency."""
    code, unit = ("EUR", "欧元") if value.currency == "USD" else ("USD", "美元")
    bound, word = one_of(draw, ((Bound.about, "约合"), (Bound.about, "约"), (Bound.exact, "折合")))
    number = draw(st.integers(11, 9999))
    stated = f"{'' if bound is Bound.exact else word}{tenths(number)}万{unit}"
    equivalent = Money(amount=number * 1000, bound=bound, currency=code, stated=stated)
    shown = f"{word if bound is Bound.exact else ''}{stated}"
    return f"{said}（{shown}）", worth(value, equivalent)


_PERCENTS: Final = (Notation(2, 99, ONE, str), Notation(11, 999, ONE / 10, tenths))
_ROUND: Final = ROUND_COUNTS[:1]


_TENTHS: Final = (Notation(1, 9, Decimal(10), numeral),)
_IN_NUMERALS: Final = (Notation(2, 99, ONE, ordinal_numeral),)


def a_percentage(draw: DrawFn) -> Said:
    """Draw a percentage: 30%以上, 近四成, 百分之三十, 1.5个百分点, 三四成."""
    form = one_of(draw, ("%", "%", "个百分点", "成", "百分之", "range", "neighbours"))
    tails = tuple(one for one in (*BOUNDS, *BEHIND) if not one[2])

    def put(figure: str) -> str:
        return f"{figure}个百分点" if form == "个百分点" else f"{figure}%"

    unit = "pp" if form == "个百分点" else "%"
    if form == "成":
        made = a_bounded_number(draw, (_TENTHS, _TENTHS), tails, lambda figure: f"{figure}成")
    elif form == "百分之":
        made = a_bounded_number(draw, (_IN_NUMERALS, _IN_NUMERALS), tails, lambda figure: f"百分之{figure}")
    elif form == "range":
        made = a_bounded_range(draw, _PERCENTS, put)
    elif form == "neighbours":
        low = draw(st.integers(2, 8))
        said = f"{ordinal_numeral(low)}{ordinal_numeral(low + 1)}成"
        made = Bounded(said.replace("二三", "两三"), Bound.between, Decimal(low * 10), Decimal(low * 10 + 10))
    else:
        made = a_bounded_number(draw, (_PERCENTS, _ROUND), tails, put)
    return Said(made.words, quantity_of(made, unit), "points" if unit == "pp" else "percent", _HERE)


def an_ordinal(draw: DrawFn) -> Said:
    """Draw an ordinal: 第四届, 第13届, 首届."""
    write = draw(st.integers(0, 2))
    if write == 2:  # noqa: PLR2004 - the third way
        return Said("首届", Edition(number=1), "edition", _HERE)
    number = draw(st.integers(1, 99))
    return Said(f"第{_WRITTEN[write](number)}届", Edition(number=number), "edition", _HERE)


_RANKS: Final = ("排名第{}", "位列第{}位", "位居第{}", "名列第{}位", "居第{}位", "列第{}位")
_TOPS: Final = ("排名前{}", "位居前{}", "列前{}位")


def a_ranking(draw: DrawFn) -> Said:
    """Draw a place in a ranking: 位列第3位, 居全国首位, 排名前十."""
    form = one_of(draw, (*_RANKS, *_TOPS, "居首位", "位居榜首"))
    write = one_of(draw, _WRITTEN)
    if "{}" not in form:
        return Said(form, Rank(number=1), "ranked", _HERE)
    if form in _TOPS:
        number = draw(st.integers(3, 20))
        return Said(form.format(write(number)), Rank.among_top(number), "ranked", _HERE)
    number = draw(st.integers(1, 99))
    return Said(form.format(write(number)), Rank(number=number), "ranked", _HERE)


#: Units of time: how a number of them is written, and their letter in ISO 8601.
_UNITS: Final = (
    ("天", "D", ""),
    ("周", "W", ""),
    ("个月", "M", ""),
    ("年", "Y", ""),
    ("小时", "H", "T"),
    ("分钟", "M", "T"),
)
_DURATION_BOUNDS: Final = tuple(
    one for one in BOUNDS if one[1] in {"", "超过", "至少", "不少于", "最多", "不超过", "约"} and not one[2]
)


def _iso(number: Decimal | int, unit: tuple[str, str, str]) -> str:
    return f"P{unit[2]}{number}{unit[1]}"


def a_duration(draw: DrawFn) -> Said:
    """Draw a duration: 三天, 3个月, 2天1夜, 连续9年, 3至5年, 十余年."""
    form = one_of(draw, ("number", "number", "range", "running", "nights", "round"))
    unit = one_of(draw, _UNITS)
    # 73年 and 十二年 could be a year
    most = 9 if unit[0] == "年" else 60
    notations = (NUMERAL._replace(low=1, high=most), PLAIN._replace(low=1, high=most))

    def put(figure: str) -> str:
        return f"{'两' if figure == '二' else figure}{unit[0]}"

    if form == "nights":
        days = draw(st.integers(2, 9))
        write = one_of(draw, _LENGTHS)
        night = ordinal_numeral(days - 1) if write is numeral and days != 3 else write(days - 1)  # noqa: PLR2004 - 两夜
        return Said(f"{write(days)}天{night}夜", Duration.of(days=days), "lasting", _HERE)
    if form == "running":
        number = draw(st.integers(2, 40))
        return Said(f"连续{one_of(draw, _LENGTHS)(number)}年", Duration.of(years=number), "running", _HERE)
    if form == "range":
        made = a_bounded_range(draw, (notations[0]._replace(high=9), notations[1]), put)
        upper = _iso(made.upper or 0, unit)
        return Said(
            made.words, Duration(iso=_iso(made.value or 0, unit), bound=made.bound, upper=upper), "lasting", _HERE
        )
    if form == "round":
        round_ones = (ROUND_COUNTS[0], ROUND_COUNTS[3])
        made = a_bounded_number(
            draw, (round_ones, round_ones), [one for one in BOUNDS if one[2]], lambda one: f"{one}年"
        )
        return Said(made.words, Duration(iso=f"P{made.value}Y", bound=made.bound), "lasting", _HERE)
    made = a_bounded_number(draw, (notations, notations), _DURATION_BOUNDS, put)
    return Said(made.words, Duration(iso=_iso(made.value or 0, unit), bound=made.bound), "lasting", _HERE)


GRAMMAR: Final = {
    "count": a_count,
    "money": an_amount,
    "percent": a_percentage,
    "ordinal": an_ordinal,
    "ranking": a_ranking,
    "date": a_date,
    "duration": a_duration,
}
