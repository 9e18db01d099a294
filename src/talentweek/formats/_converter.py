"""The cattrs converter of the wire form: the only door of cattrs.

The emitted readers and writers are its hooks, so that a class of another project with an `Event` in it is structured
as cattrs does it, and the event as talentweek does: strictly, with all problems.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args, get_origin

from cattrs import Converter
from cattrs.cols import homogenous_tuple_structure_factory, list_structure_factory

from talentweek.dataset import Dataset
from talentweek.entities.kinds import KINDS
from talentweek.errors import shown
from talentweek.formats import json
from talentweek.values.dates import DateSpan, PartialDate
from talentweek.values.durations import Duration
from talentweek.values.ids import Ref
from talentweek.values.listings import Listing
from talentweek.values.money import Money
from talentweek.values.names import Name
from talentweek.values.ordinals import Edition, Rank
from talentweek.values.places import Place
from talentweek.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Converter", "make_converter"]

#: The classes of plain values.
PLAIN = (str, int, float, bool, bytes)
#: Every class of value, generic ones aside.
VALUES = (Quantity, Money, DateSpan, PartialDate, Duration, Edition, Rank, Name, Place, Ref)


def _structure(tree: Any, kind: Any) -> Any:
    return json.from_dict(tree, kind)


def _is_listing(kind: Any) -> bool:
    return kind is Listing or get_origin(kind) is Listing


def _is_listed(kind: Any) -> bool:
    """Whether it is a list, or a tuple of any length."""
    return get_origin(kind) is list or (get_origin(kind) is tuple and get_args(kind)[-1] is Ellipsis)


def _listed(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """Take a list for a list, and no text for one of its letters."""
    make = list_structure_factory if get_origin(kind) is list else homogenous_tuple_structure_factory
    read = make(kind, converter)

    def strictly(value: Any, kind: Any) -> Any:
        if not isinstance(value, list | tuple):
            message = f"expected a list, found {shown(value)}"
            raise TypeError(message)
        return read(value, kind)

    return strictly


def _strictly(value: Any, kind: type[Any]) -> Any:
    """Take a plain value as it is; cattrs would make text of null, 3 of 3.7, and 1000 of "1_000".

    A class that is made of a plain one, an enum of texts, is made of such a value.
    """
    plain = next(base for base in kind.__mro__ if base in PLAIN)
    if value.__class__ is not plain and (plain is not float or value.__class__ is not int):
        message = f"expected {plain.__name__}, found {shown(value)}"
        raise TypeError(message)
    return value if kind is plain else kind(value)


def make_converter() -> Converter:
    """Return a new converter with hooks for the dataset, every record, every value, strict ones for plain values."""
    converter = Converter()
    for model in (Dataset, *VALUES, *(kind.model for kind in KINDS.values())):
        converter.register_structure_hook(model, _structure)
        converter.register_unstructure_hook(model, json.to_dict)
    for plain in PLAIN:
        converter.register_structure_hook(plain, _strictly)
    converter.register_structure_hook_factory(_is_listed, _listed)
    converter.register_structure_hook_func(_is_listing, _structure)
    converter.register_unstructure_hook_func(_is_listing, json.to_dict)
    return converter
