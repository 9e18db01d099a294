"""What a passage says of a value, in words that are found, moved, changed or missing."""

from typing import Any

import attrs
import pytest

from talentweek import (
    Cohort,
    Dataset,
    DateSpan,
    Duration,
    Edition,
    Event,
    Evidence,
    Investment,
    Listing,
    Money,
    Place,
    Quantity,
    Rank,
    Ranking,
    Ref,
)
from talentweek.validation import checks, validate
from talentweek.validation._passages.quotations import Text
from talentweek.validation._passages.said import told
from talentweek.validation._passages.sentences import near
from tests.validation.asking import PAGE, experts, output, said


@pytest.mark.parametrize(
    ("size", "text", "exact", "expected"),
    [
        (Quantity.more_than(20), "Over 20 experts came.", "Over 20", ("supported", None)),
        (Quantity.exact(20), "Over 20 experts came.", "20 experts", ("contradicted", "bound")),
        (Quantity.exact(20), "There were 20,000 experts.", "20", ("contradicted", "magnitude")),
        (Quantity.between(5, 10), "From 5 to 10 experts came.", "5 to 10 experts", ("supported", None)),
        (Quantity.between(5, 12), "From 5 to 10 experts came.", "5 to 10 experts", ("contradicted", "number")),
        (Quantity.exact(5), "From 5 to 10 experts came.", "5 to 10 experts", ("contradicted", "bound")),
        (Quantity.unknown(), "Several experts came.", "experts", ("supported", None)),
        (Quantity.exact(7), "Several experts came.", "experts", ("not_checkable", None)),
        (Quantity.exact(12, "%"), "Of those, 12 percent came.", "12 percent", ("supported", None)),
        (Quantity.exact(12, "%"), "Of those, 12 experts came.", "12 experts", ("contradicted", "unit")),
        (Quantity.exact(5), "One of the five came.", "One of the five", ("supported", None)),
    ],
)
def test_a_count_is_read_in_its_sentence(size: Any, text: str, exact: str, expected: tuple[str, str | None]) -> None:
    assert said(experts(size), "/size", text, exact) == expected


def test_a_part_of_a_value_is_judged_by_the_whole_of_it() -> None:
    assert said(experts(Quantity.more_than(20)), "/size/value", "Over 20 experts came.", "Over 20") == (
        "supported",
        None,
    )


@pytest.mark.parametrize(
    ("change", "text", "expected"),
    [
        (-5, "Exports fell by 5 percent.", ("supported", None)),
        (5, "Exports fell by 5 percent.", ("contradicted", "direction")),
        (-5, "Exports grew by 5 percent.", ("contradicted", "direction")),
        (5, "Exports changed by 5 percent.", ("not_checkable", None)),
        (6, "Exports grew by 5 percent.", ("contradicted", "number")),
    ],
)
def test_a_change_goes_the_way_of_its_words(change: int, text: str, expected: tuple[str, str | None]) -> None:
    assert said(output(change=Quantity.exact(change, "%")), "/change", text, "5 percent") == expected


def test_a_change_of_an_unknown_size_has_no_way() -> None:
    assert said(output(change=Quantity.unknown("%")), "/change", "Exports fell.", "Exports fell") == ("supported", None)


