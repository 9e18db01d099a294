"""What a corner is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, final

import attrs

from talentweek.rules import shape_of
from talentweek.strategies._building import SOURCES, referring

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

#: Which corners are wanted: a name, some names, or None for all.
Corners: TypeAlias = str | Iterable[str] | None


@final
@attrs.frozen
class Corner:
    """Some fields of a class that are given, as values or strategies; all others are drawn."""

    #: What is so, in words.
    says: str
    given: Mapping[str, Any]


def alone(model: type[Any], **given: Any) -> SearchStrategy[Any]:
    """Return what draws a record that refers to nothing but what is given."""
    fields = (field for field in shape_of(model).fields if referring(field) and not field.required)
    return SOURCES[model](**{field.name: field.default for field in fields} | given)
