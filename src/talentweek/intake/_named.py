"""The countries and provinces that words name: 江苏, Jiangsu, 中国.

>>> from talentweek.intake._said import Said
>>> known_place(Said("Jiangsu")).subdivision, is_undecided(Said("Georgia"))
('CN-JS', True)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from talentweek.intake._words import read_whole, without_unit
from talentweek.normalise import names

if TYPE_CHECKING:
    from talentweek.intake._said import Said
    from talentweek.values.places import Place


def known_place(said: Said) -> Place | None:
    """Return the country or province that the words name; None where they name none, or one of several."""
    return cast("Place | None", read_whole(names, said.words, without_unit(said.context)))


def is_undecided(said: Said) -> bool:
    """Whether the words name one of several places, and nothing decides which."""
    return any(reading.value is None for reading in names.find(said.words, said.context))


def opening_place(said: Said) -> tuple[Place, str, str] | None:
    """Return the country or province at the beginning of the words, its name, and the words behind it."""
    readings = names.find(said.words, said.context)
    first = readings[0] if readings else None
    if first is None or first.start or first.demonym or first.value is None:
        return None
    return first.value, first.text, said.words[first.end :]