@pytest.mark.parametrize(
    ("when", "text", "exact", "expected"),
    [
        ("2024-07-11/", "It opened on July 11.", "July 11", ("supported", None)),
        ("2023-07-11/", "It opened on July 11.", "July 11", ("contradicted", "date")),
        ("2024-07-11/2024-07-17", "It ran from July 11 to 18, 2024.", "July 11 to 18, 2024", ("contradicted", "date")),
        ("2024-07-11", "It ran from July 11 to 17, 2024.", "July 11 to 17, 2024", ("contradicted", "date")),
        ("2024-07", "It ran from July 1 to 31, 2024.", "July 1 to 31, 2024", ("supported", None)),
        ("../2025", "It will be there by 2025.", "by 2025", ("supported", None)),
        ("2025", "It will be there by 2025.", "by 2025", ("contradicted", "bound")),
        ("2026", "It will be there by 2025.", "by 2025", ("contradicted", "date")),
        ("2025/..", "It will be there by 2025.", "by 2025", ("contradicted", "direction")),
        ("199X", "It was in 1995.", "1995", ("supported", None)),
        ("199X", "It was in 2005.", "2005", ("contradicted", "date")),
        ("199X", "It was on July 11.", "July 11", ("contradicted", "date")),
        ("2024-34", "It was in the third quarter of 2024.", "third quarter of 2024", ("contradicted", "date")),
        ("../2024-07-16", "It was agreed recently.", "recently", ("supported", None)),
        ("2024-07-15", "It was agreed recently.", "recently", ("not_checkable", None)),
        ("2024-07-15", "It was agreed.", "agreed", ("not_checkable", None)),
        ("2024-07-16", "To date, 20 came.", "To date", ("supported", None)),
        ("2023-07-16", "To date, 20 came.", "To date", ("contradicted", "date")),
    ],
)
def test_a_date_is_compared_part_by_part(when: str, text: str, exact: str, expected: tuple[str, str | None]) -> None:
    event = Event(id="event", names="Talent Week", when=when)
    assert said(event, "/when", text, exact) == expected


def test_a_quarter_of_an_unknown_year_may_be_any() -> None:
    event = Event(id="event", names="Talent Week", when="XXXX-33")
    assert said(event, "/when", "It was in May 1999.", "May 1999") == ("supported", None)


def test_a_year_of_the_context_gives_way_to_a_passage_that_says_it() -> None:
    week = Event(id="week", names="Talent Week", when="2019-07-11")
    text = "In 2019 it opened on July 11."
    page = attrs.evolve(PAGE, published="2024-07-16")
    claims = [
        Evidence(id=f"e{at}", subject=week, path="/when", document=page, exact=words, start=text.index(words),
                 end=text.index(words) + len(words))
        for at, words in enumerate(["2019", "July 11"])
    ]  # fmt: skip
    assert [one.outcome for one in checks(Dataset.of(week, page, *claims), {"page": text})] == ["supported"] * 2
    alone = validate(Dataset.of(week, page, claims[1]), {"page": "".join([" " * 5, text[5:]])})
    assert [(one.code, one.severity) for one in alone.problems] == [("date_contradicted", "warning")]


def test_words_that_only_imply_a_date_support_the_part_that_they_say() -> None:
    week = Event(id="week", names="Talent Week", when="2024-07-11/")
    assert said(week, "/when", "Published 2024-07-16.", "2024-07-16", confidence="inferred") == ("supported", None)
    assert said(week, "/when", "Published 2019-05-16.", "2019-05-16", confidence="inferred") == ("contradicted", "date")


@pytest.mark.parametrize(
    ("amount", "exact", "expected"),
    [
        (Money.exact(10_000_000, "CNY"), "10 million yuan", ("supported", None)),
        (Money.exact(10_000_000, "USD"), "10 million yuan", ("contradicted", "currency")),
        (Money.exact(10_000_000), "10 million yuan", ("contradicted", "currency")),
        (Money.exact(10_000_000, "XOF"), "10 million yuan", ("contradicted", "currency")),
        (
            Money.exact(10_000_000, "CNY", equivalents=[Money.exact(1_370_000, "USD"), Money.exact(3, "EUR")]),
            "10 million yuan ($1.37 million)",
            ("supported", None),
        ),
        (
            Money.exact(10_000_000, "CNY", equivalents=[Money.exact(1_390_000, "USD")]),
            "10 million yuan ($1.37 million)",
            ("contradicted", "number"),
        ),
    ],
)
def test_an_amount_is_read_with_its_currency(amount: Money, exact: str, expected: tuple[str, str | None]) -> None:
    deal = Investment(id="deal", kind="investment", amount=amount)
    assert said(deal, "/amount", "It got 10 million yuan ($1.37 million) each.", exact) == expected


