"""Find readings in running text, read a whole string, tell what happened.

>>> [reading.text for reading in find("over 20 foreign experts and 10 million yuan")]
['over 20 foreign experts', '10 million yuan']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talentweek.normalise._engine import Trace, as_kinds, reader_for
from talentweek.normalise._reading import Reading, Unreadable
from talentweek.normalise.context import known

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from talentweek.normalise.context import Context


def find(text: str, context: Context | None = None, *, kinds: Iterable[str] | None = None) -> tuple[Reading, ...]:
    """Return what is said in a running text, in order; readings do not overlap. Never raises, whatever the text.

    `kinds` narrows it; where one kind is asked for alone, a bare number is a reading of it. ValueError for a kind that
    there is not, TypeError for what is no text.
    """
    context = known(text, context)
    return tuple(reader_for(text, context.language).readings(text, context, as_kinds(kinds)))


def read_one(text: str, context: Context | None, kind: str, what: str) -> Reading:
    """Return the one reading of a whole string; Unreadable where it is none, or says more than one thing."""
    context = known(text, context)
    readings = reader_for(text, context.language).readings(text, context, frozenset({kind}))
    return only_one(readings, text, kind, what)


def only_one(readings: Sequence[Reading], text: str, kind: str, what: str) -> Reading:
    """Return the reading that says the whole text; Unreadable where there is none, or more than it says."""
    if not readings:
        raise Unreadable(kind, text, 0, len(text), f"no {what} in these words")
    first = readings[0]
    if len(readings) > 1:
        second = readings[1]
        raise Unreadable(kind, text, second.start, second.end, f"more than one {what}")
    if text[: first.start].strip():
        raise Unreadable(kind, text, 0, first.start, f"words before the {what} that were not read")
    if text[first.end :].strip():
        raise Unreadable(kind, text, first.end, len(text), f"words after the {what} that were not read")
    return first


def explain(text: str, context: Context | None = None, *, kinds: Iterable[str] | None = None) -> str:
    """Tell which rule read which words, what was rejected, and why.

    >>> print(explain("286 projects"))
    '286 projects'
      tokens: 286 [D3 INT NUM] | projects [PLURAL WORD]
      read: '286 projects' as count 286 projects
        by 'en count: number and noun'
    """
    trace = Trace([], [])
    context = known(text, context)
    readings = reader_for(text, context.language).readings(text, context, as_kinds(kinds), trace)
    tokens = trace.tokens[0]
    shown = [
        f"{word} [{' '.join(sorted(tags))}]"
        for word, (_, tags) in zip(tokens.words, tokens.entries, strict=True)
        if word.strip()
    ]
    lines = [repr(text), f"  tokens: {' | '.join(shown)}"]
    for reading in readings:
        lines += [f"  read: {reading.text!r} as {reading.kind} {_brief(reading)}", f"    by {reading.rule!r}"]
        lines += [f"    note: {note}" for note in reading.notes]
    lines += [
        f"  rejected: {''.join(tokens.words[first:last]).strip()!r} by {rule.name!r}: {reason}"
        for rule, first, last, reason in trace.rejected
    ]
    return "\n".join(lines)


def _brief(reading: Reading) -> str:
    told = reading.plain.told()
    if not isinstance(told, dict):
        return str(told)
    return " ".join(str(part) for part in told.values() if part not in {None, "exact", False})
