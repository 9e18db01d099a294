"""Chinese counts: a number, a classifier (量词) and the noun that is counted: 50余场活动, 近50家企业, 项目96个.

    >>> from talentweek.normalise import counts
    >>> counts.read("近2.5万名海外高层次人才")
    Quantity(value=25000, bound='nearly', unit='海外高层次人才', stated='近2.5万名海外高层次人才')
    >>> [(reading.text, reading.value.unit) for reading in counts.find("签约项目96个，到会专家逾150人")]
    [('96个', '项目'), ('逾150人', '人')]
    >>> from talentweek import normalise
    >>> normalise.find("世界500强企业"), normalise.find("中国人才50人论坛"), normalise.find("前20家企业")
    ((), (), ())

The unit is the phrase behind the classifier, as printed; else the noun before the number; else the classifier. What is
part of a name (千人计划), a place in an order (第3名, 前20家) or a measure (5个月, 30亩) is no count.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._amounts import ONE_OF, is_stretch
from talentweek.normalise._before import is_lost
from talentweek.normalise._listed import shared
from talentweek.normalise._plain import Counted
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh import totals
from talentweek.normalise._zh.bounds import amount
from talentweek.normalise._zh.classifiers import (
    CLASSIFIERS,
    MEASURES,
    NEEDS_KNOWN_NOUN,
    NEEDS_NOUN,
    OF_GROUPS,
    OF_VERBS,
    WHOLE,
)
from talentweek.normalise._zh.named import is_name, is_named_before
from talentweek.normalise._zh.nouns import NOUNS
from talentweek.normalise._zh.numerals import is_whole
from talentweek.normalise._zh.phrases import ANYTHING, PERSONS, is_han, is_measured, phrase_end
from talentweek.normalise._zh.rates import is_ratio
from talentweek.normalise._zh.surroundings import is_label, is_of_class, printed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

_WORDS: Final = {
    # what may stand between a noun and its number: 项目共96个
    "links": ": 达 共 共计 合计 总计 有 为 总数 数 数量 已 达到 累计 共有 已有 已达 各",
    # behind these, what is counted stands before: 其中38个采用…
    "pronouns": "其中 其 其余",
}
_LINKS, _PRONOUNS = (frozenset(_WORDS[name].split()) for name in ("links", "pronouns"))
#: 过 and 破 bound a number only where it is a magnitude: 过亿, but 举办过5场.
_AFTER_VERBS: Final = frozenset("过破")
_MORE: Final = frozenset("余多来几")
#: What links the nouns that a number behind them counts together.
_LISTED: Final = frozenset("、和及与")
_LONGEST_LIST: Final = 6
#: How words for events end.
_EVENTS: Final = frozenset("赛会周节展")
_QUOTES: Final = {'"': '"', "」": "「", "』": "『", "'": "'"}
#: What links the numbers of a list: 300、200和100人.
_LISTING: Final = frozenset("、和及")
_YEARS: Final = range(1900, 2100)
#: Limits that a verb may divide from their number, how long it is at most, and what is none.
_LIMITS: Final = ("至少", "最少", "起码", "最多", "至多")
_LONGEST_VERB: Final = 4
_NO_VERBS: Final = frozenset("的是时者")
_ALSO_VERBS: Final = frozenset(("申请", "组织", "服务"))
_NO_TAGS: Final = frozenset(("NUM", "CLASSIFIER"))
_LINE_ENDS: Final = frozenset("\n。;")
_FEW: Final = 10
_LONGEST_SLOGAN: Final = 5
_GROUP: Final = 10_000


def _counted(match: Match, _context: Context) -> Found | list[Found] | str:
    tokens, parts = match.tokens, match.parts
    first, last = parts[""]
    low, (classifier, behind) = parts["low"][0], parts["classifier"]
    word, tail = tokens.words[classifier], match.words("tail")
    if tokens.words[last : last + 1] == ["半"] or (word == "个" and _is_amount(tokens, last)):
        return "and a half, or so many times 亿"
    if tail in _MORE:
        last, tail = behind, ""
    begin = last + (last < len(tokens.words) and tokens.classes[last] == " ")
    noun = _noun_end(tokens, first, begin, word, tail)
    lost = is_lost(tokens, low)
    reason = _refused(match, word, begin, noun, lost=lost)
    if reason:
        return reason
    value, bound, upper, notes = amount(match)
    if tail and bound == "exact":
        bound = match.payload("tail", "AFTER") or bound
    if "before" in parts and match.words("before") in _AFTER_VERBS and not tokens.has(low, "BARE"):
        first, bound = low, match.payload("after", "AFTER") or "exact"
    unit = printed(tokens, begin, noun) if noun > begin else _unit(tokens, first, classifier)
    if bound == "exact" and (limit := _limited(tokens, low)) >= 0:
        first, bound = limit, tokens.payload(limit, "BOUND")
    if lost:
        first, value, bound, upper = min(first, low - 1), None, "unknown", None
    made = Found(Counted(value, bound, upper, unit, notes), first, noun if noun > begin and not tail else last)
    if bound != "exact" or first != low:
        return made
    return shared(made, tokens, low, _LISTING, partial(_unlisted, tokens))


def _is_amount(tokens: Tokens, at: int) -> bool:
    """Whether a magnitude behind 个 makes one amount with the number: 7个亿; 20个亿元以上项目 are 20."""
    return tokens.has(at, "BARE") and not is_of_class(tokens, at + 1)


def _limited(tokens: Tokens, low: int) -> int:
    """Return the token of a limit that a verb divides from its number (至少提供100个岗位); -1 for none."""
    said = 0
    for at in range(low - 1, max(low - 5, -1), -1):
        word, tags = tokens.words[at], tokens.entries[at][1]
        if "BOUND" in tags:
            return at if word.startswith(_LIMITS) else -1
        said += len(word)
        if said > _LONGEST_VERB or word in _NO_VERBS or not is_han(word) or not _NO_TAGS.isdisjoint(tags):
            break
        if tags.get("ZNOUN") in ANYTHING and word not in _ALSO_VERBS:
            break
    return -1


def _unlisted(tokens: Tokens, at: int) -> bool:
    """Whether a number in a list is none of things: 2023、300人."""
    return is_label(tokens, at) or _is_year(tokens, at)


def _no_ends(match: Match) -> str:
    """Return why two numbers are no ends of a range; empty where they are: 2024-5家企业, 2024——5000家企业."""
    low: Numeral = match.payload("low", "NUM")
    high: Numeral = match.payload("high", "NUM")
    if _is_year(match.tokens, match.at("low")) and ("--" in match.words() or (high.value or 0) < (low.value or 0)):
        return "a year before a number"
    return ONE_OF if match.has("or") and not is_stretch(low, high) else ""


def _is_year(tokens: Tokens, at: int) -> bool:
    return int(tokens.payload(at, "D4") or 0) in _YEARS


def _noun_end(tokens: Tokens, first: int, begin: int, word: str, tail: str) -> int:
    """Return where the noun behind a classifier ends."""
    heads = CLASSIFIERS[word]
    if not heads:
        return begin
    counted_before = first > 0 and tokens.words[first - 1] in _PRONOUNS
    return phrase_end(tokens, begin, heads, guess=not (counted_before or tail or word in NEEDS_KNOWN_NOUN))


def _refused(match: Match, word: str, begin: int, noun: int, *, lost: bool) -> str:
    """Return why this is no count; empty where it is one."""
    tokens, parts = match.tokens, match.parts
    low = parts["low"][0]
    numeral: Numeral = tokens.entries[low][1]["NUM"]
    if ("before" not in parts and not lost and is_label(tokens, low)) or _is_code(tokens, low) or _is_highest(match):
        return "a place in an order, a label, a code or a part of a number"
    if not numeral.value and "after" in parts and not lost:
        return "more than nothing"
    if "high" in parts and (reason := _no_ends(match)):
        return reason
    bounded = "before" in parts or "after" in parts or "high" in parts or numeral.bound != "exact"
    if not bounded and (_is_quoted(tokens, low, begin, 5 if word == "条" else 2) or _is_slogan(match, word, begin)):
        return "a name in quotes"
    if noun == begin and word in NEEDS_NOUN:
        at = _noun_before(tokens, match.span()[0])
        named = is_named_before(tokens, low, word, begin, tokens.words[at] if at >= 0 else "", bounded=bounded)
        return "" if named else "a noun must be beside this classifier"
    named = is_ratio(tokens, parts[""][0], noun) or (not bounded and is_name(tokens, low, word, begin, noun))
    return "part of a name, or a side of a ratio" if named else ""


def _is_code(tokens: Tokens, low: int) -> bool:
    """Whether figures begin with a nought that says nothing (00人), or have a comma before decimals (300,00人).

    Where a line begins with a point among figures that end with a nought, the first are those of a list: 2.30名博士.
    """
    figures: str = tokens.payload(low, "INT") or ""
    if tokens.has(low, "DECIMAL") and tokens.words[low][-1] == "0" and (not low or tokens.words[low - 1] in _LINE_ENDS):
        return True
    return tokens.has(low, "COMMA") or (len(figures) > 1 and figures[0] == "0")


def _is_highest(match: Match) -> bool:
    """Whether one is the first of several: 最高一间获2400万元."""
    return match.words("low") == "一" and match.words("before") in {"最高", "最低"}


def _is_quoted(tokens: Tokens, low: int, behind: int, length: int) -> bool:
    """Whether a short name in quotes ends with the classifier: “杭十条”, 「人才新政30條」."""
    close = tokens.words[behind] if behind < len(tokens.words) else ""
    return close in _QUOTES and _QUOTES[close] in tokens.words[max(low - length, 0) : low]


def _is_slogan(match: Match, word: str, begin: int) -> bool:
    """Whether a few of something fill the quotes around them: “两个健康”, 「三個轉變」."""
    tokens, low = match.tokens, match.parts["low"][0]
    if low and tokens.has(low, "BARE") and tokens.words[low - 1] in _QUOTES.values():
        return True  # “百名专家进校园”活动
    if word != "个" or not tokens.has(low, "ZH") or not low or match.payload("low", "NUM").value > _FEW:
        return False
    for at in range(begin, min(begin + _LONGEST_SLOGAN, len(tokens.words))):
        if tokens.words[at] in _QUOTES:
            return tokens.words[low - 1] == _QUOTES[tokens.words[at]]
        if not is_han(tokens.words[at]):
            break
    return False


def _noun_before(tokens: Tokens, first: int) -> int:
    """Return which token before a number is the noun that it counts: 项目共96个; -1 for none."""
    for at in range(first - 1, max(-1, first - 5), -1):
        if tokens.payload(at, "ZNOUN") in ANYTHING:
            return at
        if tokens.words[at] not in _LINKS and tokens.classes[at] != " ":
            break
    return -1


def _unit(tokens: Tokens, first: int, classifier: int) -> str:
    """Return what is counted where no noun is behind: the noun before the number, else the classifier."""
    word, given = tokens.words[classifier], printed(tokens, classifier, classifier + 1)
    if word in WHOLE:
        return given[1:]
    at = _noun_before(tokens, first) if CLASSIFIERS[word] and word not in OF_VERBS else -1
    if at < 0 or (word in OF_GROUPS and tokens.words[at][-1] in _EVENTS) or is_measured(tokens, classifier + 1):
        return given
    begin = at
    for _ in range(_LONGEST_LIST):  # 硕士、博士300名
        if begin < 2 or tokens.words[begin - 1] not in _LISTED or tokens.payload(begin - 2, "ZNOUN") not in ANYTHING:  # noqa: PLR2004 - a pair
            break
        begin -= 2
    return printed(tokens, begin, at + 1)


def _unclassified(match: Match, _context: Context) -> Found | str:
    """Read a bounded number of things without a classifier: 五千余采购商需求, 数千中外宾客, 超2万观众."""
    tokens = match.tokens
    first, last = match.span()
    begin = match.span("noun")[0]
    countless = tokens.words[begin] == "的" and match.words("low").startswith("数以")  # 数以百计的企业
    begin += countless
    numeral: Numeral = match.payload("low", "NUM")
    if numeral.bound == "exact" and not match.has("before") and not match.has("after") and numeral.scale < _GROUP:
        return "an exact number without a classifier"
    heads = ANYTHING if countless or (numeral.upper or numeral.value or 0) < _GROUP else PERSONS
    end = phrase_end(tokens, begin, heads, guess=False)
    words = tokens.words[begin:end]
    low, _ = match.span("low")
    if not words or "的" in words or " " in words:
        return "no noun that can be counted so"
    if not match.has("before") and (is_label(tokens, low) or (tokens.has(low, "BARE") and not match.has("after"))):
        return "part of a name"
    value, bound, upper, notes = amount(match)
    if value is None or not is_whole(value) or value < _FEW or match.words("before") in _AFTER_VERBS:
        return "no number of things"
    return Found(Counted(value, bound, upper, printed(tokens, begin, end), notes), first, max(end, last))


#: 所 is a classifier before these, and no part of 所示 (图5所示) and 所列.
CUTS: Final = ("所(?=示范|列入|列为)",)
LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "CLASSIFIER": CLASSIFIERS,
    "ZNOUN": totals.WORDS | NOUNS,
    "ZREACH": totals.REACH,
    # longer words than the classifier with which they begin
    "ZMEASURE": dict.fromkeys(MEASURES, True),
}
RULES: Final = (
    Rule(
        "zh count: number and classifier", "count",
        "before:BOUND? low:NUM (CLASSIFIER? (RANGE{1,2} | '--' | or:'或') high:NUM)? after:AFTER? classifier:CLASSIFIER"
        " tail:(AFTER | BETWEEN)?",
        _counted,
    ),
    Rule(
        "zh count: between", "count", "low:NUM CLASSIFIER AND high:NUM classifier:CLASSIFIER tail:BETWEEN", _counted,
        rank=1,
    ),
    Rule(
        "zh count: bounded number and noun", "count", "before:BOUND? low:NUM after:(MORE | '+')? noun:ZNOUN",
        _unclassified,
    ),
    *totals.RULES,
)  # fmt: skip
