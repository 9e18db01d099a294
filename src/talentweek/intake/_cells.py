"""Cells of a row: what stands in them, as words or as something else; and whether anything does.

A spreadsheet hands out numbers, days and empty marks, an extraction model null and lists.

    >>> words_of(" 1000万元 "), words_of(20.0), words_of(dt.date(2024, 7, 11)), words_of(None), words_of(float("nan"))
    ('1000万元', '20', '2024-07-11', '', '')
    >>> words_of({"edtf": "2024"}) is None, words_of(float("inf")) is None, words_of(dt.datetime(2024, 7, 11, 23, 30))
    (True, True, '2024-07-11 23:30')
"""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from numbers import Integral
from typing import Any, Final, cast

from talentweek.errors import shown
from talentweek.rules.texts import storable

#: The longest words that are looked at, in characters.
LONGEST: Final = 100_000
#: What says that something is not told, in lower case: such an amount is one, whoever it is said of has no name.
WITHHELD: Final = (
    "undisclosed", "not disclosed", "confidential", "not specified", "unspecified", "anonymous", "未披露", "未公开",
    "未公開", "不公开", "不公開", "保密", "未透露", "匿名",
)  # fmt: skip
#: Spaces, and marks that have no width.
_INVISIBLE: Final = " \t\r\n\x0b\x0c\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, (*range(0x2000, 0x2010), 0x2060, 0xFEFF))
)


def words_of(given: object) -> str | None:
    """Return what stands in a cell as words, "" where nothing does, None where it is no words and no number."""
    if isinstance(given, str):
        return stripped(given)
    if given is None or _is_missing(given) or (given.__class__ in {list, tuple, dict} and not given):
        return ""
    if isinstance(given, float | Decimal | Integral):  # Integral: those of NumPy, too
        return _number(given)
    if isinstance(given, dt.datetime):
        return _day(given)
    return given.isoformat() if isinstance(given, dt.date) else None


def stripped(words: str) -> str:
    r"""Return words without what nobody sees before and behind them, a mark of byte order as well as a space.

    >>> stripped("\ufeff Week\u200b "), stripped("\u200b")
    ('Week', '')
    """
    plain = words.strip()
    return plain if plain.isascii() else plain.strip(_INVISIBLE)


def _is_missing(given: Any) -> bool:
    """Whether something stands for nothing: only NaN and NaT differ from themselves, and NA of pandas from nothing."""
    try:
        return bool(given != given)  # noqa: PLR0124 - as said
    except Exception:  # noqa: BLE001 - an array, a signalling NaN, and whatever a stranger's comparison raises
        name: str = given.__class__.__name__
        return name == "NAType"


def _number(given: float | Decimal | Integral) -> str | None:
    """Return a number in figures, None where they have no end, or thousands of digits."""
    if isinstance(given, bool):
        return str(given).lower()
    if isinstance(given, Decimal):
        return f"{given}" if given.is_finite() else None
    try:
        whole = int(given)
        if isinstance(given, Integral):
            return str(whole)
    except (ValueError, OverflowError):
        return None
    return str(whole) if whole == given and abs(whole) < 2**53 else repr(float(given))


def _day(given: dt.datetime) -> str:
    """Return a day, and the time where there is one: a spreadsheet has midnight where it has none."""
    if not (given.hour or given.minute or given.second or given.microsecond):
        return given.date().isoformat()
    return given.isoformat(" ", "auto" if given.second or given.microsecond else "minutes")


def items_of(given: object) -> tuple[Any, ...] | None:
    """Return the items of a list, None where it is none."""
    return tuple(cast("list[Any]", given)) if given.__class__ in {list, tuple} else None


def told(given: object) -> str:
    """Return what is no words as it is kept where no record holds it: lists and objects as JSON, all else as shown.

    >>> told({"name": "创业周", "tags": ["AI"]}), told(slice(1))
    ('{"name": "创业周", "tags": ["AI"]}', 'slice(None, 1, None)')
    """
    if given.__class__ not in {dict, list, tuple}:
        return shown(given)
    try:
        return escaped(json.dumps(given, ensure_ascii=False, default=shown))
    except (TypeError, ValueError, RecursionError):  # keys that are no text, a circle, a number of thousands of digits
        return shown(given)


def why_not(words: str) -> str | None:
    """Return why words cannot be kept in a record, None where they can."""
    if len(words) > LONGEST:
        return f"more than {LONGEST} characters"
    return None if storable(words) else "a NUL, or bytes that are not in the encoding"


def escaped(words: str) -> str:
    r"""Return words that can be printed: bytes that were not in the encoding are told by their numbers.

    >>> print(escaped("Kunsh\udcffan"))
    Kunsh\xffan
    """
    if words.isascii():
        return words
    return "".join(map(_escaped, words)) if any("\ud800" <= one <= "\udfff" for one in words) else words


def _escaped(one: str) -> str:
    if "\udc80" <= one <= "\udcff":
        return f"\\x{ord(one) - 0xDC00:02x}"
    return "\ufffd" if "\ud800" <= one <= "\udfff" else one
