"""Chinese money: 1000万元, 近3亿元, 人民币1100.6亿元, 7000多万美元, 美金一万元, 五块六到五块七毛八, 签约总额3578.2亿.

元 and 块 are the currency of the country, unless a word before or after them says another one. Behind 元 a word for a
currency that is not called 元 is a sign of damage: in 5200元美元 a magnitude has been lost.

    >>> from talentweek import normalise
    >>> for reading in normalise.find("总投资超100亿元，约合14亿美元", normalise.Context(country="CN")):
    ...     print(reading.text, reading.value.bound, reading.value.amount, reading.value.currency)
    超100亿元 more_than 10000000000 CNY
    约合14亿美元 about 1400000000 USD
    >>> normalise.find("单位：亿元"), normalise.find("2023元旦"), normalise.find("三元区")
    ((), (), ())
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from talentweek.normalise._amounts import bounded, lifted, ranged
from talentweek.normalise._currencies import YUAN, Options, options
from talentweek.normalise._currency_table import FAMILIES
from talentweek.normalise._plain import EXACT, Numeral, Priced
from talentweek.normalise._prices import is_year_like, priced, with_part
from talentweek.normalise._rules import Found, Match, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise.context import Context

#: Code or codes -> what people call the currency; after a number, and before it too.
_NAMES: Final = {
    "CNY": "人民币 人民币元",
    "USD": "美元 美金 美圆 美币",
    "HKD": "港元 港币 港圆 港纸 港幣",
    "TWD": "新台币 台币 新台币元",
    "MOP": "澳门元 澳门币 葡币",
    "EUR": "欧元 欧罗",
    "GBP": "英镑",
    "JPY": "日元 日圆 日币 円",
    "KRW": "韩元 韩圆 韩币 韩圜",
    "AUD": "澳元 澳币 澳大利亚元 澳洲元",
    "CAD": "加元 加币 加拿大元",
    "NZD": "新西兰元 纽元 纽币 纽西兰元",
    "SGD": "新加坡元 新元 新币 新加坡币 坡币",
    "CHF": "瑞士法郎 瑞郎",
    "THB": "泰铢",
    "RUB": "卢布 俄罗斯卢布",
    "INR": "印度卢比",
    "PKR": "巴基斯坦卢比",
    "IDR": "印尼盾 印尼卢比",
    "VND": "越南盾 越盾",
    "MYR": "林吉特 令吉 马币 马来西亚林吉特",
    "PHP": "菲律宾比索 菲律宾披索",
    "AED": "阿联酋迪拉姆",
    "SAR": "沙特里亚尔",
    "SEK": "瑞典克朗",
    "NOK": "挪威克朗",
    "DKK": "丹麦克朗",
    "BRL": "雷亚尔 巴西雷亚尔",
    "ZAR": "兰特 南非兰特",
    "TRY": "里拉 土耳其里拉",
    "KZT": "坚戈",
    "MXN": "墨西哥比索",
    FAMILIES["rupees"]: "卢比",
    FAMILIES["francs"]: "法郎",
    FAMILIES["dirhams"]: "迪拉姆",
    FAMILIES["pesos"]: "比索 披索",
    "SEK NOK DKK ISK CZK": "克朗",
}
#: Words that begin with 元 and 块 and are no money.
_NO_YUAN: Final = "元旦 元宵 元宇宙 元年 元月 元件 元素 元首 元老 元帅 元器件 元代 元朝 元勋 元组 元数据 元青花 块链 块头 块状"
#: What a part of a unit is called, and how much of it it is.
_PARTS: Final = {
    **dict.fromkeys(("角", "毛", "毛钱", "角钱", "角整", "角正"), Decimal("0.1")),
    **dict.fromkeys(("分", "分钱", "分整", "分正", "日本銭"), Decimal("0.01")),
}
#: What follows 元 behind one character of a numeral where it is no part of a name: 三元区, 二元结构.
_AFTER_YUAN: Final = frozenset("以左上人的钱起整正每一到至多内及或")
#: What stands between numbers of a range.
_SEPARATOR: Final = "sep:('至' | '到' | '-' | '~' | '--' | '、')"
#: Verbs between a bound and its amount: 最高奖励500万元, 最高可达新台币一亿元.
_VERBS: Final = tuple("达到为获得予励助贴持付奖补贷款度额资金请享领罚收可限")
_LONGEST_VERB: Final = 6
#: How many tokens before a number are looked at for a word that means an amount.
_LOOKED_BACK: Final = 6
_WAN: Final = 10**4
_TEN: Final = 10
#: What stands before the unit of a table.
_HEADERS: Final = (["("], [":"], ["/"])
#: The last characters of what is an amount of money where a number with a magnitude follows and no unit.
_AMOUNTS: Final = ("额", "资金", "奖金", "创业金", "基金", "补助金", "投资", "募资", "融资", "引资", "外资", "产值", "市值", "估值", "价值", "总值",
                   "收入", "营收", "税收", "利润", "薪", "补贴", "补助", "资助", "贷款", "GDP", "gdp", "生产总值", "造价", "预算", "经费", "成本", "授信")
_REACH: Final = ("达到", "达", "为", "是", "共", "共计", "合计", "高达", "总计", "累计", "有", "了", "计", ":", "的")
#: What follows a number where it counts something: then it is no amount.
_DATES: Final = frozenset("年月日号个家名项种次位倍期届%人")

#: In 3亿多元 the word 多元 (manifold) is none.
_MORE_YUAN: Final = "多元"

LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "TENDER": {name: options(codes) for codes, names in _NAMES.items() for name in names.split()},
    "YUAN": dict.fromkeys(("元", "圆", "元整", "圆整", "元正", "圆正", _MORE_YUAN), YUAN),
    "KUAI": {**dict.fromkeys(("块", "块钱"), YUAN)},
    # what other dimensions have to know of it: no count, no year
    "CURRENCY": dict.fromkeys([*(name for names in _NAMES.values() for name in names.split()), "元", "圆", "元整", "圆整"], True),
    "PART": _PARTS,
    "HAN": dict.fromkeys((*_NO_YUAN.split(), *_PARTS), True),
    "BOUND": {
        **dict.fromkeys(("约合", "约折合", "折合约", "约等于"), "about"), "冲破": "more_than", "跨过": "more_than",
        **dict.fromkeys(("不超", "上限", "上限为", "上限是", "上限达"), "at_most"),
        **dict.fromkeys(("下限", "下限为", "下限是"), "at_least"),
    },
    "AFTER": {"封顶": "at_most"},
}


class _Side(NamedTuple):
    """A number with the words for its currency."""

    numeral: Numeral | None
    #: What the words mean, None where there are none.
    choice: Options | None
    #: The token after the last one that belongs to it.
    last: int
    #: Whether 元 is followed by a currency of another name.
    damaged: bool = False


def _side(tokens: Tokens, first: int, last: int) -> _Side:
    """Read a number and the words for its currency, before it and after it, with parts of the unit."""
    numeral: Numeral | None = None
    before: Options | None = None
    choice: Options | None = None
    kuai = damaged = False
    share, parts = Decimal(1), Decimal(0)
    end = last
    for at in range(first, last):
        says = tokens.entries[at][1]
        if "NUM" in says:
            if numeral is None:
                numeral, end = says["NUM"], at + 1
                continue
            part = _part(tokens, at, last, says["NUM"], share, kuai=kuai, zero=tokens.words[at - 1] == "零")
            if part is None or choice is None or with_part(numeral, part[0]) is None:
                break
            parts, share, end = parts + part[0], part[1], part[2]
        elif numeral is None:
            means = says.get("TENDER") or says.get("SIGN")
            if means is not None:
                before = means if before is None or not before & means else before & means
        elif "YUAN" in says or "KUAI" in says:
            if before is None:
                choice = YUAN if choice is None else choice
            else:
                choice = before
            kuai, end = "KUAI" in says, at + 1
        elif "TENDER" in says or "MONEY" in says:
            means = says.get("TENDER") or says["MONEY"]
            known = choice or before
            joined = means if known is None or (kuai and before is None) else known & means
            if not joined:
                damaged = True
                joined = means
            choice, end = joined, at + 1
    if parts and numeral is not None:
        numeral = with_part(numeral, parts)
    return _Side(numeral, choice or before, end, damaged)


def _part(tokens: Tokens, at: int, last: int, number: Numeral, share: Decimal, *, kuai: bool, zero: bool) -> tuple[Decimal, Decimal, int] | None:
    """Return what a number behind a unit adds: how much, the share of its unit, where it ends; None for nothing."""
    value = number.value
    if value is None or number.bound != "exact" or number.scale > 1 or value != value.to_integral_value():
        return None
    named: Decimal | None = tokens.payload(at + 1, "PART") if at + 1 < last else None
    if named is not None:
        return EXACT.multiply(value, named), named, at + 2
    if share < 1:  # 九毛九
        return (value * share / 10, share / 10, at + 1) if value < _TEN else None
    if not kuai:
        return None
    digits = f"0{value}" if zero else number.digits or str(value)
    return value.scaleb(-len(digits)), Decimal("0.01"), at + 1


def _amount(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    number = match.span("low")[0]
    low: Numeral = match.payload("low", "NUM")
    start = match.span("front")[0] if match.has("front") else number
    end = match.span("unit")[1]
    side = _side(tokens, start, end)
    if side.numeral is None or side.choice is None:
        return "no word for a currency stands here"
    reason = _no_amount(tokens, match, number, low, side)
    if reason:
        return reason
    before, first = _opening(match, start)
    if side.damaged:
        return Found(Priced(None, "unknown", None, *_only(side.choice)), first, side.last)
    after, last = (match.payload("after", "AFTER"), match.span("after")[1]) if match.has("after") and side.last == end else (None, side.last)
    inner = match.payload("inner", "AFTER") or ("more_than" if _MORE_YUAN in tokens.words[number:end] else None)
    if inner is not None and before == "about":  # 大约十多欧元
        before = None
    read = bounded(side.numeral, before, inner or after)
    return _found(priced(read, side.choice, tokens, context), first, last)


def _only(choice: Options) -> tuple[str | None, bool]:
    return (next(iter(choice)) if len(choice) == 1 else None), False


def _no_amount(tokens: Tokens, match: Match, number: int, low: Numeral, side: _Side) -> str:
    """Return why a number and a unit are no amount: 三元区, 单位：亿元, 3块屏幕, 3578 2亿元."""
    last = side.last
    following = tokens.words[last] if last < len(tokens.words) else ""
    unit = tokens.entries[last - 1][1]
    goes_on = "\u4e00" <= following[:1] <= "\u9fff" and following[0] not in _AFTER_YUAN
    if "KUAI" in unit and tokens.words[last - 1] == "块" and goes_on:
        return "a classifier: pieces of something"
    if "YUAN" in unit and goes_on and tokens.has(number, "ZH") and low.value is not None and low.value < _TEN:
        return "part of a name"
    if tokens.has(number, "BARE") and not match.has("before") and not match.has("after"):
        start = match.span("front")[0] if match.has("front") else number
        if (low.value == _WAN and start == number) or tokens.words[start - 1 : start] in _HEADERS:
            return "the unit of a table"
    if match.has("front") and "," in tokens.words[number] and "\uff0c" in tokens.original(number):
        return "a full-width comma may divide two amounts"
    if tokens.has(number, "BARE") and number and tokens.words[number - 1] == "个":
        return "a number stands before the magnitude"
    left = number - 2
    if left >= 0 and tokens.words[number - 1] == " " and tokens.has(left, "NUM") and not match.has("front"):
        if not is_year_like(tokens.payload(left, "NUM")):
            return "damaged: another number stands right before"
    return ""


def _opening(match: Match, core: int) -> tuple[str | None, int]:
    """Return the bound of the words before an amount and the first token of the reading."""
    tokens = match.tokens
    late = match.payload("late", "BOUND")
    first, last = match.span("before")
    if last > first >= 0:
        return tokens.payload(first, "BOUND"), first
    verb = ""
    for at in range(core - 1, max(-1, core - _LOOKED_BACK), -1):
        if tokens.has(at, "BOUND"):
            bound: str = tokens.payload(at, "BOUND")
            if bound in {"at_most", "at_least"} and verb.endswith(_VERBS):  # 最高可获, 最高奖励
                return bound, at
            break
        verb = tokens.words[at] + verb
        if len(verb) > _LONGEST_VERB or not "\u4e00" <= verb[0] <= "\u9fff":
            break
    return late, core


def _prefixed(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    start, end = match.span("front")[0], match.span("low")[1]
    following = tokens.words[end] if end < len(tokens.words) else ""
    if following[:1] in _DATES and following:
        return "the number counts something else"
    side = _side(tokens, start, end)
    if side.choice is None or side.numeral is None:
        return "no word for a currency stands here"
    before, first = _opening(match, start)
    after, last = (match.payload("after", "AFTER"), match.span("after")[1]) if match.has("after") else (None, end)
    return _found(priced(bounded(side.numeral, before, after), side.choice, tokens, context), first, last)


def _range(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    at, after = match.span("sep")
    first = match.span("core")[0]
    end = match.span("core")[1]
    left = _side(tokens, first, at)
    right = _side(tokens, after, end)
    if left.numeral is None or right.numeral is None or left.damaged or right.damaged:
        return "no two numbers"
    if left.last < at and tokens.words[left.last].strip():
        return "something else stands between the numbers"
    if match.words("sep") == "、" and not _are_neighbours(left, right):
        return "a list"
    choices = [side.choice for side in (left, right) if side.choice is not None]
    choice = choices[0] & choices[-1] if choices else None
    if not choice:
        return "no currency, or two of them"
    if left.choice is None and is_year_like(left.numeral) and right.numeral.scale > 1:
        return "the first number may be a year"
    start = match.span("before")[0] if match.has("before") else first
    last = match.span("after")[1] if match.has("after") and right.last == end else right.last
    return _found(priced(ranged(lifted(left.numeral, right.numeral), right.numeral), choice, tokens, context), start, last)


def _are_neighbours(left: _Side, right: _Side) -> bool:
    """Whether two digits with a comma between them are one or the other: 2、3亿元."""
    low, high = left.numeral, right.numeral
    if low is None or high is None or left.choice is not None or low.value is None or high.value is None:
        return False
    return low.value < _TEN and EXACT.multiply(EXACT.add(low.value, Decimal(1)), Decimal(high.scale)) == high.value


def _dimes(match: Match, context: Context) -> Found | str:
    tokens = match.tokens
    low: Numeral = match.payload("low", "NUM")
    at = match.span("unit")[0]
    if not tokens.words[at].endswith("钱"):
        return "no part of a currency"
    if low.value is None or low.scale > 1 or low.bound != "exact":
        return "too many for parts of a unit"
    value = Numeral(EXACT.multiply(low.value, tokens.payload(at, "PART")))
    before, first = _opening(match, match.span("low")[0])
    return _found(priced(bounded(value, before), YUAN, tokens, context), first, at + 1)


def _unmarked(match: Match, context: Context) -> Found | str:
    """Read 签约总额3578.2亿: a number with a magnitude and no unit behind a word for an amount."""
    tokens = match.tokens
    first, last = match.span()
    following = tokens.words[last] if last < len(tokens.words) else ""
    if following and (following[0].isalnum() or following[0] == "%") and following[0] not in "的左":
        return "something else is counted"
    words = "".join(tokens.words[max(0, first - _LOOKED_BACK) : first]).rstrip()
    for word in _REACH:
        words = words.removesuffix(word)
    if not words.endswith(_AMOUNTS):
        return "no word for an amount stands before"
    before, start = _opening(match, match.span("low")[0])
    return _found(priced(bounded(match.payload("low", "NUM"), before, match.payload("after", "AFTER")), YUAN, tokens, context), start, last)


def _found(made: Priced | str, first: int, last: int) -> Found | str:
    return Found(made, first, last) if made.__class__ is Priced else made


_OPENING: Final = "before:(BOUND{0,2})"
_FRONT: Final = "front:(SIGN? TENDER{1,2}) late:BOUND?"
_MINOR: Final = "('零'? NUM PART){0,2}"
_CLOSING: Final = "after:(('(' HAN ')')? AFTER)?"
_UNIT: Final = f"((KUAI {_MINOR} ('零'? NUM !(YUAN | TENDER | KUAI | PART))? | (YUAN | TENDER) {_MINOR}) TENDER? MONEY? ('(' TENDER ')')?)"
RULES: Final = (
    Rule("zh money: number and unit", "money", f"{_OPENING} front:((SIGN | TENDER){{0,2}}) late:BOUND? low:NUM inner:AFTER? unit:{_UNIT} {_CLOSING}", _amount, rank=1),
    Rule("zh money: currency and number", "money", f"{_OPENING} {_FRONT} low:NUM after:AFTER? !(YUAN | TENDER | KUAI | MONEY)", _prefixed),
    Rule("zh money: range", "money", f"before:BOUND? core:((SIGN | TENDER)? NUM AFTER? (YUAN | TENDER | KUAI)? {_MINOR} NUM? {_SEPARATOR} (SIGN | TENDER)? NUM AFTER? {_UNIT}) {_CLOSING}", _range, rank=2),
    Rule("zh money: dimes", "money", f"{_OPENING} low:NUM unit:PART", _dimes),
    Rule("zh money: amount without a unit", "money", f"before:(BOUND{{0,2}}) low:BIG after:AFTER? !(YUAN | TENDER | KUAI | MONEY)", _unmarked),
)
