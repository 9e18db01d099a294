"""Evidence that is none: invented quotations, words of other documents, offsets that lead elsewhere."""

from __future__ import annotations

import hashlib

import attrs

from talentweek import Evidence, Quantity
from tests.validation.corruptions.planting import Case, Planted, corruption, exchanged

LONG = 4


def _claims(case: Case) -> list[Evidence]:
    return [claim for claim in case.of(Evidence) if claim.document in case.texts and claim.start is not None]


def _quoting(claim: Evidence, exact: str, start: int | None) -> Evidence:
    return attrs.evolve(claim, exact=exact, start=start, end=None if start is None else start + len(exact))


@corruption("an invented quotation", "quotation_not_found")
def invented(case: Case) -> Planted | None:
    claim = case.pick(_claims(case))
    if claim is None:
        return None
    words = "record attendance of astronauts" if claim.exact.isascii() else "宇航员踊跃参加"
    return Planted({claim.id: _quoting(claim, words, claim.start)})


@corruption("a quotation with a word changed", "quotation_not_found")
def changed(case: Case) -> Planted | None:
    claim = case.pick(one for one in _claims(case) if len(one.exact) >= LONG)
    if claim is None:
        return None
    half = len(claim.exact) // 2
    return Planted({claim.id: _quoting(claim, f"{claim.exact[:half]}¤{claim.exact[half + 1 :]}", claim.start)})


@corruption("a quotation changed between the words around it", "quotation_changed")
def between(case: Case) -> Planted | None:
    claim = case.pick(one for one in _claims(case) if (one.start or 0) > LONG)
    if claim is None or claim.start is None or claim.end is None:
        return None
    text = case.texts[claim.document]
    before, behind = text[claim.start - LONG : claim.start], text[claim.end : claim.end + LONG]
    if not before or not behind or text.find(before) != claim.start - LONG:
        return None
    return Planted({claim.id: attrs.evolve(_quoting(claim, "¤" * LONG, None), prefix=before, suffix=behind)})


@corruption("a quotation from another document", "quotation_of_another_document")
def another(case: Case) -> Planted | None:
    claim = case.pick(_claims(case))
    other = case.pick(
        one
        for one in _claims(case)
        if claim and one.document != claim.document and one.exact not in case.texts[claim.document]
    )
    return None if claim is None or other is None else Planted({claim.id: _quoting(claim, other.exact, claim.start)})


@corruption("a shifted offset", "quotation_moved")
def shifted(case: Case) -> Planted | None:
    claim = case.pick(_claims(case))
    if claim is None or claim.start is None:
        return None
    start = claim.start + case.rng.choice((1, 2, 5, 40))
    if case.texts[claim.document].startswith(claim.exact, start):
        return None
    return Planted({claim.id: _quoting(claim, claim.exact, start)})


@corruption("a text that was edited", "text_differs")
def edited(case: Case) -> Planted | None:
    documents = [name for name in case.texts if name in case.records and case.records[name].sha256]
    name = case.pick(documents)
    return None if name is None else Planted({}, texts={name: case.texts[name] + " (corrected)"})


@corruption("a claim twice", "same_claim_twice")
def twice(case: Case) -> Planted | None:
    claim = case.pick(_claims(case))
    return None if claim is None else Planted({"copied-claim": attrs.evolve(claim, id="copied-claim")})


@corruption("evidence for a field that says nothing", "leads_nowhere")
def nowhere(case: Case) -> Planted | None:
    claim = case.pick(_claims(case))
    return None if claim is None else Planted({claim.id: attrs.evolve(claim, path="/colour")})


@corruption("a quotation cut off behind its bound", "bound_contradicted")
def cut(case: Case) -> Planted | None:
    """Quote "20 experts" of "over 20 experts", and hold exactly 20."""
    for claim, value in case.facts(Quantity, where=lambda value: value.bound == "more_than"):
        at = next((at for at, char in enumerate(claim.exact) if char.isdigit()), 0)
        only = len([one for one in case.of(Evidence) if (one.subject, one.path) == (claim.subject, claim.path)]) == 1
        if at and only and claim.start is not None and claim.document in case.texts:
            planted = exchanged(case, claim, Quantity.exact(value.value, value.unit))
            planted.changed[claim.id] = _quoting(claim, claim.exact[at:], claim.start + at)
            return planted
    return None


@corruption("a wrapped line: a dropped “over” at the end of the line before", "bound_contradicted")
def wrapped(case: Case) -> Planted | None:
    """Break the line behind "over", and hold exactly 20."""
    for claim, value in case.facts(Quantity, where=lambda value: value.bound == "more_than"):
        text = case.texts.get(claim.document, "")
        page = case.records.get(claim.document)
        only = len([one for one in case.of(Evidence) if (one.subject, one.path) == (claim.subject, claim.path)]) == 1
        if claim.start is None or not only or page is None or " " not in claim.exact:
            continue
        broken = f"{text[: claim.start]}{text[claim.start :].replace(' ', chr(10), 1)}"
        digest = hashlib.sha256(broken.encode("utf-8")).hexdigest()
        planted = exchanged(case, claim, Quantity.exact(value.value, value.unit))
        for one in _claims(case):
            if one.document == claim.document:
                planted.changed[one.id] = attrs.evolve(one, exact=broken[one.start : one.end])
        planted.changed[page.id] = attrs.evolve(page, sha256=digest)
        return planted._replace(texts={page.id: broken})
    return None


@corruption("a quotation without its place, of a number that was changed", "number_contradicted")
def unplaced(case: Case) -> Planted | None:
    """Let a model quote without offsets: the words are found again wherever they stand."""
    for claim, value in case.facts(Quantity, where=lambda value: value.bound == "exact" and (value.value or 0) > LONG):
        if claim.document in case.texts and claim.start is not None:
            planted = exchanged(case, claim, attrs.evolve(value, value=value.value + 1))
            planted.changed[claim.id] = attrs.evolve(claim, start=None, end=None)
            return planted
    return None
