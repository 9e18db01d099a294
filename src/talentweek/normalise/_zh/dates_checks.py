"""What the characters around a Chinese date make of it: a duration (3日内), a name (5号楼), another word (目前日均).

A bare 12日 is a day of the month, 12日内 and 近12日 are so many days; 12号 is one where no building follows; 三月 is
March and 三月余 so long. A date of another calendar (农历 lunar, 康熙 and other eras, 公元前 BC) is recognised and kept
as words: `Kept` holds its place, so that nothing is read there.

>>> from talentweek.normalise import explain
>>> [line for line in explain("康熙20年9月").splitlines() if "another era" in line]
["  rejected: '20年9月' by 'zh date': a year of another era"]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.normalise._around import before, behind
from talentweek.normalise._before import is_lost
from talentweek.normalise._zh.dates_words import is_japan
from talentweek.normalise._zh.surroundings import is_in_order

if TYPE_CHECKING:
    from talentweek.normalise._plain import Plain
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise._zh.dates_points import Said
    from talentweek.normalise.context import Context

_LUNAR: Final = ("农历", "阴历", "旧历", "夏历")
#: A year that is named by a stem and a branch: 甲辰年六月 begins in July.
_CYCLIC: Final = re.compile("[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年")
_LUNAR_MONTHS: Final = ("正月", "腊月", "冬月", "除夕")
_ERA_NAMES: Final = """
令和 平成 昭和 大正 明治 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 光绪 宣统 洪武 永乐 嘉靖 万历 崇祯 贞观 开元
"""
_ERAS: Final = frozenset(_ERA_NAMES.split())

#: Behind a figure before a date it is the end of something longer.
_PARTS: Final = frozenset("-~/.")
#: Before a number of days, months or years: it counts them.
_COUNTS: Final = """
第 每 近 约 逾 超 满 共 历 达 各 隔 头 最 几 整整 分之 连续 持续 延续 共计 合计 累计 总计 超过 走过 度过 渡过
经过 历经 不过 为期 工期 周期 一连 逾期 延长 顺延 延后 推迟 停留 期为
"""
_COUNTING: Final = tuple(_COUNTS.split())
#: Words that end like one of these and say nothing about the number behind them: 临近9月, 预约9月.
_OTHERS: Final = """
临近 接近 靠近 附近 邻近 逼近 签约 预约 合约 公约 节约 纽约 特约 邀约 赴约 续约 中超 英超 赶超 圆满 爆满 届满
期满 充满 公共 中共 学历 简历 日历 公历 病历 到达 抵达 直达 送达 传达 下达 发达 表达 转达 雷达 牵头 龙头 码头
巨头 街头 带头 源头 镜头 汕头 包头 势头 口头 茶几
"""
_NOT_COUNTING: Final = tuple(_OTHERS.split())
#: Behind 日 and behind 月: the number counts them.
_DAYS_FOLLOW: Final = (
    "内", "间", "游", "行程", "以内", "之内", "夜", "均", "免签", "期", "后", "之后", "以后", "年化", "龄", "元", "产",
    "薪", "之间", "谈",
)  # fmt: skip
_MONTHS_FOLLOW: Final = ("龄", "内", "余", "多", "有余", "之内", "以内", "球", "之久")
#: Words that begin like one of these and have nothing to do with the number before them: 7月多地, 12日游客.
_BEGINS: Final = """
内蒙 内地 内江 内容 内外 内需 内贸 内销 内测 内科 间隔 间接 游客 游行 游览 游园 游戏 夜间 夜里 夜晚 均可 均已
均为 均有 均在 期间 期货 期待 期盼 期末 期中 后续 后期 后勤 后备 元旦 元宵 元首 产业 产品 产学 产教 薪酬 薪资
谈判 谈话 余杭 余姚 余家 余人 多地 多家 多个 多国 多场 多项 多位 多名 多部 多方 多所 多支 多次 多只 多种 多座
多元 多省 多市 多区 多云 多雨 余温 球赛 球队 球迷 球员 球市
"""
_WORDS_BEHIND: Final = tuple(_BEGINS.split())
_PUNCTUATION: Final = " \n,。、;:()[]「」『』《》\"'?!"
#: What may stand around a bare 12号, which is otherwise the number of a house, a line, a ship.
_HOUSE_BEFORE: Final = frozenset("于在至到从自由月年和与及是" + _PUNCTUATION)
_HOUSE_BEHIND: Final = frozenset("上下晚早中午凌至到起在于举召正将前后和与及当抵夜喺系你我他她它-~" + _PUNCTUATION)
_HISTORY: Final = ("历史", "的历史", "文明", "悠久", "古", "来", "间")
_HUNDRED: Final = 100
#: How far back 每 is looked for, and what may stand between.
_PHRASE: Final = 12
_OF_DATES: Final = "0123456789一二三四五六七八九十月日号、和及与至到-~或上中下旬初底末"

#: A word that is also cut out of another one: what stands before it then, and what behind it.
_WITHIN: Final[dict[str, tuple[str, str]]] = {
    "前日": ("目当提此先从生会事面眼跟之以疫日", "均本常益夜照"), "后日": ("今之以日产成投随战然最", "均本常益趋"),
    "前天": ("", "津"), "前晚": ("目当提此先从生会事面之以", ""),
    "后天": ("", "津性因"), "今日": ("如至当迄", "头"), "明日": ("说文证声透表黎", "之"),
    "本日": ("日基", "本均报"), "本年": ("成日基", "轻"), "今年": ("如", "轻"), "去年": ("过失", "轻"),
    "前年": ("目当提此先从生之以疫", "产均营销收税轻龄利"), "明年": ("说文证声透表", "轻"),
    "后年": ("今之以日产成投随战然设工业营资", "产均营销收税轻龄利"), "上年": ("线网海路市街世以", "会轻"),
    "上一年": ("线网海路市街世以", ""), "下一年": ("线天以", ""),
    "下年": ("线天以", "会轻"), "这年": ("", "头轻"), "即日": ("", "本"), "听日": ("", "本"),
}  # fmt: skip
_CUT: Final = ("上周", "下周", "本周", "上月", "下月", "本月", "本季", "上季", "下季")
_CUT_BEFORE, _CUT_BEHIND = frozenset("线网海路市街世以天成基样资日"), frozenset("边期转年围全遭密折知长报岁刊记球节")
_EVERY_DAY: Final = frozenset("每各逢隔单双至到-~")
_THROUGH: Final = frozenset("至到-~")
#: Before 年底 and 月初 that are those of this year and this month.
_EDGE_BEFORE: Final = frozenset("到至在于从自由将前并计 \n,。、;:()\"'")

#: What makes another word of 前, 后 and 起 behind a date: 前往, 后续, 起飞.
ADVANCES: Final = frozenset("往来夕瞻沿景列端三述面身赴方卫锋言后移")
FOLLOWS: Final = frozenset("续期勤备面方者台果")
RISES: Final = frozenset("草诉点飞航步源义重床跑")
#: Why a date that returns is none.
EVERY: Final = "every year or every month"


#: Behind a year: a time of it that EDTF has no name for, or none without a calendar of feasts.
_NAMED_TIMES: Final = """
春季 春天 夏季 夏天 秋季 秋天 冬季 冬天 初春 早春 初夏 盛夏 初秋 金秋 深秋 初冬 寒冬 暑假 暑期 寒假 年中
学期 上学期 下学期 春节 元宵 清明 端午 七夕 中秋 国庆 重阳 圣诞 五一 十一假
"""
_TIMES: Final = tuple(_NAMED_TIMES.split())
#: The same of a year or a month: 第一周, 第二个星期二; and how far behind it is looked for.
_NTH_TIME: Final = re.compile(
    "(?:第[0-9一二三四五六七八九十]{1,3}个?|最后一?个?)(?:周|星期|礼拜)[一二三四五六日天末]?|第[0-9一二三四五六七八九十]{1,3}[天日]"
)
_LONGEST_TIME: Final = 9
#: The same of one character, which a mark, the end of the text or the end of a range follows.
_SEASONS: Final = frozenset("春夏秋冬")


class Kept(NamedTuple):
    """Words that are a date, and none that can be told in the Gregorian calendar: they hold their place."""

    #: What it is.
    reason: str

    def resolved(self, _context: Context, _previous: Plain | None) -> str:
        """Return the reason why it is no date of ours."""
        return self.reason


#: Words before a date, and behind one, by which it is about right.
_ROUGHLY: Final = frozenset(("约", "大约", "大概", "大致", "约在", "约于", "大约在", "大约于", "大概在", "大致在"))
_OR_SO: Final = frozenset(("左右", "前后", "上下"))


def time_of_year(tokens: Tokens, made: Said) -> str:
    """Return the season, the feast or the week behind a year or a month: 2024年春季, 7月第一周; nothing for none."""
    if made.fine not in {"year", "month"} or made.edge:
        return ""
    right = behind(tokens, made.last, _LONGEST_TIME).removeprefix("的")
    nth = _NTH_TIME.match(right)
    if nth is not None or made.fine == "month":
        return "" if nth is None else nth[0]
    named = next((time for time in _TIMES if right.startswith(time)), "")
    alone = right[:1] in _SEASONS and not "\u4e00" <= right[1:2] <= "\u9fff"
    return named or (right[0] if alone else "")


def roughly(tokens: Tokens, first: int, last: int) -> str:
    """Return the word by which a date is no more than about right: 约2019年, 2024年7月前后; nothing for none."""
    left, right = tokens.words[first - 1] if first else "", behind(tokens, last, 2)
    return left if left in _ROUGHLY else right if right in _OR_SO else ""


def other_era(tokens: Tokens, first: int) -> Kept | None:
    """Return what holds the place of a year that does not count from the birth of Christ: 康熙20年, 公元前221年."""
    left = before(tokens, first, 3)
    return Kept("a year of another era") if left[-2:] in _ERAS or left == "公元前" or left.endswith("元年") else None


def lunar(tokens: Tokens, first: int, made: Said) -> Kept | None:
    """Return what holds the place of a date of the lunar calendar; None where it is Gregorian."""
    left, right = before(tokens, first, 3), behind(tokens, made.last, 4)
    last = made.last - 1
    named = left.endswith((*_LUNAR, "闰")) or _CYCLIC.fullmatch(left) is not None or right.startswith(_LUNAR_MONTHS)
    leap = right[:1] == "闰" and "月" in right[2:]
    # 八月十五, and not 八月十五日; 五月初五
    bare = made.bare and made.point.year is None and tokens.has(last, "ZH")
    early = (
        made.edge == "初"
        and made.point.month is not None
        and tokens.has(made.last, "ZH")
        and tokens.has(last - 2, "ZH")
    )
    return Kept("a date of the lunar calendar") if named or leap or bare or early else None


def _counted(left: str) -> bool:
    """Whether the characters before a number say that it counts: 近9月, but not 临近9月 and 预计9月."""
    return left.endswith(_COUNTING) and not left.endswith(_NOT_COUNTING)


def _lasts(right: str, follows: tuple[str, ...]) -> bool:
    """Whether the characters behind a number of days or months say that it counts: 7日内, but not 7日内地."""
    return right.startswith(follows) and not right.startswith(_WORDS_BEHIND)


def returning(tokens: Tokens, first: int) -> bool:
    """Whether a date returns: 每年3月, 每月5日, also behind another one (每年3月、6月)."""
    left = before(tokens, first, _PHRASE)
    return "每" in left and left.rstrip(_OF_DATES).endswith(("每", "每年", "每年的", "每逢", "每到", "每个"))


def not_a_date(tokens: Tokens, first: int, made: Said, *, joined: bool = False) -> str | None:
    """Return what the characters around a date make of it instead; None where it is a date.

    `joined` where it is the last end of a range, so that what stands before it says nothing.
    """
    left, right = "" if joined else before(tokens, first, 3), behind(tokens, made.last, 3)
    point = made.point
    if not joined and (is_lost(tokens, first) or (left[-1:] in _PARTS and left[-2:-1].isdecimal())):
        return "part of something longer, or damaged"
    if point.year is not None:
        return _year(point.year, left, right) if made.fine == "year" and not made.edge else None
    if not joined and returning(tokens, first):
        return EVERY
    if point.unit is not None or point.weekday is not None:
        return _relative(tokens, first, left[-1:], right)
    if point.month is None and point.day is not None:
        return _day(tokens, first, made, left, right)
    return _month(tokens, first, left, right) if made.fine == "month" else None


def _relative(tokens: Tokens, first: int, left: str, right: str) -> str | None:
    word = tokens.words[first]
    around = _WITHIN.get(word)
    behind_it = right[:1]
    if around is not None:
        return "part of another word" if (left and left in around[0]) or (right and behind_it in around[1]) else None
    if word.startswith(_CUT):
        return "part of another word" if left in _CUT_BEFORE or behind_it in _CUT_BEHIND else None
    if tokens.has(first, "CYEAR") or tokens.has(first, "CMONTH"):
        return None if not left or left in _EDGE_BEFORE else "the end of another year, or of each"
    if tokens.has(first, "CWEEKDAY") and (left in _EVERY_DAY or behind_it in _THROUGH or tokens.has(first - 1, "NUM")):
        return "every week, or opening hours"
    return None


def _year(year: int, left: str, right: str) -> str | None:
    if not year % _HUNDRED and (_counted(left) or right.startswith(_HISTORY)):
        return "a number of years"
    return "a number of years" if not year % (10 * _HUNDRED) and right[:1] == "前" and right[1:2] != "后" else None


def _month(tokens: Tokens, first: int, left: str, right: str) -> str | None:
    if _counted(left) or tokens.words[first] == "两" or _lasts(right, _MONTHS_FOLLOW):
        return "a number of months"
    return "another word" if right[:1] == "天" and right[1:2] != "气" else None


def _day(tokens: Tokens, first: int, made: Said, left: str, right: str) -> str | None:
    if _counted(left) or is_in_order(tokens, first):
        return "a number of days"
    if tokens.words[made.last - 1] == "号":
        house = (left and left[-1] not in _HOUSE_BEFORE) or (right and right[0] not in _HOUSE_BEHIND)
        return "rather the number of a house" if house else None
    if left[-1:] in {"前", "后"} or _lasts(right, _DAYS_FOLLOW):
        return "a number of days"
    if right[:1] == "前" and right[1:2] not in ADVANCES and left[-1:] not in {"于", "在", "月"}:
        return "a number of days"
    if is_japan(tokens.words[made.last - 1] + right):
        return "rather Japan"
    return "rather one day" if tokens.words[first] == "一" else None
