"""Chinese durations, 期间: 为期三天, 2天1夜, 连续9年, 半年, 3个月以内, 两年半.

    >>> from talentweek import normalise
    >>> normalise.durations.read("不少于6个月"), normalise.durations.find("2023年6月，三年前")
    (Duration(iso='P6M', bound='at_least', stated='不少于6个月'), ())

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
from talentweek.normalise._plain import EXACT, Numeral
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh.duration_checks import after_of, bound_of, calendar, is_year, refused, year

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context

_UNITS: Final = {
    units.YEAR: "年 年头", units.MONTH: "月", units.WEEK: "周 星期 礼拜", units.DAY: "天 日", units.HOUR: "小时 钟头",
    units.MINUTE: "分钟", units.SECOND: "秒 秒钟", units.CENTURY: "世纪", units.QUARTER_HOUR: "刻钟",
}  # fmt: skip
#: Units that take 个, which is one word with them: 3个月 is no count of months.
_PIECES: Final = frozenset({units.MONTH, units.WEEK, units.HOUR, units.CENTURY, units.YEAR})
_PLAIN: Final = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_UNIT: Final = _PLAIN | {
    f"个{word}": unit for word, unit in _PLAIN.items() if unit in _PIECES and word not in {"周", "年"}
}
#: 年内 is one word, so that 内 breaks no other word.
_WITHIN: Final = {word + end: unit for word, unit in _UNIT.items() for end in ("内", "之内", "以内")}
#: Units of which a half is as clear as a whole one; half a day and half a month are not.
_HALVED: Final = frozenset({units.YEAR, units.HOUR, units.MINUTE, units.CENTURY})
_NO_HALF: Final = frozenset("上下前后大小每隔多过")
_NUMBERS: Final = "123456789一二三四五六七八九十两"
_NIGHTS: Final = [f"{day}{number}{night}" for day in "天日" for number in _NUMBERS for night in "夜晚"]
#: Words that begin with 半 or are a unit, and are words like any other elsewhere.
_WORDS: Final = "连续 半 半导体 半决赛 半径 半岛 半程 半成品 半场 半山 秒 天"

#: From how many on a smaller unit is as long as one of the larger unit before it.
_FULL: Final = {
    (units.DAY, units.HOUR): 24, (units.HOUR, units.MINUTE): 60, (units.YEAR, units.MONTH): 12,
    (units.WEEK, units.DAY): 7,
}  # fmt: skip


def _single(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    first = match.span()[0]
    start = match.span("low")[0]
    after, last = after_of(match)
    low: Numeral = match.payload("low", "NUM")
    unit: Unit = match.payload("unit", "ZHUNIT")
    if low.value == 1 and tokens.has(last, "NUM") and not match.has("run"):
        return "a rate"
    # the commonest comes first: most numbers before 年, 月 and 日 are of the calendar
    reason = year(match, context, start, last) if unit == units.YEAR else calendar(match, first, start, last)
    reason = reason or refused(tokens, first, last, match.words("unit"))
    if reason is not None:
        return reason
    bound, first = bound_of(match, first, start, last)
    half = match.has("half") or match.has("late_half")
    if match.has("late_half") and behind(tokens, last, 1) == "载":
        return "some time"
    # 十几, more than ten
    if low.bound == "vague" and low.value is not None and low.upper == EXACT.add(low.value, low.value):
        low = low._replace(bound="more_than", upper=None)
    minutes: Numeral | None = (
        tokens.payload(start - 2, "NUM") if tokens.words[start - 1] == "分" and start > 1 else None
    )
    if minutes is not None and unit == units.SECOND:  # 1分30秒
        made = together([minutes, low], [units.MINUTE, unit], None)
        return made if isinstance(made, str) else Found(made, start - 2, last)
    made = lasting(low, unit, high=match.payload("high", "NUM"), half=half, before=bound, after=after)
    return made if isinstance(made, str) else Found(made, first, last)


def _half(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first = match.span()[0]
    start = match.span("half")[0]
    after, last = after_of(match)
    unit: Unit = match.payload("unit", "ZHUNIT")
    preceding = before(tokens, start, 1)
    if tokens.has(start - 1, "NUM") or preceding == "个" or (preceding in _NO_HALF and not match.has("before")):
        return "part of something longer"
    if unit not in _HALVED:
        return "half of a unit that has no clear half"
    reason = refused(tokens, first, last, match.words("unit"))
    bound, first = bound_of(match, first, start, last)
    made = reason or lasting(Numeral(Decimal(0)), unit, half=True, before=bound, after=after)
    return made if isinstance(made, str) else Found(made, first, last)


def _edges(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    unit = match.words("unit")
    half = match.has("half") or match.has("late_half")
    low, high = match.payload("low", "NUM") or Numeral(Decimal(0)), match.payload("high", "NUM")
    if not _counted(match, "low_piece", low, match.words("low_unit")) or not _counted(match, "piece", high, unit):
        return "dates"
    low_unit: Unit = match.payload("low_unit", "ZHUNIT")
    made = refused(tokens, first, last, unit) or lasting(
        low, low_unit, high=high, high_unit=match.payload("unit", "ZHUNIT"), half=half
    )
    return made if isinstance(made, str) else match.found(made)


def _counted(match: Match, piece: str, numeral: Numeral, unit: str) -> bool:
    """Whether a number with a unit counts it, and does not name a year, a month or a day."""
    if unit[0] in "月日世":
        return match.has(piece)
    return unit[0] != "年" or not is_year(numeral)


def _several(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    words = tokens.words[slice(*match.span("parts"))]
    spans = range(*match.span("parts"))
    # 两年零三个月: the nought is none of the numbers
    numbers = [tokens.payload(at, "NUM") for at in spans if tokens.has(at, "NUM") and not tokens.has(at + 1, "NUM")]
    parts = match.all("parts", "ZHUNIT")
    months = sum(word[0] == "月" for word in words)
    if "日" in words or months > words.count("个"):
        return "a date"
    if parts[0] == units.YEAR and is_year(numbers[0]):
        return "a year"
    whole = last - first == len(tokens.words)
    if not whole and numbers[0].value == 1 and (numbers[1].value or 0) >= _FULL.get(tuple(parts[:2]), 10**9):
        return "a rate"
    made = refused(tokens, first, last, match.words("parts")[-1]) or together(
        numbers, parts, match.payload("before", "BOUND")
    )
    return made if isinstance(made, str) else match.found(made)


def _nights(match: Match, _context: Context) -> Found | str:
    made = lasting(match.payload("low", "NUM"), units.DAY)
    return made if isinstance(made, str) else match.found(made)


def _bare(match: Match, _context: Context) -> Found | str:
    numeral: Numeral = match.payload("low", "NUM")
    made = "a year" if is_year(numeral) else lasting(numeral, units.YEAR)
    return made if isinstance(made, str) else match.found(made)


def _hundred(match: Match, _context: Context) -> Found | str:
    made = lasting(Numeral(Decimal(100)), units.YEAR, before=match.payload("before", "BOUND"))
    return made if isinstance(made, str) else match.found(made)


def _running(match: Match, _context: Context) -> Found | str:
    made = lasting(match.payload("low", "NUM"), match.payload("unit", "ZHUNIT"))
    return made if isinstance(made, str) else match.found(made)


#: 十分钟 is ten minutes, and 十分 a word of degree before 钟爱.
CUTS: Final = ("十(?=分钟(?!爱|情|意))",)
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
_TO: Final = "('至' | '到' | '-' | '--' | '~')"
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
        f"(low:NUM low_piece:'个'? | half:'半') low_unit:ZHUNIT late_half:'半'? {_TO} "
        "high:NUM piece:'个'? unit:ZHUNIT", _edges, rank=5,
    ),
    Rule(
        "zh duration: several parts", "duration",
        f"before:BOUND? parts:({_PART} (('零' | '又')? {_PART}){{1,6}})", _several, rank=5,
    ),
    Rule("zh duration: years alone", "duration", "^ low:NUM '年' $", _bare, alone=True),
    Rule("zh duration: a hundred years", "duration", "before:BOUND said:HUNDRED", _hundred, rank=5),
    Rule("zh duration: days and nights", "duration", "low:NUM DAYNIGHT", _nights, rank=6),
    Rule("zh duration: the fourth year running", "duration", "RUN NTH low:NUM '个'? unit:ZHUNIT", _running, rank=6),
)  # fmt: skip
