r"""What was lost in a text before it came here, and cannot be repaired: 乱码, 缺字.

    >>> text = "近?0余家机构, <>.<> billion yuan, 106,1000人, 3578 2亿元"
    >>> [(kind, text[start:end]) for kind, start, end in lost(text)]
    [('lost_digits', '?0'), ('lost_digits', '<>.<>'), ('grouping', '106,1000'), ('decimal_point', '3578 2')]
    >>> garbled("the café’s cafÃ© in ä¸\xadæ–‡")
    [(14, 16), (20, 26)]

An ordinary question mark, a year behind a day ("July 5,2024") and an accent before a closing quote are no damage.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from talentweek.normalise._torn import is_digit

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The characters that the bytes 80 to BF, which continue a character in UTF-8, become in the code page of Windows.
_NEXT: Final = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
#: Those among them that stand behind a letter in honest text too.
_ORDINARY: Final = frozenset("‘’“”–—…€™\u00a0«»°·²³©®§´")
_QUOTES: Final = "‘’“”–—…"
#: One character of UTF-8 that was read as Windows-1252 or Latin-1, or what stands for lost bytes in Chinese code pages.
_SEQUENCE: Final = re.compile(
    f"(?P<sure>â€[{_NEXT}]?|[ÂÃ](?![{_QUOTES}])[{_NEXT}]|锟斤拷|錕斤拷|烫烫烫|燙燙燙|屯屯屯)"
    f"|(?P<likely>[à-ï][{_NEXT}]{{2}}|[ð-ô][{_NEXT}]{{3}})"
    f"|(?P<weak>[Ä-ß][{_NEXT}])"
)


def garbled(text: str) -> list[tuple[int, int]]:
    """Return the spans that are UTF-8 read in the wrong code page: cafÃ©, ä¸­æ–‡, â€™, 锟斤拷."""
    if text.isascii():
        return []
    spans: list[tuple[int, int, bool]] = []
    for match in _SEQUENCE.finditer(text):
        start, end = match.span()
        odd = not _ORDINARY.issuperset(match[0][1:])
        if match["likely"] and not odd:
            continue
        sure = not match["weak"]
        if spans and spans[-1][1] == start:  # two weak ones together, one of them odd, are sure: Ð¿Ñ€
            first, _, known = spans[-1]
            spans[-1] = (first, end, known or sure or odd)
        else:
            spans.append((start, end, sure))
    return [(start, end) for start, end, sure in spans if sure]


#: Something that stands where digits were: a replacement character, a box, a question mark, brackets left empty.
_HOLE: Final = re.compile(r"[\ufffd□]+|\?+|<>(?:[.,]?<>)*")
_DIGITS: Final = frozenset("0123456789")
_NUMERIC: Final = frozenset("0123456789.,")
#: What a number stands behind.
_LEADS: Final = frozenset("近约約超逾达達共过過至$€£¥")
#: What a number stands before, in Chinese and in English.
_SCALE: Final = re.compile("[余餘多几幾]?[十百千万萬亿億]|[余餘多]")
_SCALE_EN: Final = re.compile(" ?(?:hundred|thousand|million|billion|trillion|percent|per cent)(?![A-Za-z])")
#: A zero that begins a number: what stood before it is lost; but 0元 and 0.5 are numbers, and a query has =.
_ZERO: Final = re.compile("0+[^0-9.,元=&]")
#: Digits in groups, of which the last is no group; a year behind a day is left out.
_GROUPS: Final = re.compile(
    "(?<![0-9.,])[0-9]{1,3}(?:"
    "(?:,[0-9]{3})+,[0-9]{1,2}(?![0-9,])"
    "|(?:,[0-9]{3})*,(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{4,}"
    ")"
)
#: Two numerals where one with a point is meant, before 万 or 亿; a year before a number is left out.
_NO_POINT: Final = re.compile("(?<![0-9.,])(?!(?:19|20)[0-9]{2} )[0-9]+ [0-9]{1,2}(?=[余餘多]?[万萬亿億])")
#: 元 before another currency: a magnitude was lost (5200[万]美元).
_TWO_CURRENCIES: Final = re.compile("元(?=[美欧歐港日韩韓澳加]元|英镑|英鎊)")


def lost(view: str) -> list[tuple[str, int, int]]:
    """Return what is damaged in a text of half width as kind, start and end, in order.

    `lost_digits`, `lost_characters`, `grouping`, `decimal_point`, `two_currencies`.
    """
    found = [*_holes(view)]
    found += [("grouping", *match.span()) for match in _GROUPS.finditer(view)]
    found += [("decimal_point", *match.span()) for match in _NO_POINT.finditer(view)]
    for match in _TWO_CURRENCIES.finditer(view):
        start = _left_of(view, match.start())
        if start < match.start():
            found.append(("two_currencies", start, match.end() + 2))
    return sorted(found, key=lambda one: one[1:])


def _holes(view: str) -> Iterator[tuple[str, int, int]]:
    done = 0
    for match in _HOLE.finditer(view):
        start, end = match.span()
        if _was_digits(view, match):
            begun, done = max(done, _left_of(view, start)), _right_of(view, end)
            yield "lost_digits", begun, done
        elif match[0][0] == "\ufffd":
            yield "lost_characters", start, end


def _was_digits(view: str, match: re.Match[str]) -> bool:
    """Whether digits stood in a hole."""
    hole, (start, end) = match[0], match.span()
    before, after = view[start - 1 : start], view[end : end + 1]
    beside = (before in _DIGITS) + (after in _DIGITS)
    scaled = _SCALE.match(view, end) is not None
    english = _SCALE_EN.match(view, end) is not None
    led = before in _LEADS or before in _DIGITS
    if hole[0] == "?":
        zero = before != "?" and _ZERO.match(view, end) is not None
        unit = english and (led or before in {"", " ", "\n"})
        return len(hole) == 1 and (beside > 1 or zero or unit or (scaled and led) or is_digit(view, start))
    if hole[0] == "<":
        return beside > 0 or english or scaled or before in _LEADS or len(hole) > len("<>")
    return beside > 0 or english or (scaled and (led or not before.isalnum()))


def _left_of(view: str, at: int) -> int:
    """Return where the digits that end at a place begin."""
    while at > 0 and view[at - 1] in _NUMERIC:
        at -= 1
    while view[at : at + 1] in {".", ","}:
        at += 1
    return at


def _right_of(view: str, at: int) -> int:
    """Return where the digits that begin at a place end."""
    while at < len(view) and view[at] in _NUMERIC:
        at += 1
    while at > 0 and view[at - 1] in ".,":
        at -= 1
    return at
