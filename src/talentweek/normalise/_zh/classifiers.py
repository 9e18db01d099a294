"""Chinese classifiers (量词) and what they count.

    >>> CLASSIFIERS["名"] is PERSONS, CLASSIFIERS["家"] is THINGS, CLASSIFIERS["个"] is ANYTHING
    (True, True, True)
    >>> "个月" in CLASSIFIERS, "亩" in CLASSIFIERS
    (False, False)

Measures of money, time, length, area and power are none; 分, 块, 倍, 成 and 号 neither.
"""

from __future__ import annotations

from typing import Final

from talentweek.normalise._zh.phrases import ANYTHING, NOTHING, PERSONS, THINGS

_OF_PERSONS: Final = "名 位"
_OF_THINGS: Final = (
    "家 所 间 座 项 场 件 条 份 台 套 款 种 门 部 篇 册 幅 张 辆 架 艘 户 轮 棵 枚 片 处 道 题 例 宗 "
    "笔 则 首 堂 席 桌 颗 盏 档 株 瓶 箱 盒 匹 趟 架次 航次 班次 场次 车次 艘次 台次 件次 项次 台套 剂次 门类 部门 部委"
)
_OF_BOTH: Final = "个 支 批 类 组 对 双 队 只 次 批次 群"
#: A noun behind them is no part of the phrase: 80多人的代表团, 三届大会.
_OF_ITSELF: Final = "人 人次 家次 届 国 省 校 案 省市 省区市 县市 县市区 地市"
#: They count only where a noun is behind them: 3期培训班, but 三期; 5点建议, but 5点; 三大方向.
_WITH_NOUN: Final = "期 点 幢 栋 团 班 面 站 节 本 集 卷 封 页 股 大 强"
#: The classifier with its noun, where the characters would be cut otherwise: 十|项目|标.
_WHOLE: Final = "项目标 项目的 大赛道 大赛区 大学科 大奖项 大会场 大使命 大课题 大会议"
_MEASURES: Final = """
个月 个小时 个工作日 个工作天 个星期 个季度 个百分点 个基点 个年头 个学期 个交易日 人天 人年 件套 间隔 台阶 届时
国道 省道 次元 所示 所列 所述
"""

CLASSIFIERS: Final[dict[str, frozenset[str]]] = (
    dict.fromkeys(_OF_PERSONS.split(), PERSONS)
    | dict.fromkeys(_OF_THINGS.split(), THINGS)
    | dict.fromkeys([*_OF_BOTH.split(), *_WITH_NOUN.split()], ANYTHING)
    | dict.fromkeys([*_OF_ITSELF.split(), *_WHOLE.split()], NOTHING)
)
NEEDS_NOUN: Final = frozenset(_WITH_NOUN.split())
#: The noun must be one that is known; 大 joins anything: 三大攻坚战.
NEEDS_KNOWN_NOUN: Final = NEEDS_NOUN - {"大"}
WHOLE: Final = frozenset(_WHOLE.split())
#: They count how often something is done, and not the noun before them: 接待客商30余次.
OF_VERBS: Final = frozenset("次趟")
#: They count people or teams, and no event that is named before them: 入围决赛10队.
OF_GROUPS: Final = frozenset("名位队组对")
#: Longer words that begin like a classifier: measures of time, and places in a number.
MEASURES: Final = frozenset(_MEASURES.split())
