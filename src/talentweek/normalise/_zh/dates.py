"""Chinese dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.normalise._rules import Rule

LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {}
RULES: Final[tuple[Rule, ...]] = ()
