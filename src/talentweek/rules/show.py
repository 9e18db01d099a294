"""The repr of the model's classes: the constructor call that makes an equal object, without what is default.

Every argument is a plain literal or another such call, so that it can be pasted after `from talentweek import *`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from talentweek._frozen import said_by
from talentweek.rules.numbers import write_number


def literal(value: Any) -> str:
    """Return the text of a value as an argument."""
    if value.__class__ is tuple:
        return f"({', '.join(map(literal, value))}{',' if len(value) == 1 else ''})"
    if value.__class__ is Decimal:
        text = write_number(value)
        return repr(text) if "." in text else text
    if isinstance(value, str):
        return repr(str(value))
    return repr(value)


def shown_by(self: Any) -> str:
    """Return the repr of an object of the model.

    >>> from talentweek.values.quantities import Quantity
    >>> Quantity.more_than(20, "experts")
    Quantity(value=20, bound='more_than', unit='experts')
    """
    given = ", ".join(
        f"{said.name}={literal(value)}"
        for said in said_by(self.__class__)
        if (value := getattr(self, said.name)) != said.default
    )
    return f"{self.__class__.__name__}({given})"
