"""Documents to read: good ones drawn, bad ones made of good ones by changing a part."""

from __future__ import annotations

import copy
import json as plain
from typing import Any

from hypothesis import strategies as st

from talentweek import Dataset, InvalidDocument
from talentweek import strategies as tws
from talentweek.formats import _documents, _parse, json

#: What stands where something else should: every JSON type, near misses of the notations, limits and beyond.
JUNK: list[Any] = [
    None, True, False, 0, -1, 1, 1.5, 2**53, 2**70, "", " ", "x", "A B", "a\x00", "0", "1.0", "1e5", "-3", "-0",
    "NaN", "9" * 40, "١", "2024-13", "2024-02-30", "2024/2023", "2024-07", "..", "/", "P", "P2D", "und",
    "zh-hans", "en", "XX", "CN", "RMB", "CNY", "CN-ZJ", "exact", "more_than", "between", "unknown", "official",
    "/names", "names", "é", "漢", [], {}, ["a"], [""], [None], [{}], [[]], {"a": 1}, {"id": "x"}, {"edtf": "2024"},
    {"value": "1"}, {"text": "x"}, {"items": []}, {"items": ["a"]}, {"country": "CN"},
]  # fmt: skip


def trees() -> st.SearchStrategy[dict[str, Any]]:
    """Draw a dataset as a tree in the wire form."""
    return tws.datasets().map(json.to_dict)


def places(tree: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of every part but the whole."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    found: list[tuple[Any, ...]] = []
    for name, part in inner:
        found += [(*path, name), *places(part, (*path, name))]
    return found


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a tree with one to three changes: a part left out, doubled, renamed, added or replaced by something else."""
    tree = copy.deepcopy(draw(trees()))
    for _ in range(draw(st.integers(1, 3))):
        known = places(tree)
        *above, name = draw(st.sampled_from(known))
        parent: Any = tree
        for step in above:
            parent = parent[step]
        change = draw(st.sampled_from(["replace", "replace", "replace", "drop", "add", "double", "null"]))
        if change == "drop":
            del parent[name]
        elif change == "add" and isinstance(parent, dict):
            parent[draw(st.sampled_from(["zz", "stated", "id", "bound", "upper", "lang", "Names"]))] = copy.deepcopy(
                draw(st.sampled_from(JUNK))
            )
        elif change == "double" and isinstance(parent, list):
            parent.append(copy.deepcopy(parent[name]))
        elif change == "null":
            parent[name] = None
        else:
            parent[name] = copy.deepcopy(draw(st.sampled_from(JUNK)))
        if not places(tree):
            break
    return tree


def read(data: bytes, kind: type[Any] = Dataset) -> Any:
    """Read a document; the problems where it is refused."""
    from talentweek import InvalidDocument  # noqa: PLC0415 - kept beside its only use

    try:
        return json.loads(data, kind)
    except InvalidDocument as refused:
        return refused.problems


def fast(data: bytes) -> Any:
    """Return what the fast reader makes of a document, None where it refuses."""
    try:
        return json._read_fast(data, Dataset, json.DEFAULT)  # noqa: SLF001 - one reader by itself
    except _parse.REFUSED:
        return None


def sound(data: bytes) -> Any:
    """Return what the reader of sound trees makes of a document, None where it refuses."""
    try:
        return _documents.read_sound(data, plain.loads(data))
    except _parse.REFUSED:
        return None


def first(data: bytes) -> Any:
    """Return what the first reader makes of a document, None where it refuses."""
    try:
        return _documents.read_first(data, json.DEFAULT.records)
    except _parse.REFUSED:
        return None


def exact(data: bytes) -> Any:
    """Return what the exact reader makes of a document, None where it refuses."""
    try:
        return json._read_exactly(data, Dataset, "error", json.DEFAULT)  # noqa: SLF001 - as above
    except InvalidDocument:
        return None
