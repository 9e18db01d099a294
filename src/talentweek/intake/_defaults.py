"""What goes without saying in a row: who takes part does so in its event, what is counted is counted of it.

Each default gives way to a column and to `always`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from talentweek.intake._vocabulary import member
from talentweek.intake._wholes import COUNTED, TOLD
from talentweek.rules import Member

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from talentweek.rules import Rule

#: Stands for what the row is about.
ABOUT: Final = "about"


class Link(NamedTuple):
    """A field that leads to other records of the row."""

    slots: tuple[str, ...]


#: Kind -> field -> the kind of record of the row that it leads to, or what the row is about.
_LINKS: Final[dict[str, dict[str, str]]] = {
    "participation": {"of": ABOUT},
    "milestone": {"subject": ABOUT},
    "observation": {"subject": ABOUT},
    "ranking": {"subject": ABOUT},
    "affiliation": {"person": "person", "organisation": "organisation"},
    "quote": {"speaker": "person"},
    "event": {"series": "series"},
}
#: Kind -> the field that a label fills, and what fills it where there is no label, or none that fits.
_LABELLED: Final[dict[str, tuple[str, str | None]]] = {
    "participation": ("role", "participant"),
    "milestone": ("stage", "other"),
    "observation": ("measure", None),
    "agreement": ("kind", "other"),
    "investment": ("kind", "investment"),
    "programme": ("kind", "other"),
}
#: Kinds whose statements are actual where nothing else is said.
_REPORTED: Final = ("observation", "ranking")
#: Kinds of which the name of the column tells what they are, where neither words nor labels do: the field.
NAMED_BY_COLUMN: Final = {"observation": "measure", "cohort": "what"} | {
    kind: "names" for kind, (_, words) in COUNTED.items() if words == "names"
}


def told_by_whole(kind: str) -> tuple[str, ...]:
    """Return the fields that words can tell which tell the record as a whole."""
    if kind == "cohort":
        return ("size", "what", "origins")
    if kind == "observation":
        return ("value", "money", "change")
    return COUNTED.get(kind) or (TOLD[kind],)


def constants(kind: str, label: str | None, rules: Mapping[str, Rule], told: Collection[str]) -> dict[str, object]:
    """Return the fields of a record that go without saying; `told` are those that something else tells."""
    found: dict[str, object] = {}
    if kind in _LABELLED:
        field, otherwise = _LABELLED[kind]
        rule = rules[field]
        labelled = member(rule.of, label) if isinstance(rule, Member) and label else label
        found[field] = labelled or otherwise
    if kind in _REPORTED:
        found["status"] = "reported"
    return {field: value for field, value in found.items() if value is not None and field not in told}


def is_open(rule: Rule) -> bool:
    """Whether a field holds a word of a closed vocabulary that has one for all others."""
    return isinstance(rule, Member) and "other" in rule.of.__members__


def links(
    kind: str, label: str | None, slots: Collection[str], about: str | None, told: Collection[str]
) -> Iterator[tuple[str, Link]]:
    """Yield the fields of a record that lead to other records of the row without saying."""
    if kind in _REPORTED and "place" in told:
        return
    own = kind if label is None else f"{kind}:{label}"
    for field, to in _LINKS.get(kind, {}).items():
        if field in told:
            continue
        if to == ABOUT:
            slot = about
        else:
            beside = to if label is None else f"{to}:{label}"
            of_kind = [one for one in slots if one.partition(":")[0] == to]
            slot = beside if beside in slots else of_kind[0] if len(of_kind) == 1 and field != "organisation" else None
        if slot is not None and slot != own and slot in slots:
            yield field, Link((slot,))
