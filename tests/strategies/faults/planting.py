"""How faults are planted: a consumer is a small right function, a fault is one change to its text.

The consumers are what people write who use talentweek: a line of a web page, a column of a table, a sum for a report.
"""

import inspect
from typing import NamedTuple

FAULTS = []


class Fault(NamedTuple):
    """One change to one consumer."""

    what: str
    right: object
    wrong: object
    #: The names of the strategies that its arguments are drawn from.
    drawn: tuple


def consumer(*drawn):
    """Name the strategies that the arguments of a consumer are drawn from."""

    def mark(function):
        function.drawn = drawn
        return function

    return mark


def plant(right, **changes):
    """Plant faults in a consumer: what is wrong, and the text with the one that stands in its place."""
    source = inspect.getsource(right).partition("\ndef ")[2]
    for what, (old, new) in changes.items():
        assert source.count(old) == 1, f"{right.__name__}: {what}"
        space = dict(right.__globals__)
        exec(f"def {source.replace(old, new)}", space)  # noqa: S102 - our own text
        FAULTS.append(Fault(f"{right.__name__}: {what.replace('_', ' ')}", right, space[right.__name__], right.drawn))
