"""Taizhou 2021: three parties agree on a centre that has three names, in a text that came from Chinese.

Shows a date that is only bounded ("recently"), one company under two translations, two offices held at once,
362 enterprises with parts that overlap or leave a rest, and the numbers of a plan, which are no actuals.
"""

from __future__ import annotations

import attrs

from releases._evidence import Release, described, en, implies, says
from talentweek import (
    Affiliation,
    Agreement,
    Dataset,
    DateSpan,
    Document,
    Event,
    Facility,
    Milestone,
    Money,
    Name,
    NameKind,
    Observation,
    Organisation,
    Participation,
    Person,
    Place,
    Programme,
    Quantity,
    Quote,
    Ref,
)

# Each record stands in few lines, right above its words.
# fmt: off
#: Taizhou in Zhejiang (台州), not the one in Jiangsu (泰州).
TAIZHOU = Place(country="CN", subdivision="CN-ZJ", localities=["Taizhou"])
NEW_AREA = Place(country="CN", subdivision="CN-ZJ", localities=["Taizhou", "Taizhou Bay New Area"])
RECENTLY = DateSpan(edtf="../2021-05-17", inferred=["year", "month", "day"], stated="recently")
AT_PRESENT = DateSpan(edtf="2021-05-17", inferred=["year", "month", "day"], stated="At present")


