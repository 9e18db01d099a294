"""A date is as precise as its words, and no more: what they do not say is invented, unless another passage says it."""

from typing import Any

import attrs
import pytest

from talentweek import Dataset, DateSpan, Event, Evidence, Milestone
from talentweek.validation import Check, checks
from talentweek.validation._passages.moments import parts_of, weigh
from tests.validation.asking import NOT_CHECKABLE, PAGE, SUPPORTED, check, contradicted, output, report, said, week


@pytest.mark.parametrize(
    ("when", "exact", "parts"),
    [
        ("2024-07-11", "July 2024", ("day",)),
        ("2024-07-11", "2024", ("month", "day")),
        ("2024-07", "2024", ("month",)),
        ("2024-35", "2024", ("month",)),
        ("2024-07", "third quarter of 2024", ("month",)),
        ("1995", "the 1990s", ("year",)),
        ("2021/..", "2021", ("end",)),
        ("../2021", "2021", ("start",)),
        ("2021/2025", "2021", ("end",)),
        ("2021/2025", "since 2021", ("end",)),
        ("2021/2025", "by 2025", ("start",)),
        ("2024-07-11/2024-07-12", "July 11, 2024", ("end",)),
        ("2024-07-11/2024-09-12", "July 11, 2024 and July 12, 2024", ("end",)),
        ("2024-07-11/2024-07-17", "July 2024", ("start day", "end day")),
    ],
)
def test_what_the_words_do_not_say_is_invented_and_named(when: str, exact: str, parts: tuple[str, ...]) -> None:
    only = report(week(when=when), "/when", f"It was held in {exact}, they say.", exact)
    assert [(one.code, one.severity) for one in only.problems] == [("date_contradicted", "error")]
    assert only.checks[0].parts == parts
    assert only.checks[0].reason == f"the words give no {' or '.join(parts)}"
    assert only.problems[0].message == f"differs from its words in the date ({', '.join(parts)})"


@pytest.mark.parametrize(
    ("when", "exact", "expected"),
    [
        ("2025", "May or June 2025", SUPPORTED),
        ("2025", "in May or in June 2025", SUPPORTED),
        ("2025-06", "May or June 2025", NOT_CHECKABLE),
        ("2025-06", "June 2025", NOT_CHECKABLE),
        ("2025-05/2025-06", "May or June 2025", NOT_CHECKABLE),
        ("2026", "May or June 2025", NOT_CHECKABLE),
    ],
)
def test_one_of_two_dates_says_what_both_have(when: str, exact: str, expected: tuple[str, str | None]) -> None:
    text = "The final is in May or in June 2025." if "in June" in exact else "The final is in May or June 2025."
    assert said(week(when=when), "/when", text, exact) == expected


@pytest.mark.parametrize(("when", "expected"), [("2025", SUPPORTED), ("2025-06", NOT_CHECKABLE)])
def test_one_of_two_dates_in_chinese_says_what_both_have(when: str, expected: tuple[str, str | None]) -> None:
    assert said(week(when=when), "/when", "决赛于2025年5月或6月举行。", "2025年5月或6月", lang="zh-Hans") == expected


@pytest.mark.parametrize(
    ("when", "exact"),
    [
        ("2024-07", "July 11, 2024"),
        ("2024", "July 11, 2024"),
        ("2024-07", "July 11 to 17, 2024"),
        ("2024", "July 11 to 17, 2024"),
        ("2024-35", "July 2024"),
        ("2024-40", "first quarter of 2024"),
        ("2024-07-11/", "July 11 to 17, 2024"),
        ("2024-07-11/2024-07", "July 11 to 17, 2024"),
        ("2024-07-01/2024-07-31", "July 2024"),
        ("2024-07-11/2024-07-12", "July 11, 2024 and July 12, 2024"),
        ("2021/..", "since 2021"),
        ("../2021", "by 2021"),
        ("2021/", "since 2021"),
    ],
)
def test_a_date_that_is_coarser_than_its_words_is_right(when: str, exact: str) -> None:
    assert said(week(when=when), "/when", f"It was held {exact}, they say.", exact) == SUPPORTED


@pytest.mark.parametrize(
    ("held", "words", "difference", "apart"),
    [
        ("2024-07-11", "2023-07-11", "date", ("year",)),
        ("2024-07-11", "2024-07-12", "date", ("day",)),
        ("2024-07-11/2024-07-17", "2024-07-11/2024-07-18", "date", ("end day",)),
        ("2024-07-11/2024-07-17", "2023-07-20", "date", ("start year", "start day")),
        ("2021/..", "2021/2025", "bound", ("end",)),
        ("2025/..", "../2025", "direction", ("end",)),
        ("2025", "../2025", "bound", ()),
        ("2024-07-11", "2024-07-11/", "bound", ()),
        ("2024", "../2025", "date", ("year",)),
        ("2024-07-11", "2024-07-11/2024-07-17", "date", ("day",)),
        ("2024-34", "2024-35", "date", ("month",)),
        ("199X", "2005", "date", ("year",)),
        ("2024-34", "2023", "date", ("year",)),
    ],
)
def test_the_part_of_the_date_is_named(held: str, words: str, difference: str, apart: tuple[str, ...]) -> None:
    weighed = weigh(DateSpan(edtf=held), DateSpan(edtf=words))
    assert (weighed.difference, weighed.apart) == (difference, apart)


