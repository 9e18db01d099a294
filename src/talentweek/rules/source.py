"""Functions that are written by the program: collected as text, compiled once, shown in tracebacks.

A checked, frozen, slotted object costs four times as much through generic code as through one function written for
its class. The text is kept in `linecache`, so that a traceback shows the emitted line like any other.
"""

from __future__ import annotations

import linecache
from typing import Any, final


@final
class Source:
    """Lines of Python and the objects that they name."""

    __slots__ = ("_lines", "_names", "space")

    def __init__(self) -> None:
        """Begin with no lines and no names."""
        self._lines: list[str] = []
        self._names: dict[int, str] = {}
        #: What the emitted functions see.
        self.space: dict[str, Any] = {}

    def bind(self, value: object) -> str:
        """Give an object a name that the emitted lines can use; the same object keeps its name."""
        if value is None or value is True or value is False or value == ():
            return repr(value)
        known = self._names.get(id(value))
        if known is None:
            label = getattr(value, "__name__", type(value).__name__)
            known = f"{label if label.isidentifier() else 'emitted'}_{len(self._names)}"
            self._names[id(value)] = known
            self.space[known] = value
        return known

    def add(self, indent: int, *lines: str) -> None:
        """Write lines at an indent."""
        self._lines.extend(f"{'    ' * indent}{line}" for line in lines)

    @property
    def length(self) -> int:
        """How many lines have been written."""
        return len(self._lines)

    def compile(self, title: str, entry: str) -> Any:
        """Compile what was written and return the function named `entry`."""
        text = "\n".join(self._lines) + "\n"
        place = f"<talentweek {title}>"
        linecache.cache[place] = (len(text), None, text.splitlines(keepends=True), place)
        exec(compile(text, place, "exec"), self.space)  # noqa: S102 - our own text, from our own rules
        return self.space[entry]
