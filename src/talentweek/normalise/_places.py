"""Where names of places stand in a text, and what each may mean: the engine behind `names`.

English names are looked up word by word, Chinese ones character by character, the longest first, in the folded text;
each look-up is bounded, so that the whole takes linear time. What a name may mean is a tuple of targets: a country
(`GE`), a subdivision (`US-GA`), a place within one that goes by its words (`CN-JS+`).

    >>> from talentweek.normalise._folding import fold
    >>> [(found.targets, found.words) for found in found_in(fold("Korea and 浙江省"))]
    [(('KR', 'KP'), 'Korea'), (('CN-ZJ',), '浙江省')]
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.normalise import _place_words as said
from talentweek.normalise._folding import HAN
from talentweek.normalise._place_table import NAMES_EN, NAMES_ZH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from talentweek.normalise._folding import Folded

#: A word of Latin letters, the sign for "and", or a run of Han characters with the brackets of 刚果(金).
_PIECE: Final = re.compile(f"[a-z\u00e0-\u024f\u0300-\u036f\u1e00-\u1eff]+|&|[{HAN}]+")
#: What may stand between two words of a name, behind an abbreviation (St. Lucia, U.K.), and between its letters.
_BETWEEN: Final = frozenset({" ", "\n", "-", " - ", "'"})
_AFTER_SHORT: Final = frozenset({" ", ".", ". "})
_SHORT: Final = 2
_OUTSIDE: Final = frozenset("0123456789_@$")
#: What makes a currency of a place: US dollars, 瑞士法郎. "won" is left out: China won.
_CURRENCY: Final = re.compile(
    " (?:dollar|yuan|yen|pound|rupee|franc|peso|dinar|dirham|ringgit|baht|rouble|ruble|lira|rand|riyal|rial|krone)s?"
    "(?![a-z])|元(?![首老旦])|法郎|卢比|卢布|克朗|比索|披索|镑|迪拉姆|里亚尔|第纳尔|林吉特|令吉|兰特|里拉|先令|雷亚尔|兹罗提"
)


class Found(NamedTuple):
    """A name of a place in a text."""

    #: Where it begins and ends in the folded text.
    start: int
    end: int
    #: What it may mean.
    targets: tuple[str, ...]
    #: The words of the smallest place of it, as given.
    words: str
    #: Whether it is a word for people or things of the place.
    demonym: bool
    #: Whether it is Chinese.
    chinese: bool


class _Lexicon(NamedTuple):
    """The names of both languages: name -> targets; first word or two characters -> the longest; guards by name."""

    english: Mapping[str, tuple[str, ...]]
    demonyms: Mapping[str, tuple[str, ...]]
    words: Mapping[str, int]
    chinese: Mapping[str, tuple[str, ...]]
    characters: Mapping[str, int]
    guards: Mapping[str, tuple[str, str]]


def given(folded: Folded, start: int, end: int) -> str:
    """Return the words of a folded span as they were given."""
    return folded.source[folded.start(start) : folded.end(end)]


def bare(word: str) -> str:
    """Return a word of Latin letters without accents."""
    if word.isascii():
        return word
    return "".join([char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char)])


def _entries(text: str) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    for entry in text.replace("|", "\n").splitlines():
        targets, colon, names = entry.partition(":")
        if colon:
            yield tuple(targets.split()), names.split(";")


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    """Return the names, made at the first use; what a person wrote stands before what CLDR has."""
    english: dict[str, tuple[str, ...]] = {name: (code,) for name, code in NAMES_EN.items()}
    chinese: dict[str, tuple[str, ...]] = {name: (code,) for name, code in NAMES_ZH.items()}
    demonyms: dict[str, tuple[str, ...]] = {}
    for text, names in ((said.ENGLISH, english), (said.DEMONYMS, demonyms)):
        for targets, spelled in _entries(text):
            names.update({" ".join(re.findall("[a-z]+", name)): targets for name in spelled})
    for targets, spelled in _entries(said.CHINESE):
        chinese.update({name.strip(): targets for name in spelled})
    for targets, (latin, han, words, endings) in _entries(said.PROVINCES):
        for word in ("", *words.split("/")):
            english[f"{latin.strip()} {word.strip()}".strip()] = targets
        for ending in ("", *endings.split("/")):
            chinese[f"{han.strip()}{ending.strip()}"] = targets
    chinese |= {f"{member[0]}籍": (member[1:],) for member in re.findall("[^A-Z][A-Z]+", said.MEMBERS)}
    longest: dict[str, int] = {}
    for name in (*english, *demonyms):
        first = name.partition(" ")[0]
        longest[first] = max(longest.get(first, 0), name.count(" ") + 1)
    characters: dict[str, int] = {}
    for name in chinese:
        characters[name[:2]] = max(characters.get(name[:2], 0), len(name))
    guards: dict[str, tuple[str, str]] = {}
    for guarded, (around,) in _entries(said.GUARDS):
        before, _, after = around.partition("/")
        guards.update(dict.fromkeys(guarded, (before.strip(), after.strip())))
    return _Lexicon(english, demonyms, longest, chinese, characters, guards)


def found_in(folded: Folded, *, any_case: bool = False) -> list[Found]:
    """Return the names of places in a text in order, none over another; with `any_case` they need no capital."""
    pieces = list(_PIECE.finditer(folded.text))
    found: list[Found] = []
    done = 0
    for at, piece in enumerate(pieces):
        if piece.start() < done:
            continue
        if piece[0][0] <= "\u024f":  # a word of Latin letters
            if (one := _english(folded, pieces, at, any_case=any_case)) is not None:
                done = one.end
                found.append(one)
        else:
            for one in _chinese(folded, piece.start(), piece.end()):
                done = one.end
                found.append(one)
    return [one for one in found if one.targets]


def _english(folded: Folded, pieces: list[re.Match[str]], at: int, *, any_case: bool) -> Found | None:
    """Return the longest name that begins with a word."""
    lexicon = _lexicon()
    words: list[str] = []
    ends: list[int] = []
    for piece in pieces[at : at + lexicon.words.get(bare(pieces[at][0]), 0)]:
        if words and not _joined(folded.text[ends[-1] : piece.start()], words[-1]):
            break
        words.append("and" if piece[0] == "&" else bare(piece[0]))
        ends.append(piece.end())
    start = pieces[at].start()
    while words:
        name, end = " ".join(words), ends[-1]
        if len(words) > 1 and len(words[-1]) == 1 and folded.text[end : end + 1] == ".":
            end += 1  # the last point of U.S.
        demonym = name not in lexicon.english
        targets = lexicon.demonyms.get(name) if demonym else lexicon.english[name]
        if (
            targets is not None
            and _stands_alone(folded.text, start, end)
            and (any_case or _is_name(folded, pieces[at : at + len(words)], name))
        ):
            return Found(start, end, targets, given(folded, start, end), demonym=demonym, chinese=False)
        words.pop()
        ends.pop()
    return None


def _joined(between: str, before: str) -> bool:
    return between in _BETWEEN or (len(before) <= _SHORT and between in _AFTER_SHORT)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a name is no part of a longer word, an address, an amount (US$) or the name of a currency."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _OUTSIDE or after in _OUTSIDE or before == "." or (after == "." and text[end + 1 : end + 2].isalnum()):
        return False
    return _CURRENCY.match(text, end) is None


def _is_name(folded: Folded, pieces: list[re.Match[str]], name: str) -> bool:
    """Whether English words are written as a name is."""
    written = [given(folded, *piece.span()) for piece in pieces]
    start, end = pieces[0].start(), pieces[-1].end()
    if any(not word[0].isupper() and bare(word) not in said.SMALL and word != "&" for word in written):
        return False
    if name in said.ACRONYMS:
        return written[0].isupper() and not (name == "us" and _shouted(folded, start))
    if len(name) > 1 and set(name[1::2]) == {" "}:  # u s a: with its points
        return "." in folded.text[start:end]
    return name not in _CHECKS or _CHECKS[name](folded, start, end)


def _word_before(folded: Folded, start: int) -> str:
    """Return the word directly before, as given, where a space stands between."""
    if folded.text[start - 1 : start] != " ":
        return ""
    left = max(0, start - 30)
    found = re.search("[a-z]+$", folded.text[left : start - 1])
    return folded.source[folded.start(left + found.start()) : folded.end(start - 1)] if found else ""


def _word_after(folded: Folded, end: int) -> str:
    """Return the word directly behind, as given, where a space stands between."""
    if folded.text[end : end + 1] != " ":
        return ""
    found = re.match("[a-z]+", folded.text[end + 1 : end + 30])
    return folded.source[folded.start(end + 1) : folded.end(end + 1 + found.end())] if found else ""


def _shouted(folded: Folded, start: int) -> bool:
    """Whether US stands in a line of capitals (JOIN US)."""
    before = _word_before(folded, start)
    return len(before) > _SHORT and before.isupper()


def _alone(folded: Folded, start: int, end: int) -> bool:
    """Whether no other capitalised word stands beside: Michael Jordan, Jordan River, Georgia Tech."""
    beside = (_word_before(folded, start), _word_after(folded, end))
    return not any(word[:1].isupper() and word.lower() not in said.PLAIN for word in beside)


def _within_a_sentence(folded: Folded, start: int, _end: int) -> bool:
    """Whether the capital is not that of a sentence: "Polish your pitch"."""
    return start > 1 and folded.text[start - 1] == " " and folded.text[start - 2] not in ".!?:\n"


def _accented(folded: Folded, start: int, end: int) -> bool:
    """Whether the words have their accent: Réunion, not a reunion."""
    return not folded.text[start:end].isascii()


def _hyphened(folded: Folded, _start: int, end: int) -> bool:
    """Whether a hyphen follows: Sino-British."""
    return folded.text[end : end + 1] == "-"


#: What must hold of names that are other words or people too.
_CHECKS: Final[dict[str, Callable[[Folded, int, int], bool]]] = {
    **dict.fromkeys(said.PEOPLE, _alone), "polish": _within_a_sentence, "reunion": _accented, "sino": _hyphened,
}  # fmt: skip


def _chinese(folded: Folded, start: int, end: int) -> Iterator[Found]:
    """Yield the names in a run of Han characters, the longest at each place, from left to right."""
    lexicon, text = _lexicon(), folded.text
    at = start
    while at < end - 1:
        longest = lexicon.characters.get(text[at : at + 2], 0)
        for size in range(min(longest, len(text) - at), 1, -1):  # 刚果(金) goes on behind the run
            name = text[at : at + size]
            targets = lexicon.chinese.get(name)
            if targets is not None and not _guarded(text, at, at + size, name):
                words = given(folded, at, at + size)
                yield Found(at, at + size, targets, words, demonym=name[-1] == "籍", chinese=True)
                at += size
                break
        else:
            at += 1


def _guarded(text: str, start: int, end: int, name: str) -> bool:
    """Whether the characters around tell that the name is none."""
    before, after = text[start - 1 : start] or "\n", text[end : end + 1] or "\n"
    never_before, never_after = _lexicon().guards.get(name, ("", ""))
    if before in never_before or after in never_after or after in said.PEOPLES:
        return True
    return _CURRENCY.match(text, end) is not None
