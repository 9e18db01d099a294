"""A dataset and the outside: one module for each format, all with `dumps`, `loads`, `dump`, `load`; none knows another.

`converter()` hands out the cattrs converter with which they structure and unstructure, for other projects to extend.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from talentweek.formats._converter import Converter


def converter() -> Converter:
    """Return a new cattrs converter that reads and writes every class of the model in the wire form.

    >>> from talentweek import Quantity
    >>> converter().unstructure(Quantity.more_than(20, "experts"))
    {'value': '20', 'bound': 'more_than', 'unit': 'experts'}
    """
    from talentweek.formats._converter import make_converter  # noqa: PLC0415 - cattrs is loaded where it is used

    return make_converter()


__all__ = ["converter"]
