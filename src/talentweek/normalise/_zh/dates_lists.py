"""Lists of Chinese dates, and dates in figures as Chinese writes them: 12、13日, 3、4月, 第一、二季度, 12/1, 6·30.

Each date of a list is a reading of its own; what stands before the first holds for all (2023年3、4月).

>>> from talentweek import normalise
>>> news = normalise.Context(published="2023-11-12", language="zh")
>>> [(reading.text, str(reading.value)) for reading in normalise.find("9月10、11日和8、10月", news)]
[('9月10', '2023-09-10'), ('11日', '2023-09-11'), ('8', '2023-08'), ('10月', '2023-10')]
>>> str(normalise.dates.read("12/1", news))
'2023-12-01'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._around import before, behind, word
from talentweek.normalise._calendar import When
from talentweek.normalise._calendar_points import Point
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh import dates_checks as checks
from talentweek.normalise._zh.dates import DAY, SEASONS, YEAR, beside, weekday
from talentweek.normalise._zh.dates_checks import ADVANCES
from talentweek.normalise._zh.dates_figures import DAYS, MONTHS, YEARS, number_at
from talentweek.normalise._zh.dates_points import Said, said
from talentweek.normalise._zh.dates_tense import directed
from talentweek.normalise._zh.surroundings import is_in_order

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context

_UNITS: Final = ("CDAY", "CMONTH", "CYEAR", "CQUARTER")
_TWO, _FOUR = 2, 4
_NUMBERS: Final = {
    "CDAY": range(1, DAYS + 1), "CMONTH": range(1, MONTHS + 1), "CYEAR": YEARS, "CQUARTER": range(1, _FOUR + 1),
}  # fmt: skip
_PARTS: Final = frozenset("-~/.:$")
#: Around 7/20: what shows that it is a day, and what shows that it is none.
_BEGUN: Final = """
登场 举行 举办 开 起 截止 公布 发布 上线 上午 下午 晚 前 正式 启动 首 将 至 到 止 揭 召开 抢先 报名 于 在 上市 落幕 闭幕
结束
"""
_DATE_BEHIND: Final = tuple(_BEGUN.split())
_DATE_BEFORE: Final = frozenset("于在自从至到")
_NO_DATE: Final = ("将近", "至少", "到期", "在于")
_GRADES: Final = frozenset({"评分", "得分", "比分"})


def _listed(match: Match, context: Context) -> list[Found] | str:
    """Read the numbers of a list as days, months or years, whatever the last unit is."""
    tokens = match.tokens
    first, last = match.span()
    closes = tokens.has(first - 1, "RANGE") and tokens.has(first - 2, "CDAY")  # 2023年3月5日至4月2日、10日
    if closes or tokens.has(first - 1, "NTH") or is_in_order(tokens, first):
        return "places in an order, or the end of a range, of which the year holds for all"
    head = said(tokens, *match.span("head"), context) if match.has("head") else Said(Point(), 0, "")
    if isinstance(head, str):
        return head
    (point,) = directed(tokens, first, last, beside(tokens, first, head.point))
    unit = next(unit for unit in _UNITS if tokens.has(last - 1, unit))
    series = tokens.words[last - 1] == "季" and context.country not in SEASONS
    if (unit == "CYEAR" and point != Point()) or (unit == "CDAY" and head.fine == "year") or series:
        return "no list of dates"
    found: list[Found] = []
    for at in range(match.span("list")[0], last):
        if not tokens.has(at, "NUM"):
            continue
        number = number_at(tokens, at) or 0
        if number not in _NUMBERS[unit]:
            return "no list of dates"
        end = at + 1 + any(tokens.has(at + 1, each) for each in _UNITS)
        begin = at - tokens.has(at - 1, "NTH") if found else first
        each, fine = _with(point, unit, number)
        reason = checks.not_a_date(tokens, begin, Said(each, end, fine), joined=bool(found))
        if reason and word(tokens, end) not in {"、", ","}:
            return found if len(found) > 1 else reason
        found.append(Found(When("on", each, None, (), head.inferred), begin, end))
    return found


def _with(point: Point, unit: str, number: int) -> tuple[Point, str]:
    if unit == "CDAY":
        return point._replace(day=number), "day"
    if unit == "CQUARTER":
        return point._replace(part=f"Q{number}"), "part"
    return (point._replace(month=number), "month") if unit == "CMONTH" else (point._replace(year=number), "year")


def _month_and_day(match: Match, context: Context) -> Found | str:
    """12/1 is the first of December where the document is Chinese."""
    tokens, language = match.tokens, context.language
    named = weekday(match)
    if named is None and not (language is not None and language.startswith("zh")):
        return "day or month first is undecided"
    first, last = match.span("p")
    numbers = tokens.words[first].split(".") if last == first + 1 else [tokens.words[first], tokens.words[last - 1]]
    if not all(number.isdecimal() and len(number) <= _TWO for number in numbers):
        return "no date in figures"
    month, day = map(int, numbers)
    if not 1 <= month <= MONTHS or not 1 <= day <= DAYS:
        return "no month of a year or no day of a month"
    return _on_or_by(match, Point(month=month, day=day, weekday=named), match.span()[1])


def _on_or_by(match: Match, point: Point, last: int) -> Found:
    """Return a day, or the time until it where 截至 stands before it or 前 behind it: 5/8(四)前."""
    tokens, first = match.tokens, match.span("p")[0]
    right = behind(tokens, last, 2)
    until: str | None = tokens.payload(first - 1, "CUNTIL") if first else None
    if until:
        return Found(When(until, point), first - 1, last)
    if right[:1] == "前" and right[1:] not in ADVANCES:
        return Found(When("by", point, None, (), ("day",)), first, last + 1)
    return Found(When("on", point), first, last)


def _before_time(match: Match, _context: Context) -> Found | str:
    """07-11 10:20: two digits each, and a time of the day."""
    month, day = (match.payload(part, "D2") for part in ("month", "day"))
    if len(month + day) < _FOUR or not 1 <= int(month) <= MONTHS or not 1 <= int(day) <= DAYS:
        return "no month and day in figures"
    first, last = match.span("p")
    if before(match.tokens, first, 1) in _PARTS:
        return "part of something longer"
    return Found(When("on", Point(month=int(month), day=int(day))), first, last)


def _slashed(match: Match, context: Context) -> Found | str:
    """7/20登場, as it is written in Taiwan and Hong Kong: no fraction where the day or the verb shows it."""
    tokens = match.tokens
    month, day = (int(match.payload(part, "D2")) for part in ("month", "day"))
    first, last = match.span("p")
    if context.country not in SEASONS or not 1 <= month <= MONTHS or not 1 <= day <= DAYS:
        return "no month and day in figures"
    if before(tokens, first, 1) in _PARTS or before(tokens, first, 2) in _GRADES:
        return "part of something longer"
    right = behind(tokens, last, 2)
    led = before(tokens, first, 1) in _DATE_BEFORE
    if right.startswith(_NO_DATE) or not (right.startswith(_DATE_BEHIND) or led):
        return "rather a fraction"
    return _on_or_by(match, Point(month=month, day=day), last)


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {}
_MONTHS: Final = "NUM CMONTH (('、' | '及' | AND) NUM CMONTH){1,6}"
_HEAD: Final = f"head:({YEAR} | NUM CMONTH | {YEAR} NUM CMONTH)?"
RULES: Final = (
    Rule(
        "zh dates: list of days", "date",
        f"head:({YEAR}? NUM CMONTH) list:(NUM CDAY? (('、' | ',' | '及' | '或' | AND) NUM CDAY){{1,8}})", _listed,
        rank=6,
    ),
    Rule("zh dates: list", "date", f"{_HEAD} list:(NUM ('、' NUM){{1,6}} (CDAY | CMONTH | CYEAR))", _listed, rank=6),
    Rule("zh dates: list of years", "date", "list:((D4 '、'){0,5} D4 (AND | '及') D4 CYEAR)", _listed, rank=6),
    Rule(
        "zh dates: list of quarters", "date",
        f"head:{YEAR}? list:(NTH? NUM (('、' | '及' | AND) NTH? NUM){{1,3}} CQUARTER)", _listed, rank=6,
    ),
    Rule("zh dates: list of months", "date", f"head:{YEAR} list:({_MONTHS})", _listed, rank=6),
    Rule("zh date: month and day in figures", "date", f"p:(D2_'/'_D2) wd:{DAY}", _month_and_day, rank=6),
    Rule("zh date: month and day before a time", "date", "p:(month:D2_'-'_ day:D2) NUM_':'_NUM", _before_time, rank=6),
    Rule("zh date: month and day of Taiwan", "date", "p:(month:D2_'/'_ day:D2) !('/' | '-')", _slashed, rank=6),
    Rule(
        "zh date: month and day alone", "date", f"^ p:(D2_('/' | '-' | '·')_D2 | DECIMAL) wd:{DAY}? $",
        _month_and_day, rank=6, alone=True,
    ),
)  # fmt: skip
