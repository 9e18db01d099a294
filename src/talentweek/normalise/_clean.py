"""Cleaning: text as a person would want to see it, and what cannot be mended: 清洗.

What is repaired: pinyin noise (集結(jié)號), letters and digits of full width, no-break and other odd spaces, what
nobody sees, radicals that PDF files leave in the place of characters. Script, case, quotation marks and the punctuation
of Chinese stay as they are. What cannot be repaired is reported: lost digits, numbers that cannot be
numbers, text in the wrong code page, which is left as it is. Offsets lead back to the text as given.

    >>> cleaned = clean("集結(jié)號：２０２３年,?0余家外國專家機構(gòu)")
    >>> cleaned.text
    '集結號：2023年,?0余家外國專家機構'
    >>> [repair.found for repair in cleaned.repairs]
    ['(jié)', '２０２３', '(gòu)']
    >>> [(damage.kind, damage.found) for damage in cleaned.damage]
    [('lost_digits', '?0')]
    >>> at = cleaned.text.index("機構")
    >>> cleaned.source[cleaned.source_offset(at):]
    '機構(gòu)'
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final, final
from unicodedata import normalize

import attrs

from talentweek.errors import need
from talentweek.normalise._damage import garbled, lost
from talentweek.normalise._folding import HAN, one_to_one, pinyin_noise
from talentweek.normalise.context import known

if TYPE_CHECKING:
    from collections.abc import Iterator


#: The first of a pair.
_first: Final = itemgetter(0)


@final
@attrs.frozen(weakref_slot=False)
class Repair:
    """Something that was repaired."""

    #: What it was: pinyin, width, space, line_end, unseen, radical.
    kind: str
    #: Where it begins in the text as given, in code points.
    start: int
    #: Where it ends.
    end: int
    #: What stood there.
    found: str
    #: What stands there now; empty where it was taken out.
    replacement: str


@final
@attrs.frozen(weakref_slot=False)
class Damage:
    """Something that cannot be repaired."""

    #: What it is: lost_digits, lost_characters, grouping, decimal_point, two_currencies, mojibake.
    kind: str
    #: Where it begins in the text as given, in code points.
    start: int
    #: Where it ends.
    end: int
    #: What stands there.
    found: str


@final
@attrs.frozen(weakref_slot=False)
class Cleaned:
    """A text that was cleaned, with what was repaired and what cannot be."""

    #: The text, repaired.
    text: str
    #: The text as it was given.
    source: str
    #: What was repaired, in order.
    repairs: tuple[Repair, ...]
    #: What is damaged, in order.
    damage: tuple[Damage, ...]
    #: From which offset of the text on the source is how far ahead.
    _shifts: tuple[tuple[int, int], ...] = attrs.field(default=(), repr=False, eq=False)

    def source_offset(self, at: int) -> int:
        """Return where the character at an offset of the text stands in the source; ValueError outside the text.

        The end of the text leads to the end of the source.

        >>> clean("個(gè)人").source_offset(1)
        5
        """
        if not 0 <= need(at, int, "an offset") <= len(self.text):
            raise ValueError(f"the text has {len(self.text)} characters, there is no offset {at}")
        before = bisect_right(self._shifts, at, key=_first)
        return at + self._shifts[before - 1][1] if before else at


#: Radicals and compatibility ideographs: spellings of characters that Unicode has elsewhere.
_RADICALS: Final = (range(0x2E80, 0x2FD6), range(0xF900, 0xFB00))
#: Signs of full width that belong to words and numbers; the punctuation of Chinese (，：！？（）～) is no damage.
_SIGNS: Final = "＃＄％＆＊＋－／＜＝＞＠＼＾＿｀｜"
#: A point or a comma between digits of full width, which make one number: ３．５, １，０００.
_INSIDE: Final = re.compile("(?<=[０-９])．(?=[０-９])|(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
#: Never seen; then joiners and marks of direction, which are in their place beside other scripts and emoji only.
_NEVER: Final = "\u00ad\u180e\u200b\u2060\ufeff"
_JOINERS: Final = "\u200c-\u200f\u202a-\u202e\u2066-\u2069"
_UNSEEN: Final = re.compile(f"[{_NEVER}{_JOINERS}]+")
_PLAIN: Final = re.compile(f"[\x00-\x7f{HAN}]").match


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, str]]:
    """Return for each character that is repaired one to one the kind of the repair and what stands for it."""
    letters = [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), *map(ord, _SIGNS)]
    table = {chr(code): ("width", chr(code - 0xFEE0)) for code in letters}
    table |= {chr(code): ("space", " ") for code in [0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]}
    table |= dict.fromkeys("\u0085\u2028\u2029", ("line_end", "\n"))
    for code in (code for part in _RADICALS for code in part):
        same = normalize("NFKC", chr(code))
        if same != chr(code) and len(same) == 1:
            table[chr(code)] = ("radical", same)
    return table


@lru_cache(maxsize=1)
def _repairable() -> re.Pattern[str]:
    """Return a pattern of the characters that are repaired one to one."""
    return re.compile(f"[{''.join(map(re.escape, _table()))}]")


def clean(text: str) -> Cleaned:
    r"""Return a text repaired, with what was repaired and what cannot be; it never raises and takes linear time.

    Cleaning what is clean changes nothing.

    >>> clean("over 20\u00a0experts\u200b").text
    'over 20 experts'
    >>> clean("Invited: cafÃ© owners").damage
    (Damage(kind='mojibake', start=12, end=14, found='Ã©'),)
    """
    known(text, None)
    bad = garbled(text)
    kept_as_is = {at for start, end in bad for at in range(start, end)}
    replaced = {} if text.isascii() else {at: said for at, said in _replaced(text) if at not in kept_as_is}
    view = "".join([replaced[at][1] if at in replaced else char for at, char in enumerate(text)]) if replaced else text
    removed = [] if text.isascii() else _removed(view, kept_as_is)
    shown, shifts = _without(view, removed)
    cleaned = Cleaned(shown, text, tuple(_repairs(text, replaced, removed)), (), shifts)
    damage = [Damage("mojibake", start, end, text[start:end]) for start, end in bad]
    for kind, first, last in lost(shown):
        start, end = cleaned.source_offset(first), cleaned.source_offset(last - 1) + 1
        damage.append(Damage(kind, start, end, text[start:end]))
    return attrs.evolve(cleaned, damage=tuple(sorted(damage, key=_place)))


def _place(one: Repair | Damage) -> tuple[int, int]:
    return one.start, one.end


def _replaced(text: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """Yield where a character is replaced, by which kind of repair, by what."""
    table = _table()
    for match in _repairable().finditer(text):
        yield match.start(), table[match[0]]
    for match in _INSIDE.finditer(text):
        yield match.start(), ("width", "." if match[0] == "．" else ",")


def _unseen(view: str) -> Iterator[int]:
    """Yield where a character stands that is not seen and is of no use there."""
    for match in _UNSEEN.finditer(view):
        before = view[match.start() - 1 : match.start()]
        plain = not before or _PLAIN(before)
        for at in range(*match.span()):
            if plain or view[at] in _NEVER:
                yield at


def _removed(view: str, kept_as_is: set[int]) -> list[tuple[str, int, int]]:
    """Return what is taken out as kind, start and end, in order and none over another."""
    unseen = {at for at in _unseen(view) if at not in kept_as_is}
    places = [at for at in range(len(view)) if at not in unseen]
    plain = "".join([view[at] for at in places])
    noise = [("pinyin", places[first], places[last - 1] + 1) for first, last in pinyin_noise(plain, one_to_one(plain))]
    removed: list[tuple[str, int, int]] = []
    for one in sorted([*noise, *(("unseen", at, at + 1) for at in unseen)], key=lambda one: one[1]):
        if not removed or one[1] >= removed[-1][2]:
            removed.append(one)
    return removed


def _without(view: str, removed: list[tuple[str, int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text without what is taken out, and from which of its offsets on it lies how far behind."""
    kept: list[str] = []
    shifts: list[tuple[int, int]] = []
    done = behind = 0
    for _kind, start, end in removed:
        kept.append(view[done:start])
        shifts.append((start - behind, behind + end - start))
        behind += end - start
        done = end
    return "".join([*kept, view[done:]]), tuple(shifts)


def _repairs(text: str, replaced: dict[int, tuple[str, str]], removed: list[tuple[str, int, int]]) -> Iterator[Repair]:
    """Yield the repairs in order, those of one kind side by side as one."""
    single = [(at, at + 1, kind, said) for at, (kind, said) in replaced.items()]
    single += [(start, end, kind, "") for kind, start, end in removed]
    single.sort()
    begun = 0
    for at, (_start, end, kind, _said) in enumerate(single):
        following = single[at + 1] if at + 1 < len(single) else None
        if following is not None and kind != "pinyin" and (following[0], following[2]) == (end, kind):
            continue
        start = single[begun][0]
        yield Repair(kind, start, end, text[start:end], "".join([one[3] for one in single[begun : at + 1]]))
        begun = at + 1
