"""What stands directly behind a numeral is its unit, not the beginning of a longer word: 50家|数字企业, 5亿元|年产.

A word of two characters that only begins like a unit (家数, 元年) yields there; one that really follows numbers (项目,
人才, 年内) does not. How it is cut, `_tokens` knows; the words are here.

    >>> from talentweek import normalise
    >>> [reading.text for reading in normalise.counts.find("50家数字企业、20位居民")]
    ['50家数字企业', '20位居民']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._rules import Rule

#: Tags of the words that can be units.
UNIT_TAGS: Final = frozenset(("CLASSIFIER", "CYEAR", "CMONTH", "CDAY", "YUAN"))
#: What may stand between a numeral and its unit: 50多家, 50余家.
TAILS: Final = "多余"
_YIELD: Final = (
    "家数 个数 项数 场数 件数 人数 年数 位居 位于 位列 名列 人工 人体 人均 人气 人文 人生 场内 场外 场所 年会 "
    "元年 元月 元首 元组 元件 元素 元老"
)

LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {"YIELDS": dict.fromkeys(_YIELD.split(), True)}
RULES: Final[tuple[Rule, ...]] = ()
