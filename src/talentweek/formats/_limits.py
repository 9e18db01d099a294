"""What a caller says of limits: whole numbers, in the class of the format that they are for.

>>> from talentweek.formats import json, jsonl
>>> json.Limits(bytes="5")
Traceback (most recent call last):
TypeError: the limit 'bytes' is a whole number, not '5'
>>> jsonl.loads(b"", limits=json.Limits())
Traceback (most recent call last):
TypeError: limits are a jsonl.Limits, not Limits(bytes=268435456, depth=32, records=1000000, problems=1000)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from talentweek.errors import shown

if TYPE_CHECKING:
    import attrs


def whole(_model: type[Any], fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Let attrs look at each limit of a class."""
    return [field.evolve(validator=_look_at) for field in fields]


def _look_at(_limits: object, limit: attrs.Attribute[Any], value: object) -> None:
    if value.__class__ is not int:
        message = f"the limit {limit.name!r} is a whole number, not {shown(value)}"
        raise TypeError(message)


def check(limits: object, of: type[Any], name: str) -> None:
    """Raise a TypeError where limits are not those of a format."""
    if limits.__class__ is not of:
        message = f"limits are a {name}.Limits, not {shown(limits)}"
        raise TypeError(message)
