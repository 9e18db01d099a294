"""The default id of each kind of record is promised: a vector for each."""

import pytest

from talentweek import (
    KINDS,
    Affiliation,
    Agreement,
    Cohort,
    DateSpan,
    Document,
    Edition,
    Event,
    EventSeries,
    Evidence,
    Facility,
    Investment,
    Listing,
    Match,
    Milestone,
    Money,
    Name,
    Observation,
    Organisation,
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

VECTORS = [
    (
        Event(
            names=(Name(text="第八届创业周"),),
            series="s",
            edition=Edition(number=8),
            part_of=("a",),
            when=DateSpan(edtf="2024-07-11/"),
            places=Listing(items=(Place(country="CN"),)),
        ),
        "event-s4ars4fhejhlpwcy",
    ),
    (
        EventSeries(names=(Name(text="Talent Week"), Name(text="人才周", lang="zh-Hans", kind="translation"))),
        "series-kqo6grtdjfjce6h2",
    ),
    (Person(names=(Name(text="Li Wei"),)), "person-s56rqv6rmj6j6yuq"),
    (
        Organisation(
            names=(Name(text="Osaka University"),), place=Place(country="JP"), part_of=Ref(stated="the group")
        ),
        "organisation-sc2p75seshz3rtax",
    ),
    (
        Cohort(
            what="foreign experts",
            size=Quantity(value=20, bound="more_than"),
            drawn_from=(Ref(id="b"), Ref(id="a")),
        ),
        "cohort-pkuobayi6kaclx45",
    ),
    (Facility(names=(Name(text="park"),), count=Quantity(bound="unknown")), "facility-jfkpsl3wxzjesxgp"),
    (
        Participation(
            agent=Ref(id="experts"),
            of="week",
            role="attended",
            status="invited",
            when=DateSpan(edtf="2024-07"),
        ),
        "participation-tixifnvweeqvx35r",
    ),
    (
        Affiliation(person="li", organisation=Ref(id="u"), post=Name(text="director")),
        "affiliation-h2yci6xmmrz4wjcy",
    ),
    (
        Project(names=(Name(text="projects"),), by=(Ref(id="b"), Ref(id="a")), count=Quantity(value=286)),
        "project-jmy2jygjuqueivar",
    ),
    (Programme(names=(Name(text="plan"),), kind="plan"), "programme-aekd65r764rckesw"),
    (
        Agreement(kind="strategic", parties=(Ref(id="b"), Ref(id="a")), subject="talent", about=("y", "x")),
        "agreement-bvswwklszyjz4bae",
    ),
    (
        Investment(
            kind="investment",
            amount=Money(amount="10000000.5", currency="CNY", equivalents=(Money(amount=1370000, currency="USD"),)),
            round="angel",
        ),
        "investment-s7v6vexu6fmwbukt",
    ),
    (
        Milestone(subject="week", stage="signed", when=DateSpan(edtf="../2021-05-17")),
        "milestone-faqij2yefxokfqco",
    ),
    (
        Observation(
            place=Place(country="CN", localities=("昆山",)),
            measure="GDP",
            money=Money(amount=500, bound="more_than", currency="CNY"),
            status="reported",
            due=DateSpan(edtf="2025"),
        ),
        "observation-edzujjclvqm3vwhz",
    ),
    (
        Ranking(subject=Ref(id="x"), rank=Rank(number=20, bound="at_most"), scope="China", status="target"),
        "ranking-3sklzb4354uwfxll",
    ),
    (Quote(speaker=Ref(stated="Li"), gist="talents are welcome"), "quote-odyt45ttszltehrd"),
    (
        Document(
            title="t",
            url="https://example.org/",
            published=DateSpan(edtf="2024-07-16"),
            number="1",
            sha256="0000000000000000000000000000000000000000000000000000000000000000",
        ),
        "document-cgdscdlurfvtz3br",
    ),
    (
        Evidence(subject="week", path="/edition", document="d", exact="The 8th", start=0, end=7),
        "evidence-uoldqx5tsaej4bsj",
    ),
    (Match(a="x", b="y", verdict="same"), "match-ukpbujlma3p67ncm"),
]


@pytest.mark.parametrize(("record", "expected"), VECTORS, ids=[expected.partition("-")[0] for _, expected in VECTORS])
def test_the_default_id_of_a_record_is_the_same_in_every_version(record, expected):
    """A change here breaks the data of others."""
    assert expected == record.id


def test_each_kind_has_its_vector():
    """No kind of record is forgotten."""
    assert [expected.partition("-")[0] for _, expected in VECTORS] == list(KINDS)
