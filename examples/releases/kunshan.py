"""Kunshan 2024: a week that opened on 11 July and is still running, and money that two projects of 286 got.

Shows a year that comes from the date of publication, an end that nobody invents, a tally "so far", an amount
with the equivalent that the source itself states, a ranking with a streak, a city that acts without being an
agent, and a target that is no actual.
"""

from __future__ import annotations

from releases._evidence import Release, described, en, implies, says
from talentweek import (
    Affiliation,
    Agreement,
    Cohort,
    Dataset,
    DateSpan,
    Document,
    Event,
    EventSeries,
    Facility,
    Investment,
    Listing,
    Milestone,
    Money,
    Observation,
    Organisation,
    Participation,
    Person,
    Place,
    Programme,
    Project,
    Quantity,
    Quote,
    Ranking,
    Ref,
)

# Each record stands in few lines, right above its words.
# fmt: off
KUNSHAN = Place(country="CN", subdivision="CN-JS", localities=["Suzhou", "Kunshan"])
#: The sectors of the projects and the fields of the planned parks, and where the release names each.
SECTORS = {
    "high-end equipment": 533, "digital industries": 553, "new-generation information technology": 573,
    "new materials": 612, "biomedicine": 631,
}
FIELDS = {
    "optoelectronics": 2630, "high-end food": 2647, "renewable energy": 2662, "life sciences": 2680,
    "low-altitude economy": 2695, "metaverse": 2721,
}
#: "To date", "so far": the day of publication.
TO_DATE = DateSpan(edtf="2024-07-16", inferred=["year", "month", "day"], stated="To date")
SO_FAR = DateSpan(edtf="../2024-07-16", inferred=["year", "month", "day"], stated="so far")


