"""Places in the words of a cell: "Kunshan, Jiangsu", 江苏省昆山市, "Grand Hotel, Taizhou, Zhejiang, China".

Countries and provinces are known by name; what else is named is a locality, or a venue where it says so (centre,
hall, 酒店). Where neither is known in a list of names, their order is not known either, and the words are kept whole.

    >>> place(Said("Kunshan, Jiangsu, China"))
    Place(country='CN', subdivision='CN-JS', localities=('Kunshan',), stated='Kunshan, Jiangsu, China')
    >>> place(Said("江苏省苏州市昆山市")).localities
    ('苏州市', '昆山市')
    >>> place(Said("Xuhui, Kunshan"))
    Place(stated='Xuhui, Kunshan')
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from talentweek.errors import Problem, Severity, shown
from talentweek.intake._lists import split
from talentweek.intake._named import is_undecided, known_place, opening_place
from talentweek.intake._said import STATED, Said
from talentweek.values.listings import Listing
from talentweek.values.places import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Words of a building or a site.
_VENUE: Final = re.compile(
    r"\b(?:cent(?:er|re)|hotel|hall|museum|universit(?:y|ies)|college|park|stadium|building|tower|plaza|theatre|theater"
    r"|campus|auditorium|institute|square|exhibition|hospital|library|airport)\b"
    r"|中心|酒店|宾馆|賓館|饭店|飯店|大厦|大廈|会堂|會堂|礼堂|禮堂|会展|會展|展览|展覽|博物|图书|圖書|大学|大學|学院|學院"
    r"|医院|醫院|广场|廣場|馆|館|厅|廳|楼|樓|校区|校區|园区|園區",
    re.IGNORECASE,
)
#: A Chinese locality, with what it ends in.
_LOCALITY: Final = re.compile(r"[^市县縣区區州盟旗镇鎮乡鄉]{1,8}(?:市|县|縣|新区|新區|区|區|州|盟|旗|镇|鎮|乡|鄉)")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
#: The longest Chinese name without such an end that is taken for one locality.
_BARE: Final = 4
#: The most names between commas that are looked at, and the longest one that a field holds.
_NAMES: Final = 8
_LONGEST: Final = 200
#: What says that a place is a region and not the name of a house.
_REGION: Final = ("省", "市", "区", "區")
#: What stands in no name of one place: Kunshan & Taicang, China (Kunshan), 5.
_NO_NAME: Final = re.compile(r" [/&+] | and |[;()]|\A[0-9.]+\Z")
#: What may stand between two towns, or between one and what it lies in.
_SEVERAL: Final = re.compile(r"[,，&]| / | and ")
_DIVIDED: Final = re.compile("[;；、]")
#: No place at all.
_NOWHERE: Final = frozenset(
    (
        "online",
        "virtual",
        "remote",
        "zoom",
        "webinar",
        "腾讯会议",
        "騰訊會議",
        "直播",
        "多地",
        "tbd",
        "tba",
        "various",
        "线上",
        "線上",
        "网络",
        "網絡",
        "網路",
        "待定",
    )
)


def place(said: Said) -> Place:
    """Read one place; what cannot be told apart stays in its words, and is noted."""
    parts = [part.strip() for part in re.split(r"[,，·]", said.words)]
    parts = [part for part in parts if part]
    if said.words.lower() in _NOWHERE or len(parts) > _NAMES or not any(map(str.isalnum, said.words)):
        return _whole(said)
    known, small = _told_apart(said, parts)
    if known is None:
        if len(parts) > 1 or is_undecided(said):
            return _whole(said)
        return _chinese(said) if _HAN.search(said.words) else _named(said, said.words)
    return _made(said, known, small)


def several(words: str, *, one: bool) -> Problem | None:
    """Return that the words in a column of towns may be more than a field holds; None where they are not.

    Where places are held, a semicolon or 、 divides them; nothing does where there is `one`.

    >>> several("Kunshan, Taicang", one=False).message, several("昆山、太仓", one=False), several("Kunshan", one=True)
    ('this may be more than one place', None, None)
    """
    if not (_SEVERAL.search(words) or (one and _DIVIDED.search(words))):
        return None
    return Problem(
        code="partly_read", message="this may be more than one place", found=shown(words), severity=Severity.warning,
        hint=None if one else "a semicolon, or 、, divides towns",
    )  # fmt: skip


def _told_apart(said: Said, parts: Sequence[str]) -> tuple[Place | None, list[str]]:
    """Return the large place that the names between commas lead to, and the other names, the smallest first."""
    for at in range(len(parts)):
        if known := known_place(said.part(", ".join(parts[at:]))):
            return known, list(parts[:at])
    for at in range(len(parts) - 1, 0, -1):  # the large before the small
        if known := known_place(said.part(", ".join(reversed(parts[:at])))) or known_place(
            said.part("".join(parts[:at]))
        ):
            return known, list(reversed(parts[at:]))
    return None, []


def _whole(said: Said) -> Place:
    said.note("a place of which only the words are kept", said.words)
    return Place(stated=said.words[:STATED])


def _named(said: Said, words: str) -> Place:
    """Make a place of one name that nobody knows: a venue or a locality."""
    if _NO_NAME.search(words):
        return _whole(said)
    if _VENUE.search(words):
        return Place(venue=words[:STATED], stated=said.stated)
    return Place(localities=words, stated=said.stated) if len(words) <= _LONGEST else _whole(said)


def _made(said: Said, known: Place, small: list[str]) -> Place:
    """Make a place of a large one and of the names within it, the smallest first."""
    venue = small.pop(0) if small and _VENUE.search(small[0]) else None
    return Place(
        country=known.country, subdivision=known.subdivision, venue=venue, stated=said.stated,
        localities=[*known.localities, *(part for part in reversed(small) if len(part) <= _LONGEST)],
    )  # fmt: skip


def _chinese(said: Said) -> Place:
    """Read a place in which the small stands right behind the large."""
    opening = opening_place(said)
    known, name, text = opening or (None, "", said.words)
    text = text.strip()
    small: list[str] = []
    while one := _LOCALITY.match(text):
        small.insert(0, one[0])
        text = text[one.end() :].strip()
    bare = 0 < len(text) <= _BARE and not _VENUE.search(text)
    if known is not None and not small and text and not bare and not name.endswith(_REGION):
        return _named(said, said.words)  # 英国国际创新中心 need not be in Britain
    if bare or (text and _VENUE.search(text)):
        small.insert(0, text)
    elif text:
        said.note("words of a place that were not told apart", text)
    if known is None and not small:
        return Place(stated=said.words[:STATED])
    return _made(said, known or Place(stated=said.words[:STATED]), small)


def places(said: Said, *, commas: bool) -> Listing[Place]:
    """Read places; with `commas` each name between commas is a place, otherwise it is a part of one."""
    items = split(said.words, commas=commas)
    parts = items.items or (said.words,)
    return Listing[Place](items=tuple(place(said.part(item)) for item in parts), complete=items.complete)
