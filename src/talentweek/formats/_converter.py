"""The cattrs converter of the wire form: the only door of cattrs.

The emitted readers and writers are its hooks, so that a class of another project with an `Event` in it is structured
as cattrs does it, and the event as talentweek does: strictly, with all problems.

The wire form of a record does not say of which class it is. Where a field of another project takes several of ours, the
word for the class stands around it, as in a line of JSON Lines: `{"person": {...}}`.
"""

from __future__ import annotations

import re
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, Union, cast, get_args, get_origin

import attrs
from cattrs import BaseValidationError, Converter, ForbiddenExtraKeysError
from cattrs.cols import homogenous_tuple_structure_factory, list_structure_factory
from cattrs.errors import AttributeValidationNote, IterableValidationNote

from talentweek.dataset import Dataset
from talentweek.entities.kinds import KINDS
from talentweek.errors import InvalidData, InvalidDocument, Problem, pointer, shown
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
    from collections.abc import Callable, Iterator

__all__ = ["Converter", "make_converter", "problems_of"]

#: The classes of plain values.
PLAIN = (str, int, float, bool, bytes)
#: Every class of value, generic ones aside.
VALUES = (Quantity, Money, DateSpan, PartialDate, Duration, Edition, Rank, Name, Place, Ref)
#: Class -> the word for it, where it is one of several.
WORDS: Final[dict[type[Any], str]] = {kind.model: kind.name for kind in KINDS.values()} | {
    value: re.sub("(?<=[a-z])(?=[A-Z])", "_", value.__name__).lower() for value in VALUES
}


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


def _is_one_of_ours(kind: Any) -> bool:
    """Whether it is one of several classes of ours, or nothing."""
    if get_origin(kind) not in {Union, UnionType}:
        return False
    members = [member for member in get_args(kind) if member is not NoneType]
    return len(members) > 1 and all(member in WORDS for member in members)


def _structure_one(tree: Any, kind: Any) -> Any:
    """Read what stands under the word for its class."""
    if tree is None and NoneType in get_args(kind):
        return None
    known = {WORDS[member]: member for member in get_args(kind) if member is not NoneType}
    expected = f"one of {', '.join(known)} as the only key"
    form: dict[Any, Any] = cast("Any", tree) if isinstance(tree, dict) else {}
    word = next(iter(form)) if len(form) == 1 else None
    if word in known:
        try:
            return json.from_dict(form[word], known[word])
        except InvalidDocument as refused:
            raise InvalidDocument(refused.subject, _under((word,), refused.problems)) from None
    code = "unknown_key" if len(form) == 1 else "inconsistent" if form else "missing"
    message, found = "the class is not told", shown(", ".join(map(str, form))) if form else None
    if not isinstance(tree, dict):
        code, message, found = "wrong_type", f"wrong type {type(tree).__name__}", shown(tree)
    raise InvalidDocument("union", [Problem(code=code, message=message, found=found, expected=expected)])


def _unstructured_one(kind: Any) -> Callable[[Any], Any]:
    """Return what writes one of several classes under the word for it; another one could not be read again."""
    known = {member: WORDS[member] for member in get_args(kind) if member is not NoneType}

    def unstructure(value: Any) -> Any:
        if value is None:
            return None
        if value.__class__ not in known:
            message = f"expected one of {', '.join(known.values())}, found {shown(value)}"
            raise TypeError(message)
        return {known[value.__class__]: json.to_dict(value)}

    return unstructure


def _under(path: tuple[str | int, ...], problems: tuple[Problem, ...]) -> list[Problem]:
    """Return problems with the path to what they are about before their own."""
    return [attrs.evolve(problem, path=pointer(path) + problem.path) for problem in problems]


def problems_of(error: BaseException, path: tuple[str | int, ...] = ()) -> Iterator[Problem]:
    """Yield all problems in an error of structuring, with their whole paths."""
    if isinstance(error, BaseValidationError):
        for part in error.exceptions:
            steps = (_step(note) for note in getattr(part, "__notes__", ()))
            step = next((step for step in steps if step is not None), None)
            yield from problems_of(part, path if step is None else (*path, step))
    elif isinstance(error, InvalidData):
        yield from _under(path, error.problems)
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(error.extra_fields):
            yield Problem(code="unknown_key", path=pointer((*path, key)), message="unknown key", found=shown(key))
    elif isinstance(error, KeyError):
        yield Problem(code="missing", path=pointer(path), message="missing")
    else:
        code = "wrong_type" if isinstance(error, TypeError) else "malformed"
        yield Problem(code=code, path=pointer(path), message=str(error) or type(error).__name__)


def _step(note: str) -> str | int | None:
    """Return the step of a path that a note tells; None where it tells something else."""
    if isinstance(note, AttributeValidationNote):
        return note.name
    return note.index if isinstance(note, IterableValidationNote) else None


def make_converter(*, forbid_extra_keys: bool) -> Converter:
    """Return a new converter with hooks for the dataset, every record, every value, strict ones for plain values."""
    converter = Converter(forbid_extra_keys=forbid_extra_keys)
    for model in (Dataset, *VALUES, *(kind.model for kind in KINDS.values())):
        converter.register_structure_hook(model, _structure)
        converter.register_unstructure_hook(model, json.to_dict)
    for plain in PLAIN:
        converter.register_structure_hook(plain, _strictly)
    converter.register_structure_hook_factory(_is_listed, _listed)
    converter.register_structure_hook_func(_is_listing, _structure)
    converter.register_unstructure_hook_func(_is_listing, json.to_dict)
    converter.register_structure_hook_func(_is_one_of_ours, _structure_one)
    converter.register_unstructure_hook_factory(_is_one_of_ours, _unstructured_one)
    return converter
