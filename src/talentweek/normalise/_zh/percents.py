"""Chinese percentages: 30%, 百分之三十, 三成, 九成以上, 约30%至40%, 1.5个百分点 (percentage points), 半数以上.

    >>> from talentweek.normalise import percents
    >>> percents.read("近五成")
    Quantity(value=50, bound='nearly', unit='%', stated='近五成')
    >>> percents.read("约占全国15%")
    Quantity(value=15, bound='about', unit='%', stated='约占全国15%')
    >>> percents.read("1.5个百分点").unit, percents.read("百分之三十至四十").upper
    ('pp', Decimal('40'))
    >>> percents.find("千分之三"), percents.find("过半"), percents.find("成功举办三成员国论坛")
    ((), (), ())

A rise or a fall is the number; its direction is not in it (下降5%). Parts of a thousand are no percentages.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._before import is_lost
from talentweek.normalise._plain import EXACT, Shared
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh.bounds import amount
from talentweek.normalise._zh.surroundings import is_label
from talentweek.normalise._zh.words import BOUND

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._plain import Numeral
    from talentweek.normalise.context import Context

_TENTHS: Final = 10
#: How what a limited share is a part of ends: 不超过总投资的30%, 不低于项目经费50%.
_SHARED: Final = ("的", "额", "费", "资", "数", "量", "入", "价", "款", "金", "本", "值", "比例")
#: How a verb between a limit and its share ends, and how such a limit begins: 最高给予20%, 最多减免三成.
_GIVEN: Final = tuple("予贴助补励奖持享免减让返还按可付")
_MOST: Final = ("最", "至", "起码")
_LONGEST_VERB: Final = 4

#: What may bound a share although its whole stands between them: 最高可达总经费50%.
_LIMITS: Final = frozenset({"at_most", "at_least"})


def _shared(match: Match, _context: Context) -> Found | str:
    return _made(match, "%", 1)


def _points(match: Match, _context: Context) -> Found | str:
    return _made(match, "pp", 1)


def _tenths(match: Match, _context: Context) -> Found | str:
    numeral: Numeral = match.payload("low", "NUM")
    half = match.payload("half", "NUM")
    if numeral.value is None or numeral.value > _TENTHS or (half is not None and half.value >= _TENTHS):
        return "more than ten tenths"
    return _made(match, "%", _TENTHS)


def _made(match: Match, unit: str, scale: int) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    low, _ = match.span("low")
    negative = match.has("minus")
    if negative and (_is_dash(match, low - 1) or tokens.has(low - 2, "NUM") or match.has("high")):
        negative, first = False, low
    if not match.has("before") and not match.has("minus") and is_label(tokens, low) and not is_lost(tokens, low):
        return "a label or a part of a number"
    value, bound, upper, notes = amount(match)
    if match.has("limit") and not _is_limited(match):  # 不超过部分给予50%
        first, bound = low, match.payload("after", "AFTER") or ("exact" if upper is None else "between")
    if bound == "exact":
        bound = match.payload("more", "MORE") or match.payload("unit", "PP") or bound
    if is_lost(tokens, low):
        return Found(Shared(None, "unknown", None, unit), min(first, low - 1), last)
    half = match.payload("half", "NUM").value if match.has("half") else Decimal(5 if match.has("five") else 0)
    sign = -scale if negative else scale
    value, upper = (None if end is None else EXACT.multiply(end, Decimal(sign)) for end in (value, upper))
    value = value if value is None or not half else EXACT.add(value, half)
    return Found(Shared(value, bound, upper, unit, notes), first, last)


def _is_limited(match: Match) -> bool:
    """Whether the words between a limit and a share belong to both: 最高可达总经费50%, 最多给予20%."""
    said = match.words("limit")
    given = match.words("before").startswith(_MOST) and len(said) <= _LONGEST_VERB and said.endswith(_GIVEN)
    return given or said.endswith(_SHARED)


def _is_dash(match: Match, at: int) -> bool:
    """Whether what looks like a minus sign was a long dash, or the second one of two."""
    return match.tokens.original(at) not in {"-", "−"} or match.tokens.words[at - 1] == "-"


def _half(match: Match, _context: Context) -> Found | str:
    if not match.has("before") and not match.has("after"):
        return "a half is a fraction"
    bound = match.payload("before", "BOUND") or match.payload("after", "AFTER")
    return match.found(Shared(Decimal(50), bound))


_BEFORE: Final = "before:(SHARE (ZNOUN | HAN){1,4} | LIMIT limit:((ZNOUN | HAN){1,8}) | BOUND)? "
#: 成 ends a share before 成为 where a bound before a digit tells that it is one: 超六成为女性.
CUTS: Final = ("(?<=[超逾近约过][一二三四五六七八九两1-9])成(?=为)",)
LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "ZPERCENT": {"%": True},
    "HUNDREDTH": {"百分之": True},
    "TENTH": {"成": True},
    "PP": {"百分点": "exact", "个百分点": "exact", "个多百分点": "more_than"},
    "HALF": {"半数": True},
    "HAN": {"比例": True},  # 例 is a classifier
    "SHARE": {word: True for word in BOUND if word.endswith("占")},
    "LIMIT": {word: True for word, bound in BOUND.items() if word[0] in "不未" or bound in _LIMITS},
}
RULES: Final = (
    Rule(
        "zh percent: sign", "percent",
        _BEFORE + "(minus:'-'_)? low:NUM more:MORE? (ZPERCENT? (RANGE{1,2} | '--') high:NUM)? ZPERCENT after:AFTER?",
        _shared,
    ),
    Rule(
        "zh percent: words", "percent",
        _BEFORE + "HUNDREDTH low:NUM more:MORE? (RANGE HUNDREDTH? high:NUM)? after:AFTER?", _shared,
    ),
    Rule(
        "zh percent: tenths", "percent",
        _BEFORE + "low:NUM more:MORE? (TENTH? RANGE high:NUM)? TENTH_ (half:D2 | five:'半')? !_CLASSIFIER after:AFTER?",
        _tenths,
    ),
    Rule(
        "zh percent: points", "percent",
        "before:BOUND? low:NUM more:MORE? (PP? RANGE{1,2} high:NUM)? unit:PP after:AFTER?", _points,
    ),
    Rule("zh percent: between", "percent", "AMID? low:NUM ZPERCENT AND high:NUM ZPERCENT BETWEEN", _shared, rank=1),
    Rule("zh percent: half", "percent", "before:BOUND? HALF after:AFTER?", _half),
)  # fmt: skip
