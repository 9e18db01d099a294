"""How deep a document nests is told without reading it, whatever its strings hold."""

from __future__ import annotations

import json as plain
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentweek.formats._parse import too_deep_at

WORDS = st.sampled_from(["a", "", "[", "]", "{}", "][", '"', '\\"[', "\\", '{"', 1, None])
KEYS = st.sampled_from(["a", "b", "[", "]{", '"'])
TREES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=12
)


def _depth(tree: Any) -> int:
    inner = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else None
    return 0 if inner is None else 1 + max(map(_depth, inner), default=0)


@given(tree=TREES, limit=st.integers(1, 6), indent=st.sampled_from([None, 1]))
def test_the_depth_is_that_of_the_tree(tree: Any, limit: int, indent: int | None) -> None:
    """Brackets in strings neither add to the depth nor take from it."""
    data = plain.dumps(tree, indent=indent).encode()
    assert (too_deep_at(data, limit) is not None) == (_depth(tree) > limit)


@pytest.mark.parametrize("escape", [b"", b'"\\\\",'], ids=["without a backslash", "with one"])
def test_strings_cannot_hide_what_nests(escape: bytes) -> None:
    """Closing brackets in strings that stand between opening ones, and the other way round."""
    data = b"[" + escape + b'["]",' * 40 + b"1" + b',"["]' * 40 + b"]"
    assert too_deep_at(data, 32) == data.index(b'["]",') + 31 * len(b'["]",')
    assert too_deep_at(data, 41) is None
