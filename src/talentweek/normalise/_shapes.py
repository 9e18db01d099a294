"""What a token is by its shape, where no lexicon has it: a numeral, a word that looks like a plural, a run of Han.

    >>> sorted(shape_of("2024")), sorted(shape_of("1,234")), sorted(shape_of("experts"))
    (['D4', 'INT', 'NUM'], ['NUM'], ['PLURAL', 'WORD'])
    >>> sorted(shape_of("106,1000")), sorted(shape_of("2024.7.11"))
    (['DAMAGED'], ['DOTTED'])
    >>> shape_of("12,34,567")["NUM"].value, sorted(shape_of("5'10"))
    (Decimal('1234567'), ['DAMAGED'])

The tags of numerals: NUM has a value; INT is nothing but digits, D2 one or two of them, D3 three, D4 four, D8 eight;
DECIMAL has one point that may also divide a day from a month; DOTTED has several; DAMAGED can be no number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._plain import Numeral
from talentweek.rules.numbers import read_number

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIGITS: Final = frozenset("0123456789")
_GROUP: Final = 3
#: Every set of tags that a shape can have, so that the classes are known before a rule is compiled.
SHAPES: Final = (
    "NUM INT D2",
    "NUM INT D3",
    "NUM INT D4",
    "NUM INT D8",
    "NUM INT",
    "NUM",
    "NUM DECIMAL",
    "DOTTED",
    "DAMAGED",
    "NUM BIG",
    "NUM WORDED",
    "NUM WORDED D2",
    "NUM ZH",
    "NUM ZH D2",
    "NUM ZH D4",
    "NUM VAGUE",
    "NUM ZH BARE",
    "ZPART",
    "WORD",
    "WORD PLURAL",
    "WORD ED",
    "WORD ING",
    "WORD LY",
    "HAN",
    "OTHER",
    "MARK",
)
_LENGTHS: Final = {1: "D2", 2: "D2", 3: "D3", 4: "D4", 8: "D8"}


def shape_of(word: str) -> Mapping[str, Any]:
    """Return the tags of a token that is in no lexicon."""
    first = word[0]
    if first in _DIGITS:
        return _numeral(word)
    if "a" <= first <= "z":
        return _latin(word)
    if not first.isalpha():
        return {"MARK": True}
    return {"HAN": True} if "\u3400" <= first <= "\u9fff" or first >= "\uf900" else {"OTHER": True}


def _latin(word: str) -> dict[str, Any]:
    if len(word) > 3:  # noqa: PLR2004 - shorter words have no ending that tells
        if word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")):
            return {"WORD": True, "PLURAL": True}
        if word.endswith("ed"):
            return {"WORD": True, "ED": True}
        if word.endswith("ing"):
            return {"WORD": True, "ING": True}
        if word.endswith("ly"):
            return {"WORD": True, "LY": True}
    return {"WORD": True}


def _numeral(word: str) -> dict[str, Any]:
    if word.isdecimal():
        value = read_number(word)
        if value is None:
            return {"DAMAGED": True}
        tags: dict[str, Any] = {"NUM": Numeral(value, digits=word), "INT": word}
        if len(word) in _LENGTHS:
            tags[_LENGTHS[len(word)]] = word
        return tags
    if "'" in word:
        return _swiss(word)
    plain = word
    commas, points = plain.count(","), plain.count(".")
    if points > 1 and not commas:
        groups = plain.split(".")
        if all(len(group) == _GROUP for group in groups[1:]) and len(groups[0]) <= _GROUP:
            return _value(plain.replace(".", ""))
        return {"DOTTED": word}
    if not commas:
        tags = _value(plain)
        return tags | {"DECIMAL": word} if "NUM" in tags else tags
    whole, point, fraction = (
        plain.partition(".") if points and plain.rindex(".") > plain.rindex(",") else (plain, "", "")
    )
    if points and not point:
        return _continental(plain)
    groups = whole.split(",")
    if len(groups[0]) <= _GROUP and all(len(group) == _GROUP for group in groups[1:]):
        return _value(whole.replace(",", "") + point + fraction)
    if _is_indian(groups):
        return _value("".join(groups) + point + fraction)
    if commas == 1 and "'" not in word and not point and len(groups[1]) < _GROUP:
        return _value(groups[0] + "." + groups[1])
    return {"DAMAGED": True}


def _swiss(word: str) -> dict[str, Any]:
    """Read 1'234'567, 1'049,95: groups of three between apostrophes, then a point or a comma."""
    plain = word.replace(",", ".")
    whole, _, fraction = plain.partition(".")
    groups = whole.split("'")
    if (
        "'" in fraction
        or "." in fraction
        or len(groups[0]) > _GROUP
        or any(len(group) != _GROUP for group in groups[1:])
    ):
        return {"DAMAGED": True}
    return _value("".join(groups) + ("." + fraction if fraction else ""))


def _is_indian(groups: list[str]) -> bool:
    """Whether all groups but the last have two digits: 12,34,567."""
    *pairs, last = groups
    return (
        len(groups) > 2 and len(last) == _GROUP and len(pairs[0]) < _GROUP and all(len(pair) == 2 for pair in pairs[1:])
    )  # noqa: PLR2004 - lakhs and crores are pairs


def _continental(plain: str) -> dict[str, Any]:
    """Read 1.234,56: groups of three before the comma."""
    whole, _, fraction = plain.rpartition(",")
    groups = whole.split(".")
    if "," in whole or len(groups[0]) > _GROUP or any(len(group) != _GROUP for group in groups[1:]):
        return {"DAMAGED": True}
    return _value("".join(groups) + "." + fraction)


def _value(text: str) -> dict[str, Any]:
    number = read_number(text)
    return {"DAMAGED": True} if number is None else {"NUM": Numeral(number)}
