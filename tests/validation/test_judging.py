"""What is an error and what a warning, what another country decides, and where else a quotation is looked for."""

from decimal import Decimal
from hashlib import sha256
from typing import Any

import attrs
import pytest

from talentweek import (
    Cohort,
    Dataset,
    DateSpan,
    Document,
    Duration,
    Evidence,
    Investment,
    Milestone,
    Money,
    Place,
    Quantity,
)
from talentweek.validation import checks, validate
from talentweek.validation._days import earliest_end
from talentweek.validation._passages.differ import differ
from tests.validation.asking import NOT_CHECKABLE, PAGE, SUPPORTED, check, contradicted, experts, report, said, week


def _claim(record: Any, path: str, exact: str, **more: Any) -> Evidence:
    return Evidence(id=more.pop("id", "claim"), subject=record, path=path, document=PAGE, exact=exact, **more)


def test_words_that_only_imply_a_number_contradict_it_with_a_warning() -> None:
    found = report(experts(20), "/size", "Over 20 experts.", "20 experts", confidence="inferred")
    assert [(one.code, one.severity) for one in found.problems] == [("bound_contradicted", "warning")]
    sure = report(experts(20), "/size", "Over 20 experts.", "20 experts")
    assert [(one.code, one.severity) for one in sure.problems] == [("bound_contradicted", "error")]
    assert sure.problems[0].found == "20"
    assert sure.problems[0].expected == "Over 20 experts"


def test_a_date_is_of_the_context_alone_only_where_the_context_gave_the_part() -> None:
    year = report(week(when="2023-07-11"), "/when", "On July 11, 2024.", "July 11, 2024")
    assert [(one.code, one.severity) for one in year.problems] == [("date_contradicted", "error")]
    assert not year.checks[0].by_context
    day = report(week(when="2024-07-12"), "/when", "On July 11.", "July 11")
    assert [(one.code, one.severity) for one in day.problems] == [("date_contradicted", "error")]


def test_a_quotation_that_is_lost_in_a_text_that_was_changed_is_a_warning() -> None:
    text = "Over 20 experts."
    for digest, severity in ((sha256(text.encode()).hexdigest(), "error"), ("0" * 64, "warning"), (None, "error")):
        page = attrs.evolve(PAGE, sha256=digest)
        data = Dataset.of(experts(20), page, _claim(experts(20), "/size", "30 experts"))
        found = [one.severity for one in validate(data, {"page": text}).problems if one.code == "quotation_not_found"]
        assert found == [severity]


def test_words_that_were_cleaned_and_moved_are_told() -> None:
    found = report(
        experts(Quantity.more_than(20)), "/size", "In all, over\u00a020 experts.", "over 20", start=0, end=7, at=None
    )
    assert [(one.code, one.expected) for one in found.problems] == [("quotation_moved", "8")]
    assert found.checks[0].found == "cleaned"
    assert found.checks[0].passage == "In all, [over 20] experts."


def test_a_passage_is_shown_on_one_line() -> None:
    found = report(experts(20), "/size", "In all,\n\n20 experts\ncame.", "20 experts")
    assert found.checks[0].passage == "In all, [20 experts] came."


def test_a_number_right_beside_a_passage_is_not_in_it() -> None:
    assert said(experts(20), "/size", "They came 20 experts.", "They came ") == NOT_CHECKABLE
    assert said(experts(20), "/size", "With 20 experts came they.", " came they") == NOT_CHECKABLE


def test_a_bound_in_the_sentence_before_is_none_of_this_one() -> None:
    assert said(experts(20), "/size", "It is over; 20 experts came.", "20 experts") == SUPPORTED


@pytest.mark.parametrize(
    ("currency", "country", "expected"),
    [
        ("TWD", None, SUPPORTED),
        ("TWD", "TW", SUPPORTED),
        ("TWD", "CN", contradicted("currency")),
        ("CNY", "CN", SUPPORTED),
    ],
)
def test_the_country_of_a_document_decides_what_a_sign_is(
    currency: str, country: str | None, expected: tuple[str, str | None]
) -> None:
    """The country is asked for by `checks`, too."""
    deal = Investment(id="deal", kind="investment", amount=Money.exact(10_000_000, currency))
    data = Dataset.of(deal, attrs.evolve(PAGE, lang="zh"), _claim(deal, "/amount", "1000萬元"))
    countries = {} if country is None else {"page": country}
    (only,) = checks(data, {"page": "獲1000萬元"}, countries)
    assert (only.outcome, only.difference) == expected


def test_numbers_differ_in_their_size_or_their_sign_or_both() -> None:
    values = [
        (Quantity.exact(-5), Quantity.exact(50)),
        (Quantity.exact(-5), Quantity.exact(-50)),
        (Quantity.exact(-5), Quantity.exact(5)),
    ]
    assert [differ(*pair) for pair in values] == ["number", "magnitude", "direction"]
    lasting = [Duration(iso="P2D", upper=upper, bound="between") for upper in ("P3D", "P4D")]
    assert differ(*lasting) == "number"
    assert differ(lasting[0], lasting[0]) is None
    assert differ(Quantity.exact(Decimal(5), "experts"), Quantity.exact(5, "guests")) is None


def test_a_title_is_the_words_of_the_source() -> None:
    page = Document(id="other", title="Talent Week opens")
    assert said(page, "/title", "Kunshan opens", "Kunshan opens") == contradicted("words")
    assert said(page, "/title", "昆山开幕", "昆山开幕") == NOT_CHECKABLE
    assert said(page, "/title", "Talent Week opens", "Talent Week opens") == SUPPORTED


