"""What a number and a unit of time in Chinese are instead of a duration, from the characters around them.

    >>> from talentweek import normalise
    >>> [reading.text for reading in normalise.durations.find("2023年走过8年历程，三年级每三年一次，为期3日")]
    ['8年', '3日']

A year (2023年), a month (3月), a day (3日), a century (21世纪), a point in time (三年前), a rhythm (每三年), another
word (三年级, 10周年); and what 近 and 过 before them mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise import _lasting as units
from talentweek.normalise._around import before, behind
from talentweek.normalise._zh.surroundings import is_in_order

if TYPE_CHECKING:
    from decimal import Decimal

    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._rules import Match
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: What follows the unit and makes another word of both.
_OTHER_WORDS: Final = {
    "年": tuple("级代度轮龄薪货检报"),
    "天": tuple("津使河府然才地山文宫际心下水台线气赋猫鹅"),
    "周": tuple("年岁报刊边围期转口一二三四五六末"),
    "日": tuple("本报元程志前起"),
}
#: What follows it and makes it a point in time, or a rhythm.
_POINTS: Final = ("前", "之前", "以前", "后", "之后", "以后")
_SPANS: Final = ("前后", "后续")
_RHYTHMS: Final = ("一度", "一次", "一届", "一遇", "一个周期")
_EVERY: Final = frozenset("每隔逢第×x*.几数")
#: What leads into a length of time, and what follows one.
_LEADS: Final = (
    "为期", "历时", "连续", "持续", "长达", "一连", "共计", "历经", "时长", "用时", "耗时", "费时", "经过", "走过",
    "度过", "渡过", "期限", "时间", "工期", "时隔", "达", "逾期", "延长", "顺延", "延后", "推迟", "停留", "期为",
)  # fmt: skip
_FOLLOWS: Final = tuple("来间的历以之期内时有左多余者计行合保发建规免租")
_AGES: Final = ("历史", "的历史", "文明", "悠久")
#: The largest number of years that 近 makes the last ones.
_RECENT: Final = 10
#: Units of which 近 says how many they nearly were.
_CLOCK: Final = frozenset({units.HOUR, units.MINUTE, units.SECOND})
#: Verbs that 过 completes: 走过8年 is eight years, 过8年 more than eight.
_PASSED: Final = frozenset("走经度渡历通")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
#: Years of the Republic of China, and years of two digits.
_ERA, _ERA_LAST = 60, 150
_LATE_YEAR, _THIS_YEAR = 60, 10
_COMPARED: Final = frozenset("较比自从于在至到")
_SEASONS: Final = ("上半", "下半", "第", "初", "底", "末", "全年", "q", "春", "夏", "秋", "冬", "一季", "三季")
#: How far back 第 is looked for in 第十四个五年.
_NTH: Final = 6
_YEAR_DIGITS, _SHORT_DIGITS = 4, 2
#: Behind 满1年: what says that it is the lower end of two.
_LESS: Final = frozenset(("不满", "不足", "未满", "不到"))


def refused(tokens: Tokens, first: int, last: int, unit: str) -> str | None:
    """Return why a number and a unit are no duration, from the characters around them."""
    following = behind(tokens, last, 4)
    if len(unit) == 1 and following.startswith(_OTHER_WORDS.get(unit, ())):
        return "another word"
    if following.startswith(_POINTS) and not following.startswith(_SPANS):
        return "a point in time"
    if following.startswith("酒店") and tokens.words[first] in {"七", "7"}:
        return "the name of a chain"
    preceding = before(tokens, first, 2)
    if (preceding.endswith("个") and "第" in before(tokens, first, _NTH)) or is_in_order(tokens, first):
        return "a plan: the fourteenth five years; or a place in an order"
    label = preceding.endswith("+") and tokens.has(first - 2, "NUM")  # 3+2年
    every = preceding[-1:] in _EVERY and not preceding.endswith(_LEADS) and not tokens.has(first, "RUN")  # 人数连续3年
    if following.startswith(_RHYTHMS) or label or every:
        return "a rhythm, or part of something longer"
    return None


def is_year(numeral: Numeral) -> bool:
    """Whether digits before 年 name a year and never count years: 2023, 08."""
    digits, value = numeral.digits or "", numeral.value or 0
    return digits[:1] == "0" or (len(digits) == _YEAR_DIGITS and _FIRST_YEAR <= value <= _LAST_YEAR)


def _led(match: Match, start: int) -> bool:
    """Whether the words around say that it is a length of time."""
    said = any(match.has(part) for part in ("run", "before", "after", "mid", "late"))
    return said or "内" in match.words("unit") or before(match.tokens, start, 2).endswith(_LEADS)


def year(match: Match, context: Context, start: int, last: int) -> str | None:
    """Return why a number before 年 is rather a year."""
    tokens = match.tokens
    low: Numeral = match.payload("low", "NUM")
    high: Numeral | None = match.payload("high", "NUM")
    value, following = low.value or 0, behind(tokens, last, 4)
    digits = low.digits or (high.digits if high is not None else None) or ""
    if len(digits) == _YEAR_DIGITS and _FIRST_YEAR <= value <= _LAST_YEAR:
        return None if following.startswith(_AGES) else "a year"
    if (
        digits[:1] == "0"
        or (high is not None and is_year(high))
        or (tokens.has(last, "NUM") and "月" in following)
        or (tokens.has(last, "RANGE") and tokens.has(last + 1, "D4"))
    ):
        return "a year, or a year and a month"
    if _led(match, start):
        return None
    if high is not None:
        return "years of the Republic" if context.country == "TW" and digits and _ERA <= value <= _ERA_LAST else None
    if tokens.has(start, "BARE"):
        return "a hundred years as a figure of speech"
    return _short_year(context, digits, value, before(tokens, start, 1), following)


def _short_year(context: Context, digits: str, value: Decimal | int, preceding: str, following: str) -> str | None:
    """Return why digits before 年, not a length by the words around them, are rather a year without its century."""
    if not digits or following.startswith(_FOLLOWS):
        return None
    if context.country == "TW" and _ERA <= value <= _ERA_LAST:
        return "a year of the Republic"
    short = value >= _LATE_YEAR or following.startswith(_SEASONS)
    short = short or (value >= _THIS_YEAR and preceding in _COMPARED)
    return "a year of two digits" if len(digits) == _SHORT_DIGITS and short else None


def calendar(match: Match, first: int, start: int, last: int) -> str | None:
    """Return why 月, 日 and 世纪 behind a number are rather part of a date."""
    tokens = match.tokens
    unit = match.words("unit")
    counted = any(match.has(part) for part in ("piece", "mid", "after", "half")) or tokens.words[start] == "两"
    if unit[0] in "月世":
        return None if counted else "a month of the year, or a century of the calendar"
    if unit[0] == "日":
        bound = match.has("before") and len(match.words("before")) > 1  # 不超过30日, but 近30日 and 约30日
        led = match.has("run") or "内" in unit or match.has("after") or bound or tokens.words[start] == "两"
        led = led or before(tokens, first, 2).endswith(_LEADS) or behind(tokens, last, 1) == "游"
        return None if led else "a day of the month"
    return None


def _recent(tokens: Tokens, first: int, last: int) -> bool:
    """Whether 近 before a length says which one, the last one, and not how long it was."""
    return not before(tokens, first, 2).endswith(_LEADS) and behind(tokens, last, 1) != "的"


def bound_of(match: Match, first: int, start: int, last: int) -> tuple[str | None, int]:
    """Return the bound of the words before, and the token where the reading begins."""
    tokens = match.tokens
    word = match.words("before")
    low: Numeral | None = match.payload("low", "NUM")
    if word == "过" and before(tokens, first, 1) in _PASSED:
        return None, start
    few = low is None or (low.value is not None and low.value <= _RECENT)
    few = few and match.payload("unit", "ZHUNIT") not in _CLOCK  # the last two hours nobody says
    if word == "近" and ("内" in match.words("unit") or (few and _recent(tokens, first, last))):  # 近3个月内的证明
        return None, start
    return match.payload("before", "BOUND") or _completed(match, start), first


def _completed(match: Match, start: int) -> str | None:
    """Return that 满1年不满5年 is at least one year; 开园满六年 is six."""
    tokens = match.tokens
    full = before(tokens, start, 1) == "满" and behind(tokens, match.span()[1], 2) in _LESS
    return "at_least" if full else None


def after_of(match: Match) -> tuple[str | None, int]:
    """Return the bound of the words inside and behind, and the token where the reading ends; 五年来 is no about."""
    late, last = match.payload("late", "AFTER"), match.span()[1]
    if match.words("late") == "来":
        late, last = None, match.span("late")[0]
    if "内" in match.words("unit"):
        return "at_most", last
    bounds = (match.payload("after", "AFTER"), match.payload("mid", "AFTER"), late)
    return next((bound for bound in bounds if bound), None), last
