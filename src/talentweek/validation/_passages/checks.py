"""What became of a claim when it was held against its words.

>>> Check(evidence="e", subject="week", path="/edition", document="d", outcome=Outcome.supported).to_dict()["outcome"]
<Outcome.supported: 'supported'>
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, final

import attrs


class Outcome(StrEnum):
    """What the words of a passage say of the value for which it was quoted."""

    supported = "supported"
    contradicted = "contradicted"
    not_found = "not_found"
    not_checkable = "not_checkable"


class Difference(StrEnum):
    """In what a value differs from its words."""

    number = "number"
    magnitude = "magnitude"
    bound = "bound"
    currency = "currency"
    unit = "unit"
    date = "date"
    direction = "direction"
    words = "words"


@final
@attrs.frozen(kw_only=True)
class Judged:
    """What a passage says of a value, wherever it stands."""

    outcome: Outcome
    #: Why, where that is not plain.
    reason: str | None = None
    #: In what they differ.
    difference: Difference | None = None
    #: What the words say.
    says: str | None = None
    #: The parts in which they differ, or which the words do not say: the year of a date, an item of a list.
    parts: tuple[str, ...] = ()
    #: Whether they differ in nothing but what the context had to supply.
    by_context: bool = False
    #: Whether it takes a person to tell that they differ.
    unsure: bool = False
    #: The parts that other passages have to say, so that all of them together support the value.
    needs: tuple[str, ...] = ()
    #: The parts that these words say.
    shared: tuple[str, ...] = ()


@final
@attrs.frozen(kw_only=True)
class Check:
    """One claim, held against the words that it quotes."""

    #: The id of the evidence.
    evidence: str
    #: The id of the record that it is for.
    subject: str
    #: The field of the record.
    path: str
    #: The id of the document.
    document: str
    #: What became of it.
    outcome: Outcome
    #: Why, where that is not plain.
    reason: str | None = None
    #: In what value and words differ.
    difference: Difference | None = None
    #: In which parts they differ, or which the words do not say: `year`, `end day`, an item of a list.
    parts: tuple[str, ...] = ()
    #: Whether they differ in nothing but what the context had to supply.
    by_context: bool = False
    #: Whether it takes a person to tell that they differ.
    unsure: bool = False
    #: What the record holds; where the claim says something instead of it, that.
    holds: str | None = None
    #: What the words say.
    says: str | None = None
    #: The quoted words, where they were found between the words around them.
    passage: str | None = None
    #: Where they begin in the text that was given, in code points.
    start: int | None = None
    #: Where they end.
    end: int | None = None
    #: How they were found: offsets, words, cleaned, folded (in another typography).
    found: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return what is known of it as plain data, without what is not."""
        known = attrs.asdict(self, value_serializer=_plain)
        return {
            name: value for name, value in known.items() if value is not None and value is not False and value != []
        }


def _plain(_: Any, __: Any, value: Any) -> Any:
    return list(value) if value.__class__ is tuple else value
