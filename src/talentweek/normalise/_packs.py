"""The languages that can be read: one line a language, and in its `__init__` one line for each dimension.

A pack is loaded at its first use, so that whoever reads English pays for English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from talentweek.normalise._rates import telling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from types import ModuleType

    from talentweek.normalise._rules import Rule


class Pack(NamedTuple):
    """What a language knows: words with their tags, and rules."""

    #: Tag -> word -> what it says.
    lexicons: tuple[Mapping[str, Mapping[str, Any]], ...]
    #: The rules of all dimensions.
    rules: tuple[Rule, ...]
    #: Characters that make up a numeral where they stand together: 〇一二三.
    numerals: str = ""
    #: Tags of the words that are units where they stand directly behind a numeral, before any longer word.
    units: frozenset[str] = frozenset()
    #: Characters that may stand between a numeral and its unit: 多余.
    tails: str = ""
    #: Tags of a token by its shape, before the common shapes; None where it says nothing.
    shape: Callable[[str], Mapping[str, Any] | None] | None = None
    #: Expressions of words that end although a longer one stands there: 年 before 会议, where 年会 is a word.
    cuts: tuple[str, ...] = ()


def pack(modules: Iterable[ModuleType]) -> Pack:
    """Join the dimensions of a language: each has `LEXICON` and `RULES`, some more (`NUMERALS`, `rate`)."""
    modules = tuple(modules)
    shapes = [module.shape for module in modules if hasattr(module, "shape")]
    rules: Iterable[Rule] = (rule for module in modules for rule in module.RULES)
    for rate in [module.rate for module in modules if hasattr(module, "rate")]:
        rules = telling(rules, rate)
    return Pack(
        tuple(module.LEXICON for module in modules),
        tuple(rules),
        "".join(getattr(module, "NUMERALS", "") for module in modules),
        frozenset().union(*(getattr(module, "UNIT_TAGS", frozenset[str]()) for module in modules)),
        "".join(getattr(module, "TAILS", "") for module in modules),
        shapes[0] if shapes else None,
        tuple(cut for module in modules for cut in getattr(module, "CUTS", ())),
    )


def _english() -> Pack:
    from talentweek.normalise import _en as english  # noqa: PLC0415 - loaded at its first use

    return pack(english.dimensions())


def _chinese() -> Pack:
    from talentweek.normalise import _zh as chinese  # noqa: PLC0415 - loaded at its first use

    return pack(chinese.dimensions())


#: How each language is loaded.
PACKS: Final[dict[str, Callable[[], Pack]]] = {"en": _english, "zh": _chinese}
