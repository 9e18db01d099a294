"""Where words belong: the address of a field of a record, written `event.when`.

    kind[:label][.field[.part]]     and `[]` behind the last word where the cell holds a list

The kind is the word for one record (`event`, `cohort`, `investment`); a label tells two records of a kind in one row
apart (`cohort:invited`, `cohort:registered`). A kind alone means the record as a whole, told in words ("over 20 foreign
experts"). A part is a field of the value that stands in the field (`event.places.country`), or one of the few parts
that only tables know: `event.when.start`, `event.when.end`, `investment.amount.unit`. `context.published`,
`context.country` and `context.language` are no fields of records: they are what the words of the row are read with.

    >>> parse("cohort:invited.size")
    Address(kind='cohort', label='invited', field='size', part=None, each=False)
    >>> parse("event.wen")
    Traceback (most recent call last):
    talentweek.intake._addresses.NoAddress: event has no field 'wen'; did you mean 'when'?
"""

from __future__ import annotations

import difflib
from functools import cache
from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.entities.kinds import KINDS
from talentweek.errors import need, shown
from talentweek.normalise.context import Context
from talentweek.rules import Each, Nested, Rule, Text, shape_of
from talentweek.values.dates import DateSpan
from talentweek.values.listings import Listing
from talentweek.values.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The kind that is no record: what the words of a row are read with.
CONTEXT: Final = "context"
#: What can be told of the context by a column.
_CONTEXT_FIELDS: Final = ("published", "country", "language")
#: Parts that only tables know, by the class of the value.
VIRTUAL: Final[dict[Any, dict[str, Rule]]] = {
    DateSpan: {"start": Nested(DateSpan), "end": Nested(DateSpan)},
    Money: {"unit": Text(100)},
}
#: Fields of values that no words fill by themselves.
_NO_PARTS: Final = {"inferred", "items", "equivalents"}


class NoAddress(Exception):
    """Inside of intake: the text is no address; it says why, and what was probably meant."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        """Hold the reason, and what was probably meant."""
        super().__init__(message if hint is None else f"{message}; {hint}")
        self.message = message
        self.hint = hint


@final
@attrs.frozen
class Address:
    """One field of one record of a row, or a part of it, or the record as a whole."""

    kind: str
    label: str | None = None
    #: None for the record as a whole.
    field: str | None = None
    part: str | None = None
    #: Whether the cell holds a list, so that commas and "and" stand between its items.
    each: bool = False

    @property
    def slot(self) -> str:
        """The record within the row: its kind, and its label where it has one."""
        return self.kind if self.label is None else f"{self.kind}:{self.label}"

    def __str__(self) -> str:
        """Return the address as it is written."""
        return ".".join(part for part in (self.slot, self.field, self.part) if part) + ("[]" if self.each else "")


def parse(text: str) -> Address:
    """Read an address; NoAddress, with what was probably meant, where it is none."""
    plain = need(text, str, "an address").removesuffix("[]")
    slot, *rest = plain.split(".")
    kind, colon, label = slot.partition(":")
    if kind != CONTEXT and kind not in KINDS:
        known = (*KINDS, CONTEXT)
        raise NoAddress(f"{shown(kind)} is no kind of record", _near(kind, known) or f"there are {', '.join(known)}")
    if colon and (not label or kind == CONTEXT):
        raise NoAddress("a label is needed behind the colon" if kind != CONTEXT else "the context has no label")
    if len(rest) > 2 or not all(rest):  # noqa: PLR2004 - a field and a part of it
        raise NoAddress(f"{shown(text)} is no address", "write kind.field or kind.field.part")
    field, part = [*rest, None, None][:2]
    _check_field(kind, field, part)
    return Address(kind, label or None, field, part, plain != text)


def _check_field(kind: str, field: str | None, part: str | None) -> None:
    if kind == CONTEXT:
        if field not in _CONTEXT_FIELDS or part is not None:
            known = ", ".join(_CONTEXT_FIELDS)
            raise NoAddress(
                f"the context has no field {shown(field)}", _near(field, _CONTEXT_FIELDS) or f"it has {known}"
            )
        return
    if field is None:
        return
    rules = rules_of(KINDS[kind].model)
    if field not in rules:
        raise NoAddress(f"{kind} has no field {shown(field)}", _near(field, rules))
    if part is not None and part not in (parts := parts_of(rules[field])):
        raise NoAddress(f"{kind}.{field} has no part {shown(part)}", _near(part, parts))


def _near(word: str | None, known: Iterable[str]) -> str | None:
    near = difflib.get_close_matches((word or "")[:100], list(known), 1)
    return f"did you mean {near[0]!r}?" if near else None


def rules_of(model: Any) -> dict[str, Rule]:
    """Return the rules of the fields of a class."""
    return _rules(model)


@cache
def _rules(model: Any) -> dict[str, Rule]:
    return {field.name: field.rule for field in shape_of(model).fields}


def context_rule(field: str) -> Rule:
    """Return the rule of a field of the context."""
    return rules_of(Context)[field]


def target_of(rule: Rule | None) -> Any:
    """Return the class of value that a field holds, in a list or not; None where it holds plain texts."""
    inner = rule.item if isinstance(rule, Each) else rule
    return inner.of if isinstance(inner, Nested) else None


def _parts(model: Any, argument: Any) -> dict[str, Rule]:
    found = {field.name: field.rule for field in shape_of(model, argument).fields if field.name not in _NO_PARTS}
    if model is Listing and argument is not str:
        found |= _parts(argument, None)
    return found


def parts_of(rule: Rule) -> dict[str, Rule]:
    """Return the parts of the value in a field that can be told by columns of their own, each with its rule."""
    inner = rule.item if isinstance(rule, Each) else rule
    if not isinstance(inner, Nested):
        return {}
    return _parts(inner.of, inner.argument) | VIRTUAL.get(inner.of, {})
