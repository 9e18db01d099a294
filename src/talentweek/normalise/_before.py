r"""What stands right before a number and is part of it: a minus, or the front of a number that was torn apart.

A rule begins where it finds a number. Where the text says more of that number on the left, only its tail was found,
and a tail is no reading: 净利润-3.2亿元 is no profit of 3.2, 1E5元 no 5 yuan, 1、000万元 not nothing.

>>> from talentweek import normalise
>>> [normalise.find(text) for text in ("净利润-3.2亿元", "1E5元", "1、000万元", "5 . 5 million yuan", "-20人")]
[(), (), (), (), ()]
>>> [reading.value.amount for text in ("亏损：-3.2亿元", "利润\u22123.2亿元") for reading in normalise.find(text)]
[Decimal('-320000000'), Decimal('-320000000')]

A hyphen glued to a word may be a dash as well (项目-3.2亿元), so that nothing is read behind it; a long dash divides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from talentweek.normalise._tokens import Tokens

#: Dashes that divide, and are no minus.
LONG_DASHES: Final = frozenset("\u2014\u2015\u2500\u2e3a\u2e3b")
#: The one that divides behind a word; behind a space it may be a minus.
EN_DASH: Final = "\u2013"
#: The sign that is nothing but a minus, and how it is written beside.
_MINUS: Final = "\u2212"
_MINUSES: Final = frozenset(("-", _MINUS, "\uff0d", "\ufe63"))
#: Behind these a hyphen that is glued to a number is its minus.
_OPENS: Final = frozenset(("", *" \n([:;,、。"))
#: Tags of what an amount begins with, where no word stands before it.
_NUMBERS: Final = frozenset(("NUM", "SIGN", "TENDER"))
#: What makes one number of two, where nothing stands between: 1E5, 10^8, 1.亿, 1O0 (a letter for a nought); and where
#: spaces do: 5 . 5, 5 , 5.
_GLUED: Final = frozenset("e^.o")
_POINTS: Final = frozenset(".,")
_MARKS: Final = _GLUED | _POINTS | {"、"}
_JOINTS: Final = _MARKS | frozenset(" +")
#: What stands in the place of a character that was lost.
_LOST: Final = "\ufffd"
_HOLES: Final = frozenset("?\ufffd□■▯▢◻◼")
_LOST_AT: Final = _HOLES | {">"}
#: What a look on the left and on the right begins with: behind most words, none is needed.
_LEFT: Final = _HOLES | _MARKS | frozenset("-+")
_RIGHT: Final = _JOINTS | {_LOST}


def is_minus(tokens: Tokens, at: int) -> bool:
    """Whether a dash glued to what stands behind it is a minus: -$5, (-5; not 3-5, a word-5, a long dash."""
    dash = tokens.original(at)
    if dash not in _MINUSES:
        return False
    before = tokens.words[at - 1] if at else ""
    return before[:1] in _OPENS or (dash == _MINUS and not tokens.has(at - 1, "NUM"))


def is_negative(tokens: Tokens, number: int) -> bool:
    """Whether a minus is glued to a number."""
    return number > 0 and is_minus(tokens, number - 1)


def is_lost(tokens: Tokens, first: int) -> bool:
    """Whether the character right before a token was lost; a question mark of full width is punctuation."""
    if not first or tokens.words[first - 1] not in _LOST_AT:
        return False
    if tokens.words[first - 1] == ">":  # <>.<>亿元
        return tokens.words[first - 2 : first - 1] == ["<"]
    return tokens.original(first - 1) != "\uff1f"


def cut_off(tokens: Tokens, first: int, last: int) -> str | None:
    """Return why the number in these tokens is not all of what stands there; None where it is."""
    words = tokens.words
    if last < len(words) and (right := words[last][0]) in _RIGHT:
        if right == _LOST:
            if tokens.has(last - 1, "NUM"):
                return "damaged: digits were lost behind it"
        elif _is_tail(tokens, _next(tokens, last)):
            return "the front of a longer number"
    if first and (words[first - 1] in _LEFT or words[first - 2] == "-" or words[first][0] == "."):
        return None if _NUMBERS.isdisjoint(tokens.entries[first][1]) else _cut_before(tokens, first)
    if first > 1 and words[first - 2] in _POINTS:
        return "the end of a longer number" if _is_tail(tokens, first) else None
    return None


def _cut_before(tokens: Tokens, first: int) -> str | None:
    left = tokens.words[first - 1]
    if left == "-":
        return _dashed(tokens, first - 1)
    if is_lost(tokens, first):
        return "damaged: digits were lost before it"
    if left[0] == " " and _is_minus_apart(tokens, first - 2):
        return "a minus"
    if tokens.has(first - 1, "SIGN") and tokens.words[first - 2 : first - 1] == ["-"]:
        return "a minus before the sign"
    return "the end of a longer number" if left[0] in _JOINTS and _is_tail(tokens, first) else None


def _dashed(tokens: Tokens, at: int) -> str | None:
    """Return why a number behind a dash that is glued to it is not read."""
    dash, worded = tokens.original(at), tokens.has(at + 1, "WORDED")
    if dash in LONG_DASHES:
        return None
    if tokens.has(at - 1, "NUM"):
        return None if worded and tokens.has(at - 1, "WORDED") else "the end of a range"  # three-nought-four
    if worded:  # nobody writes -four
        return None
    behind_word = at > 0 and tokens.words[at - 1][0] not in _OPENS
    return None if dash == EN_DASH and behind_word else "a minus, or a dash"


def _is_minus_apart(tokens: Tokens, at: int) -> bool:
    """Whether a minus stands here that has a space behind it, and is none between two numbers: − 3."""
    return at >= 0 and tokens.words[at] == "-" and tokens.original(at) == _MINUS and not _is_number(tokens, at - 1)


def _is_number(tokens: Tokens, at: int) -> bool:
    return tokens.has(at, "NUM") or (tokens.words[at : at + 1] == [" "] and tokens.has(at - 1, "NUM"))


def _next(tokens: Tokens, last: int) -> int:
    """Return the token at which the next number would begin that has only a mark before it."""
    words = tokens.words
    at = last + (words[last] == " ")
    if words[at : at + 1] and words[at] in _MARKS:
        at += 1 + (words[at + 1 : at + 2] == [" "])
        at += words[at : at + 1] == ["+"]
    return at


def _is_tail(tokens: Tokens, first: int) -> bool:
    """Whether a number goes on with the one before it: 1E5, 10^8, 1.亿, 1、000万, 0、5万, 5 . 5, 1 .5."""
    words, at = tokens.words, first - 1
    if at < 1 or not tokens.has(first, "NUM"):
        return False
    if words[at] == " ":
        if words[first][0] == ".":  # 1 .5
            return tokens.has(at - 1, "NUM")
        apart = words[at - 1] in _POINTS and words[at - 2 : at - 1] == [" "]
        return apart and tokens.has(at - 3, "INT") and not tokens.has(at - 3, "D4") and words[first][0].isdecimal()
    if words[at] == "+":  # 1e+5
        at -= 1
        return words[at] == "e" and tokens.has(at - 1, "NUM")
    torn = words[at] in _POINTS and words[at - 1] == " " and tokens.has(at - 2, "INT")  # 12 ,5亿元
    at -= words[at] == "." == words[at - 1]  # 1..5亿
    if torn or not tokens.has(at - 1, "NUM"):
        return torn and not tokens.has(at - 2, "D4")
    return words[at] in _GLUED or (words[at] == "、" and (words[at - 1] == "0" or _is_group(words[first])))


def _is_group(word: str) -> bool:
    """Whether figures begin as no number does: 000."""
    return word[0] == "0" and word[1:2].isdecimal()
