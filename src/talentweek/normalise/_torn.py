r"""A number of which the end was lost: 第1?届, 7月1?日, $5? million, 2□.

The digits that are left say a smaller number, which nobody said. A question mark ends questions as well (来了20人?): it
is a digit where it stands between a digit and what the number belongs to. Other marks are never honest there.

    >>> texts = ("第1?届", "$5? million", "in 2024? Yes", "20人?", "a1?page=2")
    >>> [is_digit(text, text.index("?")) for text in texts]
    [True, True, False, False, False]

>>> from talentweek import normalise
>>> [normalise.find(text) for text in ("第1?届大会", "约$5? million", "排名第1?", "7\u25a1天")]
[(), (), (), ()]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from talentweek.normalise._tokens import Tokens

#: The tag of what may stand for a character that was lost, and all that has it.
HOLE: Final = "HOLE"
LEXICON: Final[Mapping[str, Mapping[str, bool]]] = {HOLE: dict.fromkeys("?\ufffd□■▯▢◻◼", True)}
#: Why what says a torn number is no reading.
REASON: Final = "damaged: a digit was lost"
#: Why a date behind such a one is none, where it does not say all of itself.
LEANS: Final = "it takes what it does not say from a date before it, of which a digit was lost"
_DIGITS: Final = frozenset("0123456789")
_HAN_DIGITS: Final = frozenset("〇零一二三四五六七八九十百")
#: What stands behind a number in Chinese.
_UNITS: Final = (
    "余餘多几幾十百千万萬亿億名位家所间間座项項场場条條件份台臺套款种種门門篇册冊张張辆輛户戶轮輪期届屆次人个個支批"
    "年月日号號天周週小时時元块塊美欧歐港英级級岁歲倍"
)
_BEHIND: Final = re.compile(f"[{_UNITS}]|[-~–至到][{''.join(sorted(_HAN_DIGITS))}0-9两兩]")
#: What a number belongs to, behind a mark. A sentence that ends has a space and a capital behind it, a quotation mark
#: or nothing, and a query has a name and "=".
_BELONGS: Final = re.compile(
    f"[{_UNITS}0-9%％‰]|[a-z]{{1,8}}(?![a-z=])|-[a-z]|[-~–至到][0-9$¥€£]|, ?[0-9]"
    "| (?:[a-z]|(?:19|20)[0-9]{2}(?![0-9])|[A-Z]{3}(?![A-Za-z]))"
)
#: What a number stands behind that needs nothing behind itself: 第1, 百分之5.
_LEADS: Final = (["第"], ["百分之"])
#: A day in figures that lacks its second digit behind these.
_ISO: Final = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]\Z")
#: Behind which a month or a day stands, and behind which the part that a mark holds the place of.
_GREATER, _PARTS = frozenset("年月0123456789"), frozenset("年月日号號")
#: The question mark of full width, which is punctuation.
_ASKS: Final = "\uff1f"
#: How many digits a year has.
_YEAR: Final = 4
#: What joins the ends of a range.
_JOINTS: Final = frozenset(("-", "~", "至", "到", "to"))


def is_digit(text: str, at: int) -> bool:
    """Whether a question mark stands between a digit and what the number belongs to."""
    before = text[at - 1 : at]
    if before in _DIGITS:
        return _BELONGS.match(text, at + 1) is not None or _ISO.search(text[max(0, at - 10) : at]) is not None
    return before in _HAN_DIGITS and _BEHIND.match(text, at + 1) is not None


def torn(tokens: Tokens, holes: str) -> bytes:
    """Return for each token whether it says no more what it said: 1 where a number is torn, 0 elsewhere.

    Of a range both ends are meant: where one of them is lost, the other one says something else.
    """
    marked = bytearray(len(tokens.words))
    for at, kind in enumerate(tokens.classes):
        for first, last in _places(tokens, at) if kind in holes else ():
            marked[first:last] = b"\1" * (min(last, len(marked)) - first)
    return bytes(marked)


def first_date(tokens: Tokens, holes: str) -> int:
    """Return the first mark that holds the place of digits of a date: 2024年□月11日, 202□年7月11日; or the end.

    What is whole behind it (11日, 7月11日) is a part of that date, and no date of another year or month.
    """
    words = tokens.words
    for at in range(1, len(words) - 1):
        held = tokens.classes[at] in holes and tokens.original(at) != _ASKS
        if held and words[at + 1] in _PARTS and words[at - 1][-1] in _GREATER:
            return at
    return len(words)


def _places(tokens: Tokens, at: int) -> Iterator[tuple[int, int]]:
    """Yield where a number is torn by a mark: the one before it, or else the one behind it."""
    mark, words = tokens.original(at), tokens.words
    if mark == _ASKS:
        return
    if at and (tokens.has(at - 1, "NUM") or words[at - 1][-1] in _DIGITS):
        if mark != "?" or words[at - 2 : at - 1] in _LEADS or is_digit(tokens.folded.source, tokens.start(at)):
            yield _left(tokens, at - 1), _right(tokens, at + 1)
    elif "".join(words[at + 1 : at + 2])[:_YEAR].isdecimal() and len(words[at + 1]) < _YEAR:  # no year lacks a digit
        yield at + 1, at + 2


def _left(tokens: Tokens, number: int) -> int:
    """Return the first token of what a number is the end of: 1日至1?日."""
    joint = _past_space(tokens, number - 1, -1)
    return max(0, _past_space(tokens, joint - 1, -1)) if _is_joint(tokens, joint) else number


def _right(tokens: Tokens, at: int) -> int:
    """Return the token after the last of what stands behind a mark: more digits, the unit, the other end of a range."""
    while tokens.has(at, "NUM") or (tokens.words[at : at + 1] == [","] and tokens.has(at + 1, "NUM")):
        at += 1
    unit = _past_space(tokens, at, 1)
    if not _is_joint(tokens, unit):
        unit += 1
    joint = _past_space(tokens, unit, 1)
    return _past_space(tokens, joint + 1, 1) + 1 if _is_joint(tokens, joint) else unit


def _past_space(tokens: Tokens, at: int, step: int) -> int:
    return at + step if at >= 0 and tokens.words[at : at + 1] == [" "] else at


def _is_joint(tokens: Tokens, at: int) -> bool:
    return at >= 0 and not _JOINTS.isdisjoint(tokens.words[at : at + 1])
