"""Chinese counts: a number, a classifier (量词) and the noun that is counted: 50余场活动, 近50家企业, 项目96个.

    >>> from talentweek.normalise import counts
    >>> counts.read("近2.5万名海外高层次人才")
    Quantity(value=25000, bound='nearly', unit='海外高层次人才', stated='近2.5万名海外高层次人才')
    >>> [(reading.text, reading.value.unit) for reading in counts.find("签约项目96个，到会专家逾150人")]
    [('96个', '项目'), ('逾150人', '人')]
    >>> from talentweek import normalise
    >>> normalise.find("世界500强企业"), normalise.find("中国人才50人论坛"), normalise.find("第3批项目")
    ((), (), ())

The unit is the phrase behind the classifier, as printed; else the noun before the number; else the classifier. What is
part of a name (千人计划), a place in an order (第3名, 前20家) or a measure (5个月, 30亩) is no count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._amounts import amount
from talentweek.normalise._plain import Counted
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh.classifiers import CLASSIFIERS, MEASURES, NEEDS_NOUN, WHOLE
from talentweek.normalise._zh.nouns import NOUNS
from talentweek.normalise._zh.phrases import ANYTHING, PERSONS, phrase_end
from talentweek.normalise._zh.surroundings import is_label, is_lost, printed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_WORDS: Final = {
    # words that tell that 一 and a bare 百 or 千 are meant as numbers
    "totals": "共 仅 只 只有 仅有 新增 共有 共计 合计 总计 累计 增加 总共 一共",
    # what may stand between a noun and its number: 项目共96个
    "links": ": 达 共 共计 合计 总计 有 为 总数 数 数量 已 达到 累计 共有 已有 已达 各",
    # behind these, what is counted stands before: 其中38个采用…
    "pronouns": "其中 其 其余",
    # with these behind it 人 makes a name: 中国人才50人论坛
    "names": "论坛 高峰论坛 计划 工程 行动 讲坛 俱乐部 大会 会议 委员会 组织",
}
_TOTALS, _LINKS, _PRONOUNS, _NAMES = (frozenset(words.split()) for words in _WORDS.values())
#: 过 and 破 bound a number only where it is a magnitude: 过亿, but 举办过5场.
_AFTER_VERBS: Final = frozenset("过破")
_MORE: Final = frozenset("余多来几")
#: A number like a year before a word that only begins like a classifier: 2023张江….
_YEARS: Final = range(1950, 2050)
_FEW: Final = 10
_GROUP: Final = 10_000


def _counted(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    _, behind = match.span("classifier")
    word, heads = match.words("classifier"), match.payload("classifier", "CLASSIFIER")
    tail = match.words("tail")
    if tail in _MORE:
        last, tail = behind, ""
    begin = last + (last < len(tokens.words) and tokens.words[last] == " ")
    asked = not (first and tokens.words[first - 1] in _PRONOUNS)
    noun = phrase_end(tokens, begin, heads, guess=asked and not tail) if heads else begin
    read = amount(match)
    if isinstance(read, str):
        return read
    reason = _refused(match, word, begin, noun)
    if reason:
        return reason
    value, bound, upper, notes = read
    low, _ = match.span("low")
    if tail and bound == "exact":
        bound = match.payload("tail", "AFTER") or bound
    if match.words("before") in _AFTER_VERBS and not tokens.has(low, "BARE"):
        first, bound = low, "exact" if bound == "more_than" and not match.has("after") else bound
    unit = printed(tokens, begin, noun) if noun > begin else _unit(tokens, first, word)
    if is_lost(tokens, low):
        first, value, bound, upper = min(first, low - 1), None, "unknown", None
    return Found(Counted(value, bound, upper, unit, notes), first, last if tail else max(noun, last))


def _refused(match: Match, word: str, begin: int, noun: int) -> str:
    """Return why this is no count; empty where it is one."""
    tokens = match.tokens
    low, _ = match.span("low")
    numeral: Numeral = match.payload("low", "NUM")
    bounded = match.has("before") or match.has("after") or match.has("high") or numeral.bound != "exact"
    if not match.has("before") and is_label(tokens, low) and not is_lost(tokens, low):
        return "a place in an order, a label or a part of a number"
    if numeral.value is not None and (numeral.value % 1 or (match.has("after") and not numeral.value)):
        return "" if is_lost(tokens, low) else "no number of things"
    if noun == begin and word in NEEDS_NOUN:
        return "a noun must be behind this classifier"
    if not bounded and _is_name(tokens, low, word, begin, noun):
        return "part of a name"
    return ""


def _is_name(tokens: Tokens, low: int, word: str, begin: int, noun: int) -> bool:  # noqa: PLR0911 - one case a line
    """Whether an exact number, a classifier and a noun are no count, but part of a name or a way of speaking."""
    numeral: Numeral = tokens.payload(low, "NUM")
    before = tokens.words[low - 1] if low else ""
    following = tokens.words[begin] if begin < len(tokens.words) else ""
    if (tokens.words[low] == "一" or tokens.has(low, "BARE")) and before not in _TOTALS:
        return tokens.words[low] == "一" or noun == begin
    if word == "强":  # the last 100强团队 of a contest are counted, 世界500强 is a list
        return before != "" and tokens.payload(low - 1, "ZNOUN") not in {"verb", "end"}
    if word == "人":
        return following in _NAMES
    if word == "国":
        return following == "集团" or (tokens.has(low, "ZH") and (numeral.value or 0) <= _FEW)
    if word == "位":
        return following[:1] == "数" and following[:2] != "数学"
    if tokens.has(low, "D4") and numeral.value in _YEARS:
        named = tokens.payload(begin, "ZNOUN")
        return word == "届" or (named is None and following[:1] >= "\u3400") or named == "word"
    return False


def _unit(tokens: Tokens, first: int, word: str) -> str:
    """Return what is counted where no noun is behind the classifier: the noun before the number, else the classifier."""
    if word in WHOLE:
        return word[1:]
    if CLASSIFIERS[word]:
        for at in range(first - 1, max(-1, first - 5), -1):
            if tokens.payload(at, "ZNOUN") in ANYTHING:
                return printed(tokens, at, at + 1)
            if tokens.words[at] not in _LINKS and tokens.words[at] != " ":
                break
    return word


def _unclassified(match: Match, _context: Context) -> Found | str:
    """Read a bounded number of things without a classifier: 五千余采购商需求, 数千中外宾客, 超2万观众."""
    tokens = match.tokens
    first, last = match.span()
    begin = match.span("noun")[0]
    numeral: Numeral = match.payload("low", "NUM")
    if numeral.bound == "exact" and not match.has("before") and not match.has("after") and numeral.scale < _GROUP:
        return "an exact number without a classifier"
    heads = PERSONS if (numeral.upper or numeral.value or 0) >= _GROUP else ANYTHING
    end = phrase_end(tokens, begin, heads, guess=False)
    words = tokens.words[begin:end]
    low, _ = match.span("low")
    if not words or "的" in words or " " in words:
        return "no noun that can be counted so"
    if not match.has("before") and (is_label(tokens, low) or (tokens.has(low, "BARE") and not match.has("after"))):
        return "part of a name"
    read = amount(match)
    if isinstance(read, str):
        return read
    value, bound, upper, notes = read
    if value is None or value % 1 or match.words("before") in _AFTER_VERBS:
        return "no number of things"
    return Found(Counted(value, bound, upper, printed(tokens, begin, end), notes), first, max(end, last))


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "CLASSIFIER": CLASSIFIERS,
    "ZNOUN": NOUNS,
    # longer words than the classifier with which they begin
    "MEASURE": dict.fromkeys(MEASURES, True),
}
RULES: Final = (
    Rule(
        "zh count: number and classifier", "count",
        "before:BOUND? low:NUM (CLASSIFIER? RANGE{1,2} high:NUM)? after:AFTER? classifier:CLASSIFIER"
        " tail:(AFTER | BETWEEN)?",
        _counted,
    ),
    Rule("zh count: bounded number and noun", "count", "before:BOUND? low:NUM after:MORE? noun:ZNOUN", _unclassified),
)  # fmt: skip
