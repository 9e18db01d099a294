"""The languages that can be read: one line a language, and in its `__init__` one line for each dimension.

A pack is loaded at its first use, so that whoever reads English pays for English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

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
    #: Tags of a token by its shape, before the common shapes; None where it says nothing.
    shape: Callable[[str], Mapping[str, Any] | None] | None = None


def pack(modules: Iterable[ModuleType]) -> Pack:
    """Join the dimensions of a language: each has `LEXICON` and `RULES`, one may have `NUMERALS` and `shape`."""
    modules = tuple(modules)
    shapes = [module.shape for module in modules if hasattr(module, "shape")]
    return Pack(
        tuple(module.LEXICON for module in modules),
        tuple(rule for module in modules for rule in module.RULES),
        "".join(getattr(module, "NUMERALS", "") for module in modules),
        shapes[0] if shapes else None,
    )


def _english() -> Pack:
    from talentweek.normalise import _en as english  # noqa: PLC0415 - loaded at its first use

    return pack(english.dimensions())


def _chinese() -> Pack:
    from talentweek.normalise import _zh as chinese  # noqa: PLC0415 - loaded at its first use

    return pack(chinese.dimensions())


#: How each language is loaded.
PACKS: Final[dict[str, Callable[[], Pack]]] = {"en": _english, "zh": _chinese}
