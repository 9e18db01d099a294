"""English: words and rules, one module for each dimension."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def dimensions() -> tuple[ModuleType, ...]:
    """Return the modules of the language; each gives `LEXICON` and `RULES`."""
    from talentweek.normalise._en import (  # noqa: PLC0415 - loaded at first use
        counts,
        dates,
        durations,
        money,
        numbers,
        ordinals,
        percents,
        rankings,
        rates,
        words,
    )

    return words, numbers, counts, money, percents, dates, durations, ordinals, rankings, rates
