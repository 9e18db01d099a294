"""What a token is by its shape, where no lexicon has it: a numeral, a word that looks like a plural, a run of Han.

    >>> sorted(shape_of("2024")), sorted(shape_of("1,234")), sorted(shape_of("experts"))
    (['D4', 'INT', 'NUM'], ['NUM'], ['PLURAL', 'WORD'])
    >>> sorted(shape_of("106,1000")), sorted(shape_of("2024.7.11"))
    (['DAMAGED'], ['DOTTED'])
    >>> shape_of("12,34,567")["NUM"].value, sorted(shape_of("5'10"))
    (Decimal('1234567'), ['DAMAGED'])

The tags of numerals: NUM has a value; INT is nothing but digits, D2 one or two of them, D3 three, D4 four, D8 eight;
DECIMAL has one point that may also divide a day from a month, POINTED one that may divide thousands (30.000), COMMA a
comma before decimals; DOTTED has several points;
DAMAGED can be no number, but where it is DAYYEAR a day and a year with no space between them (July 11,2024).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise._plain import Numeral
from talentweek.rules.numbers import read_number

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIGITS: Final = frozenset("0123456789")
_GROUP: Final = 3
_PAIR: Final = 2
_YEAR: Final = 4
#: Every set of tags that a shape can have, so that the classes are known before a rule is compiled.
SHAPES: Final = (
    "NUM INT D2", "NUM INT D3", "NUM INT D4", "NUM INT D8", "NUM INT", "NUM", "NUM DECIMAL", "NUM DECIMAL POINTED",
    "NUM COMMA", "DOTTED",
    "DAMAGED", "DAMAGED DAYYEAR",
    "NUM BIG", "NUM WORDED", "NUM WORDED D2", "NUM ZH", "NUM ZH D2", "NUM ZH D4", "NUM VAGUE",
    "NUM ZH BARE", "ZPART", "WORD", "WORD PLURAL", "WORD ED", "WORD ING", "WORD LY", "HAN", "OTHER", "MARK",
)  # fmt: skip
_LENGTHS: Final = {1: "D2", 2: "D2", 3: "D3", 4: "D4", 8: "D8"}


def shape_of(word: str) -> Mapping[str, Any]:
    """Return the tags of a token that is in no lexicon."""
    first = word[0]
    if first in _DIGITS:
        return _numeral(word)
    if first == "." and len(word) > 1:
        return _value(f"0{word}")
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
        return _digits(word)
    if "'" in word:
        return _swiss(word)
    if "," not in word:
        return _pointed(word)
    return _continental(word) if -1 < word.rfind(".") < word.rfind(",") else _grouped(word)


def _digits(word: str) -> dict[str, Any]:
    value = read_number(word)
    if value is None:
        return {"DAMAGED": True}
    tags: dict[str, Any] = {"NUM": Numeral(value, digits=word), "INT": word}
    if len(word) in _LENGTHS:
        tags[_LENGTHS[len(word)]] = word
    return tags


def _pointed(word: str) -> dict[str, Any]:
    """Read 12.5, and 1.234.567, where several points can only be between groups of three."""
    first, *groups = word.split(".")
    if len(groups) == 1:
        tags = _value(word)
        if "NUM" in tags:
            tags["DECIMAL"] = word
            if len(groups[0]) == _GROUP and len(first) <= _GROUP and first[0] != "0":
                tags["POINTED"] = first + groups[0]
        return tags
    if len(first) <= _GROUP and all(len(group) == _GROUP for group in groups):
        return _value(word.replace(".", ""))
    return {"DOTTED": word}


def _grouped(word: str) -> dict[str, Any]:
    """Read 1,234,567.8, 12,34,567 and 20,89, where the comma can only be a decimal one."""
    whole, point, fraction = word.partition(".")
    first, *groups = whole.split(",")
    if (len(first) <= _GROUP and all(len(group) == _GROUP for group in groups)) or _is_indian(first, groups):
        return _value("".join([first, *groups]) + point + fraction)
    if len(groups) == 1 and not point and len(groups[0]) < _GROUP:
        tags = _value(first + "." + groups[0])
        return tags | {"COMMA": True} if "NUM" in tags else tags
    if len(groups) == 1 and not point and len(first) <= _PAIR and len(groups[0]) == _YEAR:
        return {"DAMAGED": True, "DAYYEAR": word}
    return {"DAMAGED": True}


def _is_indian(first: str, groups: list[str]) -> bool:
    """Whether all groups but the last have two digits: 12,34,567."""
    *pairs, last = groups or [""]
    return bool(pairs) and len(first) <= _PAIR and len(last) == _GROUP and all(len(pair) == _PAIR for pair in pairs)


def _swiss(word: str) -> dict[str, Any]:
    """Read 1'234'567, 1'049,95: groups of three between apostrophes, then a point or a comma."""
    plain = word.replace(",", ".")
    whole, _, fraction = plain.partition(".")
    groups = whole.split("'")
    torn = len(groups[0]) > _GROUP or any(len(group) != _GROUP for group in groups[1:])
    if torn or "'" in fraction or "." in fraction:
        return {"DAMAGED": True}
    return _value("".join(groups) + ("." + fraction if fraction else ""))


def _continental(plain: str) -> dict[str, Any]:
    """Read 1.234,56: groups of three before the comma."""
    whole, _, fraction = plain.rpartition(",")
    groups = whole.split(".")
    if len(groups[0]) > _GROUP or any(len(group) != _GROUP for group in groups[1:]):
        return {"DAMAGED": True}
    return _value("".join(groups) + "." + fraction)


def _value(text: str) -> dict[str, Any]:
    number = read_number(text)
    return {"DAMAGED": True} if number is None else {"NUM": Numeral(number)}
