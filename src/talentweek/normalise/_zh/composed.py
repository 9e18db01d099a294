"""Chinese numerals of several tokens, joined before all other rules: 1.2万, 3亿5000万, 十余万, 一点四五, 二十 亿.

Digits and runs of numeral characters stand side by side; one bound (余, 多, 来) or one point (点) may stand among
them. A gap is bridged only inside one falling numeral. What is not well made stays in pieces, which no rule for counts
reads.

    >>> from talentweek.normalise import numbers
    >>> numbers.read("500余万").value, numbers.read("八千 三百 八十五 万 二千 三百 二十六 点三三").value
    (Decimal('5000000'), Decimal('83852326.33'))
    >>> [reading.text for reading in numbers.find("100万 二十亿")], numbers.find("签约3578 2亿")
    (['100万', '二十亿'], ())
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from talentweek.normalise._amounts import is_stretch
from talentweek.normalise._around import before, behind
from talentweek.normalise._plain import EXACT, Numeral, holdable
from talentweek.normalise._rules import Found, Match, Rule
from talentweek.normalise._zh.numerals import DIGITS, GROUPS, TENS, UNITS, is_whole, numeral

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens
    from talentweek.normalise._zh.numerals import Item
    from talentweek.normalise.context import Context

#: Where 兆 is 10^12 by itself.
_TRILLION: Final = frozenset({"TW", "HK", "MO", "JP"})
#: A year that stands before a number, with a gap between them, is no part of it.
_YEARS: Final = range(1900, 2100)
#: 数十 is 几十, and 廿 is 二十.
_PLAIN: Final = TENS | {ord("数"): "几"}
_POINT: Final = "点"
_HAN_DIGITS: Final = dict(zip("123456789", "一二三四五六七八九", strict=True))
_ONES: Final = frozenset("1一")
_HAN: Final = "\u3007"
_STEPS: Final = frozenset([*UNITS, *GROUPS])
_UNITS: Final = "".join(_STEPS)
_DIGITS: Final = 28
#: Two of something, and no digit behind a point.
_TWO: Final = frozenset("两俩")
#: What makes a time of day of what looks like a number with a point: 9点30分.
_TIME: Final = frozenset("分时整半钟许")
_AT_LEAST: Final = "上"
_GROUPED: Final = frozenset("万亿")
_PAIR: Final = 2
#: Before two numbers, within so many characters: each is one of several that have their own.
_EACH: Final = frozenset("各别")
_CLAUSE: Final = 6
_TENS: Final = range(20, 100, 10)
#: Behind 三分二: seconds, and parts of a point.
_OF_MINUTES: Final = frozenset("秒毫厘钟点")


def undecided(word: str) -> bool:
    """Whether a numeral has 兆 and nothing beside it that tells how much that is."""
    return "兆" in word and "万" not in word and "亿" not in word


def _composed(match: Match, context: Context) -> Found | list[Found] | str:
    tokens = match.tokens
    first, last = match.span()
    if last - first == _PAIR and tokens.words[first + 1] in _GROUPED:
        made = _grouped(tokens, first)
        if made is not None:
            return made
    found = [_joined(tokens, start, end, context) for start, end in _segments(tokens, first, last)]
    joined = [one for one in found if isinstance(one, Found)]
    return joined or str(found[0])


def _grouped(tokens: Tokens, first: int) -> Found | None:
    """Read 36.8亿 and 2000万, the commonest of all: figures and 万 or 亿; None where they are something else."""
    figures: Numeral | None = tokens.payload(first, "NUM")
    if figures is None or figures.value is None or figures.bound != "exact" or tokens.has(first, "ZH"):
        return None
    if tokens.has(first, "COMMA"):  # 12,34万
        return Found({"DAMAGED": True}, first, first + _PAIR)
    group = GROUPS[tokens.words[first + 1]]
    value = EXACT.multiply(figures.value, Decimal(group))
    return Found({"NUM": Numeral(value, scale=group), "BIG": True}, first, first + _PAIR) if holdable(value) else None


def _segments(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """Divide at the gaps that are not inside one falling numeral."""
    segments: list[tuple[int, int]] = []
    words = tokens.words
    start = first
    for at in range(first + 1, last - 1):
        if tokens.classes[at] == " " and words[at - 1] != "负" and not _bridged(tokens, start, at, last):
            segments.append((start, at))
            start = at + 1
    return [*segments, (start, last)]


def _bridged(tokens: Tokens, start: int, gap: int, last: int) -> bool:
    """Whether a numeral goes on behind a gap: 二十 亿, 一百 二十, 7万 5千; but 100万 200万 are two."""
    words = tokens.words
    end = next((at for at in range(gap + 1, last) if tokens.classes[at] == " "), last)
    before, after = "".join(words[start:gap]), "".join(words[gap + 1 : end])
    grouped = any(char in GROUPS for char in after)
    if tokens.has(gap - 1, "MORE") or tokens.has(gap - 1, "DOT"):
        return True
    if after[0] in _STEPS or tokens.has(gap + 1, "MORE") or tokens.has(gap + 1, "DOT"):
        return not before[-1].isdecimal() if not grouped else before[-1] not in GROUPS
    if before[-1] not in _STEPS:
        return False
    return not any(char in GROUPS for char in before) if grouped else not after[-1].isdecimal()


def _joined(tokens: Tokens, first: int, last: int, context: Context) -> Found | str:
    """Join the tokens of one numeral."""
    words = tokens.words
    negative = words[first] == "负"
    start = first + negative
    start += tokens.classes[start] == " "
    joined = "".join(words[start:last])
    if last - first < _PAIR:  # one is joined with nothing
        return "one numeral alone"
    if undecided(joined) and context.country not in _TRILLION:
        return "how much 兆 is depends on the country"
    if _POINT in joined and last < len(words) and words[last][0] in _TIME:
        return "a time of day"
    if (
        not tokens.has(start, "ZH")
        and joined[-2:-1] in _STEPS
        and joined[-1] in DIGITS
        and tokens.has(last, "CLASSIFIER")
    ):
        return "an amount in figures, and a number of something: 20万三档"
    read = _read(tokens, start, last)
    if read is None or read.value is None or (negative and read.bound != "exact"):
        return "not well made"
    if negative:
        read = read._replace(value=read.value.copy_negate(), digits=None)
    kind = "VAGUE" if read.bound != "exact" else "BIG" if read.scale > 1 else "WORDED"
    return Found({"NUM": read, kind: True}, first, last)


def _read(tokens: Tokens, start: int, last: int) -> Numeral | None:
    items: list[Item] = []
    bound: str | None = None
    for at in range(start, last):
        word = tokens.words[at]
        if tokens.has(at, "MORE") or tokens.has(at, "DOT"):
            if bound:
                return None
            if word == _POINT:
                return _with_point(items, "".join(tokens.words[at + 1 : last]).replace(" ", ""))
            bound = tokens.payload(at, "MORE")
        elif tokens.has(at, "ZH") or tokens.has(at, "VAGUE") or tokens.has(at, "ZPART"):
            if word[0] < _HAN:
                return None
            if word[0] == _AT_LEAST:
                bound, word = "at_least", word[1:]
            items += word.translate(_PLAIN)
        elif word[0] != " ":
            items.append(tokens.payload(at, "NUM").value)
    read = numeral(items)
    return read if read is None or bound is None or read.bound != "exact" else read._replace(bound=bound)


def _with_point(items: list[Item], fraction: str) -> Numeral | None:
    """Read 三十四点五二一, 一点五亿, 一七二零点一: digits alone behind the point, and after them units alone."""
    whole = numeral(items) or _by_digits(items)
    digits = fraction.rstrip(_UNITS)
    behind = fraction[len(digits) :]
    digits = "".join([char if char in _TWO else str(DIGITS.get(char, char)) for char in digits])
    if whole is None or whole.value is None or whole.bound != "exact" or not digits.isdecimal():
        return None
    value = Decimal(f"{whole.value:f}.{digits}") if is_whole(whole.value) else None
    return numeral([value, *behind]) if value is not None and holdable(value) else None


def _by_digits(items: list[Item]) -> Numeral | None:
    """Read digit after digit: 一七二零."""
    digits = "".join([str(DIGITS.get(item, " ")) for item in items if isinstance(item, str)])
    return Numeral(Decimal(digits)) if digits.isdecimal() and len(digits) == len(items) <= _DIGITS else None


def _by_country(match: Match, context: Context) -> Found | str:
    """Read 五兆 where the country says how much it is."""
    word = match.words()
    read = numeral(word.translate(_PLAIN)) if undecided(word) and context.country in _TRILLION else None
    return "no number by itself" if read is None else match.found({"NUM": read, "BIG": True})


def _below_one(match: Match, _context: Context) -> Found | str:
    """Read 点五, where nothing else is in the text."""
    read = _with_point(["零"], match.words("part"))
    return "no digits behind a point" if read is None else match.found({"NUM": read, "WORDED": True})


def _torn(match: Match, _context: Context) -> Found | str:
    """Refuse a numeral with a gap where a point or digits were: 3578 2亿."""
    value = match.payload("low", "NUM").value
    return "a year before a number" if value in _YEARS else match.found({"DAMAGED": True})


def _fraction(match: Match, _context: Context) -> Found:
    """Take 五分之三 as one: it is neither five nor three."""
    return match.found({"FRACTION": True})


def _short_fraction(match: Match, _context: Context) -> Found | str:
    """Take 三分二 and 四分三, as Hong Kong has them, as one; 三分二十 and 三分二秒 are points and minutes."""
    low, high = match.words("low"), match.words("high")
    behind_it = behind(match.tokens, match.span()[1], 1)
    told = len(low) == len(high) == 1 and behind_it not in _OF_MINUTES and DIGITS.get(low, 0) > DIGITS.get(high, 0)
    return match.found({"FRACTION": True}) if told else "points, minutes, or part of a longer number"


def _plus(match: Match, _context: Context) -> Found | str:
    """Read 100+亿, 50+万 as posts have them: at least so many."""
    low: Numeral = match.payload("low", "NUM")
    scale: Numeral = match.payload("scale", "NUM")
    read = numeral([low.value, *match.words("scale")]) if low.value is not None and scale.scale > 1 else None
    return "no magnitude" if read is None else match.found({"NUM": read._replace(bound="at_least"), "VAGUE": True})


def _nought(match: Match, _context: Context) -> Found | str:
    """Read 一百单八, as one hundred and eight was told: 单 is the nought."""
    low, high = match.words("low"), match.words("high")
    told = match.words("of") == "单" and low[-1] in UNITS and len(high) == 1
    read = numeral(f"{low}零{high}") if told else None
    return "no hundreds and ones" if read is None else match.found({"NUM": read, "WORDED": True})


def _neighbours(match: Match, _context: Context) -> Found | str:
    """Read 三、四百, 五、六家 and 20、30人 as one or the other; 一、二期 is a list."""
    tokens = match.tokens
    first, last = match.span()
    low, high = match.words("low"), match.words("high")
    more = tokens.words[last] if last < len(tokens.words) else ""
    if more == "、" or (first and tokens.words[first - 1] in {"、", "第"}):
        return "a list"
    if len(low) > 1:
        return _tens(match)
    if len(high) == 1 and (low in _ONES or not tokens.has(last, "CLASSIFIER")):
        return "a list"
    items = [_HAN_DIGITS.get(char, char) for char in low + high]
    read = numeral(items)
    if read is None or read.bound != "between" or DIGITS[items[1]] != DIGITS[items[0]] + 1:
        return "a list"
    return match.found({"NUM": read, "VAGUE": True})


def _tens(match: Match) -> Found | str:
    """Read 20、30人; where each of several has its own, they are told apart (分别有20、30人)."""
    tokens = match.tokens
    first, last = match.span()
    low, high = match.payload("low", "NUM"), match.payload("high", "NUM")
    tens = tokens.has(first, "D2") and tokens.has(last - 1, "D2") and low.value in _TENS
    if (
        not tens
        or not tokens.has(last, "CLASSIFIER")
        or not is_stretch(low, high)
        or not _EACH.isdisjoint(before(tokens, first, _CLAUSE))
    ):
        return "a list"
    return match.found({"NUM": Numeral(low.value, "between", high.value), "VAGUE": True})


#: One more part of a numeral; digits go on only behind Chinese characters, glued or not.
_PART: Final = (
    "((ZH | ZPART | VAGUE) !(ZH | VAGUE) NUM | (ZH | ZPART | VAGUE) | MORE BARE | DOT (ZH | INT | VAGUE | ZPART))"
)
RULES: Final = (
    Rule(
        "zh numeral: several parts", "numeral",
        f"NEG? ((ZH | ZPART | VAGUE) !(ZH | VAGUE) NUM | (NUM | ZPART) {_PART}) {_PART}{{0,24}}", _composed,
    ),
    Rule("zh numeral: below zero", "numeral", "NEG NUM", _composed),
    Rule("zh numeral: one or the next", "numeral", "low:(ZH | INT)_ '、'_ high:(ZH | INT)", _neighbours),
    Rule("zh numeral: short fraction", "numeral", "low:ZH_ '分'_ high:ZH", _short_fraction),
    Rule("zh numeral: more before a magnitude", "numeral", "low:INT_ '+'_ scale:BARE", _plus),
    Rule("zh numeral: nought in words", "numeral", "low:ZH_ of:HAN_ high:ZH", _nought),
    Rule("zh numeral: below one", "numeral", "^ DOT part:(ZH | ZPART | VAGUE) $", _below_one),
    Rule("zh numeral: by country", "numeral", "ZPART", _by_country),
    Rule("zh numeral: torn", "numeral", "!(ZH | VAGUE) low:INT !(ZH | VAGUE) NUM BARE", _torn, rank=1),
    Rule("zh numeral: fraction", "numeral", "(NUM '又')? (NUM | ZPART) ('分之' | '分' '之') NUM", _fraction),
)  # fmt: skip
