"""Keys of a document that are not known: an error, or left out with a warning, as the caller chooses."""

from __future__ import annotations

import sys
import warnings
from typing import TYPE_CHECKING, Final, Literal

from talentweek.errors import UnknownKey, shown

if TYPE_CHECKING:
    from talentweek.errors import Problem

#: What to do with a key that is not known.
UnknownKeys = Literal["error", "warn"]
#: The package of the formats, whose frames a warning does not name.
_OURS: Final = __name__.rpartition(".")[0]


def check(choice: UnknownKeys) -> None:
    """Raise a ValueError where it is none of the two words."""
    if choice not in ("error", "warn"):
        raise ValueError(f"unknown_keys is 'error' or 'warn', not {shown(choice)}")


def warn(problem: Problem) -> None:
    """Warn of a key that is left out, at the line of whoever called the formats."""
    frame, depth = sys._getframe(), 1  # noqa: SLF001 - the one way  # pyright: ignore[reportPrivateUsage]
    while frame.f_back is not None and frame.f_globals["__name__"].startswith(_OURS):
        frame, depth = frame.f_back, depth + 1
    warnings.warn(str(problem), UnknownKey, stacklevel=depth)
