"""Cells of a row: what stands in them, as words or as something else; and whether anything does.

A spreadsheet hands out numbers, days and empty marks, an extraction model null and lists.

    >>> words_of(" 1000万元 "), words_of(20.0), words_of(dt.date(2024, 7, 11)), words_of(None), words_of(float("nan"))
    ('1000万元', '20', '2024-07-11', '', '')
    >>> words_of({"edtf": "2024"}) is None, items_of(["AI", 5, None]), items_of([{"edtf": "2024"}])
    (True, ('AI', '5'), None)
"""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any, Final, cast

from talentweek.errors import shown
from talentweek.rules.texts import storable

#: The longest words that are looked at, in characters.
LONGEST: Final = 100_000


def words_of(given: object) -> str | None:
    """Return what stands in a cell as words, "" where nothing does, None where it is no words and no number."""
    if isinstance(given, str):
        return given.strip()
    if given is None or given != given:  # noqa: PLR0124 - only what is no number (NaN, NaT) differs from itself
        return ""
    if isinstance(given, float):
        return str(int(given)) if given.is_integer() and abs(given) < 2**53 else repr(given)
    if isinstance(given, bool | int | Decimal):
        return str(given).lower() if isinstance(given, bool) else f"{given}"
    if isinstance(given, dt.datetime):
        return given.date().isoformat()
    return given.isoformat() if isinstance(given, dt.date) else None


def items_of(given: object) -> tuple[str, ...] | None:
    """Return the words of each item of a list, without those that hold nothing; None where it is no list of words."""
    if given.__class__ not in {list, tuple}:
        return None
    items = [words_of(item) for item in cast("list[Any]", given)]
    return None if None in items else tuple(item for item in items if item)


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
