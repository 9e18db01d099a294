"""Limits that a caller gives: whole numbers, in the class of the format that they are for.

>>> from talentweek.formats import json, jsonl
>>> json.loads(b"{}", limits=json.Limits(bytes="5"))
Traceback (most recent call last):
TypeError: the limit 'bytes' is a whole number, 0 or more, not '5'
>>> jsonl.loads(b"", limits=json.Limits())
Traceback (most recent call last):
TypeError: limits are a jsonl.Limits, not Limits(bytes=268435456, depth=32, records=1000000, problems=1000)
"""

from __future__ import annotations

from typing import Any

import attrs

from talentweek.errors import shown


def check(limits: Any, of: type[Any], name: str) -> None:
    """Raise a TypeError where limits are not those of a format, or no whole numbers."""
    if limits.__class__ is not of:
        message = f"limits are a {name}.Limits, not {shown(limits)}"
        raise TypeError(message)
    for limit, value in attrs.asdict(limits).items():
        if value.__class__ is not int or value < 0:
            message = f"the limit {limit!r} is a whole number, 0 or more, not {shown(value)}"
            raise TypeError(message)