def test_each_of_the_equivalents_is_said_by_some_words() -> None:
    dollars, euros = Money.exact(1_370_000, "USD"), Money.exact(5, "EUR")
    text, path = "It got 10 million yuan ($1.37 million) each.", "/amount/equivalents"
    deal = Investment(id="deal", kind="investment", amount=Money.exact(10_000_000, "CNY", equivalents=[dollars]))
    assert said(deal, path, text, "$1.37 million") == ("supported", None)
    amount = Money.exact(10_000_000, "CNY", equivalents=[euros, dollars])
    deal = Investment(id="deal", kind="investment", amount=amount)
    assert said(deal, path, text, "$1.37 million") == ("contradicted", "currency")
    assert said(deal, f"{path}/USD", text, "$1.37 million") == ("supported", None)
    text = "It got 10 million yuan ($1.37 million, or 5 euros) each."
    assert said(deal, path, text, "$1.37 million, or 5 euros") == ("supported", None)
    claims = [
        Evidence(id=f"e{at}", subject=deal, path=where, document=PAGE, exact=exact)
        for at, (where, exact) in enumerate([(path, "$1.37 million"), (f"{path}/EUR", "5 euros")])
    ]
    found = checks(Dataset.of(deal, PAGE, *claims), {"page": text})
    assert [one.outcome for one in found] == ["supported", "supported"]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("for the 19th consecutive year", "supported"), ("the 19th year in a row", "supported"),
        ("18th consecutive year", "contradicted"), ("for the 19th year", "not_checkable"),
    ],
)  # fmt: skip
def test_a_streak_is_checked_in_ordinals(words, outcome):
    """Whether the 19th year is the 19th in a row is not told."""
    first = Ranking(id="rank", subject=Ref.named("Kunshan"), rank=1, streak="P19Y", status="reported")
    assert said(first, "/streak", f"Kunshan ranked first {words}.", words)[0] == outcome


def test_editions_ranks_and_durations_are_read() -> None:
    week = Event(id="week", names="Week", edition=Edition(label="Spring"), duration=Duration(iso="P2D", bound="about"))
    assert said(week, "/edition", "The Spring week.", "Spring") == ("supported", None)
    assert said(week, "/duration", "A two-day week.", "two-day") == ("contradicted", "bound")
    first = Ranking(id="rank", subject=Ref.named("Kunshan"), rank=1, status="reported")
    assert said(first, "/rank", "It is the province's first station.", "first station") == ("supported", None)
    among = Ranking(id="rank", subject=Ref.named("Kunshan"), rank=Rank.among_top(1), status="reported")
    assert said(among, "/rank", "It is the province's first station.", "first station") == ("contradicted", "bound")


def test_a_list_is_whole_or_not_as_the_words_say() -> None:
    def fields(complete: bool) -> Event:  # noqa: FBT001 - the field of a listing
        return Event(id="e", names="Week", sectors=Listing(items=["biomedicine"], complete=complete))

    path = "/sectors/complete"
    assert said(fields(complete=False), path, "Fields such as biomedicine.", "such as") == ("supported", None)
    assert said(fields(complete=True), path, "Fields such as biomedicine.", "such as") == ("contradicted", "words")
    assert said(fields(complete=False), path, "Biomedicine.", "Biomedicine") == ("not_checkable", None)
    assert said(fields(complete=True), path, "Biomedicine.", "Biomedicine") == ("not_checkable", None)


def test_a_place_is_held_against_its_country() -> None:
    group = Cohort(id="group", what="guests", origins=[Place(country="FR")])
    assert said(group, "/origins", "They came from Italy.", "Italy") == ("contradicted", "words")
    assert said(group, "/origins", "They came from abroad.", "abroad") == ("not_checkable", None)


