"""What a value says, as JSON in the wire form: the words in which evidence keeps a value that its record does not hold.

The same text, character by character, as `talentweek.formats.json` writes for the value; it stands here because a
dataset that is merged has to write it and knows no formats.

>>> from talentweek.values.quantities import Quantity
>>> said_as(Quantity.more_than(20, "experts"))
'{"value":"20","bound":"more_than","unit":"experts"}'
"""

from __future__ import annotations

import json
from decimal import Decimal
from enum import StrEnum
from typing import Any

from talentweek.rules.numbers import write_number
from talentweek.rules.shape import shape_of


def wire(value: Any) -> Any:
    """Return the tree of a value, a record or an item of one: dicts, lists, texts, numbers."""
    if value is None or value.__class__ in {str, int, bool}:
        return value
    if value.__class__ is tuple:
        return [wire(item) for item in value]
    if value.__class__ is Decimal:
        return write_number(value)
    if isinstance(value, StrEnum):
        return value.value
    return {
        field.name: wire(content)
        for field in shape_of(value.__class__).fields
        if (content := getattr(value, field.name)) != field.default
    }


def said_as(value: Any) -> str:
    """Return the JSON text of a value."""
    return json.dumps(wire(value), ensure_ascii=False, separators=(",", ":"))
