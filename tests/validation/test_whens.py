"""Dates that words tell together with what the records say elsewhere."""

from typing import Any

import pytest

from talentweek import Cohort, Dataset, Duration, Event, Evidence, Milestone, Observation, Participation, Place, Ref
from talentweek.validation import Check, checks
from tests.validation.asking import PAGE, SUPPORTED, check, contradicted, output, said, week

WEEK = week(when="2024-07-22/2024-07-28")
LONG = Event(id="long", names="Talent Month", when="2024-07-01/2024-07-31")


def told(record: Any, path: str, text: str, exact: str, *others: Any, lang: str = "en") -> Check:
    """Return what became of a claim about a record beside others."""
    claim = Evidence(id="claim", subject=record, path=path, document=PAGE, exact=exact)
    page = PAGE if lang == "en" else type(PAGE)(id="page", lang=lang, published=PAGE.published)
    (only,) = checks(Dataset.of(record, page, claim, *others), {"page": text})
    return only


def part(when: str, of: Event = WEEK) -> Event:
    """Return a part of the week."""
    return Event(id="opening", names="opening", when=when, part_of=of)


@pytest.mark.parametrize(
    ("record", "others", "exact", "outcome"),
    [
        (part("2024-07-24"), [WEEK], "on Wednesday", "supported"),
        (part("2024-07-24"), [WEEK], "Wednesday", "supported"),
        (part("2024-07-25"), [WEEK], "on Wednesday", "contradicted"),
        (part("2024-07-31"), [WEEK], "on Wednesday", "contradicted"),
        (part("2024-07-24"), [WEEK], "last Wednesday", "contradicted"),
        (part("2024-07-24", LONG), [LONG], "on Wednesday", "contradicted"),
        (part("2024-07-24"), [], "on Wednesday", "contradicted"),
        (part("2024-07-24"), [week(when="2024-07-22/")], "on Wednesday", "contradicted"),
        (part("2024-07-24"), [week()], "on Wednesday", "contradicted"),
        (part("2024-07-24/2024-07-25"), [WEEK], "on Wednesday", "contradicted"),
        (Milestone(subject="x", stage="signed", when="2024-07-24", event=WEEK), [WEEK], "on Wednesday", "supported"),
        (
            Participation(agent=Ref.named("Li"), of=WEEK, role="speaker", when="2024-07-24"),
            [WEEK], "on Wednesday", "supported",
        ),
        (Milestone(subject="x", stage="signed", when="2024-07-24"), [WEEK], "on Wednesday", "contradicted"),
        (
            Participation(agent=Ref.named("Li"), of="group", role="speaker", when="2024-07-24"),
            [Cohort(id="group", what="experts")], "on Wednesday", "contradicted",
        ),
    ],
)  # fmt: skip
def test_a_weekday_is_that_of_the_week_in_which_it_lies(
    record: Any, others: list[Any], exact: str, outcome: str
) -> None:
    assert told(record, "/when", f"It opens {exact} at noon.", exact, *others).outcome == outcome


def test_a_weekday_in_chinese_is_that_of_the_week_in_which_it_lies() -> None:
    only = told(part("2024-07-24"), "/when", "开幕式周三举行。", "周三", WEEK, lang="zh-Hans")
    assert (only.outcome, only.reason) == ("supported", "the days of its event leave only one of that name")


@pytest.mark.parametrize(
    ("when", "duration", "exact", "outcome"),
    [
        ("2024-07-11/2024-07-12", "P2D", "ended on July 12, 2024", "supported"),
        ("2024-07-11/2024-07-12", "P2D", "opened on July 11, 2024", "supported"),
        ("2024-07-11/2024-07-17", "P1W", "opened on July 11, 2024", "supported"),
        ("2024-07-11/2024-07-12", "P3D", "ended on July 12, 2024", "contradicted"),
        ("2024-07-11/2024-07-12", None, "ended on July 12, 2024", "contradicted"),
        ("2024-07-11/2024-07-12", Duration(iso="P2D", bound="about"), "ended on July 12, 2024", "contradicted"),
        ("2024-07-01/2024-07-31", "P1M", "opened on July 1, 2024", "contradicted"),
        ("2024-07-11/2024-07-12", "P2D", "ended on July 13, 2024", "contradicted"),
        ("2024-07-11/2024-07-12", "P2D", "it was in July 2024", "contradicted"),
    ],
)
def test_the_duration_gives_the_other_end(when: str, duration: Any, exact: str, outcome: str) -> None:
    only = check(week(when=when, duration=duration), "/when", f"The summit {exact}.", exact)
    assert only.outcome == outcome


