"""Values that one text makes, and that are said again and again: the day of an event, the country of a guest.

A reader that meets such a text a second time takes the object that it made the first time. Only what says nothing else
is kept, so that what recurs is a matter of the notation and not of the document; the memory is bounded.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from talentweek.rules import Code, Field, Notation, Shape
from talentweek.rules.vocabulary import REMEMBERED

if TYPE_CHECKING:
    from collections.abc import Callable


def sole_field(shape: Shape) -> Field | None:
    """Return the field that often stands alone: the edtf of a DateSpan, the country of a Place; None where none does.

    It is the first field, a notation that has to be there or a code, and no other has to be there.
    """
    first, *others = shape.fields
    recurs = isinstance(first.rule, Code) or (isinstance(first.rule, Notation) and first.demanded)
    return first if recurs and others and not any(field.demanded for field in others) else None


@cache
def kept_by(shape: Shape, sole: Field) -> tuple[dict[str, Any], Callable[[str | None], Any]]:
    """Return the objects that one field alone has made before, and what makes and keeps another.

    That gives None for what the field does not accept.
    """
    kept: dict[str, Any] = {}
    rule: Any = sole.rule
    accepts: Callable[[str], bool] = rule.accepts if isinstance(rule, Notation) else rule.members.__contains__

    def keep(text: str | None) -> Any:
        if text is None or not accepts(text):
            return None
        made = shape.model(**{sole.name: text})
        if len(kept) >= REMEMBERED:
            kept.clear()
        kept[text] = made
        return made

    return kept, keep
