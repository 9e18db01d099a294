"""English words that several dimensions share: what bounds a number, and what a noun phrase does not contain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._rules import Rule

_BEFORE: Final = {
    "more_than": "over, more than, exceeding, exceeds, exceeded, exceed, surpassing, surpassed, topping, topped, above, beyond, greater than, in excess of",
    "at_least": "at least, no less than, not less than, no fewer than, not fewer than, a minimum of, minimum",
    "at_most": "up to, as many as, as much as, capped at, no more than, not more than, within, a maximum of, maximum, at most",
    "less_than": "below, less than, under, fewer than",
    "nearly": "nearly, almost, close to, approaching, just under",
    "about": "about, around, some, approximately, roughly, an estimated, estimated, circa, ca., approx., approx, ~",
}
_STOP: Final = (
    "of in on at by from to for with into onto as than the a an this that these those its their our his her "
    "is are was were be been being have has had will would can could may might shall should must do does did "
    "and or but nor so yet if when while who whom whose which what where because since until before after during between among "
    "through throughout per via about against across towards toward over under within without not no each also including such "
    "it they we he she you i there here then now both all said took came went won made gave saw held signed attended"
)

LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "BOUND": {word: bound for bound, words in _BEFORE.items() for word in words.split(", ")},
    "AFTER": {"or more": "at_least", "and above": "at_least", "or above": "at_least", "plus": "at_least", "+": "at_least", "or less": "at_most", "or so": "about"},
    "STOP": dict.fromkeys(_STOP.split(), True),
    "PLURAL": dict.fromkeys("people staff children women men personnel countries".split(), True),
}
RULES: Final[tuple[Rule, ...]] = ()
