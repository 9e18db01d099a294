"""Strategies of durations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.strategies._building import Given, built, by, draws
from talentweek.strategies.bounds import bound_of
from talentweek.values.bounds import Bound
from talentweek.values.durations import Duration

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies._drafts import Draft

#: The units, the most usual one first: where each stands in the notation, and what is added to its number.
_UNITS: Final = (
    ("D", 3, 0), ("W", 2, 1), ("Y", 0, 3), ("M", 1, 2), ("TH", 4, 0), ("TM", 5, 1), ("TS", 6, 2),
)  # fmt: skip
#: The units of a duration, as bits: one alone, those that go together (P1W2D, P1Y6M, P1M15D, PT1H30M, P2DT12H), and
#: any others.
_ALONE: Final = tuple(1 << bit for bit in range(len(_UNITS)))
_TOGETHER: Final = (0b11, 0b1100, 0b1001, 0b110000, 0b10001)
_MASKS: Final = (*_ALONE * 3, *_TOGETHER * 2, *range(1, 2 ** len(_UNITS), 18), 2 ** len(_UNITS) - 1)
_NUMBERS: Final = (*range(1, 13), *range(1, 61), 90, 100, 365, 366, 999, 10_000, 999_990)
_BOUNDS: Final = [bound for bound in Bound if bound not in {Bound.unknown, Bound.vague}]


def _iso(draft: Draft) -> str:
    """Draw a duration in ISO 8601: of one unit or several, each of another number."""
    mask, number = draft.one_of(_MASKS), draft.one_of(_NUMBERS)
    units = sorted((place, unit, more) for bit, (unit, place, more) in enumerate(_UNITS) if mask >> bit & 1)
    date = "".join(f"{number + more}{unit}" for _, unit, more in units if len(unit) == 1)
    time = "".join(f"{number + more}{unit[1]}" for _, unit, more in units if len(unit) > 1)
    return f"P{date}T{time}" if time else f"P{date}"


def _possible(draft: Draft) -> list[Bound]:
    """Return the bounds that fit an upper duration that was given."""
    if draft.holds("upper"):
        return [Bound.between]
    return [bound for bound in _BOUNDS if bound is not Bound.between or "upper" not in draft.given]


def _settle(draft: Draft) -> None:
    """Let an upper duration go with the bound `between`, and only with it."""
    draft.said["upper"] = bound_of(draft, _possible(draft)) == Bound.between


@draws(Duration, {"iso": by(_iso, 2), "upper": by(_iso, 2)}, _settle)
def durations(
    *,
    iso: Given[str] = ...,
    bound: Given[Bound | str] = ...,
    upper: Given[str | None] = ...,
    stated: Given[str | None] = ...,
    lang: str | None = None,
) -> SearchStrategy[Duration]:
    """Draw durations of one unit or several, with any bound that a duration can have.

    Shrinks to `Duration(iso="P1D")`.
    """
    return built(Duration, locals())