@pytest.mark.parametrize(
    ("record", "others", "expected"),
    [
        (output(change=5, versus="2022", period="2023"), [], "supported"),
        (output(change=5, versus="2022", as_of="2023-12"), [], "supported"),
        (output(change=5, versus="2023"), [], "supported"),
        (output(change=5, versus="2021", period="2023"), [], "contradicted"),
        (output(change=5, versus="2022"), [], "contradicted"),
        (
            output(change=5, versus="2022", part_of="all"),
            [Observation(id="all", place=Place(country="CN"), measure="x", value=1, status="reported", period="2023")],
            "supported",
        ),
        (output(change=5, versus="2022", part_of="elsewhere"), [], "contradicted"),
    ],
)
def test_the_year_before_is_that_before_the_year_that_is_told_of(
    record: Observation, others: list[Any], expected: str
) -> None:
    only = told(record, "/versus", "较上年增长5%。", "上年", *others, lang="zh-Hans")
    assert only.outcome == expected


def test_a_circle_of_totals_covers_no_time() -> None:
    record = output(change=5, versus="2022", part_of="output")
    assert told(record, "/versus", "较上年增长5%。", "上年", lang="zh-Hans").outcome == "contradicted"


def test_what_a_passage_says_instead_is_not_settled_by_the_records() -> None:
    record = week(when="2024-07-11/2024-07-12", duration="P2D")
    instead = '{"edtf":"2024-07-11/2024-07-12"}'
    assert said(record, "/when", "It ended on July 12, 2024.", "July 12, 2024", says=instead) == contradicted("date")


@pytest.mark.parametrize(
    ("stage", "when", "exact", "expected"),
    [
        ("operating", "2019", "since 2019", SUPPORTED),
        ("established", "2019", "自2019年起", SUPPORTED),
        ("other", "2024-05-01", "自5月1日起", SUPPORTED),
        ("closed", "2024-07-31", "至7月31日", SUPPORTED),
        ("other", "2024-07-31", "至7月31日", SUPPORTED),
        ("operating", "2018", "since 2019", contradicted("date")),
        ("operating", "2019-05", "since 2019", contradicted("date")),
        ("signed", "2024-07-31", "到7月31日", contradicted("bound")),
        ("closed", "2019", "since 2019", contradicted("bound")),
    ],
)
def test_a_moment_is_where_something_began_or_ended(
    stage: str, when: str, exact: str, expected: tuple[str, str | None]
) -> None:
    lang = "en" if exact.isascii() else "zh-Hans"
    record = Milestone(id="m", subject="p", stage=stage, when=when)
    assert said(record, "/when", f"Open {exact}.", exact, lang=lang) == expected


@pytest.mark.parametrize(
    ("period", "words", "expected"),
    [
        ("2013", "Since it was founded in 2013", contradicted("bound")),
        ("2013/", "Since it was founded in 2013", SUPPORTED),
        ("2013/..", "Since 2013", SUPPORTED),
        ("2014", "Since it was founded in 2013", contradicted("date")),
        ("2013", "In 2013", SUPPORTED),
    ],
)
def test_a_period_does_not_end_with_its_beginning(period: str, words: str, expected: tuple[str, str | None]) -> None:
    record = output(value=5, period=period)
    assert said(record, "/period", f"{words} the cup has helped 5 firms.", words) == expected
