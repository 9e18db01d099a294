"""Arguments of strategies that are names of something or whole numbers, and InvalidArgument for all else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hypothesis.errors import InvalidArgument

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The most items of a list and the most faults of a sample that may be asked for: more of them are too many choices for
#: one example of Hypothesis, which would give up.
MOST: Final = 50


def names_of(argument: str, wanted: Any, known: Sequence[str]) -> list[str]:
    """Return the names that are wanted, of those that are known: one name, some names, or None for all."""
    if isinstance(wanted, str):
        wanted = [wanted]
    try:
        names: list[Any] = list(known if wanted is None else wanted)
    except TypeError:  # there is nothing to go through
        names = []
    strange = [name for name in names if name not in known]
    if strange or not names:
        message = f"{argument} must be some of {', '.join(known)}, not {strange or wanted!r}"
        raise InvalidArgument(message)
    return names


def number_of(argument: str, wanted: object, least: int, most: int | None = None) -> int:
    """Return a whole number that is neither too small nor too large."""
    if type(wanted) is not int or wanted < least or (most is not None and wanted > most):
        message = f"{argument} must be {least} {'or more' if most is None else f'to {most}'}, not {wanted!r}"
        raise InvalidArgument(message)
    return wanted