@pytest.mark.parametrize(
    ("places", "words", "expected"),
    [
        ([Place(country="IT")], "French wine", NOT_CHECKABLE),
        ([Place(country="IT")], "wine of France", contradicted("words")),
        ([Place(country="FR"), Place(venue="Hall")], "guests of Spain", NOT_CHECKABLE),
        ([Place(country="FR"), Place(country="IT")], "guests of Spain", contradicted("words")),
        ([Place(country="CN", subdivision="CN-ZJ")], "Jiangsu province", contradicted("words")),
        ([Place(country="CN", subdivision="CN-ZJ")], "China", SUPPORTED),
        ([Place(localities=["哈尔滨"])], "昆山市区", contradicted("words")),
        ([Place(localities=["哈尔滨"])], "本市", NOT_CHECKABLE),
    ],
)
def test_a_place_is_contradicted_by_another_one(
    places: list[Place], words: str, expected: tuple[str, str | None]
) -> None:
    assert said(Cohort(id="c", what="x", origins=places), "/origins", words, words) == expected


def test_a_code_that_may_stand_beside_another_is_not_contradicted_by_it() -> None:
    signed = Milestone(id="m", subject="p", stage="signed")
    assert said(signed, "/stage", "It was announced.", "announced") == NOT_CHECKABLE
    assert said(signed, "/stage", "It was closed.", "closed") == contradicted("words")


def test_passages_have_to_say_all_of_a_value_together() -> None:
    event = week(when="2024-07-11")
    claims = [_claim(event, "/when", words, id=f"e{at}") for at, words in enumerate(["In 2024", "July 2024"])]
    found = checks(Dataset.of(event, PAGE, *claims), {"page": "In 2024. It was July 2024."})
    assert [(one.outcome, one.parts) for one in found] == [
        ("contradicted", ("month", "day")),
        ("contradicted", ("day",)),
    ]


def test_parts_that_were_not_found_again_prove_nothing() -> None:
    event = week(when="2021/2025")
    claims = [_claim(event, "/when", words, id=f"e{at}") for at, words in enumerate(["in 2021", "in 2025"])]
    found = checks(Dataset.of(event, PAGE, *claims))
    reason = "other passages say the rest; the text was not given"
    assert [(one.outcome, one.reason, one.parts) for one in found] == [("not_checkable", reason, ())] * 2
    alone = checks(Dataset.of(event, PAGE, claims[0]))
    assert [(one.outcome, one.reason) for one in alone] == [
        ("not_checkable", "the words give no end; the text was not given")
    ]
    early = attrs.evolve(event, when="2020-07-11")
    other = checks(Dataset.of(early, PAGE, _claim(early, "/when", "on July 11")))
    assert [(one.outcome, one.by_context) for one in other] == [("contradicted", True)]


def test_a_quotation_is_looked_for_in_all_other_texts_however_many() -> None:
    pages = [Document(id=f"d{number:03d}") for number in range(150)]
    texts = {page.id: f"text {page.id}" for page in pages}
    claim = Evidence(id="c", subject=pages[0], path="/id", document="d000", exact="text\u00a0d140")
    found = validate(Dataset.of(*pages, claim), texts)
    assert [(one.code, one.hint) for one in found.problems] == [
        ("quotation_of_another_document", "it stands in 'd140'")
    ]


def test_how_far_lost_quotations_were_looked_for_is_noted() -> None:
    other = Document(id="other")
    claims = [_claim(PAGE, "/lang", f"words {number:03d}", id=f"e{number:03d}") for number in range(202)]
    found = validate(Dataset.of(PAGE, other, *claims), {"page": "nothing", "other": "words 201"})
    assert {one.code for one in found.problems} == {"quotation_not_found"}
    assert "only 200 quotations that were not found were looked for in the other texts" in found.notes


def test_the_earliest_end_is_that_of_the_interval() -> None:
    texts = ["2024-07-11/2024-07-17", "2024-07-11/", "2024-07-11/..", "2024", "../2024"]
    assert [earliest_end(DateSpan(edtf=text)) for text in texts] == [
        (2024, 7, 17), (2024, 7, 11), (2024, 7, 11), (2024, 1, 1), (2024, 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (Money.exact(3_000_000, "CNY"), NOT_CHECKABLE),
        (Money.exact(1_000_000, "CNY"), SUPPORTED),
        (Money.exact(4_000_000, "CNY"), contradicted("number")),
        (Money.exact(3_000_000, "USD"), contradicted("currency")),
    ],
)
def test_instalments_do_not_say_their_sum(amount: Money, expected: tuple[str, str | None]) -> None:
    words = "第一笔人民币100万元，第二笔人民币200万元"
    assert said(Investment(id="deal", kind="grant", amount=amount), "/amount", words, words) == expected


def test_amounts_in_several_currencies_have_no_sum() -> None:
    words = "100 yuan and 200 euros"
    deal = Investment(id="deal", kind="grant", amount=Money.exact(300, "USD"))
    assert said(deal, "/amount", words, words) == contradicted("currency")


def test_a_part_of_a_number_is_told_as_a_number() -> None:
    (problem,) = report(experts(21), "/size/value", "20 experts", "20 experts").problems
    assert (problem.found, problem.expected) == ("21", "20 experts")


def test_what_a_claim_says_instead_is_what_its_words_are_held_against() -> None:
    merged = report(experts(23), "/size", "over 20 experts", "over 20", says='{"value": "20", "bound": "more_than"}')
    assert [(one.outcome.value, one.holds) for one in merged.checks] == [("supported", "more than 20")]
    odd = check(experts(23), "/size", "over 20 experts", "over 20", says="[")
    assert (odd.outcome.value, odd.holds) == ("not_checkable", "[")
    (problem,) = report(experts(23), "/size", "20 experts", "20", says='{"value": "21"}').problems
    assert (problem.found, problem.expected) == ("21", "20 experts")