@pytest.mark.parametrize(
    ("held", "words", "known"),
    [
        ("2024-07-11", "XXXX-07-11", ("month", "day")),
        ("XXXX-33", "1999-05", ("month",)),
        ("2024-33", "XXXX-07-11", ("year", "month")),
        ("2024-07", "2024-07-11/", ("year", "month")),
        ("2024-07-11", "2024-07/2024-07", ("year", "month")),
        ("../2025", "../2025", ("start", "end year")),
        ("2021/2025", "2021/..", ("start year",)),
        ("/2025", "2021/2025", ("end year",)),
        ("199X/", "1995", ("start year",)),
    ],
)
def test_what_the_words_say_is_told(held: str, words: str, known: tuple[str, ...]) -> None:
    assert weigh(DateSpan(edtf=held), DateSpan(edtf=words)) == (None, (), known)


def test_the_parts_of_a_date_are_those_that_it_has() -> None:
    texts = ["2024", "2024-33", "199X", "XXXX-07-11", "XXXX-33", "2024/..", "2024-07/"]
    assert [parts_of(DateSpan(edtf=text)) for text in texts] == [
        ("year",),
        ("year", "month"),
        ("year",),
        ("month", "day"),
        ("month",),
        ("start year", "end"),
        ("start year", "start month"),
    ]


def _held(event: Event, text: str, *passages: str, **more: Any) -> tuple[Check, ...]:
    claims = [
        Evidence(
            id=f"e{at}",
            subject=event,
            path="/when",
            document=PAGE,
            exact=words,
            start=text.index(words),
            end=text.index(words) + len(words),
            **more,
        )
        for at, words in enumerate(passages)
    ]
    return checks(Dataset.of(event, PAGE, *claims), {"page": text})


def test_several_passages_may_say_a_part_of_a_date_each() -> None:
    text = "In 2021 it began. It ended in 2025."
    event = week(when="2021/2025")
    assert [one.reason for one in _held(event, text, "2021", "2025")] == ["other passages say the rest"] * 2
    assert [one.outcome for one in _held(event, text, "2021", "2025")] == ["supported"] * 2
    assert [one.outcome for one in _held(event, text, "2021")] == ["contradicted"]
    assert [one.outcome for one in _held(week(when="2021/2026"), text, "2021", "2025")] == ["contradicted"] * 2
    days = "It opened on July 11. It closed on July 17, in the end."
    assert [one.outcome for one in _held(week(when="2024-07-11/2024-07-17"), days, "July 11", "July 17")] == (
        ["supported"] * 2
    )


def test_what_a_passage_says_instead_is_no_part_of_what_the_record_holds() -> None:
    event, text = week(when="2021/2025"), "In 2021 it began. It ended in 2025."
    other = Evidence(id="o", subject=event, path="/when", document=PAGE, exact="2025", says='{"edtf": "2021/2025"}')
    one = Evidence(id="e", subject=event, path="/when", document=PAGE, exact="2021")
    found = checks(Dataset.of(event, PAGE, one, other), {"page": text})
    assert [only.outcome for only in found] == ["contradicted", "contradicted"]


def test_a_year_that_only_the_context_can_give_is_left_open_where_there_is_none() -> None:
    event = week(when="2024-07-11")
    text = "It opened on July 11."
    assert said(event, "/when", text, "July 11") == SUPPORTED
    assert said(event, "/when", text, "July 11", published=None) == NOT_CHECKABLE
    known = attrs.evolve(event, when=DateSpan(edtf="2024-07-11", inferred=["year"]))
    assert said(known, "/when", text, "July 11", published=None) == SUPPORTED
    assert said(week(when="2024-07"), "/when", "In 2024.", "2024", published=None) == contradicted("date")


def test_a_moment_may_be_bounded_by_a_date_that_the_words_give() -> None:
    """Whoever says that it was signed in 2021 has said that it was by 2021."""
    signed = Milestone(id="signed", subject="deal", stage="signed", when="../2021")
    assert said(signed, "/when", "It was signed in 2021.", "2021") == SUPPORTED
    assert said(output(value=5, due="../2021"), "/due", "The aim of 2021 is", "2021") == SUPPORTED
    assert said(output(value=5, period="../2021"), "/period", "The sum of 2021 is", "2021") == contradicted("date")
    assert said(attrs.evolve(signed, when="2020/2021"), "/when", "in 2021", "2021") == contradicted("date")


