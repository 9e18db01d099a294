"""Evidence as a claim that is a Web Annotation (W3C, 2017), too: its body is the field, its target is the passage.

body    the record, and in it the field, by a JSON Pointer (RFC 6901)
target  the document, and in it the exact words with those around them, and their offsets in code points

>>> from talentweek.formats._given import Given
>>> node = {}
>>> EVIDENCE["exact"](Given("The 8th", ()), node)
>>> node["oa:hasTarget"]["oa:hasSelector"]
{'@type': 'oa:TextQuoteSelector', 'oa:exact': 'The 8th'}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from talentweek.formats import _jsonld_carriers as become
from talentweek.formats._jsonld_nodes import Node, add, iri

if TYPE_CHECKING:
    from talentweek.formats._given import Given
    from talentweek.formats._jsonld_carriers import Carrier

_JSON_POINTER: Final = "https://www.rfc-editor.org/rfc/rfc6901"


def _specific(node: Node, term: str) -> Node:
    """Return the resource of a body or a target; what a passage says is a second body, behind it."""
    there: Node = node.setdefault(term, {"@type": "oa:SpecificResource"})
    return there


def _selector(node: Node, kind: str) -> Node:
    """Return the selector of a kind in the target."""
    target = _specific(node, "oa:hasTarget")
    there: Any = target.get("oa:hasSelector", [])
    for known in there if there.__class__ is list else [there]:
        if known["@type"] == kind:
            return cast("Node", known)
    made: Node = {"@type": kind}
    add(target, "oa:hasSelector", made)
    return made


def _subject(given: Given, node: Node) -> None:
    node["about"] = _specific(node, "oa:hasBody")["oa:hasSource"] = {"@id": iri(given.take())}


def _path(given: Given, node: Node) -> None:
    _specific(node, "oa:hasBody")["oa:hasSelector"] = {
        "@type": "oa:FragmentSelector",
        "rdf:value": given.take(),
        "dcterms:conformsTo": {"@id": _JSON_POINTER},
    }


def _document(given: Given, node: Node) -> None:
    node["appearance"] = _specific(node, "oa:hasTarget")["oa:hasSource"] = {"@id": iri(given.take())}


def _selected(kind: str, term: str) -> Carrier:
    def carry(given: Given, node: Node) -> None:
        _selector(node, kind)[term] = given.take()

    return carry


def _says(given: Given, node: Node) -> None:
    body = {"@type": "oa:TextualBody", "rdf:value": given.take(), "dc:format": "application/json"}
    add(node, "oa:hasBody", body)


#: What carries each field of a piece of evidence.
EVIDENCE: Final[dict[str, Carrier]] = {
    "subject": _subject,
    "path": _path,
    "document": _document,
    "exact": _selected("oa:TextQuoteSelector", "oa:exact"),
    "start": _selected("oa:TextPositionSelector", "oa:start"),
    "end": _selected("oa:TextPositionSelector", "oa:end"),
    "prefix": _selected("oa:TextQuoteSelector", "oa:prefix"),
    "suffix": _selected("oa:TextQuoteSelector", "oa:suffix"),
    "asserted_by": become.ref("claimInterpreter"),
    "confidence": become.text("additionalType"),
    "says": _says,
    "note": become.text("description"),
}
