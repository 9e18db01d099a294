"""One sample of everything: each class of the model beside its JSON, and a reading of a document by both parsers."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

from talentweek import (
    Affiliation,
    Agreement,
    Cohort,
    Dataset,
    DateSpan,
    Document,
    Duration,
    Edition,
    Event,
    EventSeries,
    Evidence,
    Facility,
    InvalidDocument,
    Investment,
    Listing,
    Match,
    Milestone,
    Money,
    Name,
    Observation,
    Organisation,
    PartialDate,
    Participation,
    Person,
    Place,
    Programme,
    Project,
    Quantity,
    Quote,
    Rank,
    Ranking,
    Ref,
)
from talentweek.formats import _parse, json

#: The settings of the door: msgspec where it is to be had, and the standard library.
PARSERS = (True, False) if _parse.FAST else (False,)

DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

#: Values, each with its JSON; what is default is not written.
VALUES: list[tuple[Any, str]] = [
    (Quantity.exact(286), '{"value":"286"}'),
    (
        Quantity.between("0.50", 10, "%", stated="half a per cent to ten"),
        '{"value":"0.5","bound":"between","upper":"10","unit":"%","stated":"half a per cent to ten"}',
    ),
    (Quantity.unknown("家"), '{"bound":"unknown","unit":"家"}'),
    (
        Money.exact(10_000_000, "CNY", equivalents=[Money(amount=1_370_000, currency="USD", inferred=True)]),
        '{"amount":"10000000","currency":"CNY","equivalents":[{"amount":"1370000","currency":"USD","inferred":true}]}',
    ),
    (
        DateSpan(edtf="2024-07-11/", inferred=["year"], stated="on July 11"),
        '{"edtf":"2024-07-11/","inferred":["year"],"stated":"on July 11"}',
    ),
    (PartialDate(edtf="2024-07"), '{"edtf":"2024-07"}'),
    (Duration(iso="P1W", bound="about"), '{"iso":"P1W","bound":"about"}'),
    (Edition(number=8, label="Spring"), '{"number":8,"label":"Spring"}'),
    (Rank.among_top(20), '{"number":20,"bound":"at_most"}'),
    (Name(text="周", lang="zh-Hans", kind="short"), '{"text":"周","lang":"zh-Hans","kind":"short"}'),
    (
        Place(country="CN", subdivision="CN-JS", localities=["Suzhou", "Kunshan"], venue="Hall 1"),
        '{"country":"CN","subdivision":"CN-JS","localities":["Suzhou","Kunshan"],"venue":"Hall 1"}',
    ),
    (Ref.to("week", "the week"), '{"id":"week","stated":"the week"}'),
    (
        Listing.open("biomedicine", stated_count=3),
        '{"items":["biomedicine"],"complete":false,"stated_count":{"value":"3"}}',
    ),
]

#: Records, each with its JSON.
RECORDS: list[tuple[Any, str]] = [
    (
        Event(
            id="week",
            names=[Name(text="昆山创业周", lang="zh-Hans"), "Kunshan Entrepreneurship Week"],
            kind="talent_week",
            series="weeks",
            edition=8,
            part_of="summer",
            count=1,
            when="2024-07-11/",
            duration="P1W",
            places=Place(country="CN"),
            mode="mixed",
            themes="Talents",
            sectors=["chips"],
            status="ongoing",
        ),
        (
            '{"id":"week","names":[{"text":"昆山创业周","lang":"zh-Hans"},{"text":"Kunshan Entrepreneurship Week"}],'
            '"kind":"talent_week","series":"weeks","edition":{"number":8},"part_of":["summer"],"count":{"value":"1"},'
            '"when":{"edtf":"2024-07-11/"},"duration":{"iso":"P1W"},"places":{"items":[{"country":"CN"}]},"mode":"mixed",'
            '"themes":[{"text":"Talents"}],"sectors":{"items":["chips"]},"status":"ongoing"}'
        ),
    ),
    (
        EventSeries(id="weeks", names="Weeks", repeats="P1Y"),
        '{"id":"weeks","names":[{"text":"Weeks"}],"repeats":{"iso":"P1Y"}}',
    ),
    (
        Person(id="zhao", names="Zhao", origin=Place(country="CN")),
        '{"id":"zhao","names":[{"text":"Zhao"}],"origin":{"country":"CN"}}',
    ),
    (
        Organisation(id="lab", names="Lab", kind="company", part_of=Ref.named("the park")),
        '{"id":"lab","names":[{"text":"Lab"}],"kind":"company","part_of":{"stated":"the park"}}',
    ),
    (
        Cohort(id="experts", what="foreign experts", size=Quantity.more_than(20), origins=[Place(country="FR")]),
        (
            '{"id":"experts","what":"foreign experts","size":{"value":"20","bound":"more_than"},'
            '"origins":{"items":[{"country":"FR"}]}}'
        ),
    ),
    (Facility(id="park", names="Park", count=2), '{"id":"park","names":[{"text":"Park"}],"count":{"value":"2"}}'),
    (
        Participation(id="took-part", agent=Ref.to("experts"), of="week", role="attended", status="attended"),
        '{"id":"took-part","agent":{"id":"experts"},"of":"week","role":"attended","status":"attended"}',
    ),
    (
        Affiliation(id="post", person="zhao", organisation=Ref.to("lab"), post="Director"),
        '{"id":"post","person":"zhao","organisation":{"id":"lab"},"post":{"text":"Director"}}',
    ),
    (
        Project(id="projects", names="projects", by=Ref.to("lab"), count=286),
        '{"id":"projects","names":[{"text":"projects"}],"by":[{"id":"lab"}],"count":{"value":"286"}}',
    ),
    (Programme(id="plan", names="Plan", kind="plan"), '{"id":"plan","names":[{"text":"Plan"}],"kind":"plan"}'),
    (
        Agreement(id="pact", kind="strategic", parties=[Ref.to("lab"), Ref.named("a fund")], about="park"),
        '{"id":"pact","kind":"strategic","parties":[{"id":"lab"},{"stated":"a fund"}],"about":["park"]}',
    ),
    (
        Investment(
            id="angel", kind="investment", recipient=Ref.to("lab"), amount=Money.more_than(5, "CNY"), round="angel"
        ),
        (
            '{"id":"angel","kind":"investment","recipient":{"id":"lab"},'
            '"amount":{"amount":"5","bound":"more_than","currency":"CNY"},"round":"angel"}'
        ),
    ),
    (
        Milestone(id="signed", subject="pact", stage="signed", when="2024-07-12", event="week"),
        '{"id":"signed","subject":"pact","stage":"signed","when":{"edtf":"2024-07-12"},"event":"week"}',
    ),
    (
        Observation(
            id="tally", subject=Ref.to("week"), measure="projects", value=Quantity.exact(286), status="reported"
        ),
        '{"id":"tally","subject":{"id":"week"},"measure":"projects","value":{"value":"286"},"status":"reported"}',
    ),
    (
        Ranking(id="first", subject=Ref.to("park"), rank=1, scope="Jiangsu", status="reported"),
        '{"id":"first","subject":{"id":"park"},"rank":{"number":1},"scope":"Jiangsu","status":"reported"}',
    ),
    (
        Quote(id="said", speaker=Ref.to("zhao"), gist="It grows."),
        '{"id":"said","speaker":{"id":"zhao"},"gist":"It grows."}',
    ),
    (
        Document(id="paper", title="Week opens", lang="en", published="2024-07-16", sha256=DIGEST),
        f'{{"id":"paper","title":"Week opens","lang":"en","published":{{"edtf":"2024-07-16"}},"sha256":"{DIGEST}"}}',
    ),
    (
        Evidence(id="claim", subject="week", path="/edition", document="paper", exact="8th", start=4, end=7),
        '{"id":"claim","subject":"week","path":"/edition","document":"paper","exact":"8th","start":4,"end":7}',
    ),
    (
        Match(id="one", a="week", b="weeks", verdict="different"),
        '{"id":"one","a":"week","b":"weeks","verdict":"different"}',
    ),
]

#: A dataset with one record of each class.
FULL = Dataset(record for record, _ in RECORDS)


def problems(data: bytes | str, kind: Any = Dataset, **options: Any) -> Any:
    """Return the problems for which a document is refused, the same ones whichever parser reads it."""
    told = []
    for fast in PARSERS:
        with patch.object(_parse, "FAST", fast):
            try:
                told.append(f"read: {json.loads(data, kind, **options)!r}")
            except InvalidDocument as refused:
                told.append(refused.problems)
    assert told[0] == told[-1], "the two parsers tell different things"
    return told[0]


def reading(data: bytes | str, kind: Any = Dataset, **options: Any) -> Any:
    """Return what a document is read as, equal whichever parser reads it."""
    made = []
    for fast in PARSERS:
        with patch.object(_parse, "FAST", fast):
            made.append(json.loads(data, kind, **options))
    assert made[0] == made[-1], "the two parsers make different things"
    return made[0]
