"""The same model in each peer, behind one interface; a peer is imported when it is asked for."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

OURS = "talentweek"
STDLIB = "talentweek, stdlib json"
PYDANTIC = "pydantic, strict, frozen"
BARE = "bare msgspec.Struct"
ATTRS = "attrs.validators, cattrs"
ATTRS_FAST = "the same, not detailed"
MASHUMARO = "mashumaro, checked"


class Missing(Exception):
    """A peer cannot be had here."""


class Peer(NamedTuple):
    """One implementation of the model."""

    #: Reads a document from JSON, with all its checks.
    read: Callable[[bytes], Any]
    #: Writes the wire form.
    write: Callable[[Any], bytes]
    #: The classes by their names in the model.
    classes: Mapping[str, Callable[..., Any]]
    #: Returns the places of all problems of a document, where the peer tells more than the first.
    problems: Callable[[bytes], list[str]] | None = None


def load(name: str) -> Peer:
    """Import a peer; Missing where it is not installed or not built yet."""
    try:
        return _LOADERS[name]()
    except ImportError as error:
        raise Missing(f"{name}: {error}") from error


def load_all(names: Iterable[str] = ()) -> dict[str, Peer]:
    """Import the peers that can be had, and say which cannot."""
    loaded: dict[str, Peer] = {}
    for name in names or _LOADERS:
        try:
            loaded[name] = load(name)
        except Missing as missing:
            print(f"left out: {missing}", flush=True)
    return loaded


def _model(name: str) -> Any:
    return importlib.import_module(f"benchmarks.peers.{name}")


def _ours() -> Peer:
    model = _model("ours")
    return Peer(model.read, model.write, model.CLASSES, model.problems)


def _ours_on_stdlib() -> Peer:
    model = _model("ours")
    read = model.stdlib_read()
    return Peer(read, model.write, model.CLASSES)


def _pydantic() -> Peer:
    model = _model("pydantic_model")
    validation_error = importlib.import_module("pydantic").ValidationError
    to_json = model.write

    def write(dataset: Any) -> bytes:
        return to_json(dataset, exclude_none=True, exclude_defaults=True)  # type: ignore[no-any-return]

    def problems(data: bytes) -> list[str]:
        try:
            model.read(data)
        except validation_error as error:
            found = error.errors(include_url=False, include_context=False)
            return ["".join(f"/{part}" for part in one["loc"]) for one in found]
        return []

    return Peer(model.read, write, vars(model), problems)


def _bare() -> Peer:
    model = _model("bare_struct")
    return Peer(model.read, model.write, vars(model))


def _attrs(*, detailed: bool) -> Peer:
    model = _model("attrs_cattrs")
    converter = model.converter(detailed=detailed)
    loads, dumps, dataset = converter.loads, converter.dumps, model.Dataset
    problems = None
    if detailed:
        transform = importlib.import_module("cattrs").transform_error

        def problems(data: bytes) -> list[str]:
            try:
                loads(data, dataset)
            except Exception as error:  # noqa: BLE001 - whatever cattrs raises
                return list(transform(error))
            return []

    return Peer(lambda data: loads(data, dataset), dumps, vars(model), problems)


def _mashumaro() -> Peer:
    model = _model("mashumaro_model")
    return Peer(model.Dataset.from_json, model.Dataset.to_jsonb, vars(model))


_LOADERS: dict[str, Callable[[], Peer]] = {
    OURS: _ours,
    STDLIB: _ours_on_stdlib,
    PYDANTIC: _pydantic,
    BARE: _bare,
    ATTRS: lambda: _attrs(detailed=True),
    ATTRS_FAST: lambda: _attrs(detailed=False),
    MASHUMARO: _mashumaro,
}
NAMES = tuple(_LOADERS)
