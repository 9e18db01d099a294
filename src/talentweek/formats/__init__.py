"""A dataset and the outside: one module for each format, all with `dumps`, `loads`, `dump`, `load`; none knows another.

`converter()` hands out the cattrs converter with which they structure and unstructure, for other projects to extend.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from talentweek.errors import Problem
    from talentweek.formats._converter import Converter


def converter(*, forbid_extra_keys: bool = True) -> Converter:
    """Return a new cattrs converter that reads and writes every class of the model in the wire form.

    `forbid_extra_keys` is for classes of your own: what they do not know is refused, as it is in ours.

    >>> from talentweek import Quantity
    >>> converter().unstructure(Quantity.more_than(20, "experts"))
    {'value': '20', 'bound': 'more_than', 'unit': 'experts'}
    """
    from talentweek.formats._converter import make_converter  # noqa: PLC0415 - cattrs is loaded where it is used

    return make_converter(forbid_extra_keys=forbid_extra_keys)


def problems(error: BaseException) -> tuple[Problem, ...]:
    r"""Return all problems in an error that such a converter has raised, each with its whole path.

    >>> from talentweek import Quantity
    >>> try:
    ...     converter().structure([{"value": "20"}, {"value": 20}, "over 20"], list[Quantity])
    ... except Exception as error:
    ...     print(*problems(error), sep="\n")
    /1/value: wrong type int; found 20, expected a decimal number as text; write "20"
    /2: wrong type str; found 'over 20', expected an object (Quantity)
    """
    from talentweek.formats._converter import problems_of  # noqa: PLC0415 - as above

    return tuple(problems_of(error))


__all__ = ["converter", "problems"]
