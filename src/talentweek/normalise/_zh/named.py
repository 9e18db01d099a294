"""Chinese numbers with a classifier that are names, editions or ways of speaking, and no counts.

>>> from talentweek import normalise
>>> normalise.find("学习二十大精神、十四届全国人大、百大企业、四处奔走、二期工程、中国人才50人论坛")
()
>>> [reading.text for reading in normalise.find("十二大产业链，参加过两届全国赛，四处园区，课程共12期")]
['十二大产业链', '两届', '四处园区', '12期']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._around import before, behind
from talentweek.normalise._zh.phrases import ANYTHING, is_han

if TYPE_CHECKING:
    from collections.abc import Callable

    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._tokens import Tokens

_WORDS: Final = {
    # words that tell that 一 and a bare 百 or 千 are meant as numbers
    "totals": "共 仅 只 只有 仅有 新增 共有 共计 合计 总计 累计 增加 总共 一共",
    # with these behind it 期 is a phase: 二期工程
    "phases": "项目 工程 园区 基地 厂房 基金 平台 中心",
    # what comes in points: 五点建议
    "points": "建议 意见 要求 希望 体会 看法 经验 措施 启示 共识 倡议 承诺 做法 原因 理由",
    # with these behind it 人 makes a name: 中国人才50人论坛
    "names": "论坛 高峰论坛 计划 工程 行动 讲坛 俱乐部 大会 会议 委员会 组织 制",
    # a congress of the Party is called by its number: 二十大精神
    "congress": "精神 报告 决策 部署 战略部署 召开 胜利召开 以来 闭幕 开幕 期间 党章 提出的 确定的",
    # words that end so are in front of such a number, and of its plenary sessions
    "parties": "党的 中共 的党",
    # 四处 is everywhere, in front of verbs of going and seeking
    "seeking": "奔 寻 找 走 打听 求 筹 游 张罗 碰壁 出击 征战 推 宣 传播 可见 蔓延 洋溢 开花 搜 收集 闲 逛 散 流",
    # behind these, 届 makes the number one of an assembly: 十四届全国人大
    "assemblies": "全国人大 全国政协 全国委员会 全国人民 人大 政协 中央 省委 市委 区委 县委 省政协 市政协 "
    "党委 党代 人民代表 人民政府 理事会 委员会 常委 常务",
    # what is bought, read or lived in, by the classifier behind it
    "housing": "公寓 厂房 住宅 住房 楼宇 大楼 大厦 建筑 仓库 房间 别墅 宿舍 人才房 安置房 标准厂房 民宿",
}
(TOTALS, _PHASES, _POINTS, _HOUSING) = (
    frozenset(_WORDS[name].split()) for name in ("totals", "phases", "points", "housing")
)
_NAMES, _CONGRESS, _PARTIES, _SEEKING, _ASSEMBLIES = (
    tuple(_WORDS[name].split()) for name in ("names", "congress", "parties", "seeking", "assemblies")
)
#: A number like a year before a word that only begins like a classifier: 2023张江….
_YEARS: Final = range(1950, 2050)
_FEW: Final = 10
#: The 500强 are those of the world, of a country or of its private enterprises, whatever verb stands before them.
_KNOWN_LIST: Final = 500
#: How many characters behind a classifier tell what is called so.
_LONGEST: Final = 8
#: Behind these, so many 位 are places in a ranking.
_MOVES: Final = (
    "上升", "提升", "前进", "前移", "跃升", "攀升", "下降", "下滑", "后退", "后移", "下跌", "进", "升", "降", "跌",
)  # fmt: skip
_CLOSED: Final = (['"'], ["」"], ["』"])
#: 三个一 is a campaign, and 三个一等奖 are three.
_FIRST_CLASS: Final = ("一等", "一级", "一类", "一流", "一线")
#: Who is of a class that is called by its year: 24届毕业生; and before which number.
_CLASSES: Final = ("毕业生", "高校毕业生", "应届", "大学生", "本科", "硕士", "研究生", "校招", "秋招", "春招")
_CLASS: Final = 40
_SESSIONS: Final = "中全会"
_DELEGATES: Final = "代表"


def is_name(tokens: Tokens, low: int, word: str, begin: int, noun: int) -> bool:
    """Whether an exact number, a classifier and a noun are no count, but part of a name or a way of speaking."""
    one, bare = tokens.words[low] == "一", tokens.has(low, "BARE")
    if bare and tokens.words[low - 1 : low] == ["成"]:  # 成千名
        return True
    if bare and word == "大":
        return True
    if one or (bare and not word.endswith("次")):
        known = not TOTALS.isdisjoint(tokens.words[max(low - 3, 0) : low])
        if not known:
            return one or noun == begin
    if tokens.has(low, "D4") and tokens.payload(low, "NUM").value in _YEARS:
        what = tokens.payload(begin, "ZNOUN")
        return word == "届" or what == "word" or (what is None and is_han("".join(tokens.words[begin : begin + 1])))
    check = _CHECKS.get(word)
    return check is not None and check(tokens, low, begin, noun)


def _is_forum(tokens: Tokens, _low: int, begin: int, _noun: int) -> bool:
    return behind(tokens, begin, _LONGEST).startswith(_NAMES)


def _is_group(tokens: Tokens, low: int, begin: int, _noun: int) -> bool:
    small = tokens.has(low, "ZH") and tokens.payload(low, "NUM").value <= _FEW
    return small or behind(tokens, begin, _LONGEST).startswith("集团")


def _is_pair(tokens: Tokens, _low: int, begin: int, _noun: int) -> bool:
    return tokens.has(begin, "NUM")  # 1对1


def _is_copies(tokens: Tokens, low: int, _begin: int, _noun: int) -> bool:
    return tokens.words[low - 1] == "式"  # 一式三份


def _is_digits(tokens: Tokens, low: int, begin: int, noun: int) -> bool:
    """Whether 位 stands behind digits of a number (8位数), or places by which something rose (上升1位)."""
    following = behind(tokens, begin, _LONGEST)
    if noun == begin and before(tokens, low, 2).rstrip("了").endswith(_MOVES):
        return True
    return following.startswith("数") and not following.startswith(("数学", "数字", "数据", "数码", "数智", "数位"))


def _is_campaign(tokens: Tokens, _low: int, begin: int, _noun: int) -> bool:
    if tokens.has(begin, "NUM") and tokens.words[begin + 1 : begin + 2] in _CLOSED:  # “三个100”
        return True
    following = behind(tokens, begin, _LONGEST).lstrip("\"「『'")
    return following.startswith("一") and not following.startswith(_FIRST_CLASS)


def _is_list(tokens: Tokens, low: int, _begin: int, _noun: int) -> bool:
    """Whether so many 强 are the name of a list: 世界500强, 拥有500强企业; 产生30强企业 are so many."""
    known: bool = tokens.payload(low, "NUM").value == _KNOWN_LIST
    return known or tokens.payload(low - 1, "ZNOUN") not in {"verb", "act", "end"}


def _is_point(tokens: Tokens, _low: int, _begin: int, noun: int) -> bool:
    return tokens.words[noun - 1] not in _POINTS


def _is_phase(tokens: Tokens, _low: int, _begin: int, noun: int) -> bool:
    return tokens.words[noun - 1] in _PHASES


def _is_congress(tokens: Tokens, low: int, begin: int, noun: int) -> bool:
    following = behind(tokens, begin, _LONGEST)
    if tokens.has(low, "ZH") and tokens.payload(low, "NUM").value > _FEW:
        delegates = noun == begin + 1 and tokens.words[begin] == _DELEGATES
        return (
            delegates
            or following.startswith(_CONGRESS)
            or "".join(tokens.words[max(low - 2, 0) : low]).endswith(_PARTIES)
        )
    return False


def _is_edition(tokens: Tokens, low: int, begin: int, _noun: int) -> bool:
    """Whether an assembly or a session of it is called by its number: 十四届全国人大, 二十届三中全会."""
    following = behind(tokens, begin, _LONGEST)
    if tokens.has(low, "D2") and following.startswith(_CLASSES) and _FEW < tokens.payload(low, "NUM").value < _CLASS:
        return True
    return following.startswith(_ASSEMBLIES) or (tokens.has(begin, "NUM") and following[1:].startswith(_SESSIONS))


def _is_everywhere(tokens: Tokens, low: int, begin: int, noun: int) -> bool:
    if tokens.words[low] != "四":
        return False
    counted = noun > begin and tokens.payload(noun - 1, "ZNOUN") in ANYTHING
    return not counted or behind(tokens, begin, _LONGEST).startswith(_SEEKING)


_CHECKS: Final[dict[str, Callable[[Tokens, int, int, int], bool]]] = {
    "人": _is_forum, "国": _is_group, "省": _is_group, "位": _is_digits, "个": _is_campaign, "强": _is_list,
    "点": _is_point, "对": _is_pair, "份": _is_copies, "期": _is_phase, "大": _is_congress, "届": _is_edition,
    "处": _is_everywhere,
}  # fmt: skip
#: Classifiers whose noun may stand before the number, with the nouns that it must be one of where it is exact.
_BEFORE: Final = {**dict.fromkeys("期本节集卷封页"), "栋": _HOUSING, "幢": _HOUSING}


def is_named_before(tokens: Tokens, low: int, word: str, end: int, unit: str, *, bounded: bool) -> bool:
    """Whether a classifier that needs a noun has it before the number: 培训班12期, but 项目一期, 公寓3栋2楼."""
    if word not in _BEFORE or tokens.has(end, "NUM") or _is_latin(tokens, end):
        return False
    numeral: Numeral = tokens.payload(low, "NUM")
    few = numeral.value is None or (numeral.upper or numeral.value) < _FEW
    if bounded:
        return not few
    if not unit or (few and tokens.has(low, "ZH")):
        return False
    nouns = _BEFORE[word]
    return unit not in _PHASES if nouns is None else unit in nouns


def _is_latin(tokens: Tokens, at: int) -> bool:
    """Whether a token is a Latin word."""
    return at < len(tokens.words) and "a" <= tokens.words[at][0] <= "z"
