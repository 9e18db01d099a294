"""Who does what: a participation and an affiliation become a Role within the node of what they belong to.

A Role repeats the property in which it stands: `"organizer": {"@type": "Role", "roleName": "host", "organizer": ...}`.
Only who is there, or surely will be, stands in such a property: that somebody was invited is no attendance.

    >>> property_of("Host", "Event"), property_of("出席", "Event"), property_of("host", "Project")
    ('organizer', 'attendee', None)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.formats import _jsonld_carriers as become
from talentweek.formats._jsonld_nodes import Node, add, iri
from talentweek.formats._jsonld_terms import fits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talentweek.formats._given import Given

_WORDS: Final = {
    "organizer": (
        "organiser", "organizer", "organised", "organized", "co_organiser", "co_organizer", "co_organised",
        "co_organized", "host", "hosted", "co_host", "co_hosted", "主办", "主辦", "主办方", "主辦方", "主办单位",
        "主辦單位", "承办", "承辦", "承办方", "承辦方", "承办单位", "承辦單位", "协办", "協辦", "协办单位", "協辦單位",
    ),
    "sponsor": ("sponsor", "sponsored", "co_sponsor", "赞助", "贊助", "赞助商", "贊助商", "赞助单位", "贊助單位"),
    "performer": (
        "speaker", "keynote_speaker", "spoke", "lecturer", "presenter", "presented", "performer", "performed",
        "panellist", "panelist", "演讲", "演講", "演讲嘉宾", "演講嘉賓", "主讲", "主講",
    ),
    "attendee": (
        "attended", "attendee", "visited", "visitor", "guest", "audience", "participant", "participated", "took_part",
        "参加", "參加", "参会", "參會", "出席", "参与", "參與",
    ),
    "contributor": (
        "chair", "chaired", "presided", "moderator", "moderated", "judge", "judged", "mentor", "contributor",
        "主持", "主持人", "评委", "評委",
    ),
}  # fmt: skip
_TERMS: Final = {word: term for term, words in _WORDS.items() for word in words}
#: How far taking part has come where somebody stands in a property that says that they do.
_THERE: Final = {None, "confirmed", "attended"}


def property_of(role: str, kind: str) -> str | None:
    """Return the property in which a role stands, None where the class has none that says it."""
    term = _TERMS.get(role.lower().replace("-", "_").replace(" ", "_"))
    return term if term is not None and fits(term, kind) else None


def attach_participation(given: Given, nodes: Mapping[str, Node], kinds: Mapping[str, str]) -> None:
    """Put a participation into the node of what it is one in, or say why it is lost."""
    record = given.value
    node = nodes.get(record["of"])
    if node is None:
        given.lose("what it takes part in is not held")
        return
    if record.get("status") not in _THERE:
        given.lose(f"schema.org tells who takes part, and not who is {record['status']}")
        return
    term = property_of(record["role"], kinds[record["of"]])
    if term is None:
        given.lose(f"{kinds[record['of']]} has no property for the role {record['role']!r}")
        return
    role: Node = {"@id": iri(given.take_part("id")), "@type": "Role", "roleName": given.take_part("role")}
    given.take_part("of")
    for field, carrier in (
        ("agent", become.ref(term)),
        ("status", become.text("additionalType")),
        ("when", become.extent),
        ("stated", become.text("description")),
    ):
        if (part := given.part(field)) is not None:
            carrier(part, role)
    add(node, term, role)


def attach_affiliation(given: Given, nodes: Mapping[str, Node], kinds: Mapping[str, str]) -> None:
    """Put a post into the node of the person, or say why it is lost."""
    person = given.value["person"]
    if kinds.get(person) != "Person":
        given.lose("the person whose post it is is not held")
        return
    role: Node = {"@id": iri(given.take_part("id")), "@type": "OrganizationRole"}
    given.take_part("person")
    for field, carrier in (("post", become.name("roleName")), ("organisation", become.ref("affiliation"))):
        if (part := given.part(field)) is not None:
            carrier(part, role)
    add(nodes[person], "affiliation", role)
