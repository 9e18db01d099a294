"""Trees of classes that are made of those of Python: what readers of YAML and BSON hand out.

>>> from collections import OrderedDict
>>> plainly(OrderedDict(id="week", names=[OrderedDict(text="Week")]))
{'id': 'week', 'names': [{'text': 'Week'}]}
"""

from __future__ import annotations

from typing import Any, cast


def plainly(tree: object) -> object:
    """Return a tree of plain dicts, lists and texts where the whole is of a class made of dict; else the tree itself.

    Such readers make all of a tree so or nothing. The keys and values stay what they are.
    """
    if tree.__class__ is dict or not isinstance(tree, dict):
        return tree
    try:
        return _plain(cast("Any", tree))
    except RecursionError:  # deeper than any record, or a part of itself, and refused as it is
        return tree


def _plain(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _plain(value) for key, value in cast("Any", tree).items()}
    if isinstance(tree, list):
        return [_plain(value) for value in cast("Any", tree)]
    return str.__str__(tree) if isinstance(tree, str) else tree
