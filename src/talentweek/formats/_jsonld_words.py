"""What every class of record becomes in schema.org: its class there, and one line for each field.

A field that has no line is lost: schema.org has no word that says it without saying more.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, final

import attrs

from talentweek.formats import _jsonld_carriers as become
from talentweek.formats._jsonld_carriers import Carrier
from talentweek.formats._jsonld_nodes import Node, add, detail, iri, quantity_node
from talentweek.formats._jsonld_sources import EVIDENCE

if TYPE_CHECKING:
    from talentweek.formats._given import Given


@final
@attrs.frozen(eq=False)
class Home:
    """The class of schema.org that a record becomes, and what carries its fields."""

    kind: str
    fields: Mapping[str, Carrier]
    #: What is said of every one of them.
    fixed: Mapping[str, str] = attrs.field(factory=dict[str, str])


#: Kinds of event that have a class of their own.
_EVENTS: Final = {
    "course": "EducationEvent",
    "exhibition": "ExhibitionEvent",
    "expo": "ExhibitionEvent",
    "festival": "Festival",
    "hackathon": "Hackathon",
    "lecture": "EducationEvent",
    "seminar": "EducationEvent",
    "training": "EducationEvent",
}
_MODES: Final = {
    "offline": "OfflineEventAttendanceMode",
    "online": "OnlineEventAttendanceMode",
    "mixed": "MixedEventAttendanceMode",
}
_STATES: Final = {"planned": "EventScheduled", "cancelled": "EventCancelled", "postponed": "EventPostponed"}


def _edition(given: Given, node: Node) -> None:
    """Carry the number and the label of an edition: within its series, they identify it."""
    for field in ("number", "label"):
        if given.part(field) is not None:
            add(node, "identifier", detail("edition", given.take_part(field)))


def _part(given: Given, node: Node) -> None:
    """Carry the larger number of which one is a part."""
    larger = {"@id": iri(given.take())}
    add(node, "additionalProperty", detail("part_of", larger, "valueReference"))


def _change(given: Given, node: Node) -> None:
    add(node, "additionalProperty", detail("change", quantity_node(given)))


def _rank(given: Given, node: Node) -> None:
    """Carry a place in a ranking; to be among the first twenty is none."""
    if given.part("bound") is not None:
        given.lose("a position is one place, and not a place among the first", "position")
        return
    node["position"] = given.take_part("number")
    if given.part("stated") is not None:
        node["description"] = given.take_part("stated")


def _list(term: str) -> Carrier:
    """Carry what a ranking is of, or by, as said of the list in which the item stands."""

    def carry(given: Given, node: Node) -> None:
        listed = node.setdefault("@reverse", {}).setdefault("itemListElement", {"@type": "ItemList"})
        listed[term] = given.take()

    return carry


def _implied(given: Given, _node: Node) -> None:
    """Carry what the class of the node says."""
    given.take()


_NAMED: Final[dict[str, Carrier]] = {"names": become.names}
_THING: Final[dict[str, Carrier]] = {**_NAMED, "kind": become.text("additionalType")}
_UNDERTAKING: Final[dict[str, Carrier]] = {
    **_NAMED,
    "by": become.refs("member"),
    "sectors": become.texts("keywords"),
    "count": become.counted("count"),
    "part_of": become.link("parentOrganization"),
}
_NUMBER: Final[dict[str, Carrier]] = {
    "value": become.quantity("value"),
    "money": become.money("value"),
    "change": _change,
    "versus": become.beside("versus"),
    "period": become.beside("period"),
    "as_of": become.beside("as_of"),
    "part_of": _part,
}
#: Something that is not so yet is an action that is planned, whatever it is a number or a rank of.
_PLANNED: Final[dict[str, Carrier]] = {
    "status": become.text("additionalType"),
    "subject": become.ref("object"),
    "place": become.place("object"),
}
_POTENTIAL: Final = {"actionStatus": "https://schema.org/PotentialActionStatus"}


def _as_result(kind: str, fields: Mapping[str, Carrier]) -> dict[str, Carrier]:
    return {name: become.within("result", kind, carrier) for name, carrier in fields.items()}


#: Every kind of record that is a node of its own; those that tell who does what are roles within others.
HOMES: Final[dict[str, Home]] = {
    "event": Home(
        "Event",
        {
            **_THING,
            "series": become.link("superEvent", "EventSeries"),
            "edition": _edition,
            "part_of": become.links("superEvent"),
            "count": become.counted("count"),
            "when": become.extent,
            "duration": become.duration("duration"),
            "places": become.places("location"),
            "mode": become.member("eventAttendanceMode", _MODES),
            "themes": become.things("about"),
            "sectors": become.texts("keywords"),
            "status": become.member("eventStatus", _STATES),
        },
    ),
    "series": Home(
        "EventSeries",
        {**_NAMED, "repeats": become.within("eventSchedule", "Schedule", become.duration("repeatFrequency"))},
    ),
    "person": Home("Person", _NAMED),
    "organisation": Home(
        "Organization", {**_THING, "place": become.place("location"), "part_of": become.ref("parentOrganization")}
    ),
    "cohort": Home("StatisticalPopulation", {"what": become.text("name"), "size": become.counted("size")}),
    "facility": Home(
        "Place", {**_NAMED, "places": become.places("containedInPlace"), "count": become.counted("count")}
    ),
    "project": Home("Project", _UNDERTAKING),
    "programme": Home("Project", {**_UNDERTAKING, "kind": become.text("additionalType")}),
    "agreement": Home(
        "CreativeWork",
        {
            "kind": become.text("additionalType"),
            "parties": become.refs("contributor"),
            "subject": become.text("description"),
            "about": become.links("about"),
            "count": become.counted("count"),
            "part_of": become.link("isPartOf"),
        },
    ),
    "investment": Home(
        "MonetaryGrant",
        {
            "kind": become.text("additionalType"),
            "investors": become.refs("funder"),
            "recipient": become.ref("fundedItem"),
            "amount": become.money("amount"),
            "round": become.text("disambiguatingDescription"),
            "purpose": become.text("description"),
        },
    ),
    "milestone": Home(
        "Action",
        {
            "subject": become.link("object"),
            "stage": become.text("additionalType"),
            "when": become.moment("startTime"),
            "event": become.link("location"),
            "by": become.refs("agent"),
            "stated": become.text("description"),
        },
    ),
    "observation": Home(
        "Observation",
        {
            "subject": become.ref("observationAbout"),
            "place": become.place("observationAbout"),
            "measure": become.text("variableMeasured"),
            "status": _implied,
            **_NUMBER,
            "as_of": become.either("observationDate", "as_of"),
            "due": become.beside("due"),
        },
    ),
    "planned observation": Home(
        "PlanAction",
        {
            **_PLANNED,
            **_as_result("QuantitativeValue", {"measure": become.text("name"), **_NUMBER, "due": become.beside("due")}),
        },
        _POTENTIAL,
    ),
    "ranking": Home(
        "ListItem",
        {
            "subject": become.ref("item"),
            "place": become.place("item"),
            "rank": _rank,
            "scope": _list("name"),
            "measure": _list("description"),
            "status": _implied,
        },
    ),
    "planned ranking": Home(
        "PlanAction",
        {
            **_PLANNED,
            **_as_result("ListItem", {"rank": _rank, "scope": _list("name"), "measure": _list("description")}),
            "due": become.moment("scheduledTime"),
        },
        _POTENTIAL,
    ),
    "quote": Home(
        "Quotation",
        {"speaker": become.ref("creator"), "about": become.link("about"), "gist": become.text("abstract")},
    ),
    "document": Home(
        "NewsArticle",
        {
            "title": become.text("headline"),
            "url": become.text("url"),
            "lang": become.text("inLanguage"),
            "published": become.moment("datePublished"),
            "publishers": become.refs("publisher"),
            "authors": become.refs("author"),
            "number": become.text("identifier"),
            "derived_from": become.link("isBasedOn"),
            "sha256": become.within("encoding", "MediaObject", become.text("sha256")),
        },
    ),
    "evidence": Home("Claim", EVIDENCE),
    "match": Home(
        "Claim", {"a": become.link("about"), "b": become.link("about"), "verdict": become.text("additionalType")}
    ),
}


def home_of(kind: str, record: Mapping[str, Any]) -> Home:
    """Return what a record in the wire form becomes: a plan or a target is never the observation of an actual."""
    return HOMES[f"planned {kind}" if record.get("status", "reported") != "reported" and kind in _PLANS else kind]


_PLANS: Final = {"observation", "ranking"}


def type_of(kind: str, record: Mapping[str, Any]) -> str:
    """Return the class of schema.org that a record becomes; the word for a kind of event may say it closer."""
    if kind == "event":
        return _EVENTS.get(str(record.get("kind", "")).lower(), "Event")
    return home_of(kind, record).kind