def test_what_a_passage_says_instead_is_what_it_is_held_against() -> None:
    group, text = experts(20), "Some say 30 experts came."
    assert said(group, "/size", text, "30 experts", says='{"value": "30"}') == ("supported", None)
    assert said(group, "/size", text, "30 experts", says='{"value": "31"}') == ("contradicted", "number")
    assert said(group, "/size", text, "30 experts", says="thirty") == ("not_checkable", None)
    claim = Evidence(id="e", subject=group, path="/size", document=PAGE, exact="30 experts", says='{"value": "31"}')
    (problem,) = validate(Dataset.of(group, PAGE, claim), {"page": text}).problems
    assert (problem.path, problem.severity) == ("/evidence/e/says", "warning")


def test_a_record_that_is_not_held_cannot_be_judged() -> None:
    claim = Evidence(id="e", subject="nobody", path="/size", document=PAGE, exact="experts")
    (only,) = checks(Dataset.of(PAGE, claim), {"page": "experts"})
    assert (only.outcome, only.reason) == ("not_checkable", "the record is not held")


def test_words_are_held_against_the_record_where_there_is_no_text() -> None:
    good = Evidence(id="e", subject="experts", path="/size", document="page", exact="over 20")
    held, off = Dataset.of(experts(Quantity.more_than(20)), good), Dataset.of(experts(200), good)
    assert checks(held)[0].reason == "the text was not given"
    assert checks(off)[0].difference == "bound" or checks(off)[0].difference == "magnitude"
    plain = Evidence(id="e", subject="experts", path="/what", document="page", exact="Fachleute")
    assert checks(Dataset.of(experts(1), plain))[0].outcome == "contradicted"
    silent = Evidence(id="e", subject="experts", path="/size", document="page", exact="they")
    assert checks(Dataset.of(experts(1), silent))[0].reason == (
        "the words say no value of this kind; the text was not given"
    )


def test_a_quotation_is_found_after_cleaning() -> None:
    text = Text("A 集結(jié)號(hào) of\u00a0 many.")
    (found,) = text.places("集結號", None, None, None)
    assert text.text[found.start : found.end] == "集結(jié)號(hào)"
    assert len(text.places("of many", 9, "號 ", ".")) == 1
    assert text.places("\u200b", None, None, None) == ()
    assert text.places("nowhere", None, None, None) == ()


def test_of_several_places_that_between_the_right_words_is_taken() -> None:
    text = Text("8 parks, 8 weeks, 8 parks")
    assert text.places("8", 1, ", ", " parks") == ((18, 19, "words"),)
    assert text.places("8", 11, None, None)[0] == (9, 10, "words")


def test_words_that_stand_in_too_many_places_are_looked_for_in_some() -> None:
    assert len(Text("a" * 2000).places("aa", 3000, None, None)) == 1000


def test_what_stands_in_the_place_of_a_quotation_is_told() -> None:
    text = Text("Over 20 experts came.")
    assert text.changed("30", "Over ", " experts") == "20"
    assert text.changed("30", "Under ", " experts") is None
    assert text.changed("30", "Over ", " parks") is None
    assert text.changed("30", None, None) is None


def test_a_text_without_utf_8_has_no_digest() -> None:
    assert Text("\ud800").digest == ""


def test_the_sentence_around_a_passage_is_cut_at_whole_words() -> None:
    long = "word " * 100
    cut = near(long, 250, 254)
    assert cut.words == long[250:254]
    assert cut.text.split() == ["word"] * len(cut.text.split())
    assert near("x" * 500, 250, 254).words == "xxxx"


def test_values_are_told_in_few_words() -> None:
    values = [
        Quantity.between(5, 10, "parks"), Quantity.unknown(), Money.exact(5), DateSpan.on("2024"), Rank.among_top(20),
        Duration(iso="P2D"), Edition(label="Spring"), Place(country="CN", venue="Hall"), Listing.of("a", "b"), None,
        Ref.named("the park"), True,
    ]  # fmt: skip
    assert [told(value) for value in values] == [
        "5 to 10 parks", "unknown", "5 (no currency)", "2024", "at most 20", "P2D", "Spring", "CN, Hall", "a; b", None,
        "the park", "True",
    ]  # fmt: skip
