"""JSON-LD: the words of schema.org, for search engines and whoever else reads linked data. It is written, not read.

- an Event becomes an Event, of a closer class where the word for its kind says so; its series and what it is a part of
  are its superEvent; an EventSeries becomes an EventSeries
- a Person becomes a Person, an Organisation an Organization, a Facility a Place, a Cohort a StatisticalPopulation
- a Participation becomes a Role within organizer, sponsor, performer, attendee or contributor of what it is one in, an
  Affiliation a Role within the affiliation of the person
- a Project and a Programme become a Project, a Programme with its kind as additionalType
- an Agreement becomes a CreativeWork with its parties as contributors
- an Investment becomes a MonetaryGrant with its kind as additionalType, and never a financial product
- a Milestone becomes an Action upon its subject
- an Observation becomes an Observation; a plan or a target becomes a PlanAction that is potential, and never an actual
- a Ranking becomes a ListItem with a position in an ItemList; a plan or a target as above
- a Quote becomes a Quotation with an abstract: its gist is no quotation
- a Document becomes a NewsArticle
- Evidence becomes a Claim that is a Web Annotation with a TextQuoteSelector; a Match becomes a Claim about two things
- a Quantity becomes a QuantitativeValue, Money a MonetaryAmount: a number that is not exact is a minValue or maxValue,
  what the source leaves open an additionalProperty
- a DateSpan becomes startDate and endDate where ISO 8601 has its precision, a Place a Place with a PostalAddress, a
  size or a count an Observation about the set

What schema.org cannot say is in the report, and nothing is said that the data do not say. The context stands in the
document, so that no reader loads anything. Ids become IRIs relative to `base`.

    >>> from talentweek import Dataset, Event
    >>> export = dumps(Dataset.of(Event(id="week", names="Talent Week", edition=8, when="2024-07-11/..")))
    >>> print(export.data.decode()[export.data.index(b'"@graph"'):])
    "@graph":[{"@id":"#week","@type":"Event","name":"Talent Week","identifier":{"@type":"PropertyValue",\
"name":"edition","value":8},"startDate":"2024-07-11"}]}
    >>> print(*export.losses)
    /events/0/when: it is read as 2024-07-11/ (startDate, endDate)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from talentweek.errors import shown
from talentweek.formats import _jsonld_roles, _parse
from talentweek.formats._given import Given, collections_of
from talentweek.formats._jsonld_nodes import Node, iri
from talentweek.formats._jsonld_terms import DATES, ENUMERATED
from talentweek.formats._jsonld_words import HOMES, home_of, type_of
from talentweek.formats.losses import Export, Loss

if TYPE_CHECKING:
    import os

    from talentweek.dataset import Dataset

_CONTEXT: Final[dict[str, Any]] = {
    "@vocab": "https://schema.org/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{term: {"@type": "Date"} for term in DATES},
    **{term: {"@type": "@id"} for term in ENUMERATED},
}
#: What no IRI holds (RFC 3987), nor a base, which has no fragment.
_NOT_IN_A_BASE: Final = frozenset('<>"{}|\\^`#')
_NO_WORD: Final = "schema.org has no word for it"


def dumps(dataset: Dataset, *, base: str | None = None, indent: int | None = None) -> Export:
    r"""Write a dataset as JSON-LD; the report tells what it does not carry.

    `base` is the IRI of the document: the id `week` becomes `base#week`. Without one, it is that of where the document
    is found. `indent` spreads the document over lines, for people. A `<` is written as `\u003c`, so that a document
    can stand within HTML as it is. Raises ValueError where `base` is no absolute IRI with a path, or has a
    fragment, and where `indent` is less than 1; TypeError for what is no dataset.
    """
    if not isinstance(cast("object", base), str | None):
        message = f"a base is a text, not {shown(base)}"
        raise TypeError(message)
    if base is not None and not _is_base(base):
        message = f"a base is an absolute IRI with a path, such as https://example.org/week, not {base[:80]!r}"
        raise ValueError(message)
    collections = collections_of(dataset)
    tree = {"@context": _CONTEXT if base is None else {"@base": base, **_CONTEXT}, "@graph": _graph(collections)}
    data = _parse.write(tree, indent=indent).replace(b"<", b"\\u003c")
    losses = [loss for given in collections.values() for loss in given.losses(_NO_WORD)]
    return Export(data, tuple(losses))


def dump(
    dataset: Dataset, place: str | os.PathLike[str], *, base: str | None = None, indent: int | None = None
) -> tuple[Loss, ...]:
    """Write to a file, whole or not at all, and return what it does not carry."""
    from talentweek.formats import _files  # noqa: PLC0415 - what files need is loaded where there is one

    export = dumps(dataset, base=base, indent=indent)
    _files.write_whole(place, export.data)
    return export.losses


def _is_base(text: str) -> bool:
    """Whether every reader resolves a fragment against it in the same way: some need a host and a path for that."""
    scheme, _, rest = text.partition("://")
    plain = scheme.isascii() and scheme[:1].isalpha() and all(one.isalnum() or one in "+-." for one in scheme)
    return plain and "/" in rest and text.isprintable() and " " not in text and _NOT_IN_A_BASE.isdisjoint(text)


def _graph(collections: dict[str, Given]) -> list[Node]:
    """Return the nodes of all records, in the order of the dataset, the roles within them."""
    nodes: dict[str, Node] = {}
    kinds: dict[str, str] = {}
    for kind, many in collections.items():
        if kind in HOMES:
            for given in many.items():
                known = given.take_part("id")
                nodes[known], kinds[known] = _node(kind, given), type_of(kind, given.value)
    for kind, attach in (
        ("participation", _jsonld_roles.attach_participation),
        ("affiliation", _jsonld_roles.attach_affiliation),
    ):
        for given in collections[kind].items() if kind in collections else ():
            attach(given, nodes, kinds)
    return list(nodes.values())


def _node(kind: str, given: Given) -> Node:
    """Return the node of a record: each field is carried by its line, what has none is left for the report."""
    home, word = home_of(kind, given.value), type_of(kind, given.value)
    types: Any = [word, "oa:Annotation"] if kind == "evidence" else word
    node: Node = {"@id": iri(given.value["id"]), "@type": types, **home.fixed}
    for name, part in given.fields():
        if name in home.fields:
            home.fields[name](part, node)
    return node
