"""Values of the model as nodes of JSON-LD.

Each takes of the value what its node says exactly, and says of the rest why it is lost. A number that is not exact
never stands as `value`, where a reader would take it for exact: it is a `minValue` or a `maxValue`, and what the source
leaves open is beside it.

    >>> from talentweek.formats._given import Given
    >>> quantity_node(Given({"value": "20", "bound": "more_than", "unit": "experts"}, ()))["minValue"]
    20
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.formats._given import Given

#: A node of JSON-LD.
Node = dict[str, Any]

#: The largest whole number that every reader of JSON holds exactly.
_SAFE: Final = 2**53
#: For each bound, the property of the number and that of the upper one; None where the number bounds nothing.
_ENDS: Final[dict[str, tuple[str | None, str | None]]] = {
    "exact": ("value", None),
    "more_than": ("minValue", None),
    "at_least": ("minValue", None),
    "less_than": ("maxValue", None),
    "at_most": ("maxValue", None),
    "nearly": ("maxValue", None),
    "between": ("minValue", "maxValue"),
    "vague": ("minValue", "maxValue"),
    "about": (None, None),
    "unknown": (None, None),
}


def iri(record: str) -> str:
    """Return the relative IRI of an id; any character that is not plain is percent-encoded.

    >>> iri("week"), iri("昆山/8")
    ('#week', '#%E6%98%86%E5%B1%B1%2F8')
    """
    return f"#{quote(record, safe='')}"


def add(node: Node, term: str, value: Any) -> None:
    """Put one more value into a property: the first stands bare, several are a list."""
    if term not in node:
        node[term] = value
    elif node[term].__class__ is list:
        node[term].append(value)
    else:
        node[term] = [node[term], value]


def number(text: str) -> Any:
    """Return a number as JSON where every reader holds it exactly, else as a decimal text with its type."""
    if "." not in text and abs(int(text)) < _SAFE:
        return int(text)
    return {"@type": "xsd:decimal", "@value": text}


def detail(name: str, value: Any, term: str = "value") -> Node:
    """Return an additional property."""
    return {"@type": "PropertyValue", "name": name, term: value}


def name_text(given: Given) -> Any:
    """Return a name, with its language where that is known."""
    if (kind := given.part("kind")) is not None:
        kind.lose("schema.org does not say what kind of name it is", "name")
    text, lang = given.take_part("text"), given.take_part("lang")
    return text if lang is None else {"@value": text, "@language": lang}


def _bounded(given: Given, key: str) -> Node:
    """Return a number and how the source bounds it; `key` is the field of the number."""
    node: Node = {"@type": "QuantitativeValue"}
    bound = given.take_part("bound") or "exact"
    low, high = given.take_part(key), given.take_part("upper")
    term, upper_term = _ENDS[bound]
    if bound != "exact":
        add(node, "additionalProperty", detail("bound", bound))
    if low is not None and (term is None or (bound == "vague" and high is None)):
        add(node, "additionalProperty", detail("number", number(low)))
    elif low is not None and term is not None:
        node[term] = number(low)
    if high is not None and upper_term is not None:
        node[upper_term] = number(high)
    return node


def quantity_node(given: Given) -> Node:
    """Return a number with its bounds, its unit and its words."""
    return _worded(_bounded(given, "value"), given, {"unit": "unitText", "stated": "description"})


def _worded(node: Node, given: Given, terms: Mapping[str, str]) -> Node:
    """Put the fields that are plain texts into a node."""
    for field, term in terms.items():
        if given.part(field) is not None:
            node[term] = given.take_part(field)
    return node


def money_node(given: Given) -> Node:
    """Return an amount of money; one that is not exact has a QuantitativeValue as its value."""
    node = _worded({"@type": "MonetaryAmount"}, given, {"currency": "currency", "stated": "description"})
    for field in ("inferred", "equivalents"):
        if (lost := given.part(field)) is not None:
            lost.lose("a MonetaryAmount has one amount, and does not tell who decided its currency", "MonetaryAmount")
    exact = given.part("bound") is None
    node["value"] = number(given.take_part("amount")) if exact else _bounded(given, "amount")
    return node


def place_node(given: Given) -> Node:
    """Return a place: the venue is its name, its localities are each contained in the larger one."""
    node = _worded({"@type": "Place"}, given, {"venue": "name", "stated": "description"})
    address = _worded({"@type": "PostalAddress"}, given, {"country": "addressCountry", "subdivision": "addressRegion"})
    larger: list[str] = [*(given.take_part("localities") or ())]
    if larger:
        address["addressLocality"] = larger.pop()
    if len(address) > 1:
        node["address"] = address
    inner = node
    for locality in reversed(larger):
        inner["containedInPlace"] = {"@type": "Place", "name": locality}
        inner = inner["containedInPlace"]
    return node


def ref_node(given: Given) -> Node:
    """Return a reference: to a record by its IRI, or to a thing of which the source's name is all that is known."""
    if given.part("id") is None:
        return {"@type": "Thing", "name": given.take_part("stated")}
    if (stated := given.part("stated")) is not None:
        stated.lose("how the source names what is referred to is said of that record, or not at all", "name")
    return {"@id": iri(given.take_part("id"))}


def items_of(given: Given) -> list[Given]:
    """Return the items of a list as the source gives it; whether it is all is lost."""
    for field in ("complete", "stated_count"):
        if (lost := given.part(field)) is not None:
            lost.lose("schema.org does not say whether a list is complete, nor how long it is")
    items = given.part("items")
    return [] if items is None else items.items()
