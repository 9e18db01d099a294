"""What a person would type, turned into what a field holds.

A converter passes through what it cannot convert, so that the rule of the field tells what is wrong. Where it makes
a value of the model that refuses its parts, the constructor reports those problems under the path of the field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from talentweek._frozen import evolve
from talentweek.errors import InvalidData, InvalidObject, Problem, pointer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from enum import StrEnum

M = TypeVar("M", bound="StrEnum")


def as_member(kind: type[M], value: Any) -> Any:
    """Convert the word of a member to the member.

    >>> from talentweek.values.names import NameKind
    >>> as_member(NameKind, "short") is NameKind.short, as_member(NameKind, "nick")
    (True, 'nick')
    """
    return kind._value2member_map_.get(value, value) if value.__class__ is str else value


def items_of(values: Any) -> tuple[Any, ...]:
    """Return the items of a list or tuple, none of anything else."""
    return tuple(values) if values.__class__ in {list, tuple} else ()


def as_tuple(values: Any) -> Any:
    """Convert a list to a tuple; what is no list passes through unchanged."""
    return tuple(values) if values.__class__ is list else values


def each(convert: Callable[[Any], Any], values: Any) -> Any:
    """Convert each item of a list or tuple; what is neither passes through unchanged.

    Raises InvalidObject with the problems of every item that refuses its parts, each under its index.
    """
    if values.__class__ not in {list, tuple}:
        return values
    converted: list[Any] = []
    problems: list[Problem] = []
    for index, value in enumerate(items_of(values)):
        try:
            converted.append(convert(value))
        except InvalidData as refused:
            problems.extend(under(refused, index))
    if problems:
        raise InvalidObject("item", problems)
    return tuple(converted)


def under(refused: InvalidData, part: str | int) -> Iterator[Problem]:
    """Return the problems of a part under the path of the whole."""
    head = pointer((part,))
    for problem in refused.problems:
        yield evolve(problem, path=head + problem.path)
