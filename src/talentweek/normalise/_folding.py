"""Folding: the text as the lexer reads it, and the way back: 归一化.

Lower case, half width (２０ to 20), simplified (億 to 亿), plain spaces, dashes and quotes, without what no reader sees
(zero-width characters) and without pinyin noise (項(xiàng)目), the readings that some converters of old code pages
leave behind. All but the last two keep one character one character; where something is removed, a map leads back.

    >>> fold("近(jin)3億(yi)元").text
    '近3亿元'
    >>> folded = fold("項(xiàng)目２２７７個(gè)，")
    >>> at = folded.text.index("2277个")
    >>> folded.source[folded.start(at):folded.end(at + 5)]
    '２２７７個(gè)'

What only looks like pinyin stays: capitals, and a syllable that is no reading of the character before it.

    >>> fold("人工智能(AI)、1000公顷(ha)").text
    '人工智能(ai)、1000公顷(ha)'

Digits of other scripts and digits in circles are no digits here: they stay what they are.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, final

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The Han characters, for a character class of a pattern.
HAN: Final = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
#: What is not seen (soft hyphen, zero-width and bidirectional marks, variation selectors), as ranges of code points.
UNSEEN: Final = (
    (0xAD, 0xAD), (0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F),
    (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xE0100, 0xE01EF),
)  # fmt: skip
#: Marks that turn the order of what is seen, so that digits on both sides of one need not stand as they are stored.
_TURNS: Final = frozenset("\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
#: Those of them that turn even digits.
_OVERRIDES: Final = frozenset("\u202d\u202e")
#: What stands for a character that was lost.
_LOST: Final = "\ufffd"
_DIGITS: Final = frozenset("0123456789")
#: What every one of them is folded to before it is removed, so that one quick search tells whether there is any.
_ZERO_WIDTH: Final = "\u200b"

_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2e3a\u2e3b\ufe58\ufe63"
_TILDES: Final = "\u02dc\u223c\u223d\u301c"
#: What the script table has not, and reading needs: variants of numerals, radicals that PDF files leave behind.
_VARIANTS: Final = ("両弐弍壱叅卄祇⺠⻓⻚⻋⻔⻢⻛⻄⻘⻅⻥⻦⻩⻬⻰⻝", "两贰贰壹叁廿只民长页车门马风西青见鱼鸟黄齐龙食")
_SMALL_FORMS: Final = ("﹐﹑﹒﹔﹕﹖﹗﹙﹚﹟﹠﹡﹢﹤﹥﹦﹩﹪﹫｡､￥￡￠￦", ",、.；:?!()#&*+<>=$%@。、¥£¢₩")
_QUOTES: Final = (("‘’‚‛", "'"), ("“”„‟", '"'))

#: The characters of ASCII that are white space, but neither a space nor the usual end of a line.
_ODD_ASCII: Final = re.compile("[\t\v\f\r\x1c-\x1f]")
#: A bracket that may hold pinyin: both kinds of a and g, tones as one character with the letter or as two.
_BRACKET: Final = re.compile("\\([a-z\u00e0-\u01dc\u0251\u0261\u1e3f\u0300-\u0308\u030c]{1,9}\\)")
_TONES: Final = re.compile("[\u0300\u0301\u0304\u030c]")
#: 參 is the three of cheques only beside its likes (伍佰參拾肆, 參萬); elsewhere it takes part (參加).
_THREE: Final = re.compile("(?<=[壹贰叁肆伍陆柒捌玖拾佰仟零])参|参(?=[拾佰仟万亿])")
#: A circle is a zero only behind a Chinese digit: 二○二四.
_ZEROS: Final = re.compile("(?<=[〇一二三四五六七八九])[○◯]+")


#: How many characters the table of folding notes: more than any language uses.
FULL: Final = 30_000


class _Table(dict[int, str]):
    """What each character folds to; what folds to itself is noted when it is met, which halves the time.

    It is full at some size, so that no text can make it grow without end.
    """

    def __missing__(self, code: int) -> str:
        if len(self) < FULL:
            self[code] = chr(code)
        return chr(code)


@lru_cache(maxsize=1)
def table() -> _Table:
    """Return what each character folds to, one for one; made at the first use, which an English text may never be."""
    from talentweek.normalise._script_table import NEW, OLD  # noqa: PLC0415 - as said

    made = _Table()
    for code in [*range(0xC0, 0x590), *range(0x1E00, 0x2000)]:  # Latin, Greek, Cyrillic, Armenian
        if len(lower := chr(code).lower()) == 1:
            made[code] = lower
    for olds, news in ((OLD, NEW), _VARIANTS, _SMALL_FORMS):
        made.update({ord(old): new for old, new in zip(olds, news, strict=True)})
    for code in range(0x21, 0x7F):
        made[code] = made[code + 0xFEE0] = chr(code).lower()
    del made[0xFF1B]  # ； stays what it is: it ends a phrase more strongly than a comma
    for code in [*range(0x21), *range(0x7F, 0xA1), 0x1680, *range(0x2000, 0x2030), 0x205F, 0x3000]:
        if chr(code).isspace():
            made[code] = "\n" if len(f"a{chr(code)}b".splitlines()) > 1 else " "
    for olds, new in ((_DASHES, "-"), (_TILDES, "~"), *_QUOTES, ("\uff5e", "~"), ("\uff0d", "-"), ("İ", "i")):
        made.update(dict.fromkeys(map(ord, olds), new))
    for first, last in UNSEEN:
        made.update(dict.fromkeys(range(first, last + 1), _ZERO_WIDTH))
    return made


@lru_cache(maxsize=1)
def _toneless() -> dict[int, int]:
    """Return what takes the tone from the letters of pinyin and writes ü as v."""
    return str.maketrans("āáǎàēéěèêīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɑɡ", "aaaaeeeeeiiiioooouuuuvvvvvnnnmag")


def is_reading(syllable: str, character: str) -> bool:
    """Whether a syllable of pinyin, in lower case, with or without its tone, is how a folded character is read.

    >>> is_reading("xiàng", "项"), is_reading("e", "额"), is_reading("ha", "顷"), is_reading("AI", "爱")
    (True, True, False, False)
    """
    from talentweek.normalise._pinyin_table import READINGS  # noqa: PLC0415 - 80 KB that few texts need

    plain = _TONES.sub("", syllable.replace("u\u0308", "v")).translate(_toneless())
    return bool(character) and character in READINGS.get(plain, "")


@final
class Folded:
    """A folded text and the way back to its source."""

    __slots__ = ("_tails", "offsets", "source", "text")

    #: The text as it was given.
    source: str
    #: The text as the lexer reads it.
    text: str
    #: For each folded character its offset in the source, and at last the end; None where both run in step.
    offsets: list[int] | None

    def __init__(
        self, source: str, text: str, offsets: list[int] | None = None, tails: dict[int, int] | None = None
    ) -> None:
        self.source = source
        self.text = text
        self.offsets = offsets
        self._tails = tails

    def start(self, at: int) -> int:
        """Return the offset in the source of the folded character at `at`."""
        return at if self.offsets is None else self.offsets[at]

    def end(self, at: int) -> int:
        """Return where a folded span that ends before `at` ends in the source; pinyin noise belongs to its character.

        >>> folded = fold("11個(gè)")
        >>> folded.text, folded.end(2), folded.end(3)
        ('11个', 2, 7)
        """
        if self.offsets is None or at == 0:
            return at
        tail = self._tails.get(at) if self._tails else None
        return self.offsets[at - 1] + 1 if tail is None else tail


def fold(text: str) -> Folded:
    """Return a text as the lexer reads it, with the way back; it never raises and takes linear time.

    >>> fold("RMB １,０００ — “Nearly”").text
    'rmb 1,000 - "nearly"'
    """
    if text.isascii():
        lower = text.lower()
        if not lower.isprintable() and _ODD_ASCII.search(lower):
            lower = lower.translate(table())
        return Folded(text, lower)
    folded = text.translate(table())
    if "参" in folded:
        folded = _THREE.sub("叁", folded)
    if "○" in folded or "◯" in folded:
        folded = _ZEROS.sub(lambda found: "〇" * len(found[0]), folded)
    if _ZERO_WIDTH in folded or ("(" in folded and _BRACKET.search(folded)):
        return _without_noise(text, folded)
    return Folded(text, folded)


def one_to_one(text: str) -> str:
    """Return a text folded as far as one character stays one character; what is not seen becomes U+200B.

    >>> one_to_one("１億元")
    '1亿元'
    """
    return text.translate(table())


def _without_noise(source: str, folded: str) -> Folded:
    """Return the text without what is not seen, and then without pinyin noise."""
    seen = list(range(len(source) + 1))
    plain = source
    if _ZERO_WIDTH in folded:
        folded = _with_turns(source, folded)
        seen = [at for at, character in enumerate(folded) if character != _ZERO_WIDTH]
        plain = "".join([source[at] for at in seen])
        folded = folded.replace(_ZERO_WIDTH, "")
        seen.append(len(source))
    kept: list[str] = []
    offsets: list[int] = []
    tails: dict[int, int] = {}
    done = 0
    for start, end in pinyin_noise(plain, folded):
        kept.append(folded[done:start])
        offsets += seen[done:start]
        tails[len(offsets)] = seen[end - 1] + 1
        done = end
    if len(seen) == len(source) + 1 and not done:
        return Folded(source, folded)
    kept.append(folded[done:])
    offsets += seen[done:]
    return Folded(source, "".join(kept), offsets, tails)


def _with_turns(source: str, folded: str) -> str:
    """Return the text with U+FFFD where a mark stands that may have turned the digits beside it: nobody can tell.

    >>> fold("1\u202e2\u202c亿元").text == "1\ufffd2亿元", fold("\u206820\u2069 experts").text
    (True, '20 experts')
    """
    if _TURNS.isdisjoint(source):
        return folded
    made = list(folded)
    before = ""
    marks: list[int] = []
    for at, character in enumerate(folded):
        if character == _ZERO_WIDTH:
            marks.append(at)
            continue
        beside = (before in _DIGITS) + (character in _DIGITS)
        for mark in marks:
            if beside == len("12") or (beside and source[mark] in _OVERRIDES):
                made[mark] = _LOST if source[mark] in _TURNS else _ZERO_WIDTH
        before, marks = character, []
    return "".join(made)


def pinyin_noise(plain: str, folded: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the brackets that hold how the character before them is read, in pinyin.

    Both texts run in step: `folded` tells where the brackets are, `plain` whether a capital stands in them.
    """
    done, before = 0, ""
    for match in _BRACKET.finditer(folded):
        start, end = match.span()
        if start != done:
            before = folded[start - 1 : start]
        if is_reading(plain[start + 1 : end - 1], before):
            yield start, end
            done = end
