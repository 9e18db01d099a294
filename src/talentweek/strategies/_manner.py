"""How all that is drawn should be: its language, the precision of its dates, the length of its lists.

It goes down with what is drawn: the places and the names of an event are in the language that was asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, final

import attrs
from hypothesis.errors import InvalidArgument

from talentweek.strategies._checked import MOST, number_of
from talentweek.values.dates import Precision

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The languages in which there are words, as BCP 47.
LANGUAGES: Final = ("en", "zh-Hans", "zh-Hant")


@final
@attrs.frozen
class Manner:
    """What was asked of all that is drawn; the defaults ask for nothing."""

    #: The language of words and names; None for any, with free text beside it.
    lang: str | None = None
    #: The precision of dates; None for any.
    precision: Precision | None = None
    #: The most items of a list.
    max_items: int = 2


#: What is drawn where nothing is asked for.
USUAL: Final = Manner()
#: The arguments of a public function that are no fields.
ASKED: Final = frozenset(attrs.fields_dict(Manner))


def manner_of(asked: Mapping[str, Any]) -> Manner:
    """Return what arguments ask for; InvalidArgument for what cannot be asked."""
    lang, precision, most = (asked.get(name, None) for name in ("lang", "precision", "max_items"))
    if lang is not None and lang not in LANGUAGES:
        raise InvalidArgument(f"there are words in {', '.join(LANGUAGES)}, and not in lang={lang!r}")
    if precision is not None and precision not in list(Precision):
        raise InvalidArgument(f"precision must be one of {', '.join(Precision)}, not {precision!r}")
    items = USUAL.max_items if most is None else number_of("max_items", most, 1, MOST)
    return Manner(lang, None if precision is None else Precision(str(precision)), items)
