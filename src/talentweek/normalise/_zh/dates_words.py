"""Words of Chinese dates: units (年 月 日), what counts from the publication (今年, 上周), what bounds it (以前, 起).

A word of the lexicon is cut out of every run of Han characters, and its first character cuts the run as well. So a
word stands here only where the characters around a date cannot tell as much: 农历 and the names of eras are looked for
beside a date that was found. Words of one character are also tagged HAN, so that 青年 and 日本 stay nouns.

>>> LEXICON["CRELMONTH"]["上个月"], LEXICON["CWEEKDAY"]["礼拜天"], LEXICON["CTAIL"]["或之前"]
(-1, 6, 'by')
>>> "日本" in LEXICON["CDAY"]
False
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Behind 12日本: what makes it 本报 (this paper) and not Japan.
_THIS: Final = frozenset("报届次市省网台刊周地院校县区公")
_NEAR: Final = {
    "本": 0, "这": 0, "这个": 0, "这一": 0, "今个": 0,
    "上": -1, "上个": -1, "上一": -1, "上一个": -1, "上上": -2, "上上个": -2,
    "下": 1, "下个": 1, "下一": 1, "下一个": 1, "下下": 2, "下下个": 2,
}  # fmt: skip
_WEEKS: Final = ("周", "星期", "礼拜")
_OF_YEAR: Final = "本 这个 上 上个 上一 上一个 下 下个 下一 下一个"
#: The words for days of the week behind 上周, 星期 or in brackets.
WEEKDAYS: Final = {char: at for at, chars in enumerate(("一", "二", "三", "四", "五", "六", "日天")) for char in chars}
#: Words behind a week that begin with 日, 天 or a numeral and name no day of it.
_OF_DAY: Final = """
日均 日常 日益 日程 日语 日企 日方 日资 日照 日韩 日产 日月 日喀 日前
天津 天气 天河 天府 天使 天然 天山 天猫 天文 天门 天台 天空 天宫
一级 二级 三级 二手 三亚 三明 三峡 四川 四季 五金 六合 六安
"""
WORDS_OF_DAY: Final = tuple(_OF_DAY.split())

_YEARS: Final = {
    "今年": 0, "本年": 0, "这年": 0, "这一年": 0, "去年": -1, "上年": -1, "上一年": -1, "旧年": -1, "前年": -2,
    "明年": 1, "下年": 1, "下一年": 1, "来年": 1, "后年": 2,
}  # fmt: skip
_DAYS: Final = {
    0: "今天 今日 今晚 今早 今晨 今午 今夜 本日 即日", -1: "昨天 昨日 昨晚 昨夜 昨早 昨晨 昨午 琴日 寻日",
    -2: "前天 前日 前晚",
    1: "明天 明日 明晚 明早 听日", 2: "后天 后日",
}  # fmt: skip
#: As papers of Hong Kong and Macau write: 昨下午, 今上午.
_TURNS: Final = {"今": 0, "昨": -1, "明": 1}
_TIMES: Final = ("上午", "中午", "下午", "傍晚", "凌晨")
#: How a word behind a date bounds it. What "start", "begin", "late" and "early" say depends on what stands there.
_TAILS: Final = {
    "以来": "since", "起": "start", "开始": "begin", "以后": "after", "之后": "after", "后": "late",
    "以前": "before", "之前": "before", "前": "early",
}  # fmt: skip
_INCLUDING: Final = {"以后": "since", "之后": "since", "以前": "by", "之前": "by"}
_UNTIL: Final = (
    "截至 截止 截止到 截止至 截至到 直到 直至 不晚于 不迟于 不得晚于 不得迟于 最晚于 最迟于 最迟 最晚至 最迟至 至迟"
)
_NOT_BEFORE: Final = "不早于 不得早于"
_SINGLE: Final = "年 月 日 号 季 初 底 末 起 后 前 今 昨 明 从 自 由 代 天 本 去"
#: Words that begin with one of these and say no bound: 后续 is not after, 自由 not since.
_WORDS: Final = (
    "后备 后台 后期 后续 后端 后勤 前端 前期 前景 前列 前身 起步 起航 起飞 自由 自然 自身 自治 自行 自建 由来"
)


def _each(words: str) -> dict[str, bool]:
    return dict.fromkeys(words.split(), True)


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "CYEAR": _each("年 年内 年度"),
    "CMONTH": _each("月 月份"),
    "CDAY": _each("日 号"),
    "CQUARTER": _each("季度 季"),
    "CERA": _each("民国"),
    "CRELYEAR": _YEARS,
    "CRELMONTH": {f"{near}月": shift for near, shift in _NEAR.items() if "一" not in near},
    "CRELQ": {f"{near}季度": _NEAR[near] for near in _OF_YEAR.split()} | {"本季": 0, "上季": -1, "下季": 1},
    "CRELWEEK": {f"{near}{unit}": shift for near, shift in _NEAR.items() for unit in _WEEKS},
    "CRELDAY": {word: shift for shift, words in _DAYS.items() for word in words.split()}
    | {turn + time: shift for turn, shift in _TURNS.items() for time in _TIMES},
    # counted from the date that was read just before
    "CTHENYEAR": {"同年": 0, "次年": 1, "翌年": 1, "前一年": -1},
    "CTHENDAY": {"次日": 1, "翌日": 1, "前一天": -1, "前一日": -1},
    "CWEEKDAY": {f"{unit}{char}": day for unit in _WEEKS for char, day in WEEKDAYS.items()},
    "CFIRSTQ": {"首季": "Q1", "首季度": "Q1"},
    "CHALF": {"上半年": "H1", "前半年": "H1", "下半年": "H2", "后半年": "H2"},
    "CTHIRDS": {"上中旬": ("T1", "T2"), "中下旬": ("T2", "T3")},
    "CTHIRD": {"上旬": "T1", "中旬": "T2", "下旬": "T3"},
    "CEDGE": _each("初 底 末"),
    "CTIME": _each("上午 中午 下午 早上 晚上 晚间 凌晨"),
    # before a number in brackets: 今(15)日, 去(112)年, 本(11)月
    "CTURN": _each("今 昨 明 去 本"),
    "CFROM": _each("从 自 由 自从"),
    # 至 and 到 have other meanings as well
    "CUNTIL": dict.fromkeys(_UNTIL.split(), "by") | dict.fromkeys(_NOT_BEFORE.split(), "since") | {"至": "", "到": ""},
    "CTAIL": _TAILS | {f"{link}{word}": form for link in "及或" for word, form in _INCLUDING.items()},
    "CBETWEEN": _each("之间 间 之间的"),
    "HAN": _each(f"{_SINGLE} {_WORDS}"),
}


def is_japan(text: str) -> bool:
    """Whether 日本 begins a text and is the country: 日本企业, but 日本报 (on that day this paper)."""
    return text.startswith("日本") and text[2:3] not in _THIS
