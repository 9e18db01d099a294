"""Strategies of durations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.strategies._building import Given, Values, built, draws
from talentweek.values.bounds import Bound
from talentweek.values.durations import Duration

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

#: The units, the most usual one first: where each stands in the notation, and what is added to its number.
_UNITS: Final = (
    ("D", 3, 0), ("W", 2, 1), ("Y", 0, 3), ("M", 1, 2), ("TH", 4, 0), ("TM", 5, 1), ("TS", 6, 2),
)  # fmt: skip
_BOUNDS: Final = [bound for bound in Bound if bound not in {Bound.unknown, Bound.vague}]


def _written(mask: int, number: int) -> str:
    """Write a duration with the units whose bits are set, each of another number."""
    units = sorted((place, unit, more) for bit, (unit, place, more) in enumerate(_UNITS) if mask >> bit & 1)
    date = "".join(f"{number + more}{unit}" for _, unit, more in units if len(unit) == 1)
    time = "".join(f"{number + more}{unit[1]}" for _, unit, more in units if len(unit) > 1)
    return f"P{date}T{time}" if time else f"P{date}"


_ISO: Final = st.builds(
    _written,
    st.one_of(st.sampled_from([1 << bit for bit in range(len(_UNITS))]), st.integers(1, 2 ** len(_UNITS) - 1)),
    st.one_of(st.integers(1, 60), st.integers(1, 999_990)),
)


def _possible(values: Values) -> list[Bound]:
    """Return the bounds that fit an upper duration that was given."""
    if values.get("upper") is not None:
        return [Bound.between]
    return [bound for bound in _BOUNDS if bound is not Bound.between or "upper" not in values]


def _settle(draw: DrawFn, said: set[str], values: Values) -> None:
    """Let an upper duration go with the bound `between`, and only with it."""
    if "bound" not in values:
        values["bound"] = draw(st.sampled_from(_possible(values)))
    said.discard("upper")
    if values["bound"] == Bound.between:
        said.add("upper")


@draws(Duration)
def durations(
    *,
    iso: Given[str] = ...,
    bound: Given[Bound | str] = ...,
    upper: Given[str | None] = ...,
    stated: Given[str | None] = ...,
) -> SearchStrategy[Duration]:
    """Draw durations of one unit or several, with any bound that a duration can have.

    Shrinks to `Duration(iso="P1D")`.
    """
    return built(Duration, locals(), {"iso": _ISO, "upper": _ISO}, _settle)