def test_what_holds_as_of_a_day_is_said_by_as_of() -> None:
    text, exact = "As of the end of June 2024, 5 came.", "As of the end of June 2024"
    for held in ("2024-06", "../2024-06"):
        assert said(output(value=5, as_of=held), "/as_of", text, exact) == SUPPORTED
    assert said(output(value=5, as_of="2024-05"), "/as_of", text, exact) == contradicted("date")
    assert said(output(value=5, period="2024-06"), "/period", text, exact) == contradicted("bound")


def test_places_that_say_a_part_are_kept_for_the_rest() -> None:
    text = "Over 2021 people came. It began in 2021. It ended in 2025. So it is, for 2021 people."
    event = week(when="2021/2025")
    claims = [
        Evidence(id=f"e{at}", subject=event, path="/when", document=PAGE, exact=words)
        for at, words in enumerate(["2021", "2025"])
    ]
    found = checks(Dataset.of(event, PAGE, *claims), {"page": text})
    assert [one.outcome for one in found] == ["supported"] * 2
    assert [one.outcome for one in checks(Dataset.of(event, PAGE, claims[0]), {"page": text})] == ["not_checkable"]


@pytest.mark.parametrize(
    ("when", "text", "exact", "expected"),
    [
        ("2024-07-11", "It ran from July 11 to 17, 2024.", "July 11", contradicted("date")),
        ("2025", "It will be there by 2025.", "2025", contradicted("bound")),
        ("2024-07-11", "It was on July 11, 2024.", "2024", SUPPORTED),
    ],
)
def test_a_date_that_was_cut_off_from_its_words_is_read_with_them(
    when: str, text: str, exact: str, expected: tuple[str, str | None]
) -> None:
    assert said(week(when=when), "/when", text, exact) == expected


def test_words_that_only_imply_a_date_do_so_by_what_they_say_themselves() -> None:
    event, text = week(when="2024-09-02"), "It was on July 11."
    assert said(event, "/when", text, "July 11", confidence="inferred") == contradicted("date")


def test_a_date_of_the_context_alone_is_told_with_its_parts() -> None:
    only = check(week(when="2019-07-11"), "/when", "It opened on July 11.", "July 11")
    assert (only.parts, only.by_context, only.outcome) == (("year",), True, "contradicted")
    assert only.to_dict()["parts"] == ["year"]
    today = check(week(when="2023-07-16"), "/when", "To date, 20 came.", "To date")
    assert (today.parts, today.by_context, today.says) == (("year",), True, "2024-07-16")
    assert said(week(when="2024-07-16"), "/when", "Today.", "Today", published=None) == NOT_CHECKABLE


@pytest.mark.parametrize(
    ("due", "words", "expected"),
    [
        ("2025", "by 2025", SUPPORTED),
        ("../2025", "by 2025", SUPPORTED),
        ("2025", "by the end of 2025", SUPPORTED),
        ("2025", "before 2026", SUPPORTED),
        ("2025-06", "by June 2025", SUPPORTED),
        ("2025", "到2025年底", SUPPORTED),
        ("2026", "by 2025", contradicted("date")),
        ("2026", "before 2026", contradicted("date")),
        ("2025-12-31", "by the end of 2025", contradicted("date")),
        ("2025", "since 2025", contradicted("bound")),
        ("2025/..", "by 2025", contradicted("direction")),
    ],
)
def test_what_is_due_on_a_day_is_due_by_it(due: str, words: str, expected: tuple[str, str | None]) -> None:
    assert said(output(value=5, due=due), "/due", f"It is to come {words}.", words) == expected


@pytest.mark.parametrize(
    ("when", "words", "expected"),
    [
        ("2024-07-16", "近日", NOT_CHECKABLE),
        ("2024-07-16", "日前", NOT_CHECKABLE),
        ("2024-07-16", "recently", NOT_CHECKABLE),
        ("2024-07-10/2024-07-16", "近日", NOT_CHECKABLE),
        ("../2024-07-15", "近日", NOT_CHECKABLE),
        ("../2024-07-16", "近日", SUPPORTED),
        ("2024-07-16", "今后", NOT_CHECKABLE),
        ("2024-07-16", "今日头条", NOT_CHECKABLE),
        ("2024-07-16", "今", SUPPORTED),
        ("2024-07-16", "迄今", SUPPORTED),
        ("2024-07-16", "at present", SUPPORTED),
    ],
)
def test_some_day_before_publication_is_not_that_day(when: str, words: str, expected: tuple[str, str | None]) -> None:
    assert said(week(when=when), "/when", f"他们{words}，签约", words) == expected
