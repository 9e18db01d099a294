"""Evidence: each quotation is found again in its document, read again, and held against what the record holds.

    >>> from talentweek import Cohort, Dataset, Document, Evidence, Quantity
    >>> page = Document(id="page", lang="en", published="2024-07-16")
    >>> experts = Cohort(id="experts", what="foreign experts", size=Quantity.more_than(200))
    >>> claim = Evidence(id="e1", subject=experts, path="/size", document=page, exact="Over 20", start=0, end=7)
    >>> check, = checks(Dataset.of(page, experts, claim), {"page": "Over 20 foreign experts came."})
    >>> check.outcome.value, check.difference.value, check.says, check.passage
    ('contradicted', 'magnitude', 'Over 20 foreign experts', '[Over 20] foreign experts came.')

A passage is `supported` where it says what the record holds, `contradicted` where it says something else, `not_found`
where the document does not have it, and `not_checkable`, with the reason, where its words do not decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from talentweek.errors import Problem, Severity, shown
from talentweek.provenance import Confidence, Document, Evidence
from talentweek.validation._fields import judge
from talentweek.validation._passages.checks import Check, Difference, Judged, Outcome
from talentweek.validation._passages.quotations import Found, Text
from talentweek.validation._passages.said import from_json, rule_at, told
from talentweek.validation._passages.sentences import Near, near
from talentweek.validation._rule import rule
from talentweek.validation._world import World

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from talentweek.dataset import Dataset

#: How many places of one quotation are judged.
_PLACES: Final = 50
#: For how many quotations that their own documents do not have the other texts are searched.
_SEARCHED: Final = 200
_BY_OTHERS: Final = "another passage says what the context would have to supply"
_NOWHERE: Final = "the document does not have these words"
_REST: Final = "other passages say the rest"
#: The problem that each difference is.
CODES: Final = {one: f"{one}_contradicted" for one in Difference}


def checks(
    dataset: Dataset, texts: Mapping[str, str] | None = None, countries: Mapping[str, str] | None = None
) -> tuple[Check, ...]:
    """Hold every quotation of a dataset against its words; one check for each evidence, in the order of their ids.

    `texts` are those of the documents, by the ids or the digests of those; `countries` where they were published (ISO
    3166-1), which decides what a bare $ or 元 is.
    """
    return tuple(_checks(World.of(dataset, texts, countries)))


def of_world(world: World) -> tuple[Check, ...]:
    """Return the checks of a dataset with its neighbourhood, made once."""
    if "checks" not in world.shared:
        world.shared["checks"] = tuple(_checks(world))
    return cast("tuple[Check, ...]", world.shared["checks"])


def _checks(world: World) -> Iterator[Check]:
    known: dict[str, Text | None] = {}
    claims = world.dataset.all(Evidence)
    many = [_check(world, claim, known) for claim in claims]
    settled: dict[tuple[str, str, str | None], set[str]] = {}
    for claim, (_, judged) in zip(claims, many, strict=True):
        settled.setdefault(_fact(claim), set()).update(judged.shared)
    for claim, (one, judged) in zip(claims, many, strict=True):
        whole = judged.needs and settled[_fact(claim)].issuperset(judged.needs)
        yield _settled(one, judged) if whole else one


def _settled(one: Check, judged: Judged) -> Check:
    """Return the check of words that say a part of a value, of which other passages say the rest."""
    whole = Judged(outcome=Outcome.supported, reason=_BY_OTHERS if judged.by_context else _REST)
    return _told(one, whole if one.found is not None else _without_text(whole))


def _fact(claim: Evidence) -> tuple[str, str, str | None]:
    """Return what claims have in common that say parts of one value: its field, and what they say instead of it."""
    return claim.subject, claim.path.split("/")[1], claim.says


def _text(world: World, document: str, known: dict[str, Text | None]) -> Text | None:
    if document not in known:
        given = world.text(document)
        known[document] = None if given is None else Text(given)
    return known[document]


def _check(world: World, claim: Evidence, known: dict[str, Text | None]) -> tuple[Check, Judged]:
    text = _text(world, claim.document, known)
    bare = Check(
        evidence=claim.id, subject=claim.subject, path=claim.path, document=claim.document,
        outcome=Outcome.not_checkable, holds=_held(world, claim), passage=f"[{claim.exact}]",
    )  # fmt: skip
    if text is None:
        judged = _without_text(_judged(world, claim, near(claim.exact, 0, len(claim.exact))))
        return _told(bare, judged), judged
    places = text.places(claim.exact, claim.start, claim.prefix, claim.suffix)
    if not places:
        return _lost(world, claim, known, bare), Judged(outcome=Outcome.not_found)
    found, judged = _chosen(
        [(place, _judged(world, claim, near(text.text, place.start, place.end))) for place in places[:_PLACES]],
        len(places),
    )
    passage = text.shown(found.start, found.end)
    check = _told(bare, judged, start=found.start, end=found.end, found=found.how, passage=passage)
    return check, judged


def _held(world: World, claim: Evidence) -> str | None:
    """Tell what the words are held against: what the record holds, or what the claim says instead of it."""
    held = world.value(claim.subject, claim.path)
    if claim.says is None or held is None:
        return told(held)
    rule, _ = rule_at(world.by_id[claim.subject].__class__, claim.path.split("/")[1:])
    return told(from_json(claim.says, rule)) or claim.says


def _told(bare: Check, judged: Judged, **place: Any) -> Check:
    return attrs.evolve(
        bare, outcome=judged.outcome, reason=judged.reason, difference=judged.difference, says=judged.says,
        parts=judged.parts, by_context=judged.by_context, unsure=judged.unsure, **place,
    )  # fmt: skip


def _without_text(judged: Judged) -> Judged:
    """Say that words which were not found again prove nothing; that they say something else is seen anyway.

    What they do not say of a date may stand around them, where it was not quoted: "by" 2025.
    """
    cut = judged.difference is Difference.date and judged.needs and not judged.by_context
    if judged.outcome is Outcome.contradicted and not cut:
        return judged
    reason = f"{judged.reason}; the text was not given" if judged.reason else "the text was not given"
    return Judged(outcome=Outcome.not_checkable, reason=reason, needs=judged.needs, shared=judged.shared)


def _chosen(many: list[tuple[Found, Judged]], places: int) -> tuple[Found, Judged]:
    """Return the place that is meant: one that supports the value; where all say something else, the first of them."""
    outcomes = [judged.outcome for _, judged in many]
    if Outcome.supported in outcomes:
        return many[outcomes.index(Outcome.supported)]
    found, judged = next((one for one in many if one[1].needs), many[0])
    if len(set(outcomes)) == 1 and places == len(many):
        return found, judged
    reason = f"the words stand in {places} places, and nothing tells which of them is meant"
    open_ = Judged(outcome=Outcome.not_checkable, reason=reason, needs=judged.needs, shared=judged.shared)
    return found, open_


def _judged(world: World, claim: Evidence, around: Near) -> Judged:
    if claim.subject not in world.by_id:
        return Judged(outcome=Outcome.not_checkable, reason="the record is not held")
    judged = judge(world, claim, around)
    weak = claim.confidence is not Confidence.stated
    if weak and judged.outcome is Outcome.contradicted and judged.difference is Difference.words:
        return Judged(outcome=Outcome.not_checkable, reason="the words say it only together with something else")
    return judged


def _lost(world: World, claim: Evidence, known: dict[str, Text | None], bare: Check) -> Check:
    """Say where else a quotation stands that its document does not have, or what stands in its place."""
    bare = attrs.evolve(bare, outcome=Outcome.not_found)
    text = known[claim.document]
    changed = None if text is None else text.changed(claim.exact, claim.prefix, claim.suffix)
    if changed is not None:
        reason = "other words stand between those before and behind it"
        return attrs.evolve(bare, reason=reason, says=changed, found="changed")
    world.shared["lost"] = world.shared.get("lost", 0) + 1
    if world.shared["lost"] > _SEARCHED:
        world.notes.add(f"only {_SEARCHED} quotations that were not found were looked for in the other texts")
        return attrs.evolve(bare, reason=_NOWHERE)
    for document in world.dataset.all(Document):
        other = _text(world, document.id, known)
        if document.id != claim.document and other is not None and other.places(claim.exact, None, None, None):
            return attrs.evolve(bare, reason=f"it stands in {document.id!r}", found="elsewhere")
    return attrs.evolve(bare, reason=_NOWHERE)


@rule("quotation_not_found", "quotation_changed", "quotation_of_another_document", "quotation_moved", *CODES.values())
def evidence(world: World) -> Iterator[Problem]:
    """A quoted passage stands in its document, where the evidence says, and says what the record holds.

    This is what tells a fact from an invention: the words are there, and they say that number.

    >>> from talentweek import Cohort, Dataset, Document, Evidence, Quantity
    >>> page, text = Document(id="page", lang="en"), {"page": "Over 20 foreign experts came."}
    >>> claim = Evidence(id="e1", subject="experts", path="/size", document=page, exact="Over 20", start=0, end=7)
    >>> good = Cohort(id="experts", what="foreign experts", size=Quantity.more_than(20))
    >>> evidence.check(Dataset.of(page, good, claim), text)
    ()
    >>> bad = Cohort(id="experts", what="foreign experts", size=20)
    >>> print(*evidence.check(Dataset.of(page, bad, claim), text))
    /cohorts/experts/size: differs from its words in the bound; found 20, expected Over 20 foreign experts; ...
    """
    held = {claim.id: claim for claim in world.dataset.all(Evidence)}
    for check in of_world(world):
        yield from _problems(world, check, held[check.evidence])


_LOST: Final = {
    "changed": ("quotation_changed", "other words stand where it was quoted from"),
    "elsewhere": ("quotation_of_another_document", "the words are those of another document"),
}


def _problems(world: World, check: Check, claim: Evidence) -> Iterator[Problem]:
    if check.outcome is Outcome.not_found:
        code, message = _LOST.get(check.found or "", ("quotation_not_found", _NOWHERE))
        yield Problem(
            code=code, path=world.at(claim.id, "exact"), message=message, found=shown(claim.exact),
            expected=None if check.says is None else shown(check.says), hint=check.reason,
            severity=Severity.warning if world.is_changed(claim.document) else Severity.error,
        )  # fmt: skip
        return
    if check.found in {"words", "cleaned", "folded"} and claim.start is not None and check.start != claim.start:
        yield Problem(
            code="quotation_moved", path=world.at(claim.id, "start"), message="the words stand elsewhere",
            found=str(claim.start), expected=str(check.start), hint=check.passage, severity=Severity.warning,
        )  # fmt: skip
    if check.difference is None:
        return
    sure = claim.confidence is Confidence.stated and claim.says is None and not check.by_context
    sure = sure and check.difference is not Difference.words and not check.unsure
    parts = f" ({', '.join(check.parts)})" if check.parts else ""
    yield Problem(
        code=CODES[check.difference], path=_place(world, check, claim),
        message=f"differs from its words in the {_IN[check.difference]}{parts}", found=check.holds, expected=check.says,
        hint=f"{check.document}: {check.passage}", severity=Severity.error if sure else Severity.warning,
    )  # fmt: skip


def _place(world: World, check: Check, claim: Evidence) -> str:
    return world.at(claim.id, "says") if claim.says is not None else world.at(check.subject) + check.path


_IN: Final = {**{one: one.value for one in Difference}, Difference.words: "words themselves"}
