"""Construction from keywords: one function builds a document's whole tree, as a person would write it.

The function is written from a document that pydantic has read: which class, which keywords. Each peer's
copy calls that peer's classes; what equals its default is left out; numbers are Decimals and words are
members of enums, the same for all.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from benchmarks.peers import pydantic_model

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def class_name(value: Any) -> str:
    """Return the name of an object's class in the model."""
    if isinstance(value, pydantic_model.Strings):
        return "Strings"
    return "Places" if isinstance(value, pydantic_model.Places) else type(value).__name__


def _expression(value: Any, constants: dict[str, Any]) -> str:
    if isinstance(value, tuple):
        return f"({''.join(f'{_expression(item, constants)}, ' for item in value)})"
    if isinstance(value, pydantic_model.Base):
        given = [name for name in type(value).model_fields if name in value.model_fields_set]
        keywords = ", ".join(f"{name}={_expression(getattr(value, name), constants)}" for name in given)
        return f"{class_name(value)}({keywords})"
    if isinstance(value, Decimal | Enum):
        name = f"constant_{len(constants)}"
        constants[name] = value
        return name
    return repr(value)


def builder(document: bytes, classes: Mapping[str, Callable[..., Any]]) -> Callable[[], Any]:
    """Return a function that builds the content of a document from keywords.

    The function's text comes from our own generator, and from nowhere else.
    """
    constants: dict[str, Any] = {}
    text = f"def build():\n    return {_expression(pydantic_model.read(document), constants)}\n"
    space = {**constants, **{name: classes[name] for name in _USED}}
    exec(text, space)  # noqa: S102 - our own text, from our own documents
    return space["build"]  # type: ignore[no-any-return]


_USED = (
    "Agreement", "Cohort", "Dataset", "DateSpan", "Document", "Duration", "Edition", "Event", "Evidence",
    "Investment", "Money",
    "Name", "Organisation", "Participation", "Person", "Place", "Places", "Project", "Quantity", "Ref",
    "Strings",
)  # fmt: skip
