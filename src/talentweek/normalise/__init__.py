"""Text to values: words are read right or not at all, each reading with its span and the rule that proves it.

    >>> from talentweek import normalise
    >>> context = normalise.Context(published="2024-07-16", country="CN", language="en")
    >>> for reading in normalise.find("over 20 foreign experts received 10 million yuan on July 11", context):
    ...     print(reading.kind, "|", reading.text, "|", reading.rule)
    count | over 20 foreign experts | en count: number and noun
    money | 10 million yuan | en money: number and currency
    date | July 11 | en date: day, month and year in words

One module for each thing that can be read (`numbers counts money percents dates durations ordinals rankings names`),
each with `read` for a whole string and `find` for running text; `find` here is over all of them. Everything is loaded
when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from talentweek.normalise import counts as counts
    from talentweek.normalise import dates as dates
    from talentweek.normalise import durations as durations
    from talentweek.normalise import money as money
    from talentweek.normalise import names as names
    from talentweek.normalise import numbers as numbers
    from talentweek.normalise import ordinals as ordinals
    from talentweek.normalise import percents as percents
    from talentweek.normalise import rankings as rankings
    from talentweek.normalise._clean import Cleaned as Cleaned
    from talentweek.normalise._clean import Damage as Damage
    from talentweek.normalise._clean import Repair as Repair
    from talentweek.normalise._clean import clean as clean
    from talentweek.normalise._find import explain as explain
    from talentweek.normalise._find import find as find
    from talentweek.normalise._reading import Reading as Reading
    from talentweek.normalise._reading import Unreadable as Unreadable
    from talentweek.normalise._render import render as render
    from talentweek.normalise._sayable import Unsayable as Unsayable
    from talentweek.normalise.context import Context as Context
    from talentweek.normalise.names import PlaceReading as PlaceReading

__all__ = [
    "Cleaned",
    "Context",
    "Damage",
    "PlaceReading",
    "Reading",
    "Repair",
    "Unreadable",
    "Unsayable",
    "clean",
    "counts",
    "dates",
    "durations",
    "explain",
    "find",
    "money",
    "names",
    "numbers",
    "ordinals",
    "percents",
    "rankings",
    "render",
]

#: Where each name is at home; a module is its own home.
_HOMES = {
    "Cleaned": "_clean",
    "Context": "context",
    "Damage": "_clean",
    "PlaceReading": "names",
    "Reading": "_reading",
    "Repair": "_clean",
    "Unreadable": "_reading",
    "Unsayable": "_sayable",
    "clean": "_clean",
    "explain": "_find",
    "find": "_find",
    "render": "_render",
}


def __getattr__(name: str) -> Any:
    """Load a name at its first use."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = _HOMES.get(name)
    module = import_module(f"{__name__}.{home or name}")
    value = module if home is None else getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List what is public."""
    return sorted({*globals(), *__all__})
