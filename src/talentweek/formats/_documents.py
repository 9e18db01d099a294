"""A whole dataset in the wire form: one object, the version first, then one array for each class of record.

    {"talentweek": "1.0", "events": [...], "cohorts": [...]}

Readers of a class are emitted when the first record of it is met: until then its array is skipped, and kept as bytes.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any, Final, Literal

from talentweek.dataset import Dataset
from talentweek.entities.kinds import KINDS, Kind
from talentweek.errors import InvalidData, Problem, pointer, shown
from talentweek.formats import _exact, _fast, _parse, _write
from talentweek.rules import shape_of
from talentweek.rules.vocabulary import Path, wrong_type

#: The version of the wire form that is written, and read.
VERSION: Final = "1.0"
#: The key of the version.
VERSION_KEY: Final = "talentweek"
_id_of = attrgetter("id")
_COLLECTIONS: Final = frozenset({VERSION_KEY, *(kind.collection for kind in KINDS.values())})


class _Decoder:
    """Decodes the bytes of a dataset into its shadow; learns a class when it meets the first record of it."""

    def __init__(self) -> None:
        self._known: tuple[Kind, ...] = ()
        self._decode = None

    def __call__(self, data: bytes) -> tuple[Any, tuple[Kind, ...]]:
        while True:
            known, decode = self._known, self._decode
            if decode is None:
                self._decode = decode = self._build(known)
            shadow = decode(data)
            met = tuple(kind for kind in KINDS.values() if kind not in known and getattr(shadow, kind.collection) is not None)
            if not met:
                return shadow, known
            self._known, self._decode = (*known, *met), None

    @staticmethod
    def _build(known: tuple[Kind, ...]) -> Any:
        fields: list[tuple[Any, ...]] = [(VERSION_KEY, Literal[VERSION])]  # type: ignore[valid-type]
        for kind in KINDS.values():
            many = tuple[_fast.shadow_of(shape_of(kind.model)), ...] if kind in known else _parse.raw()  # type: ignore[misc]
            fields.append((kind.collection, many, None))
        return _parse.decoder(_parse.shadow("DatasetShadow", fields))


_decode: Final = _Decoder()


def read_fast(data: bytes, ids: list[str], keys: list[int], most: int) -> Dataset:
    """Read a dataset from bytes; any ValueError means that the exact reader has to look at it."""
    shadow, known = _decode(data)
    held: dict[type, tuple[Any, ...]] = {}
    count, present = 0, 1
    own: set[str] = set()
    for kind in KINDS.values():
        if kind not in known:
            continue
        shadows = getattr(shadow, kind.collection)
        if shadows is None:
            continue
        present += 1
        read = _fast.reader_of(shape_of(kind.model))
        records = [read(one, ids, keys) for one in shadows]
        records.sort(key=_id_of)
        own.update(map(_id_of, records))
        count += len(records)
        if records:
            held[kind.model] = tuple(records)
    if len(own) != count or count > most:
        _fast.refuse()
    keys.append(present)
    return Dataset.trusted(held)


def read_exact(tree: Any, findings: _exact.Findings, path: Path = ()) -> Dataset | None:
    """Read a dataset from a tree; the result counts only where the findings hold no problem."""
    if tree.__class__ is dict and VERSION_KEY in tree and tree[VERSION_KEY] != VERSION:
        findings.problems.append(_version_problem(tree[VERSION_KEY], path))
        return None
    if not findings.opens(tree, _COLLECTIONS, path, "Dataset"):
        return None
    if VERSION_KEY not in tree:
        findings.problems.append(
            Problem(code="missing", path=pointer((*path, VERSION_KEY)), message="missing", expected=f"the version {VERSION!r}")
        )
    records: list[Any] = []
    for kind in KINDS.values():
        many = tree.get(kind.collection, [])
        if many.__class__ is not list:
            findings.problems.append(wrong_type(many, (*path, kind.collection), "a list"))
            continue
        read = _exact.reader_of(shape_of(kind.model))
        records += [read(one, (*path, kind.collection, index), findings) for index, one in enumerate(many)]
    if findings.problems:
        return None
    try:
        return Dataset(records)
    except InvalidData as clashes:
        findings.problems.extend(clashes.problems)
        return None


def _version_problem(version: object, path: Path) -> Problem:
    return Problem(
        code="unsupported_version", path=pointer((*path, VERSION_KEY)), message="a version that this library does not read",
        found=shown(version), expected=repr(VERSION),
    )  # fmt: skip


def write_tree(dataset: Dataset) -> dict[str, Any]:
    """Turn a dataset into a tree in the wire form."""
    tree: dict[str, Any] = {VERSION_KEY: VERSION}
    for kind in KINDS.values():
        records: tuple[Any, ...] = dataset.all(kind.model)
        if records:
            write = _write.writer_of(shape_of(kind.model))
            tree[kind.collection] = [write(record) for record in records]
    return tree
