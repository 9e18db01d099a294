"""Trees of classes that are made of those of Python: what readers of YAML and BSON hand out.

>>> from collections import OrderedDict
>>> plainly(OrderedDict(id="week", names=[OrderedDict(text="Week")]))
{'id': 'week', 'names': [{'text': 'Week'}]}
"""

from __future__ import annotations

from typing import Any, cast


def plainly(tree: Any) -> Any:
    """Return a tree of plain dicts, lists and texts; such readers make all of a tree so or nothing."""
    try:
        return _plain(tree)
    except RecursionError:  # deeper than any record, or a part of itself, and refused as it is
        return tree


def _plain(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _plain(value) for key, value in cast("Any", tree).items()}
    if isinstance(tree, list):
        return [_plain(value) for value in cast("Any", tree)]
    return str.__str__(tree) if isinstance(tree, str) else tree
