"""Chinese durations, 期间: 为期三天, 2天1夜, 连续9年, 半年, 3个月以内, 两年半.

年 and 日 also make dates: 2023年 and 3日 are dates, 三年 and 连续3日 durations, 3月 is March and 3个月 three months. No
durations: points in time (三年前, 三天后), rhythms (每三年, 两年一次), ages and grades (三年级), decades (八十年代),
anniversaries (10周年), working days. 近三年 is the last three years; 近 is a bound behind a verb (历时近三年), before
的, or before more than ten. 连续第四年 says that it is the fourth year running, as 连续四年 does.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise import _lasting as units
from talentweek.normalise._around import before, behind
from talentweek.normalise._lasting import Unit, lasting, together
from talentweek.normalise._plain import Numeral
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_UNITS: Final = {
    units.YEAR: "年", units.MONTH: "月", units.WEEK: "周 星期 礼拜", units.DAY: "天 日", units.HOUR: "小时 钟头",
    units.MINUTE: "分钟", units.SECOND: "秒 秒钟", units.CENTURY: "世纪", units.QUARTER_HOUR: "刻钟",
}  # fmt: skip
#: Units that take 个, which is one word with them: 3个月 is no count of months.
_PIECES: Final = frozenset({units.MONTH, units.WEEK, units.HOUR, units.CENTURY})
_PLAIN: Final = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_UNIT: Final = _PLAIN | {f"个{word}": unit for word, unit in _PLAIN.items() if unit in _PIECES and word != "周"}
#: 年内 is one word, so that 内 breaks no other word.
_WITHIN: Final = {word + end: unit for word, unit in _UNIT.items() for end in ("内", "之内", "以内")}
#: Units of which a half is as clear as a whole one; half a day and half a month are not.
_HALVED: Final = frozenset({units.YEAR, units.HOUR, units.MINUTE, units.CENTURY})
_NO_HALF: Final = frozenset("上下前后大小每隔多过")
_NUMBERS: Final = "123456789一二三四五六七八九十两"
_NIGHTS: Final = [f"{day}{number}{night}" for day in "天日" for number in _NUMBERS for night in "夜晚"]
#: Words that begin with 半 or are a unit, and are words like any other elsewhere.
_WORDS: Final = "连续 半 半导体 半决赛 半径 半岛 半程 半成品 半场 半山 秒 天"

#: What follows the unit and makes another word of both.
_OTHER_WORDS: Final = {
    "年": tuple("级代度轮龄薪货检报"),
    "天": tuple("津使河府然才地山文宫际心下水台线气赋猫鹅"),
    "周": tuple("年岁报刊边围期转口到一二三四五六末"),
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
    "度过", "渡过", "期限", "时间", "工期", "达",
)  # fmt: skip
_FOLLOWS: Final = tuple("来间的历以之期内时有左多余者计行合保发建规免租")
_AGES: Final = ("历史", "的历史", "文明", "悠久")
#: The largest number of years that 近 makes the last ones.
_RECENT: Final = 10
#: Verbs that 过 completes: 走过8年 is eight years, 过8年 more than eight.
_PASSED: Final = frozenset("走经度渡历通")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
#: Years of the Republic of China, and years of two digits.
_ERA, _ERA_LAST = 60, 150
_LATE_YEAR, _THIS_YEAR = 60, 10
_COMPARED: Final = frozenset("较比自从于在至到")
_SEASONS: Final = ("上半", "下半", "第", "初", "底", "末", "全年", "q", "春", "夏", "秋", "冬", "一季", "三季")
_YEAR_DIGITS, _SHORT_DIGITS = 4, 2
#: From how many on a smaller unit is as long as one of the larger unit before it.
_FULL: Final = {
    (units.DAY, units.HOUR): 24, (units.HOUR, units.MINUTE): 60, (units.YEAR, units.MONTH): 12,
    (units.WEEK, units.DAY): 7,
}  # fmt: skip


def _refused(tokens: Tokens, first: int, last: int, unit: str) -> str | None:
    """Return why a number and a unit are no duration, from the characters around them."""
    following = behind(tokens, last, 4)
    if len(unit) == 1 and following.startswith(_OTHER_WORDS.get(unit, ())):
        return "another word"
    if following.startswith(_POINTS) and not following.startswith(_SPANS):
        return "a point in time"
    preceding = before(tokens, first, 1)
    if following.startswith(_RHYTHMS) or (preceding and preceding in _EVERY):
        return "a rhythm, or part of something longer"
    return None


def _led(match: Match, start: int) -> bool:
    """Whether the words around say that it is a length of time."""
    said = any(match.has(part) for part in ("run", "before", "after", "mid", "late"))
    return said or "内" in match.words("unit") or before(match.tokens, start, 2).endswith(_LEADS)


def _year(match: Match, context: Context, start: int, last: int) -> str | None:
    """Return why a number before 年 is rather a year."""
    tokens = match.tokens
    low: Numeral = match.payload("low", "NUM")
    high: Numeral | None = match.payload("high", "NUM")
    value, following = low.value or 0, behind(tokens, last, 4)
    digits = low.digits or (high.digits if high is not None else None) or ""
    if len(digits) == _YEAR_DIGITS and _FIRST_YEAR <= value <= _LAST_YEAR:
        return None if following.startswith(_AGES) else "a year"
    if digits[:1] == "0" or (tokens.has(last, "NUM") and "月" in following) or tokens.has(last + 1, "D4"):
        return "a year, or a year and a month"
    if _led(match, start) or high is not None:
        return None
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


def _unit(match: Match, first: int, start: int, last: int) -> str | None:
    """Return why 月, 日 and 世纪 behind a number are rather part of a date."""
    tokens = match.tokens
    unit = match.words("unit")
    counted = any(match.has(part) for part in ("piece", "mid", "after", "half")) or tokens.words[start] == "两"
    if unit[0] in "月世":
        return None if counted else "a month of the year, or a century of the calendar"
    if unit[0] == "日":
        led = match.has("run") or "内" in unit or match.has("after") or tokens.words[start] == "两"
        led = led or before(tokens, first, 2).endswith(_LEADS) or behind(tokens, last, 1) == "游"
        return None if led else "a day of the month"
    return None


def _recent(tokens: Tokens, first: int, last: int) -> bool:
    """Whether 近 before a length says which one, the last one, and not how long it was."""
    return not before(tokens, first, 2).endswith(_LEADS) and behind(tokens, last, 1) != "的"


def _bound(match: Match, first: int, start: int, last: int) -> tuple[str | None, int]:
    """Return the bound of the words before, and the token where the reading begins."""
    tokens = match.tokens
    word = match.words("before")
    low: Numeral | None = match.payload("low", "NUM")
    if word == "过" and before(tokens, first, 1) in _PASSED:
        return None, start
    few = low is None or (low.value is not None and low.value <= _RECENT)
    if word == "近" and few and _recent(tokens, first, last):
        return None, start
    return match.payload("before", "BOUND"), first


def _after(match: Match) -> tuple[str | None, int]:
    """Return the bound of the words inside and behind, and the token where the reading ends; 五年来 is no about."""
    late, last = match.payload("late", "AFTER"), match.span()[1]
    if match.words("late") == "来":
        late, last = None, match.span("late")[0]
    if "内" in match.words("unit"):
        return "at_most", last
    bounds = (match.payload("after", "AFTER"), match.payload("mid", "AFTER"), late)
    return next((bound for bound in bounds if bound), None), last


def _single(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    first = match.span()[0]
    start = match.span("low")[0]
    after, last = _after(match)
    low: Numeral = match.payload("low", "NUM")
    unit: Unit = match.payload("unit", "ZHUNIT")
    if low.value == 1 and tokens.has(last, "NUM") and not match.has("run"):
        return "a rate"
    refused = _refused(tokens, first, last, match.words("unit")) or _unit(match, first, start, last)
    if refused is None and unit == units.YEAR:
        refused = _year(match, context, start, last)
    bound, first = _bound(match, first, start, last)
    half = match.has("half") or match.has("late_half")
    made = refused or lasting(low, unit, high=match.payload("high", "NUM"), half=half, before=bound, after=after)
    return made if isinstance(made, str) else Found(made, first, last)


def _half(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first = match.span()[0]
    start = match.span("half")[0]
    after, last = _after(match)
    unit: Unit = match.payload("unit", "ZHUNIT")
    preceding = before(tokens, start, 1)
    if tokens.has(start - 1, "NUM") or preceding == "个" or (preceding in _NO_HALF and not match.has("before")):
        return "part of something longer"
    if unit not in _HALVED:
        return "half of a unit that has no clear half"
    refused = _refused(tokens, first, last, match.words("unit"))
    bound, first = _bound(match, first, start, last)
    made = refused or lasting(Numeral(Decimal(0)), unit, half=True, before=bound, after=after)
    return made if isinstance(made, str) else Found(made, first, last)


def _edges(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    unit = match.words("unit")
    low, high = match.payload("low", "NUM"), match.payload("high", "NUM")
    if not _counted(match, "low_piece", low, match.words("low_unit")) or not _counted(match, "piece", high, unit):
        return "dates"
    low_unit: Unit = match.payload("low_unit", "ZHUNIT")
    made = _refused(tokens, first, last, unit) or lasting(
        low, low_unit, high=high, high_unit=match.payload("unit", "ZHUNIT")
    )
    return made if isinstance(made, str) else match.found(made)


def _counted(match: Match, piece: str, numeral: Numeral, unit: str) -> bool:
    """Whether a number with a unit counts it, and does not name a year, a month or a day."""
    if unit[0] in "月日世":
        return match.has(piece)
    return unit[0] != "年" or _no_year(numeral)


def _no_year(numeral: Numeral) -> bool:
    digits = numeral.digits
    return digits is None or (len(digits) < _YEAR_DIGITS and digits[0] != "0")


def _several(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    words = tokens.words[slice(*match.span("parts"))]
    numbers, parts = match.all("parts", "NUM"), match.all("parts", "ZHUNIT")
    months = sum(word[0] == "月" for word in words)
    if "日" in words or months > words.count("个"):
        return "a date"
    if parts[0] == units.YEAR and not _no_year(numbers[0]):
        return "a year"
    whole = last - first == len(tokens.words)
    if not whole and numbers[0].value == 1 and (numbers[1].value or 0) >= _FULL.get(tuple(parts[:2]), 10**9):
        return "a rate"
    refused = _refused(tokens, first, last, match.words("parts")[-1])
    made = refused or together(numbers, parts, match.payload("before", "BOUND"))
    return made if isinstance(made, str) else match.found(made)


def _nights(match: Match, _context: Context) -> Found | str:
    made = lasting(match.payload("low", "NUM"), units.DAY)
    return made if isinstance(made, str) else match.found(made)


def _hundred(match: Match, _context: Context) -> Found | str:
    bound, first = _bound(match, match.span()[0], match.span("said")[0], match.span()[1])
    made = lasting(Numeral(Decimal(100)), units.YEAR, before=bound)
    return made if isinstance(made, str) else Found(made, first, match.span()[1])


def _running(match: Match, _context: Context) -> Found | str:
    made = lasting(match.payload("low", "NUM"), match.payload("unit", "ZHUNIT"))
    return made if isinstance(made, str) else match.found(made)


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "ZHUNIT": _UNIT | _WITHIN,
    "DAYNIGHT": dict.fromkeys(_NIGHTS, True),
    "RUN": {"连续": True},
    "HUNDRED": {"百年": True},
    "HAN": dict.fromkeys(_WORDS.split(), True),
    "BOUND": {"最长": "at_most", "最短": "at_least", "最长不超过": "at_most"},
    "AFTER": {"有余": "more_than"},
}
_PART: Final = "NUM '个'? ZHUNIT"
_TO: Final = "('至' | '到' | '-' | '~')"
RULES: Final = (
    Rule(
        "zh duration: number and unit", "duration",
        f"run:RUN? before:BOUND? low:NUM after:AFTER? ({_TO} high:NUM)? piece:'个'? mid:AFTER? half:'半'? unit:ZHUNIT "
        "late_half:'半'? late:AFTER?",
        _single, rank=5,
    ),
    Rule(
        "zh duration: half of a unit", "duration",
        "before:BOUND? half:'半' '个'? mid:AFTER? unit:ZHUNIT late:AFTER?", _half, rank=5,
    ),
    Rule(
        "zh duration: two units", "duration",
        f"low:NUM low_piece:'个'? low_unit:ZHUNIT {_TO} high:NUM piece:'个'? unit:ZHUNIT", _edges, rank=5,
    ),
    Rule(
        "zh duration: several parts", "duration",
        f"before:BOUND? parts:({_PART} (('零' | '又')? {_PART}){{1,6}})", _several, rank=5,
    ),
    Rule("zh duration: a hundred years", "duration", "before:BOUND said:HUNDRED", _hundred, rank=5),
    Rule("zh duration: days and nights", "duration", "low:NUM DAYNIGHT", _nights, rank=6),
    Rule("zh duration: the fourth year running", "duration", "RUN NTH low:NUM '个'? unit:ZHUNIT", _running, rank=6),
)  # fmt: skip
