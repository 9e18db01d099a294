"""Chinese, simplified and traditional (folded to simplified): words and rules, one module for each dimension."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def dimensions() -> tuple[ModuleType, ...]:
    """Return the modules of the language; each gives `LEXICON` and `RULES`."""
    from talentweek.normalise._zh import (  # noqa: PLC0415 - loaded at first use
        counts,
        dates,
        dates_ago,
        dates_bounds,
        dates_lists,
        dates_ranges,
        dates_years,
        durations,
        money,
        numbers,
        ordinals,
        percents,
        rankings,
        rates,
        units,
        words,
    )

    return (
        words,
        units,
        numbers,
        counts,
        money,
        percents,
        dates,
        dates_years,
        dates_ranges,
        dates_bounds,
        dates_lists,
        dates_ago,
        durations,
        ordinals,
        rankings,
        rates,
    )
