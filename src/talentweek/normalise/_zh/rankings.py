"""Chinese places in a ranking, 排名: 第一, 位列第八名, 并列第一, 位居全国首位, 榜首, 前二十强.

    >>> from talentweek import normalise
    >>> normalise.rankings.read("位列第八名"), normalise.rankings.find("第三届论坛")
    (Rank(number=8, stated='位列第八名'), ())

第 and a numeral are a rank where a verb of ranking stands before them in the same phrase (位列全省各地市第二), or where
they end a phrase behind the field of the comparison (全国第一) or as 第八名. A verb that says the rank itself (位列,
并列) belongs to the reading where at most a short field stands between; one of rising or winning (升至) does not. The
first ten (前十) are a rank with the bound at_most where somebody gets there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._around import before, behind
from talentweek.normalise._plain import Ranked
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh.ordinals import numbered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: Verbs that say the rank themselves; those of one character may be a part of another word.
_VERBS: Final = ("位列", "位居", "名列", "并列", "排名", "排在", "稳居", "高居", "排", "居", "列")
#: Verbs that are never part of another word, anywhere before the rank in its phrase.
_ALL: Final = """
位列 位居 名列 并列 排名 排在 排行 稳居 高居 跃居 跃升 升至 升到 晋升 跻身 蝉联 夺得 居于 降至 跌至 退居 位次 荣获
荣膺 摘得 斩获 分列 分居 雄踞 领跑 保持 连居 连续居 名次 获得
"""
_SURE: Final = tuple(_ALL.split())
#: Verbs that lead into the first so many.
_ENTERING: Final = (
    "进入",
    "入围",
    "入选",
    "挺进",
    "闯入",
    "闯进",
    "晋级",
    "杀入",
    "冲进",
    "挤进",
    "迈入",
    "迈进",
    "步入",
)
#: Verbs of one character, and the words of two in which it is something else.
_OTHER_WORDS: Final = {
    verb: tuple(words.split())
    for verb, words in {
        "居": "居民 居住 定居 邻居 人居 安居 宜居 居家 居留 旅居 迁居 移居 居委 新居",
        "列": "系列 行列 列车 陈列 前列 下列 上列 序列 列入 列出 列为 列席 专列 队列 罗列",
        "排": "安排 排放 排水 排查 编排 彩排 排除 排练 减排 排球 排序 排队 排列",
        "获": "收获 捕获",
        "进": "进行 促进 引进 推进 先进 进一 改进 进口 进展 进程 跟进 进驻 增进 递进 进修 进出 演进",
        "入": "投入 收入 入驻 加入 引入 入学 深入 纳入 输入 融入 注入 入职 入境 入口 导入",
    }.items()
}
#: Words whose end is no verb of ranking before 首: 定居首位.
_LIVING: Final = frozenset(("定居", "旅居", "迁居", "移居", "邻居"))
#: The last character of a field in which a place is held: 全国, 全球, 总量.
_FIELDS: Final = frozenset("国省市县区球界洲榜量率数额速力模业类强湾")
#: The same of more than one character: 全台第二, 榜单第9.
_WHOLE_FIELDS: Final = ("全台", "全港", "全澳", "全网", "全校", "榜单")
_NO_FIELDS: Final = ("质量", "力量", "安全", "数量第")
_ENDS: Final = frozenset("的之,、。;:!?)」』”’》】和与及是为并在于且而但也还或/|第上升降跃\n ")
_STOPS: Final = ",。;!?:\n、"
_FAR: Final = 18
_FIELD: Final = 2
_TITLES: Final = "会学道厦赛奖队街型楼类批项战本调步"
#: What is counted, and is no place.
_NO_PLACES: Final = ("%", "届", "个", "季", "年", "天", "日", "月", "期", "批", "次", "轮", "成", "周", "半", "百分")
_TENS: Final = "一二三四五六七八九"
#: 第二大, the second largest.
_GREAT: Final = {
    f"第{numeral}大": number for number, numeral in enumerate((*_TENS, "十", *(f"十{one}" for one in _TENS), "二十"), 1)
} | {f"第{number}大": number for number in range(1, 21)}


def _phrase(tokens: Tokens, first: int) -> str:
    """Return the characters before a token that belong to its phrase."""
    text = before(tokens, first, _FAR)
    return text[max(text.rfind(stop) for stop in _STOPS) + 1 :]


def _short_verb(phrase: str, verbs: str) -> bool:
    """Whether the last of these characters in the phrase is a verb of its own."""
    for verb in verbs:
        at = phrase.rfind(verb)
        if at >= 0 and not any(word in phrase[max(0, at - 1) : at + 2] for word in _OTHER_WORDS[verb]):
            return True
    return False


def _verb(phrase: str) -> bool:
    return any(verb in phrase for verb in _SURE) or _short_verb(phrase, "居列排获")


def _start(tokens: Tokens, first: int) -> int:
    """Return where the reading begins: at a verb that says the rank, if at most a short field stands between."""
    length = 0
    for at in range(first - 1, max(-1, first - 4), -1):
        if tokens.has(at, "ZHRANK"):
            return first if _is_other(tokens, at) else at
        length += len(tokens.words[at])
        if length > _FIELD or not tokens.words[at][0].isalpha() or tokens.has(at, "NTH"):
            return first
    return first


def _is_other(tokens: Tokens, at: int) -> bool:
    """Whether a verb of one character is a part of another word."""
    around = before(tokens, at + 1, 2) + behind(tokens, at + 1, 1)
    return any(word in around for word in _OTHER_WORDS.get(tokens.words[at], ()))


def _nth(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    number = numbered(match.payload("low", "NUM"))
    phrase = _phrase(tokens, first)
    several = tokens.has(last, "RANGE") and tokens.has(last + 1, "NUM")
    if isinstance(number, str) or phrase.endswith("倒数") or several:
        return "no place, one that is counted from the end, or several (第1-10位)"
    following = behind(tokens, last, 2)
    ends = not following or following[0] in _ENDS or not following[0].isalpha()
    place = match.words("place")
    if following.startswith("大") and following[1:2] not in _TITLES:
        return match.found(Ranked(number))
    if _verb(phrase):
        if ends or place == "名":
            return Found(Ranked(number), _start(tokens, first), last)
        return "an ordinal of a noun"
    field = (phrase[-1:] in _FIELDS and not phrase.endswith(_NO_FIELDS)) or phrase.endswith(_WHOLE_FIELDS)
    if ends and (place or field):
        return match.found(Ranked(number))
    return "an ordinal: no word of ranking before it"


def _great(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    _first, last = match.span()
    if behind(tokens, last, 1) in _TITLES:
        return "another word"
    return match.found(Ranked(match.payload("said", "NTHGREAT")))


def _head(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    phrase = _phrase(tokens, first)
    if before(tokens, first, 1) + match.words()[:1] in _LIVING:
        return "somebody lives there"
    sure: bool = match.payload("said", "TOPRANK")
    whole = first == 0 and last == len(tokens.words)
    if sure or whole or _verb(phrase):
        return Found(Ranked(1), _start(tokens, first), last)
    return "the first of something"


def _top(match: Match, _context: Context) -> Found | str:
    tokens = match.tokens
    first, last = match.span()
    number = numbered(match.payload("low", "NUM"))
    if isinstance(number, str):
        return number
    if behind(tokens, last, 2).startswith(_NO_PLACES):
        return "no places"
    phrase = _phrase(tokens, first)
    if not any(verb in phrase for verb in (*_SURE, *_ENTERING)) and not _short_verb(phrase, "居列排进入"):
        return "the size of a list"
    return Found(Ranked(number, "at_most"), _start(tokens, first), last)


def _alone(match: Match, _context: Context) -> Found | str:
    number = numbered(match.payload("low", "NUM"))
    if isinstance(number, str):
        return number
    return match.found(Ranked(number, "at_most" if match.has("top") else "exact"))


LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "ZHRANK": dict.fromkeys(_VERBS, True),
    "TOPRANK": dict.fromkeys(("榜首", "居首", "居首位", "之首", "头把交椅"), True) | {"首位": False, "头名": False},
    "NTHGREAT": _GREAT,
    "ZHPLACE": {"名": True, "位": True},
    "TOPPLACE": {"强": True, "名": True, "位": True},
    "TOPMARK": {"前": True, "top": True},
    "HAN": dict.fromkeys([*_VERBS, "前", "强"], True),
}
RULES: Final = (
    Rule("zh ranking: 第 and numeral", "ranking", "NTH low:NUM place:ZHPLACE?", _nth, rank=10),
    Rule("zh ranking: 第二大", "ranking", "said:NTHGREAT", _great, rank=10),
    Rule("zh ranking: 首位", "ranking", "said:TOPRANK", _head, rank=10),
    Rule("zh ranking: 前十", "ranking", "TOPMARK low:NUM TOPPLACE?", _top, rank=10),
    Rule("zh ranking: a place alone", "ranking", "^ NTH? low:NUM ZHPLACE? $", _alone, alone=True),
    Rule("zh ranking: the top alone", "ranking", "^ top:TOPMARK low:NUM TOPPLACE? $", _alone, alone=True),
)
