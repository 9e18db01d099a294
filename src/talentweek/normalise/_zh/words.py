"""Chinese words that several dimensions share: what bounds a number (概数词), and what stands between two numbers.

Each of these words is cut out of a run of Han characters wherever it stands, so that a word here may break another
one (约 is in 签约, 近 in 附近): such words are listed in `nouns`, and the longest one is taken.

    >>> BOUND["不少于"], BOUND["约有"], AFTER["以上"]
    ('at_least', 'about', 'at_least')
    >>> "共计" in BOUND
    False
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._rules import Rule

#: What turns a bound round: 不得超过 is at most, 不应低于 at least.
_NOT: Final = ("不", "不得", "不能", "不可", "不应", "不宜", "不会", "不准", "未", "没", "没有", "从未", "并未")
_AGAINST: Final = {"at_most": "超过 超出 多于 大于 高于 突破", "at_least": "少于 低于 小于"}
_BEFORE: Final = {
    "more_than": "超过 突破 超出 多于 大于 高于 不止 远超",
    "at_least": "至少 最少 不下于 不下 起码 最低 大于等于 大于或等于 大于或者等于 高于或等于",
    "at_most": "最高 最多 至多 小于等于 小于或等于 小于或者等于 低于或等于",
    "less_than": "不足 不到 低于 不满 未满 少于 小于 不及 未达 未达到 尚未达到 达不到",
    "nearly": "将近 接近 逼近 直逼",
    "about": "大约 大概 大致 约莫 约 差不多",
}
#: One character; 过 and 破 hold only where no verb stands before them (过亿, but 举办过5场).
_SHORT: Final = {"超": "more_than", "逾": "more_than", "过": "more_than", "破": "more_than", "近": "nearly"}
#: What may stand between the bound and the number: 至少有, 超过了, 最高可达.
_LINKS: Final = ("", "有", "为", "是", "达", "达到", "可达", "可", "了", "在", "占")
#: The same of what must be: 至少要有3名, 最少应有5项.
_MUST: Final = ("至少", "最少", "起码")
_NEEDED: Final = (
    "要", "要有", "需", "需有", "需要", "需要有", "应", "应有", "须", "须有", "应当有", "应达到", "要达到", "须达到",
)  # fmt: skip
_AFTER: Final = {
    "more_than": "有余 开外 出头",
    "at_least": "以上 及以上 或以上 或者以上 之上 为下限",
    "at_most": "以下 及以下 或以下 或者以下 以内 之内 为限 为上限",
    "less_than": "之下",
    "about": "左右 上下",
}
#: Whether the number itself is included: 3人(含)以上, 500万元(不含)以下.
_INCLUDING: Final = {
    f"({said}){word}": bound
    for saids, above, below in (("含 含本数", "at_least", "at_most"), ("不含 不含本数", "more_than", "less_than"))
    for said in saids.split()
    for words, bound in (("以上 及以上", above), ("以下 及以下 以内", below))
    for word in words.split()
}

_LINKED: Final = [(word, bound) for bound, words in _BEFORE.items() for word in words.split()] + [
    (no + word, bound) for bound, words in _AGAINST.items() for word in words.split() for no in _NOT
]
BOUND: Final = (
    _SHORT
    | {word + link: bound for word, bound in _LINKED for link in _LINKS}
    | {word + link: "at_least" for word in _MUST for link in _NEEDED}
)
#: What stands behind a numeral, before a magnitude or a classifier: 十余万, 十来个.
MORE: Final = {"余": "more_than", "多": "more_than", "来": "about"}
AFTER: Final = MORE | _INCLUDING | {word: bound for bound, words in _AFTER.items() for word in words.split()}

#: 新增至少30个 is at least 30 more, and 减至少于30 fewer than 30: 至 belongs to 至少, but where 于 makes a bound of 少.
CUTS: Final = ("[增升](?=至[少多](?!于))", "至(?<=[减降跌缩]至)(?=[少多]于)")
LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "BOUND": BOUND,
    "AFTER": AFTER,
    "MORE": MORE,
    "RANGE": dict.fromkeys(["至", "到", "-", "~"], True),
    # the words around both ends of a range: 介于20和30之间
    "AMID": dict.fromkeys(["介于", "位于", "处于"], True),
    "AND": dict.fromkeys(["和", "与", "且", "并", "并且", "而", "但", "但是"], True),
    "BETWEEN": dict.fromkeys(["之间", "间", "之间的"], True),
}
RULES: Final[tuple[Rule, ...]] = ()
