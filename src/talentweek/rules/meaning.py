"""What the fields of a class mean, in the words that stand above them in its source: `#:` comments, read once.

>>> from talentweek.values.ordinals import Edition
>>> meanings(Edition)["number"]
'The number, from 1.'
>>> meaning(Edition)
'Which edition of a series an event is.'
"""

from __future__ import annotations

import inspect
import re
from functools import cache
from typing import Any, Final

_COMMENT: Final = re.compile(r" {4}#: ?(.*)")
_FIELD: Final = re.compile(r" {4}([a-z_0-9]+):")


def meanings(model: Any) -> dict[str, str]:
    """Return what stands above each field of a class; nothing where its source is not at hand."""
    return _read_meanings(model)


@cache
def _read_meanings(model: Any) -> dict[str, str]:
    try:
        lines = inspect.getsourcelines(model)[0]
    except OSError:  # an installation without sources
        return {}
    found: dict[str, str] = {}
    said: list[str] = []
    for line in lines:
        if comment := _COMMENT.match(line):
            said.append(comment[1].strip())
        else:
            if said and (field := _FIELD.match(line)):
                found[field[1]] = " ".join(said)
            said = []
    return found


def meaning(model: Any) -> str:
    """Return the first paragraph of the docstring of a class, on one line."""
    return " ".join((inspect.getdoc(model) or "").partition("\n\n")[0].split())
