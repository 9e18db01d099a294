"""Jiangmen 2019: one stop of a tour, of which only the year is known.

Shows an exact count beside bounded ones, representatives drawn from groups of which one is not counted, an
agreement whose parties nobody names, a first of its province, and a list of five of which one is named.
"""

from __future__ import annotations

from releases._evidence import Release, described, en, implies, says
from talentweek import (
    Affiliation,
    Agreement,
    Cohort,
    Dataset,
    Document,
    Event,
    Facility,
    Listing,
    Milestone,
    Organisation,
    Participation,
    Person,
    Place,
    Programme,
    Project,
    Quantity,
    Ranking,
    Ref,
)

# Each record stands in few lines, right above its words.
# fmt: off
JIANGMEN = Place(country="CN", subdivision="CN-GD", localities=["Jiangmen"])


def dataset() -> Dataset:
    """Build the dataset."""
    publisher = Organisation(
        id="jiangmen-government", names=en("Jiangmen Municipal People's Government"), kind="government",
        place=JIANGMEN,
    )
    release = Release(
        Document(
            id="jiangmen-release", lang="en", publishers=publisher,
            sha256="1ce7554bee5662f66510c6db3e43d89d11ab095d9518c118b1cfaca0dc997c49",
        ),
        implies("Copyright Jiangmen Municipal People's Government", 2022, "/publishers"),
    )
    add = release.add
    add(publisher, says("Jiangmen Municipal People's Government", 2032))

    # The tour and its stop
    tour = add(
        Event(
            id="south-guangdong-tour-2019", names=en("2019 Overseas Expert South Guangdong Tour"),
            kind="expert_tour", when="2019",
        ),
        says("2019 Overseas Expert South Guangdong Tour", 63),
        says("2019", 63, "/when"),
    )
    stop = add(
        Event(
            id="jiangmen-2019", names=en("Jiangmen Special Event"), kind="expert_tour_stop", part_of=tour,
            when="2019", places=JIANGMEN,
            themes=en("Innovative Development in the Field of General Health and Biomedicine"),
            sectors=["general health", "biomedicine"], status="concluded",
        ),
        says("Jiangmen Special Event", 106),
        says("2019", 63, "/when"),
        says("held in our city", 133, "/status", "/places"),
        says("came to Jiangmen", 17, "/places"),
        implies("South Guangdong", 84, "/places"),
        says("Innovative Development in the Field of General Health and Biomedicine", 1334, "/themes"),
        says("general health and biomedicine", 1593, "/sectors"),
    )
    experts = add(
        Cohort(id="jiangmen-experts", what="overseas experts", size=19),
        says("overseas experts", 154, "/what"),
        says("19", 151, "/size"),
    )
    add(
        Participation(
            id="jiangmen-experts-attended", agent=experts, of=stop, role="attended", status="attended",
        ),
        says("experts came to Jiangmen", 163),
    )
    mayor = add(Person(id="wang-changqing", names=en("Wang Changqing")), says("Wang Changqing", 339))
    add(
        Affiliation(
            id="wang-changqing-post", person=mayor, organisation=Ref.named("our city"),
            post=en("Deputy Mayor"),
        ),
        says("Deputy Mayor", 326),
        implies("our city", 141, "/organisation", note="Jiangmen, whose government publishes this"),
    )
    add(
        Participation(id="wang-changqing-attended", agent=mayor, of=stop, role="attended", status="attended"),
        says("Wang Changqing attended", 339),
    )
    add(
        Participation(id="wang-changqing-spoke", agent=mayor, of=stop, role="speaker"),
        says("Wang Changqing introduced", 375),
    )

    # What was signed and announced
    contact = add(
        Facility(id="contact-wuyi", names=en('"Contact Wuyi" overseas service station')),
        says('"Contact Wuyi" overseas service station', 1115),
    )
    agreement = add(
        Agreement(
            id="contact-wuyi-agreement", kind="other", subject="establishing the overseas service station",
            about=contact,
        ),
        says("establishment agreement", 1155, "/kind", "/subject"),
        says("overseas service station", 1130, "/about"),
    )
    add(
        Event(
            id="jiangmen-signing-2019", names=described("signing ceremony"), kind="signing_ceremony",
            part_of=stop,
        ),
        says("signing ceremony", 1091),
        says("During the event", 1069, "/part_of"),
    )
    add(
        Milestone(id="contact-wuyi-signed", subject=agreement, stage="signed", event=stop),
        says("signing ceremony", 1091, "/stage", "/subject"),
        says("During the event", 1069, "/event"),
    )
    station = add(
        Facility(id="jiangmen-talent-station", names=en("Jiangmen Foreign Talent Station"), places=JIANGMEN),
        says("Jiangmen Foreign Talent Station", 1237),
    )
    add(
        Milestone(id="talent-station-announced", subject=station, stage="announced", event=stop),
        says("was announced", 1269, "/subject", "/stage"),
        says("During the event", 1069, "/event"),
    )
    add(
        Ranking(
            id="talent-station-first", subject=station, rank=1,
            scope="foreign talent stations of the province", status="reported",
        ),
        says("the province's first foreign talent station", 1193),
    )

    # What it was about
    add(
        Project(
            id="jiangmen-projects", names=described("cooperation projects"),
            sectors=["general health", "biomedicine"], count=Quantity.unknown("projects"),
        ),
        says("cooperation projects", 1542),
        says("fields of general health and biomedicine", 1583, "/sectors"),
    )
    add(
        Programme(
            id="jiangmen-emerging-industries", names=described("emerging industries"), kind="other",
            by=Ref.named("Jiangmen"), sectors=Listing.open("general health and biomedicine", stated_count=5),
        ),
        says("emerging industries", 1649, "/names", "/kind"),
        says("Jiangmen focuses on", 1674, "/by"),
        says("general health and biomedicine", 1593, "/sectors/items"),
        says("one of the five", 1633, "/sectors/stated_count", "/sectors/complete"),
    )

    # Who else came
    enterprises = add(
        Cohort(
            id="jiangmen-enterprises", what="enterprises and medical institutions",
            size=Quantity.more_than(70),
        ),
        says("enterprises and medical institutions", 1779, "/what"),
        says("more than 70", 1766, "/size"),
    )
    carriers = add(
        Cohort(id="jiangmen-carriers", what="innovative scientific research carriers", size=6),
        says("innovative scientific research carriers", 1819, "/what"),
        says("6", 1817, "/size"),
    )
    departments = add(
        Cohort(id="jiangmen-departments", what="government-related functional departments"),
        says("government-related functional departments", 1863),
    )
    representatives = add(
        Cohort(
            id="jiangmen-representatives", what="representatives", size=Quantity.more_than(150),
            drawn_from=[enterprises, carriers, departments],
        ),
        says("representatives", 1745, "/what"),
        says("more than 150", 1731, "/size"),
        says("more than 70 enterprises", 1766, "/drawn_from/jiangmen-enterprises"),
        says("6 innovative scientific research carriers", 1817, "/drawn_from/jiangmen-carriers"),
        says("functional departments", 1882, "/drawn_from/jiangmen-departments"),
    )
    add(
        Participation(
            id="representatives-attended", agent=representatives, of=stop, role="attended", status="attended",
        ),
        says("it also attracted", 1713),
    )
    return release.dataset()
