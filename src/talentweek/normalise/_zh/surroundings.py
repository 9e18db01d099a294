"""What stands beside a numeral and tells that it is no quantity: a label, an order, a code, a damaged numeral.

>>> from talentweek import normalise
>>> normalise.find("前10名、KL20国、11+7个、2023千家")
()
>>> reading, = normalise.find("吸引?0余家企业")
>>> reading.text, reading.value
('?0余家企业', Quantity(bound='unknown', unit='企业', stated='?0余家企业'))
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.normalise._zh.phrases import ANYTHING, is_han

if TYPE_CHECKING:
    from talentweek.normalise._plain import Numeral
    from talentweek.normalise._tokens import Tokens

#: 第 and 前 make a place in an order of a number; they are looked for at the end of a word.
_ORDER: Final = frozenset("第前")
_LABELS: Final = frozenset("+/#×*^_&@=№±")
_POINTS: Final = frozenset(".,'")
#: Behind these a point begins a number, and what stands behind it is not all of it: -.5.
_OPENS: Final = frozenset(["", " ", "-", "+", "("])
_NUMERALS: Final = frozenset(("NUM", "ZPART", "DAMAGED", "DOTTED", "NEG"))
#: What stands between one number and another that may be the same, or the next; and the end of single figures.
_JOINING: Final = frozenset("或、")
_TEN: Final = 10
#: What stands between the numbers of an order: 第三、四届, 第一至三日; and how many numbers are looked at.
_BETWEEN: Final = frozenset("、和及与或至到-~")
_IN_ORDER: Final = 12


def is_label(tokens: Tokens, first: int) -> bool:
    """Whether what stands before a numeral makes it a place in an order, a code or a part of another one."""
    if not first:
        return False
    before = tokens.words[first - 1]
    if before[0] == " ":
        return first > 1 and (tokens.words[first - 2] == "±" or _orders(tokens, first - 2))
    if _orders(tokens, first - 1) or is_in_order(tokens, first) or is_open(tokens, first) or _is_clock(tokens, first):
        return True
    if before in _LABELS or "a" <= before[-1] <= "z":
        return before != "+" or not _is_thing(tokens, first - 2)
    if before in _POINTS:
        behind = tokens.words[first - 2] if first > 1 else ""
        return behind[-1:].isdecimal() or (before == "." and behind in _OPENS)
    if tokens.has(first - 1, "MORE") or tokens.has(first - 1, "DOT"):
        first -= 1
    return first > 0 and not _NUMERALS.isdisjoint(tokens.entries[first - 1][1])


def _is_clock(tokens: Tokens, first: int) -> bool:
    """Whether a number is the minutes of a time of day: 13:30."""
    colon = tokens.words[first - 1] == ":" == tokens.original(first - 1)
    return colon and tokens.has(first, "D2") and tokens.has(first - 2, "D2")


def is_open(tokens: Tokens, first: int) -> bool:
    """Whether what stands before a number leaves open how much it is, or of which number it is a part.

    The 30 of 10或30名 is one of two, the 6千 of 5、6千人 shares its magnitude, the 亿 of 半亿元 is a half; the 5万 of
    投资1、5万元 is one of two, or the comma is a point; a number that begins a clause is that of a list (1、5万元以上).
    """
    before = tokens.words[first - 1] if first else ""
    numeral: Numeral = tokens.payload(first, "NUM")
    if before == "半":
        return tokens.has(first, "BARE")
    if before not in _JOINING or not tokens.has(first - 2, "NUM"):
        return False
    other: Numeral = tokens.payload(first - 2, "NUM")
    if before == "或" or numeral.scale == 1 or numeral.value is None or other.value is None:
        return before == "或"
    if other.value >= _TEN or numeral.value >= _TEN * numeral.scale or numeral.value % numeral.scale:
        return False
    behind_word = first > 2 and is_han(tokens.words[first - 3])  # noqa: PLR2004 - a pair, and what is before it
    return behind_word or numeral.value == (other.value + 1) * numeral.scale


def is_in_order(tokens: Tokens, first: int) -> bool:
    """Whether a numeral is one of several places in an order: the 四 of 第三、四届, the 三 of 第一至三日."""
    at = first
    for _ in range(_IN_ORDER):
        if at < 2 or tokens.words[at - 1] not in _BETWEEN or not tokens.has(at - 2, "NUM"):  # noqa: PLR2004 - a pair
            break
        at -= 2
    return 0 < at < first and _orders(tokens, at - 1)


def _is_thing(tokens: Tokens, at: int) -> bool:
    """Whether a sum is one of things, and no label: 20家企业+8场活动, but 1+4, A+3."""
    return tokens.has(at, "CLASSIFIER") or tokens.payload(at, "ZNOUN") in ANYTHING


def _orders(tokens: Tokens, at: int) -> bool:
    """Whether a word makes a place in an order of the number behind it: 第3, 前20, but not 目前20."""
    word = tokens.words[at]
    return word in _ORDER or (word[-1] in _ORDER and tokens.payload(at, "ZNOUN") is None)


def is_of_class(tokens: Tokens, unit: int) -> bool:
    """Whether 元 goes on with what is so large, which a number before 亿 counts: 20个亿元以上项目, 3个亿元企业."""
    if not tokens.has(unit, "YUAN") or unit + 1 >= len(tokens.words) or tokens.has(unit + 1, "CURRENCY"):
        return False
    return is_han(tokens.words[unit + 1])


def printed(tokens: Tokens, first: int, last: int) -> str:
    """Return the words of some tokens as they were given, without pinyin noise."""
    folded = tokens.folded
    start, end = tokens.starts[first], tokens.starts[last]
    if folded.offsets is None:
        return folded.source[start:end]
    return "".join(folded.source[folded.start(at)] for at in range(start, end))
