"""Reads JSON-LD back into the wire form, from what a foreign reader makes of it: the inverse that the laws need.

It knows nothing of how the document was written: only the words of schema.org, as they stand in the module's list.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from pyld import jsonld as pyld

from talentweek import KINDS
from talentweek.values.names import language_tag

BASE = "https://example.org/releases/week"
SCHEMA = "https://schema.org/"
OA = "http://www.w3.org/ns/oa#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

KIND_OF = {
    "Event": "event", "ExhibitionEvent": "event", "EducationEvent": "event", "Festival": "event", "Hackathon": "event",
    "EventSeries": "series", "Person": "person", "Organization": "organisation", "StatisticalPopulation": "cohort",
    "Place": "facility", "CreativeWork": "agreement", "MonetaryGrant": "investment", "Action": "milestone",
    "Observation": "observation", "ListItem": "ranking", "Quotation": "quote", "NewsArticle": "document",
}  # fmt: skip
ROLES = ("organizer", "sponsor", "performer", "attendee", "contributor")


def refuse(url: str, _options: Any = None) -> Any:
    """Load nothing."""
    message = f"a document was asked for: {url}"
    raise AssertionError(message)


def expanded(data: bytes) -> list[Any]:
    """Expand a document with the foreign reader, which may load nothing."""
    options = {"base": BASE, "documentLoader": refuse}
    found: list[Any] = pyld.expand(_tree(data), options)
    return found


def _tree(data: bytes) -> Any:
    import json  # noqa: PLC0415 - the plain parser, not ours

    return json.loads(data)


def terms_of(node: dict[str, Any]) -> dict[str, Any]:
    """Return a node with short names: those of schema.org bare, those of other vocabularies with a prefix."""
    short = {SCHEMA: "", OA: "oa:", RDF: "rdf:"}
    made: dict[str, Any] = {}
    for key, value in node.items():
        prefix = next((iri for iri in short if key.startswith(iri)), None)
        made[key if prefix is None else short[prefix] + key.removeprefix(prefix)] = value
    return made


def types_of(node: dict[str, Any]) -> list[str]:
    """Return the classes of a node, those of schema.org by their bare names."""
    return [kind.removeprefix(SCHEMA) for kind in node.get("@type", [])]


class Node:
    """A node of the expanded document."""

    def __init__(self, node: dict[str, Any]) -> None:
        self.raw = node
        self.terms = terms_of(node)

    def all(self, term: str) -> list[Any]:
        """Return the values of a property."""
        return self.terms.get(term, [])

    def nodes(self, term: str) -> list[Node]:
        """Return the values of a property as nodes."""
        return [Node(one) for one in self.all(term)]

    def one(self, term: str) -> Node | None:
        """Return the only value of a property as a node."""
        found = self.nodes(term)
        assert len(found) <= 1, (term, found)
        return found[0] if found else None

    def text(self, term: str) -> Any:
        """Return the only value of a property as a literal."""
        found = self.all(term)
        assert len(found) <= 1, (term, found)
        return found[0]["@value"] if found else None

    @property
    def id(self) -> str | None:
        """The id that its IRI is of."""
        iri = self.raw.get("@id")
        return unquote(iri.removeprefix(f"{BASE}#")) if iri else None

    @property
    def types(self) -> list[str]:
        """Its classes."""
        return types_of(self.raw)


def said(**fields: Any) -> dict[str, Any]:
    """Leave out what is not there."""
    return {name: value for name, value in fields.items() if value not in (None, [], {})}


def name_of(value: dict[str, Any]) -> dict[str, Any]:
    language = value.get("@language")
    return said(text=value["@value"], lang=language and language_tag(language))


def names_of(node: Node) -> list[dict[str, Any]]:
    return [name_of(value) for term in ("name", "alternateName") for value in node.all(term)]


def ref_of(node: Node | None) -> dict[str, Any] | None:
    if node is None:
        return None
    return {"id": node.id} if node.id else {"stated": node.text("name")}


def number_of(value: Any) -> str | None:
    return None if value is None else str(value)


def details_of(node: Node) -> dict[str, Node]:
    return {one.text("name"): one for one in node.nodes("additionalProperty")}


def bounded_of(node: Node, key: str) -> dict[str, Any]:
    details = details_of(node)
    bound = details["bound"].text("value") if "bound" in details else None
    low, high = number_of(node.text("minValue")), number_of(node.text("maxValue"))
    value, upper = (low, high) if low is not None else (high, None)
    if bound is None:
        value = number_of(node.text("value"))
    if "number" in details:
        value = number_of(details["number"].text("value"))
    return said(**{key: value}, bound=bound, upper=upper)


def quantity_of(node: Node | None) -> dict[str, Any] | None:
    if node is None:
        return None
    return bounded_of(node, "value") | said(unit=node.text("unitText"), stated=node.text("description"))


def money_of(node: Node | None) -> dict[str, Any] | None:
    if node is None:
        return None
    (value,) = node.all("value")
    amount = {"amount": number_of(value["@value"])} if "@value" in value else bounded_of(Node(value), "amount")
    return amount | said(currency=node.text("currency"), stated=node.text("description"))


def place_of(node: Node | None) -> dict[str, Any] | None:
    if node is None:
        return None
    address = node.one("address") or Node({})
    localities = [address.text("addressLocality")] if address.text("addressLocality") else []
    larger = node.one("containedInPlace")
    while larger is not None:
        localities.insert(0, larger.text("name"))
        larger = larger.one("containedInPlace")
    return said(
        country=address.text("addressCountry"), subdivision=address.text("addressRegion"), localities=localities,
        venue=node.text("name"), stated=node.text("description"),
    )  # fmt: skip


def span_of(node: Node, first: str = "startDate", last: str = "endDate") -> dict[str, Any] | None:
    start, end = node.text(first), node.text(last)
    if start == end:
        return None if start is None else {"edtf": start}
    return {"edtf": f"{start or ''}/{end or ''}"}


def date_of(text: str | None) -> dict[str, Any] | None:
    return None if text is None else {"edtf": text}


def count_of(node: Node, what: str) -> dict[str, Any] | None:
    for one in map(Node, node.raw.get("@reverse", {}).get(f"{SCHEMA}observationAbout", [])):
        assert one.text("variableMeasured") == what
        return quantity_of(one.one("value"))
    return None


def listed(items: list[Any]) -> dict[str, Any] | None:
    return {"items": items} if items else None


def member_of(node: Node, term: str, words: dict[str, str]) -> str | None:
    found = node.one(term)
    return None if found is None else words[found.raw["@id"].removeprefix(SCHEMA)]


def event(node: Node) -> dict[str, Any]:
    above = node.nodes("superEvent")
    edition = {"number" if isinstance(one.text("value"), int) else "label": one.text("value")
               for one in node.nodes("identifier")}  # fmt: skip
    duration = node.text("duration")
    modes = {f"{word.title()}EventAttendanceMode": word for word in ("offline", "online", "mixed")}
    states = {"EventScheduled": "planned", "EventCancelled": "cancelled", "EventPostponed": "postponed"}
    return said(
        names=names_of(node), kind=node.text("additionalType"),
        series=next((one.id for one in above if "EventSeries" in one.types), None), edition=edition,
        part_of=[one.id for one in above if "EventSeries" not in one.types], count=count_of(node, "count"),
        when=span_of(node), duration=duration and {"iso": duration},
        places=listed([place_of(one) for one in node.nodes("location")]),
        mode=member_of(node, "eventAttendanceMode", modes),
        themes=[name_of(one.all("name")[0]) for one in node.nodes("about")],
        sectors=listed([one["@value"] for one in node.all("keywords")]), status=member_of(node, "eventStatus", states),
    )  # fmt: skip


def series(node: Node) -> dict[str, Any]:
    schedule = node.one("eventSchedule")
    return said(names=names_of(node), repeats=schedule and said(iso=schedule.text("repeatFrequency")))


def person(node: Node) -> dict[str, Any]:
    return said(names=names_of(node))


def organisation(node: Node) -> dict[str, Any]:
    return said(
        names=names_of(node), kind=node.text("additionalType"), place=place_of(node.one("location")),
        part_of=ref_of(node.one("parentOrganization")),
    )  # fmt: skip


def cohort(node: Node) -> dict[str, Any]:
    return said(what=node.text("name"), size=count_of(node, "size"))


def facility(node: Node) -> dict[str, Any]:
    within = listed([place_of(one) for one in node.nodes("containedInPlace")])
    return said(names=names_of(node), places=within, count=count_of(node, "count"))


def undertaking(node: Node) -> dict[str, Any]:
    larger = node.one("parentOrganization")
    return said(
        names=names_of(node), kind=node.text("additionalType"), by=[ref_of(one) for one in node.nodes("member")],
        sectors=listed([one["@value"] for one in node.all("keywords")]), count=count_of(node, "count"),
        part_of=larger and larger.id,
    )  # fmt: skip


def agreement(node: Node) -> dict[str, Any]:
    larger = node.one("isPartOf")
    parties = [one for one in node.nodes("contributor") if "Role" not in one.types]
    return said(
        kind=node.text("additionalType"), parties=[ref_of(one) for one in parties], subject=node.text("description"),
        about=[one.id for one in node.nodes("about")], count=count_of(node, "count"), part_of=larger and larger.id,
    )  # fmt: skip


def investment(node: Node) -> dict[str, Any]:
    return said(
        kind=node.text("additionalType"), investors=[ref_of(one) for one in node.nodes("funder")],
        recipient=ref_of(node.one("fundedItem")), amount=money_of(node.one("amount")),
        round=node.text("disambiguatingDescription"), purpose=node.text("description"),
    )  # fmt: skip


def milestone(node: Node) -> dict[str, Any]:
    where = node.one("location")
    (subject,) = node.nodes("object")
    return said(
        subject=subject.id, stage=node.text("additionalType"), when=date_of(node.text("startTime")),
        event=where and where.id, by=[ref_of(one) for one in node.nodes("agent")], stated=node.text("description"),
    )  # fmt: skip


def said_of(node: Node | None) -> dict[str, Any]:
    if node is not None and "Place" in node.types:
        return {"place": place_of(node)}
    return said(subject=ref_of(node))


def measured(node: Node) -> dict[str, Any]:
    """Read what an observation and the result of a plan have in common."""
    details = details_of(node)
    values = node.nodes("value")
    amounts = [one for one in values if "MonetaryAmount" in one.types]
    numbers = [one for one in values if "MonetaryAmount" not in one.types]
    dates = {
        name: date_of(details[name].text("value")) for name in ("versus", "period", "as_of", "due") if name in details
    }
    larger = details["part_of"].one("valueReference") if "part_of" in details else None
    return dates | said(
        value=quantity_of(numbers[0]) if numbers else None, money=money_of(amounts[0]) if amounts else None,
        change=quantity_of(details["change"].one("value")) if "change" in details else None,
        part_of=larger and larger.id,
    )  # fmt: skip


def observation(node: Node) -> dict[str, Any]:
    made = measured(node) | said_of(node.one("observationAbout"))
    made |= said(measure=node.text("variableMeasured"), as_of=date_of(node.text("observationDate")))
    return {"status": "reported", **made}


def ranked(node: Node) -> dict[str, Any]:
    listing = [Node(one) for one in node.raw.get("@reverse", {}).get(f"{SCHEMA}itemListElement", [])] or [Node({})]
    return said(
        rank=said(number=node.text("position"), stated=node.text("description")), scope=listing[0].text("name"),
        measure=listing[0].text("description"),
    )  # fmt: skip


def ranking(node: Node) -> dict[str, Any]:
    return {"status": "reported", **ranked(node), **said_of(node.one("item"))}


def planned(node: Node) -> tuple[str, dict[str, Any]]:
    """Read a plan or a target: of a number, or of a rank."""
    status = node.one("actionStatus")
    assert status is not None
    assert status.raw["@id"] == f"{SCHEMA}PotentialActionStatus"
    result = node.one("result") or Node({"@type": [f"{SCHEMA}ListItem"]})
    common = {"status": node.text("additionalType"), **said_of(node.one("object"))}
    if "ListItem" in result.types:
        return "ranking", {**common, **ranked(result), **said(due=date_of(node.text("scheduledTime")))}
    return "observation", {**common, **measured(result), **said(measure=result.text("name"))}


def quote(node: Node) -> dict[str, Any]:
    about = node.one("about")
    return said(speaker=ref_of(node.one("creator")), about=about and about.id, gist=node.text("abstract"))


def document(node: Node) -> dict[str, Any]:
    source, encoding = node.one("isBasedOn"), node.one("encoding")
    return said(
        title=node.text("headline"), url=node.text("url"), lang=node.text("inLanguage"),
        published=date_of(node.text("datePublished")), publishers=[ref_of(one) for one in node.nodes("publisher")],
        authors=[ref_of(one) for one in node.nodes("author")], number=node.text("identifier"),
        derived_from=source and source.id, sha256=encoding and encoding.text("sha256"),
    )  # fmt: skip


def selector(nodes: list[Node], kind: str) -> Node:
    return next((one for one in nodes if f"{OA}{kind}" in one.types), Node({}))


def evidence(node: Node) -> dict[str, Any]:
    body, *others = node.nodes("oa:hasBody")
    (target,) = node.nodes("oa:hasTarget")
    (subject,), (source,) = body.nodes("oa:hasSource"), target.nodes("oa:hasSource")
    (about,), (appearance,) = node.nodes("about"), node.nodes("appearance")
    assert (about.id, appearance.id) == (subject.id, source.id)
    words = selector(target.nodes("oa:hasSelector"), "TextQuoteSelector")
    place = selector(target.nodes("oa:hasSelector"), "TextPositionSelector")
    return said(
        subject=subject.id, path=body.nodes("oa:hasSelector")[0].text("rdf:value"), document=source.id,
        exact=words.text("oa:exact"), end=place.text("oa:end"), prefix=words.text("oa:prefix"),
        suffix=words.text("oa:suffix"), asserted_by=ref_of(node.one("claimInterpreter")),
        confidence=node.text("additionalType"), says=others[0].text("rdf:value") if others else None,
        note=node.text("description"),
    ) | ({} if place.text("oa:start") is None else {"start": place.text("oa:start")})  # fmt: skip


def match(node: Node) -> dict[str, Any]:
    one, other = node.nodes("about")
    return {"a": one.id, "b": other.id, "verdict": node.text("additionalType")}


READERS = {
    "event": event, "series": series, "person": person, "organisation": organisation, "cohort": cohort,
    "facility": facility, "project": undertaking, "programme": undertaking, "agreement": agreement,
    "investment": investment, "milestone": milestone, "observation": observation, "ranking": ranking, "quote": quote,
    "document": document, "evidence": evidence, "match": match,
}  # fmt: skip


def participation(role: Node, term: str, of: str | None) -> dict[str, Any]:
    return {"of": of} | said(
        agent=ref_of(role.one(term)), role=role.text("roleName"), status=role.text("additionalType"),
        when=span_of(role), stated=role.text("description"),
    )  # fmt: skip


def affiliation(role: Node, of: str | None) -> dict[str, Any]:
    post = name_of(role.all("roleName")[0])
    return {"person": of, "post": post} | said(organisation=ref_of(role.one("affiliation")))


def read(data: bytes) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the records of a document, by the word for many and the id."""
    found: dict[str, dict[str, dict[str, Any]]] = {}

    def keep(kind: str, known: str | None, record: dict[str, Any]) -> None:
        assert known is not None
        found.setdefault(KINDS[kind].collection, {})[known] = {"id": known, **record}

    for node in map(Node, expanded(data)):
        if "PlanAction" in node.types:
            kind, record = planned(node)
            keep(kind, node.id, record)
        else:
            (word,) = (one for one in node.types if not one.startswith(OA))
            if word == "Project":
                kind = "programme" if node.text("additionalType") else "project"
            elif word == "Claim":
                kind = "evidence" if len(node.types) > 1 else "match"
            else:
                kind = KIND_OF[word]
            keep(kind, node.id, READERS[kind](node))
        for term in ROLES:
            for role in node.nodes(term):
                if "Role" in role.types:
                    keep("participation", role.id, participation(role, term, node.id))
        for role in node.nodes("affiliation"):
            keep("affiliation", role.id, affiliation(role, node.id))
    return found
