"""Carriers: what puts the value of a field into the node of its record, in JSON-LD.

A carrier takes of the value what the node says exactly, and says of the rest why it is lost.

    >>> from talentweek.formats._given import Given
    >>> node, given = {}, Given({"edtf": "2024-07"}, ())
    >>> moment("startTime")(given, node)
    >>> node, list(given.losses("not carried"))
    ({'startTime': '2024-07'}, [])
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from talentweek.formats._given import Given
from talentweek.formats._jsonld_nodes import (
    Node,
    add,
    detail,
    iri,
    items_of,
    money_node,
    name_text,
    place_node,
    quantity_node,
    ref_node,
)
from talentweek.values import edtf
from talentweek.values.edtf import Precision

#: What puts the value of a field into the node of its record.
Carrier = Callable[[Given, Node], None]

_ISO: Final = (Precision.year, Precision.month, Precision.day)


def is_iso(text: str) -> bool:
    """Whether this is a single date, as precise as one of ISO 8601 can be: a year, a month, a day.

    >>> is_iso("2024-07"), is_iso("2024-35"), is_iso("XXXX-07-11"), is_iso("2024-07/2024-08"), is_iso("..")
    (True, False, False, False, False)
    """
    if text in {"", ".."} or "/" in text:
        return False
    return "X" not in text and edtf.read_point(text).precision in _ISO


def read_extent(first: str | None, last: str | None) -> str | None:
    """Return the EDTF that a start and an end are read as: equal ones are a date within which something falls.

    >>> read_extent("2024-07", "2024-07"), read_extent("2024-07-11", None), read_extent(None, None)
    ('2024-07', '2024-07-11/', None)
    """
    if first == last:
        return first
    return f"{first or ''}/{last or ''}"


def text(term: str) -> Carrier:
    """Carry a text, an enum's word or a whole number as it is."""

    def carry(given: Given, node: Node) -> None:
        add(node, term, given.take())

    return carry


def names(given: Given, node: Node) -> None:
    """Carry names: the first is the label, the others are aliases."""
    for index, name in enumerate(given.items()):
        add(node, "alternateName" if index else "name", name_text(name))


def name(term: str) -> Carrier:
    """Carry one name."""
    return _each_as(term, name_text, lambda given: [given])


def things(term: str) -> Carrier:
    """Carry names as things of which the name is all that is known."""
    return _each_as(term, lambda given: {"@type": "Thing", "name": name_text(given)}, Given.items)


def ref(term: str) -> Carrier:
    """Carry a reference."""
    return _each_as(term, ref_node, lambda given: [given])


def refs(term: str) -> Carrier:
    """Carry references."""
    return _each_as(term, ref_node, Given.items)


def place(term: str) -> Carrier:
    """Carry a place."""
    return _each_as(term, place_node, lambda given: [given])


def places(term: str) -> Carrier:
    """Carry the places of a list."""
    return _each_as(term, place_node, items_of)


def texts(term: str) -> Carrier:
    """Carry the texts of a list."""
    return _each_as(term, Given.take, items_of)


def link(term: str, kind: str | None = None) -> Carrier:
    """Carry the id of a record; `kind` says of which class it is."""
    typed = {} if kind is None else {"@type": kind}
    return _each_as(term, lambda given: {"@id": iri(given.take()), **typed}, lambda given: [given])


def links(term: str) -> Carrier:
    """Carry the ids of records."""
    return _each_as(term, lambda given: {"@id": iri(given.take())}, Given.items)


def quantity(term: str) -> Carrier:
    """Carry a number."""
    return _each_as(term, quantity_node, lambda given: [given])


def money(term: str) -> Carrier:
    """Carry an amount of money."""
    return _each_as(term, money_node, lambda given: [given])


def _each_as(term: str, made: Callable[[Given], Any], parts: Callable[[Given], list[Given]]) -> Carrier:
    def carry(given: Given, node: Node) -> None:
        for part in parts(given):
            add(node, term, made(part))

    return carry


def counted(what: str) -> Carrier:
    """Carry the size of a set as an observation about it."""

    def carry(given: Given, node: Node) -> None:
        told = {"@type": "Observation", "variableMeasured": what, "value": quantity_node(given)}
        node.setdefault("@reverse", {})["observationAbout"] = told

    return carry


def member(term: str, words: Mapping[str, str]) -> Carrier:
    """Carry an enum's word as a member of an enumeration of schema.org, where it has one that says the same."""

    def carry(given: Given, node: Node) -> None:
        if given.value in words:
            node[term] = f"https://schema.org/{words[given.take()]}"
        else:
            given.lose(f"no member of the enumeration says {given.value!r}", term)

    return carry


def duration(term: str) -> Carrier:
    """Carry a duration that is exact."""

    def carry(given: Given, node: Node) -> None:
        if given.part("bound") is None:
            add(node, term, given.take_part("iso"))
        else:
            given.lose("a duration that the source bounds is no exact one", term)

    return carry


def extent(given: Given, node: Node) -> None:
    """Carry a date or an interval: its ends where ISO 8601 has their precision."""
    start, end = edtf.read_span(given.value["edtf"])
    last = start if end is None else end
    told = (start if is_iso(start) else None, last if is_iso(last) else None)
    for term, date in zip(("startDate", "endDate"), told, strict=True):
        if date is not None:
            node[term] = date
    back = read_extent(*told)
    if back == given.value["edtf"]:
        given.take_part("edtf")
    elif back is None:
        given.lose("ISO 8601 has no date of this precision", "startDate")
    else:
        given.lose(f"it is read as {back}", "startDate, endDate")


def moment(term: str) -> Carrier:
    """Carry a date within which a moment falls; an interval that bounds it is lost."""

    def carry(given: Given, node: Node) -> None:
        if is_iso(given.value["edtf"]):
            node[term] = given.take_part("edtf")
        else:
            given.lose("one date of a precision that ISO 8601 has is needed", term)

    return carry


def beside(what: str) -> Carrier:
    """Carry a date or an interval as an additional property, in EDTF."""

    def carry(given: Given, node: Node) -> None:
        add(node, "additionalProperty", detail(what, given.take_part("edtf")))

    return carry


def either(first: str, what: str) -> Carrier:
    """Carry a date in a property where ISO 8601 has its precision, else as an additional property."""
    plain, additional = moment(first), beside(what)

    def carry(given: Given, node: Node) -> None:
        (plain if is_iso(given.value["edtf"]) else additional)(given, node)

    return carry


def within(term: str, kind: str, carrier: Carrier) -> Carrier:
    """Let a carrier put a value into a node that stands in a property of the record's node."""

    def carry(given: Given, node: Node) -> None:
        carrier(given, node.setdefault(term, {"@type": kind}))

    return carry