def dataset() -> Dataset:
    """Build the dataset."""
    ukiic = Organisation(
        id="ukiic",
        names=[
            en("UKIIC", NameKind.acronym), en("UKIIC Accelerator"),
            en("British international innovation center", NameKind.translation),
            Name(text="英国国际创新中心", lang="zh-Hans"),
        ],
    )
    release = Release(
        Document(
            id="taizhou-release", lang="en", published="2021-05-17", publishers=ukiic,
            sha256="2b8056451a87b4ac515251a7294327fcdaed6b8644c771333e92c43b4976bba2",
        ),
        says("2021-05-17", 129, "/published"),
        implies("英国国际创新中心(UKIIC Accelerator)", 4646, "/publishers", note="the foot of the page"),
    )
    add = release.add

    # The agreement, its parties, and what they build
    add(
        ukiic,
        says("UKIIC", 33, "/names/"),
        says("UKIIC Accelerator", 3747, "/names/"),
        says("British international innovation center", 2882, "/names/"),
        says("英国国际创新中心", 4646, "/names/"),
    )
    committee = add(
        Organisation(
            id="taizhou-bay-committee", kind="government", place=NEW_AREA,
            names=[
                en("Management Committee of Taizhou Bay New Area"),
                en("taizhou bay district management committee", NameKind.translation),
            ],
        ),
        says("Management Committee of Taizhou Bay New Area", 688, "/names/", "/kind"),
        says("taizhou bay district management committee", 3016, "/names/"),
        says("Taizhou Bay New Area of Zhejiang Province", 712, "/place"),
    )
    ekoo = add(
        Organisation(
            id="ekoo", kind="company",
            names=[
                en("Sino-British Ekoo (Shenzhen) Network Technology Co., Ltd", NameKind.translation),
                en("Sino-British arts library network technology (shenzhen) co., LTD.", NameKind.translation),
            ],
        ),
        says("Sino-British Ekoo (Shenzhen) Network Technology Co., Ltd", 805),
        implies(
            "Sino-British arts library network technology (shenzhen) co., LTD.", 2931, "/names",
            note="the same party of the same agreement, translated word by word",
        ),
    )
    centre = add(
        Facility(
            id="taizhou-bay-centre", places=NEW_AREA,
            names=[
                en("China-UK Innovation Centre"), en("Sino-British Innovation Center", NameKind.translation),
                en("Taizhou Bay China-UK Innovation Center", NameKind.translation),
            ],
        ),
        says("China-UK Innovation Centre", 57, "/names/"),
        says("Sino-British Innovation Center", 922, "/names/"),
        says("Taizhou Bay China-UK Innovation Center", 1632, "/names/"),
        says("in Taizhou Bay", 953, "/places"),
        says("Taizhou, Zhejiang Province", 87, "/places"),
    )
    agreement = add(
        Agreement(
            id="taizhou-agreement", kind="cooperation",
            parties=[Ref.to(committee), Ref.to(ukiic), Ref.to(ekoo)],
            subject="building and running the innovation centre", about=centre,
        ),
        says("cooperation agreement", 768, "/kind"),
        says("Management Committee of Taizhou Bay New Area", 688, "/parties/taizhou-bay-committee"),
        says("with UKIIC", 790, "/parties/ukiic"),
        says("Sino-British Ekoo (Shenzhen)", 805, "/parties/ekoo"),
        says("construction and operation", 888, "/subject"),
        says("Sino-British Innovation Center", 922, "/about"),
    )
    add(
        Milestone(id="taizhou-agreed", subject=agreement, stage="agreed", when=RECENTLY),
        says("has reached a cooperation agreement", 754),
        says("recently", 674, "/when"),
        implies("2021-05-17", 129, "/when", note="on the day of publication, or before"),
    )
    oxford = add(
        Organisation(
            id="oxford-international", names=en("Oxford International Education Group"),
            place=Place(country="GB"),
        ),
        says("Oxford International Education Group", 3569, "/names"),
        says("in the UK", 3606, "/place"),
    )
    partnership = add(
        Agreement(
            id="taizhou-partnership", kind="partnership", parties=[Ref.named("Taizhou city"), Ref.to(oxford)],
        ),
        says("partnership between", 3532, "/kind"),
        says("Taizhou city", 3552, "/parties/"),
        says("Oxford International Education Group", 3569, "/parties/oxford-international"),
    )
    liu = add(Person(id="liu-xian", names=en("Liu Xian")), says("Liu Xian", 3721))
    add(
        Affiliation(id="liu-xian-director", person=liu, organisation=ukiic, post=en("director")),
        says("director of the UKIIC Accelerator", 3731),
    )
    add(
        Quote(
            id="liu-quote", speaker=liu, about=partnership,
            gist="British projects let industry, universities and research grow together there.",
        ),
        says("says Liu Xian", 3716, "/speaker"),
        says("such as the partnership", 3520, "/about"),
        says("actively promoting", 3471, "/gist"),
    )

    # The meeting and its officials
    hall = attrs.evolve(TAIZHOU, venue="Taizhou Hall of Fenghuang Mountain")
    meeting = add(
        Event(
            id="taizhou-meeting", names=en("Taizhou Talent New Deal 2.0 Promotion Meeting"),
            kind="promotion_meeting", places=hall, status="concluded",
        ),
        says("Taizhou Talent New Deal 2.0 Promotion Meeting", 970),
        says("Taizhou Hall of Fenghuang Mountain, Taizhou", 1089, "/places"),
        says("were also held", 1071, "/status"),
    )
    add(
        Event(
            id="taizhou-signing", names=described("signing ceremony of the city's talent projects"),
            kind="signing_ceremony", places=hall, status="concluded",
        ),
        says("signing ceremony of the city's talent projects", 1024),
        says("Taizhou Hall of Fenghuang Mountain, Taizhou", 1089, "/places"),
        says("were also held", 1071, "/status"),
    )
    department = add(
        Organisation(
            id="taizhou-organisation-department", names=en("Municipal Organization Department"),
            place=TAIZHOU,
        ),
        says("Municipal Organization Department", 1166, "/names"),
        implies("Municipal", 1166, "/place", note="of Taizhou, where the meeting was"),
    )
    lu = add(Person(id="lu-hongju", names=en("Lu Hongju")), says("Lu Hongju", 1134))
    zhao = add(Person(id="zhao-haibin", names=en("Zhao Haibin")), says("Zhao Haibin", 1275))
    wang = add(Person(id="wang-xianyi", names=en("Wang Xianyi")), says("Wang Xianyi", 1399))
    ke = add(Person(id="ke-wanying", names=en("Ke Wanying")), says("Ke Wanying", 1469))
    add(
        Participation(id="lu-hongju-presided", agent=lu, of=meeting, role="presided"),
        says("presided over the meeting", 1248),
    )
    for official in (zhao, wang, ke):
        add(
            Participation(
                id=f"{official.id}-attended", agent=official, of=meeting, role="attended", status="attended",
            ),
            says("attended the meeting", 1609),
        )
    for person, post, body, organisation, at in (
        (lu, "vice minister", "Municipal Organization Department", Ref.to(department), 1145),
        (lu, "director", "Municipal Permanent Office", None, 1204),
        (zhao, "member", "Standing Committee of the Municipal Party Committee", None, 1288),
        (zhao, "minister", "Organization Department", Ref.to(department), 1358),
        (wang, "director", "Municipal Science and Technology Bureau", None, 1412),
        (ke, "vice minister", "Municipal Organization Department", Ref.to(department), 1481),
        (ke, "director", "Municipal Human Resources and Social Security Bureau", None, 1540),
    ):
        add(
            Affiliation(
                id=f"{person.id}-{post.replace(' ', '-')}", person=person, post=en(post),
                organisation=organisation or Ref.named(body),
            ),
            says(f"{post} of the {body}", at),
        )

    # The new area in figures
    add(
        Observation(
            id="taizhou-population", place=NEW_AREA, measure="population", value=Quantity.about(140_000),
            status="reported", as_of=AT_PRESENT,
        ),
        says("Taizhou Bay New Area has a population", 2087),
        says("about 140,000", 2128, "/value"),
        says("At present", 2075, "/as_of"),
    )
    enterprises = add(
        Observation(
            id="taizhou-enterprises", place=NEW_AREA, measure="“Four Top” enterprises", value=362,
            status="reported", as_of=AT_PRESENT,
        ),
        says("There are", 2143),
        says('"Four Top" enterprises', 2157, "/measure"),
        says("362", 2153, "/value"),
        says("At present", 2075, "/as_of"),
    )
    for name, measure, number, words in (
        ("listed", "enterprises listed on the main board", 3, says("3 listed enterprises", 2191)),
        ("high-tech", "state-level high-tech enterprises", 74, says("74 state-level high-tech", 2231)),
        ("industrial", "industrial enterprises above size", 252, says("252 industrial enterprises", 2272)),
    ):
        add(
            Observation(
                id=f"taizhou-enterprises-{name}", place=NEW_AREA, measure=measure, value=number,
                status="reported", as_of=AT_PRESENT, part_of=enterprises,
            ),
            words,
            says("including", 2181, "/part_of"),
        )
    add(
        Observation(
            id="taizhou-industrial-output", place=NEW_AREA,
            measure="industrial output above the designated size", money=Money.exact(42_800_000_000, "CNY"),
            status="reported", period="2019",
        ),
        implies(
            "Taizhou Bay New Area has", 2087, "/place", note="the sentences before are about the new area",
        ),
        says("total industrial output value above the designated level", 2332),
        says("42.8 billion yuan", 2397, "/money"),
        says("In 2019", 2319, "/period"),
    )
    plan = add(
        Programme(id="taizhou-plan", names=en("young talents gather in Taizhou"), kind="plan"),
        says("young talents gather in Taizhou", 2456, "/names"),
        says("the plan of", 2443, "/kind"),
    )
    add(
        Milestone(id="taizhou-plan-announced", subject=plan, stage="announced", event=meeting),
        says("was released", 2489),
        says("At the promotion meeting", 2417, "/event"),
    )
    for name, measure, number, words in (
        ("actions", "actions", 5, says("five actions", 2529)),
        ("policies", "new policies", 10, says("ten new policies", 2543)),
        ("recruitment", "recruitment", 100, says("one hundred recruitment", 2561)),
        ("linkage", "enterprise linkage", 1_000, says("one thousand enterprise linkage", 2586)),
        ("positions", "positions", 100_000, says("one hundred thousand positions", 2619)),
    ):
        add(
            Observation(
                id=f"taizhou-plan-{name}", subject=plan, measure=measure, value=number, status="planned",
            ),
            words,
        )
    return release.dataset()
