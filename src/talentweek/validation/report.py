"""What a validation found: for a person at a terminal, for a program, and as a table that names the passages.

>>> from talentweek import Dataset, Event
>>> from talentweek.validation import validate
>>> print(validate(Dataset.of(Event(id="opening", names="Opening", part_of="week"))))
1 warning
warning  dangling_reference  /events/opening/part_of
         no record with this id; found 'week', expected the id of an event
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.errors import Problem, Severity
from talentweek.normalise._reading import width
from talentweek.validation._passages.checks import Check, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: In which order severities are told.
_ORDER: Final = {Severity.error: 0, Severity.warning: 1, Severity.note: 2}
#: How wide a column of the table may be.
_WIDEST: Final = 60


@final
@attrs.frozen(kw_only=True)
class Report:
    """The problems of a dataset, and what became of each quotation."""

    #: The problems, those first that cannot be; then in the order of the rules.
    problems: tuple[Problem, ...] = ()
    #: One check for each evidence, where evidence was asked for.
    checks: tuple[Check, ...] = ()
    #: What was not looked at, and why.
    notes: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that cannot be so."""
        return tuple(one for one in self.problems if one.severity is Severity.error)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that are unlikely, and may be so."""
        return tuple(one for one in self.problems if one.severity is Severity.warning)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the problems, each once, in alphabetical order."""
        return tuple(sorted({one.code for one in self.problems}))

    def outcomes(self) -> dict[str, int]:
        """Count the checks by their outcome; those that there are none of are left out."""
        known = Counter(one.outcome for one in self.checks)
        return {one.value: known[one] for one in Outcome if known[one]}

    def of(self, outcome: Outcome | str) -> tuple[Check, ...]:
        """Return the checks with this outcome; ValueError for a word that is none."""
        wanted = Outcome(outcome)
        return tuple(one for one in self.checks if one.outcome is wanted)

    def __str__(self) -> str:
        """Return the report for a person: how many, then each problem with its place, then what was not looked at."""
        known = Counter(one.severity for one in self.problems)
        counts = [f"{known[one]} {one.value}{'' if known[one] == 1 else 's'}" for one in _ORDER if known[one]]
        lines = [", ".join(counts) or "no problems"]
        if self.checks:
            told = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in self.outcomes().items())
            lines.append(f"{len(self.checks)} quotation{'' if len(self.checks) == 1 else 's'}: {told}")
        for one in self.problems:
            lines += [f"{one.severity.value:<7}  {one.code}  {one.path}".rstrip(), f"         {_said(one)}"]
        return "\n".join(map(_harmless, [*lines, *(f"note: {note}" for note in self.notes)]))

    def table(self, *outcomes: Outcome | str) -> str:
        """Return the checks as a table: outcome, fact, what the record holds, what the words say, the passage.

        With outcomes, only those; columns are as wide as a terminal shows them. ValueError for a word that is none.
        """
        known = set(map(Outcome, outcomes or Outcome))
        wanted = [one for one in self.checks if one.outcome in known]
        rows = [("outcome", "fact", "holds", "says", "passage")]
        rows += [
            (
                one.outcome.value.replace("_", " ") + (f": {one.difference}" if one.difference else ""),
                f"{one.subject}{one.path}", one.holds or "", one.says or one.reason or "", one.passage or "",
            )
            for one in wanted
        ]  # fmt: skip
        return "\n".join(_lines([tuple(map(_cut, row)) for row in rows]))

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain data: counts, problems, checks, notes."""
        return {
            "errors": len(self.errors),
            "outcomes": self.outcomes(),
            "problems": [_plain(one) for one in self.problems],
            "checks": [one.to_dict() for one in self.checks],
            "notes": list(self.notes),
        }

    def dumps(self) -> str:
        """Return the report as JSON; the same report is the same text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)


def _said(problem: Problem) -> str:
    """Return what is wrong, without the place."""
    return str(attrs.evolve(problem, path="")).partition(": ")[2]


def _plain(problem: Problem) -> dict[str, Any]:
    return {name: value for name, value in attrs.asdict(problem).items() if value is not None}


def _harmless(line: str) -> str:
    r"""Return a line that a terminal shows and does not obey: documents are texts of strangers.

    >>> _harmless("a\x1b[31mred\u202eone")
    'a\\x1b[31mred\\u202eone'
    """
    if line.isprintable():
        return line
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in line)


def _cut(text: str) -> str:
    """Shorten a text to what a column holds, on one line."""
    line = _harmless(" ".join(text.split()))
    while width(line) > _WIDEST:
        line = line[: min(len(line) - 2, _WIDEST)] + "…"
    return line


def _lines(rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems with the worst first; those of one severity stay as they are."""
    return tuple(sorted(problems, key=lambda one: _ORDER[one.severity]))
