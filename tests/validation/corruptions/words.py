"""Names, places, codes and references that are not those of the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from talentweek import Listing, Name, Person, Place, Ref
from talentweek.entities.agreements import AgreementKind
from talentweek.entities.events import EventStatus
from talentweek.entities.investments import InvestmentKind
from talentweek.entities.statements import Stage, StatementStatus
from tests.validation.corruptions.planting import Case, Planted, corruption, exchanged

if TYPE_CHECKING:
    from enum import StrEnum

WORDS = "words_contradicted"


def _misspelt(text: str, turn: int) -> str:
    """Exchange a letter in the middle for another one."""
    at = 1 + turn % max(1, len(text) - 2)
    old = text[at : at + 1]
    new = ("z" if old == "x" else "x") if old.isascii() else "某"
    return text[:at] + new + text[at + 1 :]


@corruption("a name: a letter exchanged", WORDS, "leads_nowhere")
def letter(case: Case) -> Planted | None:
    named = (one for one in case.facts(tuple, Name) if "/names" in one[0].path)
    picked = case.pick(named)
    if picked is None:
        return None
    claim, value = picked
    names = value if isinstance(value, tuple) else (value,)
    new = tuple(attrs.evolve(one, text=_misspelt(one.text, case.rng.randrange(50))) for one in names)
    return exchanged(case, claim, new if isinstance(value, tuple) else new[0])


@corruption("a name: that of another record", WORDS, "leads_nowhere")
def other_name(case: Case) -> Planted | None:
    picked = case.pick(one for one in case.facts(tuple) if one[0].path == "/names")
    others = [record for record in case.of(Person) if picked and record.id != picked[0].subject]
    other = case.pick(others)
    return None if other is None or picked is None else exchanged(case, picked[0], other.names)


@corruption("a group: other members than the words say", WORDS)
def other_group(case: Case) -> Planted | None:
    picked = case.pick(one for one in case.facts(str) if one[0].path == "/what")
    other = "local farmers" if picked and picked[1].isascii() else "本地农民"
    return None if picked is None else exchanged(case, picked[0], other)


@corruption("a list: another field of industry", WORDS, "leads_nowhere")
def sector(case: Case) -> Planted | None:
    picked = case.pick(one for one in case.facts(str) if "/sectors/items/" in one[0].path)
    if picked is None:
        return None
    return exchanged(case, picked[0], "shipbuilding" if picked[1].isascii() else "造船业")


@corruption("a list: an invented item", WORDS)
def invented_item(case: Case) -> Planted | None:
    """Add an item, and quote for it what was quoted for another one."""
    picked = case.pick(one for one in case.facts(str) if "/sectors/items/" in one[0].path)
    if picked is None:
        return None
    claim, value = picked
    new = "shipbuilding" if value.isascii() else "造船业"
    record = case.records[claim.subject]
    listing: Listing[str] = record.sectors
    if listing.complete or listing.stated_count is not None:
        return None
    changed = attrs.evolve(record, sectors=attrs.evolve(listing, items=[*listing.items, new]))
    invented = attrs.evolve(claim, id="invented-item", path=f"/sectors/items/{new}")
    return Planted({record.id: changed, invented.id: invented}, fact=(claim.subject, claim.path))


@corruption("a list: an invented item within a list that is quoted as a whole", WORDS)
def invented_within(case: Case) -> Planted | None:
    picked = case.pick(
        one for one in case.facts(tuple, Listing) if one[0].path in {"/sectors", "/sectors/items", "/themes"}
    )
    if picked is None:
        return None
    claim, _ = picked
    record = case.records[claim.subject]
    new = "Shipbuilding" if claim.exact.isascii() else "造船业"
    if claim.path == "/themes":
        return Planted({record.id: attrs.evolve(record, themes=[*record.themes, new])}, fact=(record.id, claim.path))
    listing = attrs.evolve(record.sectors, items=[*record.sectors.items, new], complete=None)
    return Planted({record.id: attrs.evolve(record, sectors=listing)}, fact=(record.id, claim.path))


@corruption("a party swapped for another one", WORDS)
def swapped_party(case: Case) -> Planted | None:
    """Let a claim lead to a party that its words do not name."""
    parties = [
        (claim, ref) for claim, ref in case.facts(Ref)
        if claim.path.startswith("/parties/") and getattr(case.records.get(ref.id or ""), "names", None)
    ]  # fmt: skip
    picked = case.pick(parties)
    if picked is None:
        return None
    claim, old = picked
    deal, kind = case.records[claim.subject], case.records[old.id].__class__
    held = {ref.id for ref in deal.parties}
    other = case.pick(one for one in case.of(kind) if one.id not in held)
    if other is None:
        return None
    new = [Ref.to(other) if ref.id == old.id else ref for ref in deal.parties]
    moved = attrs.evolve(claim, path=f"/parties/{other.id}")
    return Planted({deal.id: attrs.evolve(deal, parties=new), claim.id: moved}, fact=(claim.subject, claim.path))


@corruption("a list: an item dropped", "leads_nowhere")
def dropped_item(case: Case) -> Planted | None:
    picked = case.pick(
        one for one in case.facts(str, Place) if "/items/" in one[0].path and one[0].path.count("/") == 3
    )
    if picked is None:
        return None
    claim, value = picked
    field = claim.path.split("/")[1]
    record = case.records[claim.subject]
    listing: Listing[Any] = getattr(record, field)
    rest = [item for item in listing.items if item != value]
    if not rest:
        return None
    new = attrs.evolve(record, **{field: attrs.evolve(listing, items=rest)})
    return Planted({record.id: new}, fact=(claim.subject, claim.path))


def _places(value: Any) -> list[Place]:
    items = value.items if isinstance(value, Listing) else (value,)
    return [item for item in items if isinstance(item, Place)]


def _replaced(value: Any, **changes: Any) -> Any:
    if isinstance(value, Listing):
        return attrs.evolve(value, items=[attrs.evolve(item, **changes) for item in value.items])
    return attrs.evolve(value, **changes)


@corruption("a place: another country", WORDS, "leads_nowhere", "words_of_another_place")
def country(case: Case) -> Planted | None:
    picked = case.pick(
        one
        for one in case.facts(Place, Listing)
        if any(place.country and not place.localities and not place.venue for place in _places(one[1]))
    )
    return None if picked is None else exchanged(case, picked[0], _replaced(picked[1], country="EG", subdivision=None))


@corruption("a place: another province", WORDS, "locality_elsewhere", "place_in_two_provinces")
def province(case: Case) -> Planted | None:
    picked = case.pick(
        one
        for one in case.facts(Place, Listing)
        if any(place.subdivision and place.localities for place in _places(one[1]))
    )
    return None if picked is None else exchanged(case, picked[0], _replaced(picked[1], subdivision="CN-GS"))


@corruption("a place: another town", WORDS)
def town(case: Case) -> Planted | None:
    picked = case.pick(one for one in case.facts(Place, Listing) if any(place.localities for place in _places(one[1])))
    if picked is None:
        return None
    new = "Harbin" if all(place.localities[0].isascii() for place in _places(picked[1])) else "哈尔滨"
    return exchanged(case, picked[0], _replaced(picked[1], localities=[new], venue=None))


def of_code(name: str, vocabulary: type[StrEnum], exchange: dict[str, str]) -> None:
    """List a corruption of a code."""

    @corruption(name, WORDS)
    def plant(case: Case) -> Planted | None:
        picked = case.pick(case.facts(vocabulary, where=lambda value: value.value in exchange))
        return None if picked is None else exchanged(case, picked[0], exchange[picked[1].value])


of_code(
    "a status: planned for concluded",
    EventStatus,
    {"planned": "concluded", "concluded": "planned", "ongoing": "concluded"},
)
of_code("a stage: launched for signed", Stage, {"signed": "launched", "established": "closed", "unveiled": "signed"})
of_code("a stage: closed for operating", Stage, {"operating": "closed", "established": "closed"})
of_code("an actual for a target", StatementStatus, {"target": "reported"})
of_code("a target for an actual", StatementStatus, {"reported": "target"})
of_code("an agreement of another kind", AgreementKind, {"cooperation": "memorandum", "strategic": "memorandum"})
of_code("money of another kind", InvestmentKind, {"investment": "prize", "grant": "prize"})


@corruption("a role: presided for attended", WORDS)
def role(case: Case) -> Planted | None:
    picked = case.pick(one for one in case.facts(str) if one[0].path == "/role")
    if picked is None:
        return None
    return exchanged(case, picked[0], "attended" if picked[1] == "presided" else "presided")


@corruption("a reference: another record of its kind", WORDS, "part_of_itself")
def reference(case: Case) -> Planted | None:
    named = {one.id: one for one in case.records.values() if getattr(one, "names", None)}
    picked = case.pick(one for one in case.facts(Ref) if one[1].id in named and one[0].path.count("/") == 1)
    if picked is None:
        return None
    old = named[picked[1].id]
    other = case.pick(one for one in named.values() if one.__class__ is old.__class__ and one.id != old.id)
    return None if other is None else exchanged(case, picked[0], Ref.to(other))
