"""What a passage says instead of what its record holds is judged as the value of a record is."""

import json
from typing import Any

import pytest

from talentweek import (
    Agreement,
    Cohort,
    Dataset,
    DateSpan,
    Document,
    Event,
    Evidence,
    Investment,
    Listing,
    Money,
    Name,
    Place,
    Quantity,
    Ref,
)
from talentweek.entities.saying import said_as
from talentweek.rules.compound import Each, Nested
from talentweek.validation import checks
from talentweek.validation._passages.said import from_json, rule_at
from tests.validation.asking import NOT_CHECKABLE, SUPPORTED, contradicted, said, week

WORDS = contradicted("words")


def grant(recipient: Ref) -> Investment:
    return Investment(id="grant", kind="grant", recipient=recipient)


def pact(*parties: str) -> Agreement:
    return Agreement(id="pact", kind="cooperation", parties=[Ref.named(party) for party in parties])


def guests(**of: Any) -> Cohort:
    return Cohort(id="group", what="guests", **of)


@pytest.mark.parametrize(
    ("record", "path", "says", "text", "exact", "expected"),
    [
        (week(status="concluded"), "/status", "planned", "It will be held in May.", "will be held", SUPPORTED),
        (week(status="concluded"), "/status", "planned", "It has concluded.", "concluded", WORDS),
        (grant(Ref.named("DEJIA")), "/recipient", Ref.named("德佳公司"), "德佳公司获得资助。", "德佳公司", SUPPORTED),
        (pact("Kunshan", "Osaka"), "/parties", pact("Kunshan", "Nanjing").parties, "Kunshan and Nanjing signed.",
         "Kunshan and Nanjing", SUPPORTED),
        (pact("Kunshan", "Osaka"), "/parties/Osaka", Ref.named("Nanjing"), "Kunshan and Nanjing signed.", "Nanjing",
         SUPPORTED),
        (week(), "/names", (Name(text="Week of Talents"),), "The Week of Talents opens.", "Week of Talents", SUPPORTED),
        (week(), "/names", (Name(text="Week of Talents"),), "The Week of Parks opens.", "Week of Parks", WORDS),
        (week(), "/names/Talent Week", Name(text="Week of Talents"), "The Week of Talents opens.", "Week of Talents",
         SUPPORTED),
        (week(places=[Place(country="CN")]), "/places", Listing.of(Place(country="FR")), "In Italy.", "Italy", WORDS),
        (guests(origins=[Place(country="CN")]), "/origins", Listing.of(Place(country="FR")), "From France.", "France",
         SUPPORTED),
        (week(sectors=["parks"]), "/sectors", Listing.of("textiles"), "Experts in textiles.", "textiles", SUPPORTED),
        (week(sectors=["parks"]), "/sectors/items", ("textiles",), "Experts in textiles.", "textiles", SUPPORTED),
        (week(sectors=["parks"]), "/sectors/items/textiles", "textiles", "Experts in textiles.", "textiles", SUPPORTED),
        (week(sectors=["parks"]), "/sectors/complete", False, "Fields such as parks.", "such as", SUPPORTED),
        (guests(), "/size", Quantity.exact(30), "There were 30 guests.", "30 guests", SUPPORTED),
        (guests(size=20), "/size/value", 30, "There were 30 guests.", "30 guests", NOT_CHECKABLE),
    ],
)  # fmt: skip
def test_what_it_says_is_judged_as_a_record_would_be_that_held_it(  # noqa: PLR0917 - one claim
    record: Any, path: str, says: Any, text: str, exact: str, expected: tuple[str, str | None]
) -> None:
    """A code, a reference, a list, names: whatever the field may hold, and also where the record holds nothing."""
    assert said(record, path, text, exact, says=said_as(says)) == expected


@pytest.mark.parametrize(
    ("path", "says"),
    [("/status", '"signed"'), ("/status", "[]"), ("/names", "[]"), ("/names", '"Talent Week"'), ("/names", "[1]"),
     ("/edition", "[1]"), ("/edition", '{"volume": 1}'), ("/edition", "["), ("/edition/number/x", "1"), ("/x", "1")],
)  # fmt: skip
def test_what_the_field_cannot_hold_is_not_read(path: str, says: str) -> None:
    """Neither a code of another vocabulary nor an empty list, nor a path that leads nowhere."""
    assert said(week(edition=8, status="planned"), path, "The 8th.", "8th", says=says) == NOT_CHECKABLE


def test_values_are_made_of_json() -> None:
    """An amount has its equivalents; a date is one whole, of which no part is read alone."""
    equivalents = json.dumps({"amount": "5", "currency": "CNY", "equivalents": [{"amount": "1", "currency": "USD"}]})
    money = Money.exact(5, "CNY", equivalents=[Money.exact(1, "USD")])
    assert from_json(equivalents, Nested(Money)) == money
    assert from_json('{"value": "many"}', Nested(Quantity)) is None
    assert rule_at(Investment, ["amount", "equivalents", "USD"]) == (Nested(Money), "equivalents")
    assert rule_at(Investment, ["amount", "equivalents"]) == (Each(Nested(Money)), "equivalents")
    assert rule_at(Event, ["when", "edtf"]) == (None, "edtf")


def test_a_merge_loses_no_check() -> None:
    """Whatever was supported in the dataset of its source is so in one that holds another claim."""
    texts = {"before": "The week will be held. 德佳 got a grant.", "after": "The week has concluded. DEJIA got it."}

    def account(page: str, status: str, words: str, name: str) -> Dataset:
        return Dataset.of(
            Document(id=page, published=DateSpan.on("2024-07-16"), lang="en"), week(status=status),
            grant(Ref.named(name)),
            Evidence(subject="week", path="/status", document=page, exact=words),
            Evidence(subject="grant", path="/recipient", document=page, exact=name),
        )  # fmt: skip

    parts = account("before", "planned", "will be held", "德佳"), account("after", "concluded", "concluded", "DEJIA")
    for dataset in (*parts, parts[0].merge(parts[1]).dataset):
        assert {one.outcome.value for one in checks(dataset, texts)} == {"supported"}
