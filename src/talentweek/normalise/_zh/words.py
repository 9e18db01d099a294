"""Chinese words that several dimensions share: what bounds a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._rules import Rule

_BEFORE: Final = {
    "more_than": "超 超过 逾 过 突破 超出 多于 大于 高于",
    "at_least": "至少 不少于 不低于 最少 起码",
    "at_most": "最高 最多 至多 不超过 不多于 不高于",
    "less_than": "不足 不到 低于 不满 未满 少于 小于",
    "nearly": "近 将近 接近",
    "about": "约 大约 大概 约为 大致",
}
_AFTER: Final = {
    "more_than": "余 多",
    "at_least": "以上 及以上 或以上",
    "at_most": "以下 以内 及以下",
    "about": "左右 上下",
}

LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "BOUND": {word: bound for bound, words in _BEFORE.items() for word in words.split()},
    "AFTER": {word: bound for bound, words in _AFTER.items() for word in words.split()},
}
RULES: Final[tuple[Rule, ...]] = ()