def dataset() -> Dataset:
    """Build the dataset."""
    publisher = Organisation(id="chinadaily", names="chinadaily.com.cn", kind="media")
    contact = Person(id="pan-qi", names=en("Pan Qi"))
    release = Release(
        Document(
            id="kunshan-release", lang="en", published="2024-07-16", publishers=publisher, contact=contact,
            number="89135414", sha256="32724d292724b7ca75a26b87d52d61a341bdafc1158e32f933eca963c16b806b",
        ),
        says("2024-07-16", 6, "/published"),
        says("Organization: chinadaily.com.cn", 2842, "/publishers"),
        says("Name: Pan Qi", 2809, "/contact"),
        says("Release ID: 89135414", 2918, "/number"),
    )
    add = release.add
    add(publisher, says("chinadaily.com.cn", 2856))
    add(contact, says("Pan Qi", 2815))

    # The week
    series = add(
        EventSeries(id="kunshan-week", names=en("Kunshan Entrepreneurship Week")),
        says("Kunshan Entrepreneurship Week", 88),
    )
    week = add(
        Event(
            id="kunshan-week-2024", names=en("Kunshan Entrepreneurship Week"), kind="entrepreneurship_week",
            series=series, edition=8, when=DateSpan(edtf="2024-07-11/", inferred=["year"]), duration="P1W",
            places=KUNSHAN, themes=described("new quality productive forces"), status="ongoing",
        ),
        says("Kunshan Entrepreneurship Week", 382),
        says("8th", 378, "/edition"),
        says("kicked off", 419, "/when"),
        says("July 11", 482, "/when"),
        implies("2024-07-16", 6, "/when", note="the year is that of the publication"),
        says("week-long", 1000, "/duration"),
        says("East China's Jiangsu province", 33, "/places"),
        says("under the jurisdiction of Suzhou", 852, "/places/items/Kunshan/localities"),
        says("new quality productive forces", 1227, "/themes"),
        says("is hosting", 63, "/status"),
    )
    add(
        Event(id="kunshan-opening", names=described("opening ceremony"), kind="ceremony", part_of=week),
        says("opening ceremony", 1288),
    )
    activities = add(
        Event(id="kunshan-activities", names=described("activities"), count=10, part_of=week),
        says("10 activities", 1309),
    )
    for kind, what, at in (
        ("meeting", "exchange meetings", 1334),
        ("internship", "summer internships", 1353),
        ("contest", "innovation and entrepreneurship competitions", 1377),
    ):
        part, several = described(what), Quantity.unknown()
        add(
            Event(id=f"kunshan-{kind}s", names=part, kind=kind, part_of=activities, count=several),
            says(what, at),
        )

    # Projects, and the money that two of them got
    projects = add(
        Project(id="kunshan-projects", names=described("projects"), sectors=Listing.of(*SECTORS), count=286),
        says("286 projects", 511, "/names", "/count"),
        *[says(what, at, "/sectors/items/") for what, at in SECTORS.items()],
    )
    add(
        Milestone(id="kunshan-projects-signed", subject=projects, stage="signed", when=SO_FAR, event=week),
        says("signing of 286 projects", 500, "/subject", "/stage", "/event"),
        says("so far", 643, "/when"),
        implies("2024-07-16", 6, "/when"),
    )
    dollars = Money(amount=1_370_000, currency="USD", inferred=True)
    for company, at, what, begins in (
        ("ZKMAP", 672, "AI Remote Sensing Image", 680),
        ("DEJIA", 716, "all-solid-state battery", 724),
    ):
        name = company.lower()
        by = add(Organisation(id=name, names=en(company), kind="company"), says(company, at))
        project = add(
            Project(id=f"{name}-project", names=en(what), by=by, part_of=projects),
            says(what, begins, "/names"),
            says(company, at, "/by"),
            says("Among the projects", 652, "/part_of"),
        )
        add(
            Investment(
                id=f"{name}-investment", kind="investment", recipient=project, round="angel",
                amount=Money.exact(10_000_000, "CNY", equivalents=[dollars]),
            ),
            says(what, begins, "/recipient"),
            says("10 million yuan", 764, "/amount"),
            says("$1.37 million", 781, "/amount/equivalents/USD"),
            says("each", 796, "/amount"),
            says("angel investment funds", 804, "/kind", "/round"),
        )

    # What was agreed and unveiled
    government = add(
        Organisation(
            id="kunshan-government", names=described("Kunshan’s municipal government"), place=KUNSHAN,
        ),
        says("Kunshan’s municipal government", 1526),
    )
    southeast = add(
        Organisation(id="southeast-university", names=en("Southeast University")),
        says("Southeast University", 1561),
    )
    base = add(
        Facility(id="kunshan-practice-base", names=described("comprehensive education practice base")),
        says("comprehensive education practice base", 1469),
    )
    add(
        Milestone(id="base-established", subject=base, stage="established", by=[government, southeast]),
        says("co-established by", 1508, "/subject", "/stage"),
        says("Kunshan’s municipal government", 1526, "/by/kunshan-government"),
        says("Southeast University", 1561, "/by/southeast-university"),
    )
    add(
        Milestone(id="base-unveiled", subject=base, stage="unveiled", event=week),
        says("unveiling", 1454, "/subject", "/stage"),
        implies("A notable development", 1424, "/event"),
    )
    ministry = add(
        Organisation(id="miit", names=en("Ministry of Industry and Information Technology")),
        says("Ministry of Industry and Information Technology", 1763),
    )
    centre = add(
        Organisation(id="talent-exchange-center", names=en("Talent Exchange Center"), part_of=ministry),
        says("Talent Exchange Center of the Ministry", 1733),
    )
    strategic = add(
        Agreement(id="kunshan-agreement", kind="strategic", parties=[Ref.named("Kunshan"), Ref.to(centre)]),
        says("strategic agreement", 1704, "/kind"),
        says("Kunshan", 1682, "/parties/"),
        says("Talent Exchange Center", 1733, "/parties/talent-exchange-center"),
    )
    add(
        Milestone(id="kunshan-agreement-signed", subject=strategic, stage="signed", event=week),
        says("signed a strategic agreement", 1695, "/subject", "/stage"),
        implies("also", 1690, "/event", note="told among what the week brought"),
    )

    # The city in figures
    metaverse = add(
        Facility(id="metaverse", names=en("Kunshan Metaverse Industry Innovation Center"), places=KUNSHAN),
        says("Kunshan Metaverse Industry Innovation Center", 1858),
    )
    companies = add(
        Cohort(id="metaverse-companies", what="metaverse companies", size=Quantity.nearly(50)),
        says("metaverse companies", 1922, "/what"),
        says("nearly 50", 1912, "/size"),
    )
    add(
        Participation(id="metaverse-residents", agent=companies, of=metaverse, role="resident"),
        says("home to", 1904),
    )
    add(
        Ranking(
            id="kunshan-rank", place=KUNSHAN, rank=1, scope="China's top 100 county-level regions",
            measure="overall competitiveness", streak="P19Y", status="reported",
        ),
        says("Kunshan", 172, "/place"),
        says("ranked first", 217, "/rank", "/status"),
        says("China's top 100 county-level regions", 236, "/scope"),
        says("overall competitiveness", 285, "/measure"),
        says("19 consecutive years", 313, "/streak"),
    )
    add(
        Observation(
            id="kunshan-gdp", place=KUNSHAN, measure="GDP", money=Money.more_than(500_000_000_000, "CNY"),
            status="reported", period="2023",
        ),
        says("Kunshan's GDP", 886),
        says("exceeded 500 billion yuan", 900, "/money"),
        says("2023", 929, "/period"),
    )
    add(
        Observation(
            id="kunshan-digital-economy", place=KUNSHAN,
            measure="value of the digital economy core industries",
            money=Money.more_than(100_000_000_000, "CNY"), status="reported", as_of=TO_DATE,
        ),
        says("Kunshan's digital economy core industries", 2048),
        says("exceeded 100 billion yuan", 2095, "/money"),
        says("To date", 2039, "/as_of"),
    )
    add(
        Observation(
            id="kunshan-digital-talents", place=KUNSHAN, measure="digitally skilled talents trained",
            value=Quantity.more_than(23_000), status="reported", as_of=TO_DATE,
        ),
        says("digitally skilled talents trained", 2148),
        says("over 23,000", 2136, "/value"),
        says("To date", 2039, "/as_of"),
    )
    plan = add(
        Programme(
            id="kunshan-parks-plan", names=described("innovation industrial parks"), kind="plan",
            by=Ref.named("Kunshan"), sectors=Listing.open(*FIELDS),
        ),
        says("innovation industrial parks", 2576, "/names"),
        says("Kunshan plans to build and operate", 2528, "/kind", "/by"),
        *[says(what, at, "/sectors/items/") for what, at in FIELDS.items()],
        says("such as", 2622, "/sectors/complete"),
    )
    add(
        Observation(
            id="kunshan-parks-target", subject=plan, measure="innovation industrial parks in operation",
            value=Quantity.more_than(50, "parks"), status="target", due="../2025",
        ),
        says("plans to build and operate", 2536),
        says("more than 50", 2563, "/value"),
        says("by 2025", 2604, "/due"),
    )

    # Who speaks
    scholars = add(
        Organisation(id="returned-scholars", names=en("Kunshan Western Returned Scholars Association")),
        says("Kunshan Western Returned Scholars Association", 2224),
    )
    cai = add(Person(id="cai-hongtao", names=en("Cai Hongtao")), says("Cai Hongtao", 2184))
    add(
        Affiliation(id="cai-hongtao-post", person=cai, organisation=scholars, post=en("executive president")),
        says("executive president", 2197),
    )
    add(Quote(speaker=cai, gist="The association draws talent from abroad."), says("highlighted", 2271))
    xray = add(
        Organisation(id="xray", names=described("high-end medical X-ray tube R&D business"), place=KUNSHAN),
        says("high-end medical X-ray tube R&D business", 2355, "/names"),
        says("business in Kunshan", 2387, "/place"),
    )
    hu = add(Person(id="hu-yuan", names=en("Hu Yuan")), says("Hu Yuan", 2330))
    add(
        Affiliation(id="hu-yuan-post", person=hu, organisation=xray, post=en("co-founder")),
        says("co-founder", 2339),
    )
    add(
        Milestone(id="xray-founded", subject=xray, stage="established", when="2021"),
        says("founding in 2021", 2494),
    )
    add(Quote(speaker=hu, gist="The city supports the company, which has grown."), says("praised", 2408))
    return release.dataset()
