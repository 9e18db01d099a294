"""Chinese ordinals, 序数: 第四届, 第12届, 第五批, 第一百一十九万九千, 首届.

    >>> from talentweek import normalise
    >>> [reading.text for reading in normalise.ordinals.find("首届和第十二届")], normalise.ordinals.find("第三产业")
    (['首届', '第十二届'], ())

第 and a numeral, with the classifier of what is numbered. No ordinals: the quarters of a year (第一季度), which are
dates, and words that only look like one (第一时间 at once, 第三方 a third party, 第三产业 the tertiary sector).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._around import before, behind
from talentweek.normalise._plain import Numeral, Ordered
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.rules.vocabulary import WHOLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise.context import Context

#: What may stand behind the numeral and belongs to the ordinal.
_CLASSIFIERS: Final = "届 次 批 批次 期 场 场次 轮 回 季 站 集 章 条 版 代 个 家 项 名 位 所 座 间 台 支 部 步"
#: One word each where the numeral and the classifier are a word elsewhere: 一批 some, 二次 secondary.
_WHOLE: Final = {
    f"第{numeral}{classifier}": number
    for number, numeral in enumerate("一二三四五六七八九十", 1)
    for classifier in ("批", "批次", "次", "步", "届", "期", "场", "场次", "轮")
}
_FIRSTS: Final = "首届 首次 首批 首期 首场 首轮 首个 首家 首站 首座 首例 首支 首项"
#: What makes another word of it.
_OTHERS: Final = ("季度", "产业", "时间", "方", "梯队", "世界", "者", "季報")
_FROM_BEHIND: Final = frozenset({"倒数", "末尾"})
_LONGEST_OTHER: Final = 2
#: 第2024届毕业生 is the class of a year, and no edition; 第2024届 alone says what it says.
_YEARS: Final = range(1950, 2100)


def numbered(numeral: Numeral) -> int | str:
    """Return the number of an ordinal; the reason where there is none."""
    value = numeral.value
    if value is None or numeral.bound != "exact" or value != int(value) or not 0 < value <= WHOLE:
        return "no whole number from 1 that can be held"
    return int(value)


def _ordered(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    number = numbered(match.payload("low", "NUM"))
    if isinstance(number, str):
        return number
    following = behind(tokens, match.span("low")[1], _LONGEST_OTHER)
    if following.startswith(_OTHERS):
        return "a word of its own, or a part of a year"
    if before(tokens, match.span()[0], 2) in _FROM_BEHIND:
        return "counted from the end"
    alone = match.span() == (0, len(tokens.words))
    if number in _YEARS and tokens.words[match.span()[1] - 1] == "届" and not alone:
        return "the class of a year"
    if following[:1] in {"至", "到", "-", "~"} and tokens.has(match.span("low")[1] + 1, "NUM"):
        return "several in a row"
    return match.found(Ordered(number))


def _listed(match: Match, _context: Context) -> list[Found] | str:
    """Read 第三、四届: two ordinals, of which the first has no classifier of its own."""
    tokens, listed = match.tokens, list[Found]()
    last = match.span()[1]
    for at in (at for at in range(*match.span()) if tokens.has(at, "NUM")):
        number = numbered(tokens.payload(at, "NUM"))
        if isinstance(number, str):
            return number
        listed.append(Found(Ordered(number), at if listed else match.span()[0], at + 1))
    return [*listed[:-1], listed[-1]._replace(last=last)]


def _known(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, _last = match.span()
    if before(tokens, first, 2) in _FROM_BEHIND:
        return "counted from the end"
    return match.found(Ordered(match.payload("word", "FIRST")))


def _bare(match: Match, _context: Context) -> Found | str:
    number = numbered(match.payload("low", "NUM"))
    return number if isinstance(number, str) else match.found(Ordered(number))


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "NTH": {"第": True},
    "EDITION": dict.fromkeys(_CLASSIFIERS.split(), True),
    "FIRST": dict.fromkeys(_FIRSTS.split(), 1) | _WHOLE,
    # These are no classifiers of counts, and words like any other where no ordinal stands before them.
    "HAN": dict.fromkeys(("回", "季", "章", "版", "代", "步"), True),
}
RULES: Final = (
    Rule("zh ordinal: 第 and numeral", "ordinal", "NTH low:NUM EDITION?", _ordered),
    Rule(
        "zh ordinal: list", "ordinal",
        "NTH NUM (('、' | '和' | '与' | '及') NUM){1,3} !('季度' | '产业' | '名' | '位') EDITION", _listed, rank=1,
    ),
    Rule("zh ordinal: one word", "ordinal", "word:FIRST", _known),
    Rule("zh ordinal: a bare number", "ordinal", "^ low:NUM EDITION? $", _bare, alone=True),
)  # fmt: skip
