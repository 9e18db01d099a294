"""Keqiao 2024: an event of which only the year is known, within a series that has three names.

Shows sub-events, a duration without dates, lists that the source leaves open (of countries, of fields, of
companies), a laboratory in an institute in a university, a party that the source calls "the park", and plans
that are no facts yet.
"""

from __future__ import annotations

from releases._evidence import Release, described, en, implies, says
from talentweek import (
    Agreement,
    Cohort,
    Dataset,
    Document,
    Event,
    EventSeries,
    Listing,
    Milestone,
    NameKind,
    Observation,
    Organisation,
    Participation,
    Place,
    Project,
    Quantity,
    Ref,
)

# Each record stands in few lines, right above its words.
# fmt: off
#: Its district of Shaoxing, in Zhejiang.
KEQIAO = ("Shaoxing", "Keqiao")
WHERE = "Keqiao is a district of Shaoxing in Zhejiang, China"


def dataset() -> Dataset:
    """Build the dataset."""
    release = Release(
        Document(
            id="keqiao-release", lang="en",
            sha256="fa8a551c433a7fd4a9ec931867097affdbd7e43583b35c41a669a340c6340e60",
        ),
    )
    add = release.add

    # The week and its parts
    series = add(
        EventSeries(
            id="keqiao-week",
            names=[
                en("Talent and Innovation Week"), en("Talent Science and Innovation Week", NameKind.alias),
                en("Ke·Innovation City", NameKind.brand),
            ],
        ),
        says("Talent and Innovation Week", 16, "/names/"),
        says("Talent Science and Innovation Week", 700, "/names/"),
        says("Ke·Innovation City", 449, "/names/"),
    )
    week = add(
        Event(
            id="keqiao-week-2024", names=en("Talent and Innovation Week"), kind="talent_week", series=series,
            edition=2, when="2024", places=Place(country="CN", subdivision="CN-ZJ", localities=KEQIAO),
            status="concluded",
        ),
        says("Talent and Innovation Week", 16),
        says("Second", 9, "/edition"),
        says("2024", 4, "/when"),
        implies("Keqiao District", 75, "/places", note=WHERE),
        says("successfully concluded", 121, "/status"),
    )
    add(
        Event(
            id="keqiao-opening-2024", names=described("Opening Ceremony"), kind="opening_ceremony",
            part_of=week, themes=en("Innovation Leads the Future, Talent Drives Development"),
        ),
        says("Opening Ceremony", 680),
        says("Innovation Leads the Future, Talent Drives Development", 815, "/themes"),
    )
    docking = add(
        Event(
            id="keqiao-docking-2024", names=en("International Keqiao District, Towards a Bright Future"),
            kind="docking", part_of=week, duration="P2D",
            places=Place(
                country="CN", subdivision="CN-ZJ", localities=KEQIAO,
                venue="Zhejiang (Shaoxing) High-level Foreign Experts Innovation Center",
            ), status="concluded",
        ),
        says("International Keqiao District, Towards a Bright Future", 1211, "/names"),
        says("special docking activity", 1267, "/kind"),
        says("As part of", 433, "/part_of"),
        says("two-day", 1202, "/duration"),
        says("Zhejiang (Shaoxing) High-level Foreign Experts Innovation Center", 1317, "/places"),
        implies("Keqiao District", 1225, "/places", note=WHERE),
        says("successfully held", 1296, "/status"),
    )

    # The experts
    countries = {
        "FR": says("France", 1412, "/origins/items/FR"),
        "IT": says("Italy", 1420, "/origins/items/IT"),
        "GB": says("the United Kingdom", 1427, "/origins/items/GB"),
        "JP": says("Japan", 1447, "/origins/items/JP"),
        "BE": says("Belgium", 1454, "/origins/items/BE"),
        "IR": says("Iran", 1463, "/origins/items/IR"),
    }
    experts = add(
        Cohort(
            id="keqiao-experts", what="foreign experts", size=Quantity.more_than(20),
            origins=Listing.open(*(Place(country=code) for code in countries)),
        ),
        says("foreign experts", 1391, "/what"),
        says("Over\u00a020", 1383, "/size"),
        *countries.values(),
        says("and other countries", 1468, "/origins/complete"),
    )
    add(
        Participation(id="experts-attended", agent=experts, of=docking, role="attended", status="attended"),
        says("gathered together", 1488),
    )
    roadshow = add(
        Event(
            id="keqiao-roadshow-2024", names=described("project roadshow"), kind="roadshow", part_of=docking,
            sectors=Listing.open("new materials", "biomedicine", "pan-semiconductor"),
        ),
        says("project roadshow", 1524),
        says("new materials, biomedicine, pan-semiconductor", 1544, "/sectors/items"),
        says("and other cutting-edge fields", 1590, "/sectors/complete"),
    )
    add(
        Participation(id="experts-presented", agent=experts, of=roadshow, role="presented"),
        says("to do a wonderful project roadshow", 1506),
    )

    # What the park agreed with the institutes
    university = add(
        Organisation(id="osaka-university", names=en("Osaka University"), kind="university"),
        says("Osaka University", 1955),
    )
    ifrec = add(
        Organisation(id="ifrec", names=en("Ifrec", NameKind.acronym), kind="institute", part_of=university),
        says("Ifrec\u00a0of Osaka University", 1946),
    )
    biophotonics = add(
        Organisation(
            id="ifrec-biophotonics", names=en("Biophotonics Laboratory"), kind="laboratory", part_of=ifrec,
        ),
        says("Biophotonics Laboratory of\u00a0Ifrec", 1919),
    )
    nanospectroscopy = add(
        Organisation(
            id="osaka-nanospectroscopy", names=en("Nanospectroscopy Laboratory"), kind="laboratory",
            part_of=university,
        ),
        says("Nanospectroscopy Laboratory\u00a0of Osaka University", 1977),
    )
    vincotte = add(Organisation(id="vincotte", names="Vinçotte"), says("Vinçotte", 2031))
    institutes = add(
        Cohort(
            id="keqiao-institutes", what="scientific research institutes", size=8,
            members=[Ref.to(biophotonics), Ref.to(nanospectroscopy), Ref.to(vincotte)],
        ),
        says("scientific research institutes", 1873, "/what"),
        says("eight", 1867, "/size"),
        says("Biophotonics Laboratory", 1919, "/members/ifrec-biophotonics"),
        says("Nanospectroscopy Laboratory", 1977, "/members/osaka-nanospectroscopy"),
        says("Vinçotte", 2031, "/members/vincotte"),
    )
    landing = add(
        Project(id="keqiao-landing-project", names=described("landing project")),
        says("a landing project", 2050),
    )
    agreements = add(
        Agreement(
            id="keqiao-agreements", kind="cooperation", parties=[Ref.named("the park"), Ref.to(institutes)],
            about=landing, count=Quantity.unknown("agreements"),
        ),
        says("cooperation agreements", 1839, "/kind", "/count"),
        says("the park", 1818, "/parties/"),
        says("eight scientific research institutes", 1867, "/parties/keqiao-institutes"),
        says("to plan a landing project", 2042, "/about"),
    )
    add(
        Milestone(id="keqiao-agreed", subject=agreements, stage="agreed", event=docking),
        says("has reached cooperation agreements", 1827, "/subject", "/stage"),
        implies("In addition", 1622, "/event", note="told among what happened at the docking event"),
    )
    platforms = add(
        Cohort(
            id="keqiao-platforms", what="science and innovation platforms",
            members=[
                Ref.named("International Scientist Exchange Center"),
                Ref.named("International Talent Joint Innovation Center"),
            ],
        ),
        says("science and innovation platforms", 1679, "/what"),
        says("International Scientist Exchange Center", 1724, "/members/"),
        says("International Talent Joint Innovation Center", 1772, "/members/"),
    )
    add(
        Participation(id="platforms-relied-on", agent=platforms, of=agreements, role="platform"),
        says("relying on", 1635),
    )
    add(Milestone(id="keqiao-landing-planned", subject=landing, stage="planned"), says("to plan", 2042))
    add(
        Observation(
            id="keqiao-young-doctors", subject=agreements, measure="young doctors introduced", value=2,
            status="planned",
        ),
        says("introduce 2 young doctors", 2072, "/measure", "/value"),
        says("to plan", 2042, "/status", "/subject"),
    )

    # Visits and tours
    companies = add(
        Cohort(
            id="keqiao-companies", what="local companies",
            members=[
                Ref.named("Lunisolar"), Ref.named("Yingfeng Technology"), Ref.named("Baoye Group"),
                Ref.named("Modern Textile Technology Innovation Center"),
            ],
        ),
        says("local companies", 2186, "/what"),
        says("Lunisolar", 2210, "/members/"),
        says("Yingfeng Technology", 2221, "/members/"),
        says("Baoye Group", 2242, "/members/"),
        says("Modern Textile Technology Innovation Center", 2258, "/members/"),
    )
    visits = add(
        Event(
            id="keqiao-visits-2024", names=described("Connect with corporates and institutions"),
            kind="company_visit", part_of=week,
        ),
        says("Connect with corporates and institutions", 2104, "/names", "/kind"),
        says("During the event", 2144, "/part_of"),
    )
    add(
        Participation(id="experts-visited", agent=experts, of=visits, role="visited"),
        says("experts visited", 2170),
    )
    add(
        Participation(id="companies-visited", agent=companies, of=visits, role="host"),
        says("visited local companies", 2178),
    )
    sights = ("Yellow Wine Town", "Anchang Ancient Town", "Tusita Heaven", "Lanting Scenic Area")
    tours = add(
        Event(
            id="keqiao-tours-2024", names=described("Enjoy the local beauty"), kind="humanistic",
            part_of=week,
            places=Listing.open(*(Place(country="CN", subdivision="CN-ZJ", venue=sight) for sight in sights)),
        ),
        says("Enjoy the local beauty", 2544, "/names"),
        says("Humanistic activities", 2519, "/kind"),
        implies("Additionally", 2568, "/part_of"),
        says("Yellow Wine Town", 2627, "/places/items/"),
        says("Anchang Ancient Town", 2645, "/places/items/"),
        says("Tusita Heaven", 2667, "/places/items/"),
        says("Lanting Scenic Area", 2686, "/places/items/"),
        says("such as", 2619, "/places/complete"),
    )
    add(
        Participation(id="experts-toured", agent=experts, of=tours, role="visited"),
        says("the experts toured", 2582),
    )
    return release.dataset()
