"""In which languages words can be written, as far as their script tells: 文字.

苏州 is written so in simplified script alone, 蘇州 in traditional, 昆山 in both; 서울 is no Chinese, and no English.

>>> [may_be("苏州大赛", language) for language in ("zh-Hans", "zh-Hant", "zh", "en")]
[True, False, True, False]
>>> [may_be("蘇州大賽", language) for language in ("zh-CN", "zh-TW")], [may_be("昆山", f"zh-Han{x}") for x in "st"]
([False, True], [True, True])
>>> may_be("東京都", "ja"), may_be("苏州", "ja")
(True, False)
>>> may_be("東京イノベーション", "zh-Hant"), may_be("서울 혁신", "en"), may_be("Talent Week", "en")
(False, False, True)
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from talentweek.normalise._folding import HAN

_HAN: Final = re.compile(f"[{HAN}]")
_KANA: Final = re.compile("[\u3041-\u30fa\u30fd-\u30ff\uff66-\uff9d]")
_HANGUL: Final = re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")
#: Languages that are written in Latin letters alone.
_LATIN: Final = frozenset(
    ("cs", "da", "de", "en", "es", "fi", "fr", "hu", "id", "it", "ms", "nl", "no", "pl", "pt", "sv", "tr", "vi")
)
#: Parts of a tag of Chinese that say in which script it is.
_SIMPLIFIED: Final = frozenset(("hans", "cn", "sg", "my"))
_TRADITIONAL: Final = frozenset(("hant", "tw", "hk", "mo"))


def may_be(words: str, language: str) -> bool:
    """Whether words may be in a language: some of them are in its script, and none in another one."""
    main = language.lower().partition("-")[0]
    han, kana, hangul = (bool(script.search(words)) for script in (_HAN, _KANA, _HANGUL))
    if main == "zh":
        return han and not kana and not hangul and _is_in_script(words, language)
    if main == "ja":
        return (han or kana) and not hangul and not any(map(_is_chinese, words))
    if main == "ko":
        return hangul and not kana
    return all(map(_is_latin, words)) if main in _LATIN else not (han or kana or hangul)


def _is_in_script(words: str, language: str) -> bool:
    """Whether Chinese words may be in the script that a tag tells, if it tells one."""
    simplified, traditional = _scripts_of(language)
    return not ((simplified and any(map(is_traditional, words))) or (traditional and any(map(is_simplified, words))))


@lru_cache(maxsize=64)
def _scripts_of(language: str) -> tuple[bool, bool]:
    """Return whether a tag says simplified, and whether traditional; a script says it before a country."""
    tags = language.lower().split("-")
    script = next((tag for tag in tags if tag in {"hans", "hant"}), None)
    told = [script] if script else tags
    return not _SIMPLIFIED.isdisjoint(told), not _TRADITIONAL.isdisjoint(told)


def _is_latin(character: str) -> bool:
    return character.isascii() or not character.isalpha() or unicodedata.name(character, "").startswith("LATIN")


@lru_cache(maxsize=1)
def _tables() -> tuple[frozenset[str], frozenset[str]]:
    from talentweek.normalise._script_table import NEW, OLD  # noqa: PLC0415 - made at the first use

    return frozenset(OLD), frozenset(NEW)


@lru_cache(maxsize=4096)
def is_traditional(character: str) -> bool:
    """Whether a character is written so in traditional script alone: 著 and 乾 stand in simplified texts, too."""
    return character in _tables()[0] and not _is_encoded(character, "gb2312")


@lru_cache(maxsize=4096)
def is_simplified(character: str) -> bool:
    """Whether a character is written so in simplified script alone: 台 and 后 stand in traditional texts, too."""
    return character in _tables()[1] and not _is_encoded(character, "big5")


@lru_cache(maxsize=4096)
def _is_chinese(character: str) -> bool:
    """Whether a character stands in Chinese texts and in no Japanese ones."""
    return (is_simplified(character) or is_traditional(character)) and not _is_encoded(character, "shift_jis")


def _is_encoded(character: str, encoding: str) -> bool:
    """Whether a character is in the character set of the one script."""
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
