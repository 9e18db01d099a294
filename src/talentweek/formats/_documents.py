"""A whole dataset in the wire form: one object, the version first, then one array for each class of record.

    {"talentweek": "1.0", "events": [...], "cohorts": [...]}

Readers of a class are emitted when the first record of it is met: until then its collection is one that the parser does
not know, and refuses.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, Literal, final

from talentweek._frozen import evolve
from talentweek.dataset import Dataset
from talentweek.entities.collecting import clash
from talentweek.entities.kinds import KINDS, kind_of
from talentweek.errors import Problem, a, pointer, shown
from talentweek.formats import _exact, _fast, _first, _parse, _sound, _structs, _write
from talentweek.rules import Shape, shape_of
from talentweek.rules.plain import Plain
from talentweek.rules.texts import wrong_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: The version of the wire form that is written, and read.
VERSION: Final = "1.0"
#: The key of the version.
VERSION_KEY: Final = "talentweek"
_id_of: Final = attrgetter("id")
_COLLECTIONS: Final = frozenset({VERSION_KEY, *(kind.collection for kind in KINDS.values())})


@final
class _Decoder(Plain):
    """Decodes the bytes of a dataset into the collections that it knows; it refuses those that it does not."""

    #: The classes that it knows, each with its collection and its reader, in the order of a dataset.
    known: tuple[tuple[str, type[Any], _fast.Collector], ...]
    decode: Callable[[bytes], Any]

    @classmethod
    def knowing(cls, collections: set[str]) -> _Decoder:
        """Make a decoder that knows these collections."""
        fields: list[tuple[Any, ...]] = [(VERSION_KEY, Literal[VERSION])]
        known: list[tuple[str, type[Any], _fast.Collector]] = []
        for kind in KINDS.values():
            if kind.collection in collections:
                shape = shape_of(kind.model)
                known.append((kind.collection, kind.model, _fast.collector_of(shape)))
                fields.append((kind.collection, _structs.many(_fast.read_as(shape)), None))
        return cls(tuple(known), _structs.decoder(_structs.struct("Collections", fields)))


@final
class _Learning:
    """The decoder in use, replaced by one that knows more when a document holds the first records of a class."""

    def __init__(self) -> None:
        self.decoder: _Decoder | None = None

    def __call__(self, data: bytes) -> tuple[Any, _Decoder]:
        """Decode, learning what the document needs."""
        decoder = self.decoder or _Decoder.knowing(set())
        while True:
            try:
                return decoder.decode(data), decoder
            except _parse.REFUSED as refused:
                if _parse.is_within(refused):
                    raise
                known = {collection for collection, _, _ in decoder.known}
                met = _structs.keys_of(data) & _COLLECTIONS - known - {VERSION_KEY}
                if not met:
                    raise
                self.decoder = decoder = _Decoder.knowing(met | known)


_decode: Final = _Learning()


def read_fast(data: bytes, most: int) -> Dataset:
    """Read a dataset from bytes; any ValueError means that the exact reader has to look at it."""
    many, decoder = _decode(data)
    _fast.look_at_text(data, many)
    held: dict[type, tuple[Any, ...]] = {}
    ids: list[str] = []
    own: list[str] = []
    for collection, model, collect in decoder.known:
        if records := getattr(many, collection):
            held[model] = collect(records, ids, own)
    if len(set(own)) != len(own) or len(own) > most:
        _fast.refuse()
    ids += own
    _fast.look_at_ids(ids)
    return Dataset.trusted(held)


def read_sound(data: bytes, tree: Any) -> Dataset:
    """Read a dataset from the tree of its bytes; ValueError where the exact reader has to look at it."""
    if tree.__class__ is not dict or tree.get(VERSION_KEY) != VERSION or not tree.keys() <= _COLLECTIONS:
        _fast.refuse()
    held: dict[type, tuple[Any, ...]] = {}
    ids: list[str] = []
    own: list[str] = []
    keys = len(tree)
    for kind in KINDS.values():
        many = tree.get(kind.collection, [])
        if many.__class__ is not list:
            _fast.refuse()
        if many:
            made, more = _sound.reader_of(shape_of(kind.model))(many, ids)
            keys += more
            mine = [record.id for record in made]
            own += mine
            held[kind.model] = tuple(made if mine == sorted(mine) else sorted(made, key=_id_of))
    if len(set(own)) != len(own):
        _fast.refuse()
    _fast.look_at_ids(ids)
    _sound.look_at_text(data, keys)
    return Dataset.trusted(held)


def read_first(data: bytes, most: int) -> Dataset:
    """Read a dataset from bytes by the rules as they stand; any ValueError means that the exact reader looks at it."""
    findings = _exact.Findings()
    made = read_exact(_parse.parse_plainly(data), findings, _first.reader_of)
    if made is None or findings.unknown or len(made) > most:
        _first.refuse()
    return made


def read_exact(
    tree: Any, findings: _exact.Findings, reader_of: Callable[[Shape], _exact.Reader] = _exact.reader_of
) -> Dataset | None:
    """Read a dataset from a tree; the result counts only where the findings hold no problem."""
    if tree.__class__ is dict and VERSION_KEY in tree and tree[VERSION_KEY] != VERSION:
        findings.problems.append(version_problem(tree[VERSION_KEY]))
        return None
    if not findings.opens(tree, _COLLECTIONS, None, "Dataset"):
        return None
    if VERSION_KEY not in tree:
        findings.problems.append(_no_version(tree))
    held: dict[type, list[Any]] = {}
    for kind in KINDS.values():
        many = tree.get(kind.collection, [])
        if many.__class__ is not list:
            findings.tell([wrong_type(many, (kind.collection,), "a list")])
        elif many:
            read = reader_of(shape_of(kind.model))
            trail = (None, kind.collection)
            held[kind.model] = [read(one, (trail, index), findings) for index, one in enumerate(many)]
    if findings.problems:
        return None
    ids = [record.id for many in held.values() for record in many]
    if len(set(ids)) == len(ids):
        return Dataset.trusted({model: tuple(sorted(many, key=_id_of)) for model, many in held.items()})
    findings.tell(_clashes(held))
    return None if findings.problems else Dataset(chain.from_iterable(held.values()))


def _no_version(tree: dict[str, Any]) -> Problem:
    single = "a single record is read with its class: loads(data, Event)" if "id" in tree else None
    return Problem(
        code="missing", path=pointer((VERSION_KEY,)), message="missing", expected=f"the version {VERSION!r}",
        hint=single,
    )  # fmt: skip


def _clashes(held: dict[type, list[Any]]) -> Iterator[Problem]:
    """Tell which records cannot stand beside an earlier one, at the place of their id."""
    first: dict[str, Any] = {}
    for model, many in held.items():
        for index, record in enumerate(many):
            earlier = first.setdefault(record.id, record)
            if earlier is not record and (problem := clash(earlier, record)):
                yield evolve(problem, path=pointer((kind_of(model).collection, index, "id")))


def version_problem(version: object) -> Problem:
    """Return the problem of a version that is not read."""
    return Problem(
        code="unsupported_version", path=pointer((VERSION_KEY,)), message="a version that this library does not read",
        found=shown(version), expected=repr(VERSION),
    )  # fmt: skip


def check_dataset(given: object) -> None:
    """Refuse what is no dataset, such as a record or a list of them; TypeError."""
    if not isinstance(given, Dataset):
        message = f"a dataset is needed, not {a(type(given).__name__)}: Dataset.of(...) makes one of records"
        raise TypeError(message)


def write_tree(dataset: Dataset) -> dict[str, Any]:
    """Turn a dataset into a tree in the wire form."""
    tree: dict[str, Any] = {VERSION_KEY: VERSION}
    for kind in KINDS.values():
        records = dataset.held(kind.model)
        if records:
            write = _write.writer_of(shape_of(kind.model))
            tree[kind.collection] = [write(record) for record in records]
    return tree


@cache
def _written() -> Any:
    return _structs.struct("Written", [(VERSION_KEY, str), *((kind.collection, Any, ()) for kind in KINDS.values())])


def write_fast(dataset: Dataset) -> Any:
    """Turn a dataset into what the parser writes: its version, and its records as they are."""
    models: tuple[Any, ...] = dataset.models()
    return _written()(**{VERSION_KEY: VERSION}, **{kind_of(model).collection: dataset.held(model) for model in models})
