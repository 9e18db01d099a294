"""Lines of JSON, each with one record under the word for its class: read fast in batches, exactly one by one.

    {"talentweek":"1.0"}
    {"event":{"id":"week","names":[{"text":"Talent Week"}]}}

A batch is one text to the fast reader, so that a line costs little more than its record. Each of its lines begins
with a brace and ends with one: `}` and `{` on two lines never stand within one document, so that as many records as
lines are one a line. Where a batch is refused its lines are read one by one, and what is wrong with one of them is
told exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple, final

from talentweek._frozen import LOOKING
from talentweek.entities.kinds import KINDS, Record, is_model, kind_of
from talentweek.errors import InvalidDocument, Problem, need
from talentweek.formats import _documents, _exact, _fast, _parse, _structs, _write
from talentweek.formats._documents import VERSION, VERSION_KEY
from talentweek.rules import shape_of
from talentweek.rules.numbers import TINY

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How deep a line may nest.
DEPTH: Final = 32
#: The first line, as it is written.
HEAD_LINE: Final = f'{{"{VERSION_KEY}":"{VERSION}"}}'
#: How many records are written in one step.
BATCH: Final = 200
_NAMES: Final = frozenset({VERSION_KEY, *KINDS})


class _Ready(NamedTuple):
    """What is known of lines, and what decodes them so far."""

    known: dict[str, tuple[Callable[[Any], Any], _fast.Runner]]
    decode: Callable[[bytes], list[Any]]


@final
class Reader:
    """Reads batches of lines; it knows some classes, and learns another when it meets the first record of it."""

    def __init__(self) -> None:
        self._ready: _Ready | None = None

    def __call__(self, batch: bytes, count: int) -> list[Record]:
        """Return the records of so many lines; any ValueError means that they have to be read one by one."""
        known, decode = self._ready or self._learn()
        lines = decode(batch)
        if len(lines) != count:
            _fast.refuse()
        _fast.look_at_text(batch, lines, lines=True)
        ids: list[str] = []
        made: list[Record] = []
        left = iter(lines)
        line = next(left)
        while line is not None:
            for record_of, run in known.values():
                if record_of(line) is not None:
                    line = run(line, left, ids, made)
                    break
            else:
                self._learn(_name_in(line))
                return self(batch, count)
        _fast.look_at_ids(ids)
        return made

    def _learn(self, *names: str) -> _Ready:
        """Learn classes beside those that are known; what another thread goes on reading with is not touched."""
        with LOOKING:
            known = {} if self._ready is None else {**self._ready.known}
            for name in names:
                others = tuple(other for other in KINDS if other != name)
                known[name] = attrgetter(name), _fast.runner_of(shape_of(KINDS[name].model), name, others)
            fields: list[tuple[Any, ...]] = []
            for name, kind in KINDS.items():
                inner = _fast.read_as(shape_of(kind.model)) if name in known else _structs.raw()
                fields.append((name, inner, None))
            self._ready = _Ready(known, _structs.decoder(_structs.struct("Line", fields), lines=True))
            return self._ready


def _name_in(line: Any) -> str:
    """Return the word for the class of the record in a line; refuse a line without one."""
    name = next((name for name in KINDS if getattr(line, name) is not None), None)
    if name is None:
        _fast.refuse()
    return name


_read: Final = Reader()


def read_batch(batch: bytes, count: int) -> list[Record] | None:
    """Return the records of lines that are all ended, so many; None where they have to be read one by one."""
    if not _parse.FAST or batch.count(b"}\n{") != count - 1 or not (batch.startswith(b"{") and batch.endswith(b"}\n")):
        return None
    try:
        return _read(batch, count)
    except _parse.REFUSED:
        return None


def read_line(line: bytes, most: int) -> tuple[Record | None, list[Problem], list[Problem]]:
    """Read one line exactly: the record, None for the version; what is wrong with it; its keys that are not known.

    The record counts only where nothing is wrong. `most` problems are told.
    """
    findings = _exact.Findings(most)
    made = None
    try:
        tree = _parse.parse(line, "line")
        made = _record_of(tree, findings)
    except InvalidDocument as refused:
        return None, [*refused.problems], []
    except _exact.EnoughProblems:
        pass
    except RecursionError:
        return None, [_too_deep(None)], []
    if findings.problems + findings.unknown and (offset := _parse.too_deep_at(line, DEPTH)) is not None:
        return None, [_too_deep(offset)], []
    if findings.unknown or _parse.keys_in(line) != findings.keys:
        findings.problems += _parse.duplicate_keys(line, "line")
    return made, findings.problems, findings.unknown


def _too_deep(offset: int | None) -> Problem:
    return Problem(code="limit_exceeded", message="the line nests too deep", expected=f"{DEPTH} levels at most",
                   offset=offset)  # fmt: skip


def _record_of(tree: Any, findings: _exact.Findings) -> Record | None:
    if not findings.opens(tree, _NAMES, None, "one record under the word for its class"):
        return None
    names = [name for name in tree if name in _NAMES]
    if len(names) != 1:
        findings.tell([_not_one(names)])
        return None
    (name,) = names
    if name != VERSION_KEY:
        made: Record = _exact.reader_of(shape_of(KINDS[name].model))(tree[name], (None, name), findings)
        return made
    if tree[name] != VERSION:
        findings.tell([_documents.version_problem(tree[name])])
    return None


def _not_one(names: list[str]) -> Problem:
    return Problem(
        code="inconsistent" if names else "missing", message="a line holds one record", found=", ".join(names) or None,
        expected="one record under the word for its class",
    )  # fmt: skip


@cache
def _line_of(model: Any, *, as_tree: bool) -> Callable[[Any], Any]:
    """Return what puts a record of a class under its word; TypeError where it is none of ours."""
    if not is_model(model):
        message = f"a record is needed, not {model.__name__}"
        raise TypeError(message)
    name = kind_of(model).name
    if not as_tree:
        return _structs.under(name)
    write = _write.writer_of(shape_of(model))
    return lambda record: {name: write(record)}


def _lines_of(records: list[Record]) -> bytes:
    if _parse.FAST:
        data = _parse.write_lines(_under_words(records, as_tree=False))
        if not TINY or not _parse.has_exponent(data):
            return data
    return _parse.write_lines(_under_words(records, as_tree=True))


def _under_words(records: list[Any], *, as_tree: bool) -> list[Any]:
    return [_line_of(record.__class__, as_tree=as_tree)(record) for record in records]


def write_batches(records: Iterable[Record]) -> Iterator[tuple[bytes, int]]:
    """Yield the lines of some records at a time, and how many they are; TypeError for what is no record."""
    left = iter(need(records, Iterable, "a dataset, or a list of records,"))
    head = HEAD_LINE.encode() + b"\n"
    while (some := list(islice(left, BATCH))) or head:
        yield head + _lines_of(some), len(some) + bool(head)
        head = b""
