"""Chinese totals without a classifier: a noun, a bound and a great number (参展人数突破两万, 人才总量达80万).

The noun stands before the number, nothing behind it; it is one of people, or says itself that it counts (浏览量).
What may be an amount of money is none: 奖励人才超500万, 产业突破百亿.

    >>> from talentweek import normalise
    >>> found = normalise.find("粉丝已超百万，企业总数达12万，直播播放量突破3亿。")
    >>> [(reading.text, reading.value.unit) for reading in found]
    [('超百万', '粉丝'), ('12万', '企业'), ('突破3亿', '播放量')]
    >>> normalise.find("经济总量突破5万，奖励创业者超百万，人才超百万元")[0].text
    '超百万元'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._before import is_lost
from talentweek.normalise._plain import Counted
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh.bounds import amount
from talentweek.normalise._zh.numerals import is_whole
from talentweek.normalise._zh.phrases import PERSONS, THINGS, is_han
from talentweek.normalise._zh.surroundings import printed

if TYPE_CHECKING:
    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: What reaches a number, which is then exact.
REACH: Final = dict.fromkeys(["达", "达到", "已达", "高达", "增至", "升至", "达到了"], True)
#: At these a noun phrase ends.
WORDS: Final = dict.fromkeys(["已达", "高达", "升至", "达到了", "大关"], "end")
_GAP: Final = 3
_WORDS: Final = {
    # what may stand between the noun and the bound: 人才总量已经超过, 粉丝数首次突破
    "links": ": 已 已经 就 也 均 都 将 了 更 共 总计 合计 共计 累计 首次 成功 一度 已达 达 达到 约 近",
    # how words end that say how many people or things there are
    "numbers": "人数 总数 数量 总量 人次 用户数 户数 家数 人口 粉丝数 人才数 企业数 件数",
    # the same of what is done on the net, and elsewhere
    "clicks": "浏览量 点击量 下载量 阅读量 播放量 曝光量 访问量 观看量 参与量 点赞量 转发量 用户量 注册量 订单量 "
    "粉丝量 签约量 投递量 收听量 搜索量 客流量 游客量 人才量 授权量 申请量 保有量 拥有量 参与数 浏览数 点击数 "
    "下载数 阅读数 播放数 点赞数 观看数 访问数",
    # in front of them the things themselves are named
    "sums": "总数 数量 总量 规模",
    # things of which a great number without a unit is no amount of money
    "things": "市场主体 主体 企业 公司 机构 商标 专利 发明 岗位 作品 论文 项目 图书 高校 学校 车辆 汽车 商品 场景",
    # who is given something gets money: 奖励人才超500万
    "given": "奖 奖励 补 补贴 补助 资助 支持 扶持 发放 投入 投资 给 给予 付 捐 捐赠 融资 贷款 拨",
}
_LINKS, _NUMBERS, _CLICKS, _SUMS, _THINGS, _GIVEN = (tuple(words.split()) for words in _WORDS.values())
#: Bounds of what is given rather than of what there is: 人才最高500万.
_LIMITS: Final = frozenset({"at_most", "at_least", "less_than"})
_GREAT: Final = 10_000
_LARGE: Final = 1000
_YEARS: Final = range(1950, 2050)
#: The size of an enterprise is its money, that of people their number: 用户规模.
_SIZE: Final = "规模"
#: What closes the number: a mark, or 大关.
_BARRIER: Final = "大关"
_CLOSES: Final = frozenset(',;:.。!?、)\n】》"」』…；：！？，')
#: Behind a space they divide.
_DASHES: Final = frozenset("-|/·(（[")
_LETTERS: Final = 4
#: What is counted and is money as well; and how many things a plus sign stands behind.
_FUNDS: Final = frozenset(("基金", "资本", "创投", "风投", "奖", "大奖"))
_SEVERAL: Final = 10


def _total(match: Match, _context: Context) -> Found | str:
    """Read a number that counts the noun before it."""
    tokens = match.tokens
    first, last = match.span()
    low, _ = match.span("low")
    numeral: Numeral = match.payload("low", "NUM")
    if not _is_closed(tokens, last) or is_lost(tokens, low):
        return "something stands behind it"
    noun = _noun(tokens, first)
    least = _LARGE if noun and match.has("before") and _is_person(tokens, noun[0]) else _GREAT
    if numeral.scale < least and ((numeral.value or 0) < least or (numeral.value in _YEARS and tokens.has(low, "D4"))):
        return "no great number"
    if noun is None:
        return "no noun that is counted before it"
    if match.payload("before", "BOUND") in _LIMITS and noun[1] - noun[0] == 1 and _is_person(tokens, noun[0]):
        return "what somebody gets at most may be money"
    value, bound, upper, notes = amount(match)
    first = low if match.has("reach") else first
    return Found(Counted(value, bound, upper, printed(tokens, *noun), notes), first, last)


def _is_person(tokens: Tokens, at: int) -> bool:
    return tokens.payload(at, "ZNOUN") in PERSONS


def _is_closed(tokens: Tokens, at: int) -> bool:
    if at >= len(tokens.words):
        return True
    word = tokens.words[at]
    if word in _CLOSES:
        return word != "," or tokens.original(at) != word or not tokens.has(at + 1, "NUM")
    apart = word[0] == " " and (at + 1 == len(tokens.words) or tokens.words[at + 1][0] in _DASHES)
    return word == _BARRIER or apart


def _noun(tokens: Tokens, first: int) -> tuple[int, int] | None:
    """Return the tokens of the noun before a number; None where it is none that is counted."""
    words = tokens.words
    end = first
    while end and first - end <= _GAP and (words[end - 1] in _LINKS or tokens.classes[end - 1] == " "):
        end -= 1
    if not end or not is_han(words[end - 1]):
        return None
    begin = end - 1
    said = words[begin]
    while len(said) < _LETTERS and begin and is_han(words[begin - 1]) and not tokens.has(begin - 1, "NUM"):
        begin -= 1
        said = words[begin] + said
    if said.endswith(_CLICKS):
        return _shortest(words, end, _CLICKS), end
    if said.endswith(_SUMS):
        head = _shortest(words, end, _SUMS)
        thing = words[head - 1] in _THINGS and not said.endswith(_SIZE)
        return (head - 1, head) if thing or _is_person(tokens, head - 1) else None
    if said.endswith(_NUMBERS):
        return _shortest(words, end, _NUMBERS), end
    if _is_person(tokens, end - 1) or words[end - 1] == "主体":
        given = any(word.endswith(_GIVEN) for word in words[max(end - 5, 0) : end - 1])
        return None if given else (end - 1, end)
    return None


def _shortest(words: list[str], end: int, endings: tuple[str, ...]) -> int:
    """Return where the words begin that end with one of the endings."""
    said, begin = "", end
    while not said.endswith(endings):
        begin -= 1
        said = words[begin] + said
    return begin


def _and_more(match: Match, _context: Context) -> Found | str:
    """Read 参会企业200+, as posts and tables say how many there are: the noun stands before, nothing behind."""
    tokens = match.tokens
    low, last = match.span("low")[0], match.span()[1]
    noun, end = match.span("noun")
    numeral: Numeral = match.payload("low", "NUM")
    if not _is_closed(tokens, last) or tokens.words[noun] in _FUNDS:
        return "something stands behind it, or it is money"
    if tokens.payload(noun, "ZNOUN") not in PERSONS | THINGS or numeral.value is None or numeral.value < _SEVERAL:
        return "no noun that is counted before it"
    if numeral.bound != "exact" or not is_whole(numeral.value) or (tokens.has(low, "D4") and numeral.value in _YEARS):
        return "no number of things"
    return Found(Counted(numeral.value, "at_least", None, printed(tokens, noun, end)), low, last)


RULES: Final = (
    Rule("zh count: noun, number and plus", "count", "noun:ZNOUN ':'? low:NUM_ '+'", _and_more),
    Rule("zh count: noun and total", "count", "(before:BOUND | reach:ZREACH) low:NUM after:MORE?", _total, rank=1),
)
